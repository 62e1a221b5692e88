# Assay beside other TLS stacks: interop/matrix.py starts an end of each, doc/INTEROP.md tells what an end is.

END_CFLAGS := -std=c11 -D_GNU_SOURCE $(WARN) $(CFLAGS)
ENDS_OWN   := interop/ends/assay.c interop/ends/end.c

$(O)/interop/assay: $(ENDS_OWN) interop/ends/end.h $(TEST_LIBS)
	@mkdir -p $(@D)
	$(CC) $(END_CFLAGS) -Iinclude $(LDFLAGS) -o $@ $(filter %.c,$^) $(TEST_LIBS)

# The same source with the system's headers and libraries, and within Node 24, which exports its OpenSSL.
$(O)/interop/openssl30: $(ENDS_OWN) interop/ends/end.h
	@mkdir -p $(@D)
	$(CC) $(END_CFLAGS) -o $@ $(filter %.c,$^) -lssl -lcrypto

$(O)/interop/openssl35: $(ENDS_OWN) interop/ends/end.h $(NODE)/bin/node
	@mkdir -p $(@D)
	$(CC) -I$(NODE)/include/node $(END_CFLAGS) -DEND_PRELOAD -fPIC -shared -o $@.so $(filter %.c,$^)
	printf '#!/bin/sh\nLD_PRELOAD=%s exec %s "$$@"\n' $(abspath $@).so $(abspath $(NODE))/bin/node >$@
	chmod +x $@

# What can be built of the peers, is: a stack that isn't here is told as missing by the runner.
INTEROP_ENDS  = $(addprefix $(O)/interop/,openssl30 openssl35 $(STACKS)) $(ENDS_MORE)

.PHONY: interop interop-short interop-deps interop-programs
interop-deps:
	@ci/deps interop

interop-programs:
	@$(MAKE) --no-print-directory all $(O)/interop/assay
	@$(MAKE) --no-print-directory -k $(INTEROP_ENDS) >$(O)/interop/build.log 2>&1 || \
	    echo "not every peer could be built: $(O)/interop/build.log"

## interop                              client and server beside every other TLS stack, all cells: table, HTML, JSON
interop: interop-deps interop-programs
	@interop/matrix.py --out $(O)

## interop-short                        the main features, with the peers that are here
interop-short: interop-programs
	@interop/matrix.py --out $(O) --short
