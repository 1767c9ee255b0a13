"""What the actions Print and Export pages do: the sheets of the Pages view, on a printer or as PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QFileDialog, QWidget

from workflow_studio.app.exporting import safe_stem
from workflow_studio.app.jobs import Progress
from workflow_studio.desktop.dialogs.export_apart import export_apart
from workflow_studio.desktop.pages.folding import folded_sheets
from workflow_studio.desktop.running import Running
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.window.busy import Busy
from workflow_studio.desktop.window.on_workspace import OnWorkspace
from workflow_studio.desktop.words import window as words
from workflow_studio.desktop.workspace.views import View
from workflow_studio.desktop.workspace.workspace import Workspace
from workflow_studio.exporting.declaration import ExportOptions
from workflow_studio.exporting.formats import format_by_id
from workflow_studio.model import Document
from workflow_studio.picture.overlays.kinds import OverlayKind
from workflow_studio.picture.sheets import SheetSetup
from workflow_studio.picture.whole_map import map_title
from workflow_studio.storage.files import write_bytes


class PaperWork(OnWorkspace):
    """What pages and cards have in common: the file is asked for and written beside the window."""

    def __init__(
        self,
        workspace: Callable[[], Workspace | None],
        busy: Busy,
        say: Callable[[str], None],
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(workspace, busy, say, window)
        self._settings, self._window = settings, window

    def _write(self, document: Document, form: str, options: ExportOptions, path: Path, told: str) -> None:
        """Write one map in this format; what is `told` is said at the end. Stop in the status bar gives up."""
        running = Running(
            lambda progress: write_pdf(document, form, options, path, progress),
            self,
            lambda _done: self._say(told),
            self._failed,
        )
        self._busy.watch(running, words.writing(path.name))


class OnPaper(PaperWork):
    """The handlers for pages, for whichever workspace is open."""

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {"file.print": self.print, "file.export_pages": self.export}

    @property
    def setup(self) -> SheetSetup:
        """What is chosen in the view Pages."""
        workspace = self._open()
        page = workspace.page_of(View.PAGES) if workspace else None
        return getattr(page, "setup", SheetSetup())

    def print(self) -> None:
        """Ask for a printer, then print page by page; the window goes on meanwhile."""
        workspace = self._open()
        if workspace is None:
            return
        document, map_id, setup = workspace.open_map.document, workspace.open_map.map_id, self.setup
        kind = workspace.overlays.kind
        from workflow_studio.desktop.pages.printing import PrintJob, ask_for_printer  # not needed to open the window

        printer = ask_for_printer(setup, map_title(document, map_id), self._window)
        if printer is None:
            return
        running = Running(
            lambda progress: folded_sheets(document, map_id, setup, kind, progress),
            self,
            lambda sheets: PrintJob(printer, [one.picture for one in sheets], self._say, self).start(),
            self._failed,
        )
        self._busy.watch(running, words.MAKING_THE_PAGES)

    def export(self) -> None:
        """Ask for a file, then write the pages there; Stop in the status bar gives up."""
        workspace = self._open()
        if workspace is None:
            return
        document, map_id = workspace.open_map.document, workspace.open_map.map_id
        path = ask_for_pdf(words.EXPORT_PAGES, safe_stem(map_title(document, map_id)), self._settings, self._window)
        if path is None:
            return
        options = _options(self.setup, map_id, workspace.overlays.kind)
        self._write(document, "pages", options, path, words.pages_are_in(path.name))


def _options(setup: SheetSetup, map_id: str, kind: OverlayKind) -> ExportOptions:
    return ExportOptions(
        overlay=kind,
        date=setup.date,
        only_map=map_id,
        paper=setup.paper,
        landscape=setup.landscape,
        one_page=setup.one_page,
        page_titles=setup.title,
        page_legend=setup.legend,
    )


def ask_for_pdf(title: str, stem: str, settings: Settings, window: QWidget) -> Path | None:
    """The file that somebody chose, in the folder of the last export to begin with; none where they gave up."""
    folder = Path(settings.text("export_folder", settings.text("folder", str(Path.home()))))
    name, _ = QFileDialog.getSaveFileName(window, title, str(folder / f"{stem}.pdf"), "PDF (*.pdf)")
    if not name:
        return None
    path = Path(name) if name.lower().endswith(".pdf") else Path(f"{name}.pdf")
    settings.set_text("export_folder", str(path.parent))
    return path


def write_pdf(document: Document, form: str, options: ExportOptions, path: Path, progress: Progress) -> None:
    """One map in this format into this file, made in a process of its own that ends when nobody wants it."""
    with TemporaryDirectory() as folder:
        report = export_apart(document, form, [format_by_id(form)], Path(folder), options, progress)
        write_bytes(path, report.files[0].read_bytes())
