"""The words for what a table can be and what a column can mean in it."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a table is; the values are the spelling the command line uses."""

    STEP_LIST = "step-list"
    VISIO_PROCESS_MAP = "visio-process-map"
    NODES_AND_FLOWS = "nodes-and-flows"
    EVENT_LOG = "event-log"
    CASE_TRACKER = "case-tracker"
    RACI = "raci"
    SIPOC = "sipoc"
    ROSTER = "roster"
    CHECKLIST = "checklist"
    FORM = "form"
    DRAWN_FLOWCHART = "drawn-flowchart"
    VALUE_LIST = "value-list"
    REGISTER = "register"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The kind as people read it."""
        return _KIND_TITLES[self][0]

    @property
    def in_a_sentence(self) -> str:
        """The kind with its article, as after “read as”: `an event log`."""
        return _KINDS_IN_SENTENCES[self]

    @property
    def meaning(self) -> str:
        """One line on what such a table holds."""
        return _KIND_TITLES[self][1]

    @property
    def mappable(self) -> bool:
        """Whether a map can be made from such a table."""
        return self in MAPPABLE


class Role(StrEnum):
    """What a column means in its table."""

    # event log and case tracker
    CASE = "case"
    ACTIVITY = "activity"
    TIMESTAMP = "timestamp"
    START_TIME = "start-time"
    PERFORMER = "performer"
    MILESTONE_DATE = "milestone-date"
    DUE_DATE = "due-date"
    STATUS = "status"
    # step list, process map, nodes and flows
    STEP_ID = "step-id"
    STEP_NAME = "step-name"
    NEXT_STEP = "next-step"
    LABEL = "label"
    PREDECESSOR = "predecessor"
    SHAPE_TYPE = "shape-type"
    LANE = "lane"
    PHASE = "phase"
    FLOW_SOURCE = "flow-source"
    FLOW_TARGET = "flow-target"
    DESCRIPTION = "description"
    SYSTEM = "system"
    INPUT = "input"
    OUTPUT = "output"
    ARTIFACT = "artifact"
    PROCESS_TIME = "process-time"
    WAIT_TIME = "wait-time"
    LEAD_TIME = "lead-time"
    VERDICT = "verdict"
    # RACI
    RACI_ROLE = "raci-role"
    RACI_STEP = "raci-step"
    RACI_CODE = "raci-code"
    PARTICIPANT = "participant"
    # anywhere
    NOTE = "note"
    AMOUNT = "amount"
    NUMBER = "number"
    ATTRIBUTE = "attribute"
    IGNORE = "ignore"

    @property
    def label(self) -> str:
        """The role as people read it."""
        return _ROLE_TITLES[self][0]

    @property
    def meaning(self) -> str:
        """One line on what such a column holds."""
        return _ROLE_TITLES[self][1]


class Layout(StrEnum):
    """How a RACI is laid out; every other kind is `rows`."""

    ROWS = "rows"
    """One record (step, case, event) a row."""
    TRANSPOSED = "transposed"
    """RACI with a participant in each row (role `participant`) and a step in each column (`raci-step`)."""
    LONG = "long"
    """RACI with one code a row (`raci-code`), the participant in a column or given by the table's title."""


