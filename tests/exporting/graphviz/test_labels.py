"""Any label comes back from Graphviz as it went in."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree

import graphviz
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from workflow_studio.exporting.graphviz.attributes import checked
from workflow_studio.exporting.graphviz.engine import draw
from workflow_studio.exporting.graphviz.labels import ELLIPSIS, LONGEST_LABEL, broken_at_blanks, label
from workflow_studio.model import clean_name

SVG = "{http://www.w3.org/2000/svg}"
NASTY = [
    r"\N", r"\G \T \H \E \L", r"a\nb\lc\rd", "\\", "ends with \\", r"\\", '"', r"\"", '"];x->y', "<b>bold</b>", "<",
    "<>", "&lt;", "&amp;lt;", "&#60;", "R&D", "image=x.png", "{a|b}", "//c", "/*c*/", "#include", "%s%n", "'", "é",
    "购买", "\U0001f600", "שלום", "node", "graph", "-1.5", "strict", "\u200b", "_", "a\\",
]  # fmt: skip
WITHOUT_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)
"""Each try starts a process; a failing list of names is short enough to read as it is."""
ONE_LINE = st.one_of(st.sampled_from(NASTY), st.text(max_size=60)).map(clean_name).filter(bool)


def graph_with(labels: list[graphviz.quoting.NoHtml]) -> str:
    graph = graphviz.Digraph()
    for number, text in enumerate(labels):
        graph.node(f"n{number}", label=text)
    return str(graph.source)


def drawn_texts(labels: list[graphviz.quoting.NoHtml]) -> list[list[str]]:
    """The lines of text that Graphviz paints for nodes with these labels."""
    root = ElementTree.fromstring(draw(graph_with(labels), "dot", "svg"))
    painted = {
        group.findtext(f"{SVG}title"): [text.text or "" for text in group.iter(f"{SVG}text")]
        for group in root.iter(f"{SVG}g")
        if group.get("class") == "node"
    }
    return [painted[f"n{number}"] for number in range(len(labels))]


def labels_in_json(labels: list[graphviz.quoting.NoHtml]) -> list[str]:
    """The label attributes as `dot -Tjson` gives them back."""
    nodes = json.loads(draw(graph_with(labels), "dot", "json"))["objects"]
    found = {node["name"]: node["label"] for node in nodes}
    return [found[f"n{number}"] for number in range(len(labels))]


def test_nasty_labels_come_back_unchanged() -> None:
    labels = [label([text]) for text in NASTY]
    assert drawn_texts(labels) == [[text] for text in NASTY]
    assert labels_in_json(labels) == labels


@settings(max_examples=12, deadline=None, phases=WITHOUT_SHRINKING)
@given(st.lists(ONE_LINE, min_size=20, max_size=40))
def test_any_label_comes_back_unchanged(names: list[str]) -> None:
    assert drawn_texts([label([name]) for name in names]) == [[name] for name in names]


@settings(max_examples=6, deadline=None, phases=WITHOUT_SHRINKING)
@given(st.lists(st.lists(ONE_LINE, min_size=1, max_size=4), min_size=10, max_size=20))
def test_lines_stay_lines(labels: list[list[str]]) -> None:
    assert drawn_texts([label(lines) for lines in labels]) == labels


@given(st.lists(st.text(max_size=5_000).map(clean_name), max_size=4))
def test_labels_are_capped(lines: list[str]) -> None:
    assert len(label(lines).encode("utf-8")) <= LONGEST_LABEL < 16_000


@pytest.mark.parametrize("char", ["x", "&", "\\", "é", "\U0001f600"])
def test_a_huge_label_is_cut_and_still_a_label(char: str) -> None:
    (painted,) = drawn_texts([label([char * 200_000])])
    assert painted[0].endswith(ELLIPSIS) and set(painted[0][:-1]) == {char}


@given(st.text().map(clean_name), st.integers(1, 40))
def test_breaking_at_blanks_changes_nothing_else(name: str, length: int) -> None:
    assert " ".join(broken_at_blanks(name, length)) == " ".join(name.split())


@pytest.mark.parametrize("attribute", ["image", "URL", "href", "shapefile", "imagepath", "fontpath", "_background"])
def test_attributes_that_load_or_link_are_refused(attribute: str) -> None:
    with pytest.raises(ValueError, match=attribute):
        checked(**{attribute: "x"})
