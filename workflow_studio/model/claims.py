"""What a workbook is taken to say about its process: claims, each with its evidence, to accept or to reject."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any

from workflow_studio.model.element import Count, Element, Frozen, Name, Share, Text
from workflow_studio.model.references import Ref

SURE = 0.9
"""Claims from this confidence on, whose evidence was observed, are accepted unless the user says otherwise."""

CLAIMED_TABLES = (
    "participants", "lanes", "steps", "decisions", "events", "flows", "artifacts", "systems", "datasets", "pains",
    "questions",
)  # fmt: skip
"""The tables of what a claim can have put into the document."""

READER_KEY = "question/reader"
"""What the keys of the questions begin with that ask who reads a workbook."""

JOINED_TABLES = ("participants", "systems")
"""The tables of what a claim can say is one."""

THE_SAME = "Yes, the same"
"""The answer to a question whether two are one that makes them one."""

_ON_THE_MAP = ("step", "decision", "event", "flow")
"""What the ids of that begin with which a problem or a question can be about."""


BESIDE = ("assessments", "pains", "questions")
"""Tables of what can stand in a workbook beside its steps."""


class ClaimKind(StrEnum):
    """What a claim is about."""

    PARTICIPANT = "participant"
    STEP = "step"
    ORDER = "order"
    HANDOFF = "handoff"
    DECISION = "decision"
    STATE = "state"
    RULE = "rule"
    ARTIFACT = "artifact"
    SYSTEM = "system"
    DATASET = "dataset"
    PROBLEM = "problem"
    QUESTION = "question"


class ClaimState(StrEnum):
    """What the user made of a claim."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class HitPolicy(StrEnum):
    """Which rows of a decision table count, in the words of DMN: the first that fits, or all (each fits alone)."""

    UNIQUE = "unique"
    FIRST = "first"


class DecisionTable(Frozen):
    """Conditions and outcomes that a workbook calculates with.

    Every row of `rows` has a text for each of `inputs` (`> 5000`, `"EU"`, `-` for any) and then one for the outcome.
    `formula` is the formula it was translated from, `cells` the cells that hold it. `replayed` counts the rows of
    the workbook it was tried on, `reproduced` those on which it gave what the workbook shows; `disagreements` name
    cells on which it did not, `untranslated` what of the formula is not in the table, and why. `notes` are sentences
    on how it was tried and what else is to be known.
    """

    inputs: tuple[Name, ...]
    output: Name
    rows: tuple[tuple[Text, ...], ...]
    hit_policy: HitPolicy = HitPolicy.FIRST
    formula: Text = ""
    sheet: Text = ""
    cells: Name = ""
    replayed: Count = 0
    reproduced: Count = 0
    disagreements: tuple[Text, ...] = ()
    untranslated: tuple[Text, ...] = ()
    notes: tuple[Text, ...] = ()


class Claim(Element):
    """One statement about the process, read from a workbook.

    `says` is one sentence; for a question it is the question, with `options` as the answers that suggest themselves.
    `key` names the claim whatever its cells are, so that it is known again when the workbook is read again.
    `source` is the workbook it was found in; none for what is on the map, which may come from several.
    `made` is what it put into the document and what goes when it is rejected; `about` is what else it concerns.
    `joins` are participants or systems that it says, or asks whether, are one: accepted they are, as the first of them.
    `joined` keeps what the others were as JSON records (`editing.joining`); without records nothing was joined.
    `read_as` is what it said before the user edited it; empty while nobody did. `reasons` say why this
    and not something else. `withdrawn` keeps what a rejection took out, as JSON records (`editing.withdrawal`),
    and `read` what it made as it was read, with the verdicts, problems and questions that stood beside that, so that
    the user's changes are known from those of the workbook.
    `together` says in one sentence what is decided with one answer for all claims of a workbook that have it
    (`model.together`); empty for what is decided alone.
    """

    kind: ClaimKind
    says: Text
    confidence: Share = 1.0
    state: ClaimState = ClaimState.OPEN
    key: Name = ""
    reasons: tuple[Text, ...] = ()
    options: tuple[Text, ...] = ()
    answer: Text = ""
    read_as: Text = ""
    made: Annotated[tuple[str, ...], Ref(*CLAIMED_TABLES)] = ()
    about: Annotated[tuple[str, ...], Ref(*CLAIMED_TABLES)] = ()
    joins: Annotated[tuple[str, ...], Ref(*JOINED_TABLES)] = ()
    source: Annotated[str | None, Ref("sources")] = None
    rule: DecisionTable | None = None
    withdrawn: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    read: tuple[str, ...] = ()
    together: Text = ""


def says_they_are_one(name: str, source: str, other: str, other_source: str) -> str:
    """The sentence of a claim that what two workbooks name is one."""
    return f"“{name}” in “{source}” and “{other}” in “{other_source}” are one."


def as_read(element: Element) -> str:
    """An element as a record for `Claim.read`: what to compare with when the workbook is read again."""
    return element.model_dump_json(exclude_defaults=True, exclude={"evidence"})


def in_any_order(kind: ClaimKind, sentence: str) -> str:
    """A sentence to compare with another one: states are listed as they come, and sheets can come in another order."""
    return " ".join(sorted(re.findall(r"“[^”]*”|\w+", sentence))) if kind is ClaimKind.STATE else sentence


def stands_beside(element: Element) -> str:
    """The id of what an element of the tables `BESIDE` is about."""
    return str(getattr(element, "step", None) or getattr(element, "about", ""))


def place_of(claim: Claim, is_there: Callable[[str], bool]) -> str | None:
    """The first step, decision, event or flow that a claim is about or has made and that is there, to stand at."""
    return next((key for key in (*claim.about, *claim.made) if key.startswith(_ON_THE_MAP) and is_there(key)), None)


def problem_of(claim: Claim, is_there: Callable[[str], bool]) -> dict[str, Any] | None:
    """The fields of the `Pain` that stands on the map once a claim of a problem is accepted.

    None for other claims, and for problems of nothing on the map.
    """
    about = place_of(claim, is_there) if claim.kind is ClaimKind.PROBLEM else None
    return None if about is None else {"about": about, "text": claim.says, "evidence": claim.evidence}
