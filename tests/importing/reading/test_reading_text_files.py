from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.importing.errors import TooLarge
from workflow_studio.importing.reading import Limits, read_workbook
from workflow_studio.importing.reading.delimited import DelimitedText, decode_text, delimited_rows

TEXTS = {
    "utf-8": "Schritt;Zuständig\nprüfen;Jörg\n",
    "utf-8-sig": "Schritt;Zuständig\nprüfen;Jörg\n",
    "utf-16": "Schritt;Zuständig\nprüfen;Jörg\n",
    "utf-16-le": "Schritt;Zuständig\nprüfen;Jörg\n",
    "utf-16-be": "Schritt;Zuständig\nprüfen;Jörg\n",
    "utf-32": "Schritt;Zuständig\nprüfen;Jörg\n",
    "cp1252": "Schritt;Zuständig;Betrag\nprüfen;Jörg;5 €\n",
    "latin-1": "Étape;Responsable\nVérifier la demande;Hélène\n",
    "cp932": "手順;担当者\n注文を受け付ける;山田\n在庫をかくにんする;佐藤\n",
    "euc_jp": "手順;担当者\n注文を受け付ける;山田\n在庫をかくにんする;佐藤\n",
    "cp1251": "Шаг;Исполнитель\nПроверить заявку;Иван\n",
    "gb18030": "步骤;负责人\n检查订单;王明\n批准付款;李华\n",
    "cp949": "단계;담당자\n주문을 확인한다;김철수\n",
    "cp1253": "Βήμα;Υπεύθυνος\nΈλεγχος αίτησης;Γιώργος\n",
}


def records_of(text: str, suffix: str = ".csv") -> list[list[str]]:
    """The records of a text, before its cells are cleaned."""
    return list(delimited_rows(DelimitedText(text.encode(), "utf-8"), suffix))


@pytest.mark.parametrize("encoding", TEXTS)
def test_text_in_any_usual_encoding_is_read_as_written(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(TEXTS[encoding].encode(encoding))
    (sheet,) = read_workbook(path).sheets
    expected = tuple(tuple(line.split(";")) for line in TEXTS[encoding].splitlines())
    assert sheet.rows == expected
    assert sheet.name == "list"


def test_a_guessed_encoding_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("größe;maß\n1;2\n".encode("cp1252"))
    (tmp_path / "b.csv").write_bytes("größe;maß\n1;2\n".encode())
    assert "cp1252" in read_workbook(tmp_path / "a.csv").notes[0]
    assert read_workbook(tmp_path / "b.csv").notes == ()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_usual_delimiter_is_found(delimiter: str) -> None:
    records = [["Step", "Owner", "Note"], ["1", "Ann", "a, b; c"], ["2", "B", ""]]
    text = "\n".join(delimiter.join(row) for row in records)
    if delimiter in ",;":
        text = text.replace("a, b; c", '"a, b; c"')
    rows = records_of(text)
    assert rows == [["Step", "Owner", "Note"], ["1", "Ann", "a, b; c"], ["2", "B", ""]]


def test_quoted_line_breaks_stay_in_their_cell_and_rows_keep_their_numbers() -> None:
    text = 'Step,Note\nDraft,"one\ntwo"\n\nSend,"say ""hi"""\n'
    assert records_of(text) == [
        ["Step", "Note"], ["Draft", "one\ntwo"], [], ["Send", 'say "hi"'],
    ]  # fmt: skip


def test_a_quote_that_is_never_closed_does_not_swallow_the_file() -> None:
    text = 'Step,Note\nDraft,"5 inch\n' + "Send,ok\n" * 9_000
    rows = records_of(text)
    assert len(rows) == 9_002
    assert rows[-1] == ["Send", "ok"]


def test_excel_s_own_first_line_names_the_delimiter() -> None:
    assert records_of("sep=|\r\na,b|c\r\n") == [["a,b", "c"]]


def test_delimiters_inside_quoted_cells_are_text() -> None:
    line = '"Draft; check; send","Ann; Ben"\n'
    assert records_of(line * 3) == [["Draft; check; send", "Ann; Ben"]] * 3


@pytest.mark.parametrize("named", ['"', "\r", "a"])
def test_what_cannot_be_a_delimiter_is_not_taken_for_one(named: str) -> None:
    assert records_of(f"sep={named}\nx,y\n")[-1] == ["x", "y"]


def test_ids_are_not_turned_into_numbers() -> None:
    assert records_of("id,x\n007,1.10\n")[1] == ["007", "1.10"]


def test_a_tab_separated_file_with_one_column_is_one_column() -> None:
    assert records_of("Step\nDraft, then send\nWait\n", ".tsv") == [
        ["Step"], ["Draft, then send"], ["Wait"],
    ]  # fmt: skip


def test_control_characters_and_overlong_cells_are_cut(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a\x01b\x0bc," + "x" * 40_000 + ",\n", encoding="utf-8")
    (sheet,) = read_workbook(tmp_path / "a.csv").sheets
    assert sheet.rows == (("abc", "x" * 32_767),)


def test_a_text_with_more_cells_than_may_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b\n" * 30, encoding="utf-8")
    with pytest.raises(TooLarge):
        read_workbook(tmp_path / "a.csv", limits=Limits(cells=50))


CELLS = st.text("abc äöü,;|\"'\n", min_size=1, max_size=8)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=3, max_size=6))
def test_what_a_csv_writer_wrote_is_read_back(rows: list[list[str]]) -> None:
    width = min(map(len, rows))
    rows = [[f"v{cell}v" for cell in row[:width]] for row in rows]
    quoted = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    text, note = decode_text("\r\n".join(quoted).encode())
    assert note is None
    assert list(delimited_rows(text, ".csv")) == rows
