# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the program is to be, and what it says of itself."""

from .diary import say


def open_diary(frozen, listen):
    say(frozen, 'log', '--site', 'calf', '--side', 'left', '--at', '2026-03-14T09:30')
    return listen()


def preferences(frozen, listen):
    """Caffeine in milligrams, no weekly check offered, and a factor that is not shown any more."""
    person = open_diary(frozen, listen)
    person.press('ctrl+comma', 'm', 'Down', 'Tab', 'space', 'Tab', 'space', 'Escape')


def shortcuts(frozen, listen):
    """Which keys there are."""
    person = open_diary(frozen, listen)
    person.press('F1')
    person.press_until('Tab', 'Quit')
    person.press('Escape')


def about(frozen, listen):
    """Found in the main menu, and back to that."""
    person = open_diary(frozen, listen)
    person.press('F10', 'Up', 'Return', 'Tab', 'Escape')
