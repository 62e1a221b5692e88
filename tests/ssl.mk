# What libssl knows without a connection, beside the system's.

$(O)/test/sslfacts: $(O)/obj/tests/sslfacts/main.c.o $(TEST_LIBS)
	$(link_test)

$(O)/test/sslfacts-30: tests/sslfacts/main.c
	@mkdir -p $(@D)
	@echo "  LD  $@"
	@$(CC) -std=c11 -D_GNU_SOURCE -DASSAY_TWIN -DOPENSSL_SUPPRESS_DEPRECATED $(WARN) $(CFLAGS) -o $@ $< -lssl -lcrypto

.PHONY: sslfacts
## sslfacts                             cipher suites, their lists, alerts and errors beside OpenSSL's
sslfacts: $(O)/test/sslfacts $(O)/test/sslfacts-30
	@tests/sslfacts/compare.sh $^

# Whole connections, by the public interface alone: one source beside this library and the system's.
# (A line each, so that lists merge.)
LINK_SRC := \
            tests/ssl/corners.c \
            tests/ssl/handshakes.c \
            tests/ssl/api.c \
            tests/ssl/api_conf.c \
            tests/ssl/api_bio.c \
            tests/ssl/programs.c \
            tests/ssl/hostile.c \
            tests/ssl/resume.c \
            tests/ssl/session.c \
            tests/ssl/link.c \
            tests/ssl/identity.c \
            tests/ssl/dane.c \
            tests/ssl/ct.c \
            tests/ssl/async.c \
            tests/ssl/api_more.c \
            tests/ssl/srp.c \
            tests/ssl/status.c \
            tests/twin/ssl.c \
            tests/check.c \
            tests/gen.c \
            tests/ssl/by_bytes.c \
            tests/ssl/shapes.c \
            tests/ssl/processes.c \
            tests/ssl/pha.c \
            tests/ssl/tickets.c \
            tests/ssl/stateless.c \
            tests/ssl/trace.c \
            tests/ssl/check_chain.c \
            tests/ssl/compat.c \
            tests/ssl/again.c \
            tests/ssl/named_suites.c \
            tests/ssl/held.c \
            tests/ssl/dtls_api.c \
            tests/ssl/dtls.c \
            tests/ssl/dtls_loss.c \
            tests/ssl/net.c

$(O)/test/ssl: $(LINK_SRC:%=$(O)/obj/%.o) $(TEST_LIBS)
	$(link_test)

$(O)/test/ssl-30: $(LINK_SRC) tests/ssl/link.h tests/ssl/identity.h
	@mkdir -p $(@D)
	@echo "  LD  $@"
	@$(CC) -std=c11 -D_GNU_SOURCE -DASSAY_TWIN -DOPENSSL_SUPPRESS_DEPRECATED -I. $(WARN) $(CFLAGS) -o $@ \
	    $(LINK_SRC) -lssl -lcrypto

.PHONY: ssl-twin
## ssl-twin                             connections of every shape, here and on the system's libssl
ssl-twin: $(O)/test/ssl $(O)/test/ssl-30
	$(O)/test/ssl
	$(O)/test/ssl-30

.PHONY: ssl-mutilate ssl-many
## ssl-mutilate                         every byte of handshakes of every shape cut off and changed
ssl-mutilate: $(O)/test/ssl
	$(O)/test/ssl -l ssl/cut ssl/flip ssl/disorder

CONNECTIONS ?= 100000
## ssl-many [CONNECTIONS=100000]        connections, one after the other: none leaves memory behind
ssl-many: $(O)/test/ssl-threads
	$(O)/test/ssl-threads $(CONNECTIONS)

# This libssl and the system's with each other, over pipes.
$(O)/test/sslpair: $(O)/obj/tests/sslpair/peer.c.o $(TEST_LIBS)
	$(link_test)

$(O)/test/sslpair-30: tests/sslpair/peer.c
	@mkdir -p $(@D)
	@echo "  LD  $@"
	@$(CC) -std=c11 -D_GNU_SOURCE -DOPENSSL_SUPPRESS_DEPRECATED $(WARN) $(CFLAGS) -o $@ $< -lssl -lcrypto

.PHONY: sslpair
## sslpair                              connections between this libssl and the system's
sslpair: $(O)/test/sslpair $(O)/test/sslpair-30
	@tests/sslpair/pair.sh $^

$(O)/test/graph: $(O)/obj/tests/tools/graph.c.o $(TEST_LIBS)
	$(link_test)

.PHONY: graph
## graph                                the handshake's transitions as doc/img/handshake.{svg,dot}
graph: $(O)/test/graph
	@mkdir -p doc/img
	$(O)/test/graph svg > doc/img/handshake.svg
	$(O)/test/graph dot > doc/img/handshake.dot
