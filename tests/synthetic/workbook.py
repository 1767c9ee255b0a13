"""A workbook with a known process hidden in it, made from a number: the same number gives the same workbook."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

from tests.synthetic.case_pages import event_log, tracker
from tests.synthetic.drawn_pages import drawn_flowchart
from tests.synthetic.form_pages import forms, monthly_copies
from tests.synthetic.fresh_processes import FRESH_PROCESSES
from tests.synthetic.noise import SYNONYMS, TITLES, Noise
from tests.synthetic.page import Page, write_book
from tests.synthetic.processes import PROCESSES, KnownProcess
from tests.synthetic.step_pages import checklist, connections, procedure, raci, step_list, visio_map
from tests.synthetic.truth import Truth
from workflow_studio.importing.reading import Range

FIRST_FRESH = 390
"""Workbooks from this number on hide processes that reading was not tuned on."""
Layout = Callable[[KnownProcess, Noise, Random, int], tuple[list[Page], Truth]]
LAYOUTS: tuple[Layout, ...] = (
    step_list, tracker, event_log, raci, visio_map, checklist, connections, tracker, step_list, procedure, forms,
    monthly_copies, drawn_flowchart,
)  # fmt: skip
ONE_TABLE = (step_list, tracker, event_log, raci, visio_map, checklist)
"""Layouts whose first page can have something else beside or below its table."""


def hidden_process(number: int, path: Path) -> Truth:
    """Write workbook `number` and give what it says. Every round of layouts is noisier."""
    pages, author, truth = pages_of(number)
    write_book(path, pages, author)
    return truth


def pages_of(number: int) -> tuple[list[Page], str, Truth]:
    """The pages of workbook `number`, who wrote it, and what it says."""
    dice = Random(number)
    process, layout = process_and_layout(number)
    noise = Noise.drawn(dice, 0.2 + 0.2 * (number // (len(_processes(number)) * len(LAYOUTS)) % 3))
    top = _rows_above(noise, dice)
    pages, truth = layout(process, noise, dice, top)
    if layout in ONE_TABLE:
        _write_around(pages[0], process, noise, top)
    for page in pages if layout in (forms, monthly_copies) else pages[:1]:
        _write_above(page, process, noise, top)
    if noise.extra_tables:
        pages = [*pages, *_other_pages(process)]
    author, *others = [name for people in process.people.values() for name in people]
    if noise.side_notes:
        pages[0].comments.append((top + 1, 1, others[0], "Check with the team"))
    truth.others.update((author, *others))
    return [_renamed(page, at) for at, page in enumerate(pages)], author, truth


def process_and_layout(number: int) -> tuple[KnownProcess, Layout]:
    """What workbook `number` is about, and how it is laid out."""
    processes = _processes(number)
    return processes[number % len(processes)], LAYOUTS[number // len(processes) % len(LAYOUTS)]


def _processes(number: int) -> tuple[KnownProcess, ...]:
    return PROCESSES if number < FIRST_FRESH else FRESH_PROCESSES


def _rows_above(noise: Noise, dice: Random) -> int:
    return dice.randrange(2, 6) if noise.titles else 0


def _write_above(page: Page, process: KnownProcess, noise: Noise, top: int) -> None:
    title, how, owner = TITLES[process.language]
    if not noise.titles:
        return
    if noise.merged_titles:
        page.merges.append((Range(0, 0, 0, 4), title.format(process.title)))
    else:
        page.cells[0, 0] = title.format(process.title)
    if top > 3:
        page.cells[1, 0] = owner if top % 2 else how


def _write_around(page: Page, process: KnownProcess, noise: Noise, top: int) -> None:
    """Codes to the right of the table, whom to call below it."""
    right = max(column for _, column in page.cells) + 3
    below = max(row for row, _ in page.cells) + 4
    if noise.side_table and not noise.legend:
        page.row(top, right, ["Code", "Meaning"])
        for row, (code, meaning) in enumerate((("A", "urgent"), ("B", "normal"), ("C", "can wait")), top + 1):
            page.row(row, right, [code, meaning])
    if noise.table_below:
        page.row(below, 0, ["Name", "Phone"])
        for row, people in enumerate(list(process.people.values())[:3], below + 1):
            page.row(row, 0, [people[0], f"+49 30 55{row:03}"])


def _other_pages(process: KnownProcess) -> list[Page]:
    """A page of contacts and one of free text: neither is a process."""
    note = SYNONYMS[process.language]["note"][0]
    text = Page("Notes")
    text.row(0, 0, [note])
    text.row(2, 0, ["Ask finance about the new limits before summer."])
    text.row(3, 0, ["The old file is on the shared drive."])
    numbers = Page("Figures")
    numbers.row(0, 0, ["Month", "Count", "Sum"])
    for month in range(1, 13):
        numbers.row(month, 0, [f"2025-{month:02}", 10 * month, 1000 * month])
    return [text, numbers]


def _renamed(page: Page, at: int) -> Page:
    """Sheet names that spreadsheet programs accept."""
    return replace(page, name=f"{page.name[:25]}" or f"Sheet{at}")
