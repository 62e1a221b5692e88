# Random operations on chains of BIOs, with this library and with the system's: the traces are the same.

SCRIPT_SRC := $(wildcard tests/bio/script_*.c) tests/twin/script.c tests/gen.c

$(O)/test/script: $(SCRIPT_SRC:%=$(O)/obj/%.o) $(O)/lib/libcrypto.a
	$(link_test)

$(O)/test/script-30: $(SCRIPT_SRC) tests/bio/script.h
	@mkdir -p $(@D)
	@echo "  LD  $@"
	@$(CC) -std=c11 -D_GNU_SOURCE -DOPENSSL_SUPPRESS_DEPRECATED -I. $(WARN) $(CFLAGS) -o $@ \
	    $(SCRIPT_SRC) -lcrypto

.PHONY: script
SCRIPTS ?= 1 2000
## script [SCRIPTS='1 2000']            random operations on BIOs, here and on the system's libcrypto
script: check-deps $(O)/test/script $(O)/test/script-30
	$(O)/test/script all $(SCRIPTS) > $(O)/test/script.ours
	$(O)/test/script-30 all $(SCRIPTS) > $(O)/test/script.theirs
	cmp $(O)/test/script.ours $(O)/test/script.theirs
