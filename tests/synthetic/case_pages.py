"""Trackers with a row per case and event logs of a known process, filled by playing it out."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

from tests.synthetic.noise import CATEGORIES, CLASSES, SYNONYMS, TOTALS, Noise, initials_of, misspelt, together
from tests.synthetic.page import Formula, Page
from tests.synthetic.playing import Happening, observed_orders, played, truth_of_log, without_repeats
from tests.synthetic.processes import KnownProcess
from tests.synthetic.truth import Truth
from workflow_studio.importing.reading import Range
from workflow_studio.importing.reading.ranges import column_letter

GREEN, YELLOW = "#C6EFCE", "#FFEB9C"


def event_log(process: KnownProcess, noise: Noise, dice: Random, top: int) -> tuple[list[Page], Truth]:
    """A row for every step of every case."""
    table = SYNONYMS[process.language]
    words = {key: dice.choice(found) if noise.synonyms else found[0] for key, found in table.items()}
    page, truth = Page(dice.choice(("Log", "Export", "Events"))), truth_of_log(process)
    with_team = dice.random() < 0.6
    header = [words["case"], words["activity"], words["when"], words["person"], *([words["team"]] if with_team else [])]
    if with_team and words["team"] == words["person"]:
        header[-1] = table["team"][0]
    columns = list(range(len(header)))
    if noise.shuffled:
        dice.shuffle(columns)
    page.row(top, 0, [header[at] for at in columns])
    cases = [played(process, dice, number) for number in range(60)]
    happenings = sorted(
        ((f"{process.prefix}{number + 1:04}", one) for number, case in enumerate(cases) for one in case),
        key=lambda pair: pair[1].when,
    )
    for row, (case, one) in enumerate(happenings, top + 1):
        step = process.steps[one.step]
        cells = [case, step.name, one.when, one.person, step.role]
        page.row(row, 0, [cells[at] for at in columns])
    observed_orders(truth, cases)
    for role, people in process.people.items():
        for name in (role,) if with_team else people:
            truth.add_participant(name)
        truth.others.update((role, *people))
    return [page], truth


@dataclass(frozen=True)
class _Plan:
    """What is in each column of a tracker: a sort of cell, and the step it is about."""

    headers: list[str]
    cells: list[tuple[str, int]]

    def column(self, what: str) -> int:
        """The first column of this sort."""
        return next(at for at, (sort, _) in enumerate(self.cells) if sort == what)


def tracker(process: KnownProcess, noise: Noise, dice: Random, top: int) -> tuple[list[Page], Truth]:
    """A row per case: key, amount, for each step a person and a date, a status, and a calculated column."""
    page, truth = Page(dice.choice(("Tracker", "Tracker 2025", "Log"))), truth_of_log(process)
    plan = _plan(process, noise, dice)
    if noise.group_header:
        for at, (what, step) in enumerate(plan.cells):
            if what == "who":
                page.merges.append((Range(top, at, top, at + 1), process.steps[step].role))
                truth.add_participant(process.steps[step].role)
        top += 1
    page.row(top, 0, plan.headers)
    cases = [played(process, dice, number) for number in range(80)]
    first = top + 1
    short = initials_of({name for people in process.people.values() for name in people}) if noise.initials else {}
    filling = _Filling(process, noise, dice, plan, short)
    for number, case in enumerate(cases):
        filling.row(page, first + number, number, case)
    last = first + len(cases) - 1
    _note_truth(truth, process, plan, short)
    observed_orders(truth, [without_repeats(case) for case in cases])
    pages = [page, _look_up(process, truth)]
    _validate(page, process, noise, plan, Range(first, 0, last, 0), pages[1])
    _plant_problem(page, process, plan, first, last, truth)
    if noise.colours:
        _colour_by_status(page, process, first, last, plan.column("status"))
        if noise.legend:
            _write_legend(page, process, top, len(plan.headers) + 1)
    if noise.totals:
        amounts = [page.cells[row, plan.column("amount")] for row in range(first, last + 1)]
        page.cells[last + 1, plan.column("key")] = TOTALS[process.language]
        page.cells[last + 1, plan.column("amount")] = sum(map(int, amounts))
    return [*pages, *([_roster(process, short, truth)] if short else [])], truth


def _plan(process: KnownProcess, noise: Noise, dice: Random) -> _Plan:
    by = SYNONYMS[process.language]["by"][0]
    before = [(process.look_up[1], "look", 0), (process.rule.input, "amount", 0)]
    if noise.category:
        others = [name for name in CATEGORIES[process.language] if name != process.look_up[1]]
        before.append((dice.choice(others), "class", 0))
    pairs: list[tuple[str, str, int]] = []
    for place, step in enumerate(process.steps):
        who = by.format(step.milestone) if process.language != "ja" else step.role
        pairs += [(who, "who", place), (step.milestone, "when", place)]
    after = [(process.rule.output, "rule", 0), (process.status, "status", 0)]
    if noise.shuffled:
        around = [*before, *after]
        dice.shuffle(around)
        cut = dice.randrange(len(around) + 1)
        before, after = around[:cut], around[cut:]
    columns = [(process.key, "key", 0), *before, *pairs, *after]
    return _Plan([name for name, _, _ in columns], [(what, step) for _, what, step in columns])


@dataclass(frozen=True)
class _Filling:
    """Fills the rows of a tracker."""

    process: KnownProcess
    noise: Noise
    dice: Random
    plan: _Plan
    short: dict[str, str]

    def row(self, page: Page, row: int, number: int, case: list[Happening]) -> None:
        """One case, with the last time of each step."""
        last_of = {one.step: one for one in case}
        amount = self.dice.randrange(1, 3 * self.process.rule.limits[-1])
        known = {
            "key": f"{self.process.prefix}{number + 1:04}",
            "look": self.dice.choice(self.process.look_up[2]),
            "class": self.dice.choice(CLASSES),
            "amount": amount,
            "status": self.dice.choice(self.process.states),
            "rule": _rule_formula(self.process, amount, f"{column_letter(self.plan.column('amount'))}{row + 1}"),
        }
        for at, (what, step) in enumerate(self.plan.cells):
            page.row(row, at, [known[what] if what in known else self._of_step(what, last_of.get(step))])

    def _of_step(self, what: str, one: Happening | None) -> Any:
        noise, dice = self.noise, self.dice
        if one is None or (noise.missing and dice.random() < 0.04):
            return None
        if what == "when":
            way = "%m/%d/%Y" if noise.month_first else "%d/%m/%Y"
            day = one.when.date()
            return day.strftime(way) if noise.text_dates and dice.random() < 0.3 else day
        colleagues = [name for name in self._colleagues(one) if name != one.person]
        if self.short:
            return self.short[one.person]
        if noise.several_in_a_cell and colleagues and dice.random() < 0.08:
            return together(one.person, colleagues[0], dice)
        return misspelt(one.person, dice) if noise.spellings and dice.random() < 0.1 else one.person

    def _colleagues(self, one: Happening) -> tuple[str, ...]:
        return self.process.people[self.process.steps[one.step].role]


def _note_truth(truth: Truth, process: KnownProcess, plan: _Plan, short: dict[str, str]) -> None:
    truth.states[process.status] = set(process.states)
    truth.rules[process.rule.output] = {str(limit) for limit in process.rule.limits} | set(process.rule.outcomes)
    for at, (what, place) in enumerate(plan.cells):
        if what == "who":
            known, step = truth.steps[place], process.steps[place]
            known.names |= {step.milestone, step.name}
            known.called = plan.headers[at]
    for role, people in process.people.items():
        truth.others.update((role, *people))
        for name in people:
            truth.add_participant(name, *([short[name]] if short else []))


def _rule_formula(process: KnownProcess, amount: int, cell: str) -> Formula:
    low, high = process.rule.limits
    small, medium, large = process.rule.outcomes
    text = f'IF({cell}>{high},"{large}",IF({cell}>{low},"{medium}","{small}"))'
    return Formula(text, large if amount > high else medium if amount > low else small)


def _validate(page: Page, process: KnownProcess, noise: Noise, plan: _Plan, rows: Range, listed: Page) -> None:
    """Lists of choices for the status and for what is looked up; the second one from its sheet."""
    status, look = plan.column("status"), plan.column("look")
    page.lists.append((Range(rows.first_row, status, rows.last_row, status), list(process.states)))
    listed.hidden = noise.extra_tables
    source = f"='{listed.name}'!$A$2:$A${len(process.look_up[2]) + 1}"
    page.lists.append((Range(rows.first_row, look, rows.last_row, look), source))


def _plant_problem(page: Page, process: KnownProcess, plan: _Plan, first: int, last: int, truth: Truth) -> None:
    """Numbers typed as text in the amount column."""
    at, rule = plan.column("amount"), plan.column("rule")
    rows = range(first + 3, last, 11)
    for row in rows:
        page.cells[row, at] = str(page.cells[row, at])
        # A text is more than any number, so the calculated column shows the highest outcome there.
        page.cells[row, rule] = Formula(page.cells[row, rule].text, process.rule.outcomes[-1])
    truth.problems.append((page.name, Range(rows[0], at, rows[-1], at)))


def _colour_by_status(page: Page, process: KnownProcess, first: int, last: int, status: int) -> None:
    colours = {process.states[-1]: GREEN, process.states[2]: YELLOW}
    for row in range(first, last + 1):
        if colour := colours.get(page.cells.get((row, status), "")):
            page.fills[row, 0] = colour


def _write_legend(page: Page, process: KnownProcess, top: int, column: int) -> None:
    for row, (colour, state) in enumerate(((GREEN, process.states[-1]), (YELLOW, process.states[2])), top + 1):
        page.fills[row, column] = colour
        page.cells[row, column] = ""
        page.cells[row, column + 1] = state


def _look_up(process: KnownProcess, truth: Truth) -> Page:
    name, header, values = process.look_up
    page = Page(name)
    page.row(0, 0, [header])
    for row, value in enumerate(values, 1):
        page.row(row, 0, [value])
    truth.datasets.append({name, header, *values})
    return page


def _roster(process: KnownProcess, short: dict[str, str], truth: Truth) -> Page:
    """Who is who: full names, initials and roles."""
    page = Page("Team")
    page.row(0, 0, ["Name", "Initials", "Role"])
    everybody = [(name, role) for role, people in process.people.items() for name in people]
    for row, (name, role) in enumerate(everybody, 1):
        page.row(row, 0, [name, short[name], role])
    return page
