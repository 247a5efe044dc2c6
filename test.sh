#!/usr/bin/env bash
# Runs all tests. --fast leaves out those that need the Windows sandbox. The last line is "N passed, N failed".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

fast=
usage='usage: ./test.sh [--fast]'
case "$#:${1-}" in
    0:) ;;
    1:--fast) fast=yes ;;
    1:--help)
        printf '%s\n' "$usage"
        exit 0
        ;;
    *)
        printf '%s\n' "$usage" >&2
        exit 2
        ;;
esac

. tests/scripts/prepare-machine.sh
. tests/scripts/run-tests.sh
prepare_machine
build
run_all_tests "$fast"
print_summary
