#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""No file lies about unused, what core does is tested where one looks for it, and what is said in a
task is known."""

import re

import common

# What is only there for another class is tested through it.
TESTED_THROUGH = (
    (r'change|table|.*-table', 'database'),
    (r'column|column-tables', 'columns'),
    (r'worker', 'store'),
)

# What Orca says on the oldest platform.
TRANSCRIPTS = 'goldens/orca-43'


def listed(root):
    """Each file is named by the list of its directory: code by meson.build, the rest by resources."""
    for path in common.files(root, '.c', '.ui', '.sql', under=('src', 'tests')):
        name = common.relative(root, path)
        if name.startswith('tests/data/'):
            continue
        if path.suffix == '.c':
            lists = [path.parent / 'meson.build', path.parent.parent / 'meson.build']
            wanted = f"'{path.stem.removeprefix('test-')}'" if 'test-' in name else f"'{path.name}'"
        else:
            lists = [*path.parent.glob('*.gresource.xml'), *path.parent.parent.glob('*.gresource.xml')]
            wanted = f'{path.name}</file>'
        texts = [file.read_text('utf-8') for file in lists if file.exists()]
        if not any(wanted in text or f"'{path.name}'" in text for text in texts):
            yield f'{name}: not listed in its directory'


def test_names(name):
    """The tests that may be those of diary-NAME.c: its own, or that of the class it is a part of."""
    parts = name.split('-')
    through = [test for pattern, test in TESTED_THROUGH if re.fullmatch(pattern, name)]
    return through or ['-'.join(parts[:length]) for length in range(len(parts), 0, -1)]


def tested(root):
    for path in common.files(root, '.c', under=('src/core',)):
        names = test_names(path.stem.removeprefix('diary-'))
        if not any((root / f'tests/core/test-{name}.c').exists() for name in names):
            yield f'{common.relative(root, path)}: no tests/core/test-{names[0]}.c'


def heard(root):
    """Without a transcript a task is left out; on the oldest platform none is."""
    tests = root / 'tests/a11y'
    text = (tests / 'meson.build').read_text('utf-8') if tests.exists() else ''
    for task in re.findall(r"^    '([a-z-]+)',$", text, re.MULTILINE):
        if not (tests / TRANSCRIPTS / f'{task}.txt').exists():
            yield f'tests/a11y/meson.build: no {TRANSCRIPTS}/{task}.txt'


if __name__ == '__main__':
    common.run(listed=listed, tested=tested, heard=heard)
