"""What typing in a cell does: the commands, one after the other, each made for the document as it is by then."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import zip_longest
from typing import Any, TypeVar

from workflow_studio.app.step_table.cells import Cells
from workflow_studio.app.step_table.columns import (
    FIELDS,
    KIND_WORDS,
    LISTS,
    NOTES,
    TIMES,
    VERDICT_WORDS,
    Column,
    applies,
    kind_of,
)
from workflow_studio.app.step_table.kinds import turned_into
from workflow_studio.app.step_table.naming import CannotBeRead, NodeFinder, parts_of
from workflow_studio.app.time_text import seconds_of
from workflow_studio.editing.commands import (
    AddElement,
    AddLane,
    Command,
    Connect,
    Delete,
    Link,
    MoveToLane,
    Reconnect,
    SetFields,
    SetVerdict,
)
from workflow_studio.editing.handlers.nodes import kind_of_node
from workflow_studio.editing.names import same_name
from workflow_studio.editing.words import a_word_for
from workflow_studio.model import Artifact, Document, Lane, System, clean_name, clean_text
from workflow_studio.model.views import lanes_of

Make = Callable[[Document], Command]
"""Makes a command for the document as the commands before it left it."""

V = TypeVar("V")


def typed(cells: Cells, node_id: str, column: Column, text: str) -> list[Make]:
    """What typing this text in a cell does, nothing where the cell says so already. CannotBeRead with a sentence."""
    text = clean_text(text).strip()
    node = cells.document.node(node_id)
    if column is Column.NUMBER:
        raise CannotBeRead("The numbers follow from the flows. Say in “Next” what follows what.")
    if not applies(column, node):
        if not text:
            return []
        raise CannotBeRead(f"{a_word_for(type(node)).capitalize()} has no {column.value.lower()}; only steps have.")
    if text == cells.exact(node_id, column):
        return []
    return list(_READERS.get(column, _field)(cells, node_id, column, text))


def _field(cells: Cells, node_id: str, column: Column, text: str) -> Iterator[Make]:
    value: Any = text if column is Column.DESCRIPTION else clean_name(text)
    if column in TIMES:
        try:
            value = seconds_of(text)
        except ValueError as wrong:
            raise CannotBeRead(str(wrong)) from None
    elif column is Column.CASES:
        value = _count(text)
    if value != getattr(cells.document.node(node_id), FIELDS[column]):
        yield _just(SetFields(node_id, {FIELDS[column]: value}))


def _count(text: str) -> int | None:
    figure = text.replace(",", "").replace(" ", "").replace(".", "").removesuffix("×")
    if not figure:
        return None
    if not (figure.isascii() and figure.isdecimal() and len(figure) <= 12):
        raise CannotBeRead("Write how many cases, for example 294.")
    return int(figure)


def _kind(cells: Cells, node_id: str, column: Column, text: str) -> Iterator[Make]:
    kind = _one_of(text, KIND_WORDS, "Write what it is")
    node = cells.document.node(node_id)
    if kind is None:
        raise CannotBeRead(f"Write what it is: {', '.join(KIND_WORDS.values())}.")
    if kind == kind_of(node):
        return
    if kind_of_node(kind) is type(node):
        yield _just(SetFields(node_id, {"kind": kind}))
    else:
        yield lambda document: turned_into(document, node_id, kind)


def _participant(cells: Cells, node_id: str, column: Column, text: str) -> Iterator[Make]:
    map_id = cells.document.node(node_id).map
    if not clean_name(text):
        raise CannotBeRead("Somebody does every step: write who.")
    lane = _lane_of(cells.document, map_id, text)
    if lane is None:
        yield _just(AddLane(map_id, clean_name(text)))
    elif lane.id == cells.document.node(node_id).lane:
        return

    def move(document: Document) -> Command:
        found = _lane_of(document, map_id, text)
        assert found is not None, "the lane was just added"
        return MoveToLane((node_id,), found.id)

    yield move


def _lane_of(document: Document, map_id: str, name: str) -> Lane | None:
    participants = document.participants
    lanes = lanes_of(document, map_id)
    return next((lane for lane in lanes if same_name(participants[lane.participant].name) == same_name(name)), None)


def _next(cells: Cells, node_id: str, column: Column, text: str) -> Iterator[Make]:
    """Ways to what is still named stay; others are led elsewhere, so that what is known of a handoff is kept."""
    wanted = NodeFinder(cells.document, cells.numbers).all_in(text)
    ways = cells.ways_on(node_id)
    left = [flow for flow in ways if flow.target not in wanted]
    missing = [target for target in wanted if target not in {flow.target for flow in ways}]
    for flow, target in zip_longest(left, missing):
        if flow is None:
            yield _just(Connect(node_id, target))
        else:
            yield _just(Delete((flow.id,)) if target is None else Reconnect(flow.id, target=target))


def _labels(cells: Cells, node_id: str, column: Column, text: str) -> Iterator[Make]:
    ways = cells.ways_on(node_id)
    labels = [text] if len(ways) == 1 else [part.strip() for part in text.split(";")] if text else []
    if len(labels) > len(ways):
        count = f"only {len(ways)} ways on" if ways else "no way on"
        raise CannotBeRead(f"There is {count} from here. Say in “Next” what follows, then label it.")
    for flow, label in zip_longest(ways, labels, fillvalue=""):
        assert not isinstance(flow, str)
        if flow.label != clean_name(label):
            yield _just(SetFields(flow.id, {"label": clean_name(label)}))


def _list(cells: Cells, node_id: str, column: Column, text: str) -> Iterator[Make]:
    """Names that nothing has yet are linked one by one, which makes them; then the list is put as it was typed."""
    field = FIELDS[column]
    wanted = parts_of(text, [e.name for e in _listable(cells.document, column).values()])
    for name in wanted:
        if same_name(name) not in _listable(cells.document, column):
            yield _just(Link(node_id, field, name))

    def put(document: Document) -> Command:
        known = _listable(document, column)
        return SetFields(node_id, {field: tuple(dict.fromkeys(known[same_name(name)].id for name in wanted))})

    yield put


def _listable(document: Document, column: Column) -> dict[str, Artifact | System]:
    """What a cell of a list can name, by what spellings of a name have in common; the first of several of a name."""
    found: dict[str, Artifact | System] = {}
    for one in (document.systems if column is Column.SYSTEMS else document.artifacts).values():
        found.setdefault(same_name(one.name), one)
    return found


def _verdict(cells: Cells, node_id: str, column: Column, text: str) -> Iterator[Make]:
    verdict = _one_of(text, VERDICT_WORDS, "Write a verdict")
    assessment = cells.assessment(node_id)
    if verdict != (assessment.verdict if assessment else None):
        yield _just(SetVerdict((node_id,), verdict))


def _reason(cells: Cells, node_id: str, column: Column, text: str) -> Iterator[Make]:
    assessment = cells.assessment(node_id)
    if assessment is None:
        raise CannotBeRead("Say the verdict first, then what makes it so.")
    yield _just(SetFields(assessment.id, {"reason": text}))


def _notes(cells: Cells, node_id: str, column: Column, text: str) -> Iterator[Make]:
    """One note on each line: those that are still there stay, others are reworded, made or taken out."""
    kind = NOTES[column]
    notes = cells.referring(kind, node_id)
    lines = list(dict.fromkeys(line.strip() for line in text.split("\n") if line.strip()))
    said = {note.text for note in notes}
    old = [note for note in notes if note.text not in lines]
    new = [line for line in lines if line not in said]
    for note, line in zip_longest(old, new):
        if note is None:
            yield _just(AddElement(kind, {"about": node_id, "text": line}))
        else:
            yield _just(Delete((note.id,)) if line is None else SetFields(note.id, {"text": line}))


_READERS: dict[Column, Callable[[Cells, str, Column, str], Iterator[Make]]] = {
    Column.KIND: _kind,
    Column.PARTICIPANT: _participant,
    Column.NEXT: _next,
    Column.LABELS: _labels,
    **dict.fromkeys(LISTS, _list),
    Column.VERDICT: _verdict,
    Column.REASON: _reason,
    **dict.fromkeys(NOTES, _notes),
}


def _one_of(text: str, words: Mapping[V, str], ask: str) -> V | None:
    """The value whose word begins like this; none for empty text."""
    if not text:
        return None
    begun = [value for value, word in words.items() if word.casefold().startswith(text.casefold())]
    whole = [value for value in begun if words[value].casefold() == text.casefold()]
    if len(whole or begun) != 1:
        raise CannotBeRead(f"{ask}: {', '.join(words.values())}.")
    found: V = (whole or begun)[0]
    return found


def _just(command: Command) -> Make:
    return lambda _document: command
