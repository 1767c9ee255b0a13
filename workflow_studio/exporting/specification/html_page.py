"""The specification as one HTML file: styles and pictures inside, no scripts, nothing loaded from anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from workflow_studio.exporting.declaration import ExportFormat, ExportSource, Rendered
from workflow_studio.exporting.pictures.svg import number, svg_of_picture
from workflow_studio.exporting.specification.blocks import (
    Block,
    Cell,
    Entries,
    Entry,
    Facts,
    Figure,
    Paragraph,
    ProcessSpec,
    Section,
    Specification,
    Table,
)
from workflow_studio.exporting.specification.column_widths import column_widths
from workflow_studio.exporting.specification.figures import figure_of
from workflow_studio.exporting.specification.specify import specify
from workflow_studio.icon_shapes import GRID, icon_shapes
from workflow_studio.picture.colours import DARK, LIGHT, BoxColours, Theme
from workflow_studio.picture.items import Picture
from workflow_studio.picture.verdicts import VERDICT_STYLES
from workflow_studio.resource_paths import resource


def _render(source: ExportSource) -> Rendered:
    page = _Page(source, specify(source.document, source.options), dark=source.options.theme == "dark")
    return Rendered("".join(page.pieces()).encode("utf-8"))


HTML = ExportFormat("html", "Specification (HTML)", ".html", "document", False, _render)


def _variables(theme: Theme) -> str:
    """The theme's colours as CSS variables: `--lane`, `--mixed-fill`."""
    return "".join(f"--{name.replace('.', '-')}:{colour};" for name, colour in _colours(theme).items())


def _colours(theme: Theme) -> dict[str, str]:
    """Every colour of a theme by its token."""
    found: dict[str, str] = {}
    for name, value in theme._asdict().items():
        if isinstance(value, BoxColours):
            found |= {f"{name}.{part}": colour for part, colour in value._asdict().items()}
        elif name != "name":
            found[name] = value
    return found


def _by_variable() -> Theme:
    """A theme whose colours are the page's variables, so that pictures follow the page."""
    groups: dict[str, object] = {"name": "light"}
    for name, value in LIGHT._asdict().items():
        if isinstance(value, BoxColours):
            groups[name] = BoxColours(*(f"var(--{name}-{part})" for part in BoxColours._fields))
        elif name != "name":
            groups[name] = f"var(--{name})"
    return Theme(**groups)  # type: ignore[arg-type]


PAGE_THEME = _by_variable()
FONT_SPARE = 1.25
"""How much wider than Inter the font of a reader who lacks it may be."""


