/* EVP_KEYEXCH-DH(7): the shared secret, with or without its leading zeros, or what X9.42's KDF
 * makes of it. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/dh/dh_pkey.h"
#include "crypto/kdf/kdf.h"
#include "crypto/pkey/exchange_kdf.h"

#define CEK_NAME_LEN 80

struct exchange {
    const DH *own, *peer;
    bool pad;
    struct exchange_kdf kdf;
    char cek[CEK_NAME_LEN]; /* looked for when it is wanted */
};

static const struct exchange_kdf_type x942 = {OSSL_KDF_NAME_X942KDF_ASN1, false, false};

static bool init(void *vop, const struct pkey_row *row, const void *key, int operation)
{
    (void)row;
    (void)operation;
    struct exchange *op = vop;
    op->own = key;
    return true;
}

static bool set(void *vop, const OSSL_PARAM params[])
{
    struct exchange *op = vop;
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_EXCHANGE_PARAM_PAD);
    unsigned pad;
    if (p != NULL) {
        if (!OSSL_PARAM_get_uint(p, &pad))
            return false;
        op->pad = pad != 0;
    }
    p = OSSL_PARAM_locate_const(params, OSSL_KDF_PARAM_CEK_ALG);
    char *cek = op->cek;
    if (p != NULL && !OSSL_PARAM_get_utf8_string(p, &cek, sizeof(op->cek)))
        return false;
    return exchange_kdf_set(&op->kdf, &x942, params);
}

static bool get(void *vop, OSSL_PARAM params[])
{
    const struct exchange *op = vop;
    OSSL_PARAM *p = OSSL_PARAM_locate(params, OSSL_KDF_PARAM_CEK_ALG);
    if (p != NULL && !OSSL_PARAM_set_utf8_string(p, op->cek))
        return false;
    return exchange_kdf_get(&op->kdf, &x942, params);
}

static bool copy(void *vto, const void *vfrom)
{
    struct exchange *to = vto;
    *to = *(const struct exchange *)vfrom;
    return exchange_kdf_part(&to->kdf);
}

static void wipe(void *vop)
{
    struct exchange *op = vop;
    exchange_kdf_wipe(&op->kdf);
    memset(op, 0, sizeof(*op));
}

/* q isn't compared: PKCS #3 has none. */
static bool set_peer(void *vop, const void *vpeer)
{
    struct exchange *op = vop;
    const DH *peer = vpeer;
    if (!ffc_equal(&op->own->key.params, &peer->key.params, false))
        return FAIL(ERR_LIB_PROV, PROV_R_MISMATCHING_DOMAIN_PARAMETERS);
    op->peer = peer;
    return true;
}

/* Deriving changes nothing of the key. */
static int secret(const struct exchange *op, bool pad, uint8_t *z)
{
    DH *own = (DH *)(uintptr_t)op->own;
    return pad ? DH_compute_key_padded(z, op->peer->key.pub, own)
               : DH_compute_key(z, op->peer->key.pub, own);
}

/* The secret is padded, whatever "pad" says. */
static bool derive_x942(const struct exchange *op, size_t size, uint8_t *out)
{
    struct kdf_inputs in = {.md = op->kdf.md, .cek = kdf_cek_find(op->cek), .use_keybits = 1};
    if (in.cek == NULL)
        return false;
    in.info.p = op->kdf.ukm;
    in.info.len = op->kdf.ukm_len;
    uint8_t z[FFC_BITS_MAX / 8];
    if (size > sizeof(z))
        return FAIL(ERR_LIB_DH, DH_R_MODULUS_TOO_LARGE);
    int len = secret(op, true, z);
    in.key.p = z;
    in.key.len = size;
    bool ok = len > 0 && (size_t)len == size && kdf_x942.derive(&in, out, op->kdf.len);
    OPENSSL_cleanse(z, size);
    return ok;
}

static bool derive(void *vop, uint8_t *out, size_t *out_len)
{
    const struct exchange *op = vop;
    if (out == NULL && op->kdf.on) {
        *out_len = op->kdf.len;
        return true;
    }
    if (op->peer == NULL || op->peer->key.pub == NULL)
        return FAIL(ERR_LIB_PROV, PROV_R_MISSING_KEY);
    int size = DH_size(op->own);
    if (size <= 0)
        return FAIL(ERR_LIB_PROV, PROV_R_INVALID_KEY);
    if (out == NULL) {
        *out_len = (size_t)size;
        return true;
    }
    if (*out_len < (op->kdf.on ? op->kdf.len : (size_t)size))
        return FAIL(ERR_LIB_PROV, PROV_R_OUTPUT_BUFFER_TOO_SMALL);
    if (op->kdf.on) {
        if (!derive_x942(op, (size_t)size, out))
            return false;
        *out_len = op->kdf.len;
        return true;
    }
    int len = secret(op, op->pad, out);
    if (len <= 0)
        return false;
    *out_len = (size_t)len;
    return true;
}

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_int(OSSL_EXCHANGE_PARAM_PAD, NULL), EXCHANGE_KDF_SETTABLE,
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_CEK_ALG, NULL, 0), OSSL_PARAM_END};
static const OSSL_PARAM gettable[] = {
    EXCHANGE_KDF_GETTABLE, OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_CEK_ALG, NULL, 0), OSSL_PARAM_END};

const struct pkey_exchange dh_exchange = {
    .name = "DH",
    .aliases = "dhKeyAgreement\0"
               "1.2.840.113549.1.3.1\0",
    .ctx_size = sizeof(struct exchange),
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
