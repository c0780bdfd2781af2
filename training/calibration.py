"""A head's logits on held-back words in, the one temperature that makes its probabilities most honest
out, with the expected calibration error before and after."""

import numpy as np

from batches import batches
from decode import log_softmax
from labels import FIRST_EVENT


def held_logits(run, rows, pieces, head: str):
    """Logits and allowed labels of the words whose label is known."""
    logits, allowed = [], []
    for batch in batches(rows, pieces, 4096):
        scores = run(batch)[0 if head == "names" else 1]
        truth = batch.names.numpy() if head == "names" else told_truth(batch.claims.numpy())
        known = ~truth.all(1)
        logits.append(scores[batch.row.numpy(), batch.at.numpy()][known])
        allowed.append(truth[known])
    return np.concatenate(logits), np.concatenate(allowed)


def told_truth(claims: np.ndarray) -> np.ndarray:
    begins = claims[:, FIRST_EVENT::2].any(1, keepdims=True)
    insides = claims[:, FIRST_EVENT + 1 :: 2].any(1, keepdims=True)
    return np.concatenate([claims[:, :FIRST_EVENT], begins, insides], 1)


def error(logits, allowed, temperature: float) -> float:
    """Expected calibration error of the best label, over words that are or seem to be in a mention."""
    probability = np.exp(log_softmax(logits / temperature))
    best = probability.argmax(1)
    inside = (best > 0) | ~allowed[:, 0]
    confidence = probability.max(1)[inside]
    right = allowed[np.arange(len(best)), best][inside]
    bins = np.minimum((confidence * 10).astype(int), 9)
    return sum(abs(right[bins == b].mean() - confidence[bins == b].mean()) * (bins == b).mean() for b in range(10) if (bins == b).any())


def fit(run, rows, pieces, head: str) -> float:
    logits, allowed = held_logits(run, rows, pieces, head)

    def loss(temperature: float) -> float:
        scores = log_softmax(logits / temperature)
        return -np.log(np.maximum(np.where(allowed, np.exp(scores), 0).sum(1), 1e-12)).mean()

    grid = [round(0.6 + 0.05 * step, 2) for step in range(49)]
    best = min(grid, key=loss)
    print(f"{head}: temperature {best}, calibration error {error(logits, allowed, 1.0):.3f} -> {error(logits, allowed, best):.3f}")
    return best
