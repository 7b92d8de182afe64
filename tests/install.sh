#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What “meson install” puts where, under a DESTDIR. TAP. Usage: install.sh BUILD-FOLDER
set -u
build=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
count=0 failures=0
ok() {
  local status=$?
  count=$((count + 1))
  if [ $status -eq 0 ]; then echo "ok $count $1"; else
    echo "not ok $count $1"
    failures=$((failures + 1))
  fi
}
# Under root's DESTDIR nothing outside of it may change.
DESTDIR=$scratch meson install -C "$build" --no-rebuild >"$scratch/log" 2>&1; ok 'install succeeds'
prefix=$scratch/$(meson introspect "$build" --buildoptions | /usr/bin/python3 -c '
import json, sys
print(next(o["value"] for o in json.load(sys.stdin) if o["name"] == "prefix"))')
for file in bin/hetu bin/hetu-cli share/applications/org.hetu.Hetu.desktop share/metainfo/org.hetu.Hetu.metainfo.xml \
  share/glib-2.0/schemas/org.hetu.Hetu.gschema.xml share/icons/hicolor/scalable/apps/org.hetu.Hetu.svg \
  share/icons/hicolor/symbolic/apps/org.hetu.Hetu-symbolic.svg share/mime/packages/org.hetu.Hetu.xml share/man/man1/hetu.1 \
  share/man/man1/hetu-cli.1 share/locale/zh_CN/LC_MESSAGES/hetu.mo share/hetu/shipped/indicators.csv; do
  [ -s "$prefix/$file" ]; ok "$file is installed"
done
[ -z "$(find "$prefix" -name '*.a' -o -name '*.h')" ]; ok 'no library and no header is installed'
desktop-file-validate "$prefix/share/applications/org.hetu.Hetu.desktop"; ok 'the desktop file is valid'
appstreamcli validate --no-net "$prefix/share/metainfo/org.hetu.Hetu.metainfo.xml" >/dev/null 2>&1; ok 'the metainfo is valid'
glib-compile-schemas --strict --dry-run "$prefix/share/glib-2.0/schemas" >/dev/null 2>&1; ok 'the schema compiles'
XDG_DATA_HOME=$scratch/home "$prefix/bin/hetu-cli" list districts --search luolong 2>/dev/null | grep -q 410311; ok 'the installed program finds its data'
env -u DISPLAY -u WAYLAND_DISPLAY GSETTINGS_SCHEMA_DIR="$build/data" "$prefix/bin/hetu" --version 2>/dev/null | grep -q '^hetu [0-9]'; ok 'the window tells its version without a display'
env -u DISPLAY -u WAYLAND_DISPLAY GSETTINGS_SCHEMA_DIR="$build/data" "$prefix/bin/hetu" --help 2>/dev/null | grep -oE -- '--[a-z-]+' | grep -v -- '^--help' >"$scratch/options"
tr -d '\\' <"$prefix/share/man/man1/hetu.1" >"$scratch/manual"; for option in $(cat "$scratch/options"); do grep -qF -- "$option" "$scratch/manual" || echo "$option"; done >"$scratch/untold"
[ -s "$scratch/options" ] && [ ! -s "$scratch/untold" ]; ok 'its manual tells every option'
echo "1..$count"
exit $((failures > 0))
