"""Who is named beside a label: “Owner: Procurement” above a table, “Prepared by” in a form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workflow_studio.importing.claims.columns_alike import key_part, quotable, with_own_keys
from workflow_studio.importing.claims.in_words import quoted
from workflow_studio.importing.claims.loose_texts import loose_texts
from workflow_studio.importing.claims.people_looks import Looks, looks_of
from workflow_studio.importing.finding import Finding, Quote, Seen
from workflow_studio.importing.mapping.cells import says_nothing, text_of
from workflow_studio.importing.reading import Range, Sheet
from workflow_studio.importing.recognition import Kind
from workflow_studio.importing.recognition.concepts import Concept
from workflow_studio.importing.recognition.wording import concepts_of, says_by_whom
from workflow_studio.model import ClaimKind

LONGEST_LINE = 120

_LONGEST_NAME = 50
_MOST = 60
_LEAST_WORDED = 0.7
_LINE = re.compile(r"(?P<label>[^:：\n]{2,40})[:：]\s*(?P<name>[^:：\n]{2,50})")
_SURE_LOOKS = frozenset({Looks.PERSON, Looks.ROLE})


def find_labelled_people(seen: Seen) -> Iterator[Finding]:
    """One finding for each label outside the tables that says who does something, with the name behind it."""
    found = (finding for sheet in seen.workbook.sheets for finding in _on_sheet(seen, sheet))
    yield from with_own_keys(finding for finding, _ in zip(found, range(_MOST), strict=False))


def _on_sheet(seen: Seen, sheet: Sheet) -> Iterator[Finding]:
    tables = [one.range for one in seen.found if one.sheet == sheet.name and one.kind.kind is not Kind.FORM]
    for row, column, text in loose_texts(sheet, tables, LONGEST_LINE, seen.pause):
        match = _LINE.fullmatch(text.strip())
        if match and _says_who(match["label"]):
            place = Range(row, column, row, column)
            yield from _named(sheet, match["label"], match["name"], place, text)
        elif _says_who(text.rstrip(" :：")):
            beside = text_of(sheet.cell(row, column + 1))
            if not any(area.holds(row, column + 1) for area in tables):
                yield from _named(sheet, text, beside, Range(row, column, row, column + 1), f"{text.strip()} {beside}")


def _says_who(label: str) -> bool:
    worded = concepts_of(label.strip()).get(Concept.PERFORMER, 0.0)
    return says_by_whom(label) or worded >= _LEAST_WORDED


def _named(sheet: Sheet, label: str, name: str, place: Range, text: str) -> Iterator[Finding]:
    """The finding, where what stands behind the label can be a name."""
    label, name = " ".join(label.split()).rstrip(" :："), " ".join(name.split()).rstrip(".")
    looks = looks_of(name)
    if not name or says_nothing(name) or _says_who(name) or len(name) > _LONGEST_NAME or not name[0].isalpha():
        return
    if looks is Looks.EITHER and len(name.split()) > 3:
        return
    yield Finding(
        ClaimKind.PARTICIPANT,
        f"participant/label/{key_part(sheet.name)}/{key_part(label)}",
        f"{quoted(name)} takes part: {quoted(label)} of {quoted(sheet.name)}.",
        0.85 if looks in _SURE_LOOKS else 0.6,
        (Quote(sheet.name, place, quotable(" ".join(text.split()))),),
        (f"The label {quoted(label)} says who does something, and {quoted(name)} stands behind it.",),
        about=(name,),
    )
