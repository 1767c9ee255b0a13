"""How much rules may be tried on the cells of one workbook."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.analysis.eventlog import Pause, never_stop

MOST_CELLS = 1_000_000
"""Cells of a workbook that its rules are tried on."""
MOST_DISAGREEMENTS = 1_000
"""Of one rule; what is more is counted."""
MOST_TOGETHER = 20_000
"""Disagreements of all rules of a workbook that are kept."""
_BETWEEN = 1 << 8


@dataclass(slots=True)
class Allowance:
    """What is left of the cells that are tried and of the disagreements that are kept; pauses now and then."""

    left: int = MOST_CELLS
    pause: Pause = never_stop
    disagreements: int = MOST_TOGETHER

    def take(self) -> bool:
        """Whether one more cell may be tried."""
        if self.left <= 0:
            return False
        self.left -= 1
        if not self.left % _BETWEEN:
            self.pause()
        return True

    def kept(self, found: int) -> int:
        """How many of the disagreements of a rule are kept."""
        kept = min(found, MOST_DISAGREEMENTS, self.disagreements)
        self.disagreements -= kept
        return kept
