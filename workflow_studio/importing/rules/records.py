"""Rules as plain records for other programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from workflow_studio.importing.finding import Finding


def rule_records(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """For each finding with a decision table its cells, formula, table and on how many rows it was right."""
    return [
        {
            "cell": f"{finding.rule.sheet}!{finding.rule.cells}",
            "formula": finding.rule.formula,
            "table": {
                "inputs": list(finding.rule.inputs),
                "output": finding.rule.output,
                "rows": [list(row) for row in finding.rule.rows],
                "hit_policy": finding.rule.hit_policy.value,
            },
            "rows_replayed": finding.rule.replayed,
            "rows_reproduced": finding.rule.reproduced,
        }
        for finding in findings
        if finding.rule is not None
    ]
