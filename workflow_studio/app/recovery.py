"""What a crash left behind, to be offered at the next start."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from workflow_studio.app.data_folder import data_folder
from workflow_studio.app.session import JOURNALS, EditSession
from workflow_studio.storage.recovery import Recovered, discard, find_recoverable


@dataclass(frozen=True, slots=True)
class Recoverable:
    """Unsaved work of a process that ended without saving."""

    found: Recovered

    @property
    def name(self) -> str:
        """The file it belongs to, or its title."""
        return self.found.name

    @property
    def when(self) -> datetime.datetime:
        """When it was changed last."""
        return self.found.when

    @property
    def steps(self) -> int:
        """How many steps it has."""
        return len(self.found.document.steps)

    @property
    def lanes(self) -> int:
        """How many lanes it has."""
        return len(self.found.document.lanes)

    def open(self) -> EditSession:
        """Go on with it."""
        return EditSession.recovered(self.found)

    def discard(self) -> None:
        """Throw it away."""
        discard(self.found.journal)


def recoverable() -> tuple[Recoverable, ...]:
    """Everything that can be recovered, the latest first."""
    return tuple(Recoverable(found) for found in find_recoverable(data_folder(JOURNALS)))
