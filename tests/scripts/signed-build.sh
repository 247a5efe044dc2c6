#!/usr/bin/env bash
# Builds the packages and the bundle signed, as a publisher would, in a copy of the committed sources with a certificate made for the
# occasion; then osslsigncode verifies all that is published and what is packed in the packages. Takes minutes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git clone -q . "$work/sources"

EGOVTOKEN_SIGNING_PASSWORD=$(openssl rand -hex 16)
export EGOVTOKEN_SIGNING_PASSWORD
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=Signed build" -addext extendedKeyUsage=codeSigning \
    -keyout "$work/key.pem" -out "$work/certificate.pem" 2> /dev/null
openssl pkcs12 -export -inkey "$work/key.pem" -in "$work/certificate.pem" -out "$work/publisher.pfx" -passout env:EGOVTOKEN_SIGNING_PASSWORD

dotnet build "$work/sources/bundle/EGovTokenSetup.wixproj" -c Release -nologo -v minimal "-p:SigningCertificate=$work/publisher.pfx" > "$work/build.log" \
    || { cat "$work/build.log"; exit 1; }
if grep -F -e "$EGOVTOKEN_SIGNING_PASSWORD" -e 'NOT SIGNED' "$work/build.log"; then
    printf 'The log tells the password, or that something is not signed.\n'
    exit 1
fi

packages=$work/sources/artifacts/Release/packages
for package in "$packages"/*.msi; do
    msiextract -C "$work/unpacked-$(basename "$package")" "$package" > /dev/null
    if msiinfo tables "$package" | grep -q '^Binary'; then
        msiinfo extract "$package" Binary.CustomActions > "$work/unpacked-$(basename "$package")/CustomActions.dll"
    fi
done
while IFS= read -r file; do
    osslsigncode verify -CAfile "$work/certificate.pem" -in "$file" > "$work/verified" 2>&1 || { cat "$work/verified"; printf 'NOT VERIFIED %s\n' "$file"; exit 1; }
    printf 'verified %s\n' "${file#"$work"/}"
done < <(find "$packages" "$work"/unpacked-* -type f \( -name '*.exe' -o -name '*.dll' -o -name '*.msi' \))
