"""A formula cut into tokens: strings, numbers, references, names, operators."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workflow_studio.importing.formulas.tree import Refusal

LONGEST = 8192
"""Excel takes no longer formula."""
MOST_TOKENS = 4000

_ERROR = r"#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!)"
_CELL = r"\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?![\w.(!])"
_COLUMN = r"\$?[A-Za-z]{1,3}"
_ROW = r"\$?[0-9]{1,7}"
_PREFIX = r"(?:'(?:[^']|'')+'|(?:\[[^\[\]']+\])?[^\W\d][\w.?\\]*(?::[^\W\d][\w.]*)?|\[[^\[\]']+\]|[\w.]+)!"
_KINDS = {
    "space": r"[ \t\r\n\u00a0]+",
    "text": r'"(?:[^"]|"")*"',
    "error": _ERROR,
    "prefix": _PREFIX,
    "call": r"[^\W\d][\w.]*\(",
    "cells": rf"{_CELL}(?::{_CELL})?|{_COLUMN}:{_COLUMN}(?![\w.(])|{_ROW}:{_ROW}(?![\w.])",
    "number": r"(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?",
    "name": r"(?:[^\W\d]|\\)[\w.?\\]*",
    "operator": r"<=|>=|<>|[-+*/^&=<>%@]",
    "mark": r"[(),;{}]",
}
_TOKEN = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()))


@dataclass(frozen=True, slots=True)
class Token:
    """One token; `kind` is one of the kinds above, `table` (a reference such as `[@Amount]`) or `end`."""

    kind: str
    text: str


def tokens(formula: str) -> tuple[Token, ...] | Refusal:
    """The tokens of a formula without its `=`, with an `end` behind them; blanks are left out."""
    if len(formula) > LONGEST:
        return Refusal(f"it is longer than {LONGEST:,} characters")
    found: list[Token] = []
    place = 0
    while place < len(formula):
        if len(found) > MOST_TOKENS:
            return Refusal(f"it has more than {MOST_TOKENS:,} parts")
        match = _TOKEN.match(formula, place)
        token = _table_cells(formula, place) if match is None else Token(match.lastgroup or "", match[0])
        if token is None:
            return Refusal(_why_not(formula[place : place + 10]))
        place += len(token.text)
        if token.kind != "space":
            found.append(token)
    return (*found, Token("end", ""))


def _why_not(rest: str) -> str:
    """What a formula does that is not understood, by what stands where no token starts."""
    if rest.startswith(":"):
        return "a function works out which cells it reads"
    if rest.startswith("#"):
        return "it takes all that another formula fills (#), however much that is"
    return f"“{rest}” in it is not understood"


def _table_cells(formula: str, start: int) -> Token | None:
    """A reference in brackets to columns of a table; brackets nest twice and `'` escapes the next character."""
    if formula[start] != "[":
        return None
    level, place = 0, start
    while place < len(formula):
        character = formula[place]
        if character == "'":
            place += 1
        elif character == "[":
            level += 1
        elif character == "]":
            level -= 1
            if level == 0:
                return Token("table", formula[start : place + 1])
        place += 1
    return None
