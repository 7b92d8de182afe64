# SPDX-License-Identifier: GPL-3.0-or-later
# The made-up figures of the contact sheet: a folder of data to make a store of, one a variant. Real places, invented numbers;
# their source says so. Every number is a formula of district, indicator and year: no chance, no clock.
import csv
import math
import pathlib
import shutil

CITY, PROVINCE, NATION = 410300, 410000, 100000
DISTRICTS = [410311, 410302, 410303, 410304, 410305, 410307, 410308, 410323, 410324, 410325, 410326, 410327, 410328, 410329]
PLACES = DISTRICTS + [CITY, PROVINCE, NATION]
YEARS = range(2018, 2024)
# Id: level of a district in 2018, unit.
FLOWS = {
    'industrial_va_above_scale': (62, '亿元'),
    'fixed_asset_investment': (240, '亿元'),
    'retail_sales_consumer_goods': (180, '亿元'),
    'general_public_budget_revenue': (18.4, '亿元'),
    'goods_trade_total': (31, '亿元'),
}
SECTORS = {'primary_industry_va': 0.06, 'secondary_industry_va': 0.40, 'tertiary_industry_va': 0.54}
# Id: measure, unit, comparator, target, outturn: met, on track, near, behind, missed, above a cap, none.
TARGETS = [
    ('urban_new_employment', 'level', '万人', '>=', '1.2', '1.3'),
    ('surveyed_urban_unemployment_rate', 'level', '%', '<=', '5.5', '5.9'),
    ('cpi_yoy', 'growth', '%', '~', '3', '2.6'),
    ('gdp', 'growth', '%', '>=', '8', None),
    ('retail_sales_consumer_goods', 'growth', '%', '=', '9.5', None),
    ('fixed_asset_investment', 'growth', '%', '=', '15', None),
    ('general_public_budget_revenue', 'growth', '%', '~', '7', None),
]
NEXT = [
    ('gdp', '8', '7'), ('retail_sales_consumer_goods', '9.5', '8.5'), ('industrial_va_above_scale', '9', '8'),
    ('general_public_budget_revenue', '7', '6'), ('fixed_asset_investment', '15', '11'), ('goods_trade_total', '4', '3'),
]
# What a variant takes away, in its own way: the focus in a year within, a rival at the end, an indicator of the focus.
HOLES = {(410311, 'gdp', 2021), (410303, 'gdp', 2023), (410304, 'gdp', 2023), (410305, 'retail_sales_consumer_goods', 2023),
         (410311, 'goods_trade_total', 2023), (410311, 'fixed_asset_investment', 2023), (410308, 'primary_industry_va', 2023)}
LONG = {'区': '国家级先进制造业开发区', '县': '特色农产品加工产业集聚区'}
COLUMNS = ['indicator', 'region', 'period', 'kind', 'measure', 'comparator', 'value', 'unit', 'status', 'source', 'published']
# How far the first publication of the focus's growth of GDP lay from what it is now.
FIRST = {2018: -0.2, 2019: 0.1, 2020: -0.4, 2021: 0, 2022: 0.3, 2023: -0.1}


def growth(place, indicator, year, variant):
    """Per cent, one decimal."""
    seed = PLACES.index(place) * 1.7 + sum(map(ord, indicator)) * 0.13
    value = 6 + 2.6 * math.sin(year * 1.9 + seed) + 1.2 * math.cos(seed * 2.3) - (4 if year == 2020 else 0)
    if place in (CITY, PROVINCE, NATION):
        value = 5.2 + 1.1 * math.sin(year * 1.9 + seed) - (3 if year == 2020 else 0)
    return round(value - (11 if variant == 'negative' else 0), 1)


def size(place):
    return {CITY: 12.4, PROVINCE: 130, NATION: 2400}.get(place, 0.35 + 0.9 * (PLACES.index(place) * 5 % 14) / 14)


