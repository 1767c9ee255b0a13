"""What one answer decides about a map: a sentence for all claims of one kind that rest on the same sheet.

The sentence is what tells groups apart, so nothing is in it that the next version of the workbook changes: no counts,
no cells, no percentages.
"""

from __future__ import annotations

from workflow_studio.importing.claims.sentences import quoted
from workflow_studio.importing.claims.sureness import Sureness
from workflow_studio.model import ClaimKind

_FLOWS = (ClaimKind.ORDER, ClaimKind.HANDOFF)
_SAID_BY_A_SHEET = {
    ClaimKind.PARTICIPANT: "{} names who takes part.",
    ClaimKind.STEP: "{} names steps, and who does them.",
    ClaimKind.ORDER: "{} says which step follows which.",
    ClaimKind.HANDOFF: "{} says which step follows which.",
    ClaimKind.DECISION: "{} says where the way splits.",
    ClaimKind.ARTIFACT: "{} names what is passed on or filled in.",
    ClaimKind.SYSTEM: "{} names where work is done.",
    ClaimKind.DATASET: "{} names data that steps read or write.",
}
_UNNAMED = {
    ClaimKind.STEP: "{} names steps, but not who does them.",
    ClaimKind.PARTICIPANT: "People in {} are called after the headers that they stand under.",
}
_SELDOM = "Few cases in {} went these ways."
_ORDER_OF_ROWS = "The steps of {} come in the order of its rows."


def of_map_claims(kind: ClaimKind, sure: Sureness, *, unnamed: bool = False) -> str:
    """For everything of this kind that the sheet says; empty where no sheet says it.

    What follows what and who hands over to whom is one question: both hang on the same order. `unnamed`: no cell
    names who does a step, or what a participant is called.
    """
    if not sure.sheet:
        return ""
    sentence = _SAID_BY_A_SHEET[kind]
    if sure.seldom:
        sentence = _SELDOM
    elif kind in _FLOWS and not sure.observed:
        sentence = _ORDER_OF_ROWS
    elif unnamed:
        sentence = _UNNAMED.get(kind, sentence)
    return sentence.format(quoted(sure.sheet))
