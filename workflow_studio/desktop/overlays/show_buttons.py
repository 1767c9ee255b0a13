"""Right of the tabs: what the map is coloured by, and what else stands on its steps."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from workflow_studio.desktop.actions.catalogue.show_menu import DETAILS, OVERLAYS, VOICES
from workflow_studio.desktop.actions.registry import ActionRegistry
from workflow_studio.desktop.icons import icon
from workflow_studio.desktop.overlays.shown_overlay import ShownOverlay
from workflow_studio.desktop.words import overlays as words
from workflow_studio.picture.overlays.kinds import OVERLAY_WORDS
from workflow_studio.picture.step_text import STEP_TEXT_WORDS

GAP = 4


class MenuButton(QToolButton):
    """A button that says what is chosen and opens the choices; where there is no room, its icon alone."""

    def __init__(self, name: str, icon_name: str, actions: ActionRegistry, action_ids: tuple[str, ...]) -> None:
        super().__init__()
        self._name, self._icon_name = name, icon_name
        self.setProperty("kind", "tool")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIconSize(QSize(16, 16))
        menu = QMenu(self)
        for action_id in action_ids:
            if action_id == "-":
                menu.addSeparator()
            else:
                menu.addAction(actions[action_id])
        self.setMenu(menu)

    def say(self, chosen: str, icon_name: str = "") -> None:
        """Show this as chosen."""
        self._icon_name = icon_name or self._icon_name
        said = words.chosen(self._name, chosen)
        self.setText(f" {said}")  # the blank widens the gap after the icon
        self.setToolTip(said)
        self.setAccessibleName(said)
        self.setIcon(icon(self._icon_name, "text2"))

    def set_short(self, short: bool) -> None:
        """With its words, or with its icon alone."""
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if short else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.setToolButtonStyle(style)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() is QEvent.Type.PaletteChange:
            self.setIcon(icon(self._icon_name, "text2"))
        super().changeEvent(event)


class ShowButtons(QWidget):
    """Both buttons, following what is shown."""

    def __init__(self, shown: ShownOverlay, actions: ActionRegistry) -> None:
        super().__init__()
        self._shown = shown
        self.colours = MenuButton(words.SHOW, "scale", actions, tuple(OVERLAYS))
        self.detail = MenuButton(words.DETAIL, "layout-list", actions, (*DETAILS, "-", VOICES))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.colours)
        row.addWidget(self.detail)
        shown.changed.connect(lambda _overlay: self._say())
        shown.text_changed.connect(lambda _text: self._say())
        self._say()

    def fit(self, room: int) -> None:
        """Words, if there is room (px) for them."""
        self._set_short(False)
        self._set_short(self.sizeHint().width() > room)

    def _set_short(self, short: bool) -> None:
        for button in (self.colours, self.detail):
            button.set_short(short)
        self.updateGeometry()

    def _say(self) -> None:
        shown = OVERLAY_WORDS[self._shown.kind]
        self.colours.say(shown.name, shown.icon)
        self.detail.say(STEP_TEXT_WORDS[self._shown.text])
