"""Texts out of a part: entities resolved, and nothing in them that cannot be shown."""

from __future__ import annotations

import re

from workflow_studio.importing.reading.clean import clean_text
from workflow_studio.importing.reading.ooxml.tree import Element

_ENTITY = re.compile(r"&(?:#(x[0-9A-Fa-f]{1,6}|[0-9]{1,7})|(lt|gt|amp|quot|apos));")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9:.]{5,20}(?:Z|[+-][0-9:]{4,6})?)?")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}


def plain(content: bytes) -> str:
    """What bytes between two tags say."""
    text = content.decode("utf-8", "replace")
    return shown(_ENTITY.sub(_character, text) if "&" in text else text)


def shown(text: str | None) -> str:
    """Text without what cannot be shown, blanks around it removed; `_x000a_` is how files write a character."""
    text = text or ""
    if "_x" in text:
        text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    return (clean_text(text) or "").strip()


def moment(text: str) -> str:
    """An ISO date or moment as it stands; empty for anything else."""
    return text if _MOMENT.fullmatch(text) else ""


def _character(match: re.Match[str]) -> str:
    if match[2]:
        return _NAMED[match[2]]
    number = int(match[1][1:], 16) if match[1].startswith("x") else int(match[1])
    return chr(number) if number < 0x110000 else ""


def runs(element: Element | None) -> str:
    """The text of a rich text (`t` and `r/t`), without the reading aids of East Asian texts."""
    if element is None:
        return ""
    pieces = [element.text] if element.tag == "t" else []
    for child in element.children:
        if child.tag == "t":
            pieces.append(child.text)
        elif child.tag == "r":
            pieces.extend(part.text for part in child.all("t"))
    return shown("".join(pieces))


def paragraphs(body: Element | None) -> str:
    """The text of a drawing (`p/r/t`), a line for each paragraph."""
    if body is None:
        return ""
    return shown("\n".join("".join(map(_drawn, paragraph.children)) for paragraph in body.within("p")))


def _drawn(piece: Element) -> str:
    if piece.tag == "br":
        return "\n"
    found = piece.child("t") if piece.tag in {"r", "fld"} else None
    return found.text if found is not None else ""
