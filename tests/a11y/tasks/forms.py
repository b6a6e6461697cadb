# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a form says that is not saved as it is."""

from .diary import say


def form_unsaved(frozen, listen):
    """Something is missing, then wrong; then it is given up, at the second thought."""
    say(frozen, 'log', '--site', 'calf', '--side', 'left', '--at', '2026-03-14T09:30')
    person = listen()
    person.press('ctrl+n')
    person.press_until('Tab', 'Exact duration')
    person.type('long')
    person.press('Tab', 'ctrl+Return', 'ctrl+Return', *['BackSpace'] * 4)
    person.type('2 min')
    person.press('Escape', 'Return', 'Escape', 'alt+d')
