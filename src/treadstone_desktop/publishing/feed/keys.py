"""Key files: a private ``root-1.pem`` for its owner's eyes, and a ``root-1.pub`` for everybody.

A role's keys are numbered, so that three people can each keep one. The ``.pub`` says which keys
there are; only who signs needs the ``.pem``, and is asked for its passphrase if it has one.
"""

import os
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from securesystemslib.signer import CryptoSigner, SSlibKey

from treadstone_desktop.base.errors import CannotKeepError, TreadstoneError
from treadstone_desktop.base.files import make_private, write_whole

ROLES = ("root", "targets", "online")

Ask = Callable[[str], str]
"""Gives the passphrase of a key file, by its name; empty if it has none."""

_NAME = re.compile(r"(root|targets|online)-([1-9]\d*)\.(?:pem|pub)")


class KeysError(TreadstoneError):
    """Keys that are missing, too few, or cannot be read. ``where`` is a file, folder or role."""

    def __init__(self, where: Path | str, reason: str) -> None:
        self.where = where
        self.reason = reason
        super().__init__(f"{where}: {reason}.")


class _PublicKey(NamedTuple):
    key: SSlibKey
    private: Path


class Keys:
    """The keys in ``folders``, which may be sticks of several people."""

    def __init__(self, folders: Sequence[Path], ask: Ask) -> None:
        _need_cryptography()
        self._folders = folders
        self._ask = ask
        self._opened: dict[str, CryptoSigner] = {}

    def public(self, role: str) -> list[SSlibKey]:
        """The public keys of ``role``, one of `ROLES`, each once. Raises KeysError."""
        found = {entry.key.keyid: entry.key for entry in self._entries(role)}
        return list(found.values())

    def signers(self, role: str, keyids: Collection[str]) -> list[CryptoSigner]:
        """Signers for those of ``keyids`` whose private file is here. Raises KeysError.

        A passphrase is asked for once.
        """
        found: dict[str, CryptoSigner] = {}
        for key, private in self._entries(role):
            if key.keyid in keyids and key.keyid not in found and private.exists():
                if key.keyid not in self._opened:
                    self._opened[key.keyid] = _signer(private, self._ask)
                found[key.keyid] = self._opened[key.keyid]
        return list(found.values())

    def _entries(self, role: str) -> Iterator[_PublicKey]:
        for folder in self._folders:
            if not folder.is_dir():
                raise KeysError(folder, "there is no such folder of keys")
            for path in sorted(folder.glob(f"{role}-*.pem")):
                if _NAME.fullmatch(path.name) and not path.with_suffix(".pub").exists():
                    raise KeysError(path, f"{path.stem}.pub, which belongs to it, is not here")
            for path in sorted(folder.glob(f"{role}-*.pub")):
                if _NAME.fullmatch(path.name):
                    yield _PublicKey(_read_public(path), path.with_suffix(".pem"))


def make_key(role: str, folder: Path, passphrase: str) -> Path:
    """Make a key for ``role`` in ``folder`` and return its private file, its owner's alone.

    An empty ``passphrase`` leaves the file open to whoever has it. Raises KeysError for a folder
    that a repository would carry away, CannotKeepError.
    """
    _need_cryptography()
    from cryptography.hazmat.primitives import serialization as form
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    if any((above / ".git").exists() for above in (folder.absolute(), *folder.absolute().parents)):
        raise KeysError(folder, "it lies in a git work tree, and keys do not belong there")
    lock = form.BestAvailableEncryption(passphrase.encode()) if passphrase else form.NoEncryption()
    key = Ed25519PrivateKey.generate()
    private = key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, lock)
    public = key.public_key().public_bytes(
        form.Encoding.PEM, form.PublicFormat.SubjectPublicKeyInfo
    )
    try:
        make_private(folder)
        path = folder / f"{role}-{_next_number(role, folder)}.pem"
        _write_private(path, private)
    except OSError as error:
        raise CannotKeepError(folder, error.strerror or str(error)) from error
    write_whole(path.with_suffix(".pub"), public)
    return path


def _need_cryptography() -> None:
    if find_spec("cryptography") is None:
        raise KeysError("cryptography", "it signs, and is not installed; install "
                        "'treadstone-desktop[publish]'")  # fmt: skip


def _next_number(role: str, folder: Path) -> int:
    names = (_NAME.fullmatch(path.name) for path in folder.iterdir())
    return max((int(name[2]) for name in names if name and name[1] == role), default=0) + 1


def _write_private(path: Path, content: bytes) -> None:
    """Closed from its first byte on; one that is there is never overwritten."""
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _read_public(path: Path) -> SSlibKey:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    try:
        key = load_pem_public_key(path.read_bytes())
    except (OSError, ValueError) as error:
        raise KeysError(path, "it is not a public key that can be read") from error
    if not isinstance(key, Ed25519PublicKey):
        raise KeysError(path, "it is not an Ed25519 key")
    return SSlibKey.from_crypto(key)


def _signer(path: Path, ask: Ask) -> CryptoSigner:
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        content = path.read_bytes()
    except OSError as error:
        raise KeysError(path, f"it cannot be read ({error.strerror})") from error
    locked = b"ENCRYPTED" in content
    passphrase = ask(path.name) if locked else ""
    if locked and not passphrase:
        raise KeysError(path, "it has a passphrase, and none was given")
    try:
        return CryptoSigner(load_pem_private_key(content, passphrase.encode() or None))
    except (ValueError, TypeError) as error:
        reason = "the passphrase is not its own" if locked else "it is not a private key"
        raise KeysError(path, reason) from error
