"""Processes of other trades than those that reading was tuned on: for measuring alone."""

from __future__ import annotations

from tests.synthetic.processes import KnownProcess, KnownRule, steps_of

FRESH_PROCESSES = (
    KnownProcess(
        "Maintenance orders", "en", "Order no.", "MO-",
        steps_of(
            ("Report fault", "Reported", "Machine operator", ""),
            ("Diagnose fault", "Diagnosed", "Maintenance planner", "Maximo"),
            ("Order spare parts", "Parts ordered", "Storekeeper", "Maximo"),
            ("Repair machine", "Repaired", "Fitter", ""),
            ("Test machine", "Tested", "Machine operator", ""),
            ("Close order", "Closed", "Maintenance planner", "Maximo"),
        ),
        {
            "Machine operator": ("Zoe Hart", "Igor Novak", "Sam Quist"), "Maintenance planner": ("Rita Falk",),
            "Storekeeper": ("Ned Morrow",), "Fitter": ("Olaf Stern", "Bella Kim"),
        },
        (4, 3), (1, 3), ("Reported", "Planned", "Waiting for parts", "In repair", "Done"), "Order status",
        KnownRule("Downtime hours", "Priority class", (4, 24), ("Normal", "Urgent", "Line down")),
        ("Machines", "Machine", ("Press 1", "Press 2", "Lathe 7", "Oven 3")),
        ("Fault report", "", "Parts list", "", "Test sheet", ""),
    ),
    KnownProcess(
        "Kreditorenrechnungen", "de", "Belegnr.", "R-",
        steps_of(
            ("Rechnung erfassen", "Erfasst", "Posteingang", "DATEV"),
            ("Rechnung sachlich prüfen", "Geprüft", "Fachabteilung", ""),
            ("Zahlung freigeben", "Freigegeben", "Kaufmännische Leitung", ""),
            ("Rechnung verbuchen", "Verbucht", "Kreditorenbuchhaltung", "DATEV"),
            ("Rechnung bezahlen", "Bezahlt", "Kreditorenbuchhaltung", "Bankportal"),
        ),
        {
            "Posteingang": ("Gerd Simon",), "Fachabteilung": ("Silke Thoma", "Bernd Vogel"),
            "Kaufmännische Leitung": ("Doris Engel",), "Kreditorenbuchhaltung": ("Paul Ziegler", "Anja Kern"),
        },
        (1, 0), (1, 3), ("Neu", "In Klärung", "Freigegeben", "Gebucht", "Bezahlt"), "Bearbeitungsstand",
        KnownRule("Betrag", "Freigabestufe", (500, 10000), ("Teamleitung", "Bereichsleitung", "Vorstand")),
        ("Kostenstellen", "Kostenstelle", ("4100", "4200", "4300")),
        ("Eingangsrechnung", "", "Freigabevermerk", "", ""),
    ),
    KnownProcess(
        "Étalonnage", "fr", "N° appareil", "AP",
        steps_of(
            ("Recevoir l'appareil", "Reçu", "Magasinier", ""),
            ("Étalonner l'appareil", "Étalonné", "Technicien", "LabWare"),
            ("Rédiger le certificat", "Rédigé", "Technicien", "LabWare"),
            ("Signer le certificat", "Signé", "Responsable qualité", ""),
            ("Expédier l'appareil", "Expédié", "Magasinier", ""),
        ),
        {
            "Magasinier": ("Théo Blanc", "Inès Faure"), "Technicien": ("Marc Olivier", "Jade Perrin"),
            "Responsable qualité": ("Anne Colin",),
        },
        (3, 2), (1, 3), ("Reçu", "En étalonnage", "À signer", "Expédié"), "État",
        KnownRule("Écart", "Décision", (2, 5), ("Conforme", "Réglage", "Rebut")),
        ("Sites", "Site", ("Lyon", "Nantes", "Lille")),
        ("Bon de réception", "", "Certificat", "", "Bon de livraison"),
    ),
    KnownProcess(
        "Lab samples", "en", "Sample ID", "SMP",
        steps_of(
            ("Take sample", "Sampled", "Field team", ""),
            ("Register sample", "Registered", "Reception", "LIMS"),
            ("Analyse sample", "Analysed", "Chemist", "LIMS"),
            ("Check result", "Result checked", "Lab manager", ""),
            ("Send report", "Report sent", "Reception", ""),
        ),
        {
            "Field team": ("Yara Lund", "Kofi Boateng"), "Reception": ("Jill Marsh",),
            "Chemist": ("Amir Saleh", "Dora Witt"), "Lab manager": ("Hans Ritter",),
        },
        (3, 2), (1, 3), ("Waiting", "In analysis", "In review", "Reported"), "Progress",
        KnownRule("Concentration", "Alarm level", (10, 50), ("None", "Notice", "Alarm")),
        ("Methods", "Method", ("GC-MS", "HPLC", "ICP")),
        ("Sample sheet", "", "Raw data", "", "Lab report"),
    ),
)  # fmt: skip
