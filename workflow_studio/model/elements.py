"""The kinds of element a document is made of.

Meaning only; where things are drawn is in `geometry`. Times are in seconds, shares between 0 and 1. The words are
those of the field: a handoff is a flow whose two ends have different performers and is derived, never stored.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from workflow_studio.model.element import Cost, Count, Element, Frozen, Name, Seconds, Share, Text
from workflow_studio.model.frequency import Frequency
from workflow_studio.model.lineage import LineageLink
from workflow_studio.model.plans import PlannedTable
from workflow_studio.model.references import Ref
from workflow_studio.model.workbook_facts import ColumnProfile, RetirementCard

NODE_TABLES = ("steps", "decisions", "events")


class MapState(StrEnum):
    """Whether a map shows how the work is done today or how it is to be done."""

    AS_IS = "as-is"
    TO_BE = "to-be"


class ParticipantKind(StrEnum):
    """What takes part: a role is not a person."""

    ROLE = "role"
    TEAM = "team"
    PERSON = "person"
    SYSTEM = "system"
    EXTERNAL = "external"


class StepKind(StrEnum):
    """What a step looks like in a flowchart."""

    TASK = "task"
    SUBPROCESS = "subprocess"
    DOCUMENT = "document"
    DATA = "data"


class DecisionKind(StrEnum):
    """A choice takes one way; a parallel split takes all, its join waits for all; a merge brings ways together."""

    CHOICE = "choice"
    PARALLEL = "parallel"
    MERGE = "merge"


class EventKind(StrEnum):
    """Where a process begins, pauses for something to happen, or ends."""

    START = "start"
    INTERMEDIATE = "intermediate"
    END = "end"


class Verdict(StrEnum):
    """Could a machine do this step? No assessment means that it was not assessed."""

    AUTOMATABLE = "automatable"
    JUDGMENT = "judgment"
    COORDINATION = "coordination"
    MIXED = "mixed"


class ArtifactKind(StrEnum):
    """The form in which something is passed on."""

    SHEET = "sheet"
    FORM = "form"
    DOCUMENT = "document"
    MAIL = "mail"
    OTHER = "other"


class Medium(StrEnum):
    """How a handoff is made."""

    MAIL = "e-mail"
    SHEET = "sheet"
    FORM = "form"
    CALL = "call"
    MEETING = "meeting"
    SYSTEM = "system"
    PAPER = "paper"


class Severity(StrEnum):
    """How much a problem hurts."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Treatment(StrEnum):
    """What the redesign does with an as-is step (ECRSA, in the order in which it is asked)."""

    KEEP = "keep"
    ELIMINATE = "eliminate"
    COMBINE = "combine"
    REARRANGE = "rearrange"
    SIMPLIFY = "simplify"
    AUTOMATE = "automate"


class EvidenceKind(StrEnum):
    """What a piece of evidence is."""

    CELL = "cell"
    RANGE = "range"
    FORMULA = "formula"
    COMMENT = "comment"
    VALIDATION = "validation"
    FORMAT = "format"
    SHEET = "sheet"
    PROPERTIES = "properties"
    STATEMENT = "statement"


class EvidenceStatus(StrEnum):
    """How we know: seen in the data, told by who does it, told by somebody else, or inferred by the tool."""

    OBSERVED = "observed"
    STATED_BY_PERFORMER = "stated by a performer"
    STATED_BY_PROXY = "stated by a proxy"
    INFERRED = "inferred"


class Process(Element):
    """A process with an as-is map and any number of to-be maps."""

    name: Name
    scope: Text = ""
    position: int = 0


class LogFigures(Frozen):
    """What the event log behind a map holds, at full detail (see `design` terms: directly-follows graph)."""

    events: Count
    cases: Count
    edges: Count
    variants: Count
    performer_pairs: Count


class ProcessMap(Element):
    """One picture of a process: how it is, or how it is to be."""

    process: Annotated[str, Ref("processes")]
    name: Name = ""
    state: MapState = MapState.AS_IS
    position: int = 0
    phases: tuple[Name, ...] = Field(default=(), description="drawn as bands, left to right; none: no bands")
    detail: Share | None = None
    log: LogFigures | None = None
    cases_per_month: Count | None = Field(default=None, description="how many cases begin in a usual month")


class Participant(Element):
    """Who or what takes part: a role, a team, a person, a system or an external party."""

    name: Name
    kind: ParticipantKind = ParticipantKind.ROLE
    note: Text = ""
    hourly_cost: Cost | None = Field(default=None, description="what an hour of work costs, in any one currency")


class Lane(Element):
    """A participant's place in one map; lanes are drawn top to bottom by position."""

    map: Annotated[str, Ref("maps")]
    participant: Annotated[str, Ref("participants")]
    position: int = 0


class Node(Element):
    """What flows connect: a step, a decision or an event."""

    map: Annotated[str, Ref("maps")]
    lane: Annotated[str, Ref("lanes")]
    name: Name = ""
    description: Text = ""
    cases: Count | None = None


