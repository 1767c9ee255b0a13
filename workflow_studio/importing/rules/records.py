"""Rules as plain records for other programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from workflow_studio.model import DecisionTable


def rule_records(rules: Iterable[DecisionTable]) -> list[dict[str, Any]]:
    """Of each rule its cells, its formula, its table, and on how many rows it gave what the workbook shows."""
    return [
        {
            "cell": f"{rule.sheet}!{rule.cells}",
            "formula": rule.formula,
            "table": {
                "inputs": list(rule.inputs),
                "output": rule.output,
                "rows": [list(row) for row in rule.rows],
                "hit_policy": rule.hit_policy.value,
                "disagreements": list(rule.disagreements),
                "untranslated": list(rule.untranslated),
                "notes": list(rule.notes),
            },
            "rows_replayed": rule.replayed,
            "rows_reproduced": rule.reproduced,
        }
        for rule in rules
    ]
