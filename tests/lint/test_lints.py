#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each check complains of a tree that breaks its rule, and of nothing in one that keeps it."""

import shutil
import sys
import tempfile
from pathlib import Path

import check_completeness
import check_layers
import check_sizes
import check_spdx
import check_tidiness
import check_translations
import check_ui
import check_versions

SOURCE = Path(__file__).resolve().parents[2]
METAINFO = check_versions.METAINFO
LATER = 'FIX' 'ME'

# check, the file that is added to a clean tree, its text, what the complaint says
CASES = [
    (check_spdx.spdx, 'src/core/diary-x.c', 'int x;\n', 'no “SPDX-FileCopyrightText:”'),
    (check_spdx.spdx, 'build-aux/run', '#!/bin/sh\n', 'no “SPDX-License-Identifier'),
    (check_sizes.file_size, 'tests/x.c', '\n' * 601, '601 lines, more than 600'),
    (check_sizes.function_size, 'src/core/diary-x.c', 'int\nx (void)\n{\n' + '\n' * 58 + '}\n',
     'x: 61 lines, more than 60'),
    (check_sizes.function_size, 'tests/x.py', 'def x():\n' + '    y()\n' * 60,
     'x: 61 lines, more than 60'),
    (check_completeness.listed, 'src/core/diary-x.c', 'int x;\n', 'diary-x.c: not listed'),
    (check_completeness.listed, 'src/core/sql/x.sql', 'SELECT 1;\n', 'x.sql: not listed'),
    (check_completeness.listed, 'tests/core/test-x.c', 'int x;\n', 'test-x.c: not listed'),
    (check_completeness.tested, 'src/core/diary-x-y.c', 'int x;\n', 'no tests/core/test-x-y.c'),
    (check_completeness.tested, 'src/core/diary-worker.c', 'int x;\n', 'no tests/core/test-store.c'),
    (check_completeness.heard, 'tests/a11y/meson.build', "speech_tasks = [\n    'x-y',\n]\n",
     'no goldens/orca-43/x-y.txt'),
    (check_layers.included, 'src/core/diary-x.h', '#include <cairo.h>\n', 'includes cairo.h'),
    (check_layers.included, 'src/core/diary-x.h', '# include <pango/pango.h>\n', 'pango/pango.h'),
    (check_layers.included, 'src/render/diary-x.c', '#include <gtk/gtk.h>\n', 'includes gtk/gtk.h'),
    (check_layers.included, 'src/cli/diary-x.c', '#include <adwaita.h>\n', 'includes adwaita.h'),
    (check_versions.platform_only, 'src/gtk/diary-x.c', '#if GTK_CHECK_VERSION (4, 10, 0)\n',
     'a version check'),
    (check_versions.platform_only, 'src/gtk/diary-x.c',
     '#define HAVE_X ADW_CHECK_VERSION (1, 5, 0)\n', 'a version check'),
    (check_versions.platform_only, 'src/gtk/diary-x.c', 'if (gtk_get_minor_version () > 8)\n',
     'a version check'),
    (check_versions.release, 'NEWS', '# News\n\n## 9.9.9 (2000-01-01)\n', 'NEWS: the first heading'),
    (check_versions.release, METAINFO,
     '<c><releases><release version="9.9.9" date="2000-01-01"/></releases></c>',
     'the newest release is 9.9.9'),
    (check_translations.potfiles, 'src/gtk/diary-x.c', 'f (_("Text"));\n', 'lacks src/gtk/diary-x.c'),
    (check_translations.potfiles, 'src/gtk/diary-x.ui',
     '<interface><property name="label" translatable="yes">Text</property></interface>',
     'lacks src/gtk/diary-x.ui'),
    (check_translations.potfiles, 'po/POTFILES', 'src/gone.c\n', 'src/gone.c is not there'),
    (check_ui.well_formed, 'src/gtk/diary-x.ui', '<interface>', 'no element found'),
    (check_ui.named_after_class, 'src/gtk/diary-x.ui',
     '<interface><template class="DiaryOther"/></interface>', 'the template of DiaryOther'),
    (check_ui.named_after_class, 'src/gtk/diary-x.ui', '<interface/>', 'no .c of the same name'),
    (check_ui.translatable, 'src/gtk/diary-x.ui',
     '<interface><property name="title">Text</property></interface>', 'not translatable: Text'),
    (check_tidiness.nothing_for_later, 'src/core/diary-x.c', f'/* {LATER}: x */\n', LATER),
    (check_tidiness.blanks, 'src/core/diary-x.c', 'int x; \n', 'ends in blanks'),
    (check_tidiness.blanks, 'src/core/diary-x.c', '\tint x;\n', 'a tab'),
    (check_tidiness.blanks, 'src/core/diary-x.c', 'int x;', 'the last line has no end'),
]


def clean_tree(root):
    for name in ('meson.build', 'NEWS', METAINFO):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(SOURCE / name, root / name)
    for name in ('.ci', 'build-aux', 'src', 'tests', 'po'):
        (root / name).mkdir()
    (root / 'po/POTFILES').write_text(METAINFO + '\n')


def complains(check, name, text, expected):
    with tempfile.TemporaryDirectory() as directory:
        root = Path(directory)
        clean_tree(root)
        before = list(check(root))
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
        after = list(check(root))
    return not before and any(expected in complaint for complaint in after), before + after


def main():
    print(f'1..{len(CASES)}')
    failed = 0
    for number, case in enumerate(CASES, 1):
        passed, said = complains(*case)
        failed += not passed
        print('ok' if passed else 'not ok', number, f'{case[0].__name__}: {case[3]}')
        if not passed:
            print(said, file=sys.stderr)
    sys.exit(1 if failed else 0)


if __name__ == '__main__':
    main()
