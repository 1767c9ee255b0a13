"""Tabs as drawn: words with a count in a pill, the chosen one underlined. Arrow keys move between them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.controls.buttons import IconButton
from workflow_studio.desktop.controls.labels import hairline
from workflow_studio.desktop.controls.literal import literal
from workflow_studio.desktop.words import controls as words

AIR, GAP, PILL = 12, 8, 18
MORE = 32
"""The width of the button that offers the tabs for which there is no room, in px."""


class Tab(QAbstractButton):
    """One tab."""

    def __init__(self, text: str, height: int, alarming: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height, self._alarming = height, alarming
        self._count: int | None = None
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def count(self) -> int | None:
        """The figure beside the words, if there is one."""
        return self._count

    def set_count(self, count: int) -> None:
        """Show a figure beside the words."""
        self._count = count
        self.setAccessibleName(words.tab_with_count(self.text(), count))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Words and pill with air."""
        return QSize(round(AIR * 2 + self._words() + self._pill()), self._height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Words, pill, underline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        painter.setFont(font(13, 600 if chosen else 500))
        painter.setPen(color("text" if chosen or self.underMouse() else "text2"))
        box = QRectF(self.rect())
        painter.drawText(box.adjusted(AIR, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self._count is not None:
            self._paint_pill(painter, box)
        if chosen:
            painter.fillRect(QRectF(AIR, box.height() - 2, box.width() - 2 * AIR, 2), color("accent"))
        if self.hasFocus():
            painter.setPen(QPen(color("accent"), 2))
            painter.drawRoundedRect(box.adjusted(3, 4, -3, -5), 6, 6)

    def _paint_pill(self, painter: QPainter, box: QRectF) -> None:
        width = self._pill() - GAP
        pill = QRectF(box.right() - AIR - width, box.center().y() - PILL / 2, width, PILL)
        alarming = self._alarming and bool(self._count)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("dangerbg" if alarming else "hover"))
        painter.drawRoundedRect(pill, PILL / 2, PILL / 2)
        painter.setFont(font(11, 600 if alarming else 500))
        painter.setPen(color("danger" if alarming else "text2"))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), f"{self._count:,}")

    def _words(self) -> float:
        return QFontMetricsF(font(13, 600)).horizontalAdvance(self.text())

    def _pill(self) -> float:
        if self._count is None:
            return 0.0
        return GAP + max(22.0, QFontMetricsF(font(11, 600)).horizontalAdvance(f"{self._count:,}") + 14)


class TabRow(QWidget):
    """Some tabs of which one is chosen; `chosen` carries its number.

    Where there is no room for all of them, the last ones are in a menu; the chosen one is always in sight.
    """

    chosen = Signal(int)

    def __init__(self, name: str, height: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height, self._fitting = height, False
        self.setAccessibleName(name)
        self.setFixedHeight(height)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # it may be shorter than its tabs
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.choose)
        self._more = IconButton("chevrons-right", words.MORE_TABS, parent=self)
        self._more.clicked.connect(self._offer_others)
        self._more.hide()
        self._layout.addWidget(self._more)
        self._layout.addStretch(1)

    def sizeHint(self) -> QSize:
        """Room for all tabs."""
        return QSize(sum(tab.sizeHint().width() for tab in self._group.buttons()), self._height)

    def minimumSizeHint(self) -> QSize:
        """Room for the chosen tab, and for the button that offers the others."""
        chosen = self._group.checkedButton()
        return QSize((chosen.sizeHint().width() if chosen else 0) + MORE, self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the tabs that there is room for."""
        super().resizeEvent(event)
        self._fit()

    def add(self, text: str, alarming: bool = False) -> None:
        """One more tab; the first one is chosen."""
        tab = Tab(text, self._height, alarming, self)
        number = len(self._group.buttons())
        tab.setFocusPolicy(Qt.FocusPolicy.TabFocus if number == 0 else Qt.FocusPolicy.ClickFocus)
        self._group.addButton(tab, number)
        self._layout.insertWidget(number, tab)
        tab.setChecked(number == 0)
        self._refit()

    def clear(self) -> None:
        """Take all tabs away."""
        for tab in self._group.buttons():
            self._group.removeButton(tab)
            tab.hide()
            tab.deleteLater()

    def set_count(self, number: int, count: int) -> None:
        """Show a figure beside a tab's words."""
        tab = self._group.button(number)
        if isinstance(tab, Tab) and tab.count != count:
            tab.set_count(count)
            self._refit()

    def choose(self, number: int) -> None:
        """Choose a tab as a click would."""
        if self._group.button(number):
            self.mark(number)
            self.chosen.emit(number)

    def mark(self, number: int) -> None:
        """Show a tab as the chosen one, and tell nobody."""
        if tab := self._group.button(number):
            tab.setChecked(True)
        for tab in self._group.buttons():
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus if tab.isChecked() else Qt.FocusPolicy.ClickFocus)
        self._refit()

    def take_keyboard(self) -> None:
        """Put the keyboard on the chosen tab."""
        if tab := self._group.checkedButton():
            tab.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go to the neighbouring tab."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        count = len(self._group.buttons())
        number = (self._group.checkedId() + step) % count
        self.choose(number)
        self._group.button(number).setFocus(Qt.FocusReason.TabFocusReason)

    def _refit(self) -> None:
        self.updateGeometry()
        if self.isVisible():
            self._fit()

    def _fit(self) -> None:
        """Show what fits. Showing the button lays out what is around, which may give more room: then once more.

        Not in between: what is hidden while Qt is about to show it stays in sight without being there.
        """
        if self._fitting:
            return
        self._fitting, room = True, self.width()
        self._show_what_fits()
        self._fitting = False
        if self.width() != room:
            self._fit()

    def _show_what_fits(self) -> None:
        """From the left, as many as fit beside the chosen one."""
        tabs = self._group.buttons()
        all_fit = self.sizeHint().width() <= self.width()
        chosen = self._group.checkedButton()
        room = self.width() - (0 if all_fit else self.minimumSizeHint().width())
        cut = False
        for tab in tabs:
            if not all_fit and tab is not chosen:
                room -= tab.sizeHint().width()
                cut = cut or room < 0
            tab.setVisible(tab is chosen or not cut)
        self._more.setVisible(not all_fit)

    def _offer_others(self) -> None:
        menu = QMenu(self)
        for number, tab in enumerate(self._group.buttons()):
            if tab.isHidden():
                entry = menu.addAction(literal(tab.text()))
                entry.triggered.connect(lambda _checked=False, number=number: self.choose(number))
        menu.exec(self._more.mapToGlobal(self._more.rect().bottomLeft()))
        menu.deleteLater()


def over_a_line(tabs: TabRow, *right: QWidget) -> QWidget:
    """The tabs as they stand over what they switch: at its left edge, with a line below, and tools at the right."""
    row = QHBoxLayout()
    row.setContentsMargins(8, 0, 8, 0)
    row.addWidget(tabs)
    row.addStretch(1)
    for tool in right:
        row.addWidget(tool)
    bar = QWidget()
    column = QVBoxLayout(bar)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(row)
    column.addWidget(hairline())
    return bar
