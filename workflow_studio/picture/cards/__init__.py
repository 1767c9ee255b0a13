"""Cards to cut out for a workshop's wall: one for each participant, problem and open question of a map."""

from workflow_studio.picture.cards.content import NoteCard, RoleCard, note_cards, role_cards
from workflow_studio.picture.cards.sheets import card_sheets

__all__ = ["NoteCard", "RoleCard", "card_sheets", "note_cards", "role_cards"]
