# What the library does when memory is short, when input is bad, among threads and across forks.

$(O)/test/alloc: $(patsubst %,$(O)/obj/%.o,$(wildcard tests/alloc/*.c tests/provider/foreign*.c) tests/asn1/shapes.c tests/crmf/make.c tests/ssl/shapes.c tests/ssl/link.c tests/ssl/net.c tests/ssl/identity.c tests/check.c tests/gen.c) $(TEST_LIBS)
	$(link_test)

$(O)/test/threads: $(O)/obj/tests/threads/main.c.o $(O)/lib/libcrypto.a
	$(link_test) -pthread

$(O)/test/store-threads: $(O)/obj/tests/threads/store.c.o $(O)/lib/libcrypto.a
	$(link_test) -pthread

$(O)/test/session-threads: $(O)/obj/tests/threads/session.c.o $(TEST_LIBS)
	$(link_test) -pthread

$(O)/test/ssl-threads: $(patsubst %,$(O)/obj/%.o,tests/threads/ssl.c tests/ssl/link.c tests/ssl/identity.c \
    tests/check.c) $(TEST_LIBS)
	$(link_test) -pthread

$(O)/test/fork: $(O)/obj/tests/threads/fork.c.o $(O)/lib/libcrypto.a
	$(link_test) -pthread

.PHONY: alloc tsan twin
## alloc                                every allocation made to fail, one after the other
alloc: $(O)/test/alloc
	@tests/alloc.sh $<

## tsan                                 eight threads under ThreadSanitizer
tsan: check-deps
	@$(call variant,tsan) CC=clang CFLAGS='-O1 -g -fsanitize=thread' \
	    $(O)-tsan/test/threads $(O)-tsan/test/store-threads $(O)-tsan/test/session-threads \
	    $(O)-tsan/test/ssl-threads
	$(O)-tsan/test/threads
	$(O)-tsan/test/store-threads
	$(O)-tsan/test/session-threads
	$(O)-tsan/test/ssl-threads

# The same sources beside the system's headers and library: what they expect is OpenSSL's own.
TWIN_BAD := $(wildcard tests/evp/bad*.c tests/bio/*.c tests/asn1/*.c tests/conf/*.c tests/script/*.c \
                tests/ui/*.c tests/engine/*.c tests/provider/*.c tests/x509v3/*.c tests/ocsp/*.c tests/ts/*.c tests/cmp/*.c tests/crmf/*.c \
                tests/ct/*.c) tests/srp/srp.c \
              tests/base/obj_name.c tests/base/obj_text.c tests/base/self_test.c tests/base/trace.c tests/dh/pkey.c tests/ec/binary_api.c tests/ec/sm2_api.c tests/pem/blobs.c tests/pem/chain.c tests/pem/encode.c tests/pem/encoders.c \
              tests/pem/lines.c tests/pem/objects.c tests/pem/programs.c tests/pem/text.c tests/rsa/oaep.c tests/x509/build.c tests/x509/delta.c \
              tests/x509/name.c tests/x509/odds.c tests/x509/older.c tests/x509/param.c tests/x509/pkits.c tests/x509/verdicts.c \
              tests/async/async.c tests/store/store.c tests/pkcs7/pkcs7.c tests/cms/people.c tests/cms/sign.c tests/cms/encrypt.c tests/twin/main.c tests/check.c tests/gen.c
$(O)/test/twin: $(TWIN_BAD)
	@mkdir -p $(@D)
	@echo "  LD  $@"
	@$(CC) -std=c11 -D_GNU_SOURCE -DASSAY_TWIN -DOPENSSL_SUPPRESS_DEPRECATED -I. $(WARN) $(CFLAGS) \
	    -o $@ $(TWIN_BAD) -lcrypto -pthread

$(O)/test/twin-%: tests/threads/%.c
	@mkdir -p $(@D)
	@echo "  LD  $@"
	@$(CC) -std=c11 -D_GNU_SOURCE -DASSAY_TWIN -DOPENSSL_SUPPRESS_DEPRECATED -I. $(WARN) $(CFLAGS) -o $@ $< \
	    -lcrypto -pthread

.PHONY: cli-debian
## cli-debian                           Debian's openssl, unmodified, on these libraries: tests/cli's command lines
cli-debian: check-deps lib
	ASSAY_LIB=$(abspath $(O)/lib) tests/cli/diff.sh tests/cli/debian-openssl.sh

## twin                                 the tests of the public interface, on the system's libcrypto
twin: check-deps $(O)/test/twin $(O)/test/twin-main $(O)/test/twin-fork
	$(O)/test/twin
	$(O)/test/twin-main
	$(O)/test/twin-fork
