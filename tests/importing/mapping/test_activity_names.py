"""What was done on a date, as headers say it."""

from __future__ import annotations

import pytest

from workflow_studio.importing.mapping.activity_names import activity_name
from workflow_studio.importing.mapping.role_names import is_made, role_behind


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Date of approval", "Approval"),
        ("Approved on", "Approved"),
        ("approved_at", "Approved"),
        ("ApprovedOn", "Approved"),
        ("Freigabedatum", "Freigabe"),
        ("Data de envio", "Envio"),
        ("Ontvangen op", "Ontvangen"),
        ("Date", ""),
    ],
)
def test_words_for_dates_are_left_out(header: str, name: str) -> None:
    assert activity_name(header) == name


@pytest.mark.parametrize("header", ["Completion", "Inspection", "Updated", "Program", "Article", "Holiday"])
def test_the_end_of_another_word_is_no_word_for_dates(header: str) -> None:
    assert activity_name(header) == header


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("opened_by", "Whoever opened"),
        ("ReviewedBy", "Reviewer"),
        ("Goedgekeurd door", "Whoever is named in “Goedgekeurd door”"),
        ("Zatwierdził", "Whoever is named in “Zatwierdził”"),
    ],
)
def test_headers_of_exports_and_of_other_languages_say_by_whom(header: str, role: str) -> None:
    assert (role_behind(header), is_made(header)) == (role, True)
