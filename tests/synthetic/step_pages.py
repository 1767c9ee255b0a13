"""Step lists, process maps in columns, RACIs, checklists and connection tables of a known process."""

from __future__ import annotations

from random import Random

from tests.synthetic.noise import SYNONYMS, Noise, misspelt, together
from tests.synthetic.page import Page
from tests.synthetic.processes import KnownProcess
from tests.synthetic.truth import TrueStep, Truth
from workflow_studio.importing.reading import Range


def step_list(process: KnownProcess, noise: Noise, dice: Random, top: int) -> tuple[list[Page], Truth]:
    """A row per step; what follows is said by a next column, a predecessor column, or by nothing but the rows."""
    order = dice.choice(("next", "before", "rows"))
    words = _words(process, noise, dice)
    page, truth = Page(words["page"]), _truth_of_steps(process)
    if order == "rows":
        truth.orders = {(place, place + 1) for place in range(len(process.steps) - 1)}
    header = [words["id"], words["step"], words["who"]]
    header += [words[order]] if order != "rows" else []
    header += [words["system"], *([words["output"]] if noise.papers else []), words["note"]]
    page.row(top, 0, header)
    for place, step in enumerate(process.steps):
        who = _performer(process, step.role, noise, dice, truth)
        cells: list[object] = [place + 1, step.name, who]
        if order == "next":
            cells.append(", ".join(str(b + 1) for a, b in sorted(process.orders()) if a == place) or None)
        elif order == "before":
            cells.append(", ".join(str(a + 1) for a, b in sorted(process.orders()) if b == place) or None)
        paper = process.papers[place]
        page.row(top + 1 + place, 0, [*cells, step.system or None, *([paper or None] if noise.papers else []), None])
        truth.systems.update({step.system} - {""})
        truth.artifacts.update({paper} - {""} if noise.papers else ())
    _template_rows(page, noise, top + 1 + len(process.steps), len(process.steps))
    return [page], truth


def visio_map(process: KnownProcess, noise: Noise, dice: Random, top: int) -> tuple[list[Page], Truth]:
    """The columns that Visio's Data Visualizer takes."""
    page, truth = Page("Process Map"), _truth_of_steps(process)
    page.row(top, 0, ["Process Step ID", "Process Step Description", "Next Step ID", "Connector Label", "Shape Type",
                      "Function", "Phase"])  # fmt: skip
    for place, step in enumerate(process.steps):
        following = [b for a, b in sorted(process.orders()) if a == place]
        followers = ",".join(f"P{b + 1}" for b in following) or None
        page.row(top + 1 + place, 0, [f"P{place + 1}", step.name, followers, None, "Process", step.role, None])
    _used_roles(process, truth)
    return [page], truth


def raci(process: KnownProcess, noise: Noise, dice: Random, top: int) -> tuple[list[Page], Truth]:
    """Steps down, roles across."""
    words = _words(process, noise, dice)
    page, truth = Page("RACI"), _truth_of_steps(process)
    truth.orders = {(p, p + 1) for p in range(len(process.steps) - 1)}
    roles = list(process.people)
    page.row(top, 0, [words["step"], *roles])
    for place, step in enumerate(process.steps):
        letters = ["R" if role == step.role else dice.choice(("A", "C", "I", None)) for role in roles]
        accountable = [at for at, letter in enumerate(letters) if letter == "A"]
        for at in accountable[1:]:
            letters[at] = "C"
        if not accountable:
            letters[roles.index(step.role)] = "R/A"
        page.row(top + 1 + place, 0, [step.name, *letters])
    _used_roles(process, truth)
    return [page], truth


