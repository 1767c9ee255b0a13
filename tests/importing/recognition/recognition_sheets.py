"""Sheets as operations teams keep them, in several languages, and what a person would say they are.

Rows are written as text with `|` between cells; `_` is an empty cell. Dates are written the way a reader gives
them (`@2025-03-04`), numbers without quotes as they are.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from workflow_studio.importing.reading import Range, Sheet, Value, Workbook


@dataclass(frozen=True)
class Example:
    name: str
    text: str
    kind: str
    header: tuple[int, ...]  # sheet rows counted from 1, as people do
    data: int
    roles: dict[str, str] = field(default_factory=dict)  # column letter -> role
    merged: tuple[str, ...] = ()
    sheet: str = "Sheet1"
    at: int = 0  # which of the sheet's tables


def rows_from(text: str) -> tuple[tuple[Value, ...], ...]:
    rows = []
    for line in text.strip("\n").split("\n"):
        cells = [_value(cell.strip()) for cell in line.split("|")] if line.strip() else []
        while cells and cells[-1] is None:
            cells.pop()
        rows.append(tuple(cells))
    return tuple(rows)


def _value(cell: str) -> Value:
    if cell in ("_", ""):
        return None
    if cell.startswith("@"):
        return date.fromisoformat(cell[1:])
    if cell.replace(".", "", 1).isdigit() and not cell.startswith("0"):
        return float(cell) if "." in cell else int(cell)
    return cell.replace("~", "|")


def sheet_from(text: str, name: str = "Sheet1", merged: tuple[str, ...] = ()) -> Sheet:
    return Sheet(name, "visible", rows_from(text), tuple(Range.parse(area) for area in merged))


def workbook_of(*sheets: Sheet, name: str = "book.xlsx") -> Workbook:
    return Workbook(name, "0" * 64, 1, "xlsx", sheets)


EXAMPLES = (
    Example(
        "purchase tracker under a title block",
        """
Purchase request tracker 2025
Owner: Procurement
green = paid, red = on hold

Request no. | Requested by | Requested | Amount € | Budget owner | Approved | Buyer | PO sent | Vendor | Delivered
PR-25-0001 | Lena Brandt | @2025-01-06 | 1240 | D. Ruiz | @2025-01-08 | KO | @2025-01-09 | Nordlicht GmbH | @2025-02-03
PR-25-0002 | Tom Adeyemi | @2025-01-06 | 8900 | D. Ruiz | @2025-01-09 | KO | @2025-01-21 | Atrium Retail | @2025-02-10
PR-25-0003 | Ines Costa | @2025-01-07 | 312 | M. Weber | @2025-01-07 | SB | @2025-01-08 | Papeterie Sud | @2025-02-03
PR-25-0004 | Lena Brandt | @2025-01-07 | 5460 | D. Ruiz | _ | KO
PR-25-0005 | Jonas Falk | @2025-01-08 | 2075 | M. Weber | @2025-01-10 | SB | @2025-01-13 | Nordlicht GmbH | @2025-02-05
""",
        "case-tracker",
        (5,),
        5,
        {
            "A": "case",
            "B": "performer",
            "C": "milestone-date",
            "D": "amount",
            "E": "performer",
            "F": "milestone-date",
            "G": "performer",
            "H": "milestone-date",
            "J": "milestone-date",
        },
    ),
    Example(
        "German step list with responsibilities and times",
        """
Rechnungseingang – Ablauf

Nr. | Arbeitsschritt | Zuständig | System | Bearbeitungszeit (min) | Wartezeit (Tage) | Bemerkung
1 | Rechnung scannen | Poststelle | ELO | 3 | 0 | _
2 | Rechnung sachlich prüfen | Fachabteilung | SAP | 15 | 2 | oft Rückfragen
3 | Rechnung kontieren | Kreditorenbuchhaltung | SAP | 5 | 1 | _
4 | Zahlung freigeben | Leitung Finanzen | SAP | 2 | 3 | _
5 | Zahlung ausführen | Kreditorenbuchhaltung | SAP | 4 | 1 | _
""",
        "step-list",
        (3,),
        5,
        {
            "A": "step-id",
            "B": "step-name",
            "C": "performer",
            "D": "system",
            "E": "process-time",
            "F": "wait-time",
            "G": "note",
        },
    ),
    Example(
        "Visio columns with a decision",
        """
