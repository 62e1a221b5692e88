/* EVP_DigestVerify of a message that is there whole: nothing is allocated and nothing of the key is
 * counted up and down, as where one key verifies for many threads. */
#include <string.h>

#include "crypto/engine/engine.h"
#include "crypto/evp/md.h"
#include "crypto/pkey/asn1_method.h"
#include "crypto/pkey/method.h"
#include "crypto/pkey/operate.h"

/* Whether the library's own operation over a hash is all that is at work. */
static bool is_plain(const EVP_PKEY *key, const EVP_MD *md)
{
    const struct pkey_row *row = key->row;
    if (row == NULL || key->key == NULL || key->engine != NULL || row->signature == NULL ||
        method_added(row->nid) != NULL || asn1_method_of(row) != NULL)
        return false;
    return row->signature->verify != NULL && row->signature->verify_message == NULL &&
           row->signature->prefix == NULL && row->signature->update == NULL &&
           md->methods == NULL && digest_row(md)->init != NULL && digest_row(md)->provider == 0 &&
           !engine_any(ENGINE_KIND_DIGESTS);
}

static int verify_plain(const EVP_PKEY *key, const EVP_MD *md, struct slice signature,
                        struct slice message)
{
    const struct pkey_signature *s = key->row->signature;
    const struct evp_md_st *digest = digest_row(md);
    _Alignas(16) uint8_t op[PKEY_STATE_SIZE];
    uint8_t hash[EVP_MAX_MD_SIZE];
    int r = -1;
    memset(op, 0, s->ctx_size);
    if (s->init(op, key->row, key->key, EVP_PKEY_OP_VERIFY) && pkey_set_md(s, op, md)) {
        md_digest(digest, message.ptr, message.len, hash, digest->size);
        r = s->verify(op, signature.ptr, signature.len, hash, digest->size);
    }
    if (s->wipe != NULL)
        s->wipe(op);
    return r;
}

int pkey_verify_message(EVP_PKEY *key, const EVP_MD *md, struct slice signature,
                        struct slice message)
{
    if (is_plain(key, md) && fetch_allowed(NULL, NULL))
        return verify_plain(key, md, signature, message);
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    int r = -1;
    if (ctx != NULL && EVP_DigestVerifyInit(ctx, NULL, md, NULL, key) > 0)
        r = EVP_DigestVerify(ctx, signature.ptr, signature.len, message.ptr, message.len);
    EVP_MD_CTX_free(ctx);
    return r;
}
