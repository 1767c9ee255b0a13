"""Measuring and wrapping text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.picture.clusters import clusters
from workflow_studio.picture.text import ELLIPSIS, WEIGHTS, elide, fits, measured_exactly, width, wrap

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
FLAGS = "\U0001f1e9\U0001f1ea\U0001f1eb\U0001f1f7"


def test_the_width_is_the_sum_of_inters_advances() -> None:
    # Inter Regular: H is 1522 and i is 496 units of 2048.
    assert width("Hi", 2048) == pytest.approx(1522 + 496)
    assert width("Hi", 13) == pytest.approx((1522 + 496) * 13 / 2048)


def test_heavier_text_is_wider() -> None:
    regular, medium, semibold = (width("Check against budget", 13, weight) for weight in WEIGHTS)
    assert regular < medium < semibold


def test_characters_that_inter_lacks_are_estimated_generously() -> None:
    assert width("漢", 10) >= 10
    assert width("\U0001f600", 10) >= 12
    assert width("e\u0301", 10) == width("e", 10)
    assert not measured_exactly("漢字")
    assert measured_exactly("Prüfung · 5 €")


def test_a_name_breaks_at_blanks() -> None:
    assert wrap("Fill in purchase request", (108, 60), 13, 500) == ("Fill in purchase", "request")


def test_a_figure_is_not_parted_from_its_sign() -> None:
    assert wrap("Over € 5,000?", (70, 70), 12, 500) == ("Over", "€ 5,000?")
    assert wrap("More than 25 %?", (72, 70), 12, 500) == ("More than", "25 %?")


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    lines = wrap("Create purchase order in the system of record", (108, 60), 13, 500)
    assert lines[0] == "Create purchase"
    assert lines[1].startswith("order") and lines[1].endswith(ELLIPSIS)


def test_a_word_wider_than_its_line_is_broken() -> None:
    lines = wrap("Bestellanforderungsgenehmigung", (100, 200), 13, 500)
    assert "".join(lines) == "Bestellanforderungsgenehmigung"
    assert not fits("Bestellanforderungsgenehmigung", (100, 200), 13, 500)


def test_text_without_blanks_breaks_between_wide_characters() -> None:
    lines = wrap("購買依頼を確認する担当者", (100, 100), 13, 500)
    assert len(lines) == 2 and "".join(lines) == "購買依頼を確認する担当者"


def test_no_line_begins_with_a_lengthened_vowel_or_ends_with_a_bracket() -> None:
    assert wrap("スタートメニューより開く", (95, 200), 13, 500) == ("スタートメ", "ニューより開く")
    assert wrap("確認する。「済」", (80, 200), 13, 500)[0] == "確認する。"
    assert wrap("印を押す「済」", (75, 200), 13, 500) == ("印を押す", "「済」")


def test_korean_breaks_at_its_blanks() -> None:
    assert wrap("구매 요청을 승인한다", (100, 100), 13, 500) == ("구매 요청을", "승인한다")


def test_nothing_is_shown_where_not_even_an_ellipsis_fits() -> None:
    assert elide("Approve", 3, 13) == ""
    assert wrap("Approve", (3,), 13) == ()


@pytest.mark.parametrize("together", [FAMILY, "e\u0301", "\U0001f44d\U0001f3fd", "ก็", "❤\ufe0f"])
def test_what_reads_as_one_character_is_one_cluster(together: str) -> None:
    assert list(clusters(f"a{together}b")) == ["a", together, "b"]


def test_flags_are_pairs() -> None:
    assert list(clusters(FLAGS)) == [FLAGS[:2], FLAGS[2:]]


@given(st.text(max_size=200))
def test_clusters_joined_are_the_text(text: str) -> None:
    assert "".join(clusters(text)) == text


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=120),
    st.lists(st.floats(0, 200), min_size=1, max_size=3),
    st.sampled_from([10.0, 13.0]),
)
def test_every_line_fits_and_shows_the_texts_beginning(text: str, rooms: list[float], size: float) -> None:
    # When any text is wrapped into any rooms
    lines = wrap(text, tuple(rooms), size, 500)
    # Then no line is wider than the widest room that it may have, unless one cluster alone is
    assert len(lines) <= len(rooms)
    for line in lines:
        assert width(line, size, 500) <= max(rooms) + 1e-6
    # And what is shown is the beginning of the text, no base character without its marks
    shown = "".join("".join(lines).removesuffix(ELLIPSIS).split())
    whole = "".join(text.split())
    assert whole.startswith(shown)
    if len(shown) < len(whole) and not whole.endswith(ELLIPSIS):
        assert unicodedata.category(whole[len(shown)]) not in ("Mn", "Me") or shown == ""


def test_a_huge_text_is_cut_without_being_measured_whole() -> None:
    text = "word " * 40_000
    lines = wrap(text, (100, 100), 13, 500)
    assert len(lines) == 2 and lines[1].endswith(ELLIPSIS)
    assert elide("x" * 200_000, 50, 13).endswith(ELLIPSIS)