Process Step ID | Process Step Description | Next Step ID | Connector Label | Shape Type | Function | Phase
P100 | Return requested | P200 | _ | Start | Customer | Request
P200 | Check warranty | P300,P400 | Yes,No | Decision | Support | Request
P300 | Issue label | P500 | _ | Process | Logistics | Handling
P400 | Refuse return | P600 | _ | Process | Support | Handling
P500 | Refund | P600 | _ | Process | Finance | Handling
P600 | Closed | _ | _ | End | Support | Handling
""",
        "visio-process-map",
        (1,),
        6,
        {
            "A": "step-id",
            "B": "step-name",
            "C": "next-step",
            "D": "label",
            "E": "shape-type",
            "F": "lane",
            "G": "phase",
        },
    ),
    Example(
        "Visio columns renamed by their users",
        """
Step ID | Step Description | Next Step | Label | Shape | Department
1 | Receive application | 2 | _ | Start | Front office
2 | Complete? | 3;4 | Yes;No | Decision | Front office
3 | Assess | 5 | _ | Process | Credit
4 | Ask for missing papers | 2 | _ | Process | Front office
5 | Send offer | _ | _ | End | Credit
""",
        "visio-process-map",
        (1,),
        5,
        {"A": "step-id", "B": "step-name", "C": "next-step", "D": "label", "E": "shape-type", "F": "lane"},
    ),
    Example(
        "event log from a ticket tool",
        """
Ticket ID | Event | Timestamp | Agent | Queue
T-100 | Opened | @2025-01-01 | Ann | L1
T-100 | Assigned | @2025-01-02 | Ben | L1
T-100 | Resolved | @2025-01-03 | Ben | L2
T-101 | Opened | @2025-01-01 | Ann | L1
T-101 | Assigned | @2025-01-04 | Cem | L1
T-101 | Resolved | @2025-01-05 | Cem | L1
T-102 | Opened | @2025-01-02 | Ann | L1
T-102 | Closed | @2025-01-09 | Ann | L1
""",
        "event-log",
        (1,),
        8,
        {"A": "case", "B": "activity", "C": "timestamp", "D": "performer"},
    ),
    Example(
        "German event log with start and end",
        """
Vorgangsnummer | Tätigkeit | Beginn | Ende | Bearbeiter
4711 | Antrag erfassen | 01.02.2025 08:00 | 01.02.2025 08:10 | Meier
4711 | Antrag prüfen | 01.02.2025 09:00 | 01.02.2025 09:30 | Schulz
4712 | Antrag erfassen | 02.02.2025 08:00 | 02.02.2025 08:12 | Meier
4712 | Antrag prüfen | 03.02.2025 09:00 | 03.02.2025 09:25 | Kaya
4712 | Bescheid senden | 13.02.2025 10:00 | 13.02.2025 10:05 | Kaya
4713 | Antrag erfassen | 04.02.2025 08:00 | 04.02.2025 08:11 | Meier
""",
        "event-log",
        (1,),
        6,
        {"A": "case", "B": "activity", "C": "start-time", "D": "timestamp", "E": "performer"},
    ),
    Example(
        "RACI with job titles",
        """
Vendor onboarding – responsibilities

Activity | Procurement Manager | Legal | Finance Controller | IT Security
Collect vendor data | R | I | C | _
Check sanctions list | A/R | C | _ | _
Review contract | C | R | A | _
Security assessment | I | _ | _ | A/R
Create vendor in ERP | A | _ | R | I
""",
        "raci",
        (3,),
        5,
        {"A": "step-name", "B": "raci-role", "C": "raci-role", "D": "raci-role", "E": "raci-role"},
    ),
    Example(
        "RACI with people down and steps across",
        """
Role | Draft the budget | Review the numbers | Approve the budget | Publish
Controller | R | C | I | R
Department head | C | R | C | I
CFO | A | A | A | A
Assistant | I | I | I | C
""",
        "raci",
        (1,),
        4,
        {"A": "participant", "B": "raci-step", "E": "raci-step"},
    ),
    Example(
        "RACI in the long form with a participant column",
        """
Task | Role | RACI
Prepare order | Buyer | R
Prepare order | Team lead | A
Approve order | Team lead | A
Approve order | Finance | C
Approve order | Buyer | I
Receive goods | Warehouse | R
""",
        "raci",
        (1,),
        6,
        {"A": "step-name", "B": "participant", "C": "raci-code"},
    ),
    Example(
        "French step list",
        """
