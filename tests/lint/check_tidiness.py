#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is left for later, and no line ends in blanks."""

import re

import common

LATER = re.compile(r'\b(?:TO' r'DO|FIX' r'ME|XX' r'X)\b')
BINARY = ('.png', '.db', '.zip', '.csv', '.jpg')


def texts(root):
    for path in common.files(root):
        if not path.name.endswith(BINARY) and path.name != 'COPYING':
            yield common.relative(root, path), path.read_bytes().decode('utf-8')


def nothing_for_later(root):
    for name, text in texts(root):
        for number, line in enumerate(text.splitlines(), 1):
            if LATER.search(line):
                yield f'{name}:{number}: {line.strip()}'


def blanks(root):
    for name, text in texts(root):
        if text and not text.endswith('\n'):
            yield f'{name}: the last line has no end'
        for number, line in enumerate(text.split('\n'), 1):
            if line != line.rstrip():
                yield f'{name}:{number}: ends in blanks'
            if '\t' in line and name.endswith(('.c', '.h', '.ui', '.py', '.sql', 'meson.build')):
                yield f'{name}:{number}: a tab'


if __name__ == '__main__':
    common.run(nothing_for_later=nothing_for_later, blanks=blanks)
