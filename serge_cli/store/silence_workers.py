"""Loaded first, and only, in the process that starts the workers: from then on neither it nor they write to stderr.

A worker that is just starting when its parent is interrupted or killed finds half of its parent's means gone, and
Python would print a traceback for each. What matters of a worker is reported by its parent.
"""

from __future__ import annotations

import os

if not os.environ.get("SERGE_DEBUG"):
    _nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(_nowhere, 2)
    os.close(_nowhere)
