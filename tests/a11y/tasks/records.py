# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What there is besides episodes: signs, medicines, visits and tests."""

from .diary import open_diary, say


def open_list(frozen, listen, name):
    """Goes to a list of the history that is empty so far."""
    person = open_diary(frozen, listen)
    person.press('ctrl+2')
    person.press_until('Right', name)
    person.press('Tab')
    return person


def record_sign(frozen, listen):
    """A sign that was asked about and is absent."""
    person = open_list(frozen, listen, 'Signs')
    person.press('Return', 'Tab', 'a', 'ctrl+Return', 'Tab')


def record_medicine(frozen, listen):
    """A medicine is added, then opened to say its dose and that it ended."""
    person = open_list(frozen, listen, 'Medicines')
    person.press('Return')
    person.type('Magnesium')
    person.press('Return', 'Tab', 'Return', 'Tab')
    person.type('300 mg')
    person.press('alt+e', 'Return')


def record_visit(frozen, listen):
    """A test is added once it has a name, and taken back."""
    person = open_list(frozen, listen, 'Visits')
    person.press('Return', 'ctrl+Return')
    person.type('Blood test')
    person.press('ctrl+Return', 'ctrl+z')


def record_delete(frozen, listen):
    """The only sign is deleted, and put back."""
    say(frozen, 'sign', 'numbness', 'present', '--date', '2026-03-10')
    person = open_list(frozen, listen, 'Signs')
    person.press('Tab', 'Delete', 'ctrl+z')
