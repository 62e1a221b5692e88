/* The program's certificates and keys from files and from DER: SSL_CTX_use_certificate(3). */
#include <openssl/bio.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include "ssl/api/owner.h"

static int use_certificate(const struct owner *o, X509 *x)
{
    return o->s != NULL ? SSL_use_certificate(o->s, x) : SSL_CTX_use_certificate(o->ctx, x);
}

static int use_key(const struct owner *o, EVP_PKEY *key)
{
    return o->s != NULL ? SSL_use_PrivateKey(o->s, key) : SSL_CTX_use_PrivateKey(o->ctx, key);
}

static BIO *open_file(const char *file, int type)
{
    BIO *in = BIO_new(BIO_s_file());
    if (in == NULL) {
        ERR_raise(ERR_LIB_SSL, ERR_R_BUF_LIB);
        return NULL;
    }
    if (BIO_read_filename(in, file) <= 0)
        ERR_raise(ERR_LIB_SSL, ERR_R_SYS_LIB);
    else if (type != SSL_FILETYPE_ASN1 && type != SSL_FILETYPE_PEM)
        ERR_raise(ERR_LIB_SSL, SSL_R_BAD_SSL_FILETYPE);
    else
        return in;
    BIO_free(in);
    return NULL;
}

/* An empty one, which belongs to the context's library context. */
static X509 *new_certificate(const struct owner *o)
{
    X509 *x = X509_new_ex(o->ctx->libctx, o->ctx->propq);
    if (x == NULL)
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    return x;
}

static int certificate_file(const struct owner *o, const char *file, int type)
{
    X509 *x = NULL;
    int ok = 0;
    BIO *in = open_file(file, type);
    if (in != NULL && (x = new_certificate(o)) != NULL) {
        bool got = type == SSL_FILETYPE_ASN1 ? d2i_X509_bio(in, &x) != NULL
                                             : PEM_read_bio_X509(in, &x, o->set->password_callback,
                                                                 o->set->password_arg) != NULL;
        if (got)
            ok = use_certificate(o, x);
        else
            ERR_raise(ERR_LIB_SSL, type == SSL_FILETYPE_ASN1 ? ERR_R_ASN1_LIB : ERR_R_PEM_LIB);
    }
    X509_free(x);
    BIO_free(in);
    return ok;
}

static int certificate_der(const struct owner *o, const unsigned char *d, long len)
{
    X509 *x = new_certificate(o);
    if (x == NULL)
        return 0;
    int ok =
        d2i_X509(&x, &d, len) != NULL ? use_certificate(o, x) : FAIL(ERR_LIB_SSL, ERR_R_ASN1_LIB);
    X509_free(x);
    return ok;
}

static EVP_PKEY *read_key(const struct owner *o, BIO *in, int type)
{
    EVP_PKEY *key =
        type == SSL_FILETYPE_PEM
            ? PEM_read_bio_PrivateKey_ex(in, NULL, o->set->password_callback, o->set->password_arg,
                                         o->ctx->libctx, o->ctx->propq)
            : d2i_PrivateKey_ex_bio(in, NULL, o->ctx->libctx, o->ctx->propq);
    if (key == NULL)
        ERR_raise(ERR_LIB_SSL, type == SSL_FILETYPE_PEM ? ERR_R_PEM_LIB : ERR_R_ASN1_LIB);
    return key;
}

static int key_file(const struct owner *o, const char *file, int type)
{
    BIO *in = open_file(file, type);
    EVP_PKEY *key = in != NULL ? read_key(o, in, type) : NULL;
    int ok = key != NULL && use_key(o, key);
    EVP_PKEY_free(key);
    BIO_free(in);
    return ok;
}

static int key_der(const struct owner *o, int type, const unsigned char *d, long len)
{
    EVP_PKEY *key = d2i_PrivateKey_ex(type, NULL, &d, len, o->ctx->libctx, o->ctx->propq);
    if (key == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_ASN1_LIB);
    int ok = use_key(o, key);
    EVP_PKEY_free(key);
    return ok;
}

/* The issuers that follow the leaf, to the end of the file. */
static int read_issuers(const struct owner *o, BIO *in)
{
    for (;;) {
        X509 *x = new_certificate(o);
        if (x == NULL)
            return 0;
        if (PEM_read_bio_X509(in, &x, o->set->password_callback, o->set->password_arg) == NULL) {
            X509_free(x);
            break;
        }
        if (!chain_add(o, x, false)) {
            X509_free(x);
            return 0;
        }
        X509_free(x);
    }
    unsigned long e = ERR_peek_last_error();
    if (ERR_GET_LIB(e) != ERR_LIB_PEM || ERR_GET_REASON(e) != PEM_R_NO_START_LINE)
        return 0;
    ERR_clear_error();
    return 1;
}

