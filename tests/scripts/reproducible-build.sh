#!/usr/bin/env bash
# Builds the committed sources twice, in two folders, and says of each result whether its bytes are the same. Ends with 1 when one that
# docs/supply-chain.md calls reproducible is not. Takes minutes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for name in first the-second; do
    git clone -q . "$work/$name"
    CI=true dotnet build "$work/$name/bundle/EGovTokenSetup.wixproj" -c Release -nologo -v quiet
    packages=$work/$name/artifacts/Release/packages
    for package in "$packages"/*.msi; do
        unpacked=$work/$name/artifacts/Release/unpacked/$(basename "$package")
        msiextract -C "$unpacked" "$package" > /dev/null
        msiinfo extract "$package" Binary.CustomActions > "$unpacked/CustomActions.dll"
    done
done

different=0
compare() {
    local must=$1 file=$2
    if cmp -s "$work/first/$file" "$work/the-second/$file"; then
        printf 'same       %s\n' "$file"
    else
        printf 'DIFFERENT  %s%s\n' "$file" "$([ "$must" = yes ] || printf ' (as expected)')"
        [ "$must" = no ] || different=1
    fi
}

while IFS= read -r file; do
    compare yes "$file"
done < <(cd "$work/first" && find artifacts/Release/command-line artifacts/Release/unpacked -type f -name '*.exe' \
    && find customactions/*/bin -type f \( -name 'EGovToken.*.dll' -o -name 'egovtoken*.dll' \))
while IFS= read -r file; do
    compare no "$file"
done < <(cd "$work/first" && find artifacts/Release/packages artifacts/Release/custom-actions -name '*.msi' -o -name '*.exe' -o -name '*.dll')
exit "$different"
