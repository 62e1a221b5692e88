/* SSL_CTX_set_ciphersuites(3) with names of suites before TLS 1.3: they are offered and chosen,
 * before those of the rules. Public interface alone. */
#include <openssl/err.h>
#include <stdio.h>
#include <string.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

static const char rules[] = "ECDHE-RSA-AES256-GCM-SHA384:AES256-SHA";

static const struct {
    const char *names, *list; /* NULL: refused, and what was there stays */
} rows[] = {
    {"TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
     "ECDHE-RSA-AES128-GCM-SHA256 ECDHE-RSA-AES256-GCM-SHA384 AES256-SHA"},
    {"TLS_RSA_WITH_AES_128_CBC_SHA:TLS_AES_128_GCM_SHA256",
     "AES128-SHA TLS_AES_128_GCM_SHA256 ECDHE-RSA-AES256-GCM-SHA384 AES256-SHA"},
    {"TLS_AES_128_GCM_SHA256:NONE:TLS_RSA_WITH_NULL_MD5",
     "TLS_AES_128_GCM_SHA256 NULL-MD5 ECDHE-RSA-AES256-GCM-SHA384 AES256-SHA"},
    {"TLS_RSA_WITH_AES_256_CBC_SHA",
     "AES256-SHA ECDHE-RSA-AES256-GCM-SHA384 AES256-SHA"}, /* twice */
    {"ECDHE-RSA-AES128-GCM-SHA256", NULL},
    {"tls_aes_128_gcm_sha256", NULL},
    {"", "ECDHE-RSA-AES256-GCM-SHA384 AES256-SHA"},
};

static void list_is(const SSL_CTX *ctx, const char *expected)
{
    char list[300] = "";
    const STACK_OF(SSL_CIPHER) *all = SSL_CTX_get_ciphers(ctx);
    size_t n = 0;
    for (int i = 0; i < sk_SSL_CIPHER_num(all) && n < sizeof(list); i++)
        n += (size_t)snprintf(list + n, sizeof(list) - n, "%s%s", i > 0 ? " " : "",
                              SSL_CIPHER_get_name(sk_SSL_CIPHER_value(all, i)));
    check(strcmp(list, expected) == 0, "%s", list);
}

static void lists(void)
{
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        SSL_CTX *ctx = SSL_CTX_new(TLS_method());
        check_context("ssl/named_suites [%s]", rows[i].names);
        SSL_CTX_set_cipher_list(ctx, rules);
        int ok = SSL_CTX_set_ciphersuites(ctx, rows[i].names);
        check(ok == (rows[i].list != NULL), "%d", ok);
        if (ok == 1)
            list_is(ctx, rows[i].list);
        else
            check(ERR_GET_REASON(ERR_get_error()) == SSL_R_NO_CIPHER_MATCH, "the reason");
        SSL_CTX_free(ctx);
    }
}

/* Of what both ends have the named one is chosen: by the client's order, and by the server's. */
static void chosen(enum end named, int version, const char *names, const char *expected)
{
    SSL_CTX *ctx[2];
    struct link l;
    check_context("ssl/named_suites chosen, %x, %s", (unsigned)version, expected);
    for (int e = CLIENT; e <= SERVER; e++) {
        ctx[e] = identity_ctx(e == SERVER, TLS1_VERSION, version, e == SERVER ? ID_RSA : ID_NONE);
        SSL_CTX_set_cipher_list(ctx[e], e == (int)named ? "AES256-SHA" : "AES256-SHA:AES128-SHA");
    }
    check(SSL_CTX_set_ciphersuites(ctx[named], names) == 1, "set");
    if (named == SERVER)
        SSL_CTX_set_options(ctx[SERVER], SSL_OP_CIPHER_SERVER_PREFERENCE);
    if (link_open(&l, ctx[CLIENT], ctx[SERVER])) {
        bool ok = link_handshake(&l);
        check(ok, "handshake: %s, %s", ERR_reason_error_string(l.first[CLIENT]),
              ERR_reason_error_string(l.first[SERVER]));
        check(strcmp(SSL_get_cipher_name(l.ssl[CLIENT]), expected) == 0, "%s",
              SSL_get_cipher_name(l.ssl[CLIENT]));
    }
    link_close(&l);
    SSL_CTX_free(ctx[CLIENT]);
    SSL_CTX_free(ctx[SERVER]);
}

void test_ssl_named_suites(void)
{
    static const char aes[] = "TLS_RSA_WITH_AES_128_CBC_SHA",
                      both[] = "TLS_RSA_WITH_AES_128_CBC_SHA:TLS_AES_128_GCM_SHA256";
    lists();
    for (int named = CLIENT; named <= SERVER; named++) {
        enum end e = (enum end)named;
        chosen(e, TLS1_2_VERSION, aes, "AES128-SHA");
        chosen(e, TLS1_2_VERSION, both, "AES128-SHA");
        chosen(e, TLS1_3_VERSION, both, "TLS_AES_128_GCM_SHA256");
        chosen(e, TLS1_1_VERSION, "TLS_RSA_WITH_AES_128_GCM_SHA256", "AES256-SHA");
#ifndef ASSAY_TWIN /* 3.0 fails where the highest version has no suite */
        chosen(e, TLS1_3_VERSION, aes, "AES128-SHA");
        chosen(e, TLS1_3_VERSION, "", "AES256-SHA");
#endif
    }
}
