# Every target can be run again. `make` lists them.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help demo test check proof bench counts fuzz sanitize format lint build-proof build-release build-static

RELEASE := .build/release/azadose
DEBUG := .build/debug/azadose
PROOF := .build/proof
STATIC := .build/static
ONLY :=
SECONDS := 60
FILES := 2000
RUNS := -1
ENTRIES := tree load text bgzip bcf index

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## install what is missing, build, and print the report of a sample
	scripts/setup.sh build
	@$(MAKE) --no-print-directory build-release
	$(RELEASE) report vcf-samples/normal.vcf --weight 72

test: ## install what is missing and run everything that CI runs
	scripts/setup.sh test
	@$(MAKE) --no-print-directory lint
	swift build --build-tests
	$(DEBUG) rules check
	$(DEBUG) rules test --coverage-threshold 100
	$(DEBUG) rules test --cases vcf-samples/samples.cases.yaml
	@$(MAKE) --no-print-directory build-proof
	scripts/count-instructions.py
	AZADOSE_BINARY=$(CURDIR)/$(PROOF)/release/azadose \
	  swift test --skip-build --disable-xctest --skip CallingProofTests --skip RuleVerifierTests \
	  --skip ReadingTests
	@$(MAKE) --no-print-directory proof
	@$(MAKE) --no-print-directory sanitize

check: lint ## the fast subset, before each push: format, rules and their cases, unit tests
	swift build --build-tests
	$(DEBUG) rules check
	$(DEBUG) rules test --coverage-threshold 100
	$(DEBUG) rules test --cases vcf-samples/samples.cases.yaml
	swift test --skip-build --disable-xctest --skip CommandTests --skip GoldenReportTests \
	  --skip MutationTests

proof: build-proof ## mutants of the rules; the calling beside a second one, on FILES=2000 files of 50 samples
	AZADOSE_PROOF=$(FILES) swift test -c release --scratch-path $(PROOF) --skip-build --disable-xctest

bench: build-release build-static ## the table of speed beside other programs; ONLY="indexed files" for some lines
	$(if $(ONLY),,Benchmarks/prove.py --binary $(RELEASE))
	Benchmarks/bench.py --binary $(RELEASE) --static-binary $(STATIC)/release/azadose $(if $(ONLY),--only $(ONLY))

counts: build-proof ## record the instruction counts anew; fails, so that the difference is read
	scripts/count-instructions.py --record

fuzz: ## send made-up bytes through the rule loader and the reader; SECONDS=60, RUNS=-1 (no limit), ENTRIES="tree text"
	for program in FuzzRules FuzzReading; do \
	  AZADOSE_FUZZ=1 swift build -c release --scratch-path .build/fuzz --product $$program \
	    -Xcc -fsanitize=fuzzer-no-link -Xlinker -L"$$(clang -print-resource-dir)/lib/linux"; \
	done
	@mkdir -p $(ENTRIES:%=.build/fuzz/corpus/%) .build/fuzz/found
	@for entry in $(ENTRIES); do \
	  case $$entry in tree | load) program=FuzzRules words=rules ;; *) program=FuzzReading words=vcf ;; esac; \
	  echo "fuzz: $$entry"; \
	  FUZZ_ENTRY=$$entry SWIFT_BACKTRACE=enable=no .build/fuzz/release/$$program \
	    -max_total_time=$(SECONDS) -runs=$(RUNS) -timeout=10 -max_len=2048 -dict=Fuzzing/$$words.dict \
	    -artifact_prefix=.build/fuzz/found/$$entry- -verbosity=0 -print_final_stats=1 \
	    .build/fuzz/corpus/$$entry Fuzzing/corpus/$$entry; \
	done

sanitize: ## the reading tests under AddressSanitizer and LeakSanitizer, in a build of their own
	AZADOSE_SANITIZE=1 swift build -c release --product azadosePackageTests -Xswiftc -enable-testing \
	  --sanitize=address --scratch-path .build/asan
	AZADOSE_SANITIZE=1 LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/leaks.supp:print_suppressions=0 \
	  swift test -c release --disable-xctest --skip-build --sanitize=address --scratch-path .build/asan

format: ## rewrite the Swift sources in the house's format
	swift format --in-place --recursive Sources Tests Fuzzing Plugins Package.swift

lint: # the format alone
	swift format lint --strict --recursive Sources Tests Fuzzing Plugins Package.swift

build-proof: # the proofs and the command that the other tests run
	AZADOSE_PROOF=$(FILES) swift build -c release --build-tests -Xswiftc -enable-testing --scratch-path $(PROOF)

build-release: # only what the command needs
	swift build -c release --product azadose

build-static: # the command with Swift's standard library inside
	swift build -c release --static-swift-stdlib --product azadose --scratch-path $(STATIC)
