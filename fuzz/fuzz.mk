# What reads bytes that nobody vouches for, for AFL++: a program a file, which reads the files named.

FUZZERS := $(patsubst fuzz/%.c,$(O)/fuzz/%,$(wildcard fuzz/*.c))

$(O)/fuzz/%: $(O)/obj/fuzz/%.c.o $(O)/lib/libcrypto.a
	@mkdir -p $(@D)
	$(link_test)

$(O)/fuzz/asn1: $(patsubst %,$(O)/obj/%.c.o,fuzz/asn1 tests/asn1/shapes tests/asn1/der_gen tests/gen) \
    $(O)/lib/libcrypto.a
	@mkdir -p $(@D)
	$(link_test)

.PHONY: fuzzers
## fuzzers                              programs for AFL++: make CC=afl-clang-fast O=out-fuzz fuzzers
fuzzers: $(FUZZERS)
