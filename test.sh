#!/usr/bin/env bash
# Runs the tests. --fast leaves out those that need the Windows sandbox or a domain; --thorough tries every fault of docs/faults.md, of which
# it else tries a part that --seed chooses. --framework runs the end-to-end tests alone, with the .NET Framework builds that ship on Windows.
# The last line is "N passed, N failed".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

. tests/scripts/options.sh
. tests/scripts/prepare-machine.sh
. tests/scripts/run-tests.sh
take_options ./test.sh "--fast --framework --thorough --seed=NUMBER" "$@"
add_test_tools
if given --framework; then
    ! given --fast || fail "--fast leaves out what --framework runs."
    add_framework_tools
    prepare_machine
    build
    build_for_framework
    run_framework_tests
else
    add_browser
    add_judges
    given --fast || add_domain_controller
    prepare_machine
    build
    run_all_tests
fi
print_summary
