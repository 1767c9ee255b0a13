"""The command line as a user types it: what it prints, what it writes, and its exit codes."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from workflow_studio.cli.main import main
from workflow_studio.importing.recognition import Kind

SAMPLES = ROOT / "samples"
TRACKER = SAMPLES / "purchase_requests.xlsx"
RETURNS = SAMPLES / "store_returns.xlsx"


@pytest.fixture
def returns_map(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The map of the returns sample."""
    target = tmp_path / "returns.workflow"
    assert main(["import", str(RETURNS), "-o", str(target)]) == 0
    capsys.readouterr()
    return target


def printed_json(capsys: pytest.CaptureFixture[str]) -> Any:
    """What was printed, as a program reads it."""
    return json.loads(capsys.readouterr().out)


def test_inspect_says_what_each_table_is_and_what_else_it_could_be(capsys: pytest.CaptureFixture[str]) -> None:
    main(["inspect", str(TRACKER), "--json"])

    found = printed_json(capsys)
    assert set(found) == {"file", "tables", "issues", "claims", "losses", "rules", "profile"}
    tracker = next(t for t in found["tables"] if t["sheet"] == "Tracker 2025" and t["kind"] == "case-tracker")
    assert set(tracker) == {
        "sheet", "range", "hidden", "rows", "kind", "confidence", "runner_up", "reasons", "header_rows", "columns",
    }  # fmt: skip
    assert tracker["header_rows"] == [15, 16]
    assert tracker["rows"] == 412
    assert set(tracker["runner_up"]) == {"kind", "confidence"}
    assert set(tracker["columns"][0]) == {"letter", "name", "role", "confidence"}
    assert {t["sheet"] for t in found["tables"] if t["hidden"]} == {"Old 2023"}


def test_inspect_tells_programs_what_the_workbook_says_and_where(capsys: pytest.CaptureFixture[str]) -> None:
    main(["inspect", str(TRACKER), "--json"])

    found = printed_json(capsys)
    assert all(set(c) == {"kind", "says", "confidence", "evidence", "question"} for c in found["claims"])
    assert all(set(e) == {"sheet", "range", "quote"} for c in found["claims"] for e in c["evidence"])
    approved = next(c for c in found["claims"] if c["kind"] == "step" and "“Approved”" in c["says"])
    assert approved["evidence"][0]["sheet"] == "Tracker 2025"
    assert {c["says"] == c["question"] for c in found["claims"] if c["kind"] == "question"} == {True}
    limit = next(rule for rule in found["rules"] if rule["formula"].startswith("=IF(D17>S17"))
    assert limit["cell"] == "Tracker 2025!R17:R428"
    assert set(limit) == {"cell", "formula", "table", "rows_replayed", "rows_reproduced"}
    assert limit["rows_reproduced"] == limit["rows_replayed"] > 400
    assert {loss["what"] for loss in found["losses"]} >= {"chart", "table"}
    amount = next(column for column in found["profile"] if column["header"].endswith("Amount €"))
    assert amount["filled"] + amount["blanks"] == amount["rows"] == 412


