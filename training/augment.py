"""A row in, a row like it out: names put in the place of names, spelling as people write it, digits of
the other script, another casing. Labels follow their words; the generator alone decides."""

import json
import re

from labels import NAME_BIT, OUTSIDE
from paths import BUILD

ARABIC = re.compile("[\u0621-\u064a]")
PLAIN = str.maketrans("أإآٱ", "اااا")
ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
LATIN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
CLITICS = ("و", "ب", "ل", "ف", "ك", "وب", "ول")


class Augmenter:
    def __init__(self, rows: list[dict]):
        self.names: dict[tuple[str, str], list[list[str]]] = {}
        for line in (BUILD / "names.jsonl").read_text("utf-8").splitlines():
            name = json.loads(line)
            self.names.setdefault((name["kind"], name["lang"]), []).append(name["words"])
        # Names of persons are those of the annotated text, and given names of the lexicon put together.
        for row in rows:
            if row["set"] == "anercorp":
                for first, last, kind in spans(row["names"]):
                    if kind in ("PER", "ORG"):
                        self.names.setdefault((kind, "ar"), []).append(row["words"][first:last])

    def row(self, row: dict, rng) -> dict:
        made = {**row, "words": list(row["words"])}
        if rng.random() < 0.4:
            made = self.swapped(made, rng)
        if rng.random() < 0.25:
            made = split_conjunction(made, rng)
        made["words"] = respelled(made["words"], rng)
        return made

    def person(self, lang: str, rng) -> list[str]:
        if lang == "ar" and rng.random() < 0.6:
            return self.pick("PER", lang, rng)
        return [word for _ in range(rng.integers(2, 4)) for word in self.pick("GIVEN", lang, rng)]

    def pick(self, kind: str, lang: str, rng) -> list[str]:
        names = self.names.get((kind, lang)) or [[]]
        return names[rng.integers(len(names))]

    def swapped(self, row: dict, rng) -> dict:
        """Some of a row's names become others of their kind; a row of half-known spans keeps them."""
        lang = row["lang"] if row["lang"] in ("ar", "en") else "ar"
        words, names, claims, at = [], [], [], 0
        own_claims = row.get("claims")
        for first, last, kind in [*spans(row["names"]), (len(row["words"]), 0, "")]:
            words += row["words"][at:first]
            names += row["names"][at:first]
            claims += own_claims[at:first] if own_claims else []
            if not kind:
                break
            new = self.person(lang, rng) if kind == "PER" else self.pick(kind, lang, rng) if kind in ("LOC", "ORG") else []
            same = own_claims is None or len(set(strip(bit) for bit in own_claims[first:last])) == 1
            if not new or not same or rng.random() < 0.5:
                new = row["words"][first:last]
                names += row["names"][first:last]
                claims += own_claims[first:last] if own_claims else []
            else:
                if ARABIC.match(new[0]) and rng.random() < 0.15:
                    new = [attached(CLITICS[rng.integers(len(CLITICS))], new[0]), *new[1:]]
                names += [NAME_BIT[f"{'B' if n == 0 else 'I'}-{kind}"] for n in range(len(new))]
                if own_claims:
                    head = own_claims[first]
                    inner = own_claims[last - 1] if last - first > 1 else inside(head)
                    claims += [head] + [inner] * (len(new) - 1)
            words += new
            at = last
        made = {**row, "words": words, "names": names}
        if own_claims:
            made["claims"] = claims
        return made


def strip(bits: int) -> int:
    """The slots of a word without B or I: label numbers run O, B, I, B, I …"""
    both = bits & ~OUTSIDE
    begins = both & 0x2AAAAAAAAAAAAAAA
    insides = both & 0x5555555555555554
    return (bits & OUTSIDE) | begins | insides >> 1


def inside(bits: int) -> int:
    """The same slots, going on."""
    return (bits & OUTSIDE) | strip(bits) >> 1 << 2 & ~3 if bits & ~OUTSIDE else bits


def spans(bits: list[int]) -> list[tuple[int, int, str]]:
    """Spans of words whose one allowed label is a name's."""
    label = {bit: name for name, bit in NAME_BIT.items() if name != "O"}
    found, at = [], 0
    while at < len(bits):
        tag = label.get(bits[at])
        if tag is None or tag[0] != "B":
            at += 1
            continue
        end = at + 1
        while end < len(bits) and bits[end] == NAME_BIT[f"I-{tag[2:]}"]:
            end += 1
        found.append((at, end, tag[2:]))
        at = end
    return found


def attached(clitic: str, word: str) -> str:
    if clitic.endswith("ل") and word.startswith("ال"):
        return clitic + word[1:]
    return clitic + word


def split_conjunction(row: dict, rng) -> dict:
    """"واحمد" written as "و احمد", as hasty writers do, in one place of the row."""
    places = [n for n, word in enumerate(row["words"]) if len(word) > 4 and word[0] == "و" and ARABIC.match(word)]
    if not places:
        return row
    at = places[rng.integers(len(places))]
    made = {**row, "words": [*row["words"][:at], "و", row["words"][at][1:], *row["words"][at + 1 :]]}
    for head in ("names", "claims"):
        if row.get(head):
            own = row[head][at]
            made[head] = [*row[head][:at], OUTSIDE, own, *row[head][at + 1 :]]
    return made


def respelled(words: list[str], rng) -> list[str]:
    made = words
    draw = rng.random()
    if draw < 0.12:
        made = [plain(word) for word in made]
    elif draw < 0.35:
        made = [varied(word, rng) for word in made]
    draw = rng.random()
    if draw < 0.2:
        made = [word.translate(ARABIC_DIGITS if draw < 0.1 else LATIN_DIGITS) if word[:1].isdigit() else word for word in made]
    draw = rng.random()
    if draw < 0.16 and any(word.isascii() and word.isalpha() for word in made):
        change = str.lower if draw < 0.05 else str.upper if draw < 0.09 else str.capitalize
        made = [change(word) if word.isascii() and word.isalpha() else word for word in made]
    return made


def plain(word: str) -> str:
    """No hamza on the alef, no two dots at the end."""
    word = word.translate(PLAIN)
    return word[:-1] + {"ة": "ه", "ى": "ي"}.get(word[-1], word[-1]) if word else word


def varied(word: str, rng) -> str:
    if rng.random() > 0.15 or not ARABIC.match(word):
        return word
    last = {"ة": "ه", "ى": "ي", "ي": "ى"}.get(word[-1])
    return word[:-1] + last if last and rng.random() < 0.5 else word.translate(PLAIN)
