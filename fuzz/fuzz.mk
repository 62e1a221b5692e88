# What reads bytes that nobody vouches for: a target a file, fuzz/NAME.c. fuzz/driver.c calls it with
# the files named or with AFL++'s inputs; LIBFUZZER=1 leaves that to clang's libFuzzer:
#   make LIBFUZZER=1 CC=clang O=out-libfuzzer CFLAGS='-O1 -g -fsanitize=fuzzer-no-link,address' fuzzers
FUZZ_NAMES := $(filter-out driver,$(patsubst fuzz/%.c,%,$(wildcard fuzz/*.c)))
FUZZERS    := $(FUZZ_NAMES:%=$(O)/fuzz/%)
FUZZ_MAIN  := $(if $(LIBFUZZER),,$(O)/obj/fuzz/driver.c.o)

# What a target is linked with, beside the driver and the libraries.
FUZZ_WITH_asn1        := tests/asn1/shapes tests/gen
FUZZ_WITH_beside      := fuzz/peer/ask fuzz/peer/say
FUZZ_WITH_constraints := $(FUZZ_WITH_beside)
FUZZ_WITH_crmf        := tests/crmf/make
FUZZ_WITH_tls_server  := fuzz/tls/ends fuzz/tls/configs fuzz/tls/look tests/ssl/identity
FUZZ_WITH_tls_client  := $(FUZZ_WITH_tls_server)
FUZZ_WITH_tls_inside  := $(FUZZ_WITH_tls_server)
FUZZ_WITH_tls_twin    := fuzz/peer/ask fuzz/peer/tls $(FUZZ_WITH_tls_server)
FUZZ_WITH_cms         := fuzz/cms/people
CALLS := fuzz/calls/calls fuzz/calls/keys tests/alloc/alloc
FUZZ_WITH_pkcs7_api   := $(CALLS)
FUZZ_WITH_cms_api     := $(CALLS) fuzz/cms/people fuzz/cms/api_signed fuzz/cms/api_enveloped
FUZZ_WITH_asn1_api    := $(CALLS)
FUZZ_WITH_pem_api     := $(CALLS)
FUZZ_WITH_conf_api    := $(CALLS)
FUZZ_WITH_pkcs12_api  := $(CALLS)
FUZZ_WITH_ocsp_api    := $(CALLS) tests/ocsp/certs tests/check
FUZZ_WITH_ts          := tests/ts/tsa tests/check
FUZZ_WITH_cmp_api     := $(CALLS)
FUZZ_WITH_ts_api      := $(patsubst %,fuzz/tsa/%,state forms fields config) $(CALLS) $(FUZZ_WITH_ts)
FUZZ_WITH_ssl_api     := $(patsubst %,fuzz/api/%,words settings creds conn session callbacks callbacks_keys corners) tests/alloc/alloc $(FUZZ_WITH_tls_server)
FUZZ_LIBS_bignum      := -lgmp
FUZZ_FLAGS_tls_inside := -Wl,--wrap=protect_seal_from,--wrap=protect_seal
FUZZ_WITH_x509_api    := $(basename $(wildcard fuzz/x509/*.c))
FUZZ_FLAGS_x509_api   := -Wl,--wrap=EVP_DigestVerify,--wrap=pkey_verify_message

# The builds with predictable MACs and signatures and records in the clear: fuzz/tls/open.c's
# functions in the place of the library's, for whoever calls them.
comma := ,
FUZZ_OPEN := $(patsubst %,-Wl$(comma)--wrap=%,protect_tls13 protect_tls12 CRYPTO_memcmp EVP_DigestVerify pkey_verify_message)
FUZZ_FLAGS_chain           := -Wl,--wrap=EVP_DigestVerify,--wrap=pkey_verify_message
FUZZ_WITH_tls_open_server  := $(FUZZ_WITH_tls_server) fuzz/tls/open
FUZZ_WITH_tls_open_client  := $(FUZZ_WITH_tls_open_server)
FUZZ_FLAGS_tls_open_server := $(FUZZ_OPEN)
FUZZ_FLAGS_tls_open_client := $(FUZZ_OPEN)

fuzz_obj = $(patsubst %,$(O)/obj/%.c.o,$(1))

# Unlike the tests these hide no symbols: a sanitizer's malloc has to be libc's, too.
define fuzz_target
$(O)/fuzz/$(1): $(call fuzz_obj,fuzz/$(1) $(FUZZ_WITH_$(1))) $(FUZZ_MAIN) $(TEST_LIBS)
	@mkdir -p $$(@D)
	@echo "  LD  $$@"
	@$$(CC) $$(CFLAGS) $$(LDFLAGS) $(if $(LIBFUZZER),-fsanitize=fuzzer) $(FUZZ_FLAGS_$(1)) -o $$@ $$^ $(FUZZ_LIBS_$(1))
endef
$(foreach f,$(FUZZ_NAMES),$(eval $(call fuzz_target,$(f))))

# The process that some ask: the same questions to the system's libraries.
$(O)/fuzz/beside $(O)/fuzz/constraints $(O)/fuzz/tls_twin: | $(O)/fuzz/peer

$(O)/fuzz/peer: $(addprefix fuzz/,peer/main.c peer/say.c peer/tls.c tls/ends.c tls/configs.c) tests/ssl/identity.c
	@mkdir -p $(@D)
	@echo "  LD  $@"
	@gcc -std=c11 -D_GNU_SOURCE -DASSAY_PEER -DOPENSSL_SUPPRESS_DEPRECATED -I. $(WARN) -O1 -g -o $@ $^ -lssl -lcrypto

# Records connections: as they are, and without secrets.
$(O)/fuzz/tls-record: $(call fuzz_obj,fuzz/tls/record $(FUZZ_WITH_tls_server)) $(TEST_LIBS)
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^

$(O)/fuzz/tls-record-open: $(call fuzz_obj,fuzz/tls/record $(FUZZ_WITH_tls_open_server)) $(TEST_LIBS)
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS) $(LDFLAGS) $(FUZZ_OPEN) -o $@ $^

# Records messages of every kind.
$(O)/fuzz/cms-record: $(call fuzz_obj,fuzz/cms/record $(FUZZ_WITH_cms) fuzz/calls/calls tests/alloc/alloc) $(TEST_LIBS)
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^

# What an authority signs, and what it is asked.
$(O)/fuzz/ts-record: $(call fuzz_obj,fuzz/tsa/record $(FUZZ_WITH_ts)) $(TEST_LIBS)
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^

.PHONY: fuzz fuzz-long fuzz-total fuzz-cov fuzzers corpus tls-corpus cms-corpus ts-corpus
## fuzz SECONDS=60 JOBS=1 FUZZ="..."    every target under AFL++ with AddressSanitizer, and a table
SECONDS ?= 60
JOBS    ?= 1
FUZZ    ?= $(FUZZ_NAMES)
define fuzz_build
@ci/deps fuzz
@AFL_QUIET=1 AFL_USE_ASAN=1 AFL_LLVM_DENYLIST=$(CURDIR)/fuzz/uninstrumented.txt \
    $(MAKE) --no-print-directory CC=afl-clang-fast O=$(O)-fuzz CFLAGS='-O1 -g' $(FUZZ:%=$(O)-fuzz/fuzz/%)
endef
fuzz:
	$(fuzz_build)
	@$(call variant,cov) WARN=-w CFLAGS='-O1 -g --coverage' $(FUZZ:%=$(O)-cov/fuzz/%)
	@fuzz/run.py --seconds $(SECONDS) --jobs $(JOBS) --json $(O)/fuzz.json --coverage $(O)-cov $(O)-fuzz/fuzz $(FUZZ)

## fuzz-long CPU=1800 JOBS=1            until each target has had that many seconds of CPU in all its runs
CPU ?= 1800
fuzz-long:
	$(fuzz_build)
	@fuzz/run.py --seconds $$((4 * $(CPU))) --jobs $(JOBS) --until $(CPU) --log fuzz/campaigns.csv $(O)-fuzz/fuzz $(FUZZ)

## fuzz-total                           what the targets have had in all, also in doc/FUZZING.md
fuzz-total:
	@fuzz/campaigns.py fuzz/campaigns.csv $(FUZZ_NAMES)
	@fuzz/campaigns.py --markdown doc/FUZZING.md fuzz/campaigns.csv $(FUZZ_NAMES)

## fuzzers                              the fuzzers' programs, for files
fuzzers: $(FUZZERS)

# What a fuzzer found stays in its folder; what is or may be DER is read beside the system's library,
# too (fuzz/run.py knows these as well). The shell spells the names out: all of them in one recipe
# are more than one argument may hold (128 KiB).
BESIDE_OF := asn1 cert constraints crl ext keys ocsp pem pkcs12 pkcs7 req

## corpus                               the fuzzers' programs over the files kept for each
corpus: $(FUZZERS)
	@set -e; for f in $(FUZZ_NAMES); do \
	    set -- fuzz/corpus/$$f/*; \
	    [ -e "$$1" ] || continue; \
	    echo "$$f: $$#"; $(O)/fuzz/$$f "$$@"; \
	done; \
	set -- $(BESIDE_OF:%=fuzz/corpus/%/*); echo "beside: $$#"; $(O)/fuzz/beside "$$@"

## fuzz-cov                             lines that the corpora reach, HTML in $(O)-cov/html
fuzz-cov:
	@ci/deps fuzz
	@$(call variant,cov) WARN=-w CFLAGS='-O1 -g --coverage' fuzzers
	@find $(O)-cov -name '*.gcda' -delete
	@$(call variant,cov) WARN=-w CFLAGS='-O1 -g --coverage' corpus
	@tests/cov.sh $(O)-cov | awk -f fuzz/cov.awk

## tls-corpus                           what clients and servers say to each other, and their sessions, anew
tls-corpus: $(O)/fuzz/tls-record $(O)/fuzz/tls-record-open
	@mkdir -p $(addprefix fuzz/corpus/,session $(addprefix tls_,server client inside open_server open_client))
	$(O)/fuzz/tls-record fuzz/corpus
	$(O)/fuzz/tls-record-open fuzz/corpus open_

## cms-corpus                           messages of CMS of every kind, anew
cms-corpus: $(O)/fuzz/cms-record
	$(O)/fuzz/cms-record fuzz/corpus/cms

## ts-corpus                            requests, time stamps and names of certificates, anew
ts-corpus: $(O)/fuzz/ts-record
	@mkdir -p fuzz/corpus/ts
	$(O)/fuzz/ts-record fuzz/corpus/ts
