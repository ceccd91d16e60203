"""One module for each row of the table. Each has a `run(rounds)` that gives its lines."""
