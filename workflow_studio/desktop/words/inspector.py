"""What the inspector says: one page for each kind of thing, and the parts that pages share."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workflow_studio.desktop.words.everywhere import HANDOFF as HANDOFF
from workflow_studio.desktop.words.everywhere import NO_NAME as NO_NAME
from workflow_studio.model import (
    DecisionKind,
    EventKind,
    MapState,
    Medium,
    ParticipantKind,
    Severity,
)
from workflow_studio.wording import counted

INSPECTOR = "Inspector"

# On every page
NAME = "Name"
DESCRIPTION = "Description"
DESCRIPTION_HELP = "What somebody new would have to know."
TAKE_OFF = "Take this off"
PIN = "Pin: stay here when the map is laid out (Ctrl+Shift+P)"
UNPIN = "Pinned: stays here when the map is laid out. Press to let it go (Ctrl+Shift+P)"

# A step
STEP = "Step"
"""What a step is called until its number is counted."""
NAME_STEP = "Name this step"
PERFORMER = "Performed by"
PHASE = "Phase"
PHASE_HELP = "The part of the process that it belongs to."
SYSTEMS = "Systems"
SYSTEMS_HELP = "Programs and tools this is done in."
ADD_SYSTEM = "Add a system"
INPUTS = "What comes in"
ADD_INPUT = "Add what comes in"
OUTPUTS = "What goes out"
ADD_OUTPUT = "Add what goes out"
PROCESS_TIME = "Process time"
PROCESS_TIME_HELP = "Hands-on work, once."
WAIT_TIME = "Wait before it starts"
WAIT_TIME_HELP = "Idle time."

# Verdicts
COULD_A_MACHINE = "Could a machine do this?"
COULD_A_MACHINE_ALL = "Could a machine do these?"
COULD_A_MACHINE_ALL_HELP = "For all selected steps; each keeps its reason."
REASON = "Because"
REASON_PLACEHOLDER = "Because …"
REASON_WANTED = "A verdict needs a reason: somebody will ask."
REASON_HELP = "What makes it so, in one sentence."
JUDGMENT_HELP = "What does the person weigh or decide?"

# A decision or an event
DECISION = "Decision"
NAME_DECISION = "Ask a question"
DECISION_KIND = "How it goes on"
DECISION_KINDS: Mapping[DecisionKind, str] = MappingProxyType(
    {DecisionKind.CHOICE: "One way is taken", DecisionKind.PARALLEL: "All ways are taken"}
)
DECIDER = "Decided by"
EVENT = "Event"
NAME_EVENT = "What happens"
EVENT_KIND = "Where in the process"
EVENT_KINDS: Mapping[EventKind, str] = MappingProxyType(
    {EventKind.START: "Start", EventKind.INTERMEDIATE: "In between", EventKind.END: "End"}
)
LANE_OF = "In the lane of"

# A flow
FLOW = "Flow"
FROM = "From"
TO = "To"
LABEL = "Label"
LABEL_HELP = "When this way is taken, for example Yes."
PASSES = "What passes"
ADD_PASSING = "Add what passes"
MEDIUM = "How"
MEDIUM_UNKNOWN = "Not known"
MEDIA: Mapping[Medium, str] = MappingProxyType(
    {
        Medium.MAIL: "E-mail",
        Medium.SHEET: "Sheet",
        Medium.FORM: "Form",
        Medium.CALL: "Call",
        Medium.MEETING: "Meeting",
        Medium.SYSTEM: "System",
        Medium.PAPER: "Paper",
    }
)
WAIT = "Wait, median"
WAIT_HELP = "Until it goes on."
USABLE = "Usable as received"
USABLE_HELP = "Needs no rework."

# A handoff
HOW_OFTEN = "How often"
HOW_OFTEN_HELP = "For example: 29 a month."
COMPLETE_AND_ACCURATE = "Correct and complete as received"
COMPLETE_AND_ACCURATE_HELP = "The %C&A, as the one who takes it judges."
FAILURE_OWNER = "Who owns a failure"
FAILURE_OWNER_HELP = "Name one participant who acts when this goes wrong."
NOBODY_YET = "Nobody yet"

# A lane
NAME_PARTICIPANT = "Who is this?"
PARTICIPANT_KIND = "Kind"
PARTICIPANT_KIND_HELP = "A role is not a person: people change, roles stay."
PARTICIPANT_KINDS: Mapping[ParticipantKind, str] = MappingProxyType(
    {
        ParticipantKind.ROLE: "Role",
        ParticipantKind.TEAM: "Team",
        ParticipantKind.PERSON: "Person",
        ParticipantKind.SYSTEM: "System",
        ParticipantKind.EXTERNAL: "Outside the company",
    }
)
PARTICIPANT_NOTE_HELP = "For example who stands in."
HOURLY_COST = "Cost of an hour"
HOURLY_COST_HELP = "In any currency. Colours the map by cost."

# A note on the map
NOTE = "Note"
NOTE_HELP = "Drag it anywhere on the map; it moves along with what it is about."
ABOUT_THE_MAP = "About the whole map"

# The process
NAME_PROCESS = "Name this process"
SCOPE = "Scope"
SCOPE_HELP = "Where it begins, where it ends, what it leaves out."
CASES = "Cases a month"
CASES_HELP = "Costs are then those of a month."
TITLE = "Title of the document"
TITLE_HELP = "Stands on the specification."
MAP_STATES: Mapping[MapState, str] = MappingProxyType({MapState.AS_IS: "As-is map", MapState.TO_BE: "To-be map"})
ORIGIN = "Where this comes from"
DRAWN_BY_HAND = "Drawn by hand, not read from a workbook."

# Several things
COUNTED = (
    ("steps", "step"),
    ("decisions", "decision"),
    ("events", "event"),
    ("flows", "flow"),
    ("lanes", "lane"),
    ("notes", "note"),
)

# Problems and questions
PROBLEMS_AND_QUESTIONS = "Problems and questions"
PROBLEMS = "Problems"
PROBLEM = "Problem"
ADD_PROBLEM = "Note a problem"
ASK_PROBLEM = "What goes wrong here?"
SEVERITY = "Severity"
SEVERITIES: Mapping[Severity, str] = MappingProxyType(
    {Severity.LOW: "Low", Severity.MEDIUM: "Medium", Severity.HIGH: "High"}
)
QUESTIONS = "Questions"
QUESTION = "Question"
ADD_QUESTION = "Note a question"
ASK_QUESTION = "What could nobody answer?"
ANSWER = "Answer"

# Claims
CLAIMS = "Claims"
ACCEPT = "Accept"
REJECT = "Reject"
SHOW_CLAIM = "Show it among the claims"

# What cannot be read
WRONG_COST = "Write an amount like 45 or 62.50."
WRONG_COUNT = "Write a whole number like 120."
WRONG_SHARE = "Write a share between 0 % and 100 %."
TITLE_WANTED = "A document needs a title."


def kind_and_place(kind: str, place: str) -> str:
    """The line over a name: what this is, and whose or where."""
    return f"{kind} · {place}"


def step_of(number: int, count: int) -> str:
    """Where a step stands in the reading order, in which decisions and events are counted too, as everywhere."""
    return kind_and_place(STEP, f"{number} of {count}")


def participant_with_steps(steps: int) -> str:
    """The line over a participant's name."""
    return kind_and_place("Participant", counted(steps, "step"))


