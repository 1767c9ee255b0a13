"""Rules: what the formulas, validations and conditional formats of a workbook decide, as decision tables."""

from __future__ import annotations

from workflow_studio.importing.rules.finding_rules import CalculatedColumn, calculated_columns, find_rules
from workflow_studio.importing.rules.records import rule_records
from workflow_studio.importing.rules.untranslated import Untranslated, untranslated

__all__ = [
    "CalculatedColumn",
    "Untranslated",
    "calculated_columns",
    "find_rules",
    "rule_records",
    "untranslated",
]
