#!/bin/sh
# Builds the libraries twice, in folders of different names, time zones and languages, and compares
# them byte for byte.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() {
    mkdir -p "$1"
    tar cf - --exclude='./out*' --exclude=./.git . | tar xf - -C "$1"
    (cd "$1" && TZ=$3 LC_ALL=$4 "${MAKE:-make}" -s -j2 O="$2" lib >/dev/null)
}
build "$work/one" out UTC C
build "$work/the/other/tree" elsewhere Pacific/Auckland C.UTF-8

bad=0
for library in libcrypto.a libcrypto.so.3 libssl.a libssl.so.3; do
    if cmp "$work/one/out/lib/$library" "$work/the/other/tree/elsewhere/lib/$library"; then
        echo "reproducible $library $(sha256sum <"$work/one/out/lib/$library" | cut -c1-16)"
    else
        echo "reproducible $library: DIFFERS"
        bad=1
    fi
done
exit $bad
