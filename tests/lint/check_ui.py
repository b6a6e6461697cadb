#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fascicle developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""UI files are well-formed, named after their class, and can be translated whole."""

import re
import xml.etree.ElementTree as ElementTree

import common

TEXTS = {'body', 'description', 'heading', 'label', 'placeholder-text', 'subtitle', 'title',
         'tooltip-text'}


def trees(root):
    for path in common.files(root, '.ui'):
        try:
            yield path, ElementTree.parse(path)
        except ElementTree.ParseError:
            pass


def well_formed(root):
    for path in common.files(root, '.ui', '.xml', '.xml.in', '.svg'):
        try:
            ElementTree.parse(path)
        except ElementTree.ParseError as error:
            yield f'{common.relative(root, path)}: {error}'


def named_after_class(root):
    for path, tree in trees(root):
        template = tree.find('template')
        if template is not None:
            words = re.findall('[A-Z]+[a-z0-9]*', template.get('class'))
            if path.stem != '-'.join(words).lower():
                yield f'{common.relative(root, path)}: holds the template of {template.get("class")}'
        if not path.with_suffix('.c').exists():
            yield f'{common.relative(root, path)}: has no .c of the same name beside it'


def translatable(root):
    for path, tree in trees(root):
        for element in tree.iter():
            if (element.tag in ('property', 'attribute') and element.get('name') in TEXTS
                    and element.get('translatable') != 'yes' and element.text
                    and re.search('[^\\W\\d_]', element.text)):
                yield f'{common.relative(root, path)}: not translatable: {element.text.strip()}'


if __name__ == '__main__':
    common.run(well_formed=well_formed, named_after_class=named_after_class,
               translatable=translatable)
