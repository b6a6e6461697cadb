# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is in the diary before a task begins."""

import os
import sqlite3
import subprocess
from pathlib import Path


def get_folder():
    """Where the diary is."""
    return Path(os.environ['XDG_DATA_HOME'], 'fascicle')


def change(statement):
    """Another program changes the diary."""
    with sqlite3.connect(get_folder() / 'diary.db') as connection:
        connection.execute(statement)
    connection.close()


def say(frozen, *arguments):
    """Has the command line put something into the diary."""
    subprocess.run([frozen, 'fascicle-cli', *arguments], check=True, stdout=subprocess.DEVNULL)


def say_episode(frozen):
    """One of yesterday, so that there is a place to log at."""
    say(frozen, 'log', '--site', 'calf', '--side', 'left', '--at', '2026-03-14T09:30')


def open_diary(frozen, listen):
    """A diary with little in it, and somebody at the keyboard."""
    say_episode(frozen)
    return listen()


def go_to_item(person, name):
    """Goes to an item of the main menu."""
    person.press('F10')
    person.press_until('Down', name)


def choose_item(person, name):
    """Goes to an item of the main menu, and chooses it."""
    go_to_item(person, name)
    person.press_past('Return')


def log_going_on(person):
    """Logs an episode that goes on."""
    person.press('ctrl+n')
    person.press_until('Tab', 'Start the stopwatch')
    person.press('Return')
    person.press_past('ctrl+Return')
