"""Which skips a strict run refuses."""

from pathlib import Path

import pytest

from tests.support import need
from tests.support.skips import Skip, plain_reason, refused, table, with_earlier

SHARED = Skip("tests/a.py::one", "needs shared data/av: it is not beside this checkout")
BROWSER = Skip("tests/a.py::two", "needs program chromium: install chromium")
NAMELESS = Skip("tests/a.py::three", "no idea")


def test_only_what_nobody_can_install_is_allowed() -> None:
    assert refused([SHARED, BROWSER, NAMELESS]) == [BROWSER, NAMELESS]


def test_the_table_counts_by_reason_and_names_the_tests() -> None:
    lines = table([BROWSER, BROWSER, SHARED], strict=True)
    assert lines[1].split()[:2] == ["2", "REFUSED"]
    assert any("tests/a.py::two" in line for line in lines)
    assert lines[-1].split()[:2] == ["1", "allowed"]


def test_an_empty_table_says_so() -> None:
    assert table([], strict=True) == ["nothing was skipped"]


def test_the_reason_is_found_in_what_pytest_reports() -> None:
    assert plain_reason(("file.py", 3, "Skipped: needs x y: z")) == "needs x y: z"
    assert plain_reason("Skipped: two\n  lines") == "two lines"


def test_a_missing_program_is_skipped_by_name() -> None:
    with pytest.raises(pytest.skip.Exception) as caught:
        need.program("absent-for-sure", package="some-package")
    assert Skip("", str(caught.value)).kind == "program"
    assert "some-package" in str(caught.value)


def test_a_missing_shared_file_is_skipped_and_allowed() -> None:
    with pytest.raises(pytest.skip.Exception) as caught:
        need.shared("absent", "for-sure")
    assert Skip("", str(caught.value)).allowed


def test_what_is_there_is_returned() -> None:
    assert need.program("python3").name == "python3"
    assert need.module("json").__name__ == "json"


def test_the_last_part_tells_what_all_parts_skipped(tmp_path: Path) -> None:
    file = tmp_path / "skips"
    assert with_earlier([BROWSER], file) == [BROWSER]
    assert with_earlier([], file) == [BROWSER]
    assert with_earlier([SHARED], file) == [BROWSER, SHARED]
