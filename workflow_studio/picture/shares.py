"""Shares in words."""

from __future__ import annotations


def percent(share: float) -> str:
    """A share in whole percent: 100 % only where it is all, 0 % only where it is nothing."""
    whole = round(share * 100)
    if whole == 100 and share < 1:
        return "over 99 %"
    return "under 1 %" if whole == 0 and share > 0 else f"{whole} %"
