"""The version, written down once."""

VERSION = "0.1.0"
RELEASES_PAGE = ""
"""Where newer versions are, opened in a browser when a person presses for it, never by us. Empty
until there is a public place that is ours: then nothing is offered, since an address that anybody
may take would lead people to anybody's program."""
