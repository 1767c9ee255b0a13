"""The one tree of failures a file can cause while it is being brought in."""

from __future__ import annotations

from workflow_studio.failure import Failure


class ImportFailure(Failure):
    """A file could not be brought in, for a reason its owner can understand.

    `message` is one plain sentence without cell contents or paths, `hint` says what to do about it (may be
    empty), `details` is for a report (exception names, part names, limits), never for the first line.
    """

    hint_by_default = ""

    def __init__(self, message: str, hint: str | None = None, details: str = "") -> None:
        super().__init__(message, self.hint_by_default if hint is None else hint, details)


class Unreadable(ImportFailure):
    """The file is not there, is a folder, or the system refuses to open it."""

    hint_by_default = "Check that it exists and that you may open it."


class PasswordProtected(ImportFailure):
    """The workbook is encrypted."""

    hint_by_default = "Open it in your spreadsheet program, save a copy without a password and use the copy."


class Damaged(ImportFailure):
    """The file is broken, cut short, or not what its first bytes claim."""

    hint_by_default = "Open it in your spreadsheet program, save it again and try the new file."


class TooLarge(ImportFailure):
    """The file holds more than the limits allow, or needs more memory than it may have."""

    hint_by_default = "Keep only the sheets and rows that describe the process and try again."


class Unsupported(ImportFailure):
    """The file is whole, but of a kind that is not read."""

    hint_by_default = "Save it as .xlsx or .csv and try again."


class TookTooLong(ImportFailure):
    """Reading did not finish within the time limit."""

    hint_by_default = "Keep only the sheets and rows that describe the process and try again."


class Cancelled(ImportFailure):
    """The user stopped the reading."""
