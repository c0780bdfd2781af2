"""Tags in, spans out, and how found spans agree with the true ones: precision, recall and F1 by kind,
strict on both ends, as conlleval counts them."""

from collections import defaultdict


def spans_of(tags: list[str]) -> list[tuple[int, int, str]]:
    """An "I-X" behind anything but X begins a span too, as conlleval has it."""
    found, start, kind = [], 0, ""
    for number, tag in enumerate([*tags, "O"]):
        goes_on = tag.startswith("I-") and tag[2:] == kind
        if kind and not goes_on:
            found.append((start, number, kind))
            kind = ""
        if tag != "O" and not goes_on:
            start, kind = number, tag[2:]
    return found


class Score:
    """Counts by kind; `add` takes the true and the found tags of one sentence."""

    def __init__(self):
        self.right, self.found, self.true = defaultdict(int), defaultdict(int), defaultdict(int)

    def add(self, true: list[str], found: list[str]) -> None:
        self.add_spans(set(spans_of(true)), set(spans_of(found)))

    def add_spans(self, true: set, found: set) -> None:
        for *_, kind in true:
            self.true[kind] += 1
        for span in found:
            self.found[span[-1]] += 1
            self.right[span[-1]] += span in true

    def f1(self, kinds=None) -> float:
        chosen = kinds or set(self.true) | set(self.found)
        right = sum(self.right[k] for k in chosen)
        total = sum(self.found[k] + self.true[k] for k in chosen)
        return 2 * right / total if total else 0.0

    def lines(self):
        for kind in sorted(set(self.true) | set(self.found)):
            precision = self.right[kind] / self.found[kind] if self.found[kind] else 0.0
            recall = self.right[kind] / self.true[kind] if self.true[kind] else 0.0
            yield f"{kind}: P {precision:.3f} R {recall:.3f} F1 {self.f1([kind]):.3f} ({self.true[kind]})"
