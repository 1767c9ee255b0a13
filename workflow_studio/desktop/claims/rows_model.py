"""The listed claims as a Qt model: rows follow the document through its diffs."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workflow_studio.desktop.claims.listing import Heading, Listing, Wanted, listing_of
from workflow_studio.desktop.claims.words import KINDS, spoken
from workflow_studio.editing.diff import Diff
from workflow_studio.model import Claim, ClaimKind, Document

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class ClaimsModel(QAbstractListModel):
    """Rows are headings and claims; headings cannot be selected."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.wanted = Wanted()
        self.listing = Listing()
        self._row_of: dict[str, int] = {}

    def show(self, document: Document, wanted: Wanted) -> None:
        """List what is wanted of this document."""
        self.wanted = wanted
        self._take(document, listing_of(document, wanted))

    def follow(self, document: Document, diff: Diff) -> None:
        """The document has changed: what it says anew is painted anew, and rows come and go where claims moved."""
        touched = [key for key in diff.touched if key.startswith(("claim", "evidence"))]
        if not touched:
            self.document = document
            return
        self._take(document, listing_of(document, self.wanted))
        for key in touched:
            if (row := self._row_of.get(key)) is not None:
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Headings and claims."""
        return 0 if parent.isValid() else len(self.listing.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Claims can be selected and written in; headings can not."""
        if not index.isValid() or self.claim_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The sentence, and how it is spoken. Everything else is painted from the claim itself."""
        if not index.isValid():
            return None
        row = self.listing.rows[index.row()]
        if isinstance(row, Heading):
            return f"{KINDS[row.kind].many}, {row.count}" if role == Qt.ItemDataRole.DisplayRole else None
        claim = self.document.claims[row]
        if role == Qt.ItemDataRole.DisplayRole:
            return claim.says
        return spoken(self.document, claim) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def claim_at(self, row: int) -> Claim | None:
        """The claim in this row; none for a heading."""
        entry = self.listing.rows[row] if 0 <= row < len(self.listing.rows) else None
        return self.document.claims[entry] if isinstance(entry, str) else None

    def row_of(self, claim_id: str) -> int | None:
        """Where a claim stands; none when it is not listed."""
        return self._row_of.get(claim_id)

    def place_of(self, claim: Claim) -> tuple[int, int]:
        """Which claim it is (from 1), of how many; questions are counted apart."""
        row = self._row_of[claim.id]
        headings = [(number, entry) for number, entry in enumerate(self.listing.rows) if isinstance(entry, Heading)]
        above = sum(number < row for number, _ in headings)
        questions = sum(entry.count for _, entry in headings if entry.kind is ClaimKind.QUESTION)
        others = sum(entry.count for _, entry in headings) - questions
        if claim.kind is ClaimKind.QUESTION:  # they are listed last
            return row - above - others + 1, questions
        return row - above + 1, others

    def _take(self, document: Document, listing: Listing) -> None:
        if listing.rows == self.listing.rows:
            self.document, self.listing = document, listing
            return
        self.beginResetModel()
        self.document, self.listing = document, listing
        self._row_of = {row: number for number, row in enumerate(listing.rows) if isinstance(row, str)}
        self.endResetModel()
