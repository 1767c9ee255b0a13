"""What is selected on the map, in the order in which it was."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """The ids of selected lanes, nodes and flows; `changed` carries them."""

    changed = Signal(tuple)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of what is selected."""
        return self._ids

    @property
    def only(self) -> str:
        """The id of the one thing that is selected; empty where it is none or several."""
        return self._ids[0] if len(self._ids) == 1 else ""

    def __contains__(self, element_id: str) -> bool:
        return element_id in self._ids

    def set(self, ids: Iterable[str]) -> None:
        """Select these and nothing else."""
        ids = tuple(dict.fromkeys(ids))
        if ids != self._ids:
            self._ids = ids
            self.changed.emit(ids)

    def toggle(self, element_id: str) -> None:
        """Add this to what is selected, or take it out."""
        without = tuple(key for key in self._ids if key != element_id)
        self.set(without if element_id in self._ids else (*self._ids, element_id))

    def add(self, ids: Iterable[str]) -> None:
        """Select these too."""
        self.set((*self._ids, *ids))
