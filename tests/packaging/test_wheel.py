"""What an installed serge brings along: the package, the program, and the bundled library."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_wheel_holds_the_package_and_the_bundled_shelf(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)], cwd=ROOT, check=True, capture_output=True
    )
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        for seed in (ROOT / "seeds").iterdir():
            assert archive.read(f"serge_cli/seeds/{seed.name}") == seed.read_bytes()
        entry_points = next(name for name in names if name.endswith("entry_points.txt"))
        assert "serge = serge_cli.__main__:main" in archive.read(entry_points).decode()
    assert "serge_cli/app.py" in names
    assert not any(name.startswith(("tests/", "index/")) or "__pycache__" in name for name in names)
