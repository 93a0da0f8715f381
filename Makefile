# make run and make test are all a fresh Debian machine with a Swift toolchain needs; make help names the rest.

PREFIX  ?= /usr/local
RECORDS ?= 20000

.DEFAULT_GOAL := build

build: ## build the program for work on it
	@.make/packages
	swift build --product ripples

run: ## set up, build and open the workbook (ARGS="--at contents")
	@.make/packages
	@swift build --product ripples
	@.build/debug/ripples $(ARGS)

test: ## set up, build and run every test
	@.make/packages tmux
	swift test --disable-xctest

record: ## write the golden screens anew; git diff shows what changed
	@.make/packages tmux
	RIPPLES_RECORD=1 swift test --disable-xctest

lint: ## check the form of the code and the rules of the house
	@.make/lint

format: ## lay the code out as lint wants it
	swift format format --in-place --recursive Sources Tests Package.swift

check: lint test ## lint and test: what CI runs

clean: ## remove everything that was built
	swift package clean

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 18

.PHONY: build run test record lint format check clean help
