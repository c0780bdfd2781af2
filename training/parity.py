"""Step 6. The exported model in, fixtures/network/parity.json out: sentences with the tags of both heads,
one run a sentence, for the test that Node decodes the same. Sentences with a word whose two best labels
are nearly even are left out: another processor's order of adding might turn them.

    python parity.py [--from models/network]
"""

import argparse
import json
from pathlib import Path

import numpy as np

from batches import Pieces, batch_of, encode
from decode import log_softmax, transitions, viterbi
from export import session_run
from labels import NAMES, TOLD
from paths import MODEL, ROOT
from train import read_rows

SENTENCES = 500
MARGIN = 0.02


def tags_of(logits, temperature: float, labels: list[str]):
    """Tags, and how near the two best labels of any word are."""
    scores = logits.astype(np.float64) / temperature
    best = np.sort(np.exp(log_softmax(scores)), 1)
    return [labels[n] for n in viterbi(scores, transitions(labels))], float((best[:, -1] - best[:, -2]).min())


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--from", dest="source", type=Path, default=MODEL)
    given = options.parse_args()
    manifest = json.loads((given.source / "isnad-model.json").read_text("utf-8"))
    run = session_run(given.source / "onnx" / "model_quantized.onnx")
    pieces = Pieces(given.source / "tokenizer.json")
    # Only the project's own sentences: those of the corpora may not be copied here.
    rows = [row for row in read_rows() if row["set"] in ("corpus", "gold-tune", "corpus-fold", "gold-fold") and len(row["words"]) > 3]
    found = []
    for row in sorted(rows, key=lambda row: (len(row["words"]) * 7919 + len(row["words"][0])) % 1009):
        ids, firsts = encode(row, pieces, manifest["maxLength"])
        if len(firsts) < len(row["words"]):
            continue
        batch = batch_of([(row, ids, firsts)])
        tags, margins = {}, []
        for head, labels, logits in zip(("names", "claims"), (NAMES, TOLD), run(batch)):
            tags[head], margin = tags_of(logits[0, firsts], manifest["heads"][head]["temperature"], labels)
            margins.append(margin)
        if min(margins) >= MARGIN:
            found.append({"words": row["words"], **tags})
        if len(found) == SENTENCES:
            break
    target = ROOT / "fixtures" / "network" / "parity.json"
    target.parent.mkdir(exist_ok=True)
    lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in found)
    target.write_text(f"[\n{lines}\n]\n", "utf-8")
    print(f"{len(found)} sentences, {sum(len(one['words']) for one in found):,} words")


if __name__ == "__main__":
    main()
