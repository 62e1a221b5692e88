/* DANE at a client: records that match and don't, by every usage, selector and matching type; what
 * is refused as a record; what is told of a match. */
#include <openssl/err.h>
#include <openssl/x509.h>
#include <string.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

enum { PKIX_TA, PKIX_EE, DANE_TA, DANE_EE };

static SSL_CTX *ctx[2];

static bool begin(int version, bool trusts)
{
    ctx[CLIENT] = identity_ctx(0, version, version, ID_NONE);
    ctx[SERVER] = identity_ctx(1, version, version, ID_P256);
    if (!check(ctx[CLIENT] != NULL && ctx[SERVER] != NULL, "contexts"))
        return false;
    if (!trusts)
        SSL_CTX_set_cert_store(ctx[CLIENT], X509_STORE_new());
    return check(SSL_CTX_dane_enable(ctx[CLIENT]) == 1, "enabled");
}

static void end(struct link *l)
{
    link_close(l);
    for (int e = CLIENT; e <= SERVER; e++) {
        SSL_CTX_free(ctx[e]);
        ctx[e] = NULL;
    }
}

/* The record's data of a certificate: 1, or 0 when memory is short. */
static size_t record_data(X509 *x, unsigned selector, unsigned matching, unsigned char **data)
{
    unsigned char *der = NULL, digest[EVP_MAX_MD_SIZE];
    unsigned int n = 0;
    int len = selector == 0 ? i2d_X509(x, &der) : i2d_X509_PUBKEY(X509_get_X509_PUBKEY(x), &der);
    *data = der;
    if (matching == 0 || len <= 0)
        return len > 0 ? (size_t)len : 0;
    EVP_Digest(der, (size_t)len, digest, &n, matching == 1 ? EVP_sha256() : EVP_sha512(), NULL);
    OPENSSL_free(der);
    *data = OPENSSL_memdup(digest, n);
    return n;
}

static int add_record(SSL *s, X509 *x, unsigned usage, unsigned selector, unsigned matching)
{
    unsigned char *data;
    size_t len = record_data(x, selector, matching, &data);
    int ret = SSL_dane_tlsa_add(s, (uint8_t)usage, (uint8_t)selector, (uint8_t)matching, data, len);
    OPENSSL_free(data);
    return ret;
}

static void check_told(SSL *s, X509 *x, unsigned usage, unsigned selector, unsigned matching)
{
    X509 *cert = NULL;
    EVP_PKEY *key = NULL;
    uint8_t said[3] = {9, 9, 9};
    const unsigned char *data = NULL;
    unsigned char *want;
    size_t len = 0, want_len = record_data(x, selector, matching, &want);
    int depth = usage == PKIX_EE || usage == DANE_EE ? 0 : 1;
    check(SSL_get0_dane_authority(s, &cert, &key) == depth, "depth");
    check(cert != NULL && X509_cmp(cert, x) == 0 && key == NULL, "the certificate that matched");
    check(SSL_get0_dane_tlsa(s, &said[0], &said[1], &said[2], &data, &len) == depth, "the record");
    check(said[0] == usage && said[1] == selector && said[2] == matching, "its numbers");
    check(len == want_len && memcmp(data, want, len) == 0, "its data");
    check(SSL_get0_dane_tlsa(s, NULL, NULL, NULL, NULL, NULL) == depth, "nothing asked");
    OPENSSL_free(want);
}

