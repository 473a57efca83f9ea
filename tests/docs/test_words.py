"""README, manual page and messages use one word for one thing: library, notice, fix, search."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REPLACED = re.compile(r"\b(shel(f|ves)|oddit(y|ies)|mend(ed|ing|s)?|anew|for good|not told|so many)\b", re.IGNORECASE)


def replaced(text: str) -> list[str]:
    return [found.group() for found in REPLACED.finditer(text)]


def test_replaced_words_are_recognised() -> None:
    assert replaced("Mend the oddities of your shelf for good.") == ["Mend", "oddities", "shelf", "for good"]


def test_readme_uses_plain_words() -> None:
    assert replaced((ROOT / "README.md").read_text(encoding="utf-8")) == []


def test_manual_page_uses_plain_words_and_sections() -> None:
    page = subprocess.run([sys.executable, "-m", "serge_cli", "man"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    assert replaced(page) == []
    commands = page.partition(".SH COMMANDS")[2].partition(".SH OPTIONS")[0]
    assert re.findall(r"^\.SS (.*)$", commands, re.MULTILINE) == ["Search", "Read", "Fix", "Index", "For scripts"]


def test_messages_use_plain_words() -> None:
    modules = [import_module(f"serge_cli.{path.stem}") for path in sorted((ROOT / "serge_cli").glob("*messages.py"))]
    said = [value for module in modules for name, value in vars(module).items() if name.isupper() and isinstance(value, str)]
    assert len(said) > 200
    assert [replaced(each) for each in said if replaced(each)] == []
