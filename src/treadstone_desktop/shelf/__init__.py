"""What a reader keeps on this computer: lists, recently read, questions, places (user.db)."""
