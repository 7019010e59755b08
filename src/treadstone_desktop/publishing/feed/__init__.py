"""The publisher's side of updates: keys, packs and signatures, in a folder of static files."""
