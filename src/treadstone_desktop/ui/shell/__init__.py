"""The window's frame: bars, navigation, actions, notices, background work."""
