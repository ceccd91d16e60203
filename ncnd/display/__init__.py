"""What the command line shows, drawn on a terminal and plain anywhere else. Each module here is one kind of page."""
