"""Unigram pieces with scores in, a tokenizer of the `tokenizers` library out: NFKC, vowel marks and
invisible marks left out, a blank's sign before each word. What it writes is read by transformers.js.
"""

from tokenizers import AddedToken, Regex, Tokenizer, normalizers, pre_tokenizers, processors
from tokenizers.models import Unigram

# Arabic vowels, Koranic marks and tatweel; combining marks of Latin stay; invisible and direction marks.
LEFT_OUT = "[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe00-\ufe0f\ufeff]"
SIGN = "▁"


def tokenizer_of(pieces: list[str], scores: list[float], unknown: int, plain: bool = False) -> Tokenizer:
    """`plain` leaves letters as they are, for the comparison with the package's engine."""
    tokenizer = Tokenizer(Unigram(list(zip(pieces, scores)), unk_id=unknown, byte_fallback=False))
    if not plain:
        tokenizer.normalizer = normalizers.Sequence(
            [normalizers.NFKC(), normalizers.Replace(Regex(LEFT_OUT), "")]
        )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement=SIGN, prepend_scheme="always", split=True)
    special = [AddedToken(piece, special=True, normalized=False) for piece in pieces[:4]]
    tokenizer.add_special_tokens(special)
    begin, end = ("<s>", pieces.index("<s>")), ("</s>", pieces.index("</s>"))
    tokenizer.post_processor = processors.TemplateProcessing(single="<s> $A </s>", special_tokens=[begin, end])
    return tokenizer


def word_ids(tokenizer: Tokenizer, words: list[str], unknown: int) -> list[list[int]]:
    """The pieces of each word alone; a word of no piece is one unknown piece."""
    return [encoded.ids or [unknown] for encoded in tokenizer.encode_batch(words, add_special_tokens=False)]
