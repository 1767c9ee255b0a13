"""How well a header matches the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from workflow_studio.importing.recognition.cells import normalised
from workflow_studio.importing.recognition.concepts import Concept
from workflow_studio.importing.recognition.vocabulary import TERMS, UNIT_WORDS

LONGEST_HEADER = 60
_SHORTEST_COMPOUND = 5
_SHORTEST_REST = 3
"""German and others glue words: `Freigabedatum` ends in a term of at least five letters after three others."""
_ASIDE = 0.6
"""What a word in brackets counts for: `中項目 (機能)`, `Effort (days)`."""
_PLURAL = 0.97
_NAMED_BY_ENDING = 0.9
_TWO_LANGUAGES = 0.97
_HALVES = re.compile(r"\s*[/|\n]\s*")
_IDENTIFYING = frozenset({"no", "nr", "id", "number", "num", "nummer", "key", "ref", "番号"})
"""`Complaint no.`, `Vendor ID`: whatever it is, the column tells one from another."""
BY = "by|von|durch|par|por|da|door|przez"
"""The words after which somebody is named, as alternatives of a pattern."""
_BY_SOMEBODY = re.compile(rf"\w\)?\s+(?:{BY})$|^[^\W\d_]{{3,20}}ł(?:[/(]?a\)?)?$", re.IGNORECASE)
"""`Approved by`; Polish says `zatwierdził`, somebody approved."""
_EAST_ASIAN_AGENT = re.compile(r"[\u3040-\u9fff]{2,8}[者人员員]")
"""`起案者`, `申请人`, `操作员`: those who do what is before."""
_CONDITION = re.compile(
    r"(?:(?:if|when|on|wenn|falls|bei|si|en caso de|se|em caso de|als|bij|jeśli|gdy)\s+)?"
    r"(?P<answer>yes|no|y|n|ok|nok|not ok|approved|rejected|accepted|declined|passed|failed|pass|fail|true|false|"
    r"ja|nein|i\.?o\.?|n\.?i\.?o\.?|oui|non|sí|sim|não|nee|tak|nie|はい|いいえ|是|否)",
    re.IGNORECASE,
)
_GLUED_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])|_+")
_GLUED_NUMBER = re.compile(r"[^\W\d_]{4,}nr")
"""`Antragsnr.`, `Auftragsnr.`"""
_BRACKETS = re.compile(r"[(\[（【].*?[)\]）】]")


def words(text: str) -> frozenset[str]:
    """A comma-separated line of the vocabulary as a set of comparable terms."""
    return frozenset(filter(None, (normalised(term) for term in text.split(","))))


@lru_cache(maxsize=4096)
def concepts_of(header: str) -> dict[Concept, float]:
    """How surely (0 to 1) a header speaks of each concept; empty for text too long to be a header.

    The whole header being a term counts most, then a term at its end or start, then a term anywhere, then a
    compound (`Freigabedatum`, `承認担当者`) that ends or starts with a term.
    """
    if not header or len(header) > LONGEST_HEADER:
        return {}
    text = _compact(normalised(header))
    if not text:
        return {}
    main = _compact(normalised(_BRACKETS.sub(" ", header))) or text
    scores = _matches(main)
    settled = main in _index()  # then what is in brackets is an explanation
    for other, worth in ((text, 0.0 if settled else _ASIDE), (_singular(main), _PLURAL)):
        if other != main and worth:
            for concept, strength in _matches(other).items():
                scores[concept] = max(scores.get(concept, 0.0), worth * strength)
    for concept, strength in _said_twice(header).items():
        scores[concept] = max(scores.get(concept, 0.0), _TWO_LANGUAGES * strength)
    tokens = main.split()
    if (len(tokens) > 1 and tokens[-1] in _IDENTIFYING) or _GLUED_NUMBER.fullmatch(tokens[-1]):
        scores[Concept.IDENTIFIER] = max(scores.get(Concept.IDENTIFIER, 0.0), 0.8)
    if _EAST_ASIAN_AGENT.fullmatch(main) and not settled and max(scores.values(), default=0.0) < _NAMED_BY_ENDING:
        scores[Concept.PERFORMER] = _NAMED_BY_ENDING
    return scores


def _said_twice(header: str) -> dict[Concept, float]:
    """What both halves of a header in two languages speak of: `Schritt / Step`."""
    halves = [half for half in _HALVES.split(header) if half.strip()]
    if len(halves) != 2:
        return {}
    one, other = (_matches(_compact(normalised(half))) for half in halves)
    return {concept: min(one[concept], other[concept]) for concept in one.keys() & other.keys()}


def headed_by_performer(label: str) -> bool:
    """Whether a label, as it stands before a name, says who does something: `Owner`, `Carried out by`."""
    return says_by_whom(label) or concepts_of(label).get(Concept.PERFORMER, 0.0) >= 0.75


def says_by_whom(header: str) -> bool:
    """Whether a header asks who did what it names: `Invoice matched by`, `Gestellt von`, `Saisie par`."""
    return len(header) <= LONGEST_HEADER and _BY_SOMEBODY.search(spoken(header).strip(" :：")) is not None


def asks_for_roles(header: str) -> bool:
    """Whether a header asks for roles or participants (`Role`, `Involved`), several of which may share a cell."""
    concepts = concepts_of(header)
    return concepts.get(Concept.PARTICIPANT, 0.0) >= 0.75 > concepts.get(Concept.LANE, 0.0)


def spoken(header: str) -> str:
    """A header in words, as people say it: `opened_by` and `OpenedBy` are `opened by` and `Opened By`."""
    header = header.strip()
    return header if " " in header else _GLUED_WORDS.sub(" ", header).strip()


def condition_of(header: str) -> str:
    """The answer on which something follows, where a header says no more: `If yes` gives `yes`; else empty."""
    match = _CONDITION.fullmatch(" ".join(header.split()).strip(" :?.→>-"))
    return match["answer"] if match else ""


def identifies(label: str) -> bool:
    """Whether a label names the number of a case: `Report no.`, `Ticket`."""
    concepts = concepts_of(label)
    return max(concepts.get(Concept.CASE, 0.0), concepts.get(Concept.IDENTIFIER, 0.0)) >= 0.7


def unit_of(header: str) -> str | None:
    """The unit of time a header names (`minutes`, `hours`, `days`, `weeks`)."""
    tokens = normalised(header).split()
    for unit, terms in _UNITS.items():
        if any(token in terms for token in tokens):
            return unit
    return None


def _matches(text: str) -> dict[Concept, float]:
    scores: dict[Concept, float] = {}
    for term, strength in _terms_in(text):
        for concept in _index()[term]:
            scores[concept] = max(scores.get(concept, 0.0), strength)
    return scores


def _singular(text: str) -> str:
    """English plurals without their s: `Shape types` means what `Shape type` does."""
    return " ".join(t[:-1] if len(t) > 3 and t.endswith("s") and not t.endswith("ss") else t for t in text.split())


def _terms_in(text: str) -> Iterator[tuple[str, float]]:
    """The terms a normalised header contains, each with how much of the header it explains and where."""
    index = _index()
    if text in index:
        yield text, 1.0
    tokens = text.split()
    for start in range(len(tokens)):
        for end in range(start + 1, len(tokens) + 1):
            term = " ".join(tokens[start:end])
            if term in index and term != text:
                place = 0.12 if end == len(tokens) else 0.06 if start == 0 else 0.0
                several = 0.08 if end - start > 1 else 0.0
                yield term, min(0.95, 0.45 + 0.3 * len(term) / len(text) + place + several)
    for token in tokens:
        for cut in range(_SHORTEST_REST, len(token) - _SHORTEST_COMPOUND + 1):
            if (term := token[cut:]) in index:
                yield term, 0.45 + 0.2 * len(term) / len(text)
    if _is_cjk(text):
        yield from _cjk_terms_in(text)


def _cjk_terms_in(text: str) -> Iterator[tuple[str, float]]:
    """Chinese characters and kana are written without blanks, so every part of the header may be a term."""
    index = _index()
    for start in range(len(text)):
        for end in range(start + 2, len(text) + 1):
            term = text[start:end]
            if term in index and term != text and _is_cjk(term):
                place = 0.2 if end == len(text) else 0.0
                yield term, 0.55 + 0.2 * len(term) / len(text) + place


def _compact(text: str) -> str:
    """Blanks mean nothing beside Chinese characters and kana."""
    return text.replace(" ", "") if _is_cjk(text) else text


def _is_cjk(text: str) -> bool:
    return any("\u3040" <= character <= "\u9fff" for character in text)


@lru_cache(maxsize=1)
def _index() -> dict[str, tuple[Concept, ...]]:
    index: dict[str, tuple[Concept, ...]] = {}
    for concept, lines in TERMS.items():
        for line in lines:
            for term in map(_compact, words(line)):
                if concept not in index.get(term, ()):
                    index[term] = (*index.get(term, ()), concept)
    return index


_UNITS = {unit: words(line) for unit, line in UNIT_WORDS.items()}
