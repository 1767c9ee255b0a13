"""How well a column fits each role: the words of its header weighed with what its cells hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from workflow_studio.importing.recognition.cells import Sort
from workflow_studio.importing.recognition.concepts import Concept
from workflow_studio.importing.recognition.kinds_and_roles import Role
from workflow_studio.importing.recognition.profile import Profile
from workflow_studio.importing.recognition.who_acts import names_who_acts
from workflow_studio.importing.recognition.wording import concepts_of, says_by_whom, unit_of

C = Concept
_WITHOUT_HEADER = 0.55
"""A column whose cells fit a role perfectly but whose header says nothing."""
_SAYS_BY_WHOM = 0.95
_NO_STAGE = 0.2
_NAMED_FROM, _LEAST_FIT = 0.85, 0.4


@dataclass(frozen=True, slots=True)
class Affinity:
    """How well a column fits a role (0 to 1) and why. `named`: the header is a word for it, and the cells may be it."""

    role: Role
    strength: float
    reason: str
    named: bool = False


@dataclass(frozen=True, slots=True)
class Signal:
    """What speaks for a role: header concepts with their weight, and how well the cells fit (0 to 1).

    `alone` says whether fitting cells may suggest the role without any word in the header; `coded` holds
    concepts that count only where the cells are codes or numbers (a column `Step` of 10, 20, 30).
    """

    concepts: dict[Concept, float]
    fit: Callable[[Profile], float]
    alone: float = 0.0
    coded: dict[Concept, float] = field(default_factory=dict)


def affinity(role: Role, title: str, group: str, profile: Profile) -> Affinity:
    """The affinity of a column to a role."""
    signal = SIGNALS[role]
    concept, worded = _worded(signal.concepts, title)
    if signal.coded and max(profile.identifiers, profile.share(Sort.NUMBER)) >= 0.8:
        concept, worded = max((concept, worded), _worded(signal.coded, title), key=lambda found: found[1])
    if role is Role.PERFORMER and worded < _SAYS_BY_WHOM and says_by_whom(title):
        concept, worded = C.PERFORMER.value, _SAYS_BY_WHOM
    if group and max(concepts_of(title).values(), default=0.0) < 0.9:
        group_concept, from_group = _worded(signal.concepts, group)
        if 0.6 * from_group > worded:
            concept, worded = group_concept, 0.6 * from_group
    fit = signal.fit(profile) if profile.filled else 0.6
    if role is Role.MILESTONE_DATE and _dates_no_stage(title):
        return Affinity(role, _NO_STAGE, "the date is of no stage")
    if role is Role.PERFORMER and worded < 0.5 and profile.people >= 0.8 and names_who_acts(title):
        return Affinity(role, 0.52, "the header names somebody who acts, and the cells look like names")
    if role is Role.PROCESS_TIME and worded < 0.6 and unit_of(title) and profile.share(Sort.NUMBER) >= 0.8:
        return Affinity(role, 0.6, "the header names a unit of time, and the cells are numbers")
    if worded:
        named = worded >= _NAMED_FROM and fit >= _LEAST_FIT and not _stands_for_nothing(profile)
        return Affinity(role, worded * (0.3 + 0.7 * fit), f"the header says {concept}", named)
    return Affinity(role, _WITHOUT_HEADER * signal.alone * fit, "its cells look like it")


def _dates_no_stage(title: str) -> bool:
    """Whether a header dates the row itself (`Last updated`) or limits a period (`From`, `To`): nothing was done."""
    concepts = concepts_of(title)
    about_row = concepts.get(C.LAST_CHANGE, 0.0)
    limits = max(concepts.get(C.SOURCE, 0.0), concepts.get(C.TARGET, 0.0))
    stage = max(concepts.get(C.MILESTONE, 0.0), concepts.get(C.STEP, 0.0))
    return max(about_row, limits) >= _NAMED_FROM > stage


def _stands_for_nothing(profile: Profile) -> bool:
    """Whether the cells hold signs alone, as templates do: `○○`, `...`."""
    return profile.filled > 0 and not any(any(map(str.isalnum, value)) for value in profile.values)


def _worded(weights: dict[Concept, float], text: str) -> tuple[str, float]:
    concepts = concepts_of(text)
    best = max(
        ((weight * concepts.get(concept, 0.0), concept.value) for concept, weight in weights.items()),
        default=(0.0, ""),
    )
    return best[1], best[0]


def _dates(profile: Profile) -> float:
    said = profile.share(Sort.DATE) + 0.3 * profile.share(Sort.TIME)
    return min(1.0, said + profile.placeholders * 0.5)


def _moments(profile: Profile) -> float:
    return max(_dates(profile), 0.9 * profile.share(Sort.TIME))


def _names(profile: Profile) -> float:
    """Step names: text that is rarely the same twice and longer than a code."""
    text = profile.share(Sort.TEXT)
    longer = min(1.0, profile.average_length / 8)
    return text * (0.35 + 0.65 * profile.distinctness) * (0.4 + 0.6 * longer)


def _activities(profile: Profile) -> float:
    return profile.share(Sort.TEXT) * (1.0 if profile.average_length < 60 else 0.5)


def _performers(profile: Profile) -> float:
    if profile.share(Sort.NUMBER) > 0.8:
        return 0.7 * (1.0 - profile.distinctness)
    text = profile.share(Sort.TEXT)
    return text * (0.45 + 0.55 * profile.people) * (1.0 if profile.average_length <= 40 else 0.5)


def _keys(profile: Profile) -> float:
    if profile.share(Sort.DATE, Sort.TIME, Sort.TRUTH) > 0.3 or profile.average_length > 40:
        return 0.1
    return max(profile.identifiers, 0.75 if profile.average_words <= 4 else 0.4) * (0.5 + 0.5 * profile.fill)


def _step_keys(profile: Profile) -> float:
    return _keys(profile) * (0.3 + 0.7 * profile.distinctness)


def _references(profile: Profile) -> float:
    """Ids, or lists of them, and blanks where nothing comes before or after."""
    return max(profile.identifiers, 0.8 if profile.average_length <= 40 else 0.3)


def _lengths_of_time(profile: Profile) -> float:
    return max(profile.share(Sort.NUMBER, Sort.TIME), profile.durations)


def _numbers(profile: Profile) -> float:
    return profile.share(Sort.NUMBER)


def _text(profile: Profile) -> float:
    return profile.share(Sort.TEXT)


def _choices(profile: Profile) -> float:
    """Few values that come again and again."""
    few = 1.0 if profile.distinct <= max(8, 0.2 * profile.filled) else 0.5
    return few * (1.0 if profile.average_length <= 30 else 0.4)


def _counting(profile: Profile) -> float:
    return 1.0 if profile.counts_up else 0.4 * profile.share(Sort.NUMBER) * profile.distinctness


SIGNALS: dict[Role, Signal] = {
    Role.CASE: Signal({C.CASE: 1.0, C.IDENTIFIER: 0.8, C.NUMBER: 0.35, C.STEP_ID: 0.3}, _keys),
    Role.ACTIVITY: Signal({C.ACTIVITY: 1.0, C.STEP: 0.9, C.STATUS: 0.45, C.PROCESS: 0.6}, _activities, 0.0),
    Role.TIMESTAMP: Signal({C.TIMESTAMP: 1.0, C.DATE: 0.9, C.END: 0.9, C.MILESTONE: 0.6}, _moments, 1.0),
    Role.START_TIME: Signal({C.START: 1.0}, _moments),
    Role.PERFORMER: Signal({C.PERFORMER: 1.0, C.PARTICIPANT: 0.85, C.LANE: 0.5}, _performers, 0.35),
    Role.MILESTONE_DATE: Signal(
        {C.MILESTONE: 1.0, C.DATE: 0.75, C.START: 0.75, C.END: 0.8, C.TIMESTAMP: 0.7, C.STEP: 0.7}, _dates, 1.0
    ),
    Role.DUE_DATE: Signal({C.DUE: 1.05}, _dates),
    Role.STATUS: Signal({C.STATUS: 1.0, C.CHECK: 0.5}, _choices),
    Role.STEP_ID: Signal({C.STEP_ID: 1.0, C.IDENTIFIER: 0.9, C.NUMBER: 0.75}, _step_keys, coded={C.STEP: 0.85}),
    Role.STEP_NAME: Signal({C.STEP: 1.0, C.ACTIVITY: 0.95, C.PROCESS: 0.7, C.NAME: 0.7, C.DESCRIPTION: 0.45}, _names),
    Role.NEXT_STEP: Signal({C.NEXT: 1.0, C.TARGET: 0.5}, _references),
    Role.LABEL: Signal({C.LABEL: 1.0}, _text),
    Role.PREDECESSOR: Signal({C.PREDECESSOR: 1.0}, _references),
    Role.SHAPE_TYPE: Signal({C.SHAPE: 1.0, C.CATEGORY: 0.4}, _choices),
    Role.LANE: Signal({C.LANE: 1.0, C.PARTICIPANT: 0.7}, _choices),
    Role.PHASE: Signal({C.PHASE: 1.0, C.CATEGORY: 0.35}, _text),
    Role.FLOW_SOURCE: Signal({C.SOURCE: 1.0}, _references),
    Role.FLOW_TARGET: Signal({C.TARGET: 1.0, C.NEXT: 0.6}, _references),
    Role.DESCRIPTION: Signal({C.DESCRIPTION: 1.0, C.STEP: 0.55, C.NAME: 0.4}, _text),
    Role.SYSTEM: Signal({C.SYSTEM: 1.0}, _text),
    Role.INPUT: Signal({C.INPUT: 1.0}, _text),
    Role.OUTPUT: Signal({C.OUTPUT: 1.0}, _text),
    Role.ARTIFACT: Signal({C.DOCUMENT: 1.0}, _text),
    Role.PROCESS_TIME: Signal({C.PROCESS_TIME: 1.0, C.DURATION: 0.85}, _lengths_of_time),
    Role.WAIT_TIME: Signal({C.WAIT_TIME: 1.0}, _lengths_of_time),
    Role.LEAD_TIME: Signal({C.LEAD_TIME: 1.0}, _lengths_of_time),
    Role.VERDICT: Signal({C.VERDICT: 1.0}, _choices),
    Role.RACI_CODE: Signal({C.RACI: 1.0}, _choices),
    Role.PARTICIPANT: Signal({C.PARTICIPANT: 1.0, C.PERFORMER: 0.8, C.NAME: 0.5, C.LANE: 0.7}, _text),
    Role.NOTE: Signal({C.NOTE: 1.0, C.RISK: 0.35}, _text),
    Role.AMOUNT: Signal({C.AMOUNT: 1.0}, _numbers),
    Role.NUMBER: Signal({C.NUMBER: 0.9}, _counting),
}
"""Every role a header or cells can suggest; what fits none stays an attribute."""
