"""From workbooks and the map made of them to a document with claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workflow_studio.importing.claims.finders import FINDERS
from workflow_studio.importing.claims.finding import Finding, Seen
from workflow_studio.importing.claims.map_claims import map_claims
from workflow_studio.importing.claims.writing import ClaimWriter
from workflow_studio.importing.mapping import ChosenTables
from workflow_studio.model import Document


@dataclass(frozen=True, slots=True)
class Found:
    """What the finders found in each of these workbooks: the same whatever map is drawn of them."""

    sources: tuple[ChosenTables, ...]
    findings: tuple[tuple[Finding, ...], ...]


def propose(sources: Sequence[ChosenTables]) -> Found:
    """Let every finder look at every workbook; takes long, so do it once for each choice of tables."""
    findings = tuple(
        tuple(
            finding
            for find in FINDERS
            for finding in find(Seen(source.workbook, found=source.found, chosen=source.chosen))
        )
        for source in sources
    )
    return Found(tuple(sources), findings)


def with_claims(document: Document, found: Found) -> Document:
    """The document that was just mapped from these workbooks, with its claims; takes milliseconds."""
    writer = ClaimWriter(document)
    writer.add_map_claims(map_claims(document, found.sources))
    for source, findings in zip(document.sources.values(), found.findings, strict=True):
        writer.add_findings(findings, source)
    return writer.build()
