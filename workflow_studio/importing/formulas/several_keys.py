"""Look-ups by several keys at once: `MATCH(1,(A:A=x)*(B:B=y),0)`, `XLOOKUP(x&y,A:A&B:B,C:C)`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.tree import Binary, Boolean, Call, Cells, Missing, Number, Text, Tree
from workflow_studio.importing.formulas.values import Area, Failing, Fault, Scalar, as_text, compared, key_of

_FITS_SEVERAL = (0.0, "", False, None)
"""Keys that a blank cell is equal to."""


@dataclass(frozen=True, slots=True)
class KeyedTogether:
    """The keys with the lines of cells they are looked for in.

    `joined` is whether keys and cells are put together as texts; `gives` are the line of results and what is given
    where nothing is found, none for MATCH, which gives the place.
    """

    pairs: tuple[tuple[Tree, Cells], ...]
    joined: bool
    gives: tuple[Tree | None, Tree | None] = (None, None)


def keyed_together(call: Call) -> KeyedTogether | None:
    """The keys of a look-up by several of them; none for every other call."""
    match call:
        case Call("MATCH", (value, lines, Number(0.0) | Boolean(False) | Missing())):
            return _keyed(value, lines)
        case Call("XLOOKUP", (value, lines, results)):
            return _keyed(value, lines, (results, None))
        case Call("XLOOKUP", (value, lines, results, missing)):
            return _keyed(value, lines, (results, None if isinstance(missing, Missing) else missing))
    return None


def _keyed(value: Tree, lines: Tree, gives: tuple[Tree | None, Tree | None] = (None, None)) -> KeyedTogether | None:
    if value in (Number(1.0), Boolean(True)):
        pairs = [_equals(one) for one in _operands(lines, "*")]
    else:
        keys, cells = _operands(value, "&"), _operands(lines, "&")
        if len(keys) != len(cells):
            return None
        pairs = [_side_by_side(*one) for one in zip(keys, cells, strict=True) if not _is_separator(*one)]
    found = tuple(pair for pair in pairs if pair is not None)
    if len(found) < 2 or len(found) != len(pairs):
        return None
    return KeyedTogether(found, value not in (Number(1.0), Boolean(True)), gives)


def _operands(tree: Tree, operator: str) -> list[Tree]:
    """What is joined by one operator, from left to right."""
    found: list[Tree] = []
    while isinstance(tree, Binary) and tree.operator == operator:
        found.append(tree.right)
        tree = tree.left
    return [tree, *reversed(found)]


def _equals(tree: Tree) -> tuple[Tree, Cells] | None:
    match tree:
        case Binary("=", Cells(_, last) as line, key) if last is not None and not _is_line(key):
            return key, line
        case Binary("=", key, Cells(_, last) as line) if last is not None and not _is_line(key):
            return key, line
    return None


def _side_by_side(key: Tree, line: Tree) -> tuple[Tree, Cells] | None:
    return (key, line) if isinstance(line, Cells) and line.last is not None and not _is_line(key) else None


def _is_line(tree: Tree) -> bool:
    return isinstance(tree, Cells) and tree.last is not None


def _is_separator(one: Tree, other: Tree) -> bool:
    return isinstance(one, Text) and one == other


def place_of_all(book: Book, lines: Sequence[Area], keys: Sequence[Scalar], joined: bool) -> int | None:
    """The first place at which every line holds its key; `Failing` where a key is an error or the lines do not fit."""
    if len({(line.range.height, line.range.width) for line in lines}) > 1:
        raise Failing(Fault.NOT_AVAILABLE)
    for key in keys:
        if isinstance(key, Fault):
            raise Failing(key)
    if not joined and any(key in _FITS_SEVERAL for key in keys):
        return next(_places_of_blanks(book, lines, keys), None)
    return _known_places(book, lines, joined).get(_joined(keys, joined))


def _known_places(book: Book, lines: Sequence[Area], joined: bool) -> dict[object, int]:
    what = (joined, *((id(line.sheet), line.range) for line in lines))
    known = book.key_places.get(what)
    if known is None:
        known = book.key_places[what] = {}
        for place, values in enumerate(zip(*(book.line(line, lines[0]) for line in lines), strict=True)):
            if not any(isinstance(value, Fault) for value in values):
                known.setdefault(_joined(values, joined), place)
    return known


def _joined(values: Sequence[Scalar], joined: bool) -> object:
    return "".join(map(as_text, values)).casefold() if joined else tuple(map(key_of, values))


def _places_of_blanks(book: Book, lines: Sequence[Area], keys: Sequence[Scalar]) -> Iterator[int]:
    """Places of keys that blank cells are equal to as well, which are not kept by their values."""
    for place, values in enumerate(zip(*(book.line(line, lines[0]) for line in lines), strict=True)):
        pairs = zip(values, keys, strict=True)
        if all(not isinstance(value, Fault) and compared(value, key) == 0 for value, key in pairs):
            yield place
