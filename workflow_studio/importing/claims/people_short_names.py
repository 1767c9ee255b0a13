"""Whose initials those are: “KO” is Kim Olsen, “D. Ruiz” is Dana Ruiz, and which of two where both could be meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from workflow_studio.importing.claims.columns_alike import MOST_ROWS, Said, key_part, quotable, with_own_keys
from workflow_studio.importing.claims.in_words import all_quoted, in_a_row, quoted
from workflow_studio.importing.claims.people_columns import PeopleColumn, people_columns
from workflow_studio.importing.claims.people_looks import Looks, initials_of, is_full_name, is_nobody, looks_of
from workflow_studio.importing.claims.people_or_roles import Holds, names_initials
from workflow_studio.importing.claims.people_rosters import roster_names
from workflow_studio.importing.finding import Finding, Quote, Seen
from workflow_studio.importing.mapping.cells import text_of
from workflow_studio.importing.mapping.names import folded, words
from workflow_studio.importing.reading import Range
from workflow_studio.importing.recognition import Column, Table
from workflow_studio.model import ClaimKind, EvidenceKind

LONGEST_INITIALS = 4

_BY_LETTERS = "Short names stand for people who are named in full."
_BY_LIST = "Short names stand for the people listed beside them."
_MOST_ASKED = 8
_MOST_ROSTER_ROWS = 2_000


@dataclass(frozen=True, slots=True)
class _Short:
    """A short name with the column that it was met in first."""

    said: Said
    column: PeopleColumn


def find_short_names(seen: Seen) -> Iterator[Finding]:
    """What initials and abbreviated names stand for, or the question which of several, or who at all."""
    yield from with_own_keys(_found(seen))


def _found(seen: Seen) -> Iterator[Finding]:
    columns = seen.once(people_columns)
    full = _full_names(seen, columns)
    listed = _listed_pairs(seen)
    unknown: dict[str, list[_Short]] = {}
    for short in _short_names(columns):
        key = folded(short.said.text)
        fitting = sorted(name for name in full if _stands_for(short.said.text, name))
        if key in listed:
            yield _by_list(short.said, *listed[key])
        elif len(fitting) == 1:
            yield _by_letters(short.said, fitting[0], full[fitting[0]])
        elif fitting:
            yield _which(short.said, fitting, full)
        elif short.column.holds is not Holds.UNKNOWN and _can_be_asked(short.said.text):
            unknown.setdefault(short.column.columns.name, []).append(short)
    for name, shorts in unknown.items():
        yield _who(name, shorts)


def _can_be_asked(name: str) -> bool:
    """Initials nobody explains are a riddle; a first name or `D. Ruiz` is enough to go and ask."""
    return len(folded(name)) <= LONGEST_INITIALS and not _is_first_name(name) and not _abbreviates(name)


def _full_names(seen: Seen, columns: Sequence[PeopleColumn]) -> dict[str, Quote]:
    """All full names of the workbook with a place where each is said: in columns, by comments, by the file itself."""
    found: dict[str, Quote] = {}
    for column in columns:
        for one in column.names:
            if is_full_name(one.text):
                found.setdefault(one.text, one.quotes[0])
    for name, quote in (*_listed_pairs(seen).values(), *roster_names(seen), *_other_names(seen)):
        if is_full_name(name) and not is_nobody(name):
            found.setdefault(" ".join(name.split()), quote)
    by_key = {folded(name): name for name in reversed(found)}  # one spelling of each
    return {name: found[name] for name in by_key.values()}


def _other_names(seen: Seen) -> Iterator[tuple[str, Quote]]:
    markings = seen.workbook.markings
    for name in (markings.creator, markings.last_modified_by):
        yield name, Quote("", None, quotable(name), EvidenceKind.PROPERTIES)
    for sheet in seen.workbook.sheets:
        for comment in seen.markings(sheet.name).comments:
            place = Range(comment.row, comment.column, comment.row, comment.column)
            text = quotable(comment.text)
            yield comment.author, Quote(sheet.name, place, text, EvidenceKind.COMMENT, comment.author, comment.when)


def _short_names(columns: Sequence[PeopleColumn]) -> list[_Short]:
    found: dict[str, _Short] = {}
    for column in columns:
        if column.holds is Holds.ROLES:
            continue
        signed = any(names_initials(place) for _, place in column.columns.places)
        for one in column.names:
            if _is_short(one.text, signed):
                found.setdefault(folded(one.text), _Short(one, column))
    return list(found.values())


def _is_short(name: str, signed: bool) -> bool:
    """Initials, a first letter with a last name, or any few letters in a column for initials."""
    if looks_of(name) is Looks.INITIALS:
        return True
    if signed and 2 <= len(name) <= LONGEST_INITIALS and name.isascii() and name.isalpha():
        return looks_of(name) is not Looks.ROLE
    return _is_first_name(name) or (_abbreviates(name) and looks_of(name) is Looks.PERSON)


def _abbreviates(name: str) -> bool:
    tokens = words(name).split()
    return len(tokens) == 2 and len(tokens[0]) == 1 and len(tokens[1]) > 2


def _is_first_name(name: str) -> bool:
    """A first name alone."""
    return name.isalpha() and looks_of(name) is Looks.PERSON


def _stands_for(short: str, full: str) -> bool:
    if folded(short) == folded(full) or _abbreviates(full):
        return False
    tokens, whole = words(short).split(), words(full).split()
    if _abbreviates(short):
        return len(whole) >= 2 and whole[-1] == tokens[1] and whole[0].startswith(tokens[0])
    if _is_first_name(short):
        return len(whole) >= 2 and whole[0] == tokens[0]
    return folded(short) in initials_of(full)


def _by_list(short: Said, name: str, quote: Quote) -> Finding:
    reason = f"A list in the workbook has {quoted(short.text)} and {quoted(name)} in one row."
    return _stands(short, name, 0.95, (quote, *short.quotes), (reason,))


def _by_letters(short: Said, name: str, quote: Quote) -> Finding:
    confidence = 0.85
    if _is_first_name(short.text):
        confidence, reason = 0.75, f"{quoted(name)} is the only full name in the workbook with this first name."
    elif _abbreviates(short.text):
        reason = f"{quoted(name)} is the only full name in the workbook with this last name and first letter."
    else:
        reason = f"The letters are the first ones of {quoted(name)} and of no other full name in the workbook."
    return _stands(short, name, confidence, (*short.quotes, quote), (reason,), inferred=True)


def _stands(
    short: Said,
    name: str,
    confidence: float,
    quotes: tuple[Quote, ...],
    reasons: tuple[str, ...],
    inferred: bool = False,
) -> Finding:
    key = f"participant/short/{key_part(short.text)}"
    says = f"{quoted(short.text)} is {quoted(name)}."
    return Finding(
        ClaimKind.PARTICIPANT,
        key,
        says,
        confidence,
        quotes,
        reasons,
        about=(short.text, name),
        joins=(name, short.text),
        inferred=inferred,
        together=_BY_LETTERS if inferred else _BY_LIST,
    )


def _which(short: Said, names: Sequence[str], full: Mapping[str, Quote]) -> Finding:
    names = names[:_MOST_ASKED]
    return Finding(
        ClaimKind.QUESTION,
        f"question/short/{key_part(short.text)}",
        f"Is {quoted(short.text)} {in_a_row([quoted(name) for name in names], 'or')}?",
        1.0,
        (*short.quotes, *(full[name] for name in names)),
        (f"{quoted(short.text)} can stand for each of them.",),
        (*names, "Somebody else"),
        (short.text, *names),
        joins=(short.text, *names),
    )


def _who(name: str, shorts: Sequence[_Short]) -> Finding:
    """One question for all initials of a column that nothing in the workbook explains."""
    initials = [one.said for one in shorts]
    plural = len(initials) > 1
    return Finding(
        ClaimKind.QUESTION,
        f"question/who/{key_part(name)}",
        f"Who {'are' if plural else 'is'} {all_quoted((one.text for one in initials), 4)} in {quoted(name)}?",
        1.0,
        tuple(quote for one in initials for quote in one.quotes[:1])[:12],
        ("No full name in the workbook has these first letters.",),
        about=tuple(one.text for one in initials)[:60],
    )


def _listed_pairs(seen: Seen) -> dict[str, tuple[str, Quote]]:
    """Initials (folded) with the name beside them, from tables in which each goes with one name only."""
    pairs: dict[str, tuple[str, Quote]] = {}
    for table in seen.found:
        for initials in (column for column in table.columns if names_initials(column)):
            for other in table.columns:
                if other.index != initials.index:
                    pairs |= _pairs_of(seen, table, initials, other)
    return pairs


def _pairs_of(seen: Seen, table: Table, initials: Column, other: Column) -> dict[str, tuple[str, Quote]]:
    sheet = seen.sheet(table.sheet)
    pairs: dict[str, tuple[str, Quote]] = {}
    for row in table.data_rows[: min(MOST_ROWS, _MOST_ROSTER_ROWS)]:
        short, name = text_of(sheet.cell(row, initials.index)), text_of(sheet.cell(row, other.index))
        if not short or not name:
            continue
        if len(short) > LONGEST_INITIALS + 2 or not is_full_name(name):
            return {}
        if pairs.setdefault(folded(short), (name, _row_quote(table, row, initials, other, short, name)))[0] != name:
            return {}
    fitting = sum(short in initials_of(name) for short, (name, _) in pairs.items())
    return pairs if pairs and fitting >= 0.6 * len(pairs) else {}


def _row_quote(table: Table, row: int, initials: Column, other: Column, short: str, name: str) -> Quote:
    first, last = sorted((initials.index, other.index))
    return Quote(table.sheet, Range(row, first, row, last), quotable(f"{short}: {name}"), EvidenceKind.RANGE)
