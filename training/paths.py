"""Where things lie: what the steps make goes to training/build, which is not committed."""

from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
BUILD = HERE / "build"
MODEL = ROOT / "models" / "network"
BUILD.mkdir(exist_ok=True)
