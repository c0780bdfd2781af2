"""Taggers of one training run in, one with the mean of their weights out: steadier than the last of them.

    python average.py build/a.pt build/b.pt build/tagger.pt
"""

import sys

import torch

*sources, target = sys.argv[1:]
taggers = [torch.load(source, weights_only=False) for source in sources]
first = taggers[0]
weights = {name: sum(tagger["weights"][name] for tagger in taggers) / len(taggers) for name in first["weights"]}
torch.save({**first, "weights": weights}, target)
