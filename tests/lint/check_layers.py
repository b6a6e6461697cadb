#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Core knows no drawing, and neither render nor the command line knows a widget.

The linker keeps the layers already; this proves it for what was built, and for what is included.
Arguments after the source tree: the libraries, as LAYER=FILE.
"""

import re
import subprocess
import sys

import common

WIDGETS = ('gtk', 'gdk', 'gsk', 'adw')
DRAWING = ('cairo', 'pango', 'hb', 'graphene')
FORBIDDEN = {'core': WIDGETS + DRAWING, 'render': WIDGETS, 'cli': WIDGETS}


def included(root):
    for layer, names in FORBIDDEN.items():
        pattern = re.compile(rf'\s*#\s*include\s*[<"]((?:{"|".join(names)})[^>"]*)[>"]')
        for path in common.files(root, '.c', '.h', under=(f'src/{layer}',)):
            for number, line in enumerate(path.read_text('utf-8').splitlines(), 1):
                if found := pattern.match(line):
                    yield f'{common.relative(root, path)}:{number}: includes {found[1]}'


def undefined_symbols(library):
    listing = subprocess.run(['nm', '--undefined-only', '--format=posix', library],
                             capture_output=True, text=True, check=True).stdout
    return sorted({line.split()[0] for line in listing.splitlines() if ' U' in line})


def linked(_root):
    libraries = dict(argument.split('=', 1) for argument in sys.argv[2:])
    for layer, library in libraries.items():
        symbols = undefined_symbols(library)
        if not any(symbol.startswith('g_') for symbol in symbols):
            yield f'{library}: nm found no symbol of GLib, so it can’t be trusted'
        for symbol in symbols:
            if symbol.startswith(tuple(f'{name}_' for name in FORBIDDEN[layer])):
                yield f'{library}: {layer} needs {symbol}'


if __name__ == '__main__':
    common.run(included=included, linked=linked)
