/* Transcript and key schedule: RFC 8448's handshake step by step; HKDF and PRF beside libcrypto's
 * EVP_KDF. */
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <stdio.h>
#include <string.h>

#include "ssl/conn.h"
#include "ssl/keys/transcript.h"
#include "tests/check.h"
#include "tests/gen.h"
#include "tests/suite.h"
#include "tests/vector.h"

static struct slice field(const struct vector *v, const char *name)
{
    size_t len;
    const uint8_t *bytes = vector_bytes(v, name, &len);
    return slice_of(bytes, len);
}

static void same(const struct vector *v, const char *name, const uint8_t *got, size_t len)
{
    struct slice want = field(v, name);
    if (check(len == want.len, "%s: %zu bytes, not %zu", name, len, want.len))
        check_bytes(name, got, want.ptr, len);
}

static void same_secret(const struct vector *v, const char *name, const struct secret *got)
{
    same(v, name, got->bytes, got->len);
}

static void add(struct transcript *t, const struct vector *v, const char *name)
{
    check(transcript_add(t, field(v, name)), "add %s", name);
}

static struct slice hash_now(const struct transcript *t, uint8_t *out)
{
    size_t len = 0;
    check(transcript_hash(t, out, &len), "hash");
    return slice_of(out, len);
}

static void finished(const struct vector *v, const char *message, const EVP_MD *md,
                     const struct secret *base, struct slice hash)
{
    uint8_t data[EVP_MAX_MD_SIZE];
    struct slice want = field(v, message), header;
    check(tls13_finished(md, base, hash, data) && read_slice(&want, 4, &header) &&
              slice_is(want, data, 32),
          "%s", message);
}

static void rfc8448(const struct vector *v, void *arg)
{
    (void)arg;
    const EVP_MD *md = EVP_sha256();
    const struct slice none = slice_of(NULL, 0);
    struct transcript t;
    struct secret early, handshake, master, client_hs, server_hs, out;
    uint8_t h[EVP_MAX_MD_SIZE], key[16];
    transcript_init(&t);
    add(&t, v, "client_hello");
    check(transcript_set_hash(&t, md), "set_hash");
    add(&t, v, "server_hello");
    check(tls13_extract(md, none, none, &early), "early");
    same_secret(v, "early_secret", &early);
    check(tls13_next_secret(md, &early, field(v, "shared_secret"), &handshake), "handshake");
    same_secret(v, "handshake_secret", &handshake);
    check(tls13_next_secret(md, &handshake, none, &master), "master");
    same_secret(v, "master_secret", &master);

    struct slice hash = hash_now(&t, h);
    check(tls13_derive(md, &handshake, "c hs traffic", hash, &client_hs), "c hs");
    same_secret(v, "client_hs", &client_hs);
    check(tls13_derive(md, &handshake, "s hs traffic", hash, &server_hs), "s hs");
    same_secret(v, "server_hs", &server_hs);
    check(tls13_expand(md, &server_hs, "key", none, key, 16), "key");
    same(v, "server_hs_key", key, 16);
    check(tls13_expand(md, &server_hs, "iv", none, key, 12), "iv");
    same(v, "server_hs_iv", key, 12);

    add(&t, v, "encrypted_extensions");
    add(&t, v, "certificate");
    add(&t, v, "certificate_verify");
    finished(v, "server_finished", md, &server_hs, hash_now(&t, h));
    add(&t, v, "server_finished");
    hash = hash_now(&t, h);
    finished(v, "client_finished", md, &client_hs, hash);
    static const char *const labels[][2] = {
        {"c ap traffic", "client_app"}, {"s ap traffic", "server_app"}, {"exp master", "exporter"}};
    for (size_t i = 0; i < 3; i++) {
        check(tls13_derive(md, &master, labels[i][0], hash, &out), "%s", labels[i][0]);
        same_secret(v, labels[i][1], &out);
    }
    add(&t, v, "client_finished");
    check(tls13_derive(md, &master, "res master", hash_now(&t, h), &out), "res master");
    same_secret(v, "resumption", &out);
    check(tls13_resumption_psk(md, &out, field(v, "ticket_nonce"), &early), "psk");
    same_secret(v, "resumption_psk", &early);
    transcript_free(&t);
}

