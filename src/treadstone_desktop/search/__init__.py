"""From what a person typed to ranked answers with marked words."""
