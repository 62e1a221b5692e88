/* Private keys encrypted by the algorithms before PBES2, PEM_write_bio_PKCS8PrivateKey_nid(3). */
#include <openssl/err.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

#include "crypto/base/raise.h"
#include "crypto/pem/keys.h"
#include "crypto/pem/pem.h"

/* The key in its EncryptedPrivateKeyInfo, new; NULL with an error. */
static X509_SIG *seal(const EVP_PKEY *x, int nid, const struct pem_sealing *how)
{
    char asked[PEM_BUFSIZE];
    const char *pass = how->pass;
    int len = how->pass_len;
    if (pass == NULL) {
        len = pem_passphrase(asked, true, how->cb, how->u);
        if (len < 0)
            return NULL;
        pass = asked;
    }
    PKCS8_PRIV_KEY_INFO *plain = EVP_PKEY2PKCS8(x);
    X509_SIG *sealed =
        plain != NULL ? PKCS8_encrypt(nid, NULL, pass, len, NULL, 0, 0, plain) : NULL;
    PKCS8_PRIV_KEY_INFO_free(plain);
    OPENSSL_cleanse(asked, sizeof(asked));
    return sealed;
}

static int write_sealed(BIO *out, const EVP_PKEY *x, int nid, const struct pem_sealing *how,
                        bool der)
{
    if (nid == -1)
        return pem_write_pkcs8(out, x, how, der);
    X509_SIG *sealed = seal(x, nid, how);
    if (sealed == NULL)
        return 0;
    int ok = der ? i2d_PKCS8_bio(out, sealed) : PEM_write_bio_PKCS8(out, sealed);
    X509_SIG_free(sealed);
    return ok;
}

int PEM_write_bio_PKCS8PrivateKey_nid(BIO *bp, const EVP_PKEY *x, int nid, const char *kstr,
                                      int klen, pem_password_cb *cb, void *u)
{
    const struct pem_sealing how = {.pass = kstr, .pass_len = klen, .cb = cb, .u = u};
    return write_sealed(bp, x, nid, &how, false);
}

int i2d_PKCS8PrivateKey_nid_bio(BIO *bp, const EVP_PKEY *x, int nid, const char *kstr, int klen,
                                pem_password_cb *cb, void *u)
{
    const struct pem_sealing how = {.pass = kstr, .pass_len = klen, .cb = cb, .u = u};
    return write_sealed(bp, x, nid, &how, true);
}

int PEM_write_PKCS8PrivateKey_nid(FILE *fp, const EVP_PKEY *x, int nid, const char *kstr, int klen,
                                  pem_password_cb *cb, void *u)
{
    BIO *b = BIO_new_fp(fp, BIO_NOCLOSE);
    int ok = b != NULL && PEM_write_bio_PKCS8PrivateKey_nid(b, x, nid, kstr, klen, cb, u);
    BIO_free(b);
    return ok;
}

int i2d_PKCS8PrivateKey_nid_fp(FILE *fp, const EVP_PKEY *x, int nid, const char *kstr, int klen,
                               pem_password_cb *cb, void *u)
{
    BIO *b = BIO_new_fp(fp, BIO_NOCLOSE);
    int ok = b != NULL && i2d_PKCS8PrivateKey_nid_bio(b, x, nid, kstr, klen, cb, u);
    BIO_free(b);
    return ok;
}
