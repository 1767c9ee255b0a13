"""No workbook, however odd or large, stops the search for rules."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rule_books import seen, sheet

from workflow_studio.importing.formulas.book import Book, Work
from workflow_studio.importing.lineage import find_lineage
from workflow_studio.importing.reading import Range
from workflow_studio.importing.reading.markings import ConditionalFormat, DefinedName, Validation
from workflow_studio.importing.rules import (
    calculated_columns,
    find_rules,
    finding_rules,
    rule_records,
    untranslated,
)
from workflow_studio.importing.rules.allowance import Allowance
from workflow_studio.model import ClaimKind

PIECES = (
    "IF( VLOOKUP( INDEX( MATCH( LOOKUP( XLOOKUP( AND( OR( CHOOSE( IFERROR( TEXT( DATE( SUMIF( ) ) , A2 $B$2 A:C B2:C4 "
    'Other!A1 [1]X!A1 Name1 T[Col] [@Col] {1;2} "a" 1 0 9E9 TRUE - + > = ^ % ROW() TODAY()'
)
pieces = st.sampled_from(PIECES.split())
formulas = st.lists(pieces, max_size=12).map("".join)
cells = st.none() | st.booleans() | st.integers(-9, 9) | st.floats(allow_nan=False) | st.text(max_size=4) | st.dates()


@settings(max_examples=100)
@given(st.lists(formulas, min_size=4, max_size=4), st.lists(st.tuples(cells, cells, cells), min_size=4, max_size=6))
def test_any_formulas_on_any_cells(texts: list[str], rows: list[tuple[object, ...]]) -> None:
    area = Range.parse("B2:C5")
    given_book = seen(
        sheet("S", ("Name", "Col", "Other"), *rows),  # type: ignore[arg-type]
        sheet("Other", ("a", 1), ("b", 2)),
        formulas={"B2:B4": texts[0], "C2:C3": texts[1], "C4": texts[2], "ZZ999": texts[3]},
        validations=[
            Validation((area,), kind, "between", (texts[0], texts[1])) for kind in ("whole", "custom", "date")
        ],
        formats=[ConditionalFormat((area,), kind, "equal", (texts[2],), "x") for kind in ("cellIs", "expression")],
        names=[DefinedName("Name1", texts[3])],
    )
    found = list(find_rules(given_book))
    assert len({one.key for one in found}) == len(found)
    assert all(0 <= one.confidence <= 1 and len(one.quotes) <= 12 for one in found)
    rules = [one.rule for one in found if one.rule is not None]
    assert len(rules) == len([one for one in found if one.kind is ClaimKind.RULE]) == len(rule_records(rules))
    assert all(one.reproduced <= one.replayed for one in rules)
    list(find_lineage(given_book))
    untranslated(given_book)
    calculated_columns(given_book)


def test_only_so_many_rows_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding_rules, "Allowance", lambda pause: Allowance(150, pause))
    rows = [(one, "big" if one > 50 else "small", one > 9) for one in range(100)]
    given_book = seen(
        sheet("S", ("Number", "Size", "Two digits"), *rows),
        formulas={"B2:B101": 'IF(A2>50,"big","small")', "C2:C101": "A2>9"},
    )
    first, second = (one.rule for one in find_rules(given_book))
    assert first is not None and second is not None
    assert (first.replayed, first.reproduced, second.replayed, second.reproduced) == (100, 100, 50, 50)
    assert second.notes == ("It was tried on the first 50 rows only.",)


def test_counting_the_whole_column_in_every_row_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding_rules, "Book", lambda workbook, today=None: Book(workbook, Work(20_000)))
    rows = [(one, one % 7) for one in range(5_000)]
    given_book = seen(
        sheet("S", ("Number", "Seen"), *rows), formulas={"B2:B5001": 'IF(SUM(A$2:A2)>COUNTIF(A:A,">5"),1,0)'}
    )
    (finding,) = find_rules(given_book)
    assert finding.rule is not None
    assert 0 < finding.rule.replayed < 5_000
    assert "rows only" in finding.rule.notes[-1]


class Stopped(Exception):
    """Somebody wants the work stopped."""


def test_trying_rules_on_many_rows_can_be_stopped() -> None:
    rows = [(one, "big" if one > 50 else "small") for one in range(5_000)]
    large = seen(sheet("S", ("Number", "Size"), *rows), formulas={"B2:B5001": 'IF(A2>50,"big","small")'})
    paused = []

    def pause() -> None:
        paused.append(1)
        if len(paused) > 4:
            raise Stopped

    with pytest.raises(Stopped):
        list(find_rules(replace(large, pause=pause)))
