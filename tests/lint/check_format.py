#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Code is laid out as build-aux/format lays it out. Second argument: the clang-format to ask."""

import importlib.machinery
import importlib.util
import subprocess
import sys

import common


def align_headers(root):
    """build-aux/align-headers, as a module."""
    loader = importlib.machinery.SourceFileLoader('align_headers',
                                                  str(root / 'build-aux/align-headers'))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    loader.exec_module(module)
    return module


def first_difference(text, wanted):
    pairs = zip(text.splitlines(), wanted.splitlines())
    return next((number for number, (a, b) in enumerate(pairs, 1) if a != b), 1)


def layout(root):
    align = align_headers(root).align
    for path in common.files(root, '.c', '.h', under=('src', 'tests')):
        text = path.read_text('utf-8')
        laid_out = subprocess.run([sys.argv[2], path], cwd=root, capture_output=True, text=True,
                                  check=True).stdout
        wanted = align(laid_out) if path.suffix == '.h' else laid_out
        if text not in (laid_out, wanted):
            where = f'{common.relative(root, path)}:{first_difference(text, wanted)}'
            yield f'{where}: run build-aux/format'


if __name__ == '__main__':
    common.run(layout=layout)
