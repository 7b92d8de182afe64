#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Tables in as a person brings them in: the real program under Xvfb, driven by xdotool. It chooses a file in the dialog and imports it; then it
# pastes cells as a spreadsheet copies them. TAP. Usage: real-import.sh HETU HETU-CLI TABLE
set -u
hetu=$(realpath "$1") cli=$(realpath "$2") table=$(realpath "$3")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export HOME=$scratch/home XDG_RUNTIME_DIR=$scratch/run LANGUAGE=zh_CN GSK_RENDERER=cairo DBUS_SESSION_BUS_ADDRESS=disabled:
export GSETTINGS_BACKEND=memory
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME WAYLAND_DISPLAY
mkdir -p "$HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
"$cli" --store "$scratch/s.hetu" --quiet init
# A name that can be typed on any keyboard.
cp "$table" "$scratch/table.csv"
count=0 failures=0
ok() {
  local status=$?
  count=$((count + 1))
  if [ $status -eq 0 ]; then echo "ok $count $1"; else
    echo "not ok $count $1"
    failures=$((failures + 1))
    sed 's/^/#   /' "$scratch/err" "$scratch/sources" 2>/dev/null | head -n 20
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
press() { for key; do xdotool key "$key"; sleep 0.4; done; }
# Without a window manager nobody hands the focus on: another FILE: waits for a window that is not the main one, and enters it.
another() {
  local other=
  for _ in $(seq 60); do
    sleep 0.25
    other=$(xdotool search --pid $program --onlyvisible 2>/dev/null | grep -vx "$window" | tail -n 1)
    [ -z "$other" ] || break
  done
  [ -n "$other" ] || return 1
  sleep 2.5
  xdotool windowfocus "$other"
  sleep 0.5
  touch "$scratch/$1"
}
# accept: Enter until the window has imported and is gone.
accept() {
  for _ in $(seq 40); do
    press Return
    sleep 0.6
    other=$(xdotool search --pid $program --onlyvisible 2>/dev/null | grep -vx "$window" | tail -n 1)
    [ -n "$other" ] || break
    xdotool windowfocus "$other"
  done
  xdotool windowfocus "$window"
  sleep 0.5
}
xdotool windowfocus "$window"
sleep 0.5
press ctrl+o
another chooser
# A slash opens the field for a path.
xdotool type --delay 60 "$scratch/table.csv"; sleep 1
press Return
sleep 3
another table
accept
printf '\t2022年GDP（亿元）\n洛龙区\t612.5\n' | xclip -selection clipboard -i
press ctrl+shift+v
another pasted
accept
press ctrl+q
for _ in $(seq 40); do
  kill -0 $program 2>/dev/null || { wait $program; echo $? >"$scratch/status"; exit 0; }
  sleep 0.25
done
kill $program
D
timeout 150 xvfb-run -a -s '-screen 0 1400x900x24' bash "$scratch/drive" "$hetu" "$scratch" 2>/dev/null
[ -e "$scratch/opened" ]; ok 'the window opens on a store'
[ -e "$scratch/chooser" ]; ok 'Ctrl+O shows the dialog that chooses files'
[ -e "$scratch/table" ]; ok 'the chosen file is shown in a window'
"$cli" --store "$scratch/s.hetu" list sources >"$scratch/sources"
grep -q 'table.csv' "$scratch/sources"; ok 'Enter imports it, and it is cited'
[ "$("$cli" --store "$scratch/s.hetu" get --indicator gdp --district 410329 --from 2022 --to 2022 | grep -c 470.9)" -ge 1 ]; ok 'a figure of it is there'
[ -e "$scratch/pasted" ]; ok 'Ctrl+Shift+V shows the cells of the clipboard'
"$cli" --store "$scratch/s.hetu" journal >"$scratch/sources"
grep -qE 'Pasted table|粘贴' "$scratch/sources"; ok 'Enter imports them, too'
[ "$(cat "$scratch/status" 2>/dev/null)" = 0 ]; ok 'Ctrl+Q ends the program in order'
! grep -qE 'CRITICAL|WARNING' "$scratch/err"; ok 'nothing was warned of on the way'
echo "1..$count"
exit $((failures > 0))
