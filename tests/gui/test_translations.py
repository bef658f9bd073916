"""Five languages: complete, with the same names in braces, and with nothing cut off anywhere."""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QLabel, QSlider, QWidget
from pytestqt.qtbot import QtBot

from app import words
from app.language import LANGUAGES, Speaker, catalogue, resolved
from app.shell import Shell
from app.state.preferences import LANGUAGE, with_value
from app.state.recordings import view_of as recording_view
from app.state.voices import view_of as voice_view
from app.widgets.look import Look
from app.widgets.main_window import MainWindow
from app.widgets.settings.window import SettingsWindow
from app.widgets.setup.window import SetupWindow
from app.words import tr
from engine.config import Language
from engine.messages import MonitorState
from engine.supervisor import Recording, RememberedVoice
from tests.gui.conftest import Rig
from tests.gui.fits import cut_off, wider_than_seen
from tools import translations

# Qt's offscreen platform cannot raise windows, nor hint at their sizes.
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|propagateSizeHints)")
FOREIGN: tuple[Language, ...] = ("de", "fr", "es", "ar")
USUAL = (1280, 800)
SMALL_SCREEN = (960, 540)
"""What 1920x1080 leaves at 200 %, logical pixels."""


def messages(language: str, folder: Path = translations.FOLDER) -> dict[str, list[str]]:
    """Translations by source; one per plural form."""
    root = ET.parse(folder / f"solomic_{language}.ts").getroot()
    found = {}
    for message in root.iter("message"):
        made = message.find("translation")
        assert made is not None
        forms = [form.text or "" for form in made.findall("numerusform")] or [made.text or ""]
        source = message.findtext("source") or ""
        found[source] = ["" if made.get("type") else form for form in forms]
    return found


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The catalogues, updated from the program's words as they are now."""
    folder = tmp_path_factory.mktemp("translations")
    for file in translations.FOLDER.glob("*.ts"):
        shutil.copy(file, folder)
    translations.update(folder)
    return folder


@pytest.mark.parametrize("language", FOREIGN)
def test_every_word_of_the_program_is_translated(fresh: Path, language: str) -> None:
    stored, now = messages(language), messages(language, fresh)
    assert set(now) - set(stored) == set(), "run tools/translations.py update, and translate"
    assert set(stored) - set(now) == set(), "run tools/translations.py update"
    assert [source for source, forms in now.items() if not all(forms)] == []
    assert len(stored) > 250


@pytest.mark.parametrize("language", FOREIGN)
def test_names_in_braces_and_sentences_stay(language: str) -> None:
    for source, forms in messages(language).items():
        for form in forms:
            assert set(re.findall(r"{\w+}", form)) == set(re.findall(r"{\w+}", source)), source
            assert form.endswith(".") == source.endswith("."), source
            assert form == form.strip()
        if "%n" in source:
            assert any("%n" in form for form in forms), source


@pytest.mark.parametrize("language", FOREIGN)
def test_the_compiled_catalogue_is_the_one_of_the_words(language: str, tmp_path: Path) -> None:
    translations.release(into=tmp_path)
    made = (tmp_path / f"solomic_{language}.qm").read_bytes()
    assert catalogue(language).read_bytes() == made, (  # type: ignore[arg-type]  # one of ours
        "run tools/translations.py release"
    )


def test_what_the_settings_offer_is_what_we_speak() -> None:
    offered = {option.value for option in LANGUAGE.options}
    assert offered == {"system", *LANGUAGES} == {"system", "en", *translations.LANGUAGES}


@pytest.mark.parametrize(
    ("system", "spoken"),
    [("de_AT", "de"), ("fr_CA", "fr"), ("ar_EG", "ar"), ("ja_JP", "en"), ("es_MX", "es")],
)
def test_the_systems_language_is_spoken(system: str, spoken: str) -> None:
    assert resolved("system", QLocale(system)) == spoken
    assert resolved("fr", QLocale(system)) == "fr"


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[Language], Language]]:
    speaker = Speaker(qapp)
    yield speaker.speak
    speaker.speak("en")


