/* X509_CRL_diff: the delta CRL (RFC 5280, 5.2.4) that leads from one CRL to a newer one. */
#include <openssl/asn1.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <openssl/x509err.h>
#include <openssl/x509v3.h>

#include "crypto/base/raise.h"
#include "crypto/x509/crl.h"

/* ---- Whether they belong together ---- */

static bool has(const X509_CRL *crl, int nid)
{
    return X509_CRL_get_ext_by_NID(crl, nid, -1) >= 0;
}

/* The value of an extension of which there is one; NULL: there is none. false: there are more. */
static bool only_value(const X509_CRL *crl, int nid, const ASN1_OCTET_STRING **value)
{
    const int at = X509_CRL_get_ext_by_NID(crl, nid, -1);
    *value = at < 0 ? NULL : X509_EXTENSION_get_data(X509_CRL_get_ext(crl, at));
    return at < 0 || X509_CRL_get_ext_by_NID(crl, nid, at) < 0;
}

static bool same_extension(const X509_CRL *a, const X509_CRL *b, int nid)
{
    const ASN1_OCTET_STRING *x, *y;
    if (!only_value(a, nid, &x) || !only_value(b, nid, &y))
        return false;
    return x == NULL || y == NULL ? x == y : ASN1_OCTET_STRING_cmp(x, y) == 0;
}

/* Of one issuer and scope. */
static bool of_one_kind(const X509_CRL *base, const X509_CRL *newer)
{
    if (X509_NAME_cmp(X509_CRL_get_issuer(base), X509_CRL_get_issuer(newer)) != 0)
        return FAIL(ERR_LIB_X509, X509_R_ISSUER_MISMATCH);
    if (!same_extension(base, newer, NID_authority_key_identifier))
        return FAIL(ERR_LIB_X509, X509_R_AKID_MISMATCH);
    if (!same_extension(base, newer, NID_issuing_distribution_point))
        return FAIL(ERR_LIB_X509, X509_R_IDP_MISMATCH);
    return true;
}

static bool in_order(const ASN1_INTEGER *base, const ASN1_INTEGER *newer)
{
    return ASN1_INTEGER_cmp(newer, base) > 0 || FAIL(ERR_LIB_X509, X509_R_NEWER_CRL_NOT_NEWER);
}

static bool by_key(X509_CRL *base, X509_CRL *newer, EVP_PKEY *key)
{
    return key == NULL || (X509_CRL_verify(base, key) > 0 && X509_CRL_verify(newer, key) > 0) ||
           FAIL(ERR_LIB_X509, X509_R_CRL_VERIFY_FAILURE);
}

/* ---- Making it ---- */

/* The newer one's fields, nextUpdate among them (RFC 5280, 5.1.2.5), and extensions; the base's
 * number goes before the latter. */
static bool copy_frame(X509_CRL *delta, const X509_CRL *newer, ASN1_INTEGER *base_number)
{
    if (!X509_CRL_set_version(delta, X509_CRL_VERSION_2) ||
        !X509_CRL_set_issuer_name(delta, X509_CRL_get_issuer(newer)) ||
        !X509_CRL_set1_lastUpdate(delta, X509_CRL_get0_lastUpdate(newer)) ||
        X509_CRL_get0_nextUpdate(newer) == NULL ||
        !X509_CRL_set1_nextUpdate(delta, X509_CRL_get0_nextUpdate(newer)) ||
        X509_CRL_add1_ext_i2d(delta, NID_delta_crl, base_number, 1, X509V3_ADD_DEFAULT) <= 0)
        return false;
    for (int i = 0; i < X509_CRL_get_ext_count(newer); i++)
        if (!X509_CRL_add_ext(delta, X509_CRL_get_ext(newer, i), -1))
            return false;
    return true;
}

/* Those of the newer CRL whose serial numbers the base doesn't have. */
static bool copy_entries(X509_CRL *delta, X509_CRL *base, X509_CRL *newer)
{
    STACK_OF(X509_REVOKED) *all = X509_CRL_get_REVOKED(newer);
    for (int i = 0; i < sk_X509_REVOKED_num(all); i++) {
        X509_REVOKED *entry = sk_X509_REVOKED_value(all, i), *known;
        if (X509_CRL_get0_by_serial(base, &known, X509_REVOKED_get0_serialNumber(entry)))
            continue;
        X509_REVOKED *copy = X509_REVOKED_dup(entry);
        if (copy == NULL || !X509_CRL_add0_revoked(delta, copy)) {
            X509_REVOKED_free(copy);
            return false;
        }
    }
    return true;
}

static X509_CRL *make(X509_CRL *base, X509_CRL *newer, ASN1_INTEGER *base_number, EVP_PKEY *key,
                      const EVP_MD *md)
{
    X509_CRL *delta = X509_CRL_new_ex(base->libctx, base->propq);
    if (delta != NULL && x509_crl_index(base) != NULL && copy_frame(delta, newer, base_number) &&
        copy_entries(delta, base, newer) &&
        (key == NULL || md == NULL || X509_CRL_sign(delta, key, md) > 0))
        return delta;
    ERR_raise(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
    X509_CRL_free(delta);
    return NULL;
}

X509_CRL *X509_CRL_diff(X509_CRL *base, X509_CRL *newer, EVP_PKEY *skey, const EVP_MD *md,
                        unsigned int flags)
{
    (void)flags;
    if (has(base, NID_delta_crl) || has(newer, NID_delta_crl)) {
        ERR_raise(ERR_LIB_X509, X509_R_CRL_ALREADY_DELTA);
        return NULL;
    }
    ASN1_INTEGER *from = X509_CRL_get_ext_d2i(base, NID_crl_number, NULL, NULL);
    ASN1_INTEGER *to = X509_CRL_get_ext_d2i(newer, NID_crl_number, NULL, NULL);
    X509_CRL *delta = NULL;
    if (from == NULL || to == NULL)
        ERR_raise(ERR_LIB_X509, X509_R_NO_CRL_NUMBER);
    else if (of_one_kind(base, newer) && in_order(from, to) && by_key(base, newer, skey))
        delta = make(base, newer, from, skey, md);
    ASN1_INTEGER_free(from);
    ASN1_INTEGER_free(to);
    return delta;
}
