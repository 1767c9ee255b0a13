"""Rules: what the formulas, validations and conditional formats of a workbook decide, as decision tables."""

from __future__ import annotations

from workflow_studio.importing.rules.finding_rules import (
    CalculatedColumn,
    UntranslatedFormula,
    calculated_columns,
    find_rules,
    untranslated_formulas,
)
from workflow_studio.importing.rules.records import rule_records

__all__ = [
    "CalculatedColumn",
    "UntranslatedFormula",
    "calculated_columns",
    "find_rules",
    "rule_records",
    "untranslated_formulas",
]
