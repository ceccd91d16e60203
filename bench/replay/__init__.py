"""What ncnd makes of decisions that the regulator and the tribunals have already taken: `python -m bench.replay FILE`.

Each row of the file codes the facts of a decision and how it ended. The facts are mapped to grounds and decided; only then is the
ending read, and compared. `bench/decisions-coding.md` says what each coded field is taken to mean.
"""
