"""What `dev.py` is made of. Standard library only: this runs before anything is installed."""

import sys
from pathlib import Path

# What the program knows of the system (`base`, standard library too) is read from its source.
sys.path.append(str(Path(__file__).parents[1] / "src"))
