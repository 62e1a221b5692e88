/* RFC 5246, 6.2.3.1: GenericStreamCipher of the NULL suites: a MAC, and nothing hidden. */
#include <openssl/crypto.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "ssl/cipher/suites.h"
#include "ssl/record/kinds.h"
#include "ssl/record/mac.h"

struct stream {
    struct protect p;
    struct record_mac mac;
};

static size_t seal(struct protect *p, const struct to_seal *in, uint8_t *record)
{
    struct stream *c = (struct stream *)p;
    uint8_t pseudo[PSEUDO_HEADER_LEN], *content = record + RECORD_HEADER_LEN;
    size_t mac_len = record_mac_len(&c->mac);
    put_header(record, in->type, in->version, in->len + mac_len);
    put_pseudo_header(pseudo, p->sequence, record, in->len);
    if (in->plain != content && in->len > 0)
        memcpy(content, in->plain, in->len);
    record_mac(&c->mac, pseudo, content, in->len, content + in->len);
    return RECORD_HEADER_LEN + in->len + mac_len;
}

static enum open_result open(struct protect *p, const struct to_open *in, struct opened *out)
{
    struct stream *c = (struct stream *)p;
    uint8_t pseudo[PSEUDO_HEADER_LEN], mac[RECORD_MAC_MAX];
    const uint8_t *content = in->record + RECORD_HEADER_LEN;
    size_t mac_len = record_mac_len(&c->mac);
    if (in->len < mac_len)
        return OPEN_BAD;
    size_t len = in->len - mac_len;
    put_pseudo_header(pseudo, p->sequence, in->record, len);
    record_mac(&c->mac, pseudo, content, len, mac);
    if (CRYPTO_memcmp(mac, content + len, mac_len) != 0)
        return OPEN_BAD;
    out->plain = slice_of(content, len);
    return len > in->max_plain ? OPEN_TOO_LONG : OPEN_OK;
}

static void free_stream(struct protect *p)
{
    OPENSSL_clear_free(p, sizeof(struct stream));
}

static const struct protect_kind kind = {.seal = seal, .open = open, .free = free_stream};

struct protect *stream_new(const SSL_CIPHER *suite, struct slice mac_key)
{
    if (suite->enc != ENC_NULL)
        return ERR_raise(ERR_LIB_SSL, ERR_R_INTERNAL_ERROR), NULL;
    struct stream *c = OPENSSL_zalloc(sizeof *c);
    if (c == NULL)
        return ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE), NULL;
    if (!record_mac_init(&c->mac, suite, mac_key)) {
        free_stream(&c->p);
        return NULL;
    }
    c->p.kind = &kind;
    c->p.limit = UINT64_MAX;
    c->p.prefix = RECORD_HEADER_LEN;
    c->p.overhead = (uint8_t)(RECORD_HEADER_LEN + record_mac_len(&c->mac));
    return &c->p;
}