N° | Étape | Responsable | Entrées | Sorties | Durée (jours)
1 | Recevoir la commande | Service commercial | Bon de commande | Commande saisie | 1
2 | Vérifier le stock | Magasin | Commande saisie | Stock confirmé | 0.5
3 | Préparer la livraison | Magasin | Stock confirmé | Colis | 2
4 | Expédier | Transport | Colis | Bon de livraison | 1
""",
        "step-list",
        (1,),
        4,
        {"A": "step-id", "B": "step-name", "C": "performer", "D": "input", "E": "output", "F": "process-time"},
    ),
    Example(
        "Spanish case tracker",
        """
Nº solicitud | Solicitante | Recibido | Revisado | Aprobado | Pagado | Estado
S-001 | Ana Gil | @2025-01-02 | @2025-01-03 | @2025-01-05 | @2025-01-20 | Cerrado
S-002 | Luis Vera | @2025-01-02 | @2025-01-04 | @2025-01-08 | _ | En curso
S-003 | Ana Gil | @2025-01-03 | @2025-01-04 | _ | _ | En curso
S-004 | Eva Sanz | @2025-01-07 | _ | _ | _ | Abierto
""",
        "case-tracker",
        (1,),
        4,
        {"A": "case", "B": "performer", "C": "milestone-date", "F": "milestone-date", "G": "status"},
    ),
    Example(
        "Japanese case tracker",
        """
案件番号 | 申請者 | 申請日 | 承認者 | 承認日 | 発注日 | 納品日 | 備考
A-001 | 山田 | @2025-01-06 | 佐藤 | @2025-01-07 | @2025-01-09 | @2025-01-20 | _
A-002 | 鈴木 | @2025-01-06 | 佐藤 | @2025-01-08 | @2025-01-10 | _ | 急ぎ
A-003 | 高橋 | @2025-01-07 | 田中 | @2025-01-09 | _ | _ | _
""",
        "case-tracker",
        (1,),
        3,
        {"A": "case", "B": "performer", "C": "milestone-date", "D": "performer", "E": "milestone-date", "H": "note"},
    ),
    Example(
        "SIPOC",
        """
Suppliers | Inputs | Process | Outputs | Customers
Sales | Order form | Check order | Checked order | Planning
Planning | Checked order | Plan delivery | Delivery plan | Warehouse
Warehouse | Delivery plan | Ship goods | Shipment | Customer
""",
        "sipoc",
        (1,),
        3,
    ),
    Example(
        "shift roster with weekdays",
        """
Team support – week 14
Name | Mon | Tue | Wed | Thu | Fri | Sat | Sun
Ann Berg | E | E | L | L | _ | _ | N
Ben Okoye | L | L | E | E | E | _ | _
Cem Kaya | N | N | _ | _ | L | L | L
""",
        "roster",
        (2,),
        3,
    ),
    Example(
        "month-end checklist",
        """
Month-end close checklist
# | Task | Done | Initials | Expected result
1 | Post accruals | x | AB | Accruals booked
2 | Reconcile bank | x | AB | No open items
3 | Run depreciation | _ | _ | Depreciation posted
4 | Close period | _ | _ | Period locked
""",
        "checklist",
        (2,),
        4,
    ),
    Example(
        "risk register",
        """
ID | Risk | Probability | Impact | Mitigation | Owner
1 | Supplier fails | High | High | Second source | Ann Berg
2 | Late data | Medium | Low | Reminder | Ben Okoye
3 | System outage | Low | High | Manual fallback | Cem Kaya
""",
        "register",
        (1,),
        3,
    ),
    Example(
        "contact list",
        """
Name | Department | Email | Phone
Ann Berg | Sales | ann@example.com | 555-0101
Ben Okoye | Finance | ben@example.com | 555-0102
Cem Kaya | IT | cem@example.com | 555-0103
""",
        "register",
        (1,),
        3,
    ),
    Example(
        "codes",
        """
Code | Meaning
OP | Open
IP | In progress
CL | Closed
""",
        "value-list",
        (1,),
        3,
    ),
    Example(
        "a form for one case",
        """
Travel request

Name: | Ann Berg
Department: | Sales
Date: | @2025-04-01
Amount: | 420
Purpose: | Customer visit
Approved by: | Ben Okoye
""",
        "form",
        (),
        6,
    ),
    Example(
        "monthly figures",
        """
