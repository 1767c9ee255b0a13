"""Which fonts the painters of files use: the bundled Inter, and others only for characters that Inter lacks."""

from __future__ import annotations

from pathlib import Path

from workflow_studio.picture.text import measured_exactly
from workflow_studio.resource_paths import resource


def font_folder() -> Path:
    """The folder with the bundled fonts."""
    return resource("fonts")


def font_files() -> list[str]:
    """The bundled fonts' files."""
    return [str(path) for path in sorted(font_folder().glob("*.ttf"))]


def needs_other_fonts(text: str) -> bool:
    """Does the text have characters that Inter lacks? Searching the machine's fonts takes most of a second."""
    return not measured_exactly(text.replace("\n", " "))
