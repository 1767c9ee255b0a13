"""What is done to a clean table until it looks like one that people work in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Noise:
    """Which disturbances a workbook has; each is drawn on its own."""

    titles: bool
    group_header: bool
    synonyms: bool
    spellings: bool
    missing: bool
    text_dates: bool
    colours: bool
    extra_tables: bool
    two_people: bool
    template_rows: bool
    side_notes: bool
    merged_titles: bool
    shuffled: bool
    totals: bool
    side_table: bool
    table_below: bool
    several_in_a_cell: bool
    initials: bool
    month_first: bool
    legend: bool
    category: bool
    papers: bool

    @classmethod
    def drawn(cls, dice: Random, level: float) -> Noise:
        """Every disturbance with this probability."""
        return cls(*(dice.random() < level for _ in cls.__dataclass_fields__))


def together(one: str, other: str, dice: Random) -> str:
    """Two people in one cell, as people write them."""
    return dice.choice(("{}, {}", "{} / {}", "{} & {}", "{}\n{}")).format(one, other)


def initials_of(people: Iterable[str]) -> dict[str, str]:
    """Initials for each of these people; none where two would have the same."""
    short = {name: "".join(word[0] for word in name.split() if word[0].isupper()) for name in people}
    return short if len(set(short.values())) == len(short) and all(len(text) > 1 for text in short.values()) else {}


def misspelt(name: str, dice: Random) -> str:
    """Another spelling of the same name: case, dots, blanks; never another name."""
    choices = [name.upper(), name.lower(), name.replace(" ", "  "), f"{name} "]
    parts = name.split()
    if len(parts) == 2 and name.isascii():
        choices.append(f"{parts[0]}. {parts[1]}" if len(parts[0]) == 1 else name.title())
    return dice.choice(choices)


SYNONYMS: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "step": ("Step", "Activity", "Task", "Process step"), "id": ("No.", "ID", "#", "Step no."),
        "who": ("Responsible", "Owner", "Performed by", "Role"), "next": ("Next step", "Next", "Followed by"),
        "before": ("Predecessor", "Depends on", "After"), "system": ("System", "Tool", "Application"),
        "case": ("Case", "Case ID", "Reference"), "activity": ("Activity", "Event", "Action"),
        "when": ("Timestamp", "Date/time", "Completed at"), "person": ("Resource", "User", "Done by"),
        "team": ("Team", "Role", "Department"), "note": ("Remarks", "Notes", "Comment"), "by": ("{} by",),
        "output": ("Output", "Deliverable"), "checker": ("Checked by", "Reviewer"), "done": ("Done on", "Date"),
        "operator": ("Operator", "Done by"),
    },
    "de": {
        "step": ("Schritt", "Tätigkeit", "Aufgabe"), "id": ("Nr.", "ID", "Lfd. Nr."),
        "who": ("Zuständig", "Verantwortlich", "Rolle"), "next": ("Nächster Schritt", "Folgeschritt"),
        "before": ("Vorgänger",), "system": ("System", "Anwendung"), "case": ("Vorgang", "Fall"),
        "activity": ("Aktivität", "Tätigkeit"), "when": ("Zeitstempel", "Datum/Uhrzeit"),
        "person": ("Bearbeiter",), "team": ("Rolle", "Abteilung"), "note": ("Bemerkung",), "by": ("{} von",),
        "output": ("Ergebnis",), "checker": ("Geprüft von", "Prüfer"), "done": ("Datum",),
        "operator": ("Ausführender", "Bearbeiter"),
    },
    "fr": {
        "step": ("Étape", "Activité", "Tâche"), "id": ("N°", "ID"), "who": ("Responsable", "Acteur"),
        "next": ("Étape suivante",), "before": ("Prédécesseur",), "system": ("Système", "Outil"),
        "case": ("Dossier",), "activity": ("Activité",), "when": ("Horodatage", "Date et heure"),
        "person": ("Utilisateur",), "team": ("Rôle", "Service"), "note": ("Remarques",), "by": ("{} par",),
        "output": ("Livrable",), "checker": ("Vérifié par",), "done": ("Date",), "operator": ("Exécutant",),
    },
    "es": {
        "step": ("Paso", "Actividad", "Tarea"), "id": ("N.º", "ID"), "who": ("Responsable", "Encargado"),
        "next": ("Paso siguiente", "Siguiente"), "before": ("Predecesor",), "system": ("Sistema",),
        "case": ("Caso", "Expediente"), "activity": ("Actividad",), "when": ("Fecha y hora",),
        "person": ("Usuario",), "team": ("Rol", "Departamento"), "note": ("Observaciones",), "by": ("{} por",),
        "output": ("Entregable",), "checker": ("Revisado por",), "done": ("Fecha",), "operator": ("Operador",),
    },
    "ja": {
        "step": ("作業", "作業内容", "手順"), "id": ("No.", "番号"), "who": ("担当", "担当者"),
        "next": ("次の作業", "次工程"), "before": ("先行タスク",), "system": ("システム",), "case": ("案件番号",),
        "activity": ("作業",), "when": ("日時",), "person": ("担当者",), "team": ("部署", "役割"), "note": ("備考",),
        "by": ("{}者",), "output": ("成果物",), "checker": ("確認者",), "done": ("実施日",),
        "operator": ("作業者", "実施者"),
    },
}  # fmt: skip
"""Headers by language and meaning; the first one is the plain word."""

TOTALS = {"en": "Total", "de": "Summe", "fr": "Total", "es": "Total", "ja": "合計"}
CATEGORIES = {
    "en": ("Department", "Location", "Project", "Country", "Business unit"), "de": ("Abteilung", "Standort", "Projekt"),
    "fr": ("Service", "Projet", "Pays"), "es": ("Departamento", "Ubicación", "Proyecto"), "ja": ("部門", "場所"),
}  # fmt: skip
"""Headers of columns that sort cases into classes and say nothing of who does a step."""
CLASSES = ("North", "South", "Head office", "Plant 2")
ON_DAY = {"en": "{} on", "de": "{} am", "fr": "{} le", "es": "{} el", "ja": "{}"}
"""The label of the date of a milestone."""

TITLES = {
    "en": ("{} – working file", "Please fill in every day", "Owner of this sheet: process office"),
    "de": ("{} – Arbeitsdatei", "Bitte täglich ausfüllen", "Pflege: Prozessbüro"),
    "fr": ("{} – fichier de travail", "À remplir chaque jour", "Tenu par le bureau des processus"),
    "es": ("{} – archivo de trabajo", "Rellenar a diario", "Lo mantiene la oficina de procesos"),
    "ja": ("{} 管理表", "毎日記入してください", "管理：業務改善室"),
}
"""What stands above a table."""
