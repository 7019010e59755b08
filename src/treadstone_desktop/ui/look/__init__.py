"""Tokens, themes, fonts, icons and the few widgets every screen is drawn with."""
