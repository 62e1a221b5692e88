#!/bin/sh
# Debian's openssl, unmodified, on the libraries of the folder ASSAY_LIB, with all names bound at the start.
LD_LIBRARY_PATH=${ASSAY_LIB:?} LD_BIND_NOW=1 exec /usr/bin/openssl "$@"