def figures(variant):
    """Rows of the last five columns behind indicator, region and year."""
    for place in PLACES:
        for indicator in FLOWS:
            level = FLOWS[indicator][0] * size(place)
            for year in YEARS:
                rate = growth(place, indicator, year, variant)
                level *= 1 + rate / 100 if year > YEARS[0] else 1
                yield indicator, place, year, 'growth', f'{rate:.1f}', '%'
                yield indicator, place, year, 'level', f'{level:.2f}', FLOWS[indicator][1]
        tilt = 0.12 * math.sin(PLACES.index(place) * 1.3)
        parts = {part: 480 * size(place) * (share + (0, tilt, -tilt)[i]) for i, (part, share) in enumerate(SECTORS.items())}
        for year in YEARS:
            if year > YEARS[0]:
                before = sum(parts.values())
                for i, part in enumerate(parts):
                    parts[part] *= 1 + (growth(place, 'gdp', year, variant) + (-2.5, 1.4, -0.7)[i] + 3 * math.sin(year + i)) / 100
                rate = round((sum(parts.values()) / before - 1) * 100, 1)
            else:
                rate = growth(place, 'gdp', year, variant)
            parts = {part: round(value, 2) for part, value in parts.items()}
            for part, value in parts.items():
                yield part, place, year, 'level', f'{value:.2f}', '亿元'
            yield 'gdp', place, year, 'level', f'{sum(parts.values()):.2f}', '亿元'
            yield 'gdp', place, year, 'growth', f'{rate:.1f}', '%'


def rows(variant):
    for indicator, place, year, measure, value, unit in figures(variant):
        status = 'final'
        if (place, indicator, year) in HOLES and variant in ('missing', 'redacted'):
            value, status = '', variant
        elif variant == 'provisional' and year == YEARS[-1]:
            status = 'provisional'
        published = ''
        if (place, indicator, measure) == (410311, 'gdp', 'growth'):
            published = f'{year + 1}-12-20'
            first = f'{float(value) + FIRST[year]:.1f}' if value else value
            yield [indicator, place, year, 'actual', measure, '=', first, unit, status, 'made-up', f'{year + 1}-01-18']
        yield [indicator, place, year, 'actual', measure, '=', value, unit, status, 'made-up', published]
        if published and variant == 'missing' and year == 2022:
            yield [indicator, place, year, 'actual', measure, '=', '', unit, 'withdrawn', 'made-up', '2024-02-01']
    for indicator, measure, unit, comparator, target, outturn in TARGETS:
        for place in (410311, CITY):
            yield [indicator, place, 2023, 'target', measure, comparator, target, unit, 'final', 'made-up', '']
            if outturn is not None:
                absent = variant in ('missing', 'redacted')
                told = f'{-float(outturn)}' if variant == 'negative' and indicator == 'cpi_yoy' else outturn
                status = variant if absent or variant == 'provisional' else 'final'
                yield [indicator, place, 2023, 'actual', measure, '=', '' if absent else told, unit, status, 'made-up', '']
    for indicator, district, city in NEXT:
        yield [indicator, 410311, 2024, 'target', 'growth', '=', district, '%', 'final', 'made-up', '']
        yield [indicator, CITY, 2024, 'target', 'growth', '~' if indicator.startswith('general') else '=', city, '%', 'final', 'made-up', '']


def lengthen(path):
    """Gives every district a name as long as those of development zones, with no shorter one."""
    with open(path, newline='', encoding='utf-8') as file:
        table = list(csv.DictReader(file))
    for row in table:
        if row['tier'] == 'district':
            row['name_zh'] = row['name_zh'][:-1] + LONG.get(row['name_zh'][-1], '')
            row['name_en'] += ' Advanced Manufacturing Zone'
            row['short_zh'] = row['short_en'] = ''
    with open(path, 'w', newline='', encoding='utf-8') as file:
        writer = csv.DictWriter(file, table[0].keys(), lineterminator='\n')
        writer.writeheader()
        writer.writerows(table)


def write(folder, shipped, variant, figures=None):
    """Fills @folder with the catalogue of @shipped and the variant's figures, or with those of the file @figures."""
    folder, shipped = pathlib.Path(folder), pathlib.Path(shipped)
    (folder / 'observations').mkdir(parents=True)
    for name in ('indicators.csv', 'districts.csv'):
        shutil.copy(shipped / name, folder / name)
    shutil.copytree(shipped / 'layouts', folder / 'layouts')
    if variant == 'long':
        lengthen(folder / 'districts.csv')
    (folder / 'sources.csv').write_text('id,title,publisher,date,url,secondary,note\nmade-up,示意数据（非实绩）,,2024-01-01,,0,\n', encoding='utf-8')
    (folder / 'notes.csv').write_text('indicator,region,from,to,kind,break,note,note_en,source\n', encoding='utf-8')
    if figures:
        shutil.copy(figures, folder / 'observations')
        return
    with open(folder / 'observations' / 'made-up.csv', 'w', newline='', encoding='utf-8') as file:
        writer = csv.writer(file, lineterminator='\n')
        writer.writerow(COLUMNS)
        writer.writerows(rows(variant))
