"""Step 5. The exported model in, tables out: F1 of names by corpus and kind, of claim mentions by slot and
language, on text that was held back. Of the held-out gold only totals are printed.

    python score.py [--from models/network] [--held-out build/held-out.jsonl]
"""

import argparse
import json
from collections import defaultdict
from pathlib import Path

from batches import Pieces
from data import claims as claim_bits
from evaluation import claim_spans, name_score, tag_rows
from export import session_run
from paths import MODEL, ROOT
from spans import Score, spans_of
from train import read_rows


def by_group(run, rows, pieces, temperature, key) -> dict[str, Score]:
    scores = defaultdict(Score)
    for row, tags in tag_rows(run, rows, pieces, "claims", temperature, 1):
        scores[key(row)].add_spans(*claim_spans(row["claims"], tags))
    return scores


def lexicon_names(run, rows, pieces, temperature) -> dict[str, Score]:
    """How many of the names that the lexicons read the network finds too, by language (recall only)."""
    scores = defaultdict(Score)
    for row, tags in tag_rows(run, rows, pieces, "names", temperature, 1):
        scores[row["lang"]].add_spans(set(spans_of(row["silver"])), set(spans_of(tags)))
    return scores


def region_of(row) -> str:
    """The country that a statement of the project's own is about."""
    folder = "arabic" if "ar-" in row["doc"] else "english"
    for place in ("corpora/statements", "fixtures/gold"):
        file = ROOT / place / folder / f"{row['doc']}.json"
        if file.exists():
            return json.loads(file.read_text("utf-8")).get("region") or "none"
    return "none"


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--from", dest="source", type=Path, default=MODEL)
    options.add_argument("--held-out", type=Path, help="what words.ts --held-out wrote")
    given = options.parse_args()
    heads = json.loads((given.source / "isnad-model.json").read_text("utf-8"))["heads"]
    run = session_run(given.source / "onnx" / "model_quantized.onnx")
    pieces = Pieces(given.source / "tokenizer.json")
    rows = read_rows()
    tenth = name_score(run, [row for row in rows if row["set"] == "anercorp-tenth"], pieces, heads["names"]["temperature"], 1)
    print(f"names, the tenth of ANERcorp: F1 {tenth.f1():.4f}")
    for line in tenth.lines():
        print("  " + line)
    fold = [row for row in rows if row["set"] in ("gold-fold", "corpus-fold")]
    for lang, score in sorted(lexicon_names(run, fold, pieces, heads["names"]["temperature"]).items(), key=str):
        found = ", ".join(f"{kind} {score.right[kind] / max(1, score.true[kind]):.2f} of {score.true[kind]}" for kind in sorted(score.true))
        print(f"names of the lexicons found again, {lang}: {found}")
    for title, key in (("language", lambda row: str(row["lang"])), ("genre", lambda row: row.get("genre") or "none"), ("region", region_of)):
        groups = by_group(run, fold, pieces, heads["claims"]["temperature"], key)
        for name, score in sorted(groups.items(), key=lambda group: -sum(group[1].true.values())):
            print(f"claim mentions, {title} {name}: F1 {score.f1():.3f} ({sum(score.true.values())})")
            if title == "language":
                for line in score.lines():
                    print("  " + line)
    if given.held_out:
        held = [json.loads(line) for line in given.held_out.read_text("utf-8").splitlines()]
        for row in held:
            row["claims"] = claim_bits(row)
        for name, score in by_group(run, held, pieces, heads["claims"]["temperature"], lambda row: f"{row['set']} {row['lang']}").items():
            print(f"claim mentions, {name}: F1 {score.f1():.3f}")


if __name__ == "__main__":
    main()
