#!/usr/bin/env python3
"""Writes a corpus of YAML files of about 5 KB as cities would: nested maps, flow maps and lists,
literal and folded texts, comments, accents, Chinese and Arabic. Usage: corpus.py FOLDER FILES"""
import os
import random
import sys

folder, files = sys.argv[1], int(sys.argv[2])
words = (
    "participación derechos ciutat habitatge logement vivienda information requests answered time "
    "council women budget district evictions water energy transport schools libraries 人权 城市 "
    "参与 حقوق المدينة المشاركة complaints defenders shelter assembly accessibility consultation"
).split()


def text(random, low, high):
    return " ".join(random.choice(words) for _ in range(random.randint(low, high)))


def city(number):
    r = random.Random(number)
    out = [f"# City {number}, made for the benchmark", f"id: city-{number}"]
    out.append("name: {en: %s, es: \"%s\", ca: '%s'}" % (text(r, 1, 2), text(r, 1, 2), text(r, 1, 2)))
    out.append(f"country: {r.choice(['ESP', 'FRA', 'KEN', 'BRA', 'JPN'])}")
    out.append("languages: [ca, es, en]  # the first is the main one")
    out.append("population:")
    for year in range(2015, 2024):
        out.append(f"  - {{period: {year}, value: {r.randint(1000, 9999999)}, source: padro-{year}}}")
    out.append("description: |")
    for _ in range(3):
        out.append("  " + text(r, 6, 12))
    out.append("legal-basis:\n  en: >-")
    for _ in range(3):
        out.append("    " + text(r, 6, 12))
    out.append("indicators:")
    while sum(len(line.encode()) + 1 for line in out) < 5000:
        out.append(f"  - id: PA-{r.randint(1, 99):02}")
        out.append("    title:")
        for language in ("en", "es", "ca"):
            out.append(f"      {language}: {text(r, 2, 6)}")
        out.append(f"    unit: {r.choice(['percent', 'persons', 'requests'])}")
        out.append(f"    decimals: {r.randint(0, 2)}")
        out.append("    rights: [ICCPR 19, ICESCR 11]")
        out.append("    # values by year")
        out.append("    values:")
        for year in range(2019, 2022):
            out.append(f"      - year: {year}\n        value: {r.random() * 1000:.2f}")
    return "\n".join(out) + "\n"


os.makedirs(folder, exist_ok=True)
with open(os.path.join(folder, "list"), "w", encoding="utf-8") as listing:
    for number in range(files):
        path = os.path.join(folder, f"city-{number:05}.yaml")
        with open(path, "w", encoding="utf-8") as file:
            file.write(city(number))
        listing.write(path + "\n")
