"""What can be written in an outline, always in sight under it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.flow_layout import FlowLayout
from workflow_studio.desktop.controls.labels import ElidedLabel, IconLabel, Label
from workflow_studio.desktop.words import text_view as words


class Legend(QWidget):
    """Examples with one or two words each."""

    def __init__(self) -> None:
        super().__init__()
        rows = FlowLayout(self, margin=0, gap=8)
        for example, meaning in words.LEGEND.items():
            rows.addWidget(_pair(example, meaning))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(words.LEGEND_NAME)
        self.setAccessibleDescription(words.spoken_legend())


class ReadState(QWidget):
    """How much of the text could be read, and the way to the next line that could not."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._sign = IconLabel("circle-check", "ok")
        self._words = ElidedLabel("", "quiet")
        self.next = TextButton(words.NEXT_MISTAKE, "link", tip=words.NEXT_MISTAKE_TIP)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self.next)

    def show_state(self, says: str, wrong: bool) -> None:
        """Say it."""
        self._words.setText(says)
        self._sign.set_icon("circle-alert" if wrong else "circle-check", "danger" if wrong else "ok")
        self.next.setVisible(wrong)
        self.setAccessibleName(says)

    @property
    def words(self) -> str:
        """What is said."""
        return self._words.text()


def below(state: ReadState, legend: Legend) -> QWidget:
    """Both under the text."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(12, 6, 12, 8)
    column.setSpacing(6)
    column.addWidget(state)
    column.addWidget(legend)
    return whole


def _pair(example: str, meaning: str) -> QWidget:
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 6, 0)
    row.setSpacing(5)
    row.addWidget(Label(example, "key"))
    row.addWidget(Label(meaning, "caption"))
    return pair
