"""What an export format is: one declaration, from which the dialog, the command line and the help are derived."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from workflow_studio.model import Document, Failure, Issue
from workflow_studio.picture.overlays.kinds import OverlayKind
from workflow_studio.picture.overlays.map_overlay import MapOverlay
from workflow_studio.picture.sheets import PaperName


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What the user can choose. The date is ISO and comes from the caller: exporters read no clock.

    `graphviz_program` is the path of a `dot` to use before the bundled one; `overlay` is what pictures are coloured by.
    With `only_map` the others are left out. `paper` and what follows are for a map on pages: `one_page` makes it as
    small as one page takes.
    """

    theme: Literal["light", "dark"] = "light"
    date: str = ""
    prepared_by: str = ""
    pixels_per_px: float = 2.0
    graphviz_program: str = ""
    overlay: OverlayKind = OverlayKind.VERDICT
    only_map: str = ""
    paper: PaperName = "a4"
    landscape: bool = True
    one_page: bool = False
    page_titles: bool = True
    page_legend: bool = True


@dataclass(frozen=True, slots=True)
class ExportSource:
    """What is exported: one map of a document, or with no map the whole document.

    `overlays` are those of its maps, by their ids, where another than the verdicts is chosen.
    """

    document: Document
    map_id: str | None
    options: ExportOptions = field(default_factory=ExportOptions)
    overlays: Mapping[str, MapOverlay] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def overlay(self) -> MapOverlay | None:
        """How the one map is coloured."""
        return self.overlays.get(self.map_id) if self.map_id else None


@dataclass(frozen=True, slots=True)
class Rendered:
    """The bytes of the file, and what could not be said in this format."""

    content: bytes
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A format that can be written. `per_map`: one file for each map; otherwise one for the document.

    `render` raises ExportFailure where the file cannot be made.
    """

    id: str
    title: str
    suffix: str
    family: Literal["picture", "document", "data"]
    per_map: bool
    render: Callable[[ExportSource], Rendered]


class ExportFailure(Failure):
    """A file could not be made."""
