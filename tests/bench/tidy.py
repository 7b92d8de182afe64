# SPDX-License-Identifier: GPL-3.0-or-later
"""The peers' table (a quarter a line, a district a column) in the tidy layout of hetu-cli import, on standard output."""
import csv
import re
import sys

CODES = {'洛龙区': 410311, '涧西区': 410305, '西工区': 410303, '老城区': 410302, '瀍河回族区': 410304, '偃师区': 410307}

with open(sys.argv[1], encoding='utf-8', newline='') as file:
    rows = list(csv.reader(file))
out = csv.writer(sys.stdout, lineterminator='\n')
out.writerow(['indicator', 'region', 'period', 'measure', 'value', 'unit', 'source'])
for row in rows[1:]:
    year, quarter = re.match(r'(\d+)年(\d)季度', row[0]).groups()
    for name, value in zip(rows[0][1:], row[1:]):
        out.writerow(['gdp', CODES[name], f'{year}-Q{quarter}', 'growth', value, '%', '测试数据'])