/* A record of the server's certificate or of the CA's. */
static void try_record(int version, bool trusts, bool of_ca, unsigned usage, unsigned selector,
                       unsigned matching)
{
    struct link l;
    X509 *x = of_ca ? identity_ca() : identity_cert(ID_P256);
    bool of_issuer = usage == PKIX_TA || usage == DANE_TA, pkix = usage < DANE_TA;
    bool fits = of_ca == of_issuer && (trusts || !pkix);
    check_context("%u %u %u of the %s, %s", usage, selector, matching, of_ca ? "CA" : "leaf",
                  trusts ? "trusted" : "unknown");
    if (!begin(version, trusts) || !link_open(&l, ctx[CLIENT], ctx[SERVER]))
        return;
    check(SSL_dane_enable(l.ssl[CLIENT], "server.example") == 1, "enabled for the connection");
    check(add_record(l.ssl[CLIENT], x, usage, selector, matching) == 1, "a record");
    bool ok = link_handshake(&l);
    check(ok == fits, "the handshake: %d", ok);
    if (fits)
        check_told(l.ssl[CLIENT], x, usage, selector, matching);
    else
        check(SSL_get0_dane_authority(l.ssl[CLIENT], NULL, NULL) == -1 &&
                  SSL_get0_dane_tlsa(l.ssl[CLIENT], NULL, NULL, NULL, NULL, NULL) == -1,
              "no match is told");
    if (!fits && (trusts || !pkix))
        check(SSL_get_verify_result(l.ssl[CLIENT]) == X509_V_ERR_DANE_NO_MATCH, "%ld",
              SSL_get_verify_result(l.ssl[CLIENT]));
    end(&l);
}

void test_ssl_dane(void)
{
    for (unsigned usage = 0; usage < 4; usage++)
        for (unsigned selector = 0; selector < 2; selector++)
            for (unsigned matching = 0; matching < 3; matching++)
                for (unsigned k = 0; k < 4; k++)
                    try_record(TLS1_3_VERSION, (k & 1) != 0, (k & 2) != 0, usage, selector,
                               matching);
    try_record(TLS1_2_VERSION, false, false, DANE_EE, 1, 1);
    try_record(TLS1_2_VERSION, true, true, DANE_EE, 1, 1);
}

/* ---- the rest of what can match ---- */

/* DANE-TA SPKI Full: the key signed the leaf, and no certificate has it. */
static void try_key(void)
{
    struct link l;
    EVP_PKEY *key = NULL;
    X509 *cert = NULL;
    check_context("a key alone");
    if (!begin(TLS1_3_VERSION, false) || !link_open(&l, ctx[CLIENT], ctx[SERVER]))
        return;
    SSL_set_mode(l.ssl[SERVER], SSL_MODE_NO_AUTO_CHAIN);
    SSL_dane_enable(l.ssl[CLIENT], "server.example");
    add_record(l.ssl[CLIENT], identity_ca(), DANE_TA, 1, 0);
    check(link_handshake(&l), "the handshake");
    check(SSL_get0_dane_authority(l.ssl[CLIENT], &cert, &key) == 0, "depth of what it signed");
    check(cert == NULL && key != NULL && EVP_PKEY_eq(key, X509_get0_pubkey(identity_ca())) == 1,
          "the key");
    check(SSL_clear(l.ssl[CLIENT]) == 1 && SSL_get0_dane_authority(l.ssl[CLIENT], &cert, &key) < 0,
          "nothing matched after SSL_clear");
    end(&l);
}

/* DANE-TA Cert Full: it stands in for the one that the server doesn't send. */
static void try_cert(void)
{
    struct link l;
    check_context("a CA that isn't sent");
    if (!begin(TLS1_3_VERSION, false) || !link_open(&l, ctx[CLIENT], ctx[SERVER]))
        return;
    SSL_set_mode(l.ssl[SERVER], SSL_MODE_NO_AUTO_CHAIN);
    SSL_dane_enable(l.ssl[CLIENT], "server.example");
    add_record(l.ssl[CLIENT], identity_ca(), DANE_TA, 0, 0);
    check(link_handshake(&l), "the handshake");
    check(SSL_get0_dane_authority(l.ssl[CLIENT], NULL, NULL) == 1, "depth");
    check(sk_X509_num(SSL_get0_verified_chain(l.ssl[CLIENT])) == 2, "the chain");
    end(&l);
}

