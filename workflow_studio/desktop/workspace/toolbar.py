"""The toolbar: undo and redo, the tools, notes, layout; the command field and export on the right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from workflow_studio.desktop.actions.registry import ActionRegistry
from workflow_studio.desktop.workspace.command_field import CommandField

SIGNS_ONLY = ("edit.undo", "edit.redo", "map.select")
WITH_WORDS = ("insert.step", "insert.decision", "insert.flow", "insert.problem", "insert.question")


class Toolbar(QToolBar):
    """Everything on it is an action of the registry."""

    def __init__(self, actions: ActionRegistry, commands: CommandField, parent: QWidget | None = None) -> None:
        super().__init__("Tools", parent)
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(16, 16))
        self._actions = actions
        self._add("edit.undo")
        self._add("edit.redo")
        self.addSeparator()
        self._add("map.select")
        for action_id in WITH_WORDS:
            self._add(action_id)
        self.addSeparator()
        self._add("map.arrange")
        air = QWidget()
        air.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        air.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.addWidget(air)
        self.addWidget(commands)
        self.addSeparator()
        self._add("file.export")

    def _add(self, action_id: str) -> None:
        button = QToolButton()
        button.setDefaultAction(self._actions[action_id])
        words = action_id not in SIGNS_ONLY
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if words else Qt.ToolButtonStyle.ToolButtonIconOnly
        button.setToolButtonStyle(style)
        button.setText(self._actions.declared(action_id).plain_text)
        button.setAccessibleName(button.text())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.addWidget(button)
