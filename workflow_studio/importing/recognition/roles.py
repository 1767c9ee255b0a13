"""Giving each column its role once the kind of the table is settled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workflow_studio.importing.recognition.cells import Sort
from workflow_studio.importing.recognition.concepts import Concept
from workflow_studio.importing.recognition.evidence import ColumnEvidence, Evidence, as_log_activity, as_log_case
from workflow_studio.importing.recognition.kinds_and_roles import Kind, Layout, Role
from workflow_studio.importing.recognition.profile import is_coded_key, is_repeating_key
from workflow_studio.importing.recognition.raci import is_coded
from workflow_studio.importing.recognition.stage_people import (
    BESIDE_A_STAGE,
    SIGNED,
    groups_cases,
    is_signed_elsewhere,
    stands_by_a_stage,
)
from workflow_studio.importing.recognition.step_references import roles_by_references

R = Role
NAMED = 0.95
"""How sure a role is where the header is a word for it."""
CHECKED = 0.85
"""How surely a column `Check` of different texts names the steps of a checklist."""
_LIKE_ROLES = (
    {R.PERFORMER, R.LANE, R.PARTICIPANT},
    {R.STEP_NAME, R.ACTIVITY, R.DESCRIPTION},
    {R.STEP_ID, R.CASE, R.NUMBER},
    {R.TIMESTAMP, R.MILESTONE_DATE, R.START_TIME},
)
"""Roles that words have in common; which one it is, the kind of the table says."""
LEAST = 0.34
"""A weaker affinity leaves the column an attribute."""

_STEP_ROLES = frozenset(
    {
        R.STEP_ID, R.STEP_NAME, R.DESCRIPTION, R.PREDECESSOR, R.NEXT_STEP, R.LABEL, R.SHAPE_TYPE, R.PERFORMER, R.LANE,
        R.PHASE, R.SYSTEM, R.INPUT, R.OUTPUT, R.ARTIFACT, R.PROCESS_TIME, R.WAIT_TIME, R.LEAD_TIME, R.VERDICT,
        R.STATUS, R.DUE_DATE, R.NOTE, R.AMOUNT, R.NUMBER,
    }
)  # fmt: skip
_RECORD_ROLES = frozenset({R.CASE, R.PERFORMER, R.STATUS, R.DUE_DATE, R.NOTE, R.AMOUNT, R.NUMBER, R.SYSTEM})

_ROLES: dict[Kind, frozenset[Role]] = {
    Kind.STEP_LIST: _STEP_ROLES,
    Kind.VISIO_PROCESS_MAP: _STEP_ROLES - {R.PREDECESSOR},
    Kind.NODES_AND_FLOWS: _STEP_ROLES | {R.FLOW_SOURCE, R.FLOW_TARGET},
    Kind.EVENT_LOG: frozenset(
        {R.CASE, R.ACTIVITY, R.TIMESTAMP, R.START_TIME, R.PERFORMER, R.LANE, R.STATUS, R.SYSTEM, R.DUE_DATE, R.NOTE,
         R.AMOUNT, R.NUMBER}
    ),
    Kind.CASE_TRACKER: _RECORD_ROLES | {R.MILESTONE_DATE},
    Kind.RACI: frozenset({R.STEP_ID, R.STEP_NAME, R.PHASE, R.DESCRIPTION, R.NOTE, R.NUMBER, R.PARTICIPANT}),
    Kind.SIPOC: frozenset({R.STEP_NAME, R.INPUT, R.OUTPUT, R.NOTE, R.NUMBER}),
    Kind.CHECKLIST: _STEP_ROLES,
}  # fmt: skip
_OF_STEPS = frozenset({Kind.STEP_LIST, Kind.VISIO_PROCESS_MAP, Kind.CHECKLIST, Kind.NODES_AND_FLOWS})
_FLOW_ROLES = frozenset(
    {R.FLOW_SOURCE, R.FLOW_TARGET, R.LABEL, R.ARTIFACT, R.WAIT_TIME, R.LEAD_TIME, R.PERFORMER, R.NOTE,
     R.AMOUNT, R.NUMBER}
)  # fmt: skip
_SINGLE = frozenset(
    {R.CASE, R.ACTIVITY, R.TIMESTAMP, R.START_TIME, R.STEP_ID, R.STEP_NAME, R.NEXT_STEP, R.LABEL, R.PREDECESSOR,
     R.SHAPE_TYPE, R.LANE, R.PHASE, R.FLOW_SOURCE, R.FLOW_TARGET, R.NUMBER, R.VERDICT, R.RACI_CODE}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RoleGuess:
    """The role of one column, the next likeliest, and why."""

    role: Role
    confidence: float
    runner_up: tuple[Role, float] | None
    reasons: tuple[str, ...]


def guess_roles(kind: Kind, evidence: Evidence) -> tuple[RoleGuess, ...]:
    """A role for each column, the strongest affinities first; roles that make sense once are given once."""
    allowed = _ROLES.get(kind, _RECORD_ROLES)
    if kind is Kind.NODES_AND_FLOWS and min(evidence.best(R.FLOW_SOURCE), evidence.best(R.FLOW_TARGET)) >= 0.5:
        allowed = _FLOW_ROLES
    given = _given_by_body(kind, evidence)
    single = _SINGLE | {R.PERFORMER} if kind is Kind.EVENT_LOG else _SINGLE
    taken = {role for role, _, _ in given.values() if role in single}
    weighed = [
        {role: strength for role, strength in _weighed(kind, evidence, at).items() if role in allowed}
        for at in range(len(evidence.columns))
    ]
    wishes = sorted(
        (
            (strength, -at, role)
            for at, wish in enumerate(weighed)
            if at not in given
            for role, strength in wish.items()
        ),
        key=lambda wish: (-wish[0], -wish[1], wish[2]),
    )
    for strength, negative, role in wishes:
        at = -negative
        if at in given or strength < LEAST or role in taken:
            continue
        given[at] = (role, strength, _reason(evidence.columns[at], role))
        if role in single:
            taken.add(role)
    _complete(kind, evidence, given, taken)
    return tuple(_guess(at, evidence.columns[at], given, weighed[at]) for at in range(len(evidence.columns)))


def _guess(
    at: int, column: ColumnEvidence, given: dict[int, tuple[Role, float, str]], wishes: dict[Role, float]
) -> RoleGuess:
    role, strength, reason = given.get(at, (R.ATTRIBUTE, 0.6, "nothing says more about it"))
    if role is R.ATTRIBUTE:
        strength = round(max(0.5, 0.95 - max(wishes.values(), default=0.0)), 2)
    others = [(value, other) for other, value in wishes.items() if other is not role and value >= 0.2]
    value, other = max(others, key=lambda found: (found[0], found[1]), default=(0.0, R.ATTRIBUTE))
    runner_up = (other, round(min(value, strength), 2)) if value else None
    if _is_named(column, role, wishes):
        strength = max(strength, NAMED)
    return RoleGuess(role, round(min(0.98, strength), 2), runner_up, (reason,))


def _is_named(column: ColumnEvidence, role: Role, wishes: dict[Role, float]) -> bool:
    """Whether the header is a word for this role, and for no other that the kind has but a like one."""
    named = {found.role for found in column.affinities if found.named and found.role in wishes}
    like = next((group for group in _LIKE_ROLES if role in group), {role})
    return role in named and named <= like


def _reason(column: ColumnEvidence, role: Role) -> str:
    found = next(found for found in column.affinities if found.role is role)
    if role is R.STATUS and found.strength < LEAST:
        return "it says in which phase a case is"
    if role is R.PERFORMER and found.strength < LEAST:
        return "it names a few people and stands beside the date of a stage"
    return found.reason


def _weighed(kind: Kind, evidence: Evidence, at: int) -> dict[Role, float]:
    """A column's affinities with what only its neighbours or the kind can tell."""
    column = evidence.columns[at]
    wishes = {found.role: found.strength for found in column.affinities}
    if kind is Kind.CHECKLIST and _says_what_to_check(column):
        wishes[R.STEP_NAME], wishes[R.STATUS] = max(wishes[R.STEP_NAME], CHECKED), 0.0
    if kind in _OF_STEPS:
        named = evidence.step_names()
        if named is not None and named[0] is column:
            wishes[R.STEP_NAME] = max(wishes[R.STEP_NAME], wishes[R.DESCRIPTION] + 0.01)
    if kind is Kind.EVENT_LOG:
        wishes = _in_log(evidence, at, wishes)
    if kind in (Kind.CASE_TRACKER, Kind.REGISTER) and column.says(Concept.PHASE) >= 0.9 and _has_few_values(column):
        wishes[R.STATUS] = max(wishes[R.STATUS], 0.7)  # the phase that a case is in is how far it is
    if kind is Kind.CASE_TRACKER:
        wishes = _in_tracker(evidence, at, wishes)
    elif kind is Kind.REGISTER and at == 0 and is_coded_key(column.profile) and evidence.best(R.CASE) < 0.6:
        wishes[R.CASE] = max(0.6, wishes[R.NUMBER] + 0.01)
    elif column.profile.counts_up and kind not in {Kind.EVENT_LOG}:
        wishes[R.STEP_ID] = max(wishes[R.STEP_ID], wishes[R.NUMBER] + 0.02)
    return wishes


