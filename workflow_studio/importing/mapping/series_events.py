"""A series of copies of one tracker: what changed from copy to copy is what happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from workflow_studio.analysis.eventlog import LogEvent, Pause, never_stop, paused
from workflow_studio.importing.mapping.case_events import CaseEvents, Moment, Spellings, surest
from workflow_studio.importing.mapping.cells import says_nothing, text_of
from workflow_studio.importing.mapping.findings import LEFT_OUT, RowFindings
from workflow_studio.importing.mapping.log_citing import Place
from workflow_studio.importing.mapping.names import folded
from workflow_studio.importing.mapping.tracker_events import owner_of, role_of, stage_names
from workflow_studio.importing.reading import Range, Value
from workflow_studio.importing.recognition import Column, Copy, Role, Series, case_column, read_date
from workflow_studio.model import Issue

MOST_NAMED = 6


@dataclass(slots=True)
class ScatteredEvents:
    """Events that stand on several sheets or in several files: the `row` of an event is its place in `places`."""

    found: CaseEvents = field(default_factory=CaseEvents)
    places: list[Place] = field(default_factory=list)

    def add(
        self, case: str, activity: str, when: Moment | None, who: str | None, place: Place, lane: str | None
    ) -> None:
        """One more event, which the cells at this place tell of."""
        event = LogEvent(case, activity, when, who, len(self.places), has_time=False)
        self.places.append(place)
        self.found.add(event, lane, place.area.first_column)


def events_of_series(series: Series, pause: Pause = never_stop) -> ScatteredEvents:
    """An event for each status that a case takes, each date that is filled in, and each owner that is named.

    A date that a cell states is when it happened; other changes have the day of the copy that shows them first.
    """
    reader = _SeriesReader(series, pause)
    for copy in series.copies:
        reader.read(copy)
    reader.tell()
    return reader.made


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a copy: its cells by the folded headers, and what the copies before said of its case (if they did)."""

    copy: Copy
    row: int
    case: str
    cells: Mapping[str, tuple[Column, Value]]
    before: Mapping[str, str] | None

    def text(self, column: Column | None) -> str:
        """What the row says in the column of this header; nothing for words such as `n/a`."""
        text = text_of(self.cells[folded(column.title)][1]) if column and folded(column.title) in self.cells else ""
        return "" if says_nothing(text) else " ".join(text.split())

    def is_new(self, column: Column) -> bool:
        """Whether the row says something there that the copies before did not."""
        known = (self.before or {}).get(folded(column.title), "")
        return bool(self.text(column)) and folded(self.text(column)) != folded(known)

    def was_blank(self, column: Column) -> bool:
        """Whether the copies before knew the case, but nothing in this column."""
        known = (self.before or {}).get(folded(column.title), "")
        return self.before is not None and (not known or says_nothing(known))

    def place(self, column: Column) -> Place:
        """The cell in the column of this header."""
        index = self.cells[folded(column.title)][0].index
        return Place(self.copy.source, self.copy.table.sheet, Range(self.row, index, self.row, index))


class _SeriesReader:
    def __init__(self, series: Series, pause: Pause) -> None:
        self.made = ScatteredEvents()
        self._pause = pause
        self._copies = series.copies
        first = series.copies[0].table
        self._stages = first.columns_as(Role.MILESTONE_DATE)
        self._owners = first.columns_as(Role.PERFORMER)
        self._status = surest(first, Role.STATUS)
        self._names = stage_names(self._stages)
        self._spelled = Spellings()
        self._known: dict[str, dict[str, str]] = {}
        self._moved = 0

    def read(self, copy: Copy) -> None:
        """Compare a copy with what the copies before it said."""
        findings, seen = RowFindings(copy.table), set[str]()
        key_column = case_column(copy.table)
        for row, values in paused(copy.table.cells(copy.workbook), self._pause):
            cells = {folded(c.title): (c, value) for c, value in zip(copy.table.columns, values, strict=True)}
            case = text_of(cells[folded(key_column.title)][1]) if key_column else ""
            key = folded(case) if case else ""
            if not key or key in seen:
                why = "with the number of a case above" if key else "without the number of a case"
                findings.add(row, f"{why}; {LEFT_OUT}")
                continue
            seen.add(key)
            self._compare(_Row(copy, row, case, cells, self._known.get(key)))
            self._known[key] = {name: text_of(value) for name, (_, value) in cells.items()}
        self.made.found.issues += findings.issues()

    def _compare(self, row: _Row) -> None:
        told = [stage for stage in self._stages if row.is_new(stage) and self._dated(row, stage)]
        if self._status is not None and row.is_new(self._status):
            who = row.text(owner_of(self._status, self._owners))
            self._add(row, self._status, self._spelled.of(row.text(self._status)), row.copy.named.day, who, None)
        elif not told:
            for owner in self._owners:
                if row.was_blank(owner) and row.is_new(owner):
                    activity = f"{owner.title} named"
                    self._add(row, owner, activity, row.copy.named.day, row.text(owner), None)

    def _dated(self, row: _Row, stage: Column) -> bool:
        """Add the event of a newly filled date; a date that only changed is counted."""
        column, value = row.cells[folded(stage.title)]
        when = read_date(value, column.dates)
        if when is None:
            return False
        if row.before is not None and not row.was_blank(stage):
            self._moved += 1
            return False
        owner = owner_of(stage, self._owners)
        self._add(row, stage, self._names[stage.index], when, row.text(owner), role_of(stage, owner, self._stages))
        return True

    def _add(self, row: _Row, column: Column, activity: str, when: Moment | None, who: str, lane: str | None) -> None:
        person = self._spelled.of_person(who) if who else None
        self.made.add(row.case, activity, when, person, row.place(column), lane)

    def tell(self) -> None:
        """What is to be said about the whole series."""
        names = ", ".join(f"“{copy.name}”" for copy in self._copies[:MOST_NAMED])
        more = " and others" if len(self._copies) > MOST_NAMED else ""
        self._note(
            f"{len(self._copies)} copies of one tracker were compared row by row: {names}{more}. A change without a "
            "date of its own happened at some time before the copy that shows it first, and what happened before the "
            "oldest copy is not known."
        )
        if any(copy.named.day is None for copy in self._copies):
            self._note("The copies are not named after days, so only their order is known.")
        if self._moved:
            dates = "1 date differs" if self._moved == 1 else f"{self._moved} dates differ"
            self._note(f"{dates} from what an earlier copy says; the first one counts.")

    def _note(self, text: str) -> None:
        table = self._copies[0].table
        self.made.found.issues.append(Issue("note", text, sheet=table.sheet, cells=table.range.a1))
