"""Step 4. The trained tagger in, models/network/ out: the 8-bit graph, the tokenizer, the configuration
and the manifest, with temperatures fitted on held-back text. Prints what 8 bits cost.

    python export.py [--from tagger.pt] [--to models/network] [--version 1.0.0]
"""

import argparse
import json
import shutil
import time
from pathlib import Path

import onnxruntime
import torch

from batches import Pieces, batches
from calibration import fit
from encoder import Encoder, Exported, Shape, Tagger
from evaluation import claim_score, name_score, statements, tag_rows, torch_run
from labels import CLAIMS, FIRST_EVENT, NAMES
from manifest import write_manifest
from paths import BUILD, MODEL
from quantised import quantise, write_onnx
from train import HELD, read_rows

POSITIONS = 160


def load(path: Path) -> tuple[Tagger, dict]:
    kept = torch.load(path, weights_only=False)
    weights = kept["weights"]
    shape = Shape(weights["encoder.words.weight"].shape[0], len(kept["layers"]))
    model = Tagger(Encoder(shape), len(NAMES), len(CLAIMS))
    model.load_state_dict(weights)
    return model, kept


def session_run(path: Path):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def run(batch):
        return session.run(["names", "claims"], {"input_ids": batch.ids.numpy(), "attention_mask": batch.mask.numpy()})

    return run


def same_tags(one, other) -> float:
    pairs = [(a, b) for (_, left), (_, right) in zip(one, other) for a, b in zip(left, right)]
    return sum(a == b for a, b in pairs) / len(pairs)


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--from", dest="source", default="tagger.pt")
    options.add_argument("--to", type=Path, default=MODEL)
    options.add_argument("--version", default="1.0.0")
    options.add_argument("--per-channel", type=int, default=1)
    options.add_argument("--reduce-range", type=int, default=1, help="7 bits: without VNNI 8 saturate")
    given = options.parse_args()
    torch.set_num_threads(1)
    model, kept = load(BUILD / given.source)
    pieces = Pieces(BUILD / "tokenizer.json")
    held = {name: [row for row in read_rows() if row["set"] == name] for name in HELD}
    tenth, fold = held["anercorp-tenth"], statements(held)
    float_run = torch_run(model)
    before = name_score(float_run, tenth, pieces, room=2048).f1()
    before_claims = claim_score(float_run, fold, pieces).f1()
    tags_before = list(tag_rows(float_run, tenth[:200], pieces, "names"))

    (given.to / "onnx").mkdir(parents=True, exist_ok=True)
    write_onnx(Exported(model, FIRST_EVENT), BUILD / "float.onnx", POSITIONS)
    target = given.to / "onnx" / "model_quantized.onnx"
    quantise(BUILD / "float.onnx", target, bool(given.per_channel), bool(given.reduce_range))
    run = session_run(target)
    # One row a run, as in the product: the range of 8 bits is that of the rows of a run.
    after = name_score(run, tenth, pieces, room=1)
    after_claims = claim_score(run, fold, pieces, room=1).f1()
    agreed = same_tags(tags_before, tag_rows(run, tenth[:200], pieces, "names", room=1))
    print(f"names on the tenth: float {before:.4f}, 8-bit {after.f1():.4f}; tags alike {agreed:.4f}")
    print(f"claim mentions: float {before_claims:.4f}, 8-bit {after_claims:.4f}")

    temperatures = {head: fit(run, rows, pieces, head) for head, rows in (("names", tenth), ("claims", fold))}
    shutil.copy(BUILD / "tokenizer.json", given.to / "tokenizer.json")
    figures = {"anercorpTenthF1": round(after.f1(), 4), "claimMentionF1": round(after_claims, 4)}
    write_manifest(given.to, given.version, kept, temperatures, figures)
    words, began = 0, time.process_time()
    for batch in batches(tenth[:200], pieces, 1):
        run(batch)
        words += len(batch.at)
    took = time.process_time() - began
    size = sum(file.stat().st_size for file in given.to.rglob("*") if file.is_file())
    print(f"{1000 * took / words * 1000:.0f} ms per 1,000 words on one thread; {size / 1e6:.1f} MB in all")


if __name__ == "__main__":
    main()
