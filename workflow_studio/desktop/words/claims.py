"""What the page of claims says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workflow_studio.model import ClaimKind
from workflow_studio.wording import counted, whole_percent

# Kinds, states, and how we know


@dataclass(frozen=True, slots=True)
class KindWords:
    """A kind of claim: what one and many are called, and its icon."""

    one: str
    many: str
    icon: str


KINDS: Mapping[ClaimKind, KindWords] = {
    ClaimKind.PARTICIPANT: KindWords("Participant", "Participants", "users-round"),
    ClaimKind.STEP: KindWords("Step", "Steps", "square-plus"),
    ClaimKind.ORDER: KindWords("Order", "Order of steps", "list-ordered"),
    ClaimKind.HANDOFF: KindWords("Handoff", "Handoffs", "arrow-left-right"),
    ClaimKind.DECISION: KindWords("Decision", "Decisions", "split"),
    ClaimKind.STATE: KindWords("State", "States", "flag"),
    ClaimKind.RULE: KindWords("Rule", "Rules", "diamond"),
    ClaimKind.ARTIFACT: KindWords("Document", "Documents and forms", "file-text"),
    ClaimKind.SYSTEM: KindWords("System", "Systems", "monitor"),
    ClaimKind.DATASET: KindWords("Data", "Data", "database"),
    ClaimKind.PROBLEM: KindWords("Problem", "Problems", "triangle-alert"),
    ClaimKind.QUESTION: KindWords("Question", "Questions for the workshop", "message-circle-question-mark"),
}
"""In the order in which they are listed."""

TO_DECIDE, QUESTIONS, ACCEPTED, REJECTED = "To decide", "Questions", "Accepted", "Rejected"
OBSERVED, STATED, TOLD, INFERRED = "Observed", "Stated", "Told by others", "Inferred"


_SHORT = {ClaimKind.ARTIFACT: "Documents", ClaimKind.QUESTION: QUESTIONS}


def short_kind(kind: ClaimKind) -> str:
    """Many of a kind, where there is little room."""
    return _SHORT.get(kind, KINDS[kind].many)


def sure(confidence: float) -> str:
    """How sure a claim is, for a screen reader."""
    return f"{whole_percent(confidence)} sure"


def spoken(kind: str, state: str, confidence: float | None, known: str, says: str) -> str:
    """A claim read aloud; questions have no confidence."""
    return f"{kind}, {state}{_and_sure(confidence)}, {known}: {says}"


def spoken_group(kind: str, how_many: str, opened: bool, state: str, confidence: float | None, says: str) -> str:
    """The row of several claims read aloud."""
    return f"{kind}, {how_many}, {'expanded' if opened else 'collapsed'}, {state}{_and_sure(confidence)}: {says}"


def _and_sure(confidence: float | None) -> str:
    return "" if confidence is None else f", {whole_percent(confidence)}"


# The lists

CLAIMS = "Claims"
WHICH_CLAIMS = "Which claims"
ABOUT = "About"
FROM_SHEET = "From sheet"
LEAST_SURE = "How sure a claim must be to be accepted with the others"
NO_QUESTION = "No question is open."
NONE_ACCEPTED = "Nothing is accepted yet. Press A to accept a claim."
NONE_REJECTED = "Nothing is rejected. What you reject stays known, and does not come back with the next import."
NONE_FROM_SHEETS = "Nothing here from the sheets that are ticked."


def with_count(what: str, count: int) -> str:
    """A row or a heading with its figure, read aloud."""
    return f"{what}, {count}"


def all_decided(accepted: int, rejected: int) -> str:
    """There is nothing left to decide."""
    return f"Everything is decided: {accepted:,} accepted, {rejected:,} rejected."


def accept_all_over(least: float) -> str:
    """The button for all that is sure enough."""
    return f"Accept all over {whole_percent(least)}"


def and_surer(least: float) -> str:
    """One of the thresholds."""
    return f"{whole_percent(least)} and surer"


def points_read(count: int, origin: str, questions: int) -> str:
    """`9 points read from purchase_requests.xlsx, 3 questions left open`; in short without the `origin`."""
    read = f"{counted(count, 'point')} read" if count else "Read"
    where = f" from {origin}" if origin else ""
    return f"{read}{where}" + (f", {counted(questions, 'question')} left open" if questions else "")


def questions_left(count: int, origin: str) -> str:
    """Above the list of questions; in short without the `origin`."""
    return f"{counted(count, 'question')} left open" + (f" by {origin}" if origin else "")


def taken_as_right(count: int) -> str:
    """Above the list of what is accepted."""
    return f"{counted(count, 'point')} taken as right"


def left_out(count: int) -> str:
    """Above the list of what is rejected."""
    return f"{counted(count, 'point')} left out, also when it is imported again"


# A row

CLAIM = "Claim"
ANSWER = "Answer"
ANSWER_BRIEFLY = "Answer in a few words"
ONE_SENTENCE = "Say it in one sentence"
EDIT_TIP = "Say it in other words (E)"
ANSWER_TIP = "Answer (Enter)"
_STATES = {TO_DECIDE: "open", ACCEPTED: "accepted", REJECTED: "rejected"}


def accept_tip(count: int) -> str:
    """Accept one, or all that a row stands for."""
    return f"Accept{_all(count)} (A)"


def reject_tip(count: int) -> str:
    """Reject one, or all that a row stands for."""
    return f"Reject{_all(count)} (R)"


def reopen_tip(count: int) -> str:
    """Take a decision back."""
    return f"Decide{_all(count)} again (O)"


def answered(answer: str) -> str:
    """What was answered."""
    return f"Answer: {answer}"


def such_as(says: str) -> str:
    """One of several claims, as an example."""
    return f"such as: {says}"


def how_many(count: int, total: int, questions: bool, state: str) -> str:
    """`39 claims`, or `37 of 39 open` where some were decided alone."""
    if count == total:
        return counted(total, "question" if questions else "claim")
    return f"{count:,} of {total:,} {_STATES[state]}"


def _all(count: int) -> str:
    return f" all {count:,}" if count > 1 else ""


# What can be done with a claim

ACCEPT, REOPEN, EDIT, REJECT = "Accept", "Reopen", "Edit", "Reject"
ASK = "Ask in the workshop"
ASK_SHORT = "Ask"
NOWHERE_TO_ASK = "It is about nothing on the map that a question could stand at."
ASKED = "Noted as a question on the map. The claim stays undecided."
NOT_ASKED = "It is asked already, or is about nothing on the map that a question could stand at."


def to_all(deed: str) -> str:
    """It is done to all that a row stands for."""
    return f"{deed} all"


def with_key(deed: str, key: str) -> str:
    """A button read aloud."""
    return f"{deed}, key {key}"


def is_this_right(says: str) -> str:
    """A claim as a question to the workshop."""
    return f"Is this right? {says}"
