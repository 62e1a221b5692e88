# Other machines: the library and the walkers, built by Debian's cross compilers, run by the kernel where it
# can (i386's are five times as fast so), by qemu-user elsewhere.

.PHONY: cross cross-deps cross-aarch64 cross-i386 cross-s390x
cross-deps:
	@ci/deps cross

## cross                                aarch64, i386 and s390x: known answers, cross-checks, suite
cross: cross-deps cross-aarch64 cross-i386 cross-s390x

cross-aarch64: CROSS = ARCH=aarch64 CC=aarch64-linux-gnu-gcc
cross-aarch64: RUN = qemu-aarch64
# The kernel's headers are in the 64-bit folder, where gcc -m32 doesn't look of itself.
cross-i386: CROSS = ARCH=i686 CC='gcc -m32 -idirafter /usr/include/x86_64-linux-gnu'
cross-i386: RUN = qemu-i386
cross-s390x: CROSS = ARCH=s390x CC=s390x-linux-gnu-gcc
cross-s390x: RUN = qemu-s390x

cross-aarch64 cross-i386 cross-s390x:
	@echo "== $@"
	@$(MAKE) --no-print-directory O=$(O)-$@ $(CROSS) CFLAGS=-O2 lib
	@$(MAKE) --no-print-directory O=$(O)-$@ $(CROSS) CFLAGS=-O2 LDFLAGS=-static $(O)-$@/test/walk $(O)-$@/test/suite
	@set -e; export ASSAY_SHORT=1; run=$(RUN); \
	    $(O)-$@/test/walk nothing >/dev/null 2>&1 || [ $$? -ge 126 ] || run=; \
	    echo "run by $${run:-the kernel}"; \
	    $$run $(O)-$@/test/walk; \
	    $$run $(O)-$@/test/suite
