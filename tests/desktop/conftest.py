"""Rules for every test with windows."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="package", autouse=True)
def garbage_stays_in_the_window_thread() -> Iterator[None]:
    """As in the program: what a test leaves behind is never destroyed by a job's thread.

    What was there before the tests is frozen, so that collecting after each of them takes no time.
    """
    gc.disable()
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def collected_after_each_test(garbage_stays_in_the_window_thread: None) -> Iterator[None]:
    yield
    gc.collect()
