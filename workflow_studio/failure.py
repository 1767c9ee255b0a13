"""An expected failure: a file is locked, needs a password, comes from a newer version. The user is told what to do."""

from __future__ import annotations


class Failure(Exception):
    """Base of all expected failures: one plain sentence, what to do about it, and details for a report.

    Message and hint may name the file; they never carry cell contents.
    """

    def __init__(self, message: str, hint: str = "", details: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.details = details

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()
