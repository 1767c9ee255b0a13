"""The language of spreadsheet formulas: reading them into trees, writing them out, working them out on cells.

Everything here is pure. Formulas come from files that anybody may have made: reading one gives a tree or a refusal with
its reason, never an exception, and working one out is bounded by `Work`.
"""

from __future__ import annotations

from workflow_studio.importing.formulas.parsing import parse
from workflow_studio.importing.formulas.printing import printed
from workflow_studio.importing.formulas.tree import Refusal, Tree

__all__ = ["Refusal", "Tree", "parse", "printed"]
