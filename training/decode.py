"""Scores of a sentence's words in, the best tags that BIO allows out: "I-X" only behind "B-X" or "I-X".
The same steps as in the product, in 64-bit floats; of equal paths the one with the lower label."""

import numpy as np

BARRED = -1e9


def transitions(labels: list[str]) -> np.ndarray:
    """0 where label `column` may follow label `row`; the last row is the sentence's start."""
    table = np.zeros((len(labels) + 1, len(labels)))
    for column, label in enumerate(labels):
        if label.startswith("I-"):
            for row in range(len(labels) + 1):
                before = labels[row] if row < len(labels) else "O"
                if before[2:] != label[2:] or before == "O":
                    table[row, column] = BARRED
    return table


def viterbi(scores: np.ndarray, table: np.ndarray) -> list[int]:
    """Scores [words, labels], logits divided by the temperature, in, label numbers out."""
    if len(scores) == 0:
        return []
    size = scores.shape[1]
    best = scores[0].astype(np.float64) + table[size]
    back = []
    for row in scores[1:]:
        paths = best[:, None] + table[:size]
        chosen = paths.argmax(0)
        back.append(chosen)
        best = paths[chosen, np.arange(size)] + row
    tags = [int(best.argmax())]
    for chosen in reversed(back):
        tags.append(int(chosen[tags[-1]]))
    return tags[::-1]


def log_softmax(logits: np.ndarray) -> np.ndarray:
    shifted = logits - logits.max(-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
