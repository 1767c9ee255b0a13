"""Writing a map as an outline: along its ways, side branches indented, and arrows to what is written elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from workflow_studio.analysis.graph import reading_order
from workflow_studio.app.outline_text.lines import source_lines
from workflow_studio.app.outline_text.outline import NodeKind, Outline
from workflow_studio.app.outline_text.reading import read
from workflow_studio.app.outline_text.wording import ARROW, KINDS, labelled, quoted, said
from workflow_studio.model import (
    Assessment,
    Decision,
    Document,
    Event,
    EventKind,
    Flow,
    Jotting,
    Lane,
    Node,
    Pain,
    Question,
    Step,
)
from workflow_studio.model.durations import duration
from workflow_studio.model.views import assessments_by_step, flows_of, lanes_of, nodes_of

STEP, LONGEST_SIDE_BRANCH = 2, 3
"""Columns for each level, and how many steps a branch may have that is written below its decision."""

_WORDS = {kind: word for word, kind in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Written:
    """A text, what it says, and which element of the map each entry is (none where its line could not be read)."""

    text: str
    outline: Outline
    ids: tuple[str | None, ...]


def written(document: Document, map_id: str) -> Written:
    """A map as an outline."""
    writer = _Writer(document, map_id)
    text = writer.text()
    outline = read(text)
    return Written(text, outline, tuple(writer.lines.get(entry.line) for entry in outline.entries))


def text_of(document: Document, map_id: str) -> str:
    """A map as an outline in plain text."""
    return _Writer(document, map_id).text()


class _Writer:
    def __init__(self, document: Document, map_id: str) -> None:
        self._document = document
        self._nodes = {node.id: node for node in nodes_of(document, map_id)}
        self._lanes = lanes_of(document, map_id)
        self._names = {lane.id: document.participants[lane.participant].name for lane in self._lanes}
        self._order = reading_order(document, map_id)
        self._out: dict[str, list[Flow]] = defaultdict(list)
        self._ways_in: dict[str, int] = defaultdict(int)
        for flow in flows_of(document, map_id):
            self._out[flow.source].append(flow)
            self._ways_in[flow.target] += 1
        self._notes = _Notes(document, map_id)
        self._assessments = assessments_by_step(document)
        self._nested = self._side_branches()
        self._main = tuple(self._main_order())
        self._next_line = dict(pairwise(self._main))
        self._targets = self._arrow_names()
        self._lines: list[str] = []
        self.lines: dict[int, str] = {}

    def text(self) -> str:
        self._lines, self.lines = [], {}
        self._put(0, [jotting.text for jotting in self._notes.of(Jotting, None)])
        self._lines += [f"{_label(self._names[lane.id])}:" for lane in self._empty_lanes()]
        lane_now, after, open_end = "", "", False
        for node_id in self._main:
            lane = self._names[self._nodes[node_id].lane]
            if lane != lane_now:
                self._lines += ["", f"{_label(lane)}:"] if self._lines else [f"{_label(lane)}:"]
                lane_now = lane
            if open_end and after != node_id:
                self._lines.append(f"{' ' * STEP}---")
            self._put_node(node_id, STEP)
            after, open_end = self._put_ways(node_id, STEP, lane)
        return "\n".join([*self._lines, ""]) if self._lines else ""

    # --- the order of the lines ------------------------------------------------------------------------

    def _side_branches(self) -> dict[str, list[str]]:
        """Short ways out of decisions that nothing else leads into, by the flow that they begin with.

        One way is always written on below, not to end deeper and deeper. Ways without a label are arrows.
        """
        found: dict[str, list[str]] = {}
        for node in self._nodes.values():
            ways = self._out[node.id]
            if not isinstance(node, Decision) or len(ways) < 2:
                continue
            chains = {flow.id: self._chain(flow.target) for flow in ways if flow.label}
            sides = {key: chain for key, chain in chains.items() if chain}
            if len(sides) == len(ways):
                del sides[max(sides, key=lambda key: len(sides[key]))]
            found |= sides
        return found

    def _chain(self, node_id: str) -> list[str]:
        chain: list[str] = []
        while len(chain) <= LONGEST_SIDE_BRANCH:
            if self._ways_in[node_id] != 1 or isinstance(self._nodes[node_id], Decision) or node_id in chain:
                return chain
            chain.append(node_id)
            ways = self._out[node_id]
            if len(ways) != 1 or ways[0].label:
                return chain if not ways else []
            node_id = ways[0].target
        return []

    def _main_order(self) -> Iterator[str]:
        """The nodes that are written on the first level: each followed by what comes after it, where there is one."""
        inside = {key for chain in self._nested.values() for key in chain}
        waiting = [key for key in reversed(self._order) if key not in inside]
        later: list[str] = []
        seen = set(inside)
        while waiting or later:
            node_id = later.pop() if later else waiting.pop()
            if node_id in seen:
                continue
            seen.add(node_id)
            yield node_id
            later += [target for target in reversed(list(self._next(node_id))) if target not in seen]

    def _next(self, node_id: str) -> Iterator[str]:
        for flow in self._out[node_id]:
            chain = self._nested.get(flow.id)
            if chain is None:
                yield flow.target
            else:
                yield from (end.target for end in self._out[chain[-1]])

    def _arrow_names(self) -> dict[str, str]:
        """How an arrow names each node: by its number as well where several have its name."""
        counts: dict[str, int] = defaultdict(int)
        places: dict[str, int] = {}
        for node_id in self._lines_order():
            name = self._nodes[node_id].name.casefold()
            counts[name] += 1
            places[node_id] = counts[name]
        found = {}
        for node_id, place in places.items():
            name = self._nodes[node_id].name
            plain = name if name and not name.startswith('"') and not name.endswith(" ") else quoted(name)
            found[node_id] = plain if place == 1 else f"{plain} ({place})"
        return found

    def _lines_order(self) -> Iterator[str]:
        for node_id in self._main:
            yield node_id
            for flow in self._out[node_id]:
                yield from self._nested.get(flow.id, ())

    # --- lines -----------------------------------------------------------------------------------------

    def _put_node(self, node_id: str, indent: int, before: str = "") -> None:
        node = self._nodes[node_id]
        self.lines[len(self._lines)] = node_id
        self._lines.append(f"{' ' * indent}{before}{self._words(node)}")
        notes = [f"# {line}" for line in node.description.split("\n") if line.strip()]
        notes += [f"! {' '.join(pain.text.split())}" for pain in self._notes.of(Pain, node_id)]
        notes += [f"? {' '.join(question.text.split())}" for question in self._notes.of(Question, node_id)]
        notes += [jotting.text for jotting in self._notes.of(Jotting, node_id)]
        self._put(indent + 2 * STEP, notes)

    def _put(self, indent: int, texts: Iterable[str]) -> None:
        self._lines += [f"{' ' * indent}{line.strip()}" for text in texts for line in text.split("\n") if line.strip()]

    def _put_ways(self, node_id: str, indent: int, lane: str) -> tuple[str, bool]:
        """The ways out of a node; what follows in the next line if it is to be read so, and whether an end is open."""
        ways = self._out[node_id]
        node = self._nodes[node_id]
        if not ways:
            return "", not (isinstance(node, Event) and node.kind is EventKind.END)
        if len(ways) == 1 and not ways[0].label and self._next_line.get(node_id) == ways[0].target:
            return ways[0].target, True
        for flow in ways:
            self._put_way(flow, node, indent + STEP, lane)
        return "", isinstance(node, Decision) and len(ways) == 1

    def _put_way(self, flow: Flow, node: Node, indent: int, lane: str) -> None:
        chain = self._nested.get(flow.id)
        target = self._targets[flow.target]
        if chain is None:
            arrow = f"-> {target}"
            if flow.label:
                plain = isinstance(node, Decision) and _is_plain_label(flow.label)
                arrow = f"{flow.label} {arrow}" if plain else f"-- {flow.label} {arrow}"
            self._lines.append(f"{' ' * indent}{arrow}")
            return
        before = f"{_label(flow.label)}: "
        for number, node_id in enumerate(chain):
            own = self._names[self._nodes[node_id].lane]
            lead = f"{_label(own)}: " if own != lane else ""
            lane = own
            self._put_node(node_id, indent if number == 0 else indent + STEP, (before if number == 0 else "") + lead)
        ways = self._out[chain[-1]]
        if ways:
            self._lines.append(f"{' ' * (indent + STEP)}-> {self._targets[ways[0].target]}")

    def _words(self, node: Node) -> str:
        words = _named(node)
        if isinstance(node, Step):
            words += "".join(f" [{self._document.systems[key].name}]" for key in node.systems)
            times = [duration(node.process_time)] if node.process_time is not None else []
            times += [f"wait {duration(node.wait_time)}"] if node.wait_time is not None else []
            words += f" ({', '.join(times)})" if times else ""
            assessment: Assessment | None = self._assessments.get(node.id)
            words += f" {{{assessment.verdict}}}" if assessment else ""
        return words

    def _empty_lanes(self) -> list[Lane]:
        used = {node.lane for node in self._nodes.values()}
        return [lane for lane in self._lanes if lane.id not in used]


class _Notes:
    """What stands below the nodes of a map, each kind in the order in which it was made."""

    def __init__(self, document: Document, map_id: str) -> None:
        self._found: dict[tuple[type, str | None], list[Pain | Question | Jotting]] = defaultdict(list)
        every: list[Pain | Question | Jotting] = [*document.pains.values(), *document.questions.values()]
        every += [jotting for jotting in document.jottings.values() if jotting.map == map_id]
        for one in every:
            self._found[type(one), one.about].append(one)

    def of(self, kind: type, node_id: str | None) -> list[Pain | Question | Jotting]:
        """Those of one kind below a node, or below none."""
        return self._found.get((kind, node_id), [])


def _named(node: Node) -> str:
    """The name with its kind where that does not follow from it, and in quotes where it would be read as more."""
    kind: NodeKind = getattr(node, "kind")  # noqa: B009  every kind of node has one
    for words in (node.name, f"({_WORDS[kind]}) {node.name}", quoted(node.name)):
        if node.name and _reads_as(words, node.name, kind):
            return words
    return f"({_WORDS[kind]}) {quoted(node.name)}"


def _reads_as(words: str, name: str, kind: NodeKind) -> bool:
    lines = list(source_lines(words))
    if len(lines) != 1 or lines[0].text != words or lines[0].is_rule or words[0] in "!?#":
        return False
    parts = said(words)
    bare = (parts.name, parts.kind, parts.lane, parts.systems, parts.problems, parts.questions) == (
        name, kind, "", (), (), ()
    )  # fmt: skip
    timeless = parts.process_time is None and parts.wait_time is None and parts.verdict is None and not parts.wrong
    return bare and timeless and labelled(words) is None and (words[0] == '"' or not ARROW.search(words))


def _label(name: str) -> str:
    plain = name and labelled(f"{name}:") == (name, "") and _reads_as_label(name)
    return name if plain else quoted(name)


def _reads_as_label(name: str) -> bool:
    lines = list(source_lines(f"{name}:"))
    return len(lines) == 1 and lines[0].text == f"{name}:" and name[0] not in '!?#"' and not ARROW.search(name)


def _is_plain_label(label: str) -> bool:
    return _reads_as_label(label) and labelled(label) is None
