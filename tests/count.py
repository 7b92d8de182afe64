# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the test cases of a JUnit log as meson writes it: prints the failures and “N passed, N failed, N skipped”."""
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

# What XML has no place for: a test may print it, and meson hands it on.
STRANGE = re.compile('[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]')


def main(path):
    passed = failed = skipped = 0
    log = STRANGE.sub('\ufffd', pathlib.Path(path).read_text(encoding='utf-8', errors='replace'))
    for suite in ET.fromstring(log).iter('testsuite'):
        cases = suite.findall('testcase')
        suite_failed = 0
        for case in cases:
            if case.find('failure') is not None or case.find('error') is not None:
                suite_failed += 1
                print('FAILED', suite.get('name'), case.get('name'))
            elif case.find('skipped') is not None:
                skipped += 1
            else:
                passed += 1
        # A program that died between two cases has an error of its own and perhaps no failed case.
        told = int(suite.get('errors') or 0) + int(suite.get('failures') or 0)
        failed += max(suite_failed, told)
    print(f'{passed} passed, {failed} failed, {skipped} skipped')
    return 1 if failed or not passed else 0


sys.exit(main(sys.argv[1]))
