"""Step 3. Training rows and the base's weights in, the trained tagger out. Every epoch augments anew
from the seed, prints F1 on the tenth of ANERcorp and on held-back statements, and keeps the best.

    python train.py --layers 0,1,2,3,4,5 [--epochs 6] [--rows 0] [--out tagger.pt]
"""

import argparse
import json
import time

import numpy as np
import torch

from augment import Augmenter
from batches import Batch, Pieces, batches
from encoder import Tagger, encoder_of
from evaluation import evaluate
from labels import CLAIMS, NAMES
from paths import BUILD
from rounded import round_layers
from workers import average_gradients, start

SHARE = {"idrisi.train": 0.1, "idrisi.dev": 0.1}
HELD = ("anercorp-tenth", "gold-fold", "corpus-fold")


def read_rows() -> list[dict]:
    return [json.loads(line) for line in (BUILD / "rows.jsonl").read_text("utf-8").splitlines()]


def loss_of(logits: torch.Tensor, allowed: torch.Tensor) -> torch.Tensor:
    """Minus the log-probability of the allowed labels together, summed over words."""
    barred = logits.masked_fill(~allowed, float("-inf"))
    return (logits.logsumexp(-1) - barred.logsumexp(-1)).sum()


def step_loss(model: Tagger, batch: Batch, drop: float) -> torch.Tensor:
    names, claims = model(batch.ids, batch.mask, drop)
    total = loss_of(names[batch.row, batch.at], batch.names)
    if not bool(batch.claims.all()):
        total = total + 0.7 * loss_of(claims[batch.row, batch.at], batch.claims)
    return total / len(batch.at)


def optimiser(model: Tagger, rate: float, decay: float) -> torch.optim.AdamW:
    """Lower layers learn more slowly, the embeddings hardly, the heads fast."""
    encoder = model.encoder
    groups = [{"params": [*model.names.parameters(), *model.claims.parameters()], "lr": rate * 5}]
    for number, layer in enumerate(reversed(encoder.layers)):
        groups.append({"params": list(layer.parameters()), "lr": rate * decay**number})
    low = rate * decay ** len(encoder.layers)
    encoder.words.weight.requires_grad_(False)
    groups.append({"params": [encoder.places.weight, *encoder.norm.parameters()], "lr": low})
    for group in groups:
        group["base"] = group["lr"]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--layers", default="0,1,2,3,4,5", help="which of the base's twelve")
    options.add_argument("--epochs", type=int, default=6)
    options.add_argument("--stop-after", type=int, default=0, help="epochs to run of those planned")
    options.add_argument("--only", default="", help="one set alone, for trials")
    options.add_argument("--rows", type=int, default=0, help="at most so many rows, for trials")
    options.add_argument("--rate", type=float, default=2e-4)
    options.add_argument("--decay", type=float, default=0.9)
    options.add_argument("--room", type=int, default=512, help="pieces in a batch")
    options.add_argument("--drop", type=float, default=0.1)
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--threads", type=int, default=1, help="of each worker")
    options.add_argument("--rounded", action="store_true", help="round as the 8-bit export will, for the last epochs")
    options.add_argument("--begin", default="", help="a tagger to go on from")
    options.add_argument("--out", default="tagger.pt")
    options.add_argument("--workers", type=int, default=2, help="processes; more than one share each step")
    given = options.parse_args()
    start(work, given.workers, given)


def work(rank: int, given) -> None:
    torch.set_num_threads(given.threads)
    torch.set_flush_denormal(True)
    torch.manual_seed(given.seed)
    rng = np.random.default_rng(given.seed)
    say = (lambda text: print(text, flush=True)) if rank == 0 else (lambda text: None)

    chosen = [int(number) for number in given.layers.split(",")]
    base = torch.load(BUILD / "base.pt", weights_only=False)
    model = Tagger(encoder_of(base, chosen), len(NAMES), len(CLAIMS))
    if given.begin:
        model.load_state_dict(torch.load(BUILD / given.begin, weights_only=False)["weights"])
    if given.rounded:
        round_layers(model.encoder)
    torch.manual_seed(given.seed + rank)
    pieces = Pieces(BUILD / "tokenizer.json")
    rows = read_rows()
    training = [row for row in rows if row["set"] not in HELD and (not given.only or row["set"] == given.only)]
    if given.rows:
        training = [training[n] for n in rng.permutation(len(training))[: given.rows]]
    # Every second held-back row is enough to choose by; the export scores them all.
    held = {name: [row for row in rows if row["set"] == name][::2] for name in HELD}
    augmenter = Augmenter(training)
    optimise = optimiser(model, given.rate, given.decay)
    trial = [augmenter.row(row, rng) for row in sampled(training, rng)]
    per_epoch = len(batches(trial, pieces, given.room)) // given.workers
    planned, done, best = per_epoch * given.epochs, 0, -1.0
    say(f"layers {chosen}; {len(training):,} rows, about {per_epoch} steps an epoch")
    for epoch in range(given.stop_after or given.epochs):
        began, seen, lost = time.time(), 0, 0.0
        augmented = [augmenter.row(row, rng) for row in sampled(training, rng)]
        made = batches(augmented, pieces, given.room, rng)
        made = made[: len(made) // given.workers * given.workers]
        model.train()
        for batch in made[rank :: given.workers]:
            for group in optimise.param_groups:
                group["lr"] = group["base"] * pace(done, planned)
            loss = step_loss(model, batch, given.drop)
            optimise.zero_grad(set_to_none=True)
            loss.backward()
            average_gradients(model.parameters(), given.workers)
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimise.step()
            done += 1
            seen += int(batch.mask.sum())
            lost += float(loss.detach()) * len(batch.at)
            if done % 25 == 0:
                say(f"  {done}/{planned} {given.workers * seen / (time.time() - began):.0f} pieces/s loss {lost / seen:.4f}")
            if done % 100 == 0 and rank == 0:
                keep(model, chosen, {}, given, f"last-{given.out}")
        took = time.time() - began
        if rank > 0:
            continue
        figures = evaluate(model, held, pieces)
        say(f"epoch {epoch + 1}: {took:.0f} s, {given.workers * seen / took:.0f} pieces/s, loss {lost / seen:.4f}; {figures}")
        keep(model, chosen, figures, given, f"last-{given.out}")
        if figures["names"] + 0.3 * figures.get("claims", 0) > best:
            best = figures["names"] + 0.3 * figures.get("claims", 0)
            keep(model, chosen, figures, given, given.out)


def keep(model: Tagger, chosen: list[int], figures: dict, given, name: str) -> None:
    kept = {"weights": model.state_dict(), "layers": chosen, "figures": figures, "options": vars(given)}
    torch.save(kept, BUILD / name)


def sampled(rows: list[dict], rng) -> list[dict]:
    return [row for row in rows if rng.random() < SHARE.get(row["set"], 1.0)]


def pace(done: int, planned: int) -> float:
    """Up over the first twentieth, then down in a line."""
    warm = max(1, planned // 20)
    return min((done + 1) / warm, max(0.0, (planned - done) / (planned - warm)))


if __name__ == "__main__":
    main()
