"""The specification as Markdown with GitHub's tables; the map is a Mermaid flowchart, which needs no second file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workflow_studio.exporting.declaration import ExportFormat, ExportSource, Rendered
from workflow_studio.exporting.specification.blocks import (
    Block,
    Cell,
    Entries,
    Facts,
    Figure,
    Paragraph,
    Section,
    Subject,
    Table,
)
from workflow_studio.exporting.specification.handoff_matrix import handoff_chart, handoff_matrix
from workflow_studio.exporting.specification.mermaid import flowchart, lineage_chart
from workflow_studio.exporting.specification.specify import specify
from workflow_studio.model import Document
from workflow_studio.picture.verdicts import VERDICT_STYLES

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~$]|&(?=#?\w+;))")
_LINE_START = re.compile(r"^([#+=-]|\d+(?=[.)](\s|$)))")


def escaped(text: str) -> str:
    """The text on one line, with everything that Markdown or HTML would read as markup taken literally."""
    one_line = " ".join(text.split())
    return _LINE_START.sub(_literal_start, _SPECIAL.sub(r"\\\1", one_line))


def _literal_start(match: re.Match[str]) -> str:
    """A character that begins a heading, list or rule gets a backslash; so does the point after a number."""
    mark = match[1]
    return f"{mark}\\" if mark.isdigit() else f"\\{mark}"


def _render(source: ExportSource) -> Rendered:
    return Rendered(("\n".join(_lines(source)).rstrip() + "\n").encode("utf-8"))


MARKDOWN = ExportFormat("markdown", "Specification (Markdown)", ".md", "document", False, _render)


def _lines(source: ExportSource) -> Iterator[str]:
    spec = specify(source.document, source.options)
    yield from (f"# {escaped(spec.title)}", "", escaped(spec.kicker), "")
    if spec.lead:
        yield from (escaped(spec.lead), "")
    for label, value in spec.particulars:
        yield f"- **{escaped(label)}:** {escaped(value)}"
    yield ""
    if spec.overview:
        yield from _block(source.document, spec.overview)
    level = "###" if spec.several else "##"
    for process in spec.processes:
        if spec.several:
            yield from (f"## {escaped(process.heading)}", "")
            if process.scope:
                yield from (escaped(process.scope), "")
        yield from _block(source.document, process.facts)
        for section in process.sections:
            yield from _section(source.document, section, level)
    for section in spec.closing:
        yield from _section(source.document, section, "##")


def _section(document: Document, section: Section, level: str) -> Iterator[str]:
    number = f"{section.number}. " if section.number else ""
    yield from (f"{level} {number}{escaped(section.title)}", "")
    for block in section.blocks:
        yield from _block(document, block)


def _block(document: Document, block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        yield from _table(block)
    elif isinstance(block, Facts):
        yield " · ".join(f"**{escaped(figure)}** {escaped(what)}" for figure, what in block.figures)
    elif isinstance(block, Figure):
        yield from _figure(document, block)
    elif isinstance(block, Paragraph):
        yield escaped(block.text)
    else:
        yield from _entries(block)
    yield ""


def _figure(document: Document, figure: Figure) -> Iterator[str]:
    """A matrix is a table here; everything else a chart."""
    if figure.subject is Subject.HANDOFF_MATRIX:
        yield from _table(handoff_matrix(document, figure.about))
    else:
        yield from ("```mermaid", *_chart(document, figure), "```")
    yield from ("", f"*{escaped(figure.caption)}*")


def _chart(document: Document, figure: Figure) -> Iterator[str]:
    if figure.subject is Subject.LINEAGE:
        return lineage_chart(document.sources[figure.about])
    network = figure.subject is Subject.HANDOFF_NETWORK
    return handoff_chart(document, figure.about) if network else flowchart(document, figure.about)


def _table(table: Table) -> Iterator[str]:
    yield _row(escaped(column.title) for column in table.columns)
    yield _row("---:" if column.align == "right" else "---" for column in table.columns)
    for row in table.rows:
        yield _row(_cell(cell) for cell in row)


def _row(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    text = escaped(VERDICT_STYLES[cell.verdict].word if cell.is_verdict else cell.text)
    if text and (cell.strong or cell.alarming):
        text = f"**{text}**"
    return f"{text}<br>{escaped(cell.small)}" if cell.small else text


def _entries(entries: Entries) -> Iterator[str]:
    for entry in entries.entries:
        yield from (f"**{escaped(entry.number)}\\. {escaped(entry.title)}**", "")
        yield from (f"- {escaped(label)}: {escaped(text)}" for label, text in entry.lines)
        for quote, place in entry.quotes:
            yield f"- Evidence: “{escaped(quote)}” ({escaped(place)})" if quote else f"- Evidence: {escaped(place)}"
        yield ""
