# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The weekly check."""

from .diary import say


def weekly_check(frozen, listen):
    """Begun from Today; one yes with its place, and no to all the rest."""
    say(frozen, 'sample')
    person = listen()
    person.press_until('shift+Tab', 'No weekly check')
    person.press('shift+Tab', 'Return', *['Tab'] * 3, 'Left', 'Left', *['Tab'] * 6)
    person.press('alt+n', 'ctrl+Return', 'Tab')
