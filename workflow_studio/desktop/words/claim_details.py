"""What the page of claims says of the one claim that is chosen."""

from __future__ import annotations

from collections.abc import Iterable

from workflow_studio.model import HitPolicy
from workflow_studio.wording import counted, noun

# One claim

THE_CLAIM = "The claim"
WHY_ASKED = "Why this is asked"
WHY_THIS = "Why this and not something else"
YOUR_ANSWER = "Your answer"
ANOTHER_ANSWER = "Another answer"
WHAT_ANSWER = "What is the answer?"
DECIDED_FOR_ALL = "What you decide here is decided for all of them."
ONE_BY_ONE = "Each has an answer of its own. Open the row to answer them one by one."
SHOW_ALONE = "Show it in the list, to decide it alone"


def which(kind: str, place: str, question: bool) -> str:
    """`Step · claim 6 of 9`, `Question 2 of 3`."""
    return f"{kind} {place}" if question else f"{kind} · claim {place}"


def place_in(number: int, count: int) -> str:
    """Which of the rows it is."""
    return f"{number:,} of {count:,}"


def read_as(says: str) -> str:
    """What was read, where it is said in other words by now."""
    return f"Read as: {says}"


def one_answer(how_many: str) -> str:
    """Several claims are decided at once."""
    return f"{how_many}, one answer"


def show(says: str) -> str:
    """The button to one of several claims, read aloud."""
    return f"Show: {says}"


# What speaks for it

QUOTED_CELLS = "Quoted cells"
FORMULA = "Formula"
COMMENT, ALLOWED_VALUES, COLOUR, SAID, CELLS = "Comment", "Allowed values", "Colour", "Said", "Cells"
SHEET_NAME, FILE_PROPERTIES = "Sheet name", "File properties"


def quoted_cells_of(sheet: str) -> str:
    """A grid of quoted cells, for a screen reader."""
    return f"{QUOTED_CELLS} of {sheet}"


def more_evidence(count: int) -> str:
    """Below what is quoted."""
    return f"And {count:,} more under Evidence."


def said_by(what: str, who: str, day: str) -> str:
    """`Comment by Bo, 3 May 2025`; who and when as far as they are known."""
    by = f"{what} by {who}" if who else what
    return f"{by}, {day}" if day else by


def show_evidence(where: str) -> str:
    """Where a link leads."""
    return f"{where}: show under Evidence"


# A decision table

DECISION_TABLE = "Decision table"
DIFFERS = "Where it differs"
DIFFERENCE_HEADINGS = ("Where", "How")
SHOWS_SOMETHING_ELSE = "It shows something else"
POLICIES = {
    HitPolicy.FIRST: "The first row that fits counts.",
    HitPolicy.UNIQUE: "Only one row can fit.",
}


def rows_hidden(count: int) -> str:
    """The table is cut."""
    return f"{counted(count, 'more row')} {noun(count, 'is', 'are')} not shown."


def reproduced(rows: int, replayed: int) -> str:
    """How the table was checked: `410 of 412 rows reproduced`."""
    return f"{rows:,} of {counted(replayed, 'row')} reproduced"


def differences_hidden(count: int) -> str:
    """The list of differences is cut."""
    return f"{count:,} more {noun(count, 'is', 'are')} in the specification of the document."


def not_in_the_table(formula: str) -> str:
    """A part of the formula that is no row."""
    return f"Not in the table: {formula}"


# The map

ADDS = "What accepting adds to the map"
WHERE_ON_MAP = "Where it is on the map"
TOOK_OFF = "What rejecting took off the map"
SHOW_ON_MAP = "Show on the map"


# What becomes of the map when two names are taken to be one

JOINED = "What it did to the map"
ACCEPTING_JOINS = "What accepting does"
ANSWER_JOINS = "What your answer does"
REJECTING_THIS = "Rejecting this"


def answer_does(option: str) -> str:
    """A heading: what one of the answers does."""
    return f"What “{option}” does"


def two_again(sentences: Iterable[str], question: bool) -> str:
    """What was joined, and how that is taken back."""
    return f"{' '.join(sentences)} {ANOTHER_ANSWER if question else REJECTING_THIS} makes them two again."


def steps_go_where_you_choose(name: str) -> str:
    """It depends on the answer."""
    return f"The steps of “{name}” go to the lane of the one you choose."


def steps_done_in(other: str, kept: str, done: bool) -> str:
    """Two systems become one, or are one when it is `done`."""
    return f"Steps done in “{other}” are done in “{kept}”{' now' if done else ''}."


def both_become_one(name: str, one_lane: bool) -> str:
    """Two with the same name."""
    return f"Both “{name}” become one{', with one lane' if one_lane else ''}."


def both_are_one(name: str) -> str:
    """Two with the same name were joined."""
    return f"Both “{name}” are one now."


def steps_go_to_lane(other: str, kept: str) -> str:
    """Two lanes become one."""
    return f"The steps of “{other}” go to the lane of “{kept}”."


def steps_are_in_lane(other: str, kept: str) -> str:
    """Two lanes became one."""
    return f"The steps of “{other}” are in the lane of “{kept}” now."


def lane_becomes(other: str, kept: str) -> str:
    """Only the other one has a lane."""
    return f"The lane of “{other}” becomes that of “{kept}”."


def names(other: str, kept: str) -> str:
    """Neither has a lane on the same map."""
    return f"What names “{other}” names “{kept}”."


def is_called(other: str, kept: str) -> str:
    """It got the name of the one that stays."""
    return f"“{other}” is called “{kept}” on the map now."
