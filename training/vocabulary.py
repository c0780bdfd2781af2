"""The base's 250,000 pieces and texts in Arabic and English in, the pieces worth keeping out: those the
texts use, every single letter, digit and mark of the two scripts, and the likeliest of the rest.
"""

import json
import re
from collections import Counter
from pathlib import Path

from tokens import SIGN, tokenizer_of

SPECIAL = 4
ARABIC = re.compile("^[\u0621-\u063a\u0641-\u064a]+$")
LATIN = re.compile("^[A-Za-z'’]+$")
SINGLE = re.compile("^[\u0020-\u007e\u00a1-\u024f\u0600-\u06ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\ufdfa\ufdfd]$")


def texts_of(sources: list[Path]):
    """Every string in the files, from JSON or line by line."""
    for source in sources:
        text = source.read_text("utf-8", "ignore")
        if source.suffix in (".json", ".jsonl"):
            for line in [text] if source.suffix == ".json" else text.splitlines():
                yield from strings(json.loads(line))
        else:
            yield from (line.split("\t")[0] for line in text.splitlines())


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from strings(part)


def used_pieces(base, sources: list[Path]) -> Counter:
    tokenizer = tokenizer_of(base.pieces, base.scores.tolist(), base.unknown)
    words = Counter()
    for text in texts_of(sources):
        words.update(re.findall(r"[^\W\d_]+|\d+|[^\w\s]|_", text))
    distinct = list(words)
    used = Counter()
    for word, encoded in zip(distinct, tokenizer.encode_batch(distinct, add_special_tokens=False)):
        for piece in set(encoded.ids):
            used[piece] += words[word]
    return used


def kept_pieces(base, sources: list[Path], size: int) -> list[int]:
    """Old numbers of the kept pieces, special ones first, then as likely as the base holds them."""
    used = used_pieces(base, sources)
    print(f"pieces used by the texts: {len(used):,}")
    kept = set(range(SPECIAL))
    for number, piece in enumerate(base.pieces):
        bare = piece.removeprefix(SIGN)
        if number >= SPECIAL and (bare == "" or SINGLE.match(bare)):
            kept.add(number)
    often = [piece for piece, _ in used.most_common() if ours(base.pieces[piece])]
    kept.update(often[: size - len(kept)])
    # The base's order is by likelihood over all its languages: Arabic pieces are all ours, Latin ones are not.
    rest = [n for n, piece in enumerate(base.pieces) if n not in kept and ours(piece)]
    arabic = [n for n in rest if ARABIC.match(base.pieces[n].removeprefix(SIGN))]
    latin = [n for n in rest if LATIN.match(base.pieces[n].removeprefix(SIGN))]
    print(f"kept {len(kept):,}; more Arabic pieces: {len(arabic):,}, Latin: {len(latin):,}")
    room = size - len(kept)
    kept.update(arabic[: room * 2 // 3])
    kept.update(latin[: max(0, size - len(kept))])
    return sorted(kept)


def ours(piece: str) -> bool:
    bare = piece.removeprefix(SIGN)
    return bool(ARABIC.match(bare) or LATIN.match(bare) or not re.search(r"[^\W\d_]", bare))
