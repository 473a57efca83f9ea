"""`serge report` as a user runs it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Serge


def test_documents_come_with_their_doubts_and_then_the_sample_by_number(quick: Serge) -> None:
    done = quick("report")
    assert (done.status, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0] == "010 Ada Marsh, The Sea and the Harbour"
    assert lines[1].endswith("2 quotations, 2 notes")
    assert [line[:3] for line in lines if line[:3] in {" 1.", " 2."}] == [" 1.", " 2."]
    assert lines[-1].endswith("give the letters in this order: --judged ynyy…")


def test_letters_in_a_file_are_judgements(quick: Serge, tmp_path: Path) -> None:
    file = tmp_path / "judged.txt"
    file.write_text("y\nN\n", encoding="utf-8")
    by_file, by_letters = quick("report", "--judged", str(file)).out, quick("report", "--judged", "yn").out
    assert by_file == by_letters
    assert by_file.splitlines()[-1].startswith("Precision: 1 of 2 right, 0.50 (95 % interval 0.09 to 0.91); serge states 0.")


def test_what_is_no_judgement_is_one_line(quick: Serge, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("yes", encoding="utf-8")
    for judged in ("maybe", str(other), str(tmp_path), "y" * 40):
        done = quick("report", "--judged", judged)
        assert (done.status, done.out, done.err.count("\n")) == (2, "", 1), judged


def test_control_characters_of_texts_do_not_reach_the_terminal(quick: Serge) -> None:
    done = quick("report")
    assert not [sign for sign in done.out if sign < " " and sign != "\n"]
