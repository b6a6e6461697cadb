# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can't be done, why, and what there is to do."""

import os
import resource
import sqlite3
from contextlib import contextmanager
from pathlib import Path

from .diary import (change, choose_item, get_folder, go_to_item, log_going_on, open_diary, say,
                    say_episode)
from .documents import GOOD_ROWS, go_to_print, write_rows

# Starts a program to which a file may be read-only though it is the superuser's.
WITHOUT_RIGHTS = ('setpriv', '--bounding-set=-dac_override')


@contextmanager
def used_elsewhere():
    """Another program changes the diary and does not come to an end."""
    connection = sqlite3.connect(get_folder() / 'diary.db', isolation_level=None)
    connection.execute('BEGIN IMMEDIATE')
    yield
    connection.close()


def fail_to_open(frozen, listen):
    """What is to be the diary is something else, and still is when tried again."""
    get_folder().mkdir(parents=True)
    get_folder().joinpath('diary.db').write_text('Bread, milk, tea; ' * 99, encoding='utf-8')
    person = listen()
    person.press('Return', 'Tab')


def read_only(frozen, listen):
    """The diary can't be written to: it is looked at, and what would change it is not there."""
    say_episode(frozen)
    get_folder().joinpath('diary.db').chmod(0o444)
    person = listen(*(WITHOUT_RIGHTS if os.geteuid() == 0 else ()))
    person.press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'ctrl+n', 'ctrl+2')
    person.press_until('Tab', 'Calf')
    person.press('Return', 'Tab', 'Right', 'ctrl+Return', 'Escape', 'alt+d')


def fail_to_read(frozen, listen):
    """The episodes can't be read: on Today, and in the history and on Trends, where trying again doesn't
    help."""
    person = open_diary(frozen, listen)
    person.meanwhile('the episodes are lost', lambda: change('ALTER TABLE episode RENAME TO lost'))
    person.press('Return', 'ctrl+2', 'alt+t', 'ctrl+3', 'alt+t')


@contextmanager
def full_disk(person):
    """There is no room for what the program writes."""
    process = person.program.process.pid
    limits = resource.prlimit(process, resource.RLIMIT_FSIZE)
    resource.prlimit(process, resource.RLIMIT_FSIZE, (1024, limits[1]))
    yield
    resource.prlimit(process, resource.RLIMIT_FSIZE, limits)


def fail_for_room(frozen, listen):
    """The disk is full: an episode is not saved, and there is no backup; later there is room."""
    person = open_diary(frozen, listen)
    with full_disk(person):
        person.press('Return', 'Return')
        choose_item(person, 'Back up')
        person.press('Tab')
        person.choose_file('Return', '~/backup.db')
        person.press('Return')
    person.press('Escape', 'ctrl+n', 'ctrl+Return')


def fail_to_look_up(frozen, listen):
    """The medicines can't be read: neither their list, nor what would be a warning sign, which is said on
    Today and on Trends."""
    person = open_diary(frozen, listen)
    person.press('ctrl+2')
    person.press_until('Right', 'Medicines')
    person.meanwhile('the medicines are lost', lambda: change('ALTER TABLE medicine RENAME TO lost'))
    person.press('Tab', 'Return', 'ctrl+1', 'ctrl+3')


def fail_to_save(frozen, listen):
    """The diary is in use: on Today, in a form, and where something is deleted."""
    person = open_diary(frozen, listen)
    with used_elsewhere():
        person.press('Return', 'Return', 'ctrl+n', 'ctrl+Return')
    person.press('ctrl+Return')


def fail_to_edit(frozen, listen):
    """The diary is in use when an episode was changed; later it is not."""
    person = open_diary(frozen, listen)
    person.press('ctrl+2', 'Tab', 'Tab', 'Tab', 'Return')
    person.press_until('Tab', 'Intensity')
    person.press('space')
    with used_elsewhere():
        person.press('ctrl+Return')
    person.press('ctrl+Return')


def fail_to_fill_in(frozen, listen):
    """The diary is in use: that this was all today, and a sign, are not saved; later they are."""
    person = open_diary(frozen, listen)
    person.press('Return')
    person.press_until('Tab', 'That was all today')
    with used_elsewhere():
        person.press('space', 'Return', 'Tab', 'Return', 'ctrl+Return')
    person.press('ctrl+Return', 'shift+Tab', 'shift+Tab', 'space')


