"""A map on which one person may go by two names, and claims that say so."""

from __future__ import annotations

from itertools import pairwise

from tests.map_writer import MapWriter
from workflow_studio.editing.editor import Editor
from workflow_studio.model import Claim, ClaimKind, ClaimState, Evidence, Source
from workflow_studio.model.claims import THE_SAME


class Desk:
    """Ana asks, D. Ruiz checks, Dana Ruiz signs, Bo files; D. Ruiz answers for the filing. Elements by name."""

    def __init__(self) -> None:
        writer = MapWriter("Desk", "Requests")
        builder, self.map = writer.builder, writer.map
        source = builder.add(Source, name="desk.xlsx").id
        lanes = {}
        for place, name in enumerate(("Ana", "D. Ruiz", "Dana Ruiz", "Bo")):
            cell = builder.add(Evidence, source=source, sheet="Steps", cells=f"B{place + 2}", quote=name).id
            lanes[name] = writer.lane(name, evidence=(cell,))
        self.builder = builder
        self.people = {name: lane.participant for name, lane in lanes.items()}
        self.lanes = {name: lane.id for name, lane in lanes.items()}
        steps = [
            writer.step(lanes["Ana"], "Ask"),
            writer.step(lanes["D. Ruiz"], "Check"),
            writer.step(lanes["Dana Ruiz"], "Sign", consulted=(self.people["D. Ruiz"], self.people["Bo"])),
            writer.step(lanes["Bo"], "File", accountable=(self.people["D. Ruiz"],)),
        ]
        self.steps = {step.name: step.id for step in steps}
        self.flows = [writer.flow(one, other).id for one, other in pairwise(steps)]
        self.takes_part = {
            name: builder.add(
                Claim,
                kind=ClaimKind.PARTICIPANT,
                says=f"“{name}” takes part.",
                state=ClaimState.ACCEPTED,
                made=(key, self.lanes[name]),
            ).id
            for name, key in self.people.items()
        }

    def says_one(self, *names: str, state: ClaimState = ClaimState.OPEN) -> str:
        """A claim that these are one person, the first of them."""
        joins = tuple(self.people[name] for name in names)
        says = f"“{names[1]}” is “{names[0]}”."
        return self.builder.add(Claim, kind=ClaimKind.PARTICIPANT, says=says, state=state, joins=joins, about=joins).id

    def asks(self, *names: str, options: tuple[str, ...] = (THE_SAME, "No, two people")) -> str:
        """A question whether these are one person."""
        joins = tuple(self.people[name] for name in names)
        return self.builder.add(Claim, kind=ClaimKind.QUESTION, says="Is it?", joins=joins, options=options).id

    def editor(self) -> Editor:
        return Editor(self.builder.build())
