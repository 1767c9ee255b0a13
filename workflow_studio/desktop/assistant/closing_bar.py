"""The last corner of the assistant: a word of comfort or the reason why not, Cancel, Create map."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.icons import icon
from workflow_studio.desktop.words import assistant as words
from workflow_studio.desktop.words.everywhere import CANCEL, PROGRESS

LEAST_HEIGHT = 112


class ClosingBar(QWidget):
    """`cancelled` and `create_wanted` are what the buttons say."""

    cancelled = Signal()
    create_wanted = Signal()

    def __init__(self, create: str = words.CREATE_MAP, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hint = Label(words.CHANGE_LATER, "quiet", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(PROGRESS)
        self.bar.hide()
        self.cancel = TextButton(CANCEL)
        self.create_button = _ForwardButton(create)
        self.cancel.clicked.connect(self.cancelled)
        self.create_button.clicked.connect(self.create_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.create_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 20)
        column.setSpacing(10)
        column.addStretch(1)
        column.addWidget(self.hint)
        column.addWidget(self.bar)
        column.addLayout(buttons)
        self.setMinimumHeight(LEAST_HEIGHT)

    def show_state(self, blocked: str, creating: bool, maps_nothing: bool) -> None:
        """Why nothing can be created yet (empty when it can), whether it is being done, whether its map is empty."""
        ready = words.MAP_BEGINS_EMPTY if maps_nothing else words.CHANGE_LATER
        self.hint.setText(words.DRAWING if creating else blocked or ready)
        self.create_button.setEnabled(not blocked and not creating)
        self.create_button.setToolTip(blocked or words.CREATE_KEY)
        self.create_button.setAccessibleDescription(blocked)
        self.bar.setVisible(creating)

    def say(self, sentence: str) -> None:
        """Say this until something else is to be said."""
        self.hint.setText(sentence)

    def show_progress(self, fraction: float, _text: str) -> None:
        """How far the map is."""
        self.bar.setValue(round(fraction * 1000))


class _ForwardButton(TextButton):
    """A primary button with an arrow after its words."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "primary")
        self.setText(f"{text}\u2002")  # a gap before the arrow
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setShortcut("Ctrl+Return")  # Enter alone is for the boxes and lists
        self._point()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._point()

    def _point(self) -> None:
        self.setIcon(icon("arrow-right", "onaccent"))
        self.setIconSize(QSize(16, 16))
