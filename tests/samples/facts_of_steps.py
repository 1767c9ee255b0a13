"""Expected facts of the samples that list steps: RACI, step list, Visio's columns, predecessors, nodes and flows."""

from __future__ import annotations

from typing import Any

VENDOR_ONBOARDING: dict[str, Any] = {
    "sheets": {
        "RACI": "visible", "Steps": "visible", "Contacts": "visible", "Desk cover": "visible", "Lists": "hidden",
    },
    "tables": [
        {
            "sheet": "RACI", "hidden": False, "kind": "raci", "also_fine": [],
            "header_rows": [5, 6], "data_rows": [7, 18], "rows": 12,
            "columns": {"A": "step-id", "B": "step-name", **dict.fromkeys("CDEFGHIJ", "raci-role")},
        },
        {
            "sheet": "Steps", "hidden": False, "kind": "step-list", "also_fine": [],
            "header_rows": [4, 5], "data_rows": [6, 19], "rows": 14, "skipped_rows": {20: "total"},
            "columns": {
                "A": "step-id", "B": "step-name", "C": "lane|performer", "D": "input", "E": "output", "F": "system",
                "G": "process-time", "H": "wait-time", "I": "next-step", "J": "note",
            },
        },
        {
            "sheet": "Contacts", "hidden": False, "kind": "register", "also_fine": ["value-list", "roster", "other"],
            "header_rows": [3, 3], "data_rows": [4, 11], "rows": 8, "columns": {},
        },
        {
            "sheet": "Desk cover", "hidden": False, "kind": "roster", "also_fine": [],
            "header_rows": [3, 3], "data_rows": [4, 7], "rows": 4, "columns": {},
        },
    ],
    "maps": {
        "RACI": {
            "lanes": [
                "Requester", "Procurement", "Vendor", "Compliance", "Accounts payable", "Head of procurement",
            ],
            "nodes": {
                "1": ("step", "Request new vendor", "Requester"),
                "2": ("step", "Check vendor list for duplicates", "Procurement"),
                "4": ("step", "Send vendor pack", "Procurement"),
                "5": ("step", "Fill in company data & bank details", "Vendor"),
                "6": ("step", "Check documents", "Procurement"),
                "8": ("step", "Screen against sanction lists", "Compliance"),
                "9": ("step", "Rate risk", "Compliance"),
                "10": ("step", "Confirm bank account by phone", "Accounts payable"),
                "11": ("step", "Approve vendor", "Head of procurement"),
                "12": ("step", "Create vendor record", "Accounts payable"),
                "13": ("step", "Enter the payment terms", "Accounts payable"),
                "14": ("step", "Inform requester and vendor", "Procurement"),
            },
            "flows": [],  # a RACI states no order
            "two_answer": {13: ["Head of procurement", "Compliance"]},
            "nobody_answers": [17],
            "never_responsible": ["Legal", "Treasury"],
        },
        "Steps": {
            "lanes": [
                "Requester", "Procurement", "Vendor", "Compliance", "Accounts payable", "Head of procurement",
            ],
            "nodes": {
                "1": ("step", "Request a new vendor", "Requester"),
                "2": ("step", "Check the vendor list for duplicates", "Procurement"),
                "3": ("decision", "Already a vendor?", "Procurement"),
                "4": ("step", "Send the vendor pack", "Procurement"),
                "5": ("step", "Fill in company data and bank details", "Vendor"),
                "6": ("step", "Check the documents", "Procurement"),
                "7": ("decision", "Documents complete?", "Procurement"),
                "8": ("step", "Screen against sanctions lists", "Compliance"),
                "9": ("step", "Rate the risk", "Compliance"),
                "10": ("step", "Confirm the bank account by phone", "Accounts payable"),
                "11": ("step", "Approve the vendor", "Head of procurement"),
                "12": ("step", "Create the vendor record", "Accounts payable"),
                "13": ("step", "Enter payment terms", "Accounts payable"),
                "14": ("step", "Inform the requester and the vendor", "Procurement"),
            },
            "flows": [
                ("1", "2", ""), ("2", "3", ""), ("3", "14", "yes"), ("3", "4", "no"), ("4", "5", ""),
                ("5", "6", ""), ("6", "7", ""), ("7", "8", "yes"), ("7", "4", "no"), ("8", "9", ""),
                ("9", "10", ""), ("10", "11", ""), ("11", "12", ""), ("12", "13", ""), ("13", "14", ""),
            ],
        },
    },
}  # fmt: skip

