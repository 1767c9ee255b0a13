"""The page of a step: who, with what, how long, could a machine do it and why, problems, questions, evidence."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from workflow_studio.desktop.inspector.chip_field import ChipField
from workflow_studio.desktop.inspector.choice_field import ChoiceField
from workflow_studio.desktop.inspector.claims_section import add_claims
from workflow_studio.desktop.inspector.evidence_cards import EvidenceSection
from workflow_studio.desktop.inspector.field import Field, side_by_side
from workflow_studio.desktop.inspector.notes import NotesSection
from workflow_studio.desktop.inspector.page import Page
from workflow_studio.desktop.inspector.pin_button import PinButton
from workflow_studio.desktop.inspector.text_fields import TextField, ValueField, time_field
from workflow_studio.desktop.inspector.verdict_buttons import VerdictButtons
from workflow_studio.desktop.phases.choosing import PhaseBox
from workflow_studio.desktop.words import inspector as words
from workflow_studio.desktop.workshop.voices_section import add_voices
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import MoveToLane, PutInPhase, SetFields, SetVerdict
from workflow_studio.editing.draft import number_of
from workflow_studio.editing.editor import Editor
from workflow_studio.model import Assessment, Document, Pain, Question, Step, Verdict
from workflow_studio.model.views import lanes_of, participant_of
from workflow_studio.picture.participants import PARTICIPANT_ICONS

MANY, PAUSE_MS = 500, 150


class StepPage(Page):
    """Everything known of one step."""

    def __init__(self, open_map: OpenMap, element: str) -> None:
        super().__init__(open_map, element)
        self._place = words.STEP
        self._late = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._late.timeout.connect(self._count)
        pin = PinButton(open_map, self.about)
        self.name = self.header(self._where, self.about, words.NAME_STEP, pin)
        self.follow(pin.show_pin)
        part = self.section_without_line()
        self._who_and_with_what(part)
        self._times(part)
        self._verdict()
        self.problems, self.questions, self.evidence = notes_and_evidence(self)
        self.end()

    def turn_to(self, element: str) -> None:
        """Be about another step, which is somewhere else."""
        self._place = words.STEP
        super().turn_to(element)

    def section_without_line(self) -> QVBoxLayout:
        """The fields that follow the name directly."""
        part = QVBoxLayout()
        part.setContentsMargins(16, 6, 16, 12)
        part.setSpacing(12)
        self._layout.addLayout(part)
        return part

    def ask_for_reason(self) -> bool:
        """Put the keyboard where the reason is written, if there is none yet; whether it is there now."""
        assessment = self._assessment()
        wanted = assessment is not None and not assessment.reason.strip()
        if wanted:
            self.reason.setFocus()
        return wanted

    def _assessment(self) -> Assessment | None:
        return assessment_of(self.open_map.session.editor, self.element)

    def _step(self, document: Document) -> Step:
        return document.steps[self.element]

    def _where(self, document: Document) -> str:
        """Where it is in the reading order; on a large map, to which steps come, that is told when editing pauses."""
        if self.open_map.order_is_known or len(document.steps) <= MANY:
            numbers = self.open_map.numbers
            self._place = words.step_of(numbers[self.element], len(numbers))
        else:
            self._late.start()
        return words.kind_and_place(self._place, participant_of(document, self.element).name)

    def _count(self) -> None:
        if self.element in self.open_map.reading_order:
            self.refresh()

    def _who_and_with_what(self, part: QVBoxLayout) -> None:
        performer = ChoiceField(lambda lane: self.open_map.execute(MoveToLane((self.element,), lane)))
        part.addWidget(Field(words.PERFORMER, performer))
        self.follow(lambda document: performer.show_value(self._step(document).lane, lane_options(document, self)))
        part.addWidget(Field(words.PHASE, self._phase(), words.PHASE_HELP))
        systems = self._chips("systems", words.ADD_SYSTEM)
        part.addWidget(Field(words.SYSTEMS, systems, words.SYSTEMS_HELP))
        part.addWidget(Field(words.INPUTS, self._chips("inputs", words.ADD_INPUT)))
        part.addWidget(Field(words.OUTPUTS, self._chips("outputs", words.ADD_OUTPUT)))

    def _phase(self) -> PhaseBox:
        box = PhaseBox()

        def write() -> None:
            phase = " ".join(box.currentText().split())
            if phase != self._step(self.document).phase:
                self.open_map.execute(PutInPhase((self.element,), phase))

        edit = box.lineEdit()
        assert edit is not None
        edit.editingFinished.connect(write)
        box.activated.connect(lambda _index: write())
        self.follow(lambda document: box.show_phases(self.open_map.phases, self._step(document).phase))
        return box

    def _chips(self, field: str, add: str) -> ChipField:
        table = "systems" if field == "systems" else "artifacts"

        def known() -> list[str]:
            return sorted(str(getattr(e, "name", "")) for e in self.document.table(table).values())

        chips = ChipField(self.open_map, self.about, field, known, add)

        def show(document: Document) -> None:
            found = (document.find(key) for key in getattr(self._step(document), field))
            chips.show_value([element for element in found if element is not None])

        self.follow(show, chips.begin_anew)
        return chips

    def _times(self, part: QVBoxLayout) -> None:
        work = time_field(self.open_map, self.about, "process_time", words.PROCESS_TIME)
        wait = time_field(self.open_map, self.about, "wait_time", words.WAIT_TIME)
        part.addLayout(side_by_side(work, wait))
        self._follow_time(work, "process_time", words.PROCESS_TIME_HELP)
        self._follow_time(wait, "wait_time", words.WAIT_TIME_HELP)

    def _follow_time(self, field: ValueField, name: str, help_text: str) -> None:
        def show(document: Document) -> None:
            step = self._step(document)
            value = getattr(step, name)
            field.show_value(value)
            field.set_help(words.median_of(step.cases) if step.cases and value is not None else help_text)

        self.follow(show, field.begin_anew)

    def _verdict(self) -> None:
        part = self.section()
        self.verdicts = VerdictButtons()
        self.verdicts.chosen.connect(self._set_verdict)
        part.addWidget(Field(words.COULD_A_MACHINE, self.verdicts))
        self.reason = TextField(self.open_map, self._write_reason, words.REASON_PLACEHOLDER)
        self._because = Field(words.REASON, self.reason, words.REASON_HELP)
        part.addWidget(self._because)
        self.follow(lambda _document: self._show_verdict(), self.reason.begin_anew)

    def _show_verdict(self) -> None:
        assessment = self._assessment()
        self.verdicts.show_value(assessment.verdict if assessment else None)
        self._because.setVisible(assessment is not None)
        if assessment is None:
            return
        self.reason.show_value(assessment.reason)
        wanted = not assessment.reason.strip()
        self.reason.set_state("wanted" if wanted else "")
        self._because.say(words.REASON_WANTED if wanted else "", "warning")
        if not wanted:
            self._because.set_help(words.JUDGMENT_HELP if assessment.verdict is Verdict.JUDGMENT else words.REASON_HELP)

    def _set_verdict(self, verdict: Verdict | None) -> None:
        self.open_map.execute(SetVerdict((self.element,), verdict))
        self.ask_for_reason()

    def _write_reason(self, text: str) -> None:
        assessment = self._assessment()
        if assessment is not None:
            self.open_map.execute(SetFields(assessment.id, {"reason": text}, merge=True))


def notes_and_evidence(page: Page) -> tuple[NotesSection, NotesSection, EvidenceSection]:
    """The sections at the end of every page: claims, problems, questions, evidence."""
    add_claims(page)
    problems = NotesSection(page.open_map, page.about, Pain)
    questions = NotesSection(page.open_map, page.about, Question)
    evidence = EvidenceSection()
    for section in (problems, questions, evidence):
        page.section().addWidget(section)
    add_voices(page)
    page.follow(problems.show_notes, problems.begin_anew)
    page.follow(questions.show_notes, questions.begin_anew)

    def show(document: Document) -> None:
        element = document.find(page.element)
        evidence.show_evidence(document, element.evidence if element else ())

    page.follow(show)
    evidence.opened.connect(page.open_map.open_evidence)
    return problems, questions, evidence


def assessment_of(editor: Editor, step: str) -> Assessment | None:
    """The step's assessment, if it has one; the first of several."""
    found = editor.index.referrers(step, "assessments")
    return editor.document.assessments[min(found, key=number_of)] if found else None


def lane_options(document: Document, page: Page) -> list[tuple[str, str, str]]:
    """The lanes of the element's map as choices."""
    node = document.node(page.element)
    lanes = lanes_of(document, node.map)
    participants = [document.participants[lane.participant] for lane in lanes]
    return [(lane.id, p.name, PARTICIPANT_ICONS[p.kind]) for lane, p in zip(lanes, participants, strict=True)]
