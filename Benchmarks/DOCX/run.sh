#!/bin/sh
# CPU of one Word file of 2,500 words, 5 tables and 3 charts, beside python-docx and pandoc with
# the same text, all in this one run. Needs pandoc and a Python with python-docx
# (CITYRIGHTS_PYTHON, or .venv at the root of the package).
set -eu
cd "$(dirname "$0")"
python=${CITYRIGHTS_PYTHON:-../../.venv/bin/python}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

swift build -c release --static-swift-stdlib >"$out/build.log" 2>&1 || { cat "$out/build.log"; exit 1; }
program=$(swift build -c release --static-swift-stdlib --show-bin-path 2>/dev/null)/DOCXBenchmark

"$program" write "$out/report.docx"
pandoc -t markdown -o "$out/report.md" "$out/report.docx"
set -- $("$program" batch 1000)
warm=$1
size=$2
cold=$("$python" cold_cpu.py "$program" write "$out/report.docx")
peer=$("$python" python_docx_peer.py "$out/report.docx" "$out/peer.docx")
pandoc=$("$python" cold_cpu.py pandoc -o "$out/pandoc.docx" "$out/report.md")
words=$(pandoc -t plain "$out/report.docx" | wc -w)

awk -v warm="$warm" -v cold="$cold" -v peer="$peer" -v pandoc="$pandoc" -v size="$size" -v words="$words" 'BEGIN {
  printf "document: %d words, %d bytes\n", words, size
  printf "CPU ms a document: warm batch %.2f, cold process %.1f, python-docx warm %.1f, pandoc process %.1f\n", warm, cold, peer, pandoc
  printf "warm batch: %.0f times cheaper than python-docx (target 40), %.0f than pandoc (target 40)\n", peer / warm, pandoc / warm
  printf "cold process: %.1f times cheaper than pandoc (target 5)\n", pandoc / cold
}'
