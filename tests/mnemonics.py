# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters behind Alt: what is underlined in English is so in Chinese, by the same letter, and no letter is twice where a person can
press it: in one window with the page that it shows, in one menu, in one dialog. TAP. Usage: mnemonics.py SOURCE-ROOT"""
import collections
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as xml

TOP = pathlib.Path(sys.argv[1])
UI = TOP / 'resources/ui'
STRING = r'"(?:[^"\\]|\\.)*"'
# What one window has at a time; a file that is in no row is a window by itself.
TOGETHER = [
    ('window', 'chart-page', 'sidebar', 'period-bar', 'canvas', 'inspector', 'export-bar'),
    ('window', 'compare-page', 'sidebar', 'period-bar', 'export-bar'),
    ('window', 'targets-page', 'target-filters', 'target-inspector', 'export-bar'),
    ('window', 'sources-page', 'source-view', 'conflict-view'),
    ('export-dialog', 'export-form', 'export-foot', 'export-preview'),
    ('findings-window', 'finding-view'),
    ('import-window', 'import-table'),
]


def find_letter(label):
    """None for what has no underscore before a letter, or has it within an id (zh_CN)."""
    if re.search(r'(?<![A-Za-z])[a-z]{2,}_[A-Za-z]', label):
        return None
    found = re.findall(r'_([A-Za-z])', label)
    return found[0].lower() if len(found) == 1 else None


def translations():
    for block in (TOP / 'po/zh_CN.po').read_text(encoding='utf-8').split('\n\n'):
        words = [''.join(json.loads(part) for part in re.findall(STRING, match))
                 for match in re.findall(rf'^msg(?:id|str) ((?:{STRING}\s*)+)', block, re.M)]
        if len(words) == 2 and words[0]:
            yield words


def unlike():
    for english, chinese in translations():
        letter = find_letter(english)
        if letter is not None and f'(_{letter.upper()})' not in chinese:
            yield f'{english} → {chinese}: (_{letter.upper()}) is not there'
        elif letter is None and re.search(r'\(_[A-Z]\)', chinese):
            yield f'{english} → {chinese}: has a letter that the English has not'


def walk(node, group, groups):
    """Labels by where they are pressed: a menu and a submenu are places of their own."""
    for child in node:
        inner = group
        if child.tag in ('menu', 'submenu'):
            inner = f'{group}/{child.get("id", "submenu")}{len(groups)}'
            for attribute in child.findall('attribute'):
                if attribute.get('name') == 'label':
                    groups[group].append(attribute.text)
        elif child.get('translatable') and not (node.tag == 'submenu'):
            groups[inner].append(child.text or '')
        walk(child, inner, groups)


def read(name):
    groups = collections.defaultdict(list)
    walk(xml.parse(UI / f'{name}.ui').getroot(), '', groups)
    return groups


def clashes(where, labels):
    places = collections.defaultdict(list)
    for label in labels:
        letter = find_letter(label)
        label = label.replace(' (%u)', '')
        if letter is not None and label not in places[letter]:
            places[letter].append(label)
    for letter, those in places.items():
        if len(those) > 1:
            yield f'{where}: {letter.upper()} is of {", ".join(those)}'


def doubled():
    files = {path.stem: read(path.stem) for path in sorted(UI.glob('*.ui'))}
    alone = set(files) - {name for row in TOGETHER for name in row}
    for row in TOGETHER + [(name,) for name in sorted(alone)]:
        yield from clashes(' + '.join(row), [label for name in row for label in files[name]['']])
    for name, groups in files.items():
        for group, labels in groups.items():
            if group:
                yield from clashes(f'{name}{group}', labels)


def doubled_in_code():
    """A function makes one dialog, or a part of one."""
    for path in sorted((TOP / 'ui').glob('*.c')):
        text = path.read_text(encoding='utf-8')
        for function in re.split(r'^}$', text, flags=re.M):
            name = re.search(r'^(\w+) \(', function, re.M)
            labels = [json.loads(word) for word in re.findall(rf'\b_ \(({STRING})\)', function)]
            yield from clashes(f'{path.name}, {name.group(1) if name else ""}', labels)


CASES = [
    ('Chinese labels have the letters of the English ones', unlike),
    ('no letter is twice in a window or a menu', doubled),
    ('no letter is twice in a dialog that code makes', doubled_in_code),
]
print(f'1..{len(CASES)}')
status = 0
for index, (title, case) in enumerate(CASES, 1):
    found = list(case())
    print(f'{"not ok" if found else "ok"} {index} {title}')
    for line in found:
        print(f'# {line}')
    status = status or bool(found)
sys.exit(status)
