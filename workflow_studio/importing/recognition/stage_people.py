"""Which columns of a case tracker name whoever dealt with a stage, whatever their headers say."""

from __future__ import annotations

from workflow_studio.importing.recognition.cells import Sort, normalised
from workflow_studio.importing.recognition.concepts import Concept
from workflow_studio.importing.recognition.evidence import ColumnEvidence, Evidence
from workflow_studio.importing.recognition.kinds_and_roles import Role
from workflow_studio.importing.recognition.weighing import dated
from workflow_studio.importing.recognition.who_acts import ROLE_NAMES
from workflow_studio.importing.recognition.wording import says_by_whom

BESIDE_A_STAGE = 0.75
"""How surely a column names whoever dealt with the stage whose date stands beside it."""

SIGNED = 0.95
"""How surely a column dates a stage that another one signs."""

_LEAST_PEOPLE, _LEAST_FULL_NAMES = 0.8, 0.6
_MOST_DIFFERENT = 0.6
_LEAST_FILLED = 4
_OF_PEOPLE = frozenset({Concept.PERFORMER, Concept.PARTICIPANT, Concept.LANE, Concept.NAME})


def groups_cases(column: ColumnEvidence) -> bool:
    """Whether a header names a unit that cases belong to (`Department`) and not whoever does something."""
    return column.says(Concept.LANE) > max(column.says(Concept.PERFORMER), column.says(Concept.PARTICIPANT))


def is_signed_elsewhere(evidence: Evidence, at: int) -> bool:
    """Whether a column of dates has another one for whoever did it: `Assessed` and `Assessed by`."""
    name = normalised(evidence.columns[at].name)
    if not name or not dated(evidence.columns[at]):
        return False
    return any(
        says_by_whom(other.name) and normalised(other.name).rpartition(" ")[0] == name for other in evidence.columns
    )


def stands_by_a_stage(evidence: Evidence, at: int) -> bool:
    """Whether a column of a few people's names stands beside a date, as others do or headed by a role (`課長`).

    One such column under a header that says nothing may name customers.
    """
    if not _names_few_people_beside_a_date(evidence, at):
        return False
    if normalised(evidence.columns[at].name) in ROLE_NAMES:
        return True
    others = (other for other in range(len(evidence.columns)) if other != at)
    return any(_names_few_people_beside_a_date(evidence, other) for other in others)


def _names_few_people_beside_a_date(evidence: Evidence, at: int) -> bool:
    column = evidence.columns[at]
    neighbours = evidence.columns[max(0, at - 1) : at] + evidence.columns[at + 1 : at + 2]
    return _names_few_people(column) and any(
        dated(other) and other.to(Role.MILESTONE_DATE) > other.to(Role.DUE_DATE) for other in neighbours
    )


def _names_few_people(column: ColumnEvidence) -> bool:
    profile = column.profile
    if profile.filled < _LEAST_FILLED or profile.share(Sort.TEXT) < 1.0 or profile.distinctness > _MOST_DIFFERENT:
        return False
    if any(column.says(concept) >= 0.7 for concept in Concept if concept not in _OF_PEOPLE):
        return False
    different = set(profile.values)
    full = sum(len(words) > 1 and min(map(len, words)) > 1 for words in (value.split() for value in different))
    named = full >= _LEAST_FULL_NAMES * len(different)
    return profile.people >= _LEAST_PEOPLE and (named or normalised(column.name) in ROLE_NAMES)
