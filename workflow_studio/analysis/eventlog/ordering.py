"""What came first: the events of each case in the order in which they happened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from heapq import merge
from itertools import groupby, pairwise

from workflow_studio.analysis.eventlog.columns import EventColumns, Moment
from workflow_studio.analysis.eventlog.pausing import Pause, paused, paused_by_length, stretches

MICROSECONDS = 1_000_000
DAY = 86_400 * MICROSECONDS
_BEGINNING = datetime.min
_BEGINNING_UTC = _BEGINNING.replace(tzinfo=timezone.utc)  # noqa: UP017 - the same object on every Python supported

Clock = list[int | None]


@dataclass(frozen=True, slots=True)
class Ordered:
    """The events of a log case after case, cases by their first row, within a case by time.

    `places` are those of the events among the columns; `starts` where in `places` each case begins, and at last the
    end of all. `clock` holds the time of each event in microseconds on one common line, by place.
    """

    places: list[int]
    starts: list[int]
    clock: Clock

    @classmethod
    def of(cls, columns: EventColumns, pause: Pause) -> Ordered:
        """Where times are missing, equal, or only a day, the order of the source rows decides: downwards, or upwards
        in a log that lists the newest event first."""
        by_case: dict[int, list[int]] = {}
        for place, case in enumerate(paused(columns.cases.codes, pause)):
            if case in by_case:
                by_case[case].append(place)
            else:
                by_case[case] = [place]
        sorting = _Sorting(columns, _clock(columns, pause))
        cases = list(by_case.values())
        del by_case  # so that each case is given up once it is sorted
        sort = sorting.from_bottom if sorting.newest_first(cases, pause) else sorting.from_top
        places: list[int] = []
        starts = [0]
        for number, case_places in enumerate(paused_by_length(cases, pause)):
            places += sort(case_places)
            starts.append(len(places))
            cases[number] = []
        return cls(places, starts, sorting.clock)


class _Sorting:
    """Sorts the places of a case by their times."""

    def __init__(self, columns: EventColumns, clock: Clock) -> None:
        self.clock = clock
        self._exact = columns.exact
        self._rows = columns.rows
        self._all_exact = all(columns.exact)

    def newest_first(self, cases: Sequence[Sequence[int]], pause: Pause) -> bool:
        """Say whether times mostly fall from one row of a case to the next."""
        clock, falls = self.clock, 0
        for places in paused_by_length(cases, pause):
            if self._are_exact(places):
                ticks = [clock[place] or 0 for place in places]
                falls += sum([before > after for before, after in pairwise(ticks)])
                falls -= sum([before < after for before, after in pairwise(ticks)])
                continue
            for one, two in pairwise([place for place in places if clock[place] is not None]):
                exact = self._exact[one] and self._exact[two]
                before, after = (self._tick(one), self._tick(two)) if exact else (self._day(one), self._day(two))
                falls += (before > after) - (before < after)
        return falls > 0

    def from_top(self, places: list[int]) -> list[int]:
        """Sort the places of a case in a log whose first rows are the oldest."""
        return self._in_order(places, lambda place: self._rows[place])

    def from_bottom(self, places: list[int]) -> list[int]:
        """Sort the places of a case in a log whose first rows are the newest."""
        return self._in_order(sorted(places, key=self._upwards), self._upwards)

    def _upwards(self, place: int) -> int:
        return -self._rows[place]

    def _in_order(self, in_rows: list[int], at: Callable[[int], int]) -> list[int]:
        """Sort by time; events that the times leave open keep their place among the rows around them."""
        clock, exact = self.clock, self._exact
        if self._are_exact(in_rows):
            ticks = [clock[place] or 0 for place in in_rows]
            return in_rows if ticks == sorted(ticks) else sorted(in_rows, key=self._tick)
        dated = sorted([place for place in in_rows if clock[place] is not None], key=self._day)
        if True in {exact[place] for place in dated}:
            days = [list(same_day) for _, same_day in groupby(dated, key=self._day)]
            dated = [place for places in days for place in self._in_day(places, at)]
        undated = [place for place in in_rows if clock[place] is None]
        return list(merge(dated, undated, key=at)) if undated else dated

    def _are_exact(self, places: Sequence[int]) -> bool:
        return self._all_exact or False not in {self._exact[place] for place in places}

    def _in_day(self, places: Sequence[int], at: Callable[[int], int]) -> Iterable[int]:
        timed = sorted([place for place in places if self._exact[place]], key=self._tick)
        return merge(timed, [place for place in places if not self._exact[place]], key=at)

    def _tick(self, place: int) -> int:
        return self.clock[place] or 0

    def _day(self, place: int) -> int:
        return self._tick(place) // DAY


def wait_between(start: int | None, end: int | None, exact: bool) -> float | None:
    """The seconds from one moment of the clock to a later one.

    Whole days where not both are `exact`; None when the order in time is not known.
    """
    if start is None or end is None:
        return None
    if exact:
        return (end - start) / MICROSECONDS
    days = end // DAY - start // DAY
    return days * 86_400.0 if days else None


def _clock(columns: EventColumns, pause: Pause) -> Clock:
    """The times on one line. Instants can be compared only when every event carries an offset; otherwise the clock on
    the wall is used."""
    use_offsets = all(
        isinstance(time, datetime) and exact and time.utcoffset() is not None
        for time, exact in paused(zip(columns.times, columns.exact, strict=True), pause)
    )
    tick = _instant if use_offsets else _on_the_wall
    clock: Clock = []
    for part in stretches(len(columns), pause):
        clock += [None if time is None else tick(time) for time in columns.times[part]]
    return clock


def _instant(time: Moment) -> int:
    assert isinstance(time, datetime)
    return _microseconds(time - _BEGINNING_UTC)


def _on_the_wall(time: Moment) -> int:
    if not isinstance(time, datetime):
        return (time.toordinal() - 1) * DAY
    return _microseconds((time if time.tzinfo is None else time.replace(tzinfo=None)) - _BEGINNING)


def _microseconds(span: timedelta) -> int:
    return (span.days * 86_400 + span.seconds) * MICROSECONDS + span.microseconds
