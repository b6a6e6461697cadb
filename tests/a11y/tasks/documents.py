# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes out of the diary as a file, and comes in. Where a file is asked for, its path is typed."""

from pathlib import Path

from .diary import say

ROWS = """\
started_at,site,side
2026-03-01T09:30:00+00:00,calf,left
yesterday,calf,left
2026-03-02T10:00:00+00:00,hat,left
"""


def export_report(frozen, listen):
    """The report for a clinic, as a PDF, from the main menu."""
    say(frozen, 'sample')
    person = listen()
    person.press('F10', 'Down', 'Down', 'Return', 'shift+Tab', 'Return', 'ctrl+a')
    person.type('~/report.pdf')
    person.press('Return', 'Tab')


def import_errors(frozen, listen):
    """A file of which some rows can't be taken: which, why, and what to do; then without those."""
    say(frozen, 'log', '--site', 'calf', '--side', 'left', '--at', '2026-03-14T09:30')
    Path.home().joinpath('rows.csv').write_text(ROWS, encoding='utf-8')
    person = listen()
    person.press('F10', 'Down', 'Return')
    person.type('~/rows.csv')
    person.press('Return', 'shift+Tab', 'shift+Tab', 'shift+Tab', 'Tab')
