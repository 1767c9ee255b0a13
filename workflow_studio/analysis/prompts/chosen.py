"""Which prompts a map calls for. Add a rule here and the window asks it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workflow_studio.analysis.prompts import of_handoffs, of_processes, of_steps, of_ways
from workflow_studio.analysis.prompts.prompt import Prompt
from workflow_studio.analysis.prompts.subject import Subject
from workflow_studio.model import Document
from workflow_studio.model.views import step_around

Rule = Callable[[Subject], Iterator[Prompt]]


def prompts_of(document: Document, map_id: str) -> tuple[Prompt, ...]:
    """What to ask about a map, the sharpest first; without what was dealt with already. Nothing about an empty map."""
    subject = Subject(document, map_id)
    if not subject.order:
        return ()
    inside = step_around(document, map_id) is not None
    done = {(one.rule, one.about) for one in document.asked.values()}
    prompts = (prompt for rule in _RULES if not (inside and rule in _OF_WHOLE_PROCESSES) for prompt in rule(subject))
    return tuple(prompt for prompt in prompts if (prompt.rule, prompt.about) not in done)


_RULES: tuple[Rule, ...] = (
    of_processes.in_no_file,
    of_ways.one_answer,
    of_handoffs.comes_back,
    of_steps.on_leave,
    of_handoffs.nobody_answers,
    of_handoffs.lies_on_the_way,
    of_steps.lies_before,
    of_ways.never_happens,
    of_ways.one_is_late,
    of_steps.goes_wrong,
    of_ways.goes_back,
    of_processes.given_up,
    of_processes.other_beginnings,
    of_processes.in_a_hurry,
    of_processes.other_days,
    of_processes.asked_or_told,
    of_steps.judged_without_a_reason,
    of_steps.seen_by_nobody,
    of_handoffs.how_told,
    of_steps.noted_nowhere,
    of_ways.a_third_answer,
    of_steps.cannot_be_done,
)
"""From what the map itself gives away to what can be asked of any map."""

_OF_WHOLE_PROCESSES = (
    of_processes.in_no_file,
    of_processes.given_up,
    of_processes.other_beginnings,
    of_processes.in_a_hurry,
    of_processes.other_days,
    of_processes.asked_or_told,
)
"""What is inside a step is a part of a process that was asked about already."""
