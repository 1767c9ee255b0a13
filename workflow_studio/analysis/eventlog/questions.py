"""What a person would write on a decision and on its exits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workflow_studio.analysis.eventlog.graph import ActivityFigures

# A question must fit into a diamond: three lines of some sixteen letters.
_LONGEST = 48
_LONGEST_NAME = _LONGEST - len("Finished after ?")
# Of the length of a case; the average places of two activities differ by less for many reasons.
_CLEARLY_BEFORE = 0.1
_CODE = re.compile(r"[A-Z]{1,4}[-.]?\d+[a-z]?(?=[\s:.])")


def question(before: ActivityFigures | None, ways_on: Sequence[ActivityFigures | None], to_end: bool) -> str:
    """Ask what is decided.

    `before` is the activity that the decision follows, None at the start or after parallel work; `ways_on`
    are the activities its exits lead to, most frequent first, None for an exit to the end or a gateway.
    """
    steps = [step for step in ways_on if step is not None]
    if len(ways_on) == 2 and before is not None:
        asked = _about_two(before, steps, to_end)
        if asked:
            return asked
    if len(ways_on) == len(steps) == 2:
        listed = _alternatives(steps[0].name, steps[1].name)
        if listed:
            return listed
    if before is None and len(ways_on) == 2 and len(steps) == 1:
        return f"{_capitalised(_short(steps[0].name))} needed?"
    return "What next?" if before is None else f"Next after {_short(before.name)}?"


def share_label(share: float) -> str:
    """Return a share (0..1) as "62 %"; what was seen is never rounded to nothing nor a part to everything."""
    percent = round(share * 100)
    if percent == 0 and share > 0:
        return "<1 %"
    if percent == 100 and share < 1:
        return ">99 %"
    return f"{percent} %"


def _about_two(before: ActivityFigures, steps: Sequence[ActivityFigures], to_end: bool) -> str | None:
    if any(step.name == before.name for step in steps):
        return f"Repeat {_short(before.name)}?"
    if to_end:
        return f"Finished after {_short(before.name)}?"
    back = [step for step in steps if step.position < before.position - _CLEARLY_BEFORE]
    return f"Back to {_short(back[0].name)}?" if len(back) == 1 else None


def _alternatives(one: str, two: str) -> str | None:
    """Return "Examine casually or thoroughly?", saying shared words once; None when it gets too long."""
    first, second = one.split(), two.split()
    start = _shared(first, second)
    end = _shared(first[start:][::-1], second[start:][::-1])
    only_first, only_second = first[start : len(first) - end], second[start : len(second) - end]
    if only_first and only_second and start + end:
        words = [*first[:start], *only_first, "or", *only_second, *first[len(first) - end :]]
    else:
        words = [*first, "or", *_inside_sentence(two).split()]
    asked = _capitalised(" ".join(words)) + "?"
    return asked if len(asked) <= _LONGEST else None


def _shared(one: Sequence[str], two: Sequence[str]) -> int:
    count = 0
    for left, right in zip(one, two, strict=False):
        if left.casefold() != right.casefold():
            break
        count += 1
    return count


def _short(activity: str) -> str:
    """Return a name as it stands inside a sentence; a long one as its own code or cut after a word."""
    if len(activity) <= _LONGEST_NAME:
        return _inside_sentence(activity)
    code = _CODE.match(activity)
    return code.group() if code else _inside_sentence(activity[:_LONGEST_NAME].rsplit(" ", 1)[0]) + "…"


def _inside_sentence(name: str) -> str:
    """Take back the capital of a sentence, but not that of a title or an abbreviation."""
    return name[0].lower() + name[1:] if len(name) > 1 and name[1:] == name[1:].lower() else name


def _capitalised(text: str) -> str:
    return text[0].upper() + text[1:]
