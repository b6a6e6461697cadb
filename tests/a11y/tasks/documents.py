# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes out of the diary as a file, and comes in. Where a file is asked for, its path is typed."""

import os
from pathlib import Path

from .diary import change, choose_item, get_folder, go_to_item, open_diary, say, say_episode

GOOD_ROWS = """\
started_at,site,side
2026-03-01T09:30:00+00:00,calf,left
"""

BAD_ROWS = """\
yesterday,calf,left
2026-03-02T10:00:00+00:00,hat,left
"""


def write_rows(rows):
    Path.home().joinpath('rows.csv').write_text(rows, encoding='utf-8')


def export_report(frozen, listen):
    """The report for a clinic, as a PDF, from the main menu."""
    say(frozen, 'sample')
    person = listen()
    choose_item(person, 'Export report')
    person.press('shift+Tab')
    person.choose_file('Return', '~/report.pdf')
    person.press('Tab')


def go_to_print(frozen, listen):
    """Goes to the button that prints the report. What is printed is put among the person's documents."""
    Path(os.environ['XDG_CONFIG_HOME'], 'user-dirs.dirs').write_text(
        f'XDG_DOCUMENTS_DIR="{Path.home()}"', encoding='utf-8')
    person = open_diary(frozen, listen)
    choose_item(person, 'Export report')
    person.press('shift+Tab', 'shift+Tab')
    return person


def print_report(frozen, listen):
    """The report is printed into a file."""
    person = go_to_print(frozen, listen)
    person.print_to_file('Return')
    person.press('Tab')


def change_report(frozen, listen):
    """The report is made anew for another time, and its pages are turned; then it can't be made."""
    say(frozen, 'sample')
    person = listen()
    choose_item(person, 'Export report')
    person.press('a')
    person.press_until('Tab', 'Next page')
    person.press('Return', 'Return')
    person.meanwhile('the visits are lost', lambda: change('ALTER TABLE visit RENAME TO lost'))
    person.press('Escape')


def export_everything(frozen, listen):
    """The diary as tables, from the main menu."""
    person = open_diary(frozen, listen)
    go_to_item(person, 'Export everything')
    person.choose_file('Return', '~/diary.zip')
    person.press('Tab')


def import_rows(frozen, listen):
    """A file is read, tried and imported; then all of it is taken back."""
    write_rows(GOOD_ROWS)
    person = open_diary(frozen, listen)
    person.press('F10', 'Down')
    person.choose_file('Return', '~/rows.csv')
    person.press('shift+Tab', 'Tab', 'Return', 'Escape', 'ctrl+z')


def import_errors(frozen, listen):
    """A file of which some rows can't be taken: which, why, and what to do; then without those."""
    write_rows(GOOD_ROWS + BAD_ROWS)
    person = open_diary(frozen, listen)
    person.press('F10', 'Down')
    person.choose_file('Return', '~/rows.csv')
    person.press('shift+Tab', 'shift+Tab', 'shift+Tab', 'Tab')


def back_up(frozen, listen):
    """A backup that is not sealed, from the main menu."""
    person = open_diary(frozen, listen)
    choose_item(person, 'Back up')
    person.press('Tab')
    person.choose_file('Return', '~/backup.db')


def restore(frozen, listen):
    """The diary is made what a backup is; what it was is kept aside."""
    say_episode(frozen)
    say(frozen, 'backup', str(Path.home() / 'backup.db'))
    say(frozen, 'log', '--site', 'calf', '--side', 'right', '--at', '2026-03-15T09:30')
    person = listen()
    choose_item(person, 'Restore')
    person.press_until('Tab', 'Another file')
    person.choose_file('Return', '~/backup.db')
    person.press_until('Tab', 'Replace the diary')
    person.press_past('Return')
    person.press('Return')


def damage(file):
    """Makes a copy of a diary as a bad disk does: without what comes after its first pages."""
    content = file.read_bytes()
    file.with_name('damaged.db').write_bytes(content[:8192] + bytes(len(content) - 8192))


def unite(frozen, listen):
    """A damaged copy of another computer's diary can't come in, a sound one can. Then the diary is to be
    again what it was before, which is in another place for a while."""
    say_episode(frozen)
    say(frozen, '--diary', str(Path.home() / 'other.db'), 'log', '--site', 'thigh', '--side', 'right',
        '--at', '2026-03-13T09:30')
    damage(Path.home() / 'other.db')
    person = listen()
    choose_item(person, 'Restore')
    person.press_until('Tab', 'Another file')
    person.choose_file('Return', '~/damaged.db')
    person.press_past('Return')
    person.choose_file('Return', '~/other.db')
    person.press_until('Tab', 'Unite with the diary')
    person.press_past('Return')
    kept, = get_folder().glob('diary-*.db')
    moved = kept.rename(Path.home() / 'kept.db')
    person.press('ctrl+z', 'Return')
    moved.rename(kept)
    person.press('ctrl+z')
