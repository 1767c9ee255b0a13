"""A map, or what reads what, as a Mermaid flowchart, a block of text that Markdown viewers draw.

Ids are generated, and of every label only letters, digits and blanks stay as they are; the rest becomes Mermaid's
`#code;`, so no name is ever read as part of the chart. Syntax: https://mermaid.js.org/syntax/flowchart.html
"""

from __future__ import annotations

from collections.abc import Iterator

from workflow_studio.model import Decision, Document, Event, EventKind, Node, Source
from workflow_studio.model.standing import proposed_ids
from workflow_studio.model.views import flows_of, lanes_of, nodes_of
from workflow_studio.picture.flow_labels import pill_text
from workflow_studio.picture.lineage import draw_lineage, how_often
from workflow_studio.picture.look import Look

LONGEST_LABEL = 80


def flowchart(document: Document, map_id: str) -> Iterator[str]:
    """The lines of the chart: a subgraph for each lane, then the flows; what is only proposed is dashed."""
    nodes = nodes_of(document, map_id)
    proposed = proposed_ids(document)
    names = {node.id: f"n{number}" for number, node in enumerate(nodes, 1)}
    yield "flowchart LR"
    for number, lane in enumerate(lanes_of(document, map_id), 1):
        own = [node for node in nodes if node.lane == lane.id]
        if own:
            mark = " (proposed)" if lane.id in proposed else ""
            yield f'  subgraph lane{number}["{label(document.participants[lane.participant].name + mark)}"]'
            for node in own:
                yield f"    {names[node.id]}{_shape(node)}{':::proposed' if node.id in proposed else ''}"
            yield "  end"
    for flow in flows_of(document, map_id):
        text = label(flow.label or pill_text(flow, Look(), handoff=True))
        line = "-.->" if flow.id in proposed else "-->"
        arrow = f'{line}|"{text}"|' if text else line
        yield f"  {names[flow.source]} {arrow} {names[flow.target]}"
    if proposed.intersection(names):
        yield "  classDef proposed stroke-dasharray: 5 4"


def lineage_chart(source: Source) -> Iterator[str]:
    """The lines of the chart of a workbook's lineage; other workbooks are dashed."""
    drawing = draw_lineage(source.lineage)
    names = {(box.book, box.sheet): f"s{number}" for number, box in enumerate(drawing.boxes, 1)}
    yield "flowchart LR"
    for (book, sheet), name in names.items():
        words = f"{book} · {sheet}" if book and sheet else book or sheet
        yield f'  {name}["{label(words) or " "}"]{":::other" if book else ""}'
    for arrow in drawing.arrows:
        first = arrow.links[0]
        ends = names[first.book, first.sheet], names["", first.target_sheet]
        yield f'  {ends[0]} -->|"{label(how_often(arrow.links))}"| {ends[1]}'
    if any(box.book for box in drawing.boxes):
        yield "  classDef other stroke-dasharray: 5 4"


def label(text: str) -> str:
    """The text as Mermaid shows it literally, cut where it is too long for a chart."""
    short = text if len(text) <= LONGEST_LABEL else text[: LONGEST_LABEL - 1] + "…"
    return "".join(c if c.isalnum() or c == " " else f"#{ord(c)};" for c in short)


def _shape(node: Node) -> str:
    if isinstance(node, Decision):
        return f'{{"{label(node.name) or " "}"}}'
    if isinstance(node, Event):
        text = label(node.name or node.kind.value.capitalize())
        return f'((("{text}")))' if node.kind is EventKind.END else f'(("{text}"))'
    return f'["{label(node.name) or " "}"]'
