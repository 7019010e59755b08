"""The source of the library: what answers and registers are written in, which no wheel carries."""

from pathlib import Path

SOURCE = Path(__file__).parents[2] / "resources"
