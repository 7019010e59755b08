import os
from pathlib import Path

import pytest

from tests.support.publisher import held_keys, make_keys
from treadstone_desktop.publishing.feed.keys import Keys, KeysError, make_key


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_a_private_key_is_its_owners_alone(tmp_path: Path) -> None:
    path = make_key("root", tmp_path / "keys", "")

    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_keys_of_a_role_are_numbered_and_never_overwritten(tmp_path: Path) -> None:
    names = [make_key("root", tmp_path, "").name for _ in range(3)]
    (tmp_path / "root-2.pem").unlink()

    assert names == ["root-1.pem", "root-2.pem", "root-3.pem"]
    assert make_key("root", tmp_path, "").name == "root-4.pem"


def test_a_key_whose_private_file_is_away_is_known_and_does_not_sign(tmp_path: Path) -> None:
    keys = make_keys(tmp_path, "root root")
    ids = [key.keyid for key in keys.public("root")]
    (tmp_path / "root-1.pem").unlink()

    assert len(keys.public("root")) == 2
    assert [signer.public_key.keyid for signer in keys.signers("root", ids)] == ids[1:]


def test_a_passphrase_is_asked_for_by_name_once_and_only_of_keys_that_sign(tmp_path: Path) -> None:
    make_key("root", tmp_path, "open")
    make_key("root", tmp_path, "open")
    asked: list[str] = []

    def ask(name: str) -> str:
        asked.append(name)
        return "open"

    keys = Keys([tmp_path], ask)
    wanted = keys.public("root")[1].keyid

    for _ in range(2):
        assert len(keys.signers("root", [wanted])) == 1
    assert asked == ["root-2.pem"]


@pytest.mark.parametrize(
    ("given", "said"), [("wrong", "the passphrase is not its own"), ("", "none was given")]
)
def test_a_passphrase_that_does_not_open_a_key_is_said(
    tmp_path: Path, given: str, said: str
) -> None:
    make_key("online", tmp_path, "right")
    keys = Keys([tmp_path], lambda _name: given)
    ids = [key.keyid for key in keys.public("online")]

    with pytest.raises(KeysError, match=f"online-1.pem: .*{said}"):
        keys.signers("online", ids)


def test_no_key_is_made_where_a_repository_would_carry_it_away(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()

    with pytest.raises(KeysError, match="git work tree"):
        make_key("root", tmp_path / "deep" / "keys", "")
    assert not (tmp_path / "deep").exists()


def test_a_private_key_without_its_public_one_is_named(tmp_path: Path) -> None:
    keys = make_keys(tmp_path, "root")
    (tmp_path / "root-1.pub").unlink()

    with pytest.raises(KeysError, match=r"root-1\.pem: root-1\.pub, which belongs to it"):
        keys.public("root")


@pytest.mark.parametrize("content", [b"", b"no key", b"-----BEGIN PUBLIC KEY-----\nAAAA\n"])
def test_a_file_that_is_no_key_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "online-1.pub").write_bytes(content)

    with pytest.raises(KeysError, match=r"online-1\.pub: it is not a public key"):
        held_keys(tmp_path).public("online")


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(KeysError, match="no such folder of keys"):
        held_keys(tmp_path / "none").public("root")


def test_keys_may_lie_on_several_sticks_and_count_once(tmp_path: Path) -> None:
    make_keys(tmp_path / "a", "root")
    make_keys(tmp_path / "b", "root")

    keys = held_keys(tmp_path / "a", tmp_path / "b", tmp_path / "a")

    assert len(keys.public("root")) == 2
