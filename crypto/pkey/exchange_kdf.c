/* The parameters of the KDF behind a key exchange. */
#include "crypto/pkey/exchange_kdf.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/evp/md.h"
#include "crypto/evp/name.h"

static bool set_type(struct exchange_kdf *kdf, const struct exchange_kdf_type *type,
                     const OSSL_PARAM *p)
{
    const char *name;
    if (!OSSL_PARAM_get_utf8_string_ptr(p, &name))
        return false;
    bool none = name == NULL || name[0] == '\0';
    if (!none && !(type->any_case ? name_equal(name, type->name) : strcmp(name, type->name) == 0))
        return false;
    kdf->on = !none;
    return true;
}

static bool set_digest(struct exchange_kdf *kdf, const struct exchange_kdf_type *type,
                       const OSSL_PARAM params[], const OSSL_PARAM *p)
{
    const char *name, *props = NULL;
    const OSSL_PARAM *q = OSSL_PARAM_locate_const(params, OSSL_EXCHANGE_PARAM_KDF_DIGEST_PROPS);
    if (!OSSL_PARAM_get_utf8_string_ptr(p, &name) ||
        (q != NULL && !OSSL_PARAM_get_utf8_string_ptr(q, &props)))
        return false;
    const struct evp_md_st *md = md_fetch(name, props);
    if (md == NULL)
        return type->strict ? FAIL(ERR_LIB_PROV, PROV_R_INVALID_DIGEST) : false;
    if (type->strict && (md->flags & EVP_MD_FLAG_XOF))
        return FAIL(ERR_LIB_PROV, PROV_R_XOF_DIGESTS_NOT_ALLOWED);
    kdf->md = md;
    return true;
}

static bool set_ukm(struct exchange_kdf *kdf, const OSSL_PARAM *p)
{
    void *ukm = NULL;
    size_t len;
    if (!OSSL_PARAM_get_octet_string(p, &ukm, 0, &len))
        return false;
    exchange_kdf_wipe(kdf);
    kdf->ukm = ukm;
    kdf->ukm_len = len;
    return true;
}

bool exchange_kdf_set(struct exchange_kdf *kdf, const struct exchange_kdf_type *type,
                      const OSSL_PARAM params[])
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_EXCHANGE_PARAM_KDF_TYPE);
    if (p != NULL && !set_type(kdf, type, p))
        return false;
    p = OSSL_PARAM_locate_const(params, OSSL_EXCHANGE_PARAM_KDF_DIGEST);
    if (p != NULL && !set_digest(kdf, type, params, p))
        return false;
    p = OSSL_PARAM_locate_const(params, OSSL_EXCHANGE_PARAM_KDF_OUTLEN);
    if (p != NULL && !OSSL_PARAM_get_size_t(p, &kdf->len))
        return false;
    p = OSSL_PARAM_locate_const(params, OSSL_EXCHANGE_PARAM_KDF_UKM);
    return p == NULL || set_ukm(kdf, p);
}

bool exchange_kdf_get(const struct exchange_kdf *kdf, const struct exchange_kdf_type *type,
                      OSSL_PARAM params[])
{
    OSSL_PARAM *p = OSSL_PARAM_locate(params, OSSL_EXCHANGE_PARAM_KDF_TYPE);
    if (p != NULL && !OSSL_PARAM_set_utf8_string(p, kdf->on ? type->name : ""))
        return false;
    p = OSSL_PARAM_locate(params, OSSL_EXCHANGE_PARAM_KDF_DIGEST);
    if (p != NULL && !OSSL_PARAM_set_utf8_string(p, kdf->md != NULL ? kdf->md->name : ""))
        return false;
    p = OSSL_PARAM_locate(params, OSSL_EXCHANGE_PARAM_KDF_OUTLEN);
    if (p != NULL && !OSSL_PARAM_set_size_t(p, kdf->len))
        return false;
    p = OSSL_PARAM_locate(params, OSSL_EXCHANGE_PARAM_KDF_UKM);
    return p == NULL || OSSL_PARAM_set_octet_ptr(p, kdf->ukm, kdf->ukm_len);
}

bool exchange_kdf_part(struct exchange_kdf *to)
{
    const uint8_t *ukm = to->ukm;
    to->ukm = to->ukm_len > 0 ? OPENSSL_memdup(ukm, to->ukm_len) : NULL;
    return to->ukm_len == 0 || to->ukm != NULL;
}

void exchange_kdf_wipe(struct exchange_kdf *kdf)
{
    OPENSSL_clear_free(kdf->ukm, kdf->ukm_len);
    kdf->ukm = NULL;
    kdf->ukm_len = 0;
}
