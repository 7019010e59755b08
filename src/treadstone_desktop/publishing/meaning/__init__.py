"""Trains the word table that search ranks by: ``treadstone-publish train``."""