class _Page:
    """Writes one page in order."""

    def __init__(self, source: ExportSource, spec: Specification, *, dark: bool) -> None:
        self._source, self._spec, self._dark = source, spec, dark
        self._pictures = 0

    def pieces(self) -> Iterator[str]:
        spec = self._spec
        yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        yield f"<title>{escape(spec.title)}</title>\n<style>\n{self._styles()}</style>\n</head>\n<body>\n"
        yield self._icons()
        yield "<main>\n<header>\n"
        yield f'<p class="kicker">{escape(spec.kicker)}</p>\n<h1 dir="auto">{escape(spec.title)}</h1>\n'
        if spec.lead:
            yield f'<p class="lead" dir="auto">{escape(spec.lead)}</p>\n'
        if spec.particulars:
            yield '<dl class="particulars">'
            yield "".join(f"<div><dt>{escape(k)}</dt><dd>{escape(v)}</dd></div>" for k, v in spec.particulars)
            yield "</dl>\n"
        yield "</header>\n"
        if spec.overview:
            yield from _table(spec.overview)
        for process in spec.processes:
            yield from self._process(process)
        for section in spec.closing:
            yield from self._section(section, "h2")
        yield f"</main>\n<footer>{escape(spec.footer)}</footer>\n</body>\n</html>\n"

    def _styles(self) -> str:
        light, dark = _variables(LIGHT), _variables(DARK)
        colours = f":root{{{dark if self._dark else light}color-scheme:{'dark' if self._dark else 'light'}}}\n"
        if not self._dark:
            colours += f"@media screen and (prefers-color-scheme: dark){{:root{{{dark}color-scheme:dark}}}}\n"
        if self._dark:
            colours += f"@media print{{:root{{{light}color-scheme:light}}}}\n"
        return colours + resource("templates", "specification.css").read_text(encoding="utf-8")

    def _icons(self) -> str:
        """The verdicts' icons once, for every tag to use."""
        symbols = "".join(
            f'<symbol id="tag-{style.token}" viewBox="0 0 {GRID:g} {GRID:g}">{icon_shapes(style.icon)}</symbol>'
            for style in VERDICT_STYLES.values()
        )
        return f'<svg class="symbols" aria-hidden="true" width="0" height="0"><defs>{symbols}</defs></svg>\n'

    def _process(self, process: ProcessSpec) -> Iterator[str]:
        yield '<article class="process">\n' if self._spec.several else "<article>\n"
        if self._spec.several:
            yield f'<h2 class="process-name" dir="auto">{escape(process.heading)}</h2>\n'
            if process.scope:
                yield f'<p class="lead" dir="auto">{escape(process.scope)}</p>\n'
        yield from self._block(process.facts)
        for section in process.sections:
            yield from self._section(section, "h3" if self._spec.several else "h2")
        yield "</article>\n"

    def _section(self, section: Section, heading: str) -> Iterator[str]:
        mark = f'<span class="number">{section.number}</span> ' if section.number else ""
        yield f"<section>\n<{heading}>{mark}{escape(section.title)}</{heading}>\n"
        for block in section.blocks:
            yield from self._block(block)
        yield "</section>\n"

    def _block(self, block: Block) -> Iterator[str]:
        if isinstance(block, Table):
            yield from _table(block)
        elif isinstance(block, Facts):
            figures = "".join(f"<div><dd>{escape(f)}</dd><dt>{escape(what)}</dt></div>" for f, what in block.figures)
            yield f'<dl class="facts">{figures}</dl>\n'
        elif isinstance(block, Figure):
            yield from self._figure(block)
        elif isinstance(block, Paragraph):
            yield f'<p dir="auto">{escape(block.text)}</p>\n'
        else:
            yield from _entries(block)

    def _figure(self, block: Figure) -> Iterator[str]:
        figure = figure_of(self._source, block)
        yield "<figure>\n"
        for part in figure.parts:
            yield f'<div class="part" style="--print:{number(figure.width_of(part))}pt">{self._svg(part)}</div>\n'
        yield f"<figcaption><span>{escape(figure.caption(block.caption))}</span>\n"
        if figure.legend:
            width = number(figure.legend.width * figure.scale)
            yield f'<span class="legend" style="--print:{width}pt">{self._svg(figure.legend)}</span>\n'
        yield "</figcaption>\n</figure>\n"

    def _svg(self, picture: Picture) -> str:
        self._pictures += 1
        return svg_of_picture(picture, PAGE_THEME, f"p{self._pictures}-")


def _table(table: Table) -> Iterator[str]:
    widths = column_widths(table, FONT_SPARE)
    yield '<div class="table"><table>\n<colgroup>'
    yield "".join(f'<col style="width:{number(100 * wide / sum(widths))}%">' for wide in widths)
    yield "</colgroup>\n<thead><tr>"
    yield "".join(f'<th scope="col" class="{column.align}">{escape(column.title)}</th>' for column in table.columns)
    yield "</tr></thead>\n<tbody>\n"
    for row in table.rows:
        cells = (_cell(cell, column.align) for cell, column in zip(row, table.columns, strict=True))
        yield f"<tr>{''.join(cells)}</tr>\n"
    yield "</tbody>\n</table></div>\n"


def _cell(cell: Cell, align: str) -> str:
    marks = (align, *(mark for mark, given in (("strong", cell.strong), ("alarming", cell.alarming)) if given))
    text = _tag(cell) if cell.is_verdict else escape(cell.text)
    small = f'<span class="small">{escape(cell.small)}</span>' if cell.small else ""
    return f'<td class="{" ".join(marks)}" dir="auto">{text}{small}</td>'


def _tag(cell: Cell) -> str:
    style = VERDICT_STYLES[cell.verdict]
    icon = f'<svg class="icon" aria-hidden="true"><use href="#tag-{style.token}"/></svg>'
    return f'<span class="tag {style.token}">{icon}{escape(style.word)}</span>'


def _entries(entries: Entries) -> Iterator[str]:
    yield '<ol class="entries">\n'
    for entry in entries.entries:
        yield from _entry(entry)
    yield "</ol>\n"


def _entry(entry: Entry) -> Iterator[str]:
    yield f'<li><h4 dir="auto"><span class="number">{escape(entry.number)}</span> {escape(entry.title)}</h4>\n<dl>'
    yield "".join(f'<dt>{escape(label)}</dt><dd dir="auto">{escape(text)}</dd>' for label, text in entry.lines)
    for position, (quote, place) in enumerate(entry.quotes):
        said = f"<q>{escape(quote)}</q> " if quote else ""
        yield f'<dt>{"" if position else "Evidence"}</dt><dd dir="auto">{said}<cite>{escape(place)}</cite></dd>'
    yield "</dl></li>\n"
