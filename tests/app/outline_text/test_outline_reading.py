"""What the lines of an outline mean."""

from __future__ import annotations

import pytest

from workflow_studio.app.outline_text import reading
from workflow_studio.app.outline_text.reading import INTO_START, NO_DECISION, NOTHING_ABOVE, TOO_LONG, read
from workflow_studio.app.outline_text.wording import WRONG_TIME, WRONG_VERDICT
from workflow_studio.model import DecisionKind, EventKind, StepKind, Verdict

REQUEST = """
Requester:
  Start
  Fill in the form
Finance: Check the invoice [SAP, Excel] (15 min, wait 2 d) {automatable} !too late ?who signs
    # by hand
  Approved?
    Yes: Pay
    No: Requester: Correct it
      -> Check the invoice
  File it
  End
"""


def steps(text: str) -> list[str]:
    return [entry.name for entry in read(text).entries]


def ways(text: str) -> set[tuple[str, str, str]]:
    outline = read(text)
    return {(outline.entries[w.source].name, outline.entries[w.target].name, w.label) for w in outline.ways}


def test_a_process_is_read_with_lanes_branches_and_notes():
    outline = read(REQUEST)
    assert outline.mistakes == ()
    assert outline.lanes == ("Requester", "Finance")
    check = outline.entries[2]
    assert (check.lane, check.systems, check.verdict) == ("Finance", ("SAP", "Excel"), Verdict.AUTOMATABLE)
    assert (check.process_time, check.wait_time) == (15 * 60, 2 * 24 * 3600)
    assert (check.problems, check.questions, check.description) == (("too late",), ("who signs",), "by hand")
    assert [entry.kind for entry in outline.entries[:4:3]] == [EventKind.START, DecisionKind.CHOICE]
    assert ways(REQUEST) == {
        ("Start", "Fill in the form", ""),
        ("Fill in the form", "Check the invoice", ""),
        ("Check the invoice", "Approved?", ""),
        ("Approved?", "Pay", "Yes"),
        ("Approved?", "Correct it", "No"),
        ("Correct it", "Check the invoice", ""),
        ("Pay", "File it", ""),
        ("File it", "End", ""),
    }


def test_a_lane_named_in_a_branch_ends_with_the_branch():
    assert [entry.lane for entry in read(REQUEST).entries[4:7]] == ["Finance", "Requester", "Finance"]


def test_the_other_answer_of_a_decision_with_one_branch_goes_on_below():
    assert ways("Check\nOK?\n  No -> Check\nPay") == {
        ("Check", "OK?", ""), ("OK?", "Check", "No"), ("OK?", "Pay", "Yes")
    }  # fmt: skip


@pytest.mark.parametrize(
    "notes",
    [
        "• Check\r\n• Pay",
        "1. Check\n2) Pay",
        "\t- [x] Check\n\t- Pay",
        "\xa0–\u2003Check\n * Pay",
        "1.1 Check\n1.2 Pay",
        "  + Check\r  + Pay",
        "o\tCheck\no\tPay",
    ],
)
def test_bullets_numbers_and_line_ends_of_notes_say_nothing(notes):
    assert ways(notes) == {("Check", "Pay", "")}


def test_branches_can_stand_beside_their_decision():
    assert ways("OK?\nYes: Pay\nNo: Reject\nFile") == {
        ("OK?", "Pay", "Yes"), ("OK?", "Reject", "No"), ("Pay", "File", ""), ("Reject", "File", "")
    }  # fmt: skip


def test_a_line_of_dashes_and_an_end_stop_the_way():
    assert ways("Check\n---\nPay\nEnd\nFile") == {("Pay", "End", "")}


def test_what_is_in_quotes_is_a_name_as_it_stands():
    (entry,) = read('"Finance: ""big"" -> [SAP]?" (5 min)').entries
    assert (entry.name, entry.kind, entry.process_time) == ('Finance: "big" -> [SAP]?', StepKind.TASK, 300)


def test_brackets_that_hold_no_time_belong_to_the_name():
    assert steps("Check invoice (monthly)\nPay (again)") == ["Check invoice (monthly)", "Pay (again)"]


@pytest.mark.parametrize("lead", ["Finance:\n    ", "Finance: ", "Finance:\n    Due?\n        Yes: "])
def test_signs_in_brackets_belong_to_what_stands_there(lead):
    outline = read(f"{lead}Book it [Tracker on the G: drive, Excel -> SAP] (15 min) (see: below)\n")
    entry = outline.entries[-1]
    assert (outline.lanes, entry.lane) == (("Finance",), "Finance")
    assert outline.ways == () or {way.label for way in outline.ways} == {"Yes"}
    assert entry.name == "Book it [Tracker on the G: drive, Excel -> SAP] (15 min) (see: below)"
    entry = read(f"{lead}Book it [Tracker on the G: drive, Excel -> SAP] (15 min)\n").entries[-1]
    assert (entry.name, entry.systems) == ("Book it", ("Tracker on the G: drive", "Excel -> SAP"))
    assert entry.process_time == 15 * 60


def test_a_lane_with_words_in_brackets_is_a_lane():
    assert read("Agency (outside: Lyon): Send the form -> Check it\n").lanes == ("Agency (outside: Lyon)",)


def test_several_steps_of_one_name_are_told_apart_by_number():
    assert ("Pay", "Check", "") in ways("Check\nCall\nCheck\nPay -> Check (2)")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Check -> Sing", "There is no step “Sing”. Write it on a line of its own."),
        ("Check {clever}", WRONG_VERDICT),
        ("Check (wait 3 moons)", WRONG_TIME),
        ("! too late", NOTHING_ABOVE),
        ("Start\nCheck -> Start", INTO_START),
        ("Check\nYes -> Check", NO_DECISION),
    ],
)
def test_what_cannot_be_read_is_marked_and_left_over_and_the_rest_is_read(text, reason):
    outline = read(text)
    assert [mistake.says for mistake in outline.mistakes] == [reason]
    assert len(outline.left_over) == 1
    line = text.split("\n")[outline.mistakes[0].line]
    assert line[outline.mistakes[0].start : outline.mistakes[0].end].strip() in line
    assert "Check" in steps(text) or reason == NOTHING_ABOVE


def test_very_long_notes_are_read_up_to_a_bound_and_kept_beyond_it(monkeypatch):
    monkeypatch.setattr(reading, "MOST_LINES", 50)
    outline = read("\n".join(f"- Step {number}" for number in range(52)))
    assert len(outline.entries) == 50
    assert [mistake.says for mistake in outline.mistakes] == [TOO_LONG] * 2
    assert len(outline.left_over) == 2
