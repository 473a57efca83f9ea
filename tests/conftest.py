"""How Hypothesis looks for examples: the same ones each time, unless a long random run is asked for."""

from __future__ import annotations

import os

from hypothesis import settings

# No deadline: a machine that others use too is slow at times, and what must be quick is tested as such.
settings.register_profile("dev", derandomize=True, deadline=None)
settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("soak", derandomize=False, deadline=None, max_examples=20_000, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "dev")
