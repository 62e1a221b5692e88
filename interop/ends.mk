# The ends over stacks that are libraries: $(O)/interop/STACK, with Debian's lib*-dev of each.
STACKS         := gnutls mbedtls wolfssl bearssl botan
STACK_gnutls   := -lgnutls
STACK_mbedtls  := -lmbedtls -lmbedx509 -lmbedcrypto
STACK_wolfssl  := -lwolfssl
STACK_bearssl  := -lbearssl
STACK_botan    := -lbotan-2

STACK_COMMON   := $(O)/interop/end.o $(O)/interop/common.o
STACK_CFLAGS   := -std=c11 -D_GNU_SOURCE $(WARN) $(CFLAGS)
STACK_CXXFLAGS := -std=c++20 -Wall -Wextra -Werror -isystem /usr/include/botan-2 $(CFLAGS)

$(STACK_COMMON): $(O)/interop/%.o: interop/ends/%.c interop/ends/common.h interop/ends/end.h
	@mkdir -p $(@D)
	@echo "  CC  $<"
	@$(CC) $(STACK_CFLAGS) -c $< -o $@

$(filter-out %/botan,$(STACKS:%=$(O)/interop/%)): $(O)/interop/%: interop/ends/%.c $(STACK_COMMON)
	@echo "  LD  $@"
	@$(CC) $(STACK_CFLAGS) $(LDFLAGS) -o $@ $^ $(STACK_$*)

$(O)/interop/botan: interop/ends/botan.cpp $(STACK_COMMON)
	@echo "  LD  $@"
	@$(CXX) $(STACK_CXXFLAGS) $(LDFLAGS) -o $@ $^ $(STACK_botan)
