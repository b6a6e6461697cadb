# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does with the program, by keyboard alone. Each has its transcript in goldens."""

import subprocess


def say(frozen, *arguments):
    """Has the command line put something into the diary."""
    subprocess.run([frozen, 'fascicle-cli', *arguments], check=True, stdout=subprocess.DEVNULL)


def log_episode(frozen, listen):
    """In two keys from Today as it opens, and in two more where the place is another one."""
    say(frozen, 'log', '--site', 'calf', '--side', 'left', '--at', '2026-03-14T09:30')
    person = listen()
    person.press('shift+Tab', 'Return', 'ctrl+n', 'ctrl+Return')


def log_details(frozen, listen):
    """An episode with all that can be said of it."""
    say(frozen, 'log', '--site', 'calf', '--side', 'left', '--at', '2026-03-14T09:30')
    person = listen()
    person.press('ctrl+n')
    person.press_until('Tab', 'Choose on the body')
    person.press('Return')
    person.press_until('Tab', 'All places')
    person.press_until('Down', 'Neck')
    person.press('Return', 'shift+Tab', 'Right')
    person.press_until('Tab', 'Intensity')
    person.press('Right', 'Right', 'space')
    person.press_until('Tab', 'Start the stopwatch')
    person.press('Return')
    person.press_until('Tab', 'Note')
    person.type('After coffee')
    person.press('Tab', 'space', 'ctrl+Return')


def fill_in_day(frozen, listen):
    """What today was like: typed, counted, chosen; one taken back; and that was all today."""
    say(frozen, 'log', '--site', 'calf', '--side', 'left', '--at', '2026-03-14T09:30')
    person = listen()
    person.press_until('Tab', 'No twitches today')
    person.press_until('Tab', 'Cups of coffee text')
    person.type('2')
    person.press('Return', 'Tab')
    person.press_until('Tab', 'Hours slept last night text')
    person.type('lots')
    person.press('Return', 'ctrl+a')
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


def weekly_check(frozen, listen):
    """Begun from Today; one yes with its place, and no to all the rest."""
    say(frozen, 'sample')
    person = listen()
    person.press_until('shift+Tab', 'No weekly check')
    person.press('shift+Tab', 'Return', *['Tab'] * 3, 'Left', 'Left', *['Tab'] * 6)
    person.press('alt+n', 'ctrl+Return', 'Tab')


def trends_places(frozen, listen):
    """The timeline of places: from place to place, from week to week, and its table."""
    say(frozen, 'sample')
    person = listen()
    person.press('ctrl+3')
    person.press_until('Tab', 'Episodes by place and week')
    person.press('Down', 'Right', 'Right', 'Left', 'Down', 'Up', 'End', 'Home', 'Tab', 'Return',
                 'Tab', 'Down', 'Right')


TASKS = {task.__name__.replace('_', '-'): task
         for task in (log_episode, log_details, fill_in_day, weekly_check, trends_places)}
