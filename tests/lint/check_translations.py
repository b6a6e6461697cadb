#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES lists exactly the files with texts to translate, sorted."""

import re
import subprocess

import common

SUFFIXES = ('.c', '.h', '.ui', '.desktop.in', '.metainfo.xml.in', '.gschema.xml')
XGETTEXT = ('xgettext', '--output=-', '--from-code=UTF-8', '--no-wrap', '--files-from=-',
            '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2', '--keyword=NC_:1c,2')


def translatable(root):
    """The files in which xgettext finds a text."""
    candidates = [common.relative(root, path)
                  for path in common.files(root, *SUFFIXES, under=('data', 'src'))]
    template = subprocess.run(XGETTEXT, cwd=root, input='\n'.join(candidates) + '\n',
                              capture_output=True, text=True, check=True).stdout
    return set(re.findall(r'(\S+?):\d+(?=\s|$)', '\n'.join(
        line for line in template.splitlines() if line.startswith('#: '))))


def potfiles(root):
    lines = (root / 'po/POTFILES').read_text('utf-8').splitlines()
    listed = [line for line in lines if line and not line.startswith('#')]
    found = translatable(root)

    if not found:
        yield 'xgettext found no text at all, so it can’t be trusted'
    for name in sorted(found - set(listed)):
        yield f'po/POTFILES: lacks {name}'
    for name in sorted(set(listed) - found):
        yield f'po/POTFILES: {name} is not there or has nothing to translate'
    if listed != sorted(set(listed)):
        yield 'po/POTFILES: not sorted, or a file twice'


if __name__ == '__main__':
    common.run(potfiles=potfiles)
