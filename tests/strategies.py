"""Random documents and random edits, for property tests of everything that reads or changes documents."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from tests.examples import purchase_map
from tests.pictures import TINY_JPEG, TINY_PNG
from workflow_studio.editing import commands as c
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.editor import Changed, Editor
from workflow_studio.editing.step_line import WrittenStep
from workflow_studio.model import (
    TABLES,
    AgendaItem,
    Artifact,
    Asked,
    Assessment,
    Backdrop,
    Claim,
    ClaimKind,
    ClaimState,
    ColumnFinding,
    ColumnProfile,
    Dataset,
    Decision,
    DecisionKind,
    DecisionTable,
    Disagreement,
    Disposition,
    Document,
    DocumentBuilder,
    Edge,
    Element,
    Event,
    EventKind,
    Evidence,
    Flow,
    Frequency,
    Jotting,
    Lane,
    MapState,
    Medium,
    Node,
    Pain,
    Parked,
    Participant,
    ParticipantKind,
    Period,
    Process,
    ProcessMap,
    Question,
    RetirementCard,
    Severity,
    Shape,
    SkippedRange,
    Source,
    Step,
    StepKind,
    System,
    Treatment,
    Verdict,
    Vote,
)
from workflow_studio.model.claims import CLAIMED_TABLES
from workflow_studio.model.excerpts import excerpt

NODE_TABLES = ("steps", "decisions", "events")

_STRANGE_RECORDS = (
    '{"id":"system1","name":"SAP"}',
    '{"id":"system99999","name":"SAP"}',
    '{"id":"lane1","map":"map1","participant":"participant1"}',
    '{"id":"step2","map":"map1","lane":"lane1","name":"Sign"}',
    '{"id":"flow3","map":"map1","source":"step1","target":"step2"}',
    '{"id":"pain1","about":"system1","text":"It hurts"}',
    '{"holder":"claim1","field":"made","target":"system1"}',
    '{"holder":"step1","field":"lane","target":"lane2"}',
    '{"holder":7,"field":[],"target":null}',
    "[1]",
    "7",
)

_STRANGE_JOININGS = (
    ('{"number":1,"kept":"participant1","others":["participant99999"],"noted":""}',),
    ('{"number":true,"kept":"system1","others":["step2"],"noted":7}', *_STRANGE_RECORDS),
    (
        '{"number":2,"kept":"participant1","others":["participant2"],"noted":"Also called “Bo”."}',
        '{"id":"participant2","name":"Bo"}',
        '{"id":"lane2","map":"map1","participant":"participant2","position":7}',
        '{"changed":"step1","field":"lane","was":"lane2","now":"lane1"}',
        '{"changed":"step1","field":"map","was":"map2","now":"map1"}',
        '{"changed":"flow3","field":"source","was":"step1","now":"step2"}',
        '{"changed":"lane1","field":"participant","was":"participant2","now":"participant1"}',
        '{"changed":"step2","field":"consulted","was":["participant2","nobody"],"now":"participant1"}',
        '{"changed":"shape1","field":"of","was":"step1","now":"step2"}',
        '{"changed":"claim1","field":"made","was":["system1"],"now":[]}',
        '{"changed":"nobody7","field":[],"was":null,"now":{}}',
    ),
    ('{"number":3,"kept":"step1","others":["step2"],"noted":""}', '{"id":"step2","map":"map1","lane":"lane1"}'),
    ("nonsense",),
)

texts = st.text(max_size=12) | st.sampled_from(
    ["a\u2028b", "\ufeff", "é", "審査", "👩‍💻", '"\\', "line\nline", "\x00\x1b"]
)
names = st.sampled_from(["Ana", "ana ", "Bo", "SAP", "Prüfung", "審査 👩‍💻"]) | texts.filter(str.strip)
seconds = st.none() | st.floats(0, 1e9) | st.integers(0, 10**6)
frequencies = st.none() | st.builds(Frequency, times=st.floats(0.001, 1e9), per=st.sampled_from(Period))
shares = st.none() | st.floats(0, 1)
counts = st.none() | st.integers(0, 10**6)
pixels = st.floats(-1e5, 1e5)
points = st.tuples(pixels, pixels)
_findings = st.builds(ColumnFinding, what=texts, count=st.integers(0, 9), examples=st.tuples(texts))
_columns = st.builds(
    ColumnProfile,
    sheet=texts,
    header=texts,
    letter=st.just("A"),
    rows=st.just(9),
    filled=st.integers(0, 9),
    distinct=st.integers(0, 9),
    findings=st.lists(_findings, max_size=2).map(tuple),
)


@st.composite
def documents(draw: st.DrawFn, largest: int = 6) -> Document:
    """A sound document with up to `largest` elements of most kinds."""
    builder = DocumentBuilder(draw(names))
    _draw_beside(draw, builder, largest)
    for _ in range(draw(st.sampled_from([1, 2, 0]))):
        process = builder.add(Process, name=draw(names), scope=draw(texts), position=draw(st.integers(0, 3)))
        for _ in range(draw(st.sampled_from([1, 2, 0]))):
            _draw_map(draw, builder, process.id, largest)
    _draw_claims(draw, builder, largest)
    return builder.build()


def _draw_claims(draw: st.DrawFn, builder: DocumentBuilder, largest: int) -> None:
    """Claims that made all sorts of things; what rejected ones keep may be nonsense, as in a file from elsewhere."""
    ids = [key for table in CLAIMED_TABLES for key in builder.build().table(table)]
    some = st.lists(st.sampled_from(ids), max_size=2, unique=True).map(tuple) if ids else st.just(())
    named = [key for key in ids if key.startswith(("participant", "system"))]
    joins = st.lists(st.sampled_from(named), max_size=3, unique=True).map(tuple) if named else st.just(())
    tables = st.builds(DecisionTable, inputs=st.tuples(names), output=names, rows=st.just((("> 1", "yes"),)))
    records = st.sampled_from([*_STRANGE_RECORDS]) | texts
    for _ in range(draw(st.integers(0, largest))):
        state = draw(st.sampled_from(ClaimState))
        rejected = state is ClaimState.REJECTED
        builder.add(
            Claim,
            kind=draw(st.sampled_from(ClaimKind)),
            together=draw(st.sampled_from(["", "All are so.", "The rows follow each other."])),
            says=draw(names),
            state=state,
            confidence=draw(st.floats(0, 1)),
            key=draw(texts),
            reasons=draw(st.lists(texts, max_size=2).map(tuple)),
            answer=draw(texts),
            made=() if rejected else draw(some),
            about=draw(some),
            joins=draw(joins),
            joined=draw(st.sampled_from([(), (), (), *_STRANGE_JOININGS])),
            rule=draw(st.none() | tables),
            evidence=draw(_some(builder, "evidence")),
            withdrawn=draw(st.lists(records, max_size=3).map(tuple)) if rejected else (),
        )


def _draw_beside(draw: st.DrawFn, builder: DocumentBuilder, largest: int) -> None:
    for _ in range(draw(st.integers(0, 2))):
        losses = st.builds(SkippedRange, sheet=texts, cells=texts, reason=texts, what=texts)
        skipped = draw(st.lists(losses, max_size=2))
        profile = tuple(draw(st.lists(_columns, max_size=2)))
        card = draw(st.none() | st.builds(RetirementCard, rhythm=texts, unused_columns=st.tuples(texts)))
        source = builder.add(Source, name=draw(names), not_understood=tuple(skipped), profile=profile, card=card)
        for _ in range(draw(st.integers(0, 2))):
            builder.add(Evidence, source=source.id, sheet=draw(texts), cells="A1", quote=draw(texts))
    for kind in (Artifact, System, Participant):
        for _ in range(draw(st.integers(0, max(largest // 3, 1)))):
            builder.add(kind, name=draw(names), evidence=draw(_some(builder, "evidence")))
    if draw(st.booleans()):
        builder.add(Dataset, name=draw(names), owner=draw(_one(builder, "participants")))


def _draw_map(draw: st.DrawFn, builder: DocumentBuilder, process: str, largest: int) -> None:
    state = draw(st.sampled_from(MapState))
    map_id = builder.add(ProcessMap, process=process, name=draw(texts), state=state, detail=draw(shares)).id
    lanes = []
    for position in range(draw(st.sampled_from([2, 1, 3, 0]))):
        participant = builder.add(Participant, name=draw(names), kind=draw(st.sampled_from(ParticipantKind)))
        lanes.append(builder.add(Lane, map=map_id, participant=participant.id, position=position).id)
    if lanes:
        nodes = [_draw_node(draw, builder, map_id, draw(st.sampled_from(lanes))) for _ in range(largest)]
        _draw_flows(draw, builder, map_id, nodes)
    if draw(st.booleans()):
        _draw_geometry(draw, builder, lanes)
        picture, strength = draw(st.sampled_from([TINY_PNG, TINY_JPEG])), draw(st.floats(0, 1))
        builder.add(Backdrop, map=map_id, picture=picture, x=0, y=-8.5, width=640, height=400, opacity=strength)


def _draw_node(draw: st.DrawFn, builder: DocumentBuilder, map_id: str, lane: str) -> Node:
    kind = draw(st.sampled_from([Step, Step, Decision, Event]))
    if kind is not Step:
        of_kind = draw(st.sampled_from(DecisionKind if kind is Decision else EventKind))
        return builder.add(kind, map=map_id, lane=lane, name=draw(texts), kind=of_kind)
    step = builder.add(
        Step,
        map=map_id,
        lane=lane,
        name=draw(texts),
        evidence=draw(_some(builder, "evidence")),
        systems=draw(_some(builder, "systems")),
        outputs=draw(_some(builder, "artifacts")),
        consulted=draw(_some(builder, "participants")),
        process_time=draw(seconds),
        cases=draw(counts),
    )
    if draw(st.booleans()):
        builder.add(Assessment, step=step.id, verdict=draw(st.sampled_from(Verdict)), reason=draw(texts))
    if draw(st.booleans()):
        builder.add(Disposition, step=step.id, treatment=draw(st.sampled_from(Treatment)), becomes=(step.id,))
    if draw(st.booleans()):
        builder.add(Pain, about=step.id, text=draw(texts), severity=draw(st.sampled_from(Severity)))
        builder.add(Vote, about=step.id, voter=draw(names))
        builder.add(Asked, rule=draw(names), about=step.id)
        builder.add(Disagreement, about=step.id, said_by=draw(names), text=draw(texts))
    return step


def _draw_flows(draw: st.DrawFn, builder: DocumentBuilder, map_id: str, nodes: list[Node]) -> None:
    ids = st.sampled_from([node.id for node in nodes])
    for source, target in draw(st.lists(st.tuples(ids, ids), max_size=len(nodes), unique=True)):
        flow = builder.add(
            Flow,
            map=map_id,
            source=source,
            target=target,
            label=draw(texts),
            wait=draw(seconds),
            complete_and_accurate=draw(shares),
            medium=draw(st.none() | st.sampled_from(Medium)),
            failure_owner=draw(_one(builder, "participants")),
            frequency=draw(frequencies),
        )
        if draw(st.booleans()):
            builder.add(Question, about=flow.id, text=draw(texts))
            builder.add(Edge, of=flow.id, points=draw(st.lists(points, max_size=3)), label_at=draw(st.none() | points))


def _draw_geometry(draw: st.DrawFn, builder: DocumentBuilder, lanes: list[str]) -> None:
    for row, lane in enumerate(lanes):
        builder.add(Shape, of=lane, x=0, y=row * 112, width=800, height=112)
        for node in (e for table in NODE_TABLES for e in _so_far(builder, table) if e.lane == lane):
            builder.add(Shape, of=node.id, x=draw(pixels), y=row * 112 + 24, width=128, height=64)


def _so_far(builder: DocumentBuilder, table: str) -> list[Any]:
    return list(builder.build().table(table).values())


def _one(builder: DocumentBuilder, table: str) -> st.SearchStrategy[str | None]:
    ids = [element.id for element in _so_far(builder, table)]
    return st.none() | st.sampled_from(ids) if ids else st.none()


def _some(builder: DocumentBuilder, table: str) -> st.SearchStrategy[tuple[str, ...]]:
    ids = [element.id for element in _so_far(builder, table)]
    return st.lists(st.sampled_from(ids), max_size=2, unique=True).map(tuple) if ids else st.just(())


def commands(document: Document) -> st.SearchStrategy[c.Command]:
    """Any command on this document: most are possible, some name what is not there or do not make sense."""
    makers = [*_ANYWHERE]
    if document.maps:
        makers += _IN_MAPS
    if document.lanes:
        makers += _IN_LANES
    if any(document.table(name) for name in NODE_TABLES):
        makers += _ON_NODES
    if document.claims:
        makers += [_decide_claims, _decide_claims, _decide_claims, _change_claim]
    return st.sampled_from(makers).flatmap(lambda make: make(document))


def _ids(document: Document, *tables: str) -> st.SearchStrategy[str]:
    present = [key for name in tables for key in document.table(name)]
    strange = st.sampled_from(["step99999", "lane1", "nonsense", "", "step"])
    if not present:
        return strange
    return st.integers(0, 24).flatmap(lambda dice: strange if dice == 24 else st.sampled_from(present))


def _nodes(document: Document) -> st.SearchStrategy[str]:
    return _ids(document, *NODE_TABLES)


def _add_map(document: Document) -> st.SearchStrategy[c.Command]:
    copy_of = st.none() | _ids(document, "maps")
    return st.builds(c.AddMap, _ids(document, "processes"), texts, st.sampled_from(MapState), copy_of)


def _add_lane(document: Document) -> st.SearchStrategy[c.Command]:
    position = st.none() | st.integers(-1, 4)
    return st.builds(c.AddLane, _ids(document, "maps"), texts | names, st.sampled_from(ParticipantKind), position)


def _add_node(document: Document) -> st.SearchStrategy[c.Command]:
    kinds = st.sampled_from([*StepKind, *DecisionKind, *EventKind])
    lane, at = _ids(document, "lanes"), st.none() | points
    return st.one_of(
        st.builds(c.AddNode, lane, kinds, texts, at=at),
        st.builds(c.AddNode, lane, kinds, texts, after=_nodes(document), label=texts, at=at),
        st.builds(c.AddNode, lane, kinds, texts, on_flow=_ids(document, "flows"), at=at),
    )


def _reconnect(document: Document) -> st.SearchStrategy[c.Command]:
    end = st.none() | _nodes(document)
    return st.builds(c.Reconnect, _ids(document, "flows"), end, end)


def _put_into_flow(document: Document) -> st.SearchStrategy[c.Command]:
    return st.builds(c.PutIntoFlow, _nodes(document), _ids(document, "flows"), st.none() | _ids(document, "lanes"))


def _move_nodes(document: Document) -> st.SearchStrategy[c.Command]:
    positions = st.dictionaries(_nodes(document), points | points | st.just((float("nan"), 1e300)), max_size=3)
    lanes = st.dictionaries(_nodes(document), _ids(document, "lanes"), max_size=2)
    return st.builds(c.MoveNodes, positions, lanes, st.dictionaries(_ids(document, "steps"), names, max_size=1))


def _change_lanes(document: Document) -> st.SearchStrategy[c.Command]:
    lane = _ids(document, "lanes")
    return st.one_of(
        st.builds(c.ResizeLane, lane, st.floats()),
        st.builds(c.MergeLanes, lane, lane),
        st.builds(c.RemoveLanes, st.lists(lane, min_size=1, max_size=2).map(tuple), lane),
    )


def _change_phases(document: Document) -> st.SearchStrategy[c.Command]:
    map_id = _ids(document, "maps")
    shown = [name for process_map in document.maps.values() for name in process_map.phases]
    phase = st.sampled_from(shown) | names if shown else names
    return st.one_of(
        st.builds(c.SetPhases, map_id, st.lists(names | texts, max_size=4).map(tuple)),
        st.builds(c.RenamePhase, map_id, phase, names | texts),
        st.builds(c.RemovePhase, map_id, phase, st.booleans()),
        st.builds(c.PutInPhase, st.lists(_ids(document, "steps"), max_size=2).map(tuple), phase | texts),
    )


def _change_notes(document: Document) -> st.SearchStrategy[c.Command]:
    about = st.none() | _ids(document, *NODE_TABLES, "flows")
    return st.one_of(
        st.builds(c.AddNote, _ids(document, "maps"), texts, about, st.none() | points),
        st.builds(c.PlaceNote, _ids(document, "notes"), st.tuples(pixels, pixels, pixels, pixels)),
    )


def _change_backdrop(document: Document) -> st.SearchStrategy[c.Command]:
    """Putting one there, most of which fit; moving, fading and hiding the ones that there are."""
    picture = st.sampled_from([TINY_PNG, TINY_JPEG, TINY_PNG[:-4], "R0lGODlh", ""]) | texts
    side = st.floats(1, 1e4) | pixels
    fields = st.fixed_dictionaries({"x": pixels, "width": side}) | st.fixed_dictionaries(
        {"opacity": st.floats(-0.5, 1.5), "shown": st.booleans()}
    )
    return st.one_of(
        st.builds(c.PutBackdrop, _ids(document, "maps"), picture, st.tuples(pixels, pixels, side, side)),
        st.builds(c.SetFields, _ids(document, "backdrops"), fields, st.booleans()),
    )


def _anything(document: Document) -> st.SearchStrategy[Any]:
    ids = _ids(document, *TABLES)
    numbers = st.sampled_from([0, 1, -1, 0.5, 1e300, float("nan"), float("inf"), 10**30, True, None])
    words = st.sampled_from([*StepKind, *Verdict, *EventKind, *Medium, "\ud800", "  "])
    return st.one_of(numbers, words, texts, ids, st.lists(ids, max_size=2).map(tuple), st.just({"a": 1}))


def _set_fields(document: Document) -> st.SearchStrategy[c.Command]:
    def of(element_id: str) -> st.SearchStrategy[c.Command]:
        element = document.find(element_id)
        fields = [*type(element).model_fields] if element is not None else ["name"]
        chosen = st.dictionaries(st.sampled_from([*fields, "colour"]), _anything(document), min_size=1, max_size=2)
        plain = st.fixed_dictionaries({"name" if "name" in fields else fields[-1]: texts | names})
        return st.builds(c.SetFields, st.just(element_id), chosen | plain, st.booleans())

    return _ids(document, *TABLES).flatmap(of)


def _add_element(document: Document) -> st.SearchStrategy[c.Command]:
    about = _ids(document, *NODE_TABLES, "flows")
    made: list[tuple[type[Element], dict[str, st.SearchStrategy[Any]]]] = [
        (System, {"name": names | texts}),
        (Dataset, {"name": names, "owner": st.none() | _ids(document, "participants")}),
        (Pain, {"about": about, "text": texts}),
        (Question, {"about": about, "text": texts}),
        (Vote, {"about": about, "voter": names}),
        (Disagreement, {"about": about, "said_by": names, "text": texts}),
        (Asked, {"rule": names, "about": about}),
        (Parked, {"text": texts, "settled": st.booleans()}),
        (AgendaItem, {"title": names, "minutes": st.integers(-1, 100)}),
        (Jotting, {"map": _ids(document, "maps"), "about": st.none() | about, "text": texts.filter(str.strip)}),
        (Disposition, {"step": _ids(document, "steps"), "treatment": st.sampled_from(Treatment)}),
        (Evidence, {"quote": texts, "source": st.none() | _ids(document, "sources")}),
        (Step, {"name": names}),
        (Participant, {"name": names, "id": st.just("participant1")}),
        (Artifact, {"name": names, "evidence": st.lists(_ids(document, "evidence"), max_size=2)}),
    ]
    return st.sampled_from(made).flatmap(
        lambda pair: st.builds(c.AddElement, st.just(pair[0]), st.fixed_dictionaries(pair[1]))
    )


def _link(document: Document) -> st.SearchStrategy[c.Command]:
    fields = st.sampled_from(["systems", "inputs", "artifacts", "consulted", "failure_owner", "evidence", "map", "x"])
    return st.builds(c.Link, _ids(document, "steps", "flows", "systems"), fields, names | texts)


def _set_verdict(document: Document) -> st.SearchStrategy[c.Command]:
    steps = st.lists(_ids(document, "steps"), max_size=3).map(tuple)
    return st.builds(c.SetVerdict, steps, st.none() | st.sampled_from(Verdict), st.none() | texts)


def _delete(document: Document) -> st.SearchStrategy[c.Command]:
    small = _ids(document, *NODE_TABLES, "flows", "evidence", "systems", "shapes")
    any_kind = _ids(document, *TABLES)
    return st.builds(c.Delete, st.lists(small | any_kind, max_size=3).map(tuple), st.booleans())


def _arrange(document: Document) -> st.SearchStrategy[c.Command]:
    boxes = st.dictionaries(
        _ids(document, *NODE_TABLES, "lanes"), st.tuples(pixels, pixels, pixels, pixels), max_size=4
    )
    line = st.builds(c.Line, st.lists(points, max_size=4).map(tuple), st.none() | points)
    return st.builds(c.Arrange, boxes, st.dictionaries(_ids(document, "flows"), line, max_size=3))


def _write_steps(document: Document) -> st.SearchStrategy[c.Command]:
    step = st.builds(
        WrittenStep,
        texts | names | st.sampled_from(["Approve?", *[one.name for one in document.steps.values()][:3]]),
        st.just("") | names,
        st.lists(names, max_size=1).map(tuple),
        st.lists(texts, max_size=1).map(tuple),
    )
    node = _nodes(document) | _add_node(document) | st.builds(c.SplitStep, _ids(document, "steps"), texts)
    steps = st.lists(step, max_size=3).map(tuple)
    return st.builds(c.WriteSteps, node, steps, st.lists(names | texts, max_size=3).map(tuple))


def _restructure(document: Document) -> st.SearchStrategy[c.Command]:
    """Splits, merges and sub-processes; what follows each other is merged more often than chance would have it."""
    rows = [(flow.source, flow.target) for flow in document.flows.values()]
    inner = [step.id for step in document.steps.values() if step.details]
    some = st.lists(_nodes(document), max_size=4).map(tuple)
    return st.one_of(
        st.builds(c.SplitStep, _ids(document, "steps"), texts),
        st.builds(c.MergeSteps, some | st.sampled_from(rows or [()])),
        st.builds(c.MakeSubprocess, some | st.sampled_from(rows or [()]) | _nodes(document).map(lambda key: (key,))),
        st.builds(c.DissolveSubprocess, st.sampled_from(inner) if inner else _ids(document, "steps")),
    )


def _draw_by_hand(document: Document) -> st.SearchStrategy[c.Command]:
    """Lines (few of which fit), places of labels, pins, and copies that are put somewhere."""
    nodes = st.lists(_nodes(document), min_size=1, max_size=3).map(tuple)
    flows = _ids(document, "flows")
    present = {edge.of: edge.points for edge in document.edges.values()}
    line = st.lists(points, max_size=4).map(tuple)
    return st.one_of(
        flows.flatmap(lambda flow: st.builds(c.BendFlow, st.just(flow), line | st.just(present.get(flow, ())))),
        st.builds(c.RouteAgain, st.lists(flows, max_size=2).map(tuple)),
        st.builds(c.PlaceLabel, flows, st.none() | points),
        st.builds(c.Pin, nodes, st.booleans()),
        st.builds(
            c.Duplicate,
            nodes,
            points,
            st.dictionaries(_nodes(document), _ids(document, "lanes"), max_size=1),
            st.dictionaries(_nodes(document), texts, max_size=1),
        ),
    )


def _decide_claims(document: Document) -> st.SearchStrategy[c.Command]:
    claims = st.lists(_ids(document, "claims"), min_size=1, max_size=3).map(tuple)
    return st.builds(c.DecideClaims, claims, st.sampled_from(ClaimState))


def _change_claim(document: Document) -> st.SearchStrategy[c.Command]:
    claim = _ids(document, "claims")
    return st.one_of(
        st.builds(c.EditClaim, claim, texts),
        st.builds(c.AnswerClaim, claim, texts),
        st.builds(c.AskInWorkshop, claim),
    )


def _change_together(document: Document) -> st.SearchStrategy[c.Command]:
    def made(command: c.Command) -> c.Command:
        editor = Editor(document)
        outcome = editor.execute(command)
        diff = outcome.diff if isinstance(outcome, Changed) else Diff()
        return c.ChangeTogether(document, diff, "Change", "typing")

    return st.one_of(_add_element(document), _set_fields(document), _insert(document)).map(made)


def _insert(_: Document) -> st.SearchStrategy[c.Command]:
    return st.builds(c.Insert, documents(largest=3) | st.builds(purchase_map))


def _paste(document: Document) -> st.SearchStrategy[c.Command]:
    parts = documents(largest=3) | st.builds(purchase_map) | st.just(document)
    copied = st.builds(lambda one, few: excerpt(one, [key for name in NODE_TABLES for key in one.table(name)][:few]),
                       parts, st.integers(0, 4))  # fmt: skip
    return st.builds(c.Paste, copied | parts, _ids(document, "maps"), st.none() | pixels)


Maker = Callable[[Document], st.SearchStrategy[c.Command]]

_ANYWHERE: list[Maker] = [
    lambda _: st.builds(c.RenameDocument, names | texts),
    lambda _: st.builds(c.AddProcess, names | texts),
    _add_element,
    _set_fields,
    _insert,
    _change_together,
]
_IN_MAPS: list[Maker] = [
    *(_paste, _add_map, _add_lane, _add_lane, _delete),
    *(_change_phases, _change_notes, _change_backdrop),
]
_IN_LANES: list[Maker] = [
    lambda document: st.builds(c.MoveLane, _ids(document, "lanes"), st.integers(-2, 5)),
    _change_lanes,
    _add_node,
    _add_node,
    _add_node,
    _arrange,
]
_ON_NODES: list[Maker] = [
    lambda document: st.builds(c.Connect, _nodes(document), _nodes(document), texts),
    lambda document: st.builds(c.Connect, _nodes(document), _nodes(document)),
    _reconnect,
    _put_into_flow,
    _write_steps,
    _restructure,
    _restructure,
    _move_nodes,
    _draw_by_hand,
    lambda document: st.builds(
        c.MoveToLane, st.lists(_nodes(document), min_size=1, max_size=3).map(tuple), _ids(document, "lanes")
    ),
    _set_fields,
    _link,
    _set_verdict,
    _delete,
    _delete,
    lambda document: st.builds(c.Duplicate, st.lists(_nodes(document), min_size=1, max_size=3).map(tuple)),
]
