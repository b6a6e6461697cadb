# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the real Orca and writes down what it says. Run it inside run-with-display --accessible."""

import os
import shutil
import subprocess
from pathlib import Path

from driver import wait_for

HERE = Path(__file__).resolve().parent

# What Orca needs of speech-dispatcher: one voice, ours.
SPEECHD_CONF = """\
LogLevel 3
LogDir "stdout"
CommunicationMethod "unix_socket"
Timeout 0
DefaultLanguage "en"
AddModule "written" "{module}" ""
DefaultModule written
"""

# Orca refuses to start beside another of the same user's, and that may be one of another test's.
NO_OTHERS = '#!/bin/sh\nexit 1\n'


class ScreenReader:
    """Orca, with a voice that writes: what it says are lines."""

    def __init__(self):
        self.folder = Path(os.environ['XDG_RUNTIME_DIR'], 'screen-reader')
        self.log = self.folder / 'speech'
        self.marks = self.folder / 'marks'
        self.mark = 0
        self.heard = 0
        self.processes = []

    def __enter__(self):
        try:
            self._prepare()
            self._start_speech()
            self._start('orca', PATH=f'{self.folder}:{os.environ["PATH"]}')
            wait_for(self._listens, 'Orca')
            self.hear_all()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.kill()
            process.wait()

    def _prepare(self):
        self.folder.mkdir()
        self.log.touch()
        os.mkfifo(self.marks)
        (self.folder / 'speechd.conf').write_text(SPEECHD_CONF.format(module=HERE / 'speech-module'))
        (self.folder / 'pgrep').write_text(NO_OTHERS)
        (self.folder / 'pgrep').chmod(0o700)
        customs = Path(os.environ['XDG_DATA_HOME'], 'orca')
        customs.mkdir()
        shutil.copy(HERE / 'orca_customizations.py', customs / 'orca-customizations.py')

    def _start(self, *command, **environment):
        """Starts what ends with us, in whatever way we end."""
        with open(self.folder / 'log', 'a', encoding='utf-8') as log:
            self.processes.append(subprocess.Popen(
                ['setpriv', '--pdeathsig', 'KILL', *command], stdout=log, stderr=log,
                env=os.environ | {'SPEECH_LOG': str(self.log), 'SPEECH_MARKS': str(self.marks),
                                  'SPEECHD_ADDRESS': f'unix_socket:{self.folder}/socket',
                                  'PYTHONDONTWRITEBYTECODE': '1'} | environment))

    def _start_speech(self):
        self._start('speech-dispatcher', '--run-single', '--config-dir', str(self.folder),
                    '--socket-path', str(self.folder / 'socket'),
                    '--pid-file', str(self.folder / 'pid'), '--log-dir', str(self.folder))
        wait_for((self.folder / 'socket').exists, 'speech-dispatcher')

    def _listens(self):
        """Whether Orca has the pipe open, so that a mark would not be lost."""
        try:
            os.close(os.open(self.marks, os.O_WRONLY | os.O_NONBLOCK))
            return True
        except OSError:
            return False

    def _lines(self):
        """Where a path is said, the person's folders have the same name each time."""
        said = self.log.read_text(encoding='utf-8').splitlines()[self.heard:]
        return [line.replace(str(Path.home().parent), '/person') for line in said]

    def hear(self):
        """What was said since hear_all(), so far."""
        return self._lines()

    def hear_all(self):
        """What was said since the last time, once Orca has nothing left to say."""
        self.mark += 1
        mark = f'mark {self.mark}'
        self.marks.write_text(mark + '\n')
        wait_for(lambda: mark in self._lines(), 'Orca to have said everything')
        said = self._lines()
        self.heard += len(said)
        return said[:said.index(mark)]
