#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The command line as a user runs it: what is printed, which exit status, which file is left. TAP.
# Usage: cli.sh HETU-CLI
set -u
cli=$(realpath "$1")
top=$(realpath "$(dirname "$0")/..")
manual=$top/data/man/hetu-cli.1
columns=$top/app/import/observations.c
scratch=$(mktemp -d)
trap 'chmod -R u+w "$scratch"; rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1
export XDG_DATA_HOME=$scratch/data LANGUAGE= LC_ALL=C.UTF-8
unset DISPLAY WAYLAND_DISPLAY
store=$scratch/s.db
count=0 failures=0

# ok TITLE: passes when the command before it succeeded (status 0 in $?).
ok() {
  local status=$?
  count=$((count + 1))
  if [ $status -eq 0 ]; then
    echo "ok $count $1"
  else
    echo "not ok $count $1"
    failures=$((failures + 1))
    sed 's/^/#   /' out err 2>/dev/null | head -n 20
  fi
}

# run STATUS arguments…: runs hetu-cli on the store; true when it exits with STATUS. Output in out and err.
run() {
  local wanted=$1
  shift
  "$cli" --store "$store" --lang zh_CN "$@" >out 2>err
  local got=$?
  [ $got -eq "$wanted" ] || { echo "exit $got, wanted $wanted" >>err; return 1; }
}

says() { grep -qF -- "$1" err; }
prints() { grep -qF -- "$1" out; }
places=410311,410300,410000,100000
line=(chart --kind growth-line --indicator gdp --district $places --from 2019 --to 2023)

run 0 init && [ -s "$store" ]; ok 'init makes the store'
run 4 init && says "$store"; ok 'init refuses to replace a store'
run 0 --format json get --indicator gdp --district 洛龙区 --from 2022 --to 2022; ok 'get prints JSON'
/usr/bin/python3 - out <<'P' 2>err; ok 'get tells both levels, which is chosen, reported growth and rank'
import json, sys
rows = json.load(open(sys.argv[1]))
level = {r['value']: r for r in rows if r['measure'] == 'level' and r['kind'] == 'actual'}
assert level['582.4']['chosen'] == 'yes' and level['789.17']['chosen'] == 'no', level
assert level['582.4']['source'] and level['789.17']['source'] and level['582.4']['source'] != level['789.17']['source']
growth = [r for r in rows if r['measure'] == 'growth' and r['kind'] == 'actual']
assert [(r['value'], r['basis'], r['unit']) for r in growth] == [('5.2', 'reported', '%')], growth
rank = [r for r in rows if r['measure'] == 'rank']
assert [(r['value'], r['ref_region']) for r in rank] == [('1', '410300')], rank
P
run 0 get --indicator 地区生产总值 --district 410311 --from 2022 --to 2022 && head -n1 out | grep -q $'^indicator_id\tindicator\tregion\tregion_name\tperiod\tmeasure\tbasis\tcomparator\tvalue\tunit\tstatus\tsource\tquote'
ok 'get keeps the documented columns in order'
run 0 list indicators --search dqsczz && prints gdp; ok 'list finds by pinyin initials'
run 0 list districts --search 瀍河 && prints 410304; ok 'list finds a district'
run 0 --format csv list notes && cp out notes.csv && prints 孟津区 && run 0 import notes.csv && prints '0	26	0' && run 0 list notes --search 孟津 && [ "$(wc -l <out)" -eq 3 ]; ok 'notes are listed in the columns that import reads'
run 0 get --indicator gdp --district 410300 --from 2023 --to 2023 && prints 2023年为第五次经济普查后核定数; ok 'get tells the notes of a figure'
run 0 list charts && prints growth-line && prints bullet && run 0 list charts --search dial && [ "$(wc -l <out)" -eq 2 ]; ok 'list tells the kinds of charts'

for format in pdf png svg; do
  run 0 "${line[@]}" -o a.$format && [ -s a.$format ]; ok "chart writes $format"
  cp a.$format b.$format; run 0 "${line[@]}" -o a.$format && cmp -s a.$format b.$format; ok "chart repeats the bytes of $format"
done
pdftotext -layout a.pdf - >out 2>err && prints 洛龙区 && prints 资料来源; ok 'the PDF is searchable'
pdffonts a.pdf >out 2>err && awk 'NR > 2 && $(NF-4) != "yes" { bad = 1 } END { exit bad || NR < 3 }' out; ok 'every face is embedded'
[ "$(stat -c %s a.pdf)" -le 75000 ]; ok 'the PDF is at most 75 kB'
xmllint --noout a.svg 2>err && grep -q 洛龙区 a.svg; ok 'the SVG is well-formed and has real text'
run 0 "${line[@]}" -o c.png --size 1600x1000px && identify -format '%w %h' c.png >out 2>err && prints '1600 1000'; ok 'chart draws at a size in pixels'
run 0 "${line[@]}" -o c.png --size 150x90mm --dpi 300 && identify -units PixelsPerInch -format '%w %h %x' c.png >out 2>err && grep -qE '^1772 1063 (300|299\.9)' out
ok 'chart draws at a size in millimetres and records the resolution'
run 0 "${line[@]}" --dump spec && "$cli" --store "$store" chart --spec out -o d.png 2>err && "$cli" --store "$store" --quiet "${line[@]}" -o e.png && cmp -s d.png e.png
ok 'a saved spec draws the same figure'
run 0 "${line[@]}" --hide title,date --made-on 2026-11-21 --strip -o h.svg && ! grep -q 2026-11-21 h.svg && grep -q 资料来源 h.svg; ok 'parts of a figure can be left out'
for format in pdf png svg; do
  for locale in C C.UTF-8 ja_JP.UTF-8 zh_TW.UTF-8; do
    env LANG=$locale LC_ALL=$locale LANGUAGE=${locale%%.*} FC_LANG=${locale%%.*} PANGO_LANGUAGE=${locale%%.*} \
      "$cli" --store "$store" --lang zh_CN "${line[@]}" -o b.$format >out 2>err && cmp b.$format a.$format >>err 2>&1
    ok "$format has the same bytes in $locale (C-39)"
  done
done
run 5 "${line[@]}" --title $'\U000f0000' -o tofu.pdf && says U+F0000 && [ ! -e tofu.pdf ]; ok 'a character without a glyph is named, and no file is left (C-39)'
for ending in png pdf svg; do
  run 0 "${line[@]}" --title '<我的> & "标题"' -o p.$ending && run 0 chart --spec p.$ending -o q.$ending && [ ! -s out ] && ! says 'figures' && cmp -s p.$ending q.$ending
  ok "a $ending is reopened, and gives the same bytes again"
  run 0 chart --spec p.$ending --strip -o r.$ending && ! cmp -s p.$ending r.$ending && run 3 chart --spec r.$ending --dump spec && says r.$ending && [ ! -s out ]
  ok "a stripped $ending is refused by name"
done
strings -n 2 r.png >strings.out; grep -q Hetu strings.out && ! grep -qaE '洛龙|我的|hetu\.figure|Title|Description|gdp' r.png strings.out; ok 'strings finds nothing of the data in a stripped PNG'
run 0 chart --spec p.png --dpi 110 -o s.png && run 0 chart --spec s.png -o t.png && cmp -s s.png t.png && ! cmp -s p.png s.png; ok 'a resolution of its own comes back'
run 0 chart --spec p.pdf --to 2022 --dump spec && prints 2022 && prints 我的; ok 'options change a reopened figure'
run 2 chart --spec p.pdf --page 2 -o s.pdf && says p.pdf && says 1; ok 'a page that is not there is refused'
head -c 3000 p.png >cut.png; run 3 chart --spec cut.png -o s.png && says 'cut.png: '; ok 'a damaged picture is refused by name and place'
echo '{"charts": [{"chart": {"kind": "growth-line", "indicators": ["gdp"], "regions": [410300], "from": "2019", "to": "2022"}, "file": "j"}]}' >strip.json
run 0 job strip.json -o with && run 0 job strip.json -o without --strip && run 0 chart --spec with/j.png --dump spec && run 3 chart --spec without/j.png --dump spec; ok 'pictures of a job can be reopened unless --strip says not'
other=$scratch/other.db
"$cli" --store "$other" init --empty >out 2>&1 && "$cli" --store "$other" --lang en --quiet chart --spec p.png -o s.png >out 2>err && says 'p.png: ' && says '洛龙区 2019' && ! cmp -s p.png s.png; ok 'another store says that its figures are others'
run 2 "${line[@]}" --hide titel -o x.svg && says title && [ ! -e x.svg ]; ok 'an unknown part is named with the nearest'
run 0 --quiet --format svg "${line[@]}" -o - && grep -q '<svg' out && [ ! -s err ]; ok 'chart writes to standard output'
run 0 --lang en "${line[@]}" -o en.svg && grep -q Luolong en.svg && grep -q 'Source' en.svg; ok 'chart speaks English'
run 0 chart --kind level-growth --indicator gdp --district 410300 --from 2000 --to 2023 --check -o l.svg && grep -q 同比增速 l.svg && grep -q 5482 l.svg; ok 'chart draws a level over its growth by the rules'
run 0 chart --kind slope --indicator permanent_population --within 410300 --measure level --focus 410311 -o s.pdf && [ -s s.pdf ]; ok 'chart draws the slope between two censuses'
run 2 chart --kind slope --indicator gdp --within 410300 --from 2022 --to 2022 -o t.pdf && says "two periods" && [ ! -e t.pdf ]; ok 'a slope of one period is refused with the reason'
run 2 chart --kind bump --indicator gdp --within 410300 -o t.pdf && says "3 periods" && [ ! -e t.pdf ]; ok 'ranks of too few periods are refused with the reason'
run 0 chart --kind dial --district 410300,410311 --from 2023 --to 2023 --indicator urban_new_employment,surveyed_urban_unemployment_rate,general_public_budget_revenue -o g.svg && grep -q 待填报 g.svg && grep -q '≥' g.svg && grep -q '≤' g.svg && grep -q '≈' g.svg
ok 'dials show ≥, ≤ and ≈, and 待填报 where there is no outturn'
run 0 chart --kind ranked-bar --indicator gdp --within 410300 --measure level --to 2021 -o r.pdf; ok 'chart ranks the districts of a city'
run 0 chart --kind heatmap --indicator gdp --district 440106,440100,440103,440104,440105 --from 2022 --to 2023 -o h.svg && grep -q 与全市之差 h.svg && grep -q 第 h.svg
ok 'a table of districts and years says what its tints compare'
run 0 chart --kind tile-map --indicator gdp --district 410300 --measure level --to 2022 -o t.svg && grep -q 老城 t.svg && grep -q 瀍河 t.svg && grep -q 栾川 t.svg; ok 'a city alone is a map of all its districts'
run 2 chart --kind tile-map --indicator gdp --district 410000 --to 2022 -o x.svg && says 410000.csv && [ ! -e x.svg ]; ok 'a place without a layout is refused and told where one goes'
run 0 chart --kind heatmap --indicator gdp,retail_sales_consumer_goods --within 440100 --measure level --to 2022 -o h.csv && head -n1 h.csv | grep -q 位次; ok 'the numbers of a table have their ranks'
run 0 chart --kind structure --indicator gdp --district 410000 --from 2021 --to 2023 --hide title -o s.svg && grep -q '>49.1<' s.svg && grep -q 第二产业 s.svg && grep -q 三次产业构成 s.svg; ok 'chart shows what a whole is made of'
run 0 chart --kind contribution --indicator gdp --district 100000 --from 2022 --to 2023 -o c.svg && grep -q '>−0.6<' c.svg && grep -q 净出口 c.svg; ok 'chart shows what drove growth'
run 0 chart --kind scatter --indicator gdp --within 440100 -o q.svg && grep -q 高位快进 q.svg && grep -q 区县平均 q.svg; ok 'chart shows level against growth'
run 2 chart --kind structure --indicator cpi_yoy --district 100000 -o x.svg && says divided && [ ! -e x.svg ]; ok 'a whole without parts is refused'
cat >job.json <<'J'
{ "charts": [ { "chart": { "kind": "growth-line", "measure": "growth", "regions": [410300, 100000], "from": "2019" },
  "districts": [410311, "涧西区"], "indicators": ["gdp", "固定资产投资"], "periods": ["2022", 2023], "file": "{district}-{indicator}-{period}" } ] }