/* Names: the base domain, which may be let be with DANE-EE. */
static void try_name(const char *name, unsigned long flags, bool fits)
{
    struct link l;
    check_context("%s, flags %lu", name, flags);
    if (!begin(TLS1_3_VERSION, false))
        return;
    check(SSL_CTX_dane_set_flags(ctx[CLIENT], flags | 64) == 0, "no flags before");
    check(SSL_CTX_dane_clear_flags(ctx[CLIENT], 64) == (flags | 64), "flags before");
    if (!link_open(&l, ctx[CLIENT], ctx[SERVER]))
        return;
    check(SSL_dane_set_flags(l.ssl[CLIENT], 128) == flags, "the context's");
    check(SSL_dane_clear_flags(l.ssl[CLIENT], 128) == (flags | 128), "the connection's");
    SSL_dane_enable(l.ssl[CLIENT], name);
    check(strcmp(SSL_get_servername(l.ssl[CLIENT], TLSEXT_NAMETYPE_host_name), name) == 0, "SNI");
    add_record(l.ssl[CLIENT], identity_cert(ID_P256), DANE_EE, 1, 1);
    check(link_handshake(&l) == fits, "the handshake");
    if (!fits)
        check(SSL_get_verify_result(l.ssl[CLIENT]) == X509_V_ERR_HOSTNAME_MISMATCH, "%ld",
              SSL_get_verify_result(l.ssl[CLIENT]));
    end(&l);
}

/* Of several that match the one that says most; the stronger digest alone counts. */
static void try_several(void)
{
    struct link l;
    uint8_t usage = 9, selector = 9, matching = 9;
    unsigned char wrong[64] = {0};
    check_context("several");
    if (!begin(TLS1_3_VERSION, true) || !link_open(&l, ctx[CLIENT], ctx[SERVER]))
        return;
    SSL_dane_enable(l.ssl[CLIENT], "server.example");
    add_record(l.ssl[CLIENT], identity_cert(ID_P256), PKIX_EE, 0, 1);
    add_record(l.ssl[CLIENT], identity_cert(ID_P256), DANE_EE, 0, 1);
    add_record(l.ssl[CLIENT], identity_cert(ID_P256), DANE_EE, 1, 1);
    add_record(l.ssl[CLIENT], identity_cert(ID_P256), DANE_EE, 0, 2);
    check(SSL_dane_tlsa_add(l.ssl[CLIENT], DANE_EE, 1, 2, wrong, 64) == 1, "a wrong one");
    SSL *copy = SSL_dup(l.ssl[CLIENT]);
    check(SSL_dane_tlsa_add(copy, DANE_EE, 1, 2, wrong, 64) == 1, "records go along with SSL_dup");
    SSL_free(copy);
    check(link_handshake(&l), "the handshake");
    check(SSL_get0_dane_tlsa(l.ssl[CLIENT], &usage, &selector, &matching, NULL, NULL) == 0 &&
              usage == DANE_EE && selector == 0 && matching == 2,
          "%u %u %u", usage, selector, matching);
    end(&l);
}

void test_ssl_dane_more(void)
{
    try_key();
    try_cert();
    try_name("server.example", 0, true);
    try_name("other.example", 0, false);
    try_name("other.example", DANE_FLAG_NO_DANE_EE_NAMECHECKS, true);
    try_several();
}

/* ---- what is refused ---- */

static void expect(int got, int want, int reason)
{
    unsigned long e = ERR_peek_last_error();
    check(got == want, "%d, not %d", got, want);
    check(ERR_GET_REASON(e) == reason, "%s", ERR_reason_error_string(e));
    ERR_clear_error();
}

