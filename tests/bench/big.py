# SPDX-License-Identifier: GPL-3.0-or-later
"""big.py SHIPPED OUT: a folder of shipped data that fills a store with a country: the shipped districts, sources and
figures, made-up districts up to 3,125, and beside the shipped figures one of each district for 40 indicators in 8 years:
1,000,000. hetu-cli init with HETU_DATA_DIR=OUT makes the store, by the road of any import. The same at each run."""
import csv
import os
import random
import shutil
import sys

N_DISTRICTS = 3125
N_INDICATORS = 40
YEARS = range(2016, 2024)
SYLLABLES = (
    ('安', 'an'), ('白', 'bai'), ('长', 'chang'), ('大', 'da'), ('东', 'dong'), ('丰', 'feng'), ('高', 'gao'), ('海', 'hai'),
    ('和', 'he'), ('江', 'jiang'), ('金', 'jin'), ('康', 'kang'), ('兰', 'lan'), ('龙', 'long'), ('明', 'ming'), ('南', 'nan'),
    ('宁', 'ning'), ('平', 'ping'), ('清', 'qing'), ('荣', 'rong'), ('山', 'shan'), ('泰', 'tai'), ('武', 'wu'), ('西', 'xi'),
    ('新', 'xin'), ('阳', 'yang'), ('永', 'yong'), ('玉', 'yu'), ('泽', 'ze'), ('中', 'zhong'))
TIERS = {'province': ('省', 'sheng', 'Province', '省'), 'city': ('市', 'shi', '', '地级市'), 'district': ('县', 'xian', 'County', '县')}
# As many as the country has, but for what ships.
N_PROVINCES, N_CITIES = 31, 333


def read(path):
    with open(path, encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file))


def write(path, rows):
    with open(path, 'w', encoding='utf-8', newline='') as file:
        out = csv.DictWriter(file, rows[0], lineterminator='\n')
        out.writeheader()
        out.writerows(rows)


def name_of(number):
    """Names of two syllables, then of three."""
    n = len(SYLLABLES)
    digits = [number % n, number // n % n] + ([number // n // n % n] if number >= n * n else [])
    return ''.join(SYLLABLES[d][0] for d in digits), ''.join(SYLLABLES[d][1] for d in digits)


def make_district(code, parent, tier, number):
    name, pinyin = name_of(number)
    suffix, suffix_pinyin, english, kind = TIERS[tier]
    initials = ''.join(dict(SYLLABLES)[c][0] for c in name)
    return {
        'code': code, 'parent': parent, 'name_zh': name + suffix, 'name_en': f'{pinyin.capitalize()} {english}'.strip(),
        'short_zh': name, 'short_en': pinyin.capitalize(), 'aliases': name, 'initials': f'{initials}{suffix_pinyin[0]}|{initials}',
        'tier': tier, 'type': kind, 'colour_slot': -1 if tier == 'province' else 0}


def fill_up(districts):
    """The codes that no shipped district has, province by province, city by city."""
    taken = {int(row['code']) for row in districts}
    provinces = [code for code in range(110000, 110000 + 10000 * N_PROVINCES, 10000)]
    cities = [p + 100 * (i + 1) for i in range(1 + N_CITIES // N_PROVINCES) for p in provinces][:N_CITIES]
    wanted = [(p, 100000, 'province') for p in provinces] + [(c, c // 10000 * 10000, 'city') for c in cities]
    wanted += [(c + 20 + i, c, 'district') for i in range(9) for c in cities]
    for number, (code, parent, tier) in enumerate(wanted):
        if code not in taken and len(districts) < N_DISTRICTS:
            districts.append(make_district(code, parent, tier, number))
            taken.add(code)
    if len(districts) < N_DISTRICTS:
        sys.exit('big.py: there are not enough codes')
    return sorted(districts, key=lambda row: int(row['code']))


def figures(districts, indicators, out):
    chance = random.Random(20240101)
    out.write('indicator,region,period,measure,value,unit,source\n')
    for row in indicators:
        # A ratio stays where it is; anything else grows.
        ratio = row['unit'] == '%'
        for district in districts:
            value = chance.uniform(20, 80) if ratio else chance.uniform(50, 900)
            for year in YEARS:
                value += chance.uniform(-0.8, 0.8) if ratio else value * chance.uniform(-0.02, 0.11)
                out.write(f'{row["id"]},{district["code"]},{year},level,{value:.1f},{row["unit"]},yearbook-{year + 1}\n')


def main(shipped, folder):
    os.makedirs(os.path.join(folder, 'observations'), exist_ok=True)
    for name in ('indicators.csv', 'notes.csv'):
        shutil.copy(os.path.join(shipped, name), folder)
    for name in os.listdir(os.path.join(shipped, 'observations')):
        shutil.copy(os.path.join(shipped, 'observations', name), os.path.join(folder, 'observations'))
    districts = fill_up(read(os.path.join(shipped, 'districts.csv')))
    write(os.path.join(folder, 'districts.csv'), districts)
    sources = read(os.path.join(shipped, 'sources.csv'))
    sources += [{'id': f'yearbook-{year + 1}', 'title': f'{year + 1}年县域统计年鉴', 'publisher': '国家统计局', 'date': year + 1,
                 'url': '', 'secondary': 0, 'note': ''} for year in YEARS]
    write(os.path.join(folder, 'sources.csv'), sources)
    indicators = [row for row in read(os.path.join(shipped, 'indicators.csv')) if row['unit'] in ('亿元', '%', '元', '万人')]
    with open(os.path.join(folder, 'observations', 'yearbooks.csv'), 'w', encoding='utf-8') as out:
        figures(districts, indicators[:N_INDICATORS], out)


main(*sys.argv[1:])
