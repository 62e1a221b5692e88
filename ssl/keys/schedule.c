/* RFC 8446, 7: the TLS 1.3 key schedule, over HKDF (RFC 5869) by HMAC. Each step is one HMAC of a
 * few hundred bytes on the stack; nothing is allocated here. */
#include "ssl/keys/schedule.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bytes/builder.h"

enum { LABEL_MAX = 255, CONTEXT_MAX = 255 };

static size_t hash_len(const EVP_MD *md)
{
    return (size_t)EVP_MD_get_size(md);
}

static bool hmac(const EVP_MD *md, const uint8_t *key, size_t key_len, const uint8_t *data,
                 size_t len, uint8_t *out)
{
    return HMAC(md, key, (int)key_len, data, len, out, NULL) != NULL;
}

bool tls13_extract(const EVP_MD *md, struct slice salt, struct slice ikm, struct secret *out)
{
    static const uint8_t zeros[EVP_MAX_MD_SIZE];
    size_t n = hash_len(md);
    if (n > sizeof out->bytes)
        return FAIL(ERR_LIB_SSL, ERR_R_INTERNAL_ERROR);
    if (salt.len == 0)
        salt = slice_of(zeros, n);
    if (ikm.len == 0)
        ikm = slice_of(zeros, n);
    out->len = (uint8_t)n;
    return hmac(md, salt.ptr, salt.len, ikm.ptr, ikm.len, out->bytes);
}

/* HKDF-Expand (RFC 5869, 2.3): T(i) = HMAC(PRK, T(i-1) | info | i). `block` holds room for a hash,
 * then `info`, then room for a byte. */
static bool expand(const EVP_MD *md, const struct secret *secret, uint8_t *block, size_t info_len,
                   uint8_t *out, size_t len)
{
    size_t n = hash_len(md), at = n; /* the first T is empty */
    uint8_t t[EVP_MAX_MD_SIZE];
    bool ok = len <= 255 * n;
    for (uint8_t i = 1; ok && len > 0; i++) {
        block[n + info_len] = i;
        ok = hmac(md, secret->bytes, secret->len, block + at, n - at + info_len + 1, t);
        if (!ok)
            break;
        size_t part = len < n ? len : n;
        memcpy(out, t, part);
        memcpy(block, t, n);
        out += part;
        len -= part;
        at = 0;
    }
    OPENSSL_cleanse(t, n);
    OPENSSL_cleanse(block, n);
    return ok;
}

/* struct HkdfLabel (7.1). */
static bool expand_label(const EVP_MD *md, const struct secret *secret, struct slice label,
                         struct slice context, uint8_t *out, size_t len)
{
    static const char prefix[] = "tls13 ";
    uint8_t block[EVP_MAX_MD_SIZE + 2 + 1 + LABEL_MAX + 1 + CONTEXT_MAX + 1];
    size_t n = hash_len(md);
    struct builder b;
    build_init_fixed(&b, block + n, sizeof block - n - 1);
    build_uint(&b, len, 2);
    size_t part = build_open(&b, 1);
    build_bytes(&b, prefix, sizeof prefix - 1);
    build_slice(&b, label);
    build_close(&b, part, 1);
    part = build_open(&b, 1);
    build_slice(&b, context);
    build_close(&b, part, 1);
    if (b.failed)
        return FAIL(ERR_LIB_SSL, ERR_R_INTERNAL_ERROR);
    return expand(md, secret, block, b.len, out, len);
}

bool tls13_expand(const EVP_MD *md, const struct secret *secret, const char *label,
                  struct slice context, uint8_t *out, size_t len)
{
    return expand_label(md, secret, slice_of(label, strlen(label)), context, out, len);
}

/* Expand-Label to a whole secret. */
static bool expand_secret(const EVP_MD *md, const struct secret *secret, struct slice label,
                          struct slice context, struct secret *out)
{
    size_t n = hash_len(md);
    if (n > sizeof out->bytes)
        return FAIL(ERR_LIB_SSL, ERR_R_INTERNAL_ERROR);
    struct secret made = {.len = (uint8_t)n};
    bool ok = expand_label(md, secret, label, context, made.bytes, n);
    if (ok)
        *out = made;
    OPENSSL_cleanse(&made, sizeof made);
    return ok;
}

static bool derive(const EVP_MD *md, const struct secret *secret, const char *label,
                   struct slice context, struct secret *out)
{
    return expand_secret(md, secret, slice_of(label, strlen(label)), context, out);
}

bool tls13_derive(const EVP_MD *md, const struct secret *secret, const char *label,
                  struct slice transcript_hash, struct secret *out)
{
    return derive(md, secret, label, transcript_hash, out);
}

static bool digest(const EVP_MD *md, struct slice data, uint8_t *out)
{
    return EVP_Digest(data.ptr, data.len, out, NULL, md, NULL) == 1;
}

bool tls13_next_secret(const EVP_MD *md, const struct secret *secret, struct slice ikm,
                       struct secret *out)
{
    uint8_t of_nothing[EVP_MAX_MD_SIZE];
    struct secret salt;
    bool ok = digest(md, slice_of("", 0), of_nothing) &&
              derive(md, secret, "derived", slice_of(of_nothing, hash_len(md)), &salt);
    if (ok) {
        ok = tls13_extract(md, slice_of(salt.bytes, salt.len), ikm, out);
        OPENSSL_cleanse(&salt, sizeof salt);
    }
    return ok;
}

bool tls13_finished(const EVP_MD *md, const struct secret *base, struct slice transcript_hash,
                    uint8_t *out)
{
    struct secret key;
    if (!derive(md, base, "finished", slice_of(NULL, 0), &key))
        return false;
    bool ok = hmac(md, key.bytes, key.len, transcript_hash.ptr, transcript_hash.len, out);
    OPENSSL_cleanse(&key, sizeof key);
    return ok;
}

bool tls13_update(const EVP_MD *md, struct secret *traffic)
{
    return derive(md, traffic, "traffic upd", slice_of(NULL, 0), traffic);
}

bool tls13_resumption_psk(const EVP_MD *md, const struct secret *resumption, struct slice nonce,
                          struct secret *out)
{
    return derive(md, resumption, "resumption", nonce, out);
}

bool tls13_export(const EVP_MD *md, const struct secret *exporter, const char *label,
                  size_t label_len, struct slice context, uint8_t *out, size_t len)
{
    size_t n = hash_len(md);
    uint8_t of_nothing[EVP_MAX_MD_SIZE], of_context[EVP_MAX_MD_SIZE];
    struct secret secret;
    if (!digest(md, slice_of("", 0), of_nothing) || !digest(md, context, of_context) ||
        !expand_secret(md, exporter, slice_of(label, label_len), slice_of(of_nothing, n), &secret))
        return false;
    bool ok = tls13_expand(md, &secret, "exporter", slice_of(of_context, n), out, len);
    OPENSSL_cleanse(&secret, sizeof secret);
    return ok;
}
