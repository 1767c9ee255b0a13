"""From a document to its specification: what a reviewer needs, in the order in which it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workflow_studio.analysis.measures import MapMeasures, measure_map
from workflow_studio.exporting.declaration import ExportOptions
from workflow_studio.exporting.specification.blocks import (
    Block,
    Bullets,
    Facts,
    Figure,
    Paragraph,
    ProcessSpec,
    Section,
    Specification,
)
from workflow_studio.exporting.specification.handoff_rows import handoff_table
from workflow_studio.exporting.specification.source_rows import not_understood_table, source_table
from workflow_studio.exporting.specification.step_rows import (
    automatable_table,
    judgment_table,
    other_verdicts_table,
    participant_table,
    problem_table,
    question_table,
    step_entries,
    step_table,
)
from workflow_studio.exporting.specification.words import counted, readable_date
from workflow_studio.model import Document, MapState, ProcessMap
from workflow_studio.model.views import maps_of, processes
from workflow_studio.picture import duration

Blocks = Callable[[Document, str], tuple[Block, ...]]


def specify(document: Document, options: ExportOptions) -> Specification:
    """The specification of every map that has anything on it. Sections with nothing to say are left out."""
    maps = [m for process in processes(document) for m in maps_of(document, process.id)]
    specs = tuple(_process_spec(document, process_map) for process_map in maps)
    specs = tuple(spec for spec in specs if spec.sections)
    lead = specs[0].scope if len(specs) == 1 else _contents(specs)
    return Specification(
        title=document.title if len(specs) != 1 else specs[0].name,
        kicker="Process specification",
        lead=lead,
        particulars=tuple(_particulars(document, specs, options)),
        processes=specs,
    )


def _contents(specs: tuple[ProcessSpec, ...]) -> str:
    names = [spec.name for spec in specs]
    return f"{counted(len(names), 'process', 'processes')}: {', '.join(names)}." if names else ""


def _particulars(
    document: Document, specs: tuple[ProcessSpec, ...], options: ExportOptions
) -> Iterator[tuple[str, str]]:
    if options.date:
        yield "Date", readable_date(options.date)
    versions = list(dict.fromkeys(spec.version for spec in specs))
    if versions:
        yield "Version", ", ".join(versions)
    if options.prepared_by:
        yield "Prepared by", options.prepared_by
    sources = [source.name for source in document.sources.values()]
    if sources:
        yield ("Source" if len(sources) == 1 else "Sources"), ", ".join(sources[:3]) + (" …" if sources[3:] else "")


def _process_spec(document: Document, process_map: ProcessMap) -> ProcessSpec:
    process = document.processes[process_map.process]
    measures = measure_map(document, process_map.id)
    found = [(title, make(document, process_map.id)) for title, make in _SECTIONS]
    if not measures.steps:
        found = []
    sections = [(title, tuple(b for b in blocks if not _is_empty(b))) for title, blocks in found]
    sections = [(title, blocks) for title, blocks in sections if any(not isinstance(b, Paragraph) for b in blocks)]
    return ProcessSpec(
        name=process.name,
        version=process_map.name or ("As-is" if process_map.state is MapState.AS_IS else "To-be"),
        scope=process.scope,
        facts=_facts(document, process_map, measures),
        sections=tuple(Section(number, title, blocks) for number, (title, blocks) in enumerate(sections, 1)),
    )


def _facts(document: Document, process_map: ProcessMap, measures: MapMeasures) -> Facts:
    figures = [
        (str(measures.steps), "step" if measures.steps == 1 else "steps"),
        (str(measures.handoffs), "handoff" if measures.handoffs == 1 else "handoffs"),
        (str(len(measures.lanes)), "participant" if len(measures.lanes) == 1 else "participants"),
    ]
    if measures.log:
        figures.append((f"{measures.log.cases:,}", "case" if measures.log.cases == 1 else "cases"))
    works = [s.process_time for s in document.steps.values() if s.map == process_map.id and s.process_time is not None]
    if works:
        figures.append((duration(sum(works)), "work"))
    if measures.assessed:
        figures.append((f"{measures.assessed} of {measures.steps}", "assessed"))
    return Facts(tuple(figures))


def _the_map(document: Document, map_id: str) -> tuple[Block, ...]:
    log = document.maps[map_id].log
    caption = "The map. Dark arrows are handoffs: the performer changes."
    if log:
        caption += f" Figures are from {log.cases:,} cases; waits are medians."
    return (Figure(map_id, caption),)


def _automate_first(document: Document, map_id: str) -> tuple[Block, ...]:
    return (automatable_table(document, map_id),)


def _judgment(document: Document, map_id: str) -> tuple[Block, ...]:
    lead = Paragraph("A person decides here. What they weigh is what the product has to put in front of them.")
    return lead, judgment_table(document, map_id)


def _problems(document: Document, map_id: str) -> tuple[Block, ...]:
    return problem_table(document, map_id), question_table(document, map_id)


def _sources(document: Document, map_id: str) -> tuple[Block, ...]:
    return source_table(document, map_id), not_understood_table(document, map_id)


_SECTIONS: tuple[tuple[str, Blocks], ...] = (
    ("Who takes part", lambda document, map_id: (participant_table(document, map_id),)),
    ("The process today", _the_map),
    ("Steps", lambda document, map_id: (step_table(document, map_id),)),
    ("Handoffs", lambda document, map_id: (handoff_table(document, map_id),)),
    ("Automate first", _automate_first),
    ("Where judgment is needed", _judgment),
    ("Coordination and mixed steps", lambda document, map_id: (other_verdicts_table(document, map_id),)),
    ("Problems and open questions", _problems),
    ("Step by step", lambda document, map_id: (step_entries(document, map_id),)),
    ("Sources, and what was not understood", _sources),
)


def _is_empty(block: Block) -> bool:
    if isinstance(block, Figure):
        return False
    if isinstance(block, Paragraph):
        return not block.text
    content = (
        block.points
        if isinstance(block, Bullets)
        else block.figures
        if isinstance(block, Facts)
        else getattr(block, "rows", None) or getattr(block, "entries", ())
    )
    return not content
