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
LARGE: Final = "This is a large library, of some {megabytes:,.0f} MB of text. It takes less room, and answers come sooner, with: {command}"
USE_LARGE: Final = "serge index --engine {name}"
INSTALL_LARGE: Final = "pip install 'serge-cli[{extra}]' && serge index --engine {name}"
NOT_WHEN_LISTING: Final = "--engine, --url and --workers cannot be combined with --list or --remove."
