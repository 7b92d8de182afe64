#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A store on a disk that is full, or on which nothing may be written, and the copies beside a store, as a user of the command line
# meets them. TAP; what needs a file system of its own is skipped where the system allows none.
# Usage: disk.sh HETU-CLI
set -u
cli=$(realpath "$1")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1
export XDG_DATA_HOME=$scratch/data LANGUAGE= LC_ALL=C.UTF-8 cli
unset DISPLAY WAYLAND_DISPLAY
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

# run STATUS arguments…: runs hetu-cli; true when it exits with STATUS. Output in out and err.
cat >run <<'R'
wanted=$1
shift
"$cli" --lang en "$@" >"$HERE/out" 2>"$HERE/err"
got=$?
[ $got -eq "$wanted" ] || { echo "exit $got, wanted $wanted: $*" >>"$HERE/err"; exit 1; }
R
export HERE=$scratch
run() { bash "$HERE/run" "$@"; }
export -f run
says() { grep -qF -- "$1" "$HERE/err"; }
export -f says

awk 'BEGIN { print "indicator,region,period,measure,value,unit,source"
  for (d = 410302; d <= 410307; d++) for (y = 1600; y < 1990; y++) for (m = 1; m <= 12; m++)
    if (d != 410306) printf "gdp,%d,%d-%02d,growth,%.1f,%%,yearbook\n", d, y, m, (y * m) % 17 - 3.5 }' >large.csv
head -n 30 large.csv >small.csv
run 0 --store s.db init

# ---- copies
run 0 --store s.db restore && says 'There are no copies'; ok 'at first there is nothing to put back'
run 0 --store s.db import small.csv && "$cli" --store s.db get --indicator gdp --district 410302 >before 2>err && head -n 40 large.csv >more.csv && run 0 --store s.db import more.csv && copy=$(ls s.db.*-*-*.bak) && run 0 --store s.db restore && [ "$(cut -f4-5,7 out | tail -n +2)" = $'12\t2\tsmall.csv' ] && grep -qF "$copy" out
ok 'the first change of a day leaves a copy beside the store'
run 0 --store s.db restore "$copy" && says 's.db.aside-' && "$cli" --store s.db get --indicator gdp --district 410302 >out 2>err && cmp out before; ok 'a copy is put back, and what was there is kept'
cp "$copy" torn.bak && printf 'xxxxxxxxxxxxxxxxxxxx' | dd of=torn.bak bs=1 seek=8192 conv=notrunc 2>/dev/null && run 4 --store s.db restore torn.bak && says 'damaged itself' && run 4 --store s.db restore large.csv && run 4 --store s.db restore absent.bak && run 0 --store s.db check --deep --rule share-range
ok 'what is no sound store is not put back'
cp s.db torn.db && cp "$copy" torn.db.2024-02-09.bak && head -c 8000 s.db >torn.db && run 4 --store torn.db list sources && run 0 --store torn.db restore torn.db.2024-02-09.bak && run 0 --store torn.db check --rule share-range && "$cli" --store torn.db get --indicator gdp --district 410302 >out 2>err && cmp out before
ok 'in the place of a damaged store a copy is put back'

# ---- disks: as root of a file system of its own
inside() { # TITLE SCRIPT
  if ! unshare -rm true 2>/dev/null; then
    count=$((count + 1)); echo "ok $count $1 # SKIP no user namespaces here"
    return
  fi
  rm -rf tiny && mkdir tiny && unshare -rm bash -c "set -e; $2"
  ok "$1"
}
"$cli" --store clean.db --quiet init
inside 'an import on a full disk leaves the store as it was' '
  mount -t tmpfs -o size=900k tmpfs tiny; cp clean.db tiny/s.db
  run 4 --store tiny/s.db import large.csv; says "the disk is full"; says "Make room"
  [ "$(ls tiny)" = s.db ]; cmp clean.db tiny/s.db
  run 0 --store tiny/s.db check --deep --rule share-range
  run 0 --store tiny/s.db import small.csv; run 0 --store tiny/s.db undo'
inside 'where there is no room for a copy there is none, and writing goes on' '
  mount -t tmpfs -o size=4m tmpfs tiny; cp clean.db tiny/s.db
  run 0 --store tiny/s.db import small.csv; run 0 --store tiny/s.db import more.csv; [ "$(ls tiny)" = s.db ]'
inside 'a full disk refuses undo, and lets read' '
  mount -t tmpfs -o size=900k tmpfs tiny; cp clean.db tiny/s.db
  run 0 --store tiny/s.db import small.csv; cp tiny/s.db kept.db; head -c 999999 /dev/zero >tiny/fill 2>/dev/null || true
  run 4 --store tiny/s.db undo; says "room"; run 0 --store tiny/s.db get --indicator gdp --district 410302 --to 1601; [ -s out ]
  cmp kept.db tiny/s.db; rm tiny/fill; run 0 --store tiny/s.db undo'
inside 'a copy is not put back where there is no room for it' '
  mount -t tmpfs -o size=900k tmpfs tiny; cp clean.db tiny/s.db
  run 4 --store tiny/s.db restore clean.db; [ "$(ls tiny)" = s.db ]; cmp clean.db tiny/s.db'
inside 'in a read-only folder a store is read, and what to do is said' '
  cp clean.db tiny/s.db; mount --bind tiny tiny; mount -o remount,ro,bind tiny
  run 4 --store tiny/s.db import small.csv; says "for reading only"; says "folder"
  run 4 --store tiny/s.db restore clean.db; run 0 --store tiny/s.db check --rule share-range; run 4 --store tiny/n.db init'
inside 'so is a read-only file' '
  cp clean.db tiny/s.db; mount --bind tiny/s.db tiny/s.db; mount -o remount,ro,bind tiny/s.db
  run 4 --store tiny/s.db import small.csv; says "for reading only"; run 0 --store tiny/s.db list sources; [ -s out ]; cmp clean.db tiny/s.db'

echo "1..$count"
exit $((failures > 0))
