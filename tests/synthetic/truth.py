"""What a synthetic workbook really says: the answers that claims are marked against."""

from __future__ import annotations

from dataclasses import dataclass, field

from workflow_studio.importing.reading import Range


@dataclass
class TrueStep:
    """A step by all the names that count as right, with those of who does it (none where nothing says so)."""

    names: set[str]
    performers: set[str] = field(default_factory=set)


@dataclass
class Truth:
    """Filled in by whoever writes the workbook. Steps are named by their place in `steps`.

    `stated_orders` says whether cells or dates state the order of steps, or only the order of rows hints at it.
    `participants` are sets of spellings of one participant. `problems` are cells with something wrong in them.
    """

    participants: list[set[str]] = field(default_factory=list)
    others: set[str] = field(default_factory=set)
    steps: list[TrueStep] = field(default_factory=list)
    orders: set[tuple[int, int]] = field(default_factory=set)
    rare_orders: set[tuple[int, int]] = field(default_factory=set)
    stated_orders: bool = True
    branches: bool = False
    states: dict[str, set[str]] = field(default_factory=dict)
    rules: dict[str, set[str]] = field(default_factory=dict)
    artifacts: set[str] = field(default_factory=set)
    systems: set[str] = field(default_factory=set)
    datasets: set[str] = field(default_factory=set)
    problems: list[tuple[str, Range]] = field(default_factory=list)

    def add_participant(self, *names: str) -> None:
        """A participant by all spellings and names it goes by."""
        self.participants.append(set(names))

    def everybody(self) -> set[str]:
        """All spellings of all participants, and names that are right but need not be found."""
        return set().union(*self.participants, self.others)
