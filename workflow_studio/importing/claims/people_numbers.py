"""Numbers in the place of people: “Employee no.” holds 10411 and 10412. Asks whom they stand for."""

from __future__ import annotations

from collections.abc import Iterator

from workflow_studio.importing.claims.columns_alike import AlikeColumns, alike_columns, key_part, with_own_keys
from workflow_studio.importing.claims.in_words import all_quoted, quoted
from workflow_studio.importing.finding import Finding, Seen
from workflow_studio.importing.recognition import Role
from workflow_studio.model import ClaimKind
from workflow_studio.wording import counted

_MOST_ARE_NUMBERS = 0.9
_EXAMPLES = 3
_MOST_ABOUT = 60


def find_numbered_people(seen: Seen) -> Iterator[Finding]:
    """One question for each column that says who does something in nothing but numbers."""
    columns = alike_columns(seen, lambda _, column: column.role is Role.PERFORMER and column.filled > 0)
    yield from with_own_keys(_question(one) for one in columns if _holds_numbers(one))


def _holds_numbers(columns: AlikeColumns) -> bool:
    numbers = sum(one.count for one in columns.said if one.text.isdecimal())
    return columns.filled > 0 and numbers >= _MOST_ARE_NUMBERS * columns.filled


def _question(columns: AlikeColumns) -> Finding:
    numbers = tuple(one.text for one in columns.said if one.text.isdecimal())
    some = all_quoted(numbers[:_EXAMPLES], _EXAMPLES)
    return Finding(
        ClaimKind.QUESTION,
        f"question/numbered-people/{key_part(columns.name)}",
        f"Whom do the numbers in {quoted(columns.name)} stand for, for example {some}?",
        1.0,
        columns.quotes(most=6),
        (f"The column says who does something in {counted(len(numbers), 'different number')}, and in no name.",),
        about=numbers[:_MOST_ABOUT],
    )
