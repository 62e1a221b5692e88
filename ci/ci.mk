# Our headers and libraries beside the installed libssl-dev.

.PHONY: abi
## abi                                  macros, prototypes, layouts and exports beside Debian's
abi: lib
	@ci/deps abi
	@ci/abi.py $(O)/abi $(O)/lib/libcrypto.so.3
