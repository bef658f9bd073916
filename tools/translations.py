"""Keep the catalogues in step with the program's words, with the tools that come with PySide6.

./solomic exec python tools/translations.py update     # new words into resources/translations/*.ts
./solomic exec python tools/translations.py release    # *.ts into the *.qm the program reads

Translators open a .ts with Qt Linguist. A test says when either step was forgotten.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "fr", "es", "ar")


def tool(name: str) -> str:
    """A tool of PySide6, beside this Python."""
    suffix = ".exe" if sys.platform == "win32" else ""
    return str(Path(sys.executable).parent / f"pyside6-{name}{suffix}")


def update(folder: Path = FOLDER) -> None:
    """Write all words of ``app`` into the catalogues; what is gone from the program goes.

    Raises CalledProcessError.
    """
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "app").rglob("*.py"))
    for language in LANGUAGES:
        words = [tool("lupdate"), *sources, "-tr-function-alias", "QT_TR_NOOP+=mark"]
        words += ["-no-obsolete", "-locations", "none", "-silent", "-source-language", "en"]
        words += ["-target-language", language]
        words += ["-ts", str(folder / f"solomic_{language}.ts")]
        subprocess.run(words, cwd=ROOT, check=True)


def release(folder: Path = FOLDER, into: Path = FOLDER) -> None:
    """Compile the catalogues. Raises CalledProcessError."""
    for language in LANGUAGES:
        source, made = folder / f"solomic_{language}.ts", into / f"solomic_{language}.qm"
        words = [tool("lrelease"), "-silent", str(source), "-qm", str(made)]
        subprocess.run(words, check=True)


def main() -> None:
    """Do what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("deed", choices=("update", "release"))
    {"update": update, "release": release}[parser.parse_args().deed]()


if __name__ == "__main__":
    main()
