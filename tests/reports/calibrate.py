#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How often the reader is right at each confidence, over the annotated texts beside this file.
Usage: tests/reports/calibrate.py HETU-CLI STORE (a store made with “hetu-cli init”)."""
import csv
import pathlib
import subprocess
import sys

BUCKETS = (0.0, 0.80, 0.85, 0.90, 0.93, 0.95, 0.97, 0.98, 0.99)
FIELDS = ('measure', 'kind', 'comparator', 'period', 'region', 'unit', 'status', 'value')


def pairs(name):
    return {name[i:i + 2] for i in range(len(name) - 1)} or {name}


def same_name(one, other):
    if one['indicator_id'] and one['indicator_id'] == other['indicator_id']:
        return True
    a, b = one['indicator'], other['indicator']
    return a in b or b in a or 2 * len(pairs(a) & pairs(b)) >= 0.5 * (len(pairs(a)) + len(pairs(b)))


def right(claim, row):
    return (int(row['value_start']) < int(claim['value_end']) and int(claim['value_start']) < int(row['value_end'])
            and all(claim[field] == row[field] for field in FIELDS)
            and (claim['sense'] or 'up') == (row['sense'] or 'up') and same_name(claim, row))


def rows(lines):
    return list(csv.DictReader(lines, delimiter='\t', quoting=csv.QUOTE_NONE))


table = {bucket: [0, 0] for bucket in BUCKETS}
for path in sorted(pathlib.Path(__file__).parent.glob('*.tsv')):
    gold = rows(path.read_text(encoding='utf-8').splitlines())
    if not gold or 'value_start' not in gold[0]:
        continue
    read = subprocess.run([sys.argv[1], '--store', sys.argv[2], 'read', str(path.with_suffix('.txt'))],
                          capture_output=True, encoding='utf-8', check=True)
    for claim in rows(read.stdout.splitlines()):
        if claim['status'] in ('qualitative', 'redacted'):
            continue
        found = table[max(bucket for bucket in BUCKETS if bucket <= float(claim['confidence']))]
        found[0] += 1
        found[1] += any(right(claim, row) for row in gold)
print('confidence claims right share')
for bucket, (claims, hits) in table.items():
    if claims:
        print(f'{bucket:.2f}       {claims:6} {hits:5} {hits / claims:.3f}')
sure = [table[bucket] for bucket in BUCKETS if bucket >= 0.95]
print(f'0.95 and above: {sum(hit for _, hit in sure) / sum(n for n, _ in sure):.3f} right')
