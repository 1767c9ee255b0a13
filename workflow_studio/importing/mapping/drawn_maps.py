"""A drawn flowchart becomes a map: boxes, diamonds and lines as they stand on the sheet."""

from __future__ import annotations

from collections import Counter

from workflow_studio.importing.mapping.citations import Citations
from workflow_studio.importing.mapping.looks import DECISION, END, START, STEP, Look, says_over, says_start
from workflow_studio.importing.mapping.map_writer import DocumentParts, MapWriter
from workflow_studio.importing.mapping.people import UNKNOWN
from workflow_studio.importing.mapping.step_maps import StepMap
from workflow_studio.importing.reading import Range
from workflow_studio.importing.reading.markings import Shape
from workflow_studio.importing.recognition import Drawing, DrawnLink, Table
from workflow_studio.model import EvidenceStatus, Issue, Lane, Node, Question, Step, StepKind

_OUTLINES = {
    "diamond": DECISION,
    "flowChartDecision": DECISION,
    "flowChartDocument": Look(Step, StepKind.DOCUMENT),
    "flowChartMultidocument": Look(Step, StepKind.DOCUMENT),
    "foldedCorner": Look(Step, StepKind.DOCUMENT),
    "flowChartPredefinedProcess": Look(Step, StepKind.SUBPROCESS),
    **dict.fromkeys(
        ("can", "flowChartMagneticDisk", "flowChartMagneticDrum", "flowChartInputOutput", "flowChartOnlineStorage",
         "flowChartInternalStorage", "parallelogram"),
        Look(Step, StepKind.DATA),
    ),
}  # fmt: skip
_ENDS = frozenset({"flowChartTerminator", "ellipse", "flowChartConnector"})
"""Outlines of starts and ends; with ways in and out they are steps drawn round."""


class DrawnMapping:
    """Maps what is drawn on one sheet."""

    def __init__(self, parts: DocumentParts, citations: Citations, table: Table, drawing: Drawing) -> None:
        self.table = table
        self._parts = parts
        self._citations = citations
        self._drawing = drawing
        self._ways_in = Counter(link.target.id for link in drawing.links)
        self._ways_out = Counter(link.source.id for link in drawing.links)

    def map(self, name: str) -> StepMap:
        """The process of this name with the nodes and links of the drawing."""
        drawing = self._drawing
        quote = f"{len(drawing.nodes)} shapes and {len(drawing.links)} connections drawn on the sheet"
        writer = self._parts.new_map(name, self._citations.area(self.table.sheet, self.table.range, quote))
        # From top to bottom and left to right, as people read a drawing.
        shapes = sorted(drawing.nodes.values(), key=lambda shape: (shape.top, shape.left))
        nodes = {shape.id: self._node(writer, shape) for shape in shapes}
        for link in drawing.links:
            self._flow(writer, link, nodes)
        if shapes and not drawing.lanes:
            self._ask_who(nodes[shapes[0].id], shapes[0])
        made = dict(enumerate(nodes.values()))
        return StepMap(writer, made, self._issues())

    def _node(self, writer: MapWriter, shape: Shape) -> Node:
        look = self._look(shape)
        lane = self._lane(writer, shape)
        fields = {"kind": look.variant} if look.variant else {}
        name = _text(shape) or f"Shape without text at {_cell(shape).a1}"
        return writer.node(look.kind, lane.id, name, (self._cite(shape),), **fields)

    def _look(self, shape: Shape) -> Look:
        ways_in, ways_out, text = self._ways_in[shape.id], self._ways_out[shape.id], _text(shape)
        if shape.outline in _OUTLINES:
            return _OUTLINES[shape.outline]
        if text.rstrip(" .").endswith(("?", "？")) and ways_out > 1:
            return DECISION
        ends = shape.outline in _ENDS
        if ways_in == 0 and (ends or says_start(text)):
            return START
        if ways_out == 0 and (ends or says_over(text)):
            return END
        return STEP

    def _lane(self, writer: MapWriter, shape: Shape) -> Lane:
        lane = self._drawing.lanes.get(shape.id)
        if lane is None:
            return writer.lane(UNKNOWN, self._cite(shape))
        return writer.lane(lane.name, self._cite(lane.titled_by))

    def _flow(self, writer: MapWriter, link: DrawnLink, nodes: dict[str, Node]) -> None:
        status = EvidenceStatus.OBSERVED if link.directed else EvidenceStatus.INFERRED
        quote = f"a line from “{_text(link.source)[:60]}” to “{_text(link.target)[:60]}”"
        cited = [self._citations.area(self.table.sheet, _over(link.source, link.target), quote, status)]
        if link.label_shape is not None:
            cited.append(self._cite(link.label_shape))
        writer.flow(nodes[link.source.id].id, nodes[link.target.id].id, tuple(cited), link.label[:80])

    def _ask_who(self, node: Node, shape: Shape) -> None:
        text = "The drawing has no lanes. Who does these steps?"
        self._parts.builder.add(Question, about=node.id, text=text, evidence=(self._cite(shape),))

    def _issues(self) -> list[Issue]:
        drawing, issues = self._drawing, []
        outside = len(drawing.nodes) - len(drawing.lanes)
        if outside:
            some = f"{outside} of the {len(drawing.nodes)} shapes stand in no lane; who does them is not known."
            text = some if drawing.lanes else "The drawing has no lanes; who does the steps is not known."
            issues.append(self._warning(text))
        undirected = sum(not link.directed for link in drawing.links)
        if undirected:
            has = "1 line has" if undirected == 1 else f"{undirected} lines have"
            issues.append(self._warning(f"{has} no arrow; read as drawn."))
        lost = len(drawing.lost)
        if lost:
            leads = "1 line does" if lost == 1 else f"{lost} lines do"
            issues.append(self._warning(f"{leads} not lead from one shape to another; left out."))
        for shape in drawing.loose:
            text = f"“{_text(shape)[:60]}” is connected with nothing; it was left out of the map."
            issues.append(Issue("note", text, sheet=self.table.sheet, cells=_cell(shape).a1))
        return issues

    def _warning(self, text: str) -> Issue:
        return Issue("warning", text, sheet=self.table.sheet, cells=self.table.range.a1)

    def _cite(self, shape: Shape) -> str:
        return self._citations.area(self.table.sheet, _cell(shape), _text(shape) or f"a drawn {shape.outline}")


def _text(shape: Shape) -> str:
    return " ".join(shape.text.split())


def _cell(shape: Shape) -> Range:
    return Range(shape.row, shape.column, shape.row, shape.column)


def _over(one: Shape, other: Shape) -> Range:
    """The cells from one shape's to the other's."""
    rows, columns = sorted((one.row, other.row)), sorted((one.column, other.column))
    return Range(rows[0], columns[0], rows[1], columns[1])
