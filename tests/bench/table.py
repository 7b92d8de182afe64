# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads “name value” lines of several rounds and prints the goals G1 to G11: what was measured, its ratio and
whether the goal is met. A value is the median of its round; of the rounds the best counts, for other work on the machine
only ever adds."""
import re
import sys
from collections import defaultdict

values = defaultdict(list)
with open(sys.argv[1], encoding='utf-8') as file:
    for line in file:
        words = line.split()
        # The bare program prints some lines with a second pair: “…_ms 1.2 bytes 345”.
        if len(words) >= 2 and re.fullmatch(r'[0-9.]+', words[1]):
            values[words[0]].append(float(words[1]))
best = {name: min(found) for name, found in values.items()}

# Goal, what, of, at most (or at least, when negative; None: a peer beside the goal, without a bound of its own).
GOALS = [
    ('G1', 'line chart PNG, warm / bare limit', 'hetu_png_ms', 'bare_warm_png_total_fast_ms', 2.6),
    ('G1', 'the same, what a fast mode may take', 'hetu_png_ms', 'bare_warm_png_total_fast_ms', 1.3),
    ('G1', 'gnuplot, a chart of a batch / warm', 'gnuplot_png_page_ms', 'hetu_png_ms', -3.0),
    ('G1', 'ECharts canvas, a chart / warm', 'echarts_canvas_batch30_png_per_chart_ms', 'hetu_png_ms', -4.5),
    ('G1', 'matplotlib, a chart of a batch / warm', 'matplotlib_png_page_ms', 'hetu_png_ms', None),
    ('G1', 'bytes / Cairo\'s PNG writer, same picture', 'hetu_png_bytes', 'hetu_png_by_cairo_bytes', 0.80),
    ('G2', 'hetu-cli chart, PNG process / bare process', 'hetu_png_process_cpu_ms', 'bare_png_process_cpu_ms', 1.5),
    ('G2', 'hetu-cli chart, PNG process / gnuplot', 'hetu_png_process_cpu_ms', 'gnuplot_png_process_cpu_ms', 0.6),
    ('G2', 'matplotlib, PNG process / hetu-cli chart', 'matplotlib_png_process_cpu_ms', 'hetu_png_process_cpu_ms', None),
    ('G3', 'hetu-cli chart, PDF process / bare process', 'hetu_pdf_process_cpu_ms', 'bare_pdf_process_cpu_ms', 1.2),
    ('G3', 'a page of a book of 50 / gnuplot', 'hetu_pdf_page_ms', 'gnuplot_pdf_page_ms', 0.45),
    ('G3', 'matplotlib, a page of a book / ours', 'matplotlib_pdf_page_ms', 'hetu_pdf_page_ms', None),
    ('G3', 'PDF bytes / 75 kB', 'hetu_pdf_bytes', 'limit_75kB', 1.0),
    ('G4', 'ECharts canvas, 12 gauges / warm', 'echarts_canvas_gauges_png_per_dashboard_ms', 'hetu_gauges_png_ms', -5.0),
    ('G5', '500 figures: one thread / two, by the clock', 'hetu_job500_threads1_clock_ms', 'hetu_job500_threads2_clock_ms', -1.8),
    ('G5', 'gnuplot, a chart / on two threads, clock', 'gnuplot_png_page_clock_ms', 'hetu_job_chart_clock_ms', -8.0),
    ('G5', 'the same by processor time, shared by two', 'gnuplot_png_page_ms', 'hetu_job_chart_half_cpu_ms', -8.0),
    ('G5', 'matplotlib, a chart / on two threads, clock', 'matplotlib_png_page_clock_ms', 'hetu_job_chart_clock_ms', None),
    ('G6', 'a line of 1,000,000 points / bare columns', 'hetu_million_draw_ms', 'bare_million_columns_draw_ms', 1.5),
    ('G6', 'matplotlib, 1,000,000 points / ours', 'matplotlib_million_draw_ms', 'hetu_million_draw_ms', None),
    ('G7', 'import of 1,000,000 / bare load, integer keys', 'hetu_import_cpu_ms', 'bare_load_int_sorted_ms', 1.5),
    ('G7', 'the same / sqlite3 .import, text keys', 'hetu_import_cpu_ms', 'sqlite3_import_cpu_ms', 0.6),
    ('G7', 'the same / DuckDB, with a key', 'hetu_import_cpu_ms', 'duckdb_keyed_ms', None),
    ('G7', 'bytes / text keys', 'hetu_store_bytes', 'sqlite3_store_bytes', 0.35),
    ('G7', 'memory of the import (MB) / 200', 'hetu_import_rss_mb', 'limit_200MB', 1.0),
    ('G7', 'the same / the table', 'hetu_import_rss_mb', 'table_mb', None),
    ('G7', 'import again, all unchanged / the first', 'hetu_import_again_cpu_ms', 'hetu_import_cpu_ms', None),
    ('G7', 'check --deep of 1,000,000 / their import', 'hetu_check_deep_cpu_ms', 'hetu_import_cpu_ms', None),
    ('G7', 'memory of check --deep (MB) / that of the import', 'hetu_check_deep_rss_mb', 'hetu_import_rss_mb', None),
    ('G8', 'one series of 40 (µs) / bare SQL', 'hetu_series_us', 'bare_series40_int_us', 1.5),
    ('G8', 'DuckDB, one series / ours', 'duckdb1_series40_us', 'hetu_series_us', None),
    ('G8', 'cross-section of 3,125 / bare SQL by the key', 'hetu_section_ms', 'bare_cross3125_pk_int_ms', 1.5),
    ('G8', 'the same / bare SQL, covering index', 'hetu_section_ms', 'bare_cross3125_index_int_ms', None),
    ('G8', 'DuckDB, a cross-section / ours', 'duckdb1_cross3125_ms', 'hetu_section_ms', None),
    ('G9', 'first paint, 1,000,000 figures / tiny GTK', 'given_first_paint_ms', 'gtk4tiny_cairo_first_paint_ms', 1.4),
    ('G10', 'another indicator, p95 / 16 ms', 'hetu_indicator_redraw_p95_ms', 'limit_16ms', 1.0),
    ('G10', 'another district, p95 / 16 ms', 'hetu_district_redraw_p95_ms', 'limit_16ms', 1.0),
    ('G10', 'another period, p95 / 16 ms', 'hetu_period_redraw_p95_ms', 'limit_16ms', 1.0),
    ('G10', 'hover, p95 / 3 ms', 'hetu_hover_redraw_p95_ms', 'limit_3ms', 1.0),
    ('G10', 'board of 504 targets, scroll, p95 / 16 ms', 'hetu_board_scroll_p95_ms', 'limit_16ms', 1.0),
    ('G10', 'the same, filter by state, p95 / 100 ms', 'hetu_board_state_p95_ms', 'limit_100ms', 1.0),
    ('G10', 'the same, filter by region, p95 / 100 ms', 'hetu_board_region_p95_ms', 'limit_100ms', 1.0),
    ('G10', 'the same, filter by rule, p95 / 100 ms', 'hetu_board_warning_p95_ms', 'limit_100ms', 1.0),
    ('G10', 'the same, another row, p95 / 100 ms', 'hetu_board_select_p95_ms', 'limit_100ms', 1.0),
    ('G10', 'the same, another moment, p95 / 100 ms', 'hetu_board_moment_p95_ms', 'limit_100ms', None),
    ('G10', 'the same, another rule, p95 / 100 ms', 'hetu_board_rules_p95_ms', 'limit_100ms', None),
] + [
    ('G10', f'1,000,000 figures, {what}, turn / 50 ms', f'hetu_big_{name}_turn_p95_ms', 'limit_50ms', 1.0) for what, name in (
        ('district picker', 'picker_open'), ('its search', 'picker_search'), ('its scrolling', 'picker_scroll'),
        ('places alike', 'picker_peers'), ('sidebar search', 'sidebar_search'), ('command entry', 'palette_search'),
        ('another kind', 'kind'), ('table', 'table'), ('compare page', 'compare_page'), ('its views', 'compare_view'),
        ('sources', 'sources_page'), ('targets', 'targets_page'), ('edit grid', 'edit_open'),
        ('its scrolling', 'edit_scroll'), ('journal', 'journal_open'))
] + [
    ('G10', 'memory of one export / bare process', 'hetu_png_process_rss_mb', 'bare_png_process_rss_mb', 1.5),
    ('G11', 'reading reports (MB/s) / 5', 'hetu_read_mb_s', 'limit_5MB_s', -1.0),
    ('G11', 'the reader on texts full of figures, 1 MB / 5', 'reading_1mb_mb_per_s', 'limit_5MB_s', -1.0),
    ('G11', 'the same, 10 MB / 100 kB: linear', 'reading_10mb_mb_per_s', 'reading_100kb_mb_per_s', -0.8),
    ('G11', 'the same, one paragraph of 10 MB / 5', 'reading_paragraph_mb_per_s', 'limit_5MB_s', None),
]
best['limit_75kB'] = 75000
best['limit_200MB'] = 200
best['limit_50ms'] = 50
best['limit_5MB_s'] = 5
best['limit_16ms'] = 16
best['limit_3ms'] = 3
best['limit_100ms'] = 100


def derive(name, whole, one, n):
    """A page of a batch: what n more pages cost."""
    if whole in best and one in best:
        best[name] = (best[whole] - best[one]) / n


if 'hetu_read_cpu_ms' in best and 'hetu_read_none_cpu_ms' in best:
    best['hetu_read_mb_s'] = best['reports_bytes'] / 1000 / (best['hetu_read_cpu_ms'] - best['hetu_read_none_cpu_ms'])
if 'duckdb1_load_ms' in best and 'duckdb1_add_primary_key_ms' in best:
    best['duckdb_keyed_ms'] = best['duckdb1_load_ms'] + best['duckdb1_add_primary_key_ms']
derive('hetu_pdf_page_ms', 'hetu_pdf_book50_ms', 'hetu_pdf_ms', 49)
derive('gnuplot_png_page_ms', 'gnuplot_png_batch21_cpu_ms', 'gnuplot_png_process_cpu_ms', 20)
derive('matplotlib_png_page_ms', 'matplotlib_png_batch11_cpu_ms', 'matplotlib_png_batch1_cpu_ms', 10)
derive('matplotlib_png_page_clock_ms', 'matplotlib_png_batch11_clock_ms', 'matplotlib_png_batch1_clock_ms', 10)
derive('matplotlib_pdf_page_ms', 'matplotlib_pdf_batch11_cpu_ms', 'matplotlib_pdf_batch1_cpu_ms', 10)
derive('gnuplot_png_page_clock_ms', 'gnuplot_png_batch21_clock_ms', 'gnuplot_png_process_clock_ms', 20)
if 'hetu_job500_threads2_clock_ms' in best:
    best['hetu_job_chart_clock_ms'] = best['hetu_job500_threads2_clock_ms'] / 500
    best['hetu_job_chart_half_cpu_ms'] = best['hetu_job500_threads2_cpu_ms'] / 500 / 2
derive('gnuplot_pdf_page_ms', 'gnuplot_pdf_batch51_cpu_ms', 'gnuplot_pdf_process_cpu_ms', 50)

print(f'{"":5}{"what":46}{"value":>12}{"of":>12}{"ratio":>8}  goal')
missed = 0
for goal, what, a, b, bound in GOALS:
    if a not in best or b not in best:
        print(f'{goal:5}{what:46}{"—":>12}{"—":>12}{"—":>8}  not measured')
        continue
    ratio = best[a] / best[b]
    if bound is None:
        print(f'{goal:5}{what:46}{best[a]:12.2f}{best[b]:12.2f}{ratio:8.2f}  —')
        continue
    good = ratio <= bound if bound > 0 else ratio >= -bound
    missed += not good
    sign = '≤' if bound > 0 else '≥'
    print(f'{goal:5}{what:46}{best[a]:12.2f}{best[b]:12.2f}{ratio:8.2f}  {sign} {abs(bound):.2f} {"met" if good else "MISSED"}')
print()
print('parts of the warm chart (ms): ' + ', '.join(
    f'{name} {best[key]:.2f}' for name, key in (
        ('compose', 'hetu_compose_ms'), ('compose + draw', 'hetu_draw_ms'), ('PNG', 'hetu_png_ms'),
        ('PDF', 'hetu_pdf_ms'), ('SVG', 'hetu_svg_ms'),
        ('bare draw', 'bare_warm_draw_ms'), ('bare PDF', 'bare_warm_pdf_total_ms')) if key in best))
sys.exit(1 if missed else 0)
