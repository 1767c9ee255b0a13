"""The specification as Markdown and HTML."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.exporting.specification.documents import OPTIONS, chain, hostile, purchase, rendered, two_processes
from tests.picture.goldens import assert_golden
from workflow_studio.exporting.specification.markdown import escaped
from workflow_studio.exporting.specification.mermaid import label
from workflow_studio.model import Document

GOLDEN = Path(__file__).parent / "golden"
_FIGURE = re.compile(r"<figure>.*?</figure>", re.DOTALL)
_HEAD = re.compile(r"<style>.*?</style>|<svg class=\"symbols\".*?</svg>", re.DOTALL)


class Tags(HTMLParser):
    """Collects a page's elements and checks that they are closed in order."""

    EMPTY = ("meta", "col", "rect", "path", "circle", "use", "line", "polyline", "ellipse")

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def tags_of(page: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Tags()
    parser.feed(page)
    parser.close()
    assert parser.open == []
    return parser.found


def page_of(document: Document) -> str:
    return rendered("html", document).decode()


def test_the_markdown_is_as_approved() -> None:
    assert_golden("purchase_requests.md", rendered("markdown", purchase()).decode(), GOLDEN)


def test_the_page_is_as_approved() -> None:
    page = _HEAD.sub("", _FIGURE.sub("<figure></figure>", page_of(purchase())))
    assert_golden("purchase_requests.html", page, GOLDEN)


@pytest.mark.parametrize("document_of", [purchase, chain, two_processes, hostile, Document])
def test_a_page_is_well_formed_and_loads_nothing(document_of: Callable[[], Document]) -> None:
    found = tags_of(page_of(document_of()))
    assert not {"script", "link", "img", "iframe", "object", "base", "form", "a"} & {tag for tag, _ in found}
    for _, attributes in found:
        assert not any(name.startswith("on") for name in attributes)
        assert (attributes.get("href") or "#").startswith("#")
        assert "src" not in attributes


def test_every_picture_has_ids_of_its_own_and_every_icon_is_there() -> None:
    found = tags_of(page_of(chain()))
    ids = [attributes["id"] for _, attributes in found if "id" in attributes]
    assert len(ids) == len(set(ids))
    used = {(attributes["href"] or "").removeprefix("#") for tag, attributes in found if tag == "use"}
    assert used <= set(ids)


def test_a_wide_map_is_folded() -> None:
    assert page_of(chain()).count('<div class="part"') >= 2


def test_names_are_text_not_markup() -> None:
    page = page_of(hostile())
    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "X" * 1_000 not in page


def test_a_dark_page_prints_light() -> None:
    page = rendered("html", purchase(), replace(OPTIONS, theme="dark")).decode()
    assert "color-scheme:dark" in page
    assert "@media print{:root{" in page
    assert "prefers-color-scheme" not in page


def test_an_empty_document_says_so_in_a_sentence() -> None:
    assert "The map is empty: it has no steps yet." in page_of(Document())
    assert "The map is empty" in rendered("markdown", Document()).decode()


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a | b", "a \\| b"),
        ("<b>", "\\<b\\>"),
        ("# no heading", "\\# no heading"),
        ("1. no list", "1\\. no list"),
        ("2.7 h", "2.7 h"),
        ("- no point", "\\- no point"),
        ("one\ntwo", "one two"),
        ("&lt; but R&D", "\\&lt; but R&D"),
        ("`code` *bold* [l](x)", "\\`code\\` \\*bold\\* \\[l\\](x)"),
    ],
)
def test_markdown_takes_every_text_literally(text: str, safe: str) -> None:
    assert escaped(text) == safe


def test_labels_of_the_chart_hold_no_syntax() -> None:
    assert label('a "b" -->|x| [c];') == "a #34;b#34; #45;#45;#62;#124;x#124; #91;c#93;#59;"
    assert len(label("x" * 500)) < 100


def test_tables_keep_their_columns_whatever_the_names() -> None:
    lines = rendered("markdown", hostile()).decode().splitlines()
    start = lines.index("## 3. Steps") + 2
    bars = {len(re.findall(r"(?<!\\)\|", line)) for line in lines[start : start + 12]}
    assert bars == {8}


@pytest.mark.parametrize("format_id", ["markdown", "html"])
def test_the_same_document_gives_the_same_bytes(format_id: str) -> None:
    assert rendered(format_id, purchase()) == rendered(format_id, purchase())
