#!/usr/bin/env bash
# Runs all tests. --fast leaves out those that need the Windows sandbox or a domain. The last line is "N passed, N failed".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

. tests/scripts/options.sh
. tests/scripts/prepare-machine.sh
. tests/scripts/run-tests.sh
take_option ./test.sh --fast "$@"
add_test_tools
add_browser
add_judges
[ -n "$OPTION_GIVEN" ] || add_domain_controller
prepare_machine
build
run_all_tests "$OPTION_GIVEN"
print_summary
