"""What the user decides is a value: nothing is changed in place, and the decisions make what mapping gets."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.desktop.assistant.workbooks import LOG, STEPS, opened, sample, workbook
from workflow_studio.desktop.assistant.choices import Choices, Wanted, read_as
from workflow_studio.desktop.assistant.described import facts_of
from workflow_studio.importing.recognition import DateReading, Kind, Role
from workflow_studio.wording import whole_percent

BOOK = opened(workbook(Log=LOG, Steps=STEPS))
RISKS = (
    ("Risk", "Probability", "Impact"),
    ("Fire in the store", "low", "high"),
    ("Flood in the cellar", "high", "low"),
    ("Loss of a key", "low", "low"),
)


def reread(choices: Choices) -> Choices:
    """Read every table as it is wanted, as the window does in the background."""
    for at in choices.waiting:
        one = choices.tables[at]
        choices = choices.with_reading(at, one.wanted, read_as(choices.workbook(at), one.found, one.wanted))
    return choices


def test_visible_tables_that_can_be_mapped_are_proposed() -> None:
    choices = Choices.proposed((sample("purchase_requests.xlsx"),))
    assert [one.table.sheet for one in choices.tables if one.used] == ["Tracker 2025"]
    hidden = next(one for one in choices.tables if one.found.hidden)
    assert hidden.usable and not hidden.used


def test_unticking_leaves_a_table_out_and_the_old_choices_as_they_were() -> None:
    before = Choices.proposed((BOOK,))
    after = before.tick(0, False)
    assert [table.sheet for one in before.chosen() for table in one.chosen] == ["Log", "Steps"]
    assert [table.sheet for one in after.chosen() for table in one.chosen] == ["Steps"]
    assert [table.sheet for table in after.chosen()[0].found] == ["Log", "Steps"]


def test_without_a_ticked_table_nothing_can_be_made() -> None:
    choices = Choices.proposed((BOOK,))
    assert choices.blocked == ""
    choices = choices.tick(0, False).tick(1, False)
    assert choices.chosen() == ()
    assert choices.blocked == "Tick at least one table to make a map."


def test_a_workbook_without_a_table_for_a_map_is_still_searched() -> None:
    register = opened(workbook(Risks=RISKS))
    alone, beside = Choices.proposed((register,)), Choices.proposed((BOOK, register))
    assert alone.maps_nothing and alone.blocked == ""
    assert [(one.chosen, len(one.found)) for one in alone.chosen()] == [((), 1)]
    assert not beside.maps_nothing and len(beside.chosen()) == 2


def test_a_role_that_was_settled_survives_another_header_line() -> None:
    choices = Choices.proposed((BOOK,)).with_role(0, 3, Role.NOTE)
    choices = reread(choices.want_header(0, (1,)))
    table = choices.tables[0].table
    assert table.header_rows == (1,) and table.columns[0].name == "A1"
    assert table.columns[3].role is Role.NOTE


def test_another_kind_guesses_the_roles_anew() -> None:
    choices = Choices.proposed((BOOK,)).with_role(0, 3, Role.NOTE)
    choices = reread(choices.want_kind(0, Kind.STEP_LIST))
    table = choices.tables[0].table
    assert table.kind.kind is Kind.STEP_LIST and table.kind.confidence == 1.0
    assert table.columns[3].role is not Role.NOTE


def test_a_table_given_a_kind_that_can_be_mapped_is_ticked_and_the_other_way_round_left_out() -> None:
    choices = reread(Choices.proposed((BOOK,)).want_kind(0, Kind.OTHER))
    assert not choices.tables[0].used and not choices.tables[0].usable
    choices = reread(choices.tick(0, False).want_kind(0, Kind.EVENT_LOG))
    assert choices.tables[0].used


def test_a_reading_that_comes_too_late_is_dropped() -> None:
    choices = Choices.proposed((BOOK,)).want_header(0, (2,))
    late = choices.with_reading(0, Wanted(header=(1,)), BOOK.tables[1])
    assert late is choices


def test_the_order_of_day_and_month_is_settled_for_the_columns_asked_about() -> None:
    choices = Choices.proposed((BOOK,))
    assert choices.tables[0].table.columns[2].dates is DateReading.UNDECIDED
    choices = choices.with_dates(0, (2,), DateReading.MONTH_FIRST)
    assert choices.tables[0].table.columns[2].dates is DateReading.MONTH_FIRST


decisions = st.one_of(
    st.tuples(st.just("tick"), st.integers(0, 1), st.booleans()),
    st.tuples(st.just("header"), st.integers(0, 1), st.lists(st.integers(0, 4), max_size=2, unique=True)),
    st.tuples(st.just("kind"), st.integers(0, 1), st.sampled_from(Kind)),
    st.tuples(st.just("role"), st.integers(0, 1), st.tuples(st.integers(0, 2), st.sampled_from(Role))),
)


@settings(max_examples=40)
@given(st.lists(decisions, max_size=6))
def test_whatever_is_decided_only_tables_with_rows_of_kinds_that_map_are_chosen(made: list[tuple]) -> None:  # type: ignore[type-arg]
    choices = Choices.proposed((BOOK,))
    for what, at, value in made:
        before = choices.tables
        if what == "tick":
            choices = choices.tick(at, value)
        elif what == "header":
            choices = choices.want_header(at, tuple(sorted(value)))
        elif what == "kind":
            choices = choices.want_kind(at, value)
        else:
            choices = choices.with_role(at, *value)
        choices = reread(choices)
        assert choices.tables[1 - at] is before[1 - at]
    chosen = [table for one in choices.chosen() for table in one.chosen]
    assert all(table.kind.kind.mappable and table.data_rows for table in chosen)
    assert bool(choices.chosen()) is not bool(choices.blocked)
    assert choices.maps_nothing is not bool(chosen)
    assert not choices.waiting


UNSURE = (
    ("Feature", "Size", "Check OK"),
    ("Sends a message", "small", "Yes"),
    ("Receives a message", "large", "Yes"),
    ("Shows who is there", "small", "No"),
    ("Finds an old message", "large", "Yes"),
)


def test_a_table_that_is_only_perhaps_a_process_is_left_out_and_blocks_nothing() -> None:
    choices = Choices.proposed((opened(workbook(Cells=UNSURE)),))
    (one,) = choices.tables
    assert one.usable and not one.used and one.unsure
    assert facts_of(one) == f"Checklist · only {whole_percent(one.table.kind.confidence)}"
    assert choices.blocked == "" and choices.maps_nothing
    assert [source.chosen for source in choices.chosen()] == [()], "what it says besides is kept"
    assert [source.chosen for source in choices.tick(0, True).chosen()] == [(one.table,)]


def test_a_table_of_a_kind_that_the_user_chose_is_asked_for() -> None:
    choices = reread(Choices.proposed((opened(workbook(Cells=UNSURE)),)).want_kind(0, Kind.CHECKLIST))
    assert choices.tables[0].used
    assert choices.tick(0, False).blocked == "Tick at least one table to make a map."
