"""Tries the packages in ``dist/`` as a stranger would get them: ``make test-packages`` (not part of ``make test``)."""