J
run 0 job job.json -o figures && [ "$(ls figures | wc -l)" -eq 8 ] && [ -s figures/410305-gdp-2022.png ]; ok 'a job loops over districts, indicators and periods'
run 0 --format svg job job.json -o one --threads 1 && run 0 --format svg job job.json -o three --threads 3 && [ "$(ls one | wc -l)" -eq 8 ] && diff -r one three >err; ok 'a job makes the same bytes on one thread and on three'
sed 's/-{period}//' job.json >twice.json; run 3 job twice.json -o twice && says twice.json && says 410311-gdp && [ ! -e twice ]; ok 'a job whose figures share a name is refused before it begins'
sed 's/gdp/gpd/' job.json >unknown.json; run 3 job unknown.json -o unknown && says gdp && [ ! -e unknown ]; ok 'a job with an unknown indicator is refused by name'
mkdir -p some/410311-gdp-2022.png; run 5 job job.json -o some && says 410311-gdp-2022.png && [ "$(find some -type f | wc -l)" -eq 7 ]
ok 'a figure that fails is named and stops no other'
figure() { local name=$1; shift; run 0 chart "$@" --preset a4 --check -o "$name.pdf" && [ -s "$name.pdf" ] || starters=no; }
starters=yes; eval "$(sed -n '/^places=/,$p' "$top/app/run")"; [ -s gauges-2023.pdf ] && [ $starters = yes ]; ok 'the starter figures of app/run are drawn and keep the rules'
run 0 --lang en chart --kind dial --district 410300,410311 --from 2023 --to 2023 --indicator urban_new_employment,old_communities_renovated_households -o n.svg && grep -q '≥90' n.svg && grep -q '62' n.svg && ! grep -q '10 000' n.svg; ok 'dials in English count in thousands'
"$cli" --lang en --store /proc/none.db init >out 2>err; [ $? -eq 4 ] && says '/proc/none.db”' && ! says .part; ok 'a store that cannot be made is named as it was asked for'
echo '{' >bad.json; run 3 chart --spec bad.json -o x.png && says 'line 1' && ! says '<data>' && run 3 job bad.json -o x && [ "$(grep -o 'bad.json' err | wc -l)" -eq 1 ]; ok 'what is no JSON is told by file and line, once'
printf '{"columns":%s' "$(head -c 200000 /dev/zero | tr '\0' '[')" >deep.json; run 3 chart --spec deep.json -o x.png && says 'too deep' && run 3 job deep.json -o x && says 'deep.json: it nests' && mkdir -p t && cp deep.json t/a.json && printf '地区,2022年GDP（亿元）\n洛龙区,5\n' >small.csv && run 3 import --template t/a.json small.csv; ok 'JSON that nests without end is refused'
run 0 chart --kind growth-line --indicator gdp --district 410311 --from 2050 -o n.svg && tr -d '\n' <n.svg | sed 's/<[^>]*>//g' >out && grep -q '2050 *年起' out; ok 'a period without an end is told as one'
run 2 "${line[@]}" -o a.gif && says a.gif && says .svg && run 2 list && says indicators; ok 'what is lacking is told with what may stand there'
run 0 chart --kind contribution --indicator gdp --district 100000 --from 2022 --to 2023 -o n.svg && grep -q 国内生产总值 n.svg && ! grep -q 地区生产总值 n.svg; ok 'the product of the nation is not one of a region'
run 0 chart --kind level-growth --indicator gdp --district 410300 --from 2005 --to 2023 --preset a4 --strip -o n.svg && tr -d '\n' <n.svg | sed 's/<[^>]*>//g' >out && grep -q '水平比上年低' out; ok 'a level that falls beside its growth is explained in the note'
run 0 chart --kind ranked-bar --indicator gdp --within 410300 --measure level --to 2022 -o n.svg && tr -d '\n' <n.svg | sed 's/<[^>]*>//g' >out && grep -q '汝阳县、洛宁县' out; ok 'places that lack the same year share it in the note'
run 0 progress --district 410300 --year 2023 && head -n1 out | grep -q $'^region\tregion_name\tindicator_id\tindicator\tmeasure\tcomparator\ttarget\ttarget_high\tunit\tdeadline\touturn\|^region' && awk -F'\t' '$3 == "high_tech_industry_va_share" && $19 == "on_track" { found = 1 } END { exit !found }' out
ok 'progress judges a share that is above its target in mid-year'
run 0 progress --district 410300 --year 2023 && awk -F'\t' '$3 == "boutique_villages" && $19 == "unknown" && $15 == "" && $16 == "" { found = 1 } END { exit !found }' out
ok 'progress tells no gap where there is no verdict'
run 0 progress --district 410311 --year 2022 && awk -F'\t' '$13 == "178.0" && $19 == "met" { found = 1 } END { exit !found }' out; ok 'progress tells 178 %'
run 0 progress --district 410311 --year 2031 && says 'No targets of 2031; there are targets of 2022, 2023' && [ "$(wc -l <out)" = 1 ] && run 0 progress --district 410311 --year 2022 --states unknown && [ ! -s err ]; ok 'a year without targets names those that have some'
run 0 progress --district 410300 --year 2023 --cascade && awk -F'\t' '$1 == "part" && $4 == "urban_new_employment" { jobs = $10 } $1 == "part" && $4 == "new_market_entities" { units = $10 } $1 == "part" && $4 == "new_industrial_enterprises_above_scale" { firms = $10 } $1 == "part" && $4 == "gdp" { gdp = $11 $12 $10 } END { exit !(jobs == "13.3" && units == "10.0" && firms == "10.8" && gdp == "1个百分点") }' out
ok 'a cascade has shares of amounts and distances of rates'
awk -F'\t' '$1 == "sum" && $6 != "level" { summed = 1 } $1 == "sum" && $8 ~ /0000/ { summed = 1 } $4 == "general_public_budget_revenue" && $18 == "definition" && $10 == "" && $11 == "" { flagged = 1 } $4 == "one_stop_service_coverage" && $18 == "no_number" { words = 1 } END { exit !(!summed && flagged && words) }' out
ok 'a cascade sums no rates and flags what is of another definition'
run 0 progress --district 410300 --year 2023 --explain && awk -F'\t' 'NR == 1 { for (i = 1; i <= NF; i++) n[$i] = i } $3 == "old_communities_renovated_households" { found = $n["nature"] == "cumulative" && $n["expected_percent"] == "83.3" && $n["months_left"] == "2.00" && $n["projection_percent"] == "98.2" && $n["required_rate"] == "0.69" && $n["speaks_for"] == "2023-01/2023-10" && $n["distance"] == "差 1.38 万户" && $n["formula"] ~ /6.2÷7.58/ && $n["operands"] ~ /回眸2023/ && $n["sentence"] ~ /正常推进/ } END { exit !found }' out
ok 'progress --explain has every number behind a verdict'
awk -F'\t' 'NR == 1 { for (i = 1; i <= NF; i++) n[$i] = i } $3 == "disposable_income_per_capita" { found = $n["operands"] ~ /参照 洛阳市 地区生产总值 2023 年 同比增速 3.47%/ } END { exit !found }' out; ok 'what a relative target is measured against is told'
run 0 progress --district 410300 --year 2023 --line 30,50,60,65,70,75,80,85,90,95,98,100 --explain --warn behind=12 && awk -F'\t' 'NR == 1 { for (i = 1; i <= NF; i++) n[$i] = i } $3 == "old_communities_renovated_households" { found = $n["pace"] == "typed" && $n["expected_percent"] == "95.0" && $n["state"] == "behind" && $n["warnings"] ~ /13.2/ } END { exit !found }' out
ok 'a pace line that is typed decides'
run 2 progress --district 410300 --year 2023 --line 1,2,3 && says -- '--line' && run 2 progress --district 410300 --year 2023 --warn fals=2 && says falls && run 2 progress --district 410300 --year 2023 --cascade --explain && says -- --cascade; ok 'a wrong line, rule or pair of options of progress is named'
run 0 progress --district 410300 --year 2023 --history && awk -F'\t' '$3 == "high_tech_industry_va_share" && $12 == "2023-01/2023-10" { found = 1 } END { exit !found }' out && ! awk -F'\t' '$20 == "待填报" { found = 1 } END { exit !found }' out; ok 'progress --history has a row an outturn'
run 0 export --indicator gdp --district 410311,410300,410000 -o book.xlsx && cp book.xlsx again.xlsx && run 0 export --indicator gdp --district 410311,410300,410000 -o book.xlsx && cmp -s book.xlsx again.xlsx; ok 'export writes a workbook, the same bytes again'
"$cli" --store "$store" --lang zh_CN --format json get --indicator gdp --district 410311,410300,410000 >figures.json 2>err
/usr/bin/python3 - book.xlsx figures.json <<'P' 2>err; ok 'the cells of a workbook are the figures of the store, and its charts are bound to cells'
import json, re, sys, zipfile
import xml.etree.ElementTree as tree
book = zipfile.ZipFile(sys.argv[1])
space = {'m': 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'}
strings = [''.join(t.text or '' for t in s.iter('{%s}t' % space['m'])) for s in tree.fromstring(book.read('xl/sharedStrings.xml')).findall('m:si', space)]
def rows(name):
    for row in tree.fromstring(book.read(name)).iter('{%s}row' % space['m']):
        cells = {}
        for cell in row.findall('m:c', space):
            value = cell.find('m:v', space)
            if value is not None:
                cells[re.match('[A-Z]+', cell.get('r')).group()] = strings[int(value.text)] if cell.get('t') == 's' else float(value.text)
        yield cells
table = list(rows('xl/worksheets/sheet1.xml'))
heads = {word: column for column, word in table[0].items()}
figures = json.load(open(sys.argv[2]))
assert len(table) - 1 == len(figures), (len(table), len(figures))
for row, figure in zip(table[1:], figures):
    assert row[heads['地区']] == figure['region_name'] and row[heads['地区代码']] == figure['region'], (row, figure)
    assert (row.get(heads['数值']) is None) == (figure['value'] == ''), (row, figure)
    assert figure['value'] == '' or abs(row[heads['数值']] - float(figure['value'])) < 1e-9, (row, figure)
    assert row[heads['单位']] == figure['unit'] if figure['unit'] else True, (row, figure)
charts = [n for n in book.namelist() if n.startswith('xl/charts/chart')]
assert len(charts) >= 2, charts
for name in charts:
    text = book.read(name).decode()
    assert re.search("<c:f>图表!\\$B\\$\\d+:\\$B\\$\\d+</c:f>", text.replace("'", '')), text[:2000]
    assert '<c:dispBlanksAs val="zero"/>' not in text, name
assert [s.get('name') for s in tree.fromstring(book.read('xl/workbook.xml')).iter('{%s}sheet' % space['m'])] == ['数据', '图表', '来源', '注释']
P
run 2 export -o x.txt && says .xlsx && run 2 export && says --output && run 2 export --indicator gpd -o x.xlsx && says gdp && run 2 export --indicator gdp --district 410311 --from 1901 --to 1902 -o x.xlsx && run 5 export --indicator gdp -o nowhere/x.xlsx && says nowhere && [ ! -e x.xlsx ]; ok 'export refuses what it cannot write by name'
for ending in xlsx pdf csv; do "$cli" --store "$store" --lang zh_CN progress --district 410300,410311 --year 2023 --at 2023-10 -o "list.$ending" 2>>err && cp "list.$ending" "again.$ending" && "$cli" --quiet --store "$store" --lang zh_CN progress --district 410300,410311 --year 2023 --at 2023-10 -o "list.$ending" && cmp -s "list.$ending" "again.$ending" || echo "$ending"; done >out 2>err; [ ! -s out ]
ok 'progress -o writes the dispatch list, the same bytes again'
/usr/bin/python3 - list.xlsx <<'P' 2>err; ok 'a workbook has typed cells, and text that is never a formula'
import re, sys, zipfile
book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None
sheet = book.read('xl/worksheets/sheet1.xml').decode()
assert '<v>66.66666667</v>' in sheet and '<f>' not in sheet, sheet
assert '督办清单' in book.read('xl/workbook.xml').decode()
assert '洛阳市及洛龙区2023年督办清单' in book.read('docProps/core.xml').decode()
P
run 0 progress --district 410300 --year 2023 --states missed -o missed.csv && [ "$(wc -l <missed.csv)" -eq 3 ] && says '2 targets' && grep -q '差 7.8 个百分点' missed.csv; ok 'progress --states chooses what is on the list'
run 0 progress --district 410300 --year 2023 --states met,missed && [ "$(wc -l <out)" -eq 5 ] && ! grep -q unknown out; ok 'progress --states chooses rows'
run 0 progress --district 410300 --year 2023 --as-of 2023-06-30 --states unknown -o early.pdf && pdftotext -raw early.pdf - | grep -q '只用截至 2023 年 6 月 30 日公布的数据'; ok 'a dispatch list tells what was known then'
run 2 progress --district 410300 --year 2023 --states mised && says missed && run 2 progress --district 410300 --year 2023 --warned fals -o x.pdf && says falls && run 2 progress --district 410300 --year 2023 -o x.xls && says .xlsx && run 2 progress --district 410300 --year 2023 --history -o x.pdf && run 2 progress --district 410300 --year 1999 -o x.pdf && says 1999 && [ ! -e x.pdf ]
ok 'a wrong state, rule or ending of a dispatch list is named'
key_of() { awk -F'\t' -v id="$1" -v region="$2" 'NR == 1 { for (i = 1; i <= NF; i++) n[$i] = i } $n["indicator_id"] == id && $n["region"] == region && $n["chosen"] == "yes" { print $n["key"]; exit }' out; }
cell() { awk -F'\t' -v row="$1" -v column="$2" 'NR == 1 { for (i = 1; i <= NF; i++) n[$i] = i } NR > 1 && index($0, row) { print $n[column]; exit }' out; }
run 0 list targets --district 410311 && [ "$(cell $'cpi_yoy\t' written)" = '控制在…左右' ] && [ "$(cell $'cpi_yoy\t' tolerance)" = '0.5 个百分点' ] && [ "$(cell $'cpi_yoy\t' tolerance_by)" = unit ] && [ "$(cell $'gdp\t' tolerance)" = '' ] && [ "$(cell $'urban_new_employment\t' target_kind)" = cumulative ] && ! grep -q $'\t410300\t' out
ok 'list targets has words, tolerance and kind, of the district asked for'
gdp=$(key_of gdp 410311)
run 0 target "$gdp" --revise 7.5 --because 上半年偏低 --from 2023-07-01 --written 以上 --owner 发改委 --tolerance 0.3pp && [ "$(cell revision in_force)" = yes ] && [ "$(cell revision comparator)" = '>=' ] && [ "$(cell document in_force)" = no ] && [ "$(cell document value)" = 8 ] && [ "$(cell document tolerance_by)" = set ] && [ "$(cell $'owner\to' owner)" = 发改委 ]
ok 'a target is adjusted, and keeps its original'
run 0 progress --district 410311 --year 2023 --explain && [ "$(cell $'\tgdp\t' target)" = 7.5 ] && [ "$(cell $'\tgdp\t' original_target)" = 8 ] && [ "$(cell $'\tgdp\t' revision_reason)" = 上半年偏低 ] && [ "$(cell $'\tgdp\t' owner)" = 发改委 ] && [ "$(cell $'\tgdp\t' band_low)" = 7.2 ] && [ "$(cell $'\tgdp\t' revisions)" = '原目标 8%；2023-07-01 起 ≥7.5%：上半年偏低' ]
ok 'progress judges what is in force and tells what it was'
run 0 progress --district 410311 --year 2023 --at 2023-06 && [ "$(cell $'\tgdp\t' target)" = 8 ] && [ "$(cell $'\tgdp\t' original_target)" = '' ]; ok 'before it was adjusted a target is the document'"'"'s'
run 0 target "$gdp" && entry=$(cell revision entry) && run 0 target "$gdp" --retract "$entry" --tolerance default && [ "$(cell document in_force)" = yes ] && [ "$(cell document tolerance)" = '' ] && ! grep -q ^revision out && run 0 target "$gdp" --restore "$entry" && [ "$(cell revision in_force)" = yes ] && run 0 target "$gdp" --retract "$entry"
ok 'an adjustment is taken back and given back'
run 2 target 99 && says 'list targets' && run 2 target "$gdp" --revise 7 && says -- --because && run 2 target "$gdp" --retract r99 && says r99 && run 2 target "$gdp" --from 2023-02-30 --owner x && says 2023-02-30 && run 2 target "$gdp" --target-kind total && says total && run 3 target "$gdp" --revise 7 --because x --unit 亿元 && run 3 target "$gdp" --revise 7 --because x --written 以内 --comparator '>=' && run 0 target "$gdp" && ! grep -q ^revision out
ok 'what is no adjustment is refused and leaves nothing'
run 0 list milestones --district 410300 --at 2023-06-15 && [ "$(wc -l <out)" -eq 8 ] && [ "$(cell 文化客厅 state)" = overdue ] && [ "$(cell 文化客厅 days)" = 107 ] && [ "$(cell 城市阳台 state)" = due_soon ] && [ "$(cell 天街 state)" = no_date ] && run 0 list milestones --district 410399 && ! grep -q overdue out && [ "$(grep -c redacted out)" -eq 12 ]
ok 'list milestones tells what is overdue, and nothing of what is struck out'
run 0 list milestones --search 现代化高中 && [ "$(cell 现代化高中 state)" = done ] && [ "$(cell 现代化高中 target_source)" = luoyang-review-2023 ] && key=$(cell 现代化高中 target) && run 0 progress --district 410300 --year 2023 --states met && grep -q "$key" out; ok 'a milestone that is a target has its verdict'
run 0 list milestones --search 文化客厅 && hall=$(cell 文化客厅 key) && run 0 milestone "$hall" --done 2023-03-03 --source luoyang-report-2023 --note 开工令 --owner 住建局 && [ "$(cell 文化客厅 state)" = late ] && [ "$(cell 文化客厅 reason)" = '逾期 3 天完成' ] && [ "$(cell 文化客厅 owner)" = 住建局 ] && run 0 list milestones --format csv && cp out milestones.csv && run 0 import milestones.csv && prints $'\t30\t0\t30\t0\t0' && run 0 milestone "$hall" --reopen --at 2023-03-01 && [ "$(cell 文化客厅 reason)" = '逾期 1 天' ]
ok 'a milestone is done and reopened, and the list of them comes in again'
run 0 list milestones --search 天街 && street=$(cell 天街 key) && run 0 milestone "$street" --event-date 2023-04-05 --at 2023-04-04 && [ "$(cell 天街 due)" = 2023-04-04 ] && [ "$(cell 天街 state)" = due_soon ] && run 0 milestone "$street" --event-date unknown && [ "$(cell 天街 state)" = no_date ] && run 2 milestone "$hall" --event-date 2023-04-05 && says event && run 2 milestone "$hall" --note x && says -- --done && run 2 milestone x && says 'list milestones' && run 3 milestone "$street" --event-date 2024-04-05
ok 'the day of an event is told when it is known'
run 0 progress --district 410300 --year 2023 --cascade && awk -F'\t' 'NR == 1 { for (i = 1; i <= NF; i++) n[$i] = i } $1 == "sum" && $n["indicator_id"] == "urban_new_employment" { found = $n["target"] == "1.2" && $n["share_percent"] == "" && $n["difference"] == "" && $n["reason"] ~ /14 个地区中 1 个有可比目标，已有合计 1.2 万人/ && $n["reason"] ~ /等 13 个/ && $n["missing"] ~ /^410302,.*410329$/ } END { exit !found }' out
ok 'a sum that lacks parts is one so far, and names them'
run 0 progress --district 410300 --year 2023 --explain && cp out now && [ "$(cell $'\told_communities_renovated_households\t' warnings | grep -c stale)" -eq 1 ] && [ "$(cell $'\tgdp\t' warnings | grep -c stale)" -eq 0 ] && run 0 progress --district 410300 --year 2023 --explain --at 2023-12 && [ "$(cell $'\told_communities_renovated_households\t' warnings | grep -c stale)" -eq 0 ]
ok 'without a moment a figure is as old as it is today'
run 0 export -o all.csv && run 0 list targets --district 410300 --search old_communities && homes=$(key_of old_communities_renovated_households 410300) && run 0 target "$homes" --owner 住建局 --tolerance 2% --target-kind stock --start 2023-03 && run 0 export -o all.csv && grep -q '2%,stock,2023-03,住建局,,$' all.csv && again=$scratch/again.db && "$cli" --store "$again" init --empty >out 2>err && "$cli" --store "$again" import all.csv >out 2>err && "$cli" --store "$again" export -o twice.csv >out 2>err && cmp all.csv twice.csv && "$cli" --store "$again" import all.csv >out 2>err && [ "$(tail -n1 out | cut -f2)" = "$(tail -n1 out | cut -f4)" ]
ok 'a store that is exported and imported again is the same, targets with what is set of them'
run 0 target "$homes" --no-owner --tolerance default --target-kind default --start default && run 0 export --district 410311 --indicator gdp -o some.tsv && head -n1 some.tsv | grep -q $'^indicator\tregion\t' && [ "$(cut -f2 some.tsv | sort -u | wc -l)" -eq 2 ] && run 2 export -o some.txt && says .tsv; ok 'a part of a store is exported in the tidy layout'
run 0 export -o all-sdmx.csv --format sdmx-csv && head -n1 all-sdmx.csv | grep -q '^STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,' && run 0 import --dry-run all-sdmx.csv && [ "$(tail -n1 out | cut -f3,5)" = $'0\t0' ] && run 0 export -o old.csv --format sdmx-csv --sdmx 1.0 --labels both --indicator gdp && head -n1 old.csv | grep -q '^DATAFLOW,FREQ: 频率,' && run 0 import --dry-run old.csv && [ "$(tail -n1 out | cut -f3,5)" = $'0\t0' ]
ok 'SDMX-CSV in both versions changes nothing when it comes back'
run 2 export -o x.csv --labels both && says sdmx-csv && run 2 export -o x.csv --format sdmx && says sdmx-csv && run 2 export -o x.csv --format sdmx-csv --sdmx 3 && says 2.0 && [ ! -e x.csv ]; ok 'a version of SDMX-CSV that is none is refused'
run 0 list targets --search 城镇新增就业 && awk -F'\t' '$3 == "410300" && $8 == "9" { seen[$7 $15]++ } END { exit !(seen[">=yes"] == 1 && seen["=no"] == 1) }' out; ok 'list targets keeps both statements of one document'

run 0 get --indicator gdp --district 410311 --measure gap --against 410000 --from 2022 --to 2022 --explain && prints '5.2 − 3.1 = 2.1' && prints $'\t个百分点\t'
ok 'a gap of rates is told in points, with its sum'
run 0 get --indicator gdp --district 410311 --measure implied_base --from 2022 --to 2022 --explain && prints $'\t2021\timplied_base\timplied\t=\t553.6\t亿元\t' && prints '反推基数（不变价口径）'
ok 'a base that a rate implies is told as such'
run 0 get --indicator gdp --district 100000 --measure nominal_growth --from 2022-Q2 --to 2022-Q2 && awk -F'\t' 'NR == 2 { exit !($9 == "" && $11 == "incomparable" && $25 ~ /修订/) }' out
ok 'what does not compare has no value and a reason'
run 0 get --indicator gdp --district 410300 --measure average --from 2019 --to 2023 --explain && prints '^(1/4) − 1 = 3.6%'
ok 'an average of years is geometric'
run 2 get --indicator gdp --district 410300 --measure index && says --base; ok 'an index without a base is refused'
run 2 get --indicator gdp --measure singel && says single; ok 'an unknown measure is named with the nearest'
run 0 get --indicator gdp --district 440106 --measure growth_rank --from 2022 --to 2022 --explain && prints '1 + 2 = 3' && prints $'\tgrowth_rank\tcomputed\t' && prints '增城区 地区生产总值 2022 年 同比增速 4.0%'
ok 'growth is ranked with those that are better and their sources'
run 0 get --indicator gdp --district 410300 --measure rank --from 2022 --to 2022 && prints 100000; ok 'a field of one place is a row with the reason'
run 0 get --help && prints growth_rank && prints two_year; ok 'the help of get names every measure'
run 2 get --indicator gpd --district 410311 && says gdp; ok 'an unknown indicator is named with the nearest'
run 2 get --indicator gdp --district 洛龍区 && says 洛龙区; ok 'an unknown district is named with the nearest'
run 0 "${line[@]}" --check && prints rule && [ "$(wc -l <out)" -eq 1 ]; ok 'a figure that keeps the rules has no finding'
run 1 "${line[@]}" --check --title "$(printf '很长的标题%.0s' {1..160})" -o checked.pdf && prints C-2 && [ -s checked.pdf ]; ok 'a finding is named, and the exit status is 1'
run 2 "${line[@]}" --check -o - --format png && says -- --check; ok 'findings and a figure do not share standard output'
run 2 chart --kind growthline --indicator gdp --district 410311 -o x.png && says growth-line && [ ! -e x.png ]; ok 'an unknown kind is named with the nearest'
run 2 get --indicator gdp --district 410311 --from 2022-13 && says 2022-13; ok 'a wrong period is named'
run 2 gett; ok 'an unknown command is a usage error'
run 2 get --indicater gdp && says indicator; ok 'an unknown option is named with the nearest'
run 2 get gdp --indicator gdp && says 'gdp'; ok 'a word too many is refused'
run 2 get --indicator gdp --district '' && [ ! -s out ]; ok 'an empty list of districts is not all of them'
run 2 get --indicator gdp --from 2023 --to 2022-H1 && says 2022-H1; ok 'a range that ends before it begins is refused'
run 2 --lang fr list indicators && says zh_CN; ok 'an unknown language is refused'
run 2 "${line[@]}" --dpi 0 -o x.png && says dpi && run 2 "${line[@]}" --dpi nan -o x.png && [ ! -e x.png ]; ok 'a resolution that is none is refused'
run 2 progress --district 410300 --year -3 && says -3 && [ ! -s out ]; ok 'a year that is none is refused'
run 2 --store '' list indicators; ok 'an empty name of a store is refused'
for command in init import list get chart job progress target milestone check read fill; do "$cli" --lang zh_CN $command --help; done >out 2>err && [ "$(grep -c -- --store= out)" -eq 12 ]
ok 'the help of every command tells the common options'
tr -d '\\' <"$manual" >manual; for option in $(grep -oE -- '--[a-z-]+' out | grep -vE -- '^--help-' | sort -u); do grep -qF -- "$option" manual || echo "$option is not in the manual"; done >err; [ ! -s err ]
ok 'the manual tells every option'
for column in $(sed -n 's/^  \[[A-Z_]*\] = { "\([a-z_]*\)".*/\1/p' "$columns"); do grep -qw "$column" manual || echo "$column is not in the manual"; done >err; [ ! -s err ]
ok 'the manual tells every column of the tidy layout'

echo 'not a store' >text.db
"$cli" --store text.db list districts >out 2>err; [ $? -eq 4 ] && says text.db; ok 'a text file is no store'
head -c 20000 "$store" >short.db
"$cli" --store short.db list districts >out 2>err; [ $? -eq 4 ] && says short.db; ok 'a truncated store is refused'
cp "$store" newer.db; sqlite3 newer.db 'PRAGMA user_version = 9999' 2>err
"$cli" --store newer.db list districts >out 2>err; [ $? -eq 4 ] && says newer.db; ok 'a newer store is refused'
"$cli" --store none.db list districts >out 2>err; [ $? -eq 4 ] && [ ! -e none.db ]; ok 'a store that is not there is not made in passing'
as_nobody=()
[ "$(id -u)" -ne 0 ] || as_nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups)
chmod 755 "$scratch"; mkdir ro; cp "$store" ro/s.db; chmod 444 ro/s.db; chmod 555 ro
"${as_nobody[@]}" "$cli" --store ro/s.db list districts --search 洛龙 >out 2>err && prints 410311; ok 'a read-only store can be read'
mkdir rofolder; cp "$store" rofolder/s.db; chmod 666 rofolder/s.db; chmod 555 rofolder
"${as_nobody[@]}" "$cli" --store rofolder/s.db list districts --search 洛龙 >out 2>err && prints 410311; ok 'a store in a read-only folder can be read'
printf 'indicator,region,period,value\ngdp,410311,2031,1\n' >one.csv; chmod 644 one.csv
"${as_nobody[@]}" "$cli" --store ro/s.db import one.csv >out 2>err; [ $? -eq 4 ] && says s.db; ok 'a read-only store takes nothing in'
mkdir locked; chmod 555 locked
"${as_nobody[@]}" "$cli" --store ro/s.db "${line[@]}" -o locked/x.pdf >out 2>err; [ $? -eq 5 ] && says locked && [ -z "$(ls locked)" ]; ok 'a folder without permission leaves no partial file'
for ending in xlsx pdf csv; do "${as_nobody[@]}" "$cli" --store ro/s.db progress --district 410300 --year 2023 -o locked/x.$ending; [ $? -eq 5 ] || echo $ending; done >out 2>err; [ ! -s out ] && says locked && [ -z "$(ls locked)" ]; ok 'a dispatch list without permission leaves no partial file'
run 5 "${line[@]}" -o nowhere/x.pdf && says nowhere && [ ! -e nowhere ]; ok 'a folder that is not there is named'
cat >latin.conf <<'F'
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir><cachedir>/tmp/hetu-fontconfig-latin</cachedir></fontconfig>
F
run 0 rank --indicator gdp --measure level --period 2022 --within 440100 && head -n1 out | grep -q $'^rank\tregion\tregion_name\tvalue\tunit\tbasis\tprevious_rank\tmovement\tgap_to_leader\tgap_to_parent\tstated_rank\tsource\t'
ok 'rank keeps the documented columns in order'
awk -F'\t' 'NR > 1 && ($1 != $11 || $20 != "agrees") { bad = 1 } NR == 2 { first = $3 } END { exit bad || NR != 12 || first != "天河区" }' out; ok 'the ranks that are stated are those of the figures'
run 0 rank --indicator gdp --measure growth --period 2022 --within 410300 && says '12 of 14' && awk -F'\t' '$2 == 410311 { found = $1 == 1 && $20 == "incomplete" } $2 == 410302 { empty = $1 == "" && $13 == "missing" } END { exit !found || !empty }' out
ok 'what has no figure has no rank, and a field that is not whole contradicts nobody'
run 0 --format json rank --indicator gdp --measure growth --period 2022 --within 440100 --scope 天河区,黄埔区,南沙区 --explain && /usr/bin/python3 - out 2>err <<'P'
import json, sys
rows = json.load(open(sys.argv[1]))
assert [(r['rank'], r['region_name'], r['gap_to_leader'], r['gap_unit'], r['formula']) for r in rows][0] == ('1', '南沙区', '0.0', '个百分点', '1 + 0 = 1'), rows
assert len(rows) == 3 and '南沙区 4.2%' in rows[1]['operands'] and '《' in rows[1]['operands'], rows
P
ok 'rank explains itself over a field of own choice'
run 2 rank --indicator gdp --measure grwth --period 2022 --within 410300 && says growth && run 2 rank --indicator gdp --measure rank --period 2022 --within 410300 && run 2 rank --indicator gdp --period 2022 && says within && run 2 rank --indicator gdp --period 2022 --within 410300 --scope towns && says urban
ok 'rank refuses what it cannot rank by name'
run 2 rank --indicator gdp --measure level --period 2022 --within 410311 && says 410300; ok 'a place without parts is told where it is ranked'
run 0 contribution --indicator gdp --district 410000 --period 2022 --explain && head -n1 out | grep -q $'^part_id\tpart\tvalue\tunit\tshare_percent\tgrowth_percent\tcontribution_points\tcontribution_share_percent\tsource\t' && awk -F'\t' 'NR > 1 { last = $1; if ($1 == "total") total = $7; else sum += $7 } END { exit last != "total" || sum < total - 0.01 || sum > total + 0.01 }' out && prints '5620.82 ÷ 58887.41 × 4.8% = 0.4'
ok 'contributions add up to the total of the last row and explain themselves'
run 0 contribution --indicator gdp --district 100000 --period 2023 --by 'final demand' && prints $'net_exports\t' && prints -0.6 && prints published; ok 'published contributions stay as published'
run 2 contribution --indicator gdp --district 410300 --period 2022 && says 第一产业 && [ ! -s out ] && run 2 contribution --indicator gdp --district 100000 --period 2023 --by 行业 && says 农林牧渔业 && run 2 contribution --indicator gdp --district 100000 --period 2023 --by 行当 && says 三大需求; ok 'parts that are not told are named'
run 0 list peers --district 洛龙区 && prints 西工区 && prints 同属洛阳市 && prints 倍 && run 2 list peers && says district; ok 'peers are listed with their reasons'
twelve=440106,440100,440103,440104,440105,440111,440112,440113,440114,440115,440117,440118
for facet in bars lines; do
  run 0 chart --kind small-multiples --facet $facet --indicator gdp --district $twelve --from 2022 --to 2022 --free-scales --size 297x210mm -o free.pdf && pdftotext free.pdf - >out 2>err && [ "$(grep -o 刻度不同 out | wc -l)" -eq 12 ]
  ok "twelve panels of $facet with scales of their own say so in the PDF (C-46)"
