# Damaged files, read by this library and by the system's: what they make of each is the same.

$(O)/test/mutants-x509: $(patsubst %,$(O)/obj/%.o,tests/mutants/x509.c tests/gen.c) $(O)/lib/libcrypto.a
	$(link_test)

$(O)/test/mutants-x509-30: tests/mutants/x509.c tests/gen.c
	@mkdir -p $(@D)
	@echo "  LD  $@"
	@$(CC) -std=c11 -D_GNU_SOURCE -DOPENSSL_SUPPRESS_DEPRECATED -I. $(WARN) $(CFLAGS) -o $@ $^ -lcrypto

.PHONY: mutants-x509
MUTANTS ?= 3000
## mutants-x509 FILES="a.der b.der"     damaged certificates, requests and CRLs beside OpenSSL
mutants-x509: $(O)/test/mutants-x509 $(O)/test/mutants-x509-30
	@$(O)/test/mutants-x509 $(MUTANTS) $(FILES) > $(O)/mutants.ours
	@$(O)/test/mutants-x509-30 $(MUTANTS) $(FILES) > $(O)/mutants.30
	@cmp $(O)/mutants.ours $(O)/mutants.30 && wc -l < $(O)/mutants.ours