def _says_what_to_check(column: ColumnEvidence) -> bool:
    """Whether a column `Check` holds a different text in each row, and no ticks."""
    profile = column.profile
    worded = column.says(Concept.CHECK) >= 0.7 and profile.share(Sort.TEXT) >= 0.9
    return worded and profile.distinctness >= 0.9 and profile.average_words >= 2


def _has_few_values(column: ColumnEvidence) -> bool:
    """Whether the same few values come again and again."""
    return 1 < column.profile.distinct <= 0.5 * column.profile.filled


def _in_log(evidence: Evidence, at: int, wishes: dict[Role, float]) -> dict[Role, float]:
    column, wishes = evidence.columns[at], dict(wishes)
    wishes[R.ACTIVITY] = as_log_activity(column, evidence)
    wishes[R.CASE] = min(wishes[R.CASE], as_log_case(column)) if column.says(Concept.PERFORMER) else wishes[R.CASE]
    likeliest = max(map(as_log_case, evidence.columns))
    if is_repeating_key(column.profile) and as_log_case(column) == likeliest <= 0.5:
        wishes[R.CASE] = max(0.5, *wishes.values()) + 0.01  # a log has cases, and nothing else could be them
    if column.profile.filled and column.profile.distinctness > 0.85 and evidence.rows > 10:
        wishes[R.CASE] *= 0.4
    if column.profile.fill < 0.3:
        wishes[R.CASE] *= 0.5
    wishes = _exact_log_names(column, wishes)
    if column.profile.share() == 0 and at == 0 and column.profile.counts_up:
        wishes[R.NUMBER] = 0.9
    return wishes


