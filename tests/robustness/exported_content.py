"""What is active in an exported file: scripts, links, fields, actions, anything that is fetched or run."""

from __future__ import annotations

import re
import zipfile
import zlib
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

# Everything in these lists shows text and shapes; nothing in them runs, fetches or leads elsewhere.
HARMLESS_TAGS = {
    "html", "head", "meta", "title", "style", "body", "main", "header", "footer", "section", "article", "h1",
    "h2", "h3", "h4", "p", "div", "span", "dl", "dt", "dd", "ul", "ol", "li", "table", "caption", "colgroup",
    "col", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "q", "cite", "strong", "em", "br",
    "small", "abbr", "time", "svg", "g", "defs", "symbol", "use", "rect", "path", "circle", "ellipse",
    "polygon", "polyline", "line", "text", "tspan", "desc", "clippath",
}  # fmt: skip
REFERENCES = {"href", "xlink:href", "src", "action", "formaction", "data", "srcset", "poster", "background"}
ACTIVE_IN_PDF = (
    b"/URI", b"/JavaScript", b"/JS", b"/Launch", b"/OpenAction", b"/AA", b"/GoToR", b"/SubmitForm", b"/EmbeddedFile",
    b"/RichMedia", b"/XFA",
)  # fmt: skip
OWN_FIELDS = {"PAGE", "NUMPAGES"}


def active_in_markup(path: Path) -> list[str]:
    """Tags, attributes and references of an HTML or SVG file that do more than show something."""
    if path.suffix == ".svg":
        ElementTree.parse(path)  # which it would not be with markup from cells in it
    reader = _MarkupReader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader.found


class _MarkupReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_style = tag == "style"
        if tag not in HARMLESS_TAGS:
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            leads_away = name in REFERENCES and not (value or "").startswith(("#", "data:image/png;", "data:font/"))
            if name.startswith("on") or leads_away or (name == "style" and _fetches(value or "")):
                self.found.append(f"{name}={value}")

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False

    def handle_data(self, data: str) -> None:
        if self._in_style and _fetches(data):
            self.found.append(data[:100])


def _fetches(css: str) -> bool:
    return "@import" in css or bool(re.search(r"url\((?!['\"]?(?:#|data:))|expression\(", css))


def active_in_word(path: Path) -> list[str]:
    """Fields, links to elsewhere, macros and embedded programs of a Word document."""
    found: list[str] = []
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            content = archive.read(name).decode("utf-8", errors="replace")
            if name.endswith(".rels"):
                found += re.findall(r'TargetMode="External"', content)
            if name.endswith((".bin", ".vml", ".exe")) or "/embeddings/" in name:
                found.append(name)
            found += re.findall(r"<w:hyperlink[^>]*r:id[^>]*>|<w:object\b|<w:altChunk\b|<w:instrText\b", content)
            fields = re.findall(r'w:instr="([^"]*)"', content)
            found += [field for field in fields if field.split()[0] not in OWN_FIELDS]
    return found


def active_in_pdf(path: Path) -> list[str]:
    """Actions and links of a PDF, in its packed parts too."""
    content = path.read_bytes()
    parts = [content, *(_unpacked(part) for part in re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL))]
    return [word.decode() for word in ACTIVE_IN_PDF if any(re.search(re.escape(word) + rb"\b", p) for p in parts)]


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return b""  # a picture or a font in a packing of its own


def attributes_in_dot(path: Path) -> set[str]:
    """The names of all attributes in a DOT file, as Graphviz reads it."""
    import pygraphviz

    graph = pygraphviz.AGraph(string=path.read_text(encoding="utf-8"))
    elements = [graph, *graph.subgraphs_iter(), *graph.nodes(), *graph.edges()]
    return {name for element in elements for name in _attributes(element)}


def _attributes(element: object) -> list[str]:
    attributes = getattr(element, "graph_attr", None) or element.attr  # type: ignore[attr-defined]
    return [name for name, value in attributes.items() if value]
