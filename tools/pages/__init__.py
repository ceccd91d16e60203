"""The pages of `docs/` that are written from the data and the models, one module for each kind of page."""
