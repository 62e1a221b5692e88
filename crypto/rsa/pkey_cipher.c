/* Encryption and key encapsulation with RSA keys: EVP_ASYM_CIPHER-RSA(7), EVP_KEM-RSA(7). */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/evp/md.h"
#include "crypto/evp/name.h"
#include "crypto/rsa/pad.h"
#include "crypto/rsa/pkey.h"

/* As OpenSSL 3.2 calls it: 0 makes decryption of PKCS #1 v1.5 tell that an encoding was wrong. */
#define IMPLICIT_REJECTION "implicit-rejection"

struct ciphering {
    RSA *rsa;
    int padding;
    unsigned client_version, negotiated_version, implicit_rejection;
    const EVP_MD *md, *mgf1_md; /* of OAEP; NULL: SHA-1, as md */
    uint8_t *label;
    size_t label_len;
};

static bool init(void *vop, const struct pkey_row *row, const void *key, int operation)
{
    (void)row;
    (void)operation;
    struct ciphering *op = vop;
    op->rsa = (RSA *)(uintptr_t)key;
    op->padding = RSA_PKCS1_PADDING;
    op->implicit_rejection = 1;
    return op->rsa->n != NULL || FAIL(ERR_LIB_PROV, PROV_R_INVALID_KEY);
}

static bool set_label(struct ciphering *op, const uint8_t *label, size_t len)
{
    uint8_t *copy = len > 0 ? OPENSSL_memdup(label, len) : NULL;
    if (len > 0 && copy == NULL)
        return false;
    OPENSSL_free(op->label);
    op->label = copy;
    op->label_len = len;
    return true;
}

static bool copy(void *vto, const void *vfrom)
{
    struct ciphering *to = vto;
    const struct ciphering *from = vfrom;
    *to = *from;
    to->label = NULL;
    return set_label(to, from->label, from->label_len);
}

static void wipe(void *vop)
{
    struct ciphering *op = vop;
    OPENSSL_free(op->label);
}

/* ---- Parameters ---- */

static bool set_padding(struct ciphering *op, const OSSL_PARAM *p)
{
    int padding = rsa_padding_from(p);
    if (padding < 0)
        return false;
    if (padding == RSA_PKCS1_PSS_PADDING || padding > RSA_PKCS1_WITH_TLS_PADDING)
        return FAIL(ERR_LIB_PROV, PROV_R_ILLEGAL_OR_UNSUPPORTED_PADDING_MODE);
    op->padding = padding;
    if (padding == RSA_PKCS1_OAEP_PADDING && op->md == NULL)
        op->md = rsa_pss_default.md;
    return true;
}

/* Any digest of fixed length will do. */
static bool set_digest(const EVP_MD **md, const OSSL_PARAM *p)
{
    if (p == NULL)
        return true;
    if (p->data_type != OSSL_PARAM_UTF8_STRING || p->data == NULL)
        return false;
    *md = md_fetch(p->data, NULL);
    return *md != NULL;
}

static bool set_number(unsigned *to, const OSSL_PARAM params[], const char *name)
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, name);
    return p == NULL || OSSL_PARAM_get_uint(p, to);
}

static bool set(void *vop, const OSSL_PARAM params[])
{
    struct ciphering *op = vop;
    const OSSL_PARAM *padding = OSSL_PARAM_locate_const(params, OSSL_ASYM_CIPHER_PARAM_PAD_MODE);
    const OSSL_PARAM *label = OSSL_PARAM_locate_const(params, OSSL_ASYM_CIPHER_PARAM_OAEP_LABEL);
    if (!set_digest(&op->md, OSSL_PARAM_locate_const(params, OSSL_ASYM_CIPHER_PARAM_OAEP_DIGEST)) ||
        !set_digest(&op->mgf1_md,
                    OSSL_PARAM_locate_const(params, OSSL_ASYM_CIPHER_PARAM_MGF1_DIGEST)) ||
        (padding != NULL && !set_padding(op, padding)))
        return false;
    if (label != NULL && (label->data_type != OSSL_PARAM_OCTET_STRING ||
                          !set_label(op, label->data, label->data_size)))
        return false;
    return set_number(&op->client_version, params, OSSL_ASYM_CIPHER_PARAM_TLS_CLIENT_VERSION) &&
           set_number(&op->negotiated_version, params,
                      OSSL_ASYM_CIPHER_PARAM_TLS_NEGOTIATED_VERSION) &&
           set_number(&op->implicit_rejection, params, IMPLICIT_REJECTION);
}

