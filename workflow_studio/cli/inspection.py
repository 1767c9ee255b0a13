"""What the command line says of a workbook to other programs."""

from __future__ import annotations

from typing import Any

from workflow_studio.app.importing import Opened, claimed
from workflow_studio.importing.profile.conditions import profile_records
from workflow_studio.importing.profile.losses import loss_records
from workflow_studio.importing.recognition import Guess, Table
from workflow_studio.importing.rules import rule_records
from workflow_studio.model import Claim, ClaimKind, Document


def inspection_record(opened: Opened) -> dict[str, Any]:
    """Its tables, and what they and everything around them are taken to say: claims, rules, figures and losses."""
    document = claimed(opened)
    sources = document.sources.values()
    return {
        "file": opened.workbook.name,
        "tables": [_table_record(table) for table in opened.tables],
        "issues": [
            {
                "text": issue.text,
                **({"sheet": issue.sheet} if issue.sheet else {}),
                **({"cells": issue.range.a1} if issue.range else {}),
            }
            for issue in opened.inspection.issues
        ],
        "claims": [_claim_record(document, claim) for claim in document.claims.values()],
        "losses": loss_records([loss for source in sources for loss in source.not_understood]),
        "rules": rule_records(claim.rule for claim in document.claims.values() if claim.rule is not None),
        "profile": profile_records([column for source in sources for column in source.profile]),
    }


def _claim_record(document: Document, claim: Claim) -> dict[str, Any]:
    """A claim with its evidence; `question` is what is asked, null for statements."""
    cited = (document.evidence[key] for key in claim.evidence)
    return {
        "kind": claim.kind.value,
        "says": claim.says,
        "confidence": round(claim.confidence, 2),
        "evidence": [{"sheet": one.sheet, "range": one.cells, "quote": one.quote} for one in cited],
        "question": claim.says if claim.kind is ClaimKind.QUESTION else None,
    }


def _table_record(table: Table) -> dict[str, Any]:
    return {
        "sheet": table.sheet,
        "range": table.range.a1,
        "hidden": table.hidden,
        "rows": len(table.data_rows),
        **_guess_record(table.kind),
        "runner_up": _guess_record(table.runner_up),
        "reasons": list(table.reasons),
        "header_rows": [row + 1 for row in table.header_rows],
        "columns": [
            {
                "letter": column.letter,
                "name": column.title,
                "role": column.role.value,
                "confidence": round(column.confidence, 2),
            }
            for column in table.columns
        ],
    }


def _guess_record(guess: Guess) -> dict[str, Any]:
    return {"kind": guess.kind.value, "confidence": round(guess.confidence, 2)}
