# SPDX-License-Identifier: GPL-3.0-or-later
"""board.py SHIPPED OUT.csv: targets of one city and its districts for hetu-cli import, 504 of them, each with a year before and
up to six outturns of the year: amounts, rates and ceilings, some behind, some without an outturn. The same at each run."""
import csv
import random
import sys

REGIONS = [410300, 410302, 410303, 410304, 410305, 410307, 410308, 410311, 410323, 410324, 410325, 410326, 410327, 410328]
PER_REGION = 36
PERIODS = [('2023-Q1', 3), ('2023-01/2023-04', 4), ('2023-01/2023-05', 5), ('2023-H1', 6), ('2023-01/2023-08', 8), ('2023-01/2023-09', 9)]
HEAD = ['indicator', 'region', 'period', 'measure', 'value', 'unit', 'kind', 'comparator']


def main():
    shipped, out = sys.argv[1:]
    rng = random.Random(5)
    with open(f'{shipped}/observations/targets.csv', encoding='utf-8', newline='') as file:
        told = list(csv.DictReader(file))
    kinds = {}
    for row in told:
        if row['value'] and row['measure'] in ('level', 'growth'):
            kinds.setdefault((row['indicator'], row['measure']), row['unit'])
    chosen = sorted(kinds.items())[:PER_REGION]
    assert len(chosen) == PER_REGION
    with open(out, 'w', encoding='utf-8', newline='') as file:
        rows = csv.writer(file, lineterminator='\n')
        rows.writerow(HEAD)
        for region in REGIONS:
            for number, ((indicator, measure), unit) in enumerate(chosen):
                goal = round(rng.uniform(3, 12), 1) if measure == 'growth' else rng.randrange(20, 400)
                rows.writerow([indicator, region, '2023', measure, goal, unit, 'target', '>='])
                pace = rng.uniform(0.4, 1.3)
                if measure == 'level':
                    rows.writerow([indicator, region, '2022', measure, goal, unit, '', ''])
                for period, months in PERIODS[:number % 7]:
                    done = goal * pace * months / 12 if measure == 'level' else goal * pace + rng.uniform(-1, 1)
                    rows.writerow([indicator, region, period, measure, round(done, 1), unit, '', ''])


main()
