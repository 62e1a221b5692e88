/* RFC 5246, 6.2.3.3: GenericAEADCipher. GCM and CCM send eight bytes of their nonce, for which the
 * sequence number stands (RFC 5288, 3); ChaCha20-Poly1305 has all of it from the sequence number
 * (RFC 7905, 2). */
#include <string.h>

#include "crypto/base/raise.h"
#include "ssl/record/kinds.h"

static size_t seal(struct protect *p, const struct to_seal *in, uint8_t *record)
{
    struct aead *a = (struct aead *)p;
    uint8_t nonce[AEAD_NONCE_LEN], pseudo[PSEUDO_HEADER_LEN];
    put_header(record, in->type, in->version, a->explicit_len + in->len + a->tag_len);
    put_pseudo_header(pseudo, p->sequence, record, in->len);
    if (a->explicit_len > 0) {
        memcpy(nonce, a->iv, sizeof nonce);
        put_u64(nonce + 4, p->sequence);
        memcpy(record + RECORD_HEADER_LEN, nonce + 4, a->explicit_len);
    } else {
        aead_sequence_nonce(a, nonce);
    }
    if (!aead_seal(a, nonce, slice_of(pseudo, sizeof pseudo), in->plain, in->len,
                   record + p->prefix, in->len))
        return 0;
    return p->prefix + in->len + a->tag_len;
}

static enum open_result open(struct protect *p, const struct to_open *in, struct opened *out)
{
    struct aead *a = (struct aead *)p;
    uint8_t nonce[AEAD_NONCE_LEN], pseudo[PSEUDO_HEADER_LEN];
    if (in->len < (size_t)a->explicit_len + a->tag_len)
        return OPEN_BAD;
    size_t len = in->len - a->explicit_len - a->tag_len;
    uint8_t *content = in->record + p->prefix;
    put_pseudo_header(pseudo, p->sequence, in->record, len);
    if (a->explicit_len > 0) {
        memcpy(nonce, a->iv, 4);
        memcpy(nonce + 4, in->record + RECORD_HEADER_LEN, 8);
    } else {
        aead_sequence_nonce(a, nonce);
    }
    if (!aead_open(a, nonce, slice_of(pseudo, sizeof pseudo), content, len))
        return OPEN_BAD;
    if (len > in->max_plain)
        return OPEN_TOO_LONG;
    out->plain = slice_of(content, len);
    return OPEN_OK;
}

static const struct protect_kind kind = {.seal = seal, .open = open, .free = aead_free};

struct protect *aead12_new(const SSL_CIPHER *suite, struct slice key, struct slice iv, bool sealing)
{
    if (key.len != aead_key_len(suite) || iv.len != aead_fixed_iv_len(suite))
        return ERR_raise(ERR_LIB_SSL, ERR_R_INTERNAL_ERROR), NULL;
    struct aead *a = aead_new(suite, key.ptr, sealing);
    if (a == NULL)
        return NULL;
    memcpy(a->iv, iv.ptr, iv.len);
    a->p.kind = &kind;
    a->p.prefix = (uint8_t)(RECORD_HEADER_LEN + a->explicit_len);
    a->p.overhead = (uint8_t)(a->p.prefix + a->tag_len);
    return &a->p;
}
