"""Step 2. The words that words.ts wrote in, training rows out: words with the set of labels that each
may have, for both heads. What a corpus does not annotate, or annotates by other guidelines than
ANERcorp's, is left open rather than guessed.

    python data.py
"""

import json
from collections import Counter

from labels import ANY_NAME, CLAIM_BIT, NAME_BIT, OUTSIDE
from paths import BUILD

WOJOOD = {
    "PERS": ("PER",), "ORG": ("ORG",), "GPE": ("LOC",), "LOC": ("LOC",), "FAC": ("LOC", ""),
    "NORP": ("MISC", "ORG", ""), "EVENT": ("MISC", ""), "PRODUCT": ("MISC", ""), "LAW": ("MISC", ""),
    "LANGUAGE": ("MISC", ""), "WEBSITE": ("ORG", "MISC", ""),
}
RE3D = {
    "Organisation": ("ORG",), "Person": ("PER",), "Location": ("LOC",), "MilitaryPlatform": ("MISC", ""),
    "Weapon": ("MISC", ""), "Nationality": ("MISC", ""), "DocumentReference": ("MISC", ""), "CommsIdentifier": ("MISC", ""),
}
SURE_KINDS = ("Organisation", "Person", "Location")


def allowed(part: str, kinds) -> int:
    """The bits of "B-" or "I-" of the kinds; an empty kind is the outside."""
    return sum(NAME_BIT[f"{part}-{kind}"] if kind else OUTSIDE for kind in kinds)


def wojood(row) -> list[int]:
    """Wojood calls a country that acts an organisation; ANERcorp calls it a place: a lone word may be both."""
    tags = row["tags"]
    bits = []
    for number, tag in enumerate(tags):
        kind = tag[2:]
        if kind not in WOJOOD:
            bits.append(OUTSIDE)
            continue
        lone = tag[0] == "B" and not (number + 1 < len(tags) and tags[number + 1] == f"I-{kind}")
        kinds = ("ORG", "LOC") if kind == "ORG" and lone else WOJOOD[kind]
        bits.append(allowed(tag[0], kinds))
    return bits


def idrisi(row) -> list[int]:
    """Places only: all else may be any name but a place."""
    place = NAME_BIT["B-LOC"] | NAME_BIT["I-LOC"]
    return [allowed(tag[0], ("LOC", "") if tag[2:] in ("OTHR", "HPOI", "NPOI") else ("LOC",)) if tag != "O" else ANY_NAME & ~place for tag in row["tags"]]


def re3d(row) -> list[int]:
    """Its spans overlap and hold common nouns: the shortest span with a capital letter decides."""
    words = row["words"]
    bits = [OUTSIDE] * len(words)
    known = [entity for entity in row["entities"] if entity[0] is not None and entity[2] in RE3D]
    for first, last, kind in sorted(known, key=lambda entity: entity[0] - entity[1]):
        while first < last and words[first].lower() in ("the", "a", "an", "'s"):
            first += 1
        capital = any(word[:1].isupper() for word in words[first:last])
        kinds = RE3D[kind] if capital and words[first][:1].isupper() else (*RE3D[kind], "")
        if kind in SURE_KINDS and not capital:
            kinds = (RE3D[kind][0], "")
        for number in range(first, last):
            bits[number] = allowed("B" if number == first else "I", kinds)
    return bits


def silver(row, common: set[str]) -> list[int]:
    """Names of isnad's own lexicons and gold places; what neither knows is open, unless a common word."""
    bits = []
    for word, tag, slots in zip(row["words"], row["silver"], row["slots"]):
        place = any(slot.lstrip("?")[2:] == "PLACE" for slot in slots)
        if tag != "O":
            kinds = ("ORG", "LOC") if tag[2:] == "ORG" else (tag[2:],)
            part = tag[0]
            bits.append(allowed(part, kinds))
        elif place:
            bits.append(ANY_NAME)
        elif common_word(word, common):
            bits.append(OUTSIDE)
        else:
            bits.append(ANY_NAME)
    return bits


def common_word(word: str, common: set[str]) -> bool:
    if word in common:
        return True
    return not any(letter.isalpha() for letter in word) or (word.isascii() and word.islower())


def claims(row) -> list[int]:
    """Gold's slots; of several for one word each is right; a missed claim's trigger may stand anywhere."""
    loose = sum(CLAIM_BIT[f"{part}-{event}"] for event in row["loose"] for part in "BI")
    bits = []
    for slots in row["slots"]:
        sure = [slot for slot in slots if not slot.startswith("?")]
        found = sum(CLAIM_BIT[slot.lstrip("?")] for slot in set(sure or slots))
        if not sure:
            found |= OUTSIDE | loose
        bits.append(found)
    return bits


def common_words(rows) -> set[str]:
    """Words that ANERcorp's training part has three times or more, never in a name."""
    outside, inside = Counter(), Counter()
    for row in rows:
        if row["set"] == "anercorp.train" and row["hash"] != 0:
            for word, tag in zip(row["words"], row["tags"]):
                (outside if tag == "O" else inside)[word] += 1
    return {word for word, count in outside.items() if count >= 3 and not inside[word]}


def row_of(row, common) -> dict:
    kind = row["set"].split(".")[0]
    made = {"set": row["set"], "doc": row["doc"], "lang": row["lang"], "words": row["words"]}
    if kind == "anercorp":
        made["names"] = [NAME_BIT[tag.replace("PERS", "PER")] for tag in row["tags"]]
        made["set"] = "anercorp-tenth" if row["hash"] == 0 else "anercorp"
        made["origin"], made["gold"] = row["origin"], row["gold"]
    elif kind == "wojood":
        made["names"] = wojood(row)
    elif kind == "idrisi":
        made["names"] = idrisi(row)
    elif kind == "re3d":
        made["names"] = re3d(row)
    else:
        made["names"] = silver(row, common)
        made["claims"] = claims(row)
        made["silver"] = row["silver"]
        made["genre"] = row["genre"]
    return made


def main() -> None:
    rows = [json.loads(line) for line in (BUILD / "words.jsonl").read_text("utf-8").splitlines()]
    common = common_words(rows)
    made = [row_of(row, common) for row in rows]
    with open(BUILD / "rows.jsonl", "w", encoding="utf-8") as out:
        for row in made:
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    sizes = Counter()
    for row in made:
        sizes[row["set"]] += len(row["words"])
    print(f"{len(made):,} rows, common words {len(common):,}")
    for name, words in sizes.items():
        print(f"  {name}: {words:,} words")


if __name__ == "__main__":
    main()
