"""A year of purchase requests: who did what on which working day, and how it was typed into the tracker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from generators.dice import Dice
from generators.purchase_lists import (
    BUDGET_OWNERS,
    CLERKS,
    REQUESTERS,
    USUAL_VENDORS,
    VENDOR_VARIANTS,
)
from generators.working_time import add_working_days, next_weekday, working_days

CASES = 412
FIRST_DAY, AS_OF = date(2025, 1, 6), date(2025, 11, 21)
TEXT_DELIVERIES, TEXT_INVOICES = 29, 11
STATUSES = (
    "Requested", "Returned", "Approved", "Ordered", "Delivered", "Invoiced", "Paid", "On hold", "Rejected",
    "Cancelled",
)  # fmt: skip

Typed = date | str | None


@dataclass(frozen=True, slots=True)
class Case:
    """One row of the tracker as it was typed; None is an empty cell, text in a date field was typed so."""

    number: int
    requested_by: str
    requested: date
    amount: int
    budget_owner: str
    approved: Typed = None
    buyer: str | None = None
    po_sent: date | None = None
    vendor: str | None = None
    delivered: Typed = None
    received_by: str | None = None
    confirmed: date | None = None
    invoice_no: str | None = None
    clerk: str | None = None
    invoiced: Typed = None
    paid: date | None = None
    status: str = "Requested"
    remark: str | None = None


_Day = tuple[int, int]  # day and month of 2025
_OpeningRow = tuple[str, _Day, int, str, _Day | None, str | None, _Day | None, str | None, _Day | None]

# The user guide shows these rows, so they are fixed: requester, requested, amount, budget owner, approved,
# buyer, PO sent, vendor, delivered.
_OPENING_ROWS: tuple[_OpeningRow, ...] = (
    ("Lena Brandt", (6, 1), 1_240, "D. Ruiz", (8, 1), "KO", (9, 1), "Nordlicht GmbH", (3, 2)),
    ("Tom Adeyemi", (6, 1), 8_900, "D. Ruiz", (9, 1), "KO", (21, 1), "Atrium Retail", (10, 2)),
    ("Ines Costa", (7, 1), 312, "M. Weber", (7, 1), "SB", (8, 1), "Papeterie Sud", (3, 2)),
    ("Lena Brandt", (7, 1), 5_460, "D. Ruiz", None, "KO", None, None, None),
    ("Jonas Falk", (8, 1), 2_075, "M. Weber", (10, 1), "SB", (13, 1), "Nordlicht GmbH", (5, 2)),
    ("Ines Costa", (8, 1), 14_300, "A. Okafor", (13, 1), "KO", (27, 1), "Cold Chain Ltd", (7, 2)),
    ("Tom Adeyemi", (9, 1), 690, "D. Ruiz", (13, 1), None, (14, 1), "Atrium Retail", (4, 2)),
    ("Mara Lind", (10, 1), 1_980, "M. Weber", (13, 1), "SB", (14, 1), "Papeterie Sud", (6, 2)),
    ("Jonas Falk", (10, 1), 4_120, "D. Ruiz", (14, 1), "KO", (15, 1), "Nordlicht GmbH", (6, 2)),
    ("Lena Brandt", (13, 1), 7_350, "A. Okafor", (16, 1), "KO", (28, 1), "Cold Chain Ltd", (5, 2)),
    ("Mara Lind", (13, 1), 455, "M. Weber", (14, 1), "SB", (15, 1), "Papeterie Sud", (7, 2)),
)


def tracker_cases() -> list[Case]:
    """The 412 rows of 2025, oldest request first, with everything after the as-of day still empty."""
    dice = Dice(2025)
    opening = [_opening_case(number, row) for number, row in enumerate(_OPENING_ROWS, start=1)]
    days = working_days(FIRST_DAY, AS_OF)[:-1]
    later = [
        _ordered(_asked(number, days[(number - 1) * len(days) // CASES], dice), dice)
        for number in range(len(opening) + 1, CASES + 1)
    ]
    settled = [_settled(case, dice) for case in opening + later]
    return [_as_typed(case, dice) for case in _dates_as_text(settled)]


def _opening_case(number: int, row: _OpeningRow) -> Case:
    requester, requested, amount, owner, approved, buyer, po_sent, vendor, delivered = row
    return Case(
        number, requester, date(2025, requested[1], requested[0]), amount, owner,
        approved=_day(approved), buyer=buyer, po_sent=_day(po_sent), vendor=vendor, delivered=_day(delivered),
        status="Ordered" if approved else "Rejected",
    )  # fmt: skip


def _day(day_and_month: _Day | None) -> date | None:
    return date(2025, day_and_month[1], day_and_month[0]) if day_and_month else None


def _asked(number: int, day: date, dice: Dice) -> Case:
    size = dice.weighted({"small": 60, "middle": 25, "large": 15})
    ranges = {"small": (80, 1_500, 1), "middle": (1_500, 5_000, 5), "large": (5_010, 28_000, 10)}
    low, high, rounding = ranges[size]
    amount = dice.between(low // rounding, high // rounding) * rounding
    owner = "A. Okafor" if amount > 12_000 else dice.weighted({"D. Ruiz": 5, "M. Weber": 4, "A. Okafor": 1})
    return Case(number, dice.pick(tuple(REQUESTERS)), day, amount, owner)


def _ordered(case: Case, dice: Dice) -> Case:
    """Approval, order and delivery, or the reason why there is none."""
    answer = dice.weighted({"Approved": 79, "Rejected": 14, "Returned": 5, "Cancelled": 2})
    if answer != "Approved":
        return replace(case, status=answer, remark=_refusal_remark(answer, dice))
    large = case.amount > 5_000
    approved = add_working_days(case.requested, dice.between(2, 7) if large else dice.between(0, 4))
    sent = add_working_days(approved, dice.between(6, 12) if large else dice.between(1, 3))
    delivered = add_working_days(sent, dice.between(8, 22))
    buyer = dice.weighted({"KO": 58, "SB": 38, None: 4})
    return _until_today(replace(
        case, approved=approved, buyer=buyer, po_sent=sent, delivered=delivered, vendor=dice.pick(USUAL_VENDORS)
    ))  # fmt: skip


def _refusal_remark(answer: str, dice: Dice) -> str | None:
    reasons: Mapping[str, dict[str | None, float]] = {
        "Rejected": {None: 70, "No budget left": 15, "Use the framework contract": 10, "Same as last month?": 5},
        "Returned": {"Quote missing": 4, "Cost centre missing": 3, "Please split by store": 2},
        "Cancelled": {None: 1, "Not needed any more": 2},
    }
    return dice.weighted(reasons[answer])


def _settled(case: Case, dice: Dice) -> Case:
    """Confirmation, invoice and payment of a delivered case; the invoice sometimes comes before the goods."""
    if not isinstance(case.delivered, date):
        return case
    late = dice.chance(0.12)
    confirmed = add_working_days(case.delivered, dice.between(5, 12) if late else dice.between(0, 4))
    early = dice.chance(0.16)
    since, days = (case.delivered, -dice.between(1, 6)) if early else (confirmed, dice.between(1, 8))
    invoiced = add_working_days(since, days)
    paid = next_weekday(add_working_days(max(invoiced, confirmed), dice.between(8, 20)), weekday=3)
    on_hold = dice.chance(0.03)
    case = replace(
        case,
        received_by=case.requested_by if dice.chance(0.8) else dice.pick(tuple(REQUESTERS)),
        confirmed=None if dice.chance(0.03) else confirmed,
        invoice_no=f"{dice.between(20_000, 79_999)}" if dice.chance(0.7) else f"RE-{dice.between(1_000, 9_999)}",
        clerk=None if dice.chance(0.03) else dice.pick(CLERKS),
        invoiced=invoiced,
        paid=None if on_hold else paid,
        status="On hold" if on_hold else case.status,
        remark="Invoice differs from order, see mail" if on_hold else _delivery_remark(late, dice),
    )
    return _until_today(case)


def _delivery_remark(late: bool, dice: Dice) -> str | None:
    if late:
        return dice.weighted({"Part delivery": 3, "Store forgot to confirm": 2, None: 3})
    return "Ordered by phone" if dice.chance(0.03) else None


def _until_today(case: Case) -> Case:
    """The case as it stood on the as-of day."""
    case = replace(
        case,
        approved=_if_past(case.approved),
        po_sent=_if_past(case.po_sent),
        delivered=_if_past(case.delivered),
        confirmed=_if_past(case.confirmed),
        invoiced=_if_past(case.invoiced),
        paid=_if_past(case.paid),
    )
    if not case.approved:
        case = replace(case, buyer=None)
    if not case.po_sent:
        case = replace(case, vendor=None)
    if not case.delivered:
        case = replace(case, received_by=None, remark=None)
    if not case.invoiced:
        case = replace(case, clerk=None, invoice_no=None)
    return replace(case, status=_status(case))


def _if_past(day: Typed) -> date | None:
    return day if isinstance(day, date) and day <= AS_OF else None


def _status(case: Case) -> str:
    if case.status == "On hold" and case.invoiced:
        return "On hold"
    reached = (
        ("Paid", case.paid), ("Invoiced", case.invoiced and (case.confirmed or case.delivered)),
        ("Delivered", case.delivered), ("Ordered", case.po_sent), ("Approved", case.approved),
    )  # fmt: skip
    return next((status for status, done in reached if done), "Requested")


def _dates_as_text(cases: list[Case]) -> list[Case]:
    """Two colleagues' dates arrive as text: early days of the month in Delivered, late ones in Invoiced."""
    deliveries = [
        case.number for case in cases
        if isinstance(case.delivered, date) and case.delivered.day <= 12
        and case.received_by in {"Lena Brandt", "Ines Costa", "Pia Holm"}
    ][:TEXT_DELIVERIES]  # fmt: skip
    invoices = [
        case.number for case in cases
        if isinstance(case.invoiced, date) and case.invoiced.day > 12 and case.clerk == "Yusuf Demir"
    ][5 : 5 + TEXT_INVOICES]  # fmt: skip
    return [
        replace(
            case,
            delivered=f"{case.delivered:%d/%m/%Y}" if case.number in deliveries else case.delivered,
            invoiced=f"{case.invoiced:%d/%m/%Y}" if case.number in invoices else case.invoiced,
        )
        for case in cases
    ]


def _as_typed(case: Case, dice: Dice) -> Case:
    """Spelling variants, and a few words where a date belongs; the rows the user guide shows stay clean."""
    if case.number <= len(_OPENING_ROWS):
        return case
    case = replace(
        case,
        requested_by=_spelled(case.requested_by, REQUESTERS, dice),
        budget_owner=_spelled(case.budget_owner, BUDGET_OWNERS, dice),
        vendor=case.vendor and _spelled(case.vendor, VENDOR_VARIANTS, dice),
    )
    if case.status == "Approved" and dice.chance(0.3):
        return replace(case, remark="waiting for quotes" if case.amount > 5_000 else None)
    if case.status == "Ordered" and dice.chance(0.3):
        return replace(case, delivered="tbc")
    if case.status == "Paid" and dice.chance(0.02):
        return replace(case, approved="by mail")
    return case


def _spelled(name: str, variants: Mapping[str, tuple[str, ...]], dice: Dice) -> str:
    also = variants.get(name, ())
    return dice.pick(also) if also and dice.chance(0.08) else name
