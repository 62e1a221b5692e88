/* Signatures with RSA and RSA-PSS keys: EVP_SIGNATURE-RSA(7). */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/obj_mac.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/digest/digest.h"
#include "crypto/rsa/pad.h"
#include "crypto/rsa/pkey.h"

struct signing {
    RSA *rsa;
    int operation, padding, salt_len;
    bool mgf1_chosen;
    const EVP_MD *md, *mgf1_md; /* NULL: none, as md */
};

static bool restricted(const struct signing *op)
{
    return rsa_pss_restricted(&op->rsa->pss);
}

/* ---- Parameters ---- */

/* The longest salt beside md, below 0 if not even the hash has room. */
static int longest_salt(const RSA *rsa, const EVP_MD *md)
{
    return (RSA_bits(rsa) - 1 + 7) / 8 - EVP_MD_get_size(md) - 2;
}

static bool init(void *vop, const struct pkey_row *row, const void *key, int operation)
{
    (void)row;
    struct signing *op = vop;
    op->rsa = (RSA *)(uintptr_t)key;
    op->operation = operation;
    op->padding = rsa_is_pss(op->rsa) ? RSA_PKCS1_PSS_PADDING : RSA_PKCS1_PADDING;
    op->salt_len = RSA_PSS_SALTLEN_AUTO;
    if (op->padding == RSA_PKCS1_PSS_PADDING && operation == EVP_PKEY_OP_VERIFYRECOVER)
        return FAIL(ERR_LIB_PROV, PROV_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
    if (op->rsa->n == NULL)
        return FAIL(ERR_LIB_PROV, PROV_R_INVALID_KEY);
    if (!restricted(op))
        return true;
    const struct rsa_pss *pss = &op->rsa->pss;
    op->md = pss->md;
    op->mgf1_md = pss->mgf1_md;
    op->mgf1_chosen = true;
    op->salt_len = pss->salt_len;
    return longest_salt(op->rsa, pss->md) >= pss->salt_len ||
           FAIL(ERR_LIB_PROV, PROV_R_INVALID_SALT_LENGTH);
}

/* Where a digest is, what the encoding makes of it. */
static bool fits_digest(const struct signing *op)
{
    if (op->md == NULL)
        return true;
    if (op->padding == RSA_NO_PADDING)
        return FAIL(ERR_LIB_PROV, PROV_R_INVALID_PADDING_MODE);
    return op->padding != RSA_X931_PADDING || RSA_X931_hash_id(op->md->nid) != -1 ||
           FAIL(ERR_LIB_PROV, PROV_R_INVALID_X931_DIGEST);
}

/* PSS is for signing and verifying, and all that a key of RSA-PSS has; it needs a digest. */
static bool set_padding(struct signing *op, const OSSL_PARAM *p)
{
    int padding = rsa_padding_from(p);
    if (padding < 0)
        return false;
    bool pss = padding == RSA_PKCS1_PSS_PADDING;
    if ((pss && op->operation == EVP_PKEY_OP_VERIFYRECOVER) || (!pss && rsa_is_pss(op->rsa)) ||
        (!pss && padding != RSA_PKCS1_PADDING && padding != RSA_NO_PADDING &&
         padding != RSA_X931_PADDING))
        return FAIL(ERR_LIB_PROV, PROV_R_ILLEGAL_OR_UNSUPPORTED_PADDING_MODE);
    op->padding = padding;
    if (pss && op->md == NULL)
        op->md = rsa_pss_default.md;
    return fits_digest(op);
}

static const EVP_MD *digest_from(const OSSL_PARAM *p)
{
    if (p->data_type != OSSL_PARAM_UTF8_STRING || p->data == NULL) {
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_DIGEST);
        return NULL;
    }
    return rsa_digest(p->data);
}

static bool take_digest(struct signing *op, const EVP_MD *md)
{
    if (restricted(op) && md != op->rsa->pss.md)
        return FAIL(ERR_LIB_PROV, PROV_R_DIGEST_NOT_ALLOWED);
    op->md = md;
    return fits_digest(op);
}

static bool set_digest(struct signing *op, const OSSL_PARAM *p)
{
    const EVP_MD *md = digest_from(p);
    return md != NULL && take_digest(op, md);
}

static bool set_md(void *vop, const struct evp_md_st *md)
{
    return rsa_takes_digest(md, md->name) && take_digest(vop, md);
}

static bool set_mgf1(struct signing *op, const OSSL_PARAM *p)
{
    if (op->padding != RSA_PKCS1_PSS_PADDING)
        return FAIL(ERR_LIB_PROV, PROV_R_INVALID_MGF1_MD);
    const EVP_MD *md = digest_from(p);
    if (md == NULL)
        return false;
    if (restricted(op) && md != op->rsa->pss.mgf1_md)
        return FAIL(ERR_LIB_PROV, PROV_R_DIGEST_NOT_ALLOWED);
    op->mgf1_md = md;
    op->mgf1_chosen = true;
    return true;
}

