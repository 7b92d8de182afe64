# SPDX-License-Identifier: GPL-3.0-or-later
# Called by tests/sheet: the contact sheets and the mock-ups' figures. A kind that is not in kinds.json is drawn from the selection
# of “*”, a variant of one says of which it is; what a kind refuses to draw stands in the sheet as a sentence. A file of the mock-ups with “figures” is one sheet of
# many, in each of its themes. Exit status 1: a figure breaks a rule.
import argparse
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
import data

HERE = pathlib.Path(__file__).parent
MOCKS = HERE.parent / 'mocks'
SHIPPED = HERE.parent.parent / 'data' / 'shipped'
VARIANTS = ['plain', 'missing', 'redacted', 'provisional', 'negative', 'long', 'en']
THEMES = ['light', 'dark', 'print']
CELL = '640x360'


def run(*command, folder=None):
    environment = dict(os.environ, HETU_DATA_DIR=str(folder)) if folder else None
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, env=environment)


def make_store(scratch, variant):
    store = scratch / f'{variant}.db'
    folder = SHIPPED
    if variant != 'shipped':
        folder = scratch / variant
        data.write(folder, SHIPPED, variant, MOCKS / 'schematic' / 'figures.csv' if variant == 'schematic' else None)
    made = run(os.environ['HETU_CLI'], '--quiet', '--store', store, 'init', folder=folder)
    if made.returncode != 0:
        sys.exit(f'{variant}: {made.stderr}')
    return store, folder


def draw(store, folder, spec, path, dpi):
    """Returns (path, drawn, findings or the reason why it was not drawn)."""
    path.with_suffix('.json').write_text(json.dumps(spec, ensure_ascii=False, indent=2) + '\n', encoding='utf-8')
    drawn = run(os.environ['HETU_CLI'], '--quiet', '--store', store, 'chart', '--spec', path.with_suffix('.json'), '--check',
                '--dpi', dpi, '-o', path, folder=folder)
    if drawn.returncode in (0, 1):
        return path, True, drawn.stdout.splitlines()[1:]
    words = drawn.stderr.strip().removeprefix('hetu-cli: ')
    run('convert', '-size', CELL, '-background', '#F6F5F4', '-fill', '#545C68', '-font', font(), '-pointsize', '20', '-gravity',
        'center', f'caption:{words}', path)
    return path, False, [words]


def font():
    return run('fc-match', '-f', '%{file}', 'Noto Sans CJK SC').stdout


def montage(pictures, output):
    """One row a kind, one column a variant."""
    command = ['montage', '-font', font(), '-pointsize', '16', '-background', '#C9CDD3', '-geometry', f'{CELL}+6+6']
    command += ['-tile', f'{len(pictures[0])}x']
    for row in pictures:
        for path in row:
            command += ['-label', path.stem, path]
    made = run(*command, output)
    if made.returncode != 0:
        sys.exit(made.stderr)


def draw_sheet(case, store, folder, output):
    """A file of many figures, side by side: a picture a theme. Returns the findings of each figure."""
    sheet = json.loads(case.read_text(encoding='utf-8'))
    results = []
    for theme in sheet['themes']:
        parts = []
        for i, figure in enumerate(sheet['figures']):
            path = output / 'parts' / f'{case.stem}-{theme}-{i + 1:02}.png'
            parts.append(draw(store, folder, {**sheet['common'], **figure, 'theme': theme}, path, 72))
        results += parts
        command = ['montage', '-background', '#C9CDD3', '-geometry', '+1+1', '-tile', f'{sheet["columns"]}x']
        made = run(*command, *[part[0] for part in parts], output / f'{case.stem}-{theme}.png')
        if made.returncode != 0:
            sys.exit(made.stderr)
    return results


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('folder', nargs='?', default='_sheet', type=pathlib.Path)
    parser.add_argument('--kind')
    parser.add_argument('--variant')
    parser.add_argument('--theme')
    asked = parser.parse_args()
    figures, mocks = asked.folder / 'figures', asked.folder / 'mocks'
    for folder in (figures, mocks / 'parts'):
        folder.mkdir(parents=True, exist_ok=True)
    table = json.loads((HERE / 'kinds.json').read_text(encoding='utf-8'))
    themes = [theme for theme in THEMES if asked.theme in (None, theme)]
    variants = [variant for variant in VARIANTS if asked.variant in (None, variant)]
    with tempfile.TemporaryDirectory() as scratch, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        scratch = pathlib.Path(scratch)
        stores = {variant: make_store(scratch, variant) for variant in variants + ['shipped', 'schematic']}
        listed = run(os.environ['HETU_CLI'], '--quiet', '--store', stores['shipped'][0], 'list', 'charts', folder=SHIPPED).stdout
        kinds = [line.split('\t')[0] for line in listed.splitlines()[1:]]
        kinds += [kind for kind in table if 'kind' in table[kind]]
        kinds = [kind for kind in kinds if asked.kind in (None, kind)]
        jobs, sheets = {}, []
        for theme in themes:
            for kind in kinds:
                for variant in variants:
                    spec = {'kind': kind, **table.get(kind, table['*']), 'theme': theme, 'preset': 'slide'}
                    if variant == 'en':
                        spec['language'] = 'en'
                    path = figures / f'{kind}-{variant}-{theme}.png'
                    jobs[theme, kind, variant] = pool.submit(draw, *stores[variant], spec, path, 72)
        if not (asked.kind or asked.variant or asked.theme):
            for case in sorted(MOCKS.rglob('*.json')):
                spec = json.loads(case.read_text(encoding='utf-8'))
                store = stores['schematic' if case.parent.name == 'schematic' else 'shipped']
                if 'figures' in spec:
                    sheets.append(pool.submit(draw_sheet, case, *store, mocks))
                else:
                    jobs[case.stem] = pool.submit(draw, *store, spec, mocks / f'{case.stem}.png', 120)
        results = {key: job.result() for key, job in jobs.items()}
        results.update({part[0].stem: part for sheet in sheets for part in sheet.result()})
    for theme in themes:
        montage([[results[theme, kind, variant][0] for variant in variants] for kind in kinds], asked.folder / f'{theme}.png')
    catalogue = [results[key][0] for key in sorted(key for key in results if str(key).startswith('8-'))]
    if catalogue:
        montage([catalogue[i:i + 4] for i in range(0, len(catalogue), 4)], asked.folder / 'catalogue.png')
    broken = [result for result in results.values() if result[1] and result[2]]
    refused = [result for result in results.values() if not result[1]]
    for path, _, words in broken + refused:
        print(f'{path.name}: {"; ".join(words)}')
    print(f'{len(results)} figures, {len(refused)} refused, {len(broken)} break a rule')
    return 1 if broken else 0


sys.exit(main())
