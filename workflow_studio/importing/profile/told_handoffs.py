"""Handoffs that remarks and comments tell of: sent to, waiting for, back to, by mail."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from workflow_studio.importing.claims.finding import Finding, Quote, Seen
from workflow_studio.importing.mapping.cells import text_of
from workflow_studio.importing.mapping.names import folded, words
from workflow_studio.importing.profile.columns import MOST_QUOTES, ColumnCells, TableCells, tables_in_view
from workflow_studio.importing.profile.condition import rows_counted
from workflow_studio.importing.reading import Range
from workflow_studio.importing.recognition import Kind, Role
from workflow_studio.importing.recognition.vocabulary import ROLE_WORDS
from workflow_studio.importing.recognition.wording import words as vocabulary
from workflow_studio.model import ClaimKind, EvidenceKind, Medium

_MOST_TOLD = 6
_MOST_CELLS = 20_000
_LONGEST_TEXT = 500
_WORDS_OF_A_NAME = 3

_SENT = (
    "sent to, sent back to, e-mailed to, emailed to, mailed to, forwarded to, passed to, passed on to, handed to, "
    "handed over to, handed off to, escalated to, returned to, back to, given to, sent on to, "
    "gesendet an, geschickt an, gemailt an, weitergeleitet an, übergeben an, zurück an, eskaliert an, "
    "envoyé à, transmis à, renvoyé à, retourné à, remis à, enviado a, reenviado a, devuelto a, entregado a"
)
_AWAITED = (
    "waiting for, waiting on, waits for, awaiting, pending with, wartet auf, warten auf, liegt bei, "
    "en attente de, esperando a, pendiente de"
)
_ASKED = "asked, called, phoned, chased, checked with, rückfrage bei, rücksprache mit, relancé, llamado a"
_MEDIA = {
    Medium.MAIL: r"e-?mail(?:ed|t)?|mail(?:ed|t)?|outlook|correo|courriel|gemailt",
    Medium.CALL: r"phone[dsn]?|called|by call|telefon\w*|angerufen|par téléphone|por teléfono|llamado",
    Medium.PAPER: r"paper|printed|print-?out|by post|ausgedruckt|papier|per post|en papel|signed copy",
}


def _any_of(line: str) -> str:
    phrases = sorted((phrase.strip() for phrase in line.split(",")), key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases)


_TELLS = re.compile(
    rf"\b(?P<phrase>{_any_of(_SENT)}|{_any_of(_AWAITED)}|{_any_of(_ASKED)})\s+(?P<rest>.{{1,80}})", re.I
)
_BY_MEDIUM = re.compile(
    r"\s*\b(?:by|via|per|par|por)\s+(?:e-?mail|mail|phone|post|telefon|téléphone|teléfono|correo|courriel)\b.*", re.I
)
_MEDIUM_SAID = {Medium.MAIL: "by e-mail", Medium.CALL: "by phone", Medium.PAPER: "on paper"}
_MEDIUM = {medium: re.compile(rf"\b(?:{pattern})\b", re.I) for medium, pattern in _MEDIA.items()}
_ARTICLE = re.compile(r"(?:the|our|den|die|das|dem|der|la|le|les|l’|el|los|las)\s+", re.I)
_NAME_WORD = re.compile(r"[\w.’'&-]+")
_ROLES = vocabulary(ROLE_WORDS)
_FREE_TEXT = frozenset({Role.NOTE, Role.STATUS, Role.ATTRIBUTE})
_DATES = frozenset({Role.MILESTONE_DATE, Role.TIMESTAMP})
_RECORDS = frozenset({Kind.CASE_TRACKER, Kind.EVENT_LOG, Kind.REGISTER, Kind.CHECKLIST, Kind.OTHER})
"""What was done in single cases; a list of steps says what is to be done, and is mapped."""


@dataclass(frozen=True, slots=True)
class _Said:
    """Where something is said: the column or the comments of a sheet, and a text with its quote."""

    where: str
    sheet: str
    text: str
    quote: Quote


@dataclass(slots=True)
class _Told:
    """What several texts of one place tell alike."""

    where: str
    sheet: str
    phrase: str
    to: str
    medium: Medium | None
    quotes: list[Quote] = field(default_factory=list)
    count: int = 0


def find_told_handoffs(seen: Seen) -> Iterator[Finding]:
    """Suggestions, each with what is quoted: texts tell of single cases, and of people only by what they are called."""
    tables = [table for table in tables_in_view(seen) if table.table.kind.kind in _RECORDS]
    people = _people(tables) | _ROLES
    told: dict[tuple[str, ...], _Told] = {}
    for said in (*_texts(tables), *_comments(seen)):
        for found in _tellings(said, people):
            key = (said.sheet, said.where, found.phrase, folded(found.to), found.medium or "")
            same = told.setdefault(key, found)
            same.count += 1
            if len(same.quotes) < MOST_QUOTES:
                same.quotes.append(said.quote)
    gravest = sorted(told.values(), key=lambda one: (-bool(one.to), -one.count))
    yield from (_finding(one) for one in gravest[:_MOST_TOLD])


def _people(tables: Iterable[TableCells]) -> frozenset[str]:
    """Who is named in the columns of people, in words."""
    roles = (Role.PERFORMER, Role.PARTICIPANT, Role.LANE)
    columns = (cells for table in tables for cells in table.columns if cells.column.role in roles)
    return frozenset(words(text_of(value)) for cells in columns for value in list(cells.counts)[:_MOST_CELLS])


def _texts(tables: Iterable[TableCells]) -> Iterator[_Said]:
    for table in tables:
        left = _MOST_CELLS
        for cells in table.columns:
            if cells.column.role in _FREE_TEXT | _DATES:
                texts = list(_filled_texts(cells))[:left]
                left -= len(texts)
                for row, text in texts:
                    yield _Said(f"“{cells.name}”", cells.table.sheet, text, cells.quote(row, text))


def _filled_texts(cells: ColumnCells) -> Iterator[tuple[int, str]]:
    for row, value in zip(cells.rows, cells.values, strict=True):
        if isinstance(value, str) and value:
            yield row, value[:_LONGEST_TEXT]


def _comments(seen: Seen) -> Iterator[_Said]:
    """Comments on visible sheets, with who wrote them."""
    for sheet in seen.workbook.sheets:
        if not sheet.hidden:
            for comment in seen.markings(sheet.name).comments[:_MOST_CELLS]:
                area = Range(comment.row, comment.column, comment.row, comment.column)
                text = comment.text[:_LONGEST_TEXT]
                quote = Quote(sheet.name, area, text[:200], EvidenceKind.COMMENT, comment.author, comment.when)
                yield _Said("A comment", sheet.name, text, quote)


def _tellings(said: _Said, people: frozenset[str]) -> Iterator[_Told]:
    medium = next((medium for medium, pattern in _MEDIUM.items() if pattern.search(said.text)), None)
    match = _TELLS.search(said.text)
    if match:
        phrase = " ".join(match["phrase"].casefold().split())
        yield _Told(said.where, said.sheet, phrase, _named(match["rest"], people), medium)
    elif medium and _BY_MEDIUM.search(said.text) and len(said.text.split()) <= _WORDS_OF_A_NAME:
        yield _Told(said.where, said.sheet, said.text.strip().casefold(), "", medium)  # `by mail` for a date


def _named(rest: str, people: frozenset[str]) -> str:
    """Who is named at the beginning of a text, the longest name that is known; empty for anything else."""
    rest = _ARTICLE.sub("", _BY_MEDIUM.sub("", rest).lstrip(), count=1)
    found = _NAME_WORD.findall(re.split(r"[,;:(\n]", rest, maxsplit=1)[0])[:_WORDS_OF_A_NAME]
    for length in range(len(found), 0, -1):
        name = " ".join(found[:length]).rstrip(".")
        if words(name) in people or (length == 2 and words(found[1]) in _ROLES):
            return name
    return ""


def _finding(told: _Told) -> Finding:
    said_already = not told.medium or _MEDIUM[told.medium].search(told.phrase)
    medium = "" if said_already or not told.medium else f", {_MEDIUM_SAID[told.medium]}"
    to = f" to “{told.to}”" if told.to else ""
    place = f"{told.where} in “{told.sheet}”" if told.where.startswith("“") else f"{told.where} on “{told.sheet}”"
    times = rows_counted(told.count) if told.where.startswith("“") else f"{told.count:,} of them"
    says = f"{place} tells of a handoff{to}: “{told.phrase}”{medium} ({times})."
    key = "/".join(("handoff", *map(words, (told.sheet, told.where, told.phrase, told.to)), told.medium or ""))
    return Finding(
        kind=ClaimKind.HANDOFF,
        key=key,
        says=says,
        confidence=0.65 if told.to else 0.45,
        quotes=tuple(told.quotes),
        reasons=("It is said in the words of whoever typed it; the workbook has no column for it.",),
        about=(told.to,) if told.to else (),
        inferred=not told.to,
    )
