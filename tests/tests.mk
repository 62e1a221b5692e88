# The tests. Everything here links the static library, so that internal functions can be called and
# no symbol of ours reaches the libcrypto that Criterion brings along.

# Folders of the suite's tests; those that aren't there yet match nothing.
SUITE_DIRS := base rand mac kdf evp der pem bn ec rsa dsa dh pkey bio script asn1 conf ui engine provider x509 x509v3 \
              pkcs12 pkcs7 cms crmf store async ocsp ts cmp ct srp ssl ssl/ext

TEST_OBJ := $(patsubst %,$(O)/obj/%.o,\
              $(filter-out tests/main.c tests/criterion.c,$(wildcard tests/*.c)) \
              $(filter-out tests/impl/main.c,$(wildcard tests/impl/*.c)) \
              $(foreach d,$(SUITE_DIRS),$(wildcard tests/$(d)/*.c)) \
              $(wildcard tests/$(ARCH)/*.S))

link_test = @mkdir -p $(@D); echo "  LD  $@"; \
    $(CC) $(CFLAGS) $(LDFLAGS) -Wl,--exclude-libs,ALL -o $@ $^

$(O)/test/walk: $(O)/obj/tests/impl/main.c.o $(TEST_OBJ) $(TEST_LIBS)
	$(link_test)

$(O)/test/suite: $(O)/obj/tests/main.c.o $(TEST_OBJ) $(TEST_LIBS)
	$(link_test)

$(O)/test/check: $(O)/obj/tests/criterion.c.o $(TEST_OBJ) $(TEST_LIBS)
	$(link_test) -lcriterion

# What a target prints and measures is kept for `make report`.
kept = tests/kept.sh $(O) $(1)

.PHONY: check check-deps walk
check-deps:
	@ci/deps check

## check                                every test, short forms of the long ones
check:
	@ci/deps check abi lint cross peers
	@$(MAKE) --no-print-directory -j2 all $(addprefix $(O)/test/,check walk walk-static wycheproof \
	    cavp gmp alloc threads store-threads session-threads ssl-threads ssl ssl-30 sslpair sslpair-30 \
	    fork twin twin-main twin-fork both both-ours both-30) \
	    $(O)/obj/tests/tools/asm-leak.c.o
	@$(call kept,check) tests/check.sh $(O)

## walk                                 known answers and cross-checks of every row, as a program
walk: $(O)/test/walk
	$(call kept,walk) $(O)/test/walk

$(O)/test/ct-leak: $(O)/obj/tests/tools/ct-leak.c.o
	$(link_test)

# Static, since qemu-user would otherwise look for a loader of the model's own.
$(O)/test/walk-static: $(O)/obj/tests/impl/main.c.o $(TEST_OBJ) $(TEST_LIBS)
	$(link_test) -static

.PHONY: dispatch
## dispatch                             which row is chosen, under masks and under qemu's CPU models
dispatch: $(O)/test/walk $(O)/test/walk-static
	@tests/dispatch.sh $^

# Published cases, through the public interface alone.
published = $(patsubst %,$(O)/obj/%.o,$(wildcard tests/$(1)/*.c tests/kat/*.c) tests/check.c tests/gen.c)
$(O)/test/wycheproof: $(call published,wycheproof) $(O)/lib/libcrypto.a
	$(link_test) -ljansson

.PHONY: wycheproof
## wycheproof                           Project Wycheproof's cases, from $$WYCHEPROOF_DIR
wycheproof: $(O)/test/wycheproof
	$(O)/test/wycheproof

$(O)/test/cavp: $(call published,cavp) $(O)/lib/libcrypto.a
	$(link_test)

# BIGNUM beside GMP, which neither the library nor another test links.
$(O)/test/gmp: $(patsubst %,$(O)/obj/%.o,$(wildcard tests/gmp/*.c) tests/check.c tests/gen.c) \
    $(O)/lib/libcrypto.a
	$(link_test) -lgmp

.PHONY: gmp
## gmp                                  BIGNUM's results beside GMP's, on biased numbers
gmp: $(O)/test/gmp
	$(O)/test/gmp

.PHONY: cavp
## cavp                                 NIST's CAVP files and the like, from $$CAVP_DIR
cavp: $(O)/test/cavp
	$(O)/test/cavp

.PHONY: selftest selftest-short
## selftest                             the tests, tested: planted faults, all of which must be caught
selftest: $(O)/test/walk
	@tests/selftest.sh $(O)

selftest-short: $(O)/test/walk
	@tests/selftest.sh $(O) short

.PHONY: ct ct-valgrind ct-msan ct-asm asan cov
# A variant is a build of its own beside this one: the same rules with other flags.
variant = $(MAKE) --no-print-directory O=$(O)-$(1)

## ct                                   constant time: Valgrind, clang's MemorySanitizer, the instructions
ct: check-deps ct-valgrind ct-msan ct-asm

ct-valgrind:
	@$(call variant,ct) EXTRA_CFLAGS=-DASSAY_CT_VALGRIND $(O)-ct/test/walk $(O)-ct/test/suite \
	    $(O)-ct/test/ct-leak
	@$(call kept,ct-valgrind) tests/ct.sh $(O)-ct

# What Valgrind can't decode (SHA-NI, VAES, AVX-512), MSan follows in the intrinsics' source.
ct-msan:
	@$(call variant,msan) CC=clang CFLAGS='-O1 -g -fsanitize=memory -fno-omit-frame-pointer' \
	    $(O)-msan/test/walk $(O)-msan/test/ct-leak
	@$(call kept,ct-msan) tests/ct-msan.sh $(O)-msan

# The instructions of the rows for this CPU, as they are shipped. scrypt's rows aren't constant-time.
# Not followed here: ML-KEM, whose seeds become public in the middle of a function (Valgrind and MSan
# follow its avx2 row, which shares all but its vectors with avx512), and curve25519_x86_64_adx.c,
# which holds the verification of signatures beside the kernels with secrets, as P-256 has it in a
# file of its own, and words_x86_64_ifma.c (MSan does), which takes its pointers out of structs and
# compares public exponents.
NOT_FOLLOWED := opt/mlkem_x86_64_avx2.c opt/mlkem_x86_64_avx512.c opt/curve25519_x86_64_adx.c \
    opt/words_x86_64_ifma.c opt/p256_public_x86_64_avx2.c \
    opt/p384_public_x86_64_avx2.c opt/p521_public_x86_64_avx2.c \
    opt/p521_public_x86_64_ifma.c
CT_ASM := $(patsubst %,$(O)/obj/%.o,\
            $(filter-out opt/scrypt% $(NOT_FOLLOWED),$(wildcard opt/*_x86_64_*.c)) \
            $(wildcard opt/asm/x86_64/*.S))
ct-asm: $(O)/lib/libcrypto.a $(O)/obj/tests/tools/asm-leak.c.o
	@$(if $(filter x86_64,$(ARCH)),ci/asm-ct.py --planted $(O)/obj/tests/tools/asm-leak.c.o && \
	    echo "asm-ct not followed in the instructions: $(NOT_FOLLOWED)" && \
	    $(call kept,ct-asm) ci/asm-ct.py ci/asm-ct.list $(CT_ASM),echo "asm-ct: not for $(ARCH); not run")

# What the variants below run.
PROGRAMS := alloc fork suite walk wycheproof cavp
run_all   = @for p in $(PROGRAMS); do echo "== $(1)/test/$$p"; $(2) $(1)/test/$$p || exit 1; done

SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
## asan                                 the tests and the fuzzers' files under AddressSanitizer and UBSan
asan: check-deps
	@$(call variant,asan) CFLAGS='-O1 -g $(SANITIZE)' $(PROGRAMS:%=$(O)-asan/test/%) fuzzers
	$(call run_all,$(O)-asan,ASSAY_SHORT=1)
	@$(call variant,asan) CFLAGS='-O1 -g $(SANITIZE)' corpus

## cov                                  line coverage of the library, HTML in $(O)-cov/html
# Warnings are off: the counters that gcc puts in mislead its own analysis of bounds.
cov: check-deps
	@$(call variant,cov) WARN=-w CFLAGS='-O1 -g --coverage' $(PROGRAMS:%=$(O)-cov/test/%)
	@find $(O)-cov -name '*.gcda' -delete
	$(call run_all,$(O)-cov)
	@KEEP=$(O)-cov/files.json $(call kept,cov) tests/cov.sh $(O)-cov
