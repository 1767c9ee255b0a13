"""What is in a Word file beside its text: properties, fonts, and the archive itself, the same bytes every time."""

from __future__ import annotations

import datetime
import zipfile
from io import BytesIO
from xml.sax.saxutils import quoteattr

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from workflow_studio.exporting.specification.word_styles import FONT, element
from workflow_studio.resource_paths import resource
from workflow_studio.wording import PRODUCT

FALLBACK = "Calibri"
EPOCH = datetime.datetime(2000, 1, 1)
"""Stands for a date that is not given: a file has to have one."""
FONT_FILES = (
    ("embedRegular", "Inter-Regular.ttf", "5B1F6F6E-6E2B-4C0D-9C55-1A3F10B2C4A1"),
    ("embedBold", "Inter-SemiBold.ttf", "5B1F6F6E-6E2B-4C0D-9C55-1A3F10B2C4A2"),
)
"""Which face a font file is, and the key it is masked with (any GUID will do)."""
MASKED_BYTES = 32
_OBFUSCATED = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_FONT_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def set_properties(word: WordDocument, title: str, author: str, iso_date: str) -> None:
    """Title, author and dates as given; nothing of this machine, its user or the library's template."""
    try:
        day = datetime.datetime.fromisoformat(iso_date).replace(tzinfo=None)
    except ValueError:
        day = EPOCH
    about = word.core_properties
    about.title, about.author, about.last_modified_by = title[:255], author[:255], author[:255]
    about.comments, about.keywords, about.subject, about.category = "", "", "", ""
    about.created, about.modified, about.revision = day, day, 1


def set_up_fonts(word: WordDocument) -> None:
    """Put the bundled fonts into the file, so that it looks the same where they are not installed."""
    table = next(part for part in word.part.package.iter_parts() if part.partname == "/word/fontTable.xml")
    faces = "".join(
        f'<w:{face} r:id="{_embedded(word, table, number, name, key)}" w:fontKey={quoteattr("{" + key + "}")}/>'
        for number, (face, name, key) in enumerate(FONT_FILES, 1)
    )
    table._blob = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:fonts {_NAMESPACES}><w:font w:name="{FONT}"><w:altName w:val="{FALLBACK}"/><w:charset w:val="00"/>'
        f'<w:family w:val="swiss"/><w:pitch w:val="variable"/>{faces}</w:font></w:fonts>'
    ).encode()
    word.settings.element.insert(1, element("embedTrueTypeFonts"))


def masked(font: bytes, key: str) -> bytes:
    """A font as Word keeps it: the first 32 bytes combined with the reversed key (ECMA-376 part 4, 2.8.1)."""
    mask = bytes.fromhex(key.replace("-", ""))[::-1]
    return bytes(byte ^ mask[n % len(mask)] for n, byte in enumerate(font[:MASKED_BYTES])) + font[MASKED_BYTES:]


def packed(word: WordDocument) -> bytes:
    """The file, its entries in a fixed order with a fixed date."""
    _leave_out(word)
    saved = BytesIO()
    word.save(saved)
    result = BytesIO()
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            same = zipfile.ZipInfo(entry.filename, (EPOCH.year, EPOCH.month, EPOCH.day, 0, 0, 0))
            same.compress_type, same.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            new.writestr(same, old.read(entry))
    return result.getvalue()


def _embedded(word: WordDocument, table: Part, number: int, name: str, key: str) -> str:
    """Adds one font; the id of its relationship."""
    font = masked(resource("fonts", name).read_bytes(), key)
    part = Part(PackURI(f"/word/fonts/font{number}.odttf"), _OBFUSCATED, font, word.part.package)
    return table.relate_to(part, _FONT_RELATIONSHIP)


def _leave_out(word: WordDocument) -> None:
    """Take away what the library's template brings and say which program made the file."""
    package = word.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del package.rels[key]
        elif relation.reltype == RELATIONSHIP_TYPE.EXTENDED_PROPERTIES:
            relation.target_part._blob = (
                '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
                '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
                f"<Application>{PRODUCT}</Application></Properties>"
            ).encode()
