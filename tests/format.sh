#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every C file is as .clang-format (version 14) sets it. TAP.
set -u
top=$1
tool=$(command -v clang-format-14 || true)
echo 1..1
if [ -z "$tool" ]; then
  echo 'ok 1 C files are formatted # SKIP no clang-format-14'
  exit 0
fi
cd "$top" || exit 1
found=$(find app ui tests -name '*.[ch]' -print0 | xargs -0 "$tool" --dry-run --Werror 2>&1 | grep -E 'error:' | cut -d: -f1 | sort | uniq -c)
if [ -z "$found" ]; then
  echo 'ok 1 C files are formatted'
else
  echo 'not ok 1 C files are formatted'
  printf '%s\n' "$found" | sed 's/^/# /'
fi
