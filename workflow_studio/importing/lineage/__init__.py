"""Lineage: which sheets of a workbook read which, and which other workbooks it leans on."""

from __future__ import annotations

from workflow_studio.importing.lineage.finding_lineage import find_lineage
from workflow_studio.importing.lineage.links import Lineage, lineage

__all__ = ["Lineage", "find_lineage", "lineage"]
