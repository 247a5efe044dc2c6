#!/usr/bin/env bash
# Writes docs/faults.md from what the lifecycle tests have found (artifacts/Release/faults, a file for each row).
# "--run" runs the tests first; they take some minutes, and fail where the document is not what they found.
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

{
    cat tests/scripts/faults-head.md
    for section in "$results"/*/; do
        printf '\n## %s\n| what goes wrong | how the PC is afterwards | what the user sees |\n| --- | --- | --- |\n' "$(basename "$section")"
        cat "$section"*.md | LC_ALL=C sort
    done
} > docs/faults.md
