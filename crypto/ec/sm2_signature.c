/* SM2's signatures as EVP_PKEY has them: of a digest, as GB/T 32918.2 has it from Z and the message
 * on; EVP_DigestSign hashes Z before the message. Random bytes go into the secret number, as in
 * ECDSA. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <openssl/rand.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/ec/key_method.h"
#include "crypto/ec/sm2.h"
#include "crypto/ec/sm2_core.h"
#include "crypto/ec/sm2_err.h"
#include "crypto/evp/md.h"
#include "crypto/pkey/operate.h"
#include "ref/ct.h"

/* The length of an identity is told in 16 bits, and in bits. */
#define ID_MAX (0xffff / 8 - 1)

struct operation {
    const EC_KEY *key;
    uint8_t *id; /* of the signer; NULL: none */
    size_t id_len;
    bool whole;    /* the message is signed or verified, not a digest */
    bool identity; /* Z has been hashed */
};

static bool init(void *vop, const struct pkey_row *row, const void *key, int operation)
{
    (void)row;
    struct operation *op = vop;
    op->key = key;
    op->whole = operation == EVP_PKEY_OP_SIGNCTX || operation == EVP_PKEY_OP_VERIFYCTX;
    return op->key->has_group ? sm2_check_curve(op->key)
                              : FAIL(ERR_LIB_PROV, PROV_R_NO_PARAMETERS_SET);
}

static bool copy(void *vto, const void *vfrom)
{
    struct operation *to = vto;
    *to = *(const struct operation *)vfrom;
    if (to->id == NULL)
        return true;
    to->id = OPENSSL_memdup(to->id, to->id_len);
    return to->id != NULL;
}

static void wipe(void *vop)
{
    struct operation *op = vop;
    OPENSSL_free(op->id);
    op->id = NULL;
}

/* ---- Parameters ---- */

static bool set_digest(const OSSL_PARAM params[])
{
    const char *name = NULL;
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_SIGNATURE_PARAM_DIGEST);
    if (p == NULL)
        return true;
    if (!OSSL_PARAM_get_utf8_string_ptr(p, &name))
        return false;
    if (md_fetch(name, NULL) == &digest_sm3)
        return true;
    ERR_raise_data(ERR_LIB_PROV, PROV_R_INVALID_DIGEST, "digest=%s", name);
    return false;
}

static bool set_size(const OSSL_PARAM params[])
{
    size_t n;
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_SIGNATURE_PARAM_DIGEST_SIZE);
    return p == NULL || (OSSL_PARAM_get_size_t(p, &n) && n == digest_sm3.size);
}

/* Only a message has a signer's identity before it, and once it is hashed it is so. */
static bool set_id(struct operation *op, const OSSL_PARAM params[])
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_DIST_ID);
    const void *octets = NULL;
    size_t len = 0;
    uint8_t *id = NULL;
    if (p == NULL)
        return true;
    if (!op->whole || op->identity || !OSSL_PARAM_get_octet_string_ptr(p, &octets, &len))
        return false;
    if (len > 0 && (id = OPENSSL_memdup(octets, len)) == NULL)
        return false;
    OPENSSL_free(op->id);
    op->id = id;
    op->id_len = len;
    return true;
}

static bool set(void *op, const OSSL_PARAM params[])
{
    return set_id(op, params) && set_size(params) && set_digest(params);
}

static bool get(void *op, OSSL_PARAM params[])
{
    (void)op;
    OSSL_PARAM *p = OSSL_PARAM_locate(params, OSSL_SIGNATURE_PARAM_ALGORITHM_ID);
    if (p != NULL && !pkey_give_algorithm(p, NID_SM2_with_SM3))
        return false;
    p = OSSL_PARAM_locate(params, OSSL_SIGNATURE_PARAM_DIGEST_SIZE);
    if (p != NULL && !OSSL_PARAM_set_size_t(p, digest_sm3.size))
        return false;
    p = OSSL_PARAM_locate(params, OSSL_SIGNATURE_PARAM_DIGEST);
    return p == NULL || OSSL_PARAM_set_utf8_string(p, digest_sm3.name);
}

/* ---- Z (GB/T 32918.2, 5.5): the identity's length in bits, it, a, b, G, the public key ---- */

static void add_number(const struct evp_md_st *md, void *state, const uint64_t *words)
{
    uint8_t bytes[SM2_BYTES];
    ec_number_to_bytes(bytes, sizeof(bytes), words, sizeof(bytes) / sizeof(*words));
    md->update(state, bytes, sizeof(bytes));
}

bool sm2_identity(const EC_KEY *key, const struct evp_md_st *md, struct slice id, uint8_t *z)
{
    _Alignas(16) uint8_t state[DIGEST_STATE_MAX];
    uint8_t bits[2];
    ec_number a, b;
    if (id.len > ID_MAX)
        return FAIL(ERR_LIB_SM2, SM2_R_ID_TOO_LARGE);
    if (!key->has_public || key->public_key.infinite)
        return FAIL(ERR_LIB_SM2, ERR_R_PASSED_NULL_PARAMETER);
    const struct ec_domain *d = key->group.domain;
    if (!bn_get_words(a, d->curve.n, &d->a) || !bn_get_words(b, d->curve.n, &d->b))
        return FAIL(ERR_LIB_SM2, SM2_R_INVALID_FIELD);
    bits[0] = (uint8_t)(id.len >> 5);
    bits[1] = (uint8_t)(id.len << 3);
    md->init(state);
    md->update(state, bits, sizeof(bits));
    md->update(state, id.ptr, id.len);
    const uint64_t *const numbers[] = {
        a, b, d->generator.x, d->generator.y, key->public_key.x, key->public_key.y};
    for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
        add_number(md, state, numbers[i]);
    md->final(state, z, md->size);
    return true;
}

