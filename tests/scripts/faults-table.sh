#!/usr/bin/env bash
# Writes docs/faults.md from what the lifecycle tests have found (artifacts/Release/faults, a file for each row). Rows that they did not try
# stay as they are. "--run" tries all of them first, and keeps no other; that takes some minutes, and tests fail where the document is not
# what they found.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

results=artifacts/Release/faults
case "${1-}" in
    '') ;;
    --run)
        rm -rf "$results"
        EGOVTOKEN_THOROUGH=1 dotnet test tests/EndToEnd.Tests -c Release --nologo --filter 'FullyQualifiedName~Lifecycle' || true
        ;;
    *)
        printf 'usage: %s [--run]\n' "$0" >&2
        exit 2
        ;;
esac

old=$(mktemp)
trap 'rm -f "$old"' EXIT
[ "${1-}" = --run ] || cp docs/faults.md "$old"

# The rows of a section, one for each fault: those found now before those of the document. A document of three columns has no day.
rows() {
    {
        cat "$results/$1"/*.md 2> /dev/null || true
        awk -v heading="## $1" '$0 == heading { here = 1; next } /^## / { here = 0 } here && /^\| / && !/^\| (what goes wrong|---)/' "$old" \
            | awk -F ' [|]' '{ print (NF > 4 ? $0 : $0 " – |") }'
    } | awk -F ' [|] ' '!seen[$1]++' | LC_ALL=C sort
}

sections() {
    {
        [ ! -d "$results" ] || ls "$results"
        sed -n 's/^## //p' "$old"
    } | LC_ALL=C sort -u
}

{
    cat tests/scripts/faults-head.md
    sections | while IFS= read -r section; do
        printf '\n## %s\n| what goes wrong | how the PC is afterwards | what the user sees | last green |\n| --- | --- | --- | --- |\n' "$section"
        rows "$section"
    done
} > docs/faults.md.new
mv docs/faults.md.new docs/faults.md