done
FONTCONFIG_FILE=$scratch/latin.conf "$cli" --store "$store" "${line[@]}" -o tofu.pdf >out 2>err; [ $? -eq 5 ] && grep -q 'U+' err && [ ! -e tofu.pdf ]
ok 'a font set without 汉字 stops the export by name'

run 0 import one.csv && run 0 get --indicator gdp --district 410311 --from 2031 --to 2031 && prints $'\t1\t'; ok 'import takes a tidy table in'
run 0 import one.csv && awk -F'\t' 'NR == 2 && $3 == 0 && $4 == 1 { found = 1 } END { exit !found }' out; ok 'import twice changes nothing'
printf 'indicator,region,period,value\ngdp,410311,2032,2\ngdp,410311,2033,—\n' >bad.csv
run 3 import bad.csv && says bad.csv && says 3 && run 0 get --indicator gdp --district 410311 --from 2032 && [ "$(wc -l <out)" -eq 1 ]; ok 'a bad row is named and nothing of its file is in'
printf 'indicator,region,period,value,unit\ngdp,410311,2032,2,%%\n' >unit.csv
run 3 import unit.csv && says unit.csv && says 亿元; ok 'a level in the unit of a rate is refused'
run 2 --format xml import one.csv && says xml; ok 'a wrong format is told before anything is taken in'
printf 'indicator,region,period,value\ngdp,410311,2034,4\n' >dry.csv
run 0 import --dry-run dry.csv && run 0 get --indicator gdp --district 410311 --from 2034 && [ "$(wc -l <out)" -eq 1 ]; ok 'a dry run writes nothing'
cp "$store" kept.db
printf '地区,2035年GDP,增速\n洛龙区,700.5,5.1\n涧西区,600,—\n' >wide.csv
run 3 import wide.csv && says B1 && says --unit; ok 'what a table does not say is asked, with the cell and the option'
run 0 import --dry-run --unit 亿元 wide.csv && prints $'added\tB2\tgdp\t410311\t2035\tlevel\t700.5\t亿元' && prints $'added\tC2\tgdp\t410311\t2035\tgrowth\t5.1\t%' && prints 'headed “地区”' && run 0 get --indicator gdp --district 410311 --from 2035 && [ "$(wc -l <out)" -eq 1 ]; ok 'a dry run prints what a table means, why, and what would be added'
run 0 import --unit 亿元 --save-template 年报 wide.csv && prints $'3\t3\t0' && sed 's/700.5/701/' wide.csv >wide-next.csv && run 0 import --template 年报 wide-next.csv && run 3 import --template 年报 dry.csv; [ -s templates/年报.json ]; ok 'a template answers for the next file'
sed 's/700.5/702/' wide.csv >wide-later.csv && run 0 import wide-later.csv && says 年报 && says --no-template && run 0 import --dry-run wide-later.csv && prints $'template\t\t' && run 3 import --no-template wide-later.csv && says --unit; ok 'a template that fits is found by itself, and said'
printf '地区,增速,2036年GDP\n洛龙区,5.1,700.5\n' >swapped.csv
run 3 import --template 年报 swapped.csv && says swapped.csv && says B1; ok 'a template refuses a changed layout and names the cell'
run 2 import --name 全市 wide.csv && says 全市 && run 2 import --published someday wide.csv && says someday; ok 'answers that are none are refused'
printf '地区,2035年GDP（%%）,2035年固定资产投资（%%）\n洛龙区,5.1,6.2\n' >rates.csv
run 3 import rates.csv && says B1 && says '2035年GDP（%）=growth' && says '--dry-run lists all' && run 0 import --dry-run --measure '2035年GDP（%）=growth' --measure fixed_asset_investment=share rates.csv && prints $'gdp\t410311\t2035\tgrowth' && prints $'fixed_asset_investment\t410311\t2035\tshare' && run 0 import --dry-run --measure growth rates.csv && prints $'fixed_asset_investment\t410311\t2035\tgrowth' && run 2 import --measure gdp=grwth rates.csv && says grwth; ok 'what figures measure is said of all, of a heading or of an indicator'
cp kept.db "$store"
run 0 check && run 0 check --deep; ok 'the store is sound'
awk -F'\t' 'NR == 1 { for (i = 1; i <= 10; i++) printf "%s ", $i }' out >head; grep -qx 'severity rule region indicator_id period message source_a source_b action known ' head; ok 'check prints the columns that scripts rely on'
printf 'indicator,region,period,value,measure,unit\ntertiary_share,410311,2022,127,share,%%\n' >share.csv
cp "$store" checked.db && "$cli" --store checked.db import share.csv >out 2>err && "$cli" --store checked.db check --rule share-range >out 2>err; [ $? -eq 1 ] && prints 127 && key=$(awk -F'\t' 'NR == 2 { print $12 }' out) && [ -n "$key" ]
ok 'a finding that is not known makes check exit with 1'
"$cli" --store checked.db check --accept "$key" --because 错印 >out 2>err && "$cli" --store checked.db check --rule share-range >out 2>err && prints $'yes\t错印'; ok 'a finding that is accepted is known'
"$cli" --store checked.db check --reopen "$key" >out 2>err && ! "$cli" --store checked.db check >out 2>err && prints 127; ok 'a finding that is opened again is not'
"$cli" --store checked.db check --district 410308 --explain >out 2>err && prints 541.57 && ! prints 127; ok 'check of a district explains its findings only'
run 2 check --rule share-rage && says share-range && run 2 check --accept x && run 2 check --accept x --because y && says x; ok 'an unknown rule or key is refused by name'
XDG_DATA_HOME=$scratch/fresh "$cli" list districts --search 洛龙 >out 2>err && prints 410311 && [ -s fresh/hetu/hetu.db ]; ok 'the first use makes the store with the shipped data'

