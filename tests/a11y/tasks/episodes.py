# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Logging an episode."""

from .diary import log_going_on, open_diary


def log_episode(frozen, listen):
    """In one key from Today as it opens, and in two more where the place is another one."""
    person = open_diary(frozen, listen)
    person.press('Return', 'ctrl+n', 'ctrl+Return')


def log_details(frozen, listen):
    """An episode with all that can be said of it."""
    person = open_diary(frozen, listen)
    person.press('ctrl+n')
    person.press_until('Tab', 'Choose on the body')
    person.press('Return')
    person.press_until('Tab', 'All places')
    person.press_until('Down', 'Neck')
    person.press('Return', 'shift+Tab', 'Right')
    person.press_until('Tab', 'Intensity')
    person.press('Right', 'Right', 'space')
    person.press_until('Tab', 'Start the stopwatch')
    person.press('Return')
    person.press_until('Tab', 'Note')
    person.type('After coffee')
    person.press('Tab', 'space', 'ctrl+Return')


def log_stop(frozen, listen):
    """An episode that goes on is stopped on Today; then one is logged and taken back."""
    person = open_diary(frozen, listen)
    log_going_on(person)
    person.press_until('Tab', 'Stop')
    person.press('Return', 'ctrl+z')
