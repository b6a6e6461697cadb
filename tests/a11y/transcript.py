# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was pressed and what was said, as text to be read aloud, and as it is known to be.

A transcript has a paragraph for each step: its first line says what was done, in brackets, and each
further line is an utterance.
"""

import difflib

# Stands for silence.
SILENCE = '(nothing)'


class Transcript:
    def __init__(self, file, accept=False):
        self.file = file
        self.accept = accept
        self.known = self._read()
        self.steps = []

    def _read(self):
        """What is known to be said at each step; nothing if all is to be accepted."""
        if self.accept or not self.file.exists():
            return []
        paragraphs = self.file.read_text(encoding='utf-8').strip().split('\n\n')
        return [paragraph.split('\n') for paragraph in paragraphs]

    def expect(self, step):
        """The utterances known to follow on the step that comes next; None if that isn't known."""
        number = len(self.steps)
        if self.differs() or number >= len(self.known) or self.known[number][0] != f'[{step}]':
            return None
        return [line for line in self.known[number][1:] if line != SILENCE]

    def add(self, step, utterances):
        self.steps.append([f'[{step}]', *(utterances or [SILENCE])])

    def differs(self):
        return self.steps != self.known[:len(self.steps)]

    def _write(self, steps):
        return '\n\n'.join('\n'.join(step) for step in steps) + '\n'

    def finish(self):
        """What is wrong with what was said, as lines; or takes it as right from now on."""
        if self.accept:
            self.file.write_text(self._write(self.steps), encoding='utf-8')
            return []
        return list(difflib.unified_diff(self._write(self.known).splitlines(),
                                         self._write(self.steps).splitlines(),
                                         str(self.file), 'what was said', lineterm='', n=5))