"$cli" --store undone.db init >out 2>err && "$cli" --store undone.db get --indicator gdp --district 410311 >before 2>err
printf 'indicator,region,period,value,source\ngdp,410311,2030,999,测试\ngdp,410311,2022,600,测试\n' >undo.csv
"$cli" --store undone.db import undo.csv >out 2>err && "$cli" --store undone.db get --indicator gdp --district 410311 >after 2>err && ! cmp -s before after
"$cli" --store undone.db undo >out 2>err && says undo.csv && "$cli" --store undone.db get --indicator gdp --district 410311 >out 2>err && cmp out before; ok 'undo takes an import back'
"$cli" --store undone.db redo >out 2>err && "$cli" --store undone.db get --indicator gdp --district 410311 >out 2>err && cmp out after && ! "$cli" --store undone.db redo >out 2>err; ok 'redo does it again, once'
"$cli" --store undone.db --lang zh_CN journal >out 2>err && head -n1 out | grep -q $'^entry\tat\twho\twhat\tadded\trevised\tstate' && grep -q $'\tundo.csv\t2\t0\tdone\t' out && grep -q $'\tground\t' out; ok 'the journal tells who did what'
"$cli" --store undone.db undo 1 >out 2>err; [ $? -eq 2 ] && ! "$cli" --store undone.db undo 99 2>err && "$cli" --store undone.db get --indicator gdp --district 410311 >out 2>err && cmp out after; ok 'what a store begins with is not undone'

