"""From workbooks and the map made of them to a document with claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from workflow_studio.analysis.eventlog import Pause, never_stop
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.joining.saying import join_what_is_said
from workflow_studio.importing.claims.finders import FINDERS
from workflow_studio.importing.claims.map_claims import map_claims
from workflow_studio.importing.claims.source_facts import SourceFacts, facts_of, fields_of
from workflow_studio.importing.claims.writing import ClaimWriter
from workflow_studio.importing.finding import Finding, Seen
from workflow_studio.importing.mapping import ChosenTables
from workflow_studio.model import Document

MOST_OF_A_FINDER = 500
"""Nobody goes through more than so many of one sort; a workbook that makes a finder say more was not understood."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in each of these workbooks: the same whatever map is drawn of them."""

    sources: tuple[ChosenTables, ...]
    findings: tuple[tuple[Finding, ...], ...]
    facts: tuple[SourceFacts, ...]


def propose(sources: Sequence[ChosenTables], pause: Pause = never_stop) -> Found:
    """Let every finder look at every workbook; takes long, so do it once for each choice of tables.

    `pause` is called again and again; what it raises ends the work.
    """
    seen = [Seen(source.workbook, found=source.found, chosen=source.chosen, pause=pause) for source in sources]
    return Found(tuple(sources), tuple(tuple(_findings(one)) for one in seen), tuple(map(facts_of, seen)))


def _findings(seen: Seen) -> Iterator[Finding]:
    for find in FINDERS:
        seen.pause()
        yield from islice(find(seen), MOST_OF_A_FINDER)


def with_claims(document: Document, found: Found) -> Document:
    """The document that was just mapped from these workbooks, with its claims and what is kept of each workbook."""
    writer = ClaimWriter(document)
    joins = [
        writer.people(finding, source)
        for source, findings in zip(document.sources.values(), found.findings, strict=True)
        for finding in findings
        if finding.joins and finding.is_sure
    ]
    writer.add_map_claims(map_claims(document, found.sources, filter(None, joins)))
    for source, chosen, findings, facts in zip(
        document.sources.values(), found.sources, found.findings, found.facts, strict=True
    ):
        writer.add_findings(findings, source)
        writer.add_facts(source, fields_of(source, chosen, facts))
    return _joined(writer.build())


def _joined(document: Document) -> Document:
    """The document in which is one what claims that are accepted by default say is one."""
    draft = Draft(document)
    join_what_is_said(draft, document.claims)
    return draft.diff().applied(document)
