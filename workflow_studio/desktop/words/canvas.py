"""What the map says."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.model import Decision, Event, Node
from workflow_studio.wording import counted

MAP, MINIMAP, PREVIEW = "Map", "Minimap", "Preview of the map"
ALL_IN_SIGHT = "The minimap appears when part of the map is out of sight: zoom in."
FIRST_STEP = "Press Enter or double-click to add the first step"
FIRST_LANE = "Add a participant to begin: Ctrl+Shift+L"
READ_ONLY = "This map is open in another window, so it cannot be changed here. Save it under another name to change it."

NOTHING_SELECTED = "Select a step, decision, event or flow first."
NO_LANE = "Add a participant first: a step needs somebody who does it."
NO_LANE_ABOVE = "There is no lane above."
NO_LANE_BELOW = "There is no lane below."
LANES_ALONE = "Select lanes alone to delete them: what becomes of their steps is asked."
ONLY_STEPS_ARE_ASSESSED = "Only steps are assessed: select one first."
NO_STEP = "Select a step first."
NO_INSIDE = "This step has no map of its own inside: make a sub-process of it first."
NOTHING_AROUND = "This map is not inside a step."
SUBPROCESS_MADE = "Open the sub-process with Ctrl+Enter to map what is inside."
"""Why a key does nothing, or what it has done."""

NO_NODE = "Select the step where the flow begins, then press Enter."
CONNECTED = "Connected. Enter begins the next flow, Esc ends drawing them."
WHERE_TO = "Go to the step that it leads to with the arrow keys, then press Enter again."
ONLY_TO_A_NODE = "Let go over the step, decision or event that the flow is to be attached to."
BORDER_PASSED_NO_STEP = (
    "A phase reaches as far as its steps. Drag its border past a step to put that step on the other side."
)

NAME, NOTE, PHASE, PROBLEM, QUESTION = "Name", "Note", "Phase", "Problem", "Question"
WHAT_GOES_WRONG, WHAT_NOBODY_KNOWS = "What goes wrong here?", "What does nobody here know?"
"""What is written over the map."""

WHO_DOES_IT = "Who does it"
LINE_HINT = "@ who does it   ! problem   ? question   -> next step"
ON_TO, NEXT = "on to", "next"
DONE_IN, COMES_IN, GOES_OUT, PASSES_ON = "Done in", "Comes in", "Goes out", "Passes on"
PASSES, HOW, WAIT, HOW_OFTEN, SEEN, ACCURACY = "Passes", "How", "Wait", "How often", "Seen", "%C&A"

STEP, DECISION, EVENT = "Step", "Decision", "Event"
NOTHING_CHOSEN = "Nothing selected"
UNNAMED = "without a name"


def chosen(number: int) -> str:
    """How many things are selected."""
    return f"{number} selected"


def node_of(node: Node) -> str:
    """A selected step, decision or event in words."""
    kind = DECISION if isinstance(node, Decision) else EVENT if isinstance(node, Event) else STEP
    return f"{kind} {node.name or UNNAMED}"


def flow_between(handoff: bool, ends: tuple[str, str], label: str) -> str:
    """A selected flow in words."""
    word = "Handoff" if handoff else "Flow"
    return f"{word} from {ends[0]} to {ends[1]}" + (f", {label}" if label else "")


def lane_of(name: str) -> str:
    """A selected lane in words."""
    return f"Lane {name}"


def problems_counted(number: int) -> str:
    """`2 problems`."""
    return counted(number, "problem")


def questions_counted(number: int) -> str:
    """`1 question`."""
    return counted(number, "question")


def dots_counted(number: int) -> str:
    """`3 dots`."""
    return counted(number, "dot")


def disagreements_counted(number: int) -> str:
    """`1 disagreement`."""
    return counted(number, "disagreement")


def dots(by_voter: Sequence[tuple[str, int]]) -> str:
    """Who gave something a dot: `Dots: Dana (2), Kim`."""
    return "Dots: " + ", ".join(f"{name} ({number})" if number > 1 else name for name, number in by_voter)


def disagrees(name: str, text: str) -> str:
    """Who says otherwise, and what: `Kim disagrees: nobody checks on Fridays`."""
    return f"{name} disagrees: {text}" if text else f"{name} disagrees"


def said(name: str, words: str) -> str:
    """One thing that is known: `Wait: 2.0 d`."""
    return f"{name}: {words}"


def times(number: int) -> str:
    """How often something was seen."""
    return f"{number:,} times"


def failure_owner(name: str) -> str:
    """Who answers when a handoff fails; no name for nobody."""
    return f"Owns a failure: {name or 'nobody yet'}"


def new_participant(name: str) -> str:
    """Offers a lane for somebody who has none."""
    return f"New participant “{name}”"


def new_lane(name: str) -> str:
    """A lane will be made for this name."""
    return f"new lane “{name}”"


def no_lane(name: str) -> str:
    """The name stays text: nobody of that name has a lane."""
    return f"no lane “{name}” yet"


def problem(text: str) -> str:
    """A problem will be noted."""
    return f"problem “{text}”"


def question(text: str) -> str:
    """A question will be noted."""
    return f"question “{text}”"
