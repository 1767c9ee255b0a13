"""A card of each kind in its room on the sheet. Lengths are px of 1/96 inch."""

from __future__ import annotations

from collections.abc import Iterator

from workflow_studio.picture.cards import words
from workflow_studio.picture.cards.columns import Column, Entry, common_size
from workflow_studio.picture.cards.content import Exchange, NoteCard, RoleCard
from workflow_studio.picture.cards.lettering import LEADING, Box, block, elided_line, largest, line
from workflow_studio.picture.colours import ColourToken
from workflow_studio.picture.items import Circle, Icon, Item, Line, Move, Path, Rect, Stroke
from workflow_studio.picture.participants import PARTICIPANT_ICONS
from workflow_studio.picture.sheets.paper import PX_PER_MM, PX_PER_PT
from workflow_studio.picture.text import elide, width, wrap

INSET = 4 * PX_PER_MM
"""From where it is cut to the card's edge: nobody cuts exactly."""
PADDING = 16.0
RADIUS = 10.0
SMALL = 11 * PX_PER_PT
HEADING = 13 * PX_PER_PT

NAME_SIZES = tuple(size * PX_PER_PT for size in (34, 30, 26, 22, 18))
LIST_SIZES = tuple(size * PX_PER_PT for size in (23, 20, 18, 16, 14, 12, 10.5))
ROLE_HEAD = 92.0
ROLE_ICON = 44.0
SHARES = (0.42, 0.29, 0.29)
"""How the three lists share the card."""
COLUMN_GAP = 18.0

TEXT_SIZES = tuple(size * PX_PER_PT for size in (26, 23, 20, 17, 14, 12))
WHERE_SIZE = 13 * PX_PER_PT
WHERE_INDENT = WHERE_SIZE + 7.0
NOTE_HEAD = 44.0
ASIDE_SIZES = tuple(size * PX_PER_PT for size in (11, 10, 9, 8))
NOTE_ICON = 22.0
DOTS_HEIGHT, DOT_RADIUS, DOT_PITCH = 44.0, 11.0, 30.0
RULES, RULE_PITCH = 3, 30.0
WHO_LINES, WHERE_LINES = 3, 2
ABOVE_WHO, LEAST_HEIGHT = 6.0, 70.0


def role_card_items(card: RoleCard, room: Box) -> Iterator[Item]:
    """Whose card it is on top, then what they do, get and hand on."""
    box = room.inset(INSET)
    yield from _frame(box, ROLE_HEAD, "selected", "accent")
    yield from _role_head(card, Box(box.x, box.y, box.width, ROLE_HEAD))
    lists = Box(box.x, box.y + ROLE_HEAD, box.width, box.height - ROLE_HEAD).inset(PADDING)
    heads = ((words.DOES, "list-checks"), (words.GETS, "log-in"), (words.HANDS_ON, "log-out"))
    columns = _columns(card, lists)
    own, others = common_size(columns[:1], LIST_SIZES), common_size(columns[1:], LIST_SIZES)
    for number, (column, (word, icon)) in enumerate(zip(columns, heads, strict=True)):
        yield from _list_heading(word, icon, column.box.x, lists.y)
        if number:
            yield _upright(column.box.x - COLUMN_GAP / 2, lists)
        yield from column.items(others if number else own)


def note_card_items(card: NoteCard, room: Box) -> Iterator[Item]:
    """What it is on top, its words, where it is, and room for dots and for writing."""
    box = room.inset(INSET)
    ink: ColourToken = "danger" if card.is_problem else "text2"
    yield from _frame(box, NOTE_HEAD, ink, ink)
    yield from _note_head(card, Box(box.x, box.y, box.width, NOTE_HEAD))
    inner = Box(box.x, box.y + NOTE_HEAD, box.width, box.height - NOTE_HEAD).inset(PADDING)
    who, where = _where_lines(card, inner.width - WHERE_INDENT)
    high = max(ABOVE_WHO + (len(who) + len(where)) * WHERE_SIZE * LEADING, LEAST_HEIGHT)
    below = high + DOTS_HEIGHT + RULES * RULE_PITCH + PADDING
    text = Box(inner.x, inner.y - 4, inner.width, inner.height - below)
    size, lines = largest(card.text, text, TEXT_SIZES, 600)
    yield from block(lines, size, 600, text.x, text.y, "text")
    yield from _where(who, where, Box(inner.x, text.bottom + ABOVE_WHO, inner.width, high - ABOVE_WHO))
    yield from _dots(Box(inner.x, text.bottom + high + PADDING, inner.width, DOTS_HEIGHT))
    yield from _rules(words.NOTES if card.is_problem else words.ANSWER, inner)


def _frame(box: Box, head: float, fill: ColourToken, edge: ColourToken) -> Iterator[Item]:
    """A rounded card whose head is filled."""
    yield Rect("", box.x, box.y, box.width, box.height, RADIUS, "lane")
    yield Rect("", box.x, box.y, box.width, head, RADIUS, fill)
    yield Rect("", box.x, box.y + head - RADIUS, box.width, RADIUS, 0.0, fill)
    yield Rect("", box.x, box.y, box.width, box.height, RADIUS, None, Stroke(edge, 1.5))


