"""Sheets whose difficulty is how they are laid out, and what a person would say of their tables.

Written as in `recognition_sheets`. A kind such as `register|checklist` is one about which people differ.
"""

from __future__ import annotations

from recognition_sheets import Example

LAYOUTS = (
    Example("onboarding checklist under a title", """
Welcome checklist for new colleagues
Name: ________

Task | Who | By when | Done
Order the laptop | IT | before day 1 | x
Create the mail account | IT | before day 1 | x
Walk through the office | Team lead | day 1 | _
Explain the time sheets | HR | week 1 | _
Sign the data protection form | HR | day 1 | x
""", "checklist", (4,), 5),
    Example("version history", """
Version | Date | Author | Change
0.1 | @2024-01-10 | K. Olsen | First draft
0.2 | @2024-02-03 | I. Costa | Chapter on returns added
1.0 | @2024-03-01 | K. Olsen | Approved by the board
""", "register|other", (1,), 3),
    Example("action items of a meeting under its minutes", """
Weekly operations meeting
Date: 4 March 2025
Present: Olsen, Costa, Weber

The backlog was discussed. Two carriers are late again and the team asked for a second pick-up.

No. | Action | Owner | Due | Status
1 | Call the carrier | Olsen | @2025-03-06 | open
2 | Draft a second pick-up plan | Costa | @2025-03-10 | open
3 | Inform the shops | Weber | @2025-03-05 | done
""", "register|step-list|checklist", (7,), 3),
    Example("data dictionary", """
Field | Type | Length | Required | Description
CustomerNo | text | 10 | yes | Number of the customer
Name1 | text | 40 | yes | First line of the name
PostCode | text | 12 | no | Post code of the delivery address
Created | date | 8 | yes | When the record was made
Blocked | flag | 1 | no | No orders are taken
""", "register|other", (1,), 5),
    Example("budget with months and a total", """
Budget 2025 (k€)
_ | Jan | Feb | Mar | Apr | May | Jun
Rent | 12 | 12 | 12 | 12 | 12 | 12
Staff | 48 | 48 | 50 | 50 | 50 | 52
Travel | 3 | 1 | 4 | 2 | 6 | 2
Total | 63 | 61 | 66 | 64 | 68 | 66
""", "other", (2,), 3),
    Example("time sheet with weekdays", """
Week 14
Employee | Mon | Tue | Wed | Thu | Fri | Sat | Sun
Lena Brandt | 8 | 8 | 8 | 8 | 6 | _ | _
Tom Adeyemi | 8 | 8 | 8 | 8 | 8 | _ | _
Ines Costa | _ | _ | 8 | 8 | 8 | 8 | 8
""", "roster", (2,), 3),
    Example("incidents with a date for each stage", """
INC | Reported | Acknowledged | Restored | Root cause found | Closed | Service
INC-401 | @2025-01-03 | @2025-01-03 | @2025-01-04 | @2025-01-09 | @2025-01-20 | Mail
INC-402 | @2025-01-07 | @2025-01-07 | @2025-01-07 | _ | _ | VPN
INC-403 | @2025-01-11 | @2025-01-12 | @2025-01-12 | @2025-01-15 | @2025-01-16 | Shop
INC-404 | @2025-01-12 | @2025-01-12 | @2025-01-14 | @2025-01-30 | _ | Mail
""", "case-tracker", (1,), 4),
    Example("two header rows with merged groups and merged numbers", """
No. | Vendor | Request | _ | Approval | _ | Purchase order | _
_ | _ | By | Date | By | Date | By | Date
1 | Nordlicht | Brandt | @2025-01-06 | Ruiz | @2025-01-08 | KO | @2025-01-09
2 | Atrium | Adeyemi | @2025-01-06 | Ruiz | @2025-01-09 | KO | @2025-01-21
3 | Sud | Costa | @2025-01-07 | Weber | @2025-01-07 | SB | @2025-01-08
""", "case-tracker", (1, 2), 3, merged=("A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:H1")),
    Example("long guidance above the header", """
Enter the number that your own system gave to the complaint | Pick the product from the list on the next sheet | \
Describe in one sentence what went wrong | Use the day on which the customer called
Required | Required | Required | Optional
Complaint ID | Product | What happened | Reported on
C-1 | Kettle | Does not switch off | @2025-02-01
C-2 | Toaster | Smells of plastic | @2025-02-03
C-3 | Kettle | Leaks | @2025-02-03
""", "register|case-tracker", (3,), 3),
    Example("first of three tables below each other", """
Roles
Role | Name | Phone
Buyer | K. Olsen | 4711
Controller | I. Costa | 4712

Steps
No. | Step | Role
1 | Collect the offers | Buyer
2 | Check the budget | Controller
3 | Place the order | Buyer

Codes
Code | Meaning
A | urgent
B | normal
""", "register|value-list", (2,), 2),
    Example("second of three tables below each other", """
Roles
Role | Name | Phone
Buyer | K. Olsen | 4711
Controller | I. Costa | 4712

Steps
No. | Step | Role
1 | Collect the offers | Buyer
2 | Check the budget | Controller
3 | Place the order | Buyer

Codes
Code | Meaning
A | urgent
B | normal
""", "step-list", (7,), 3, at=1),
    Example("list of choices to the right, beginning lower", """
Ticket | Subject | Status | Opened | Closed
T-1 | Printer broken | closed | @2025-01-02 | @2025-01-03 | _ | Choices
T-2 | No access | open | @2025-01-02 | _ | _ | open
T-3 | Slow VPN | waiting | @2025-01-05 | _ | _ | waiting
T-4 | New phone | closed | @2025-01-05 | @2025-01-09 | _ | closed
""", "case-tracker|register", (1,), 4),
    Example("form block right on top of a table", """
Project: | Warehouse move
Prepared by: | I. Costa
Version: | 3
Step | Description | Responsible | Duration (days) | Predecessor
1 | Rent the new hall | Facilities | 20 | _
2 | Order the shelves | Purchasing | 5 | 1
3 | Set the shelves up | Facilities | 3 | 2
4 | Move the stock | Logistics | 2 | 3
""", "step-list", (4,), 4),
    Example("form block over a table, a blank row between", """
Site | Hamburg
Auditor | K. Olsen
Date | @2025-03-01

No. | Question | Yes/No | Remark
1 | Are the exits free? | yes | _
2 | Are the extinguishers checked? | no | two are overdue
3 | Is the first aid box complete? | yes | _
4 | Are the racks labelled? | yes | _
""", "checklist", (5,), 4, at=1),
    Example("colour legend touching the header", """
Legend: | green = done | red = late
Order | Customer | Received | Confirmed | Shipped
O-1 | Alster KG | @2025-01-02 | @2025-01-02 | @2025-01-06
O-2 | Elbe GmbH | @2025-01-03 | @2025-01-04 | @2025-01-06
O-3 | Isar AG | @2025-01-03 | @2025-01-07 | _
""", "case-tracker", (2,), 3),
    Example("RACI with people down under a title", """
Who does what

Role | Collect needs | Compare offers | Sign | Pay
Requester | R | C | I | _
Buyer | C | R | I | I
Manager | A | A | R/A | _
Accounts payable | _ | _ | I | R
""", "raci", (3,), 4),
    Example("rows filled in beforehand with FALSE and zero", """
Asset | Owner | Serviced | Returned | Days open
Drill | Kim | TRUE | FALSE | 12
Saw | Bo | FALSE | FALSE | 4
Ladder | Kim | TRUE | TRUE | 1
_ | _ | FALSE | FALSE | 0
_ | _ | FALSE | FALSE | 0
_ | _ | FALSE | FALSE | 0
_ | _ | FALSE | FALSE | 0
""", "register|other|checklist", (1,), 3),
    Example("table that begins at C6 under a letterhead", """
_ | _ | ACME Logistics Ltd
_ | _ | Process documentation

_ | _ | Doc. no. QM-17 | _ | _ | Rev. B

_ | _ | Step no. | Activity | Responsible | Tool
_ | _ | 10 | Unload the truck | Dock team | Forklift
_ | _ | 20 | Count the pallets | Dock team | Scanner
_ | _ | 30 | Book the goods in | Office | SAP
_ | _ | 40 | Report the differences | Office | Mail
""", "step-list", (6,), 4),
    Example("years as headers", """
Region | 2021 | 2022 | 2023 | 2024
North | 410 | 423 | 460 | 471
South | 120 | 140 | 139 | 150
West | 98 | 101 | 120 | 119
""", "other", (1,), 3),
    Example("runbook with the time, who does it and who checks it", """
Cut-over runbook
Step | Time | Task | Operator | Checked by | OK/NG
1 | T-60 | Stop the interfaces | Ops | Lead | OK
2 | T-45 | Back the database up | DBA | Lead | OK
3 | T-10 | Switch the alias | Network | DBA | NG
4 | T+5 | Start the interfaces | Ops | Lead | _
""", "checklist|step-list", (2,), 4),
    Example("German checklist with tick boxes", """
Checkliste Monatsabschluss
Nr. | Aufgabe | Verantwortlich | Erledigt | Datum | Kürzel
1 | Belege sammeln | Buchhaltung | ☑ | @2025-03-31 | KO
2 | Konten abstimmen | Buchhaltung | ☑ | @2025-04-01 | KO
3 | Rückstellungen buchen | Controlling | ☐ | _ | _
4 | Bericht senden | Leitung | ☐ | _ | _
""", "checklist", (2,), 4),
    Example("French step list with groups over the columns", """
N° | Étape | Acteur | Délais | _ | Outils
_ | _ | _ | Travail (min) | Attente (jours) | _
1 | Recevoir la demande | Accueil | 5 | 0 | Mail
2 | Vérifier le dossier | Gestionnaire | 20 | 1 | Logiciel
3 | Valider | Responsable | 10 | 3 | Logiciel
""", "step-list", (1, 2), 3, merged=("A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2")),
    Example("two columns of codes under a title", """
Status codes
O | Open
W | Waiting for the customer
C | Closed
X | Cancelled
""", "value-list", (), 4),
    Example("event log with day and time in two columns", """
Order no. | Activity | Date | Time | Employee
A-1 | Order received | @2025-01-02 | 09:10 | Kim
A-1 | Credit checked | @2025-01-02 | 11:42 | Bo
A-1 | Shipped | @2025-01-03 | 08:00 | Jo
A-2 | Order received | @2025-01-02 | 09:30 | Kim
A-2 | Credit checked | @2025-01-04 | 10:05 | Bo
A-2 | Order cancelled | @2025-01-04 | 10:20 | Bo
""", "event-log", (1,), 6),
    Example("board of notes", """
To do | Doing | Done
Label the racks | Order the shelves | Rent the hall
Train the team | _ | Ask for offers
Move the stock | _ | _
""", "other|step-list|checklist", (1,), 3),
    Example("vendor list with two header rows", """
Vendor | Contact | _ | _ | Terms | _
_ | Name | E-mail | Phone | Payment | Delivery
Nordlicht GmbH | A. Stein | a@nordlicht.example | 040 1 | 30 days | DAP
Atrium Retail | B. Roth | b@atrium.example | 030 2 | 14 days | FCA
Papeterie Sud | C. Faure | c@sud.example | 01 3 | 30 days | DAP
""", "register", (1, 2), 3, merged=("A1:A2", "B1:D1", "E1:F1")),
    Example("form with two parts", """
Non-conformance report

Found by
Report no.: | 17
Date: | @2025-02-03
Found by: | K. Olsen
What happened: | Label missing on 12 boxes

Dealt with by
Person: | I. Costa
Date: | @2025-02-05
Measure: | Printer repaired
""", "form", (), 7),
    Example("units in the row under the header", """
Step | Work | Wait | Cost
_ | (min) | (days) | (€)
Receive the order | 5 | 0 | 2
Pick the goods | 25 | 1 | 11
Pack and ship | 15 | 1 | 9
""", "step-list|other", (1, 2), 3),
    Example("procedure as numbered sentences in one column", """
Emergency stop of line 2
1. Press the red button at the operator desk
2. Close valve V12 and lock it
3. Call the shift leader
4. Wait until the pressure is below 2 bar
5. Enter the stop in the log book
""", "checklist|step-list|other", (), 5),
    Example("score of likelihood and impact", """
Likelihood | Impact | Score
Low | Low | Low
Low | High | Medium
Medium | Low | Low
Medium | High | High
High | Low | Medium
High | High | High
""", "value-list|other", (1,), 6),
    Example("tools and what they can do", """
Tool | Planning | Tracking | Reporting | Chat
Board | x | x | _ | _
Sheet | x | _ | x | _
Suite | x | x | x | x
Chat | _ | _ | _ | x
""", "other|register", (1,), 4),
    Example("communication plan", """
What | Purpose | Frequency | Owner | Audience | Channel
Stand-up | Day-to-day alignment | daily | Team lead | Team | Meeting
Status report | Progress of milestones | weekly | Project manager | Sponsors | Mail
Steering committee | Decisions on scope and money | monthly | Sponsor | Managers | Meeting
""", "register|other", (1,), 3),
    Example("parameters beside each other without a header", """
Start date | @2025-01-01
End date | @2025-12-31
Hours a day | 8
Currency | EUR
Rate | 0.19
""", "form|value-list", (), 5),
    Example("figures over a row of days", """
Planned | 2 | 2 | 3 | 3 | 3 | 3
Actual | 2 | 2 | 2 | 3 | 3 | 3
_ | @2025-01-06 | @2025-01-07 | @2025-01-08 | @2025-01-09 | @2025-01-10 | @2025-01-13
Open | 58 | 56 | 54 | 51 | 48 | 45
Closed | 2 | 4 | 6 | 9 | 12 | 15
""", "other|roster", (3,), 2),
    Example("Japanese work record with a merged header and numbered rows", """
作業報告書

No | 作業 | _ | 担当者 | _ | 結果
_ | 内容 | 備考 | 作業者 | 確認者 | _
1 | バックアップを取得する | 夜間 | 佐藤 | 鈴木 | OK
2 | サーバを再起動する | _ | 佐藤 | 鈴木 | OK
3 | 動作を確認する | 画面で確認 | 鈴木 | 佐藤 | OK
4
5
6
""", "checklist|step-list", (3, 4), 3, merged=("A3:A4", "B3:C3", "D3:E3", "F3:F4")),
    Example("test cases", """
Test ID | Title | Precondition | Steps | Expected result | Actual result | Pass/Fail
TC-01 | Sign in | User exists | Enter name and password | Start page is shown | Start page | Pass
TC-02 | Wrong password | User exists | Enter a wrong password | Message is shown | Message | Pass
TC-03 | Reset | Mail known | Press the link | Mail arrives | No mail | Fail
""", "checklist|register", (1,), 3),
    Example("use cases with the requirements they serve", """
ID | Requirements | Use case
1 | 1.0-1.3 | As an administrator I want to install the service so that the team can use it
2 | 1.1 | As a user I want to see my open orders so that I can plan my day
3 | 2, 3 | As a user I want a message when an order is late so that I can call the customer
4 | 3 | As a manager I want a weekly report of late orders so that I can talk to carriers
""", "register|other", (1,), 4),
    Example("QA rounds by machine, in one column", """
Physics department
Monthly checks
E-1
Dosimetry checks
Mechanical checks
Imaging checks
E-2
Dosimetry checks
Mechanical checks
Imaging checks
""", "checklist", (), 6, sheet="Monthly QA Checklist"),
    Example("header of two lines and columns that nobody fills", """
PO Number | Requested by | Approved | Ordered | Received | Comment | Spare 1 | Spare 2
4500-1 | Brandt | @2025-01-06 | @2025-01-08 | @2025-01-20
4500-2 | Costa | @2025-01-07 | @2025-01-08 | @2025-01-22
4500-3 | Weber | @2025-01-09 | _ | _ | waits for budget
""", "case-tracker", (1,), 3),
    Example("stage gates as a table on its side", """
_ | Intake | Review | Decision | Archive
Owner | Clerk | Expert | Manager | Clerk
Input | Form | File | Opinion | File
Output | File | Opinion | Letter | _
Days | 1 | 5 | 2 | 1
""", "other|step-list", (1,), 4),
)  # fmt: skip

