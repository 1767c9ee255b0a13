"""A document: everything in one file, in flat tables keyed by id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Annotated, Self, TypeVar

from pydantic import AfterValidator, Field

from workflow_studio.model import elements as e
from workflow_studio.model.backdrops import Backdrop
from workflow_studio.model.claims import Claim
from workflow_studio.model.element import Element, Frozen, Name
from workflow_studio.model.geometry import Edge, Shape
from workflow_studio.model.workshop import AgendaItem, Asked, Disagreement, Parked, Vote

E = TypeVar("E", bound=Element)


def _freeze(table: Mapping[str, E]) -> Mapping[str, E]:
    return table if isinstance(table, MappingProxyType) else MappingProxyType(dict(table))


Table = Annotated[Mapping[str, E], AfterValidator(_freeze)]


def _empty() -> Mapping[str, E]:
    return MappingProxyType({})


class Document(Frozen):
    """Everything in one file. Immutable: an edit yields a new document that shares the tables it did not touch."""

    title: Name = "Untitled"
    next_number: int = Field(default=1, ge=1, description="the number that the next new id carries")
    processes: Table[e.Process] = Field(default_factory=_empty)
    maps: Table[e.ProcessMap] = Field(default_factory=_empty)
    participants: Table[e.Participant] = Field(default_factory=_empty)
    lanes: Table[e.Lane] = Field(default_factory=_empty)
    steps: Table[e.Step] = Field(default_factory=_empty)
    decisions: Table[e.Decision] = Field(default_factory=_empty)
    events: Table[e.Event] = Field(default_factory=_empty)
    flows: Table[e.Flow] = Field(default_factory=_empty)
    artifacts: Table[e.Artifact] = Field(default_factory=_empty)
    systems: Table[e.System] = Field(default_factory=_empty)
    datasets: Table[e.Dataset] = Field(default_factory=_empty)
    pains: Table[e.Pain] = Field(default_factory=_empty)
    questions: Table[e.Question] = Field(default_factory=_empty)
    votes: Table[Vote] = Field(default_factory=_empty)
    disagreements: Table[Disagreement] = Field(default_factory=_empty)
    notes: Table[e.Note] = Field(default_factory=_empty)
    assessments: Table[e.Assessment] = Field(default_factory=_empty)
    dispositions: Table[e.Disposition] = Field(default_factory=_empty)
    jottings: Table[e.Jotting] = Field(default_factory=_empty)
    claims: Table[Claim] = Field(default_factory=_empty)
    agenda: Table[AgendaItem] = Field(default_factory=_empty)
    parked: Table[Parked] = Field(default_factory=_empty)
    asked: Table[Asked] = Field(default_factory=_empty)
    sources: Table[e.Source] = Field(default_factory=_empty)
    evidence: Table[e.Evidence] = Field(default_factory=_empty)
    backdrops: Table[Backdrop] = Field(default_factory=_empty)
    shapes: Table[Shape] = Field(default_factory=_empty)
    edges: Table[Edge] = Field(default_factory=_empty)

    def table(self, name: str) -> Mapping[str, Element]:
        """The table of this name; KeyError for any other."""
        if name not in TABLES:
            raise KeyError(name)
        table: Mapping[str, Element] = getattr(self, name)
        return table

    def copied(self, name: str) -> dict[str, Element]:
        """A copy of the table of this name that can be changed."""
        table: dict[str, Element] = getattr(self, name).copy()  # dict(mappingproxy) is many times slower
        return table

    def find(self, element_id: str) -> Element | None:
        """The element with this id, whichever table holds it."""
        name = _TABLE_OF_PREFIX.get(element_id.rstrip(_DIGITS))
        table: Mapping[str, Element] = getattr(self, name) if name else {}
        return table.get(element_id)

    def node(self, node_id: str) -> e.Node:
        """The step, decision or event with this id; KeyError where there is none."""
        return self.steps.get(node_id) or self.decisions.get(node_id) or self.events[node_id]

    def elements(self) -> Iterator[Element]:
        """Every element, table by table."""
        for name in TABLES:
            yield from self.table(name).values()

    def with_tables(self, tables: Mapping[str, Mapping[str, Element]], **fields: object) -> Self:
        """A copy with these tables (and plain fields) replaced. The elements must have been validated already."""
        frozen = {name: _freeze(table) for name, table in tables.items()}
        return self.model_copy(update={**frozen, **fields})


TABLES: Mapping[str, type[Element]] = MappingProxyType(
    {
        "processes": e.Process,
        "maps": e.ProcessMap,
        "participants": e.Participant,
        "lanes": e.Lane,
        "steps": e.Step,
        "decisions": e.Decision,
        "events": e.Event,
        "flows": e.Flow,
        "artifacts": e.Artifact,
        "systems": e.System,
        "datasets": e.Dataset,
        "pains": e.Pain,
        "questions": e.Question,
        "votes": Vote,
        "disagreements": Disagreement,
        "notes": e.Note,
        "assessments": e.Assessment,
        "dispositions": e.Disposition,
        "jottings": e.Jotting,
        "claims": Claim,
        "agenda": AgendaItem,
        "parked": Parked,
        "asked": Asked,
        "sources": e.Source,
        "evidence": e.Evidence,
        "backdrops": Backdrop,
        "shapes": Shape,
        "edges": Edge,
    }
)
"""Every table with the kind of element it holds, in the order of the file."""

PREFIXES: Mapping[str, str] = MappingProxyType(
    {name: kind.__name__.lower().replace("processmap", "map") for name, kind in TABLES.items()}
)
"""What the ids of a table's elements begin with: `step12` is in `steps`."""

_DIGITS = "0123456789"
_TABLE_OF_PREFIX = {prefix: name for name, prefix in PREFIXES.items()}
_TABLE_OF_KIND = {kind: name for name, kind in TABLES.items()}


def table_of(element: str | Element | type[Element]) -> str:
    """The name of the table that holds this element, kind of element or id; KeyError for an id of no table."""
    if isinstance(element, str):
        return _TABLE_OF_PREFIX[element.rstrip(_DIGITS)]
    return _TABLE_OF_KIND[element if isinstance(element, type) else type(element)]


def new_id(kind: type[Element], number: int) -> str:
    """The id that an element of this kind gets from the document's running number."""
    return f"{PREFIXES[_TABLE_OF_KIND[kind]]}{number}"
