#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A report reviewed by keyboard alone: the real program under Xvfb, driven by xdotool. Every figure is accepted, edited or rejected, all of it is
# taken back and done again, and entered. TAP. Usage: real-review.sh HETU HETU-CLI [REPORT DATE]: a report of yours in place of ours, with the
# date of its publication where it does not say one.
set -u
hetu=$(realpath "$1") cli=$(realpath "$2")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
report=${3:-$scratch/report.txt}
date=${4:-}
export HOME=$scratch/home XDG_RUNTIME_DIR=$scratch/run LANGUAGE=zh_CN GSK_RENDERER=cairo DBUS_SESSION_BUS_ADDRESS=disabled:
export GSETTINGS_BACKEND=memory
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME WAYLAND_DISPLAY
mkdir -p "$HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
"$cli" --store "$scratch/s.hetu" --quiet init
cat >"$scratch/report.txt" <<'T'
洛龙区2022年上半年经济运行情况
(2022年7月20日)

一、上半年运行情况

(一)总体平稳。上半年,全区地区生产总值完成281.3亿元,增长4.1%,居全市第二;固定资产投资增长11.2%,居全市第三;社会消费品零售总额完成121.6亿元,下降0.8%。一般公共预算收入完成12.4亿元,扣除留抵退税因素后增长9.6%。

(二)质效提升。新增规模以上工业企业12家,技术合同成交额达到6.2亿元,同比增长31%。某平台服务×家企业。城镇新增就业3600人以上。

二、下半年重点工作

全年固定资产投资增长12%以上,新增高新技术企业20家,改造老旧小区18个。
T
count=0 failures=0
ok() {
  local status=$?
  count=$((count + 1))
  if [ $status -eq 0 ]; then echo "ok $count $1"; else
    echo "not ok $count $1"
    failures=$((failures + 1))
    sed 's/^/#   /' "$scratch/err" "$scratch/log" 2>/dev/null | tail -n 20
  fi
}

cat >"$scratch/drive" <<'D'
hetu=$1 scratch=$2 report=$3 date=$4
exec 2>>"$scratch/log"
"$hetu" "$scratch/s.hetu" "$report" 2>"$scratch/err" & program=$!
window=
for _ in $(seq 120); do
  sleep 0.25
  window=$(xdotool search --all --pid $program --onlyvisible --name '核对导入' 2>/dev/null | tail -n 1)
  [ -z "$window" ] || break
done
[ -n "$window" ] || exit 1
sleep 2
xdotool windowraise "$window" windowfocus "$window"
sleep 0.5
[ -z "$date" ] || xdotool type --delay 20 "$date"
xdotool key Return
# name: the window's, which tells how far the review is: “… 已核 12/199”
name() { xdotool getwindowname "$window"; }
reviewed() { name | sed -n 's/.*已核 \([0-9]*\)\/[0-9]*.*/\1/p'; }
total() { name | sed -n 's/.*已核 [0-9]*\/\([0-9]*\).*/\1/p'; }
# settled: how far it is once the keys that were sent have been dealt with
settled() {
  local last=-1 now
  for _ in $(seq 60); do
    now=$(reviewed)
    [ "$now" = "$last" ] && break
    last=$now
    sleep 0.15
  done
  echo "$now"
}
for _ in $(seq 40); do [ -n "$(total)" ] && break; sleep 0.25; done
n=$(total) step=0 before=0
touch "$scratch/opened"
begin=$(date +%s%N)
while [ "$(reviewed)" -lt "$n" ] && [ $step -lt 400 ]; do
  step=$((step + 1))
  case $((step % 6)) in
    3) xdotool key x ;;
    5) xdotool key e; xdotool type --delay 20 7; xdotool key Return ;;
    *) xdotool key --delay 20 a a a ;;
  esac
  now=$(settled)
  # What is refused is given up.
  [ "$now" != "$before" ] || xdotool key --delay 60 Escape x
  before=$(settled)
done
echo "$n $(reviewed) $step $(( ($(date +%s%N) - begin) / 1000000 ))" >"$scratch/reviewed"
for _ in $(seq 200); do
  xdotool key --delay 15 z z z z z
  [ "$(settled)" = 0 ] && break
done
reviewed >"$scratch/back"
for _ in $(seq 200); do
  xdotool key --delay 15 shift+z shift+z shift+z shift+z shift+z
  [ "$(settled)" = "$n" ] && break
done
reviewed >"$scratch/again"
xdotool key ctrl+Return
sleep 3
xdotool search --all --pid $program --onlyvisible --name '核对导入' >"$scratch/left" 2>/dev/null
main=$(xdotool search --pid $program --onlyvisible 2>/dev/null | tail -n 1)
xdotool windowfocus "$main"; sleep 0.5
xdotool key ctrl+q
for _ in $(seq 40); do
  kill -0 $program 2>/dev/null || { wait $program; echo $? >"$scratch/status"; exit 0; }
  sleep 0.25
done
kill $program
D
timeout 280 xvfb-run -a -s '-screen 0 1280x800x24' bash "$scratch/drive" "$hetu" "$scratch" "$report" "$date" 2>/dev/null
[ -e "$scratch/opened" ]; ok 'a report opens for review'
read -r n reviewed steps ms <"$scratch/reviewed" 2>/dev/null || n=0 reviewed=1 steps=0 ms=0
echo "# $n figures, $steps rounds of keys, $ms ms with what drives them"
[ "$n" -gt 0 ] && [ "$n" = "$reviewed" ]; ok 'every figure is reached and decided on by keys'
[ "$(cat "$scratch/back" 2>/dev/null)" = 0 ]; ok 'Z takes all of it back'
[ "$(cat "$scratch/again" 2>/dev/null)" = "$n" ]; ok 'Shift+Z does all of it again'
[ -e "$scratch/left" ] && [ ! -s "$scratch/left" ]; ok 'Ctrl+Enter enters it and closes the review'
"$cli" --store "$scratch/s.hetu" journal >"$scratch/journal" 2>>"$scratch/log"
[ "$(grep -c . "$scratch/journal")" -gt 2 ]; ok 'the journal has it'
[ "$(cat "$scratch/status" 2>/dev/null)" = 0 ]; ok 'Ctrl+Q ends the program in order'
! grep -qE 'CRITICAL|WARNING' "$scratch/err"; ok 'nothing was warned of on the way'
echo "1..$count"
[ $failures -eq 0 ]
