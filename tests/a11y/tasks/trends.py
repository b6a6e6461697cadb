# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes with the twitching, and when and where it was."""

from .diary import say


def trends_places(frozen, listen):
    """The timeline of places: from place to place, from week to week, and its table."""
    say(frozen, 'sample')
    person = listen()
    person.press('ctrl+3')
    person.press_until('Tab', 'Episodes by place and week')
    person.press('Down', 'Right', 'Right', 'Left', 'Down', 'Up', 'End', 'Home', 'Tab', 'Return',
                 'Tab', 'Down', 'Right')
