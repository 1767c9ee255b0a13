"""Whatever a workbook holds: no finder raises, keys are its own, quotes are short, and order does not matter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from claims_books import seen, tracker
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workflow_studio.importing.claims.colours_found import find_colours
from workflow_studio.importing.claims.colours_of_rules import find_colours_of_rules
from workflow_studio.importing.claims.people_approvers import find_unclear_approvers
from workflow_studio.importing.claims.people_in_columns import find_people_in_columns
from workflow_studio.importing.claims.people_keepers import find_keepers
from workflow_studio.importing.claims.people_labels import find_labelled_people
from workflow_studio.importing.claims.people_rosters import find_rosters
from workflow_studio.importing.claims.people_short_names import find_short_names
from workflow_studio.importing.claims.people_spellings import find_spellings_of_people
from workflow_studio.importing.claims.states_found import find_states
from workflow_studio.importing.claims.states_value_lists import find_value_lists
from workflow_studio.importing.claims.steps_said import find_steps_said
from workflow_studio.importing.finding import Finding, Seen
from workflow_studio.importing.reading import Range, Sheet, Value, Workbook, read_workbook
from workflow_studio.importing.reading.markings import BookMarkings, Comment, Fill, Markings, Validation
from workflow_studio.importing.recognition import find_tables
from workflow_studio.model import ClaimKind

FINDERS = (
    find_people_in_columns, find_spellings_of_people, find_short_names, find_rosters, find_keepers,
    find_unclear_approvers, find_labelled_people, find_states, find_value_lists, find_steps_said, find_colours,
    find_colours_of_rules,
)  # fmt: skip

HEADERS = (
    "No.", "Owner", "Approved", "Initials", "Status", "Role", "Name", "担当者", "状態", "Kürzel", "Geprüft von", "Note",
    "",
)  # fmt: skip
WORDS = (
    "Kim Olsen", "kim olsen", "K. Olsen", "KO", "ko", "Mike", "Myke", "Ann, Bo & Cy", "Procurement", "System", "-",
    "n/a", "?", "Open", "Aproved", "Approved", "approved", "done", "Yes", "No", "3", "2025-01-03", "03/04/2025",
    "承認済", "佐藤", "green = paid, red = late", "Legend", "“”", "=1+1", "<b>", "{0}", "%s", "\u202e\u0000", "é",
    "e\u0301", "(((((((", ", ; / &", "A.", "İ", "ß", "ﬃ", "👩‍💻",
)  # fmt: skip
cells: st.SearchStrategy[Value] = (
    st.none() | st.sampled_from(WORDS) | st.text(max_size=8) | st.integers(-3, 40) | st.dates() | st.datetimes()
    | st.booleans() | st.floats(allow_nan=True)
)  # fmt: skip
areas = st.builds(
    lambda row, column, height, width: Range(row, column, row + height, column + width),
    st.integers(0, 14), st.integers(0, 7), st.sampled_from([0, 0, 1, 3, 1_000_000]), st.sampled_from([0, 0, 2, 16_000]),
)  # fmt: skip
some_areas = st.lists(areas, min_size=1, max_size=3).map(tuple)
names = st.sampled_from(WORDS) | st.text(max_size=6)
markings = st.builds(
    Markings,
    validations=st.lists(
        st.builds(Validation, some_areas, st.just("list"), choices=st.lists(names, max_size=6).map(tuple)), max_size=2
    ).map(tuple),
    comments=st.lists(
        st.builds(Comment, st.integers(0, 9), st.integers(0, 5), names, names, st.sampled_from(["", "2025-01-02"])),
        max_size=3,
    ).map(tuple),
    fills=st.lists(
        st.builds(Fill, st.sampled_from(["FF0000", "00B050", "C6EFCE", "oops", ""]), some_areas), max_size=4
    ).map(tuple),
    protected=st.booleans(),
    unlocked=st.lists(areas, max_size=2).map(tuple),
)


@st.composite
def books(draw: st.DrawFn) -> Seen:
    """A workbook of one or two sheets with any cells under likely headers."""
    sheets = []
    for name in ("One", "Legend")[: draw(st.integers(1, 2))]:
        width = draw(st.integers(1, 6))
        header = tuple(draw(st.lists(st.sampled_from(HEADERS), min_size=width, max_size=width)))
        rows = draw(st.lists(st.lists(cells, min_size=width, max_size=width).map(tuple), max_size=10))
        sheets.append(Sheet(name, "visible", (header, *rows)))
    said = BookMarkings(
        creator=draw(names), last_modified_by=draw(names), sheets={sheet.name: draw(markings) for sheet in sheets}
    )
    book = Workbook("any.xlsx", "0" * 64, 1, "xlsx", tuple(sheets), markings=said)
    found = find_tables(book)
    return Seen(book, found, found[:1] if draw(st.booleans()) else ())


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(book=books())
def test_any_workbook_gives_findings_that_can_be_shown(book: Seen) -> None:
    found = list(all_found(book))
    assert len({finding.key for finding in found}) == len(found)
    for finding in found:
        assert_can_be_shown(finding)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(book=books())
def test_the_same_workbook_gives_the_same_findings(book: Seen) -> None:
    assert list(all_found(book)) == list(all_found(book))


@settings(max_examples=80, deadline=None)
@given(
    order=st.permutations(["Kim Olsen", "KIM OLSEN", "Kim Olson", "Olsen Kim", "Mike", "Myke", "A. Lee", "A Lee", "KO"])
)
def test_who_is_one_person_does_not_depend_on_the_order_of_rows(order: list[str]) -> None:
    def merged(names: list[str]) -> set[tuple[str, frozenset[str]]]:
        rows = "\n".join(f"{at} | {name}" for at, name in enumerate(names))
        book = seen(tracker(f"No.=case | Owner=performer\n{rows}"))
        return {(one.says, frozenset(one.about)) for one in (*find_spellings_of_people(book), *find_short_names(book))}

    assert merged(order) == merged(sorted(order))


def test_sheets_in_another_order_give_the_same_keys() -> None:
    one = tracker("No.=case | Owner=performer | Status=status\n1 | Kim Olsen | Open\n2 | Ann Lee | Paid", "January")
    two = tracker("No.=case | Owner=performer | Status=status\n1 | Bo Chen | Open\n2 | Ann Lee | Late", "February")
    there, back = ({finding.key for finding in all_found(seen(*made))} for made in ((one, two), (two, one)))
    assert there == back


def test_a_workbook_without_anything_says_nothing() -> None:
    assert list(all_found(Seen(Workbook("empty.xlsx", "0" * 64, 0, "xlsx", ()), ()))) == []


def test_rows_inserted_above_leave_the_keys_as_they_are() -> None:
    sheet, found = tracker("No.=case | Owner=performer | Status=status\n1 | KO | Open\n2 | SB | Paid")
    before = {finding.key for finding in all_found(seen((sheet, found)))}
    moved = replace(
        found,
        range=replace(found.range, first_row=2, last_row=found.range.last_row + 2),
        header_rows=(2,),
        data_rows=tuple(row + 2 for row in found.data_rows),
    )
    after = {finding.key for finding in all_found(seen((replace(sheet, rows=((), (), *sheet.rows)), moved)))}
    assert before == after != set()


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("PacktPublishing__Tables.xlsx", "“Arun” is “Arun Ardibeddi”."),
        (
            "PacktPublishing__Tables.xlsx",
            "“Owner” names 4 roles: “PM-T Lead”, “Project TPM”, “SDE Lead” and “TPM Lead”.",
        ),
        (
            "PacktPublishing__Project Plan.xlsx",
            "“Resourcing” names 5 people: “Danielle”, “Eliza”, “Arun”, “Bex” and “Charley”.",
        ),
        ("Neos21__作業手順書.xlsx", "What “作業者” does in “作業手順書” is checked by “再鑑者”."),
        (
            "pm4py__tests_input_data_running-example.csv",
            "“org:resource” names 6 people: “Sara”, “Mike”, “Ellen”, “Pete”, “Sean” and “Sue”.",
        ),
    ],
)
def test_real_workbooks_say_who_takes_part(shared, name: str, says: str) -> None:
    book = read_workbook(shared / "corpus" / name)
    assert says in [finding.says for finding in all_found(Seen(book, find_tables(book)))]


def all_found(book: Seen) -> Iterator[Finding]:
    return (finding for finder in FINDERS for finding in finder(book))


def assert_can_be_shown(finding: Finding) -> None:
    assert finding.says and 0.0 < finding.confidence <= 1.0
    assert "\n" not in finding.says and len(finding.says) <= 1_500
    assert 1 <= len(finding.quotes) <= 14
    assert all(len(quote.text) <= 200 for quote in finding.quotes)
    assert finding.reasons and all(finding.reasons)
    assert finding.kind is not ClaimKind.QUESTION or finding.says.rstrip(".”").find("?") > 0
    assert len(finding.about) <= 120