_ | Jan | Feb | Mar | Apr
Revenue | 120 | 130 | 125 | 140
Cost | 80 | 82 | 85 | 90
Profit | 40 | 48 | 40 | 50
""",
        "other",
        (1,),
        3,
    ),
    Example(
        "two-row header with groups over the columns",
        """
Claims handling

_ | Registration | _ | Assessment | _ | Payment | _
Claim no. | Received | Clerk | Assessed | Assessor | Paid | Paid by
C-1 | @2025-02-01 | AB | @2025-02-03 | CD | @2025-02-10 | EF
C-2 | @2025-02-01 | AB | @2025-02-04 | CD | @2025-02-12 | EF
C-3 | @2025-02-02 | GH | @2025-02-05 | CD | _ | _
""",
        "case-tracker",
        (3, 4),
        3,
        {
            "A": "case",
            "B": "milestone-date",
            "C": "performer",
            "D": "milestone-date",
            "E": "performer",
            "F": "milestone-date",
            "G": "performer",
        },
        merged=("B3:C3", "D3:E3", "F3:G3"),
    ),
    Example(
        "template rows that are numbered only",
        """
No. | Task | Owner | Due
1 | Draft plan | Ann | @2025-05-01
2 | Review plan | Ben | @2025-05-05
3
4
5
6
""",
        "step-list",
        (1,),
        2,
    ),
    Example(
        "step list with phases as headings and a total",
        """
ID | Activity | Responsible | Effort (hours)
Preparation
1 | Collect documents | Assistant | 2
2 | Check documents | Clerk | 1
Decision
3 | Assess application | Analyst | 4
4 | Approve | Manager | 1
Total | _ | _ | 8
""",
        "step-list",
        (1,),
        4,
        {"A": "step-id", "B": "step-name", "C": "performer", "D": "process-time"},
    ),
    Example(
        "guidance under the header",
        """
Task | Owner | Start date | End date | Depends on | Status
Required | Required | Optional | Optional | Optional | Required
Kick-off | Ann | @2025-01-06 | @2025-01-06 | _ | Done
Collect needs | Ben | @2025-01-07 | @2025-01-17 | Kick-off | Open
Write concept | Cem | @2025-01-20 | @2025-01-31 | Collect needs | Open
""",
        "step-list",
        (1,),
        3,
        {"A": "step-name", "B": "performer", "E": "predecessor", "F": "status"},
    ),
    Example(
        "hiring tracker with terse headers",
        """
Req | Position | Hiring manager | Opened | Interviewed | Offer sent | Offer accepted | Started
R1 | Analyst | Ann Berg | @2025-01-06 | @2025-01-20 | @2025-02-01 | @2025-02-05 | @2025-03-01
R2 | Engineer | Ben Okoye | @2025-01-08 | @2025-01-25 | @2025-02-03 | _ | _
R3 | Clerk | Ann Berg | @2025-01-10 | _ | _ | _ | _
""",
        "case-tracker",
        (1,),
        3,
        {"A": "case", "C": "performer", "D": "milestone-date", "H": "milestone-date"},
    ),
    Example(
        "edges by name",
        """
From | To | Condition
Start | Check order | _
Check order | Ship | complete
Check order | Ask customer | incomplete
Ask customer | Check order | _
Ship | End | _
""",
        "nodes-and-flows",
        (1,),
        5,
        {"A": "flow-source", "B": "flow-target", "C": "label"},
    ),
    Example(
        "German RACI",
        """
Aufgabe | Einkauf | Fachbereich | Rechtsabteilung | Geschäftsführung
Bedarf melden | I | R | _ | A
Angebote einholen | R | C | _ | I
Vertrag prüfen | C | I | R | A
Bestellung freigeben | R | I | C | A
""",
        "raci",
        (1,),
        4,
        {"A": "step-name", "B": "raci-role", "E": "raci-role"},
    ),
    Example(
        "work plan with what, who, when",
        """
What | Who | When | How | Tool
Prepare agenda | Team lead | Monday | From the template | Word
Run the meeting | Team lead | Tuesday | 30 minutes | Teams
Write minutes | Assistant | Tuesday | Within the hour | OneNote
Follow up | Everyone | Friday | By mail | Outlook
""",
        "step-list",
        (1,),
        4,
        {"A": "step-name", "B": "performer", "E": "system"},
    ),
    Example(
        "stock list",
        """
