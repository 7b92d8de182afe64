# SPDX-License-Identifier: GPL-3.0-or-later
"""The walls of the house, told from the sources: who may include whom, which room may call what, what each file and each
public function must carry. TAP on standard output; each case lists every place that breaks its rule."""
import pathlib
import re
import sys

TOP = pathlib.Path(sys.argv[1])
# Who may include whom (README, “Map of the house”). Every room may include itself and error.h.
MAY = {
    'file': set(),
    'model': set(),
    'store': {'model'},
    'analysis': {'model'},
    'report': {'file', 'model'},
    'chart': {'model'},
    'export': {'chart', 'model'},
    'import': {'file', 'store', 'model'},
    'figure': {'top', 'model', 'store', 'analysis', 'report', 'chart', 'export'},
    'acceptance': {'top', 'model', 'store', 'report'},
    'review': {'top', 'model', 'store', 'report'},
    'audit': {'top', 'model', 'store', 'analysis', 'chart', 'export'},
    'fill': {'top', 'model', 'store', 'report', 'file', 'export'},
    'edit': {'top', 'model', 'store'},
}
MAY['commands'] = {'top', *MAY}
MAY['top'] = {*MAY}


def sources(*folders):
    for folder in folders:
        for path in sorted((TOP / folder).rglob('*.[ch]')):
            yield path, path.relative_to(TOP).as_posix(), path.read_text(encoding='utf-8')


def lines(text, pattern):
    for number, line in enumerate(text.splitlines(), 1):
        if re.search(pattern, line):
            yield number, line.strip()


def layers():
    for _, name, text in sources('app'):
        parts = name.split('/')
        room = parts[1] if len(parts) > 2 else 'top'
        for number, line in lines(text, r'^#include "'):
            wanted = re.match(r'#include "([^"]+)"', line).group(1)
            folder = wanted.split('/')[0] if '/' in wanted else None
            if folder is None and wanted == 'error.h':
                continue
            if folder is None and room != 'top' and 'top' not in MAY[room]:
                yield f'{name}:{number}: {wanted} is not of a room'
            elif folder is not None and folder != room and folder not in MAY[room]:
                yield f'{name}:{number}: {room} may not know {folder}'


def only(pattern, allowed, *folders):
    for _, name, text in sources(*folders):
        if not any(name.startswith(a) for a in allowed):
            for number, line in lines(text, pattern):
                yield f'{name}:{number}: {line}'


def heads():
    for _, name, text in sources('app', 'ui', 'tests'):
        if not text.startswith('/* SPDX-License-Identifier: GPL-3.0-or-later */\n'):
            yield f'{name}: no SPDX line'
        if name.endswith('.h') and '#pragma once' not in text:
            yield f'{name}: no #pragma once'
        if name.endswith('.c') and not name.startswith('tests/') and not text.split('\n', 1)[1].lstrip().startswith('/*'):
            yield f'{name}: no head comment'


def wordless():
    for _, name, text in sources('app'):
        if not name.endswith('.h'):
            continue
        code = re.sub(r'/\*.*?\*/', '', text, flags=re.S)
        for match in re.finditer(DECLARED, code, re.M):
            function = match.group(1) or match.group(2)
            if f' * {function}:\n' not in text:
                yield f'{name}: {function} has no docstring'


def unspoken():
    """What a person reads before a colon is in the person's language, and so is the colon."""
    bare = re.compile(r'g_(?:prefix_error \([^,;"]+,|set_error \([^;"]+,)\s*"([^"]*: ?(?:%s)?)"')
    for _, name, text in sources('app', 'ui'):
        for match in bare.finditer(text):
            yield f'{name}:{text.count(chr(10), 0, match.start()) + 1}: “{match.group(1)}” is not translated'


def leftovers():
    for _, name, text in sources('app', 'ui', 'tests'):
        for number, line in lines(text, r'\b(TODO|FIXME|XXX|HACK)\b'):
            yield f'{name}:{number}: {line}'


def endless():
    """A list of words that is walked up to its NULL, or handed on without its length, has one."""
    listed = re.compile(r'static const char \*const (\w+)\[\]\s*=\s*\{(.*?)\};', re.S)
    for _, name, text in sources('app', 'ui'):
        for match in listed.finditer(text):
            word, last = match.group(1), re.sub(r'/\*.*?\*/|[\s,]', '', match.group(2))
            start = text.rfind('\n', 0, match.start()) + 1
            end = len(text) if text[start] == 's' else text.find('\n}\n', match.end())
            scope = text[match.end():end]
            walked = re.search(rf'\b{word}\[\w+\]\s*!=\s*NULL', scope)
            counted = re.search(rf'(G_N_ELEMENTS|HETU_WORD_TABLE) \({word}[,)]', scope)
            handed = re.search(rf'[(,]\s*{word}\s*[),]', scope) and not counted
            if (walked or handed) and not last.endswith('NULL'):
                yield f'{name}:{text.count(chr(10), 0, match.start()) + 1}: {word} has no NULL at its end'


def fleeting():
    """Lists are known by their addresses (report/word-list.h): one that is made anew in every call would be taken for another."""
    for _, name, text in sources('app', 'ui'):
        for match in re.finditer(r'^ +const char \*(?:const )?(\w+)\[', text, re.M):
            scope = text[match.end():text.find('\n}\n', match.end())]
            if re.search(rf'hetu_(?:reading|word)_\w+ \([^;]*\b{match.group(1)}\b', scope):
                yield f'{name}:{text.count(chr(10), 0, match.start()) + 1}: {match.group(1)} is not static'


def untold():
    """The reader's steps that cost confidence have words in the review: a person sees why."""
    told = (TOP / 'app/review/reason.c').read_text(encoding='utf-8')
    for _, name, text in sources('app/report'):
        for match in re.finditer(r'hetu_reasons_add \(\s*[^;]*?"([a-z]+(?:-[a-z]+)+)"[^;]*?,\s*(\d+)\)', text):
            if match.group(2) != '0' and f'"{match.group(1)}"' not in told:
                yield f'{name}:{text.count(chr(10), 0, match.start()) + 1}: {match.group(1)} has no words in the review'


def lengths():
    for _, name, text in sources('app', 'ui', 'tests'):
        if len(text.splitlines()) > 600:
            yield f'{name}: {len(text.splitlines())} lines'


# A declaration: the name behind its type, or at the start of the line below it.
DECLARED = r'^(?!G_D|#|static|typedef| )[A-Za-z_][^\n;{}]*?\b(hetu_[a-z0-9_]+) \(|^(hetu_[a-z0-9_]+) \('
SURFACE = r'\bcairo_(image|pdf|svg|ps|script)_surface_create'
CONTEXT = r'\bpango_(context_new|cairo_create_context|cairo_create_layout|font_map_create_context)\b'
CASES = [
    ('app knows only whom it may know', layers),
    ('app knows no GTK', lambda: only(r'#include <(gtk|gdk|gsk)/', (), 'app')),
    ('only the store speaks SQLite', lambda: only(r'#include <sqlite3', ('app/store/',), 'app', 'ui')),
    ('only chart/text makes Pango contexts', lambda: only(CONTEXT, ('app/chart/text',), 'app', 'ui')),
    ('only export and ui make surfaces', lambda: only(SURFACE, ('app/export/', 'ui/'), 'app', 'ui')),
    ('every file says what it is', heads),
    ('every public function has its words', wordless),
    ('words before a colon are translated', unspoken),
    ('nothing is left over', leftovers),
    ('every list has its end', endless),
    ('lists of words are static', fleeting),
    ('what costs confidence has words', untold),
    ('no file is longer than 600 lines', lengths),
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
