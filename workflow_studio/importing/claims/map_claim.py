"""A claim about elements of a document, before it is written into it."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.model import SURE, ClaimKind

LONGEST_IN_KEY = 120
"""Characters of a folded name; longer ones that begin alike are told apart by a number."""


@dataclass(frozen=True, slots=True)
class MapClaim:
    """A claim about elements of a document: the fields of the `Claim`, with `observed` for whether cells say so."""

    kind: ClaimKind
    says: str
    key: str
    confidence: float = 1.0
    observed: bool = True
    reasons: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    made: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    together: str = ""
    between: tuple[str, ...] = ()
    """The two steps that a handoff, told with its wait, lies between."""

    @property
    def is_sure(self) -> bool:
        """Whether it is accepted unless the user says otherwise."""
        return self.observed and self.confidence >= SURE and self.kind is not ClaimKind.QUESTION