printf 'indicator,region,period,value,source,published,measure,unit\ngdp,410311,2030-Q1,5.2,甲,2031-01-15,growth,%%\ngdp,410311,2030-Q1,5.3,甲,2031-07-15,growth,%%\n' >told.csv
"$cli" --store undone.db import told.csv >out 2>err && "$cli" --store undone.db history --indicator gdp --district 410311 --from 2030 --changed >out 2>err && [ "$(cut -f8-12 out | tail -n +2)" = $'2031-01-15\ttold\t5.2\t%\t\n2031-07-15\trevised\t5.3\t%\t5.2' ]; ok 'history tells what was revised, and only that'
"$cli" --store undone.db history --indicator gdp --district 410311 --from 2030 --as-of 2031-03-31 >out 2>err && prints 5.2 && ! prints 5.3 && "$cli" --store undone.db get --indicator gdp --district 410311 --from 2030 --measure growth --as-of 2031-03-31 >out 2>err && prints 5.2 && ! prints 5.3; ok 'as of a day only what had happened by then is told'
run 2 history --indicator gdp && says --district; ok 'history says what it needs'
# 5.2 published in January, revised to 5.3 in July; another told in July and taken back in September: all of it in one table.
{ echo 'indicator,region,period,measure,value,unit,status,source,published,text'
  echo 'gdp,410311,2033-Q1,growth,5.2,%,,luolong-plan-2023,2033-01-15,'
  echo 'gdp,410311,2033-Q1,growth,5.3,%,,luolong-plan-2023,2033-07-15,'
  echo 'gdp,410311,2033-Q2,growth,,%,withdrawn,luolong-plan-2023,2033-09-01,口径有误'
  echo 'gdp,410311,2033-Q2,growth,6.1,%,,luolong-plan-2023,2033-07-15,'
  echo 'gdp,410302,2033-Q1,growth,5.0,%,,luolong-plan-2023,2033-01-15,'
  echo 'gdp,410303,2033-Q1,growth,5.25,%,,luolong-plan-2023,2033-01-15,'; } >asof.csv
