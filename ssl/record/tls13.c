/* RFC 8446, 5.2: TLSCiphertext. The header is the additional data; the type stands behind the
 * content, zeros behind the type. */
#include <openssl/crypto.h>
#include <string.h>

#include "ssl/keys/schedule.h"
#include "ssl/record/kinds.h"

static size_t seal(struct protect *p, const struct to_seal *in, uint8_t *record)
{
    struct aead *a = (struct aead *)p;
    uint8_t nonce[AEAD_NONCE_LEN], *content = record + RECORD_HEADER_LEN;
    size_t inner = in->len + 1 + in->padding;
    put_header(record, SSL3_RT_APPLICATION_DATA, TLS1_2_VERSION, inner + a->tag_len);
    content[in->len] = in->type;
    memset(content + in->len + 1, 0, in->padding);
    aead_sequence_nonce(a, nonce);
    if (!aead_seal(a, nonce, slice_of(record, RECORD_HEADER_LEN), in->plain, in->len, content,
                   inner))
        return 0;
    return RECORD_HEADER_LEN + inner + a->tag_len;
}

static enum open_result open(struct protect *p, const struct to_open *in, struct opened *out)
{
    struct aead *a = (struct aead *)p;
    uint8_t nonce[AEAD_NONCE_LEN], *content = in->record + RECORD_HEADER_LEN;
    if (in->len <= a->tag_len)
        return OPEN_BAD;
    size_t len = in->len - a->tag_len;
    aead_sequence_nonce(a, nonce);
    if (!aead_open(a, nonce, slice_of(in->record, RECORD_HEADER_LEN), content, len))
        return OPEN_BAD;
    /* "If the full encoded TLSInnerPlaintext exceeds 2^14 + 1" (5.4); RFC 8449, 4 the same. */
    if (len > in->max_plain + 1)
        return OPEN_TOO_LONG;
    while (len > 0 && content[len - 1] == 0)
        len--;
    if (len == 0)
        return OPEN_NO_TYPE;
    out->type = content[len - 1];
    out->plain = slice_of(content, len - 1);
    return OPEN_OK;
}

static const struct protect_kind kind = {
    .is_tls13 = true, .seal = seal, .open = open, .free = aead_free};

struct protect *protect_tls13(const SSL_CIPHER *suite, const uint8_t *secret, size_t secret_len,
                              bool sealing)
{
    const EVP_MD *md = SSL_CIPHER_get_handshake_digest(suite);
    const struct slice none = slice_of(NULL, 0);
    uint8_t key[EVP_MAX_KEY_LENGTH], iv[AEAD_NONCE_LEN];
    struct secret traffic = {.len = (uint8_t)secret_len};
    if (md == NULL || secret_len > sizeof traffic.bytes)
        return NULL;
    memcpy(traffic.bytes, secret, secret_len);
    struct aead *a = NULL;
    /* RFC 8446, 7.3 */
    if (tls13_expand(md, &traffic, "key", none, key, aead_key_len(suite)) &&
        tls13_expand(md, &traffic, "iv", none, iv, sizeof iv))
        a = aead_new(suite, key, sealing);
    OPENSSL_cleanse(&traffic, sizeof traffic);
    OPENSSL_cleanse(key, sizeof key);
    if (a == NULL)
        return NULL;
    memcpy(a->iv, iv, sizeof iv);
    a->p.kind = &kind;
    a->p.prefix = RECORD_HEADER_LEN;
    a->p.overhead = (uint8_t)(RECORD_HEADER_LEN + 1 + a->tag_len);
    return &a->p;
}