void test_ssl_dane_refused(void)
{
    static const struct {
        unsigned usage, selector, matching;
        size_t len;
        bool null;
        int reason;
    } rows[] = {
        {4, 2, 9, 32, true, SSL_R_DANE_TLSA_BAD_CERTIFICATE_USAGE},
        {3, 2, 9, 32, true, SSL_R_DANE_TLSA_BAD_SELECTOR},
        {3, 1, 9, 32, true, SSL_R_DANE_TLSA_BAD_MATCHING_TYPE},
        {3, 1, 255, 32, false, SSL_R_DANE_TLSA_BAD_MATCHING_TYPE},
        {3, 1, 4, 32, false, SSL_R_DANE_TLSA_BAD_MATCHING_TYPE},
        {3, 1, 1, 31, true, SSL_R_DANE_TLSA_BAD_DIGEST_LENGTH},
        {3, 1, 2, 32, false, SSL_R_DANE_TLSA_BAD_DIGEST_LENGTH},
        {3, 1, 1, 32, true, SSL_R_DANE_TLSA_NULL_DATA},
        {3, 1, 0, 0, true, SSL_R_DANE_TLSA_NULL_DATA},
        {3, 1, 1, (size_t)0x7fffffff + 1, false, SSL_R_DANE_TLSA_BAD_DATA_LENGTH},
        {2, 0, 0, 32, false, SSL_R_DANE_TLSA_BAD_CERTIFICATE},
        {2, 1, 0, 32, false, SSL_R_DANE_TLSA_BAD_PUBLIC_KEY},
    };
    unsigned char zeros[64] = {0}, *der;
    SSL_CTX *c = SSL_CTX_new(TLS_client_method());
    SSL *s = SSL_new(c);
    expect(SSL_CTX_dane_mtype_set(c, EVP_sha256(), 0, 1), 0, SSL_R_DANE_CANNOT_OVERRIDE_MTYPE_FULL);
    expect(SSL_dane_enable(s, "a.example"), 0, SSL_R_CONTEXT_NOT_DANE_ENABLED);
    expect(SSL_dane_tlsa_add(s, 3, 1, 1, zeros, 32), -1, SSL_R_DANE_NOT_ENABLED);
    check(SSL_get0_dane(s) != NULL, "what there is of it");
    expect(SSL_CTX_dane_enable(c), 1, 0);
    expect(SSL_CTX_dane_enable(c), 1, 0);
    expect(SSL_CTX_dane_mtype_set(c, EVP_sha384(), 5, 7), 1, 0);
    expect(SSL_CTX_dane_mtype_set(c, NULL, 9, 7), 1, 0);
    expect(SSL_dane_enable(s, ""), -1, SSL_R_ERROR_SETTING_TLSA_BASE_DOMAIN);
    expect(SSL_dane_enable(s, "a.example"), 1, 0);
    expect(SSL_dane_enable(s, "a.example"), 0, SSL_R_DANE_ALREADY_ENABLED);
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        check_context("refused %zu", i);
        expect(SSL_dane_tlsa_add(s, (uint8_t)rows[i].usage, (uint8_t)rows[i].selector,
                                 (uint8_t)rows[i].matching, rows[i].null ? NULL : zeros,
                                 rows[i].len),
               0, rows[i].reason);
    }
    check_context("added");
    expect(SSL_dane_tlsa_add(s, 3, 1, 5, zeros, 48), 1, 0);
    expect(SSL_get0_dane_authority(s, NULL, NULL), -1, 0);
    size_t len = record_data(identity_ca(), 0, 0, &der); /* and a byte */
    unsigned char *longer = OPENSSL_zalloc(len + 1);
    if (longer != NULL)
        memcpy(longer, der, len);
    expect(SSL_dane_tlsa_add(s, 2, 0, 0, longer, len + 1), 0, SSL_R_DANE_TLSA_BAD_CERTIFICATE);
    expect(SSL_dane_tlsa_add(s, 2, 0, 0, longer, len), 1, 0);
    OPENSSL_free(longer);
    OPENSSL_free(der);
    SSL_free(s);
    SSL_CTX_free(c);
}
