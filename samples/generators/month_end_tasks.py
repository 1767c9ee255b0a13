"""The tasks of the month-end close: number, task, owner, working day, what it depends on, system, result."""

from __future__ import annotations

from typing import NamedTuple


class Task(NamedTuple):
    """One task as the template lists it; `after` is typed as people type it."""

    number: int
    task: str
    owner: str
    day: str
    after: str | None
    system: str
    result: str | None


SECTIONS: dict[str, tuple[Task, ...]] = {
    "A  Cut-off": (
        Task(1, "Announce the closing calendar", "Controller", "WD-5", None, "E-mail", "Closing calendar"),
        Task(2, "Close goods receipts", "Warehouse lead", "WD-1", "1", "ERP", None),
    ),
    "B  Payables": (
        Task(3, "Post late vendor invoices", "AP clerk", "WD+1", "2", "ERP", None),
        Task(4, "Book accruals for open orders", "AP clerk", "WD+1", "2, 3", "Excel", "Accrual list"),
        Task(5, "Reconcile the payables ledger", "AP clerk", "WD+2", "3, 4", "ERP", "Reconciliation"),
    ),
    "C  Receivables": (
        Task(6, "Issue the last invoices", "AR clerk", "WD-1", "1", "ERP", None),
        Task(7, "Post cash receipts", "AR clerk", "WD+1", "6", "Bank portal", None),
        Task(8, "Review overdue accounts", "AR clerk", "WD+2", "7", "Excel", "Overdue list"),
        Task(9, "Calculate the bad debt provision", "Controller", "WD+3", "8", "Excel", "Provision"),
    ),
    "D  Payroll and stock": (
        Task(10, "Send the payroll journal", "Payroll", "WD+1", "1", "Payroll system", "Payroll journal"),
        Task(11, "Post the payroll journal", "GL accountant", "WD+2", "10", "ERP", None),
        Task(12, "Count the stock", "Warehouse lead", "WD-1", "2", "Paper list", "Count sheets"),
        Task(13, "Post stock differences", "GL accountant", "WD+2", "12", "ERP", None),
    ),
    "E  Ledger": (
        Task(14, "Run depreciation", "GL accountant", "WD+1", "1", "ERP", None),
        Task(15, "Post recurring journals", "GL accountant", "WD+1", "1", "ERP", None),
        Task(16, "Reconcile the bank accounts", "Treasury", "WD+2", "3, 7", "Bank portal", "Reconciliation"),
        Task(17, "Reconcile intercompany balances", "GL accountant", "WD+3", "5, 8", "E-mail", "Balance list"),
        Task(18, "Revalue foreign currency", "Treasury", "WD+3", "16", "ERP", None),
    ),
    "F  Reporting": (
        Task(19, "Review the trial balance", "Controller", "WD+3", "5, 9, 11, 13, 14, 15, 17, 18", "ERP", None),
        Task(20, "Post correction journals", "GL accountant", "WD+4", "19", "ERP", None),
        Task(21, "Close the ledger", "Controller", "WD+4", "20", "ERP", None),
        Task(22, "Write the monthly report", "Controller", "WD+5", "21", "Word", "Monthly report"),
        Task(23, "Comment on deviations", "Department heads", "WD+5", "22", "E-mail", "Comments"),
        Task(24, "Send the report to the board", "Controller", "WD+6", "22; 23", "E-mail", None),
    ),
}
TASKS = tuple(task for tasks in SECTIONS.values() for task in tasks)
SIGNERS = {
    "Controller": "EB", "Warehouse lead": "DF", "AP clerk": "YD", "AR clerk": "LM", "Payroll": "RA",
    "GL accountant": "TK", "Treasury": "HB", "Department heads": "div.",
}  # fmt: skip
STAFF = (
    ("EB", "Edda Brück"), ("DF", "Dino Ferri"), ("YD", "Yusuf Demir"), ("CP", "Clara Poole"), ("LM", "Lars Mond"),
    ("RA", "Ruth Abara"), ("TK", "Tove Kjær"), ("HB", "Hugo Brandis"),
)  # fmt: skip
