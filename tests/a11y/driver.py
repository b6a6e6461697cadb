# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the program as a person without a pointer does, and sees it as a screen reader does.

A Program is started and looked at through AT-SPI; its keys are real ones. Run it inside
run-with-display --accessible.
"""

import subprocess
import time
from itertools import islice

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

APPLICATION_ID = 'io.github.fascicle_diary.Fascicle'
OBJECT_PATH = '/' + APPLICATION_ID.replace('.', '/')

# What only something broken takes longer than, in seconds.
DEADLINE = 30

# More than there are controls on any page.
MANY_TABS = 60

# A list has rows enough of each sort among its first.
ROWS = 6

# Newer versions of libadwaita have dialogs in the window itself, this far down at most.
DIALOG_DEPTH = 4

# What newer versions of AT-SPI call by another name.
ROLES = {'button': 'push button'}

# What the platform's button says that takes a file.
ACCEPT = {'Open', 'Save'}

# Newer keyboard maps have this key both with and without Alt, and xdotool would take the first.
KEYCODES = {'F10': '76'}


class Failure(AssertionError):
    pass


def run_loop(seconds=0.0):
    """Lets events in: what AT-SPI knows is right only while its main context runs."""
    context = GLib.MainContext.default()
    over = []
    GLib.timeout_add(int(seconds * 1000), over.append, True)
    while not over:
        context.iteration(True)
    while context.iteration(False):
        pass


def wait_for(condition, what):
    """Waits until the condition gives something, and returns that."""
    end = time.monotonic() + DEADLINE
    while True:
        run_loop(0.02)
        try:
            result = condition()
        except GLib.Error:  # what we looked at went away meanwhile
            result = None
        if result:
            return result
        if time.monotonic() > end:
            raise Failure(f'waited in vain for {what}')


def states(accessible):
    return {state.value_nick for state in accessible.get_state_set().get_states()}


def role_name(accessible):
    name = accessible.get_role_name()
    return ROLES.get(name, name)


def children(accessible):
    for i in range(accessible.get_child_count()):
        child = accessible.get_child_at_index(i)
        if child is not None:
            yield child


def has_size(accessible):
    """What was never shown has no size; GTK 4.8 calls it visible all the same."""
    component = accessible.get_component_iface()
    if component is None:
        return True
    extents = component.get_extents(Atspi.CoordType.WINDOW)
    return extents.width > 0 and extents.height > 0


def walk(accessible, depth=None):
    """The accessible and what is below it, down to a depth, and is shown, each with its role and its
    states. Each of them has to be asked for, so it takes its time."""
    if accessible is None:
        return
    try:
        its_states = states(accessible)
        if 'visible' not in its_states or not has_size(accessible):
            return
        role = role_name(accessible)
        yield accessible, role, its_states
        if depth == 0:
            return
        for child in islice(children(accessible), ROWS if role == 'list' else None):
            yield from walk(child, depth and depth - 1)
    except GLib.Error:  # went away meanwhile
        return


class Program:
    def __init__(self, *arguments):
        Atspi.init()
        # Where a file may not grow it goes on, as we do, and says so.
        self.process = subprocess.Popen(arguments, restore_signals=False)
        self.application = wait_for(self._find_application, 'the program on the accessibility bus')
        self.application.set_cache_mask(Atspi.Cache.NONE)
        wait_for(self.windows, 'a window')

    def _find_application(self):
        if self.process.poll() is not None:
            raise Failure(f'the program ended with {self.process.returncode}')
        for application in children(Atspi.get_desktop(0)):
            if application.get_process_id() == self.process.pid:
                return application
        return None

    def toolkit_version(self):
        return tuple(int(part) for part in self.application.get_toolkit_version().split('.'))

    def windows(self):
        return [window for window in children(self.application) if 'visible' in states(window)]

    def active_window(self):
        """The window that has the keyboard, or None while none has."""
        return next((window for window in self.windows() if 'active' in states(window)), None)

    def front(self):
        """The name of what has the keyboard: the dialog in the active window, or the window."""
        window = self.active_window()
        dialogs = [accessible.get_name() for accessible, role, its_states in walk(window, DIALOG_DEPTH)
                   if role == 'dialog' and 'showing' in its_states]
        return dialogs[-1] if dialogs else window and window.get_name()

    def has_keyboard(self, name):
        """Whether the keyboard is in a window or dialog whose name begins so. GTK 4.8 calls none active
        that is an alert."""
        return any('focused' in its_states
                   for window in self.windows()
                   for accessible, _, _ in walk(window, DIALOG_DEPTH)
                   if accessible.get_name().startswith(name)
                   for _, _, its_states in walk(accessible))

    def find(self, role, start, part=''):
        """What is of a role, and called something with such a start and part; or None."""
        return next((accessible for accessible, its_role, _ in walk(self.active_window())
                     if its_role == role and accessible.get_name().startswith(start) and
                     part in accessible.get_name()), None)

    def tab_to(self, role, start, part=''):
        """Waits until there is such a thing, and goes to it by the Tab key."""
        what = f'{role} “{start}…{part}”'
        accessible = wait_for(lambda: self.find(role, start, part), what)
        for _ in range(MANY_TABS):
            if 'focused' in states(accessible):
                return
            self.press('Tab')
        raise Failure(f'no way by Tab to {what}')

    def wait_for(self, role, name):
        return wait_for(lambda: self.find(role, name), f'{role} “{name}”')

    def wait_for_window(self, name):
        """Waits until a window or dialog of that name has the keyboard."""
        wait_for(lambda: self.front() == name, f'the window “{name}”')

    def press(self, *keys):
        for key in keys:
            codes = '+'.join(KEYCODES.get(part, part) for part in key.split('+'))
            subprocess.run(['xdotool', 'key', '--clearmodifiers', codes], check=True)
            run_loop(0.1)

    def type(self, text):
        subprocess.run(['xdotool', 'type', '--clearmodifiers', text], check=True)

    def _focused_text(self, window):
        """The text that has the keyboard in a window; None where it is in something else."""
        return next((text for accessible, _, its_states in walk(window)
                     if 'focused' in its_states and (text := accessible.get_text_iface())), None)

    def _enter(self, window, words):
        """Puts words into the text that has the keyboard, at once: what the platform adds to the start of
        a path would come between what is typed."""
        text = self._focused_text(window)
        if text is None:
            return False
        Atspi.EditableText.set_text_contents(text, words)
        return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)) == words

    def _is_closed(self, dialog):
        """Whether it is closed. The platform forgets an answer while it still looks into a folder, so it
        is given again to the button; a key might come too late and go to the program."""
        run_loop(0.5)
        if dialog in self.windows():
            for accessible, role, _ in walk(dialog):
                if role == 'push button' and accessible.get_name() in ACCEPT:
                    accessible.get_action_iface().do_action(0)
        return dialog not in self.windows()

    def choose_file(self, key, path, listen_again):
        """Presses a key that has the platform ask for a file, and gives it the path of one. Before Enter it
        calls what is to listen from there on: until then the platform speaks."""
        before = self.windows()
        self.press(key)
        wait_for(lambda: set(self.windows()) - set(before), 'a dialog to choose a file in')
        dialog, = set(self.windows()) - set(before)
        wait_for(lambda: any('focused' in its_states for _, _, its_states in walk(dialog)),
                 'the keyboard in that dialog')
        if self._focused_text(dialog) is None:
            self.press('ctrl+l')
        wait_for(lambda: self._enter(dialog, path), f'“{path}” in that dialog')
        listen_again()
        self.press('Return')
        wait_for(lambda: self._is_closed(dialog), 'that dialog to close')

    def print_to_file(self, key, listen_again):
        """Presses a key that has the platform ask for a printer, and chooses the first one, a file. Before
        that is taken it calls what is to listen from there on: until then the platform speaks."""
        before = self.windows()
        self.press(key)
        wait_for(lambda: set(self.windows()) - set(before), 'a dialog to choose a printer in')
        dialog, = set(self.windows()) - set(before)
        accept = wait_for(lambda: next((accessible for accessible, role, _ in walk(dialog)
                                        if role == 'push button' and accessible.get_name() == 'Print'),
                                       None), 'its button')
        for _ in range(MANY_TABS):
            if 'sensitive' in states(accept):
                break
            self.press('Tab', 'Down')
        listen_again()
        accept.get_action_iface().do_action(0)
        wait_for(lambda: dialog not in self.windows(), 'that dialog to close')

    def settle(self):
        """Waits until the program has answered all keys so far, and told the bus what that changed."""
        for window in self.windows():
            states(window)

    def activate(self, action, of_window=True):
        """Activates an action without a parameter, as the menu does."""
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        bus.call_sync(APPLICATION_ID, OBJECT_PATH + ('/window/1' if of_window else ''),
                      'org.gtk.Actions', 'Activate', GLib.Variant('(sava{sv})', (action, [], {})),
                      None, Gio.DBusCallFlags.NONE, -1)

    def close(self):
        self.process.terminate()
        self.process.wait(DEADLINE)
