#!/bin/sh
# Compares the CPU time of reading YAML files into trees with that of a bare C scan of libyaml's
# events, in paired runs one after the other. Usage: run.sh [FILES [PAIRS]]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
files=${1:-10000}
pairs=${2:-7}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

python3 "$here/corpus.py" "$work/corpus" "$files"
cc -O2 -o "$work/scan" "$here/peer/scan.c" $(pkg-config --cflags --libs yaml-0.1)
swift build -c release --package-path "$here/trees" --scratch-path "${BENCH_BUILD:-$work/build}" >"$work/log" 2>&1 ||
  { cat "$work/log"; exit 1; }
trees="${BENCH_BUILD:-$work/build}/release/yaml-trees"

# Both must have read the same.
"$work/scan" "$work/corpus/list" --check >"$work/a"
"$trees" "$work/corpus/list" --check >"$work/b"
cmp "$work/a" "$work/b"
echo "$files files, $(du -cb "$work"/corpus/*.yaml 2>/dev/null | tail -n 1 | cut -f 1) bytes, $(cat "$work/a")"

number=0
while [ "$number" -lt "$pairs" ]; do
  number=$((number + 1))
  scan=$("$work/scan" "$work/corpus/list" | cut -d ' ' -f 2)
  tree=$("$trees" "$work/corpus/list" | cut -d ' ' -f 2)
  echo "$scan $tree"
done | awk '
  { ratio[NR] = $2 / $1; printf "pair %d: scan %.3f s, trees %.3f s, ratio %.3f\n", NR, $1, $2, ratio[NR] }
  END {
    for (i = 1; i <= NR; i++) for (j = i + 1; j <= NR; j++)
      if (ratio[j] < ratio[i]) { t = ratio[i]; ratio[i] = ratio[j]; ratio[j] = t }
    middle = NR % 2 ? ratio[(NR + 1) / 2] : (ratio[NR / 2] + ratio[NR / 2 + 1]) / 2
    printf "median CPU ratio trees / bare C scan: %.3f\n", middle
  }'
