# The programs of doc/guide: built as a user would, on this library and on the system's, and run.

EXAMPLES := $(basename $(notdir $(wildcard examples/*.c)))

$(O)/examples/%: examples/%.c $(O)/lib/libssl.so $(O)/lib/libcrypto.so
	@mkdir -p $(@D)
	@echo "  LD  $@"
	@$(CC) $(WARN) $(CFLAGS) -Iinclude -o $@ $< -L$(O)/lib -lssl -lcrypto -Wl,-rpath,'$$ORIGIN/../lib'

$(O)/examples/%-30: examples/%.c
	@mkdir -p $(@D)
	@echo "  LD  $@"
	@$(CC) $(WARN) $(CFLAGS) -o $@ $< -lssl -lcrypto

.PHONY: examples
## examples                             the programs of doc/guide: built, and run against each other
examples: check-deps all $(foreach e,$(EXAMPLES),$(O)/examples/$(e) $(O)/examples/$(e)-30)
	@tests/examples.sh $(O)
