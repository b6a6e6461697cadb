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


def trends_patterns(frozen, listen):
    """What goes with the twitching: how much, how sure, how that was worked out, the days behind it."""
    say(frozen, 'sample')
    person = listen()
    person.press('ctrl+3', 'Tab', 'Tab', 'Tab', 'Return', 'Tab', 'Tab', 'Tab', 'Escape')
    person.press('Tab', 'Tab', 'Return', 'Tab', 'Right', 'Right', 'Right', 'Right')
    person.press_until('Tab', 'The days behind it')
    person.press('Right', 'Right', 'End', 'Left')
    person.press_until('Tab', 'The last four weeks')
    person.press('Tab')


def trends_not_found(frozen, listen):
    """What was looked at and not found, at the page's end, with what could have been noticed."""
    say(frozen, 'sample')
    person = listen()
    person.press('ctrl+3')
    person.press_until('shift+Tab', 'Looked at and not found: ')
    person.press('Down', 'Down', 'End', 'Up', 'Tab', 'Return', 'Tab', 'Right', 'Right', 'Right',
                 'Right', 'Down', 'Right', 'Left')


def trends_days(frozen, listen):
    """How many episodes each day had."""
    say(frozen, 'sample')
    person = listen()
    person.press('ctrl+3')
    person.press_until('Tab', 'Period')
    person.press('Tab', 'Right', 'Page_Down', 'End', 'Tab', 'Return', 'Tab',
                 'Right', 'Right', 'Right', 'Down', 'Right')


def trends_sites(frozen, listen):
    """At which hours, and which parts of the body: from the one with most, and on the map."""
    say(frozen, 'sample')
    person = listen()
    person.press('ctrl+3')
    person.press_until('shift+Tab', 'Episodes by hour of day: ')
    person.press('Right', 'End')
    person.press_until('shift+Tab', 'Episodes by site: ')
    person.press('Down', 'End', 'Tab', 'Return', 'Tab', 'Down', 'Right')
    person.press_until('shift+Tab', 'Episodes on the body: ')
    person.press('Up', 'Right', 'End')
