#!/usr/bin/env bash
# Lives through N cycles of install, repair, upgrade and uninstall in one sandboxed Windows; 50 when N is not given.
# After each cycle files, registry and certificate stores must be as they were. Build first (./test.sh --fast does).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

cycles=${1-50}
if ! [[ $# -le 1 && $cycles =~ ^[1-9][0-9]*$ ]]; then
    printf 'usage: %s [CYCLES]\n' "$0" >&2
    exit 2
fi

EGOVTOKEN_CYCLES=$cycles exec dotnet test tests/EndToEnd.Tests -c Release --no-build --nologo --filter 'FullyQualifiedName~EnduranceTests'
