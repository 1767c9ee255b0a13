"""Forms with a case on each sheet, and trackers that are copied every month."""

from __future__ import annotations

from random import Random

from tests.synthetic.noise import ON_DAY, SYNONYMS, Noise
from tests.synthetic.page import Page
from tests.synthetic.playing import Happening, observed_orders, played, truth_of_log, without_repeats
from tests.synthetic.processes import KnownProcess
from tests.synthetic.truth import TrueStep, Truth

FORMS = 12
MONTHS = ("Jan 2025", "Feb 2025", "Mar 2025", "Apr 2025")


def forms(process: KnownProcess, noise: Noise, dice: Random, top: int) -> tuple[list[Page], Truth]:
    """A sheet for each case: its number, and for each step who did it and when."""
    truth = truth_of_log(process)
    cases = [without_repeats(played(process, dice, number)) for number in range(FORMS)]
    pages = [_form(process, case, number, top) for number, case in enumerate(cases, 1)]
    observed_orders(truth, cases)
    for step, known in zip(process.steps, truth.steps, strict=True):
        known.names |= {step.milestone, step.name}
        known.called = step.milestone
    for people in process.people.values():
        truth.others.update(people)
    truth.others.update(process.people)
    return pages, truth


def _form(process: KnownProcess, case: list[Happening], number: int, top: int) -> Page:
    page = Page(f"Form {number}")
    by, on = SYNONYMS[process.language]["by"][0], ON_DAY[process.language]
    done = {one.step: one for one in case}
    page.row(top, 0, [process.key, f"{process.prefix}{number:04}"])
    page.row(top + 1, 0, [process.rule.input, 100 * number])
    row = top + 2
    for place, step in enumerate(process.steps):
        one = done.get(place)
        page.row(row, 0, [by.format(step.milestone) if process.language != "ja" else step.role, one and one.person])
        page.row(row + 1, 0, [on.format(step.milestone), one and one.when.date()])
        row += 2
    return page


def monthly_copies(process: KnownProcess, noise: Noise, dice: Random, top: int) -> tuple[list[Page], Truth]:
    """One list of cases, copied to a new sheet every month, with where each case stands by then."""
    words = {key: found[0] for key, found in SYNONYMS[process.language].items()}
    keepers = next(iter(process.people.values()))
    truth = Truth(steps=[TrueStep({state}, {*keepers}) for state in process.states])
    truth.states[process.status] = set(process.states)
    places = [dice.randrange(2) for _ in range(30)]
    kept_by = [dice.choice(keepers) for _ in places]
    pages, last = [], len(process.states) - 1
    counts: dict[tuple[int, int], int] = {}
    for month, name in enumerate(MONTHS):
        page = Page(name)
        page.row(top, 0, [process.key, process.rule.input, words["who"], process.status])
        for number, place in enumerate(places):
            key = f"{process.prefix}{number + 1:04}"
            page.row(top + 1 + number, 0, [key, 50 + 7 * number, kept_by[number], process.states[place]])
        pages.append(page)
        if month < len(MONTHS) - 1:
            onward = [min(last, place + dice.choice((0, 1, 1))) for place in places]
            for pair in zip(places, onward, strict=True):
                counts[pair] = counts.get(pair, 0) + (pair[0] != pair[1])
            places = onward
    truth.orders = {pair for pair, count in counts.items() if count >= 3}
    truth.rare_orders = set(counts) - truth.orders
    for person in dict.fromkeys(kept_by):
        truth.add_participant(person)
    truth.others.update((*process.people, *keepers))
    seen = {place for pair in counts for place in pair}
    truth.optional_steps = {place for place in range(len(process.states)) if place not in seen}
    return pages, truth
