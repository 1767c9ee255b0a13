"""What is kept of a workbook beside its claims: how its columns are, its card, what leans on what, its losses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from workflow_studio.importing.finding import Seen
from workflow_studio.importing.lineage import lineage
from workflow_studio.importing.mapping import ChosenTables
from workflow_studio.importing.profile.burden import retirement_card
from workflow_studio.importing.profile.conditions import column_profiles, examine
from workflow_studio.importing.profile.losses import losses
from workflow_studio.importing.rules import Untranslated, untranslated
from workflow_studio.model import ColumnProfile, LineageLink, RetirementCard, SkippedRange, Source


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """The facts of one workbook that are the same whatever map is drawn of it."""

    profile: tuple[ColumnProfile, ...]
    card: RetirementCard
    lineage: tuple[LineageLink, ...]
    untranslated: tuple[SkippedRange, ...]


def facts_of(seen: Seen) -> SourceFacts:
    """Look for the facts of a workbook."""
    return SourceFacts(
        column_profiles(seen.once(examine)),
        retirement_card(seen),
        lineage(seen).links,
        tuple(map(_as_loss, untranslated(seen))),
    )


def fields_of(source: Source, chosen: ChosenTables, facts: SourceFacts) -> dict[str, Any]:
    """The fields of a source with these facts; its ledger begins with what mapping left out."""
    seen = Seen(chosen.workbook, found=chosen.found, chosen=chosen.chosen)
    ledger = losses(seen, chosen.noticed, source.not_understood)
    return {
        "profile": facts.profile,
        "card": facts.card,
        "lineage": facts.lineage,
        "not_understood": (*ledger, *facts.untranslated),
    }


def _as_loss(one: Untranslated) -> SkippedRange:
    reason = f"Not shown as a rule, because {one.why}: {one.text}"
    return SkippedRange(sheet=one.sheet, cells=one.cells, what=one.what, reason=reason)
