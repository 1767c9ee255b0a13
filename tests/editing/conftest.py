"""What the tests of editing share: the purchase map, to be edited; a file with another one overrides this."""

from __future__ import annotations

import pytest

from tests.examples import purchase_map
from workflow_studio.editing.editor import Editor


@pytest.fixture
def editor() -> Editor:
    return Editor(purchase_map())
