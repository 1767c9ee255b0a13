"""Whatever a table of a mappable kind holds, mapping gives a sound document and drops nothing in silence."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mapping_tables import table_of_rows, workbook_with

from workflow_studio.importing.mapping import ChosenTables, Mapped, MappingOptions, map_tables
from workflow_studio.importing.mapping.cells import text_of
from workflow_studio.importing.reading import Range, Sheet, Value
from workflow_studio.importing.recognition import MAPPABLE, Column, DateReading, Kind, Layout, Role, Table
from workflow_studio.importing.recognition.overrides import with_kind
from workflow_studio.model import Document, broken_invariants

# What cells hold: what teams write, and what nobody would think of.
USUAL = (
    """
1|2|1.1|1.10|T01|Check invoice|check  Invoice|Approve?|Start|End|1, 2|2;3|yes: 2|1-3|2fs+3d|R|A/R|i|Responsible|x?|Ann
Ann & Ben|Ann, Ben|-|n/a|Decision|Process|12 min|2-3 h|soon|2025-01-02|03/04/2025|2025-01-02 10:30|SAP|Yes,No|complete
2025-01-02T10:30:00+01:00|  Indented|start|Why?|automatable|no
""".strip()
    .replace("\n", "|")
    .split("|")
)
cells: st.SearchStrategy[Value] = (
    st.none()
    | st.sampled_from(USUAL)
    | st.text(max_size=6)
    | st.integers(-2, 12)
    | st.sampled_from([1.1, 1.9, 1.10, 0.5, -1.0, float("nan"), float("inf"), 1e300])
    | st.booleans()
    | st.dates()
    | st.datetimes()
    | st.times()
    | st.timedeltas()
)
USED_AS_EVIDENCE = ("lanes", "steps", "decisions", "events", "flows", "participants", "systems", "artifacts",
                    "assessments", "pains", "questions")  # fmt: skip


NAMES = ("No.", "Step", "Who", "Checked by", "If not OK", "Date", "Approved on", "Automatable?", "By", "Problem",
         "lifecycle", "")  # fmt: skip
STATED_ONCE_PER_GROUP = (Role.PHASE, Role.LANE, Role.STEP_NAME, Role.CASE, Role.PERFORMER, Role.ATTRIBUTE)
STEP_ROLES = (Role.STEP_ID, Role.STEP_NAME, Role.NEXT_STEP, Role.LABEL, Role.PREDECESSOR, Role.SHAPE_TYPE, Role.LANE,
              Role.PERFORMER, Role.PHASE, Role.DESCRIPTION, Role.SYSTEM, Role.OUTPUT, Role.PROCESS_TIME, Role.NOTE,
              Role.LEAD_TIME, Role.VERDICT)  # fmt: skip
USUAL_ROLES = {
    Kind.STEP_LIST: STEP_ROLES,
    Kind.VISIO_PROCESS_MAP: STEP_ROLES,
    Kind.NODES_AND_FLOWS: (*STEP_ROLES, *[Role.FLOW_SOURCE, Role.FLOW_TARGET] * 5, Role.ARTIFACT),
    Kind.EVENT_LOG: (Role.CASE, Role.ACTIVITY, Role.TIMESTAMP, Role.START_TIME, Role.PERFORMER, Role.LANE),
    Kind.CASE_TRACKER: (Role.CASE, Role.MILESTONE_DATE, Role.MILESTONE_DATE, Role.PERFORMER),
    Kind.CHECKLIST: STEP_ROLES,
    Kind.FORM: (Role.ATTRIBUTE,),
    Kind.RACI: (Role.STEP_NAME, Role.RACI_ROLE, Role.RACI_ROLE, Role.RACI_STEP, Role.RACI_CODE, Role.PARTICIPANT),
}


@st.composite
def columns(draw: st.DrawFn, kind: Kind) -> list[Column]:
    """Some columns, most with roles that tables of this kind have."""
    roles = st.sampled_from(USUAL_ROLES[kind])
    return [
        Column(
            index=at,
            name=draw(st.sampled_from(NAMES)),
            role=(role := draw(roles if draw(st.integers(0, 5)) else st.sampled_from(sorted(Role)))),
            confidence=draw(st.sampled_from([0.5, 1.0])),
            group=draw(st.sampled_from(["", "", "Sales", "Plan"])),
            dates=draw(st.sampled_from([None, DateReading.DAY_FIRST, DateReading.UNDECIDED])),
            unit=draw(st.sampled_from([None, "minutes", "days"])),
            filled=1,
            filled_down=role in STATED_ONCE_PER_GROUP and not draw(st.integers(0, 4)),
        )
        for at in range(draw(st.integers(2, 7)))
    ]


@st.composite
def tables(draw: st.DrawFn, sheet: str, kinds: tuple[Kind, ...]) -> tuple[Sheet, Table]:
    """A table of one of these kinds with any cells, and perhaps a merged cell."""
    kind = draw(st.sampled_from(kinds))
    made = draw(columns(kind))
    dates = [Role.MILESTONE_DATE, Role.TIMESTAMP, Role.START_TIME]
    row = st.tuples(*(cells | st.dates() if column.role in dates else cells for column in made))
    merged = ("A2:A4",) if draw(st.booleans()) else ()
    rows = draw(st.lists(row, max_size=6))
    return table_of_rows(kind, made, rows, sheet, merged, draw(st.sampled_from(list(Layout))))


ANY_KIND = tuple(sorted(MAPPABLE - {Kind.DRAWN_FLOWCHART}))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(made=tables("One", ANY_KIND), detail=st.none() | st.floats(0, 1))
def test_any_table_gives_a_sound_document_in_which_everything_has_evidence(
    made: tuple[Sheet, Table], detail: float | None
) -> None:
    result = map_all([made], detail)
    assert broken_invariants(result.document) == []
    assert_all_cited(result.document, [made])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(one=tables("One", ANY_KIND), other=tables("Two", ANY_KIND), third=tables("Three", ANY_KIND))
def test_any_tables_together_give_a_sound_document(
    one: tuple[Sheet, Table], other: tuple[Sheet, Table], third: tuple[Sheet, Table]
) -> None:
    result = map_all([one, other, third], None)
    assert broken_invariants(result.document) == []
    assert_all_cited(result.document, [one, other, third])
    names = [process.name for process in result.document.processes.values()]
    assert len(names) == len(set(names))


BY_ROWS = (Kind.STEP_LIST, Kind.CHECKLIST, Kind.VISIO_PROCESS_MAP, Kind.NODES_AND_FLOWS, Kind.RACI)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(made=tables("One", BY_ROWS))
def test_every_row_of_a_step_table_is_evidence_or_listed(made: tuple[Sheet, Table]) -> None:
    result = map_all([made], None)
    assert silent_rows(result, made) == set()


LOGS = (Kind.EVENT_LOG, Kind.CASE_TRACKER)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(made=tables("One", LOGS))
def test_every_row_of_a_log_is_an_event_or_listed(made: tuple[Sheet, Table]) -> None:
    result = map_all([made], 1.0)
    assert silent_rows(result, made) == set()


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rows=st.lists(st.lists(cells, min_size=4, max_size=4), min_size=2, max_size=8), kind=st.sampled_from(ANY_KIND))
def test_a_table_that_the_user_calls_something_else_is_mapped_as_that(rows: list[list[Value]], kind: Kind) -> None:
    sheet, table = table_of_rows(Kind.STEP_LIST, [Column(at, name) for at, name in enumerate("ABCD")], rows)
    again = with_kind(workbook_with(sheet), table, kind)
    result = map_all([(sheet, again)], None)
    assert broken_invariants(result.document) == []
    assert_all_cited(result.document, [(sheet, again)])


def map_all(made: list[tuple[Sheet, Table]], detail: float | None) -> Mapped:
    book = workbook_with(*(sheet for sheet, _ in made))
    found = tuple(table for _, table in made)
    return map_tables([ChosenTables(book, found, found)], MappingOptions(detail))


def assert_all_cited(document: Document, made: list[tuple[Sheet, Table]]) -> None:
    """Everything has evidence, and evidence lies in the tables and quotes what its cell says."""
    areas = {sheet.name: (sheet, table.range) for sheet, table in made}
    for name in (*USED_AS_EVIDENCE, "processes", "maps"):
        assert [one.id for one in document.table(name).values() if not one.evidence] == []
    for evidence in document.evidence.values():
        sheet, area = areas[evidence.sheet]
        cited = Range.parse(evidence.cells)
        assert area.holds(cited.first_row, cited.first_column) and area.holds(cited.last_row, cited.last_column)
        if evidence.kind == "cell" and cited.first_row:
            assert sheet.cell(cited.first_row, cited.first_column) is not None, "a cited cell says something"


def silent_rows(result: Mapped, made: tuple[Sheet, Table]) -> set[int]:
    """Data rows with something in them that are neither cited by an element nor listed as not understood."""
    sheet, table = made
    document = result.document
    said = {one for name in USED_AS_EVIDENCE for item in document.table(name).values() for one in item.evidence}
    heard: set[int] = set()
    for one in said:
        heard |= rows_of(document.evidence[one].cells)
    unused = set()
    for issue in result.issues:
        if issue.text.startswith("The column"):
            unused |= {Range.parse(cells).first_column for cells in issue.cells.split(", ")}
        elif issue.cells != table.range.a1 or not document.lanes:
            heard |= set().union(*(rows_of(cells) for cells in issue.cells.split(",")))
    used = [c.index for c in table.columns if c.index not in unused and c.role not in (Role.NUMBER, Role.IGNORE)]
    return {row for row in table.data_rows if any(text_of(sheet.cell(row, column)) for column in used)} - heard


def rows_of(cells: str) -> set[int]:
    if not re.fullmatch(r"[A-Z]+\d+(:[A-Z]+\d+)?", cells.strip()):
        return set()
    area = Range.parse(cells)
    return set(range(area.first_row, area.last_row + 1))
