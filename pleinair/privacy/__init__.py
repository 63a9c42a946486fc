"""What is kept of people, read from every room."""
