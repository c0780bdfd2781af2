"""The dequantised encoder against the package's own engine, sentence by sentence: prints the cosines of
the sentence vectors and stops where one falls below 0.999.
"""

import json
import re

import numpy as np
import torch

from encoder import encoder_of
from paths import ROOT
from tokens import tokenizer_of

LIMIT = 0.999


def sentences(count: int) -> list[str]:
    """First lines of the project's own statements, half of them Arabic."""
    found = []
    for language in ("arabic", "english"):
        files = sorted((ROOT / "corpora" / "statements" / language).glob("*.json"))
        step = max(1, len(files) // (count // 2))
        found += [json.loads(file.read_text("utf-8"))["text"].split("\n")[0][:300].strip() for file in files[::step][: count // 2]]
    return found


def check(base, engine) -> None:
    encoder = encoder_of(base, list(range(base.layers))).eval()
    tokenizer = tokenizer_of(base.pieces, base.scores.tolist(), base.unknown, plain=True)
    cosines = []
    for sentence in sentences(80):
        text = "".join(base.normaliser.get(ord(letter), letter) for letter in f"passage: {sentence}")
        text = re.sub(" +", " ", text).rstrip()
        ids = [base.begin, *tokenizer.encode(text, add_special_tokens=False).ids, base.end]
        if engine.token_count(sentence) != len(ids):
            raise SystemExit(f"pieces differ: {sentence}")
        with torch.no_grad():
            own = encoder(torch.tensor([ids]), torch.ones(1, len(ids)))[0].mean(0).numpy()
        cosines.append(float(own @ engine.passage(sentence) / np.linalg.norm(own)))
    print(f"agreement with the engine: {len(cosines)} sentences, cosine mean {np.mean(cosines):.5f}, lowest {min(cosines):.5f}")
    if min(cosines) < LIMIT:
        raise SystemExit("the dequantised encoder does not agree with the package's engine")
