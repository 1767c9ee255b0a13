"""Initials beside the date of an approval: of whoever approved, or of whoever keeps the record? That is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workflow_studio.importing.claims.columns_alike import key_part, with_own_keys
from workflow_studio.importing.claims.in_words import quoted
from workflow_studio.importing.claims.people_columns import PeopleColumn, people_columns
from workflow_studio.importing.claims.people_looks import Looks, looks_of
from workflow_studio.importing.finding import Finding, Quote, Seen
from workflow_studio.importing.reading import Range
from workflow_studio.importing.recognition import Column, Role, Table
from workflow_studio.model import ClaimKind
from workflow_studio.wording import counted

_APPROVAL = re.compile(
    r"approv|sign(?:ed|[- ]?off)|release|authori[sz]|accept|confirm|genehmig|freigab|freigegeben|bestätig|unterschr|"
    r"approb|valid|signé|aprob|firmado|autoriz|承認|決裁|検印",
    re.IGNORECASE,
)
_SAYS_NOT_WHO = re.compile(
    r"(?:(?:by|who|init(?:ials?)?\.?|names?|user|person|sign|signature|kürzel|handzeichen|namenszeichen|visum|von|wer|"
    r"initiales|paraphe|visa|par|qui|iniciales|por|quién|検?印|イニシャル|担当|氏名)[ :]?)?",
    re.IGNORECASE,
)
_NEAR = 1
"""Columns between a date and the initials that go with it, at most."""


def find_unclear_approvers(seen: Seen) -> Iterator[Finding]:
    """One question for each stage of approval beside which initials stand under a header that does not say whose."""
    yield from with_own_keys(_found(seen))


def _found(seen: Seen) -> Iterator[Finding]:
    for column in seen.once(people_columns):
        table, place = column.columns.places[0]
        stage = _stage_beside(table, place)
        if stage is not None and _SAYS_NOT_WHO.fullmatch(place.name.strip()) and _holds_initials(column):
            yield _question(column, table, stage)


def _stage_beside(table: Table, place: Column) -> Column | None:
    """The date of an approval to which initials belong: under the same merged header, else right beside them."""
    dates = [column for column in table.columns if column.role in (Role.MILESTONE_DATE, Role.TIMESTAMP)]
    own = [column for column in dates if place.group and column.group == place.group]
    near = [column for column in dates if abs(column.index - place.index) <= _NEAR]
    chosen = min(own or near, key=lambda column: (abs(column.index - place.index), column.index), default=None)
    return chosen if chosen is not None and _APPROVAL.search(chosen.title) else None


def _holds_initials(column: PeopleColumn) -> bool:
    initials = sum(one.count for one in column.names if looks_of(one.text) is Looks.INITIALS)
    return initials > 0.5 * sum(one.count for one in column.names)


def _question(column: PeopleColumn, table: Table, stage: Column) -> Finding:
    who = next(one for one in column.names if looks_of(one.text) is Looks.INITIALS)
    return Finding(
        ClaimKind.QUESTION,
        f"question/approver/{key_part(table.sheet)}/{key_part(stage.title)}",
        f"Is {quoted(who.text)} the approver or the person who records the approval?",
        1.0,
        (_header(table, stage), column.columns.header, *who.quotes, *_others(column)),
        (
            f"{quoted(column.columns.name)} stands beside {quoted(stage.title)}; whose initials it holds is not said.",
            f"{counted(len(column.names), 'different name')} in {counted(column.columns.filled, 'row')}.",
        ),
        ("The approver", "The person who records the approval"),
        tuple(one.text for one in column.names)[:60],
    )


def _header(table: Table, stage: Column) -> Quote:
    row = table.header_rows[-1] if table.header_rows else table.range.first_row
    return Quote(table.sheet, Range(row, stage.index, row, stage.index), stage.title)


def _others(column: PeopleColumn) -> tuple[Quote, ...]:
    return tuple(one.quotes[0] for one in column.names[1:6])