static void hash_of(const EVP_MD *md, const char *text, uint8_t *out)
{
    EVP_Digest(text, strlen(text), out, NULL, md, NULL);
}

static struct slice text(const char *s)
{
    return slice_of(s, strlen(s));
}

/* A transcript that is retried, kept, hashed with a tail, and by another hash before it has one. */
static void transcripts(void)
{
    const EVP_MD *md = EVP_sha384();
    struct transcript t;
    uint8_t got[EVP_MAX_MD_SIZE], want[EVP_MAX_MD_SIZE], both[4 + 48 + 2] = {254, 0, 0, 48};
    size_t len;
    transcript_init(&t);
    t.keep = true;
    check(!transcript_hash(&t, got, &len), "a hash before there is one");
    check(!transcript_hello_retry(&t), "a retry before there is a hash");
    ERR_clear_error();
    check(transcript_add(&t, text("hello")), "add");
    check(transcript_hash_with(&t, EVP_sha256(), text("!"), got, &len) && len == 32, "with");
    hash_of(EVP_sha256(), "hello!", want);
    check_bytes("hash_with before a hash", got, want, 32);
    check(transcript_set_hash(&t, md) && t.kept.len == 5, "kept");
    check(transcript_hash_with(&t, md, text("?"), got, &len) && len == 48, "with");
    hash_of(md, "hello?", want);
    check_bytes("hash_with", got, want, 48);
    check(!transcript_hash_with(&t, EVP_sha256(), text("?"), got, &len), "another hash");
    ERR_clear_error();
    check(transcript_hello_retry(&t) && transcript_add(&t, text("ab")), "retry");
    hash_of(md, "hello", both + 4);
    memcpy(both + 52, "ab", 2);
    check(slice_is(slice_of(t.kept.ptr, t.kept.len), both, sizeof both), "what is kept");
    EVP_Digest(both, sizeof both, want, NULL, md, NULL);
    check(transcript_hash(&t, got, &len) && len == 48, "hash");
    check_bytes("message_hash", got, want, 48);
    check(transcript_hash(&t, got, &len), "hash again");
    check_bytes("message_hash again", got, want, 48);
    transcript_free(&t);
}

static bool kdf(const char *name, OSSL_PARAM *params, uint8_t *out, size_t len)
{
    EVP_KDF *f = EVP_KDF_fetch(NULL, name, NULL);
    EVP_KDF_CTX *ctx = EVP_KDF_CTX_new(f);
    bool ok = EVP_KDF_derive(ctx, out, len, params) == 1;
    EVP_KDF_CTX_free(ctx);
    EVP_KDF_free(f);
    return ok;
}

/* Expand-Label beside HKDF over a HkdfLabel written out here, to lengths of several blocks. */
static void labels(void)
{
    struct gen g = {1};
    struct secret secret = {.len = 48};
    uint8_t context[255], info[600], got[300], want[300];
    for (size_t i = 0; i < 40; i++) {
        size_t len = 1 + gen_below(&g, sizeof got), n = gen_below(&g, i % 2 == 0 ? 33 : 256);
        gen_fill(&g, 0, secret.bytes, 48);
        gen_fill(&g, 1, context, sizeof context);
        struct builder b;
        build_init_fixed(&b, info, sizeof info);
        build_uint(&b, len, 2);
        build_u8(&b, 6 + 7);
        build_bytes(&b, "tls13 a label", 13);
        build_u8(&b, (uint8_t)n);
        build_bytes(&b, context, n);
        char sha384[] = "SHA384", mode[] = "EXPAND_ONLY";
        OSSL_PARAM params[] = {
            OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, sha384, 0),
            OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_MODE, mode, 0),
            OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, secret.bytes, 48),
            OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, info, b.len), OSSL_PARAM_END};
        if (check(tls13_expand(EVP_sha384(), &secret, "a label", slice_of(context, n), got, len) &&
                      kdf("HKDF", params, want, len),
                  "label %zu", i))
            check_bytes("Expand-Label", got, want, len);
    }
    char long_label[260];
    memset(long_label, 'x', sizeof long_label);
    long_label[250] = '\0';
    check(!tls13_expand(EVP_sha384(), &secret, long_label, text(""), got, 5), "too long");
    long_label[249] = '\0';
    check(tls13_expand(EVP_sha384(), &secret, long_label, text(""), got, 5), "longest");
    ERR_clear_error();
}

