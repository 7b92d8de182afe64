#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From keyboard to page: the real program under Xvfb, driven by xdotool as a person would type. It searches an indicator by its
# initials, adds two districts, exports a PDF and looks at the file. TAP. Usage: real-window.sh HETU HETU-CLI
set -u
hetu=$(realpath "$1") cli=$(realpath "$2")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export HOME=$scratch/home XDG_RUNTIME_DIR=$scratch/run LANGUAGE=zh_CN GSK_RENDERER=cairo DBUS_SESSION_BUS_ADDRESS=disabled:
export GSETTINGS_BACKEND=memory
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME WAYLAND_DISPLAY
mkdir -p "$HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
"$cli" --store "$scratch/s.hetu" --quiet init
count=0 failures=0
ok() {
  local status=$?
  count=$((count + 1))
  if [ $status -eq 0 ]; then echo "ok $count $1"; else
    echo "not ok $count $1"
    failures=$((failures + 1))
    sed 's/^/#   /' "$scratch/err" "$scratch/text" 2>/dev/null | head -n 20
  fi
}

cat >"$scratch/drive" <<'D'
hetu=$1 scratch=$2
"$hetu" "$scratch/s.hetu" 2>"$scratch/err" & program=$!
window=
for _ in $(seq 120); do
  sleep 0.25
  window=$(xdotool search --pid $program --onlyvisible 2>/dev/null | tail -n 1)
  [ -z "$window" ] || break
done
[ -n "$window" ] || exit 1
touch "$scratch/opened"
sleep 2
xdotool windowfocus "$window"
sleep 0.5
# press KEY…: with time for the main loop between two keys.
press() { for key; do xdotool key "$key"; sleep 0.4; done; }
press ctrl+f
xdotool type --delay 60 gdzc; sleep 1
press Return; sleep 1
press ctrl+r; sleep 1
xdotool type --delay 60 jxq; sleep 1
press Return
xdotool type --delay 60 xgq; sleep 1
press Return
press Escape
press ctrl+e; sleep 3
# Without a window manager nobody hands the focus on to a dialog.
dialog=$(xdotool search --pid $program --onlyvisible 2>/dev/null | grep -vx "$window" | tail -n 1)
xdotool windowfocus "${dialog:-$window}"
sleep 0.5
press Return
for _ in $(seq 40); do
  sleep 0.25
  [ -z "$(find "$HOME" -name '*.pdf' -size +0)" ] || break
done
sleep 1
xdotool windowfocus "$window"; sleep 0.5
press ctrl+q
for _ in $(seq 40); do
  kill -0 $program 2>/dev/null || { wait $program; echo $? >"$scratch/status"; exit 0; }
  sleep 0.25
done
kill $program
D
timeout 110 xvfb-run -a -s '-screen 0 1280x800x24' bash "$scratch/drive" "$hetu" "$scratch" 2>/dev/null
[ -e "$scratch/opened" ]; ok 'the window opens on a store'
pdf=$(find "$HOME" -name '*.pdf' -size +0 | head -n 1)
[ -n "$pdf" ]; ok 'Ctrl+E and Enter write a PDF'
pdftotext -layout "${pdf:-/dev/null}" "$scratch/text" 2>/dev/null
grep -q 固定资产投资 "$scratch/text"; ok 'the indicator found by its initials is on the page'
tr -d ' \n' <"$scratch/text" | grep -q 涧西区; ok 'the first added district is on the page'
tr -d ' \n' <"$scratch/text" | grep -q 西工区; ok 'the second added district is on the page'
grep -q 资料来源 "$scratch/text"; ok 'the source is on the page'
[ "$(cat "$scratch/status" 2>/dev/null)" = 0 ]; ok 'Ctrl+Q ends the program in order'
! grep -qE 'CRITICAL|WARNING' "$scratch/err"; ok 'nothing was warned of on the way'
echo "1..$count"
exit $((failures > 0))
