"""Where things lie on this machine."""

import os
from pathlib import Path

PROJECT_DIR = Path(__file__).resolve().parents[2]
DATA_DIR = Path(os.environ.get("DATA_DIR") or PROJECT_DIR / "var").absolute()
