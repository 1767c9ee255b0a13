"""Sheets that offices keep beside their processes: accounts, surveys, boards, attendance; and what tells them apart."""

from __future__ import annotations

import pytest
from recognition_sheets import sheet_from, workbook_of

from workflow_studio.importing.recognition import Kind, Role, Table, find_tables

ACCOUNTS = """
Contoso Ltd
Income statement
For the years ended 31 December

_ | Note | 2024 | 2023
Revenue | 3 | 12400 | 11800
Cost of sales | 4 | 7300 | 7100
Gross profit | _ | 5100 | 4700
Income tax | 9 | 300 | 262
"""
PIVOT = """
Sum of Sales | Column Labels
Row Labels | 2022 | 2023 | 2024 | Grand Total
Accessories | 120 | 140 | 155 | 415
Bikes | 900 | 980 | 1020 | 2900
Clothing | 75 | 80 | 92 | 247
"""
STATEMENT = """
Booking date | Value date | Description | Reference | Debit | Credit | Balance
@2025-01-03 | @2025-01-03 | Card payment | 8812 | 59 | _ | 10460
@2025-01-07 | @2025-01-08 | Transfer Acme | 4711 | _ | 2380 | 12840
@2025-01-15 | @2025-01-15 | Rent | 0125 | 1450 | _ | 11390
@2025-01-31 | @2025-01-31 | Salary | 0126 | 3120 | _ | 8270
"""
SURVEY = """
Timestamp | How satisfied are you? | Which department are you in? | What could we do better? | May we contact you?
@2025-02-01 | 4 | Sales | Faster answers | Yes
@2025-02-02 | 5 | HR | _ | No
@2025-02-03 | 2 | IT | Too many forms | Yes
@2025-02-04 | 3 | Sales | Opening hours | No
"""
BOARD = """
To do | In progress | Review | Done
Write spec | Build API | Login page | Set up repo
Plan launch | Fix search | Logo | Hire designer
Buy domain | _ | _ | Choose host
"""
WORK_ORDERS = """
Order no. | Plant | Requested by | Date requested | Assigned to | Start date | End date | Status
OL-01 | Boiler | Rossi | @2025-02-01 | Bianchi | @2025-02-02 | @2025-02-03 | Closed
OL-02 | Lift | Verdi | @2025-02-03 | Neri | @2025-02-05 | @2025-02-05 | Closed
OL-03 | Pump | Rossi | @2025-02-06 | Bianchi | @2025-02-08 | _ | Open
OL-04 | Gate | Gallo | @2025-02-09 | _ | _ | _ | Open
"""
CONTRACTS = """
Contract no. | Counterparty | Subject | Signed | Start | End | Value | Owner
C-001 | Telco AG | Mobile phones | @2023-01-10 | @2023-02-01 | @2026-01-31 | 24000 | IT
C-002 | Clean & Co | Office cleaning | @2022-05-02 | @2022-06-01 | @2025-05-31 | 18000 | Facilities
C-003 | LegalSoft | Licences | @2024-03-15 | @2024-04-01 | @2027-03-31 | 9000 | Legal
"""
PORTUGUESE_MAP = """
ID da etapa | Etapa | Próxima etapa | Tipo | Raia
1 | Receber pedido | 2 | Início | Vendas
2 | Crédito aprovado? | 3;4 | Decisão | Financeiro
3 | Separar mercadoria | 5 | Processo | Estoque
4 | Recusar pedido | 5 | Processo | Vendas
5 | Encerrado | _ | Fim | Vendas
"""


def tables_of(text: str, merged: tuple[str, ...] = ()) -> tuple[Table, ...]:
    return find_tables(workbook_of(sheet_from(text, merged=merged)))


def test_the_last_two_years_name_the_columns_of_accounts_and_no_title_is_a_table() -> None:
    (table,) = tables_of(ACCOUNTS)
    assert (table.header_rows, table.kind.kind) == ((4,), Kind.OTHER)


def test_years_over_figures_are_the_header_and_not_the_labels_above_them() -> None:
    assert tables_of(PIVOT)[0].header_rows == (1,)


def test_two_years_among_many_values_may_be_data() -> None:
    rows = "\n".join(f"Model {at} | Berlin | {2020 + at} | {2021 + at} | diesel | blue" for at in range(4))
    assert tables_of(f"Car | Site | Built | Bought | Fuel | Colour\n{rows}")[0].header_rows == (0,)


def test_years_under_groups_are_the_second_row_of_a_header() -> None:
    text = """
Country | Currency | List price | _ | _ | Discount | _
_ | _ | 2024 | 2025 | 2026 | Dealer | Key account
DACH | EUR | 120 | 125 | 130 | 20 | 30
Nordics | SEK | 1300 | 1350 | 1400 | 18 | 28
UK | GBP | 105 | 110 | 115 | 20 | 30
"""
    assert tables_of(text, ("C1:E1", "F1:G1"))[0].header_rows == (0, 1)


def test_years_in_equal_steps_are_a_header() -> None:
    text = "Country | 2000 | 2010 | 2020\nAustria | 8.1 | 8.4 | 8.9\nBelgium | 10.2 | 10.9 | 11.5"
    assert tables_of(text)[0].header_rows == (0,)


def test_fields_filled_in_above_a_header_do_not_group_it() -> None:
    text = """
Project: | Tower B | Unit: | Flat 12
Item | Check point | Yes | No | N/A | Remarks | Checked by | Date
1 | Doors close properly | x | _ | _ | _ | RM | @2025-05-02
2 | Sockets live | _ | x | _ | Kitchen dead | RM | @2025-05-02
3 | Taps do not drip | x | _ | _ | _ | RM | @2025-05-02
"""
    (table,) = tables_of(text)
    assert (table.header_rows, table.kind.kind) == ((1,), Kind.CHECKLIST)


def test_days_written_as_text_are_a_calendar() -> None:
    text = """
Attendance of class 4B
No. | Name | 01 | 02 | 03 | 04 | 05 | 06 | 07 | Total
1 | Aiko | P | P | A | P | P | P | P | 6
2 | Ben | P | P | P | P | A | A | P | 5
3 | Carl | A | P | P | P | P | P | P | 6
"""
    (table,) = tables_of(text)
    assert table.header_rows == (1,)
    assert not table.kind.kind.mappable


@pytest.mark.parametrize("text", [STATEMENT, SURVEY, BOARD, CONTRACTS])
def test_what_an_office_keeps_beside_its_processes_is_none(text: str) -> None:
    assert tables_of(text)[0].kind.kind in (Kind.OTHER, Kind.REGISTER, Kind.VALUE_LIST)


def test_start_and_end_are_stages_of_a_case_that_one_asks_for_and_another_does() -> None:
    (table,) = tables_of(WORK_ORDERS)
    assert table.kind.kind is Kind.CASE_TRACKER
    stages = [column.name for column in table.columns_as(Role.MILESTONE_DATE)]
    assert stages == ["Date requested", "Start date", "End date"]


def test_a_type_that_calls_a_row_a_decision_is_its_shape() -> None:
    (table,) = tables_of(PORTUGUESE_MAP)
    assert table.kind.kind is Kind.VISIO_PROCESS_MAP
    assert [column.name for column in table.columns_as(Role.SHAPE_TYPE)] == ["Tipo"]
    assert [column.name for column in table.columns_as(Role.LANE)] == ["Raia"]
