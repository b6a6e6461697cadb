#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""No file lies about unused."""

import common


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


if __name__ == '__main__':
    common.run(listed=listed)
