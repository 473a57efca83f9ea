"""What serge says about search engines: which there are, which is not installed, and what it needs to be told."""

from __future__ import annotations

from typing import Final

NO_ENGINE: Final = "There is no search engine “{name}”."
ENGINES: Final = "The engines are: {names}."
NOT_INSTALLED: Final = "The search engine {name} is not installed."
INSTALL: Final = "Install it with: pip install 'serge-cli[{extra}]'"
NO_URL: Final = "The search engine {name} is on other machines."
GIVE_URL: Final = "Say where, with --url."
NEEDS_NO_URL: Final = "The search engine {name} is on this machine."
LEAVE_OUT_URL: Final = "Leave out --url."
NOT_WHEN_LISTING: Final = "--engine, --url and --workers cannot be combined with --list or --remove."
