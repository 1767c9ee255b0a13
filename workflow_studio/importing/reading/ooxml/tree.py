"""A small XML part as a tree that a hostile file cannot blow up."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from xml.parsers import expat

MOST_ELEMENTS = 400_000
DEEPEST = 64
LONGEST = 32_767
"""Characters in one attribute or text; what is longer is cut."""


class Element:
    """A tag by its local name, attributes by theirs, and what is inside."""

    __slots__ = ("attributes", "children", "tag", "text")

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Element] = []
        self.text = ""

    def get(self, name: str, default: str = "") -> str:
        """An attribute, or `default` where there is none."""
        return self.attributes.get(name, default)

    def number(self, name: str, default: float = 0.0) -> float:
        """An attribute as a finite number; `default` where it is none."""
        try:
            number = float(self.attributes.get(name, default))
        except ValueError:
            return default
        return number if math.isfinite(number) and abs(number) < 1e15 else default

    def whole(self, name: str, default: int = 0) -> int:
        """An attribute as a whole number; `default` where it is none."""
        return int(self.number(name, default))

    def flag(self, name: str) -> bool:
        """Whether an attribute says yes."""
        return self.attributes.get(name, "").strip().lower() in {"1", "true", "on"}

    def child(self, *path: str) -> Element | None:
        """The first element at a path of tags below this one."""
        found: Element | None = self
        for tag in path:
            found = next((child for child in found.children if child.tag == tag), None) if found else None
        return found

    def all(self, tag: str) -> list[Element]:
        """Children with a tag."""
        return [child for child in self.children if child.tag == tag]

    def within(self, *tags: str) -> Iterator[Element]:
        """Everything below with one of the tags, in order."""
        waiting = self.children[::-1]
        while waiting:
            element = waiting.pop()
            if element.tag in tags:
                yield element
            waiting.extend(reversed(element.children))


NOTHING = Element("", {})


def parse(chunks: Iterable[bytes], skip: frozenset[str] = frozenset()) -> Element:
    """The root of a part, as far as it could be read; an element without a tag when nothing could.

    Leaves out elements whose tag is in `skip`. Of alternatives (`mc:AlternateContent`) the first choice is taken.
    """
    builder = _Builder(skip)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.characters
    parser.StartDoctypeDeclHandler = _refuse
    try:
        for chunk in chunks:
            parser.Parse(chunk)
        parser.Parse(b"", True)
    except (expat.ExpatError, _Refused, LookupError, ValueError):  # the last two for encodings nobody knows
        pass
    return builder.root.children[0] if builder.root.children else NOTHING


class _Refused(Exception):
    pass


def _refuse(*_: object) -> None:
    raise _Refused


class _Builder:
    """Builds the tree with a stack of its own: nesting costs no recursion."""

    def __init__(self, skip: frozenset[str]) -> None:
        self.root = Element("", {})
        self._open = [self.root]
        self._skip = skip | {"Fallback"}
        self._skipped = 0
        self._elements = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            raise _Refused
        if self._skipped or tag in self._skip or len(self._open) > DEEPEST:
            self._skipped += 1
            return
        if tag in {"AlternateContent", "Choice"}:
            self._open.append(self._open[-1])
            return
        element = Element(tag, {key.rpartition(" ")[2]: value[:LONGEST] for key, value in attributes.items()})
        self._open[-1].children.append(element)
        self._open.append(element)

    def end(self, _: str) -> None:
        if self._skipped:
            self._skipped -= 1
        else:
            self._open.pop()

    def characters(self, text: str) -> None:
        element = self._open[-1]
        if not self._skipped and len(element.text) < LONGEST:
            element.text += text[:LONGEST]
