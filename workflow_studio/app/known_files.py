"""What a workbook is to a document: a newer version of one of its sources, one more month of a series, or neither."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workflow_studio.app.importing import Opened
from workflow_studio.importing.plans import Followed, follow
from workflow_studio.importing.recognition import Named, named_after_time
from workflow_studio.model import Document, Flow, Source, Step


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A workbook of this `name` that a document knows: a newer version of `source`, the `same_file` byte for byte, or
    one more copy after it where it `joins`.

    `together` are the sources that one map was made of by comparing them, with `source`, in the document's order: one
    of them cannot be read without the others. `followed` are the tables that were found again.
    """

    name: str
    source: Source
    together: tuple[Source, ...]
    followed: Followed
    joins: bool = False
    same_file: bool = False


def known_file(document: Document, opened: Opened) -> KnownFile | None:
    """What this workbook is: known by most of the planned tables of a source. None where it is nothing of these."""
    found = [
        (source, followed)
        for source in document.sources.values()
        if source.plan and (followed := follow(source.plan, opened.workbook, opened.tables)).tables
    ]
    if not found:
        return None
    name = opened.workbook.name
    alike, followed = max(
        found, key=lambda one: (len(one[1].tables) / len(one[0].plan), one[0].name == name, one[0].id)
    )
    together = tuple(_read_together(document, alike))
    times = {named for table in followed.tables for named in _named(table.sheet, name)}
    source = _version_of(together, name, times)
    if source is None and _are_copies(together, times):
        return KnownFile(name, max(together, key=_newest), together, followed, joins=True)
    if source is None and len(together) > 1:
        return None
    source = source or alike
    same_file = bool(source.fingerprint) and source.fingerprint == opened.workbook.fingerprint
    followed = follow(source.plan, opened.workbook, opened.tables)
    return KnownFile(name, source, together, followed, same_file=same_file)


def _version_of(together: Iterable[Source], name: str, times: set[Named]) -> Source | None:
    """The one of this name; else the one that is named after the same time."""
    by_name = [source for source in together if source.name == name]
    by_time = [source for source in together if times.intersection(_times(source))]
    return next(iter((*by_name, *by_time)), None)


def _are_copies(together: Iterable[Source], times: set[Named]) -> bool:
    """Whether there are several copies in these that are named in the same way after other times."""
    ways = [(named.stem, named.way) for source in together for named in _times(source)]
    return any(ways.count((named.stem, named.way)) > 1 for named in times)


def _read_together(document: Document, source: Source) -> Iterator[Source]:
    """The source with those that the events of one map stand in, and the other copies of the series that those are."""
    cited = {source.id}
    for sources in _sources_of_logs(document):
        cited |= sources if source.id in sources else set()
    ways = {(named.stem, named.way) for key in cited for named in _times(document.sources[key])}
    for one in document.sources.values():
        # A map cites a dozen cells for what happens often; of a longer series some files may be cited nowhere.
        if one.id in cited or (len(cited) > 1 and any((time.stem, time.way) in ways for time in _times(one))):
            yield one


def _sources_of_logs(document: Document) -> Iterator[set[str]]:
    """For each map of an event log the sources that its steps and flows cite."""
    drawn: list[Step | Flow] = [*document.steps.values(), *document.flows.values()]
    for process_map in document.maps.values():
        if process_map.log is not None:
            evidence = {key for element in drawn if element.map == process_map.id for key in element.evidence}
            yield {source for key in evidence if (source := document.evidence[key].source) is not None}


def _newest(source: Source) -> tuple[int, ...]:
    return max((named.order for named in _times(source)), default=())


def _times(source: Source) -> Iterator[Named]:
    for table in source.plan:
        yield from _named(table.sheet, source.name)


def _named(sheet: str, file: str) -> Iterator[Named]:
    found = named_after_time(sheet, file)
    if found is not None:
        yield found[1]
