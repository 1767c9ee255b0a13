"""How many badges stand beside what a flow says: they need room as its words do."""

from __future__ import annotations

from collections import Counter

from workflow_studio.model import Document, Element, Pain, Question, table_of


def badges_on_flows(document: Document) -> Counter[str]:
    """By flow: one where it has problems, and one where questions about it are open."""
    shown: set[tuple[str, type[Pain | Question]]] = {(pain.about, Pain) for pain in document.pains.values()}
    shown |= {(question.about, Question) for question in document.questions.values() if not question.answer}
    return Counter(about for about, _ in shown if table_of(about) == "flows")


def flows_with_badge_changed(before: Element | None, after: Element | None) -> set[str]:
    """The flows beside which a badge may come or go when this problem or question becomes that one."""
    return {about for about in {_shown_at(before)} ^ {_shown_at(after)} if about and table_of(about) == "flows"}


def _shown_at(element: Element | None) -> str:
    """Where it is seen as a badge; empty for nowhere."""
    if isinstance(element, Pain) or (isinstance(element, Question) and not element.answer):
        return element.about
    return ""
