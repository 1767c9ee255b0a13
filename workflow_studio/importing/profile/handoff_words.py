"""The words by which remarks tell of a handoff, and what a text says with them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workflow_studio.importing.mapping.names import words
from workflow_studio.importing.profile.finding_keys import key_of
from workflow_studio.importing.recognition.vocabulary import ROLE_WORDS
from workflow_studio.importing.recognition.wording import words as vocabulary
from workflow_studio.model import Medium

_LONGEST_TEXT = 500
_WORDS_OF_A_NAME = 3

_SENT = (
    "sent to, sent back to, e-mailed to, emailed to, mailed to, forwarded to, passed to, passed on to, handed to, "
    "handed over to, handed off to, escalated to, returned to, back to, given to, sent on to, "
    "gesendet an, geschickt an, gemailt an, weitergeleitet an, übergeben an, zurück an, eskaliert an, "
    "envoyé à, transmis à, renvoyé à, retourné à, remis à, enviado a, reenviado a, devuelto a, entregado a"
)
_AWAITED = (
    "waiting for, waiting on, waits for, awaiting, pending with, wartet auf, warten auf, liegt bei, "
    "en attente de, esperando a, pendiente de"
)
_ASKED = "asked, called, phoned, chased, checked with, rückfrage bei, rücksprache mit, relancé, llamado a"
_SAYS_LITTLE = frozenset({"back to", "given to", "zurück an", "asked", "called"})
"""Words that tell of a handoff only where they name somebody: `relates back to the plan` does not."""
_MEDIA = {
    Medium.MAIL: r"e-?mail(?:ed|t)?|mail(?:ed|t)?|outlook|correo|courriel|gemailt",
    Medium.CALL: r"phone[dsn]?|called|by call|telefon\w*|angerufen|par téléphone|por teléfono|llamado",
    Medium.PAPER: r"paper|printed|print-?out|by post|ausgedruckt|papier|per post|en papel|signed copy",
}


def _any_of(line: str) -> str:
    phrases = sorted((phrase.strip() for phrase in line.split(",")), key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases)


_TELLS = re.compile(
    rf"\b(?P<phrase>{_any_of(_SENT)}|{_any_of(_AWAITED)}|{_any_of(_ASKED)})\s+(?P<rest>.{{1,80}})", re.I
)
_BY_MEDIUM = re.compile(
    r"\s*\b(?:by|via|per|par|por)\s+(?:e-?mail|mail|phone|post|telefon|téléphone|teléfono|correo|courriel)\b.*", re.I
)
_MEDIUM_SAID = {Medium.MAIL: "by e-mail", Medium.CALL: "by phone", Medium.PAPER: "on paper"}
_MEDIUM = {medium: re.compile(rf"\b(?:{pattern})\b", re.I) for medium, pattern in _MEDIA.items()}
_ARTICLE = re.compile(r"(?:the|our|den|die|das|dem|der|la|le|les|l’|el|los|las)\s+", re.I)
_NAME_WORD = re.compile(r"[\w.’'&-]+")
_ROLES = vocabulary(ROLE_WORDS)


@dataclass(frozen=True, slots=True)
class Told:
    """What a text tells: the words for it, who is named (empty for nobody known), and by what it went."""

    phrase: str
    to: str
    medium: Medium | None

    @property
    def key(self) -> str:
        """The same for texts that say it alike."""
        return key_of(self.phrase, self.to, self.medium or "")

    @property
    def by_medium(self) -> str:
        """`, by phone`, to follow the phrase; empty where that says so itself."""
        if self.medium is None or _MEDIUM[self.medium].search(self.phrase):
            return ""
        return f", {_MEDIUM_SAID[self.medium]}"


def told_by(text: str, people: frozenset[str]) -> Told | None:
    """What a text tells of a handoff; none where it tells of nothing. `people` are known names in words."""
    text = text[:_LONGEST_TEXT]
    medium = next((medium for medium, pattern in _MEDIUM.items() if pattern.search(text)), None)
    match = _TELLS.search(text)
    if match:
        phrase = " ".join(match["phrase"].casefold().split())
        to = _named(match["rest"], people)
        return None if phrase in _SAYS_LITTLE and not to else Told(phrase, to, medium)
    if medium and _BY_MEDIUM.search(text) and len(text.split()) <= _WORDS_OF_A_NAME:
        return Told(" ".join(text.casefold().split()), "", medium)  # `by mail` where a date belongs
    return None


def _named(rest: str, people: frozenset[str]) -> str:
    """Who is named at the beginning of a text, the longest name that is known; empty for anything else."""
    rest = _ARTICLE.sub("", _BY_MEDIUM.sub("", rest).lstrip(), count=1)
    found = _NAME_WORD.findall(re.split(r"[,;:(\n]", rest, maxsplit=1)[0])[:_WORDS_OF_A_NAME]
    for length in range(len(found), 0, -1):
        name = " ".join(found[:length]).rstrip(".")
        if _is_known(words(name), people):
            return name
    return ""


def _is_known(name: str, people: frozenset[str]) -> bool:
    """Whether a name in words is somebody's, or ends in what roles and departments are called."""
    return name in people or name in _ROLES or (name.count(" ") == 1 and name.split()[1] in _ROLES)
