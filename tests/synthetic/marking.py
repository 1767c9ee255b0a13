"""Marking the claims of many synthetic workbooks, and writing down what came out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.synthetic.scoring import MARKED, Score, marked
from tests.synthetic.workbook import hidden_process, process_and_layout
from workflow_studio.app.importing import build, open_workbook
from workflow_studio.importing.mapping import ChosenTables
from workflow_studio.model import ClaimKind, ClaimState, Document


@dataclass
class Marks:
    """The scores of some workbooks, and the claims that were wrong or missing, by workbook."""

    scores: dict[ClaimKind, Score] = field(default_factory=lambda: {kind: Score() for kind in MARKED})
    questions: int = 0
    workbooks: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)


def imported(path: Path) -> Document:
    """What an import makes of a workbook when nothing is corrected."""
    opened = open_workbook(path)
    return build([ChosenTables(opened.workbook, opened.proposed(), opened.tables)]).document


def mark(numbers: Iterable[int], folder: Path) -> Marks:
    """Make these workbooks, import them and mark their claims."""
    marks = Marks()
    for number in numbers:
        path = folder / f"workbook_{number:04}.xlsx"
        truth = hidden_process(number, path)
        document = imported(path)
        path.unlink()
        marks.workbooks += 1
        marks.questions += sum(
            claim.kind is ClaimKind.QUESTION and claim.state is ClaimState.OPEN for claim in document.claims.values()
        )
        for kind, score in marked(document, truth).items():
            name = f"{number} ({_what(number)})"
            marks.wrong += [f"{name}: {kind.value}: {says}" for says in score.wrong]
            marks.missed += [f"{name}: {missed}" for missed in score.missed]
            marks.scores[kind].add(score)
    return marks


def _what(number: int) -> str:
    process, layout = process_and_layout(number)
    return f"{process.language}, {layout.__name__.replace('_', ' ')}"


def share(part: int, whole: int) -> str:
    """A share as a percentage; a dash where there is nothing to divide by."""
    return f"{part / whole:.1%}" if whole else "–"


def written(parts: Mapping[str, Marks], most: int = 40) -> str:
    """The marks of several sets of workbooks as a page of the documentation."""
    return "\n".join([_ABOUT, *(line for name, marks in parts.items() for line in _part(name, marks, most))]) + "\n"


def _part(name: str, marks: Marks, most: int) -> Iterator[str]:
    yield from (f"## {name}", "")
    yield "| Kind | Accepted | Precision | Facts | Recall | Recall, accepted | Left open |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for kind, score in marks.scores.items():
        if score.accepted or score.open or score.facts:
            yield (
                f"| {kind.value} | {score.accepted:,} | {share(score.right, score.accepted)} | {score.facts:,} "
                f"| {share(score.found, score.facts)} | {share(score.found_accepted, score.facts)} "
                f"| {share(score.open, score.accepted + score.open)} |"
            )
    asked = marks.questions / marks.workbooks if marks.workbooks else 0.0
    workbooks, questions = f"{marks.workbooks:,} workbooks", f"{marks.questions:,} questions"
    yield from ("", f"{workbooks}; {questions} asked, {asked:.1f} for each workbook.", "")
    for title, cases in (("Wrong", marks.wrong), ("Missed", marks.missed)):
        yield from (f"### {title}", "", *(f"- {one}" for one in cases[:most]), *([] if cases else ["None."]))
        yield from ([f"- and {len(cases) - most} more"] if len(cases) > most else [])
        yield ""


_ABOUT = """# How right the claims are

Synthetic workbooks with a known process hidden in each (`tests/synthetic`): five languages, twelve layouts (step
lists, trackers, logs, RACIs, Visio tables, checklists, procedures, connections, forms, monthly copies, drawn
flowcharts), and noise such as title rows, merged headers, synonyms, spelling variants, missing and ambiguous dates,
colours with and without a legend, tables beside and below, totals, columns in another order, initials, several people
in a cell, classes that are nobody's role, and template rows. Written by
`python3 run.py benchmark tests/benchmarks/test_claims_accuracy.py`.

*Precision* is of the claims that are accepted unless the user says otherwise. *Recall* is the share of what the
workbook says that a right claim states; *recall, accepted* counts only those accepted by default. *Left open* is the
share of claims that are put to the user instead of being accepted: where only the order of rows says what follows,
they all are. A fact that one step follows another is found by an order or by a handoff, whichever it is. Problems
count where they were planted.
"""
