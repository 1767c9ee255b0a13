"""What the window's tests share besides the document at work."""

from __future__ import annotations

import pytest

from workflow_studio.desktop.workspace.open_map import OpenMap


@pytest.fixture
def refusals(open_map: OpenMap) -> list[str]:
    said: list[str] = []
    open_map.refused.connect(said.append)
    return said
