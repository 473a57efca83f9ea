"""`serge completion SHELL`: the script that makes a shell complete with Tab, and the completions it gets.

The protocol is our own and the same for all shells: `_SERGE_COMPLETE` is set and the words of the command line are the
arguments, the last one unfinished; the output has one completion per line, value and description separated by a tab.
Locators contain a colon, where bash splits words: its script joins them again.
"""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated, Any, Final

import typer

from serge_cli.commands.click import completed
from serge_cli.commands.completing import offers

EXAMPLES = (
    ('eval "$(serge completion bash)"', "In ~/.bashrc; the same with zsh in ~/.zshrc."),
    ("serge completion fish > ~/.config/fish/completions/serge.fish", "For fish, once."),
)


class Shell(StrEnum):
    """The shells that are known."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"


# What is offered goes into the line as it is, so it is quoted for the quotation mark that is open there; inside a word that
# opens one in its middle nothing is offered.
BASH: Final = r"""_serge() {
    local i word offer current stem open
    local -a words=()
    for ((i = 1; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if ((${#words[@]})) && [[ $word == : || ${words[-1]} == *: ]]; then words[-1]+=$word; else words+=("$word"); fi
    done
    current=${words[-1]}
    [[ $COMP_WORDBREAKS == *:* && $current == *:* ]] && stem=${current%:*}:
    for ((i = 0; i < ${#current}; i++)); do
        word=${current:i:1}
        case $open$word in
            \\ | \"\\) ((i++)) ;;
            \" | \') open=$word ;;
            \"\" | \'\') open= ;;
        esac
    done
    COMPREPLY=()
    [[ $open && $current != "$open"* ]] && return
    while IFS=$'\t' read -r offer _; do
        case $open in
            \") for word in \\ \" \$ \` \!; do offer=${offer//"$word"/\\"$word"}; done ;;
            \') offer=${offer//\'/\'\\\'\'} ;;
            *) printf -v offer %q "$offer" ;;
        esac
        COMPREPLY+=("${offer#"$stem"}")
    done < <(_SERGE_COMPLETE=1 serge "${words[@]}" 2>/dev/null)
    [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *: ]] && compopt -o nospace
}
complete -o default -F _serge serge
"""

ZSH: Final = """\
#compdef serge
_serge() {
    local value description
    local -a values shown
    while IFS=$'\\t' read -r value description; do
        values+=("$value")
        shown+=("$value${description:+  -- $description}")
    done < <(_SERGE_COMPLETE=1 serge "${(@Q)words[2,CURRENT]}" 2>/dev/null)
    if (( ${#values} )); then compadd -M 'm:{[:lower:]}={[:upper:]} l:|=* r:|=*' -l -d shown -a values; else _files; fi
}
compdef _serge serge
"""

FISH: Final = """\
function __serge_offers
    set -l words (commandline -opc) (commandline -ct)
    _SERGE_COMPLETE=1 serge $words[2..-1] 2>/dev/null
end
complete -c serge -f -a '(__serge_offers)'
complete -c serge -n '__fish_seen_subcommand_from extract check' -F
"""

_SCRIPTS: Final = {Shell.BASH: BASH, Shell.ZSH: ZSH, Shell.FISH: FISH}


def completion(shell: Annotated[Shell, typer.Argument(metavar="SHELL", help="bash, zsh or fish")]) -> None:
    """Print the completion script.

    It completes commands, options, documents, persons and locators, the last three from the existing index.
    """
    sys.stdout.write(_SCRIPTS[shell])


def answer(program: Any, words: list[str]) -> int:
    """Print the completions of the last word, one per line with a tab before its description."""
    *before, last = words or [""]
    context, asked, incomplete = completed(program, before, last.lstrip("\"'"))
    found = offers(context, getattr(asked, "metavar", None) or "", incomplete)
    if found is None:
        found = [(item.value, item.help or "") for item in asked.shell_complete(context, incomplete)]
    is_argument = getattr(asked, "param_type_name", "") == "argument" and "--" not in before
    for value, says in found:
        if not value.isprintable():  # it cannot be typed, and a shell might execute it
            continue
        if is_argument and value.startswith("-"):  # it would be parsed as an option
            continue
        sys.stdout.write(f"{value}\t{_short(says)}\n" if says else f"{value}\n")
    return 0


def _short(text: str) -> str:
    from serge_cli.present.safety import visible  # noqa: PLC0415

    return visible(" ".join(text.split())[:80])
