"""Qt over the stand-ins for ICU: they say what they lack, and Qt goes on."""

import subprocess
import sys
from pathlib import Path

from installers.frozen import stand_ins
from tests.support import need

_PROGRAM = """
from PySide6.QtCore import QCollator, QDateTime, QLocale
from PySide6.QtCore import QStringConverter, QStringEncoder, QTimeZone
for name in ("de_DE", "ar_EG", "C"):
    collator = QCollator(QLocale(name))
    assert collator.compare("a", "b") < 0 == collator.compare("a", "a") < collator.compare("b", "a")
    assert QLocale(name).toUpper("stra\\u00dfe") == "STRASSE"
    assert QLocale(name).toLower("\\u00c4RGER \\u0130") == "\\u00e4rger i\\u0307"
names = {"libicudata", "libicui18n", "libicuuc"}
loaded = [line.split()[-1] for line in open("/proc/self/maps") if "libicu" in line]
assert {name.rpartition("/")[2].split(".")[0] for name in loaded} == names
assert not [name for name in loaded if "PySide6" in name], loaded
assert QStringEncoder(QStringConverter.Encoding.Utf8).isValid()
assert not QStringEncoder("ISO-8859-15").isValid()
zone = QTimeZone(b"Europe/Berlin")
assert zone.isValid() and zone.offsetFromUtc(QDateTime.fromSecsSinceEpoch(0)) == 3600
assert zone.displayName(QTimeZone.TimeType.StandardTime)
print("right")
"""


def test_qt_compares_and_knows_the_time(tmp_path: Path) -> None:
    need.linux()
    need.program("cc", "gcc")
    import PySide6

    folder = Path(PySide6.__file__).parent / "Qt" / "lib"
    small = []
    for large in folder.glob("libicu*.so.??"):
        kind = stand_ins.stand_in_for(large.name)
        assert kind is not None
        small.append(stand_ins.build(large, kind, [folder / "libQt6Core.so.6"], None, tmp_path))
    assert len(small) == 3
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        env={"LD_PRELOAD": ":".join(map(str, small)), "LD_BIND_NOW": "1", "LANG": "C.UTF-8"},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stdout == "right\n", done.stderr
