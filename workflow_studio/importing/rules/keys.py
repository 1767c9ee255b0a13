"""Keys that name rules whatever rows and columns they stand in."""

from __future__ import annotations

from workflow_studio.importing.mapping.names import folded


class Keys:
    """Gives each rule of a workbook a key of its own; equal ones are numbered in their order."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def key(self, sheet: str, title: str, what: str = "") -> str:
        """`rule/tracker/approval`, with what kind of rule it is behind it where it is no formula."""
        plain = "/".join(part for part in ("rule", folded(sheet), folded(title), what) if part)
        self._given[plain] = number = self._given.get(plain, 0) + 1
        return plain if number == 1 else f"{plain}/{number}"
