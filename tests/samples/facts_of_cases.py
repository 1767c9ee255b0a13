"""Expected facts of the samples with one row per case or per event."""

from __future__ import annotations

from typing import Any

PURCHASE_REQUESTS: dict[str, Any] = {
    "sheets": {
        "Tracker 2025": "visible", "Approval limits": "visible", "Vendors": "visible", "Cost centres": "visible",
        "Old 2023": "hidden", "Notes": "visible",
    },
    "tables": [
        {
            "sheet": "Tracker 2025", "hidden": False, "kind": "case-tracker", "also_fine": [],
            "header_rows": [15, 16], "data_rows": [17, 428], "rows": 412, "skipped_rows": {429: "total"},
            "columns": {
                "A": "case", "B": "performer", "C": "milestone-date", "D": "amount", "E": "performer",
                "F": "milestone-date", "G": "performer", "H": "milestone-date", "I": "performer",
                "J": "milestone-date", "K": "performer", "L": "milestone-date", "N": "performer",
                "O": "milestone-date", "P": "milestone-date", "Q": "status", "U": "note",
            },
        },
        {
            "sheet": "Approval limits", "hidden": False, "kind": "value-list", "also_fine": ["register", "other"],
            "header_rows": [3, 3], "data_rows": [4, 9], "rows": 6, "columns": {"B": "amount|number|attribute"},
        },
        {
            "sheet": "Approval limits", "hidden": False, "kind": "value-list", "also_fine": ["register", "other"],
            "header_rows": [3, 3], "data_rows": [4, 8], "rows": 5, "columns": {"H": "amount|number|attribute"},
        },
        {
            "sheet": "Vendors", "hidden": False, "kind": "register", "also_fine": ["value-list", "other"],
            "header_rows": [1, 1], "data_rows": [2, 63], "rows": 62, "columns": {},
        },
        {
            "sheet": "Cost centres", "hidden": False, "kind": "value-list", "also_fine": ["register", "other"],
            "header_rows": [1, 1], "data_rows": [2, 38], "rows": 37, "columns": {},
        },
        {
            "sheet": "Old 2023", "hidden": True, "kind": "case-tracker", "also_fine": [],
            "header_rows": [4, 4], "data_rows": [5, 152], "rows": 148,
            "columns": {
                "A": "case", "B": "performer", "C": "milestone-date", "D": "amount", "E": "performer",
                "F": "milestone-date", "G": "performer", "H": "milestone-date", "I": "performer",
                "J": "milestone-date", "K": "milestone-date",
            },
        },
    ],
    "maps": {
        "Tracker 2025": {
            # the merged group above the columns names the role that fills them in
            "lanes": ["Requester", "Budget owner", "Procurement", "Vendor", "Accounts payable"],
            "nodes": {
                "Requested": ("step", "Requested", "Requester"),
                "Approved": ("step", "Approved", "Budget owner"),
                "PO sent": ("step", "PO sent", "Procurement"),
                "Delivered": ("step", "Delivered", "Vendor"),
                "Confirmed": ("step", "Confirmed", "Requester"),
                "Invoiced": ("step", "Invoiced", "Accounts payable"),
                "Paid": ("step", "Paid", "Accounts payable"),
            },
            # the main path, there at every level of detail
            "flows": [
                ("Requested", "Approved", ""), ("Approved", "PO sent", ""), ("PO sent", "Delivered", ""),
                ("Delivered", "Confirmed", ""), ("Confirmed", "Invoiced", ""), ("Invoiced", "Paid", ""),
            ],
            # performer column and role of each date column
            "performers": {
                "C": ("B", "Requester"), "F": ("E", "Budget owner"), "H": ("G", "Procurement"),
                "J": ("I", "Vendor"), "L": ("K", "Requester"), "O": ("N", "Accounts payable"),
                "P": ("N", "Accounts payable"),
            },
        },
    },
    "log": {
        "sheet": "Tracker 2025", "cases": 412, "events": 2232, "variants": 14,
        "follows": {
            ("Requested", "Approved"): 329, ("Approved", "PO sent"): 325, ("Delivered", "Confirmed"): 289,
            ("PO sent", "Delivered"): 253, ("Confirmed", "Invoiced"): 235, ("Invoiced", "Paid"): 220,
            ("PO sent", "Invoiced"): 54, ("Invoiced", "Delivered"): 54, ("Confirmed", "Paid"): 43,
            ("Delivered", "Invoiced"): 11, ("Requested", "PO sent"): 4, ("Delivered", "Paid"): 3,
        },
        "starts_with": {"Requested": 412},
        "ends_with": {
            "Paid": 266, "Requested": 79, "Invoiced": 26, "PO sent": 22, "Confirmed": 11, "Approved": 4,
            "Delivered": 4,
        },
        # neighbours in a case that fell on the same day: their order is not known
        "same_day_pairs": 104,
        # dates typed as text, day first; those of J fit month first as well, those of O do not
        "text_dates": {"J": 29, "O": 11},
        # words in a date column, which are no events
        "not_dates": {"F": 4, "J": 5},
        "statuses": {
            "Requested": 2, "Returned": 19, "Approved": 4, "Ordered": 22, "Delivered": 7, "Invoiced": 29,
            "Paid": 266, "On hold": 5, "Rejected": 49, "Cancelled": 9,
        },
        # the same person or firm, spelled otherwise
        "spellings": {
            "Tom Adeyemi": ["T. Adeyemi", "Tom  Adeyemi"], "Ines Costa": ["Inês Costa"],
            "Jonas Falk": ["jonas falk"], "Mara Lind": ["Mara Lindt"], "Oskar Nagy": ["Oscar Nagy"],
            "Sven Tiller": ["S. Tiller"], "D. Ruiz": ["D.Ruiz", "d. ruiz"], "M. Weber": ["M Weber"],
            "A. Okafor": ["A. Okafor "], "Nordlicht GmbH": ["Nordlicht", "NORDLICHT GmbH"],
            "Cold Chain Ltd": ["Cold Chain Ltd."],
        },
        # initials in column G, resolved by sheet Cost centres
        "initials": {"KO": "Kim Olsen", "SB": "Sofia Berg"},
    },
}  # fmt: skip

