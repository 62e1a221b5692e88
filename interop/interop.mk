# Assay beside other TLS stacks: interop/matrix.py starts an end of each, doc/INTEROP.md tells what an end is.

END_CFLAGS := -std=c11 -D_GNU_SOURCE $(WARN) $(CFLAGS)
ENDS_OWN   := $(addprefix interop/ends/,assay.c datagrams.c end.c)
ENDS_HEAD  := interop/ends/end.h interop/ends/datagrams.h

$(O)/interop/assay: $(ENDS_OWN) $(ENDS_HEAD) $(TEST_LIBS)
	@mkdir -p $(@D)
	$(CC) $(END_CFLAGS) -Iinclude $(LDFLAGS) -o $@ $(filter %.c,$^) $(TEST_LIBS)

# The same source with the system's headers and libraries, and within Node 24, which exports its OpenSSL.
$(O)/interop/openssl30: $(ENDS_OWN) $(ENDS_HEAD)
	@mkdir -p $(@D)
	$(CC) $(END_CFLAGS) -o $@ $(filter %.c,$^) -lssl -lcrypto

$(O)/interop/openssl35: $(ENDS_OWN) $(ENDS_HEAD) $(NODE)/bin/node
	@mkdir -p $(@D)
	$(CC) -I$(NODE)/include/node $(END_CFLAGS) -DEND_PRELOAD -fPIC -shared -o $@.so $(filter %.c,$^)
	printf '#!/bin/sh\nLD_PRELOAD=%s exec %s "$$@"\n' $(abspath $@).so $(abspath $(NODE))/bin/node >$@
	chmod +x $@

# What can be built of the peers, is: a stack that isn't here is told as missing by the runner.
INTEROP_SHORT = $(addprefix $(O)/interop/,openssl30 $(STACKS))
INTEROP_ENDS  = $(INTEROP_SHORT) $(O)/interop/openssl35 $(ENDS_MORE)

# The ends of these; `make` on its own lines, since what fails is told later.
interop_build = $(MAKE) --no-print-directory -k $(1) >$(O)/interop/build.log 2>&1 || \
    echo "not every peer could be built: $(O)/interop/build.log"

.PHONY: interop interop-short interop-deps interop-programs
interop-deps:
	@ci/deps interop

interop-programs:
	@$(MAKE) --no-print-directory all $(O)/interop/assay
	@$(call interop_build,$(INTEROP_ENDS))

## interop PEERS=go,nss                 client and server beside every other TLS stack, or these: table, HTML, JSON
PEERS ?=
interop: interop-deps interop-programs
	@interop/matrix.py --out $(O) $(addprefix --peers=,$(PEERS))

## interop-short                        the peers whose packages are small, as far as they are here, without the products
interop-short:
	@$(MAKE) --no-print-directory all $(O)/interop/assay
	@$(call interop_build,$(INTEROP_SHORT))
	@interop/matrix.py --out $(O) --short
