"""What a workshop said of the parts of a map: dots and disagreement, with names."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from workflow_studio.model import Disagreement, Document, Vote


@dataclass(frozen=True, slots=True)
class Voices:
    """The voices on one node or flow, in the order in which they came."""

    about: str
    votes: tuple[Vote, ...]
    disagreements: tuple[Disagreement, ...]

    @property
    def dots_by_voter(self) -> tuple[tuple[str, int], ...]:
        """How many dots each person gave."""
        return tuple(Counter(vote.voter for vote in self.votes).items())


def voices_on(document: Document, element: str) -> Voices:
    """The voices on this element."""
    return Voices(
        element,
        tuple(sorted((vote for vote in document.votes.values() if vote.about == element), key=_age)),
        tuple(sorted((one for one in document.disagreements.values() if one.about == element), key=_age)),
    )


def voices_of_map(document: Document, map_id: str) -> tuple[Voices, ...]:
    """The voices on every part of a map that has any: those with the most dots first."""
    heard = dict.fromkeys(vote.about for vote in document.votes.values())
    heard |= dict.fromkeys(one.about for one in document.disagreements.values())
    there = (key for key in heard if getattr(document.find(key), "map", None) == map_id)
    return tuple(sorted((voices_on(document, key) for key in there), key=lambda voices: -len(voices.votes)))


def people_heard(document: Document) -> tuple[str, ...]:
    """Everybody who said something in the workshop, by name."""
    said = [vote.voter for vote in document.votes.values()]
    said += [one.said_by for one in document.disagreements.values()]
    said += [topic.said_by for topic in document.parked.values() if topic.said_by]
    return tuple(sorted(dict.fromkeys(said)))


def _age(voice: Vote | Disagreement) -> tuple[int, str]:
    """Numbers in ids grow; the table's own order changes when something deleted comes back."""
    return len(voice.id), voice.id
