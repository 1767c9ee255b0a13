"""What can be shown of an open document besides its maps: each view has a tab and is made when first shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.model import Document
from workflow_studio.model.handoffs import count_handoffs
from workflow_studio.model.together import left_to_decide
from workflow_studio.picture.overlays.kinds import OverlayKind

OUTLINE, INSPECTOR, ISSUES = "outline", "inspector", "issues"
PANELS = (OUTLINE, INSPECTOR, ISSUES)
"""The panels around the centre. A view names those that go with it; the user may have hidden some of them."""


class View(StrEnum):
    """What their tabs are called, `desktop/words` says; the action that leads to a view is `view.` with its name."""

    TABLE = "table"
    TEXT = "text"
    HANDOFFS = "handoffs"
    PAGES = "pages"
    CLAIMS = "claims"
    SOURCES = "sources"


class ViewPage(QWidget):
    """Base of what a view shows, in the centre under the tabs. `left`: the map is wanted again."""

    left = Signal()

    def take_keyboard(self) -> None:
        """Put the keyboard where work on this page begins."""
        self.setFocus()

    def show_element(self, element_id: str) -> None:
        """Bring this element into sight, where the page shows it."""

    def colour_by(self, kind: OverlayKind) -> None:
        """Another overlay is shown on the map; for pages that show the map, too."""

    def go_to_part(self, step: int) -> None:
        """Give the keyboard to the next part of this page, where no panels stand around it; -1 is the other way."""
        self.take_keyboard()


@dataclass(frozen=True, slots=True)
class ViewKind:
    """A view: how it is made, when it is there, what its tab counts, which panels go with it.

    `depends_on`: the beginnings of the ids of elements that decide whether it is there and what its tab counts.
    `counted_later`: counting takes a while on a large map, so it waits for a pause in the editing.
    `follows_selection`: actions on what is selected work here too, instead of bringing the map back first.
    """

    view: View
    make: Callable[[OpenMap], ViewPage]
    there: Callable[[Document], bool] = lambda _document: True
    count: Callable[[Document, str], int | None] = lambda _document, _map: None
    depends_on: tuple[str, ...] = ()
    counted_later: bool = False
    panels: frozenset[str] = frozenset()
    follows_selection: bool = False


def _table(open_map: OpenMap) -> ViewPage:
    from workflow_studio.desktop.table.page import TablePage

    return TablePage(open_map)


def _text(open_map: OpenMap) -> ViewPage:
    from workflow_studio.desktop.text_view.page import TextPage

    return TextPage(open_map)


def _pages(open_map: OpenMap) -> ViewPage:
    from workflow_studio.desktop.pages.page import PagesPage

    return PagesPage(open_map)


def _claims(open_map: OpenMap) -> ViewPage:
    from workflow_studio.desktop.claims.page import ClaimsPage

    return ClaimsPage(open_map)


def _sources(open_map: OpenMap) -> ViewPage:
    from workflow_studio.desktop.sources.page import SourcesPage

    return SourcesPage(open_map)


def _handoffs(open_map: OpenMap) -> ViewPage:
    from workflow_studio.desktop.handoffs.page import HandoffsPage

    return HandoffsPage(open_map)


VIEW_KINDS: dict[View, ViewKind] = {
    kind.view: kind
    for kind in (
        ViewKind(View.TABLE, _table, panels=frozenset(PANELS), follows_selection=True),
        ViewKind(View.TEXT, _text, panels=frozenset({OUTLINE, INSPECTOR}), follows_selection=True),
        ViewKind(
            View.HANDOFFS,
            _handoffs,
            count=count_handoffs,
            depends_on=("flow", "step", "decision", "event", "lane"),
            counted_later=True,
            panels=frozenset({INSPECTOR}),
            follows_selection=True,
        ),
        ViewKind(View.PAGES, _pages),
        ViewKind(
            View.CLAIMS,
            _claims,
            there=lambda document: bool(document.claims),
            count=lambda document, _map: left_to_decide(document),
            depends_on=("claim",),
        ),
        ViewKind(View.SOURCES, _sources, there=lambda document: bool(document.sources), depends_on=("source",)),
    )
}
"""Every view, in the order of the tabs."""


def views_of(document: Document) -> tuple[View, ...]:
    """The views that there are of a document, in the order of their tabs."""
    return tuple(view for view, kind in VIEW_KINDS.items() if kind.there(document))
