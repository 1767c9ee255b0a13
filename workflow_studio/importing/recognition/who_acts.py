"""Whether a header names somebody who acts (`Loss assessor`, `課長`), or a heading says what is done (`Review`)."""

from __future__ import annotations

import re

from workflow_studio.importing.recognition.cells import normalised
from workflow_studio.importing.recognition.concepts import Concept
from workflow_studio.importing.recognition.vocabulary import ROLE_WORDS
from workflow_studio.importing.recognition.wording import concepts_of, says_by_whom, words

ROLE_NAMES = words(ROLE_WORDS)

_AGENT = re.compile(r"[^\W\d_]{3}(?:er|or|eur|euse|ist|in|dor|dora|者)$", re.IGNORECASE)
"""Nouns for those who act: `Assessor`, `Vendor`, `Contrôleur`."""
_ENDING_ALIKE = (
    "order offer letter transfer number folder paper register reminder error quarter header tender computer printer "
    "trigger other prior minor major factor color colour floor door sensor container buffer power cover further after "
    "over under timer filter master poster gender termin bulletin margin origin main plugin checkin login"
)
_NO_AGENTS = frozenset(_ENDING_ALIKE.split())
"""Words that end as those for agents do, and are none."""
_OUTSIDE = (Concept.SUPPLIER, Concept.CUSTOMER)
_DONE_NOUNS = (
    "review draft drafting check audit approval signature signing intake receipt delivery payment release test testing "
    "entry offer order request inspection assessment interview screening negotiation prüfung freigabe entwurf "
    "unterschrift lieferung zahlung bestellung révision livraison paiement revisión firma entrega pago"
)
_WORKS = frozenset(_DONE_NOUNS.split())
_DONE = (Concept.MILESTONE, Concept.CHECK)
_WHO = (Concept.PERFORMER, Concept.PARTICIPANT, Concept.LANE)
_LEAST_WORDED = 0.6


def names_who_acts(header: str) -> bool:
    """Whether a header is a noun for those who act (`Loss assessor`, `Account exec`), and not for customers."""
    if max(concepts_of(header).get(concept, 0.0) for concept in _OUTSIDE) >= 0.5:
        return False
    last = next(reversed(normalised(header).split()), "")
    return last in ROLE_NAMES or (_AGENT.search(header) is not None and last not in _NO_AGENTS)


def says_work(heading: str) -> bool:
    """Whether a heading over columns says what is done (`Review`, `Signature`), where most name who does it."""
    if says_by_whom(heading):
        return False
    tokens = normalised(heading).split()
    concepts = concepts_of(heading)
    done = max(concepts.get(concept, 0.0) for concept in _DONE)
    who = max(concepts.get(concept, 0.0) for concept in _WHO)
    works = done >= _LEAST_WORDED > who or bool(tokens and tokens[-1] in _WORKS)
    return works and not any(token in ROLE_NAMES for token in tokens)