def test_inspect_lists_the_claims_by_kind_and_every_question(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = tmp_path / "steps.csv"
    rows = ["Step;Performed by", "Ask for it;Anna Berg", "Sign the request;Anne Berg", "File the request;Anna Berg"]
    steps.write_text("\n".join(rows), encoding="utf-8")

    main(["inspect", str(steps)])

    printed = capsys.readouterr().out.splitlines()
    claims = [line.split() for line in printed[printed.index("Claims") + 1 : printed.index("To decide")]]
    assert {line[0]: line[1] for line in claims} == {"participant": "2,", "step": "3,", "handoff": "2,"}
    assert "    Are “Anna Berg” and “Anne Berg” the same? (Yes, the same / No, two people)" in printed


def test_inspect_says_once_what_one_answer_decides(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    steps = tmp_path / "steps.csv"
    names = ["Ask for it", "Check the request", "Sign the request", "File the request", "Pay the invoice"]
    steps.write_text("\n".join(["Step;Performed by", *(f"{name};Anna Berg" for name in names)]), encoding="utf-8")

    main(["inspect", str(steps)])

    printed = capsys.readouterr().out.splitlines()
    to_decide = printed[printed.index("To decide") + 1 :]
    assert "     60% order        The steps of “steps” come in the order of its rows. (4 claims)" in to_decide
    assert not any("follows" in line for line in to_decide)


def test_import_then_info_gives_the_counts_of_the_map(returns_map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["info", str(returns_map), "--json"]) == 0

    told = printed_json(capsys)
    process = told["processes"][0]
    assert told["title"] == "Store returns"
    assert (process["steps"], process["decisions"], process["events"], process["flows"]) == (16, 7, 4, 32)
    assert process["lanes"] == ["Customer", "Store team", "Service desk", "Finance", "Returns warehouse"]
    assert process["verdicts"] == {
        "automatable": 0, "judgment": 0, "coordination": 0, "mixed": 0, "not_assessed": 16,
    }  # fmt: skip
    assert process["elements"] == process["elements_with_evidence"]
    assert "log" not in process


def test_info_says_how_much_of_what_it_counts_is_proposed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    steps, target = tmp_path / "steps.csv", tmp_path / "steps.workflow"
    steps.write_text("Step;Performed by\nAsk for it;Ana\nSign the request;Bo\nFile the request;Ana", encoding="utf-8")
    main(["import", str(steps), "-o", str(target)])
    capsys.readouterr()

    main(["info", str(target)])

    assert "    flows: 2, of which 2 proposed" in capsys.readouterr().out.splitlines()


def test_info_of_an_event_log_gives_its_figures_at_full_detail(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], shared: Path
) -> None:
    target = tmp_path / "log.workflow"
    log = shared / "corpus" / "pm4py__tests_input_data_running-example.csv"
    main(["import", str(log), "-o", str(target), "--detail", "0"])
    capsys.readouterr()

    main(["info", str(target), "--json"])
    assert printed_json(capsys)["processes"][0]["log"] == {
        "events": 42, "cases": 6, "edges": 16, "variants": 6, "performer_pairs": 20,
    }  # fmt: skip


def test_export_writes_one_file_for_each_format(returns_map: Path, tmp_path: Path) -> None:
    assert main(["export", str(returns_map), "--to", "svg,geometry,dot", "-o", str(tmp_path / "out")]) == 0

    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == [
        "returns.dot",
        "returns.geometry.json",
        "returns.svg",
    ]


def test_convert_goes_from_workbook_to_picture_in_one_go(tmp_path: Path) -> None:
    assert main(["convert", str(RETURNS), "-o", str(tmp_path), "--to", "svg"]) == 0

    assert "Bring goods" in (tmp_path / "store_returns.svg").read_text(encoding="utf-8")


def test_a_table_can_be_named_even_on_a_hidden_sheet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "old.workflow"
    main(["import", str(TRACKER), "-o", str(target), "--table", "Old 2023!A4:K152", "--as", "case-tracker"])
    capsys.readouterr()

    main(["info", str(target), "--json"])
    assert printed_json(capsys)["processes"][0]["log"]["cases"] == 148


@pytest.mark.parametrize("kind", [kind.value for kind in Kind])
def test_a_table_can_be_read_as_any_kind(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "map.workflow"
    sheet = SAMPLES / "vendor_onboarding.xlsx"
    assert main(["import", str(sheet), "-o", str(target), "--table", "Steps!A4:J19", "--as", kind]) in (0, 1)

    told = capsys.readouterr()
    maps = int(told.out.split(": ", 1)[1].split(" map")[0])
    assert maps or "Steps!A4:J19: " in told.err, "what gives no map is told"


def test_more_detail_shows_more_ways(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    flows = []
    for detail in ("0", "1"):
        target = tmp_path / f"{detail}.workflow"
        main(["import", str(TRACKER), "-o", str(target), "--detail", detail])
        capsys.readouterr()
        main(["info", str(target), "--json"])
        flows.append(printed_json(capsys)["processes"][0]["flows"])
    assert flows[0] == 8, "start, seven steps in a row, end"
    assert flows[1] > flows[0]


def test_check_says_what_is_missing(returns_map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(returns_map), "--json"])

    texts = [issue["text"] for issue in printed_json(capsys)["issues"]]
    assert any("not assessed" in text for text in texts)


def test_content_with_issues_is_exit_code_1_and_the_result_is_written(tmp_path: Path) -> None:
    target = tmp_path / "vendors.workflow"

    assert main(["import", str(SAMPLES / "vendor_onboarding.xlsx"), "-o", str(target)]) == 1
    assert target.exists()


@pytest.mark.parametrize(
    "words",
    [
        ["import", str(TRACKER)],
        ["convert", str(TRACKER), "-o", "x", "--detail", "2"],
        ["import", str(TRACKER), "-o", "x", "--as", "poem"],
        ["convert", str(TRACKER), "-o", "x", "--to", "hologram"],
        ["fly"],
    ],
)
def test_wrong_usage_is_exit_code_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["inspect", "no-such-file.xlsx"], "exists"),
        (["info", "no-such-file.workflow"], "no-such-file.workflow"),
        (["import", str(TRACKER), "-o", "x.workflow", "--table", "Nowhere!A1:B2"], "Nowhere"),
        (["import", str(TRACKER), "-o", "x.workflow", "--table", "Notes!A1-B2"], "A5:K90"),
    ],
)
def test_a_failure_is_exit_code_3_and_one_sentence(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 3
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
    assert "Traceback" not in error


def test_a_workbook_is_never_written_to(tmp_path: Path) -> None:
    copy = tmp_path / TRACKER.name
    shutil.copy(TRACKER, copy)
    before = (copy.read_bytes(), copy.stat().st_mtime_ns)

    main(["convert", str(copy), "-o", str(tmp_path / "out"), "--to", "svg"])
    assert (copy.read_bytes(), copy.stat().st_mtime_ns) == before


def test_the_program_starts_as_a_module_and_lists_its_formats() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "workflow_studio", "formats"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    for word in (".xlsx", "event-log", "svg", "docx", "graphviz-pdf", "geometry", "spec-pdf", "markdown", "html"):
        assert word in ended.stdout


def test_update_says_what_changed_and_takes_it_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second, target = tmp_path / "steps 1.csv", tmp_path / "steps 2.csv", tmp_path / "steps.workflow"
    first.write_text("Step,Responsible,Next step\nCheck,Ann,Send\nSend,Ben,\n", encoding="utf-8")
    second.write_text("Step,Responsible,Next step\nCheck,Ann,Weigh\nWeigh,Cleo,Send\nSend,Ben,\n", encoding="utf-8")
    main(["import", str(first), "-o", str(target), "--as", "step-list"])
    capsys.readouterr()

    main(["update", str(target), str(second), "--dry-run"])
    assert "new      “Cleo” does “Weigh”." in capsys.readouterr().out
    main(["info", str(target), "--json"])
    assert printed_json(capsys)["processes"][0]["steps"] == 2, "it was only looked at"

    main(["update", str(target), str(second)])
    capsys.readouterr()
    main(["info", str(target), "--json"])
    assert printed_json(capsys)["processes"][0]["steps"] == 3
    main(["update", str(target), str(second)])
    assert capsys.readouterr().out.startswith("0 changes")


def test_pages_are_written_on_the_paper_that_is_named(returns_map: Path, tmp_path: Path) -> None:
    words = ["--to", "pages", "--paper", "a3", "--portrait", "-o", str(tmp_path / "out")]
    assert main(["export", str(returns_map), *words]) == 0
    (file,) = (tmp_path / "out").iterdir()
    assert b"/MediaBox[0 0 841.89 1190.5" in file.read_bytes()
