"""What several workbooks name alike, and spellings of one name: one or two as the user decides, now and next month."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.by_name import step_named
from tests.monthly_purchase import HEADER, JANUARY, imported, january, written
from workflow_studio.app.claim_decisions import ClaimDecision, with_decisions
from workflow_studio.app.importing import build, open_workbook
from workflow_studio.app.keeping_drawn import keep_drawn
from workflow_studio.app.reading_again import next_version
from workflow_studio.editing.commands import AnswerClaim, Command, DecideClaims
from workflow_studio.editing.editor import Changed, Editor
from workflow_studio.importing.mapping import ChosenTables
from workflow_studio.importing.recognition import Kind, with_kind
from workflow_studio.model import Claim, ClaimState, Document, broken_invariants
from workflow_studio.model.claims import THE_SAME
from workflow_studio.model.views import lanes_of, nodes_of

ACCEPTED, OPEN, REJECTED = ClaimState.ACCEPTED, ClaimState.OPEN, ClaimState.REJECTED
COLUMNS = ["No.", "Step", "Responsible", "Next step", "System"]
RETURNS = [[1, "Take the goods back", "Clerk", "2", None], [2, "Pay back", "Buyer", "3", "SAP"]]
REQUESTS = [
    [1, "Ask", "Mike", "2", None],
    [2, "Check", "Clerk", "3", None],
    [3, "Answer", "Myke", "4", None],
    [4, "File", "Mike", None, None],
]


def returns(folder: Path, *more: list[object]) -> Path:
    """A second process that the buyer of the first one takes part in."""
    last = [3 + len(more), "Book", "Clerk", None, None]
    return written(folder / "returns.xlsx", [COLUMNS, *RETURNS, *more, last])


def requests(folder: Path, *more: list[object]) -> Path:
    """A process of Mike, whose name is written in two ways."""
    return written(folder / "requests.xlsx", [COLUMNS, *REQUESTS, *more])


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Document:
    """What the purchase and the returns become together."""
    folder = tmp_path_factory.mktemp("both")
    return drawn(imported(january(folder), returns(folder)))


@pytest.fixture(scope="module")
def of_mike(tmp_path_factory: pytest.TempPathFactory) -> Document:
    """What the requests become."""
    return imported(requests(tmp_path_factory.mktemp("requests")))


def does(editor: Editor, command: Command) -> Document:
    assert isinstance(editor.execute(command), Changed)
    assert broken_invariants(editor.document) == []
    return drawn(editor.document)


def drawn(document: Document) -> Document:
    """The document, in which everything is drawn in its lane and nothing on anything else."""
    boxes = {shape.of: shape for shape in document.shapes.values()}
    for map_id in document.maps:
        nodes = nodes_of(document, map_id)
        for node in nodes:
            box, lane = boxes[node.id], boxes[node.lane]
            assert lane.y <= box.y and box.y + box.height <= lane.y + lane.height
            assert not any(_covers(boxes[other.id], box) for other in nodes if other.id != node.id)
    return document


def _covers(one, other) -> bool:
    across = one.x < other.x + other.width and other.x < one.x + one.width
    return across and one.y < other.y + other.height and other.y < one.y + one.height


def lanes(document: Document) -> list[tuple[str, list[str]]]:
    """Whose lanes there are on all maps, with the steps in them by name."""
    return [
        (document.participants[lane.participant].name, sorted(step_names(document, lane.id)))
        for map_id in document.maps
        for lane in lanes_of(document, map_id)
    ]


def step_names(document: Document, lane: str) -> list[str]:
    return [step.name for step in document.steps.values() if step.lane == lane]


def people(document: Document, name: str) -> int:
    return sum(one.name == name for one in document.participants.values())


def about(document: Document, *words: str) -> Claim:
    """The claim that some names are one that says these words."""
    (found,) = (
        one for one in document.claims.values() if (one.joins or one.joined) and all(word in one.says for word in words)
    )
    return found


def performer(document: Document, name: str) -> str:
    """The id of who does the step of this name."""
    return document.lanes[step_named(document, name).lane].participant


def test_what_two_workbooks_name_is_one_until_that_is_rejected(both: Document) -> None:
    document = both
    editor = Editor(document, (keep_drawn,))
    assert performer(document, "Pay back") == performer(document, "Send order")
    assert len(document.systems) == 1
    apart = does(editor, DecideClaims((about(document, "Buyer").id,), REJECTED))
    assert performer(apart, "Pay back") != performer(apart, "Send order")
    assert {one.name for one in apart.participants.values()} == {one.name for one in document.participants.values()}
    for buyer in (one for one in apart.participants.values() if one.name == "Buyer"):
        assert len({apart.evidence[key].source for key in buyer.evidence}) == 1
    apart = does(editor, DecideClaims((about(document, "SAP").id,), REJECTED))
    assert len(apart.systems) == 2
    together = does(editor, DecideClaims((about(document, "SAP").id, about(document, "Buyer").id), ACCEPTED))
    assert together.with_tables({"shapes": {}, "edges": {}, "claims": {}}, next_number=1) == document.with_tables(
        {"shapes": {}, "edges": {}, "claims": {}}, next_number=1
    )


def test_a_first_name_alone_in_two_workbooks_is_one_when_that_is_accepted(tmp_path: Path) -> None:
    asking = [COLUMNS, [1, "Ask", "Mike", "2", None], [2, "Answer", "Clerk", None, None]]
    giving = [COLUMNS, [1, "Look", "Warehouse", "2", None], [2, "Give", "Mike", None, None]]
    document = imported(written(tmp_path / "asking.xlsx", asking), written(tmp_path / "giving.xlsx", giving))
    claim = about(document, "Mike")
    assert (claim.state, people(document, "Mike")) == (OPEN, 2)
    assert sum(one.says == "“Mike” takes part." for one in document.claims.values()) == 1
    document = does(Editor(document, (keep_drawn,)), DecideClaims((claim.id,), ACCEPTED))
    assert performer(document, "Ask") == performer(document, "Give")


def test_copies_of_one_tracker_show_two_lanes_when_its_people_are_two(tmp_path: Path) -> None:
    header = ["Request no.", "Subject", "Status", "Owner"]
    months = [
        [["R-1", "Laptop", "Open", "Kim"], ["R-2", "Desk", "Open", "Kim"], ["R-3", "Chair", "Open", "Kim"]],
        [["R-1", "Laptop", "Sent", "Kim"], ["R-2", "Desk", "Sent", "Kim"], ["R-3", "Chair", "Open", "Kim"]],
    ]
    paths = (
        written(tmp_path / f"requests 2025-0{number}.xlsx", [header, *rows], sheet="Requests")
        for number, rows in enumerate(months, 1)
    )
    books = [open_workbook(path) for path in paths]
    chosen = [
        ChosenTables(b.workbook, tuple(with_kind(b.workbook, t, Kind.CASE_TRACKER) for t in b.tables), b.tables)
        for b in books
    ]
    document = drawn(build(chosen, 1.0).document)
    assert lanes(document) == [("Kim", ["Open", "Sent"])]
    assert not any("“Kim” hands over" in claim.says for claim in document.claims.values())
    editor = Editor(document, (keep_drawn,))
    claim = about(document, "Kim")
    assert claim.state is ACCEPTED
    assert lanes(does(editor, DecideClaims((claim.id,), REJECTED))) == [("Kim", ["Open"]), ("Kim", ["Sent"])]
    assert lanes(does(editor, DecideClaims((claim.id,), ACCEPTED))) == [("Kim", ["Open", "Sent"])]


def test_what_is_decided_before_the_map_is_made_is_so_on_it(both: Document, of_mike: Document) -> None:
    decided = {
        about(both, "Buyer").key: ClaimDecision(REJECTED),
        about(of_mike, "Mike").key: ClaimDecision(ACCEPTED, answer=THE_SAME),
    }
    after = drawn(with_decisions(both, decided))
    assert people(after, "Buyer") == 2
    assert with_decisions(after, decided) is after
    assert people(drawn(with_decisions(of_mike, decided)), "Myke") == 0


def test_names_that_were_answered_to_be_one_stay_one_next_month(of_mike: Document, tmp_path: Path) -> None:
    editor = Editor(of_mike, (keep_drawn,))
    question = about(of_mike, "Mike")
    assert question.options == (THE_SAME, "No, two people")
    does(editor, AnswerClaim(question.id, THE_SAME))
    newer = requests(tmp_path, [5, "Burn", "Myke", None, None])
    document = does(editor, next_version(editor.document, newer).command)
    assert lanes(document) == [("Mike", ["Answer", "Ask", "Burn", "File"]), ("Clerk", ["Check"])]
    (mike,) = (one for one in document.participants.values() if one.name == "Mike")
    assert mike.note == "Also called “Myke”."
    document = does(editor, AnswerClaim(question.id, "No, two people"))
    assert lanes(document) == [("Mike", ["Ask", "File"]), ("Clerk", ["Check"]), ("Myke", ["Answer", "Burn"])]


def test_a_question_from_before_it_could_join_can_be_answered_next_month(of_mike: Document, tmp_path: Path) -> None:
    question = about(of_mike, "Mike")
    old = {**of_mike.claims, question.id: question.model_copy(update={"joins": ()})}
    editor = Editor(of_mike.with_tables({"claims": old}), (keep_drawn,))
    assert people(does(editor, AnswerClaim(question.id, THE_SAME)), "Myke") == 1
    newer = requests(tmp_path, [5, "Burn", "Myke", None, None])
    document = does(editor, next_version(editor.document, newer).command)
    assert people(document, "Myke") == 0


def test_what_was_rejected_to_be_one_stays_two_next_month(both: Document, tmp_path: Path) -> None:
    editor = Editor(both, (keep_drawn,))
    before = does(editor, DecideClaims((about(both, "Buyer").id,), REJECTED))
    newer = returns(tmp_path, [3, "Weigh", "Buyer", "4", None])
    document = does(editor, next_version(editor.document, newer).command)
    assert performer(document, "Weigh") == performer(document, "Pay back") == performer(before, "Pay back")
    assert performer(document, "Send order") == performer(before, "Send order")
    assert people(document, "Buyer") == 2


@pytest.mark.parametrize("which", ["returns", "purchase"])
def test_what_was_one_by_default_stays_one_next_month(both: Document, tmp_path: Path, which: str) -> None:
    editor = Editor(both, (keep_drawn,))
    step = [5, "Weigh", "Buyer", None, None, 3]
    rows = [*JANUARY[:-1], [4, "Send order", "Buyer", "5", "SAP", 15], step]
    newer = {
        "returns": lambda: returns(tmp_path, [3, "Weigh", "Buyer", "4", None]),
        "purchase": lambda: written(tmp_path / "purchase 2025-01.xlsx", [HEADER, *rows]),
    }[which]()
    document = does(editor, next_version(both, newer).command)
    assert performer(document, "Weigh") == performer(document, "Pay back") == performer(document, "Send order")
    assert people(document, "Buyer") == len(document.systems) == 1
    document = does(editor, DecideClaims((about(document, "Buyer").id,), REJECTED))
    assert performer(document, "Weigh") == performer(document, "Pay back" if which == "returns" else "Send order")
    assert performer(document, "Pay back") != performer(document, "Send order")
