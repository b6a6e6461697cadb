#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_names.py FASCICLE FASCICLE-CLI

Walks through every page and dialog of the program: whatever a person can act on has a name that
makes sense when it is spoken.
"""

import re
import subprocess
import sys
import traceback

from driver import Failure, Program, role_name, states, wait_for, walk

WINDOW = 'Fascicle'

# A warning as it is on Today, and its page.
WARNING = 'Trouble swallowing or breathing, '
WARNING_PAGE = 'Worth a doctor’s time'

# Roles of what a person acts on.
CONTROLS = {'check box', 'combo box', 'entry', 'link', 'menu item', 'page tab',
            'push button', 'radio button', 'slider', 'spin button', 'switch', 'text',
            'toggle button'}

# What can be focused for the sake of what is in it.
CONTAINERS = {'scroll pane', 'panel', 'filler', 'viewport'}

# What holds others together, and has a name as well.
GROUPS = {'list', 'table', 'tree table', 'grouping'}

# From this one on GTK calls boxes of its own so, and these need no name.
GTK_WITH_GROUPINGS = (4, 10)

IMAGES = {'image', 'icon'}

# The name of a class for want of a better one, a label with its mnemonic, or a number alone.
NONSENSE = re.compile(r'^(Gtk|Gdk|Adw|Diary)[A-Z]\w*$|_|^\d+$')

# Roles that a screen reader says by itself, before or after the name.
ROLE_WORD = r'(button|check ?box|combo ?box|entry|heading|image|link|menu item|page tab|radio button|' \
            r'slider|switch|toggle)'
ROLE_WORDS = re.compile(rf'^{ROLE_WORD}\b|\b{ROLE_WORD}$', re.IGNORECASE)


def is_control(role, its_states):
    return role in CONTROLS or 'focusable' in its_states and role not in CONTAINERS


def where(accessible):
    path = []
    while accessible is not None and accessible.get_role_name() != 'application':
        path.insert(0, f'{accessible.get_role_name()} “{accessible.get_name()}”')
        accessible = accessible.get_parent()
    return ' > '.join(path[-5:])


def is_of_toolkit(accessible):
    """Whether it is in what GTK builds of stacks of its own: tabs and menus."""
    parent = accessible.get_parent()
    return parent is not None and (parent.get_role_name() == 'page tab' or
                                   parent.get_name() == 'GtkPopoverContent' or
                                   is_of_toolkit(parent))


def is_nameless_page(accessible):
    """Whether it is a page of a stack of ours that is said when the keyboard goes into it."""
    return accessible.get_name() == 'GtkStackPage' and not is_of_toolkit(accessible)


def is_named(accessible, role):
    name = (accessible.get_name() or '').strip()
    said = ROLE_WORDS.search(name) if role in CONTROLS else None
    return name and not NONSENSE.search(name) and not (said and said[0].lower() in role)


def is_part_of_control(accessible):
    parent = accessible.get_parent()
    return parent is not None and (is_control(role_name(parent), states(parent)) or
                                   is_part_of_control(parent))


def complaints(program):
    window = program.active_window()
    ours = window.get_name() == WINDOW
    groups = GROUPS - ({'grouping'} if program.toolkit_version() >= GTK_WITH_GROUPINGS else set())

    for accessible, role, its_states in walk(window):
        if (is_control(role, its_states) or role in groups) and not is_named(accessible, role):
            yield where(accessible)
        if role in IMAGES and not is_named(accessible, role) and not is_part_of_control(accessible):
            yield where(accessible)
        if ours and role == 'panel' and is_nameless_page(accessible):
            yield where(accessible)


def today(program):
    program.press('ctrl+1')
    program.wait_for('heading', 'Today')


def history(program):
    program.press('ctrl+2')
    program.wait_for('entry', 'Search notes and places')


def show_list(program, number, button):
    """Goes to a list of the history that has a button of its own, from that of the episodes on."""
    program.press('ctrl+f', 'shift+Tab', *['Right'] * number)
    program.wait_for('push button', button)


def signs(program):
    show_list(program, 1, 'Add a sign…')


def medicines(program):
    show_list(program, 2, 'Add a medicine…')


def visits(program):
    show_list(program, 3, 'Add a visit or test…')


def sign_form(program):
    signs(program)
    program.press('alt+a')
    program.wait_for_window('Add a sign')


def medicine_form(program):
    medicines(program)
    program.press('alt+a')
    program.wait_for_window('Add a medicine')


def visit_form(program):
    visits(program)
    program.press('alt+a')
    program.wait_for_window('Add a visit or test')


def trends(program):
    program.press('ctrl+3')
    program.wait_for('page tab', 'Trends')


def method(program):
    trends(program)
    program.tab_to('push button', 'How is this worked out?')
    program.press('Return')
    program.wait_for_window('How this is worked out')


def wait_for_choice(program, name):
    """Waits for what something is chosen from, which newer versions of GTK tell of as a button."""
    wait_for(lambda: program.find('combo box', name) or program.find('push button', name),
             f'the choice “{name}”')


def filters(program):
    program.press('ctrl+f', 'alt+i')
    wait_for_choice(program, 'Place: Every place')


def choices(program):
    filters(program)
    program.press('alt+k')
    program.wait_for('list item', 'Cramp')


def row_menu(program):
    program.press('ctrl+f', 'Tab', 'Tab', 'Down', 'shift+F10')
    program.wait_for('menu item', 'Edit…')


def main_menu(program):
    program.press('F10')
    program.wait_for('menu item', 'About Fascicle')


def episode_form(program):
    program.press('ctrl+n')
    program.wait_for_window('Log an episode')


def place_chooser(program):
    episode_form(program)
    program.press('alt+b')
    program.wait_for_window('Place')


def weekly_check(program):
    program.press('ctrl+k')
    program.wait_for_window('Weekly check')
    program.press('Tab', 'Left', 'Left')
    wait_for_choice(program, 'Place: Not said')


def discard(program):
    """What was entered is not dropped without a question."""
    program.press('Escape')
    wait_for(lambda: program.has_keyboard('Discard what you entered?'), 'the question')
    program.press('alt+d')


def preferences(program):
    program.press('ctrl+comma')
    program.wait_for_window('Preferences')


def report_dialog(program):
    program.activate('export-report')
    program.wait_for_window('Report')
    program.wait_for('push button', 'Next page')


def report_text(program):
    report_dialog(program)
    program.press('alt+r')
    program.wait_for_window('Report as text')


def backup_dialog(program):
    program.activate('back-up')
    program.wait_for_window('Back up')
    program.press('space')
    program.wait_for('password text', 'The same once more')


def restore_dialog(program):
    program.activate('restore')
    program.wait_for_window('Restore')
    program.wait_for('push button', 'Another file…')


def factor_form(program):
    preferences(program)
    program.press('alt+a')
    program.wait_for_window('Add a factor')


def shortcuts(program):
    program.press('ctrl+question')
    program.wait_for_window('Keyboard shortcuts')


def about(program):
    program.activate('about', of_window=False)
    program.wait_for_window('About Fascicle')


def sample(program):
    program.activate('open-sample')
    program.wait_for('push button', 'My own diary')
    program.activate('leave-sample')
    program.wait_for_window(WINDOW)


def warning(program):
    """What should not wait stands on Today as soon as it is recorded, here by another program."""
    today(program)
    if program.find('push button', WARNING) is None:
        subprocess.run([sys.argv[2], 'sign', 'breathing', 'present'], check=True,
                       stdout=subprocess.DEVNULL)
    program.tab_to('push button', WARNING)
    program.press('Return')
    program.wait_for_window(WARNING_PAGE)


def warning_evidence(program):
    warning(program)
    program.tab_to('push button', '', ', Breathlessness')
    program.press('Return')
    program.wait_for_window('Sign')


def known_warning(program):
    warning(program)
    program.press('alt+m')
    program.wait_for_window(WINDOW)
    trends(program)
    program.tab_to('push button', WARNING, 'Known since')
    program.press('Return')
    program.wait_for_window(WARNING_PAGE)


def too_far(program):
    """Who goes through the windows may ask for one more than are left meanwhile. GTK 4.8 then gives
    the last of its list, shown or not, and ends the program if that never was."""
    window = program.application.get_child_at_index(program.application.get_child_count())
    if window is not None and window.get_name() != WINDOW:
        raise Failure(f'“{window.get_name()}” is not shown')


# Each with how many times Escape leads back to the window, or what else does.
PLACES = [(too_far, 0), (today, 0), (history, 0), (filters, 1), (choices, 2), (row_menu, 1), (signs, 0),
          (medicines, 0), (visits, 0), (sign_form, 1), (medicine_form, 1), (visit_form, 1),
          (trends, 0), (method, 1), (main_menu, 1), (episode_form, 1), (place_chooser, 2),
          (weekly_check, discard), (preferences, 1), (factor_form, 2), (report_dialog, 1),
          (report_text, 2), (backup_dialog, 1), (restore_dialog, 1), (shortcuts, 1), (about, 1),
          (warning, 1), (warning_evidence, 2), (known_warning, 1), (sample, 0)]


def welcome(program):
    program.wait_for_window('Welcome')


def empty_today(program):
    program.wait_for('push button', 'Fill in yesterday')


def empty_history(program):
    program.press('ctrl+2')
    program.wait_for('push button', 'Log an episode')


EMPTY_PLACES = [(welcome, 1), (empty_today, 0), (empty_history, 0), (trends, 0)]


def visit(program, place, way_back):
    """Goes to a place, looks at it and comes back; says what is wrong there."""
    try:
        place(program)
        wrong = list(complaints(program))
        if callable(way_back):
            way_back(program)
        else:
            program.press(*['Escape'] * way_back)
        program.wait_for_window(WINDOW)
        return wrong
    except Exception:
        return traceback.format_exc().splitlines()


def report(number, place, wrong):
    print('not ok' if wrong else 'ok', number, place.__name__.replace('_', '-'), flush=True)
    for line in wrong:
        print('#', line, file=sys.stderr)
    return not wrong


def visit_all(program, places, first):
    """Visits places, which are reported with numbers from the first on; says whether all are right."""
    good = [report(number, place, visit(program, place, way_back))
            for number, (place, way_back) in enumerate(places, first)]
    program.close()
    return all(good)


def main(fascicle, cli):
    print(f'1..{len(EMPTY_PLACES) + len(PLACES)}')
    good = visit_all(Program(fascicle), EMPTY_PLACES, 1)
    subprocess.run([cli, 'sample'], check=True, stdout=subprocess.DEVNULL)
    program = Program(fascicle)
    program.wait_for_window(WINDOW)
    good &= visit_all(program, PLACES, len(EMPTY_PLACES) + 1)
    return 0 if good else 1


sys.exit(main(*sys.argv[1:]))
