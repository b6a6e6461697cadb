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
from orca import event_manager, generator, script_utilities, settings

settings.enableKeyEcho = False
speechd.SSIPClient.cancel = speechd.SSIPClient.stop = lambda *_: None
# Where it is behind by many events it leaves some out.
manager = event_manager.EventManager
manager._inFlood = manager._inDeluge = lambda _: False
manager._is_obsoleted_by = lambda *_: None

# Newer versions take the keyboard's moves first, and say that a menu closes at any time after them.
get_priority = getattr(manager, '_get_priority', None)
manager._get_priority = lambda self, event: (
    manager.PRIORITY_HIGH if event.type == 'object:state-changed:expanded' else
    get_priority(self, event))

# Whether it says that something was undone, if the keyboard moves by that, depends on how soon it knows
# that what had the keyboard is gone.
script_utilities.Utilities.handleUndoLocusOfFocusChange = lambda _: False

voice = speechd.SSIPClient('mark')
marks = os.open(os.environ['SPEECH_MARKS'], os.O_RDWR | os.O_NONBLOCK)


def forget():
    """Newer versions remember for seconds what something was described by, and so say it or not by when
    they are asked."""
    for name, kept in vars(generator.Generator).items():
        if name.startswith(('CACHED_', 'USED_')):
            kept.clear()
    if hasattr(generator, 'AXUtilities'):
        generator.AXUtilities.clear_all_cache_now(reason='a new step')


def say(mark):
    forget()
    voice.speak(mark)
    return GLib.SOURCE_REMOVE


def on_mark(descriptor, condition):
    mark = os.read(descriptor, 100).decode().strip()
    GLib.idle_add(say, mark, priority=GLib.PRIORITY_LOW)
    return GLib.SOURCE_CONTINUE


GLib.io_add_watch(marks, GLib.IO_IN, on_mark)
