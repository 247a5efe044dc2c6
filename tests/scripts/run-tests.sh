# Sourced by test.sh: runs the test projects and adds up their results.

RESULTS=artifacts/test-results

SANDBOX_PROJECTS=(
    tests/EndToEnd.Tests/EndToEnd.Tests.csproj
    tests/Sandbox.Tests/Sandbox.Tests.csproj
)

# Every test project but the sandbox's.
plain_projects() {
    find tests -name '*.Tests.csproj' -not -path '*/obj/*' | grep -v -F -f <(printf '%s\n' "${SANDBOX_PROJECTS[@]}") | sort
}

# Two lanes side by side: the sandbox's tests mostly wait for Windows, the others mostly compute.
# "yes" leaves out everything that needs the sandbox.
run_all_tests() {
    local fast=$1 project
    rm -rf "$RESULTS"
    mkdir -p "$RESULTS"
    {
        check_format
        for project in $(plain_projects); do
            run_tests "$project" "$fast"
        done
    } &
    local plain_lane=$!
    if [ -z "$fast" ]; then
        for project in "${SANDBOX_PROJECTS[@]}"; do
            run_tests "$project" "$fast"
        done
    fi
    wait "$plain_lane"
    say_fuzz_seed
}

# What the fuzz tests tried this time, and how to try the same again: dotnet hides the output of tests that pass.
say_fuzz_seed() {
    if [ -f artifacts/Release/fuzz/report.txt ]; then
        say "Fuzz.Tests: $(tail -n 1 artifacts/Release/fuzz/report.txt | sed 's/^ *//')"
    fi
}

# Remembers a result: count NAME PASSED FAILED.
count() {
    printf '%s %s\n' "$2" "$3" > "$RESULTS/$1.count"
    say "$1: $2 passed, $3 failed"
}

# The code's format is a test like any other.
check_format() {
    if dotnet format Setup.sln --verify-no-changes --no-restore > "$RESULTS/format.log" 2>&1; then
        count "Format of the code" 1 0
    else
        count "Format of the code" 0 1
        say "The code is not formatted as .editorconfig says ('dotnet format' mends it):"
        { grep -E 'error|warning' "$RESULTS/format.log" | sort -u | head -20 >&2; } || true
    fi
}

# Runs one project; "yes" leaves out tests of the category Sandbox. Tests send Ctrl+C to what they start, and who starts this in the
# background of a shell has it ignored for all below: it is set right first.
run_tests() {
    local project=$1 name filter=()
    name=$(basename "$project" .csproj)
    [ -z "$2" ] || filter=(--filter 'TestCategory!=Sandbox')
    env --default-signal=INT,QUIT dotnet test "$project" -c Release --no-build --nologo --results-directory "$RESULTS" \
        --logger "trx;LogFileName=$name.trx" ${filter[@]+"${filter[@]}"} > "$RESULTS/$name.log" 2>&1 || true
    count_results "$name"
}

count_results() {
    local name=$1 results=$RESULTS/$1.trx output=$RESULTS/$1.log executed passed
    if [ ! -f "$results" ]; then
        count "$name" 0 1
        say "$name gave no results:"
        tail -20 "$output" >&2
        return
    fi
    read -r executed passed < <(sed -n 's/.*<Counters total="[0-9]*" executed="\([0-9]*\)" passed="\([0-9]*\)".*/\1 \2/p' "$results")
    count "$name" "$passed" $((executed - passed))
    if [ "$executed" -ne "$passed" ]; then
        { grep -A 12 -E '^ +Failed ' "$output" | head -150 >&2; } || true
    fi
    if ! grep -q -E '^(Passed|Failed)!' "$output"; then
        # The test process died after writing some results.
        count "$name (not to its end)" 0 1
        tail -20 "$output" >&2
    fi
}

print_summary() {
    local passed failed
    read -r passed failed < <(cat "$RESULTS"/*.count | awk '{ passed += $1; failed += $2 } END { print passed, failed }')
    printf '%s passed, %s failed\n' "$passed" "$failed"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
