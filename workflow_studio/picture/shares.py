"""Shares in words."""

from __future__ import annotations


def percent(share: float) -> str:
    """A share in whole percent: 100 % only where it is all, 0 % only where it is nothing."""
    whole = round(share * 100)
    if whole == 100 and share < 1:
        return "over 99 %"
    return "under 1 %" if whole == 0 and share > 0 else f"{whole} %"


def at_most(share: float) -> str:
    """A share that the true one is no higher than: `at most 70 %`; "under 1 %" says so itself."""
    whole = round(share * 100)
    return f"at most {whole} %" if whole else percent(share)
