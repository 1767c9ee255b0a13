"""How long cases wait where somebody else takes over: handoffs that the rows of trackers and logs show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from workflow_studio.analysis.eventlog import NOBODY, EventLog, LogEvent, Pause, paused
from workflow_studio.importing.finding import Finding, Quote, Seen
from workflow_studio.importing.mapping.case_events import CaseEvents
from workflow_studio.importing.mapping.cells import text_of
from workflow_studio.importing.mapping.log_events import events_of_log
from workflow_studio.importing.mapping.tracker_events import events_of_tracker
from workflow_studio.importing.profile.columns import MOST_QUOTES, MOST_ROWS
from workflow_studio.importing.profile.durations import WORTH_SAYING, duration
from workflow_studio.importing.profile.finding_keys import key_of, with_own_keys
from workflow_studio.importing.reading import Range
from workflow_studio.importing.recognition import Kind, Role, Table
from workflow_studio.model import ClaimKind

_LOGS = (Kind.CASE_TRACKER, Kind.EVENT_LOG)
_MOST_TABLES = 12
_MOST_HANDOFFS = 5
"""Those on which most time is lost; the map draws all."""
_LEAST_CASES = 5
_LEAST_SHARE = 0.05
_MOSTLY = 0.8
_SURE_ORDER = 0.7
_MAIN_WAY = 0.3
"""Of how often the first step is followed, or the second preceded, a handoff is the way and no accident of order."""


@dataclass(slots=True)
class _Handoff:
    """One step after another in the same case, by different performers. `waits` are seconds, as far as known."""

    before: str
    after: str
    waits: list[float] = field(default_factory=list)
    givers: Counter[str] = field(default_factory=Counter)
    takers: Counter[str] = field(default_factory=Counter)
    same_day: int = 0
    rows: list[tuple[LogEvent, ...]] = field(default_factory=list)

    @property
    def count(self) -> int:
        return self.takers.total()

    @property
    def wait(self) -> float:
        """The median in seconds. Two dates of one day count as no wait, which keeps the median where it belongs."""
        waits = [*self.waits, *[0.0] * self.same_day]
        return float(median(waits)) if waits else 0.0


def find_waits(seen: Seen) -> Iterator[Finding]:
    """For the handoffs of every tracker and log on which most time is lost the median wait for who takes over."""
    tables = [table for table in seen.chosen or seen.found if table.kind.kind in _LOGS]
    in_view = [table for table in tables if not table.hidden or table in seen.chosen]
    return with_own_keys(finding for table in in_view[:_MOST_TABLES] for finding in _waits_in(seen, table))


def _waits_in(seen: Seen, table: Table) -> Iterator[Finding]:
    read = events_of_log if table.kind.kind is Kind.EVENT_LOG else events_of_tracker
    # A log's rows of one case stand near each other, so its beginning is a better sample than rows spread over it.
    events = read(seen.workbook, replace(table, data_rows=table.data_rows[: _most_rows(table)]), seen.pause)
    log = EventLog(replace(events.performed, performers=events.lanes), seen.pause)
    least = max(_LEAST_CASES, _LEAST_SHARE * log.cases)
    handoffs = [one for one in _handoffs(log, seen.pause) if one.count >= least and one.wait >= WORTH_SAYING]
    longest = sorted(handoffs, key=lambda one: -one.count * one.wait)[:_MOST_HANDOFFS]
    yield from (_finding(table, handoff, events) for handoff in handoffs if handoff in longest)


def _handoffs(log: EventLog, pause: Pause) -> Iterator[_Handoff]:
    """The handoffs on main ways, and not against the usual order of two steps.

    Empty performers are no handoffs; the same performer again is none either.
    """
    found: dict[tuple[str, str], _Handoff] = {}
    ways = Counter[tuple[str, str]]()
    names, who = log.sequences.activities, log.columns.performers.codes
    performers = [name or "" for name in log.columns.performers.names]
    firsts = frozenset(log.order.starts)
    events = enumerate(pairwise(zip(log.sequences.steps, log.order.places, strict=True)), 1)
    for at, ((step, one), (next_step, other)) in paused(events, pause):
        if at in firsts:
            continue
        way = names[step], names[next_step]
        ways[way] += 1
        if who[one] != who[other] and NOBODY not in (who[one], who[other]):
            handoff = found.setdefault(way, _Handoff(*way))
            handoff.givers[performers[who[one]]] += 1
            handoff.takers[performers[who[other]]] += 1
            _note(handoff, log, at)
    followed, preceded = Counter[str](), Counter[str]()
    for (before, after), number in ways.items():
        followed[before] += number
        preceded[after] += number
    for (before, after), handoff in found.items():
        often = handoff.count >= _MAIN_WAY * min(followed[before], preceded[after])
        if often and 2 * handoff.count > ways[after, before]:
            yield handoff


def _note(handoff: _Handoff, log: EventLog, at: int) -> None:
    """Keep the wait of a handoff to the event in this place of the order in which they happened, and an example."""
    one, other = log.order.places[at - 1 : at + 1]
    times, wait = log.columns.times, log.sequences.waits[at]
    if wait is None:
        handoff.same_day += times[one] is not None and times[other] is not None
    elif wait >= 0:
        handoff.waits.append(wait)
    if len(handoff.rows) < MOST_QUOTES:
        handoff.rows.append(log.columns.events((one, other)))


def _finding(table: Table, handoff: _Handoff, events: CaseEvents) -> Finding:
    taker, giver = _mostly(handoff.takers), _mostly(handoff.givers)
    who = f"“{taker}”" if taker else "somebody else"
    told = f"wait {duration(handoff.wait)} (median) for {who} to do “{handoff.after}”"
    counted = "rows" if table.kind.kind is Kind.CASE_TRACKER else "times"
    says = f"After “{handoff.before}” cases {told}, {handoff.count:,} {counted}."
    ordered = len(handoff.waits) / handoff.count
    return Finding(
        kind=ClaimKind.HANDOFF,
        key=key_of("handoff", table.sheet, handoff.before, handoff.after),
        says=says,
        confidence=0.92 if ordered >= _SURE_ORDER and taker and giver else 0.7,
        quotes=tuple(_quote(table, events, *pair) for pair in handoff.rows),
        reasons=tuple(_reasons(table, handoff, giver, taker)),
        about=(handoff.before, handoff.after),
        together=f"Cases in “{table.sheet}” wait where somebody else goes on.",
    )


def _reasons(table: Table, handoff: _Handoff, giver: str, taker: str) -> Iterator[str]:
    if giver and taker:
        yield f"“{handoff.before}” is done by “{giver}”, “{handoff.after}” by “{taker}”."
    else:
        yield "The performer of the second step differs from that of the first."
    if handoff.same_day:
        share = handoff.same_day / handoff.count
        yield f"In {share * 100:.0f} % both dates are of one day, which does not say what came first."
    if len(table.data_rows) > _most_rows(table):
        yield f"Counted in the first {_most_rows(table):,} of {len(table.data_rows):,} rows."


def _most_rows(table: Table) -> int:
    """As many rows as hold about `MOST_ROWS` events: a row of a tracker holds one for every stage."""
    return MOST_ROWS // max(len(table.columns_as(Role.MILESTONE_DATE)), 1)


def _mostly(names: Counter[str]) -> str:
    """The name that stands for nearly all, if one does."""
    name, count = names.most_common(1)[0]
    return name if count >= _MOSTLY * names.total() else ""


def _quote(table: Table, events: CaseEvents, one: LogEvent, other: LogEvent) -> Quote:
    rows, columns = (one.row, other.row), (events.columns[one.activity], events.columns[other.activity])
    area = Range(min(rows), min(columns), max(rows), max(columns))
    said = " → ".join(f"{event.activity} {text_of(event.time)}".strip() for event in (one, other))
    return Quote(table.sheet, area, f"{one.case}: {said}"[:200])
