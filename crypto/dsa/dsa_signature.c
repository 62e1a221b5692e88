/* EVP_SIGNATURE-DSA(7). */
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/dsa/dsa_pkey.h"
#include "crypto/evp/md.h"
#include "crypto/pkey/operate.h"

struct operation {
    DSA *dsa;                   /* signing changes nothing of it */
    const struct evp_md_st *md; /* NULL: digests of any length */
};

static bool init(void *vop, const struct pkey_row *row, const void *key, int operation)
{
    (void)row;
    struct operation *op = vop;
    op->dsa = (DSA *)(uintptr_t)key;
    if (op->dsa->key.params.p == NULL || op->dsa->key.params.q == NULL ||
        (operation == EVP_PKEY_OP_SIGN ? op->dsa->key.priv : op->dsa->key.pub) == NULL)
        return FAIL(ERR_LIB_PROV, PROV_R_INVALID_KEY);
    return true;
}

static bool set(void *vop, const OSSL_PARAM params[])
{
    struct operation *op = vop;
    const struct evp_md_st *md;
    bool named;
    if (!pkey_named_md(params, &named, &md))
        return false;
    if (!named)
        return true;
    if (md == NULL)
        return FAIL(ERR_LIB_PROV, PROV_R_INVALID_DIGEST);
    op->md = md;
    return true;
}

/* Of the digest with DSA. */
static bool give_algorithm(const struct operation *op, OSSL_PARAM *p)
{
    int nid = NID_undef;
    if (op->md != NULL)
        (void)OBJ_find_sigid_by_algs(&nid, op->md->nid, NID_dsa);
    return pkey_give_algorithm(p, nid);
}

static bool get(void *vop, OSSL_PARAM params[])
{
    const struct operation *op = vop;
    OSSL_PARAM *id = OSSL_PARAM_locate(params, OSSL_SIGNATURE_PARAM_ALGORITHM_ID);
    OSSL_PARAM *name = OSSL_PARAM_locate(params, OSSL_SIGNATURE_PARAM_DIGEST);
    return (id == NULL || give_algorithm(op, id)) &&
           (name == NULL || OSSL_PARAM_set_utf8_string(name, op->md != NULL ? op->md->name : ""));
}

static bool length_good(const struct operation *op, size_t tbs_len)
{
    return op->md == NULL || op->md->size == 0 || tbs_len == op->md->size;
}

static bool sign(void *vop, uint8_t *sig, size_t *sig_len, const uint8_t *tbs, size_t tbs_len)
{
    const struct operation *op = vop;
    uint8_t bytes[DSA_SIG_MAX];
    struct builder b;
    size_t most = (size_t)DSA_size(op->dsa);
    if (sig == NULL) {
        *sig_len = most;
        return true;
    }
    if (*sig_len < most || !length_good(op, tbs_len))
        return false;
    /* The secret number's digest is the message's, if HMAC can be made of it. */
    bool plain = op->md != NULL && !(op->md->flags & EVP_MD_FLAG_XOF) && op->md->size >= 20;
    build_init_fixed(&b, bytes, sizeof(bytes));
    if (!dsa_sign_der(op->dsa, plain ? op->md : &digest_sha256, tbs, tbs_len, &b))
        return false;
    memcpy(sig, bytes, b.len);
    *sig_len = b.len;
    return true;
}

static int verify(void *vop, const uint8_t *sig, size_t sig_len, const uint8_t *tbs, size_t tbs_len)
{
    const struct operation *op = vop;
    if (!length_good(op, tbs_len))
        return 0;
    return dsa_verify_der(op->dsa, slice_of(sig, sig_len), tbs, tbs_len);
}

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_utf8_string(OSSL_SIGNATURE_PARAM_DIGEST, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_SIGNATURE_PARAM_PROPERTIES, NULL, 0), OSSL_PARAM_END};
static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_octet_string(OSSL_SIGNATURE_PARAM_ALGORITHM_ID, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_SIGNATURE_PARAM_DIGEST, NULL, 0), OSSL_PARAM_END};

const struct pkey_signature dsa_signature = {
    .name = "DSA",
    .aliases = DSA_ALIASES,
    .ctx_size = sizeof(struct operation),
    .init = init,
    .set = set,
    .get = get,
    .settable = settable,
    .gettable = gettable,
    .sign = sign,
    .verify = verify,
};
