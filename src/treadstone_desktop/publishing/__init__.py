"""From Markdown answers to an edition (treadstone-publish)."""