static bool prefix(void *vop, uint8_t *out, size_t *len)
{
    struct operation *op = vop;
    *len = 0;
    if (op->identity)
        return true;
    if (!sm2_identity(op->key, &digest_sm3, slice_of(op->id, op->id != NULL ? op->id_len : 0), out))
        return false;
    *len = digest_sm3.size;
    op->identity = true;
    return true;
}

/* ---- At work ---- */

static bool sign_digest(const EC_KEY *key, struct ecdsa_sig *sig, const uint8_t *e)
{
    struct ecdsa_nonces nonces;
    uint8_t extra[SM2_BYTES];
    const struct curve *c = ec_curve_of(&key->group);
    ec_number k;
    if (!sm2_check_private(key) || RAND_priv_bytes_ex(key->libctx, extra, sizeof(extra), 0) <= 0)
        return false;
    ecdsa_nonces_init(&nonces, c, &digest_sha256, key->d, e, SM2_BYTES, extra, sizeof(extra));
    do
        ecdsa_nonces_next(&nonces, k);
    while (!sm2_sign_with(c, sig, key->d, k, e));
    ecdsa_nonces_wipe(&nonces);
    OPENSSL_cleanse(k, sizeof(k));
    OPENSSL_cleanse(extra, sizeof(extra));
    ct_public(sig, sizeof(*sig));
    return true;
}

static bool sign(void *vop, uint8_t *sig, size_t *sig_len, const uint8_t *tbs, size_t tbs_len)
{
    const struct operation *op = vop;
    size_t size = ecdsa_key_size(op->key);
    struct ecdsa_sig value;
    struct builder b;
    if (sig == NULL) {
        *sig_len = size;
        return size > 0;
    }
    if (*sig_len < size)
        return FAIL(ERR_LIB_PROV, PROV_R_OUTPUT_BUFFER_TOO_SMALL);
    if (tbs_len != digest_sm3.size)
        return FAIL(ERR_LIB_PROV, PROV_R_INVALID_DIGEST_LENGTH);
    if (!sign_digest(op->key, &value, tbs))
        return false;
    build_init_fixed(&b, sig, *sig_len);
    ecdsa_sig_write(ec_curve_of(&op->key->group), &value, &b);
    *sig_len = b.len;
    return !b.failed;
}

static int verify(void *vop, const uint8_t *sig, size_t sig_len, const uint8_t *tbs, size_t tbs_len)
{
    const struct operation *op = vop;
    const struct curve *c = ec_curve_of(&op->key->group);
    uint64_t q[2 * EC_WORDS_MAX];
    struct ecdsa_sig value;
    if (tbs_len != digest_sm3.size)
        return 0;
    if (!op->key->has_public)
        return FAIL(ERR_LIB_SM2, ERR_R_PASSED_NULL_PARAMETER);
    if (!ec_point_load(&op->key->group, q, &op->key->public_key))
        return -1;
    if (!ecdsa_sig_read(c, &value, slice_of(sig, sig_len))) {
        ERR_raise(ERR_LIB_SM2, SM2_R_INVALID_ENCODING);
        return -1;
    }
    if (!curve_scalar_valid(c, value.r) || !curve_scalar_valid(c, value.s))
        return FAIL(ERR_LIB_SM2, SM2_R_BAD_SIGNATURE);
    return sm2_verify(c, &value, q, tbs);
}

static const OSSL_PARAM settable[] = {OSSL_PARAM_size_t(OSSL_SIGNATURE_PARAM_DIGEST_SIZE, NULL),
                                      OSSL_PARAM_utf8_string(OSSL_SIGNATURE_PARAM_DIGEST, NULL, 0),
                                      OSSL_PARAM_octet_string(OSSL_PKEY_PARAM_DIST_ID, NULL, 0),
                                      OSSL_PARAM_END};

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_octet_string(OSSL_SIGNATURE_PARAM_ALGORITHM_ID, NULL, 0),
    OSSL_PARAM_size_t(OSSL_SIGNATURE_PARAM_DIGEST_SIZE, NULL),
    OSSL_PARAM_utf8_string(OSSL_SIGNATURE_PARAM_DIGEST, NULL, 0), OSSL_PARAM_END};

const struct pkey_signature sm2_signature = {
    .name = "SM2",
    .aliases = "1.2.156.10197.1.301\0",
    .ctx_size = sizeof(struct operation),
    .init = init,
    .set = set,
    .get = get,
    .settable = settable,
    .gettable = gettable,
    .copy = copy,
    .wipe = wipe,
    .sign = sign,
    .verify = verify,
    .prefix = prefix,
};
