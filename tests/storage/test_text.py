"""The `.workflow` format: canonical, complete, and every damage is noticed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.examples import chain_map, purchase_map
from tests.strategies import documents
from workflow_studio.model import TABLES, Document, System, broken_invariants
from workflow_studio.storage.failures import Damaged, NewerVersion
from workflow_studio.storage.migrations import MIGRATIONS, VERSION, migrated
from workflow_studio.storage.text import EDITED_OUTSIDE, decode, encode

SAMPLES = Path(__file__).parent / "samples"
CAME_LATER = {"votes", "disagreements", "agenda", "parked", "asked", "jottings", "notes", "backdrops"}
"""Tables that the sample of version 1 is older than."""


@settings(max_examples=100, deadline=None, derandomize=True, database=None)
@given(documents())
def test_what_is_written_is_read(document):
    text = encode(document)
    assert decode(text) == (document, ())
    assert encode(decode(text)[0]) == text
    assert json.loads(text)["title"] == document.title


def test_the_text_is_json_with_one_record_a_line_and_meaning_before_geometry(small_document):
    lines = encode(small_document).split("\n")
    assert lines[:5] == ["{", '"format":"workflow-studio",', '"version":1,', '"title":"Größe 審",', '"next_number":10,']
    assert '{"cases":7,"id":"step5","lane":"lane4","map":"map2","name":"A"},' in lines
    sections = [line.split('"')[1] for line in lines if line.endswith(":[")]
    assert sections == [name for name in TABLES if small_document.table(name)]
    assert sections[-1] == "shapes"
    assert lines[-2:] == ["}", ""]


def test_one_changed_step_is_one_changed_line():
    before = purchase_map()
    step = next(iter(before.steps.values()))
    changed = type(step).model_validate({**dict(step), "name": "Other"})
    after = before.with_tables({"steps": {**before.steps, step.id: changed}})
    pairs = zip(encode(before).split("\n"), encode(after).split("\n"), strict=True)
    assert sum(a != b for a, b in pairs) == 2, "the step's line and the checksum"


def test_the_order_in_which_elements_were_filed_does_not_matter():
    document = purchase_map()
    turned = document.with_tables({"steps": dict(reversed(document.steps.items()))})
    assert encode(turned) == encode(document)


def test_every_prefix_is_noticed(small_document):
    data = encode(small_document).encode()
    for length in range(len(data) - 1):
        with pytest.raises(Damaged):
            decode(data[:length])
    assert decode(data[:-1]) == (small_document, (EDITED_OUTSIDE,)), "only the last line end is missing"


def test_every_flipped_bit_is_noticed(small_document):
    data = encode(small_document).encode()
    for position in range(len(data)):
        for bit in range(8):
            flipped = bytearray(data)
            flipped[position] ^= 1 << bit
            _assert_noticed(bytes(flipped))


def _assert_noticed(data: bytes) -> None:
    try:
        document, warnings = decode(data)
    except (Damaged, NewerVersion):
        return
    assert warnings == (EDITED_OUTSIDE,)
    assert broken_invariants(document) == []


def test_an_edit_by_hand_opens_with_a_warning(small_document):
    text = encode(small_document).replace('"name":"A"', '"name": "Ask"')
    document, warnings = decode("\ufeff" + text.replace("\n", "\r\n"))
    assert warnings == (EDITED_OUTSIDE,)
    assert document.steps["step5"].name == "Ask"


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('"cases":7,"id":"step5"', '"cases":7,"colour":1,"id":"step5"', "in steps, colour of step5 is unknown"),
        ('"cases":7,"id":"step5"', '"cases":-7,"id":"step5"', "in steps, cases of step5 does not fit"),
        ('"title":', '"subtitle":"x","title":', "an unknown section, subtitle"),
        ('"id":"step5","lane"', '"id":"step5","id":"step5","lane"', "damaged"),
        ('"id":"step6"', '"id":"step5"', "an id comes twice in steps"),
        ('"lane":"lane4"', '"lane":"lane9"', "its parts do not fit together"),
        ('"wait":90.0', '"wait":NaN', "damaged"),
        ('"wait":90.0', f'"wait":{"9" * 5000}', "damaged"),
        ('"version":1', '"version":"1"', "does not say its version"),
        ('"version":1', '"version":true', "does not say its version"),
        ('"next_number":10', '"next_number":"x"', "its title or next number"),
        ('"format":"workflow-studio"', '"format":"other"', "not a Workflow Studio file"),
        ('"steps":[\n', '"steps":[\n[],', "something in steps that is no record"),
    ],
)
def test_damage_is_said_and_nothing_is_dropped_in_silence(small_document, old, new, complaint):
    text = encode(small_document)
    assert old in text
    with pytest.raises(Damaged, match=complaint):
        decode(text.replace(old, new))


@pytest.mark.parametrize(
    "content", [b"", b"null", b"[]", b"{}", b"\xff\xfe", b"PK\x03\x04", b"[" * 100_000, "\ud800", b'{"a":' * 5000]
)
def test_what_is_no_document_is_refused(content):
    with pytest.raises(Damaged):
        decode(content)


def test_a_newer_version_is_refused_with_the_version_it_needs(small_document):
    with pytest.raises(NewerVersion, match="reads file version 99; this one reads up to 1"):
        decode(encode(small_document).replace('"version":1', '"version":99'))


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("version_*.workflow")), ids=lambda path: path.stem)
def test_files_of_every_released_version_open_for_ever(sample):
    document, warnings = decode(sample.read_bytes())
    assert warnings == ()
    assert document.title == "Every kind of element"
    assert {name for name in TABLES if not document.table(name)} <= CAME_LATER
    assert [s.name for s in document.steps.values()][:2] == ["Fill in request form", "Check request"]


def test_there_is_a_sample_of_every_version():
    assert sorted(path.stem for path in SAMPLES.glob("version_*.workflow")) == [
        f"version_{number}" for number in range(1, VERSION + 1)
    ]
    assert len(MIGRATIONS) == VERSION - 1


def test_older_files_are_brought_up_to_date_one_version_at_a_time():
    steps = (
        lambda raw: {"title": raw["name"]},
        lambda raw: {**raw, "title": raw["title"].upper()},
    )
    assert migrated({"name": "a"}, 1, steps) == {"title": "A"}
    assert migrated({"title": "a"}, 2, steps) == {"title": "A"}
    assert migrated({"title": "a"}, 3, steps) == {"title": "a"}


def test_numbers_come_back_as_they_were():
    document = Document().with_tables({"systems": {"system1": System(id="system1", name="x")}}, next_number=10**20)
    assert decode(encode(document)) == (document, ())


def test_a_large_document_comes_back_whole():
    document = chain_map(1000)
    assert decode(encode(document).encode()) == (document, ())