/* A restricted key's salt is no shorter than it says, and a verifier can't leave it open. */
static bool set_salt(struct signing *op, const OSSL_PARAM *p)
{
    if (op->padding != RSA_PKCS1_PSS_PADDING)
        return FAIL(ERR_LIB_PROV, PROV_R_NOT_SUPPORTED);
    if (!rsa_salt_len_from(p, &op->salt_len))
        return false;
    if (!restricted(op))
        return true;
    int least = op->rsa->pss.salt_len;
    if (op->salt_len == RSA_PSS_SALTLEN_AUTO && op->operation == EVP_PKEY_OP_VERIFY)
        return FAIL(ERR_LIB_PROV, PROV_R_INVALID_SALT_LENGTH);
    int len = op->salt_len == RSA_PSS_SALTLEN_DIGEST ? EVP_MD_get_size(op->md) : op->salt_len;
    return len < 0 || len >= least || FAIL(ERR_LIB_PROV, PROV_R_PSS_SALTLEN_TOO_SMALL);
}

/* In this order, since each looks at what is before it; all or nothing. */
static bool set(void *vop, const OSSL_PARAM params[])
{
    static const struct {
        const char *name;
        bool (*set)(struct signing *op, const OSSL_PARAM *p);
    } members[] = {
        {OSSL_SIGNATURE_PARAM_PAD_MODE, set_padding},
        {OSSL_SIGNATURE_PARAM_DIGEST, set_digest},
        {OSSL_SIGNATURE_PARAM_PSS_SALTLEN, set_salt},
        {OSSL_SIGNATURE_PARAM_MGF1_DIGEST, set_mgf1},
    };
    struct signing *op = vop, next = *op;
    for (size_t i = 0; i < sizeof(members) / sizeof(members[0]); i++) {
        const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, members[i].name);
        if (p != NULL && !members[i].set(&next, p))
            return false;
    }
    *op = next;
    return true;
}

static const EVP_MD *mgf1_of(const struct signing *op)
{
    return op->mgf1_chosen ? op->mgf1_md : op->md;
}

/* AlgorithmIdentifier of what is signed (RFC 8017, A.2.3; RFC 4055). */
static bool put_algorithm(const struct signing *op, struct builder *b)
{
    if (op->md == NULL)
        return false;
    size_t algorithm = der_open(b, DER_SEQUENCE);
    if (op->padding == RSA_PKCS1_PADDING && op->md->pkey_nid != NID_undef) {
        der_put_nid(b, op->md->pkey_nid);
        der_put_null(b);
    } else if (op->padding == RSA_PKCS1_PSS_PADDING) {
        struct rsa_pss pss = {op->md, mgf1_of(op), op->salt_len, RSA_TRAILER_BC};
        if (pss.salt_len == RSA_PSS_SALTLEN_DIGEST)
            pss.salt_len = EVP_MD_get_size(op->md);
        else if (pss.salt_len < 0)
            pss.salt_len = longest_salt(op->rsa, op->md);
        if (pss.salt_len < 0)
            return false;
        der_put_nid(b, NID_rsassaPss);
        rsa_pss_encode(&pss, b);
    } else {
        return false;
    }
    der_close(b, algorithm);
    return !b->failed;
}

static bool get(void *vop, OSSL_PARAM params[])
{
    const struct signing *op = vop;
    OSSL_PARAM *p = OSSL_PARAM_locate(params, OSSL_SIGNATURE_PARAM_ALGORITHM_ID);
    uint8_t id[128];
    struct builder b;
    build_init_fixed(&b, id, sizeof(id));
    if (p != NULL && !(put_algorithm(op, &b) ? OSSL_PARAM_set_octet_string(p, id, b.len)
                                             : OSSL_PARAM_set_octet_string(p, id, 0)))
        return false;
    p = OSSL_PARAM_locate(params, OSSL_SIGNATURE_PARAM_PAD_MODE);
    if (p != NULL && !rsa_padding_to(p, op->padding))
        return false;
    p = OSSL_PARAM_locate(params, OSSL_SIGNATURE_PARAM_PSS_SALTLEN);
    if (p != NULL && !rsa_salt_len_to(p, op->salt_len))
        return false;
    return rsa_give_digest(params, OSSL_SIGNATURE_PARAM_DIGEST, op->md) &&
           rsa_give_digest(params, OSSL_SIGNATURE_PARAM_MGF1_DIGEST, mgf1_of(op));
}

/* ---- Signing ---- */

