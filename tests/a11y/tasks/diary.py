# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is in the diary before a task begins."""

import subprocess


def say(frozen, *arguments):
    """Has the command line put something into the diary."""
    subprocess.run([frozen, 'fascicle-cli', *arguments], check=True, stdout=subprocess.DEVNULL)
