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
