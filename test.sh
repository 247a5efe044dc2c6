#!/usr/bin/env bash
# Runs all tests. --fast leaves out those that need the Windows sandbox. The last line is "N passed, N failed".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

fast=
case "${1-}" in
    "") ;;
    --fast) fast=yes ;;
    *)
        printf 'usage: ./test.sh [--fast]\n' >&2
        exit 2
        ;;
esac

. tests/scripts/prepare-machine.sh
. tests/scripts/run-tests.sh
prepare_machine
build
run_all_tests "$fast"
print_summary
