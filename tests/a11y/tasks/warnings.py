# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is worth a doctor's time."""

from .diary import open_diary, say


def warnings_new(frozen, listen):
    """A sign is recorded that should not wait."""
    person = open_diary(frozen, listen)
    person.press_until('Tab', 'Add a sign')
    person.press('Return', 'b', 'ctrl+Return', 'shift+Tab')
    person.press_until('shift+Tab', 'Speak to a doctor today')


def warnings_urgent(frozen, listen):
    """Of two warnings on Today the urgent one: how urgent, why, and what it rests on, which is opened;
    then the doctor knows."""
    say(frozen, 'sign', 'wasting', 'present', '--site', 'calf', '--side', 'left', '--date', '2026-03-10')
    say(frozen, 'sign', 'weakness', 'present', '--how', 'felt', '--site', 'calf', '--side', 'left',
        '--date', '2026-03-11')
    say(frozen, 'sign', 'swallowing', 'present')
    person = listen()
    person.press_until('shift+Tab', 'Speak to a doctor today')
    person.press('Return')
    person.press_until('Tab', ', Trouble swallowing')
    person.press('Return', 'Escape', 'shift+Tab')
    person.press_past('Return')
    person.press('Tab')


def warnings_known(frozen, listen):
    """On Trends: what is for the next visit; once the doctor knows, it is in a list of its own, and can
    be shown again."""
    say(frozen, 'sample')
    person = listen()
    person.press('ctrl+3', 'Return')
    person.press_until('Tab', 'My doctor knows')
    person.press_past('Return')
    person.press('Tab', 'Return')
    person.press_until('Tab', 'Show it again')
    person.press_past('Return')
    person.press('ctrl+z')