STORE_RETURNS: dict[str, Any] = {
    "sheets": {"Instructions": "visible", "Process Map": "visible", "Lists": "hidden"},
    "tables": [
        {
            "sheet": "Process Map", "hidden": False, "kind": "visio-process-map", "also_fine": [],
            "header_rows": [4, 4], "data_rows": [5, 31], "rows": 27,
            "columns": {
                "A": "step-id", "B": "step-name", "C": "next-step", "D": "label", "E": "shape-type", "F": "lane",
                "G": "phase", "H": "description|note", "I": "system", "J": "process-time",
            },
        },
    ],
    "maps": {
        "Process Map": {
            "lanes": ["Customer", "Store team", "Service desk", "Finance", "Returns warehouse"],
            "phases": ["Receive", "Check", "Settle", "Restock"],
            "nodes": {
                "SR-010": ("start", "Customer wants to return goods", "Customer"),
                "SR-020": ("step", "Bring goods and receipt to the till", "Customer"),
                "SR-030": ("step", "Look up the sale", "Store team"),
                "SR-040": ("decision", "Sale found?", "Store team"),
                "SR-050": ("step", "Search by customer card", "Service desk"),
                "SR-055": ("decision", "Found by card?", "Service desk"),
                "SR-060": ("step", "Inspect the goods", "Store team"),
                "SR-070": ("decision", "Within 30 days and unused?", "Store team"),
                "SR-080": ("step", "Ask for a goodwill decision", "Store team"),
                "SR-090": ("step", "Weigh up goodwill", "Service desk"),
                "SR-100": ("decision", "Goodwill granted?", "Service desk"),
                "SR-110": ("decision", "Refund or exchange?", "Store team"),
                "SR-120": ("step", "Hand over the exchange item", "Store team"),
                "SR-130": ("step", "Explain the refusal", "Store team"),
                "SR-135": ("end", "Goods go back with the customer", "Customer"),
                "SR-140": ("step", "Enter the return at the till", "Store team"),
                "SR-150": ("decision", "Over € 200?", "Finance"),
                "SR-160": ("step", "Approve the refund", "Finance"),
                "SR-165": ("step", "Pay the refund to the card", "Finance"),
                "SR-170": ("step", "Tag the goods for collection", "Store team"),
                "SR-180": ("step", "Collect and book in the goods", "Returns warehouse"),
                "SR-190": ("end", "Refund paid", "Finance"),
                "SR-200": ("decision", "Fit for sale?", "Returns warehouse"),
                "SR-210": ("step", "Put back into stock", "Returns warehouse"),
                "SR-220": ("step", "Propose to write off", "Returns warehouse"),
                "SR-225": ("step", "Sign the write-off", "Finance"),
                "SR-230": ("end", "Return closed", "Returns warehouse"),
            },
            "flows": [
                ("SR-010", "SR-020", ""), ("SR-020", "SR-030", ""), ("SR-030", "SR-040", ""),
                ("SR-040", "SR-060", "Yes"), ("SR-040", "SR-050", "No"), ("SR-050", "SR-055", ""),
                ("SR-055", "SR-060", "Yes"), ("SR-055", "SR-130", "No"), ("SR-060", "SR-070", ""),
                ("SR-070", "SR-110", "Yes"), ("SR-070", "SR-080", "No"), ("SR-080", "SR-090", ""),
                ("SR-090", "SR-100", ""), ("SR-100", "SR-110", "Yes"), ("SR-100", "SR-130", "No"),
                ("SR-110", "SR-140", "Refund"), ("SR-110", "SR-120", "Exchange"), ("SR-120", "SR-170", ""),
                ("SR-130", "SR-135", ""), ("SR-140", "SR-150", ""), ("SR-140", "SR-170", ""),
                ("SR-150", "SR-160", "Yes"), ("SR-150", "SR-165", ""), ("SR-160", "SR-165", ""),
                ("SR-165", "SR-190", ""), ("SR-170", "SR-180", ""), ("SR-180", "SR-200", ""),
                ("SR-200", "SR-210", "Yes"), ("SR-200", "SR-220", "No"), ("SR-210", "SR-230", ""),
                ("SR-220", "SR-225", ""), ("SR-225", "SR-230", ""),
            ],
            "subprocesses": ["SR-165"],
            # both ways are taken, no choice is made
            "splits_without_decision": ["SR-140"],
        },
    },
}  # fmt: skip

