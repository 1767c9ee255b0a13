"""A wide map in parts that fit on pages: no node is cut, and cut flows go on at letters in circles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from workflow_studio.model import Document, Element, ProcessMap
from workflow_studio.model.elements import NODE_TABLES
from workflow_studio.model.phases import phase_numbers
from workflow_studio.picture.bounds import bounds_of
from workflow_studio.picture.folding_content import PlacedMap, PlacedNode
from workflow_studio.picture.folding_grid import Cutting
from workflow_studio.picture.folding_pieces import Grid, Side
from workflow_studio.picture.folding_plan import ENDLESS, Plan, plans_of
from workflow_studio.picture.items import Circle, Item, Picture, Stroke, TextLine
from workflow_studio.picture.look import Look
from workflow_studio.picture.overlays.map_overlay import MapOverlay
from workflow_studio.picture.sizes import FLOW_WIDTH
from workflow_studio.picture.text import width
from workflow_studio.picture.text_items import CAP_HEIGHT
from workflow_studio.picture.whole_map import map_description, map_picture

LETTER_SHARE = 0.42
"""Of a circle's diameter."""
SMALLEST_LETTER = 10.0
_HANGING = {"assessments": "step", "pains": "about", "questions": "about"}
"""Tables of what hangs on a node or flow, with the field that says on which."""
_UNLABELLED = {"label": "", "wait": None, "count": None, "medium": None, "complete_and_accurate": None}
AROUND_A_LETTER = 2.0
MOST_PLANS, MOST_DRAWINGS = 12, 3
MOST_MOVES = 2
"""So many plans may differ in where the cuts lie; the next ones have more cuts, until the parts fit."""
PLANNED_SLACK = 4.0
"""How much of the room a plan leaves to what sticks out at the edges when it is drawn, in px."""
PLANNING_SHARE = 0.5
"""Of the time of one drawing, what planning it takes."""
FIRST_SHARE = 0.8
"""Of the time that it takes to make the parts, what the first drawing of them takes."""

