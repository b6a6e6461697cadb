#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Code is laid out as build-aux/format lays it out. Second argument: the clang-format to ask."""

import importlib.machinery
import importlib.util
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

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
    names = [common.relative(root, path)
             for path in common.files(root, '.c', '.h', under=('src', 'tests'))]
    with tempfile.TemporaryDirectory() as directory:
        copy = Path(directory)
        for name in ['.clang-format'] + names:
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(root / name, copy / name)
        subprocess.run([sys.argv[2], '-i'] + names, cwd=copy, check=True)
        for name in names:
            text = (root / name).read_text('utf-8')
            laid_out = (copy / name).read_text('utf-8')
            wanted = align(laid_out) if name.endswith('.h') else laid_out
            if text != wanted:
                yield f'{name}:{first_difference(text, wanted)}: run build-aux/format'


if __name__ == '__main__':
    common.run(layout=layout)
