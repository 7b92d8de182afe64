# SPDX-License-Identifier: GPL-3.0-or-later
"""observations.py OBS.csv OUT.csv: the peers' 1,000,000 observations in the tidy layout, in the same order."""
import csv
import sys

with open(sys.argv[1], encoding='utf-8', newline='') as file, open(sys.argv[2], 'w', encoding='utf-8') as out:
    rows = csv.reader(file)
    next(rows)
    out.write('indicator,region,period,measure,value,unit,source\n')
    for region, indicator, period, _, value, _, source in rows:
        # The shipped places have former codes among the peers’.
        out.write(f'{indicator},{int(region) + 290000},{period[:4]}-{period[4:]},growth,{value},%,{source}\n')
