"""What people take along: copied text, questions written down."""