def _in_tracker(evidence: Evidence, at: int, wishes: dict[Role, float]) -> dict[Role, float]:
    column, wishes = evidence.columns[at], dict(wishes)
    wishes[R.CASE] = max(wishes[R.CASE], 0.45 if at < 2 and column.profile.average_length <= 24 else 0.0)
    wishes[R.CASE] *= 0.2 + 0.8 * column.profile.distinctness
    if at < 2 and column.profile.distinctness == 1.0 and evidence.best(R.CASE) < 0.6:
        wishes[R.CASE] = max(wishes[R.CASE], wishes[R.NUMBER] + 0.01)
    if wishes[R.MILESTONE_DATE] >= 0.5:
        wishes[R.STATUS] *= 0.3
    if groups_cases(column):
        wishes[R.PERFORMER] *= 0.4
    if is_signed_elsewhere(evidence, at):
        wishes[R.MILESTONE_DATE] = max(wishes[R.MILESTONE_DATE], SIGNED)
    if stands_by_a_stage(evidence, at):
        wishes[R.PERFORMER] = max(wishes[R.PERFORMER], BESIDE_A_STAGE)
    return wishes


_EXACT_LOG_NAMES = {
    "case:concept:name": R.CASE,
    "concept:name": R.ACTIVITY,
    "time:timestamp": R.TIMESTAMP,
    "start_timestamp": R.START_TIME,
    "org:resource": R.PERFORMER,
}


