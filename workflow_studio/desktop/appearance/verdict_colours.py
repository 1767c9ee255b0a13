"""The colours of verdicts in the theme that is on."""

from __future__ import annotations

from PySide6.QtGui import QColor

from workflow_studio.desktop.appearance.theme import color
from workflow_studio.model import Verdict
from workflow_studio.picture.verdicts import VERDICT_STYLES


def verdict_color(verdict: Verdict | None, part: str) -> QColor:
    """A verdict's `fill`, `border` or `tag` colour."""
    return color(f"{VERDICT_STYLES[verdict].token}.{part}")
