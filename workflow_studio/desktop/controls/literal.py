"""Words of a document on buttons and in menus, where Qt takes an ampersand for the mark of a key."""

from __future__ import annotations


def literal(text: str) -> str:
    """The text for a button or menu entry that is to show it as it is: "R&D" keeps its ampersand."""
    return text.replace("&", "&&")
