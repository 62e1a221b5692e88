/* RSASSA-PSS-params, RFC 8017, A.2.3: in DER, and among the parameters of keys. */
#include <openssl/core_names.h>
#include <openssl/obj_mac.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/digest/digest.h"
#include "crypto/evp/md.h"
#include "crypto/rsa/pkey.h"

const struct rsa_pss rsa_pss_default = {&digest_sha1, &digest_sha1, RSA_SALT_LENGTH,
                                        RSA_TRAILER_BC};

/* What DigestInfo and PSS are made with. */
static const struct evp_md_st *const digests[] = {
    &digest_sha1,     &digest_sha224,     &digest_sha256,     &digest_sha384,   &digest_sha512,
    &digest_sha3_224, &digest_sha3_256,   &digest_sha3_384,   &digest_sha3_512, &digest_md5,
    &digest_md5_sha1, &digest_sha512_224, &digest_sha512_256,
};
#define DIGESTS (sizeof(digests) / sizeof(digests[0]))

bool rsa_takes_digest(const EVP_MD *row, const char *name)
{
    for (size_t i = 0; row != NULL && i < DIGESTS; i++)
        if (digests[i] == row)
            return true;
    if (row == NULL)
        ERR_raise_data(ERR_LIB_PROV, PROV_R_INVALID_DIGEST, "%s could not be fetched", name);
    ERR_raise_data(ERR_LIB_PROV, PROV_R_DIGEST_NOT_ALLOWED, "digest=%s", name);
    return false;
}

const EVP_MD *rsa_digest(const char *name)
{
    const struct evp_md_st *row = md_fetch(name, NULL);
    return rsa_takes_digest(row, name) ? row : NULL;
}

static const EVP_MD *digest_by_nid(int nid)
{
    for (size_t i = 0; i < DIGESTS; i++)
        if (digests[i]->nid == nid)
            return digests[i];
    return NULL;
}

bool rsa_pss_restricted(const struct rsa_pss *pss)
{
    return pss->md != NULL;
}

/* ---- DER ---- */

/* HashAlgorithm: its parameters are NULL or absent. */
static bool get_hash(struct slice *s, const EVP_MD **md)
{
    int nid;
    struct slice parameters;
    if (!der_get_algorithm(s, &nid, &parameters) ||
        (parameters.len != 0 && !slice_is(parameters, "\x05\x00", 2)))
        return false;
    *md = digest_by_nid(nid);
    return *md != NULL;
}

static bool get_mask(struct slice *s, const EVP_MD **md)
{
    int nid;
    struct slice parameters;
    return der_get_algorithm(s, &nid, &parameters) && nid == NID_mgf1 &&
           get_hash(&parameters, md) && parameters.len == 0;
}

static bool get_small(struct slice *s, int *v)
{
    uint64_t value;
    if (!der_get_u64(s, &value) || value > RSA_BYTES_MAX)
        return false;
    *v = (int)value;
    return true;
}

bool rsa_pss_decode(struct rsa_pss *pss, struct slice der)
{
    *pss = (struct rsa_pss){0};
    if (der.len == 0)
        return true;
    struct slice seq, part;
    struct rsa_pss p = rsa_pss_default;
    if (!der_get(&der, DER_SEQUENCE, &seq) || der.len != 0)
        return false;
    for (unsigned field = 0; field < 4; field++) {
        bool present, ok;
        if (!der_get_optional(&seq, DER_CONSTRUCTED | field, &part, &present))
            return false;
        if (!present)
            continue;
        ok = field == 0   ? get_hash(&part, &p.md)
             : field == 1 ? get_mask(&part, &p.mgf1_md)
             : field == 2 ? get_small(&part, &p.salt_len)
                          : get_small(&part, &p.trailer);
        if (!ok || part.len != 0)
            return false;
    }
    *pss = p;
    return seq.len == 0 && p.trailer == RSA_TRAILER_BC;
}

static void put_hash(struct builder *b, const EVP_MD *md)
{
    size_t algorithm = der_open(b, DER_SEQUENCE);
    der_put_nid(b, md->nid);
    der_put_null(b);
    der_close(b, algorithm);
}

/* What is as by default isn't written (X.690, 11.5). */
void rsa_pss_encode(const struct rsa_pss *pss, struct builder *b)
{
    if (!rsa_pss_restricted(pss))
        return;
    size_t seq = der_open(b, DER_SEQUENCE), part;
    if (pss->md != rsa_pss_default.md) {
        part = der_open(b, DER_CONSTRUCTED | 0);
        put_hash(b, pss->md);
        der_close(b, part);
    }
    if (pss->mgf1_md != rsa_pss_default.mgf1_md) {
        part = der_open(b, DER_CONSTRUCTED | 1);
        size_t algorithm = der_open(b, DER_SEQUENCE);
        der_put_nid(b, NID_mgf1);
        put_hash(b, pss->mgf1_md);
        der_close(b, algorithm);
        der_close(b, part);
    }
    if (pss->salt_len != rsa_pss_default.salt_len) {
        part = der_open(b, DER_CONSTRUCTED | 2);
        der_put_u64(b, (uint64_t)pss->salt_len);
        der_close(b, part);
    }
    der_close(b, seq);
}

/* ---- Parameters ---- */

static bool set_digest(const EVP_MD **md, const OSSL_PARAM *p)
{
    if (p == NULL)
        return true;
    if (p->data_type != OSSL_PARAM_UTF8_STRING || p->data == NULL)
        return false;
    *md = rsa_digest(p->data);
    return *md != NULL;
}

bool rsa_pss_set(struct rsa_pss *pss, const OSSL_PARAM params[])
{
    const OSSL_PARAM *md = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_RSA_DIGEST);
    const OSSL_PARAM *mask = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_RSA_MASKGENFUNC);
    const OSSL_PARAM *mgf1 = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_RSA_MGF1_DIGEST);
    const OSSL_PARAM *salt = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_RSA_PSS_SALTLEN);
    if (md == NULL && mask == NULL && mgf1 == NULL && salt == NULL)
        return true;
    struct rsa_pss p = rsa_pss_restricted(pss) ? *pss : rsa_pss_default;
    if (mask != NULL && (mask->data_type != OSSL_PARAM_UTF8_STRING || mask->data == NULL ||
                         OPENSSL_strcasecmp(mask->data, SN_mgf1) != 0))
        return false;
    if (!set_digest(&p.md, md) || !set_digest(&p.mgf1_md, mgf1) ||
        (salt != NULL && (!OSSL_PARAM_get_int(salt, &p.salt_len) || p.salt_len < 0)))
        return false;
    *pss = p;
    return true;
}
