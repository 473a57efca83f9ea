"""Who may ask: texts are hostile, other users share the machine, and other sites' pages run in the same browser.

The rules, each with a test that fails without it:

- A key that is good once opens the page; from then on a cookie (HttpOnly, SameSite=Strict) is the secret. No request is answered without.
- The Host is this server's, or a name that points here (DNS rebinding) could read it.
- What another origin asks, another port of this machine among them, is refused by Sec-Fetch-Site and Origin. With `no-referrer` browsers
  send `Origin: null` with a form (Fetch standard, “append a request Origin header”): then Sec-Fetch-Site must say `same-origin`.
- A change needs a second token, which only this server's own forms have.
"""

from __future__ import annotations

import secrets
from email.message import Message
from hmac import compare_digest
from http.cookies import CookieError, SimpleCookie

from serge_cli.model.quick_dataclass import dataclass

LOCAL = "127.0.0.1"
Headers = Message  # of a request: names in any case
HEADERS = (
    (
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'",
    ),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cache-Control", "no-store"),
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request is not answered: the status and a sentence."""

    status: int
    message: str


class Gate:
    """The secrets of one run of the server."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.token = secrets.token_urlsafe(32)
        self._key = secrets.token_urlsafe(32)
        self._secret = secrets.token_urlsafe(32)
        self._cookie = f"serge-{port}"
        self._used = False

    @property
    def address(self) -> str:
        """Return the address that opens the page, once."""
        return f"http://{LOCAL}:{self.port}/?key={self._key}"

    def admit(self, key: str) -> str | None:
        """Return the cookie to set for a key; None where it is not the key, or was used before."""
        if self._used or not _same(key, self._key):
            return None
        self._used = True
        return f"{self._cookie}={self._secret}; HttpOnly; SameSite=Strict; Path=/"

    def refused(self, headers: Headers, *, opening: bool = False) -> Refusal | None:
        """Return why a request is not answered, None where it may be; `opening` is one with the key in place of the cookie."""
        if headers.get_all("Host", []) != [self._host]:
            return Refusal(421, "This server answers only to its own name.")
        if opening:
            return None
        if headers.get("Sec-Fetch-Site", "none") not in {"same-origin", "none"} or headers.get("Origin", "null") not in self._origins:
            return Refusal(403, "Another page asked for this.")
        if not _same(self._cookie_of(headers), self._secret):
            return Refusal(403, "Open the address that serge serve prints; it is good once. Start serge serve again for another.")
        return None

    def refused_change(self, headers: Headers, token: str) -> Refusal | None:
        """Return why a change that otherwise may be asked for is not made."""
        origin = headers.get("Origin", "null")
        from_here = headers.get("Sec-Fetch-Site") == "same-origin" if origin == "null" else origin in self._origins
        if not from_here:
            return Refusal(403, "Changes are made from this page alone.")
        if not _same(token, self.token):
            return Refusal(403, "This form is of an earlier run; load the page again.")
        return None

    @property
    def _host(self) -> str:
        return f"{LOCAL}:{self.port}"

    @property
    def _origins(self) -> frozenset[str]:
        return frozenset({f"http://{self._host}", "null"})

    def _cookie_of(self, headers: Headers) -> str:
        try:
            found = SimpleCookie(headers.get("Cookie", "")).get(self._cookie)
        except CookieError:
            return ""
        return found.value if found else ""


def _same(given: str, wanted: str) -> bool:
    return compare_digest(given.encode("utf-8", "replace"), wanted.encode())
