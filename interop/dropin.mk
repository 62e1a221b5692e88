# Debian's own programs on these libraries.

# A directory with nothing but the two, for LD_LIBRARY_PATH.
DROPIN_LIB := $(O)/dropin
$(DROPIN_LIB)/%.so.3: $(O)/lib/%.so.3
	@mkdir -p $(@D)
	@cp $< $@

DROPIN_LIBS := $(DROPIN_LIB)/libcrypto.so.3 $(DROPIN_LIB)/libssl.so.3

.PHONY: dropin dropin-python dropin-deps
dropin-deps:
	@ci/deps dropin

# How long wrk runs, each time.
WRK_SECONDS ?= 30

## dropin                               programs of Debian 12, unmodified, on these libraries: openssl, nginx, curl, wrk, Python, PostgreSQL, Redis, socat, OpenSSH, SoftHSM, openssl cmp, Ruby, PHP, haproxy
dropin: dropin-deps
	@$(MAKE) --no-print-directory $(DROPIN_LIBS) $(O)/bin/openssl
	@$(call kept,dropin) interop/dropin.sh $(DROPIN_LIB) $(O)/bin/openssl $(WRK_SECONDS)

## dropin-python                        the standard library's own tests, on Debian's OpenSSL and on these libraries
dropin-python: dropin-deps
	@$(MAKE) --no-print-directory $(DROPIN_LIBS)
	@$(call kept,dropin-python) interop/dropin-python.sh $(DROPIN_LIB)
