"""The specification as a Word document."""

from __future__ import annotations

import docx
from docx.document import Document as WordDocument
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph

from workflow_studio.exporting.declaration import ExportFormat, ExportSource, Rendered
from workflow_studio.exporting.pictures.png import affordable_zoom, png_of_svg
from workflow_studio.exporting.pictures.svg import svg_of_picture
from workflow_studio.exporting.specification.blocks import (
    Block,
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
from workflow_studio.exporting.specification.figures import figure_of
from workflow_studio.exporting.specification.specify import specify
from workflow_studio.exporting.specification.word_parts import packed, set_properties, set_up_fonts
from workflow_studio.exporting.specification.word_pictures import add_picture
from workflow_studio.exporting.specification.word_styles import (
    TEXT_WIDTH,
    colour_of,
    element,
    in_style,
    new_paragraph,
    rule,
    set_up_page,
    set_up_styles,
)
from workflow_studio.exporting.specification.word_tables import add_facts, add_particulars, add_table
from workflow_studio.picture.colours import LIGHT
from workflow_studio.picture.items import Picture

PIXELS_PER_PX = 2.25
"""A part of a map as wide as the page then has 300 pixels to the inch. PNG, not SVG: see the decision records."""
BAR_WIDTH = 28.0


def _render(source: ExportSource) -> Rendered:
    spec = specify(source.document, source.options)
    word = docx.Document()
    set_up_page(word)
    set_up_styles(word)
    set_up_fonts(word)
    set_properties(word, spec.title, source.options.prepared_by, source.options.date)
    _Writer(source, spec, word).write()
    return Rendered(packed(word))


DOCX = ExportFormat("docx", "Specification (Word)", ".docx", "document", False, _render)


class _Writer:
    """Writes one document in order."""

    def __init__(self, source: ExportSource, spec: Specification, word: WordDocument) -> None:
        self._source, self._spec, self._word = source, spec, word

    def write(self) -> None:
        """The whole text."""
        spec = self._spec
        self._front()
        for process in spec.processes:
            self._process(process)
        for number, section in enumerate(spec.closing):
            heading = self._section(section, 1)
            heading.paragraph_format.page_break_before = spec.several and number == 0
        self._footer()

    def _front(self) -> None:
        bar = self._add("Accent bar")
        bar.paragraph_format.right_indent = Pt(TEXT_WIDTH - BAR_WIDTH)
        bar._p.get_or_add_pPr().insert_element_before(element("pBdr", [rule("top", 2.5, "accent")]), "w:ind")
        self._add("Subtitle", self._spec.kicker)
        self._add("Title", self._spec.title)
        if self._spec.lead:
            self._add("Lead", self._spec.lead)
        if self._spec.particulars:
            add_particulars(self._word, self._spec.particulars)
            self._add("Gap")
        if self._spec.overview:
            add_table(self._word, self._spec.overview)

    def _process(self, process: ProcessSpec) -> None:
        if self._spec.several:
            self._add("Process name", process.heading).paragraph_format.page_break_before = True
            if process.scope:
                self._add("Lead", process.scope)
        add_facts(self._word, process.facts)
        for section in process.sections:
            self._section(section, 2 if self._spec.several else 1)

    def _section(self, section: Section, level: int) -> WordParagraph:
        heading = self._add(f"Heading {level}")
        if section.number:
            self._coloured(heading, f"{section.number}\u2002", "accent")
        heading.add_run(section.title)
        before: WordParagraph | None = None
        for number, block in enumerate(section.blocks):
            if isinstance(block, Table):
                self._keep_with_table(before, gap=number > 0)
            before = self._block(block)
        return heading

    def _keep_with_table(self, before: WordParagraph | None, gap: bool) -> None:
        """A sentence over a table does not end the page before it."""
        for paragraph in (before, self._add("Gap") if gap else None):
            if paragraph is not None:
                paragraph.paragraph_format.keep_with_next = True

    def _block(self, block: Block) -> WordParagraph | None:
        """Write a block; the paragraph if it is a plain one."""
        if isinstance(block, Paragraph):
            return self._add("Remark", block.text)
        if isinstance(block, Table):
            add_table(self._word, block)
        elif isinstance(block, Facts):
            add_facts(self._word, block)
        elif isinstance(block, Figure):
            self._figure(block)
        else:
            self._entries(block)
        return None

    def _figure(self, block: Figure) -> None:
        figure = figure_of(self._source, block)
        for number, part in enumerate(figure.parts, 1):
            shown = self._picture(part, figure.width_of(part))
            shown.paragraph_format.keep_with_next = number == len(figure.parts)
        caption = self._add("Caption", figure.caption(block.caption))
        caption.paragraph_format.keep_with_next = figure.legend is not None
        if figure.legend:
            self._picture(figure.legend, figure.legend.width * figure.scale)

    def _picture(self, picture: Picture, width: float) -> WordParagraph:
        png = png_of_svg(svg_of_picture(picture, LIGHT), affordable_zoom(picture.width, picture.height, PIXELS_PER_PX))
        paragraph = new_paragraph(self._word, "Map part")
        add_picture(paragraph.add_run(), png, f"{picture.title}. {picture.description}", width=Pt(width))
        return paragraph

    def _entries(self, block: Entries) -> None:
        for number, entry in enumerate(block.entries, 2):
            self._entry(entry, with_next=number == len(block.entries))

    def _entry(self, entry: Entry, *, with_next: bool) -> None:
        """One entry, on one page; `with_next` on that of the next one, so that the last is not alone on its page."""
        heading = self._add("Heading 3")
        self._coloured(heading, f"{entry.number}\u2002", "accent")
        heading.add_run(entry.title)
        details = [(label, text, "") for label, text in entry.lines]
        for position, (quote, place) in enumerate(entry.quotes):
            details.append(("" if position else "Evidence", f"“{quote}” " if quote else "", place))
        for number, (label, text, place) in enumerate(details, 1):
            paragraph = self._add("Detail")
            paragraph.paragraph_format.keep_with_next = with_next or number < len(details)
            self._coloured(paragraph, f"{label}\t", "text2")
            paragraph.add_run(text)
            self._coloured(paragraph, place, "text2")

    def _footer(self) -> None:
        paragraph = in_style(self._word.sections[0].footer.paragraphs[0], "Footer")
        paragraph.add_run(f"{self._spec.footer}\t")
        page = element("fldSimple", instr="PAGE")
        paragraph._p.append(page)
        page.append(element("r", [element("t")]))

    def _add(self, style: str, text: str = "") -> WordParagraph:
        paragraph = new_paragraph(self._word, style)
        if text:
            paragraph.add_run(text)
        return paragraph

    def _coloured(self, paragraph: WordParagraph, text: str, token: str) -> None:
        if text:
            paragraph.add_run(text).font.color.rgb = colour_of(token)
