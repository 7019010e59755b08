"""Home, the tree, the search field, results."""
