"""Small marks that the style sheet shows (tick, chevron): it can only name files, so each theme gets some."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from workflow_studio.icon_shapes import icon_svg
from workflow_studio.picture.colours import Theme

_MARKS = (
    ("tick.svg", "check", "onaccent", 3),
    ("check.svg", "check", "text", 2),
    ("chevron-down.svg", "chevron-down", "text2", 2),
    ("chevron-right.svg", "chevron-right", "text2", 2),
)


class Glyphs:
    """A folder of marks for each theme, removed with the program."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="workflow-studio-")

    def folder(self, theme: Theme) -> Path:
        """The folder with this theme's marks."""
        folder = Path(self._folder.name) / theme.name
        if not folder.exists():
            folder.mkdir()
            for file, name, token, width in _MARKS:
                svg = icon_svg(name, theme.colour(token), width)
                (folder / file).write_text(svg, encoding="utf-8")
        return folder
