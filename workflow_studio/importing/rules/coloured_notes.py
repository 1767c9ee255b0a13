"""What is said of the cells that conditions colour now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from workflow_studio.dates import short_date
from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.quoting import shortened
from workflow_studio.importing.formulas.tree import Text
from workflow_studio.importing.formulas.values import day_of
from workflow_studio.importing.rules.allowance import Allowance
from workflow_studio.importing.rules.coloured_cells import NO_COLOUR, Coloured
from workflow_studio.importing.rules.replay import asks_for_today
from workflow_studio.importing.rules.translation import Row

NO_SHARE = "The file does not keep which cells a condition coloured, so there is no share of rows reproduced."
_MOST_STATUSES = 4
_LONGEST_STATUS = 40


def colour_notes(now: Coloured, rows: Sequence[Row], book: Book) -> Iterator[str]:
    """How much is coloured, whether fills by hand and statuses agree, and why no share is given."""
    if now.tried:
        yield _counted(now, rows)
    if now.why:
        yield now.why
    if now.tried and book.today is not None and any(asks_for_today(test.tree) for row in rows for test in row.tests):
        yield f"“Today” is taken as {short_date(day_of(book.today))}, the day on which the file was saved last."
    if now.by_hand:
        yield _by_hand(now)
    for title, counts in now.beside.items():
        yield from _beside(title, counts)
    yield NO_SHARE


def hand_differences(now: Coloured, allowance: Allowance) -> Iterator[str]:
    """The cells that are filled by hand with another colour than the conditions give."""
    kept = allowance.kept(len(now.differing))
    for cell, by_hand, colour in now.differing[:kept]:
        where = f"Row {cell.first_row + 1}" if now.of_rows else cell.a1
        yield f"{where}: filled {by_hand} by hand, the conditions give {colour or 'no colour'}"
    if len(now.differing) > kept:
        yield f"… and {len(now.differing) - kept:,} more"


def _counted(now: Coloured, rows: Sequence[Row]) -> str:
    unit = _units(now.tried, now.of_rows)
    if not any(now.counts):
        return f"Of {now.tried:,} {unit} none is coloured by it now."
    numbered = list(enumerate(zip(rows, now.counts, strict=True), 1))
    said = [f"{count:,} {_name(row)} by row {place} of the table" for place, (row, count) in numbered if count]
    idle = [str(place) for place, (_, count) in numbered if not count]
    if idle:
        said.append(f"none by row {idle[0]}" if len(idle) == 1 else f"none by rows {', '.join(idle)}")
    coloured = sum(now.counts)
    verb = "is" if coloured == 1 else "are"
    return f"Of {now.tried:,} {unit}, {coloured:,} {verb} coloured now: {', '.join(said)}."


def _units(count: int, of_rows: bool) -> str:
    return ("row" if of_rows else "cell") + ("" if count == 1 else "s")


def _by_hand(now: Coloured) -> str:
    unit = _units(now.by_hand, now.of_rows)
    same = now.by_hand - len(now.differing)
    if now.by_hand == 1:
        verdict = "gives it the same colour" if same else "does not give it that colour"
        return f"1 {unit} is also filled with one of these colours by hand; the condition {verdict}."
    return (
        f"{now.by_hand:,} {unit} are also filled with these colours by hand; "
        f"the conditions give {f'{same:,}' if same else 'none'} of them the same colour."
    )


def _beside(title: str, counts: Counter[tuple[str, str]]) -> Iterator[str]:
    """What a status column says beside each colour, and whether that is the same."""
    colours = dict.fromkeys(colour for colour, _ in counts if colour != NO_COLOUR)
    for colour in colours:
        own = Counter({status: count for (one, status), count in counts.items() if one == colour})
        said = [f"{_status(status)} in {count:,}" for status, count in own.most_common(_MOST_STATUSES)]
        more = own.total() - sum(count for _, count in own.most_common(_MOST_STATUSES))
        others = f" and something else in {more:,}" if more else ""
        yield f"Where it is {colour}, “{title}” beside it is {', '.join(said)}{others}."
    if len({colour for colour, _ in counts}) > 1:
        several = {status for _, status in counts if len({one for one, other in counts if other == status}) > 1}
        if several:
            named = ", ".join(_status(status) for status in sorted(several)[:_MOST_STATUSES])
            yield f"“{title}” and the colours do not say the same: different colours stand beside {named}."
        else:
            yield f"“{title}” and the colours agree: each of its values always has the same colour, or none."


def _status(status: str) -> str:
    return f"“{shortened(status, _LONGEST_STATUS)}”" if status else "empty"


def _name(row: Row) -> str:
    return row.outcome.value if isinstance(row.outcome, Text) else ""
