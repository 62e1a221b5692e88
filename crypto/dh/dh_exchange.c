/* EVP_KEYEXCH-DH(7): the shared secret, with or without its leading zeros. */
#include <openssl/core_names.h>
#include <openssl/proverr.h>

#include "crypto/base/raise.h"
#include "crypto/dh/dh_pkey.h"

struct exchange {
    const DH *own, *peer;
    bool pad;
};

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
    if (p == NULL)
        return true;
    if (!OSSL_PARAM_get_uint(p, &pad))
        return false;
    op->pad = pad != 0;
    return true;
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

static bool derive(void *vop, uint8_t *out, size_t *out_len)
{
    const struct exchange *op = vop;
    if (op->peer == NULL || op->peer->key.pub == NULL)
        return FAIL(ERR_LIB_PROV, PROV_R_MISSING_KEY);
    int size = DH_size(op->own);
    if (size <= 0)
        return FAIL(ERR_LIB_PROV, PROV_R_INVALID_KEY);
    if (out == NULL) {
        *out_len = (size_t)size;
        return true;
    }
    if (*out_len < (size_t)size)
        return FAIL(ERR_LIB_PROV, PROV_R_OUTPUT_BUFFER_TOO_SMALL);
    /* Deriving changes nothing of the key. */
    DH *own = (DH *)(uintptr_t)op->own;
    int len = op->pad ? DH_compute_key_padded(out, op->peer->key.pub, own)
                      : DH_compute_key(out, op->peer->key.pub, own);
    if (len <= 0)
        return false;
    *out_len = (size_t)len;
    return true;
}

static const OSSL_PARAM settable[] = {OSSL_PARAM_int(OSSL_EXCHANGE_PARAM_PAD, NULL),
                                      OSSL_PARAM_END};
static const OSSL_PARAM none[] = {OSSL_PARAM_END};

const struct pkey_exchange dh_exchange = {
    .name = "DH",
    .aliases = "dhKeyAgreement\0"
               "1.2.840.113549.1.3.1\0",
    .ctx_size = sizeof(struct exchange),
    .init = init,
    .set = set,
    .settable = settable,
    .gettable = none,
    .set_peer = set_peer,
    .derive = derive,
};
