"""Documents to specify, laid out once for all tests."""

from __future__ import annotations

from functools import cache

from tests.examples import chain_map, purchase_map
from workflow_studio.app.importing import laid_out
from workflow_studio.exporting.declaration import ExportOptions, ExportSource
from workflow_studio.exporting.formats import format_by_id
from workflow_studio.model import (
    Document,
    DocumentBuilder,
    Lane,
    Participant,
    Process,
    ProcessMap,
    SkippedRange,
    Source,
    Step,
)

OPTIONS = ExportOptions(date="2025-11-21", prepared_by="Anna Keller")
EVIL = "</td><script>alert(1)</script> & | `x` *b* [l](javascript:x) #set page(width: 1pt) $x$ {=1+1} \\N"
LONG = 32_000


@cache
def purchase() -> Document:
    """The purchase map with its picture."""
    return laid_out(purchase_map())


@cache
def chain() -> Document:
    """Thirty steps in a row: a map that has to be folded."""
    return laid_out(chain_map(30))


@cache
def two_processes() -> Document:
    """Two small processes read from one file, of which parts were not understood."""
    builder = DocumentBuilder("Back office")
    reasons = [SkippedRange(sheet="Log", cells=f"{n}:{n}", reason=f"Nobody does “Step {n}”.") for n in range(4, 30)]
    builder.add(Source, name="log.xlsx", not_understood=(*reasons, SkippedRange(reason="Comments were not read.")))
    for name in ("Buying", "Selling"):
        process = builder.add(Process, name=name, scope=f"All {name.lower()}")
        map_id = builder.add(ProcessMap, process=process.id).id
        who = builder.add(Participant, name="Clerk")
        lane = builder.add(Lane, map=map_id, participant=who.id)
        builder.add(Step, map=map_id, lane=lane.id, name=f"Do the {name.lower()}")
    return laid_out(builder.build())


@cache
def hostile() -> Document:
    """The purchase map with names that try to be markup, and with endless ones."""
    document = purchase_map()
    steps, processes, people = (dict(document.table(name)) for name in ("steps", "processes", "participants"))
    first, second, third, *_ = steps
    steps[first] = steps[first].model_copy(update={"name": EVIL, "description": "one\ntwo " + "A" * LONG})
    steps[second] = steps[second].model_copy(update={"name": "X" * LONG})
    steps[third] = steps[third].model_copy(update={"name": "word " * (LONG // 5)})
    process, person = next(iter(processes)), next(iter(people))
    processes[process] = processes[process].model_copy(update={"name": EVIL, "scope": EVIL * 300})
    people[person] = people[person].model_copy(update={"name": EVIL})
    return laid_out(document.with_tables({"steps": steps, "processes": processes, "participants": people}))


def rendered(format_id: str, document: Document, options: ExportOptions = OPTIONS) -> bytes:
    """The document in one of the formats."""
    return format_by_id(format_id).render(ExportSource(document, None, options)).content
