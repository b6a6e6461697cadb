# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Orca loads this when it starts: what makes its speech the same each time.

A screen reader stops speaking when there is something newer to say. How far it has come by then is
chance, so here it says everything, and none of the keys. Whoever writes a line into the pipe named by
SPEECH_MARKS hears that line once Orca has nothing else to do and has said all it had to say.
"""

import os

import speechd
from gi.repository import GLib
from orca import event_manager, settings

settings.enableKeyEcho = False
speechd.SSIPClient.cancel = speechd.SSIPClient.stop = lambda *_: None
# Where it is behind by many events it leaves some out.
event_manager.EventManager._inFlood = event_manager.EventManager._inDeluge = lambda _: False

voice = speechd.SSIPClient('mark')
marks = os.open(os.environ['SPEECH_MARKS'], os.O_RDWR | os.O_NONBLOCK)


def say(mark):
    voice.speak(mark)
    return GLib.SOURCE_REMOVE


def on_mark(descriptor, condition):
    mark = os.read(descriptor, 100).decode().strip()
    GLib.idle_add(say, mark, priority=GLib.PRIORITY_LOW)
    return GLib.SOURCE_CONTINUE


GLib.io_add_watch(marks, GLib.IO_IN, on_mark)
