"""A tagger to export in, the same as a graph whose weights are 8-bit numbers: the embeddings with a scale
a row, the layers' products by ONNX Runtime's dynamic quantisation."""

from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn


class SmallEmbedding(nn.Module):
    """Rows of 8-bit numbers, each row with its scale."""

    def __init__(self, weight: torch.Tensor):
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("rows", torch.round(weight / scale).to(torch.int8))

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        return self.rows[ids].to(torch.float32) * self.scale[ids]


def write_onnx(model: nn.Module, path: Path, positions: int) -> None:
    """Float graph with 8-bit embeddings and as many places as a window has."""
    encoder = model.tagger.encoder
    encoder.words = SmallEmbedding(encoder.words.weight.detach())
    encoder.places = nn.Embedding.from_pretrained(encoder.places.weight.detach()[:positions].clone())
    ids = torch.ones(2, 9, dtype=torch.int64)
    torch.onnx.export(
        model.eval(), (ids, torch.ones_like(ids)), str(path), opset_version=17, dynamo=False,
        input_names=["input_ids", "attention_mask"], output_names=["names", "claims"],
        dynamic_axes={name: {0: "batch", 1: "length"} for name in ("input_ids", "attention_mask", "names", "claims")},
    )


def quantise(source: Path, target: Path, per_channel: bool, reduce_range: bool) -> None:
    """The two heads stay as they are: small, and the tags hang on them."""
    nodes = onnx.load(str(source)).graph.node
    leave = [node.name for node in nodes if node.name.startswith(("/tagger/names", "/tagger/claims"))]
    quantize_dynamic(
        str(source), str(target), weight_type=QuantType.QInt8, per_channel=per_channel,
        reduce_range=reduce_range, op_types_to_quantize=["MatMul"], nodes_to_exclude=leave,
    )
    onnx.checker.check_model(str(target))
