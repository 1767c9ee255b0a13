"""An event log: who did what in which case and when, grouped into cases in the order in which things happened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from heapq import merge
from itertools import groupby, islice, pairwise
from operator import attrgetter, le

from workflow_studio.analysis.eventlog.pausing import Pause, never_stop, paused

_DAY = 86_400_000_000  # microseconds


@dataclass(frozen=True, slots=True)
class LogEvent:
    """One row of a log.

    `has_time` is false when `time` is only a day (or nothing at all): such an event has no order within
    its day. A blank performer counts as unknown. `row` is the source row, kept as evidence.
    Raises ValueError when the case or the activity is blank, which the reader of the table has to sort out.
    """

    case: str
    activity: str
    time: datetime | date | None
    performer: str | None
    row: int
    has_time: bool

    def __post_init__(self) -> None:
        if not self.case.strip() or not self.activity.strip():
            raise ValueError("An event needs a case and an activity.")
        if self.performer is not None and not self.performer.strip():
            object.__setattr__(self, "performer", None)
        if self.has_time and not isinstance(self.time, datetime):
            object.__setattr__(self, "has_time", False)


# An event with its moment on the common line of time.
_Stamped = tuple[int | None, LogEvent]


@dataclass(frozen=True, slots=True)
class Trace:
    """The events of one case in order; `clock` holds their times in microseconds on one common line."""

    case: str
    events: tuple[LogEvent, ...]
    clock: tuple[int | None, ...]

    def wait(self, earlier: int, later: int) -> float | None:
        """Return the seconds from one event to a later one (both by position).

        Whole days when one of them has only a date; None when the order in time is not known.
        """
        start, end = self.clock[earlier], self.clock[later]
        if start is None or end is None:
            return None
        if self.events[earlier].has_time and self.events[later].has_time:
            return (end - start) / 1_000_000
        days = end // _DAY - start // _DAY
        return days * 86_400.0 if days else None

    def ordered_in_time(self, earlier: int, later: int) -> bool:
        """Say whether the times alone put the one event before the other; if not, the row order did."""
        wait = self.wait(earlier, later)
        return wait is not None and wait > 0


@dataclass(frozen=True, slots=True, init=False)
class EventLog:
    """All cases of a log, sorted by their first source row; within a case by time.

    Where times are missing, equal, or only a day, the order of the source rows decides: downwards, or
    upwards in a log that lists the newest event first.
    """

    events: tuple[LogEvent, ...]
    traces: tuple[Trace, ...] = field(repr=False, compare=False)

    def __init__(self, events: Iterable[LogEvent], pause: Pause = never_stop) -> None:
        object.__setattr__(self, "events", _by_row(events))
        object.__setattr__(self, "traces", _traces(self.events, pause))

    def told_by(self, events: Iterable[LogEvent], pause: Pause = never_stop) -> EventLog:
        """The log of the same events, in the order in which they were given to this one, with other performers.

        Nothing is sorted again, because who does it does not decide what comes first.
        """
        events = _by_row(events)
        told = {id(one): other for one, other in paused(zip(self.events, events, strict=True), pause)}
        log = object.__new__(EventLog)
        traces = (
            Trace(trace.case, tuple([told[id(event)] for event in trace.events]), trace.clock)
            for trace in paused(self.traces, pause)
        )
        object.__setattr__(log, "events", events)
        object.__setattr__(log, "traces", tuple(traces))
        return log


def _by_row(events: Iterable[LogEvent]) -> tuple[LogEvent, ...]:
    events = tuple(events)
    row = attrgetter("row")
    if all(map(le, map(row, events), map(row, islice(events, 1, None)))):
        return events
    return tuple(sorted(events, key=row))


def _traces(events: tuple[LogEvent, ...], pause: Pause) -> tuple[Trace, ...]:
    # Instants can be compared only when every event carries an offset; otherwise the clock on the wall is used.
    use_offsets = all(e.has_time and _offset(e.time) is not None for e in events)
    cases: defaultdict[str, list[_Stamped]] = defaultdict(list)
    for event in paused(events, pause):
        cases[event.case].append((_moment(event.time, use_offsets), event))
    place = _from_bottom if _newest_first(paused(cases.values(), pause)) else _from_top
    traces = []
    for case in paused(list(cases), pause):
        stamped = cases.pop(case)
        ordered = _in_order(stamped, place)
        traces.append(Trace(case, tuple(e for _, e in ordered), tuple(moment for moment, _ in ordered)))
    return tuple(traces)


def _newest_first(cases: Iterable[list[_Stamped]]) -> bool:
    """Say whether times mostly fall from one row of a case to the next."""
    falls = 0
    for stamped in cases:
        for one, two in pairwise(pair for pair in stamped if pair[0] is not None):
            exact = one[1].has_time and two[1].has_time
            before, after = (_clock(one), _clock(two)) if exact else (_day(one), _day(two))
            falls += (before > after) - (before < after)
    return falls > 0


def _in_order(stamped: list[_Stamped], place: Callable[[_Stamped], int]) -> list[_Stamped]:
    """Sort by time; events that the times leave open keep their place among the rows around them."""
    in_rows = sorted(stamped, key=place)
    if all(event.has_time for _, event in in_rows):
        return sorted(in_rows, key=_clock)
    dated = sorted((pair for pair in in_rows if pair[0] is not None), key=_day)
    within_days = [pair for _, same_day in groupby(dated, key=_day) for pair in _within_day(list(same_day), place)]
    undated = [pair for pair in in_rows if pair[0] is None]
    return list(merge(within_days, undated, key=place))


def _within_day(pairs: list[_Stamped], place: Callable[[_Stamped], int]) -> list[_Stamped]:
    timed = sorted((pair for pair in pairs if pair[1].has_time), key=_clock)
    return list(merge(timed, [pair for pair in pairs if not pair[1].has_time], key=place))


def _moment(time: datetime | date | None, use_offsets: bool) -> int | None:
    """Return microseconds since year 0; plain integers because `datetime` overflows at its ends."""
    if time is None:
        return None
    moment = time.toordinal() * _DAY
    if isinstance(time, datetime):
        moment += ((time.hour * 60 + time.minute) * 60 + time.second) * 1_000_000 + time.microsecond
        if use_offsets:
            moment -= _offset(time) or 0
    return moment


def _offset(time: datetime | date | None) -> int | None:
    offset = time.utcoffset() if isinstance(time, datetime) else None
    return None if offset is None else (offset.days * 86_400 + offset.seconds) * 1_000_000


def _clock(pair: _Stamped) -> int:
    return pair[0] or 0


def _day(pair: _Stamped) -> int:
    return _clock(pair) // _DAY


def _from_top(pair: _Stamped) -> int:
    return pair[1].row


def _from_bottom(pair: _Stamped) -> int:
    return -pair[1].row
