# The two commands of the README: `make run` and `make test`. `make help` lists the others.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

release := swift build --configuration release --static-swift-stdlib --product bantin

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: libraries
libraries:
	@Scripts/install-libraries

.PHONY: build
build: libraries ## Build the program for release: .build/release/bantin
	@$(release)

.PHONY: run
run: build ## Build, then run Pipelines/nightly.yaml on Samples/ into Output/
	@.build/release/bantin run Pipelines/nightly.yaml

.PHONY: strangers
strangers:
	@Scripts/strangers

.PHONY: test
test: libraries strangers ## Build and run all quick tests
	@swift test

.PHONY: test-spark
test-spark: libraries ## Have Apache Spark read our Parquet files, and read its own
	@command -v java >/dev/null || Scripts/install-libraries default-jre-headless
	@Scripts/strangers spark
	@BANTIN_SPARK=1 swift test --filter ParquetTests.SparkTests

.PHONY: lint
lint: ## Check the style, the direction of imports and what the repository promises of itself
	@swift format lint --strict --recursive Sources Tests Package.swift
	@Scripts/check-imports

.PHONY: torture
torture: libraries strangers ## Run the long forms of the tests of nights: every fault and every death, at every call
	@BANTIN_TORTURE=1 swift test --filter 'PublishingTests|NightTests'

.PHONY: properties
properties: libraries ## Try what holds for every archive on 2,000 random crawls, split over nights at random
	@BANTIN_PROPERTIES=2000 swift test --filter NightTests.ArchivePropertyTests

.PHONY: soak
soak: libraries ## Run 200 nights over growing input, killed and disturbed at random, and compare with a full rebuild
	@BANTIN_SOAK=200 swift test --filter NightTests.SoakTests

.PHONY: fuzz
fuzz: libraries ## Fuzz the readers of untrusted bytes and the grammars, a minute each
	@Scripts/fuzz parquet 60
	@Scripts/fuzz csv 60
	@Scripts/fuzz xlsx 60
	@Scripts/fuzz decoders 60
	@for reader in text jsonl csv html warc parquet detect; do Scripts/fuzz reader-$$reader 60; done
	@Scripts/fuzz extracting 60

.PHONY: bench
bench: build ## Measure the whole night: text a CPU-second, peak memory, stages, peers and the floor
	@Scripts/install-libraries valgrind zstd
	@Scripts/strangers peers
	@.build/peers/bin/python Benchmarks/night/bench.py

.PHONY: bench-archive
bench-archive: build ## Measure nights over an archive of a million short articles; takes some 6 GB of disk
	@python3 Benchmarks/night/archive.py

.PHONY: bench-guard
bench-guard: build ## Fail where a stage takes over 3 % more instructions than committed
	@Scripts/install-libraries valgrind
	@python3 Benchmarks/night/guard.py

.PHONY: bench-guard-update
bench-guard-update: build ## Commit to the instructions that the stages take today
	@Scripts/install-libraries valgrind
	@python3 Benchmarks/night/guard.py --update

.PHONY: bench-columnar
bench-columnar: libraries strangers ## Measure Parquet and CSV against pyarrow, DuckDB, Polars and arrow-rs
	@swift build --configuration release --product columnar
	@.build/strangers/bin/python Benchmarks/columnar/peers.py
	@.build/strangers/bin/python Benchmarks/csv/compare.py

.PHONY: bench-csv
bench-csv: libraries strangers ## Measure CSV against Polars, pyarrow and DuckDB
	@.build/strangers/bin/python Benchmarks/csv/compare.py

.PHONY: bench-html
bench-html: libraries ## Score and time articles from pages against resiliparse and trafilatura: PAGES=FOLDER of the benchmark
	@Scripts/strangers extractors
	@swift build --configuration release --product htmlbench
	@.build/extractors/bin/python Benchmarks/html/compare.py "$(PAGES)"

.PHONY: bench-cleaning
bench-cleaning: build ## Measure cleaning, near duplicates against datasketch, and languages told: FILE=ARTICLES.jsonl
	@Scripts/strangers cleaners
	@swift build --configuration release --product cleaningbench
	@.build/release/cleaningbench "$(FILE)" 8
	@.build/cleaners/bin/python Benchmarks/cleaning/duplicates.py "$(FILE)"
	@.build/cleaners/bin/python Benchmarks/cleaning/languages.py "$(FILE)"

.PHONY: clean
clean: ## Remove what was built
	@rm -rf .build
