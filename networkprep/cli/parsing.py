"""The commands and their options, said once."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence

from networkprep import __version__


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the arguments; wrong usage ends with code 2 and says what is right."""
    # Given here, not by set_defaults: that would reach the shared options and undo what stands before the command.
    options = argparse.Namespace(data_dir=None, json=False, text=None)
    _parser().parse_args(list(arguments), options)
    options.command = options.command or "window"
    if options.text is not None:
        options.text = [_as_typed(word) for word in options.text]
    return options


def _as_typed(word: str) -> str:
    """Letters that a poor locale (C, POSIX) left as raw bytes; without this they would be lost (reliability 44)."""
    try:
        return os.fsencode(word).decode("utf-8")
    except UnicodeError:
        return word


def _parser() -> argparse.ArgumentParser:
    shared = _shared()
    parser = argparse.ArgumentParser(
        prog="networkprep",
        parents=[shared],
        description="A private companion for networking events. Without a command it opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"networkprep {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    def command(name: str, words: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=words, description=words, parents=[shared])

    _add_capture(command("capture", "keep one line, or open the capture window"))
    _add_open(command("open", "open the window and show what is in these files"))
    _add_import(command("import", "bring in people, events, or an archive"))
    _add_export(command("export", "give out people, events, follow-ups, or everything"))
    command("today", "say what is due")
    _add_backup(command("backup", "make a verified copy of the data"))
    command("restore", "put a backup in the place of the data").add_argument("file", metavar="FILE")
    _add_demo(command("demo", "look around in a sample year, in a window of its own"))
    _add_doctor(command("doctor", "check the data and the folders"))
    return parser


def _shared() -> argparse.ArgumentParser:
    """Options that may stand before or after the command (suppressed defaults keep one from overruling the other)."""
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--data-dir", metavar="DIR", default=argparse.SUPPRESS, help="keep everything in this folder")
    shared.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="answer as one JSON document")
    return shared


def _add_capture(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", nargs="*", metavar="TEXT", help="the line; without it the capture window opens")


def _add_open(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "shown", nargs="*", metavar="FILE", help=".vcf, .ics, .csv, .zip or .json; nothing is taken over yet"
    )


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help=".vcf, .ics, .csv, or an archive (.zip, .json)")
    parser.add_argument("--dry-run", action="store_true", help="say what would happen, change nothing")
    parser.add_argument("--left-out", metavar="FOLDER", help="save the records that cannot be taken in there, by file")


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=("people", "events", "follow-ups", "everything"))
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help="the ending says the format")
    parser.add_argument("--with-private", action="store_true", help="also private notes, and people left in peace")


def _add_backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-o", "--output", metavar="FILE", help="where to; by default the backups folder")


def _add_demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--keep", metavar="DIR", help="where it stays; without it, it goes when its window is closed")


def _add_doctor(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--repair", action="store_true", help="mend what can be mended, after a backup")
