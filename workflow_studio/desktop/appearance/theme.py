"""Light, dark or high contrast: which theme is on, and its colours as Qt colours.

The choice is asked of Qt (`QStyleHints.setColorScheme`); where the platform cannot be asked, it is kept on the
application object. Widgets repaint on the style change that follows, so nothing holds a colour for long.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication

from workflow_studio.desktop.appearance.fonts import font, register_fonts
from workflow_studio.desktop.appearance.glyphs import Glyphs
from workflow_studio.desktop.appearance.palette import palette
from workflow_studio.desktop.appearance.style import QuietFusion
from workflow_studio.desktop.appearance.style_sheet import style_sheet
from workflow_studio.desktop.settings import ThemeChoice
from workflow_studio.picture.colours import Theme, ThemeName, theme_named

_CHOSEN = "workflow_studio_theme"
_SCHEMES = {
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "contrast": Qt.ColorScheme.Light,
    "system": Qt.ColorScheme.Unknown,
}


def theme_name() -> ThemeName:
    """The theme that is on."""
    return _applied[-1] if _applied else _looked_up()


_applied: list[ThemeName] = []
"""What was found when an appearance looked last. It is told of what changes, and every stroke asks for its colour."""


def _looked_up() -> ThemeName:
    app = QGuiApplication.instance()
    chosen = app.property(_CHOSEN) if app else None
    if chosen in ("light", "dark", "contrast"):
        return cast("ThemeName", chosen)
    return _name_for_the_system()


def _name_for_the_system() -> ThemeName:
    """High contrast where the system is set to it, else light or dark as it is."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"


def theme() -> Theme:
    """The colours that are on."""
    return theme_named(theme_name())


def color(token: str) -> QColor:
    """A token's colour in the theme that is on, for example `color("accent")` or `color("mixed.border")`."""
    return QColor(theme().colour(token))


class Appearance(QObject):
    """Gives the application its font, palette and style sheet, and switches between themes at once."""

    changed = Signal(str)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._glyphs = Glyphs()
        register_fonts()
        app.setStyle(QuietFusion())
        app.setFont(font())
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._apply)
        QGuiApplication.styleHints().accessibility().contrastPreferenceChanged.connect(self._apply)
        _applied.clear()
        self._apply()

    def choose(self, choice: ThemeChoice) -> None:
        """Light, dark, high contrast or as the system."""
        self._app.setProperty(_CHOSEN, choice)
        QGuiApplication.styleHints().setColorScheme(_SCHEMES[choice])
        self._apply()

    def _apply(self) -> None:
        found = _looked_up()
        if _applied == [found]:
            return
        _applied[:] = [found]
        self._app.setPalette(palette(theme()))
        self._app.setStyleSheet(style_sheet(theme(), self._glyphs.folder(theme())))
        self.changed.emit(found)
