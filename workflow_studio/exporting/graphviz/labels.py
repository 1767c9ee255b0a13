"""Text in DOT that comes out as it went in.

In a DOT label backslashes begin escapes (`\\N` is the node's name), `&lt;` is an entity and text between angle
brackets is HTML; each of them is taken away here. https://graphviz.org/docs/attr-types/escString/
"""

from __future__ import annotations

from collections.abc import Sequence

import graphviz

from workflow_studio.picture.clusters import clusters

LONGEST_LABEL = 4_000
"""In bytes as written; Graphviz's lexer gives up at 16,384."""
LINE_BREAK = r"\n"
ELLIPSIS = "…"


def label(lines: Sequence[str]) -> graphviz.quoting.NoHtml:
    """These lines as the value of a label attribute, the whole of it capped at LONGEST_LABEL bytes."""
    room = LONGEST_LABEL
    written: list[str] = []
    for line in lines:
        piece = _as_much_as_fits(line, room)
        written.append(piece)
        room -= len(piece.encode("utf-8")) + len(LINE_BREAK)
        if room <= 0 or piece != _escaped(line):
            break
    return graphviz.nohtml(LINE_BREAK.join(written))


def broken_at_blanks(text: str, length: int) -> list[str]:
    """The text in lines of about so many characters; no word is broken, so joined by blanks they are the text."""
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= length:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _as_much_as_fits(text: str, room: int) -> str:
    escaped = _escaped(text)
    if len(escaped.encode("utf-8")) <= room:
        return escaped
    kept, used = [], len(ELLIPSIS.encode("utf-8"))
    for cluster in clusters(text[:LONGEST_LABEL]):
        piece = _escaped(cluster)
        used += len(piece.encode("utf-8"))
        if used > room:
            break
        kept.append(piece)
    return "".join(kept) + ELLIPSIS


def _escaped(text: str) -> str:
    return str(graphviz.escape(text)).replace("&", "&amp;")
