"""Each reader of files for a minute on files nobody would write (``make fuzz``)."""
