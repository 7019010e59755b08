"""The window. With app, the only part that knows Qt."""
