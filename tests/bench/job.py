# SPDX-License-Identifier: GPL-3.0-or-later
"""job.py N: prints a job for hetu-cli of N growth lines of the peers' table, each with a title of its own, as the peers' batches
are."""
import json
import sys

places = [410311, 410305, 410303, 410302, 410304, 410307]
print(json.dumps({'charts': [
    {'chart': {'kind': 'growth-line', 'indicators': ['gdp'], 'regions': places, 'measure': 'growth', 'grain': 'quarter',
               'from': '2015-Q1', 'to': '2024-Q4', 'width_pt': 1200, 'height_pt': 750,
               'title': f'第{i + 1}区 地区生产总值同比增速'},
     'file': f'b{i:03}'} for i in range(int(sys.argv[1]))]}, ensure_ascii=False))
