"""Finding and installing system packages, with package managers that only pretend."""

import shutil
import sys
from pathlib import Path

import pytest

from tools import packages, system
from tools.packages import Need

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"),
    reason="needs platform linux: other systems bring their libraries in wheels",
)

TOOL = Need("tool-a", "deb-a", "rpm-a", "arch-a", "suse-a")
OTHER = Need("tool-b", "deb-b", "rpm-b", "arch-b", "suse-b")


class Machine:
    """A folder that is the whole PATH, with pretended programs that note how they were called."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.bin = folder / "bin"
        self.bin.mkdir()
        self.calls_file = folder / "calls"
        self.logs = folder / "logs"
        shell, env = shutil.which("sh"), shutil.which("env")
        assert shell
        assert env
        self._shell = shell
        (self.bin / "env").symlink_to(env)
        monkeypatch.setenv("PATH", str(self.bin))
        monkeypatch.delenv("SOLOMIC_INSTALL", raising=False)

    def add(self, name: str, script: str = "") -> None:
        path = self.bin / name
        path.write_text(f'#!{self._shell}\necho "{name} $*" >>"{self.calls_file}"\n{script}\n')
        path.chmod(0o755)

    def installs(self, package: str, program: str) -> str:
        """Script: asked for `package`, the program appears."""
        return (
            f'case "$*" in *{package}*) : >"{self.bin}/{program}"; '
            f'/bin/chmod +x "{self.bin}/{program}";; esac'
        )

    @property
    def calls(self) -> list[str]:
        return self.calls_file.read_text().splitlines() if self.calls_file.exists() else []


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    monkeypatch.setattr("os.geteuid", lambda: 0)
    return Machine(tmp_path, monkeypatch)


def test_a_library_is_found_by_opening_it() -> None:
    assert system.is_present(Need("libc.so.6", "", "", "", ""))
    assert not system.is_present(Need("libabsent-for-sure.so.9", "", "", "", ""))


def test_a_header_is_found_by_its_path(tmp_path: Path) -> None:
    header = tmp_path / "thing.h"
    assert not system.is_present(Need(str(header), "", "", "", ""))
    header.touch()
    assert system.is_present(Need(str(header), "", "", "", ""))


def test_nothing_is_asked_for_when_nothing_is_missing(machine: Machine) -> None:
    machine.add("apt-get")
    machine.add("tool-a")
    assert system.ensure([TOOL], "a test", machine.logs) == []
    assert machine.calls == []


@pytest.mark.parametrize(
    ("program", "package"),
    [("apt-get", "deb-a"), ("dnf", "rpm-a"), ("pacman", "arch-a"), ("zypper", "suse-a")],
)
def test_root_installs_by_the_name_of_the_distribution(
    machine: Machine, program: str, package: str
) -> None:
    machine.add(program, machine.installs(package, "tool-a"))
    assert system.ensure([TOOL], "a test", machine.logs) == []
    assert len(machine.calls) == 1
    assert machine.calls[0].split()[0] == program
    assert machine.calls[0].split()[-1] == package


def test_the_list_of_packages_is_refreshed_when_installing_fails(machine: Machine) -> None:
    stale = f'case "$*" in *update*) : >"{machine.bin}/fresh"; exit 0;; esac\n'
    stale += f'[ -e "{machine.bin}/fresh" ] || exit 100\n'
    machine.add("apt-get", stale + machine.installs("deb-a", "tool-a"))
    assert system.ensure([TOOL], "a test", machine.logs) == []
    verbs = [call.split()[1] for call in machine.calls]
    assert verbs == ["install", "update", "install"]


def test_one_unknown_package_does_not_keep_the_others_out(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    script = 'case "$*" in *deb-b*) echo "no package deb-b"; exit 100;; esac\n'
    machine.add("apt-get", script + machine.installs("deb-a", "tool-a"))
    assert system.ensure([TOOL, OTHER], "a test", machine.logs) == [OTHER]
    said = capsys.readouterr().err
    assert "no package deb-b" in said
    assert "sudo apt-get install --no-install-recommends deb-b" in said


def test_a_user_with_passwordless_sudo_installs_through_it(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    machine.add("sudo", 'shift; [ "$1" = true ] && exit 0; exec "$@"')
    machine.add("apt-get", machine.installs("deb-a", "tool-a"))
    assert system.ensure([TOOL], "a test", machine.logs) == []
    assert machine.calls[0] == "sudo -n true"
    assert machine.calls[1].startswith("sudo -n env DEBIAN_FRONTEND=noninteractive apt-get install")


def test_a_user_who_may_not_gets_one_line_to_type(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    machine.add("sudo", "exit 1")
    machine.add("dnf")
    assert system.ensure([TOOL, OTHER], "the window", machine.logs) == [TOOL, OTHER]
    said = capsys.readouterr().err
    assert "missing for the window: tool-a, tool-b" in said
    assert "type: sudo dnf install --setopt=install_weak_deps=False rpm-a rpm-b\n" in said
    assert not any(call.startswith("dnf") for call in machine.calls)


@pytest.mark.parametrize("reason", ["variable", "argument"])
def test_installing_can_be_forbidden(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, reason: str
) -> None:
    machine.add("apt-get", machine.installs("deb-a", "tool-a"))
    if reason == "variable":
        monkeypatch.setenv("SOLOMIC_INSTALL", "never")
    may_install = reason != "argument"
    assert system.ensure([TOOL], "a test", machine.logs, may_install=may_install) == [TOOL]
    assert machine.calls == []


def test_an_unknown_distribution_is_told_the_names(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    assert system.ensure([TOOL], "a test", machine.logs) == [TOOL]
    assert "install what brings tool-a" in capsys.readouterr().err


def test_a_package_that_brings_two_libraries_is_asked_for_once() -> None:
    apt = system.MANAGERS[0]
    names = system.packages_of(packages.SOUND, apt)
    assert names == ["libpulse0", "libportaudio2"]


def test_no_table_names_pipewire_alsa() -> None:
    """It would remove PulseAudio."""
    groups = (packages.SOUND, packages.WINDOW, packages.PULSEAUDIO, packages.PIPEWIRE)
    for need in (need for group in groups for need in group):
        assert not any("pipewire-alsa" in need.package(m.key) for m in system.MANAGERS)
