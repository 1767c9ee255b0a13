"""`month_end_close.xlsx`: tick sheet of the year, the template with predecessors, and two months as filled in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from generators.dice import Dice
from generators.month_end_tasks import SECTIONS, SIGNERS, STAFF, TASKS, Task
from generators.workbook import Formats, fit_page, new_workbook, set_widths, write_cell, write_row
from generators.working_time import add_working_days

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
TEMPLATE_COLUMNS = ("No.", "Task", "Owner", "Working day", "Depends on", "System", "Result")
MONTH_COLUMNS = ("No.", "Task", "Owner", "Working day", "Depends on", "Done?", "Initials", "Date done", "Remark")
MONTH_GROUPS = (("A", "B", "Task"), ("C", "E", "Plan"), ("F", "I", "Done"))
SPARE_ROWS = 4
AS_OF = date(2025, 11, 6)
REMARKS = ("late, waited for the warehouse", "see mail", "difference 12.40, carried forward", "done by Clara")


@dataclass(frozen=True, slots=True)
class SignOff:
    """What one task of one month shows in the columns under Done; an open task has no day."""

    day: date | None = None
    initials: str | None = None
    late: bool = False
    day_as_text: bool = False
    remark: str | None = None


def write(path: Path) -> None:
    """Write the workbook to `path`."""
    september = _sign_offs(date(2025, 9, 30), Dice(9))
    october = _sign_offs(date(2025, 10, 31), Dice(10))
    created = datetime(2025, 11, 6, 18, 40)
    with new_workbook(
        path, title="Month-end close", author="Edda Brück", created=created, header_fill="#EDEDED"
    ) as (book, formats):
        _add_tick_sheet(book, formats, {8: september, 9: october})
        _add_template(book, formats)
        _add_month(book, formats, "Sep 2025", september)
        _add_month(book, formats, "Oct 2025", october)
        _add_staff(book, formats)


def _sign_offs(month_end: date, dice: Dice) -> list[SignOff]:
    return [_sign_off(task, month_end, dice) for task in TASKS]


def _sign_off(task: Task, month_end: date, dice: Dice) -> SignOff:
    late = dice.chance(0.12)
    planned = int(task.day.removeprefix("WD"))
    day = add_working_days(month_end, planned + (dice.between(1, 2) if late else 0))
    if day > AS_OF:
        return SignOff()
    signer = "CP" if task.owner == "AP clerk" and dice.chance(0.4) else SIGNERS[task.owner]
    initials = dice.weighted({signer: 85, signer.lower(): 8, None: 7})
    return SignOff(day, initials, late, dice.chance(0.15), dice.pick(REMARKS) if late else None)


def _add_tick_sheet(book: Workbook, formats: Formats, known: dict[int, list[SignOff]]) -> None:
    """One row per task, one column per month, a tick when done: a checklist without an order."""
    sheet = book.add_worksheet("Overview 2025")
    sheet.write("A1", "Month-end close 2025", formats.title)
    sheet.write("A2", "x = done in time, late = done late, empty = open", formats.note)
    write_row(sheet, 3, 0, ("Task", *MONTHS), formats.header)
    dice = Dice(24)
    months = [
        [_tick(sign_off) for sign_off in known[month]] if month in known else _older_ticks(month, dice)
        for month in range(12)
    ]
    ticks = list(zip(*months, strict=True))
    for row, (task, marks) in enumerate(zip(TASKS, ticks, strict=True), start=4):
        write_row(sheet, row, 0, (task.task,), formats.text)
        write_row(sheet, row, 1, marks, formats.centred)
    last = 4 + len(TASKS)
    write_row(sheet, last, 0, ("Done",), formats.total)
    for column, letter in enumerate("BCDEFGHIJKLM", start=1):
        done = sum(marks[column - 1] is not None for marks in ticks)
        sheet.write_formula(last, column, f"=COUNTA({letter}5:{letter}{last})", formats.total, done)
    for symbol, style in (("x", formats.green), ("late", formats.yellow)):
        rule = {"type": "cell", "criteria": "==", "value": f'"{symbol}"', "format": style}
        sheet.conditional_format(4, 1, last - 1, 12, rule)
    set_widths(sheet, (36, *[6.5] * 12))
    sheet.freeze_panes(4, 1)
    fit_page(sheet)


def _tick(sign_off: SignOff) -> str | None:
    if not sign_off.day:
        return None
    return "late" if sign_off.late else "x"


def _older_ticks(month: int, dice: Dice) -> list[str | None]:
    """Ticks of a month that has no sheet of its own any more, or none yet."""
    past = month + 1 < AS_OF.month
    return [dice.weighted({"x": 88, "late": 10, None: 2}) if past else None for _ in TASKS]


def _add_template(book: Workbook, formats: Formats) -> None:
    """The list to copy each month: section rows between the tasks, four numbered rows still empty."""
    sheet = book.add_worksheet("Template")
    sheet.write("A1", "Month-end close – task list", formats.title)
    sheet.write("A2", "Copy this sheet for each month. WD+1 is the first working day of the new month.", formats.note)
    write_row(sheet, 3, 0, TEMPLATE_COLUMNS, formats.header)
    row = 4
    for section, tasks in SECTIONS.items():
        sheet.merge_range(row, 0, row, 6, section, formats.section)
        for row_of_task, task in enumerate(tasks, start=row + 1):
            _write_task(sheet, formats, row_of_task, task)
            write_row(sheet, row_of_task, 5, (task.system, task.result), formats.text)
        row += 1 + len(tasks)
    for number in range(len(TASKS) + 1, len(TASKS) + 1 + SPARE_ROWS):
        write_row(sheet, row, 0, (number, *[None] * 6), formats.text)
        row += 1
    sheet.write_comment("E29", "Can we start without 17? Intercompany is always last.", {"author": "Tove Kjær"})
    set_widths(sheet, (6, 34, 18, 13, 26, 16, 18))
    sheet.freeze_panes(4, 2)
    fit_page(sheet, repeat=(3, 3))


def _write_task(sheet: Worksheet, formats: Formats, row: int, task: Task) -> None:
    write_row(sheet, row, 0, (task.number,), formats.centred)
    write_row(sheet, row, 1, (task.task, task.owner), formats.text)
    write_row(sheet, row, 3, (task.day, task.after), formats.centred)


def _add_month(book: Workbook, formats: Formats, name: str, sign_offs: list[SignOff]) -> None:
    sheet = book.add_worksheet(name)
    sheet.write("A1", f"Month-end close {name}", formats.title)
    sheet.write("A2", "Status", formats.text)
    status = f'=COUNTIF(F6:F{5 + len(TASKS)},"x")&" of {len(TASKS)} done"'
    done = sum(sign_off.day is not None for sign_off in sign_offs)
    sheet.write_formula("B2", status, formats.text, f"{done} of {len(TASKS)} done")
    for first, last, group in MONTH_GROUPS:
        sheet.merge_range(f"{first}4:{last}4", group, formats.group)
    write_row(sheet, 4, 0, MONTH_COLUMNS, formats.header)
    for row, (task, sign_off) in enumerate(zip(TASKS, sign_offs, strict=True), start=5):
        _write_task(sheet, formats, row, task)
        _write_sign_off(sheet, formats, row, sign_off)
    last_row = 4 + len(TASKS)
    sheet.data_validation(5, 5, last_row, 5, {"validate": "list", "source": ["x", "n/a"], "error_type": "warning"})
    initials = {"validate": "list", "source": "=Staff!$A$2:$A$9", "error_type": "warning"}
    sheet.data_validation(5, 6, last_row, 6, initials)
    set_widths(sheet, (8, 34, 18, 13, 26, 8, 9, 13, 34))
    sheet.freeze_panes(5, 2)
    fit_page(sheet, repeat=(3, 4))


def _write_sign_off(sheet: Worksheet, formats: Formats, row: int, sign_off: SignOff) -> None:
    day = sign_off.day
    write_row(sheet, row, 5, ("x" if day else None, sign_off.initials), formats.centred)
    write_cell(sheet, row, 7, f"{day:%d/%m/%Y}" if day and sign_off.day_as_text else day, formats.date)
    write_cell(sheet, row, 8, sign_off.remark, formats.text)


def _add_staff(book: Workbook, formats: Formats) -> None:
    sheet = book.add_worksheet("Staff")
    sheet.hide()
    write_row(sheet, 0, 0, ("Initials", "Name"), formats.header)
    for row, values in enumerate(STAFF, start=1):
        write_row(sheet, row, 0, values, formats.text)
    set_widths(sheet, (9, 18))
