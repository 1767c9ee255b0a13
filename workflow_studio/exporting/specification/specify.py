"""From a document to its specification: what a reviewer needs, in the order in which it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workflow_studio.analysis.measures import MapMeasures, measure_map
from workflow_studio.exporting.declaration import ExportOptions
from workflow_studio.exporting.specification.blocks import (
    Block,
    Cell,
    Entries,
    Facts,
    Figure,
    Paragraph,
    ProcessSpec,
    Section,
    Specification,
    Table,
    TableColumn,
)
from workflow_studio.exporting.specification.claim_rows import (
    answered_table,
    dataset_table,
    other_statements,
    problem_statements,
    rule_blocks,
    state_table,
    unconfirmed_blocks,
)
from workflow_studio.exporting.specification.handoff_rows import handoff_blocks
from workflow_studio.exporting.specification.limits import within_limits
from workflow_studio.exporting.specification.lineage_rows import lineage_blocks
from workflow_studio.exporting.specification.source_rows import not_understood_table, source_table
from workflow_studio.exporting.specification.step_rows import (
    automatable_table,
    judgment_table,
    note_table,
    other_verdicts_table,
    participant_table,
    problem_table,
    question_table,
    step_entries,
    step_table,
)
from workflow_studio.exporting.specification.words import readable_date
from workflow_studio.exporting.specification.workbook_rows import card_tables, columns_left_out, condition_table
from workflow_studio.exporting.specification.workshop_rows import parking_table, voices_table
from workflow_studio.model import Document, MapState, ProcessMap
from workflow_studio.model.views import assessments_by_step, map_name, maps_of, processes, step_around, steps_of
from workflow_studio.picture.durations import duration
from workflow_studio.picture.whole_map import any_proposed
from workflow_studio.wording import counted, listed


def specify(document: Document, options: ExportOptions) -> Specification:
    """The specification of every map that has steps on it. Sections with nothing to say are left out."""
    maps = [m for process in processes(document) for m in maps_of(document, process.id) if steps_of(document, m.id)]
    tops = [m for m in maps if step_around(document, m.id) is None]
    title = document.processes[maps[0].process].name if len(maps) == 1 else document.title
    specs = tuple(_process_spec(document, m, _heading(document, m, maps)) for m in maps)
    versions = list(dict.fromkeys(map_name(document, m.id) for m in tops))
    before = len(specs[0].sections) if len(specs) == 1 else None
    spec = Specification(
        title=title,
        kicker="Process specification",
        lead=_lead(document, maps, specs),
        footer=f"{title}, {_lower_first(versions[0])}" if len(versions) == 1 else title,
        particulars=tuple(_particulars(document, versions, options)),
        overview=_overview(document, maps, specs) if len(specs) > 1 else None,
        processes=specs,
        closing=_numbered(_closing(document), before),
    )
    return within_limits(spec)


def _heading(document: Document, process_map: ProcessMap, maps: Sequence[ProcessMap]) -> str:
    """The process's name, with the map's where the process has several."""
    name = document.processes[process_map.process].name
    siblings = [m for m in maps if m.process == process_map.process]
    return f"{name}, {_lower_first(map_name(document, process_map.id))}" if len(siblings) > 1 else name


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def _lead(document: Document, maps: Sequence[ProcessMap], specs: Sequence[ProcessSpec]) -> str:
    if not specs:
        return "The map is empty: it has no steps yet."
    if len(specs) == 1:
        return document.processes[maps[0].process].scope
    return ""


def _overview(document: Document, maps: Sequence[ProcessMap], specs: Sequence[ProcessSpec]) -> Table:
    """What the document describes, map by map."""
    columns = [TableColumn("Process", 48)]
    columns += [TableColumn(title, 13, "right") for title in ("Participants", "Steps", "Handoffs", "Assessed")]
    rows = []
    for process_map, spec in zip(maps, specs, strict=True):
        measures = measure_map(document, process_map.id)
        counts = {"lanes": len(measures.lanes), "steps": measures.steps, "handoffs": measures.handoffs}
        cells = [Cell(str(count), small=_proposed(measures, name)) for name, count in counts.items()]
        rows.append((Cell(spec.heading, strong=True), *cells, Cell(str(measures.assessed))))
    return Table(tuple(columns), tuple(rows))


def _proposed(measures: MapMeasures, what: str) -> str:
    """How much of what was counted is only proposed; nothing where it is all facts."""
    proposed = measures.proposed.get(what, 0)
    return f"{proposed:,} proposed" if proposed else ""


def _particulars(document: Document, versions: Sequence[str], options: ExportOptions) -> Iterator[tuple[str, str]]:
    if options.date:
        yield "Date", readable_date(options.date)
    if versions:
        yield "Version", listed(versions, 3)
    if options.prepared_by:
        yield "Prepared by", options.prepared_by
    sources = [source.name for source in document.sources.values()]
    if sources:
        yield ("Source" if len(sources) == 1 else "Sources"), listed(sources, 3)


def _process_spec(document: Document, process_map: ProcessMap, heading: str) -> ProcessSpec:
    sections = [
        ("Who takes part", (participant_table(document, process_map.id),)),
        _the_map(document, process_map),
        ("Steps", _steps(document, process_map.id)),
        ("Handoffs", handoff_blocks(document, process_map.id)),
        ("Automate first", (automatable_table(document, process_map.id),)),
        ("Where judgment is needed", _judgment(document, process_map.id)),
        ("Coordination and mixed steps", (other_verdicts_table(document, process_map.id),)),
        ("Problems and open questions", _problems(document, process_map.id)),
        ("Votes and disagreement", (voices_table(document, process_map.id),)),
        ("Notes on the map", (note_table(document, process_map.id),)),
        ("Step by step", (step_entries(document, process_map.id),)),
    ]
    return ProcessSpec(
        heading=heading,
        scope=document.processes[process_map.process].scope,
        facts=_facts(document, process_map, measure_map(document, process_map.id)),
        sections=_numbered(sections, 0),
    )


def _numbered(sections: Sequence[tuple[str, tuple[Block, ...]]], before: int | None) -> tuple[Section, ...]:
    """The sections that say something, numbered after `before` others; without numbers for None."""
    filled = [(title, tuple(block for block in blocks if not _is_empty(block))) for title, blocks in sections]
    filled = [(title, blocks) for title, blocks in filled if any(not isinstance(b, Paragraph) for b in blocks)]
    return tuple(
        Section(0 if before is None else before + number, title, blocks)
        for number, (title, blocks) in enumerate(filled, 1)
    )


def _facts(document: Document, process_map: ProcessMap, measures: MapMeasures) -> Facts:
    counts = [
        (str(measures.steps), "step" if measures.steps == 1 else "steps", "steps"),
        (str(measures.handoffs), "handoff" if measures.handoffs == 1 else "handoffs", "handoffs"),
        (str(len(measures.lanes)), "participant" if len(measures.lanes) == 1 else "participants", "lanes"),
    ]
    figures = [
        (count, f"{word} ({proposed})" if (proposed := _proposed(measures, what)) else word)
        for count, word, what in counts
    ]
    if measures.log:
        figures.append((f"{measures.log.cases:,}", "case" if measures.log.cases == 1 else "cases"))
    works = [s.process_time for s in document.steps.values() if s.map == process_map.id and s.process_time is not None]
    if works:
        figures.append((duration(sum(works)), "work"))
    if measures.assessed:
        figures.append((f"{measures.assessed} of {measures.steps}", "assessed"))
    return Facts(tuple(figures))


def _the_map(document: Document, process_map: ProcessMap) -> tuple[str, tuple[Block, ...]]:
    caption = "Dark arrows are handoffs: the performer changes."
    if process_map.log:
        cases = counted(process_map.log.cases, "case")
        caption += f" Figures are from {cases}; waits are medians."
    if any_proposed(document, process_map.id):
        caption += " What is dashed or has a pencil is proposed and not confirmed."
    title = "The process today" if process_map.state is MapState.AS_IS else "The process as it is to be"
    if step_around(document, process_map.id) is not None:
        title = map_name(document, process_map.id)
    return title, (Figure(process_map.id, caption),)


def _steps(document: Document, map_id: str) -> tuple[Block, ...]:
    assessed = assessments_by_step(document)
    if any(step.id in assessed for step in steps_of(document, map_id)):
        return (step_table(document, map_id),)
    return step_table(document, map_id), Paragraph("None of the steps has been assessed yet.")


def _judgment(document: Document, map_id: str) -> tuple[Block, ...]:
    lead = Paragraph("A person decides here. What they weigh is what the product has to put in front of them.")
    return lead, judgment_table(document, map_id)


def _problems(document: Document, map_id: str) -> tuple[Block, ...]:
    return problem_table(document, map_id), question_table(document, map_id)


def _closing(document: Document) -> list[tuple[str, tuple[Block, ...]]]:
    """What speaks of the sources as a whole; nothing that is not confirmed stands before its own section."""
    return [
        ("Rules", rule_blocks(document)),
        ("States", (state_table(document),)),
        ("Data sets", (dataset_table(document),)),
        ("Problems in the sources", (problem_statements(document),)),
        ("Further findings", (other_statements(document),)),
        ("Questions answered", (answered_table(document),)),
        ("Parking lot", (parking_table(document),)),
        ("Not confirmed yet", unconfirmed_blocks(document)),
        ("The workbooks, and who keeps them", card_tables(document)),
        ("What reads what", lineage_blocks(document)),
        ("The condition of the data", _condition(document)),
        ("Sources, and what was not understood", (source_table(document), not_understood_table(document))),
    ]


def _condition(document: Document) -> tuple[Block, ...]:
    lead = "Every column in which something was found, with an example. What troubles the work is a problem above."
    return Paragraph(lead), condition_table(document), Paragraph(columns_left_out(document))


def _is_empty(block: Block) -> bool:
    if isinstance(block, Figure):
        return False
    if isinstance(block, Paragraph):
        return not block.text
    if isinstance(block, Table):
        return not block.rows
    return not (block.entries if isinstance(block, Entries) else block.figures)
