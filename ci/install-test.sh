#!/bin/sh
# Installs into a folder, and builds and runs a program against that with pkg-config alone, linked to
# either library.   ci/install-test.sh OUT
set -eu
out=$1
prefix=/opt/assay
dest=$(mktemp -d)
trap 'rm -rf "$dest"' EXIT
"${MAKE:-make}" -s O="$out" DESTDIR="$dest" PREFIX=$prefix install >/dev/null

cat >"$dest/program.c" <<'PROGRAM'
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <stdio.h>

int main(void)
{
    unsigned char md[EVP_MAX_MD_SIZE];
    unsigned int n = 0;
    if (EVP_Digest("abc", 3, md, &n, EVP_sha256(), NULL) != 1)
        return 1;
    for (unsigned int i = 0; i < n; i++)
        printf("%02x", md[i]);
    printf("  %s, %s\n", OpenSSL_version(OPENSSL_VERSION), OPENSSL_cipher_name("TLS_AES_128_GCM_SHA256"));
    return 0;
}
PROGRAM

export PKG_CONFIG_LIBDIR="$dest$prefix/lib/pkgconfig" PKG_CONFIG_SYSROOT_DIR="$dest"
want=ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
# The flags are lists of words, and to be split.
# shellcheck disable=SC2046
"${CC:-cc}" -o "$dest/shared" "$dest/program.c" $(pkg-config --cflags --libs openssl)
# shellcheck disable=SC2046
"${CC:-cc}" -o "$dest/static" "$dest/program.c" $(pkg-config --cflags openssl) \
    "$dest$prefix/lib/libssl.a" "$dest$prefix/lib/libcrypto.a"

for kind in shared static; do
    got=$(LD_LIBRARY_PATH="$dest$prefix/lib" "$dest/$kind")
    case $got in
    "$want"*", TLS_AES_128_GCM_SHA256") echo "install  $kind: $got" ;;
    *)
        echo "install  $kind: FAILED: $got"
        exit 1
        ;;
    esac
done
