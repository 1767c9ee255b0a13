"""Who keeps the workbook: who made it, saved it last, writes its comments, and what it does not let others change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workflow_studio.importing.claims.columns_alike import key_part, quotable, with_own_keys
from workflow_studio.importing.claims.in_words import first_of_all, quoted
from workflow_studio.importing.claims.people_looks import is_nobody
from workflow_studio.importing.finding import Finding, Quote, Seen
from workflow_studio.importing.mapping.names import folded
from workflow_studio.importing.reading import Range
from workflow_studio.importing.reading.markings import Comment, Markings
from workflow_studio.importing.recognition import Column, Table
from workflow_studio.model import ClaimKind, EvidenceKind
from workflow_studio.wording import counted

_MOST_AUTHORS = 40
_COLUMNS_NAMED = 4
_LONGEST_NAME = 80
_MOST_QUOTES = 12

_Written = tuple[str, Comment]
"""A comment with its sheet."""


def find_keepers(seen: Seen) -> Iterator[Finding]:
    """Who seems to keep the workbook, who comments in it, and which columns only some can change."""
    written = _comments_by_author(seen)
    keepers = [_who_also_writes(one, written) for one in _editors(seen)]
    authors = (_author(name, comments) for name, comments in list(written.values())[:_MOST_AUTHORS])
    yield from with_own_keys((*keepers, *authors, *_locked(seen)))


def _editors(seen: Seen) -> Iterator[Finding]:
    """Whoever saved the file last works with it; whoever also made it probably keeps it."""
    said = seen.workbook.markings
    made, saved = (" ".join(name.split())[:_LONGEST_NAME] for name in (said.creator, said.last_modified_by))
    if is_nobody(saved):
        if not is_nobody(made):
            yield _keeper(made, 0.4, (f"{made} made the workbook{_on(said.created)}; who saved it last is not known.",))
        return
    reasons = (f"{saved} saved it last{_on(said.modified)}.",)
    if folded(made) == folded(saved):
        yield _keeper(saved, 0.7, (*reasons, f"{saved} also made it{_on(said.created)}."))
    elif is_nobody(made):
        yield _keeper(saved, 0.5, reasons)
    else:
        yield _keeper(saved, 0.5, (*reasons, f"{made} made it{_on(said.created)}."), made)


def _on(when: str) -> str:
    return f" on {when[:10]}" if when else ""


def _keeper(name: str, confidence: float, reasons: tuple[str, ...], other: str = "") -> Finding:
    about = tuple(filter(None, (name, other)))
    quotes = tuple(Quote("", None, quotable(one), EvidenceKind.PROPERTIES) for one in about)
    says = f"{quoted(name)} keeps this workbook."
    key = f"participant/keeper/{key_part(name)}"
    return Finding(ClaimKind.PARTICIPANT, key, says, confidence, quotes, reasons, about=about, inferred=True)


def _comments_by_author(seen: Seen) -> dict[str, tuple[str, list[_Written]]]:
    """By folded name whoever wrote comments, as the first one spells it, and the comments with their sheets."""
    written: dict[str, tuple[str, list[_Written]]] = {}
    for sheet in seen.workbook.sheets:
        for comment in seen.markings(sheet.name).comments:
            name = " ".join(comment.author.split())[:_LONGEST_NAME]
            if not is_nobody(name):
                written.setdefault(folded(name), (name, []))[1].append((sheet.name, comment))
    return written


def _who_also_writes(keeper: Finding, written: dict[str, tuple[str, list[_Written]]]) -> Finding:
    """The keeper with the comments of the same name, which are taken out: one person is found once."""
    _, comments = written.pop(folded(keeper.about[0]), ("", []))
    if not comments:
        return keeper
    wrote = f"{keeper.about[0]} wrote {_told(comments)}."
    quotes = (*keeper.quotes, *(_quote(sheet, comment) for sheet, comment in comments))[:_MOST_QUOTES]
    return replace(keeper, quotes=quotes, reasons=(*keeper.reasons, wrote))


def _told(comments: Sequence[_Written]) -> str:
    """`2 comments on “Tracker”`."""
    sheets = dict.fromkeys(sheet for sheet, _ in comments)
    return f"{counted(len(comments), 'comment')} on {first_of_all([quoted(sheet) for sheet in sheets], 3)}"


def _author(name: str, comments: Sequence[_Written]) -> Finding:
    dates = sorted(comment.when[:10] for _, comment in comments if comment.when)
    between = (f"The first is of {dates[0]}, the last of {dates[-1]}.",) if len(dates) > 1 else ()
    return Finding(
        ClaimKind.PARTICIPANT,
        f"participant/comments/{key_part(name)}",
        f"{quoted(name)} takes part: wrote {_told(comments)}.",
        0.85,
        tuple(_quote(sheet, comment) for sheet, comment in comments[:_MOST_QUOTES]),
        ("The comments name their author.", *between),
        about=(name,),
        together="Whoever wrote comments takes part.",
    )


def _quote(sheet: str, comment: Comment) -> Quote:
    place = Range(comment.row, comment.column, comment.row, comment.column)
    text = quotable(" ".join(comment.text.split()))
    return Quote(sheet, place, text, EvidenceKind.COMMENT, comment.author, comment.when)


def _locked(seen: Seen) -> Iterator[Finding]:
    """Columns of protected sheets that cannot be filled in without lifting the protection."""
    for table in seen.found:
        markings = seen.markings(table.sheet)
        if not markings.protected or not table.data_rows:
            continue
        locked = [column for column in table.columns if column.title and not _is_open(markings, table, column)]
        if not locked:
            continue
        everything = len(locked) == sum(bool(column.title) for column in table.columns)
        named = first_of_all([quoted(column.title) for column in locked], _COLUMNS_NAMED)
        what = f"anything in {quoted(table.sheet)}" if everything else f"{named} in {quoted(table.sheet)}"
        yield Finding(
            ClaimKind.PARTICIPANT,
            f"participant/protection/{key_part(table.sheet)}",
            f"Only the keeper of the workbook can change {what}.",
            0.7,
            (Quote(table.sheet, table.range, "The sheet is protected", EvidenceKind.FORMAT),),
            ("The sheet is protected and these cells are locked.", "Who can lift the protection is not in the file."),
            about=tuple(column.title for column in locked)[:60],
            inferred=True,
            together="Only the keeper of the workbook can change what is locked.",
        )


def _is_open(markings: Markings, table: Table, column: Column) -> bool:
    """Whether most of a column can be filled in although the sheet is protected."""
    first, last = table.data_rows[0], table.data_rows[-1]
    rows = 0
    for area in markings.unlocked:
        if area.first_column <= column.index <= area.last_column:
            rows += max(0, min(area.last_row, last) - max(area.first_row, first) + 1)
    return rows > 0.5 * (last - first + 1)
