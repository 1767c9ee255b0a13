"""Simulated cases of an event log: a walk from activity to activity in office hours, with rework."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from generators.dice import Dice
from generators.working_time import add_working_minutes


@dataclass(frozen=True, slots=True)
class Activity:
    """What happens, how long it takes to get there (office minutes), and what may follow.

    `follows` gives each next activity its weight; None is the end of the case.
    """

    team: str
    wait: tuple[int, int]
    follows: Mapping[str | None, float]


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the log; `performer` is None where nobody was noted."""

    case: str
    activity: str
    at: datetime
    performer: str | None
    team: str


def walk(
    case: str,
    first: str,
    start: datetime,
    activities: Mapping[str, Activity],
    teams: Mapping[str, Mapping[str, float]],
    dice: Dice,
    until: datetime,
) -> list[Event]:
    """The events of one case from `first` at `start`; what would happen after `until` is left out.

    The same person goes on with a case inside a team in two of three steps.
    """
    events: list[Event] = []
    name: str | None = first
    moment = start
    while name is not None and moment <= until:
        activity = activities[name]
        here = [event.performer for event in events if event.team == activity.team]
        performer = here[-1] if here and dice.chance(0.67) else dice.weighted(teams[activity.team])
        events.append(Event(case, name, moment, performer, activity.team))
        name = _next(name, activity, events, dice)
        if name is not None:
            moment = add_working_minutes(moment, dice.between(*activities[name].wait))
    return events


def _next(name: str, activity: Activity, events: list[Event], dice: Dice) -> str | None:
    """The next activity; a third visit to the same one is avoided where there is another way."""
    visits = {choice: sum(event.activity == choice for event in events) for choice in activity.follows}
    fresh = {choice: weight for choice, weight in activity.follows.items() if visits[choice] < 2}
    return dice.weighted(fresh or activity.follows)