def fail_to_undo(frozen, listen):
    """The diary is in use when an episode is to be taken back; later it is."""
    person = open_diary(frozen, listen)
    person.press('Return')
    with used_elsewhere():
        person.press('ctrl+z', 'Return')
    person.press('ctrl+z')


def fail_to_undo_import(frozen, listen):
    """The diary is in use when an import is to be taken back; later it is."""
    write_rows(GOOD_ROWS)
    person = open_diary(frozen, listen)
    person.press('F10', 'Down')
    person.choose_file('Return', '~/rows.csv')
    person.press('Return', 'Escape')
    with used_elsewhere():
        person.press('ctrl+z', 'Return')
    person.press('ctrl+z')


def fail_to_change(frozen, listen):
    """The diary is in use: an episode that goes on, a factor, and the weekly check stay as they were."""
    person = open_diary(frozen, listen)
    log_going_on(person)
    with used_elsewhere():
        person.press_until('Tab', 'Stop')
        person.press('Return', 'Return')
        person.press_until('Tab', 'Cups of coffee text')
        person.press('Up', 'Return', 'F10')
        person.press_past('Return')
        person.press('alt+n')
        person.press_until('shift+Tab', 'Save')
        person.press('Return')
    person.press('Return')


def fail_to_copy(frozen, listen):
    """Where the daily copies go is a file: there is none of today, and none to restore."""
    say_episode(frozen)
    get_folder().joinpath('backups').write_text('Bread, milk, tea', encoding='utf-8')
    person = listen()
    choose_item(person, 'Restore')
    person.press('Return', 'Tab')


def fail_to_export(frozen, listen):
    """Where nothing can be written; then somewhere else."""
    person = open_diary(frozen, listen)
    go_to_item(person, 'Export everything')
    person.choose_file('Return', '/proc/diary.zip')
    person.press('Return')


def fail_to_write(frozen, listen):
    """The disk is full where everything is to be exported, and where the report is; later there is room."""
    person = open_diary(frozen, listen)
    with full_disk(person):
        go_to_item(person, 'Export everything')
        person.choose_file('Return', '~/diary.zip')
        person.press('Return')
        choose_item(person, 'Export report')
        person.press('shift+Tab')
        person.choose_file('Return', '~/report.pdf')
        person.press('Return')
    person.choose_file('Return', '~/report.pdf')
    go_to_item(person, 'Export everything')
    person.choose_file('Return', '~/diary.zip')


def fail_to_print(frozen, listen):
    """There is no room for what is to be printed."""
    os.environ['TMPDIR'] = '/tmp'
    person = go_to_print(frozen, listen)
    with full_disk(person):
        person.print_to_file('Return')
    person.press('Return')


def fail_to_import(frozen, listen):
    """A table that nobody knows, and a package that is none."""
    Path.home().joinpath('table.csv').write_text('when,what\nonce,this\n', encoding='utf-8')
    Path.home().joinpath('package.zip').write_text('Dear diary', encoding='utf-8')
    person = open_diary(frozen, listen)
    person.press('F10', 'Down')
    person.choose_file('Return', '~/package.zip')
    person.press('Escape', 'F10', 'Down')
    person.choose_file('Return', '~/table.csv')
    person.press('Escape')


def fail_to_restore(frozen, listen):
    """A file that is no backup; then one is united with the diary, and brings nothing new."""
    say_episode(frozen)
    say(frozen, 'backup', str(Path.home() / 'backup.db'))
    Path.home().joinpath('none.db').write_text('Dear diary', encoding='utf-8')
    person = listen()
    choose_item(person, 'Restore')
    person.press_until('Tab', 'Another file')
    person.choose_file('Return', '~/none.db')
    person.press_past('Return')
    person.choose_file('Return', '~/backup.db')
    person.press_until('Tab', 'Unite with the diary')
    person.press_past('Return')


def fail_to_seal(frozen, listen):
    """A backup without a passphrase, and with one that is not repeated."""
    person = open_diary(frozen, listen)
    choose_item(person, 'Back up')
    person.press('space', 'Tab', 'Return')
    person.type('open')
    person.press('Return')

