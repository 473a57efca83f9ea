"""A view as one file: style and script within it, and a policy of its own that lets nothing else run or load."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from serge_cli.surfaces.page.frame import View, asset, document
from serge_cli.surfaces.page.tags import NOTHING, Html, join, tag


def standalone(view: View) -> str:
    """Return the file."""
    style, script = asset("page.css"), asset("page.js")
    policy = (
        f"default-src 'none'; style-src 'sha256-{_digest(style)}'; script-src 'sha256-{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )  # fmt: skip
    head = join(
        (
            tag("meta", http_equiv="Content-Security-Policy", content=policy),
            tag("meta", name="referrer", content="no-referrer"),
            tag("style", Html(style)),
        )
    )
    return document(view, head, NOTHING, tag("script", Html(script)))


def _digest(text: str) -> str:
    """Return the digest of what stands between the tags, as a policy names it."""
    return b64encode(sha256(text.encode()).digest()).decode()
