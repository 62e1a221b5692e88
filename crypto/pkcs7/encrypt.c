/* Encrypted messages: PKCS7_encrypt(3), PKCS7_decrypt(3). RFC 2315, 10. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>

#include "crypto/base/raise.h"
#include "crypto/pkcs7/pkcs7.h"

enum { PART = 4096 }; /* what is read of the contents at a time */

static bool build(PKCS7 *p7, STACK_OF(X509) * certs, BIO *in, const EVP_CIPHER *cipher, int flags)
{
    if (!PKCS7_set_type(p7, NID_pkcs7_enveloped))
        return false;
    if (!PKCS7_set_cipher(p7, cipher))
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_ERROR_SETTING_CIPHER);
    for (int i = 0; i < sk_X509_num(certs); i++)
        if (PKCS7_add_recipient(p7, sk_X509_value(certs, i)) == NULL)
            return FAIL(ERR_LIB_PKCS7, PKCS7_R_ERROR_ADDING_RECIPIENT);
    return (flags & PKCS7_STREAM) || PKCS7_final(p7, in, flags);
}

PKCS7 *PKCS7_encrypt_ex(STACK_OF(X509) * certs, BIO *in, const EVP_CIPHER *cipher, int flags,
                        OSSL_LIB_CTX *libctx, const char *propq)
{
    PKCS7 *p7 = PKCS7_new_ex(libctx, propq);
    if (p7 == NULL) {
        ERR_raise(ERR_LIB_PKCS7, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    if (build(p7, certs, in, cipher, flags))
        return p7;
    PKCS7_free(p7);
    return NULL;
}

PKCS7 *PKCS7_encrypt(STACK_OF(X509) * certs, BIO *in, const EVP_CIPHER *cipher, int flags)
{
    return PKCS7_encrypt_ex(certs, in, cipher, flags, NULL, NULL);
}

/* ---- Back ---- */

static bool copy(BIO *chain, BIO *data)
{
    char part[PART];
    int n;
    while ((n = BIO_read(chain, part, sizeof(part))) > 0)
        if (BIO_write(data, part, n) != n)
            return false;
    return true;
}

static bool copy_text(BIO *chain, BIO *data)
{
    BIO *lines = BIO_new(BIO_f_buffer());
    if (lines == NULL)
        return FAIL(ERR_LIB_PKCS7, ERR_R_MALLOC_FAILURE);
    BIO_push(lines, chain);
    bool ok = SMIME_text(lines, data) > 0;
    BIO_pop(lines);
    BIO_free(lines);
    return ok;
}

int PKCS7_decrypt(PKCS7 *p7, EVP_PKEY *pkey, X509 *cert, BIO *data, int flags)
{
    if (p7 == NULL)
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_INVALID_NULL_POINTER);
    if (!PKCS7_type_is_enveloped(p7))
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_WRONG_CONTENT_TYPE);
    if (cert != NULL && !X509_check_private_key(cert, pkey))
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_PRIVATE_KEY_DOES_NOT_MATCH_CERTIFICATE);
    BIO *chain = PKCS7_dataDecode(p7, pkey, NULL, cert);
    if (chain == NULL)
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_DECRYPT_ERROR);
    bool ok = flags & PKCS7_TEXT ? copy_text(chain, data) : copy(chain, data);
    ok = ok && BIO_get_cipher_status(chain) > 0; /* the padding was right */
    BIO_free_all(chain);
    return ok;
}
