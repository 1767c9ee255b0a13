"""A map with geometry drawn by hand, so that pictures of it do not change when the layout gets better."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.model import (
    Assessment,
    Decision,
    DecisionKind,
    Document,
    DocumentBuilder,
    Edge,
    Element,
    Event,
    EventKind,
    Flow,
    Lane,
    Node,
    Pain,
    Participant,
    Process,
    ProcessMap,
    Question,
    Shape,
    Step,
    StepKind,
    Verdict,
)

MINUTE = 60.0
DAY = 86_400.0
LANES = (
    ("Requester", 112.0),
    ("Budget owner", 112.0),
    ("Procurement", 144.0),
    ("Vendor", 104.0),
    ("Accounts payable", 112.0),
)
WIDTH = 1508.0
COLUMN = 160.0
FIRST_MIDDLE = 176.0
BEFORE_THE_FIRST = -0.675


def laid_out_map() -> tuple[Document, str]:
    """Purchase requests in five lanes with every kind of element; and the id of its map."""
    return _LaidOutMap().build()


class _LaidOutMap:
    """Adds lanes, nodes and flows with their shapes and edges."""

    def __init__(self) -> None:
        self.builder = DocumentBuilder("Purchase requests")
        process = self.builder.add(Process, name="Purchase requests")
        self.map = self.builder.add(ProcessMap, process=process.id).id
        self.lanes: dict[str, tuple[str, float]] = {}

    def build(self) -> tuple[Document, str]:
        top = 0.0
        for position, (name, height) in enumerate(LANES):
            who = self.builder.add(Participant, name=name)
            lane = self.builder.add(Lane, map=self.map, participant=who.id, position=position)
            self.shape(lane, 0, top, WIDTH, height)
            self.lanes[name] = lane.id, top
            top += height
        self.first_half()
        self.second_half()
        return self.builder.build(), self.map

    def shape(self, element: Element, x: float, y: float, width: float, height: float) -> None:
        self.builder.add(Shape, of=element.id, x=x, y=y, width=width, height=height)

    def node(
        self,
        made: type[Node],
        lane: str,
        column: float,
        name: str,
        size: tuple[float, float],
        down: float,
        **fields: object,
    ) -> Node:
        lane_id, top = self.lanes[lane]
        node = self.builder.add(made, map=self.map, lane=lane_id, name=name, **fields)
        self.shape(node, FIRST_MIDDLE + column * COLUMN - size[0] / 2, top + down - size[1] / 2, *size)
        return node

    def step(
        self,
        lane: str,
        column: float,
        name: str,
        verdict: Verdict | None,
        minutes: float | None,
        down: float = 56,
        **fields: object,
    ) -> Node:
        time = None if minutes is None else minutes * MINUTE
        step = self.node(Step, lane, column, name, (128, 64), down, process_time=time, **fields)
        if verdict:
            self.builder.add(Assessment, step=step.id, verdict=verdict)
        return step

    def flow(
        self, source: Node, target: Node, points: Sequence[tuple[float, float]], label: str = "", **fields: object
    ) -> Flow:
        flow = self.builder.add(Flow, map=self.map, source=source.id, target=target.id, label=label, **fields)
        self.builder.add(Edge, of=flow.id, points=tuple(points))
        return flow

    def first_half(self) -> None:
        start = self.node(Event, "Requester", BEFORE_THE_FIRST, "Need arises", (24, 24), 56)
        fill = self.step("Requester", 0, "Fill in purchase request", Verdict.MIXED, 25)
        correct = self.step("Requester", 1, "Correct the request", None, 10)
        check = self.step("Budget owner", 0, "Check against budget", Verdict.AUTOMATABLE, 12)
        within = self.node(Decision, "Budget owner", 1, "Within budget?", (112, 72), 56)
        approve = self.step("Budget owner", 2, "Approve the request", Verdict.JUDGMENT, 15)
        self.look_up = self.step("Procurement", 2, "Look up the vendor", Verdict.AUTOMATABLE, 8, 84)
        over = self.node(Decision, "Procurement", 3, "Over € 5,000?", (112, 72), 84)
        ask = self.step("Procurement", 4, "Ask for three quotes", Verdict.COORDINATION, 40, 84)
        send = self.step("Vendor", 4, "Send a quote", None, None, 52)
        choose = self.step("Procurement", 5, "Choose the vendor", Verdict.JUDGMENT, 30, 84)
        self.create = self.step(
            "Procurement", 6, "Create purchase order in the system of record", Verdict.AUTOMATABLE, 90, 84
        )
        self.flow(start, fill, [(80, 56), (112, 56)])
        self.flow(fill, check, [(152, 88), (152, 136)], wait=2.3 * DAY)
        self.flow(correct, check, [(272, 56), (256, 56), (256, 104), (208, 104), (208, 136)])
        self.flow(check, within, [(240, 168), (280, 168)])
        self.flow(within, correct, [(336, 132), (336, 88)], "No")
        self.flow(within, approve, [(392, 168), (432, 168)], "Yes", count=294)
        self.flow(approve, self.look_up, [(496, 200), (496, 276)], wait=0.6 * DAY)
        self.flow(self.look_up, over, [(560, 308), (600, 308)])
        self.flow(over, ask, [(712, 308), (752, 308)], "Yes")
        self.flow(over, self.create, [(656, 272), (656, 244), (1136, 244), (1136, 276)], "No", count=268)
        request = self.flow(ask, send, [(816, 340), (816, 388)], wait=DAY)
        self.flow(send, choose, [(880, 420), (976, 420), (976, 340)], wait=4.1 * DAY)
        self.flow(choose, self.create, [(1040, 308), (1072, 308)])
        self.builder.add(Pain, about=approve.id, text="Budget sheet is up to a month old")
        self.builder.add(Pain, about=request.id, text="Three vendors rarely answer")
        self.builder.add(Question, about=choose.id, text="Who chooses above 50,000?")
        self.builder.add(Question, about=approve.id, text="Who stands in?")

    def second_half(self) -> None:
        split = self.node(Decision, "Procurement", 7, "", (112, 72), 84, kind=DecisionKind.PARALLEL)
        goods = self.node(Event, "Vendor", 7, "Goods are on their way", (24, 24), 36, kind=EventKind.INTERMEDIATE)
        book = self.step("Accounts payable", 7, "Book the invoice", Verdict.MIXED, 6, kind=StepKind.SUBPROCESS)
        paid = self.node(Event, "Accounts payable", 8, "Invoice is paid", (22, 22), 56, kind=EventKind.END)
        self.flow(self.create, split, [(1200, 308), (1240, 308)])
        self.flow(split, goods, [(1296, 344), (1296, 392)])
        self.flow(split, book, [(1352, 308), (1384, 308), (1384, 466), (1260, 466), (1260, 496)])
        self.flow(book, paid, [(1360, 528), (1445, 528)])
