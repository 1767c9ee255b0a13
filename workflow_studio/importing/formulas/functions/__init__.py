"""The functions that business rules use. What is not here is not calculated, and said so."""

from __future__ import annotations

from workflow_studio.importing.formulas.functions import counting, days, logic, lookups, numbers, texts

FUNCTIONS = {
    **logic.FUNCTIONS,
    **lookups.FUNCTIONS,
    **counting.FUNCTIONS,
    **numbers.FUNCTIONS,
    **texts.FUNCTIONS,
    **days.FUNCTIONS,
}

__all__ = ["FUNCTIONS"]
