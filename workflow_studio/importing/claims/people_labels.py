"""Who is named beside a label: “Owner: Procurement” above a table, “Prepared by” in a form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

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
_MOST_QUOTES = 12
_LEAST_WORDED = 0.7
_LINE = re.compile(r"(?P<label>[^:：\n]{2,40})[:：]\s*(?P<name>[^:：\n]{2,50})")
_SURE_LOOKS = frozenset({Looks.PERSON, Looks.ROLE})


@dataclass(slots=True)
class _Labelled:
    """One name behind one label, wherever both stand together; not all of very many quotes."""

    label: str
    name: str
    count: int = 0
    quotes: list[Quote] = field(default_factory=list)


def find_labelled_people(seen: Seen) -> Iterator[Finding]:
    """One finding for each label outside the tables that says who does something, with the name behind it.

    A label on several sheets is that of a form that was filled in often: a name behind it is one finding, wherever it
    stands. Of very many those are told that stand most often, so that it does not hang on the order of the sheets.
    """
    groups: dict[tuple[str, str], _Labelled] = {}
    sheets_of: dict[str, set[str]] = {}
    for label, name, quote in (one for sheet in seen.workbook.sheets for one in _on_sheet(seen, sheet)):
        key = key_part(label)
        _add(groups.setdefault((key, key_part(name)), _Labelled(label, name)), quote)
        sheets_of.setdefault(key, set()).add(quote.sheet)
    told = set(sorted(groups, key=lambda key: (-groups[key].count, key))[:_MOST])
    found = (_finding(one, of_a_form=len(sheets_of[key[0]]) > 1) for key, one in groups.items() if key in told)
    yield from with_own_keys(found)


def _add(one: _Labelled, quote: Quote) -> None:
    one.count += 1
    if len(one.quotes) < _MOST_QUOTES:
        one.quotes.append(quote)


def _on_sheet(seen: Seen, sheet: Sheet) -> Iterator[tuple[str, str, Quote]]:
    """Each label that says who, the name behind it, and where they stand."""
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


def _named(sheet: Sheet, label: str, name: str, place: Range, text: str) -> Iterator[tuple[str, str, Quote]]:
    """Both tidied, where what stands behind the label can be a name."""
    label, name = " ".join(label.split()).rstrip(" :："), " ".join(name.split()).rstrip(".")
    if not name or says_nothing(name) or _says_who(name) or len(name) > _LONGEST_NAME or not name[0].isalpha():
        return
    if looks_of(name) is Looks.EITHER and len(name.split()) > 3:
        return
    yield label, name, Quote(sheet.name, place, quotable(" ".join(text.split())))


def _finding(one: _Labelled, *, of_a_form: bool) -> Finding:
    """A label of a form is called the same on every sheet; another one is that of its sheet, whoever stands there."""
    sheet, label, name = one.quotes[0].sheet, one.label, one.name
    key = (key_part(label), key_part(name)) if of_a_form else (key_part(sheet), key_part(label))
    place = "" if of_a_form else f" of {quoted(sheet)}"
    return Finding(
        ClaimKind.PARTICIPANT,
        "/".join(("participant/label", *key)),
        f"{quoted(name)} takes part: {quoted(label)}{place}.",
        0.85 if looks_of(name) in _SURE_LOOKS else 0.6,
        tuple(one.quotes),
        (f"The label {quoted(label)} says who does something, and {quoted(name)} stands behind it.",),
        about=(name,),
    )