/* The hash and the byte that names its digest. */
static size_t x931_data(const struct signing *op, const uint8_t *tbs, size_t len,
                        uint8_t out[EVP_MAX_MD_SIZE + 1])
{
    memcpy(out, tbs, len);
    out[len] = (uint8_t)RSA_X931_hash_id(op->md->nid);
    return len + 1;
}

static int sign_encoded(const struct signing *op, uint8_t *sig, const uint8_t *tbs, size_t len)
{
    uint8_t em[RSA_BYTES_MAX];
    unsigned done = 0;
    int k = RSA_size(op->rsa);
    if (op->md == NULL)
        return RSA_private_encrypt((int)len, tbs, sig, op->rsa, op->padding);
    if (op->padding == RSA_PKCS1_PADDING)
        return RSA_sign(op->md->nid, tbs, (unsigned)len, sig, &done, op->rsa) ? (int)done : -1;
    if (op->padding == RSA_X931_PADDING) {
        len = x931_data(op, tbs, len, em);
        return RSA_private_encrypt((int)len, em, sig, op->rsa, RSA_X931_PADDING);
    }
    if (op->padding != RSA_PKCS1_PSS_PADDING)
        return FAIL(ERR_LIB_PROV, PROV_R_INVALID_PADDING_MODE);
    if (k > RSA_BYTES_MAX)
        return FAIL(ERR_LIB_RSA, RSA_R_MODULUS_TOO_LARGE);
    return pss_encode(em, RSA_bits(op->rsa), tbs, op->md, mgf1_of(op), op->salt_len)
               ? RSA_private_encrypt(k, em, sig, op->rsa, RSA_NO_PADDING)
               : -1;
}

static bool right_length(const struct signing *op, size_t len)
{
    if (len > RSA_BYTES_MAX || (op->md != NULL && len != (size_t)EVP_MD_get_size(op->md)))
        return FAIL(ERR_LIB_PROV, PROV_R_INVALID_DIGEST_LENGTH);
    return true;
}

static bool sign(void *vop, uint8_t *sig, size_t *sig_len, const uint8_t *tbs, size_t tbs_len)
{
    const struct signing *op = vop;
    size_t k = (size_t)RSA_size(op->rsa);
    if (sig == NULL) {
        *sig_len = k;
        return true;
    }
    if (*sig_len < k)
        return FAIL(ERR_LIB_PROV, PROV_R_INVALID_SIGNATURE_SIZE);
    if (!right_length(op, tbs_len))
        return false;
    int len = sign_encoded(op, sig, tbs, tbs_len);
    if (len <= 0)
        return false;
    *sig_len = (size_t)len;
    return true;
}

/* ---- Verifying ---- */

/* What a signature holds: the hash, where there is a digest. Its length, or -1. */
static int recover_pkcs1(const struct signing *op, uint8_t *out, const uint8_t *sig, size_t sig_len)
{
    uint8_t em[RSA_BYTES_MAX], want[RSA_BYTES_MAX];
    int k = RSA_size(op->rsa);
    size_t hash = (size_t)EVP_MD_get_size(op->md);
    if (k > RSA_BYTES_MAX || sig_len != (size_t)k)
        return rsa_bad(RSA_R_WRONG_SIGNATURE_LENGTH);
    if ((size_t)k < hash || RSA_public_decrypt(k, sig, em, op->rsa, RSA_NO_PADDING) != k ||
        !pkcs1_sign_encode(want, (size_t)k, op->md->nid, em + (size_t)k - hash, hash))
        return -1;
    if (memcmp(em, want, (size_t)k) != 0)
        return pkcs1_sign_refuse(em, (size_t)k);
    memcpy(out, em + (size_t)k - hash, hash);
    return (int)hash;
}

static int recover_x931(const struct signing *op, uint8_t *out, const uint8_t *sig, size_t sig_len)
{
    int len = RSA_public_decrypt((int)sig_len, sig, out, op->rsa, RSA_X931_PADDING) - 1;
    if (len < 0)
        return -1;
    if (out[len] != (uint8_t)RSA_X931_hash_id(op->md->nid)) {
        ERR_raise(ERR_LIB_PROV, PROV_R_ALGORITHM_MISMATCH);
        return -1;
    }
    return right_length(op, (size_t)len) ? len : -1;
}

/* out: as long as the modulus. */
static int recover_data(const struct signing *op, uint8_t *out, const uint8_t *sig, size_t sig_len)
{
    if (sig_len > (size_t)RSA_size(op->rsa) || sig_len > RSA_BYTES_MAX)
        return rsa_bad(RSA_R_WRONG_SIGNATURE_LENGTH);
    if (op->md == NULL)
        return RSA_public_decrypt((int)sig_len, sig, out, op->rsa, op->padding);
    if (op->padding == RSA_PKCS1_PADDING)
        return recover_pkcs1(op, out, sig, sig_len);
    if (op->padding == RSA_X931_PADDING)
        return recover_x931(op, out, sig, sig_len);
    ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_PADDING_MODE);
    return -1;
}

