"""The article, its panel, find in this answer."""
