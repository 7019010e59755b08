"""How well search finds what people ask for: ``treadstone-publish evaluate``."""
