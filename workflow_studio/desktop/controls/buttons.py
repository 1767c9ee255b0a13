"""Buttons whose look comes from the style sheet and whose icons follow the theme."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from workflow_studio.desktop.icons import icon


class TextButton(QPushButton):
    """A button with words. `kind`: primary, plain, link, address, or empty for the usual one."""

    def __init__(
        self, text: str, kind: str = "", icon_name: str = "", parent: QWidget | None = None, tip: str = ""
    ) -> None:
        super().__init__(f" {text}" if icon_name else text, parent)  # the blank widens the gap after the icon
        self.setAccessibleName(text)
        self._words, self._icon_name = self.text(), icon_name
        self._token = {"primary": "onaccent", "link": "accenttext", "plain": "text2"}.get(kind, "text")
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setToolTip(tip)
        if kind in ("link", "address"):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._draw()

    def set_short(self, short: bool) -> None:
        """Its icon alone, or with the words; the tool tip says what it does in any case."""
        self.setText("" if short else self._words)

    def width_when(self, *, short: bool) -> int:
        """How wide it is with its icon alone, or with the words, in px."""
        self.ensurePolished()
        words = self.fontMetrics().horizontalAdvance(self._words)
        return self.sizeHint().width() + words * (int(not self.text()) - int(short))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        if self._icon_name:
            self.setIcon(icon(self._icon_name, self._token))
            self.setIconSize(QSize(16, 16))


class IconButton(QToolButton):
    """A small square button with an icon; `tip` is also what a screen reader says."""

    def __init__(self, icon_name: str, tip: str, parent: QWidget | None = None, size: int = 28, px: int = 16) -> None:
        super().__init__(parent)
        self._icon_name, self._px = icon_name, px
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        self.setFixedSize(size, size)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self.setIcon(icon(self._icon_name, "text2", self._px))
        self.setIconSize(QSize(self._px, self._px))
