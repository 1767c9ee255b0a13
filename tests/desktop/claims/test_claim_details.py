"""What stands behind a claim: quoted cells, comments, formulas, decision tables, its place on the map."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.claims.claimed import RULE, SENDS, claim_saying
from workflow_studio.desktop.claims.concerned import neighbourhood, on_the_map, subject_of
from workflow_studio.desktop.claims.formula_text import WIDTH, readable_formula
from workflow_studio.desktop.claims.inbox import ClaimsInbox
from workflow_studio.desktop.claims.listing import View
from workflow_studio.desktop.claims.quoted_cells import grid_of
from workflow_studio.desktop.claims.surroundings import surroundings_of
from workflow_studio.desktop.claims.text_grid import TextGrid
from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import Delete
from workflow_studio.model import ColumnProfile, Document, DocumentBuilder, Evidence, Source


def words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden() and label.text()]


def grids(inbox: ClaimsInbox) -> list[TextGrid]:
    return inbox.detail._sheet.widget().findChildren(TextGrid)


def show(inbox: ClaimsInbox, open_map: OpenMap, says: str) -> list[str]:
    inbox.show_claim(claim_saying(open_map.document, says).id)
    return words(inbox.detail._sheet.widget())


def test_quoted_cells_stand_in_their_rows_and_columns(inbox: ClaimsInbox, open_map: OpenMap) -> None:
    said = show(inbox, open_map, SENDS)
    grid = grids(inbox)[0].grid
    assert (grid.headings, grid.labels) == (("H", "I", "L"), ("17", "18", "21", "24"))
    assert grid.rows[0] == ("09/01/2025", "Nordlicht GmbH", "PO mailed 9.1.")
    assert "Handoff · claim 6 of 9" in said
    assert "Observed" in said


def test_a_range_is_one_row_with_its_ends() -> None:
    grid = grid_of([Evidence(id="evidence-1", cells="H17:L428", quote="mailed"),
                    Evidence(id="evidence-2", cells="A3", quote="on hold")])  # fmt: skip
    assert (grid.headings, grid.labels) == (("A", "H–L"), ("3", "17–428"))
    assert grid.rows == (("on hold", ""), ("", "mailed"))


def quoted(document: Document, *cells: str) -> list[Evidence]:
    return [one for one in document.evidence.values() if one.cells in cells]


@pytest.fixture
def tracker() -> Document:
    """Cells of a tracker whose header stands in row 16, under a legend; one source with the names of its columns."""
    new = DocumentBuilder()
    columns = (("A", "Request no."), ("B", "Requester / Requested by"), ("E", "Budget owner"))
    profile = tuple(ColumnProfile(sheet="Tracker", header=name, letter=letter, rows=9, filled=9, distinct=9)
                    for letter, name in columns)  # fmt: skip
    source = new.add(Source, name="tracker.xlsx", profile=profile).id
    for cells, quote in (("E14", "yellow = open"), ("E16", "Budget owner"), ("B17", "S. Tiller"), ("B18", "Mara Lind"),
                         ("A17", "PR-1"), ("A18", "PR-2"), ("E18", "D. Ruiz"), ("Z99", ""), ("?", "x")):  # fmt: skip
        new.add(Evidence, source=source, sheet="Tracker", cells=cells, quote=quote)
    new.add(Evidence, source=source, sheet="Other", cells="A17", quote="elsewhere")
    return new.build()


def test_quoted_cells_have_the_names_of_their_columns_and_a_column_beside_them(tracker: Document) -> None:
    cells = quoted(tracker, "B17", "B18")
    grid = grid_of(cells, surroundings_of(tracker, cells))
    assert grid.headings == ("A  Request no.", "B  Requested by")
    assert grid.rows == (("PR-1", "S. Tiller"), ("PR-2", "Mara Lind"))
    assert grid.marked == {(0, 1), (1, 1)}, "what is only there to find one's way is not quoted"


def test_several_columns_are_called_by_the_first_and_the_last(tracker: Document) -> None:
    wide = Evidence(id="evidence99", source=next(iter(tracker.sources)), sheet="Tracker", cells="B18:E18", quote="late")
    grid = grid_of([wide], surroundings_of(tracker, [wide]))
    assert grid.headings == ("A  Request no.", "B–E  Requested by … Budget owner")
    assert grid.rows == (("PR-2", "late"),)


def test_what_stands_above_a_header_is_not_called_by_it(tracker: Document) -> None:
    legend, owner = quoted(tracker, "E14"), quoted(tracker, "E18")
    assert grid_of(legend, surroundings_of(tracker, legend)).headings == ("E",)
    assert grid_of(owner, surroundings_of(tracker, owner)).headings == ("A  Request no.", "E  Budget owner")


def test_a_column_that_two_tables_call_differently_has_its_letter_alone(tracker: Document) -> None:
    (source,) = tracker.sources.values()
    other = source.profile[1].model_copy(update={"header": "Vendor"})
    told = source.model_copy(update={"profile": (*source.profile, other)})
    cells = quoted(tracker, "B17")
    document = tracker.with_tables({"sources": {told.id: told}})
    assert surroundings_of(document, cells).headers == {0: "Request no."}


def test_a_comment_is_quoted_with_its_author_and_day(inbox: ClaimsInbox, open_map: OpenMap) -> None:
    said = show(inbox, open_map, "Invoices are matched with the order by hand.")
    assert "Comment by Sara Brandt, 14 Mar 2025" in said
    assert "“matched, SB”" in said


@pytest.mark.parametrize("width", [960, 1024, 1280, 1600])
def test_nothing_is_wider_than_the_panel(inbox: ClaimsInbox, open_map: OpenMap, width: int) -> None:
    inbox.resize(width, 700)
    for claim in open_map.document.claims.values():
        inbox.show_claim(claim.id)
        page, panel = inbox.detail._sheet.widget(), inbox.detail._sheet.viewport()
        assert page.width() <= panel.width(), claim.says
        assert inbox.detail.bar.minimumSizeHint().width() <= inbox.detail.width(), claim.says


def test_an_inferred_claim_says_so(inbox: ClaimsInbox, open_map: OpenMap) -> None:
    assert "Inferred" in show(inbox, open_map, "The supplier sends the invoice with the goods.")


def test_a_rule_shows_its_table_its_formula_once_and_how_it_was_checked(inbox: ClaimsInbox, open_map: OpenMap) -> None:
    said = show(inbox, open_map, "Requests over € 5,000 need the director.")
    assert grids(inbox)[0].grid.rows[1] == ("> 500", '"IT"', '"IT lead"')
    assert said.count(readable_formula(RULE.formula)) == 1
    assert {"410 of 412 rows reproduced", "The first row that fits counts."} <= set(said)
    assert grids(inbox)[1].grid.rows == (("M91", "It shows something else"), ("M203", "It shows something else"))


def test_what_was_read_stands_below_other_words(inbox: ClaimsInbox, open_map: OpenMap) -> None:
    inbox.list.written.emit(claim_saying(open_map.document, SENDS).id, "Orders go by mail.")
    assert f"Read as: {SENDS}" in show(inbox, open_map, "Orders go by mail.")


def test_show_on_the_map_gives_what_the_claim_made(inbox: ClaimsInbox, open_map: OpenMap, qtbot: QtBot) -> None:
    claim = claim_saying(open_map.document, SENDS)
    said = show(inbox, open_map, SENDS)
    assert "What accepting adds to the map" in said
    links = inbox.detail._sheet.widget().findChildren(TextButton)
    link = next(button for button in links if button.accessibleName() == "Show on the map")
    with qtbot.waitSignal(inbox.map_wanted) as told:
        link.click()
    assert told.args == [claim.made]


def test_a_rejected_claim_names_what_it_took_off_the_map(inbox: ClaimsInbox, open_map: OpenMap) -> None:
    says = "Budget owners check the amount before they approve it."
    inbox.show_claim(claim_saying(open_map.document, says).id)
    inbox.detail.bar.buttons[next(iter(inbox.detail.bar.buttons))].setFocus()
    inbox.do(list(inbox.detail.bar.buttons)[4])
    inbox.show_view(View.REJECTED)
    said = show(inbox, open_map, says)
    assert "What rejecting took off the map" in said
    assert "Check request" in said


def test_a_participant_is_on_the_map_in_its_lanes(claimed: Document) -> None:
    claim = claim_saying(claimed, "Procurement is two buyers: Kim Olsen and Sara Brandt.")
    assert [claimed.lanes[key].participant for key in on_the_map(claimed, claim)] == list(claim.about)
    assert subject_of(claimed, claim) is None, "a question needs a step or a flow"


def test_the_small_picture_shows_a_step_with_its_neighbours_only(claimed: Document) -> None:
    step = next(one.id for one in claimed.steps.values() if one.name == "Release invoice")
    part = neighbourhood(claimed, (step,))
    assert part is not None
    shown = {shape.of for shape in part[0].shapes.values()} & (claimed.steps.keys() | claimed.events.keys())
    assert {claimed.node(key).name for key in shown} == {"Confirm receipt", "Release invoice", "Invoice is paid"}


def test_a_claim_about_what_is_gone_is_still_shown(inbox: ClaimsInbox, open_map: OpenMap) -> None:
    claim = claim_saying(open_map.document, SENDS)
    open_map.execute(Delete(claim.made))
    assert SENDS in show(inbox, open_map, SENDS)


@pytest.mark.parametrize(
    ("formula", "lines"),
    [
        ("=A1+B1", ["=A1+B1"]),
        ('=IF(A1="a, (b",1,2)', ['=IF(A1="a, (b",1,2)']),
        (
            f'=IF(A1>5000,"{"x" * 30}",IF(B1,"a, (b","{"y" * 40}"))',
            ["=IF(", "  A1>5000,", f'  "{"x" * 30}",', "  IF(", "    B1,", '    "a, (b",', f'    "{"y" * 40}"))'],
        ),
    ],
)
def test_a_long_formula_is_broken_where_its_arguments_end(formula: str, lines: list[str]) -> None:
    assert readable_formula(formula).split("\n") == lines


@given(st.text(alphabet="IF(),;\"'{}<>A1 ", max_size=400))
def test_breaking_a_formula_loses_nothing(formula: str) -> None:
    squeezed = readable_formula(formula).replace("\n", "").replace(" ", "")
    assert squeezed.replace(";", ",") == formula.strip().replace(" ", "").replace(";", ",")


def test_deeply_nested_formulas_stay_bounded() -> None:
    formula = "=" + "IF(A1," * 2_000 + "1" + ")" * 2_000
    assert len(readable_formula(formula)) < len(formula) + 40 * WIDTH
