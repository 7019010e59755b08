"""Editions: what an answer is, how an edition is written, opened, chosen and checked."""