Tell = Callable[[float], bool]
"""Told how far the work is, 0 to 1; false when nobody wants it any more."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A circle with a letter at which a cut flow goes on: where it is, and in which part the flow's other end is."""

    flow: str
    letter: str
    x: float
    y: float
    radius: float
    side: Side
    leaves: bool
    other: int


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a folded map. `number` is its place in the grid; there may be none with nothing in it."""

    number: int
    picture: Picture
    marks: tuple[Mark, ...] = ()


def folded(
    document: Document,
    map_id: str,
    max_width: float,
    max_height: float = ENDLESS,
    *,
    look: Look | None = None,
    overlay: MapOverlay | None = None,
) -> tuple[Picture, ...]:
    """The map without title and legend in parts of about equal width, at most about `max_width` px, left to right.

    Cuts lie in column gaps. Each part repeats the lane headers and leaves out lanes with nothing in them at its top
    and bottom. A flow that is cut ends at a circle with a letter and goes on at the circle with the same letter.
    One part for a map that is narrow enough, or that has no gap to cut in.
    """
    return tuple(part.picture for part in parts_of(document, map_id, max_width, max_height, look=look, overlay=overlay))


def parts_of(
    document: Document,
    map_id: str,
    max_width: float,
    max_height: float = ENDLESS,
    *,
    look: Look | None = None,
    beside_marks: float = 0.0,
    overlay: MapOverlay | None = None,
    tell: Tell = lambda _share: True,
) -> tuple[Part, ...]:
    """As `folded`, with what is known of the marks; where the map is higher than `max_height` it is cut across, too.

    Parts come column by column, as time runs, each from the top. Cuts across lie between lanes, or in a high lane
    between its rows. What is free of a lane in a column of parts is drawn lower.
    Where a part is too large because of what its margins must hold, it is cut again, past nodes where there is no gap.
    `beside_marks` is room that is left free beyond the circles. None where nobody wants them any more.
    """
    folding = _Folding(document, map_id, look or Look(), overlay, beside_marks)
    return folding.parts((max_width, max_height), tell)


class _Folding:
    """Folds one map."""

    def __init__(
        self, document: Document, map_id: str, look: Look, overlay: MapOverlay | None, beside_marks: float
    ) -> None:
        self._document, self._map_id, self._look, self._overlay = document, map_id, look, overlay
        self._beside = beside_marks
        self._placed = PlacedMap(document, map_id, look, overlay.flows if overlay else {})
        self._phases = phase_numbers(document, map_id)
        self._letters: dict[str, str] = {}
        self._about = {name: _Hanging(getattr(document, name), field) for name, field in _HANGING.items()}

    def parts(self, most: tuple[float, float], tell: Tell) -> tuple[Part, ...]:
        """The parts, cut until they fit or there is nothing left to cut."""
        placed = self._placed
        if not placed.lanes or not (placed.nodes or placed.notes):
            return self._whole()
        cutting = Cutting(placed, most, self._beside)
        grid = cutting.grid()
        if grid.count == 1:
            return self._whole()
        parts: tuple[Part, ...] = ()
        for number in range(MOST_DRAWINGS):
            told = _part_of_the_work(tell, number)
            grid, plans = self._planned(grid, cutting, told)
            parts = tuple(self._drawn(plans, told))
            if len(parts) < len(plans):
                return ()
            finer = cutting.finer(grid, {part.number: (part.picture.width, part.picture.height) for part in parts})
            if finer == grid:
                break
            grid = finer
        return parts

    def _whole(self) -> tuple[Part, ...]:
        return (Part(0, map_picture(self._document, self._map_id, look=self._look, overlay=self._overlay)),)

    def _planned(self, grid: Grid, cutting: Cutting, tell: Tell) -> tuple[Grid, list[Plan]]:
        """A grid whose parts fit as far as that is known before they are drawn, and what is in them."""
        plans = plans_of(self._placed, grid, self._beside)
        for tried in range(MOST_PLANS):
            tell(PLANNING_SHARE * (1 - 0.5 ** (tried + 1)))
            sizes = {plan.number: _with_slack(plan.size) for plan in plans}
            finer = cutting.finer(grid, sizes, moving=tried < MOST_MOVES)
            if finer == grid:
                break
            grid, plans = finer, plans_of(self._placed, finer, self._beside)
        return grid, plans

    def _drawn(self, plans: Sequence[Plan], tell: Tell) -> Iterator[Part]:
        """The parts, in the order in which the letters are given, as long as somebody wants them."""
        description = map_description(self._document, self._map_id)
        self._letters = {}
        for done, plan in enumerate(plans):
            if not tell(PLANNING_SHARE + (1 - PLANNING_SHARE) * done / len(plans)):
                return
            part = self._part(plan)
            words = f"{description} Part {done + 1} of {len(plans)}."
            yield replace(part, picture=replace(part.picture, description=words))

    def _part(self, plan: Plan) -> Part:
        across = {"x": plan.left, "width": plan.right - plan.left}
        shapes: list[Element] = [shape.model_copy(update=across) for _, shape in plan.lanes]
        shapes += [one.shape for one in plan.nodes]
        shapes += plan.notes
        part = self._document.with_tables(
            {
                "shapes": {shape.id: shape for shape in shapes},
                "edges": {edge.id: edge for edge in plan.edges},
                **self._tables(plan),
                "maps": {self._map_id: self._map_with_phases_of(plan.nodes)},
            }
        )
        drawn = map_picture(part, self._map_id, look=self._look, overlay=self._overlay_of(plan))
        marks = tuple(self._marks(plan))
        items = (*drawn.items, *(item for mark in marks for item in _circle(mark)))
        box = bounds_of(items)
        picture = replace(drawn, left=box.left, top=box.top, width=box.width, height=box.height, items=items)
        return Part(plan.number, picture, marks)

    def _overlay_of(self, plan: Plan) -> MapOverlay | None:
        """The overlay with the figure of each flow that is cut where its pill is, and nowhere else."""
        if self._overlay is None:
            return None
        marks = {piece.flow.id: self._overlay.flows.get(piece.flow.id) for piece in plan.pieces}
        said = {piece.flow.id for piece in plan.pieces if piece.labelled}
        shown = {key: mark if key in said else replace(mark, text="") for key, mark in marks.items() if mark}
        return replace(self._overlay, flows=shown)

    def _map_with_phases_of(self, nodes: Sequence[PlacedNode]) -> ProcessMap:
        """The map with the phases that these nodes stand in, and those between."""
        shown, numbers = self._document.maps[self._map_id], self._phases
        there = [numbers[one.node.id] for one in nodes if one.node.id in numbers]
        phases = shown.phases[min(there) : max(there) + 1] if there else ()
        return shown.model_copy(update={"phases": phases})

    def _tables(self, plan: Plan) -> dict[str, Mapping[str, Element]]:
        """What a part shows and nothing else: drawing each part of a large map from all of it would take minutes.

        The flows' labels, problems and questions are taken away where another part shows them.
        """
        document = self._document
        shown = {one.node.id for one in plan.nodes}
        ends = shown | {end for piece in plan.pieces for end in (piece.flow.source, piece.flow.target)}
        labelled = {piece.flow.id for piece in plan.pieces if piece.labelled}
        flows = (piece.flow if piece.labelled else piece.flow.model_copy(update=_UNLABELLED) for piece in plan.pieces)
        return {
            **{name: _chosen(getattr(document, name), ends) for name in NODE_TABLES},
            "flows": {flow.id: flow for flow in flows},
            **{name: self._about[name].of(shown | labelled) for name in _HANGING},
        }

    def _marks(self, plan: Plan) -> Iterator[Mark]:
        order: tuple[Side, ...] = ("left", "top", "right", "bottom")
        cut = [piece for piece in plan.pieces if piece.cut]
        cut.sort(key=lambda p: (order.index(p.side), plan.borders[p.side].margin.rows[p.flow.id]))
        for piece in cut:
            border, flow = plan.borders[piece.side], piece.flow.id
            letter = self._letters.setdefault(flow, _letters(len(self._letters)))
            x, y = border.point(border.margin.circle_at, border.margin.rows[flow])
            radius = border.margin.circle / 2
            yield Mark(flow, letter, x, y, radius, piece.side, piece.cut == "leaves", piece.other)


class _Hanging:
    """The elements of a table by the element that they are about."""

    def __init__(self, table: Mapping[str, Element], field: str) -> None:
        self._found: dict[str, list[Element]] = defaultdict(list)
        for element in table.values():
            self._found[getattr(element, field)].append(element)

    def of(self, ids: Iterable[str]) -> dict[str, Element]:
        """Those that are about one of these."""
        return {element.id: element for key in ids for element in self._found.get(key, ())}


def _chosen(table: Mapping[str, Element], ids: Iterable[str]) -> dict[str, Element]:
    return {key: table[key] for key in ids if key in table}


def _with_slack(size: tuple[float, float]) -> tuple[float, float]:
    return size[0] + PLANNED_SLACK, size[1] + PLANNED_SLACK


def _part_of_the_work(tell: Tell, drawing: int) -> Tell:
    """Tells how far all of the work is in this drawing, counted from 0: a second and a third are rarely needed."""
    left = (1 - FIRST_SHARE) ** drawing
    return lambda share: tell(1 - left + left * FIRST_SHARE * share)


def _circle(mark: Mark) -> tuple[Item, ...]:
    size = max(2 * mark.radius * LETTER_SHARE / max(len(mark.letter) / 2, 1.0), SMALLEST_LETTER)
    baseline, wide = mark.y + size * CAP_HEIGHT / 2, width(mark.letter, size, 600)
    radius = max(mark.radius, wide / 2 + AROUND_A_LETTER)
    return (
        Circle(mark.flow, mark.x, mark.y, radius - FLOW_WIDTH / 2, "panel", Stroke("flow", FLOW_WIDTH)),
        TextLine(mark.flow, mark.x, baseline, mark.letter, size, 600, "text", wide, "middle"),
    )


def _letters(number: int) -> str:
    """A to Z, then AA to AZ and so on."""
    first, last = divmod(number, 26)
    return (_letters(first - 1) if first else "") + chr(ord("A") + last)
