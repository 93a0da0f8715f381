# make run and make test are all a fresh Debian machine with a Swift toolchain needs; make help names the rest.

PREFIX  ?= /usr/local
RECORDS ?= 20000
ROUNDS  ?= 20
SECONDS ?= 60
TESTED   = tmux bzip2 unicode-data=/usr/share/unicode/NormalizationTest.txt.bz2 \
           python3-nacl=/usr/lib/python3/dist-packages/nacl/__init__.py

.DEFAULT_GOAL := build

build: ## build the program for work on it
	@.make/packages
	swift build --product ripples

run: release ## set up, build and open the workbook (ARGS="--at contents")
	@.build/release/ripples $(ARGS)

test: ## set up, build and run every test
	@.make/packages $(TESTED)
	swift test --disable-xctest

torture: ## the long forms of tests that have one: every flip, kill and failing call, 100 locks (as root; half an hour)
	@.make/packages $(TESTED)
	RIPPLES_TORTURE=1 swift test --disable-xctest --filter 'FlipTests|KillTests|FailingCallTests|LockTests'

fuzz: ## let libFuzzer look for inputs that end the program (SECONDS=60 for each kind)
	@.make/packages
	@.make/fuzz $(SECONDS)

record: ## write the golden screens anew; git diff shows what changed
	@.make/packages $(TESTED)
	RIPPLES_RECORD=1 swift test --disable-xctest

lint: ## check the form of the code and the rules of the house
	@.make/lint

break: ## break promises one at a time; each must be caught by a test (ONLY="name ...")
	@.make/packages $(TESTED)
	@.make/break $(ONLY)

format: ## lay the code out as lint wants it
	swift format format --in-place --recursive Sources Tests Package.swift

check: lint test ## lint and test: what CI runs

release: ## build .build/release/ripples, stripped, in need of glibc alone
	@.make/packages
	@.make/release ripples

dist: release ## pack the release, the content and the licenses into one archive
	@.make/dist

install: ## install what make release built (PREFIX=/usr/local DESTDIR=)
	@test -x .build/release/ripples || $(MAKE) release
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/ripples"
	install -m 755 .build/release/ripples "$(DESTDIR)$(PREFIX)/bin"
	rm -rf "$(DESTDIR)$(PREFIX)/share/ripples/Content"
	cp -R Content "$(DESTDIR)$(PREFIX)/share/ripples"
	chmod -R u=rwX,go=rX "$(DESTDIR)$(PREFIX)/share/ripples"

uninstall: ## remove what make install put there; no journal is touched
	rm -f "$(DESTDIR)$(PREFIX)/bin/ripples"
	rm -rf "$(DESTDIR)$(PREFIX)/share/ripples"

bench: release ## measure ripples beside nano, vim and less (ROUNDS=20)
	@.make/packages nano vim less
	@.make/release Sample
	@.make/release Bench
	@.build/release/Bench $(ROUNDS)

sample: ## write a journal of many answers (JOURNAL=PATH RECORDS=20000)
	@test -n "$(JOURNAL)" || { echo "make sample JOURNAL=PATH RECORDS=$(RECORDS)"; exit 1; }
	@.make/packages
	@.make/release Sample
	@.build/release/Sample "$(JOURNAL)" "$(RECORDS)"

clean: ## remove everything that was built
	rm -rf .build

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 18

.PHONY: build run test torture fuzz record lint break format check release dist install uninstall bench sample clean help
