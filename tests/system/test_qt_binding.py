"""PySide is imported with less work, and behaves as it does without."""

from __future__ import annotations

import builtins
import os
import subprocess
import sys
from pathlib import Path

import pytest

from networkprep.cli.display import missing_for_window

ROOT = Path(__file__).parents[2]
_KEPT = """
import linecache, sys
if sys.argv[1] == "as it is":
    import PySide6.QtWidgets
else:
    from networkprep.cli.display import missing_for_window
    assert missing_for_window() is None
import networkprep.app, networkprep.services.catalogue
print(sum(name.endswith(".py") and "PySide6" not in name for name in linecache.cache))
"""
_IMPORTED = """
import builtins, sys
from pathlib import Path
from networkprep.system.qt_binding import give_import_back, less_work

own, compiled = builtins.compile, []
def compile(source, filename, *rest, **options):
    compiled.append(filename)
    return own(source, filename, *rest, **options)

builtins.compile = compile
with less_work(Path(sys.argv[1])):
    import PySide6
assert builtins.compile is compile
give_import_back()
"""
_COMPILED = _IMPORTED + 'print(sum("shibokensupport" in name or "signature_bootstrap" in name for name in compiled))'
_WAITING = (
    _IMPORTED
    + """
import PySide6.QtWidgets
inside = {name: vars(module) for name, module in sys.modules.items() if name.startswith("shibokensupport.signature")}
print(sum("__getattr__" in names for names in inside.values()))
"""
)
_AS_IT_IS = "import PySide6.QtCore, PySide6.QtWidgets\n"
_WORDS = """
from shibokensupport.signature import get_signature
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel()
for wrong in (lambda: label.setAlignment(7), lambda: label.setText(), lambda: QLabel(None, None, None, None),
              lambda: QLabel(nonsense=4), lambda: label.setNum("a")):
    try:
        wrong()
    except Exception as error:
        print(type(error), error)
print(get_signature(QLabel.setAlignment), QLabel.setText.__doc__)
"""


def said(program: str, *arguments: str | Path) -> str:
    """What this program writes, run by itself."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout


def test_pysides_own_modules_are_compiled_once(tmp_path: Path) -> None:
    kept = tmp_path / "kept.code"
    assert int(said(_COMPILED, kept)) > 10
    assert int(said(_COMPILED, kept)) == 0


@pytest.mark.parametrize("damage", ["empty", "nothing with its sum", "torn", "turned", "of another Python"])
def test_a_file_that_is_not_right_is_made_anew(damage: str, tmp_path: Path) -> None:
    kept = tmp_path / "kept.code"
    said(_COMPILED, kept)
    whole = kept.read_bytes()
    if damage == "of another Python":
        said(_COMPILED.replace("import builtins, sys", "import builtins, sys; sys.version = 'another'"), kept)
        assert kept.read_bytes() != whole
    else:
        turned = whole[:500] + bytes([whole[500] ^ 1]) + whole[501:]
        kept.write_bytes({"empty": b"", "nothing with its sum": bytes(4), "torn": whole[:-9], "turned": turned}[damage])
    assert int(said(_COMPILED, kept)) > 10
    assert int(said(_COMPILED, kept)) == 0


def test_where_nothing_can_be_kept_pyside_is_there_all_the_same(tmp_path: Path) -> None:
    nowhere = tmp_path / "missing" / "kept.code"
    assert int(said(_COMPILED, nowhere)) > 10
    assert not nowhere.parent.exists()


def test_what_puts_signatures_into_words_waits_until_it_is_asked(tmp_path: Path) -> None:
    assert int(said(_WAITING, tmp_path / "kept.code")) == 6


def test_wrong_calls_and_help_say_what_they_say_without_it(tmp_path: Path) -> None:
    """Teeth: with ``mapping`` among those that wait, the first wrong call ended the process."""
    words = said(_AS_IT_IS + _WORDS)
    assert "called with wrong argument types" in words
    for _ in ("compiled anew", "from the file"):
        assert said(_IMPORTED + _WORDS, tmp_path / "kept.code") == words


def test_who_needs_more_of_a_module_than_its_name_gets_it(tmp_path: Path) -> None:
    """Teeth: the one in its place asked itself without an end."""
    asking = """
import PySide6.support.feature
print(PySide6.support.feature.inspect.getsource(Path)[:11])
"""
    inside = _IMPORTED.replace(
        "    import PySide6\n", "    import PySide6, tempfile\n    print(tempfile.gettempprefix())\n"
    )
    assert said(inside + asking, tmp_path / "kept.code").split("\n")[:2] == ["tmp", "class Path("]


def test_two_threads_that_ask_at_once_both_get_their_answer(tmp_path: Path) -> None:
    asking = """
import threading, PySide6.QtWidgets
sys.setswitchinterval(1e-6)
both, answers = threading.Barrier(2), []
def ask():
    both.wait()
    from shibokensupport.signature import parser
    answers.append(callable(parser.pyside_type_init))
threads = [threading.Thread(target=ask) for _ in range(2)]
[one.start() for one in threads], [one.join() for one in threads]
print(answers)
"""
    assert said(_IMPORTED + asking, tmp_path / "kept.code").strip() == "[True, True]"


def kept_sources(how: str) -> int:
    """Modules whose source is kept in memory once the window's modules and the services are there."""
    return int(said(_KEPT, how))


def test_no_source_is_read_to_import_the_windows_modules() -> None:
    """Teeth: as PySide leaves it, the source of each of some hundred modules is read and kept."""
    assert kept_sources("as the program does") < 5
    assert kept_sources("as it is") > 300


def test_looking_for_qt_gives_python_its_import_back(monkeypatch: pytest.MonkeyPatch) -> None:
    before = builtins.__import__
    monkeypatch.setattr(builtins, "__import__", before)  # so that the test leaves it as it was
    assert missing_for_window() is None
    assert builtins.__import__ is vars(builtins)["__orig_import__"]
