"""Lists of references that were changed several times, with one of the changes taken out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

Keys = tuple[str, ...]


def carried(keys: Keys, was: Keys, now: Keys) -> Keys:
    """What becomes of a list where the same is done to it that made `now` of `was`.

    A key that took another one's place does so here; one that is new stands beside its neighbour in `now`, and one
    that is gone is gone.
    """
    if keys == was:
        return now
    images = _images(was, now)
    result = list(dict.fromkeys(led for key in keys if (led := images.get(key, key))))
    known = {*was, *result}
    for at, key in enumerate(now):
        if key not in known:
            result.insert(_place(result, now[:at], now[at + 1 :]), key)
            known.add(key)
    return tuple(result)


def _images(was: Keys, now: Keys) -> dict[str, str]:
    """What took the place of the keys that are gone; empty for one that nothing took the place of."""
    left = set(now)
    gone = [key for key in was if key not in left]
    if len(gone) != 1:
        return dict.fromkeys(gone, "")
    (key,) = gone
    at = was.index(key)
    image = now[at] if at < len(now) else ""
    took_its_place = now != was[:at] + was[at + 1 :] and now == _led(was, key, image)
    return {key: image if took_its_place else ""}


def _led(keys: Keys, old: str, new: str) -> Keys:
    return tuple(dict.fromkeys(new if key == old else key for key in keys))


def _place(keys: Sequence[str], before: Keys, after: Keys) -> int:
    """Beside the nearest of its neighbours that is there, the one before it first; at the end without any."""
    for behind, ahead in zip_longest(reversed(before), after):
        if behind in keys:
            return keys.index(behind) + 1
        if ahead in keys:
            return keys.index(ahead)
    return len(keys)
