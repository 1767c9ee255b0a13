"""Something the user should know about the open document, and decide on: a bar above it that nobody has to answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import ElidedLabel, IconLabel

HEIGHT = 44


class NoticeBar(QFrame):
    """One sentence with buttons; hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self.setMinimumHeight(HEIGHT)
        self._sentence = ElidedLabel("", "strong")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 6, 12, 6)
        self._row.setSpacing(8)
        self._row.addWidget(IconLabel("circle-alert", "warn", 18))
        self._row.addWidget(self._sentence, 1)
        self._buttons: list[TextButton] = []
        self.hide()

    def show_notice(self, sentence: str, answers: Mapping[str, Callable[[], object]]) -> None:
        """Say this, in place of what was said before; each answer is a button, and the bar goes with it."""
        self.clear()
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        for text, do in answers.items():
            button = TextButton(text)
            button.clicked.connect(lambda _checked=False, do=do: self._answer(do))
            self._row.addWidget(button)
            self._buttons.append(button)
        self.show()

    def clear(self) -> None:
        """Say nothing."""
        self.hide()
        while self._buttons:
            button = self._buttons.pop()
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()

    def _answer(self, do: Callable[[], object]) -> None:
        self.clear()
        do()
