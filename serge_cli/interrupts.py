"""Ctrl-C: while a command runs it is an exception, so that what was begun is tidied up; before and after, it ends the process at once.

So no moment is left, neither while modules are loaded nor while the interpreter ends, in which it would print a traceback.
"""

from __future__ import annotations

import _thread
import signal
import sys
import time

_MOMENT = 0.01  # seconds


def end_at_once() -> None:
    """Let Ctrl-C end the process without a word, as a program without Python would; where it was ignored (nohup) it stays so."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def become_exceptions() -> None:
    """Let Ctrl-C raise KeyboardInterrupt."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        sys.unraisablehook = _press_again


def _press_again(swallowed: sys.UnraisableHookArgs) -> None:
    """Send an interrupt once more that came where nothing can be raised, as in the callback of a weak reference."""
    if swallowed.exc_type is KeyboardInterrupt:
        _thread.start_new_thread(_press, ())
    else:
        sys.__unraisablehook__(swallowed)


def _press() -> None:
    time.sleep(_MOMENT)
    signal.raise_signal(signal.SIGINT)
