"""Marking the claims of many synthetic workbooks, and writing down what came out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.synthetic.scoring import MARKED, Score, marked
from tests.synthetic.workbook import LAYOUTS, PROCESSES, hidden_process
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
    process = PROCESSES[number % len(PROCESSES)]
    layout = LAYOUTS[number // len(PROCESSES) % len(LAYOUTS)]
    return f"{process.language}, {layout.__name__.replace('_', ' ')}"


def share(part: int, whole: int) -> str:
    """A share as a percentage; a dash where there is nothing to divide by."""
    return f"{part / whole:.1%}" if whole else "–"


def written(marks: Marks, most: int = 40) -> str:
    """The marks as a page of the documentation."""
    lines = [
        "# How right the claims are",
        "",
        f"{marks.workbooks} synthetic workbooks with a known process hidden in each (`tests/synthetic`): five",
        "languages, seven layouts, and noise such as title rows, merged headers, synonyms, spelling variants, missing",
        "and ambiguous dates, colours, extra tables, two people for one role and template rows. Written by",
        "`python3 run.py benchmark tests/benchmarks/test_claims_accuracy.py`.",
        "",
        "*Precision* is of the claims that are accepted unless the user says otherwise. *Recall* is the share of what",
        "the workbook says that a right claim states; *recall, accepted* counts only those accepted by default. *Left",
        "open* is the share of claims that are put to the user instead of being accepted.",
        "",
        "| Kind | Accepted | Precision | Facts | Recall | Recall, accepted | Left open |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for kind, score in marks.scores.items():
        if score.accepted or score.open or score.facts:
            lines.append(
                f"| {kind.value} | {score.accepted:,} | {share(score.right, score.accepted)} | {score.facts:,} "
                f"| {share(score.found, score.facts)} | {share(score.found_accepted, score.facts)} "
                f"| {share(score.open, score.accepted + score.open)} |"
            )
    asked = marks.questions / marks.workbooks if marks.workbooks else 0.0
    lines += ["", f"Questions asked: {marks.questions:,}, {asked:.1f} for each workbook.", "", "## Wrong", ""]
    lines += [f"- {one}" for one in marks.wrong[:most]] or ["None."]
    lines += [f"- and {len(marks.wrong) - most} more"] if len(marks.wrong) > most else []
    lines += ["", "## Missed", ""]
    lines += [f"- {one}" for one in marks.missed[:most]] or ["None."]
    lines += [f"- and {len(marks.missed) - most} more"] if len(marks.missed) > most else []
    return "\n".join(lines) + "\n"
