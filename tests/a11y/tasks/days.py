# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a day was like."""

from .diary import open_diary, say


def fill_in_day(frozen, listen):
    """What today was like: typed, counted, chosen; one taken back; and that was all today."""
    person = open_diary(frozen, listen)
    person.press_until('Tab', 'No twitches today')
    person.press_until('Tab', 'Cups of coffee text')
    person.type('2')
    person.press('Return', 'Tab')
    person.press_until('Tab', 'Hours slept last night text')
    person.type('lots')
    person.press('Return', *['BackSpace'] * 4)
    person.type('6.5')
    person.press('Tab')
    person.press_until('Tab', 'Glasses of water text')
    person.press('Up', 'Up', 'Down')
    person.press_until('Tab', 'Stress: 0')
    person.press('Right', 'Right', 'space', 'Left', 'Delete')
    person.press_until('shift+Tab', 'Glasses of water: not recorded')
    person.press('Return')
    person.press_until('shift+Tab', 'No twitches today')
    person.press('space')


def fill_in_yesterday(frozen, listen):
    """That there was nothing yesterday, and how the night was; then back to today."""
    say(frozen, 'log', '--site', 'calf', '--side', 'left', '--at', '2026-03-13T09:30')
    person = listen()
    person.press('alt+y')
    person.press_until('Tab', 'No twitches yesterday')
    person.press('space')
    person.press_until('Tab', 'Hours slept last night text')
    person.type('6')
    person.press('alt+b', 'shift+Tab')
