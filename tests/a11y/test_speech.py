#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_speech.py FROZEN GOLDENS TASK

Does a task by keyboard alone, and compares what Orca says with what it is known to say, which is in a
folder. With DIARY_ACCEPT_SPEECH=1 in the environment it is taken as right instead.
"""

import os
import sys
import traceback
from contextlib import ExitStack
from pathlib import Path

from listener import Listener
from screen_reader import ScreenReader
from tasks import TASKS
from transcript import Transcript


def listen(task, frozen, transcript):
    """Does a task; the program and the screen reader end with it."""
    with ExitStack() as stack:
        reader = stack.enter_context(ScreenReader())
        task(frozen, lambda *before: stack.enter_context(
            Listener(reader, transcript, *before, frozen, 'fascicle')))


def main(frozen, goldens, name):
    print('1..1')
    transcript = Transcript(Path(goldens, f'{name}.txt'),
                            accept=os.environ.get('DIARY_ACCEPT_SPEECH') == '1')
    wrong = []
    try:
        listen(TASKS[name], frozen, transcript)
    except Exception:
        wrong = traceback.format_exc().splitlines()
    wrong += transcript.finish()
    print('not ok' if wrong else 'ok', 1, name, flush=True)
    for line in wrong:
        print('#', line, file=sys.stderr)
    return 1 if wrong else 0


sys.exit(main(*sys.argv[1:]))
