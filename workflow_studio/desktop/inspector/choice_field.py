"""A choice among a few: who performs a step, how a handoff is made, who owns a failure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox

from workflow_studio.desktop.icons import icon

Option = tuple[Any, str, str]
AROUND_WORDS = 6
"""px that the style keeps free around the words and between them and the icon."""


class ChoiceField(QComboBox):
    """Options as (value, words, icon name). `choose` is called when the user picks one."""

    def __init__(self, choose: Callable[[Any], object]) -> None:
        self._options: tuple[Option, ...] = ()
        super().__init__()
        self._choose = choose
        self.setIconSize(QSize(16, 16))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._pick)

    def show_value(self, value: Any, options: Sequence[Option]) -> None:
        """Show these options with this one chosen."""
        if tuple(options) != self._options:
            self._options = tuple(options)
            self.clear()
            for _, text, icon_name in options:
                if icon_name:
                    self.addItem(icon(icon_name, "text2"), text)
                else:
                    self.addItem(text)
        self.setCurrentIndex(next((i for i, option in enumerate(self._options) if option[0] == value), -1))

    def set_alarming(self, alarming: bool) -> None:
        """Show in red that what is chosen must not stay so; its words have to say it, too."""
        state = "alarming" if alarming else ""
        if self.property("state") != state:
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)
        self._draw_icons()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Words that are too long for the field end in an ellipsis and stand in full in its tool tip."""
        super().initStyleOption(option)
        edit = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, edit, self).width()
        room -= AROUND_WORDS + (self.iconSize().width() if not option.currentIcon.isNull() else 0)
        option.currentText = option.fontMetrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the panel, it never changes a value."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """The icons follow the theme."""
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icons()
        super().changeEvent(event)

    def _draw_icons(self) -> None:
        alarming = self.currentIndex() if self.property("state") == "alarming" else -1
        for index, (_, _, icon_name) in enumerate(self._options):
            if icon_name:
                self.setItemIcon(index, icon(icon_name, "danger" if index == alarming else "text2"))

    def _pick(self, index: int) -> None:
        self._choose(self._options[index][0])
