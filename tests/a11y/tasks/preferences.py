# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the program is to be, and what it says of itself."""

from .diary import open_diary


def preferences(frozen, listen):
    """Caffeine in milligrams, no weekly check offered, and a factor that is not shown any more."""
    person = open_diary(frozen, listen)
    person.press('ctrl+comma', 'm', 'Down', 'Tab', 'space', 'Tab', 'space', 'Escape')


def own_factor(frozen, listen):
    """A factor of one's own: without a name, with one, changed, deleted and put back."""
    person = open_diary(frozen, listen)
    person.press('ctrl+comma')
    person.press_until('Tab', 'Add a factor of your own')
    person.press('Return', 'ctrl+Return')
    person.type('Heat')
    person.press_past('ctrl+Return')
    person.press_until('Tab', 'Change “Heat”')
    person.press('Return')
    person.press('End')
    person.type('ing')
    person.press_past('ctrl+Return')
    person.press_until('Tab', 'Delete “Heating”')
    person.press('Return', 'Escape', 'ctrl+z')


def shortcuts(frozen, listen):
    """Which keys there are."""
    person = open_diary(frozen, listen)
    person.press('F1')
    person.press_until('Tab', 'Quit')
    person.press('Escape')


def about(frozen, listen):
    """Found in the main menu, and back to that."""
    person = open_diary(frozen, listen)
    person.press('F10', 'Up')
    person.press_past('Return')
    person.press('Tab', 'Escape')
