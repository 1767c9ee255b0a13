"""An event log: who did what in which case and when, grouped into cases in the order in which things happened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from workflow_studio.analysis.eventlog.columns import EventColumns, LogEvent, Named
from workflow_studio.analysis.eventlog.ordering import Ordered, wait_between
from workflow_studio.analysis.eventlog.pausing import Pause, never_stop
from workflow_studio.analysis.eventlog.sequences import Sequences


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
        exact = self.events[earlier].has_time and self.events[later].has_time
        return wait_between(self.clock[earlier], self.clock[later], exact)


@dataclass(frozen=True, slots=True, init=False, eq=False)
class EventLog:
    """All cases of a log, sorted by their first source row; within a case by time.

    Where times are missing, equal, or only a day, the order of the source rows decides: downwards, or
    upwards in a log that lists the newest event first.
    """

    columns: EventColumns
    order: Ordered
    sequences: Sequences

    def __init__(self, events: EventColumns | Iterable[LogEvent], pause: Pause = never_stop) -> None:
        columns = events if isinstance(events, EventColumns) else EventColumns.of(events)
        order = Ordered.of(columns, pause)
        object.__setattr__(self, "columns", columns)
        object.__setattr__(self, "order", order)
        object.__setattr__(self, "sequences", Sequences.of(columns, order, pause))

    def __len__(self) -> int:
        """Number of events."""
        return len(self.columns)

    @property
    def cases(self) -> int:
        """Number of cases."""
        return len(self.order.starts) - 1

    @property
    def events(self) -> tuple[LogEvent, ...]:
        """The events in the order of their rows, made into objects."""
        return self.columns.events(range(len(self)))

    @property
    def traces(self) -> tuple[Trace, ...]:
        """The cases with their events in order, made into objects: for logs of some thousand events."""
        events = self.columns.events(self.order.places)
        clock = [self.order.clock[place] for place in self.order.places]
        return tuple(
            Trace(events[start].case, events[start:end], tuple(clock[start:end]))
            for start, end in pairwise(self.order.starts)
        )

    def wait(self, earlier: int, later: int) -> float | None:
        """Return the seconds from one event to a later one of its case, both by position in the order of events."""
        one, two = self.order.places[earlier], self.order.places[later]
        exact = self.columns.exact[one] and self.columns.exact[two]
        return wait_between(self.order.clock[one], self.order.clock[two], exact)

    def told_by(self, performers: Named) -> EventLog:
        """The log of the same events with other performers, in the order of their rows.

        Nothing is sorted or counted again, because who does it does not decide what comes first.
        """
        log = object.__new__(EventLog)
        object.__setattr__(log, "columns", replace(self.columns, performers=performers))
        object.__setattr__(log, "order", self.order)
        object.__setattr__(log, "sequences", self.sequences)
        return log
