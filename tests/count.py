# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what meson’s logs tell of the test cases: prints the failures and “N passed, N failed, N skipped”.

A program that was killed, or that ran fewer cases than it promised, is a failure though none of its cases is one.
"""
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

# What XML has no place for: a test may print it, and meson hands it on.
STRANGE = re.compile('[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]')
WELL = ('OK', 'SKIP', 'EXPECTEDFAIL')


def count(junit, lines):
    """The numbers passed, failed and skipped by the log of cases, and who failed by either log."""
    passed = skipped = 0
    failures = []
    suites = set()
    for suite in ET.fromstring(STRANGE.sub('\ufffd', junit)).iter('testsuite'):
        for case in suite.findall('testcase'):
            if case.find('failure') is not None or case.find('error') is not None:
                failures.append(f'{suite.get("name")} {case.get("name")}')
                suites |= {suite.get('name').split('.')[-1], case.get('name')}
            elif case.find('skipped') is not None:
                skipped += 1
            else:
                passed += 1
    for line in lines.splitlines():
        test = json.loads(line)
        if test['result'] not in WELL and test['name'] not in suites:
            failures.append(f'{test["name"]} {test["result"]}')
    return passed, failures, skipped


def main(folder):
    logs = pathlib.Path(folder)
    try:
        junit = (logs / 'testlog.junit.xml').read_text(encoding='utf-8', errors='replace')
        lines = (logs / 'testlog.json').read_text(encoding='utf-8', errors='replace')
        passed, failures, skipped = count(junit, lines)
    except (OSError, ValueError, ET.ParseError) as error:
        passed, failures, skipped = 0, [f'no log of the tests: {error}'], 0
    for failure in failures:
        print('FAILED', failure)
    print(f'{passed} passed, {len(failures)} failed, {skipped} skipped')
    return 1 if failures or not passed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