def connections(process: KnownProcess, noise: Noise, dice: Random, top: int) -> tuple[list[Page], Truth]:
    """Steps on one sheet, a row for each connection on another."""
    words = _words(process, noise, dice)
    nodes, flows, truth = Page("Activities"), Page("Connections"), _truth_of_steps(process)
    nodes.row(top, 0, ["ID", words["step"], words["who"]])
    for place, step in enumerate(process.steps):
        nodes.row(top + 1 + place, 0, [f"A{place + 1}", step.name, step.role])
    flows.row(top, 0, ["From", "To", "Label"])
    for row, (a, b) in enumerate(sorted(process.orders())):
        flows.row(top + 1 + row, 0, [f"A{a + 1}", f"A{b + 1}", None])
    _used_roles(process, truth)
    return [nodes, flows], truth


def checklist(process: KnownProcess, noise: Noise, dice: Random, top: int) -> tuple[list[Page], Truth]:
    """What to do, who did it, who checked it, and when."""
    words = _words(process, noise, dice)
    page, truth = Page("Checklist"), _truth_of_steps(process)
    truth.orders = {(p, p + 1) for p in range(len(process.steps) - 1)}
    page.row(top, 0, [words["id"], words["step"], words["operator"], words["checker"], words["done"], "OK?"])
    roles = list(process.people)
    for place, step in enumerate(process.steps):
        checker = roles[(roles.index(step.role) + 1) % len(roles)]
        page.row(top + 1 + place, 0, [place + 1, step.name, step.role, checker, None, None])
    _used_roles(process, truth)
    _template_rows(page, noise, top + 1 + len(process.steps), len(process.steps))
    return [page], truth


def procedure(process: KnownProcess, noise: Noise, dice: Random, top: int) -> tuple[list[Page], Truth]:
    """A procedure with a header of two rows: what is to be done, and who did and checked it."""
    words = _words(process, noise, dice)
    page, truth = Page(dice.choice(("SOP", "Procedure", "Runbook"))), _truth_of_steps(process)
    truth.orders = {(p, p + 1) for p in range(len(process.steps) - 1)}
    page.merges += [(Range(top, 1, top, 2), words["page"]), (Range(top, 3, top, 5), words["note"])]
    header = [words["id"], words["step"], words["output"], words["operator"], words["checker"], words["done"]]
    page.row(top + 1, 0, header)
    roles = list(process.people)
    for place, step in enumerate(process.steps):
        checker = roles[(roles.index(step.role) + 1) % len(roles)]
        page.row(top + 2 + place, 0, [place + 1, step.name, process.papers[place] or None, step.role, checker, None])
        truth.artifacts.update({process.papers[place]} - {""})
    _used_roles(process, truth)
    _template_rows(page, noise, top + 2 + len(process.steps), len(process.steps))
    return [page], truth


def _words(process: KnownProcess, noise: Noise, dice: Random) -> dict[str, str]:
    table = SYNONYMS[process.language]
    words = {key: dice.choice(choices) if noise.synonyms else choices[0] for key, choices in table.items()}
    return words | {"page": dice.choice(("Steps", "Process", process.title[:28]))}


def _truth_of_steps(process: KnownProcess) -> Truth:
    truth = Truth()
    truth.steps = [TrueStep({step.name}, {step.role, *process.people[step.role]}) for step in process.steps]
    truth.orders = process.orders()
    return truth


def _used_roles(process: KnownProcess, truth: Truth) -> None:
    for role in dict.fromkeys(step.role for step in process.steps):
        truth.add_participant(role)
    truth.others.update(process.people)


def _performer(process: KnownProcess, role: str, noise: Noise, dice: Random, truth: Truth) -> str:
    """Who does it as the cell says: the role, sometimes spelt otherwise, or two people for it."""
    truth.others.update(process.people)
    people = process.people[role]
    if noise.two_people and len(people) > 1:
        for person in people[:2]:
            truth.add_participant(person)
        return together(people[0], people[1], dice) if noise.several_in_a_cell else f"{people[0]}, {people[1]}"
    truth.add_participant(role)
    return misspelt(role, dice) if noise.spellings and dice.random() < 0.3 else role


def _template_rows(page: Page, noise: Noise, row: int, number: int) -> None:
    for extra in range(8 if noise.template_rows else 0):
        page.row(row + extra, 0, [number + 1 + extra])
