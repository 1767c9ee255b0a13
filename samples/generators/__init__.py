"""One module per sample workbook; `samples/make_samples.py` runs them all."""
