"""Documents with claims, made of tables that are written as text (see `mapping_tables`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tests.importing.mapping.mapping_tables import table_from, workbook_with
from workflow_studio.importing.claims import Finding, Found, propose, with_claims
from workflow_studio.importing.mapping import ChosenTables, MappingOptions, map_tables
from workflow_studio.importing.recognition import Kind, Role, Table
from workflow_studio.model import Claim, ClaimKind, Document

STEPS = """
Step=step-name | Owner=performer | System=system | Output=output
Request | Sales | Outlook | Request form
Approve | Lead | _ | _
Book it | Sales | SAP | _
"""


def chosen(
    kind: Kind, text: str, *, kind_sure: float = 1.0, roles_sure: dict[Role, float] | None = None
) -> ChosenTables:
    """One table, its kind and the roles of its columns as sure as is said here."""
    sheet, table = table_from(kind, text)
    known = roles_sure or {}
    columns = tuple(replace(column, confidence=known.get(column.role, 1.0)) for column in table.columns)
    table = replace(table, kind=replace(table.kind, confidence=kind_sure), columns=columns)
    return _of(sheet, table)


def _of(sheet: object, table: Table) -> ChosenTables:
    return ChosenTables(workbook_with(sheet), (table,), (table,))  # type: ignore[arg-type]


def claimed(source: ChosenTables, findings: Sequence[Finding] = ()) -> Document:
    """The document of this table, with the claims of its map and these findings."""
    document = map_tables([source], MappingOptions(None, "2025-11-21")).document
    found = propose([source]) if not findings else Found((source,), (tuple(findings),))
    return with_claims(document, found)


def of_kind(document: Document, kind: ClaimKind) -> list[Claim]:
    """The claims of one kind, in their order."""
    return [claim for claim in document.claims.values() if claim.kind is kind]


def said(document: Document, *kinds: ClaimKind) -> list[str]:
    """What the claims of these kinds say."""
    return [claim.says for kind in kinds for claim in of_kind(document, kind)]
