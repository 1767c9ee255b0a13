"""The bundled font, so that the window and its pictures look the same on every machine."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from workflow_studio.resource_paths import resource

FAMILIES = ("Inter", "Noto Sans", "DejaVu Sans")
BODY = 13


def register_fonts() -> None:
    """Load the font files that come with the program; a second call changes nothing."""
    if not _registered:
        files = [file for file in resource("fonts").iterdir() if file.suffix == ".ttf"]
        _registered.extend(QFontDatabase.addApplicationFont(str(file)) for file in sorted(files))


_registered: list[int] = []
"""Qt's numbers of the fonts that were loaded."""


def font(size: float = BODY, weight: int = 400, spacing: float = 0.0) -> QFont:
    """The window's font; size in device-independent px.

    Without figures of equal width (`tnum`): Inter sets hyphens and minus signs as wide as figures then, and
    "As-is" reads "As - is".
    """
    result = QFont()
    result.setFamilies(list(FAMILIES))
    result.setPixelSize(round(size))
    result.setWeight(QFont.Weight(weight))
    if spacing:
        result.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    return result
