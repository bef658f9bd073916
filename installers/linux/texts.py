"""Desktop entry, AppStream description and manual page, filled with what product.py says."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

from engine.cli import VERBS
from installers import product

HERE = Path(__file__).resolve().parent


def desktop_entry() -> str:
    """The entry of the desktop's menu."""
    return _filled("solomic.desktop")


def metainfo() -> str:
    """The AppStream description. It names a page only where there is one of ours."""
    paragraphs = [f"    <p>{escape(text)}</p>" for text in product.PARAGRAPHS]
    page = product.RELEASES_PAGE
    return _filled(
        "solomic.metainfo.xml",
        PARAGRAPHS="\n".join(paragraphs),
        URLS=f'  <url type="homepage">{escape(page)}</url>\n' if page else "",
        DEVELOPER_ID=product.APP_ID.rpartition(".")[0].lower(),
    )


def manual() -> str:
    """The manual page: the commands are those the program answers."""
    rows = [("bench", "measure latency, load, quality and vision")]
    rows += [(verb, line) for verb, (_module, line) in VERBS.items()]
    told = [f".TP\n.B {verb}\n{line[0].upper()}{line[1:]}." for verb, line in sorted(rows)]
    return _filled("solomic.1", COMMANDS="\n".join(told))


def _filled(name: str, **values: str) -> str:
    text = (HERE / name).read_text(encoding="utf-8")
    values |= {
        "APP_ID": product.APP_ID,
        "VERSION": product.VERSION,
        "DATE": product.built_at().date().isoformat(),
    }
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    return text
