# Sourced by test.sh: runs the test projects and adds up their results.

RESULTS=artifacts/test-results
PASSED=0
FAILED=0

# Quick ones first, the sandbox's last: a mistake shows as early as it can.
test_projects() {
    find tests -name '*.Tests.csproj' -not -path '*/obj/*' | grep -v -e '/Sandbox.Tests/' -e '/EndToEnd.Tests/' | sort
    printf '%s\n' tests/Sandbox.Tests/Sandbox.Tests.csproj tests/EndToEnd.Tests/EndToEnd.Tests.csproj
}

# The code's format is a test like any other.
check_format() {
    say "Checking the format of the code …"
    if dotnet format Setup.sln --verify-no-changes --no-restore > artifacts/format.log 2>&1; then
        PASSED=$((PASSED + 1))
    else
        FAILED=$((FAILED + 1))
        say "The code is not formatted as .editorconfig says ('dotnet format' mends it):"
        grep -E 'error|warning' artifacts/format.log | sort -u | head -20 >&2
    fi
}

# run_tests PROJECT [yes]: runs one project; "yes" leaves out tests of the category Sandbox.
run_tests() {
    local project=$1 name results filter=()
    name=$(basename "$project" .csproj)
    results=$RESULTS/$name.trx
    [ -z "$2" ] || filter=(--filter 'TestCategory!=Sandbox')
    rm -f "$results"
    say "Testing $name …"
    local output=$RESULTS/$name.log
    mkdir -p "$RESULTS"
    dotnet test "$project" -c Release --no-build --nologo --results-directory "$RESULTS" \
        --logger "trx;LogFileName=$name.trx" ${filter[@]+"${filter[@]}"} > "$output" 2>&1 || true
    add_results "$name" "$results" "$output"
}

add_results() {
    local name=$1 results=$2 output=$3 passed failed
    if [ ! -f "$results" ]; then
        # With --fast a project may have no test left to run; anything else without results has crashed.
        if grep -q 'No test matches' "$output"; then
            return
        fi
        FAILED=$((FAILED + 1))
        say "  $name gave no results:"
        tail -20 "$output" >&2
        return
    fi
    passed=$(sed -n 's/.*<Counters .* passed="\([0-9]*\)".*/\1/p' "$results")
    failed=$(sed -n 's/.*<Counters total="\([0-9]*\)" executed="\([0-9]*\)" passed="\([0-9]*\)".*/\2 \3/p' "$results" | awk '{ print $1 - $2 }')
    PASSED=$((PASSED + passed))
    FAILED=$((FAILED + failed))
    say "  $passed passed, $failed failed"
    if [ "$failed" -gt 0 ]; then
        grep -A 12 -E '^ +Failed ' "$output" | head -150 >&2
    fi
}

print_summary() {
    printf '%s passed, %s failed\n' "$PASSED" "$FAILED"
    [ "$FAILED" -eq 0 ] && [ "$PASSED" -gt 0 ]
}
