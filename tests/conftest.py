"""What holds for all tests: state and configuration folders of their own, and how Hypothesis looks for examples.

Examples are the same ones each time, unless a long random run is asked for (the profile `soak`). No deadline: a machine that others use
too is slow at times, and what must be quick is tested as such.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("dev", derandomize=True, deadline=None)
settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("soak", derandomize=False, deadline=None, max_examples=20_000, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "dev")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # under nohup or in the background: children would inherit it and not be interrupted
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True, scope="session")
def state(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the key with which the user's own indexes are signed, and config.toml, out of the tests, in every process that they start."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))
        yield
