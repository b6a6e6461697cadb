#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of a library’s version are in diary-platform… alone, and a release is named once alike."""

import re
import xml.etree.ElementTree as ElementTree

import common

CHECK = re.compile(r'\s*#\s*(?:el)?if.*VERSION|.*\b\w+_CHECK_VERSION\b'
                   r'|.*\b(?:gtk|adw|glib|sqlite3)_(?:get_m\w+_version|check_version|libversion)')
PLATFORM = {'diary-platform', 'diary-platform-dialogs', 'diary-platform-files', 'diary-platform-focus',
            'diary-platform-speech'}
METAINFO = 'data/io.github.fascicle_diary.Fascicle.metainfo.xml.in'


def platform_only(root):
    for path in common.files(root, '.c', '.h', under=('src', 'tests')):
        if path.stem in PLATFORM:
            continue
        for number, line in enumerate(path.read_text('utf-8').splitlines(), 1):
            if CHECK.match(line):
                yield f'{common.relative(root, path)}:{number}: a version check: {line.strip()}'


def release(root):
    """meson.build's version is the newest in NEWS and in the metainfo, with the same date."""
    version = re.search(r"version: '([^']+)'", (root / 'meson.build').read_text('utf-8'))[1]
    news = re.search(r'^## (\S+) \((\S+)\)$', (root / 'NEWS').read_text('utf-8'), re.MULTILINE)
    newest = ElementTree.parse(root / METAINFO).find('releases/release')
    expected = (version, newest.get('date'))

    if newest.get('version') != version:
        yield f'{METAINFO}: the newest release is {newest.get("version")}, meson.build’s is {version}'
    if not news or news.groups() != expected:
        yield 'NEWS: the first heading is not “## {} ({})”'.format(*expected)


if __name__ == '__main__':
    common.run(platform_only=platform_only, release=release)
