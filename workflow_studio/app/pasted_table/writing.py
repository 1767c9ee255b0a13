"""Cells as text for the clipboard: tabs between them, as spreadsheets take it, and nothing in it is a formula."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

_FORMULA = re.compile(r"\s*[=+\-@]")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
_NEEDS_QUOTES = re.compile('[\t\n\r"]')


def as_tsv(rows: Sequence[Sequence[str]]) -> str:
    """The rows, each ended by a line break; cells with tabs, quotes or line breaks stand in quotes.

    What a spreadsheet would take for a formula gets an apostrophe before it, which it shows but never runs.
    """
    return "".join("\t".join(map(_cell, row)) + "\r\n" for row in rows)


def as_html(rows: Sequence[Sequence[str]]) -> str:
    """The rows as a table for word processors and mail; numbers stay as they are written, formulas are text."""
    lines = ("".join(f"<td>{escape(_harmless(cell)).replace(chr(10), '<br>')}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def _cell(text: str) -> str:
    text = _harmless(text)
    return '"' + text.replace('"', '""') + '"' if _NEEDS_QUOTES.search(text) else text


def _harmless(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def unguarded(text: str) -> str:
    """The text without the apostrophe that keeps it from being a formula."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text[1:]) else text
