"""Columns that the cells settle: those whose entries are ids of other rows, and those that hold these ids."""

from __future__ import annotations

from workflow_studio.importing.recognition.concepts import Concept
from workflow_studio.importing.recognition.evidence import ColumnEvidence, Evidence, references
from workflow_studio.importing.recognition.kinds_and_roles import Role
from workflow_studio.importing.recognition.wording import condition_of

Given = dict[int, tuple[Role, float, str]]
"""For places of columns their role, how sure it is, and why."""

_REFERRED_TO = 0.9
_NAMED = 0.7
_FEWEST_ROWS = 4
_ARE_IDS = "its cells are ids of other rows"


def roles_by_references(evidence: Evidence) -> Given:
    """What references between the rows say about columns."""
    keys = _keys(evidence)
    if keys is None:
        return {}
    ids = frozenset(evidence.columns[keys].profile.values)
    named = {keys: (Role.STEP_ID, _REFERRED_TO, "other columns refer to it")} if _is_referred_to(evidence, ids) else {}
    return named | (_conditional_ways(evidence, keys, ids) or _unnamed(evidence, keys, ids))


def _keys(evidence: Evidence) -> int | None:
    """The column of ids: the one that columns of what comes before or after refer to, else the one named so."""
    for at, column in enumerate(evidence.columns):
        if _tells_all_apart(column) and _is_referred_to(evidence, frozenset(column.profile.values), column):
            return None if column.says(Concept.STEP) >= _NAMED else at
    holder = evidence.holder(Role.STEP_ID)
    return evidence.columns.index(holder) if holder is not None and _tells_all_apart(holder) else None


def _tells_all_apart(column: ColumnEvidence) -> bool:
    return column.profile.distinctness >= 0.95 and column.profile.fill >= _REFERRED_TO


def _is_referred_to(evidence: Evidence, ids: frozenset[str], own: ColumnEvidence | None = None) -> bool:
    return any(
        column is not own
        and column.profile.filled
        and max(column.says(Concept.PREDECESSOR), column.says(Concept.NEXT)) >= _NAMED
        and references(column.profile.values, ids) >= _REFERRED_TO
        for column in evidence.columns
    )


def _conditional_ways(evidence: Evidence, keys: int, ids: frozenset[str]) -> Given:
    """Columns such as `If yes` and `If no`, each with the step that follows then."""
    ways = [
        at
        for at, column in enumerate(evidence.columns)
        if at != keys and condition_of(column.name) and column.profile.filled
        and references(column.profile.values, ids) == 1.0
    ]  # fmt: skip
    return dict.fromkeys(ways, (Role.NEXT_STEP, 0.9, _ARE_IDS)) if len(ways) > 1 else {}


def _unnamed(evidence: Evidence, keys: int, ids: frozenset[str]) -> Given:
    """A column that no header explains but whose cells are ids of other rows: what comes before or after."""
    if evidence.best(Role.NEXT_STEP) >= 0.5 or evidence.best(Role.PREDECESSOR) >= 0.5 or evidence.rows < _FEWEST_ROWS:
        return {}
    order = {value: at for at, value in enumerate(evidence.columns[keys].profile.values)}
    for at, column in enumerate(evidence.columns):
        profile = column.profile
        if at == keys or profile.filled < 3 or profile.fill > 0.98 or profile.counts_up:
            continue
        if column.affinities[0].strength < 0.5 and references(profile.values, ids) >= _REFERRED_TO:
            first = [order.get(value.split(",")[0].strip(), 0) for value in profile.values]
            later = sum(number > at_row for at_row, number in enumerate(first))
            role = Role.NEXT_STEP if later > 0.5 * len(first) else Role.PREDECESSOR
            return {at: (role, 0.6, _ARE_IDS)}
    return {}