class DateReading(StrEnum):
    """In which order a column of dates written as text is read."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"
    ISO = "iso"
    UNDECIDED = "undecided"
    """Every date in the column fits both orders and no other column of the workbook settles it."""


MAPPABLE = frozenset(
    {
        Kind.STEP_LIST,
        Kind.VISIO_PROCESS_MAP,
        Kind.NODES_AND_FLOWS,
        Kind.EVENT_LOG,
        Kind.CASE_TRACKER,
        Kind.RACI,
        Kind.CHECKLIST,
        Kind.FORM,
        Kind.DRAWN_FLOWCHART,
    }
)

_KIND_TITLES = {
    Kind.STEP_LIST: ("Step list", "One row per step of the process"),
    Kind.VISIO_PROCESS_MAP: ("Visio process map", "One row per step, with the ids of the steps that follow"),
    Kind.NODES_AND_FLOWS: ("Nodes and flows", "One table of steps and one of the connections between them"),
    Kind.EVENT_LOG: ("Event log", "One row per thing that happened, with its case and its time"),
    Kind.CASE_TRACKER: ("Case tracker", "One row per case, a date for each stage"),
    Kind.RACI: ("RACI", "Who is responsible, accountable, consulted and informed for each step"),
    Kind.SIPOC: ("SIPOC", "Suppliers, inputs, process, outputs and customers"),
    Kind.ROSTER: ("Roster", "Who works when"),
    Kind.CHECKLIST: ("Checklist", "Things to do and to tick off"),
    Kind.FORM: ("Form", "One case per sheet, a field in each row"),
    Kind.DRAWN_FLOWCHART: ("Drawn flowchart", "Shapes and connectors drawn on the sheet"),
    Kind.VALUE_LIST: ("Value list", "Codes or choices that other sheets use"),
    Kind.REGISTER: ("Register", "One row per thing kept track of, such as risks, assets or contacts"),
    Kind.OTHER: ("Other", "Nothing that a process can be read from"),
}

_KINDS_IN_SENTENCES = {
    Kind.STEP_LIST: "a step list",
    Kind.VISIO_PROCESS_MAP: "a Visio process map",
    Kind.NODES_AND_FLOWS: "a list of nodes and flows",
    Kind.EVENT_LOG: "an event log",
    Kind.CASE_TRACKER: "a case tracker",
    Kind.RACI: "a RACI",
    Kind.SIPOC: "a SIPOC",
    Kind.ROSTER: "a roster",
    Kind.CHECKLIST: "a checklist",
    Kind.FORM: "a form",
    Kind.DRAWN_FLOWCHART: "a drawn flowchart",
    Kind.VALUE_LIST: "a value list",
    Kind.REGISTER: "a register",
    Kind.OTHER: "something else",
}

_ROLE_TITLES = {
    Role.CASE: ("Case", "Which case the row belongs to"),
    Role.ACTIVITY: ("Activity", "What was done"),
    Role.TIMESTAMP: ("Time", "When it was done"),
    Role.START_TIME: ("Start time", "When it was begun"),
    Role.PERFORMER: ("Performer", "Who does it"),
    Role.MILESTONE_DATE: ("Step date", "When the case passed the step the column is named after"),
    Role.DUE_DATE: ("Due date", "When it should be done"),
    Role.STATUS: ("Status", "The state it is in"),
    Role.STEP_ID: ("Step ID", "What other rows call the step"),
    Role.STEP_NAME: ("Step", "What the step is called"),
    Role.NEXT_STEP: ("Next step", "Which steps follow"),
    Role.LABEL: ("Flow label", "What is written on the connections, in the order of the next steps"),
    Role.PREDECESSOR: ("Comes after", "Which steps have to be done before"),
    Role.SHAPE_TYPE: ("Shape", "Whether it is a step, a decision, a start or an end"),
    Role.LANE: ("Lane", "The lane the step is drawn in"),
    Role.PHASE: ("Phase", "The part of the process the step belongs to"),
    Role.FLOW_SOURCE: ("From step", "Where the connection starts"),
    Role.FLOW_TARGET: ("To step", "Where the connection ends"),
    Role.DESCRIPTION: ("Description", "The step in more words"),
    Role.SYSTEM: ("System", "The software or tool it is done in"),
    Role.INPUT: ("Input", "What the step needs"),
    Role.OUTPUT: ("Output", "What the step gives"),
    Role.ARTIFACT: ("Document", "A file, form or document that is used or handed over"),
    Role.PROCESS_TIME: ("Process time", "How long the work itself takes"),
    Role.WAIT_TIME: ("Wait", "How long it lies before it is taken up"),
    Role.LEAD_TIME: ("Lead time", "How long it takes from begin to end, waits included"),
    Role.VERDICT: ("Verdict", "Whether a machine could do it or a person has to judge"),
    Role.RACI_ROLE: ("RACI participant", "The codes of the participant the column is named after"),
    Role.RACI_STEP: ("RACI step", "The codes for the step the column is named after"),
    Role.RACI_CODE: ("RACI code", "Responsible, accountable, consulted or informed"),
    Role.PARTICIPANT: ("Participant", "The role, team or person the row is about"),
    Role.NOTE: ("Note", "A remark, a problem or an open question"),
    Role.AMOUNT: ("Amount", "Money or a quantity"),
    Role.NUMBER: ("Row number", "A running number that names nothing"),
    Role.ATTRIBUTE: ("Field", "Kept with the row as it is"),
    Role.IGNORE: ("Leave out", "Not used"),
}
