"""Which roles are offered first for a column: those that a table of this kind usually has."""

from __future__ import annotations

from workflow_studio.importing.recognition import Kind, Role

_STEPS = (
    Role.STEP_ID, Role.STEP_NAME, Role.PERFORMER, Role.LANE, Role.PHASE, Role.NEXT_STEP, Role.LABEL, Role.PREDECESSOR,
    Role.SHAPE_TYPE, Role.DESCRIPTION, Role.SYSTEM, Role.INPUT, Role.OUTPUT, Role.ARTIFACT, Role.PROCESS_TIME,
    Role.WAIT_TIME, Role.LEAD_TIME, Role.VERDICT,
)  # fmt: skip
_ANYWHERE = (Role.NOTE, Role.AMOUNT, Role.NUMBER, Role.ATTRIBUTE, Role.IGNORE)
_USUAL: dict[Kind, tuple[Role, ...]] = {
    Kind.CASE_TRACKER: (Role.CASE, Role.PERFORMER, Role.MILESTONE_DATE, Role.DUE_DATE, Role.STATUS),
    Kind.EVENT_LOG: (Role.CASE, Role.ACTIVITY, Role.TIMESTAMP, Role.START_TIME, Role.PERFORMER, Role.STATUS),
    Kind.STEP_LIST: _STEPS,
    Kind.VISIO_PROCESS_MAP: _STEPS,
    Kind.NODES_AND_FLOWS: (*_STEPS, Role.FLOW_SOURCE, Role.FLOW_TARGET),
    Kind.RACI: (
        Role.STEP_ID, Role.STEP_NAME, Role.PHASE, Role.RACI_ROLE, Role.RACI_STEP, Role.RACI_CODE, Role.PARTICIPANT,
        Role.DESCRIPTION,
    ),
}  # fmt: skip


def roles_for(kind: Kind) -> tuple[tuple[Role, ...], tuple[Role, ...]]:
    """The usual roles of a kind, and all others."""
    usual = (*_USUAL.get(kind, ()), *_ANYWHERE)
    return usual, tuple(role for role in Role if role not in usual)
