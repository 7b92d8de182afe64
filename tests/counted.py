# SPDX-License-Identifier: GPL-3.0-or-later
"""What the last line of tests/run counts, on logs as meson writes them."""
import sys

sys.dont_write_bytecode = True
import count

JUNIT = '''<testsuites tests="4"><testsuite name="hetu.periods" tests="2" errors="0" failures="1" skipped="0">
<testcase name="1 /periods/years" classname="hetu.periods" />
<testcase name="2 /periods/months" classname="hetu.periods"><failure /></testcase></testsuite>
<testsuite name="hetu.killed" tests="1" errors="0" failures="0" skipped="0">
<testcase name="1 /killed/first" classname="hetu.killed" /><system-out>a \x01 byte</system-out></testsuite>
<testsuite name="hetu" tests="1" errors="0" failures="0" skipped="0">
<testcase name="data-check" classname="hetu"><skipped /></testcase></testsuite></testsuites>'''
LINES = '\n'.join('{"name": "%s", "result": "%s"}' % pair for pair in (
    ('periods', 'FAIL'), ('killed', 'ERROR'), ('late', 'TIMEOUT'), ('data-check', 'SKIP')))
CASES = [
    ('a failed case counts once', JUNIT, '{"name": "periods", "result": "FAIL"}', (2, ['hetu.periods 2 /periods/months'], 1)),
    ('a killed program counts, and one that was late', JUNIT, LINES,
     (2, ['hetu.periods 2 /periods/months', 'killed ERROR', 'late TIMEOUT'], 1)),
]

print(f'1..{len(CASES)}')
status = 0
for index, (title, junit, lines, wanted) in enumerate(CASES, 1):
    found = count.count(junit, lines)
    print(f'{"ok" if found == wanted else "not ok"} {index} {title}')
    if found != wanted:
        print(f'# {found}')
        status = 1
sys.exit(status)
