"""What goes with the installers of a release: hashes, a bill of materials, signed news, manifests.

Everything is made from the one version number and the files in dist/. Where they can be had is
nobody's guess: SOLOMIC_RELEASES says it (a public CI knows its own address); without it the
manifests, which must name it, are not made.
"""

from __future__ import annotations

import base64
import binascii
import json
import os
from pathlib import Path

from nacl.signing import SigningKey

from engine import updates
from engine.models.integrity import sha256_of
from installers import manifests, product, sbom

PLACE = "SOLOMIC_RELEASES"
"""The https address of the folder that the installers of this version are in."""
KEY = "SOLOMIC_SIGNING_KEY"
"""The Ed25519 key that signs news: 32 bytes in base64. Kept by the maintainers, never here."""
KINDS = ("*.deb", "*-setup.exe", "*.dmg", "*.AppImage")


def build(folder: Path) -> list[Path]:
    """Make them in ``folder``/release and return their paths.

    Raises FileNotFoundError where there are no installers, ValueError for a key or an address that
    is none.
    """
    files = installers(folder)
    if not files:
        raise FileNotFoundError(f"there are no installers in {folder}: make one first")
    place = os.environ.get(PLACE, product.RELEASES_PAGE)
    target = folder / "release"
    target.mkdir(exist_ok=True)
    made = {
        "SHA256SUMS": "".join(f"{file.sha256}  {file.name}\n" for file in files),
        "solomic.cdx.json": sbom.bill(),
        "news.json": news(files, place),
    }
    if place:
        made |= manifests.all_of(files, manifests.checked(place))
    for name, text in made.items():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_text(text, encoding="utf-8")
    key = os.environ.get(KEY)
    if key:
        made[f"news.json{updates.SIGNATURE_SUFFIX}"] = signature = signed(made["news.json"], key)
        (target / f"news.json{updates.SIGNATURE_SUFFIX}").write_text(signature, encoding="utf-8")
    return [target / name for name in made]


def installers(folder: Path) -> list[updates.Installer]:
    """The installers of this version in ``folder``, by name."""
    found = sorted(path for kind in KINDS for path in folder.glob(kind) if _is_ours(path))
    return [
        updates.Installer(path.name, path.stat().st_size, sha256_of(path.read_bytes()))
        for path in found
    ]


def news(files: list[updates.Installer], place: str) -> str:
    """The feed that `solomic version --news` reads."""
    feed = {
        "format": updates.FORMAT,
        "version": product.VERSION,
        "released": product.built_at().date().isoformat(),
        "page": place,
        "changes": changes((product.ROOT / "CHANGELOG.md").read_text(encoding="utf-8")),
        "files": [{"name": f.name, "bytes": f.bytes, "sha256": f.sha256} for f in files],
    }
    return json.dumps(feed, indent=1, ensure_ascii=False) + "\n"


def changes(changelog: str) -> list[str]:
    """The points of the newest part of the changelog, each on one line."""
    newest = changelog.split("\n## ", 2)[1]
    points = newest.split("### Not there yet")[0].split("\n- ")[1:]
    return [" ".join(point.split("\n\n")[0].split()) for point in points]


def signed(text: str, key: str) -> str:
    """The signature in base64. Raises ValueError for what is no key."""
    try:
        private = SigningKey(base64.b64decode(key, validate=True))
    except (binascii.Error, ValueError) as error:
        raise ValueError(f"{KEY} holds no Ed25519 key: 32 bytes in base64") from error
    return base64.b64encode(private.sign(text.encode()).signature).decode() + "\n"


def _is_ours(path: Path) -> bool:
    return product.VERSION in path.name
