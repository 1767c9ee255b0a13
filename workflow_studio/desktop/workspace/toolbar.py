"""The toolbar: undo and redo, the tools, notes, layout; the command field and export on the right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from workflow_studio.desktop.actions.registry import ActionRegistry
from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import hairline, separator
from workflow_studio.desktop.words import workspace as words
from workflow_studio.desktop.workspace.command_field import CommandField

HEIGHT = 44
SIGNS_ONLY = ("edit.undo", "edit.redo", "map.select")
GROUPS = (
    ("edit.undo", "edit.redo"),
    ("map.select", "insert.step", "insert.decision", "insert.flow", "insert.problem", "insert.question"),
    ("map.arrange",),
)


class Toolbar(QWidget):
    """Everything on it is an action of the registry."""

    def __init__(self, actions: ActionRegistry, commands: CommandField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._worded: list[QToolButton] = []
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(words.TOOLS)
        self.setFixedHeight(HEIGHT + 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        bar = QWidget()  # a bare layout would grow no taller than its buttons, and leave a gap under the line
        self._row = row = QHBoxLayout(bar)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(4)
        for number, group in enumerate(GROUPS):
            if number:
                row.addWidget(separator())
            for action_id in group:
                row.addWidget(self._button(action_id))
        row.addStretch(1)
        row.addWidget(commands)
        row.addWidget(separator())
        row.addWidget(self._button("file.export"))
        row.addSpacing(4)
        row.addWidget(self._primary("view.present"))
        whole.addWidget(bar, 1)
        whole.addWidget(hairline())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the tools have their signs only: a word that is cut says less than none."""
        super().resizeEvent(event)
        self._show_words(True)
        if self._row.minimumSize().width() > self.width():
            self._show_words(False)

    def _show_words(self, shown: bool) -> None:
        for button in self._worded:
            beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
            button.setToolButtonStyle(beside if shown else alone)
        self._row.invalidate()

    def _primary(self, action_id: str) -> TextButton:
        """The one button that stands out."""
        declared, action = self._actions.declared(action_id), self._actions[action_id]
        button = TextButton(declared.plain_text, "primary", declared.icon, tip=action.toolTip())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        return button

    def _button(self, action_id: str) -> QToolButton:
        declared = self._actions.declared(action_id)
        button = QToolButton()
        button.setProperty("kind", "tool")
        button.setDefaultAction(self._actions[action_id])
        words = action_id not in SIGNS_ONLY
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if words else Qt.ToolButtonStyle.ToolButtonIconOnly
        button.setToolButtonStyle(style)
        if words:
            self._worded.append(button)
        self._actions[action_id].setIconText(f"  {declared.plain_text}")  # the blanks widen the gap after the icon
        button.setAccessibleName(declared.plain_text)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
