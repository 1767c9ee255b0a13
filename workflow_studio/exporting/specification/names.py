"""What elements are called in a specification: what is only proposed says so wherever it is named."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from workflow_studio.exporting.specification.blocks import Cell
from workflow_studio.exporting.specification.words import joined
from workflow_studio.model import Document, Event, Flow
from workflow_studio.model.standing import proposed_ids
from workflow_studio.model.views import participant_of

PROPOSED = " (proposed)"


class Names:
    """The names of one document's elements."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.proposed = proposed_ids(document)

    def of(self, element_id: str) -> str:
        """What an element is called; a flow by its two ends, and only proposed where one of those is."""
        element = self._document.find(element_id)
        ends = (element.source, element.target) if isinstance(element, Flow) else ()
        return self._plain(element_id) + self.mark(element_id, *ends)

    def _plain(self, element_id: str) -> str:
        element = self._document.find(element_id)
        if isinstance(element, Flow):
            return f"{self._plain(element.source)} → {self._plain(element.target)}"
        name: str = getattr(element, "name", "")
        return name or (f"{element.kind.value.capitalize()} event" if isinstance(element, Event) else "Unnamed")

    def mark(self, *element_ids: str) -> str:
        """What stands behind the name where one of these elements is only proposed."""
        return PROPOSED if self.proposed.intersection(element_ids) else ""

    def performer(self, lane_or_node_id: str) -> str:
        """Whose lane this is, or who performs this step."""
        return self.of(participant_of(self._document, lane_or_node_id).id)

    def counted(self, element_ids: Collection[str]) -> Cell:
        """How many these are, and in small print how many of them are only proposed."""
        proposed = len(self.proposed.intersection(element_ids))
        return Cell(f"{len(element_ids):,}", small=f"{proposed:,} proposed" if proposed else "")

    def joined(self, element_ids: Iterable[str]) -> str:
        """Names after one another, or a dash for none."""
        return joined(self.of(key) for key in element_ids)