def process_with_map(name: str) -> str:
    """The line over a process's name."""
    return kind_and_place("Process", name)


def longest_wait_of(handoffs: int) -> str:
    """The line over the handoff that waits longest."""
    return kind_and_place(HANDOFF, f"longest wait of {handoffs}")


def from_to(source: str, target: str) -> str:
    """A flow, by what it leads from and to."""
    return f"{source} → {target}"


def both_by(performer: str) -> str:
    """Who performs both ends of a flow that stays in its lane."""
    return f"Both by {performer}"


def seen(count: int) -> str:
    """How often a wait was seen in the data."""
    return "Seen once." if count == 1 else f"Seen {count:,} times."


def median_of(cases: int) -> str:
    """Where a time of a step comes from."""
    return f"Median of {counted(cases, 'case')}."


def about(name: str) -> str:
    """What a note is about."""
    return f"About {name or 'an element without a name'}"


def about_flow(source: str, target: str) -> str:
    """The flow that a note is about."""
    return f"About the flow {from_to(source, target)}"


def parts_with_evidence(backed: int, parts: int) -> str:
    """How much of the map can be traced."""
    whole = f"{backed:,} of {counted(parts, 'part')} of this map"
    return f"{whole} {'points' if backed == 1 else 'point'} at cells or statements."


def selected(by_table: Mapping[str, int]) -> str:
    """The title of several things, with what they are where they are of one kind."""
    told = counts(by_table) if len(by_table) == 1 else ""
    return f"{told or format(sum(by_table.values()), ',')} selected"


def counts(by_table: Mapping[str, int]) -> str:
    """What is selected, by its kinds; those that are not there are not named."""
    return ", ".join(counted(by_table[table], kind) for table, kind in COUNTED if by_table.get(table))


def and_more(count: int) -> str:
    """The end of a list of names that is cut."""
    return f"and {count:,} more"


def more_claims(count: int) -> str:
    """The end of a list of claims that is cut."""
    return f"And {count:,} more under Claims."


def chip_tip(name: str) -> str:
    """What can be done with a thing in a list."""
    return f"{name}. Click, or press Delete, to take it off"


def verdict_tip(verdict: str, key: str) -> str:
    """What a verdict's button does, and its key."""
    return f"{verdict} ({key} on the map). Again, or 0, takes it away"


def claim_link(kind: str) -> str:
    """What a screen reader says of the link to a claim."""
    return f"{kind}: show it among the claims"


def claim_state(state: str, confidence: float | None, status: str) -> str:
    """What became of a claim, how sure it is (0 to 1; none for a question), and how it is known."""
    sure = () if confidence is None else (f"{round(confidence * 100)} %",)
    return " · ".join((state, *sure, status))
