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
# What the exported claims head tells: of so few examples a kind the kinds of happenings are not learned,
# so it says only that a word tells of one.
TOLD = bio([*SLOTS, "EVENT"])
FIRST_EVENT = CLAIMS.index(f"B-EVENT_{EVENTS[0]}")
NAME_BIT = {label: 1 << number for number, label in enumerate(NAMES)}
CLAIM_BIT = {label: 1 << number for number, label in enumerate(CLAIMS)}
ANY_NAME = (1 << len(NAMES)) - 1
OUTSIDE = 1


def kind_of(label: str) -> str:
    return label[2:] if label != "O" else ""


def told_bits(bits: int) -> int:
    """A set of claim labels as one of the exported labels."""
    begins = sum(1 << number for number in range(FIRST_EVENT, len(CLAIMS), 2))
    made = bits & ((1 << FIRST_EVENT) - 1)
    if bits & begins:
        made |= 1 << FIRST_EVENT
    if bits & begins << 1:
        made |= 1 << FIRST_EVENT + 1
    return made
