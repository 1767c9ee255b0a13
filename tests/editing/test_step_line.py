"""What one line says of a step, and what stays text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workflow_studio.editing.step_line import WrittenStep, marks_in, read_line
from workflow_studio.model import clean_name


def test_several_marks_in_one_line():
    first, second = read_line("Check invoice @Finance !often late ?who signs -> Approve?")
    assert first == WrittenStep("Check invoice", "Finance", ("often late",), ("who signs",))
    assert second == WrittenStep("Approve?")
    assert second.is_decision and not first.is_decision


@pytest.mark.parametrize(
    "text",
    [
        "Write to ana@example.org",
        "Approve?",
        "Approuver ?",
        "really!",
        "Stop! Go on",
        "A->B",
        "5 ! 4",
        "what ?? now",
        "Check ->",
        "-> ",
        "@",
        "Ask @ Finance",
        "C# !",
        "",
    ],
)
def test_ordinary_text_stays_text(text):
    assert read_line(text) == (WrittenStep(clean_name(text)),)
    assert not marks_in(text)


def test_every_step_of_a_chain_has_marks_of_its_own():
    steps = read_line("Ask @Buyer -> Send !slow → Compare @Buyer !dear !late")
    assert [(s.name, s.performer, s.problems) for s in steps] == [
        ("Ask", "Buyer", ()),
        ("Send", "", ("slow",)),
        ("Compare", "Buyer", ("dear", "late")),
    ]


def test_marks_alone_leave_the_name_open():
    assert read_line("@Budget owner -> Pay") == (WrittenStep("", "Budget owner"), WrittenStep("Pay"))


def test_who_is_no_performer_is_text():
    assert read_line("Mail @home !late", lambda name: name == "Finance") == (WrittenStep("Mail @home", "", ("late",)),)


def test_a_step_has_one_performer():
    assert read_line("Mail @home @Finance -> Go @Ana") == (
        WrittenStep("Mail @home", "Finance"),
        WrittenStep("Go", "Ana"),
    )


def test_a_mark_says_where_it_stands():
    line = "Pay @Fin ance -> Go"
    assert [(m.sign, line[m.begin : m.end], m.words) for m in marks_in(line)] == [
        ("@", "@Fin ance ", "Fin ance"),
        ("->", "-> Go", "Go"),
    ]


pieces = st.sampled_from(
    ["Check", "invoice", "@Finance", "!late", "?who", "->", "→", "@", "a@b.c", "ok?", " ", "\n", "é"]
)
lines = st.lists(pieces | st.text(max_size=5), max_size=12).map(" ".join)


@given(lines)
@settings(max_examples=300, deadline=None, derandomize=True, database=None)
def test_nothing_written_is_lost(line):
    """Every word is in what was read, in a name or a note; but for the signs nothing else is."""
    steps = read_line(line)
    assert steps and all(step.name for step in steps[1:])
    said = " ".join(" ".join((s.name, s.performer, *s.problems, *s.questions)) for s in steps)
    assert sorted(_letters(said)) == sorted(_letters(line))


@given(st.text(alphabet=st.characters(exclude_characters="@!?→->"), max_size=40))
@settings(max_examples=200, deadline=None, derandomize=True, database=None)
def test_a_line_without_signs_is_a_name(text):
    assert read_line(text) == (WrittenStep(clean_name(text)),)


def _letters(text: str) -> list[str]:
    return [letter for letter in clean_name(text) if letter.isalnum()]
