"""The parts of a specification that speak of claims: rules, states and the rest of what was accepted, and what is open.

What was rejected is not in it. What a claim made is on the map and in its tables, so only the others are listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workflow_studio.exporting.specification.blocks import Block, Cell, Entries, Entry, Paragraph, Table, TableColumn
from workflow_studio.exporting.specification.evidence_lines import cited, evidence_of
from workflow_studio.exporting.specification.names import Names
from workflow_studio.exporting.specification.words import NOTHING
from workflow_studio.model import Claim, ClaimKind, ClaimState, DecisionTable, Document, Question, table_of
from workflow_studio.model.together import decided_together, kind_together
from workflow_studio.wording import counted

MOST_ROWS = 300
MOST_RULE_ROWS = 60
MOST_IN_A_LINE = 3
"""Cells on which a rule differs; more of them are a table of their own."""
MOST_TOLD_TOGETHER = 12
MOST_CITED = 3

WORDS = {
    ClaimKind.PARTICIPANT: "Participant",
    ClaimKind.STEP: "Step",
    ClaimKind.ORDER: "Order",
    ClaimKind.HANDOFF: "Handoff",
    ClaimKind.DECISION: "Decision",
    ClaimKind.STATE: "State",
    ClaimKind.RULE: "Rule",
    ClaimKind.ARTIFACT: "Artifact",
    ClaimKind.SYSTEM: "System",
    ClaimKind.DATASET: "Data set",
    ClaimKind.PROBLEM: "Problem",
    ClaimKind.QUESTION: "Question",
}
"""What kinds of claim are called, in the order in which they are listed."""
_SECTIONS_OF_THEIR_OWN = (ClaimKind.RULE, ClaimKind.STATE, ClaimKind.PROBLEM, ClaimKind.QUESTION)


def rule_blocks(document: Document) -> tuple[Block, ...]:
    """Every accepted rule: what it says, the formula and its cells, how it was tried, and its decision table."""
    rules = _accepted(document, ClaimKind.RULE)
    return tuple(block for number, claim in enumerate(rules, 1) for block in _rule(document, number, claim))


def state_table(document: Document) -> Table:
    """The accepted claims about states."""
    return _statements(document, "State", _accepted(document, ClaimKind.STATE))


def dataset_table(document: Document) -> Table:
    """The bodies of data that are known."""
    names = Names(document)
    columns = (TableColumn("Data set", 30), TableColumn("What it is", 44), TableColumn("Kept by", 26))
    rows = (
        (
            Cell(names.of(one.id), strong=True, small=cited(document, one)),
            Cell(one.description or NOTHING),
            Cell(names.of(one.owner) if one.owner else NOTHING),
        )
        for one in document.datasets.values()
    )
    return Table(columns, tuple(rows))


def problem_statements(document: Document) -> Table:
    """The accepted problems that are about nothing on a map."""
    return _statements(document, "Problem", _accepted(document, ClaimKind.PROBLEM))


def other_statements(document: Document) -> Table:
    """What else was accepted and is not on a map."""
    claims = [claim for kind in WORDS if kind not in _SECTIONS_OF_THEIR_OWN for claim in _accepted(document, kind)]
    return _statements(document, "What the sources say", claims)


def answered_table(document: Document) -> Table:
    """The questions that reading the sources left open, with their answers; those asked on a map are there."""
    columns = (TableColumn("Question", 60), TableColumn("Answer", 40))
    claims = (one for one in _of_state(document, ClaimKind.QUESTION, ClaimState.ACCEPTED) if not _is_asked(one))
    return Table(
        columns,
        tuple(
            (Cell(one.says, strong=True, small=_cited(document, one)), Cell(one.answer or NOTHING)) for one in claims
        ),
    )


def unconfirmed_blocks(document: Document) -> tuple[Block, ...]:
    """What nobody has decided on yet: claims by kind, the surest first, then the questions.

    Claims that one answer decides are one row, with what they say in brief.
    """
    open_ones = (one for one in document.claims.values() if one.state is ClaimState.OPEN)
    things = decided_together(document, (one for one in open_ones if one.kind is not ClaimKind.QUESTION))
    kinds = list(WORDS)
    things.sort(key=lambda claims: (kinds.index(kind_together(claims)), -_least_sure(claims)))
    questions = [one for one in _of_state(document, ClaimKind.QUESTION, ClaimState.OPEN) if not _is_asked(one)]
    lead = "Read from the sources, but neither accepted nor rejected. Nothing here is a fact yet."
    left = max(len(things) - MOST_ROWS, 0) + max(len(questions) - MOST_ROWS, 0)
    more = f"{counted(left, 'more claim')} of this kind {'is' if left == 1 else 'are'} left out here." if left else ""
    return (
        Paragraph(lead),
        _open_claims(document, things[:MOST_ROWS]),
        _open_questions(document, questions[:MOST_ROWS]),
        Paragraph(more),
    )


def _least_sure(claims: Iterable[Claim]) -> float:
    return min(claim.confidence for claim in claims)


def _open_claims(document: Document, things: Iterable[tuple[Claim, ...]]) -> Table:
    columns = (
        TableColumn("Kind", 13),
        TableColumn("Not confirmed", 44),
        TableColumn("How sure", 9, "right"),
        TableColumn("Evidence", 34),
    )
    return Table(
        columns,
        tuple(
            (
                Cell(WORDS[kind_together(claims)]),
                _not_confirmed(claims),
                Cell(f"{_least_sure(claims) * 100:.0f} %"),
                Cell(_cited(document, claims[0]) or NOTHING),
            )
            for claims in things
        ),
    )


def _not_confirmed(claims: tuple[Claim, ...]) -> Cell:
    """What is open in one sentence; below it what of several claims there is to decide at once."""
    if len(claims) == 1:
        return Cell(claims[0].says, strong=True)
    more = len(claims) - MOST_TOLD_TOGETHER
    said = " ".join(claim.says for claim in claims[:MOST_TOLD_TOGETHER])
    rest = f" And {counted(more, 'more claim')}." if more > 0 else ""
    return Cell(claims[0].together, strong=True, small=f"{counted(len(claims), 'claim')}: {said}{rest}")


def _open_questions(document: Document, questions: Iterable[Claim]) -> Table:
    columns = (TableColumn("Open question", 46), TableColumn("Answers to choose from", 26), TableColumn("Evidence", 28))
    return Table(
        columns,
        tuple(
            (
                Cell(one.says, strong=True),
                Cell(" · ".join(one.options) or NOTHING),
                Cell(_cited(document, one) or NOTHING),
            )
            for one in questions
        ),
    )


def _statements(document: Document, title: str, claims: Iterable[Claim]) -> Table:
    columns = (TableColumn(title, 56), TableColumn("Evidence", 44))
    rows = ((Cell(one.says, strong=True), Cell(_cited(document, one) or NOTHING)) for one in claims)
    return Table(columns, tuple(rows))


def _accepted(document: Document, kind: ClaimKind) -> list[Claim]:
    """The accepted claims of this kind that put nothing into the document."""
    return [one for one in _of_state(document, kind, ClaimState.ACCEPTED) if not one.made]


def _of_state(document: Document, kind: ClaimKind, state: ClaimState) -> list[Claim]:
    return [one for one in document.claims.values() if one.kind is kind and one.state is state]


def _cited(document: Document, claim: Claim) -> str:
    """The first pieces of a claim's evidence, and how many more there are; what it made has all of them."""
    told = cited(document, claim.model_copy(update={"evidence": claim.evidence[:MOST_CITED]}))
    more = len(claim.evidence) - MOST_CITED
    return f"{told}; and {more} more" if more > 0 else told


