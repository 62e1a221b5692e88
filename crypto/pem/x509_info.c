/* PEM_X509_INFO_read_bio(3): all certificates, CRLs and private keys of a file, in sets of one of
 * each at most, in their order; and writing one set. */
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/pem/keys.h"

/* The set that is being filled goes onto the stack, and a new one is begun. */
static bool next_set(STACK_OF(X509_INFO) * sk, X509_INFO **info)
{
    X509_INFO *made = X509_INFO_new();
    if (made == NULL || !sk_X509_INFO_push(sk, *info)) {
        X509_INFO_free(made);
        return FAIL(ERR_LIB_PEM, ERR_R_MALLOC_FAILURE);
    }
    *info = made;
    return true;
}

static bool add_cert(struct pem *p, STACK_OF(X509_INFO) * sk, X509_INFO **info, bool trusted)
{
    if (((*info)->x509 != NULL && !next_set(sk, info)) || !pem_decrypt(p, NULL, NULL))
        return false;
    const unsigned char *der = p->data.ptr;
    long len = (long)p->data.len;
    (*info)->x509 = trusted ? d2i_X509_AUX(NULL, &der, len) : d2i_X509(NULL, &der, len);
    return (*info)->x509 != NULL;
}

static bool add_crl(struct pem *p, STACK_OF(X509_INFO) * sk, X509_INFO **info)
{
    if (((*info)->crl != NULL && !next_set(sk, info)) || !pem_decrypt(p, NULL, NULL))
        return false;
    const unsigned char *der = p->data.ptr;
    (*info)->crl = d2i_X509_CRL(NULL, &der, (long)p->data.len);
    return (*info)->crl != NULL;
}

/* One whose header says that it is encrypted stays so. */
static bool keep_encrypted(struct pem *p, X509_INFO *info)
{
    if (!PEM_get_EVP_CIPHER_INFO((char *)p->header.ptr, &info->enc_cipher))
        return false;
    info->enc_data = OPENSSL_memdup(p->data.ptr, p->data.len);
    info->enc_len = (int)p->data.len;
    return info->enc_data != NULL;
}

static bool add_key(struct pem *p, const struct pem_kind *kind, STACK_OF(X509_INFO) * sk,
                    X509_INFO **info, OSSL_LIB_CTX *libctx, pem_password_cb *cb, void *u)
{
    enum { NO_HEADER = 10 };
    if ((*info)->x_pkey != NULL && !next_set(sk, info))
        return false;
    OPENSSL_free((*info)->enc_data);
    (*info)->enc_data = NULL;
    (*info)->enc_len = 0;
    if (((*info)->x_pkey = X509_PKEY_new()) == NULL)
        return FAIL(ERR_LIB_PEM, ERR_R_MALLOC_FAILURE);
    if (p->header.len > NO_HEADER + 1)
        return keep_encrypted(p, *info);
    (*info)->x_pkey->dec_pkey = pem_key(p, kind, libctx, cb, u);
    return (*info)->x_pkey->dec_pkey != NULL;
}

static bool is_named(const struct pem *p, const char *name, const char *older)
{
    return pem_is(p, name) || (older != NULL && pem_is(p, older));
}

static bool add(struct pem *p, STACK_OF(X509_INFO) * sk, X509_INFO **info, OSSL_LIB_CTX *libctx,
                pem_password_cb *cb, void *u)
{
    if (is_named(p, PEM_STRING_X509, PEM_STRING_X509_OLD))
        return add_cert(p, sk, info, false);
    if (is_named(p, PEM_STRING_X509_TRUSTED, NULL))
        return add_cert(p, sk, info, true);
    if (is_named(p, PEM_STRING_X509_CRL, NULL))
        return add_crl(p, sk, info);
    struct pem_kind kind = pem_kind_of(pem_name(p));
    return kind.part != PEM_PRIVATE || add_key(p, &kind, sk, info, libctx, cb, u);
}

static bool is_empty(const X509_INFO *info)
{
    return info->x509 == NULL && info->crl == NULL && info->x_pkey == NULL &&
           info->enc_data == NULL;
}

/* All that there is; at the end there is no further start line. */
static bool read_all(BIO *in, STACK_OF(X509_INFO) * sk, X509_INFO **info, OSSL_LIB_CTX *libctx,
                     pem_password_cb *cb, void *u)
{
    for (bool ok = true; ok;) {
        struct pem p;
        pem_init(&p);
        ERR_set_mark();
        const bool found = pem_read(in, &p);
        const bool end = !found && ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
        if (end)
            ERR_pop_to_mark();
        else
            ERR_clear_last_mark();
        ok = found && add(&p, sk, info, libctx, cb, u);
        pem_free(&p);
        if (!found)
            return end;
    }
    return false;
}

