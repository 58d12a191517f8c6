"""One function a command, on open services; the window runs the same ones for a command that reaches it."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from networkprep.cli.outcome import DONE, FAILED, Outcome
from networkprep.cli.transfer import bring_in, give_out
from networkprep.cli.words import failure_words, finding_words, today_title, today_words
from networkprep.domain.errors import NetworkPrepError, WorldError, WorldFailure
from networkprep.domain.shared_folders import SharedFolder
from networkprep.services.catalogue import Services

_ADVICE = {"no_backup", *SharedFolder}
"""Findings that say what would be safer while the data is sound."""


def run(services: Services, options: argparse.Namespace, folder: Path) -> Outcome:
    """Run one command; ``folder`` is where relative paths start. A failure is an outcome, never an exception."""
    commands = {
        "capture": _capture,
        "import": bring_in,
        "export": give_out,
        "today": _today,
        "backup": _backup,
        "doctor": _doctor,
    }
    try:
        return commands[options.command](services, options, folder)
    except NetworkPrepError as error:
        return Outcome(FAILED, err=failure_words(error) + "\n")
    except MemoryError:
        return Outcome(FAILED, err=failure_words(WorldError(WorldFailure.NO_MEMORY)) + "\n")


def _capture(services: Services, options: argparse.Namespace, _folder: Path) -> Outcome:
    try:
        done = services.captures.save(" ".join(options.text))
    except ValueError:
        return Outcome(FAILED, err="networkprep: there is no text to keep.\n")
    saved = done.value
    if options.json:
        document = {"id": saved.id, "event": saved.event.title or None, "repeated": saved.repeated}
        return _document(document)._replace(change=done.change)
    return Outcome(out=f"Kept for {saved.event.title or 'the inbox'}.\n", change=done.change)


def _today(services: Services, options: argparse.Namespace, _folder: Path) -> Outcome:
    page = services.today.page()
    if options.json:
        rows = [
            {
                "kind": row.kind,
                "title": today_title(row),
                "about": row.about,
                "day": row.day.isoformat() if row.day else None,
            }
            for row in page.rows
        ]
        return _document({"today": page.moment.date().isoformat(), "rows": rows})
    if not page.rows:
        return Outcome(out="All done for today.\n")
    return Outcome(out="".join(f"{today_words(row)}\n" for row in page.rows))


def _backup(services: Services, options: argparse.Namespace, folder: Path) -> Outcome:
    made = services.backups.write_to(folder / options.output) if options.output else services.backups.make()
    if options.json:
        return _document({"file": str(made), "bytes": made.stat().st_size})
    return Outcome(out=f"A verified copy is in {made}\n")


def _doctor(services: Services, options: argparse.Namespace, _folder: Path) -> Outcome:
    if options.repair:
        services.doctor.repair()
    report = services.doctor.examine()
    serious = [code for code, _ in report.findings if code not in _ADVICE]
    code = FAILED if serious else DONE
    if options.json:
        document = {"findings": dict(report.findings), "versions": dict(report.versions)}
        return _document(document, code)
    lines = [f"{name} {version}" for name, version in report.versions]
    for finding, count in report.findings:
        hint = " (networkprep doctor --repair mends it)" if finding in report.repairable else ""
        lines.append(f"- {finding_words(finding, count)}{hint}")
    lines.append("The data is sound." if not serious else "Please look at the points above.")
    return Outcome(code, "\n".join(lines) + "\n")


def _document(document: dict[str, Any], code: int = DONE) -> Outcome:
    return Outcome(code, json.dumps(document, indent=2) + "\n")
