"""Piece ids in, hidden states out: the encoder of multilingual-e5-small (BERT, layer norm behind each
part) in PyTorch, of any number of layers, and the two heads of isnad on top of it.
"""

from dataclasses import dataclass

import torch
from torch import nn
from torch.nn import functional


@dataclass
class Shape:
    vocabulary: int
    layers: int
    hidden: int = 384
    heads: int = 12
    inner: int = 1536
    positions: int = 512
    epsilon: float = 1e-12


class Layer(nn.Module):
    def __init__(self, shape: Shape):
        super().__init__()
        self.heads = shape.heads
        self.query = nn.Linear(shape.hidden, shape.hidden)
        self.key = nn.Linear(shape.hidden, shape.hidden)
        self.value = nn.Linear(shape.hidden, shape.hidden)
        self.mixed = nn.Linear(shape.hidden, shape.hidden)
        self.mixed_norm = nn.LayerNorm(shape.hidden, shape.epsilon)
        self.widen = nn.Linear(shape.hidden, shape.inner)
        self.narrow = nn.Linear(shape.inner, shape.hidden)
        self.narrow_norm = nn.LayerNorm(shape.hidden, shape.epsilon)

    def split(self, states: torch.Tensor) -> torch.Tensor:
        batch, length, hidden = states.shape
        return states.view(batch, length, self.heads, hidden // self.heads).transpose(1, 2)

    def forward(self, states: torch.Tensor, allowed: torch.Tensor, drop: float) -> torch.Tensor:
        query, key, value = self.split(self.query(states)), self.split(self.key(states)), self.split(self.value(states))
        attended = functional.scaled_dot_product_attention(query, key, value, attn_mask=allowed)
        attended = attended.transpose(1, 2).reshape(states.shape)
        states = self.mixed_norm(states + functional.dropout(self.mixed(attended), drop, self.training))
        inner = self.narrow(functional.gelu(self.widen(states)))
        return self.narrow_norm(states + functional.dropout(inner, drop, self.training))


class Encoder(nn.Module):
    def __init__(self, shape: Shape):
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(shape.vocabulary, shape.hidden)
        self.places = nn.Embedding(shape.positions, shape.hidden)
        self.norm = nn.LayerNorm(shape.hidden, shape.epsilon)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, drop: float = 0.0) -> torch.Tensor:
        position = torch.arange(ids.shape[1], device=ids.device)
        states = self.norm(self.words(ids) + self.places(position))
        states = functional.dropout(states, drop, self.training)
        allowed = torch.where(mask[:, None, None, :] > 0, 0.0, -1e4).to(states.dtype)
        for layer in self.layers:
            states = layer(states, allowed, drop)
        return states


class Tagger(nn.Module):
    """The encoder with one linear layer a head."""

    def __init__(self, encoder: Encoder, names: int, claims: int):
        super().__init__()
        self.encoder = encoder
        self.names = nn.Linear(encoder.shape.hidden, names)
        self.claims = nn.Linear(encoder.shape.hidden, claims)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, drop: float = 0.0):
        states = self.encoder(ids, mask, drop)
        states = functional.dropout(states, drop, self.training)
        return self.names(states), self.claims(states)


def told(claims: torch.Tensor, first_event: int) -> torch.Tensor:
    """Logits of the claims head with all kinds of happenings as one: B and I by turns."""
    begins = claims[..., first_event::2].logsumexp(-1, keepdim=True)
    insides = claims[..., first_event + 1 :: 2].logsumexp(-1, keepdim=True)
    return torch.cat([claims[..., :first_event], begins, insides], -1)


class Exported(nn.Module):
    """The tagger as it is exported."""

    def __init__(self, tagger: Tagger, first_event: int):
        super().__init__()
        self.tagger = tagger
        self.first_event = first_event

    def forward(self, ids: torch.Tensor, mask: torch.Tensor):
        names, claims = self.tagger(ids, mask)
        return names, told(claims, self.first_event)


PARTS = {
    "query": "q", "key": "k", "value": "v", "mixed": "ao", "mixed_norm": "aln",
    "widen": "fi", "narrow": "fo", "narrow_norm": "oln",
}


def encoder_of(base, chosen: list[int]) -> Encoder:
    """The package's tensors as an encoder with the chosen layers of the twelve."""
    shape = Shape(base.vocabulary, len(chosen), base.hidden, base.heads, base.inner, base.positions, base.epsilon)
    encoder = Encoder(shape)
    tensors = {name: torch.from_numpy(values) for name, values in base.tensors.items()}
    with torch.no_grad():
        encoder.words.weight.copy_(tensors["emb.word"])
        # Every piece is of the first type: its vector is part of the place's.
        encoder.places.weight.copy_(tensors["emb.pos"] + tensors["emb.type"][0])
        encoder.norm.weight.copy_(tensors["emb.ln.w"])
        encoder.norm.bias.copy_(tensors["emb.ln.b"])
        for layer, source in zip(encoder.layers, chosen):
            for own, theirs in PARTS.items():
                getattr(layer, own).weight.copy_(tensors[f"l{source}.{theirs}.w"])
                getattr(layer, own).bias.copy_(tensors[f"l{source}.{theirs}.b"])
    return encoder