static bool give_number(OSSL_PARAM params[], const char *name, unsigned v)
{
    OSSL_PARAM *p = OSSL_PARAM_locate(params, name);
    return p == NULL || OSSL_PARAM_set_uint(p, v);
}

static bool get(void *vop, OSSL_PARAM params[])
{
    const struct ciphering *op = vop;
    OSSL_PARAM *p = OSSL_PARAM_locate(params, OSSL_ASYM_CIPHER_PARAM_PAD_MODE);
    if (p != NULL && !rsa_padding_to(p, op->padding))
        return false;
    p = OSSL_PARAM_locate(params, OSSL_ASYM_CIPHER_PARAM_OAEP_LABEL);
    if (p != NULL && !OSSL_PARAM_set_octet_ptr(p, op->label, op->label_len))
        return false;
    const EVP_MD *mgf1 = op->mgf1_md != NULL ? op->mgf1_md : op->md;
    return rsa_give_digest(params, OSSL_ASYM_CIPHER_PARAM_OAEP_DIGEST, op->md) &&
           rsa_give_digest(params, OSSL_ASYM_CIPHER_PARAM_MGF1_DIGEST, mgf1) &&
           give_number(params, OSSL_ASYM_CIPHER_PARAM_TLS_CLIENT_VERSION, op->client_version) &&
           give_number(params, OSSL_ASYM_CIPHER_PARAM_TLS_NEGOTIATED_VERSION,
                       op->negotiated_version) &&
           give_number(params, IMPLICIT_REJECTION, op->implicit_rejection);
}

/* ---- There and back ---- */

/* The modulus's bytes, if `em` has so many; 0 is raised. */
static size_t modulus_bytes(const RSA *rsa)
{
    size_t k = (size_t)RSA_size(rsa);
    if (k == 0)
        return (size_t)FAIL(ERR_LIB_PROV, PROV_R_INVALID_KEY);
    return k <= RSA_BYTES_MAX ? k : (size_t)FAIL(ERR_LIB_RSA, RSA_R_MODULUS_TOO_LARGE);
}

static bool encrypt(void *vop, uint8_t *out, size_t *out_len, const uint8_t *in, size_t in_len)
{
    const struct ciphering *op = vop;
    uint8_t em[RSA_BYTES_MAX];
    size_t k = modulus_bytes(op->rsa);
    if (k == 0)
        return false;
    if (out == NULL) {
        *out_len = k;
        return true;
    }
    if (*out_len < k)
        return FAIL(ERR_LIB_PROV, PROV_R_OUTPUT_BUFFER_TOO_SMALL);
    if (in_len > k)
        return FAIL(ERR_LIB_RSA, RSA_R_DATA_TOO_LARGE_FOR_KEY_SIZE);
    int len = -1;
    if (op->padding != RSA_PKCS1_OAEP_PADDING)
        len = RSA_public_encrypt((int)in_len, in, out, op->rsa, op->padding);
    else if (RSA_padding_add_PKCS1_OAEP_mgf1(em, (int)k, in, (int)in_len, op->label,
                                             (int)op->label_len, op->md, op->mgf1_md))
        len = RSA_public_encrypt((int)k, em, out, op->rsa, RSA_NO_PADDING);
    OPENSSL_cleanse(em, k);
    if (len < 0)
        return false;
    *out_len = (size_t)len;
    return true;
}

/* The encoding of a TLS secret, its message, in `out`; wrong versions give a random one. */
static int decode_tls(const struct ciphering *op, uint8_t *out, const uint8_t *em, size_t k)
{
    if (op->client_version == 0) {
        ERR_raise(ERR_LIB_PROV, PROV_R_BAD_TLS_CLIENT_VERSION);
        return -1;
    }
    return tls_premaster_decode(out, em, k, (int)op->client_version, (int)op->negotiated_version)
               ? TLS_PREMASTER
               : -1;
}