def _role_head(card: RoleCard, head: Box) -> Iterator[Item]:
    middle = head.y + head.height / 2
    icon = PARTICIPANT_ICONS[card.kind]
    yield Icon("", icon, head.x + PADDING, middle - ROLE_ICON / 2, ROLE_ICON, "accent", ROLE_ICON / 12)
    left = head.x + PADDING + ROLE_ICON + PADDING
    name = Box(left, head.y + 8, head.right - PADDING - left, head.height - 34)
    size, lines = largest(card.name, Box(name.x, name.y, name.width, NAME_SIZES[0] * 1.3), NAME_SIZES, 600)
    yield from block(lines[:1], size, 600, left, name.y + (name.height - size * LEADING) / 2, "text")
    told = words.kind_and_steps(card.kind, len(card.steps))
    yield elided_line(told, SMALL, 500, left, head.bottom - 13, name.width, "text2")


def _columns(card: RoleCard, lists: Box) -> tuple[Column, ...]:
    top = HEADING + 16
    room = lists.width - 2 * COLUMN_GAP
    parts = (
        (tuple(map(Entry, card.steps)), words.NO_STEP),
        (_exchanges(card.gets), words.FROM_NOBODY),
        (_exchanges(card.hands_on), words.TO_NOBODY),
    )
    columns, x = [], lists.x
    for share, (entries, nothing) in zip(SHARES, parts, strict=True):
        columns.append(Column(entries, nothing, Box(x, lists.y + top, room * share, lists.height - top)))
        x += room * share + COLUMN_GAP
    return tuple(columns)


def _exchanges(exchanges: tuple[Exchange, ...]) -> tuple[Entry, ...]:
    return tuple(Entry(", ".join(one.what), one.whom) for one in exchanges)


def _list_heading(word: str, icon: str, x: float, top: float) -> Iterator[Item]:
    yield Icon("", icon, x, top - 1, HEADING, "accent", 1.6)
    yield line(word, HEADING, 600, x + HEADING + 7, top + HEADING * 0.84, "accenttext")


def _upright(x: float, lists: Box) -> Path:
    return Path("", (Move((x, lists.y)), Line((x, lists.bottom))), stroke=Stroke("line", 1.0))


def _note_head(card: NoteCard, head: Box) -> Iterator[Item]:
    baseline = head.y + head.height / 2 + HEADING * 0.36
    icon, word = ("triangle-alert", words.PROBLEM) if card.is_problem else ("circle-question-mark", words.QUESTION)
    yield Icon("", icon, head.x + PADDING, head.y + (head.height - NOTE_ICON) / 2, NOTE_ICON, "lane", 2.0)
    left = head.x + PADDING + NOTE_ICON + 9
    yield line(word, HEADING, 600, left, baseline, "lane")
    if card.aside:
        room = head.right - PADDING - (left + width(word, HEADING, 600) + PADDING)
        size, lines = largest(card.aside, Box(0.0, 0.0, room, ASIDE_SIZES[0] * LEADING), ASIDE_SIZES, 500)
        yield line(elide(lines[0], room, size, 500), size, 500, head.right - PADDING, baseline, "lane", "end")


def _where_lines(card: NoteCard, room: float) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who does it, and at which step it is."""
    who = wrap(card.who, (room,) * WHO_LINES, WHERE_SIZE, 600)
    return who, wrap(card.where, (room,) * WHERE_LINES, WHERE_SIZE, 400)


def _where(who: tuple[str, ...], where: tuple[str, ...], box: Box) -> Iterator[Item]:
    top = box.y
    for icon, lines, weight in (("users-round", who, 600), ("map-pin", where, 400)):
        yield Icon("", icon, box.x, top + 1, WHERE_SIZE, "text2", 1.5)
        yield from block(lines, WHERE_SIZE, weight, box.x + WHERE_INDENT, top, "text")
        top += len(lines) * WHERE_SIZE * LEADING


def _dots(box: Box) -> Iterator[Item]:
    """A row of empty places for dots, beside their word."""
    middle = box.y + box.height / 2 - PADDING / 2
    yield line(words.DOTS, SMALL, 500, box.x, middle + SMALL * 0.36, "text2")
    left = box.x + width(words.DOTS, SMALL, 500) + PADDING + DOT_RADIUS
    count = int((box.right - DOT_RADIUS - left) // DOT_PITCH) + 1
    for number in range(count):
        x = box.right - DOT_RADIUS - (count - 1 - number) * DOT_PITCH
        yield Circle("", x, middle, DOT_RADIUS, None, Stroke("line2", 1.0, (3.0, 3.0)))


def _rules(word: str, inner: Box) -> Iterator[Item]:
    """Lines to write on; the word stands small on the first."""
    for number in range(RULES):
        y = inner.bottom - (RULES - 1 - number) * RULE_PITCH
        yield Path("", (Move((inner.x, y)), Line((inner.right, y))), stroke=Stroke("line2", 0.8))
    yield line(word, SMALL, 500, inner.x, inner.bottom - (RULES - 1) * RULE_PITCH - 7, "text2")
