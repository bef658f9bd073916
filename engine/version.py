"""The version, written down once."""

VERSION = "0.1.0"
RELEASES_PAGE = "https://github.com/solomic/solomic/releases"
"""Where newer versions are; opened in a browser when a person presses for it, never by us."""
