"""Where the process starts: `serge`, and `python -m serge_cli`, which is the same."""

from __future__ import annotations

import gc

from serge_cli import interrupts

# Python's own 700 had it look through the modules being loaded sixty times, a tenth of a short command.
ALLOCATIONS_BETWEEN_COLLECTIONS = 50_000


def main() -> None:
    """Run the program and leave with its exit status."""
    interrupts.end_at_once()
    gc.set_threshold(ALLOCATIONS_BETWEEN_COLLECTIONS, 20, 20)
    from serge_cli import app  # noqa: PLC0415 - loading it is what takes the time

    app.main()


if __name__ == "__main__":
    main()
