"""The floor of the start: a PySide6 window with a menu, a list of forty lines and a status bar."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QListWidget, QMainWindow


def main() -> int:
    """Show the window and stay."""
    app = QApplication(sys.argv)
    window = QMainWindow()
    menu = window.menuBar().addMenu("File")
    menu.addAction("Quit", app.quit)
    rows = QListWidget()
    rows.addItems([f"Line {number}" for number in range(40)])
    window.setCentralWidget(rows)
    window.statusBar().showMessage("Ready")
    window.resize(1180, 780)  # as large as the program's own: its picture alone takes 3.6 MB
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
