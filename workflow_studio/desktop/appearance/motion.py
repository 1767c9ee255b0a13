"""Whether what moves on the screen is to move."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QStyle


def system_wants_less_motion() -> bool:
    """Whether the system asks programs not to animate, as far as Qt passes that on."""
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0
