/* Keys and records of libssl without memory. */
#include <openssl/bio.h>
#include <string.h>

#include "ssl/cipher/suites.h"
#include "ssl/conn.h"
#include "ssl/keys/transcript.h"
#include "tests/alloc/alloc.h"

static bool transcript(void)
{
    struct transcript t;
    uint8_t hash[EVP_MAX_MD_SIZE];
    size_t len;
    struct slice hello = slice_of("hello", 5);
    transcript_init(&t);
    t.keep = true;
    bool ok = transcript_add(&t, hello) &&
              transcript_hash_with(&t, EVP_sha256(), hello, hash, &len) &&
              transcript_set_hash(&t, EVP_sha256()) && transcript_hello_retry(&t) &&
              transcript_add(&t, hello) && transcript_hash(&t, hash, &len);
    transcript_free(&t);
    return ok;
}

static bool prf(void)
{
    uint8_t out[48];
    struct slice bytes = slice_of("bytes", 5);
    return tls12_prf(EVP_md5_sha1(), bytes, "label", bytes, bytes, bytes, out, sizeof out);
}

static struct protect *key(uint16_t id, bool sealing)
{
    static const uint8_t bytes[48];
    const SSL_CIPHER *suite = cipher_by_protocol_id(id);
    if (suite->version == TLS1_3_VERSION)
        return protect_tls13(suite, bytes, 32, sealing);
    bool is_aead = suite->mac == MAC_AEAD;
    return protect_tls12(suite, TLS1_2_VERSION, false, slice_of(bytes, is_aead ? 0 : 20),
                         slice_of(bytes, suite->enc == ENC_NULL ? 0 : 16),
                         slice_of(bytes, is_aead ? 4 : 0), sealing);
}

static bool protection(void)
{
    static const uint16_t ids[] = {0x1301, 0x1304, 0xc02f, 0x002f, 0x0002};
    bool ok = true;
    for (size_t i = 0; ok && i < sizeof ids / sizeof *ids; i++) {
        struct protect *p = key(ids[i], true);
        ok = p != NULL;
        protect_free(p);
    }
    return ok;
}

static void begin(struct ssl_st *s, struct ssl_ctx_st *ctx, BIO *rbio, BIO *wbio)
{
    memset(s, 0, sizeof *s);
    s->ctx = ctx;
    s->rbio = rbio;
    s->wbio = wbio;
    s->version = TLS1_3_VERSION;
    record_init(s);
}

/* Handshake bytes, new keys, application data, through a BIO that has room for all of it. */
static bool both_ways(struct ssl_st *out, struct ssl_st *in, bool read_ahead)
{
    static const uint8_t data[20000];
    size_t done, got = 0;
    in->set.read_ahead = read_ahead;
    bool ok = record_put_handshake(out, "hello", 5) && record_flush(out) == IO_OK &&
              record_next(in) == IO_OK;
    record_used(in, 5);
    struct protect *w = ok ? key(0x1301, true) : NULL, *r = ok ? key(0x1301, false) : NULL;
    if (w == NULL || r == NULL) {
        protect_free(w);
        protect_free(r);
        return false;
    }
    ok = record_set_write(out, w);
    ok = record_set_read(in, r) && ok;
    ok = ok && record_write(out, data, sizeof data, &done) == IO_OK;
    while (ok && got < sizeof data) {
        ok = record_next(in) == IO_OK;
        got += in->in.data.len;
        record_used(in, in->in.data.len);
    }
    return ok;
}

static bool records(bool read_ahead)
{
    static struct ssl_ctx_st ctx;
    struct ssl_st out, in;
    BIO *a = NULL, *b = NULL;
    bool ok = BIO_new_bio_pair(&a, 40000, &b, 40000) == 1;
    if (ok) {
        begin(&out, &ctx, NULL, a);
        begin(&in, &ctx, b, NULL);
        ok = both_ways(&out, &in, read_ahead);
        record_free(&out);
        record_free(&in);
    }
    BIO_free(a);
    BIO_free(b);
    return ok;
}

static bool one_by_one(void)
{
    return records(false);
}

static bool ahead(void)
{
    return records(true);
}

const struct scenario scenarios_ssl_record[] = {
    {"transcript", transcript, 0},       {"tls12_prf", prf, 0},
    {"protection", protection, 0},       {"records", one_by_one, 0},
    {"records read ahead of", ahead, 0}, {NULL, NULL, 0},
};
