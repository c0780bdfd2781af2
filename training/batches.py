"""Rows in, batches out: piece ids padded to the longest row, and for each word its first piece and the
labels it may have. Rows of like length share a batch, so that little is padding."""

from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import Tokenizer

from labels import CLAIMS, NAMES
from tokens import word_ids

BEGIN, PAD, END, UNKNOWN = 0, 1, 2, 3


class Pieces:
    """Words in, their pieces out, each word looked up once."""

    def __init__(self, path):
        self.tokenizer = Tokenizer.from_file(str(path))
        self.known: dict[str, list[int]] = {}

    def of(self, words: list[str]) -> list[list[int]]:
        new = list({word for word in words if word not in self.known})
        if new:
            self.known.update(zip(new, word_ids(self.tokenizer, new, UNKNOWN)))
        return [self.known[word] for word in words]


@dataclass
class Batch:
    ids: torch.Tensor
    mask: torch.Tensor
    row: torch.Tensor
    """Row and piece of each word, in order."""
    at: torch.Tensor
    names: torch.Tensor
    claims: torch.Tensor
    """Allowed labels of each word as booleans; a row of all true teaches nothing."""
    rows: list


def bits(values: list[int], size: int) -> np.ndarray:
    array = np.array(values, dtype=np.int64)
    return (array[:, None] >> np.arange(size)) & 1 == 1


def encode(row: dict, pieces: Pieces, limit: int) -> tuple[list[int], list[int]]:
    """Ids with the special ones around, and each word's first piece; words past the limit are left out."""
    ids, firsts = [BEGIN], []
    for word in pieces.of(row["words"]):
        if len(ids) + len(word) >= limit:
            break
        firsts.append(len(ids))
        ids += word
    return [*ids, END], firsts


def batch_of(encoded: list) -> Batch:
    width = max(len(ids) for _, ids, _ in encoded)
    ids = np.full((len(encoded), width), PAD, dtype=np.int64)
    mask = np.zeros((len(encoded), width), dtype=np.int64)
    row_of, at, names, claims = [], [], [], []
    for number, (row, row_ids, firsts) in enumerate(encoded):
        ids[number, : len(row_ids)] = row_ids
        mask[number, : len(row_ids)] = 1
        row_of += [number] * len(firsts)
        at += firsts
        count = len(firsts)
        names += row["names"][:count] if row.get("names") else [(1 << len(NAMES)) - 1] * count
        claims += row["claims"][:count] if row.get("claims") else [(1 << len(CLAIMS)) - 1] * count
    return Batch(
        torch.from_numpy(ids), torch.from_numpy(mask), torch.tensor(row_of), torch.tensor(at),
        torch.from_numpy(bits(names, len(NAMES))), torch.from_numpy(bits(claims, len(CLAIMS))),
        [row for row, _, _ in encoded],
    )


def batches(rows: list[dict], pieces: Pieces, room: int, rng=None, limit: int = 160) -> list[Batch]:
    """Batches of about `room` pieces; shuffled where a generator is given."""
    encoded = [(row, *encode(row, pieces, limit)) for row in rows]
    noise = rng.normal(0, 3, len(encoded)) if rng is not None else np.zeros(len(encoded))
    order = sorted(range(len(encoded)), key=lambda n: len(encoded[n][1]) + noise[n])
    groups, group, widest = [], [], 0
    for number in order:
        widest_now = max(widest, len(encoded[number][1]))
        if group and widest_now * (len(group) + 1) > room:
            groups.append(group)
            group, widest_now = [], len(encoded[number][1])
        group.append(encoded[number])
        widest = widest_now
    if group:
        groups.append(group)
    if rng is not None:
        rng.shuffle(groups)
    return [batch_of(group) for group in groups]
