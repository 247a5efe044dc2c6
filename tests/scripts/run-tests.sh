# Sourced by test.sh: runs the test projects and adds up their results.

RESULTS=artifacts/test-results

SANDBOX_PROJECTS=(
    tests/EndToEnd.Tests/EndToEnd.Tests.csproj
    tests/Sandbox/Sandbox.Tests/Sandbox.Tests.csproj
)

# The longest of the others: it begins first.
LONGEST_PROJECT=tests/Fuzz.Tests/Fuzz.Tests.csproj

plain_projects() {
    find tests -name '*.Tests.csproj' -not -path '*/obj/*' \
        | grep -v -F -f <(printf '%s\n' "${SANDBOX_PROJECTS[@]}" "$LONGEST_PROJECT") | sort
}

# The sandbox's tests, some at a time, keep the processors busy longest; the others fill the gaps.
run_all_tests() {
    local project lanes=3 plain
    given --fast || lanes=2
    rm -rf "$RESULTS"
    mkdir -p "$RESULTS"
    run_plain_tests "$lanes" &
    plain=$!
    if ! given --fast; then
        choose_faults fault-seed
        for project in "${SANDBOX_PROJECTS[@]}"; do
            run_tests "$project"
        done
    fi
    wait "$plain"
    say_fuzz_seed
}

# The end-to-end tests with the builds that ship. They go through the parts of the faults in an order of their own.
run_framework_tests() {
    rm -rf "$RESULTS"
    mkdir -p "$RESULTS"
    choose_faults fault-seed-framework
    EGOVTOKEN_RUNTIME=framework run_tests "${SANDBOX_PROJECTS[0]}"
}

# run_plain_tests LANES: so many projects at a time; most of them use one processor, and not all of it.
run_plain_tests() {
    local project
    run_tests "$LONGEST_PROJECT" &
    in_time "Format of the code" check_format &
    for project in $(plain_projects); do
        while [ "$(jobs -rp | wc -l)" -ge "$1" ]; do
            wait -n
        done
        run_tests "$project" &
    done
    wait
}

# choose_faults MEMORY: which faults EndToEnd.Tests tries. With each run on this machine the next part of them, unless the run is told otherwise.
choose_faults() {
    local memory=${XDG_CACHE_HOME:-$HOME/.cache}/egovtoken-setup/$1 last=$RANDOM
    mkdir -p "$(dirname "$memory")"
    if given --thorough; then
        export EGOVTOKEN_THOROUGH=1
        say "EndToEnd.Tests tries every fault."
        return
    fi
    if [ -z "${SEED-}" ]; then
        [ ! -s "$memory" ] || last=$(tr -cd 0-9 < "$memory" | head -c 9)
        SEED=$((10#${last:-0} + 1))
        printf '%s\n' "$SEED" > "$memory"
    fi
    export EGOVTOKEN_FAULT_SEED=$SEED
    say "EndToEnd.Tests tries the faults of --seed=$SEED."
}

# What the fuzz tests tried this time, and how to try the same again: dotnet hides the output of tests that pass.
say_fuzz_seed() {
    if [ -f artifacts/Release/fuzz/report.txt ]; then
        say "Fuzz.Tests: $(tail -n 1 artifacts/Release/fuzz/report.txt | sed 's/^ *//')"
    fi
}

# in_time NAME COMMAND…: remembers how long it took.
in_time() {
    local name=$1 begin=$SECONDS
    shift
    "$@"
    printf '%s\n' "$((SECONDS - begin))" > "$RESULTS/$name.seconds"
}

# Remembers a result: count NAME PASSED FAILED.
count() {
    printf '%s %s\n' "$2" "$3" > "$RESULTS/$1.count"
    say "$1: $2 passed, $3 failed"
}

# The code's format is a test like any other.
check_format() {
    # White space alone: the build holds the code to everything else.
    if dotnet format whitespace Setup.sln --verify-no-changes --no-restore > "$RESULTS/format.log" 2>&1; then
        count "Format of the code" 1 0
    else
        count "Format of the code" 0 1
        say "The code is not formatted as .editorconfig says ('dotnet format' mends it):"
        { grep -E 'error|warning' "$RESULTS/format.log" | sort -u | head -20 >&2; } || true
    fi
}

# Runs one project.
run_tests() {
    local project=$1 name filter=()
    name=$(basename "$project" .csproj)
    ! given --fast || filter=(--filter 'TestCategory!=Sandbox')
    in_time "$name" dotnet test "$project" -c Release --no-build --nologo --results-directory "$RESULTS" \
        --settings tests/scripts/tests.runsettings --logger "trx;LogFileName=$name.trx" ${filter[@]+"${filter[@]}"} > "$RESULTS/$name.log" 2>&1 || true
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
    say_left_out "$results"
    if [ "$executed" -ne "$passed" ]; then
        { grep -A 12 -E '^ +Failed ' "$output" | head -150 >&2; } || true
    fi
    if ! grep -q -E '^(Passed|Failed)!' "$output"; then
        # The test process died after writing some results.
        count "$name (not to its end)" 0 1
        tail -20 "$output" >&2
    fi
}

# A test that does not run is no test that passed.
say_left_out() {
    local names
    names=$(sed -n 's/.*<UnitTestResult .*testName="\([^"]*\)".*outcome="NotExecuted".*/\1/p' "$1")
    [ -z "$names" ] || say "Left out:"$'\n'"$names"
}

# The slowest tests, as lines "SECONDS PROJECT: TEST".
slowest_tests() {
    local results
    for results in "$RESULTS"/*.trx; do
        sed -n 's/.*<UnitTestResult .*testName="\([^"]*\)".* duration="\([0-9:.]*\)".*/\2 \1/p' "$results" \
            | sed "s/&quot;/'/g; s/&amp;/\&/g" \
            | awk -v project="$(basename "$results" .trx)" '{
                split($1, time, ":"); $1 = ""
                printf "%7.1f s %s:%s\n", time[1] * 3600 + time[2] * 60 + time[3], project, $0
            }'
    done | sort -rn | sed -n 1,30p
}

print_summary() {
    local passed failed part repeated
    say "The 30 slowest tests:"
    slowest_tests >&2
    say "Time of each part: build $BUILD_SECONDS s"
    for part in "$RESULTS"/*.seconds; do
        say "$(printf '%5s s %s' "$(cat "$part")" "$(basename "$part" .seconds)")"
    done
    repeated=$(cat "$RESULTS"/*.repeated 2> /dev/null | sort -u || true)
    [ -z "$repeated" ] || say "Repeated once, because Windows hung:"$'\n'"$repeated"
    say "Everything: $SECONDS s"
    read -r passed failed < <(cat "$RESULTS"/*.count | awk '{ passed += $1; failed += $2 } END { print passed, failed }')
    printf '%s passed, %s failed\n' "$passed" "$failed"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