static int chain_file(const struct owner *o, const char *file)
{
    ERR_clear_error(); /* below, an error in the queue is this file's */
    BIO *in = open_file(file, SSL_FILETYPE_PEM);
    X509 *x = in != NULL ? new_certificate(o) : NULL;
    int ok = 0;
    if (x != NULL) {
        if (PEM_read_bio_X509_AUX(in, &x, o->set->password_callback, o->set->password_arg) == NULL)
            ERR_raise(ERR_LIB_SSL, ERR_R_PEM_LIB);
        else
            ok = use_certificate(o, x) && ERR_peek_error() == 0 && chain_set(o, NULL, false) &&
                 read_issuers(o, in);
    }
    X509_free(x);
    BIO_free(in);
    return ok;
}

/* ---- the API ---- */

int SSL_use_certificate_file(SSL *s, const char *file, int type)
{
    struct owner o = of_ssl(s);
    return certificate_file(&o, file, type);
}

int SSL_CTX_use_certificate_file(SSL_CTX *ctx, const char *file, int type)
{
    struct owner o = of_ctx(ctx);
    return certificate_file(&o, file, type);
}

int SSL_use_certificate_ASN1(SSL *s, const unsigned char *d, int len)
{
    struct owner o = of_ssl(s);
    return certificate_der(&o, d, len);
}

int SSL_CTX_use_certificate_ASN1(SSL_CTX *ctx, int len, const unsigned char *d)
{
    struct owner o = of_ctx(ctx);
    return certificate_der(&o, d, len);
}

int SSL_use_certificate_chain_file(SSL *s, const char *file)
{
    struct owner o = of_ssl(s);
    return chain_file(&o, file);
}

int SSL_CTX_use_certificate_chain_file(SSL_CTX *ctx, const char *file)
{
    struct owner o = of_ctx(ctx);
    return chain_file(&o, file);
}

int SSL_use_PrivateKey_file(SSL *s, const char *file, int type)
{
    struct owner o = of_ssl(s);
    return key_file(&o, file, type);
}

int SSL_CTX_use_PrivateKey_file(SSL_CTX *ctx, const char *file, int type)
{
    struct owner o = of_ctx(ctx);
    return key_file(&o, file, type);
}

int SSL_use_PrivateKey_ASN1(int type, SSL *s, const unsigned char *d, long len)
{
    struct owner o = of_ssl(s);
    return key_der(&o, type, d, len);
}

int SSL_CTX_use_PrivateKey_ASN1(int type, SSL_CTX *ctx, const unsigned char *d, long len)
{
    struct owner o = of_ctx(ctx);
    return key_der(&o, type, d, len);
}

/* ---- RSA keys by their own type ---- */

static int use_rsa(const struct owner *o, RSA *rsa, int reason)
{
    if (rsa == NULL)
        return FAIL(ERR_LIB_SSL, reason);
    int ok =
        o->s != NULL ? SSL_use_RSAPrivateKey(o->s, rsa) : SSL_CTX_use_RSAPrivateKey(o->ctx, rsa);
    RSA_free(rsa);
    return ok;
}

static int rsa_file(const struct owner *o, const char *file, int type)
{
    BIO *in = open_file(file, type);
    int ok = 0;
    if (in != NULL && type == SSL_FILETYPE_ASN1)
        ok = use_rsa(o, d2i_RSAPrivateKey_bio(in, NULL), ERR_R_ASN1_LIB);
    else if (in != NULL)
        ok = use_rsa(
            o,
            PEM_read_bio_RSAPrivateKey(in, NULL, o->set->password_callback, o->set->password_arg),
            ERR_R_PEM_LIB);
    BIO_free(in);
    return ok;
}

int SSL_use_RSAPrivateKey_file(SSL *s, const char *file, int type)
{
    struct owner o = of_ssl(s);
    return rsa_file(&o, file, type);
}

int SSL_CTX_use_RSAPrivateKey_file(SSL_CTX *ctx, const char *file, int type)
{
    struct owner o = of_ctx(ctx);
    return rsa_file(&o, file, type);
}

int SSL_use_RSAPrivateKey_ASN1(SSL *s, const unsigned char *d, long len)
{
    struct owner o = of_ssl(s);
    return use_rsa(&o, d2i_RSAPrivateKey(NULL, &d, len), ERR_R_ASN1_LIB);
}

int SSL_CTX_use_RSAPrivateKey_ASN1(SSL_CTX *ctx, const unsigned char *d, long len)
{
    struct owner o = of_ctx(ctx);
    return use_rsa(&o, d2i_RSAPrivateKey(NULL, &d, len), ERR_R_ASN1_LIB);
}
