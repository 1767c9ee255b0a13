"""What the window remembers between runs: recent documents, its size, panel sizes, the theme."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QByteArray, QSettings

from workflow_studio.app.data_folder import data_folder

ThemeChoice = Literal["system", "light", "dark", "contrast"]
THEMES: tuple[ThemeChoice, ...] = ("system", "light", "dark", "contrast")
LONGEST_RECENT = 8


class Settings:
    """One ini file in the user's data folder; anything unreadable in it counts as not remembered."""

    def __init__(self, file: Path | None = None) -> None:
        path = file or data_folder() / "window.ini"
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    def recent(self) -> tuple[Path, ...]:
        """Documents opened or saved lately, the latest first."""
        stored = self._store.value("recent", [])
        names = [stored] if isinstance(stored, str) else stored if isinstance(stored, list) else []
        return tuple(Path(name) for name in names if isinstance(name, str) and name)[:LONGEST_RECENT]

    def remember_recent(self, path: Path) -> None:
        """Put a document on top of the recent ones."""
        path = path.absolute()
        self._set_recent([path, *(other for other in self.recent() if other != path)])

    def forget_recent(self, path: Path) -> None:
        """Take a document off the list, for example because it is gone."""
        self._set_recent([other for other in self.recent() if other != path])

    @property
    def theme(self) -> ThemeChoice:
        """Light, dark, high contrast, or what the system uses."""
        stored = self._store.value("theme", "system")
        return next((choice for choice in THEMES if choice == stored), "system")

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._store.setValue("theme", choice)

    def bytes(self, name: str) -> QByteArray | None:
        """A remembered window or splitter state."""
        stored = self._store.value(f"state/{name}")
        return stored if isinstance(stored, QByteArray) else None

    def set_bytes(self, name: str, state: QByteArray) -> None:
        """Remember a window or splitter state."""
        self._store.setValue(f"state/{name}", state)

    def flag(self, name: str, default: bool) -> bool:
        """A remembered yes or no, for example whether a panel is shown."""
        return self._store.value(f"shown/{name}", default, type=bool) is True

    def set_flag(self, name: str, value: bool) -> None:
        """Remember a yes or no."""
        self._store.setValue(f"shown/{name}", value)

    def text(self, name: str, default: str = "") -> str:
        """A remembered word, for example the last export folder."""
        stored = self._store.value(f"text/{name}", default)
        return stored if isinstance(stored, str) else default

    def set_text(self, name: str, value: str) -> None:
        """Remember a word."""
        self._store.setValue(f"text/{name}", value)

    @property
    def folder(self) -> str:
        """Where the last file was opened or saved; the user's home at first."""
        return self.text("folder", str(Path.home()))

    def _set_recent(self, paths: list[Path]) -> None:
        self._store.setValue("recent", [str(path) for path in paths[:LONGEST_RECENT]])
