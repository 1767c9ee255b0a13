"""The values behind overlays, worked out by hand."""

from __future__ import annotations

import pytest

from tests.by_name import step_named
from tests.examples import purchase_map
from workflow_studio.analysis import overlays as values
from workflow_studio.analysis.graph import returning_flows
from workflow_studio.analysis.overlays import ErrorSign
from workflow_studio.model import Document, EvidenceStatus

HOUR, DAY = 3600.0, 86_400.0


@pytest.fixture
def purchase() -> Document:
    return purchase_map()


def the_map(document: Document) -> str:
    return next(iter(document.maps))


def step(document: Document, name: str) -> str:
    return step_named(document, name).id


def test_a_waits_before_as_it_says_itself_or_as_the_longest_flow_into_it(purchase: Document) -> None:
    waits = values.waits_before(purchase, the_map(purchase))
    assert waits[step(purchase, "Decide on the purchase")] == 2 * DAY
    assert waits[step(purchase, "Send quote")] == HOUR
    assert waits[step(purchase, "Fill in request form")] == DAY, "after it was sent back"
    assert step(purchase, "Ask for three quotes") not in waits


def test_a_cost_is_process_time_times_the_hourly_cost_of_the_performer(purchase: Document) -> None:
    # Given purchasing at 60 an hour, of which checking a request takes 15 minutes
    paid = {
        key: who.model_copy(update={"hourly_cost": 60.0}) if who.name == "Purchasing" else who
        for key, who in purchase.participants.items()
    }
    document = purchase.with_tables({"participants": paid})
    # Then that costs 15 a case, and what nobody is paid for is not known
    costs = values.costs(document, the_map(document))
    assert costs[step(document, "Check request")] == pytest.approx(15.0)
    assert step(document, "Decide on the purchase") not in costs
    # And with 200 cases a month 3,000 a month
    key = the_map(document)
    monthly = document.with_tables({"maps": {key: document.maps[key].model_copy(update={"cases_per_month": 200})}})
    assert values.costs(monthly, key)[step(document, "Check request")] == pytest.approx(3000.0)


def test_the_worst_sign_of_errors_counts(purchase: Document) -> None:
    signs = values.error_signs(purchase, the_map(purchase))
    assert signs[step(purchase, "Check request")] == max(
        sign for sign in (ErrorSign(3, "70 % C&A"), signs[step(purchase, "Check request")])
    )
    assert signs[step(purchase, "Fill in request form")].words == "Work returns"


def test_the_flow_that_sends_a_request_back_returns(purchase: Document) -> None:
    back = returning_flows(purchase, the_map(purchase))
    assert [purchase.flows[key].label for key in back] == ["No"]
    assert purchase.flows[next(iter(back))].target == step(purchase, "Fill in request form")
    assert values.flow_error_signs(purchase, the_map(purchase))[next(iter(back))].grade == 3


def test_who_is_quoted_goes_before_the_file(purchase: Document) -> None:
    check = step(purchase, "Check request")
    key = purchase.steps[check].evidence[0]
    assert values.witnesses(purchase, the_map(purchase))[check] == next(iter(purchase.sources.values())).name

    told = purchase.evidence[key].model_copy(
        update={"said_by": "Dana Ruiz", "status": EvidenceStatus.STATED_BY_PERFORMER}
    )
    document = purchase.with_tables({"evidence": {**purchase.evidence, key: told}})

    assert values.witnesses(document, the_map(document))[check] == "Dana Ruiz"
    assert values.strongest_statuses(document, the_map(document))[check] is EvidenceStatus.STATED_BY_PERFORMER


def test_a_step_without_evidence_is_known_by_nobody(purchase: Document) -> None:
    check = step(purchase, "Check request")
    bare = {**purchase.steps, check: purchase.steps[check].model_copy(update={"evidence": ()})}
    document = purchase.with_tables({"steps": bare})
    assert values.strongest_statuses(document, the_map(document))[check] is None
    assert values.witnesses(document, the_map(document))[check] == ""
