"""The labels of both heads, and sets of labels as bits: a word's truth is the set of labels that its
source of truth allows, for many sources know some kinds of names only."""

KINDS = ("PER", "ORG", "LOC", "MISC")
SLOTS = ("ACTOR", "TARGET", "PLACE", "DATE", "COUNT", "WEAPON", "SOURCE")
EVENTS = (
    "AIR_STRIKE", "SHELLING", "EXPLOSION", "ARMED_CLASH", "ATTACK", "ABUSE", "ABDUCTION", "DETENTION",
    "DESTRUCTION", "DISPLACEMENT", "SIEGE", "INTERCEPTION", "TERRITORY", "PROTEST", "OTHER",
)


def bio(kinds) -> list[str]:
    return ["O", *(f"{part}-{kind}" for kind in kinds for part in "BI")]


NAMES = bio(KINDS)
CLAIMS = bio([*SLOTS, *(f"EVENT_{event}" for event in EVENTS)])
NAME_BIT = {label: 1 << number for number, label in enumerate(NAMES)}
CLAIM_BIT = {label: 1 << number for number, label in enumerate(CLAIMS)}
ANY_NAME = (1 << len(NAMES)) - 1
OUTSIDE = 1


def kind_of(label: str) -> str:
    return label[2:] if label != "O" else ""
