"""Where a cluster may be and who may ask it: nothing secret unencrypted, on a command line, or in a file that others read."""

from __future__ import annotations

from pathlib import Path

import pytest

from serge_cli.errors import UsageError
from serge_cli.search.opensearch.address import Node, login, nodes, tls


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://localhost:9201", [Node("localhost", 9201, False)]),
        ("http://127.0.0.1", [Node("127.0.0.1", 9200, False)]),
        ("http://[::1]:9200/", [Node("::1", 9200, False)]),
        ("https://a.example:443, https://b.example", [Node("a.example", 443, True), Node("b.example", 9200, True)]),
    ],
)
def test_an_address_names_machines(url: str, expected: list[Node]) -> None:
    assert list(nodes(url)) == expected


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("http://search.example:9200", "search.example is another machine"),
        ("http://192.168.0.7", "192.168.0.7 is another machine"),
        ("http://127.0.0.1.example", "is another machine"),
        ("http://127.0.0.1,http://10.0.0.1", "10.0.0.1 is another machine"),
        ("https://ida:secret@search.example", "could be seen by everybody on this machine"),
        ("http://ida@127.0.0.1", "could be seen by everybody on this machine"),
        ("https://", "is no address of a cluster"),
        ("ftp://search.example", "is no address of a cluster"),
        ("search.example:9200", "is no address of a cluster"),
        ("https://search.example:port", "is no address of a cluster"),
        ("https://search.example/path", "is no address of a cluster"),
        ("https://search.example?x=1", "is no address of a cluster"),
        ("https://search.example,http://127.0.0.1", "is no address of a cluster"),
        ("https://[::1", "is no address of a cluster"),
        ("https://a\x1b[31m.example", "is no address of a cluster"),
        ("", "is no address of a cluster"),
    ],
)
def test_an_address_that_will_not_do(url: str, said: str) -> None:
    with pytest.raises(UsageError, match=said) as raised:
        nodes(url)
    assert "secret" not in str(raised.value)


def test_user_and_password_come_from_the_environment_or_a_file_of_ones_own(tmp_path: Path) -> None:
    file = tmp_path / "login"
    file.write_text("ida:a:secret\nmore\n")
    file.chmod(0o600)
    assert login({}) is None
    assert login({"SERGE_OPENSEARCH_USER": "ida", "SERGE_OPENSEARCH_PASSWORD": "s"}) == ("ida", "s")
    assert login({"SERGE_OPENSEARCH_LOGIN": str(file)}) == ("ida", "a:secret")


@pytest.mark.parametrize(
    ("written", "mode"), [("ida:secret", 0o640), ("ida:secret", 0o604), ("ida", 0o600), (":secret", 0o600), ("", 0o600)]
)
def test_a_file_that_others_read_or_that_holds_no_login_is_refused(tmp_path: Path, written: str, mode: int) -> None:
    file = tmp_path / "login"
    file.write_text(written)
    file.chmod(mode)
    with pytest.raises(UsageError, match=str(file)):
        login({"SERGE_OPENSEARCH_LOGIN": str(file)})


def test_neither_half_a_login_nor_a_link_nor_a_folder_will_do(tmp_path: Path) -> None:
    file = tmp_path / "login"
    file.write_text("ida:secret")
    file.chmod(0o600)
    (tmp_path / "link").symlink_to(file)
    for environment in (
        {"SERGE_OPENSEARCH_USER": "ida"},
        {"SERGE_OPENSEARCH_PASSWORD": "secret"},
        {"SERGE_OPENSEARCH_LOGIN": str(tmp_path / "link")},
        {"SERGE_OPENSEARCH_LOGIN": str(tmp_path)},
        {"SERGE_OPENSEARCH_LOGIN": str(tmp_path / "missing")},
        {"SERGE_OPENSEARCH_LOGIN": "\0"},
    ):
        with pytest.raises(UsageError):
            login(environment)


def test_a_file_of_authorities_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("no certificate")
    for name in ("ca.pem", "missing"):
        with pytest.raises(UsageError, match="certificates in"):
            tls({"SERGE_OPENSEARCH_CA": str(tmp_path / name)})
