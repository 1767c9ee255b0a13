"""The tab "Ask the room": what a good moderator would ask about the map, and what becomes of each answer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from workflow_studio.analysis.prompts import Prompt, prompts_of
from workflow_studio.app.asking import Kept, dealt_with
from workflow_studio.desktop.controls.labels import Label, hairline
from workflow_studio.desktop.dock.after_pause import AfterPause
from workflow_studio.desktop.words import workshop as words
from workflow_studio.desktop.workshop.answer_row import AnswerRow
from workflow_studio.desktop.workshop.prompt_list import PromptList
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import Delete


class PromptsPanel(QWidget):
    """The list, worked out anew while it is looked at, and one line for the answer to its current prompt."""

    def __init__(self, open_map: OpenMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_map = open_map
        self._prompts: tuple[Prompt, ...] = ()
        self._selected = open_map.selection
        self._goes = False
        self.setAccessibleName(words.ASK_THE_ROOM)
        self.list = PromptList()
        nothing = Label(words.NOTHING_TO_ASK, "quiet", wrap=True)
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._list_or_nothing = QStackedWidget()
        self._list_or_nothing.addWidget(self.list)
        self._list_or_nothing.addWidget(nothing)
        row = AnswerRow()
        self.edit, self.buttons, self.again = row.edit, row.buttons, row.again
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._list_or_nothing, 1)
        column.addWidget(hairline())
        column.addWidget(row)
        self._work: AfterPause[tuple[Prompt, ...]] = AfterPause(open_map, self._prepare, self)
        self._join()

    def take_keyboard(self) -> None:
        """Put the keyboard on the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Looked at: find out what to ask."""
        super().showEvent(event)
        self._work.begin()

    def _join(self) -> None:
        open_map = self._open_map
        self._work.found.connect(self._take)
        self.list.picked.connect(self._go_to_picked)
        self.list.answering.connect(lambda: self.edit.setFocus(Qt.FocusReason.OtherFocusReason))
        self.list.dealt.connect(self._deal)
        self.edit.returnPressed.connect(lambda: self._deal(Kept.QUESTION))
        for kept, button in self.buttons.items():
            button.clicked.connect(partial(self._deal, kept))
        self.again.clicked.connect(self._ask_again)
        open_map.selected.connect(self._follow_selection)
        open_map.shown.connect(lambda _map: self._work.begin())

    def _prepare(self) -> Callable[[], tuple[Prompt, ...]] | None:
        """Nothing while nobody looks: a large map takes a moment."""
        if not self.isVisible():
            return None
        return partial(prompts_of, self._open_map.document, self._open_map.map_id)

    def _take(self, prompts: tuple[Prompt, ...]) -> None:
        """What was found is still about this map, but may speak of what went meanwhile."""
        document = self._open_map.document
        there = [prompt for prompt in prompts if document.find(prompt.about) and document.find(prompt.at)]
        self._prompts = tuple(there)
        self._show()

    def _show(self) -> None:
        """What was selected elsewhere comes first; going to a prompt's place must not turn the list round."""
        document, selected = self._open_map.document, set(self._selected)
        concerned = [prompt for prompt in self._prompts if selected & {prompt.about, prompt.at, *self._ends(prompt)}]
        others = [prompt for prompt in self._prompts if prompt not in concerned]
        self.list.show_prompts(document, [*concerned, *others], len(concerned))
        self._name_answer()
        self._list_or_nothing.setCurrentIndex(0 if self._prompts else 1)
        self.again.setEnabled(bool(self._asked()))

    def _follow_selection(self, ids: tuple[str, ...]) -> None:
        if not self._goes:
            self._selected = ids
            if self.isVisible():
                self._show()

    def _go_to_picked(self) -> None:
        self._name_answer()
        if (prompt := self.list.prompt) is not None:
            self._goes = True
            self._open_map.go_to(prompt.at)
            self._goes = False

    def _name_answer(self) -> None:
        prompt = self.list.prompt
        for part in (self.edit, *self.buttons.values()):
            part.setEnabled(prompt is not None)
        self.edit.setAccessibleName(words.answer_to(prompt.asks) if prompt else words.ROOM_SAYS)

    def _deal(self, kept: Kept) -> None:
        """Keep the answer, take the prompt off the list, and go on with the next."""
        prompt = self.list.prompt
        if prompt is None:
            return
        says = self.edit.text()
        self._open_map.execute(dealt_with(self._open_map.document, self._open_map.map_id, prompt, kept, says))
        self.edit.clear()
        self._prompts = tuple(one for one in self._prompts if one != prompt)
        self._show()

    def _asked(self) -> tuple[str, ...]:
        """What was dealt with on this map."""
        document, map_id = self._open_map.document, self._open_map.map_id
        places = ((one.id, document.find(one.about)) for one in document.asked.values())
        return tuple(key for key, about in places if about and map_id in (about.id, getattr(about, "map", None)))

    def _ask_again(self) -> None:
        self._open_map.execute(Delete(self._asked()))
        self._work.begin()

    def _ends(self, prompt: Prompt) -> tuple[str, ...]:
        flow = self._open_map.document.flows.get(prompt.at)
        return (flow.source, flow.target) if flow else ()
