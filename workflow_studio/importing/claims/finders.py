"""Everything that looks for claims in a workbook besides what becomes a map."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from workflow_studio.importing.claims.finding import Finding, Seen

Finder = Callable[[Seen], Iterable[Finding]]

FINDERS: tuple[Finder, ...] = ()
"""Pure functions of one workbook; each bounds its own work and answers with nothing where it does not understand."""
