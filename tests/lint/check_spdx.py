#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source file says whose it is and under which licence, in its first lines."""

import common

SUFFIXES = ('.c', '.h', '.ui', '.sql', '.css', '.py', '.sh', '.svg', '.xml', '.xml.in',
            '.desktop.in', 'meson.build', 'meson_options.txt')
TAGS = ('SPDX-FileCopyrightText: ', 'SPDX-License-Identifier: GPL-3.0-or-later')
HEAD_LINES = 6


def is_script(path):
    with path.open('rb') as stream:
        return stream.read(2) == b'#!'


def spdx(root):
    for path in common.files(root):
        if 'tests/data' in common.relative(root, path):
            continue
        if path.name.endswith(SUFFIXES) or is_script(path):
            head = '\n'.join(path.read_text('utf-8').split('\n')[:HEAD_LINES])
            for tag in TAGS:
                if tag not in head:
                    yield f'{common.relative(root, path)}:1: no “{tag.strip()}”'


if __name__ == '__main__':
    common.run(spdx=spdx)
