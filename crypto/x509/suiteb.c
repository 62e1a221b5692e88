/* Suite B (RFC 6460): which curves and digests a chain may have at a level of security. */
#include <openssl/ec.h>
#include <openssl/objects.h>

#include "crypto/x509/vfy.h"

/* sign: the algorithm of a signature by this key; NID_undef: none to be looked at. A P-384 key
 * takes the lower level away from those that sign for it. */
static int check_key(const EVP_PKEY *key, int sign, unsigned long *flags)
{
    static const struct {
        const char *curve;
        int sign;
        unsigned long level;
    } rows[] = {{SN_secp384r1, NID_ecdsa_with_SHA384, X509_V_FLAG_SUITEB_192_LOS},
                {SN_X9_62_prime256v1, NID_ecdsa_with_SHA256, X509_V_FLAG_SUITEB_128_LOS_ONLY}};
    char curve[80];
    size_t len;
    if (key == NULL || EVP_PKEY_get_base_id(key) != EVP_PKEY_EC)
        return X509_V_ERR_SUITE_B_INVALID_ALGORITHM;
    if (!EVP_PKEY_get_group_name(key, curve, sizeof(curve), &len))
        return X509_V_ERR_SUITE_B_INVALID_CURVE;
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        if (strcmp(curve, rows[i].curve) != 0)
            continue;
        if (sign != NID_undef && sign != rows[i].sign)
            return X509_V_ERR_SUITE_B_INVALID_SIGNATURE_ALGORITHM;
        if ((*flags & rows[i].level) == 0)
            return X509_V_ERR_SUITE_B_LOS_NOT_ALLOWED;
        if (i == 0)
            *flags &= ~(unsigned long)X509_V_FLAG_SUITEB_128_LOS_ONLY;
        return X509_V_OK;
    }
    return X509_V_ERR_SUITE_B_INVALID_CURVE;
}

/* Walks up: each key against the signature it made, that on the certificate before. */
static int check_chain(X509 *x, STACK_OF(X509) * chain, int *at, unsigned long *flags)
{
    int first = *at;
    *at = 0;
    if (X509_get_version(x) != X509_VERSION_3)
        return X509_V_ERR_SUITE_B_INVALID_VERSION;
    int r = check_key(x509_key(x), NID_undef, flags);
    for (int i = first; r == X509_V_OK && i < sk_X509_num(chain); i++) {
        int sign = X509_get_signature_nid(x);
        x = sk_X509_value(chain, i);
        *at = i;
        if (X509_get_version(x) != X509_VERSION_3)
            return X509_V_ERR_SUITE_B_INVALID_VERSION;
        r = check_key(x509_key(x), sign, flags);
    }
    if (r != X509_V_OK)
        return r;
    *at = sk_X509_num(chain);
    return check_key(x509_key(x), X509_get_signature_nid(x), flags);
}

int X509_chain_check_suiteb(int *perror_depth, X509 *x, STACK_OF(X509) * chain, unsigned long flags)
{
    unsigned long left = flags;
    int at = x == NULL ? 1 : 0;
    if ((flags & X509_V_FLAG_SUITEB_128_LOS) == 0)
        return X509_V_OK;
    if (x == NULL)
        x = sk_X509_value(chain, 0);
    if (chain == NULL)
        return check_key(x509_key(x), NID_undef, &left);
    int r = check_chain(x, chain, &at, &left);
    if (r == X509_V_OK)
        return r;
    /* A signature is the fault of the certificate that has it. */
    bool signature = r == X509_V_ERR_SUITE_B_INVALID_SIGNATURE_ALGORITHM ||
                     r == X509_V_ERR_SUITE_B_LOS_NOT_ALLOWED;
    if (signature && at > 0)
        at--;
    if (r == X509_V_ERR_SUITE_B_LOS_NOT_ALLOWED && left != flags)
        r = X509_V_ERR_SUITE_B_CANNOT_SIGN_P_384_WITH_P_256;
    if (perror_depth != NULL)
        *perror_depth = at;
    return r;
}

int X509_CRL_check_suiteb(X509_CRL *crl, EVP_PKEY *pk, unsigned long flags)
{
    if ((flags & X509_V_FLAG_SUITEB_128_LOS) == 0)
        return X509_V_OK;
    return check_key(pk, X509_CRL_get_signature_nid(crl), &flags);
}
