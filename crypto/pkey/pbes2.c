#include "crypto/pkey/pbes2.h"

#include <limits.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

#include "crypto/asn1/asn1.h"
#include "crypto/base/raise.h"
#include "crypto/der/der.h"

/* Appends what the cipher makes of `in`. */
static bool crypt_to(struct builder *out, const X509_ALGOR *algor, struct slice pass,
                     struct slice in, bool encrypting)
{
    const char *text = pass.ptr != NULL ? (const char *)pass.ptr : "";
    int len;
    if (pass.len > INT_MAX || in.len > INT_MAX)
        return FAIL(ERR_LIB_EVP, ERR_R_PASSED_INVALID_ARGUMENT);
    unsigned char *made =
        PKCS12_pbe_crypt(algor, text, (int)pass.len, in.ptr, (int)in.len, NULL, &len, encrypting);
    if (made == NULL)
        return false;
    build_bytes(out, made, (size_t)len);
    OPENSSL_clear_free(made, (size_t)len);
    return true;
}

bool pbes2_decrypt(struct slice *der, struct slice pass, struct builder *out)
{
    const X509_ALGOR *algor;
    const ASN1_OCTET_STRING *octets;
    struct slice rest = *der;
    X509_SIG *sealed = (X509_SIG *)asn1_get_item(&rest, ASN1_ITEM_rptr(X509_SIG));
    if (sealed == NULL)
        return false;
    X509_SIG_get0(sealed, &algor, &octets);
    bool ok = crypt_to(out, algor, pass, asn1_string_slice(octets), false);
    X509_SIG_free(sealed);
    if (ok)
        *der = rest;
    return ok;
}

bool pbes2_encrypt(struct builder *b, const struct pbes2 *how, struct slice pass,
                   struct slice plain)
{
    if (how->cipher == NULL)
        return FAIL(ERR_LIB_EVP, ERR_R_PASSED_NULL_PARAMETER);
    X509_ALGOR *algor = PKCS5_pbe2_set_iv(how->cipher, how->iterations, NULL, 0, NULL,
                                          how->prf != 0 ? how->prf : -1);
    if (algor == NULL)
        return false;
    size_t both = der_open(b, DER_SEQUENCE);
    bool ok = asn1_put_item(b, (const ASN1_VALUE *)algor, ASN1_ITEM_rptr(X509_ALGOR));
    size_t octets = der_open(b, DER_OCTET_STRING);
    ok = ok && crypt_to(b, algor, pass, plain, true);
    der_close(b, octets);
    der_close(b, both);
    X509_ALGOR_free(algor);
    return ok && !b->failed;
}
