"""Events are put in the order in which they happened, and what the times do not tell is counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest

from workflow_studio.analysis.eventlog import EventLog, LogEvent, Named, Trace, log_figures

MONDAY = date(2024, 3, 4)
TUESDAY = date(2024, 3, 5)


def at(hour: int, day: date = MONDAY, offset: int | None = None) -> datetime:
    zone = None if offset is None else timezone(timedelta(hours=offset))
    return datetime(day.year, day.month, day.day, hour, tzinfo=zone)


def one_case(*events: tuple[str, date | datetime | None]) -> Trace:
    log = EventLog(
        LogEvent("c", activity, time, None, row, isinstance(time, datetime))
        for row, (activity, time) in enumerate(events, start=2)
    )
    return log.traces[0]


def names(trace: Trace) -> str:
    return " ".join(event.activity for event in trace.events)


def test_times_decide_and_rows_break_ties() -> None:
    assert names(one_case(("late", at(11)), ("early", at(9)), ("tie 1", at(10)), ("tie 2", at(10)))) == (
        "early tie 1 tie 2 late"
    )


def test_in_a_log_that_lists_the_newest_first_the_lower_row_came_first() -> None:
    trace = one_case(("d", TUESDAY), ("c", TUESDAY), ("b", MONDAY), ("a", MONDAY))
    assert names(trace) == "a b c d"


def test_a_date_without_time_keeps_its_place_among_the_rows_of_its_day() -> None:
    trace = one_case(
        ("8", at(8)), ("9", at(9)), ("sometime", MONDAY), ("11", at(11)), ("10", at(10)), ("day 2", TUESDAY)
    )
    assert names(trace) == "8 9 sometime 10 11 day 2"


def test_an_event_without_any_time_keeps_its_place_among_the_rows() -> None:
    assert names(one_case(("first", at(9)), ("unknown", None), ("last", at(17)))) == "first unknown last"


def test_offsets_are_reckoned_in_when_every_event_has_one() -> None:
    trace = one_case(("later", at(9, offset=0)), ("earlier", at(10, offset=2)))
    assert names(trace) == "earlier later"
    assert trace.wait(0, 1) == 3600


def test_one_time_without_offset_puts_all_on_the_clock_on_the_wall() -> None:
    trace = one_case(("nine", at(9, offset=5)), ("eleven", at(11)), ("ten", at(10, offset=0)))
    assert names(trace) == "nine ten eleven"


def test_the_ends_of_the_calendar_do_not_overflow() -> None:
    trace = one_case(("a", datetime.min.replace(tzinfo=timezone(timedelta(hours=14)))), ("b", datetime.max))
    assert names(trace) == "a b"


@pytest.mark.parametrize(
    ("one", "two", "wait"),
    [
        (at(9), at(11), 7200.0),
        (MONDAY, TUESDAY, 86400.0),
        (at(23), TUESDAY, 86400.0),
        (MONDAY, MONDAY, None),
        (at(9), MONDAY, None),
        (at(9), None, None),
        (at(9), at(9), 0.0),
    ],
)
def test_a_wait_is_as_exact_as_its_times(one: date, two: date, wait: float | None) -> None:
    assert one_case(("a", one), ("b", two)).wait(0, 1) == wait


def test_pairs_that_only_the_rows_put_in_order_are_counted() -> None:
    # given: a day without times (one open pair), a new day, a tie, and an event without a time
    times = [MONDAY, MONDAY, at(9, TUESDAY), at(9, TUESDAY), None]
    events = [LogEvent("c", "a", time, None, row, isinstance(time, datetime)) for row, time in enumerate(times)]
    # then: Monday's pair, the tie and the last pair are open; Monday to Tuesday is not
    assert log_figures(EventLog(events)).pairs_ordered_by_row == 3


def test_an_event_needs_a_case_and_an_activity() -> None:
    with pytest.raises(ValueError, match="case and an activity"):
        LogEvent("c", " ", None, None, 1, False)


def test_a_blank_performer_is_nobody_and_a_day_has_no_time() -> None:
    event = LogEvent("c", "a", MONDAY, "  ", 1, True)
    assert (event.performer, event.has_time) == (None, False)


def test_the_same_events_told_by_other_performers_keep_their_order() -> None:
    times = [TUESDAY, at(9), None, MONDAY, at(8, TUESDAY)]
    events = [
        LogEvent(f"case {row % 2}", f"step {row}", time, f"person {row}", row // 2, isinstance(time, datetime))
        for row, time in reversed(list(enumerate(times)))
    ]
    teams = [replace(event, performer=f"team {event.row}") for event in events]
    told = EventLog(events).told_by(Named.of(event.performer for event in EventLog(teams).events))
    assert (told.events, told.traces) == (EventLog(teams).events, EventLog(teams).traces)
