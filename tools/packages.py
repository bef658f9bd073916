"""What Solomic needs of the system, and what each distribution calls it.

A need is a shared library (found by opening it), a C header, or a program (found on the path).
"""

import sys
import sysconfig
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Need:
    """One library, header or program, with the package that brings it in each package manager."""

    name: str
    apt: str
    dnf: str
    pacman: str
    zypper: str
    why: str = ""

    @property
    def is_library(self) -> bool:
        """Whether `name` is a shared library rather than a program."""
        return ".so." in self.name

    @property
    def is_header(self) -> bool:
        """Whether `name` is a C header below /usr/include."""
        return self.name.endswith(".h")

    def package(self, manager: str) -> str:
        """Return the package's name for `apt`, `dnf`, `pacman` or `zypper`."""
        return str(getattr(self, manager))


# Without these the program runs, but hears nothing.
SOUND = (
    Need("libpulse.so.0", "libpulse0", "pulseaudio-libs", "libpulse", "libpulse0"),
    Need("libpulse-simple.so.0", "libpulse0", "pulseaudio-libs", "libpulse", "libpulse0"),
    Need("libportaudio.so.2", "libportaudio2", "portaudio", "portaudio", "libportaudio2"),
)

# Without these Qt cannot open a window.
WINDOW = (
    Need("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd", "libEGL1"),
    Need("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd", "libGL1"),
    Need("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig", "libfontconfig1"),
    Need("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2", "libglib-2_0-0"),
    Need("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus", "libdbus-1-3"),
    Need("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon", "libxkbcommon0"),
    Need(
        "libxkbcommon-x11.so.0",
        "libxkbcommon-x11-0",
        "libxkbcommon-x11",
        "libxkbcommon-x11",
        "libxkbcommon-x11-0",
    ),
    Need("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11", "libX11-xcb1"),
    Need(
        "libxcb-cursor.so.0",
        "libxcb-cursor0",
        "xcb-util-cursor",
        "xcb-util-cursor",
        "libxcb-cursor0",
    ),
    Need("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm", "libxcb-icccm4"),
    Need("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image", "libxcb-image0"),
    Need(
        "libxcb-keysyms.so.1",
        "libxcb-keysyms1",
        "xcb-util-keysyms",
        "xcb-util-keysyms",
        "libxcb-keysyms1",
    ),
    Need("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb", "libxcb-randr0"),
    Need(
        "libxcb-render-util.so.0",
        "libxcb-render-util0",
        "xcb-util-renderutil",
        "xcb-util-renderutil",
        "libxcb-render-util0",
    ),
    Need("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb", "libxcb-shape0"),
    Need("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb", "libxcb-sync1"),
    Need("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb", "libxcb-xfixes0"),
    Need("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb", "libxcb-xkb1"),
)

# What the tests run against. Never pipewire-alsa: it removes PulseAudio.
PULSEAUDIO = (
    Need("pulseaudio", "pulseaudio", "pulseaudio", "pulseaudio", "pulseaudio"),
    Need("pactl", "pulseaudio-utils", "pulseaudio-utils", "libpulse", "pulseaudio-utils"),
)
PIPEWIRE = (
    Need("pipewire", "pipewire", "pipewire", "pipewire", "pipewire"),
    Need("pw-cli", "pipewire-bin", "pipewire-utils", "pipewire", "pipewire-tools"),
    Need(
        "pipewire-pulse",
        "pipewire-pulse",
        "pipewire-pulseaudio",
        "pipewire-pulse",
        "pipewire-pulseaudio",
    ),
    Need("wireplumber", "wireplumber", "wireplumber", "wireplumber", "wireplumber"),
    Need("dbus-run-session", "dbus", "dbus-daemon", "dbus", "dbus-1"),
)
SCREEN = (
    Need("Xvfb", "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb", "xorg-x11-server-Xvfb"),
    Need("xdotool", "xdotool", "xdotool", "xdotool", "xdotool"),
    Need("openbox", "openbox", "openbox", "openbox", "openbox"),
)
BROWSER = (Need("chromium", "chromium", "chromium", "chromium", "chromium"),)

# What compiles the training's scan kernel, PESQ, and the frozen program's stand-ins.
COMPILER = (
    Need("cc", "gcc", "gcc", "gcc", "gcc"),
    Need("stdio.h", "libc6-dev", "glibc-devel", "glibc", "glibc-devel"),
)

# What PyInstaller calls on Linux.
PACKAGING = (
    Need("objdump", "binutils", "binutils", "binutils", "binutils"),
    Need("strip", "binutils", "binutils", "binutils", "binutils"),
    Need("ldd", "libc-bin", "glibc-common", "glibc", "glibc"),
)

# What the small program's own OpenCV, FFmpeg and BLAS are compiled with, beside a C compiler.
PARTS = (
    Need("c++", "g++", "gcc-c++", "gcc", "gcc-c++"),
    Need("make", "make", "make", "make", "make"),
    Need("nasm", "nasm", "nasm", "nasm", "nasm"),
    Need("openssl/ssl.h", "libssl-dev", "openssl-devel", "openssl", "libopenssl-devel"),
    Need("zlib.h", "zlib1g-dev", "zlib-devel", "zlib", "zlib-devel"),
    Need("pkg-config", "pkg-config", "pkgconf-pkg-config", "pkgconf", "pkg-config"),
)

# What the installers are made with.
DEBIAN = (Need("dpkg-shlibdeps", "dpkg-dev", "dpkg-dev", "dpkg", "dpkg"),)
SQUASHFS = (Need("mksquashfs", "squashfs-tools", "squashfs-tools", "squashfs-tools", "squashfs"),)
NSIS = (Need("makensis", "nsis", "mingw32-nsis", "nsis", "mingw32-cross-nsis"),)

# What the installers are checked with.
INSTALLER_CHECKS = (
    Need("7z", "p7zip-full", "p7zip-plugins", "p7zip", "7zip"),
    Need(
        "desktop-file-validate",
        "desktop-file-utils",
        "desktop-file-utils",
        "desktop-file-utils",
        "desktop-file-utils",
    ),
    Need("appstreamcli", "appstream", "appstream", "appstream", "AppStream"),
    Need(
        "flatpak-builder",
        "flatpak-builder",
        "flatpak-builder",
        "flatpak-builder",
        "flatpak-builder",
    ),
    Need("man", "man-db", "man-db", "man-db", "man"),
)


def python_library() -> Need:
    """Return Python's own shared library, which a frozen program carries."""
    minor = sys.version_info.minor
    return Need(
        f"libpython3.{minor}.so.1.0",
        f"libpython3.{minor}",
        "python3-libs",
        "python",
        f"libpython3_{minor}-1_0",
    )


def python_header() -> Need:
    """Return Python's own header, which a compiled package includes."""
    name = f"python3.{sys.version_info.minor}"
    path = f"{sysconfig.get_path('include')}/Python.h"
    return Need(path, f"{name}-dev", "python3-devel", "python", "python3-devel")
