# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking back on episodes."""

from .diary import say


def say_episodes(frozen):
    say(frozen, 'log', '--site', 'calf', '--side', 'left', '--at', '2026-03-15T09:30')
    say(frozen, 'log', '--site', 'eyelid', '--side', 'right', '--at', '2026-03-15T08:00',
        '--duration', '10m', '--note', 'After coffee')
    say(frozen, 'log', '--site', 'thigh', '--side', 'right', '--at', '2026-03-14T22:15',
        '--intensity', '3', '--helped', 'rest')
    say(frozen, 'log', '--site', 'calf', '--side', 'left', '--at', '2026-01-05T10:00')


def open_list(frozen, listen):
    """Goes to the list, past the filters."""
    say_episodes(frozen)
    person = listen()
    person.press('ctrl+2', 'Tab', 'Tab', 'Tab')
    return person


def history_walk(frozen, listen):
    """From day to day through the list, with its ends."""
    person = open_list(frozen, listen)
    person.press('Down', 'Down', 'Home', 'End', 'Tab')


def history_search(frozen, listen):
    """Words that are in a note, words that are nowhere, and back to all."""
    say_episodes(frozen)
    person = listen()
    person.press('ctrl+f')
    person.type('coffee')
    person.press('Tab', 'Tab', 'ctrl+f')
    person.type('tea')
    person.press('Tab', 'Tab', 'Return')


def history_filter(frozen, listen):
    """One place in the last days; then any place again."""
    say_episodes(frozen)
    person = listen()
    person.press('ctrl+f')
    person.press_past('alt+i')
    person.type('ca')
    person.press('Tab', 'Tab', 'l', 'Escape', 'Tab', 'Return')


def history_edit(frozen, listen):
    """An episode is opened, changed and saved."""
    person = open_list(frozen, listen)
    person.press('Down', 'Return')
    person.press_until('Tab', 'Intensity')
    person.press('Right', 'space', 'ctrl+Return', 'Up')


def history_delete(frozen, listen):
    """One is deleted by its key, and put back."""
    person = open_list(frozen, listen)
    person.press('Down', 'Delete', 'ctrl+z')