PRICING_CHANGES: dict[str, Any] = {
    "sheets": {"Status history": "visible", "Tickets": "visible", "Summary": "visible", "Lists": "hidden"},
    "tables": [
        {
            "sheet": "Status history", "hidden": False, "kind": "event-log", "also_fine": [],
            "header_rows": [4, 4], "data_rows": [5, 1354], "rows": 1350,
            "columns": {
                "A": "case", "B": "activity", "C": "timestamp", "D": "performer", "E": "lane|performer",
                "F": "note",
            },
        },
        {
            "sheet": "Tickets", "hidden": False, "kind": "register", "also_fine": ["value-list", "other"],
            "header_rows": [1, 1], "data_rows": [2, 169], "rows": 168, "columns": {},
        },
        {
            "sheet": "Summary", "hidden": False, "kind": "other", "also_fine": ["value-list", "register"],
            "header_rows": [3, 3], "data_rows": [4, 14], "rows": 11, "skipped_rows": {15: "total"}, "columns": {},
        },
    ],
    "maps": {},
    "log": {
        "sheet": "Status history", "cases": 168, "events": 1350, "variants": 28,
        "follows": {
            ("Change requested", "Data checked"): 167, ("Data checked", "Margin reviewed"): 147,
            ("Price approved", "Price loaded"): 137, ("Margin reviewed", "Price approved"): 112,
            ("Price loaded", "Shelf labels printed"): 92, ("Shelf labels printed", "Web shop updated"): 87,
            ("Web shop updated", "Change closed"): 87, ("Returned for correction", "Corrected"): 51,
            ("Corrected", "Data checked"): 51, ("Price loaded", "Web shop updated"): 48,
            ("Web shop updated", "Shelf labels printed"): 48, ("Shelf labels printed", "Change closed"): 47,
            ("Data checked", "Returned for correction"): 45, ("Data checked", "Price approved"): 25,
            ("Margin reviewed", "Price rejected"): 21, ("Margin reviewed", "Returned for correction"): 12,
            ("Shelf labels printed", "Price loaded"): 5,
        },
        "starts_with": {"Change requested": 168},
        "ends_with": {
            "Change closed": 134, "Price rejected": 21, "Returned for correction": 6, "Price loaded": 2,
            "Margin reviewed": 2, "Shelf labels printed": 1, "Data checked": 1, "Change requested": 1,
        },
        "people": 10, "performer_pairs": 38, "different_performer_pairs": 36, "empty_performers": 11,
        "lanes": [
            "Category management", "Pricing desk", "Finance control", "Commercial office", "Store operations",
        ],
        "lane_of": {
            "Change requested": "Category management", "Data checked": "Pricing desk",
            "Returned for correction": "Pricing desk", "Corrected": "Category management",
            "Margin reviewed": "Finance control", "Price approved": "Commercial office",
            "Price rejected": "Commercial office", "Price loaded": "Pricing desk",
            "Shelf labels printed": "Store operations", "Web shop updated": "Pricing desk",
            "Change closed": "Pricing desk",
        },
        # both orders occur, neither dominates
        "concurrent": [("Shelf labels printed", "Web shop updated")],
        "text_dates": {"C": 22},
    },
}  # fmt: skip

COMPLAINT_HANDLING: dict[str, Any] = {
    "sheets": {},
    "tables": [
        {
            "sheet": "", "hidden": False, "kind": "event-log", "also_fine": [],
            "header_rows": [1, 1], "data_rows": [2, 347], "rows": 346,
            "columns": {
                "A": "case", "B": "activity", "C": "timestamp", "D": "performer", "E": "lane|performer",
                "F": "attribute",
            },
        },
    ],
    "maps": {},
    "log": {
        "sheet": "", "cases": 60, "events": 346, "variants": 15,
        "follows": {
            ("Complaint received", "Order looked up"): 60, ("Photo requested", "Photo received"): 37,
            ("Order looked up", "Photo requested"): 35, ("Photo received", "Damage assessed"): 30,
            ("Order looked up", "Damage assessed"): 22, ("Damage assessed", "Refund paid"): 21,
            ("Refund paid", "Complaint closed"): 21, ("Damage assessed", "Replacement sent"): 17,
            ("Replacement sent", "Complaint closed"): 17, ("Damage assessed", "Complaint closed"): 12,
            ("Photo received", "Photo requested"): 7, ("Photo requested", "Complaint closed"): 4,
            ("Order looked up", "Complaint closed"): 3,
        },
        "starts_with": {"Complaint received": 60},
        "ends_with": {"Complaint closed": 57, "Damage assessed": 2, "Photo requested": 1},
        "people": 8, "performer_pairs": 34, "different_performer_pairs": 31, "empty_performers": 1,
        "lanes": ["System", "Service desk", "Quality", "Warehouse", "Finance"],
        "lane_of": {
            "Complaint received": "System", "Order looked up": "Service desk", "Photo requested": "Service desk",
            "Photo received": "System", "Damage assessed": "Quality", "Refund paid": "Finance",
            "Replacement sent": "Warehouse", "Complaint closed": "Service desk",
        },
        "text_dates": {"C": 346},
    },
}  # fmt: skip