cp "$store" placed.db
told_at() { printf 'indicator,region,period,measure,value,unit,source,published,place\ngdp,410311,2031,growth,%s,%%,told,%s,%s\n' "$@" >placed.csv; }
told_at 5.2 2031-01-15 body && "$cli" --store placed.db import placed.csv >out 2>err && told_at 5.3 2031-07-15 headline && "$cli" --store placed.db import --dry-run placed.csv >out 2>err && [ "$(tail -n1 out)" = $'placed.csv\t1\t0\t0\t1\t0' ] && "$cli" --store placed.db import placed.csv >out 2>err && [ "$(tail -n1 out)" = $'placed.csv\t1\t0\t0\t1\t0' ] && "$cli" --store placed.db journal --limit 1 >out 2>err && [ "$(tail -n1 out | cut -f4-6)" = $'placed.csv\t0\t1' ] && "$cli" --store placed.db history --indicator gdp --district 410311 --measure growth --from 2031 >out 2>err && [ "$(cut -f9 out | tr '\n' ' ')" = 'event told revised ' ]; ok 'a later figure in another place of its source is revised, in preview, result, journal and history'
cp "$store" asof.db && "$cli" --store asof.db import asof.csv >out 2>err && [ "$(tail -n1 out)" = $'asof.csv\t6\t4\t0\t2\t0' ] && "$cli" --store asof.db import asof.csv >out 2>err && [ "$(tail -n1 out)" = $'asof.csv\t6\t0\t6\t0\t0' ]
ok 'a table takes figures back, and taken in again it changes nothing'
"$cli" --store asof.db export --indicator gdp --district 410311 --from 2033 -o again.csv >out 2>err && "$cli" --store asof.db import again.csv >out 2>err && [ "$(tail -n1 out)" = $'again.csv\t4\t0\t4\t0\t0' ] && cp "$store" again.db && "$cli" --store again.db import again.csv >out 2>err && "$cli" --store again.db export --indicator gdp --district 410311 --from 2033 -o twice.csv >out 2>err && cmp again.csv twice.csv && grep -q withdrawn twice.csv
ok 'what was taken back goes out and comes in again'
known () { # DATE VALUES RANK: what get, a chart and the ranks tell as of that day
  "$cli" --store asof.db get --indicator gdp --district 410311 --from 2033 --measure growth --as-of "$1" >out 2>err && [ "$(awk -F'\t' '$14 == "yes" { printf "%s ", $9 }' out)" = "$2" ] || return
  "$cli" --store asof.db chart --kind growth-line --grain quarter --indicator gdp --district 410311 --from 2033 --as-of "$1" -o - --format csv >out 2>err && [ "$(awk -F, 'NR > 1 { printf "%s ", $7 }' out)" = "$2" ] && grep -q "$1" out || return
  "$cli" --store asof.db rank --indicator gdp --measure growth --period 2033-Q1 --within 410300 --as-of "$1" >out 2>err && [ "$(awk -F'\t' '$2 == 410311 { print $1 $4 }' out)" = "$3" ]
}
known 2033-03-31 '5.2 ' 25.2 && known 2033-08-01 '5.3 6.1 ' 15.3 && known 2033-10-01 '5.3 ' 15.3; ok 'figures, charts and ranks are as of the day'
"$cli" --store asof.db history --indicator gdp --district 410311 --from 2033 --changed >out 2>err && [ "$(awk -F'\t' 'NR > 1 { printf "%s %s %s %s\n", $8, $9, $10, $20 }' out)" = $'2033-01-15 told 5.2 \n2033-07-15 revised 5.3 \n2033-07-15 told 6.1 \n2033-09-01 withdrawn 6.1 口径有误' ]; ok 'the history lists revision and withdrawal'
part() { /usr/bin/python3 -c 'import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(f"xl/{sys.argv[2]}.xml"))' "$@"; } # BOOK PART
told=(history --indicator gdp --district 410311 --from 2033 --changed)
"$cli" --store asof.db --format csv "${told[@]}" >rows.csv 2>err && "$cli" --store asof.db "${told[@]}" -o file.csv >out 2>err && cmp rows.csv file.csv && "$cli" --store asof.db --lang en --format json "${told[@]}" >out 2>err && [ "$(/usr/bin/python3 -c 'import json; print([(r["event"], r["before"], r["value"], r["change"], r["change_unit"]) for r in json.load(open("out")) if r["event"] == "revised"])')" = "[('revised', '5.2', '5.3', '0.1', 'pp')]" ] && "$cli" --store asof.db --lang zh_CN "${told[@]}" -o file.xlsx >out 2>err && part file.xlsx sharedStrings | grep -q '口径有误' && part file.xlsx worksheets/sheet1 | grep -q '<v>5.3</v>'
ok 'revisions go out as CSV, JSON and a workbook, the same rows'
run 2 history --indicator gdp --district 410311 -o file.pdf && says .xlsx; ok 'history refuses other files'
"$cli" --store asof.db chart --kind heatmap --columns vintages --indicator gdp --district 410311 --grain quarter --from 2033 -o - --format csv >out 2>err && [ "$(awk -F, 'NR > 1 { printf "%s %s %s %s;", $2, $4, $7, $12 }' out)" = '2033-01-15 2033-Q1 5.2 0.0;2033-07-15 2033-Q1 5.3 0.1;2033-07-15 2033-Q2 6.1 0.0;2033-09-01 2033-Q1 5.3 0.1;2033-09-01 2033-Q2  ;' ] && "$cli" --store asof.db chart --kind heatmap --columns vintages --indicator gdp --district 410311 --grain quarter --from 2033 --as-of 2033-03-31 --dump frame >out 2>err && prints 'value=5.2' && ! prints 'value=5.3' && prints '2033-03-31'; ok 'a chart of what was published when, and as of a day'
"$cli" --store asof.db export --indicator gdp --district 410311 --from 2033 --as-of 2033-03-31 -o then.csv >out 2>err && grep -q ',5.2,' then.csv && ! grep -qE ',(5.3|6.1),|withdrawn' then.csv && "$cli" --store asof.db export --indicator gdp --district 410311 --from 2033 --as-of 2033-03-31 -o then.xlsx >out 2>err && part then.xlsx worksheets/sheet1 >cells && grep -q '<v>5.2</v>' cells && ! grep -qE '<v>(5.3|6.1)</v>' cells && part then.xlsx sharedStrings | grep -q 2033-03-31; ok 'exports are as of the day, and a workbook says so'
for kind in heatmap ranked-bar growth-line; do
  "$cli" --store asof.db chart --kind $kind --grain quarter --indicator gdp --district 410311,410302,410303 --from 2033-Q1 --to 2033-Q1 --as-of 2033-03-31 -o - --format csv >out 2>err && grep -q ',5.2,' out && ! grep -q ',5.3,' out || break
done; ok 'charts of every make are as of the day'
"$cli" --store asof.db chart --kind growth-line --grain quarter --indicator gdp --district 410311,410300 --from 2033 --as-of 2033-08-01 --dump frame >out 2>err && prints '当时视角：截至 2033-08-01 已公布的数据' && "$cli" --store asof.db chart --kind growth-line --grain quarter --indicator gdp --district 410311,410300 --from 2033 --as-of 2033-08-01 --check >out 2>err; ok 'a figure as of a day says so and keeps the rules'
withdrawn () { # ROW WORD: is refused, for the reason
  { echo 'indicator,region,period,measure,value,unit,status,source,published'; echo "$1"; } >wrong.csv
  ! "$cli" --store asof.db import wrong.csv >out 2>err && says "$2"
}
withdrawn 'gdp,410311,2033-Q1,growth,5.2,%,withdrawn,luolong-plan-2023,2033-10-01' value && withdrawn 'gdp,410311,2033-Q1,growth,,%,withdrawn,luolong-plan-2023,' published && withdrawn 'gdp,410311,2033-Q1,growth,,%,withdrawn,luolong-plan-2023,2033-01-01' 'nothing to withdraw' && withdrawn 'gdp,410311,2033-Q1,growth,,%,withdrawn,web-luoyang-gdp-2022,2033-10-01' withdraw
ok 'a withdrawal without a day, with a value or of nothing is refused'
"$cli" --store asof.db check --as-of 2020-01-01 >out 2>err; [ "$(wc -l <out)" -gt 1 ] && ! cut -f5 out | grep -q 2022; ok 'check looks at what was known'
rivals () { "$cli" --store asof.db get --indicator gdp --district 410311 --from 2022 --to 2022 --measure level "$@" >out 2>err; awk -F'\t' '$14 == "yes" { print $9 }' out; }
[ "$(rivals)" = 582.4 ] && other=$(awk -F'\t' '$9 == "789.17" { print $24 }' out) && "$cli" --store asof.db adopt "$other" --because 与年鉴一致 >out 2>err && prints 与年鉴一致 && [ "$(rivals)" = 789.17 ] && [ "$(rivals --as-of 2025-01-01)" = 582.4 ] && "$cli" --store asof.db journal --limit 1 >out 2>err && prints 'adopt figure' && "$cli" --store asof.db adopt "$other" --release >out 2>err && [ "$(rivals)" = 582.4 ]
ok 'one of rival figures is adopted, with a day and a reason, and released'
run 2 adopt && says get && run 2 adopt 5 --because x && run 2 adopt 99590975052801 && says --because && run 2 adopt 99590975052801 --because x --release; ok 'adopt says what it needs'
listed () { "$cli" --store asof.db list sources ${1:+--as-of "$1"} >out 2>err; awk -F'\t' '$1 == "luolong-plan-2023" { print $7 }' out; } # DATE: figures of a document
[ -z "$(listed 2022-12-31)" ] && march=$(listed 2033-03-31) && [ "$(listed 2033-08-01)" = $((march + 2)) ] && [ "$(listed '')" = $((march + 1)) ]; ok 'documents and what they tell are counted as of the day'
"$cli" --store asof.db export --format sdmx-csv --indicator gdp --district 410311 --from 2033 --as-of 2033-03-31 -o then.csv >out 2>err && grep -q ',2033-Q1,5.2,' then.csv && ! grep -qE ',(5.3|6.1),' then.csv && "$cli" --store asof.db chart --kind growth-line --grain quarter --indicator gdp --district 410311 --from 2033 --dump spec >spec.json 2>err && printf '{"charts":[{"chart":%s,"file":"then"}]}' "$(cat spec.json)" >then.json && "$cli" --store asof.db --format csv job then.json -o then --as-of 2033-03-31 >out 2>err && grep -q ',5.2,' then/then.csv && ! grep -q ',5.3,' then/then.csv && "$cli" --store asof.db --format csv job then.json -o then >out 2>err && grep -q ',5.3,' then/then.csv
ok 'SDMX and the figures of a job are as of the day'
key=$("$cli" --store asof.db list targets --district 410311 --search gdp 2>err | awk -F'\t' 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == "key") k = i } NR == 2 { print $k }')
stone=$("$cli" --store asof.db list milestones --district 410300 2>err | awk -F'\t' 'NR == 2 { print $1 }')
"$cli" --store asof.db target "$key" --revise 9 --because 上调 --from 2033-07-01 --owner 统计局 >out 2>err && prints 上调 && "$cli" --store asof.db target "$key" --as-of 2033-03-31 >out 2>err && ! prints 上调 && ! prints 统计局 && [ "$(cut -f1,4 out | sed -n 2p)" = $'document\tyes' ] && "$cli" --store asof.db milestone "$stone" --done 2033-07-01 >out 2>err && prints 2033-07-01 && "$cli" --store asof.db milestone "$stone" --as-of 2033-03-31 >out 2>err && ! prints 2033-07-01
ok 'targets and milestones are told as of the day'
! "$cli" --store asof.db target "$key" --as-of 2033-03-31 --owner 统计局 >out 2>err && says --as-of && ! "$cli" --store asof.db milestone "$stone" --as-of 2033-03-31 --reopen >out 2>err && says --as-of && ! "$cli" --store asof.db milestone "$stone" --as-of 2001-01-01 >out 2>err && says later; ok 'what was is not changed'
"$cli" --store asof.db journal --as-of 2001-01-01 >out 2>err && [ "$(wc -l <out)" = 1 ] && "$cli" --store asof.db journal --as-of 2999-01-01 --limit 2 >out 2>err && [ "$(wc -l <out)" = 3 ] && run 2 journal --as-of 2033 && says as-of; ok 'the journal up to a day'

