"""How wide parts that stand side by side are: as usual, unless one needs room that another has left."""

from __future__ import annotations

from collections.abc import Sequence


def shared_out(room: float, shares: Sequence[int], wanted: Sequence[float]) -> list[float]:
    """The widths (px) of parts in this room: their shares of it, where that is as much as each of them wants.

    Where one wants more, all get what they want and their shares of what is then left. Where there is too little room
    for that, those that want less than their share get what they want, and the others share the rest.
    """
    usual = [room * share / sum(shares) for share in shares]
    modest = [wish <= wide for wish, wide in zip(wanted, usual, strict=True)]
    if all(modest) or not any(modest):
        return usual
    left = room - sum(wanted)
    if left >= 0:
        return [wish + left * share / sum(shares) for wish, share in zip(wanted, shares, strict=True)]
    widths = [wish if fits else 0.0 for wish, fits in zip(wanted, modest, strict=True)]
    others = [number for number, fits in enumerate(modest) if not fits]
    rest = shared_out(room - sum(widths), [shares[at] for at in others], [wanted[at] for at in others])
    for at, wide in zip(others, rest, strict=True):
        widths[at] = wide
    return widths