_CLOSE_TASKS: dict[str, Any] = {
    "lanes": [
        "Controller", "Warehouse lead", "AP clerk", "AR clerk", "Payroll", "GL accountant", "Treasury",
        "Department heads",
    ],
    "nodes": {
        "1": ("step", "Announce the closing calendar", "Controller"),
        "2": ("step", "Close goods receipts", "Warehouse lead"),
        "3": ("step", "Post late vendor invoices", "AP clerk"),
        "4": ("step", "Book accruals for open orders", "AP clerk"),
        "5": ("step", "Reconcile the payables ledger", "AP clerk"),
        "6": ("step", "Issue the last invoices", "AR clerk"),
        "7": ("step", "Post cash receipts", "AR clerk"),
        "8": ("step", "Review overdue accounts", "AR clerk"),
        "9": ("step", "Calculate the bad debt provision", "Controller"),
        "10": ("step", "Send the payroll journal", "Payroll"),
        "11": ("step", "Post the payroll journal", "GL accountant"),
        "12": ("step", "Count the stock", "Warehouse lead"),
        "13": ("step", "Post stock differences", "GL accountant"),
        "14": ("step", "Run depreciation", "GL accountant"),
        "15": ("step", "Post recurring journals", "GL accountant"),
        "16": ("step", "Reconcile the bank accounts", "Treasury"),
        "17": ("step", "Reconcile intercompany balances", "GL accountant"),
        "18": ("step", "Revalue foreign currency", "Treasury"),
        "19": ("step", "Review the trial balance", "Controller"),
        "20": ("step", "Post correction journals", "GL accountant"),
        "21": ("step", "Close the ledger", "Controller"),
        "22": ("step", "Write the monthly report", "Controller"),
        "23": ("step", "Comment on deviations", "Department heads"),
        "24": ("step", "Send the report to the board", "Controller"),
    },
    "flows": [
        ("1", "2", ""), ("2", "3", ""), ("2", "4", ""), ("3", "4", ""), ("3", "5", ""), ("4", "5", ""),
        ("1", "6", ""), ("6", "7", ""), ("7", "8", ""), ("8", "9", ""), ("1", "10", ""), ("10", "11", ""),
        ("2", "12", ""), ("12", "13", ""), ("1", "14", ""), ("1", "15", ""), ("3", "16", ""), ("7", "16", ""),
        ("5", "17", ""), ("8", "17", ""), ("16", "18", ""), ("5", "19", ""), ("9", "19", ""), ("11", "19", ""),
        ("13", "19", ""), ("14", "19", ""), ("15", "19", ""), ("17", "19", ""), ("18", "19", ""),
        ("19", "20", ""), ("20", "21", ""), ("21", "22", ""), ("22", "23", ""), ("22", "24", ""),
        ("23", "24", ""),
    ],
}  # fmt: skip
_MONTH_COLUMNS = {
    "A": "step-id", "B": "step-name", "C": "lane|performer", "E": "predecessor", "F": "status|attribute", "I": "note",
}  # fmt: skip