run 0 chart --kind small-multiples --facet bars --indicator gdp --district 410311,100000 --from 2022 --to 2022 --measure growth -o one.svg && grep -q '<title[^>]*>洛龙区 2022 年 GDP增速比全国高 2.1 个百分点<' one.svg && "$cli" --store "$store" --lang en chart --kind small-multiples --facet bars --indicator gdp --district 100000,410311 --from 2022 --to 2022 --measure growth -o one.svg && grep -q 'GDP growth 2.1 pp below that of Luolong District' one.svg; ok 'one indicator that both tell is no count'

printf '青山市2023年政府工作报告\n\n一、2022年工作回顾\n\n全市生产总值达到1245.6亿元，增长5.8%%。\n' >report.txt
run 0 read report.txt && head -n1 out | grep -qx $'row\tdoc\tchar_start\tchar_end\tindicator_id\tindicator\tregion\tperiod\tkind\tmeasure\tcomparator\tvalue\tunit\tdeadline\tsense\tstatus\tref_region\tvalue_start\tvalue_end\tvalue_text\tquote\tnotes\tconfidence.*' && prints $'\tgdp\t地区生产总值\t\t2022\tactual\tlevel\t=\t1245.6\t亿元\t' && prints $'\tgrowth\t=\t5.8\t%\t\tup\tok\t'
ok 'read finds the figures of a report, in the documented columns'
iconv -f UTF-8 -t GB18030 report.txt >gb.txt && cp out first && run 0 read gb.txt && cmp <(cut -f3- first) <(cut -f3- out) && printf 'GDP\377\377' >broken.txt && run 3 read broken.txt && says broken.txt && says 'line 1' && [ ! -s out ] && run 2 read; ok 'read takes GB 18030 and refuses what is no text, with the line'
printf '<html><title>报告</title><body><p>青山市2023年政府工作报告</p><h2>一、2022年工作回顾</h2><script>9</script><p>全市生产总值达到\n1245.6亿元，&#x589e;长5.8%%。</p></body></html>' >page.html
run 0 read page.html && cp out rows && cmp <(cut -f5-17 first) <(cut -f5-17 rows) && run 0 read --text page.html && python3 -c '
import sys
text = open("out", encoding="utf-8").read()
rows = [line.rstrip("\n").split("\t") for line in open("rows", encoding="utf-8")]
assert text == "青山市2023年政府工作报告\n一、2022年工作回顾\n全市生产总值达到 1245.6亿元，增长5.8%。\n", text
for row in rows[1:]:
    row = dict(zip(rows[0], row))
    assert text[int(row["value_start"]):int(row["value_end"])] == row["value_text"] and text[int(row["char_start"]):int(row["char_end"])] == row["quote"]
assert len(rows) > 2'; ok 'read takes pages of the web; offsets count in the text that --text prints'
cp page.html page.pdf && run 0 read --text page.pdf && says HTML && run 0 --quiet read --text page.pdf && [ ! -s err ] && : >empty.pdf && run 3 read empty.pdf && says empty.pdf && run 3 read missing.docx && run 2 read --text page.html page.pdf; ok 'read tells files by what is in them, and says so'
run 0 read --explain 2 report.txt && prints $'\tname-in-lexicon\t' && prints $'\tgrowth\t增长\t0.00' && run 2 read --explain 9 report.txt && says 9 && run 2 read --explain 1 report.txt report.txt && run 0 read --facts report.txt && prints $'\tyear\t2023\t3\t8\t2023年'
ok 'read explains a figure and tells what a report says of itself'
run_save () { wanted=$1; shift; "$cli" --store save.db --lang en "$@" >out 2>err; [ $? -eq "$wanted" ]; }
printf '洛龙区2033年计划执行情况\n(2034年1月4日)\n\n2033年，全区地区生产总值完成882.4亿元，下降5.2%%，居全市第一；建成口袋公园12个。营商环境评价位居前列，完成投资×亿元。\n' >plan.txt
run_save 0 init && run_save 0 read --save plan.txt && says '4 added, 0 unchanged, 0 revised, 2 left' && head -n1 out | grep -q $'\tconfidence\toutcome\treason$' && grep -q 'struck out' out && grep -qP '\tleft\t.*among which' out && run_save 0 read --save plan.txt && says '0 added, 4 unchanged, 0 revised, 2 left'
ok 'read --save writes what is sure, tells what is left and why, and adds nothing the second time'
"$cli" --store save.db --lang zh_CN get --indicator gdp --district 410311 --from 2033 --to 2033 >out 2>err && awk -F'\t' 'NR > 1 { print $6, $9, $10, $13, $17, $19 }' out >rows && printf 'level 882.4 亿元 地区生产总值完成882.4亿元  2034-01-04\ngrowth -5.2 %% 地区生产总值完成882.4亿元，下降5.2%%  2034-01-04\nrank 1 位 地区生产总值完成882.4亿元，下降5.2%%，居全市第一 410300 2034-01-04\n' | cmp - rows
ok 'what a report states is got with its quote and its day, a decline below zero'
run_save 0 journal --limit 1 && grep -q $'\taccept: 洛龙区2033年计划执行情况\t4\t0\t' out && run_save 0 undo && run_save 0 get --indicator gdp --district 410311 --from 2033 --to 2033 && [ "$(wc -l <out)" -eq 1 ] && run_save 0 list sources && ! grep -q 2033 out && run_save 0 redo && run_save 0 list sources && grep -q 2033 out
ok 'a saved report is one step of undo, and of redo'
printf '情况\n\n全区地区生产总值完成882.4亿元。\n' >bare.txt; run_save 3 read --save bare.txt && says bare.txt && says date && [ ! -s out ] && run_save 0 read --save --date 2034-02-03 bare.txt && grep -q 'which place' out && run_save 0 read --save --date 2034-02-03 --region 410311 --year 2033 --threshold 0.5 bare.txt && grep -qP '\t410311\t2033\t.*\tadded\t' out && run_save 0 get --indicator gdp --district 410311 --from 2033 --to 2033 --measure level && grep -q 2034-02-03 out
ok 'what a text does not say, the command line does'
run_save 0 read --save --redacted --threshold 0.9 plan.txt && says '1 added' && grep -qP '\tredacted\t.*\tadded\t' out; ok 'what is struck out is kept as not told where that is asked for'
run 2 read --date 2034 plan.txt && says --save && run 2 read --save --title x plan.txt bare.txt && run 2 read --save --facts plan.txt && run 2 read --save --threshold 2 plan.txt && run_save 2 read --region 无此区 plan.txt && run_save 2 read --save --source 无此文 plan.txt && sed 's/情况/别的情况/' bare.txt >other.txt && run_save 3 read --save plan.txt other.txt && grep -q unchanged out; ok 'read --save says what it needs; what went in before a refused report is in'
printf '金牛区2023年统计公报\n\n第一、二产业分别拉动地区生产总值增长0.5、3.1个百分点，进出口环比增长2%%。\n' >pull.txt && run 0 read pull.txt && prints $'\t\t第一产业拉动地区生产总值增长\t510106\t2023\tactual\tpp_change\t=\t0.5\t个百分点\t\tup' && grep -q $'\t拉动\t' out && prints $'\tgrowth\t=\t2\t%' && grep -q $'\t环比\t' out; ok 'what a part adds to growth, and growth on the period before, are told by notes'
printf '金牛区2023年统计公报\n\n第一、二产业分别拉动经济增长０．５、０．８个百分点，第三产业拉动经济增长达三个百分点。\n' >wide.txt && run 0 read wide.txt && prints $'\t第一产业拉动经济增长\t' && prints $'产业增加值拉动经济增长\t' && prints $'\t第三产业拉动经济增长\t' && ! grep -qP '\t[^\t]*增长[０约达][^\t]*\t510106' out; ok 'full-width figures are no part of what a part adds to growth'
printf '金牛区2023年统计公报\n\n第一产业拉动经济增长负0.2个百分点，第二产业拉动经济增长十一个百分点，第三产业拉动经济增长零点四个百分点。\n' >signs.txt && run 0 read signs.txt && prints $'\t第一产业拉动经济增长\t510106\t2023\tactual\tpp_change\t=\t0.2\t个百分点\t\tdown' && prints $'\t第二产业拉动经济增长\t510106\t2023\tactual\tpp_change\t=\t11\t' && prints $'\t第三产业拉动经济增长\t510106\t2023\tactual\tpp_change\t=\t0.4\t'; ok 'signs and numerals of more than one character are no part of what a part adds to growth'
printf '青山市2024年上半年工作总结\n\n发行抗疫国债2亿元。\n' >doubt.txt && run 0 read doubt.txt && says 2024 && says 抗疫国债 && prints $'\t\tactual\tlevel\t=\t2\t亿元'; ok 'a year that the text contradicts is said and left open'
iconv -f UTF-8 -t GB18030 report.txt >gb.txt && run 0 read report.txt && cp out first && run 0 read gb.txt && cmp <(cut -f3- first) <(cut -f3- out) && printf 'GDP\377\377' >broken.txt && run 3 read broken.txt && says broken.txt && says 3 && [ ! -s out ] && run 2 read; ok 'read takes GB 18030 and refuses what is no text, with the byte'

