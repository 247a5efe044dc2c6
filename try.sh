#!/usr/bin/env bash
# Builds the bundle, installs it on a fresh sandboxed Windows PC with a token plugged in, shows what a citizen gets,
# and uninstalls it again. --json prints the result as one JSON object; everything else goes to standard error.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

. tests/scripts/options.sh
. tests/scripts/prepare-machine.sh
take_option ./try.sh --json "$@"
prepare_machine
build
exec dotnet tests/TryOut/bin/Release/net10.0/try-out.dll --build-seconds "$BUILD_SECONDS" "$@"
