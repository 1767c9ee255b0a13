"""What the words in a cell name: steps by number or name, systems and artifacts of a list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from workflow_studio.editing.names import same_name
from workflow_studio.model import Document

LONGEST_LIST = 200
"""More parts than this in one cell are a slip of the clipboard."""

_NUMBERED = re.compile(r"#?(\d{1,7})(?:[.)]?\s+(.*))?", re.DOTALL)


class CannotBeRead(ValueError):
    """What was typed means nothing here; the text is a sentence that says what to write."""


def parts_of(text: str, known: Iterable[str] = ()) -> list[str]:
    """What a cell lists, by semicolons and line ends, or by commas where there are none; a known name stays whole."""
    whole = {same_name(name) for name in known}
    if same_name(text) in whole:
        return [text.strip()]
    parts = re.split(r"[;\n]" if re.search(r"[;\n]", text) else ",", text)
    found = list(dict.fromkeys(part.strip() for part in parts if part.strip()))
    if len(found) > LONGEST_LIST:
        raise CannotBeRead(f"That is more than {LONGEST_LIST} in one cell.")
    return found


class NodeFinder:
    """Finds the nodes of a map by their numbers in the table or by their names."""

    def __init__(self, document: Document, numbers: Mapping[str, int]) -> None:
        self._document = document
        self._by_number = {number: node for node, number in numbers.items()}
        self._by_name: dict[str, list[str]] = {}
        for node in numbers:
            self._by_name.setdefault(same_name(document.node(node).name), []).append(node)

    def all_in(self, text: str) -> list[str]:
        """The nodes that a cell names, each once; CannotBeRead for what is none."""
        names = [self._document.node(node).name for nodes in self._by_name.values() for node in nodes]
        return list(dict.fromkeys(self._find(part) for part in parts_of(text, names)))

    def _find(self, words: str) -> str:
        named = self._by_name.get(same_name(words), [])
        numbered = _NUMBERED.fullmatch(words)
        if len(named) == 1:
            return named[0]
        if numbered and (node := self._by_number.get(int(numbered[1]))) and self._is_called(node, numbered[2]):
            return node
        if named:
            raise CannotBeRead(f"Several steps are called “{_short(words)}”. Write the number of the one you mean.")
        raise CannotBeRead(f"No step is called “{_short(words)}”. Write the number or name of a row.")

    def _is_called(self, node: str, name: str | None) -> bool:
        """The name beside a number is that of the step (or stands for none), so that neither is read for the other."""
        called = same_name(self._document.node(node).name)
        return name is None or same_name(name) == called or not called


def _short(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:40]}…"
