"""Reading an outline. Every text says something: what cannot be read is left over, with the reason.

A step follows the one above it. What is indented below a decision are its branches; where the indentation ends, the
open ends of all branches come together again. An arrow leads to a step by its name, and nothing follows it by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from workflow_studio.app.outline_text.lines import SourceLine, source_lines
from workflow_studio.app.outline_text.outline import (
    Entry,
    LeftOver,
    Mistake,
    Outline,
    Renaming,
    Way,
)
from workflow_studio.app.outline_text.targets import Targets
from workflow_studio.app.outline_text.wording import (
    ANSWERS,
    ARROW,
    LABELLED_ARROW,
    Said,
    arrow_in,
    labelled,
    said,
    unquoted,
)
from workflow_studio.model import DecisionKind, EventKind, StepKind

MOST_LINES = 20_000
MOST_TOGETHER = 200
"""Open ends that can come together in one step."""

TOO_LONG = f"Only the first {MOST_LINES:,} lines are read."
NOTHING_ABOVE = "This needs a step above it."
NO_DECISION = "An answer needs a decision above it, such as “Approved?”."
NO_TARGET = "Write the name of a step after the arrow."
INTO_START = "Nothing comes before a start event."
OUT_OF_END = "Nothing comes after an end event."
TO_ITSELF = "Only a step can lead back to itself."
TWICE = "These two are connected already."


def read(text: str, former: Mapping[str, str] | None = None) -> Outline:
    """What a text says. `former`: names that steps had before (folded), with those that they have now."""
    lines = list(source_lines(text))
    names = _Reader(None).read(lines)
    return _Reader(Targets(names.entries, former or {})).read(lines)


@dataclass(slots=True)
class _Fork:
    """A decision whose branches are being read. `tails` are the open ends of the branches before this one."""

    node: int
    indent: float
    child: float | None = None
    branches: int = 0
    label: str = ""
    tails: list[tuple[int, str]] = field(default_factory=list)


class _Reader:
    """Goes through the lines once. Without targets it only finds out which steps there are."""

    def __init__(self, targets: Targets | None) -> None:
        self._targets = targets
        self._entries: list[Entry] = []
        self._lanes: dict[str, None] = {}
        self._ways: dict[tuple[int, int], Way] = {}
        self._left: list[LeftOver] = []
        self._mistakes: list[Mistake] = []
        self._renamings: list[Renaming] = []
        self._scopes: list[tuple[float, str]] = []
        self._forks: list[_Fork] = []
        self._ends: list[tuple[int, str]] = []
        self._left_by_arrow: list[tuple[int, str]] = []

    def read(self, lines: list[SourceLine]) -> Outline:
        for line in lines:
            if line.number >= MOST_LINES:
                self._cannot(line, line.text, TOO_LONG)
            else:
                self._line(line)
        return Outline(
            tuple(self._lanes),
            tuple(self._entries),
            tuple(self._ways.values()),
            tuple(self._left),
            tuple(self._mistakes),
            tuple(self._renamings),
        )

    def _line(self, line: SourceLine) -> None:
        if line.is_rule:
            self._close_forks(line.indent)
            self._ends, self._left_by_arrow = [], []
        elif line.text[0] in "!?#":
            self._note(line)
        else:
            parts = said(line.text)
            if parts.kind is None and not ARROW.search(line.text):
                self._add_to_last(line, parts)
            else:
                self._place(line)

    # --- notes and what belongs to the step above ------------------------------------------------------

    def _note(self, line: SourceLine) -> None:
        sign, text = line.text[0], line.text.lstrip(line.text[0]).strip()
        if not self._entries:
            self._cannot(line, line.text, NOTHING_ABOVE)
        elif text:
            last = self._entries[-1]
            if sign == "!":
                last = replace(last, problems=(*last.problems, text))
            elif sign == "?":
                last = replace(last, questions=(*last.questions, text))
            else:
                last = replace(last, description=f"{last.description}\n{text}".lstrip("\n"))
            self._entries[-1] = last

    def _add_to_last(self, line: SourceLine, parts: Said) -> None:
        """A line of systems, times or a verdict alone."""
        if not self._entries:
            self._cannot(line, line.text, NOTHING_ABOVE)
            return
        last = self._entries[-1]
        self._entries[-1] = self._with_parts(line, last, parts)
        if parts.lane:
            self._lanes.setdefault(parts.lane)
            self._entries[-1] = replace(self._entries[-1], lane=parts.lane)

    def _with_parts(self, line: SourceLine, entry: Entry, parts: Said) -> Entry:
        for words, reason in parts.wrong:
            self._cannot(line, words, reason)
        step = isinstance(entry.kind, StepKind)
        return replace(
            entry,
            systems=tuple(dict.fromkeys((*entry.systems, *parts.systems))) if step else (),
            process_time=entry.process_time if parts.process_time is None or not step else parts.process_time,
            wait_time=entry.wait_time if parts.wait_time is None or not step else parts.wait_time,
            verdict=(parts.verdict or entry.verdict) if step else None,
            problems=(*entry.problems, *parts.problems),
            questions=(*entry.questions, *parts.questions),
        )

    # --- where a line stands ---------------------------------------------------------------------------

    def _place(self, line: SourceLine) -> None:
        label = _branch(line.text)
        beside = bool(self._forks) and line.indent == self._forks[-1].indent and _is_answer(label)
        self._close_forks(line.indent, besides=beside)
        fork = self._forks[-1] if self._forks else None
        if fork is not None and (beside or fork.child is None or line.indent <= fork.child):
            if label is not None:
                self._begin_branch(fork, label[0], line.indent)
                if label[1]:
                    self._statement(line, label[1], line.indent + 0.5)
                return
            if ARROW.match(line.text):
                self._begin_branch(fork, "", line.indent)
        if label is not None and _is_answer(label):
            self._cannot(line, line.text, NO_DECISION)
            return
        self._statement(line, line.text, line.indent)

    def _begin_branch(self, fork: _Fork, label: str, indent: float) -> None:
        if fork.branches:
            fork.tails += self._ends[:MOST_TOGETHER]
        fork.branches += 1
        fork.child = indent if fork.child is None else min(indent, fork.child)
        fork.label = label
        self._ends, self._left_by_arrow = [(fork.node, label)], []
        self._end_scopes(indent)

    def _close_forks(self, indent: float, besides: bool = False) -> None:
        """End the decisions that the line is not indented below; their open ends go on."""
        while self._forks and (indent < self._forks[-1].indent or (indent == self._forks[-1].indent and not besides)):
            fork = self._forks.pop()
            if fork.branches == 1:
                fork.tails.insert(0, (fork.node, ANSWERS.get(fork.label.casefold(), "")))
            if fork.branches:
                self._ends = list(dict.fromkeys([*fork.tails, *self._ends]))[:MOST_TOGETHER]

    def _end_scopes(self, indent: float) -> None:
        while self._scopes and self._scopes[-1][0] >= indent:
            self._scopes.pop()

    # --- what a line says ------------------------------------------------------------------------------

    def _statement(self, line: SourceLine, words: str, indent: float) -> None:
        named = LABELLED_ARROW.match(words)
        if named:
            last = self._ends[-1][0] if self._ends else len(self._entries) - 1
            source = [(last, named[1].strip())] if last >= 0 else []
            self._jump(line, words, words[named.end() :], source)
        elif arrow := ARROW.match(words):
            self._jump(line, words, words[arrow.end() :], self._ends or self._left_by_arrow)
        elif lane := labelled(words):
            self._scopes = [scope for scope in self._scopes if scope[0] < indent]
            self._scopes.append((indent, lane[0]))
            self._lanes.setdefault(lane[0])
            if lane[1]:
                self._node(line, lane[1], indent)
        else:
            self._node(line, words, indent)

    def _node(self, line: SourceLine, words: str, indent: float) -> None:
        name, rest = unquoted(words)
        at = arrow_in(words, len(words) - len(rest) if name is not None else 0)
        parts = said(words[: at.start()] if at else words)
        if parts.kind is None:
            self._cannot(line, words, NOTHING_ABOVE)
            return
        self._scopes = [scope for scope in self._scopes if scope[0] <= indent]
        lane = parts.lane or (self._scopes[-1][1] if self._scopes else "")
        if lane:
            self._lanes.setdefault(lane)
        self._entries.append(Entry(line.number, parts.name, parts.kind, lane))
        place = len(self._entries) - 1
        self._entries[place] = self._with_parts(line, self._entries[place], parts)
        self._follow(place)
        if self._forks and not self._forks[-1].branches:
            self._forks[-1].branches, self._forks[-1].child = 1, indent
        if isinstance(parts.kind, DecisionKind):
            self._forks.append(_Fork(place, indent))
        if at:
            arrow = words[at.start() :].strip()
            self._jump(line, arrow, words[at.end() :], self._ends)

    def _follow(self, place: int) -> None:
        """The entry comes after the open ends, and is the open end now."""
        kind = self._entries[place].kind
        for source, label in self._ends:
            if kind is not EventKind.START:
                self._ways.setdefault((source, place), Way(source, place, label))
        self._ends = [] if kind is EventKind.END else [(place, "")]
        self._left_by_arrow = []

    def _jump(self, line: SourceLine, words: str, target: str, sources: list[tuple[int, str]]) -> None:
        last = len(self._entries) - 1
        if not sources:
            ended = last >= 0 and self._entries[last].kind is EventKind.END
            self._cannot(line, words, OUT_OF_END if ended else NOTHING_ABOVE)
            return
        place, new = (0, "") if self._targets is None else self._targets.find(target)
        reason = self._reason_against(target, place, sources)
        if reason:
            label = sources[0][1]
            said_so = label and not LABELLED_ARROW.match(words)
            self._cannot(line, words, reason, keep=f"-- {label} {words.strip()}" if said_so else words)
            if label:
                self._ends = []
            return
        if new:
            start = line.start + line.text.rfind(target)
            self._renamings.append(Renaming(line.number, start, start + len(target), new))
        assert place is not None
        if self._targets is not None:
            for source, label in sources:
                self._ways[source, place] = Way(source, place, label)
        self._left_by_arrow, self._ends = sources, []

    def _reason_against(self, target: str, place: int | None, sources: list[tuple[int, str]]) -> str:
        if not target.strip():
            return NO_TARGET
        if self._targets is None:
            return ""
        if place is None:
            return f"There is no step “{target.strip()}”. Write it on a line of its own."
        entry = self._entries[place] if place < len(self._entries) else None
        if entry is not None and entry.kind is EventKind.START:
            return INTO_START
        if any(source == place and not isinstance(self._entries[source].kind, StepKind) for source, _ in sources):
            return TO_ITSELF
        return TWICE if all((source, place) in self._ways for source, _ in sources) else ""

    def _cannot(
        self, line: SourceLine, words: str, reason: str, after: int | None = None, keep: str | None = None
    ) -> None:
        """Mark these words, and keep them."""
        last = len(self._entries) - 1 if self._entries else None
        at = max(line.text.rfind(words.strip()), 0)
        end = line.start + min(at + len(words.strip()), len(line.text))
        self._mistakes.append(Mistake(line.number, line.start + at, end, reason))
        self._left.append(LeftOver(last if after is None else after, words if keep is None else keep))


def _branch(words: str) -> tuple[str, str] | None:
    """The label of a branch and what stands behind it; none where it is no branch."""
    named = LABELLED_ARROW.match(words)
    if named:
        return named[1].strip(), f"-> {words[named.end() :]}"
    label = labelled(words)
    if label is not None:
        return label
    name, rest = unquoted(words)
    arrow = arrow_in(words, len(words) - len(rest) if name is not None else 0)
    if arrow and arrow.start():
        left = words[: arrow.start()].strip()
        return (left if name is None else name), f"-> {words[arrow.end() :]}"
    return (words, "") if words.casefold() in ANSWERS else None


def _is_answer(label: tuple[str, str] | None) -> bool:
    return label is not None and label[0].casefold() in ANSWERS