/* RFC 8446, 7.5 and 7.2, by the steps that they are made of. */
static void derived(void)
{
    const EVP_MD *md = EVP_sha256();
    struct secret exporter = {.len = 32}, step, next;
    uint8_t nothing[32], context[32], got[80], want[80];
    memset(exporter.bytes, 7, 32);
    hash_of(md, "", nothing);
    hash_of(md, "some context", context);
    check(tls13_derive(md, &exporter, "EXPORTER-x", slice_of(nothing, 32), &step) &&
              tls13_expand(md, &step, "exporter", slice_of(context, 32), want, 80) &&
              tls13_export(md, &exporter, "EXPORTER-xyz", 10, text("some context"), got, 80),
          "export");
    check_bytes("export", got, want, 80);
    next = exporter;
    check(tls13_expand(md, &exporter, "traffic upd", text(""), want, 32) &&
              tls13_update(md, &next) && next.len == 32,
          "update");
    check_bytes("update", next.bytes, want, 32);
}

static void prf(const char *name, const EVP_MD *md)
{
    struct gen g = {2};
    uint8_t secret[100], seeds[160], got[200], want[200];
    for (size_t i = 0; i < 30; i++) {
        size_t n = 1 + gen_below(&g, sizeof secret), len = 1 + gen_below(&g, sizeof got);
        size_t a = gen_below(&g, 32), b = gen_below(&g, 64), c = gen_below(&g, 33);
        char digest[16], label[] = "key expansion";
        snprintf(digest, sizeof digest, "%s", name);
        gen_fill(&g, 0, secret, sizeof secret);
        memcpy(seeds, label, 13);
        gen_fill(&g, 1, seeds + 13, sizeof seeds - 13);
        OSSL_PARAM params[] = {
            OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
            OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SECRET, secret, n),
            OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SEED, seeds, 13 + a + b + c),
            OSSL_PARAM_END};
        if (check(tls12_prf(md, slice_of(secret, n), label, slice_of(seeds + 13, a),
                            slice_of(seeds + 13 + a, b), slice_of(seeds + 13 + a + b, c), got,
                            len) &&
                      kdf("TLS1-PRF", params, want, len),
                  "%s %zu", name, i))
            check_bytes(name, got, want, len);
    }
    check(tls12_prf(md, text(""), "l", text(""), text(""), text(""), got, 50), "no secret");
}

static char logged[400];
static void take_line(const SSL *s, const char *line)
{
    (void)s;
    snprintf(logged, sizeof logged, "%s", line);
}

static void key_log(void)
{
    static struct ssl_ctx_st ctx;
    static struct ssl_st s;
    const uint8_t secret[5] = {0x00, 0x9a, 0xaf, 0xff, 0x10};
    s.ctx = &ctx;
    memset(s.client_random, 0xc5, sizeof s.client_random);
    ctx.keylog = NULL;
    keylog(&s, "LABEL", secret, 5);
    check(logged[0] == '\0', "without a callback");
    ctx.keylog = take_line;
    keylog(&s, "LABEL", secret, 5);
    check(strcmp(logged, "LABEL c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5 "
                         "009aafff10") == 0,
          "%s", logged);
}

void test_ssl_keys(void)
{
    check(vectors_each("vectors/tls13_rfc8448.txt", rfc8448, NULL) == 1, "one handshake");
    transcripts();
    labels();
    derived();
    prf("SHA256", EVP_sha256());
    prf("SHA384", EVP_sha384());
    prf("MD5-SHA1", EVP_md5_sha1());
    key_log();
}
