"""What 8-bit export will do to the numbers, done while training: weights of 7 bits with a scale an output,
inputs of 8 bits with a range a row, as ONNX Runtime rounds them. Gradients pass through the rounding."""

import torch
from torch import nn
from torch.nn import functional


def rounded_weight(weight: torch.Tensor) -> torch.Tensor:
    scale = weight.detach().abs().amax(1, keepdim=True).clamp(min=1e-8) / 64
    return weight + (torch.round(weight.detach() / scale).clamp(-64, 63) * scale - weight.detach())


def rounded_input(states: torch.Tensor) -> torch.Tensor:
    own = states.detach()
    low = own.amin((1, 2), keepdim=True).clamp(max=0)
    high = own.amax((1, 2), keepdim=True).clamp(min=0)
    scale = (high - low).clamp(min=1e-8) / 255
    zero = torch.round(-low / scale)
    return states + ((torch.round(own / scale) + zero).clamp(0, 255).sub(zero) * scale - own)


class RoundedLinear(nn.Linear):
    weights, inputs = True, True

    def forward(self, states: torch.Tensor) -> torch.Tensor:
        weight = rounded_weight(self.weight) if self.weights else self.weight
        return functional.linear(rounded_input(states) if self.inputs else states, weight, self.bias)


def round_layers(encoder: nn.Module) -> None:
    """From now on the products of all layers are rounded; the weights stay the same."""
    for layer in encoder.layers:
        for part in layer.children():
            if isinstance(part, nn.Linear):
                part.__class__ = RoundedLinear
