"""From a feed's bytes to a proved new edition, or to an error that says why not. No Qt."""
