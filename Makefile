# Thin on purpose: what a target does stands in its one or two lines.
SHELL := /bin/bash
VENV := .venv
PYTHON := $(VENV)/bin/python
PROGRAM := .build/release/cityrights

.PHONY: setup setup-test build release release-secretariat demo demo-network test bench format lint clean

## setup: the system packages that building and PDF need, and Typst in a virtual environment
setup:
	@.ci/setup build

## setup-test: what the tests need besides: LibreOffice, Chromium, validators
setup-test:
	@.ci/setup test

build: setup
	swift build

# Linked statically the program starts faster and runs where no Swift is installed.
release: setup
	swift build -c release --product cityrights --static-swift-stdlib

release-secretariat: setup
	swift build -c release --product cityrights-secretariat --static-swift-stdlib

## demo: the Barcelona example, from its published figures to the submission and the annual report
demo: release
	@.ci/demo $(PROGRAM)

## demo-network: thirty simulated cities, from their sealed packages to the joint answer
demo-network: release-secretariat
	@.ci/demo-network $(PROGRAM)-secretariat

## test: everything; what failed is said once more at the end
test: setup-test
	swift build --build-tests
	@set -o pipefail; CITYRIGHTS_PYTHON=$(CURDIR)/$(PYTHON) swift test --skip-build 2>&1 \
	  | tee .build/test.log || { grep -A 3 "✘ .* recorded an issue" .build/test.log; exit 1; }

## bench: speed and memory as ratios against peers, in one run
bench: setup-test release release-secretariat
	@Benchmarks/run

format:
	swift format -i --recursive --parallel Package.swift Sources Plugins Tests Benchmarks

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Plugins Tests Benchmarks

clean:
	rm -rf .build .venv
