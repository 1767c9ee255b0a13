"""What colours mean that rules set: the legend says what, a conditional format when."""

from __future__ import annotations

from collections.abc import Iterator

from workflow_studio.importing.claims.colours_legend import Meaning, legend_for, meaning_of
from workflow_studio.importing.claims.columns_alike import key_part, with_own_keys
from workflow_studio.importing.claims.in_words import quoted
from workflow_studio.importing.finding import Finding, Quote, Seen
from workflow_studio.importing.reading import Range
from workflow_studio.importing.recognition import Table
from workflow_studio.importing.recognition.colour_words import colour_name
from workflow_studio.model import ClaimKind, EvidenceKind

_MOST_RULES = 500


def find_colours_of_rules(seen: Seen) -> Iterator[Finding]:
    """One finding for each colour that a conditional format sets and a legend explains."""
    yield from with_own_keys(finding for table in seen.found for finding in _by_rules(seen, table))


def _by_rules(seen: Seen, table: Table) -> Iterator[Finding]:
    """What a legend says of the colours that conditional formats set; when they set them is a matter of rules."""
    legend: list[Meaning] | None = None
    told: set[str] = set()
    for rule in seen.markings(table.sheet).conditional_formats[:_MOST_RULES]:
        areas = [area for area in rule.ranges if _meets(area, table.range)]
        if not areas or not colour_name(rule.fill) or rule.fill in told:
            continue
        told.add(rule.fill)
        legend = legend_for(seen, table) if legend is None else legend
        meaning = meaning_of(legend, rule.fill.upper())
        if meaning is not None and meaning.rgb is not None:
            yield _rule_explained(table, areas[0], rule.fill.upper(), meaning)


def _meets(one: Range, other: Range) -> bool:
    rows = one.first_row <= other.last_row and other.first_row <= one.last_row
    return rows and one.first_column <= other.last_column and other.first_column <= one.last_column


def _rule_explained(table: Table, area: Range, rgb: str, meaning: Meaning) -> Finding:
    name, sheet = colour_name(rgb), table.sheet
    return Finding(
        ClaimKind.STATE,
        f"colour-of-rule/{key_part(table.sheet)}/{name}/{key_part(meaning.text)}",
        f"{name.capitalize()} cells in {quoted(sheet)} mean {quoted(meaning.text)} ({meaning.where(sheet)}).",
        0.92 if meaning.rgb == rgb else 0.8,
        (meaning.quote, Quote(table.sheet, area, f"Cells that a rule colours {name}", EvidenceKind.FORMAT)),
        ("A rule of the sheet colours the cells, and the legend has this colour.",),
        about=(meaning.text,),
    )
