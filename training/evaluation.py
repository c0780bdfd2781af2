"""A tagger and held-back rows in, F1 of names and of claim mentions out."""

import numpy as np
import torch

from batches import batches
from decode import transitions, viterbi
from encoder import told
from labels import FIRST_EVENT, NAMES, TOLD, told_bits
from spans import Score, spans_of

HEADS = {"names": NAMES, "claims": TOLD}


def tag_rows(run, rows: list[dict], pieces, head: str, temperature: float = 1.0, room: int = 4096):
    """Each row with its tags; words past the limit are outside. `run` takes a batch, gives both logits."""
    labels = HEADS[head]
    table = transitions(labels)
    for batch in batches(rows, pieces, room):
        logits = run(batch)[0 if head == "names" else 1]
        scores = logits[batch.row.numpy(), batch.at.numpy()].astype(np.float64) / temperature
        counts = np.bincount(batch.row.numpy(), minlength=len(batch.rows))
        ends = np.cumsum(counts)
        for row, end, count in zip(batch.rows, ends, counts):
            tags = [labels[n] for n in viterbi(scores[end - count : end], table)]
            yield row, tags + ["O"] * (len(row["words"]) - count)


def torch_run(model):
    def run(batch):
        model.eval()
        with torch.no_grad():
            names, claims = model(batch.ids, batch.mask)
            return [names.numpy(), told(claims, FIRST_EVENT).numpy()]

    return run


def on_tokens(row: dict, tags: list[str]) -> list[str]:
    """Tags of isnad's words as tags of the corpus's own tokens: each takes that of its first word."""
    found = ["O"] * len(row["gold"])
    for number in range(len(row["origin"]) - 1, -1, -1):
        found[row["origin"][number]] = tags[number]
    return found


def name_score(run, rows, pieces, temperature=1.0, room=4096) -> Score:
    score = Score()
    for row, tags in tag_rows(run, rows, pieces, "names", temperature, room):
        score.add([tag.replace("PERS", "PER") for tag in row["gold"]], on_tokens(row, tags))
    return score


def claim_score(run, rows, pieces, temperature=1.0, room=4096) -> Score:
    """A found span is right where gold allows each of its labels; open words are not counted."""
    score = Score()
    for row, tags in tag_rows(run, rows, pieces, "claims", temperature, room):
        true, found = claim_spans(row["claims"], tags)
        score.add_spans(true, found)
    return score


def claim_spans(bits: list[int], tags: list[str]):
    bits = [told_bits(value) for value in bits]
    sure = [sure_label(value) for value in bits]
    true = set(spans_of(sure))
    found = set()
    for first, last, kind in spans_of(tags):
        span = (first, last, kind)
        optional = span not in true and all(allowed(bits[n], kind) for n in range(first, last)) and any(bits[n] & 1 for n in range(first, last))
        if not optional:
            found.add(span)
    return true, found


def sure_label(bits: int) -> str:
    """The first label of a word that must have one; optional and open words count as outside."""
    if bits & 1:
        return "O"
    return TOLD[(bits & -bits).bit_length() - 1]


def allowed(bits: int, kind: str) -> bool:
    return any(bits >> n & 1 and TOLD[n][2:] == kind for n in range(1, len(TOLD)))


def statements(held: dict) -> list[dict]:
    return [row for name in ("gold-fold", "corpus-fold") for row in held.get(name, [])]


def evaluate(model, held: dict, pieces) -> dict:
    run = torch_run(model)
    figures = {"names": round(name_score(run, held["anercorp-tenth"], pieces).f1(), 4)}
    if fold := statements(held):
        figures["claims"] = round(claim_score(run, fold, pieces).f1(), 4)
    return figures