/* Paddings whose decoding takes what the power gives. */
static int decode(const struct ciphering *op, uint8_t *out, size_t room, const uint8_t *em,
                  size_t k)
{
    if (op->padding == RSA_PKCS1_OAEP_PADDING)
        return RSA_padding_check_PKCS1_OAEP_mgf1(out, (int)room, em, (int)k, (int)k, op->label,
                                                 (int)op->label_len, op->md, op->mgf1_md);
    if (op->padding == RSA_PKCS1_WITH_TLS_PADDING)
        return decode_tls(op, out, em, k);
    return RSA_padding_check_PKCS1_type_2(out, (int)room, em, (int)k, (int)k);
}

static bool decodes_itself(const struct ciphering *op)
{
    return op->padding == RSA_PKCS1_OAEP_PADDING || op->padding == RSA_PKCS1_WITH_TLS_PADDING ||
           (op->padding == RSA_PKCS1_PADDING && op->implicit_rejection == 0);
}

static bool decrypt(void *vop, uint8_t *out, size_t *out_len, const uint8_t *in, size_t in_len)
{
    const struct ciphering *op = vop;
    uint8_t em[RSA_BYTES_MAX];
    size_t k = modulus_bytes(op->rsa);
    size_t most = op->padding == RSA_PKCS1_WITH_TLS_PADDING ? TLS_PREMASTER : k;
    if (k == 0)
        return false;
    if (out == NULL) {
        *out_len = most;
        return true;
    }
    if (*out_len < most)
        return FAIL(ERR_LIB_PROV, PROV_R_BAD_LENGTH);
    if (in_len > k)
        return FAIL(ERR_LIB_RSA, RSA_R_DATA_GREATER_THAN_MOD_LEN);
    int len;
    if (!decodes_itself(op)) {
        len = RSA_private_decrypt((int)in_len, in, out, op->rsa, op->padding);
    } else {
        len = RSA_private_decrypt((int)in_len, in, em, op->rsa, RSA_NO_PADDING);
        if (len == (int)k)
            len = decode(op, out, k, em, k);
        else if (len >= 0)
            len = -1;
        OPENSSL_cleanse(em, k);
    }
    if (len < 0)
        return FAIL(ERR_LIB_PROV, PROV_R_FAILED_TO_DECRYPT);
    *out_len = (size_t)len;
    return true;
}

#define COMMON                                                                \
    OSSL_PARAM_utf8_string(OSSL_ASYM_CIPHER_PARAM_OAEP_DIGEST, NULL, 0),      \
        OSSL_PARAM_utf8_string(OSSL_ASYM_CIPHER_PARAM_PAD_MODE, NULL, 0),     \
        OSSL_PARAM_utf8_string(OSSL_ASYM_CIPHER_PARAM_MGF1_DIGEST, NULL, 0),  \
        OSSL_PARAM_uint(OSSL_ASYM_CIPHER_PARAM_TLS_CLIENT_VERSION, NULL),     \
        OSSL_PARAM_uint(OSSL_ASYM_CIPHER_PARAM_TLS_NEGOTIATED_VERSION, NULL), \
        OSSL_PARAM_uint(IMPLICIT_REJECTION, NULL)

static const OSSL_PARAM settable[] = {
    COMMON,
    OSSL_PARAM_utf8_string(OSSL_ASYM_CIPHER_PARAM_OAEP_DIGEST_PROPS, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_ASYM_CIPHER_PARAM_MGF1_DIGEST_PROPS, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_ASYM_CIPHER_PARAM_OAEP_LABEL, NULL, 0),
    OSSL_PARAM_END,
};
static const OSSL_PARAM gettable[] = {
    COMMON,
    OSSL_PARAM_octet_ptr(OSSL_ASYM_CIPHER_PARAM_OAEP_LABEL, NULL, 0),
    OSSL_PARAM_END,
};

const struct pkey_cipher rsa_cipher = {
    .name = "RSA",
    .aliases = "rsaEncryption\0"
               "1.2.840.113549.1.1.1\0"
               "2.5.8.1.1\0",
    .ctx_size = sizeof(struct ciphering),
    .init = init,
    .set = set,
    .get = get,
    .settable = settable,
    .gettable = gettable,
    .copy = copy,
    .wipe = wipe,
    .encrypt = encrypt,
    .decrypt = decrypt,
};