LATER = (
    Example("project plan with weeks to the right", """
Project plan: new warehouse
ID | Task | Start | End | % done | W1 | W2 | W3 | W4 | W5
1 | Sign the lease | @2025-01-06 | @2025-01-10 | 100 | x | _ | _ | _ | _
2 | Order the shelves | @2025-01-13 | @2025-01-17 | 50 | _ | x | _ | _ | _
3 | Install the shelves | @2025-01-20 | @2025-01-31 | 0 | _ | _ | x | x | _
4 | Move the stock | @2025-02-03 | @2025-02-07 | 0 | _ | _ | _ | _ | x
""", "step-list", (2,), 4),
    Example("score card of candidates", """
Candidate | Experience | Communication | Tests | Sum
A. Stein | 4 | 3 | 5 | 12
B. Roth | 2 | 5 | 3 | 10
C. Faure | 5 | 4 | 4 | 13
""", "other|register", (1,), 3),
    Example("attendance with dates over the columns", """
Attendance sheet, course 7
Name | @2025-03-03 | @2025-03-10 | @2025-03-17 | @2025-03-24 | @2025-03-31
Kim Olsen | x | x | _ | x | x
Ines Costa | x | _ | x | x | x
Tom Weber | _ | x | x | x | _
""", "roster|other", (2,), 3),
    Example("release checklist with sections", """
Release checklist
Item | Responsible | Done? | Comment
Before the release
Freeze the branch | Developer | yes | _
Run the tests | Tester | yes | _
Release
Publish the package | Developer | no | waits for approval
Announce it | Product manager | no | _
""", "checklist", (2,), 6),
    Example("translations", """
Key | English | German | French
btn.ok | OK | OK | OK
btn.cancel | Cancel | Abbrechen | Annuler
msg.saved | Your changes were saved | Ihre Änderungen wurden gespeichert | Vos modifications ont été enregistrées
msg.lost | Connection lost | Verbindung verloren | Connexion perdue
""", "other|value-list|register", (1,), 4),
    Example("expense report, its table below the form", """
Expense report
Employee: | Kim Olsen
Month: | March 2025

Date | What for | Amount
@2025-03-03 | Train | 84.5
@2025-03-04 | Hotel | 120
@2025-03-05 | Taxi | 23.8
Total | _ | 228.3
""", "register|other|value-list", (5,), 3, at=1),
    Example("change request form", """
Change request
Title: | Second pick-up each day
Requested by: | I. Costa
Requested on: | @2025-02-03
Priority: | high
Reason: | Late orders wait until the next day
Approved by: | D. Ruiz
Approved on: | @2025-02-10
""", "form", (), 7),
    Example("form with labels beside each other", """
Visitor registration
Name: | Kim Olsen | Company: | Nordlicht GmbH
Date: | @2025-03-04 | Host: | I. Costa
Arrival: | 09:10 | Departure: | 15:45
""", "form", (), 3),
    Example("training matrix", """
Employee | Forklift | First aid | Fire safety | Data protection
Kim Olsen | @2023-02-01 | @2024-05-01 | _ | @2024-11-11
Ines Costa | _ | @2024-05-01 | @2024-06-02 | @2024-11-11
Tom Weber | @2022-09-09 | _ | @2024-06-02 | @2024-11-12
""", "other|register|roster|case-tracker", (1,), 3),
    Example("Japanese list of issues with two header rows", """
課題管理表

No | 起票 | _ | 課題内容 | 対応 | _ | _ | ステータス
_ | 起票日 | 起票者 | _ | 担当者 | 期限 | 完了日 | _
1 | @2025-01-06 | 佐藤 | 画面の表示が遅い | 鈴木 | @2025-01-20 | @2025-01-18 | 完了
2 | @2025-01-08 | 田中 | 帳票の合計が合わない | 佐藤 | @2025-01-25 | _ | 対応中
3
4
""", "register|case-tracker", (3, 4), 2, merged=("A3:A4", "B3:C3", "D3:D4", "E3:G3", "H3:H4")),
    Example("German holiday plan", """
Urlaubsplan August
Mitarbeiter | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10
Olsen | U | U | U | _ | _ | _ | _ | _ | _ | _
Costa | _ | _ | _ | U | U | _ | _ | _ | _ | _
Weber | _ | _ | _ | _ | _ | K | K | _ | _ | _
""", "roster", (2,), 3),
    Example("defects with the dates they passed", """
Bug | Severity | Reported | Assigned | Fixed | Verified | Status
B-101 | high | @2025-01-02 | @2025-01-02 | @2025-01-05 | @2025-01-06 | closed
B-102 | low | @2025-01-03 | @2025-01-06 | _ | _ | open
B-103 | high | @2025-01-04 | @2025-01-04 | @2025-01-09 | _ | fixed
""", "case-tracker", (1,), 3),
    Example("title merged over the whole table", """
Purchase approvals 2025 | _ | _ | _
No. | Activity | Department | Form used
1 | Fill in the request | Requesting team | F-12
2 | Check the budget | Controlling | F-12
3 | Approve | Management | F-13
""", "step-list", (2,), 3, merged=("A1:D1",)),
    Example("two tables beside each other under merged titles", """
Suppliers | _ | _ | _ | Carriers | _
Name | City | Payment | _ | Name | Phone
Nordlicht | Kiel | 30 days | _ | Speedy | 040 11
Atrium | Bonn | 14 days | _ | Roadline | 030 22
Sud | Nice | 30 days | _ | Seafast | 020 33
""", "register", (2,), 3, merged=("A1:C1", "E1:F1")),
    Example("summary as a pivot table writes it", """
Row Labels | Count of Orders | Sum of Amount
North | 12 | 4100
South | 7 | 2300
West | 9 | 1750
Grand Total | 28 | 8150
""", "other|value-list", (1,), 3),
    Example("price list with units", """
Article no. | Article | Unit | Price €
1001 | Pallet, wood | piece | 12.5
1002 | Pallet, plastic | piece | 31
1003 | Stretch film | roll | 7.9
1004 | Strapping | roll | 14.2
""", "register|other", (1,), 4),
    Example("process inventory", """
Process | Owner | Frequency | Volume | System
Invoice entry | Accounts payable | daily | 120 | SAP
Payment run | Treasury | weekly | 1 | SAP
Dunning | Accounts receivable | monthly | 300 | SAP
Bank reconciliation | Treasury | daily | 40 | Bank portal
""", "register|step-list|other", (1,), 4),
    Example("swimlane by columns", """
Step | Customer | Sales | Warehouse
1 | Sends the order | _ | _
2 | _ | Checks the order | _
3 | _ | _ | Picks the goods
4 | Receives the goods | _ | _
""", "step-list|other", (1,), 4),
    Example("notes below the table", """
No. | Step | Who
1 | Open the ticket | Help desk
2 | Classify it | Help desk
3 | Solve it | Second level
* Tickets of class A are solved within a day.
* Others within a week.
""", "step-list", (1,), 3),
    Example("header after a row of column numbers", """
(1) | (2) | (3) | (4)
Step no. | Activity | Role | Output
1 | Plan the audit | Auditor | Plan
2 | Hold the opening meeting | Auditor | Minutes
3 | Sample the records | Auditor | Findings
""", "step-list", (2,), 3),
    Example("kinds of leave with a code in each row", """
Leave type | Code | Paid
Holiday | H | yes
Sick leave | S | yes
Unpaid leave | U | no
""", "value-list|register|other", (1,), 3),
    Example("French register of risks", """
Registre des risques
N° | Risque | Probabilité | Impact | Mesure | Responsable
1 | Retard du transporteur | 3 | 4 | Second transporteur | Logistique
2 | Panne du système | 2 | 5 | Procédure papier | Informatique
""", "register", (2,), 2),
    Example("Spanish checklist of opening", """
Lista de verificación de apertura
Tarea | Responsable | Hecho | Hora
Encender las luces | Encargado | x | 08:00
Contar la caja | Cajera | x | 08:10
Abrir la puerta | Encargado | _ | _
""", "checklist", (2,), 3),
    Example("audit trail of a document", """
Doc | Event | When | User
D-1 | created | @2025-01-02 | kim
D-1 | sent for review | @2025-01-03 | kim
D-1 | approved | @2025-01-06 | ines
D-2 | created | @2025-01-03 | bo
D-2 | sent for review | @2025-01-08 | bo
D-2 | rejected | @2025-01-09 | ines
""", "event-log", (1,), 6),
    Example("glossary", """
Term | Definition
Lead time | The time from the order of the customer until the goods arrive at the customer's door
Hand-off | The moment at which work goes from one person to another, with what is needed to go on
Back order | An order for goods that are not in stock and will be delivered when they are
""", "value-list|register|other", (1,), 3),
)  # fmt: skip
"""Written when the rules for the others were done; they measure how those do elsewhere."""