SKU | Product | Location | Quantity | Unit price
A-1 | Bolt | Rack 1 | 100 | 0.5
A-2 | Nut | Rack 1 | 250 | 0.2
A-3 | Washer | Rack 2 | 80 | 0.1
""",
        "register",
        (1,),
        3,
    ),
    Example(
        "order log with status changes",
        """
Date | Order no | Status change | Changed by
01/02/2025 | 5001 | Received | mk
01/02/2025 | 5002 | Received | mk
03/02/2025 | 5001 | Picked | jl
04/02/2025 | 5001 | Shipped | jl
15/02/2025 | 5002 | Picked | jl
16/02/2025 | 5002 | Cancelled | mk
""",
        "event-log",
        (1,),
        6,
        {"A": "timestamp", "B": "case", "C": "activity", "D": "performer"},
    ),
    Example(
        "insurance claims tracker with owners and statuses",
        """
ACME Insurance – Claims pipeline
Status as of 31 March

Claim # | Policyholder | Notified | Handler | Assessed on | Decision | Decided on | Paid out | Amount paid | Status
C-2025-11 | M. Roth | @2025-01-04 | jd | @2025-01-09 | approve | @2025-01-12 | @2025-01-20 | 1200 | closed
C-2025-12 | P. Ngo | @2025-01-05 | jd | @2025-01-11 | reject | @2025-01-15 | _ | _ | closed
C-2025-13 | A. Diaz | @2025-01-08 | kl | @2025-01-14 | _ | _ | _ | _ | open
C-2025-14 | L. Wu | @2025-01-09 | kl | _ | _ | _ | _ | _ | open
""",
        "case-tracker",
        (4,),
        4,
        {
            "A": "case",
            "C": "milestone-date",
            "D": "performer",
            "E": "milestone-date",
            "G": "milestone-date",
            "H": "milestone-date",
            "I": "amount",
            "J": "status",
        },
    ),
    Example(
        "onboarding procedure",
        """
Employee onboarding procedure v2
Step | Who | Action | Application | Output | Comments
10 | HR | Create personnel file | Workday | File | _
20 | IT Service Desk | Create accounts | Active Directory | Accounts | needs 2 days
30 | Facilities | Prepare desk | _ | Desk | _
40 | Manager | Plan first week | Outlook | Plan | _
""",
        "step-list",
        (2,),
        4,
        {"A": "step-id", "B": "performer", "C": "step-name", "D": "system", "E": "output", "F": "note"},
    ),
    Example(
        "change log of machine",
        """
Timestamp | Machine | Operator | Event
2025-01-01 08:00 | M1 | AB | start
2025-01-01 09:00 | M1 | AB | stop
2025-01-01 09:05 | M2 | CD | start
2025-01-01 10:05 | M2 | CD | alarm
2025-01-01 11:05 | M2 | CD | stop
2025-01-02 08:00 | M1 | CD | start
""",
        "event-log",
        (1,),
        6,
        {"A": "timestamp", "B": "case", "C": "performer", "D": "activity"},
    ),
    Example(
        "RACI with SDLC and blanks and title two rows",
        """
RACI matrix
Project Phoenix | _ | R = Responsible, A = Accountable, C = Consulted, I = Informed

Phase | Deliverable | Sponsor | Project Manager | Architect | Test Lead
Initiate | Business case | A | R | C | _
_ | Charter | A | R | I | _
Plan | Project plan | I | A/R | C | C
_ | Test strategy | _ | A | C | R
Build | Design | _ | I | A/R | C
""",
        "raci",
        (4,),
        5,
        {"A": "phase", "B": "step-name", "C": "raci-role", "F": "raci-role"},
    ),
    Example(
        "French tracker",
        """
N° dossier | Demandeur | Reçu le | Validé le | Validé par | Payé le
D1 | Paul Martin | @2025-01-02 | @2025-01-04 | Anne Roy | @2025-01-10
D2 | Luc Petit | @2025-01-03 | @2025-01-05 | Anne Roy | @2025-01-12
D3 | Eva Blanc | @2025-01-03 | _ | _ | _
""",
        "case-tracker",
        (1,),
        3,
        {
            "A": "case",
            "B": "performer",
            "C": "milestone-date",
            "D": "milestone-date",
            "E": "performer",
            "F": "milestone-date",
        },
    ),
    Example(
        "Spanish step list",
        """
