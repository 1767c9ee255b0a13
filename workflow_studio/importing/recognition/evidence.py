"""Everything the guess of a kind is based on, gathered once per table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workflow_studio.importing.recognition.affinity import SIGNALS, Affinity, affinity
from workflow_studio.importing.recognition.cells import Sort, normalised
from workflow_studio.importing.recognition.concepts import Concept
from workflow_studio.importing.recognition.kinds_and_roles import Role
from workflow_studio.importing.recognition.profile import Profile, is_repeating_key
from workflow_studio.importing.recognition.raci import RaciMatrix
from workflow_studio.importing.recognition.wording import concepts_of

_REFERENCES = re.compile(r"[,;\n&]|\band\b")
_LINK = re.compile(r"(?:fs|ss|ff|sf)?\s*(?:[+-]\s*\d+\s*\w*)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ColumnEvidence:
    """One column: its header, its figures, and its affinity to every role, strongest first."""

    group: str
    name: str
    profile: Profile
    affinities: tuple[Affinity, ...]

    def to(self, role: Role) -> float:
        """The affinity to one role."""
        return next((found.strength for found in self.affinities if found.role is role), 0.0)

    def says(self, concept: Concept) -> float:
        """How surely the header speaks of a concept."""
        return concepts_of(self.name).get(concept, 0.0)


def as_log_case(column: ColumnEvidence) -> float:
    """How surely a column says which case a row of a log is about: named so, or holding codes that come again.

    The id of somebody (`user_id`) comes again, too, and tells no case.
    """
    named = column.to(Role.CASE) * (1.0 if column.profile.distinctness < 0.85 else 0.4)
    coded = 0.5 if is_repeating_key(column.profile) else 0.0
    is_of_somebody = column.says(Concept.PERFORMER) > column.says(Concept.CASE)
    return max(named, coded) * (0.3 if is_of_somebody else 1.0)


def as_log_activity(column: ColumnEvidence, evidence: Evidence) -> float:
    """How surely a column says what happened: named so, or the state that was gone over to (`From`, `To`)."""
    goes_over = column.says(Concept.TARGET) >= 0.9 and evidence.says(Concept.SOURCE) >= 0.9
    again = column.profile.share(Sort.TEXT) == 1.0 and column.profile.distinctness <= 0.5
    return max(column.to(Role.ACTIVITY), 0.6 if goes_over and again else 0.0)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One table: its columns, its size, what is said around it, and a RACI found in its body."""

    columns: tuple[ColumnEvidence, ...]
    rows: int
    has_header: bool
    calendar: int
    surroundings: str
    raci: RaciMatrix | None

    def best(self, role: Role) -> float:
        """The strongest affinity of any column to a role."""
        return max((column.to(role) for column in self.columns), default=0.0)

    def holder(self, role: Role) -> ColumnEvidence | None:
        """The column with the strongest affinity to a role."""
        return max(self.columns, key=lambda column: column.to(role), default=None)

    def step_names(self) -> tuple[ColumnEvidence, float] | None:
        """The column that names the steps and how surely; a description does where the steps have only numbers."""
        names = self.holder(Role.STEP_NAME)
        if names is None:
            return None
        found = names, names.to(Role.STEP_NAME) * (1.0 if _names_work(names) else 0.7)
        described = self.holder(Role.DESCRIPTION)
        if described is not None and self.best(Role.STEP_ID) >= 0.6 and found[1] < 0.6:
            numbered = any(column.says(Concept.STEP) >= 0.8 for column in self.columns)
            return max(found, (described, described.to(Role.DESCRIPTION) * (0.9 if numbered else 0.35)), key=_second)
        return found

    def count(self, role: Role, least: float) -> int:
        """How many columns have at least this affinity to a role."""
        return sum(column.to(role) >= least for column in self.columns)

    def says(self, concept: Concept) -> float:
        """How surely any header speaks of a concept."""
        return max((column.says(concept) for column in self.columns), default=0.0)

    def count_saying(self, concept: Concept, least: float = 0.7) -> int:
        """How many headers speak of a concept."""
        return sum(column.says(concept) >= least for column in self.columns)

    def around(self, concept: Concept) -> bool:
        """Whether the sheet's name or the title above the table speaks of a concept."""
        return concepts_of(self.surroundings).get(concept, 0.0) >= 0.5

    def mentions(self, *stems: str) -> bool:
        """Whether a word of the sheet's name or the title above the table begins with one of these stems."""
        text = f" {normalised(self.surroundings)} "
        return any((f" {stem}" if stem.isascii() else stem) in text for stem in stems)

    @property
    def numeric(self) -> float:
        """Share of the body's filled cells that are numbers."""
        filled = sum(column.profile.filled for column in self.columns)
        numbers = sum(column.profile.filled * column.profile.share(Sort.NUMBER) for column in self.columns)
        return numbers / filled if filled else 0.0


def _names_work(column: ColumnEvidence) -> bool:
    return column.says(Concept.STEP) >= 0.5 or column.says(Concept.ACTIVITY) >= 0.5


def _second(found: tuple[ColumnEvidence, float]) -> float:
    return found[1]


def column_evidence(names: Sequence[tuple[str, str]], profiles: Sequence[Profile]) -> tuple[ColumnEvidence, ...]:
    """The evidence of every column, references between columns included."""
    found = []
    for (group, name), profile in zip(names, profiles, strict=True):
        affinities = sorted(
            (affinity(role, name, group, profile) for role in SIGNALS), key=lambda one: (-one.strength, one.role)
        )
        found.append(ColumnEvidence(group, name, profile, tuple(affinities)))
    return tuple(found)


def references(values: Sequence[str], targets: frozenset[str]) -> float:
    """Share of the filled cells whose every part (`3, 5fs`) names one of the targets."""
    filled = [value for value in values if value.strip(" -–")]
    return sum(_refers(value, targets) for value in filled) / len(filled) if filled else 0.0


def _refers(value: str, targets: frozenset[str]) -> bool:
    parts = [part.strip() for part in _REFERENCES.split(value) if part.strip()]
    return bool(parts) and all(part in targets or _LINK.sub("", part).strip() in targets for part in parts)
