#!/usr/bin/env bash
# Builds the bundle, installs it on a fresh sandboxed Windows PC with a token plugged in, shows what a citizen gets,
# and uninstalls it again. --json prints the result as one JSON object; everything else goes to standard error.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

. tests/scripts/options.sh
. tests/scripts/prepare-machine.sh
. tests/scripts/steps.sh
take_options ./try.sh --json "$@"
begin_steps

step "Packages of Debian" prepare_machine
step "Packages of .NET" restore tests/Sandbox/TryOut/try.slnf
step "What makes the sandbox" dotnet build tests/Toolchain/Build/WixBuild.csproj -c Release --no-restore -nologo -v minimal
# The sandbox is made beside what compiles. The build waits for it where it needs it, and says what is wrong if it cannot be made.
dotnet exec tests/Toolchain/Build/bin/Release/net10.0/WixBuild.dll prepare < /dev/null > artifacts/sandbox.log 2>&1 &
trap "kill $! 2> /dev/null || true" EXIT
step "Sandbox, bundle, stand-in middleware, trial" dotnet build tests/Sandbox/TryOut/try.slnf -c Release --no-restore -nologo -v minimal
exec dotnet tests/Sandbox/TryOut/bin/Release/net10.0/try-out.dll --build-seconds "$SECONDS" "$@"