class Step(Node):
    """A piece of work that the lane's participant does."""

    kind: StepKind = StepKind.TASK
    code: Name = Field(default="", description="the step's number or id in its source")
    phase: Name = ""
    systems: Annotated[tuple[str, ...], Ref("systems")] = ()
    inputs: Annotated[tuple[str, ...], Ref("artifacts")] = ()
    outputs: Annotated[tuple[str, ...], Ref("artifacts")] = ()
    accountable: Annotated[tuple[str, ...], Ref("participants")] = ()
    consulted: Annotated[tuple[str, ...], Ref("participants")] = ()
    informed: Annotated[tuple[str, ...], Ref("participants")] = ()
    assisting: Annotated[tuple[str, ...], Ref("participants")] = Field(
        default=(), description="performers besides the lane's own, for example a second R in a RACI"
    )
    process_time: Seconds | None = None
    wait_time: Seconds | None = Field(default=None, description="idle time before the step starts")
    runs: Count | None = Field(default=None, description="how often the log shows the step, repeats included")
    details: Annotated[str | None, Ref("maps")] = Field(
        default=None, description="the map that shows the inside of a sub-process; no other step has it"
    )


class Decision(Node):
    """A point where the way splits, asked as a question; or where parallel ways split or join."""

    kind: DecisionKind = DecisionKind.CHOICE


class Event(Node):
    """Where the process starts, waits or ends."""

    kind: EventKind = EventKind.START


class Flow(Element):
    """From one node to the next. What is known of a handoff (medium, artifact, wait, %C&A) is kept here."""

    map: Annotated[str, Ref("maps")]
    source: Annotated[str, Ref(*NODE_TABLES)]
    target: Annotated[str, Ref(*NODE_TABLES)]
    label: Name = ""
    count: Count | None = Field(default=None, description="how often the log shows this flow")
    wait: Seconds | None = Field(default=None, description="median time from the source's event to the target's")
    frequency: Frequency | None = Field(default=None, description="how often it happens, as people say it")
    medium: Medium | None = None
    artifacts: Annotated[tuple[str, ...], Ref("artifacts")] = ()
    complete_and_accurate: Share | None = Field(default=None, description="%C&A as judged by the receiver")
    failure_owner: Annotated[str | None, Ref("participants")] = None
    leaves: Annotated[str | None, Ref(*NODE_TABLES)] = Field(
        default=None, description="where inside its source, a sub-process, it begins"
    )
    enters: Annotated[str | None, Ref(*NODE_TABLES)] = Field(
        default=None, description="where inside its target, a sub-process, it ends"
    )


class Artifact(Element):
    """Something passed on or filled in: a sheet, a form, a document, a mail."""

    name: Name
    kind: ArtifactKind = ArtifactKind.OTHER


class System(Element):
    """A program or tool that steps are done in."""

    name: Name


class Dataset(Element):
    """A body of data that steps read or write, for example a look-up sheet."""

    name: Name
    description: Text = ""
    owner: Annotated[str | None, Ref("participants")] = None


class Pain(Element):
    """A problem with a step, decision, event or flow."""

    about: Annotated[str, Ref(*NODE_TABLES, "flows")]
    text: Text
    severity: Severity = Severity.MEDIUM
    frequency: Name = ""


class Question(Element):
    """Something nobody in the room could answer."""

    about: Annotated[str, Ref(*NODE_TABLES, "flows")]
    text: Text
    answer: Text = ""


class Note(Element):
    """Something written on the map, about an element of it or about nothing in particular."""

    map: Annotated[str, Ref("maps")]
    text: Text = ""
    about: Annotated[str | None, Ref(*NODE_TABLES, "flows")] = None


class Assessment(Element):
    """Whether a machine could do a step, and why. At most one a step."""

    step: Annotated[str, Ref("steps")]
    verdict: Verdict
    reason: Text = ""


class Disposition(Element):
    """What the redesign does with an as-is step, and why. At most one a step."""

    step: Annotated[str, Ref("steps")]
    treatment: Treatment
    reason: Text = ""
    becomes: Annotated[tuple[str, ...], Ref("steps")] = ()


class Jotting(Element):
    """A line of a map's outline text that could not be read, kept as it was typed, after the element it stood below."""

    map: Annotated[str, Ref("maps")]
    about: Annotated[str | None, Ref(*NODE_TABLES)] = None
    text: Text


class SkippedRange(Frozen):
    """What of a source was not understood, and why: `what` is a sheet, a table, rows, a chart, a macro, a link ..."""

    sheet: Text = ""
    cells: Name = ""
    reason: Text
    what: Name = ""


class Source(Element):
    """A file that facts came from. The file itself is never embedded."""

    name: Name
    fingerprint: Name = Field(default="", description="SHA-256 of the file's bytes, in hex")
    read_on: Name = Field(default="", description="ISO date")
    not_understood: tuple[SkippedRange, ...] = ()
    profile: tuple[ColumnProfile, ...] = ()
    card: RetirementCard | None = None
    lineage: tuple[LineageLink, ...] = ()
    plan: tuple[PlannedTable, ...] = Field(default=(), description="how it was read, for its next version")


class Evidence(Element):
    """Why we believe something: cells with what they say, or what a named person stated."""

    source: Annotated[str | None, Ref("sources")] = None
    kind: EvidenceKind = EvidenceKind.CELL
    status: EvidenceStatus = EvidenceStatus.OBSERVED
    sheet: Text = ""
    cells: Name = Field(default="", description="A1 address or range, for example M17:M428")
    quote: Text = ""
    said_by: Name = Field(default="", description="who stated it, or wrote the comment")
    said_on: Name = Field(default="", description="ISO date or moment of a comment or statement")
    lost: bool = Field(default=False, description="the cells are not in the file as it was read last")
