"""One open document: editing with undo, a journal against crashes, saving, and maps that stay drawn."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

from workflow_studio.app.arranging import arrange
from workflow_studio.app.data_folder import data_folder
from workflow_studio.app.drawn_maps import DrawnMaps
from workflow_studio.app.jobs import Cancelled, Progress
from workflow_studio.app.keeping import KEEPING, KeptDrawings
from workflow_studio.editing.commands import AddLane, AddProcess, Command
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.editor import Changed, Editor, Outcome, Refused
from workflow_studio.editing.names import NOBODY_YET
from workflow_studio.model import Document, Failure
from workflow_studio.storage.files import changed_on_disk, fingerprint_of, load, save
from workflow_studio.storage.journal import Journal
from workflow_studio.storage.open_lock import OpenLock
from workflow_studio.storage.recovery import Recovered, discard

JOURNALS, LOCKS = "journals", "locks"
READ = 0.6
"""How much of the opening of a file is to read it, measured with 5,000 steps."""
READ_ONLY = "This map is open in another window. Save it under another name to change it here."


class EditSession:
    """A document being edited. Everything that changes it goes through `execute`, and the journal knows it first."""

    def __init__(
        self, document: Document, path: Path | None = None, *, saved: bool = False, text: str = ""
    ) -> None:
        """`text`: the document's, where it was just read from a file."""
        self._drawings = KeptDrawings(document)
        self.editor = self._drawings.editor
        self.path = path
        self.warnings: tuple[str, ...] = ()
        self.read_only = False
        self.journal_failure: Failure | None = None
        self._fingerprint: str | None = None
        self._saved_revision: int | None = self.editor.revision if saved else None
        self._lock: OpenLock | None = None
        self._journal = self._begin_journal(document, path, saved, text)
        self.editor.subscribe(self._record)

    @classmethod
    def blank(cls, process: str, lane: str) -> EditSession:
        """A new document with one process and one empty lane in it; nothing to lose yet."""
        return cls(_with_empty_map(Document(), process, lane), saved=True)

    @classmethod
    def open(cls, path: Path, progress: Progress | None = None) -> EditSession:
        """Open a saved document; read-only where another window has it open. Raises StorageFailure, and Cancelled."""
        progress = progress or Progress()
        loaded = load(path, lambda share: progress.report(share * READ))
        document = _to_be_shown(loaded.document)
        session = cls(document, path, saved=True, text=loaded.text if document is loaded.document else "")
        session.warnings = loaded.warnings
        session._fingerprint = loaded.fingerprint
        session._take_lock(path)
        try:
            progress.seal()
        except Cancelled:
            session.close()
            raise
        return session

    @classmethod
    def imported(cls, document: Document) -> EditSession:
        """A document that was just made from workbooks and is nowhere saved.

        Where no table of theirs gave a map there is an empty one, to draw what the claims say.
        """
        return cls(_to_be_shown(document))

    @classmethod
    def recovered(cls, found: Recovered) -> EditSession:
        """Go on with what a crash left behind, unsaved; its old journal goes once the new one stands."""
        session = cls(found.document, found.path)
        discard(found.journal)
        if found.path is not None and found.path.exists():
            session._take_lock(found.path)
            session._fingerprint = _fingerprint_unless_newer(found.path, found.when)
        return session

    @property
    def document(self) -> Document:
        """The document as it is now."""
        return self.editor.document

    @property
    def name(self) -> str:
        """The file's name without suffix, else the document's title."""
        return self.path.stem if self.path else self.document.title

    @property
    def dirty(self) -> bool:
        """Whether the document differs from what was saved."""
        return self.editor.revision != self._saved_revision

    def execute(self, command: Command) -> Outcome:
        """Carry out a command, or refuse it with a reason; a document that another window has open is not changed."""
        if self.read_only:
            return Refused(READ_ONLY)
        return self.editor.execute(command)

    def carry_out(self, step: Diff, document: Document, label: str) -> Outcome:
        """Do what was worked out in the background for this very document, as one undo step.

        Refused where the document is another one by now, or is not to be changed here.
        """
        if self.read_only:
            return Refused(READ_ONLY)
        if document is not self.document:
            return Refused("The map has changed since this was worked out.")
        self.editor.replay(step, label)
        return Changed(step)

    def undo(self) -> Diff | None:
        """Take the last step back."""
        return self.editor.undo()

    def redo(self) -> Diff | None:
        """Do the step undone last again."""
        return self.editor.redo()

    @property
    def has_drawings(self) -> bool:
        """Whether it has been read how this document is drawn."""
        return self._drawings.known

    def take_drawings(self, maps: DrawnMaps) -> None:
        """Use what was read ahead of how this document is drawn, so that the first edit does not have to."""
        self._drawings.take(maps)

    def subscribe(self, listener: Callable[[Diff], None]) -> Callable[[], None]:
        """Call this after every change; the result ends it."""
        return self.editor.subscribe(listener)

    def arrange(self, map_id: str) -> Outcome:
        """Lay a map out anew, as one undo step."""
        return self.execute(arrange(self.document, map_id))

    def save(self, path: Path | None = None, *, overwrite: bool = False) -> None:
        """Save here, or where it was saved last. Raises StorageFailure, and the old file is as it was.

        Another program's changes to the file are not overwritten (ChangedOnDisk) unless that is asked for.
        """
        target = path or self.path
        if target is None:
            raise Failure("This map has no file yet.", "Choose where to save it.")
        same = self.path is not None and target == self.path
        expected = self._fingerprint if same and not overwrite else None
        self._fingerprint = save(target, self.document, expected)
        if not same:
            self._release_lock()
            self._take_lock(target)
        self.path = target
        self._saved_revision = self.editor.revision
        self._restart_journal(target)

    def changed_on_disk(self) -> bool:
        """Whether another program changed the file since it was opened or saved here. Raises StorageFailure."""
        if self.path is None or self._fingerprint is None:
            return False
        return changed_on_disk(self.path, self._fingerprint)

    def reload(self) -> None:
        """Take over what another program wrote into the file, as one undo step: undo brings this version back.

        Raises StorageFailure, and nothing is changed.
        """
        assert self.path is not None, "a document without a file cannot have changed on the disk"
        loaded = load(self.path)
        self.editor.replay(Diff.between(self.document, _to_be_shown(loaded.document)), "Reload file")
        self.warnings, self._fingerprint = loaded.warnings, loaded.fingerprint
        self._saved_revision = self.editor.revision
        self._restart_journal(self.path)

    def keep_mine(self) -> None:
        """Let the next save replace what another program wrote into the file. Raises StorageFailure."""
        assert self.path is not None, "a document without a file cannot have changed on the disk"
        self._fingerprint = fingerprint_of(self.path)
        self._saved_revision = None

    def take_over(self) -> bool:
        """Become the one that may change the file, once the window that has it open lets go; with what that saved.

        Whether it is so now. Raises StorageFailure where the file cannot be read.
        """
        if not self.read_only or self.path is None:
            return False
        self._take_lock(self.path)
        if self.read_only:
            return False
        if self.changed_on_disk():
            self.reload()
        return True

    def close(self) -> None:
        """Let go of the file and the journal: what is not saved is not wanted."""
        if self._journal is not None:
            self._journal.close()
        self._release_lock()

    # Without a journal (a full disk, say) editing goes on; the window says that a crash would now lose work.

    def _begin_journal(
        self, document: Document, path: Path | None, saved: bool, text: str = ""
    ) -> Journal | None:
        try:
            journal = Journal(data_folder(JOURNALS), document, path, saved, text)
        except Failure as failure:
            self.journal_failure = failure
            return None
        self.journal_failure = None
        return journal

    def _record(self, diff: Diff) -> None:
        if self._journal is None:
            self._journal = self._begin_journal(self.document, self.path, saved=False)
            return
        try:
            self._journal.record(diff, self.document)
            self.journal_failure = None
        except Failure as failure:
            self.journal_failure = failure

    def _restart_journal(self, path: Path) -> None:
        if self._journal is None:
            return
        try:
            self._journal.restart(self.document, path)
        except Failure as failure:
            self.journal_failure = failure

    def _take_lock(self, path: Path) -> None:
        self._lock = OpenLock.take(data_folder(LOCKS), path)
        self.read_only = self._lock is None

    def _release_lock(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def _fingerprint_unless_newer(path: Path, when: datetime.datetime) -> str:
    """The file as it is, if it was not written after this; else a fingerprint that it cannot have, so saving asks."""
    written = datetime.datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    return fingerprint_of(path) if written <= when else "changed since"


def _to_be_shown(document: Document) -> Document:
    """The document itself where it has a map, else with an empty one: without any there is nothing to show."""
    return document if document.maps else _with_empty_map(document, document.title, NOBODY_YET)


def _with_empty_map(document: Document, process: str, lane: str) -> Document:
    """The document with one more process, whose map has one empty lane."""
    editor = Editor(document, KEEPING)
    editor.execute(AddProcess(process))
    editor.execute(AddLane(next(iter(editor.document.maps)), lane))
    return editor.document
