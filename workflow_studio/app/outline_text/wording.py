"""What the words of one line say: a name and, after it, systems, times, a verdict, a lane, problems and questions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from workflow_studio.app.outline_text.outline import NodeKind
from workflow_studio.importing.mapping.durations import CALENDAR_DAY, seconds
from workflow_studio.model import DecisionKind, EventKind, StepKind, Verdict, clean_name

KINDS: Mapping[str, NodeKind] = {
    "step": StepKind.TASK,
    "sub-process": StepKind.SUBPROCESS,
    "document": StepKind.DOCUMENT,
    "data": StepKind.DATA,
    "decision": DecisionKind.CHOICE,
    "parallel": DecisionKind.PARALLEL,
    "merge": DecisionKind.MERGE,
    "start": EventKind.START,
    "event": EventKind.INTERMEDIATE,
    "end": EventKind.END,
}
"""What can stand in round brackets before a name, where the name alone does not say it."""

ARROW = re.compile(r"\s*(?:-+>|=+>|→|⇒|➔|➜)\s*")
LABELLED_ARROW = re.compile(r"--\s+(.+?)\s+-+>\s*")
ANSWERS = {"yes": "No", "no": "Yes", "ja": "Nein", "nein": "Ja", "oui": "Non", "non": "Oui"}
WRONG_VERDICT = f"A verdict is one of {', '.join(Verdict)}."
WRONG_TIME = "Write times like (15 min, wait 2 d)."

MOST_REMEMBERED = 16_384
"""Lines whose meaning is not worked out again: nearly all of a text are as they were before the last key."""

_BRACKETS = re.compile(r"\[[^\[\]]*\]|\([^()]*\)|\{[^{}]*\}")
_KIND = re.compile(rf"\(({'|'.join(KINDS)})\)\s*")
_MARK = re.compile(r"\s([!?])(?=[^\s!?])")
_WAIT = re.compile(r"wait(?:s|ing)?\b:?\s*", re.IGNORECASE)
_MOST_PARTS, _LONGEST_LABEL, _MOST_WORDS = 24, 60, 8


@dataclass(frozen=True, slots=True)
class Said:
    """What one line says of a step. `wrong` are parts that could not be read, with what to write instead."""

    name: str = ""
    kind: NodeKind | None = None
    lane: str = ""
    systems: tuple[str, ...] = ()
    process_time: float | None = None
    wait_time: float | None = None
    verdict: Verdict | None = None
    problems: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    wrong: tuple[tuple[str, str], ...] = field(default=())


@lru_cache(maxsize=MOST_REMEMBERED)
def said(words: str) -> Said:
    """The words of one line, without lane, label and arrow."""
    kind = _KIND.match(words)
    rest = words[kind.end() :] if kind else words
    found = Said(kind=KINDS[kind[1]] if kind else None)
    name, rest = unquoted(rest)
    if name is None:
        rest, found = _without_marks(rest, found)
    rest, found = _without_parts(rest, found)
    name = clean_name(rest) if name is None else name
    return replace(found, name=name, kind=found.kind or _kind_of(name, words) if name or found.kind else None)


def unquoted(words: str) -> tuple[str | None, str]:
    """A name in quotes at the beginning, as it is, and what follows; no name where there are no quotes."""
    if not words.startswith('"'):
        return None, words
    end = 1
    while (end := words.find('"', end)) >= 0:
        if not words.startswith('""', end):
            return clean_name(words[1:end].replace('""', '"')), words[end + 1 :]
        end += 2
    return None, words


def quoted(name: str) -> str:
    """The name in quotes, so that nothing in it is read as a sign."""
    doubled = name.replace('"', '""')
    return f'"{doubled}"'


@lru_cache(maxsize=MOST_REMEMBERED)
def labelled(words: str) -> tuple[str, str] | None:
    """What stands before a colon, and what after it; none where nothing that can be a name is followed by one."""
    name, rest = unquoted(words)
    if name is not None:
        return (name, rest.lstrip()[1:].strip()) if rest.lstrip().startswith(":") else None
    colon = next((at for at in _colons(words)), -1)
    label = clean_name(words[: max(colon, 0)])
    if not label or len(label) > _LONGEST_LABEL or len(label.split()) > _MOST_WORDS or arrow_in(label):
        return None
    return label, words[colon + 1 :].strip()


def arrow_in(words: str, begin: int = 0) -> re.Match[str] | None:
    """The first arrow from there on; one in brackets belongs to a name, as in `[Excel -> SAP]`."""
    return ARROW.search(_without_brackets(words), begin)


def _colons(words: str) -> list[int]:
    signs = _without_brackets(words)
    return [at for at, sign in enumerate(signs) if sign == ":" and signs[at + 1 : at + 2] in ("", " ", "\t", "\xa0")]


def _without_brackets(words: str) -> str:
    """As long as the words, but without a sign in what stands in brackets."""
    return _BRACKETS.sub(lambda found: "." * len(found[0]), words)


def _kind_of(name: str, words: str) -> NodeKind:
    """What a name alone says: it asks, or it is the start or the end."""
    if words.startswith('"'):
        return StepKind.TASK
    if name.endswith(("?", "？")):
        return DecisionKind.CHOICE
    return {"start": EventKind.START, "end": EventKind.END}.get(name.casefold(), StepKind.TASK)


def _without_marks(words: str, found: Said) -> tuple[str, Said]:
    """Take off ` !problem` and ` ?question`, which go up to the next one or the end."""
    pieces = _MARK.split(words)
    for sign, text in zip(pieces[1::2], pieces[2::2], strict=True):
        if sign == "!":
            found = replace(found, problems=(*found.problems, text.strip()))
        else:
            found = replace(found, questions=(*found.questions, text.strip()))
    return pieces[0], found


def _without_parts(words: str, found: Said) -> tuple[str, Said]:
    """Take off what stands in brackets, or behind an @, at the end."""
    for _ in range(_MOST_PARTS):
        words = words.rstrip()
        taken = _part(words, found)
        if taken is None:
            break
        words, found = taken
    return words, found


def _part(words: str, found: Said) -> tuple[str, Said] | None:
    opening = {"]": "[", ")": "(", "}": "{"}.get(words[-1:])
    if opening is None:
        at = words.rfind("@")
        if at >= 0 and words[at + 1 :].strip() and (at == 0 or words[at - 1].isspace()):
            return words[:at], replace(found, lane=clean_name(words[at + 1 :]))
        return None
    at = words.rfind(opening)
    if at < 0:
        return None
    inside = words[at + 1 : -1]
    if opening == "[":
        systems = tuple(name for part in inside.split(",") if (name := clean_name(part)))
        return words[:at], replace(found, systems=(*systems, *found.systems))
    if opening == "{":
        verdict = next((one for one in Verdict if one == inside.strip().casefold()), None)
        if verdict is None:
            return words[:at], replace(found, wrong=((words[at:], WRONG_VERDICT), *found.wrong))
        return words[:at], replace(found, verdict=verdict)
    timed = _times(inside, found)
    return None if timed is None else (words[:at], timed)


def _times(inside: str, found: Said) -> Said | None:
    """The times in round brackets; none where they hold no time at all, but words that belong to the name."""
    parts = [part.strip() for part in inside.split(",") if part.strip()]
    read = {part: seconds(_WAIT.sub("", part, count=1), None, CALENDAR_DAY) for part in parts}
    waits = [part for part in parts if _WAIT.match(part)]
    if not parts or len(parts) > _MOST_PARTS or not (waits or all(value is not None for value in read.values())):
        return None
    for part in parts:
        value = read[part]
        if value is None:
            return replace(found, wrong=((f"({inside})", WRONG_TIME), *found.wrong))
        found = replace(found, wait_time=value) if part in waits else replace(found, process_time=value)
    return found
