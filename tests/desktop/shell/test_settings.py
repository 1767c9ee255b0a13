"""What the window remembers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from workflow_studio.desktop.settings import LONGEST_RECENT, Settings


def reopened(settings: Settings, tmp_path: Path) -> Settings:
    del settings
    return Settings(tmp_path / "window.ini")


def test_recent_documents_come_latest_first_and_each_once(settings: Settings, tmp_path: Path) -> None:
    a, b = tmp_path / "a.workflow", tmp_path / "b, with comma.workflow"
    for path in (a, b, a):
        settings.remember_recent(path)
    assert reopened(settings, tmp_path).recent() == (a, b)


def test_one_recent_document_is_remembered_too(settings: Settings, tmp_path: Path) -> None:
    settings.remember_recent(tmp_path / "a.workflow")
    assert reopened(settings, tmp_path).recent() == (tmp_path / "a.workflow",)


def test_the_list_does_not_grow_for_ever(settings: Settings, tmp_path: Path) -> None:
    for number in range(LONGEST_RECENT + 5):
        settings.remember_recent(tmp_path / f"{number}.workflow")
    assert len(settings.recent()) == LONGEST_RECENT
    assert settings.recent()[0].name == f"{LONGEST_RECENT + 4}.workflow"


def test_a_forgotten_document_is_off_the_list(settings: Settings, tmp_path: Path) -> None:
    settings.remember_recent(tmp_path / "a.workflow")
    settings.forget_recent(tmp_path / "a.workflow")
    assert settings.recent() == ()


@pytest.mark.parametrize(
    "content", ["", "recent=@Invalid()\ntheme=pink\n", "[General]\ntheme=\x00\x01\n", "\x00\xff" * 50]
)
def test_an_unreadable_file_counts_as_nothing_remembered(content: str, tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_text(content, encoding="latin-1")
    settings = Settings(tmp_path / "window.ini")
    assert settings.recent() == ()
    assert settings.theme == "system"
    assert settings.bytes("window") is None
    assert settings.flag("outline", True) is True


def test_states_flags_and_theme_come_back(settings: Settings, tmp_path: Path) -> None:
    settings.theme = "dark"
    settings.set_flag("outline", False)
    settings.set_bytes("window", QByteArray(b"\x00\x01state"))
    settings.set_text("folder", "/somewhere, else")
    again = reopened(settings, tmp_path)
    assert again.theme == "dark"
    assert again.flag("outline", True) is False
    assert again.bytes("window") == QByteArray(b"\x00\x01state")
    assert again.text("folder") == "/somewhere, else"
