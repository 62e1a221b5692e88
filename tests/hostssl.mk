# The system's libssl over our libcrypto.

.PHONY: dropin-crypto
## dropin-crypto                        the system's libssl, python3 and curl on this libcrypto
dropin-crypto: lib $(O)/test/hostssl-dane
	tests/hostssl/hostssl.sh $(O) $(O)/test/hostssl-dane

$(O)/test/hostssl-dane: tests/hostssl/dane.c
	@mkdir -p $(@D)
	@echo "  LD  $@"
	@$(CC) -std=c11 $(WARN) $(CFLAGS) -o $@ $< -lssl -lcrypto
