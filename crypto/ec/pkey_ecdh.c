/* EVP_KEYEXCH-ECDH(7): x of the shared point, or what ANSI X9.63's KDF makes of it. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ec/key_method.h"
#include "crypto/ec/pkey.h"
#include "crypto/evp/md.h"
#include "crypto/pkey/exchange_kdf.h"

struct operation {
    EC_KEY *own;
    const EC_KEY *peer;
    int cofactor_mode; /* -1: as the key's flag says */
    struct exchange_kdf kdf;
};

static const struct exchange_kdf_type x963 = {OSSL_KDF_NAME_X963KDF, true, true};

static bool init(void *vop, const struct pkey_row *row, const void *key, int operation)
{
    (void)row;
    (void)operation;
    struct operation *op = vop;
    op->own = (EC_KEY *)(uintptr_t)key;
    op->cofactor_mode = -1;
    return op->own->has_group || FAIL(ERR_LIB_PROV, PROV_R_NO_PARAMETERS_SET);
}

static bool copy(void *vto, const void *vfrom)
{
    struct operation *to = vto;
    *to = *(const struct operation *)vfrom;
    return exchange_kdf_part(&to->kdf);
}

static void wipe(void *vop)
{
    struct operation *op = vop;
    exchange_kdf_wipe(&op->kdf);
    memset(op, 0, sizeof(*op));
}

static bool set_peer(void *vop, const void *peer_key)
{
    struct operation *op = vop;
    const EC_KEY *peer = peer_key;
    if (!peer->has_group || EC_GROUP_cmp(&op->own->group, &peer->group, NULL) != 0)
        return FAIL(ERR_LIB_PROV, PROV_R_MISMATCHING_DOMAIN_PARAMETERS);
    op->peer = peer;
    return true;
}

/* ---- Parameters ---- */

static bool set(void *vop, const OSSL_PARAM params[])
{
    struct operation *op = vop;
    const OSSL_PARAM *p =
        OSSL_PARAM_locate_const(params, OSSL_EXCHANGE_PARAM_EC_ECDH_COFACTOR_MODE);
    int mode;
    if (p != NULL) {
        if (!OSSL_PARAM_get_int(p, &mode) || mode < -1 || mode > 1)
            return false;
        op->cofactor_mode = mode;
    }
    return exchange_kdf_set(&op->kdf, &x963, params);
}

/* Is it to be the cofactor's variant (SP 800-56A, 5.7.1.2)? */
static bool cofactor(const struct operation *op)
{
    return op->cofactor_mode != -1 ? op->cofactor_mode == 1
                                   : (op->own->flags & EC_FLAG_COFACTOR_ECDH) != 0;
}

static bool get(void *vop, OSSL_PARAM params[])
{
    const struct operation *op = vop;
    OSSL_PARAM *p = OSSL_PARAM_locate(params, OSSL_EXCHANGE_PARAM_EC_ECDH_COFACTOR_MODE);
    if (p != NULL && !OSSL_PARAM_set_int(p, cofactor(op)))
        return false;
    return exchange_kdf_get(&op->kdf, &x963, params);
}

/* ---- At work ---- */

/* A program's own method computes as it likes; it knows the cofactor by the key's flag alone. */
static bool by_method(const struct operation *op, uint8_t *z, size_t z_len)
{
    unsigned char *secret = NULL;
    size_t len = 0;
    if (!op->own->method->compute_key(&secret, &len, &op->peer->public_key, op->own))
        return false;
    bool ok = len == z_len;
    if (ok)
        memcpy(z, secret, len);
    OPENSSL_clear_free(secret, len);
    return ok || FAIL(ERR_LIB_EC, EC_R_INVALID_LENGTH);
}

static bool shared(const struct operation *op, uint8_t *z, size_t z_len)
{
    if (op->own->method->compute_key == NULL)
        return FAIL(ERR_LIB_EC, EC_R_OPERATION_NOT_SUPPORTED);
    if (op->own->method->compute_key != ecdh_compute)
        return by_method(op, z, z_len);
    return ecdh_key_secret(op->own, &op->peer->public_key, cofactor(op), z);
}

static bool derive(void *vop, uint8_t *out, size_t *out_len)
{
    const struct operation *op = vop;
    uint8_t z[EC_BYTES_MAX];
    if (op->peer == NULL || !op->peer->has_public)
        return FAIL(ERR_LIB_PROV, PROV_R_MISSING_KEY);
    size_t z_len = curve_field_len(ec_curve_of(&op->own->group));
    size_t len = op->kdf.on ? op->kdf.len : z_len;
    if (out == NULL) {
        *out_len = len;
        return true;
    }
    if (op->kdf.on && *out_len < len)
        return FAIL(ERR_LIB_PROV, PROV_R_OUTPUT_BUFFER_TOO_SMALL);
    if (op->kdf.on && op->kdf.md == NULL)
        return FAIL(ERR_LIB_PROV, PROV_R_MISSING_MESSAGE_DIGEST);
    if (!shared(op, z, z_len))
        return false;
    bool ok = true;
    if (op->kdf.on)
        ok = ecdh_x963(out, len, slice_of(z, z_len), slice_of(op->kdf.ukm, op->kdf.ukm_len),
                       op->kdf.md->name);
    else
        memcpy(out, z, len < *out_len ? len : *out_len);
    if (ok && len < *out_len)
        *out_len = len;
    OPENSSL_cleanse(z, sizeof(z));
    return ok;
}

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_int(OSSL_EXCHANGE_PARAM_EC_ECDH_COFACTOR_MODE, NULL), EXCHANGE_KDF_SETTABLE,
    OSSL_PARAM_END};

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_int(OSSL_EXCHANGE_PARAM_EC_ECDH_COFACTOR_MODE, NULL), EXCHANGE_KDF_GETTABLE,
    OSSL_PARAM_END};

const struct pkey_exchange ec_exchange = {
    .name = "ECDH",
    .ctx_size = sizeof(struct operation),
    .init = init,
    .set = set,
    .get = get,
    .settable = settable,
    .gettable = gettable,
    .copy = copy,
    .wipe = wipe,
    .set_peer = set_peer,
    .derive = derive,
};