Paso | Descripción | Responsable | Sistema | Tiempo (horas)
1 | Recibir la solicitud | Recepción | Correo | 0.5
2 | Verificar documentos | Analista | SAP | 1
3 | Aprobar crédito | Gerente | SAP | 2
4 | Notificar al cliente | Analista | Correo | 0.2
""",
        "step-list",
        (1,),
        4,
        {"A": "step-id", "B": "step-name", "C": "performer", "D": "system", "E": "process-time"},
    ),
    Example(
        "Japanese step list",
        """
業務フロー一覧

No | 工程 | 作業内容 | 担当部署 | 使用システム | 所要時間 | 備考
1 | 受注 | 注文を登録する | 営業部 | 基幹システム | 10 | _
2 | 受注 | 在庫を確認する | 物流部 | WMS | 5 | _
3 | 出荷 | ピッキングする | 物流部 | WMS | 20 | _
4 | 請求 | 請求書を発行する | 経理部 | 会計 | 10 | 月末のみ
""",
        "step-list",
        (3,),
        4,
        {"A": "step-id", "B": "phase", "C": "step-name", "D": "lane", "E": "system", "F": "process-time", "G": "note"},
    ),
    Example(
        "IT asset register",
        """
Asset ID | Serial number | Model | Location | Assigned to | Purchased | Warranty until
A1 | 123X | T14 | Berlin | Ann Berg | @2023-01-01 | @2026-01-01
A2 | 124X | T14 | Berlin | Ben Okoye | @2023-02-01 | @2026-02-01
A3 | 125X | X1 | Paris | Cem Kaya | @2024-01-01 | @2027-01-01
""",
        "register",
        (1,),
        3,
    ),
    Example(
        "issue log",
        """
Issue # | Description | Raised by | Date raised | Priority | Owner | Status | Resolution
1 | Wrong prices | Ann Berg | @2025-01-01 | High | Ben Okoye | Closed | Fixed
2 | Slow reports | Cem Kaya | @2025-01-05 | Low | Ben Okoye | Open | _
3 | Missing stock | Ann Berg | @2025-01-07 | Medium | Dora Lin | Open | _
""",
        "register",
        (1,),
        3,
    ),
    Example(
        "cost centres",
        """
Cost center | Name
4000 | Sales
4100 | Marketing
5000 | Production
6000 | IT
""",
        "value-list",
        (1,),
        4,
    ),
    Example(
        "status list single column",
        """
Status
Proposed
Agreed Action
In progress
On Hold
Closed
""",
        "value-list",
        (1,),
        5,
    ),
    Example(
        "daily opening checklist",
        """
Store opening checklist | _ | _ | _
Item | Mon | Tue | Wed | Thu | Fri
Unlock doors | x | x | x | x | _
Count cash | x | x | x | _ | _
Switch on lights | x | x | x | x | _
""",
        "checklist",
        (2,),
        3,
    ),
    Example(
        "checklist with yes no",
        """
Supplier audit
No. | Checkpoint | Yes | No | N/A | Remarks
1 | Certificate valid? | x | _ | _ | _
2 | Insurance in place? | _ | x | _ | expired
3 | Data protection agreement signed? | x | _ | _ | _
""",
        "checklist",
        (2,),
        3,
    ),
    Example(
        "budget",
        """
Account | Jan | Feb | Mar | Total
Travel | 100 | 200 | 150 | 450
Training | 50 | 50 | 50 | 150
Software | 300 | 300 | 300 | 900
Total | 450 | 550 | 500 | 1500
""",
        "other",
        (1,),
        3,
    ),
    Example(
        "swimlane table with predecessors by name",
        """
Task name | Department | Duration | Predecessors | Resource names
Receive request | Sales | 1 day | _ | Ann
Check credit | Finance | 2 days | 1 | Ben
Prepare contract | Legal | 3 days | 2 | Cem
Sign contract | Sales | 1 day | 2,3 | Ann
""",
        "step-list",
        (1,),
        4,
        {"A": "step-name", "B": "lane", "C": "process-time", "D": "predecessor", "E": "performer"},
    ),
    Example(
        "flows with ids",
        """
Source | Target | Label
n1 | n2 | _
n2 | n3 | yes
n2 | n4 | no
n4 | n2 | _
""",
        "nodes-and-flows",
        (1,),
        4,
        {"A": "flow-source", "B": "flow-target", "C": "label"},
    ),
    Example(
        "German Visio",
        """
