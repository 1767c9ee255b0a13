"""Keys that the views beside the map and the presentation answer themselves; only the shortcut sheet lists them."""

from __future__ import annotations

KEYS_OF_VIEWS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "In the text",
        (
            ("Enter", "Next line at the same level"),
            ("Tab, Shift+Tab", "Indent, and back"),
            ("Esc", "Back to the map"),
        ),
    ),
    (
        "Among the handoffs",
        (
            ("Arrow keys", "Go through cells, arrows and rows"),
            ("Enter", "Show it on the map"),
            ("Esc", "Back to the map"),
        ),
    ),
    (
        "On the pages",
        (
            ("PgUp, PgDn", "One page back or on"),
            ("Home, End", "First or last page"),
            ("+, -", "Larger, smaller"),
            ("0", "As wide as the window"),
        ),
    ),
    (
        "Among the claims",
        (
            ("A", "Accept"),
            ("R", "Reject"),
            ("E or Enter", "Edit, or answer a question"),
            ("O", "Reopen"),
            ("Q", "Ask in the workshop"),
            ("Right, Left", "Into a group, out of it"),
            ("Esc", "Back to the map"),
        ),
    ),
    (
        "While presenting",
        (
            ("Space or right", "Go on"),
            ("Left", "Go back"),
            ("1 to 9", "Choose the way"),
            ("Home, End", "To the start, to the end"),
            ("L", "Spotlight on the next lane"),
            ("0", "Whole map, and back"),
            ("+, -", "Larger, smaller"),
            ("P, Q", "Note a problem, a question"),
            ("B", "Black screen, and back"),
            ("F", "Full screen, and back"),
            ("Esc", "End"),
        ),
    ),
)
