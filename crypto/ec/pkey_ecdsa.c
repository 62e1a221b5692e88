/* EVP_SIGNATURE-ECDSA(7). "nonce-type" is of later releases: 0, random bytes go into the secret
 * number; 1, RFC 6979. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <openssl/params.h>
#include <openssl/proverr.h>

#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/ec/key_method.h"
#include "crypto/ec/pkey.h"
#include "crypto/evp/md.h"
#include "crypto/pkey/operate.h"

#define NONCE_TYPE "nonce-type"

struct operation {
    EC_KEY *key;
    const struct evp_md_st *md; /* NULL: any digest of any length */
    size_t digest_size;         /* 0: any */
    unsigned nonce_type;
};

static bool init(void *vop, const struct pkey_row *row, const void *key, int operation)
{
    (void)row;
    (void)operation;
    struct operation *op = vop;
    op->key = (EC_KEY *)(uintptr_t)key; /* the program's own methods may want to change it */
    return op->key->has_group || FAIL(ERR_LIB_PROV, PROV_R_NO_PARAMETERS_SET);
}

static bool set_md(void *vop, const struct evp_md_st *md)
{
    struct operation *op = vop;
    if (md->flags & EVP_MD_FLAG_XOF)
        return FAIL(ERR_LIB_PROV, PROV_R_XOF_DIGESTS_NOT_ALLOWED);
    op->md = md;
    op->digest_size = md->size;
    return true;
}

static bool set_digest(struct operation *op, const OSSL_PARAM params[])
{
    const struct evp_md_st *md;
    bool named;
    if (!pkey_named_md(params, &named, &md))
        return false;
    if (!named)
        return true;
    return md != NULL ? set_md(op, md) : FAIL(ERR_LIB_PROV, PROV_R_INVALID_DIGEST);
}

static bool set_size(struct operation *op, const OSSL_PARAM params[])
{
    size_t n;
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_SIGNATURE_PARAM_DIGEST_SIZE);
    if (p == NULL)
        return true;
    if (!OSSL_PARAM_get_size_t(p, &n) || (op->md != NULL && n != op->md->size))
        return false;
    op->digest_size = n;
    return true;
}

static bool set(void *vop, const OSSL_PARAM params[])
{
    struct operation *op = vop;
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, NONCE_TYPE);
    return set_digest(op, params) && set_size(op, params) &&
           (p == NULL || (OSSL_PARAM_get_uint(p, &op->nonce_type) && op->nonce_type <= 1));
}

/* Of the digest with ECDSA. */
static bool give_algorithm(const struct operation *op, OSSL_PARAM *p)
{
    int nid = NID_undef;
    if (op->md != NULL)
        (void)OBJ_find_sigid_by_algs(&nid, op->md->nid, NID_X9_62_id_ecPublicKey);
    return pkey_give_algorithm(p, nid);
}

static bool get(void *vop, OSSL_PARAM params[])
{
    const struct operation *op = vop;
    OSSL_PARAM *p = OSSL_PARAM_locate(params, OSSL_SIGNATURE_PARAM_ALGORITHM_ID);
    if (p != NULL && !give_algorithm(op, p))
        return false;
    p = OSSL_PARAM_locate(params, OSSL_SIGNATURE_PARAM_DIGEST_SIZE);
    if (p != NULL && !OSSL_PARAM_set_size_t(p, op->digest_size))
        return false;
    p = OSSL_PARAM_locate(params, NONCE_TYPE);
    if (p != NULL && !OSSL_PARAM_set_uint(p, op->nonce_type))
        return false;
    p = OSSL_PARAM_locate(params, OSSL_SIGNATURE_PARAM_DIGEST);
    return p == NULL || OSSL_PARAM_set_utf8_string(p, op->md != NULL ? op->md->name : "");
}

/* ---- At work ---- */

static bool sign_deterministic(const struct operation *op, uint8_t *sig, size_t *sig_len,
                               const uint8_t *tbs, size_t tbs_len)
{
    struct ecdsa_sig value;
    struct builder b;
    if (op->md == NULL)
        return FAIL(ERR_LIB_PROV, PROV_R_INVALID_DIGEST);
    if (!ecdsa_key_sign(op->key, &value, tbs, tbs_len, op->md))
        return false;
    build_init_fixed(&b, sig, *sig_len);
    ecdsa_sig_write(ec_curve_of(&op->key->group), &value, &b);
    *sig_len = b.len;
    return !b.failed;
}

static bool sign(void *vop, uint8_t *sig, size_t *sig_len, const uint8_t *tbs, size_t tbs_len)
{
    const struct operation *op = vop;
    size_t size = ecdsa_key_size(op->key);
    if (sig == NULL) {
        *sig_len = size;
        return size > 0;
    }
    if (*sig_len < size)
        return FAIL(ERR_LIB_PROV, PROV_R_OUTPUT_BUFFER_TOO_SMALL);
    if ((op->digest_size != 0 && tbs_len != op->digest_size) || tbs_len > INT_MAX)
        return FAIL(ERR_LIB_PROV, PROV_R_INVALID_DIGEST_LENGTH);
    if (op->nonce_type == 1)
        return sign_deterministic(op, sig, sig_len, tbs, tbs_len);
    unsigned len;
    if (ECDSA_sign(0, tbs, (int)tbs_len, sig, &len, op->key) <= 0)
        return false;
    *sig_len = len;
    return true;
}

static int verify(void *vop, const uint8_t *sig, size_t sig_len, const uint8_t *tbs, size_t tbs_len)
{
    const struct operation *op = vop;
    if ((op->digest_size != 0 && tbs_len != op->digest_size) || tbs_len > INT_MAX ||
        sig_len > INT_MAX)
        return 0;
    return ECDSA_verify(0, tbs, (int)tbs_len, sig, (int)sig_len, op->key);
}

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_utf8_string(OSSL_SIGNATURE_PARAM_DIGEST, NULL, 0),
    OSSL_PARAM_size_t(OSSL_SIGNATURE_PARAM_DIGEST_SIZE, NULL),
    OSSL_PARAM_utf8_string(OSSL_SIGNATURE_PARAM_PROPERTIES, NULL, 0),
    OSSL_PARAM_uint(NONCE_TYPE, NULL), OSSL_PARAM_END};

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_octet_string(OSSL_SIGNATURE_PARAM_ALGORITHM_ID, NULL, 0),
    OSSL_PARAM_size_t(OSSL_SIGNATURE_PARAM_DIGEST_SIZE, NULL),
    OSSL_PARAM_utf8_string(OSSL_SIGNATURE_PARAM_DIGEST, NULL, 0), OSSL_PARAM_uint(NONCE_TYPE, NULL),
    OSSL_PARAM_END};

const struct pkey_signature ec_signature = {
    .name = "ECDSA",
    .ctx_size = sizeof(struct operation),
    .init = init,
    .set = set,
    .get = get,
    .settable = settable,
    .gettable = gettable,
    .set_md = set_md,
    .sign = sign,
    .verify = verify,
};
