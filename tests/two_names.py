"""A map on which one person may go by two names, and claims that say so."""

from __future__ import annotations

from itertools import pairwise

from workflow_studio.editing.editor import Editor
from workflow_studio.model import (
    Claim,
    ClaimKind,
    ClaimState,
    DocumentBuilder,
    Evidence,
    Flow,
    Lane,
    Participant,
    Process,
    ProcessMap,
    Source,
    Step,
)
from workflow_studio.model.claims import THE_SAME


class Desk:
    """Ana asks, D. Ruiz checks, Dana Ruiz signs, Bo files; D. Ruiz answers for the filing. Elements by name."""

    def __init__(self) -> None:
        builder = self.builder = DocumentBuilder("Desk")
        source = builder.add(Source, name="desk.xlsx").id
        process = builder.add(Process, name="Requests").id
        self.map = builder.add(ProcessMap, process=process).id
        self.people: dict[str, str] = {}
        self.lanes: dict[str, str] = {}
        for place, name in enumerate(("Ana", "D. Ruiz", "Dana Ruiz", "Bo")):
            cell = builder.add(Evidence, source=source, sheet="Steps", cells=f"B{place + 2}", quote=name).id
            self.people[name] = builder.add(Participant, name=name, evidence=(cell,)).id
            lane = builder.add(Lane, map=self.map, participant=self.people[name], position=place, evidence=(cell,))
            self.lanes[name] = lane.id
        self.steps = {
            name: builder.add(Step, map=self.map, lane=self.lanes[who], name=name, **fields).id
            for name, who, fields in (
                ("Ask", "Ana", {}),
                ("Check", "D. Ruiz", {}),
                ("Sign", "Dana Ruiz", {"consulted": (self.people["D. Ruiz"], self.people["Bo"])}),
                ("File", "Bo", {"accountable": (self.people["D. Ruiz"],)}),
            )
        }
        ends = list(self.steps.values())
        self.flows = [builder.add(Flow, map=self.map, source=one, target=other).id for one, other in pairwise(ends)]
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