def _exact_log_names(column: ColumnEvidence, wishes: dict[Role, float]) -> dict[Role, float]:
    """The names process mining tools agree on decide alone; other `case:` columns describe the case."""
    name = column.name.casefold()
    if name in _EXACT_LOG_NAMES:
        return {**wishes, _EXACT_LOG_NAMES[name]: 1.0}
    if name.startswith("case:"):
        return {role: 0.3 * strength for role, strength in wishes.items()}
    return wishes


def _given_by_body(kind: Kind, evidence: Evidence) -> dict[int, tuple[Role, float, str]]:
    """Roles the cells settle without any header: RACI codes, and ids of other rows."""
    if kind is Kind.RACI:
        return _raci_columns(evidence)
    if kind in {Kind.VISIO_PROCESS_MAP, Kind.STEP_LIST}:
        return roles_by_references(evidence)
    return {}


def _raci_columns(evidence: Evidence) -> dict[int, tuple[Role, float, str]]:
    found = evidence.raci
    columns = found.columns if found else [at for at, c in enumerate(evidence.columns) if is_coded(c.profile)]
    layout = found.layout if found else Layout.ROWS
    role = {Layout.ROWS: R.RACI_ROLE, Layout.TRANSPOSED: R.RACI_STEP, Layout.LONG: R.RACI_CODE}[layout]
    given = dict.fromkeys(columns, (role, 0.96, "its cells are RACI codes"))
    if layout is not Layout.LONG:
        blank = [
            at
            for at, column in enumerate(evidence.columns)
            if columns and at > columns[0] and at not in given and column.name and not column.profile.filled
        ]
        given |= dict.fromkeys(blank, (role, 0.6, "it stands among columns of RACI codes"))
    return given


def _complete(kind: Kind, evidence: Evidence, given: dict[int, tuple[Role, float, str]], taken: set[Role]) -> None:
    """The one role a kind cannot do without, when no column asked for it."""
    needed = {
        Kind.RACI: R.STEP_NAME, Kind.STEP_LIST: R.STEP_NAME, Kind.CHECKLIST: R.STEP_NAME,
        Kind.VISIO_PROCESS_MAP: R.STEP_NAME, Kind.CASE_TRACKER: R.CASE, Kind.EVENT_LOG: R.ACTIVITY,
    }.get(kind)  # fmt: skip
    layout = evidence.raci.layout if evidence.raci else Layout.ROWS
    if kind is Kind.RACI and layout is Layout.TRANSPOSED:
        needed = R.PARTICIPANT
        _release(given, R.STEP_NAME)
    if needed is None or needed in {role for role, _, _ in given.values()}:
        return
    free = [at for at in range(len(evidence.columns)) if at not in given and evidence.columns[at].profile.filled]
    if needed is R.CASE:
        chosen = max(free[:2], key=lambda at: evidence.columns[at].profile.distinctness, default=None)
    else:
        chosen = max(free, key=lambda at: _text_weight(evidence.columns[at]), default=None)
    if chosen is not None:
        given[chosen] = (needed, 0.45, "it fits best of the columns that are left")
        taken.add(needed)


def _release(given: dict[int, tuple[Role, float, str]], role: Role) -> None:
    for at in [at for at, (given_role, _, _) in given.items() if given_role is role]:
        del given[at]


def _text_weight(column: ColumnEvidence) -> float:
    profile = column.profile
    return (
        profile.average_length
        * profile.distinctness
        * sum(share for sort, share in profile.sorts.items() if sort == "text")
    )


def layout_of(kind: Kind, evidence: Evidence, roles: Sequence[RoleGuess]) -> Layout:
    """How the table is laid out, given its roles."""
    if kind is not Kind.RACI:
        return Layout.ROWS
    if any(guess.role is R.RACI_CODE for guess in roles):
        return Layout.LONG
    return Layout.TRANSPOSED if any(guess.role is R.RACI_STEP for guess in roles) else Layout.ROWS