STACK_OF(X509_INFO) * PEM_X509_INFO_read_bio_ex(BIO *bp, STACK_OF(X509_INFO) * sk,
                                                pem_password_cb *cb, void *u, OSSL_LIB_CTX *libctx,
                                                const char *propq)
{
    (void)propq;
    STACK_OF(X509_INFO) *all = sk != NULL ? sk : sk_X509_INFO_new_null();
    X509_INFO *info = X509_INFO_new();
    int before = sk_X509_INFO_num(all);
    bool ok = all != NULL && info != NULL && read_all(bp, all, &info, libctx, cb, u);
    if (ok && !is_empty(info)) {
        ok = sk_X509_INFO_push(all, info) > 0;
        if (ok)
            info = NULL;
    }
    X509_INFO_free(info);
    if (ok)
        return all;
    while (sk_X509_INFO_num(all) > before)
        X509_INFO_free(sk_X509_INFO_pop(all));
    if (all != sk)
        sk_X509_INFO_free(all);
    return NULL;
}

STACK_OF(X509_INFO) *
    PEM_X509_INFO_read_bio(BIO *bp, STACK_OF(X509_INFO) * sk, pem_password_cb *cb, void *u)
{
    return PEM_X509_INFO_read_bio_ex(bp, sk, cb, u, NULL, NULL);
}

STACK_OF(X509_INFO) * PEM_X509_INFO_read_ex(FILE *fp, STACK_OF(X509_INFO) * sk, pem_password_cb *cb,
                                            void *u, OSSL_LIB_CTX *libctx, const char *propq)
{
    BIO *in = BIO_new_fp(fp, BIO_NOCLOSE);
    STACK_OF(X509_INFO) *all =
        in == NULL ? NULL : PEM_X509_INFO_read_bio_ex(in, sk, cb, u, libctx, propq);
    BIO_free(in);
    return all;
}

STACK_OF(X509_INFO) *
    PEM_X509_INFO_read(FILE *fp, STACK_OF(X509_INFO) * sk, pem_password_cb *cb, void *u)
{
    return PEM_X509_INFO_read_ex(fp, sk, cb, u, NULL, NULL);
}

/* ---- Writing ---- */

/* What was read encrypted, and stayed so. */
static bool write_kept(BIO *out, const X509_INFO *info)
{
    const char *name = info->enc_cipher.cipher == NULL
                           ? NULL
                           : OBJ_nid2sn(EVP_CIPHER_get_nid(info->enc_cipher.cipher));
    if (name == NULL || strlen(name) > PEM_BUFSIZE / 2)
        return FAIL(ERR_LIB_PEM, PEM_R_UNSUPPORTED_CIPHER);
    char header[PEM_BUFSIZE] = "";
    PEM_proc_type(header, PEM_TYPE_ENCRYPTED);
    PEM_dek_info(header, name, EVP_CIPHER_get_iv_length(info->enc_cipher.cipher),
                 (const char *)info->enc_cipher.iv);
    return pem_write(out, PEM_STRING_RSA, header,
                     slice_of((const uint8_t *)info->enc_data, (size_t)info->enc_len));
}

static bool write_key(BIO *out, const X509_INFO *info, const EVP_CIPHER *enc,
                      const unsigned char *kstr, int klen, pem_password_cb *cb, void *u)
{
    if (info->enc_data != NULL && info->enc_len > 0)
        return enc != NULL ? write_kept(out, info) : FAIL(ERR_LIB_PEM, PEM_R_CIPHER_IS_NULL);
    const EVP_PKEY *key = info->x_pkey->dec_pkey;
    const RSA *rsa = key == NULL ? NULL : EVP_PKEY_get0_RSA(key);
    if (rsa == NULL)
        return FAIL(ERR_LIB_PEM, ERR_R_ASN1_LIB);
    return PEM_write_bio_RSAPrivateKey(out, rsa, enc, kstr, klen, cb, u);
}

int PEM_X509_INFO_write_bio(BIO *bp, const X509_INFO *xi, EVP_CIPHER *enc,
                            const unsigned char *kstr, int klen, pem_password_cb *cd, void *u)
{
    if (xi->x_pkey != NULL && !write_key(bp, xi, enc, kstr, klen, cd, u))
        return 0;
    return xi->x509 == NULL || PEM_write_bio_X509(bp, xi->x509);
}
