"""The bar above the map tells what was told, and that after the main way others are left."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tests.desktop.presentation.presenting import Key, name, press
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.presentation.progress import DOT, MOST_DOTS, WAYS_GAP, Progress
from workflow_studio.desktop.presentation.window import PresentationWindow

PATH = [f"step{number}" for number in range(40)]


def colours(progress: Progress) -> list[QColor]:
    """Along the middle of the bar, px by px."""
    progress.resize(progress.sizeHint())
    image = QImage(progress.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    progress.render(image)
    return [image.pixelColor(x, DOT // 2) for x in range(image.width())]


def test_where_the_main_way_ends_all_of_its_part_is_told_and_the_rest_is_not(qtbot: QtBot) -> None:
    progress = Progress()
    qtbot.addWidget(progress)
    progress.show_walk(PATH, PATH[29], PATH[:30], main=30)
    drawn = colours(progress)
    end = round((len(drawn) - WAYS_GAP) * 30 / 40)
    assert set(map(QColor.name, drawn[2 : end - 20])) == {color("line2").name()}
    assert drawn[end - 4] == color("accent")
    assert drawn[end + WAYS_GAP // 2] not in (color("line2"), color("accent"), color("hover")), "a gap"
    assert set(map(QColor.name, drawn[end + WAYS_GAP + 3 : -3])) == {color("hover").name()}


def test_what_was_left_out_on_the_way_to_the_end_is_not_shown_as_told(qtbot: QtBot) -> None:
    progress = Progress()
    qtbot.addWidget(progress)
    progress.show_walk(PATH, PATH[39], [*PATH[:10], PATH[39]], main=40)
    drawn = colours(progress)
    assert drawn[len(drawn) // 8] == color("line2") and drawn[len(drawn) // 2] == color("hover")
    assert drawn[-4] == color("accent")


def test_dots_have_the_gap_too(qtbot: QtBot) -> None:
    progress, path = Progress(), PATH[:MOST_DOTS]
    qtbot.addWidget(progress)
    progress.show_walk(path, path[0], path[:1], main=len(path))
    whole = progress.sizeHint().width()
    progress.show_walk(path, path[0], path[:1], main=10)
    assert progress.sizeHint().width() == whole + WAYS_GAP


def test_at_the_end_of_a_way_the_bar_below_says_what_comes(shown: PresentationWindow) -> None:
    while shown.walk.exits:
        press(shown, Key.Key_Space)
    handing = shown.bottom.handing
    coming = handing.text.text()
    assert not handing.isHidden() and handing.label.text() == "This way ends here. Next, on another way"
    press(shown, Key.Key_Space)
    assert name(shown) == coming


def test_the_dots_stay_where_they_are_however_wide_the_numbers_are(shown: PresentationWindow) -> None:
    places = set()
    for _ in shown.walk.path:
        press(shown, Key.Key_Space)
        shown.top.layout().activate()
        places.add(shown.top.progress.x())
    assert len(places) == 1