Prozessschritt-ID | Prozessschrittbeschreibung | ID des nächsten Schritts | Beschriftung | Formtyp | Funktion | Phase
P1 | Start | P2 | _ | Start | Einkauf | Bedarf
P2 | Bedarf prüfen | P3,P4 | ja,nein | Entscheidung | Einkauf | Bedarf
P3 | Bestellen | P4 | _ | Prozess | Einkauf | Bestellung
P4 | Ende | _ | _ | Ende | Einkauf | Bestellung
""",
        "visio-process-map",
        (1,),
        4,
        {
            "A": "step-id",
            "B": "step-name",
            "C": "next-step",
            "D": "label",
            "E": "shape-type",
            "F": "lane",
            "G": "phase",
        },
    ),
    Example(
        "roster with dates",
        """
Employee | @2025-03-03 | @2025-03-04 | @2025-03-05 | @2025-03-06 | @2025-03-07
Ann Berg | D | D | N | _ | _
Ben Okoye | N | _ | D | D | D
Cem Kaya | _ | N | D | D | N
""",
        "roster",
        (1,),
        3,
    ),
    Example(
        "SIPOC with process step",
        """
Supplier | Input | Process step | Output | Customer | Notes
Vendor | Invoice | Scan invoice | Image | AP clerk | _
AP clerk | Image | Code invoice | Posting | Approver | _
""",
        "sipoc",
        (1,),
        2,
    ),
    Example(
        "log of a help desk with start and complete",
        """
Case ID;Activity;Start Timestamp;Complete Timestamp;Resource;Role
1;Create PO;2011/01/01 00:00:00;2011/01/01 00:37:00;Kim Passa;Requester
1;Approve PO;2011/01/02 00:16:00;2011/01/02 00:29:00;Karel de Groot;Purchasing Agent
2;Create PO;2011/01/01 00:16:00;2011/01/01 00:29:00;Immanuel Karagianni;Requester
2;Approve PO;2011/01/03 00:16:00;2011/01/03 00:29:00;Karel de Groot;Purchasing Agent
2;Pay;2011/01/05 00:16:00;2011/01/05 00:29:00;Pedro Alvares;Finance
""".replace(";", " | "),
        "event-log",
        (1,),
        5,
        {"A": "case", "B": "activity", "C": "start-time", "D": "timestamp", "E": "performer"},
    ),
    Example(
        "wide tracker owner per stage",
        """
_ | Intake | _ | Review | _ | Approval | _
Order | Date | Owner | Date | Owner | Date | Owner
O1 | @2025-01-01 | Ann | @2025-01-02 | Ben | @2025-01-03 | Cem
O2 | @2025-01-01 | Ann | @2025-01-04 | Ben | _ | _
O3 | @2025-01-02 | Ann | _ | _ | _ | _
""",
        "case-tracker",
        (1, 2),
        3,
        {"A": "case", "B": "milestone-date", "C": "performer", "D": "milestone-date", "G": "performer"},
        merged=("B1:C1", "D1:E1", "F1:G1"),
    ),
    Example(
        "month end with owner",
        """
Month-end close – March
Day | Task | Owner | Due | Status | Depends on
WD1 | Cut off AP | Ann Berg | @2025-04-01 | Done | _
WD1 | Cut off AR | Ben Okoye | @2025-04-01 | Done | _
WD2 | Post accruals | Ann Berg | @2025-04-02 | Open | Cut off AP
WD3 | Reconcile bank | Cem Kaya | @2025-04-03 | Open | Post accruals
""",
        "step-list",
        (2,),
        4,
        {"B": "step-name", "C": "performer", "D": "due-date", "E": "status", "F": "predecessor"},
    ),
    Example(
        "vendor master",
        """
Vendor no | Vendor name | City | Email | Payment terms
70001 | Nordlicht GmbH | Kiel | a@example.com | 30 days
70002 | Atrium Retail | Rome | b@example.com | 14 days
70003 | Papeterie Sud | Nice | c@example.com | 30 days
""",
        "register",
        (1,),
        3,
    ),
    Example(
        "form German",
        """
Urlaubsantrag

Name: | Anna Berg
Abteilung: | Vertrieb
Von: | @2025-04-01
Bis: | @2025-04-10
Tage: | 8
Genehmigt von: | _
""",
        "form",
        (),
        6,
    ),
)