static bool recover(void *vop, uint8_t *out, size_t *out_len, const uint8_t *sig, size_t sig_len)
{
    const struct signing *op = vop;
    uint8_t data[RSA_BYTES_MAX];
    if (RSA_size(op->rsa) > RSA_BYTES_MAX)
        return FAIL(ERR_LIB_RSA, RSA_R_MODULUS_TOO_LARGE);
    if (out == NULL) {
        *out_len = (size_t)RSA_size(op->rsa);
        return true;
    }
    int len = recover_data(op, data, sig, sig_len);
    if (len < 0)
        return FAIL(ERR_LIB_PROV, ERR_R_RSA_LIB);
    if (*out_len < (size_t)len)
        return FAIL(ERR_LIB_PROV, PROV_R_OUTPUT_BUFFER_TOO_SMALL);
    memcpy(out, data, (size_t)len);
    *out_len = (size_t)len;
    return true;
}

static int verify_pss(const struct signing *op, const uint8_t *sig, size_t sig_len,
                      const uint8_t *hash)
{
    uint8_t em[RSA_BYTES_MAX];
    int k = RSA_size(op->rsa), least = restricted(op) ? op->rsa->pss.salt_len : 0;
    if (k > RSA_BYTES_MAX || sig_len != (size_t)k)
        return FAIL(ERR_LIB_RSA, RSA_R_WRONG_SIGNATURE_LENGTH);
    if (op->salt_len >= 0 && op->salt_len < least)
        return FAIL(ERR_LIB_PROV, PROV_R_PSS_SALTLEN_TOO_SMALL);
    return RSA_public_decrypt(k, sig, em, op->rsa, RSA_NO_PADDING) == k &&
           pss_verify(em, RSA_bits(op->rsa), hash, op->md, mgf1_of(op), op->salt_len);
}

static int verify(void *vop, const uint8_t *sig, size_t sig_len, const uint8_t *tbs, size_t tbs_len)
{
    const struct signing *op = vop;
    uint8_t data[RSA_BYTES_MAX];
    if (RSA_size(op->rsa) > RSA_BYTES_MAX)
        return FAIL(ERR_LIB_RSA, RSA_R_MODULUS_TOO_LARGE);
    if (!right_length(op, tbs_len))
        return 0;
    if (op->md != NULL && op->padding == RSA_PKCS1_PSS_PADDING)
        return verify_pss(op, sig, sig_len, tbs) || FAIL(ERR_LIB_PROV, ERR_R_RSA_LIB);
    if (op->md != NULL && op->padding == RSA_PKCS1_PADDING)
        return (sig_len <= RSA_BYTES_MAX &&
                RSA_verify(op->md->nid, tbs, (unsigned)tbs_len, sig, (unsigned)sig_len, op->rsa)) ||
               FAIL(ERR_LIB_PROV, ERR_R_RSA_LIB);
    int len = recover_data(op, data, sig, sig_len);
    if (len < 0)
        return FAIL(ERR_LIB_PROV, ERR_R_RSA_LIB);
    return (size_t)len == tbs_len && memcmp(data, tbs, tbs_len) == 0;
}

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_utf8_string(OSSL_SIGNATURE_PARAM_DIGEST, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_SIGNATURE_PARAM_PROPERTIES, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_SIGNATURE_PARAM_PAD_MODE, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_SIGNATURE_PARAM_MGF1_DIGEST, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_SIGNATURE_PARAM_MGF1_PROPERTIES, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_SIGNATURE_PARAM_PSS_SALTLEN, NULL, 0),
    OSSL_PARAM_END,
};
static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_octet_string(OSSL_SIGNATURE_PARAM_ALGORITHM_ID, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_SIGNATURE_PARAM_PAD_MODE, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_SIGNATURE_PARAM_DIGEST, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_SIGNATURE_PARAM_MGF1_DIGEST, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_SIGNATURE_PARAM_PSS_SALTLEN, NULL, 0),
    OSSL_PARAM_END,
};

#define SIGNATURE                                                             \
    .name = "RSA",                                                            \
    .aliases = "rsaEncryption\0"                                              \
               "1.2.840.113549.1.1.1\0"                                       \
               "2.5.8.1.1\0",                                                 \
    .ctx_size = sizeof(struct signing), .init = init, .set = set, .get = get, \
    .settable = settable, .gettable = gettable, .set_md = set_md, .sign = sign, .verify = verify

const struct pkey_signature rsa_signature = {SIGNATURE, .recover = recover};
const struct pkey_signature rsa_pss_signature = {SIGNATURE, .recover = recover};
