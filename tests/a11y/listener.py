# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody at the keyboard of the program who sees nothing: presses a key, and hears what is said."""

import time

from driver import DEADLINE, MANY_TABS, Failure, Program, run_loop, wait_for

# For so long nothing is said before what is said is taken as all, in seconds. Only where it is not
# known what there is to be heard.
QUIET = 2

# The program gives the first focus again after this, in seconds.
FIRST_FOCUS_DELAY = 0.6

# Orca 48 says the name of the window, or not, when a dialog in it closes: that depends on how soon it
# looks for what had the keyboard.
BY_CHANCE = 'Fascicle'


def find(known, said):
    """Where in what was said the known utterances are, one after the other; None if they aren't."""
    return next((i for i in range(len(said) - len(known) + 1)
                 if said[i:i + len(known)] == known), None)


def drop_chance(said):
    return [utterance for utterance in said if utterance != BY_CHANCE]


class Listener:
    """Each step is in the transcript, with what was said. It ends when that was all that is known to
    be said, and Orca has nothing to add; what comes later belongs to the next step, and is wrong."""

    def __init__(self, reader, transcript, *arguments):
        self.reader = reader
        self.transcript = transcript
        self.program = Program(*arguments)

    def __enter__(self):
        self._start()
        return self

    def __exit__(self, *_):
        self.program.close()

    def _start(self):
        """What is said first depends on how far the screen reader and the program are with meeting
        each other; only where the person comes to be is compared."""
        wait_for(self.program.active_window, 'a window')
        run_loop(FIRST_FOCUS_DELAY)
        known = self.transcript.expect('start')
        self._wait_for_speech(known)
        self.transcript.add('start', self._hear_all()[-len(known or [None]):])

    def press(self, *keys):
        for key in keys:
            self._step(key, lambda key=key: self.program.press(key))

    def press_until(self, key, words):
        """Presses a key until these words are said."""
        for _ in range(MANY_TABS):
            self.press(key)
            if any(words in utterance for utterance in self.transcript.steps[-1]):
                return
        raise Failure(f'{key} does not lead to “{words}”')

    def type(self, text):
        self._step(f'“{text}”', lambda: self.program.type(text))

    def press_past(self, key):
        """Presses a key where the keyboard passes something on its way, such as the button of a menu that
        closes, or opens a dialog, which Orca calls a frame or not. It says that as it comes to it in
        time, which is chance; so the step begins with what is known to be said first."""
        self._step(key, lambda: self.program.press(key), self._begin_at_known)

    def meanwhile(self, what, act):
        """Something happens that the person does not do."""
        self._step(what, act)

    def choose_file(self, key, path):
        """Presses a key that has the platform ask for a file, and gives it one. What it says differs from
        version to version, so listening begins again when that is about to close."""
        self._step(f'{key} and the file “{path}”',
                   lambda: self.program.choose_file(key, path, self._hear_all),
                   self._begin_at_known)

    def print_to_file(self, key):
        """Presses a key that has the platform ask for a printer, and chooses a file. Listening begins again
        when that is about to close, as in choose_file()."""
        self._step(f'{key} and a file to print to',
                   lambda: self.program.print_to_file(key, self._hear_all), self._begin_at_known)

    def _begin_at_known(self, said, known):
        start = find(known, said) if known else None
        return said[start:]

    def _step(self, name, act, edit=lambda said, known: said):
        known = self.transcript.expect(name)
        act()
        self._wait_for_speech(known)
        self.transcript.add(name, edit(self._hear_all(), known))

    def _wait_for_speech(self, known):
        if known is None:
            self._wait_for_silence()
        elif known:
            end = time.monotonic() + DEADLINE
            while time.monotonic() < end and find(known, drop_chance(self.reader.hear())) is None:
                run_loop(0.02)

    def _wait_for_silence(self):
        heard = None
        while heard != (now := len(self.reader.hear())):
            heard = now
            run_loop(QUIET)

    def _hear_all(self):
        self.program.settle()
        return drop_chance(self.reader.hear_all())
