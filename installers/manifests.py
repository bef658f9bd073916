"""Manifests for the package managers that install from a page of releases."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from engine.config import APP_ID, APP_NAME
from engine.updates import Installer
from installers import product
from tools import packages

VERSION = product.VERSION
WINGET_ID = "Solomic.Solomic"
WINGET_SCHEMA = "1.6.0"


def checked(place: str) -> str:
    """The address without a slash at its end. Raises ValueError for another kind of address."""
    parts = urlsplit(place)
    if parts.scheme != "https" or not parts.netloc:
        raise ValueError(f"{place!r} is no https address")
    return place.rstrip("/")


def all_of(files: Sequence[Installer], place: str) -> dict[str, str]:
    """The manifests by file name, of those systems for which there is an installer."""
    made: dict[str, str] = {}
    for file in files:
        if file.name.endswith("-setup.exe"):
            made |= winget(file, place)
        elif file.name.endswith(".deb"):
            made |= aur(file, place)
    images = [file for file in files if file.name.endswith(".dmg")]
    if images:
        made["homebrew/solomic.rb"] = cask(images, place)
    return made


def winget(file: Installer, place: str) -> dict[str, str]:
    """The three files winget wants."""
    head = f"PackageIdentifier: {WINGET_ID}\nPackageVersion: {VERSION}\n"
    tail = f"ManifestVersion: {WINGET_SCHEMA}\n"
    installer = f"""\
InstallerType: nullsoft
Scope: user
InstallModes: [interactive, silent]
UpgradeBehavior: install
ProductCode: {APP_NAME}
Installers:
- Architecture: x64
  InstallerUrl: {place}/{file.name}
  InstallerSha256: {file.sha256.upper()}
ManifestType: installer
"""
    english = f"""\
PackageLocale: en-US
Publisher: The Solomic authors
PackageName: {APP_NAME}
License: {product.LICENSE}
ShortDescription: {product.SUMMARY}
Description: >-
  {" ".join(product.PARAGRAPHS)}
Tags: [microphone, noise, voice, webcam]
ManifestType: defaultLocale
"""
    version = "DefaultLocale: en-US\nManifestType: version\n"
    base = f"winget/{WINGET_ID}"
    return {
        f"{base}.installer.yaml": head + installer + tail,
        f"{base}.locale.en-US.yaml": head + english + tail,
        f"{base}.yaml": head + version + tail,
    }


def cask(images: Sequence[Installer], place: str) -> str:
    """Homebrew's cask, for the processors there are images for."""
    blocks = []
    for image in images:
        kind = "arm" if image.name.endswith("-arm64.dmg") else "intel"
        blocks.append(
            f'  on_{kind} do\n    sha256 "{image.sha256}"\n    url "{place}/{image.name}"\n  end\n'
        )
    return f"""\
cask "solomic" do
  version "{VERSION}"
{"".join(blocks)}
  name "{APP_NAME}"
  desc "{product.SUMMARY}"
  homepage "{place}"

  depends_on macos: ">= :monterey"

  app "{APP_NAME}.app"

  zap trash: [
    "~/Library/Application Support/solomic",
    "~/Library/LaunchAgents/{APP_ID}.plist",
  ]
end
"""


def aur(file: Installer, place: str) -> dict[str, str]:
    """Arch's recipe, which unpacks the .deb, and the summary that goes with it."""
    fields = {
        "pkgdesc": product.SUMMARY,
        "url": place,
        "arch": "x86_64",
        "license": product.LICENSE,
    }
    # What the .deb leaves to the system beside the needs of a checkout.
    depends = sorted({need.pacman for need in packages.SOUND + packages.WINDOW} | {"openssl"})
    source = f"{place}/{file.name}"
    needs = " ".join(f"'{name}'" for name in depends)
    recipe = f"""\
pkgname=solomic-bin
pkgver={VERSION}
pkgrel=1
pkgdesc='{fields["pkgdesc"]}'
arch=('{fields["arch"]}')
url='{place}'
license=('{product.LICENSE}')
depends=({needs})
provides=('solomic')
conflicts=('solomic')
options=(!strip)
source=('{source}')
noextract=('{file.name}')
sha256sums=('{file.sha256}')

package() {{
  bsdtar -xOf '{file.name}' 'data.tar.*' | bsdtar -xf - -C "$pkgdir"
  rm -r "$pkgdir/usr/share/lintian"
}}
"""
    rows = [f"\t{name} = {text}" for name, text in fields.items()]
    rows += [f"\tdepends = {name}" for name in depends]
    rows += [f"\tpkgver = {VERSION}", "\tpkgrel = 1", f"\tsource = {source}"]
    rows += [f"\tsha256sums = {file.sha256}"]
    summary = "\n".join(["pkgbase = solomic-bin", *rows, "", "pkgname = solomic-bin"]) + "\n"
    return {"aur/PKGBUILD": recipe, "aur/.SRCINFO": summary}
