"""What may be a rule and was not understood is listed with the reason, up to a limit."""

from __future__ import annotations

import pytest
from rule_books import REQUESTS, conditional, seen, sheet, validation

from workflow_studio.importing.reading.markings import ConditionalFormat, Validation
from workflow_studio.importing.rules import untranslated
from workflow_studio.importing.rules.untranslated import MOST_LISTED

TRACKER = sheet("Tracker", *REQUESTS)


@pytest.mark.parametrize(
    ("rule", "text", "why"),
    [
        (validation("C2:C9", "custom", "", "SUM(Jan:Dec!A1)>0"), "custom SUM(Jan:Dec!A1)>0", "several sheets at once"),
        (validation("C2:C9", "custom", "", "FALSE"), "custom FALSE", "no condition that a value could meet"),
        (validation("C2:C9", "whole", "between", "1"), "whole number between 1", "no condition"),
    ],
)
def test_validations_that_were_not_understood(rule: Validation, text: str, why: str) -> None:
    (one,) = untranslated(seen(TRACKER, validations=[rule]))
    assert (one.what, one.sheet, one.cells, one.text) == ("validation", "Tracker", "C2:C9", text)
    assert why in one.why


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        (conditional("C2:C9", "colorScale", ""), "has no condition"),
        (conditional("C2:C9", "top10", ""), "compares each cell with all the others"),
        (conditional("C2:C9", "expression", "", "((C2>1)"), "ends too early"),
        (conditional("C2:C9", "expression", "", "TRUE"), "no condition that depends on cells"),
        (conditional("C2", "duplicateValues", ""), "a single cell with itself"),
    ],
)
def test_formats_that_were_not_understood(rule: ConditionalFormat, why: str) -> None:
    (one,) = untranslated(seen(TRACKER, formats=[rule]))
    assert (one.what, one.sheet) == ("conditional format", "Tracker")
    assert why in one.why


def test_lists_and_rules_that_were_understood_are_not_listed() -> None:
    rules = [validation("B2:B9", "list", "", '"EU,US"'), validation("C2:C9", "whole", "greaterThan", "0")]
    formats = [conditional("C2:C9", "cellIs", "greaterThan", "5000")]
    assert untranslated(seen(TRACKER, validations=rules, formats=formats)) == ()


def test_what_is_beyond_the_limits_is_listed_and_then_counted() -> None:
    rules = [validation(f"C{row}", "whole", "greaterThan", "0") for row in range(2, 902)]
    *listed, rest = untranslated(seen(TRACKER, validations=rules))
    assert len(listed) == MOST_LISTED
    assert (listed[0].cells, listed[0].why) == ("C202", "the sheet has more than 200 validations")
    assert (rest.cells, rest.text) == ("", "200 more")
