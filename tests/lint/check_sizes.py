#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""No file and no function outgrows a reader's patience. Says the sizes as well."""

import statistics
import subprocess

import common

FILE_LIMIT = 600
FUNCTION_LIMIT = 60


def line_count(path):
    return len(path.read_text('utf-8').splitlines())


def function_sizes(paths):
    """(path, function, first line, lines) of each function, as universal-ctags sees them."""
    tags = subprocess.run(
        ['ctags', '-f', '-', '-L', '-', '--sort=no', '--languages=C,Python', '--langmap=C:.c.h',
         '--kinds-C=f', '--kinds-Python=fm', '--fields=ne', '--excmd=number'],
        input='\n'.join(map(str, paths)), capture_output=True, text=True, check=True).stdout
    for tag in tags.splitlines():
        name, path, _, *fields = tag.split('\t')
        field = dict(item.split(':', 1) for item in fields if ':' in item)
        first = int(field['line'])
        yield path, name, first, int(field.get('end', first)) - first + 1


def say(what, sizes):
    if sizes:
        ninth = statistics.quantiles(sizes * 2, n=10, method='inclusive')[-1]
        print(f'# {what}: {len(sizes)}, {sum(sizes)} lines; median '
              f'{statistics.median(sizes):.0f}, p90 {ninth:.0f}, max {max(sizes)}')


def file_size(root):
    total = {}
    for part in ('src', 'tests'):
        sizes = {path: line_count(path)
                 for path in common.files(root, '.c', '.h', '.ui', '.py', under=(part,))}
        code = [size for path, size in sizes.items() if path.suffix in ('.c', '.py')]
        say(f'{part}/ files of code', code)
        total[part] = sum(code)
        for path, size in sizes.items():
            if size > FILE_LIMIT:
                yield f'{common.relative(root, path)}:1: {size} lines, more than {FILE_LIMIT}'
    if total['src']:
        print(f'# test lines for each source line: {total["tests"] / total["src"]:.2f}')


def function_size(root):
    for part in ('src', 'tests'):
        functions = list(function_sizes(common.files(root, '.c', '.h', '.py', under=(part,))))
        say(f'{part}/ functions', [lines for _, _, _, lines in functions])
        for path, name, first, lines in functions:
            if lines > FUNCTION_LIMIT:
                where = path.removeprefix(f'{root}/')
                yield f'{where}:{first}: {name}: {lines} lines, more than {FUNCTION_LIMIT}'


if __name__ == '__main__':
    common.run(file_size=file_size, function_size=function_size)
