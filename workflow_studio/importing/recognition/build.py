"""From a block of cells to a table: header, data rows, kind and roles put together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from workflow_studio.importing.reading.ranges import Range
from workflow_studio.importing.recognition.calendars import calendar_columns
from workflow_studio.importing.recognition.cells import Sort
from workflow_studio.importing.recognition.dates import settle_reading
from workflow_studio.importing.recognition.evidence import Evidence, column_evidence
from workflow_studio.importing.recognition.grid import Grid
from workflow_studio.importing.recognition.headers import header_names
from workflow_studio.importing.recognition.kinds import guess_kind
from workflow_studio.importing.recognition.kinds_and_roles import DateReading, Kind, Role
from workflow_studio.importing.recognition.profile import Profile, profile_of, sampled_rows
from workflow_studio.importing.recognition.raci import find_raci
from workflow_studio.importing.recognition.roles import guess_roles, layout_of
from workflow_studio.importing.recognition.rows import Rows, classify_rows
from workflow_studio.importing.recognition.table import Column, Guess, Skipped, Table
from workflow_studio.importing.recognition.wording import unit_of

_ROWS_AT_ONCE = 65_536
_TIME_ROLES = frozenset({Role.PROCESS_TIME, Role.WAIT_TIME, Role.LEAD_TIME})


def build_table(
    grid: Grid,
    area: Range,
    header_rows: tuple[int, ...],
    *,
    title: str = "",
    surroundings: str = "",
    above: Sequence[Skipped] = (),
    kind: Kind | None = None,
) -> Table:
    """The table in an area whose header is known; its kind is guessed unless it is given.

    `surroundings` is text around the table (sheet name, title) that may say what it is; `above` lists what
    was skipped over the header.
    """
    rows = classify_rows(grid, area, header_rows)
    names = header_names(grid, area, header_rows)
    profiles = _profiles(grid, area, rows)
    evidence = Evidence(
        columns=column_evidence(names, profiles),
        rows=len(rows.data),
        has_header=bool(header_rows),
        calendar=calendar_columns(grid, header_rows[-1], area) if header_rows else 0,
        surroundings=surroundings,
        raci=find_raci([name for _, name in names], profiles),
    )
    verdict = guess_kind(evidence)
    chosen = verdict.kind.kind if kind is None else kind
    guesses = guess_roles(chosen, evidence)
    filled = _filled(grid, area, rows)
    columns = tuple(
        Column(
            index=area.first_column + at,
            name=names[at][1],
            group=names[at][0],
            role=guess.role,
            confidence=guess.confidence,
            runner_up=guess.runner_up,
            reasons=guess.reasons,
            dates=_date_reading(grid, rows, area.first_column + at, profiles[at]),
            unit=unit_of(names[at][1]) if guess.role in _TIME_ROLES else None,
            filled=filled[area.first_column + at],
            filled_down=_states_once_per_group(profiles, at, guess.role),
        )
        for at, guess in enumerate(guesses)
    )
    table = Table(
        sheet=grid.sheet.name,
        hidden=grid.sheet.hidden,
        range=_extent(area, header_rows, rows),
        header_rows=header_rows,
        data_rows=rows.data,
        columns=columns,
        kind=verdict.kind,
        runner_up=verdict.runner_up,
        reasons=verdict.reasons,
        skipped=(*above, *rows.skipped),
        layout=layout_of(chosen, evidence, guesses),
        title=title,
        headings=rows.headings,
    )
    return table if kind is None else _chosen(table, kind)


def _chosen(table: Table, kind: Kind) -> Table:
    """The table with its kind settled by the user."""
    guessed = table.kind if table.kind.kind is not kind else table.runner_up
    return replace(table, kind=Guess(kind, 1.0), runner_up=guessed, reasons=("chosen by you",))


def _extent(area: Range, header_rows: tuple[int, ...], rows: Rows) -> Range:
    """From the first header row through the last data row."""
    first = header_rows[0] if header_rows else area.first_row
    last = rows.data[-1] if rows.data else header_rows[-1] if header_rows else area.last_row
    return Range(first, area.first_column, last, area.last_column)


def _profiles(grid: Grid, area: Range, rows: Rows) -> list[Profile]:
    sample = sampled_rows(rows.data)
    return [
        profile_of(column, (grid.cell(row, column) for row in sample))
        for column in range(area.first_column, area.last_column + 1)
    ]


def _filled(grid: Grid, area: Range, rows: Rows) -> dict[int, int]:
    """For each column how many data rows fill it; long tables have few different patterns of filled cells."""
    patterns: Counter[int] = Counter()
    for start in range(0, len(rows.data), _ROWS_AT_ONCE):
        grid.pause()
        patterns.update(map(grid.occupancy.rows.__getitem__, rows.data[start : start + _ROWS_AT_ONCE]))
    return {
        column: sum(count for pattern, count in patterns.items() if pattern >> column & 1)
        for column in range(area.first_column, area.last_column + 1)
    }


def _date_reading(grid: Grid, rows: Rows, column: int, profile: Profile) -> DateReading | None:
    """The order of day and month, for columns that hold mostly dates and some of them as text."""
    if profile.share(Sort.DATE) < 0.5:
        return None
    return settle_reading(_texts(grid, rows, column))


def _texts(grid: Grid, rows: Rows, column: int) -> Iterator[str]:
    for texts in grid.sheet.texts(column, rows.data):
        grid.pause()
        yield from texts


def _states_once_per_group(profiles: Sequence[Profile], at: int, role: Role) -> bool:
    """A group column: text on the first row of each group only, while the columns beside it are full."""
    profile = profiles[at]
    if at > 2 or role not in {Role.PHASE, Role.ATTRIBUTE, Role.LANE, Role.STEP_NAME, Role.CASE, Role.PERFORMER}:
        return False
    if profile.share(Sort.TEXT) < 0.9 or not 0 < profile.fill <= 0.7 or profile.rows < 4:
        return False
    full = [other for other in profiles[at + 1 : at + 4] if other.fill >= 0.9]
    return bool(full) and profile.distinctness >= 0.6
