# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a form says that is not saved as it is."""

from .diary import open_diary


def form_unsaved(frozen, listen):
    """Something is missing, then wrong; then it is given up, at the second thought."""
    person = open_diary(frozen, listen)
    person.press('ctrl+n')
    person.press_until('Tab', 'Exact duration')
    person.type('long')
    person.press('Tab', 'ctrl+Return', 'ctrl+Return', *['BackSpace'] * 4)
    person.type('2 min')
    person.press('Escape', 'Return', 'Escape', 'alt+d')
