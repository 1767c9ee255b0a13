"""What a synthetic workbook really says: the answers that claims are marked against."""

from __future__ import annotations

from dataclasses import dataclass, field

from workflow_studio.importing.reading import Range


@dataclass
class TrueStep:
    """A step by all the names that count as right, with those of who does it (none where nothing says so).

    `called`: the words that whoever does it may be named after (`Whoever paid` of `Paid`).
    """

    names: set[str]
    performers: set[str] = field(default_factory=set)
    called: str = ""


@dataclass
class Truth:
    """Filled in by whoever writes the workbook. Steps are named by their place in `steps`.

    `participants` are sets of spellings of one participant; `others` are names that are right and need not be found.
    `optional_steps` stand in a list and never happen. `rare_orders` happened too seldom to have to be found.
    `problems` are cells with something wrong in them. `datasets` are the names of one body of data and what is in it.
    """

    participants: list[set[str]] = field(default_factory=list)
    others: set[str] = field(default_factory=set)
    steps: list[TrueStep] = field(default_factory=list)
    optional_steps: set[int] = field(default_factory=set)
    orders: set[tuple[int, int]] = field(default_factory=set)
    rare_orders: set[tuple[int, int]] = field(default_factory=set)
    states: dict[str, set[str]] = field(default_factory=dict)
    rules: dict[str, set[str]] = field(default_factory=dict)
    artifacts: set[str] = field(default_factory=set)
    systems: set[str] = field(default_factory=set)
    datasets: list[set[str]] = field(default_factory=list)
    problems: list[tuple[str, Range]] = field(default_factory=list)

    def add_participant(self, *names: str) -> None:
        """A participant by all spellings and names it goes by; once."""
        if not any(name in known for known in self.participants for name in names):
            self.participants.append(set(names))

    def everybody(self) -> set[str]:
        """All spellings of all participants, and names that are right but need not be found."""
        return set().union(*self.participants, self.others)