/* ---- RSASVE: SP 800-56B revision 2, 7.2.1 ---- */

struct encapsulation {
    RSA *rsa;
    bool chosen; /* the operation, which has no default */
};

static bool kem_init(void *vop, const struct pkey_row *row, const void *key, int operation)
{
    (void)row;
    (void)operation;
    struct encapsulation *op = vop;
    op->rsa = (RSA *)(uintptr_t)key;
    return modulus_bytes(op->rsa) != 0;
}

static bool kem_set(void *vop, const OSSL_PARAM params[])
{
    struct encapsulation *op = vop;
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_KEM_PARAM_OPERATION);
    if (p == NULL)
        return true;
    if (p->data_type != OSSL_PARAM_UTF8_STRING || p->data == NULL ||
        !name_equal(p->data, OSSL_KEM_PARAM_OPERATION_RSASVE))
        return false;
    op->chosen = true;
    return true;
}

static bool kem_chosen(const struct encapsulation *op)
{
    return op->chosen || FAIL(ERR_LIB_PROV, PROV_R_INVALID_MODE);
}

/* 7.2.1.2: 1 < z < n - 1 at random, and its power. */
static bool encapsulate(void *vop, uint8_t *ct, size_t *ct_len, uint8_t *secret, size_t *secret_len)
{
    const struct encapsulation *op = vop;
    size_t k = modulus_bytes(op->rsa);
    if (!kem_chosen(op))
        return false;
    if (ct == NULL) {
        if (ct_len != NULL)
            *ct_len = k;
        if (secret_len != NULL)
            *secret_len = k;
        return ct_len != NULL || secret_len != NULL;
    }
    if ((ct_len != NULL && *ct_len < k) || (secret_len != NULL && *secret_len < k))
        return FAIL(ERR_LIB_PROV, PROV_R_INVALID_OUTPUT_LENGTH);
    BIGNUM z = {.flags = BN_FLG_CONSTTIME}, limit = {0};
    bool ok = BN_copy(&limit, op->rsa->n) != NULL && BN_sub_word(&limit, 3) &&
              BN_priv_rand_range_ex(&z, &limit, 0, NULL) && BN_add_word(&z, 2) &&
              BN_bn2binpad(&z, secret, (int)k) == (int)k &&
              RSA_public_encrypt((int)k, secret, ct, op->rsa, RSA_NO_PADDING) == (int)k;
    BN_clear_free(&z);
    BN_clear_free(&limit);
    if (!ok) {
        OPENSSL_cleanse(secret, k);
        return false;
    }
    if (ct_len != NULL)
        *ct_len = k;
    if (secret_len != NULL)
        *secret_len = k;
    return true;
}

/* 7.2.1.3 */
static bool decapsulate(void *vop, uint8_t *secret, size_t *secret_len, const uint8_t *ct,
                        size_t ct_len)
{
    const struct encapsulation *op = vop;
    size_t k = modulus_bytes(op->rsa);
    if (!kem_chosen(op))
        return false;
    if (secret == NULL) {
        *secret_len = k;
        return true;
    }
    if (ct_len != k)
        return FAIL(ERR_LIB_PROV, PROV_R_BAD_LENGTH);
    if (secret_len != NULL && *secret_len < k)
        return FAIL(ERR_LIB_PROV, PROV_R_BAD_LENGTH);
    if (RSA_private_decrypt((int)k, ct, secret, op->rsa, RSA_NO_PADDING) != (int)k)
        return false;
    if (secret_len != NULL)
        *secret_len = k;
    return true;
}

static const OSSL_PARAM kem_settable[] = {OSSL_PARAM_utf8_string(OSSL_KEM_PARAM_OPERATION, NULL, 0),
                                          OSSL_PARAM_END};
static const OSSL_PARAM none[] = {OSSL_PARAM_END};

const struct pkey_kem rsa_kem = {
    .name = "RSA",
    .aliases = "rsaEncryption\0"
               "1.2.840.113549.1.1.1\0"
               "2.5.8.1.1\0",
    .ctx_size = sizeof(struct encapsulation),
    .init = kem_init,
    .set = kem_set,
    .settable = kem_settable,
    .gettable = none,
    .encapsulate = encapsulate,
    .decapsulate = decapsulate,
};
