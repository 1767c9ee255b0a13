"""Trackers with a row per case and event logs of a known process, filled by playing it out."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from itertools import pairwise
from random import Random
from typing import Any

from tests.synthetic.noise import SYNONYMS, Noise, misspelt
from tests.synthetic.page import Formula, Page
from tests.synthetic.processes import KnownProcess
from tests.synthetic.truth import TrueStep, Truth
from workflow_studio.importing.reading import Range
from workflow_studio.importing.reading.ranges import column_letter

DAY = datetime.timedelta(days=1)
RARE = 0.08


@dataclass(frozen=True)
class Happening:
    """A step of a case: its place, who did it, and when."""

    step: int
    person: str
    when: datetime.datetime


def event_log(process: KnownProcess, noise: Noise, dice: Random, top: int) -> tuple[list[Page], Truth]:
    """A row for every step of every case."""
    table = SYNONYMS[process.language]
    words = {key: dice.choice(found) if noise.synonyms else found[0] for key, found in table.items()}
    page, truth = Page(dice.choice(("Log", "Export", "Events"))), _truth_of_log(process)
    with_team = dice.random() < 0.6
    header = [words["case"], words["activity"], words["when"], words["person"], *([words["team"]] if with_team else [])]
    if with_team and words["team"] == words["person"]:
        header[-1] = table["team"][0]
    page.row(top, 0, header)
    cases = [_played(process, dice, number) for number in range(60)]
    happenings = sorted(
        ((f"{process.prefix}{number + 1:04}", one) for number, case in enumerate(cases) for one in case),
        key=lambda pair: pair[1].when,
    )
    for row, (case, one) in enumerate(happenings, top + 1):
        step = process.steps[one.step]
        page.row(row, 0, [case, step.name, one.when, one.person, *([step.role] if with_team else [])])
    _observed_orders(truth, cases)
    for role, people in process.people.items():
        if with_team:
            truth.add_participant(role)
            truth.others.update(people)
        else:
            truth.others.update((role, *people))
    return [page], truth


def tracker(process: KnownProcess, noise: Noise, dice: Random, top: int) -> tuple[list[Page], Truth]:
    """A row per case: key, amount, for each step a person and a date, a status, and a calculated column."""
    table = SYNONYMS[process.language]
    page, truth = Page(dice.choice(("Tracker", "Tracker 2025", "Log"))), _truth_of_log(process)
    truth.branches = True
    columns, plan = _tracker_columns(process, table["by"][0])
    if noise.group_header:
        for at, (what, step) in enumerate(plan):
            if what == "who":
                page.merges.append((Range(top, at, top, at + 1), process.steps[step].role))
        top += 1
    page.row(top, 0, columns)
    cases = [_played(process, dice, number) for number in range(80)]
    first = top + 1
    for number, case in enumerate(cases):
        _case_row(page, process, noise, dice, first + number, plan, number, case)
    last = first + len(cases) - 1
    status = columns.index(process.status)
    page.lists.append((Range(first, status, last, status), list(process.states)))
    truth.states[process.status] = set(process.states)
    truth.rules[process.rule.output] = {str(limit) for limit in process.rule.limits} | set(process.rule.outcomes)
    _observed_orders(truth, [_without_repeats(case) for case in cases])
    for step, known in zip(process.steps, truth.steps, strict=True):
        known.names |= {step.milestone, step.name}
    for role, people in process.people.items():
        truth.others.update((role, *people))
    _plant_problem(page, process, plan, first, last, truth)
    if noise.colours:
        _colour_by_status(page, process, first, last, status)
    return [page, _look_up(process, truth)], truth


def _tracker_columns(process: KnownProcess, by: str) -> tuple[list[str], list[tuple[str, int]]]:
    columns, plan = [process.key, process.look_up[1], process.rule.input], [("key", 0), ("look", 0), ("amount", 0)]
    for place, step in enumerate(process.steps):
        columns += [by.format(step.milestone) if process.language != "ja" else f"{step.role}", step.milestone]
        plan += [("who", place), ("when", place)]
    return [*columns, process.rule.output, process.status], [*plan, ("rule", 0), ("status", 0)]


def _case_row(
    page: Page, process: KnownProcess, noise: Noise, dice: Random, row: int, plan: list[tuple[str, int]], number: int,
    case: list[Happening],
) -> None:  # fmt: skip
    last_of = {one.step: one for one in case}
    amount = dice.randrange(1, 3 * process.rule.limits[-1])
    amount_at = next(at for at, (what, _) in enumerate(plan) if what == "amount")
    for at, (what, step) in enumerate(plan):
        cell = f"{column_letter(amount_at)}{row + 1}"
        page.row(row, at, [_cell(process, noise, dice, what, last_of.get(step), number, amount, cell)])


def _cell(
    process: KnownProcess, noise: Noise, dice: Random, what: str, one: Happening | None, number: int, amount: int,
    cell: str,
) -> Any:  # fmt: skip
    match what:
        case "key":
            return f"{process.prefix}{number + 1:04}"
        case "look":
            return dice.choice(process.look_up[2])
        case "amount":
            return amount
        case "rule":
            return _rule_formula(process, amount, cell)
        case "status":
            return dice.choice(process.states)
    if one is None or (noise.missing and dice.random() < 0.04):
        return None
    if what == "who":
        return misspelt(one.person, dice) if noise.spellings and dice.random() < 0.1 else one.person
    day = one.when.date()
    return day.strftime("%d/%m/%Y") if noise.text_dates and dice.random() < 0.3 else day


def _rule_formula(process: KnownProcess, amount: int, cell: str) -> Formula:
    low, high = process.rule.limits
    small, medium, large = process.rule.outcomes
    text = f'IF({cell}>{high},"{large}",IF({cell}>{low},"{medium}","{small}"))'
    return Formula(text, large if amount > high else medium if amount > low else small)


def _plant_problem(
    page: Page, process: KnownProcess, plan: list[tuple[str, int]], first: int, last: int, truth: Truth
) -> None:
    """Numbers typed as text in the amount column."""
    at = next(place for place, (what, _) in enumerate(plan) if what == "amount")
    rows = range(first + 3, last, 11)
    rule = next(place for place, (what, _) in enumerate(plan) if what == "rule")
    for row in rows:
        page.cells[row, at] = str(page.cells[row, at])
        # A text is more than any number, so the calculated column shows the highest outcome there.
        page.cells[row, rule] = Formula(page.cells[row, rule].text, process.rule.outcomes[-1])
    truth.problems.append((page.name, Range(rows[0], at, rows[-1], at)))


def _colour_by_status(page: Page, process: KnownProcess, first: int, last: int, status: int) -> None:
    colours = {process.states[-1]: "#C6EFCE", process.states[2]: "#FFEB9C"}
    for row in range(first, last + 1):
        if colour := colours.get(page.cells.get((row, status), "")):
            page.fills[row, 0] = colour


def _look_up(process: KnownProcess, truth: Truth) -> Page:
    name, header, values = process.look_up
    page = Page(name)
    page.row(0, 0, [header])
    for row, value in enumerate(values, 1):
        page.row(row, 0, [value])
    truth.datasets.update((name, header))
    return page


def _played(process: KnownProcess, dice: Random, number: int) -> list[Happening]:
    """One case: mostly straight on, sometimes back once, sometimes past what can be skipped."""
    when = datetime.datetime(2025, 1, 6, 9) + DAY * (number * 2 % 200) + datetime.timedelta(minutes=7 * number)
    way, place, went_back = [0], 0, False
    while place < len(process.steps) - 1:
        if place == process.back[0] and not went_back and dice.random() < 0.3:
            place, went_back = process.back[1], True
        elif place == process.skip[0] and dice.random() < 0.3:
            place = process.skip[1]
        else:
            place += 1
        way.append(place)
    found = []
    for step in way:
        found.append(Happening(step, dice.choice(process.people[process.steps[step].role]), when))
        when += DAY * dice.randrange(1, 5) + datetime.timedelta(minutes=dice.randrange(1, 300))
    return found


def _without_repeats(case: list[Happening]) -> list[Happening]:
    """What a tracker with one date a step shows of a case: the last time of each."""
    last = {one.step: one for one in case}
    return sorted(last.values(), key=lambda one: one.when)


def _observed_orders(truth: Truth, cases: list[list[Happening]]) -> None:
    counts: dict[tuple[int, int], int] = {}
    for case in cases:
        for one, other in pairwise(case):
            counts[one.step, other.step] = counts.get((one.step, other.step), 0) + 1
    truth.orders = {pair for pair, count in counts.items() if count >= RARE * len(cases)}
    truth.rare_orders = set(counts) - truth.orders
    truth.branches = True


def _truth_of_log(process: KnownProcess) -> Truth:
    truth = Truth()
    truth.steps = [TrueStep({step.name}, {step.role, *process.people[step.role]}) for step in process.steps]
    return truth
