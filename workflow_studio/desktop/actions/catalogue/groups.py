"""What stands together in a menu inside a menu: a `*` entry of a menu is one of these."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from workflow_studio.desktop.actions.catalogue.insert_menu import PICTURES
from workflow_studio.desktop.actions.catalogue.map_menu import ALIGN, LANES, STRUCTURE, VERDICTS
from workflow_studio.desktop.actions.catalogue.show_menu import DETAILS, OVERLAYS, VOICES
from workflow_studio.desktop.actions.catalogue.view_menu import COLOURS, WORKSHOP


class Group(NamedTuple):
    """A menu inside a menu: its title, and the ids of its actions with `-` for a line."""

    title: str
    entries: tuple[str, ...]


GROUPS: Mapping[str, Group] = {
    "*align": Group("Ali&gn and distribute", ALIGN),
    "*verdicts": Group("&Could a machine do it?", VERDICTS),
    "*structure": Group("Split, merge, s&ub-process", STRUCTURE),
    "*lanes": Group("La&ne", LANES),
    "*show": Group("&Show on the map", tuple(OVERLAYS)),
    "*detail": Group("&Detail of the map", (*DETAILS, "-", VOICES)),
    "*workshop": Group("&Workshop", WORKSHOP),
    "*backdrop": Group("Chan&ge the picture", PICTURES),
    "*colours": Group("Co&lours", COLOURS),
}
