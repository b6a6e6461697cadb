# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first minutes with the program."""


def first_start(frozen, listen):
    """Welcomed: what the diary is for, which factors it is to ask about, and the empty Today."""
    person = listen()
    person.press_until('Tab', 'Caffeine')
    person.press('space')
    person.press_until('Tab', 'Anxiety')
    person.press('space', 'alt+s', 'Tab')


def sample_diary(frozen, listen):
    """From the welcome to the diary made up to look around in, and back to one's own, without any trends
    so far."""
    person = listen()
    person.press_until('shift+Tab', 'Try the sample diary')
    person.press_past('Return')
    person.press_until('shift+Tab', 'My own diary')
    person.press_past('Return')
    person.press('alt+s', 'ctrl+3')
