#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""audit-ten.py CLI: a copy of the shared report that the store is made of, with ten of its figures changed, has ten findings: those.

The report is read in place beside the project; without it the test is skipped. Figures told once and agreeing are drawn with a fixed seed.
"""
import csv
import glob
import io
import os
import random
import subprocess
import sys
import tempfile

SEEDS = (1, 2, 3)
CHANGED = 10


def audit(cli, store, path):
    """Rows of the audit and its exit status."""
    done = subprocess.run([cli, "--store", store, "--quiet", "audit", path], capture_output=True, text=True, check=False)
    return list(csv.DictReader(io.StringIO(done.stdout), delimiter="\t", quoting=csv.QUOTE_NONE)), done.returncode


def change(number):
    """Another number of as many digits: each shift of the first digit is far beyond any rounding."""
    return str(int(number[0]) % 9 + 1) + number[1:]


def number_at(text, row):
    """The figure's own number in the text: the last one of its words that equals its value; (start, end) or None."""
    start, end = int(row["char_start"]), int(row["char_end"])
    at = text.rfind(row["draft_value"], start, end)
    return None if at < 0 else (at, at + len(row["draft_value"]))


def stands_alone(text, span):
    """No digits or points beside it: 2 of 12.2 is none."""
    around = text[span[0] - 1 : span[0]] + text[span[1] : span[1] + 1]
    return not any(c.isdigit() or c in ".," for c in around)


def draw(text, rows, seed):
    """Ten agreeing figures, each number told of one thing only."""
    spans = {}
    for row in rows:
        span = number_at(text, row) if row["draft_value"] else None
        if span:
            spans.setdefault(span, []).append(row)
    alone = [s for s, told in sorted(spans.items()) if len(told) == 1 and told[0]["verdict"] == "agrees" and stands_alone(text, s)]
    # What is told twice in the text would contradict its twin: a finding more, and rightly.
    cells = [(spans[s][0]["indicator"], spans[s][0]["measure"]) for s in alone]
    alone = [s for s, cell in zip(alone, cells) if cells.count(cell) == 1]
    return sorted(random.Random(seed).sample(alone, CHANGED))


def main():
    cli = os.path.abspath(sys.argv[1])
    top = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    found = glob.glob(os.path.join(top, "..", "shared", "reports", "003_*.txt"))
    if not found:
        print("1..0 # SKIP the shared report is not beside the project")
        return 0
    print(f"1..{len(SEEDS)}")
    with open(found[0], encoding="utf-8", newline="") as file:
        text = file.read()
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "store.db")
        subprocess.run([cli, "--store", store, "--quiet", "init"], check=True)
        rows, _ = audit(cli, store, found[0])
        for n, seed in enumerate(SEEDS, 1):
            spans = draw(text, rows, seed)
            draft = text
            for start, end in spans:
                draft = draft[:start] + change(draft[start:end]) + draft[end:]
            path = os.path.join(folder, "draft.txt")
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(draft)
            told, status = audit(cli, store, path)
            findings = [r for r in told if r["verdict"] in ("disagrees", "inconsistent")]
            hit = [r for r in findings if number_at(draft, r) in spans and r["source"] and r["difference"]]
            good = status == 1 and len(findings) == CHANGED and len(hit) == CHANGED
            print(f"{'ok' if good else 'not ok'} {n} ten figures changed (seed {seed}) are ten findings, each with source and difference")
            if not good:
                for row in findings:
                    print("#", row["verdict"], row["quote"], row["draft_value"], row["store_value"], row["reason"])
                print("#", [(s, draft[s[0]:s[1]]) for s in spans])
    return 0


sys.exit(main())