# filling in
printf '\357\273\277洛龙区2022年经济运行情况\r\n\r\n全区地区生产总值完成×亿元，增长×%%，居全市第×位；×企业开工×个星际项目。\r\n' >template.txt && cp template.txt kept.txt
run 0 fill template.txt -o filled.txt && printf '\357\273\277洛龙区2022年经济运行情况\r\n\r\n全区地区生产总值完成582.4亿元，增长5.2%%，居全市第1位；×企业开工×个星际项目。\r\n' | cmp - filled.txt && head -n1 out | grep -qx $'char_start\tchar_end\ttemplate_text\tfilled_text\tindicator_id\tregion\tperiod\tmeasure\tvalue\tunit\tstatus\treason\tsource\t.*' && prints $'\tgdp\t410311\t2022\tgrowth\t5.2\t%\tfilled\t\t《洛龙区' && prints $'\tunknown\t' && says ': 3 '; ok 'fill puts figures in, cites each, and leaves all else as it is'
run 0 --format json fill template.txt --dry-run --all --region 410305 -o none.txt && [ ! -e none.txt ] && prints '"status" : "name"' && prints '"region" : "410305"' && run 0 fill template.txt --period 2021 --dry-run && prints $'\t2021\t'; ok 'fill is asked for another place and time, and can be tried'
printf '洛龍區2022年經濟運行情況\n\n全區地區生產總值完成×億元，增長×%%，居全市第一。\n' | iconv -f UTF-8 -t BIG5 >big5.txt && run 2 fill big5.txt -o big5-filled.txt && run 0 fill big5.txt --encoding Big5 -o big5-filled.txt && iconv -f BIG5 -t UTF-8 big5-filled.txt | grep -qx '全區地區生產總值完成582.4億元，增長5.2%，居全市第一。' && run 2 fill big5.txt --encoding Big6 -o a.txt && says Big5 && [ ! -e a.txt ]; ok 'fill reads and writes the encoding that it is told'
ln template.txt linked.txt; run 2 fill template.txt -o template.txt && says template.txt && run 2 fill template.txt -o linked.txt && run 2 fill template.txt -o filled.docx && says .txt && run 2 fill template.txt && run 2 fill && run 2 fill template.txt -o a.txt --region 洛隆区 && says 洛龙区 && run 2 fill template.txt -o a.txt --period 2022/ && run 2 fill template.txt -o a.txt --as-of x && run 3 fill missing.txt -o a.txt && run 5 fill template.txt -o none/a.txt && [ ! -e a.txt ] && cmp template.txt kept.txt; ok 'fill never writes over its template, and refuses what it cannot do'
sed 's/2022年//' template.txt >undated.txt && run 2 fill undated.txt -o a.txt && says undated.txt && run 0 fill undated.txt --period 2022 -o a.txt --report list.csv && [ -s a.txt ] && grep -q '^[0-9]*,[0-9]*,地区生产总值完成×亿元,' list.csv && run 0 fill undated.txt --period 2022 -o a.txt --report list.xlsx && python3 -c 'import sys, zipfile; sys.exit("地区生产总值完成582.4亿元" not in zipfile.ZipFile("list.xlsx").read("xl/sharedStrings.xml").decode())' && run 2 fill undated.txt --period 2022 -o c.txt --report list.pdf && [ ! -e c.txt ] && run 2 fill undated.txt --period 2022 -o a.txt --report a.txt && run 0 --quiet fill undated.txt --period 2022 -o b.txt && [ ! -s err ] && cmp a.txt b.txt; ok 'fill asks for a year that the template does not tell, and writes its list'
printf '洛龙区2022年国民经济和社会发展计划执行情况\n\n2022年，全区地区生产总值完成582亿元，增长8.1%%，居全市第一；固定资产投资增长20%%。打造样板街区17处。三次产业结构为10.0:43.1:47.9。\n' >draft.txt
run 1 audit draft.txt && head -n1 out | grep -q $'^char_start\tchar_end\tquote\tindicator_id\tregion\tperiod\tmeasure\tdraft_value\tstore_value\tunit\tdifference\tverdict\tsource' && says '8 figures: 1 disagree, 1 inconsistent, 3 unknown, 3 agree' && prints $'\tgdp\t410311\t2022\tgrowth\t8.1\t5.2\t%\t2.9\tdisagrees\t《洛龙区' && prints $'\tlevel\t582\t582.4\t亿元\t-0.4\tagrees\t' && prints $'\tinconsistent\t' && prints '三次产业'
ok 'audit tells what disagrees, by how much and with which source, and what contradicts itself'
run 1 audit --only disagrees draft.txt && [ "$(wc -l <out)" -eq 2 ] && run 1 --quiet audit --format json --only agrees,unknown draft.txt && [ ! -s err ] && [ "$(/usr/bin/python3 -c 'import json; print(len(json.load(open("out"))))')" = 6 ] && run 2 audit --only wrong draft.txt && says disagrees && run 2 audit && run 2 audit --region 无名区 draft.txt && run 2 audit --year 22 draft.txt && run 3 audit missing.txt && run 2 audit -o report.docx draft.txt && [ ! -e report.docx ]
printf '洛龍區2022年國民經濟和社會發展統計公報\n\n全區地區生產總值完成582.4億元，增長5.2%%；新增就業1.4萬人。\n' >traditional.txt && run 1 audit traditional.txt && prints $'\t582.4\t582.4\t億元\t' && prints $'\t1.4\t1.3\t萬人\t0.1\tdisagrees\t' && says '2 agree' && run_save 0 read --save --date 2034-03-01 traditional.txt && says '3 added'; ok 'units in traditional characters are those of the store' 
report=$(ls "$top/../shared/reports/"003_*.txt 2>/dev/null || true); [ -z "$report" ] || { run 0 audit "$report" && says '0 disagree, 0 inconsistent'; }; ok 'a report that the store is made of has no finding, where it is beside the project' 
ok 'audit prints some verdicts only, and says what it needs'
printf '2022年，全区地区生产总值完成582.4亿元。\n' >nameless.txt && run 0 audit nameless.txt && prints $'\tunknown\t' && run 0 audit --region 洛龙区 --year 2022 nameless.txt && prints $'\tagrees\t' && run 0 audit --region 洛龙区 --year 2022 --as-of 2019-01-01 nameless.txt && prints $'\tunknown\t'
ok 'audit takes place, year and day from a person; what is unknown is no finding'
run 1 audit draft.txt -o report.pdf && pdftotext -layout report.pdf - | grep -q '8.1% *+2.9 个百分点' && run 1 audit draft.txt -o report.xlsx && part report.xlsx sharedStrings | grep -q '自相矛盾' && part report.xlsx worksheets/sheet1 | grep -q '<v>8.1' && mkdir full && chmod a-w full && { [ -w full ] || run 5 audit draft.txt -o full/x.pdf; } && [ ! -e full/x.pdf ]
ok 'the report of an audit is pages whose text is found, or a workbook of numbers'

# what was read and saved is what is filled in again
cp "$top/tests/reports/city-communique.txt" report-whole.txt
round() { "$cli" --store round.db --lang zh_CN "$@" 2>err; }
round init --empty && round read --save --date 2023-03-01 report-whole.txt >/dev/null && round read report-whole.txt >claims.tsv && /usr/bin/python3 - <<'P' 2>>err
import csv
text, out, at, truth = open('report-whole.txt', newline='').read(), '', 0, {}
for row in csv.DictReader(open('claims.tsv'), delimiter='\t', quoting=csv.QUOTE_NONE):
    start, end = int(row['value_start']), int(row['value_end'])
    if start >= at and row['value_text'].replace('.', '').isdigit():
        out += text[at:start]
        truth[len(out)] = row['value_text']
        out, at = out + '×', end
open('report-bare.txt', 'w', newline='').write(out + text[at:])
csv.writer(open('truth.csv', 'w')).writerows(truth.items())
P
round fill report-bare.txt -o report-filled.txt --report round.csv >/dev/null && /usr/bin/python3 - <<'P' 2>>err; ok 'a report that was read, saved and left without its figures is filled with them again'
import csv
truth = {int(at): number for at, number in csv.reader(open('truth.csv'))}
rows = [row for row in csv.DictReader(open('round.csv')) if row['status'] == 'filled']
assert len(rows) >= 40, len(rows)
wrong = [row for row in rows if truth[int(row['value_start'])] != row['value'].lstrip('-')]
assert not wrong, wrong[:3]
P
printf '洛龙区2021年工作总结\n新增高新技术企业12家。新增高新技术企业7家。\n' >twice.txt && printf '洛龙区2021年工作总结\n新增高新技术企业×家。\n' >once.txt && run 0 read --save --date 2022-01-04 twice.txt && run 0 fill once.txt --dry-run && prints $'\trefused\t'; ok 'what one document tells twice is not filled in'

# A full disk: as root of a file system of its own, where the system allows that.
if unshare -rm true 2>/dev/null; then
  mkdir tiny
  unshare -rm sh -c 'mount -t tmpfs -o size=600k tmpfs tiny && { "$0" --store tiny/s.db init; echo $? >status; ls tiny >left; }' "$cli" >out 2>err
  [ "$(cat status)" = 4 ] && [ ! -s left ]; ok 'a full disk leaves no store behind'
  unshare -rm sh -c 'mount -t tmpfs tmpfs tiny && cp "$1" tiny/s.db && mount -o remount,ro tiny && "$0" --store tiny/s.db list districts --search 洛龙' "$cli" "$store" >out 2>err
  prints 410311; ok 'a store on a read-only disk can be read'
  unshare -rm sh -c 'mount -t tmpfs -o size=8k tmpfs tiny && for ending in xlsx pdf csv; do "$0" --store "$1" progress --district 410300 --year 2023 --states unknown -o tiny/x.$ending; [ $? -eq 5 ] || echo $ending; done >status; TMPDIR=tiny "$0" --store "$1" progress --district 410300 --year 2023 --states unknown -o x.xlsx; [ $? -eq 5 ] || echo TMPDIR >>status; ls tiny >left' "$cli" "$store" >out 2>err
  [ ! -s status ] && [ ! -s left ] && [ ! -e x.xlsx ]; ok 'a full disk leaves no dispatch list behind'
else
  for title in 'a full disk leaves no dispatch list behind' 'a full disk leaves no store behind' 'a store on a read-only disk can be read'; do
    count=$((count + 1)); echo "ok $count $title # SKIP no user namespaces here"
  done
fi

echo "1..$count"
exit $((failures > 0))
