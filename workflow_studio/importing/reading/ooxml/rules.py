"""Rules a sheet gives for its cells: validations of what is typed, and formats that depend on what cells hold."""

from __future__ import annotations

from collections.abc import Iterator

from workflow_studio.importing.reading.markings import ConditionalFormat, Validation
from workflow_studio.importing.reading.ooxml.areas import areas
from workflow_studio.importing.reading.ooxml.formulas import LONGEST_FORMULA
from workflow_studio.importing.reading.ooxml.styles import Styles
from workflow_studio.importing.reading.ooxml.text import shown
from workflow_studio.importing.reading.ooxml.tree import Element
from workflow_studio.importing.reading.ranges import Range
from workflow_studio.importing.reading.references import without_prefixes

MOST_RULES = 5_000
_WITHOUT_DETAILS = frozenset({"dataBar", "iconSet", "colorScale"})
_FORMULA_TAGS = ("formula", "formula1", "formula2", "f")


def validations(sheet: Element) -> tuple[Validation, ...]:
    """Validations of a sheet, those in its extensions too."""
    found = map(_validation, sheet.within("dataValidation"))
    return tuple(rule for rule in found if rule is not None)[:MOST_RULES]


def _validation(rule: Element) -> Validation | None:
    ranges = _ranges(rule)
    kind = rule.get("type", "none")
    prompt = _joined(rule, "promptTitle", "prompt")
    if not ranges or (kind == "none" and not prompt):
        return None
    return Validation(
        ranges=ranges,
        kind="any" if kind == "none" else shown(kind),
        operator="" if kind in {"none", "list", "custom"} else shown(rule.get("operator", "between")),
        formulas=_formulas(rule),
        prompt=prompt,
        error=_joined(rule, "errorTitle", "error"),
    )


def conditional_formats(sheet: Element, styles: Styles) -> tuple[ConditionalFormat, ...]:
    """Conditional formats of a sheet, those in its extensions too, in the order they win."""
    found: list[tuple[int, ConditionalFormat]] = []
    for group in sheet.within("conditionalFormatting"):
        ranges = _ranges(group)
        for rule in group.all("cfRule")[:MOST_RULES]:
            if ranges and "type" in rule.attributes:
                found.append((rule.whole("priority", MOST_RULES), _format(rule, ranges, styles)))
    found.sort(key=lambda pair: pair[0])
    return tuple(dict.fromkeys(rule for _, rule in found[:MOST_RULES]))


def _format(rule: Element, ranges: tuple[Range, ...], styles: Styles) -> ConditionalFormat:
    kind = shown(rule.get("type"))
    if kind in _WITHOUT_DETAILS:
        return ConditionalFormat(ranges, kind)
    return ConditionalFormat(
        ranges, kind, shown(rule.get("operator")), _formulas(rule), shown(rule.get("text")), _fill(rule, styles)
    )


def _fill(rule: Element, styles: Styles) -> str:
    own = rule.child("dxf")
    if own is not None:
        return styles.rule_fill(own)
    number = rule.whole("dxfId", -1)
    return styles.rule_fills[number] if 0 <= number < len(styles.rule_fills) else ""


def _ranges(rule: Element) -> tuple[Range, ...]:
    """Where a rule holds: an attribute, or an element in extensions."""
    inside = rule.child("sqref")
    return areas(rule.get("sqref") or (inside.text if inside is not None else ""))


def _formulas(rule: Element) -> tuple[str, ...]:
    return tuple(text for text in _texts(rule) if text)


def _texts(rule: Element) -> Iterator[str]:
    for child in rule.children:
        if child.tag in _FORMULA_TAGS:
            inside = child.child("f")
            text = child.text if inside is None else inside.text
            yield without_prefixes(shown(text[:LONGEST_FORMULA]))


def _joined(rule: Element, *names: str) -> str:
    return "\n".join(filter(None, (shown(rule.get(name)) for name in names)))
