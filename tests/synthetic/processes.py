"""Ten processes that are known in every detail, in five languages: what the synthetic workbooks hide."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class KnownStep:
    """A step: how a step list calls it, how a tracker heads its date, who does it, in which system."""

    name: str
    milestone: str
    role: str
    system: str = ""


@dataclass(frozen=True)
class KnownRule:
    """`output` follows from `input`: outcomes for amounts up to each limit, the last one for all above."""

    input: str
    output: str
    limits: tuple[int, ...]
    outcomes: tuple[str, ...]


@dataclass(frozen=True)
class KnownProcess:
    """A process. `papers`: what each step gives, empty where nothing.

    `back` leads from a step to an earlier one (rework), `skip` from a step past the ones between.
    """

    title: str
    language: str
    key: str
    prefix: str
    steps: tuple[KnownStep, ...]
    people: dict[str, tuple[str, ...]]
    back: tuple[int, int]
    skip: tuple[int, int]
    states: tuple[str, ...]
    status: str
    rule: KnownRule
    look_up: tuple[str, str, tuple[str, ...]]
    papers: tuple[str, ...]

    def orders(self) -> set[tuple[int, int]]:
        """Which step directly follows which, as places."""
        forward = {(place, place + 1) for place in range(len(self.steps) - 1)}
        return forward | {self.back, self.skip}


def steps_of(*rows: tuple[str, str, str, str]) -> tuple[KnownStep, ...]:
    """Steps from their fields."""
    return tuple(KnownStep(*row) for row in rows)


PROCESSES = (
    KnownProcess(
        "Purchase requests", "en", "Request no.", "PR-",
        steps_of(
            ("Submit request", "Requested", "Requester", ""),
            ("Approve request", "Approved", "Budget owner", ""),
            ("Create purchase order", "Ordered", "Buyer", "SAP"),
            ("Confirm delivery", "Delivered", "Warehouse", ""),
            ("Match invoice", "Invoice matched", "Accounts payable", "SAP"),
            ("Pay invoice", "Paid", "Accounts payable", "Bank portal"),
        ),
        {
            "Requester": ("Lena Brandt", "Tom Adeyemi", "Ines Costa"), "Budget owner": ("Dana Ruiz", "Mark Weber"),
            "Buyer": ("Kim Olsen", "Sara Brandt"), "Warehouse": ("Jonas Falk",),
            "Accounts payable": ("Clara Poole", "Abe Okafor"),
        },
        (1, 0), (2, 4), ("Draft", "In approval", "Ordered", "Delivered", "Paid", "Rejected"), "Status",
        KnownRule("Amount", "Approval level", (1000, 5000), ("Team lead", "Department head", "Director")),
        ("Cost centres", "Cost centre", ("CC-100", "CC-210", "CC-340", "CC-410", "CC-550")),
        ("Purchase request", "", "Purchase order", "Delivery note", "Invoice", ""),
    ),
    KnownProcess(
        "Customer complaints", "en", "Complaint ID", "C",
        steps_of(
            ("Register complaint", "Received", "Service desk", "CRM"),
            ("Assess complaint", "Assessed", "Quality engineer", ""),
            ("Investigate cause", "Investigated", "Quality engineer", ""),
            ("Decide on refund", "Decided", "Team manager", ""),
            ("Write answer", "Answered", "Service desk", "CRM"),
            ("Close complaint", "Closed", "Service desk", "CRM"),
        ),
        {
            "Service desk": ("Paula Stein", "Omar Haddad"), "Quality engineer": ("Wei Zhang", "Nora Lindqvist"),
            "Team manager": ("Henrik Vos",),
        },
        (3, 2), (1, 4), ("New", "In progress", "Waiting for customer", "Resolved", "Closed"), "State",
        KnownRule("Claim value", "Refund class", (50, 500), ("Goodwill", "Standard", "Management")),
        ("Products", "Product", ("Lamp A", "Lamp B", "Desk C", "Chair D")),
        ("Complaint form", "", "Cause report", "", "Reply letter", ""),
    ),
    KnownProcess(
        "Leave requests", "en", "No.", "L",
        steps_of(
            ("Ask for leave", "Asked", "Employee", ""),
            ("Check staffing", "Checked", "Team lead", ""),
            ("Sign request", "Signed", "Line manager", ""),
            ("Book absence", "Booked", "HR clerk", "Workday"),
            ("Inform payroll", "Informed", "HR clerk", ""),
        ),
        {
            "Employee": ("Rosa Kent", "Ivan Petrov", "Mia Chan", "Leo Sanders"), "Team lead": ("Grace Obi",),
            "Line manager": ("Peter Hahn", "Alma Reyes"), "HR clerk": ("Ellen Fox",),
        },
        (1, 0), (2, 4), ("Open", "Pending", "Approved", "Declined", "Cancelled"), "Request status",
        KnownRule("Days", "Signature", (5, 15), ("Team lead", "Line manager", "HR director")),
        ("Leave types", "Leave type", ("Annual", "Parental", "Unpaid", "Study")),
        ("Leave form", "", "Signed form", "", "Payroll notice"),
    ),
    KnownProcess(
        "Supplier onboarding", "en", "Supplier no.", "S-",
        steps_of(
            ("Request supplier", "Requested", "Business unit", ""),
            ("Collect documents", "Documents complete", "Procurement assistant", "SharePoint"),
            ("Screen supplier", "Screened", "Compliance officer", ""),
            ("Negotiate terms", "Terms agreed", "Category buyer", ""),
            ("Sign contract", "Signed", "Legal counsel", "DocuSign"),
            ("Create master data", "Created", "Master data clerk", "SAP"),
            ("Release supplier", "Released", "Category buyer", "SAP"),
        ),
        {
            "Business unit": ("Ann Lee", "Bo Larsen"), "Procurement assistant": ("Cora Diaz",),
            "Compliance officer": ("Dev Patel",), "Category buyer": ("Eva Moser", "Finn Gray"),
            "Legal counsel": ("Gina Roth",), "Master data clerk": ("Hugo Blanc",),
        },
        (2, 1), (3, 5), ("Requested", "In review", "On hold", "Approved", "Released"), "Onboarding status",
        KnownRule("Yearly spend", "Risk class", (10000, 100000), ("Low", "Medium", "High")),
        ("Countries", "Country", ("DE", "FR", "PL", "CZ", "IT")),
        ("", "Document set", "Screening report", "Term sheet", "Contract", "", ""),
    ),
    KnownProcess(
        "IT changes", "en", "Change", "CHG",
        steps_of(
            ("Raise change", "Raised", "Service owner", "ServiceNow"),
            ("Review risk", "Reviewed", "Change manager", "ServiceNow"),
            ("Authorise change", "Authorised", "Change board", ""),
            ("Deploy change", "Deployed", "Operations", "Jenkins"),
            ("Verify change", "Verified", "Service owner", ""),
        ),
        {
            "Service owner": ("Maya Singh", "Nils Berg"), "Change manager": ("Olga Ivanova",),
            "Change board": ("Paul Weiss", "Quinn Doyle"), "Operations": ("Rui Costa", "Sven Holm"),
        },
        (2, 0), (1, 3), ("Raised", "Under review", "Authorised", "Implemented", "Failed", "Closed"), "Change state",
        KnownRule("Risk score", "Board", (3, 7), ("None", "Weekly", "Emergency")),
        ("Services", "Service", ("Mail", "Payroll", "Web shop", "Intranet")),
        ("Change request", "Risk assessment", "", "", "Test protocol"),
    ),
    KnownProcess(
        "Recruiting", "en", "Vacancy", "V",
        steps_of(
            ("Open vacancy", "Opened", "Hiring manager", ""),
            ("Publish advert", "Published", "Recruiter", "Greenhouse"),
            ("Screen applications", "Screened", "Recruiter", "Greenhouse"),
            ("Interview candidates", "Interviewed", "Hiring manager", ""),
            ("Make offer", "Offered", "HR partner", ""),
            ("Prepare contract", "Contract sent", "HR partner", "DocuSign"),
        ),
        {
            "Hiring manager": ("Tara Nolan", "Uwe Koch"), "Recruiter": ("Vera Ortiz", "Will Tan"),
            "HR partner": ("Xenia Popa",),
        },
        (3, 2), (2, 4), ("Open", "Screening", "Interviews", "Offer", "Filled", "Withdrawn"), "Stage",
        KnownRule("Salary", "Sign-off", (40000, 80000), ("HR partner", "Head of HR", "Board")),
        ("Departments", "Department", ("Finance", "Sales", "Logistics", "Legal")),
        ("Vacancy form", "Advert", "", "Interview notes", "Offer letter", "Contract"),
    ),
    KnownProcess(
        "Urlaubsanträge", "de", "Antragsnr.", "U-",
        steps_of(
            ("Antrag stellen", "Gestellt", "Mitarbeiter", ""),
            ("Antrag prüfen", "Geprüft", "Teamleitung", ""),
            ("Antrag genehmigen", "Genehmigt", "Abteilungsleitung", ""),
            ("Urlaub buchen", "Gebucht", "Personalabteilung", "SAP HCM"),
            ("Vertretung informieren", "Informiert", "Mitarbeiter", ""),
        ),
        {
            "Mitarbeiter": ("Jürgen Maier", "Heike Groß"), "Teamleitung": ("Sabine Köhler",),
            "Abteilungsleitung": ("Dr. Ralf Lenz",), "Personalabteilung": ("Ute Bauer", "Karl Fuchs"),
        },
        (1, 0), (2, 4), ("Offen", "In Prüfung", "Genehmigt", "Abgelehnt", "Storniert"), "Status",
        KnownRule("Tage", "Freigabe", (5, 20), ("Teamleitung", "Abteilungsleitung", "Geschäftsführung")),
        ("Urlaubsarten", "Urlaubsart", ("Erholung", "Sonder", "Unbezahlt")),
        ("Urlaubsantrag", "", "Genehmigung", "", ""),
    ),
    KnownProcess(
        "Notes de frais", "fr", "N° demande", "NF",
        steps_of(
            ("Saisir la demande", "Saisie", "Salarié", ""),
            ("Contrôler les justificatifs", "Contrôlée", "Assistante", ""),
            ("Valider la demande", "Validée", "Responsable", ""),
            ("Comptabiliser la dépense", "Comptabilisée", "Comptable", "Sage"),
            ("Rembourser le salarié", "Remboursée", "Comptable", "Sage"),
        ),
        {
            "Salarié": ("Chloé Martin", "Yves Petit"), "Assistante": ("Léa Moreau",), "Responsable": ("Luc Girard",),
            "Comptable": ("Zoé Lambert", "Hervé Roy"),
        },
        (1, 0), (2, 4), ("Brouillon", "En cours", "Validée", "Refusée", "Payée"), "Statut",
        KnownRule("Montant", "Niveau", (100, 1000), ("Responsable", "Directeur", "Direction générale")),
        ("Projets", "Projet", ("P-01", "P-02", "P-03")),
        ("Note de frais", "", "", "Pièce comptable", ""),
    ),
    KnownProcess(
        "Devoluciones", "es", "N.º caso", "D-",
        steps_of(
            ("Registrar devolución", "Registrada", "Tienda", "Odoo"),
            ("Revisar producto", "Revisada", "Almacén", ""),
            ("Aprobar abono", "Aprobada", "Jefe de tienda", ""),
            ("Emitir abono", "Abonada", "Contabilidad", "Odoo"),
        ),
        {
            "Tienda": ("Ana Gil", "Luis Mora"), "Almacén": ("Pedro Sanz",), "Jefe de tienda": ("Marta León",),
            "Contabilidad": ("Iker Vega",),
        },
        (2, 1), (1, 3), ("Abierta", "En revisión", "Aprobada", "Rechazada", "Cerrada"), "Estado",
        KnownRule("Importe", "Nivel", (50, 300), ("Tienda", "Jefe", "Dirección")),
        ("Motivos", "Motivo", ("Defecto", "Talla", "Error")),
        ("Formulario de devolución", "", "", "Nota de abono"),
    ),
    KnownProcess(
        "購買申請", "ja", "申請番号", "K",
        steps_of(
            ("申請書を作成する", "申請日", "申請者", ""),
            ("内容を確認する", "確認日", "課長", ""),
            ("申請を承認する", "承認日", "部長", ""),
            ("発注する", "発注日", "購買担当", "SAP"),
            ("検収する", "検収日", "申請者", ""),
        ),
        {"申請者": ("佐藤 一郎", "鈴木 花子"), "課長": ("田中 健",), "部長": ("山本 誠",), "購買担当": ("伊藤 恵",)},
        (1, 0), (2, 4), ("未着手", "確認中", "承認済", "却下", "完了"), "状態",
        KnownRule("金額", "承認区分", (10000, 100000), ("課長", "部長", "役員")),
        ("部門", "部門", ("営業", "総務", "製造")),
        ("申請書", "", "", "発注書", ""),
    ),
)  # fmt: skip
