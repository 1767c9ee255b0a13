"""What is done to one list of references is done to another one: names that take others' places, come and go."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workflow_studio.editing.joining.carrying import Keys, carried


@pytest.mark.parametrize(
    ("keys", "was", "now", "expected"),
    [
        ("ab", "ab", "ba", "ba"),
        ("azc", "abc", "xbc", "xzc"),  # x took the place of a
        ("azc", "abc", "cb", "cz"),  # c, who was there already, took the place of a
        ("azc", "abc", "bc", "zc"),  # a is gone
        ("azc", "abc", "abdc", "azdc"),  # d came before c
        ("azc", "abc", "abcd", "azcd"),  # d came at the end
        ("", "ab", "abc", "c"),
        ("zy", "ab", "", "zy"),
    ],
)
def test_the_same_is_done_to_another_list(keys: str, was: str, now: str, expected: str) -> None:
    assert carried(tuple(keys), tuple(was), tuple(now)) == tuple(expected)


LISTS = st.lists(st.sampled_from("abcdef"), unique=True).map(tuple)


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(LISTS, LISTS, LISTS)
def test_nobody_is_named_twice_and_who_came_and_went_is_right(keys: Keys, was: Keys, now: Keys) -> None:
    result = carried(keys, was, now)
    assert len(set(result)) == len(result)
    assert set(now) - set(was) <= set(result)
    assert not (set(was) - set(now)) & set(result)
    assert set(keys) - set(was) <= set(result)
