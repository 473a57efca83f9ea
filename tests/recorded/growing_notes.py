"""Texts with notes in which one length or number grows."""

from __future__ import annotations

from tests.recorded.growing import HEAD, NAMED, PLAIN, SAID, TAIL, TEXT, Growing, letters, sentence, words

FULL = "[1] Edgar Pike, The Quiet Lease (London: "


def called(*labels: object) -> str:
    """Return a paragraph with a sign for each of these labels, and what stands before and behind it."""
    return f"{HEAD}{TEXT}" + " ".join(f"So it was.[{label}]" for label in labels) + TAIL


def noted(*labels: object) -> str:
    return "\n\nNotes\n\n" + "\n\n".join(f"[{label}] Pike, p. {label}." for label in labels)


NOTES = [
    Growing("short-title-length", lambda n: called(1, 2) + f"\n\nNotes\n\n{FULL}{letters(200)}, 1920), p. 3.\n\n[2] The Quiet Lease, {letters(n)}.", range(130, 150)),
    Growing("short-title-letters", lambda n: called(1, 2) + f"\n\nNotes\n\n[1] Edgar Pike, The {'Leasehold'[:n]} of the Mill (London, 1920), p. 1.\n\n[2] {'Leasehold'[:n]}, p. 2.", range(3, 9)),
    Growing("titles-sharing-words", lambda n: called(1) + "\n\nNotes\n\n[1] Edgar Pike, The Old Lease (London, 1920), p. 1.\n\n" + "\n\n".join(f"[{k}] Edgar Pike, The Lease of Old {PLAIN[k % 19].capitalize()} {'xyz'[k % 3].upper()}{PLAIN[k // 19]} (London, 1920), p. 1." for k in range(2, n)) + f"\n\n[{n}] Old Lease, p. 2.", range(56, 66)),
    Growing("pieces-with-one-marker", lambda n: f"{HEAD}{TEXT}{NAMED} wrote " + "“the old mill,” " * n + f"“and the river.”[1]{TAIL}" + noted(1), range(36, 43)),
    Growing("announced-behind-marker", lambda n: f"{HEAD}{TEXT}{NAMED} wrote in it [1] {letters(n)}: {SAID}{TAIL}" + noted(1), range(140, 170)),
    Growing("marker-before-colon", lambda n: f"{HEAD}{TEXT}{NAMED} wrote:{' ' * n}[1] {SAID}{TAIL}" + noted(1), range(0, 5)),
    Growing("numbered-paragraphs-with-signs", lambda n: called(*range(1, 9)) + "\n\n".join(f"{k}. The mill stood by the river{f' so.[{k}]' if k <= n else '.'} It was old." for k in range(1, 9)) + noted(*range(1, 9)), range(0, 9)),
    Growing("figures-apart", lambda n: f"{HEAD}{TEXT}" + " ".join(f"It stood by the water {k}. Nobody came." for k in range(1, n + 1)) + "\n\n" + "\n".join(f"{k}. Pike, p. {k}." for k in range(1, n + 1)), range(1, 7)),
    Growing("figures-apart-missing", lambda n: f"{HEAD}{TEXT}" + " ".join(f"It stood by the water {k}. Nobody came." for k in range(1, n + 1)) + "\n\n" + "\n".join(f"{k}. Pike, p. {k}." for k in range(1, 8)), range(1, 8)),
    Growing("excerpt-of-signs", lambda n: f"{HEAD}{TEXT}" + " ".join(f"So the mill stood.[{k}]" if k < 7 + n else f"So the mill [{k}] stood there." for k in range(7, 17)), range(0, 11)),
    Growing("stray-step", lambda n: f"{HEAD}{TEXT}So it was.[1] And so the mill [{n}] stood there.", range(2, 9)),
    Growing("lists-between", lambda n: called(*range(1, 7)) + noted(*range(1, 6)) + "".join(f"\n\n{sentence(60)}\n\n[1] Lind, p. {k}." for k in range(n)) + f"\n\n{sentence(60)}\n\n[6] Marsh, p. 6.", range(0, 8)),
    Growing("note-heading-joint", lambda n: f"{HEAD}{TEXT}Notes to {letters(n)}\n\n1. Pike, p. 1.\n\n2. Pike, p. 2.", range(65, 78)),
    Growing("numbered-heading-words", lambda n: f"{HEAD}1. {words(n).upper()}\n\n{TEXT}So.[1]\n\n2. {words(n).upper()}\n\n{TEXT}So.[2]\n\nNotes\n\n1. Pike, p. 1.\n\n2. Pike, p. 2.", range(8, 16)),
    Growing("foot-of-page", lambda n: f"{HEAD}{TEXT}The mill was old[1] and the\n\n[1] Pike, Letters, p. 3.\n\n" + f"{sentence(50)}\n\n" * n + f"river ran past it.{TAIL}", range(0, 7)),
    Growing("note-that-breaks-off", lambda n: f"{HEAD}{TEXT}The mill was old.[1]\n\n[1] Pike, who had seen it and\n\n" + f"{sentence(50)}\n\n" * n + f"went away.{TAIL}", range(0, 3)),
    Growing("note-set-in", lambda n: called(1) + f"\n\nNotes\n\n[1] Pike, p. 3.\n\n{' ' * n}{sentence(60)}", range(0, 5)),
    Growing("bracketed-footnote", lambda n: called(1) + f"[Footnote 1: {sentence(40)}\n\n" + f"{sentence(50)}\n\n" * n + f"The end.]{TAIL}", range(8, 14)),
    Growing("step-of-list", lambda n: called(1, 2, 2 + n) + "\n\n" + "\n\n".join(f"{k}. Pike, p. {k}." for k in (1, 2, 2 + n)), range(1, 8)),
    Growing("list-under-heading", lambda n: f"{HEAD}{TEXT}Notes\n\n" + "\n\n".join(f"{k}. Pike, p. {k}." for k in range(2, 2 + n)), range(1, 6)),
    Growing("label-repeated", lambda n: called(1, 2) + "\n\nNotes\n\n1. Pike, p. 1.\n\n2. Pike, p. 2.\n\n" + f"{sentence(50)}\n\n" * n + "2. Lind, p. 3.", range(0, 3)),
    Growing("labels-answered", lambda n: called(*range(1, 11)) + "\n\n" + "\n\n".join(f"[{k}] Pike, p. {k}." for k in range(1, n + 1)), range(1, 11)),
    Growing("digits-glued", lambda n: f"{HEAD}{TEXT}Nobody came to the mill.{n} It stood by the water.{n + 1}{TAIL}" + f"Notes\n\n{n}. Pike, p. 1.\n\n{n + 1}. Lind, p. 2.", [*range(0, 3), *range(997, 1002)]),
    Growing("common-list-alone", lambda n: f"{HEAD}{TEXT}" + " ".join(f"It stood there.{k}" for k in range(1, n + 1)) + "\n\n" + "\n\n".join(f"{k}. Pike, p. {k}." for k in range(1, n + 1)) + f"\n\n{TEXT}Nobody came.1\n\n1. Lind, p. 9.", range(0, 4)),
]  # fmt: skip
