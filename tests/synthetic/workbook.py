"""A workbook with a known process hidden in it, made from a number: the same number gives the same workbook."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

from tests.synthetic.case_pages import event_log, tracker
from tests.synthetic.noise import SYNONYMS, TITLES, Noise
from tests.synthetic.page import Page, write_book
from tests.synthetic.processes import PROCESSES, KnownProcess
from tests.synthetic.step_pages import checklist, connections, raci, step_list, visio_map
from tests.synthetic.truth import Truth

LAYOUTS = (step_list, tracker, event_log, raci, visio_map, checklist, connections, tracker, step_list)


def hidden_process(number: int, path: Path) -> Truth:
    """Write workbook `number` and give what it says. Every second round is noisier."""
    dice = Random(number)
    process = PROCESSES[number % len(PROCESSES)]
    layout = LAYOUTS[number // len(PROCESSES) % len(LAYOUTS)]
    noise = Noise.drawn(dice, 0.35 + 0.3 * (number // 90 % 2))
    top = _rows_above(noise, dice)
    pages, truth = layout(process, noise, dice, top)
    _write_above(pages[0], process, noise, top)
    if noise.extra_tables:
        pages = [*pages, *_other_pages(process)]
    if noise.side_notes:
        pages[0].comments.append((top + 1, 1, "Process office", "Check with the team"))
    author = next(iter(process.people.values()))[0]
    truth.others.update((author, "Process office"))
    write_book(path, [_renamed(page, at) for at, page in enumerate(pages)], author)
    return truth


def _rows_above(noise: Noise, dice: Random) -> int:
    return dice.randrange(2, 6) if noise.titles else 0


def _write_above(page: Page, process: KnownProcess, noise: Noise, top: int) -> None:
    title, how, owner = TITLES[process.language]
    if noise.titles:
        page.cells[0, 0] = title.format(process.title)
        if top > 3:
            page.cells[1, 0] = owner if top % 2 else how


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
