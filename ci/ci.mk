# Our headers and libraries beside the installed libssl-dev.

.PHONY: abi
## abi                                  macros, prototypes, layouts and exports beside Debian's
abi: lib
	@ci/deps abi
	@ci/abi.py $(O)/abi $(O)/lib/libcrypto.so.3 $(O)/lib/libssl.so.3

.PHONY: readme-speeds
## readme-speeds                        refreshes the README's speeds from the last make bench
readme-speeds:
	@ci/readme-speeds.py $(O)/bench/bench.json $(O)/bench/memory.json README.md > $(O)/README.new
	@cat $(O)/README.new > README.md