def _is_asked(claim: Claim) -> bool:
    return any(table_of(key) == table_of(Question) for key in claim.about)


def _rule(document: Document, number: int, claim: Claim) -> Iterator[Block]:
    lines = tuple((label, text) for label, text in _about_rule(claim.rule) if text) if claim.rule else ()
    yield Entries((Entry(str(number), claim.says, lines, evidence_of(document, claim, ("",))),))
    if claim.rule:
        yield _decision_table(claim.rule)
        left = len(claim.rule.rows) - MOST_RULE_ROWS
        yield Paragraph(f"{counted(left, 'more row')} not shown." if left > 0 else "")
        if len(claim.rule.disagreements) > MOST_IN_A_LINE:
            yield _differences(claim.rule)


def _about_rule(rule: DecisionTable) -> Iterator[tuple[str, str]]:
    yield "Formula", rule.formula
    yield "Cells", " · ".join(part for part in (rule.sheet, rule.cells) if part)
    yield "Which row counts", "The first that fits" if rule.hit_policy == "first" else "The only one that fits"
    if rule.replayed:
        share = rule.reproduced / rule.replayed
        yield (
            "Tried on",
            f"{counted(rule.replayed, 'row')}: {rule.reproduced:,} ({share * 100:.0f} %) give what the workbook shows",
        )
    if len(rule.disagreements) <= MOST_IN_A_LINE:
        yield "Differs at", "; ".join(rule.disagreements)
    yield "Not translated", "; ".join(rule.untranslated)
    yield "Notes", " ".join(rule.notes)


def _differences(rule: DecisionTable) -> Table:
    """Every cell on which the workbook shows something else, as far as they are kept."""
    columns = (TableColumn("Differs at", 20), TableColumn("How", 80))
    parts = (one.partition(": ") for one in rule.disagreements)
    return Table(columns, tuple((Cell(cell, strong=True), Cell(how or NOTHING)) for cell, _, how in parts))


def _decision_table(rule: DecisionTable) -> Table:
    share = 100 / (len(rule.inputs) + 1)
    columns = (
        *(TableColumn(name or NOTHING, share) for name in rule.inputs),
        TableColumn(rule.output or NOTHING, share),
    )
    rows = []
    for row in rule.rows[:MOST_RULE_ROWS]:
        *conditions, outcome = (*row, *[""] * len(columns))[: len(columns)]
        rows.append((*(Cell(text or "-") for text in conditions), Cell(outcome, strong=True)))
    return Table(columns, tuple(rows))
