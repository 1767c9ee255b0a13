"""A field: its label, the control, and one line of help that turns into what is wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.labels import Label


class Field(QWidget):
    """Label above, control below, help under it. The control gets the label as its accessible name."""

    def __init__(self, label: str, control: QWidget, help_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._help_text = help_text
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.label = Label(label, "field")
        self.label.setBuddy(control)
        layout.addWidget(self.label)
        layout.addWidget(control)
        self._help = Label(help_text, "help", wrap=True)
        layout.addWidget(self._help)
        self._help.setVisible(bool(help_text))  # not before it has a parent: it would open as a window of its own
        layout.addStretch(1)
        control.setAccessibleName(label)
        control.setAccessibleDescription(help_text)

    def set_help(self, text: str) -> None:
        """Change the line of help, for example to where a figure comes from."""
        self._help_text = text
        self.say("")

    def say(self, text: str, kind: str = "error") -> None:
        """Say what is wrong instead of the help; empty brings the help back."""
        self._help.setText(text or self._help_text)
        self._help.set_kind(kind if text else "help")
        self._help.setVisible(bool(text or self._help_text))


def side_by_side(*fields: QWidget) -> QHBoxLayout:
    """Fields of equal width in one row."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for field in fields:
        row.addWidget(field, 1)
    return row
