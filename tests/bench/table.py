# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads “name value” lines of several rounds, takes medians and prints the goals of G1, G2, G3 and G9: what was
measured, its ratio and whether the goal is met."""
import re
import statistics
import sys
from collections import defaultdict

values = defaultdict(list)
with open(sys.argv[1], encoding='utf-8') as file:
    for line in file:
        words = line.split()
        # The bare program prints some lines with a second pair: “…_ms 1.2 bytes 345”.
        if len(words) >= 2 and re.fullmatch(r'[0-9.]+', words[1]):
            values[words[0]].append(float(words[1]))
median = {name: statistics.median(found) for name, found in values.items()}

# Goal, what, of, at most (or at least, when negative).
GOALS = [
    ('G1', 'line chart PNG, warm / bare limit', 'hetu_png_ms', 'bare_warm_png_total_fast_ms', 2.6),
    ('G1', 'the same in fast mode / bare limit', 'hetu_png_fast_ms', 'bare_warm_png_total_fast_ms', 1.3),
    ('G1', 'gnuplot, a chart of a batch / warm', 'gnuplot_batch20_png_per_chart_ms', 'hetu_png_ms', -3.0),
    ('G1', 'bytes / Cairo\'s PNG writer, same picture', 'hetu_png_bytes', 'hetu_png_by_cairo_bytes', 0.80),
    ('G2', 'hetu-cli chart, PNG process / bare process', 'hetu_png_process_wall_ms', 'bare_png_process_wall_ms', 1.5),
    ('G2', 'hetu-cli chart, PNG process / gnuplot', 'hetu_png_process_wall_ms', 'gnuplot_png_process_wall_ms', 0.6),
    ('G3', 'hetu-cli chart, PDF process / bare process', 'hetu_pdf_process_wall_ms', 'bare_pdf_process_wall_ms', 1.2),
    ('G3', 'PDF, warm / bare limit', 'hetu_pdf_ms', 'bare_warm_pdf_total_ms', 1.2),
    ('G3', 'a page of a book of 50 / gnuplot', 'hetu_pdf_page_ms', 'gnuplot_batch50_pdf_per_chart_ms', 0.45),
    ('G3', 'PDF bytes / 75 kB', 'hetu_pdf_bytes', 'limit_75kB', 1.0),
    ('G9', 'first painted window / tiny GTK program', 'given_first_paint_ms', 'gtk4tiny_cairo_first_paint_ms', 1.4),
]
median['limit_75kB'] = 75000
if 'hetu_pdf_book50_ms' in median:
    median['hetu_pdf_page_ms'] = median['hetu_pdf_book50_ms'] / 50

print(f'{"":4}{"what":46}{"value":>12}{"of":>12}{"ratio":>8}  goal')
missed = 0
for goal, what, a, b, bound in GOALS:
    if a not in median or b not in median:
        print(f'{goal:4}{what:46}{"—":>12}{"—":>12}{"—":>8}  not measured')
        continue
    ratio = median[a] / median[b]
    good = ratio <= bound if bound > 0 else ratio >= -bound
    missed += not good
    sign = '≤' if bound > 0 else '≥'
    print(f'{goal:4}{what:46}{median[a]:12.2f}{median[b]:12.2f}{ratio:8.2f}  {sign} {abs(bound):.2f} {"met" if good else "MISSED"}')
print()
print('parts of the warm chart (ms): ' + ', '.join(
    f'{name} {median[key]:.2f}' for name, key in (
        ('compose', 'hetu_compose_ms'), ('compose + draw', 'hetu_draw_ms'), ('PNG', 'hetu_png_ms'),
        ('PNG fast', 'hetu_png_fast_ms'), ('PDF', 'hetu_pdf_ms'), ('SVG', 'hetu_svg_ms'),
        ('bare draw', 'bare_warm_draw_ms')) if key in median))
sys.exit(1 if missed else 0)