def test_arabic_runs_from_right_to_left(
    speak: Callable[[Language], Language], qapp: QApplication
) -> None:
    speak("ar")
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert tr("Settings") == "الإعدادات"
    forms = {tr("%n programs listen", "", count) for count in (0, 1, 2, 3, 11, 100)}
    assert len(forms) == 6, "Arabic has six plurals"
    speak("de")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert tr("{figure} dB quieter", figure=12) == "12 dB leiser"


def test_a_sentence_that_begins_with_a_name_runs_the_languages_way(
    speak: Callable[[Language], Language],
) -> None:
    """Its direction would be taken from the name's first letter, and its full stop go astray."""
    speak("ar")
    said = tr("{name} is there: every program can choose it.", name="Solomic Microphone")
    assert said.startswith("\u200f")
    assert not tr("Settings").startswith("\u200f")
    assert tr("XL") == "XL", "a name alone stays as it is"
    speak("de")
    assert tr("{name} is missing.", name="X").startswith("X")


def test_a_missing_catalogue_is_english(
    speak: Callable[[Language], Language], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("app.language.FOLDER", tmp_path)
    assert speak("de") == "en"
    assert tr("%n programs listen", "", 3) == "3 programs listen"


def test_values_may_have_any_name() -> None:
    assert tr("{source} {count}", source=1, count=2) == "1 2"
    words.use(None)


@pytest.fixture(params=["en", *FOREIGN])
def looked(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    speak: Callable[[Language], Language],
) -> Look:
    speak(request.param)
    return Look(qapp, "dark")


def settle(window: QWidget, size: tuple[int, int], qtbot: QtBot) -> None:
    window.show()
    qtbot.waitExposed(window)
    window.resize(*size)
    for _ in range(3):
        QApplication.processEvents()


def test_the_window_cuts_nothing_off(looked: Look, rig: Rig, qtbot: QtBot) -> None:
    window = MainWindow(rig.model, looked)
    qtbot.addWidget(window)
    rig.engine.tell(kept=(11,), camera=rig.engine.now.camera, mute=True)  # type: ignore[union-attr]
    rig.model.monitor.choose_device("loud")
    least = window.minimumWidth(), window.minimumHeight()
    for size, on in ((least, False), (SMALL_SCREEN, False), (USUAL, False), (USUAL, True)):
        rig.engine.tell(monitor=MonitorState(on=on))
        settle(window, size, qtbot)
        rig.look(2.0)
        QApplication.processEvents()
        assert (window.width(), window.height()) == size, "it fits on a small screen"
        assert cut_off(window) == []


def test_the_settings_cut_nothing_off(looked: Look, rig: Rig, qtbot: QtBot) -> None:
    window = SettingsWindow(rig.model, looked)
    qtbot.addWidget(window)
    for page in window.pages:
        window.open(page)
        settle(window, (SMALL_SCREEN[0] - 100, SMALL_SCREEN[1] - 40), qtbot)
        rig.look(2.0)
        QApplication.processEvents()
        assert cut_off(window) == [], page
        settle(window, (window.sizeHint().width(), window.sizeHint().height()), qtbot)
        assert wider_than_seen(window) == [], page


def test_the_first_start_cuts_nothing_off(looked: Look, rig: Rig, qtbot: QtBot) -> None:
    window = SetupWindow(rig.model, looked)
    qtbot.addWidget(window)
    for _ in window.pages:
        settle(window, (640, 500), qtbot)
        rig.look(2.0)
        QApplication.processEvents()
        assert cut_off(window) == [], rig.model.setup.step
        if not rig.model.setup.last:
            rig.model.setup.forward()
    rig.model.stop()


def test_a_text_that_is_cut_off_is_noticed(qtbot: QtBot) -> None:
    for label in (QLabel("Unübersehbarkeiten"), QLabel("two words")):
        label.setWordWrap(label.text().startswith("two"))
        qtbot.addWidget(label)
        label.show()
        holder = QWidget()
        qtbot.addWidget(holder)
        label.setParent(holder)
        label.setGeometry(0, 0, 30, 12)
        holder.show()
        label.show()
        assert cut_off(holder)


def test_another_language_is_spoken_at_once(rig: Rig, qapp: QApplication) -> None:
    shell = Shell(qapp, rig.model, with_tray=False)
    try:
        shell.start()
        shell.show_settings("window")
        old = shell.window
        rig.model.preferences.change("window", "window.language", "de")
        rig.look(2.0)
        assert shell.window is not old
        assert shell.window.isVisible()
        assert not old.isVisible()
        assert shell.settings is not None
        assert shell.settings.page.key == "window"
        assert shell.settings.undo.text() == "Zurücknehmen"
        assert "hört" in shell.window.health.sentence.text()
        assert shell.tray.quit.text() == "Solomic beenden"
        shell.settings.undo.click()
        assert shell.settings.undo.text() == "Undo"
    finally:
        rig.settings.change(lambda config: with_value(config, "window.language", "en"))
        shell.end()
        shell.window.deleteLater()
        shell.deleteLater()


@pytest.mark.parametrize(("language", "filled_left"), [("en", True), ("ar", False)])
def test_a_slider_is_filled_from_where_it_begins(
    speak: Callable[[Language], Language],
    qapp: QApplication,
    qtbot: QtBot,
    language: Language,
    filled_left: bool,
) -> None:
    speak(language)
    look = Look(qapp, "dark")
    slider = QSlider(Qt.Orientation.Horizontal)
    qtbot.addWidget(slider)
    slider.setRange(0, 100)
    slider.setValue(50)
    slider.resize(200, 30)
    slider.show()
    qtbot.waitExposed(slider)
    image = slider.grab().toImage()
    ratio = image.width() / slider.width()
    at = [image.pixelColor(round(x * ratio), image.height() // 2).name() for x in (30, 170)]
    accent = look.tokens.accent
    assert (at[0] == accent, at[1] == accent) == (filled_left, not filled_left)


def shown_in_order(text: str, *parts: str) -> bool:
    """Whether these parts of a line that runs from right to left stand from left to right."""
    layout, option = QTextLayout(text), QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    places: list[float] = []
    for part in parts:
        place: Any = line.cursorToX(text.index(part) + 1)  # PySide gives the cursor back, too
        places.append(place[0] if isinstance(place, tuple) else place)
    return places == sorted(places)


def test_days_and_hours_run_from_left_to_right_in_arabic_too(
    speak: Callable[[Language], Language],
) -> None:
    speak("ar")
    voice = RememberedVoice("Anna", 12.0, 0.9, "2026-11-20T10:00:00+00:00")
    assert shown_in_order(voice_view(voice).about, "2026", "11-")
    recording = Recording("x", "2026-11-20T23:40:00+00:00", 42.0, ("Anna",), 1)
    assert shown_in_order(recording_view(recording).title, "2026", "11-", "23:40")
    assert not shown_in_order("وافق 2026-11-20", "2026", "11-"), "it is the mark that does it"


def test_a_name_in_another_script_begins_where_the_line_does(
    speak: Callable[[Language], Language], rig: Rig, qapp: QApplication, qtbot: QtBot
) -> None:
    speak("ar")
    settings = SettingsWindow(rig.model, Look(qapp, "dark"))
    qtbot.addWidget(settings)
    settings.open("about")
    (name,) = [each for each in settings.page.findChildren(QLabel) if "Solomic 0." in each.text()]
    assert name.alignment() & Qt.AlignmentFlag.AlignRight
    assert name.alignment() & Qt.AlignmentFlag.AlignAbsolute
