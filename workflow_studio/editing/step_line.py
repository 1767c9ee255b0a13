"""What one line says of a step: `Check invoice @Finance !often late ?who signs -> Approve?`.

    line     = step { "->" step }
    step     = words { mark }
    mark     = "@" words      who does it
             | "!" words      what goes wrong
             | "?" words      what nobody knows
    words    = everything up to the next mark or arrow

A mark stands at the beginning of the line or after white space, and a letter or a digit follows it at once. An arrow
(`->` or `→`) stands there, too, and something follows it. Everything else is text: an e-mail address, `Approve?`,
`really!`, `A->B`, `n ! m`. A step whose words end with a question mark is a decision.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from workflow_studio.model import clean_name

_BEGINS = re.compile(r"(?:^|(?<=\s))(?:([@!?])(?=[^\W_])|(?:->|→)(?=\s*\S))")
_ARROWS = ("->", "→")
_FIELDS = {"@": "performer", "!": "problems", "?": "questions"}

Accepts = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class WrittenStep:
    """One step of a line: its name, whose lane it is in (empty: it stays where it is), and what is noted on it."""

    name: str
    performer: str = ""
    problems: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()

    @property
    def is_decision(self) -> bool:
        """Whether it asks something."""
        return self.name.endswith("?")

    @property
    def is_plain(self) -> bool:
        """Whether it says nothing but a name."""
        return not (self.performer or self.problems or self.questions)


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a mark stands in a line: from its sign to the end of its words."""

    sign: str
    begin: int
    end: int
    words: str


def read_line(line: str, is_performer: Accepts = lambda _name: True) -> tuple[WrittenStep, ...]:
    """The steps that a line says, at least one; every one but the first has a name.

    What stands behind an `@` and is no performer is text like any other.
    """
    steps: list[dict[str, list[str]]] = [{}]
    for piece in _pieces(line, is_performer):
        if piece.sign in _ARROWS:
            steps.append({})
        field = _FIELDS.get(piece.sign, "name")
        steps[-1].setdefault(field, []).append(piece.words)
    return tuple(_step(said) for said in steps)


def marks_in(line: str) -> tuple[Mark, ...]:
    """The marks and arrows of a line, from left to right; the words before the first one are none."""
    return tuple(piece for piece in _pieces(line, lambda _name: True) if piece.sign)


def _step(said: dict[str, list[str]]) -> WrittenStep:
    return WrittenStep(
        clean_name(" ".join(said.get("name", []))),
        " ".join(said.get("performer", [])),
        tuple(said.get("problems", [])),
        tuple(said.get("questions", [])),
    )


def _pieces(line: str, is_performer: Accepts) -> list[Mark]:
    """The line cut before each mark and arrow; one with no use is text.

    That is an `@` before no performer or before another `@` of the same step, and an arrow to no name.
    """
    pieces: list[Mark] = []
    end, performed = len(line), False
    for found in reversed(list(_BEGINS.finditer(line))):
        sign, words = found.group(), clean_name(line[found.end() : end])
        if not words or (sign == "@" and (performed or not is_performer(words))):
            continue
        pieces.append(Mark(sign, found.start(), end, words))
        end = found.start()
        performed = sign not in _ARROWS and (performed or sign == "@")
    pieces.append(Mark("", 0, end, clean_name(line[:end])))
    return pieces[::-1]
