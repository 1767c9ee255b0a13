"""Shares in words: nothing rounded to all or nothing, and bounds said once."""

from __future__ import annotations

import pytest

from workflow_studio.picture.shares import at_most, percent


@pytest.mark.parametrize(
    ("share", "said", "bound"),
    [
        (0.0, "0 %", "0 %"), (0.0004, "under 1 %", "under 1 %"), (0.7, "70 %", "at most 70 %"),
        (0.997, "over 99 %", "at most 100 %"), (1.0, "100 %", "at most 100 %"),
    ],
)  # fmt: skip
def test_a_share_and_the_share_that_it_is_at_most(share: float, said: str, bound: str) -> None:
    assert (percent(share), at_most(share)) == (said, bound)
