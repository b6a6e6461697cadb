# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lint tests share: which files are ours, and how a result is said.

A check is a function that takes the root of the source tree and yields one line for each thing
that is wrong, as "file:line: what". It needs no git, so it works on a release's tarball too.
"""

import sys
from pathlib import Path

DIRECTORIES = ('.ci', 'build-aux', 'data', 'po', 'src', 'tests')


def files(root, *suffixes, under=DIRECTORIES):
    """The project's files below the given directories, and at the top, sorted."""
    found = [path for path in root.iterdir() if path.is_file()] if under is DIRECTORIES else []
    for directory in under:
        found += [path for path in (root / directory).rglob('*') if path.is_file()]
    return sorted(path for path in found
                  if '__pycache__' not in path.parts and path.name.endswith(suffixes or ('',)))


def relative(root, path):
    return path.relative_to(root).as_posix()


def run(**checks):
    """Runs the checks on the tree named by the first argument and says the results as TAP."""
    root = Path(sys.argv[1]).resolve()
    print(f'1..{len(checks)}')
    failed = 0
    for number, (name, check) in enumerate(checks.items(), 1):
        complaints = list(check(root))
        failed += bool(complaints)
        print('not ok' if complaints else 'ok', number, name.replace('_', '-'))
        for complaint in complaints:
            print(complaint, file=sys.stderr)
    sys.exit(1 if failed else 0)
