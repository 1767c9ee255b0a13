"""People, vendors, cost centres and limits of the purchase-request workbook. All invented."""

from __future__ import annotations

from dataclasses import dataclass

# name -> how colleagues also type it
REQUESTERS: dict[str, tuple[str, ...]] = {
    "Lena Brandt": ("lena brandt", "L. Brandt"),
    "Tom Adeyemi": ("T. Adeyemi", "Tom  Adeyemi"),
    "Ines Costa": ("Inês Costa",),
    "Jonas Falk": ("jonas falk",),
    "Mara Lind": ("Mara Lindt",),
    "Pia Holm": (),
    "Oskar Nagy": ("Oscar Nagy",),
    "Ruth Abara": (),
    "Sven Tiller": ("S. Tiller",),
}
BUDGET_OWNERS: dict[str, tuple[str, ...]] = {
    "D. Ruiz": ("D.Ruiz", "d. ruiz"),
    "M. Weber": ("M Weber",),
    "A. Okafor": ("A. Okafor ",),
}
FULL_NAMES = {
    "D. Ruiz": "Dana Ruiz",
    "M. Weber": "Martin Weber",
    "A. Okafor": "Amara Okafor",
    "KO": "Kim Olsen",
    "SB": "Sofia Berg",
}
LIMITS = {"D. Ruiz": 5_000, "M. Weber": 5_000, "A. Okafor": 25_000}
CLERKS = ("Yusuf Demir", "Clara Poole")

# from, up to, who approves, quotes needed
APPROVAL_BANDS: tuple[tuple[int, int | None, str, str], ...] = (
    (0, 249, "Budget owner", "none"),
    (250, 999, "Budget owner", "1"),
    (1_000, 4_999, "Budget owner", "1 in writing"),
    (5_000, 9_999, "Budget owner and head of finance", "3 in writing"),
    (10_000, 24_999, "Head of finance", "3 in writing"),
    (25_000, None, "Managing director", "3 and a contract"),
)

_STEMS = (
    "Brakenmoor", "Tillwick", "Osterlund", "Vantry", "Calder Row", "Fennimore", "Greywater", "Hollis Quay",
    "Kestrow", "Lindenau", "Marrowby", "Pellworth", "Quillan", "Rosswick", "Sandvale", "Averley", "Birkholt",
    "Corvane", "Dunmarsh", "Elstrand", "Farrowgate", "Gildmere", "Harnsby", "Isenfeld", "Jorvale", "Kirnbach",
    "Lockstead", "Mistral Bay", "Norrby", "Olmstead",
)  # fmt: skip
_TRADES = (
    ("Paper", "Office supplies"), ("Shopfitting", "Store fittings"), ("Logistics", "Transport"),
    ("Cleaning", "Facilities"), ("Print", "Marketing"), ("Electrics", "Facilities"),
    ("Displays", "Store fittings"), ("Packaging", "Office supplies"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Vendor:
    """One line of the vendor register."""

    name: str
    category: str


VENDORS: tuple[Vendor, ...] = (
    Vendor("Nordlicht GmbH", "Store fittings"),
    Vendor("Atrium Retail", "Store fittings"),
    Vendor("Papeterie Sud", "Office supplies"),
    Vendor("Cold Chain Ltd", "Transport"),
    *(
        Vendor(f"{_STEMS[n % 30]} {trade}", category)
        for n in range(58)
        for trade, category in [_TRADES[(3 * n + n // 30) % 8]]
    ),
)
VENDOR_VARIANTS: dict[str, tuple[str, ...]] = {
    "Nordlicht GmbH": ("Nordlicht", "NORDLICHT GmbH"),
    "Papeterie Sud": ("Papeterie Süd",),
    "Cold Chain Ltd": ("Cold Chain Ltd.",),
}
USUAL_VENDORS = tuple(vendor.name for vendor in VENDORS[:14])

_PLACES = ("Harbour", "Old Town", "Mill Road", "Parkside", "Station", "Airport", "Riverside", "Northgate")
_UNITS = (
    *(f"Store {place}" for place in _PLACES),
    *(f"Stock room {place}" for place in _PLACES),
    *(f"Window and display {place}" for place in _PLACES),
    "Head office", "IT service", "Human resources", "Marketing", "Legal", "Online shop", "Warehouse East",
    "Warehouse West", "Returns centre", "Fleet", "Training", "Quality", "Facilities",
)  # fmt: skip
# cost centre, unit, budget owner, buyer, buyer's initials
COST_CENTRES: tuple[tuple[str, str, str, str, str], ...] = tuple(
    (
        f"CC-{4100 + 10 * n}",
        unit,
        FULL_NAMES[tuple(BUDGET_OWNERS)[n % 3]],
        FULL_NAMES["KO" if n % 5 < 3 else "SB"],
        "KO" if n % 5 < 3 else "SB",
    )
    for n, unit in enumerate(_UNITS)
)

NOTES: tuple[str, ...] = (
    "Notes of the weekly procurement call",
    "",
    "13 Jan – everybody uses the new tracker from today. The old one stays in the file, hidden, for the auditors.",
    "13 Jan – Dana asks for the amount without VAT. Martin has always entered it with VAT. To be decided.",
    "20 Jan – decided: without VAT.",
    "27 Jan – over 5,000 we need three quotes. Kim asks by mail, answers come back within one or two weeks.",
    "3 Feb – do not send a PO before the approval date is in column F.",
    "10 Feb – Papeterie Sud wants the cost centre on the order.",
    "24 Feb – stores forget to confirm deliveries. Accounts payable cannot pay without the date in column L.",
    "10 Mar – Sofia covers for Kim in calendar weeks 12 and 13.",
    "17 Mar – red means on hold, not rejected! Rejected is a status.",
    "31 Mar – Yusuf's computer writes dates as text. IT is looking at it.",
    "14 Apr – Easter: payment run on Wednesday.",
    "28 Apr – invoices arrive before the goods from two vendors. Park them until column L is filled.",
    "12 May – can we see who returned a request and why? Please write it in the remarks.",
    "26 May – Amara signs everything over 12,000 until the new limits are out.",
    "16 Jun – limits checked with finance, see sheet Approval limits.",
    "30 Jun – half-year clean-up: 14 rows without a buyer, mostly small orders by phone.",
    "21 Jul – holiday cover: Clara does all invoices, Yusuf is back on 11 August.",
    "18 Aug – two requests with the same number, corrected.",
    "8 Sep – Nordlicht is spelled three ways in the tracker. In the register it is V-0001.",
    "22 Sep – payment run stays on Thursdays.",
    "6 Oct – idea: let stores approve up to 250 themselves?",
    "20 Oct – Martin: what happens to returned requests nobody picks up again?",
    "3 Nov – budget for displays is used up, expect more rejections.",
    "17 Nov – next year: one tracker per region or one for all?",
    "Please keep this sheet short.",
)
