"""The words of the workshop: agenda and clock, parking lot, dots and disagreement, questions to ask the room."""

from __future__ import annotations

from workflow_studio.wording import counted

WORKSHOP = "Workshop"

SCOPE_PROMPT = "Scope: from which trigger, to which end, for whom?"
SCOPE_NAME = "Scope of this process"
NO_AGENDA = "No agenda yet: write it under Workshop below the map."
TIME_LEFT = "Time left"
START_CLOCK = "Start the clock"
PAUSE_CLOCK = "Pause the clock"
NEXT_ITEM = "Next item of the agenda"
MOVE_ITEM = "Move agenda item"

AGENDA = "Agenda"
AGENDA_PROMPT = "Item and minutes: Map 40"
AGENDA_EMPTY = "What is done when, and for how long."
PARKING = "Parking lot"
PARKING_PROMPT = "Topic for later @who"
PARKING_EMPTY = "What came up but is not for today."
VOICES = "Dots and disagreement"
VOICE_PROMPT = "Name, or Name: why not"
VOICE_HELP = "A name gives a dot; “Name: what they say” disagrees."
SELECT_A_STEP = "Select a step first"
SELECT_FIRST = "Select a step first, then write who votes for it or disagrees."
TAKE_THIS_OFF = "Take this off"


def field_name(title: str, prompt: str) -> str:
    """What a screen reader says of the line to write in."""
    return f"{title}: {prompt}"


def voice_help_on(name: str) -> str:
    """How to write about what is selected."""
    return f"{VOICE_HELP} On {name}."


def item_on(number: int, count: int, title: str) -> str:
    """The agenda item that is on, counted from 1: `2 of 4  Walk the map`."""
    return f"{number} of {count}  {title}"


def item_line(title: str, minutes: int) -> str:
    """An agenda item on one line, which may be typed like that, too: `Walk the as-is · 40 min`."""
    return f"{title} · {minutes} min"


def clock_over(face: str) -> str:
    """The clock when the time is up."""
    return f"{face} over"


def dots_of(name: str, dots: int) -> str:
    """Who gave dots, and how many where they are several."""
    return f"{name}, {counted(dots, 'dot')}" if dots > 1 else name


def take_dot_off(name: str) -> str:
    """What the button beside a name does."""
    return f"Take a dot of {name} off"


def disagrees(name: str, says: str) -> str:
    """Who disagrees, with what they say where they said it."""
    return f"{name} disagrees: {says}" if says else f"{name} disagrees"


ASK_THE_ROOM = "Ask the room"
NOTHING_TO_ASK = "Nothing is left to ask about this map. What is answered or put aside is not asked again."
ASK_AGAIN = "Ask again"
ASK_AGAIN_TIP = "Ask again about this map what was answered or put aside"
KEEP_QUESTION = "Question"
KEEP_QUESTION_TIP = "Keep it as a question, with what is written as its answer (Enter; Q in the list)"
KEEP_PROBLEM = "Problem"
KEEP_PROBLEM_TIP = "Note what is written as a problem there (P in the list)"
KEEP_NOTE = "Note"
KEEP_NOTE_TIP = "Write it as a note on the map (N in the list)"
PUT_ASIDE = "Put aside"
PUT_ASIDE_TIP = "It does not matter here: do not ask it again (Del in the list)"
ROOM_SAYS = "What does the room say?"
THE_WHOLE_PROCESS = "The whole process"


def answer_to(asks: str) -> str:
    """What a screen reader says of the line for the answer."""
    return f"Answer to: {asks}"


def prompt_in_full(asks: str, because: str, where: str) -> str:
    """A prompt with its reason and its place, line by line."""
    return f"{asks}\n{because}\n{where}"


def spoken_prompt(asks: str, because: str, where: str) -> str:
    """A prompt as a screen reader says it."""
    return f"{asks} {because} {where}"
