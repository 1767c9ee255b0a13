"""What a person says of the tables in the shared files: labels only, made by looking at each sheet.

`header` holds sheet rows counted from 1 (none: the table has no header). `kinds` names the kind; where people differ,
all that are right. `at` is the table's upper left cell, its header included. Sheets without any table have none.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Label:
    file: str
    sheet: str
    at: str
    header: tuple[int, ...]
    kinds: str


_TABLES = "PacktPublishing__Tables.xlsx"
_GRANTS = "ThreeSixtyGiving*"
_REGISTER_OR_OTHER = "register|other"

LABELS = (
    Label("KaleyWhite__Inventory.xlsx", "Inventory", "A7", (7,), "register"),
    Label("KaleyWhite__Periodic*", "Monthly", "A1", (), "checklist"),
    Label("KaleyWhite__Periodic*", "Daily", "A1", (), "checklist"),
    Label("KaleyWhite__SNC*", "Log", "A1", (1,), _REGISTER_OR_OTHER),
    Label("Neos21__WBS.xlsx", "WBS", "A3", (3, 4), "step-list"),
    Label("Neos21__レビュー管理票.xlsx", "レビュー管理票", "A3", (3, 4), "register"),
    Label("Neos21__レビュー管理票.xlsx", "レビュー管理票", "K4", (4,), "value-list"),
    Label("Neos21__不具合管理票.xlsx", "不具合管理票", "A3", (), "form"),
    Label("Neos21__不具合管理票.xlsx", "不具合管理票", "D4", (4,), "value-list"),
    Label("Neos21__作業手順書.xlsx", "作業手順書", "A3", (3, 4), "checklist"),
    Label("Neos21__作業手順書.xlsx", "作業手順書", "L4", (4,), "value-list"),
    Label("PacktPublishing__Project Plan.xlsx", "Project Plan", "A1", (1,), "step-list"),
    Label("PacktPublishing__RACI.xlsx", "RACI", "A1", (1,), "raci"),
    Label("PacktPublishing__Risk Log.xlsx", "Risk Log", "A1", (1,), "register"),
    Label("PacktPublishing__TPM RACI.xlsx", "TPM RACI", "A1", (1,), "raci"),
    Label(_TABLES, "Mercury Windows", "A1", (1,), "step-list"),
    Label(_TABLES, "Mercury Simple", "A1", (1,), "step-list"),
    Label(_TABLES, "Stakeholders", "A1", (1,), "register"),
    Label(_TABLES, "RACI", "A1", (1,), "raci"),
    Label(_TABLES, "Tech RACI", "A1", (1,), "raci"),
    Label(_TABLES, "Specializations", "A3", (), "other|value-list|register"),
    Label(_TABLES, "Comm Plan", "A1", (1,), _REGISTER_OR_OTHER),
    Label(_TABLES, "Risk Register", "A1", (1,), "register"),
    Label(_TABLES, "Risk Log", "A1", (1,), "register"),
    Label(_TABLES, "Risk Log", "A13", (13,), "register"),
    Label(_TABLES, "Scorecard", "A1", (1,), "other|value-list"),
    Label(_TABLES, "Scorecard", "F1", (1,), "other|value-list"),
    Label(_TABLES, "Requirements", "A1", (1,), "register"),
    Label(_TABLES, "Use Cases", "A1", (1,), _REGISTER_OR_OTHER),
    Label(_TABLES, "Tasks", "A1", (1,), "step-list"),
    Label(_TABLES, "Project Plan", "A3", (3,), "step-list"),
    Label(_TABLES, "Burndown Chart", "C6", (6,), "other"),
    Label(_TABLES, "Project Plan w Relays", "A1", (1,), "step-list"),
    Label(_TABLES, "Features", "A1", (1,), "other|register|step-list"),
    Label(_TABLES, "PM Tools", "A1", (1,), _REGISTER_OR_OTHER),
    Label(_TABLES, "Buffer Scorecard", "A1", (1,), "other|value-list"),
    Label(_TABLES, "Resourcing", "A1", (1,), "other|roster"),
    Label(_GRANTS, "source_data_mapping", "A1", (1,), _REGISTER_OR_OTHER),
    Label(_GRANTS, "tailored_settings", "A1", (), "form|value-list"),
    Label(_GRANTS, "codelists", "A2", (2,), "value-list"),
    Label(_GRANTS, "codelists", "A17", (17,), "value-list"),
    Label(_GRANTS, "geo_data", "A1", (1,), "register|value-list"),
    Label(_GRANTS, "source_data", "A3", (3,), "register"),
    Label(_GRANTS, "360_data", "A1", (1,), "register"),
    Label("*DataValidationEvaluations.xlsx", "Sheet1", "A1", (1,), "register|other|checklist"),
    Label("*DataValidationEvaluations.xlsx", "Sheet1", "F1", (1,), "value-list"),
    Label("*DataValidationEvaluations.xlsx", "Sheet1", "H1", (), "form|value-list"),
    Label("popsolutions__FMEA.xlsx", "Sheet1", "A5", (5,), "other"),
    Label("*running-example.csv", "running-example", "A1", (1,), "event-log"),
    Label("*receipt.csv", "receipt", "A1", (1,), "event-log"),
    Label("*roadtraffic100traces.csv", "roadtraffic100traces", "A1", (1,), "event-log"),
)