MONTH_END_CLOSE: dict[str, Any] = {
    "sheets": {
        "Overview 2025": "visible", "Template": "visible", "Sep 2025": "visible", "Oct 2025": "visible",
        "Staff": "hidden",
    },
    "tables": [
        {
            "sheet": "Overview 2025", "hidden": False, "kind": "checklist", "also_fine": ["other", "roster"],
            "header_rows": [4, 4], "data_rows": [5, 28], "rows": 24, "skipped_rows": {29: "total"}, "columns": {},
        },
        {
            "sheet": "Template", "hidden": False, "kind": "step-list", "also_fine": [],
            "header_rows": [4, 4], "data_rows": [5, 34], "rows": 24,
            "skipped_rows": {
                **dict.fromkeys((5, 8, 12, 17, 22, 28), "section"),
                **dict.fromkeys((35, 36, 37, 38), "numbered but empty"),
            },
            "columns": {
                "A": "step-id", "B": "step-name", "C": "lane|performer", "E": "predecessor", "F": "system",
                "G": "output",
            },
        },
        {
            "sheet": "Sep 2025", "hidden": False, "kind": "step-list", "also_fine": ["checklist"],
            "header_rows": [4, 5], "data_rows": [6, 29], "rows": 24, "columns": _MONTH_COLUMNS,
        },
        {
            "sheet": "Oct 2025", "hidden": False, "kind": "step-list", "also_fine": ["checklist"],
            "header_rows": [4, 5], "data_rows": [6, 29], "rows": 24, "columns": _MONTH_COLUMNS,
        },
    ],
    "maps": {"Template": _CLOSE_TASKS, "Sep 2025": _CLOSE_TASKS, "Oct 2025": _CLOSE_TASKS},
}  # fmt: skip

STAFF_ONBOARDING: dict[str, Any] = {
    "sheets": {"Activities": "visible", "Connections": "visible", "Read me": "visible", "Lists": "hidden"},
    "tables": [
        {
            "sheet": "Activities", "hidden": False, "kind": "nodes-and-flows", "also_fine": [],
            "header_rows": [3, 3], "data_rows": [4, 21], "rows": 18,
            "columns": {
                "A": "step-id", "B": "step-name", "C": "shape-type", "D": "lane|performer", "E": "system",
                "F": "process-time", "G": "note",
            },
        },
        {
            "sheet": "Connections", "hidden": False, "kind": "nodes-and-flows", "also_fine": [],
            "header_rows": [4, 4], "data_rows": [5, 28], "rows": 24,
            "columns": {"A": "flow-source", "C": "flow-target", "E": "label", "F": "artifact|output"},
        },
    ],
    "maps": {
        "Activities": {
            "lanes": ["HR", "Hiring manager", "IT service", "Procurement", "Store trainer", "Facilities"],
            "nodes": {
                "A01": ("start", "Contract signed", "HR"),
                "A02": ("step", "Create the personnel file", "HR"),
                "A03": ("step", "Order equipment", "Hiring manager"),
                "A04": ("decision", "Standard equipment?", "IT service"),
                "A05": ("step", "Prepare a standard laptop", "IT service"),
                "A06": ("step", "Buy special equipment", "Procurement"),
                "A07": ("step", "Set up accounts", "IT service"),
                "A08": ("decision", "Works in a store?", "HR"),
                "A09": ("step", "Book the safety training", "Store trainer"),
                "A10": ("step", "Print the badge", "Facilities"),
                "A11": ("step", "Plan the first week", "Hiring manager"),
                "A12": ("step", "Welcome on day one", "Hiring manager"),
                "A13": ("step", "Hand over laptop and badge", "IT service"),
                "A14": ("step", "Run the safety training", "Store trainer"),
                "A15": ("decision", "Probation passed?", "Hiring manager"),
                "A16": ("step", "Confirm the contract", "HR"),
                "A17": ("step", "Agree an extension or an exit", "HR"),
                "A18": ("end", "Onboarding complete", "HR"),
            },
            "flows": [
                ("A01", "A02", ""), ("A02", "A03", ""), ("A02", "A08", ""), ("A02", "A10", ""), ("A03", "A04", ""),
                ("A04", "A05", "Yes"), ("A04", "A06", "No"), ("A05", "A07", ""), ("A06", "A07", ""),
                ("A08", "A09", "Yes"), ("A08", "A11", "No"), ("A09", "A11", ""), ("A07", "A12", ""),
                ("A10", "A12", ""), ("A11", "A12", ""), ("A12", "A13", ""), ("A09", "A14", ""),
                ("A13", "A15", ""), ("A14", "A15", ""), ("A15", "A16", "Yes"), ("A15", "A17", "No"),
                ("A16", "A18", ""), ("A17", "A18", ""),
            ],
            # row of Connections -> the arrow that leads to an activity that is not there
            "unresolved_flows": {28: ("A17", "A20")},
        },
    },
}  # fmt: skip
