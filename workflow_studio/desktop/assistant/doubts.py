"""Which columns the user should look at: guesses that matter for the map and are far from certain."""

from __future__ import annotations

from workflow_studio.importing.recognition import Column, Role, Table

SURE_ENOUGH = 0.6
CLOSE = 0.4
UNUSED = frozenset({Role.ATTRIBUTE, Role.IGNORE, Role.NUMBER, Role.AMOUNT, Role.STATUS, Role.DUE_DATE})
"""Roles that leave no trace in the map, so that a wrong one costs little."""


def needs_a_look(table: Table, column: Column) -> bool:
    """Whether a column of a table that can be mapped is read with little confidence, and it matters."""
    if not table.kind.kind.mappable or column.confidence >= SURE_ENOUGH or not column.filled:
        return False
    other, confidence = column.runner_up or (Role.ATTRIBUTE, 0.0)
    return column.role not in UNUSED or (other not in UNUSED and confidence >= CLOSE)


def doubtful(table: Table) -> tuple[Column, ...]:
    """The columns that need a look, from left to right."""
    return tuple(column for column in table.columns if needs_a_look(table, column))
