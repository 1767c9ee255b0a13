"""Events column by column: a million of them are a handful of lists of small numbers, not a million objects."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

NOBODY = -1
"""The number of a performer who is not known."""

Moment = date | datetime


@dataclass(frozen=True, slots=True)
class LogEvent:
    """One row of a log.

    `has_time` is false when `time` is only a day (or nothing at all): such an event has no order within
    its day. A blank performer counts as unknown. `row` is the source row, kept as evidence.
    Raises ValueError when the case or the activity is blank, which the reader of the table has to sort out.
    """

    case: str
    activity: str
    time: Moment | None
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


class Numbers(dict[str, int]):
    """A number for every name, from 0 on in the order in which they are first asked for."""

    def __missing__(self, name: str) -> int:
        number = self[name] = len(self)
        return number


@dataclass(slots=True)
class Named:
    """A column of names: in each place the number of one. NOBODY stands where there is none."""

    numbers: Numbers = field(default_factory=Numbers)
    codes: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, names: Iterable[str | None]) -> Named:
        """The column of these names."""
        column = cls()
        for name in names:
            column.append(name)
        return column

    def append(self, name: str | None) -> None:
        """One more place, with this name in it."""
        self.codes.append(NOBODY if name is None else self.numbers[name])

    @property
    def names(self) -> list[str | None]:
        """The names by their numbers; the last is that of NOBODY."""
        return [*self.numbers, None]


@dataclass(slots=True)
class EventColumns:
    """Events, one in each place of all columns, in the order of their source `rows`.

    `exact` is false where a time is only a day or nothing at all.
    """

    cases: Named = field(default_factory=Named)
    activities: Named = field(default_factory=Named)
    performers: Named = field(default_factory=Named)
    times: list[Moment | None] = field(default_factory=list)
    exact: list[bool] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, events: Iterable[LogEvent]) -> EventColumns:
        """The columns of these events, which are put in the order of their rows."""
        columns = cls()
        for event in sorted(events, key=lambda event: event.row):
            columns.append(event)
        return columns

    def append(self, event: LogEvent) -> None:
        """One more event, on the row of the last one or below."""
        self.cases.append(event.case)
        self.activities.append(event.activity)
        self.performers.append(event.performer)
        self.times.append(event.time)
        self.exact.append(event.has_time)
        self.rows.append(event.row)

    def __len__(self) -> int:
        return len(self.rows)

    def events(self, places: Iterable[int]) -> tuple[LogEvent, ...]:
        """The events in these places as objects, for those who look at a few."""
        cases, activities, performers = self.cases.names, self.activities.names, self.performers.names
        return tuple(
            LogEvent(
                cases[self.cases.codes[place]] or "",
                activities[self.activities.codes[place]] or "",
                self.times[place],
                performers[self.performers.codes[place]],
                self.rows[place],
                self.exact[place],
            )
            for place in places
        )
