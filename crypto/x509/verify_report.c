/* Errors of a verification, told to the callback: X509_STORE_CTX_set_verify_cb(3). */
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>

#include "crypto/x509/vfy.h"

bool verify_fails(X509_STORE_CTX *ctx, X509 *x, int depth, int error)
{
    if (depth < 0)
        depth = ctx->error_depth;
    else
        ctx->error_depth = depth;
    ctx->current_cert = x != NULL ? x : chain_at(ctx, depth);
    if (error != X509_V_OK)
        ctx->error = error;
    return ctx->calls.verify_cb(0, ctx) != 0;
}

bool verify_crl_fails(X509_STORE_CTX *ctx, int error)
{
    ctx->error = error;
    return ctx->calls.verify_cb(0, ctx) != 0;
}

int verify_broken(X509_STORE_CTX *ctx, int error)
{
    ctx->error = error;
    return -1;
}

/* ---- A callback that explains what went wrong ---- */

static void print_cert(BIO *out, X509 *x)
{
    unsigned long flags = X509_FLAG_NO_HEADER | X509_FLAG_NO_VERSION | X509_FLAG_NO_SERIAL |
                          X509_FLAG_NO_SIGNAME | X509_FLAG_NO_PUBKEY | X509_FLAG_NO_SIGDUMP |
                          X509_FLAG_NO_AUX | X509_FLAG_NO_ATTRIBUTES | X509_FLAG_NO_IDS |
                          X509_FLAG_NO_EXTENSIONS;
    X509_print_ex(out, x, XN_FLAG_ONELINE & ~ASN1_STRFLGS_ESC_MSB, flags);
}

static void print_certs(BIO *out, const char *title, STACK_OF(X509) * certs)
{
    BIO_printf(out, "%s:\n", title);
    if (sk_X509_num(certs) <= 0)
        BIO_printf(out, "    (no certs)\n");
    for (int i = 0; i < sk_X509_num(certs); i++)
        print_cert(out, sk_X509_value(certs, i));
}

int X509_STORE_CTX_print_verify_cb(int ok, X509_STORE_CTX *ctx)
{
    if (ok != 0 || ctx == NULL)
        return ok;
    BIO *out = BIO_new(BIO_s_mem());
    if (out == NULL)
        return 0;
    BIO_printf(out, "%s at depth = %d error = %d (%s)\n",
               ctx->parent != NULL ? "CRL path validation" : "Certificate verification",
               ctx->error_depth, ctx->error, X509_verify_cert_error_string(ctx->error));
    if (ctx->current_cert != NULL) {
        BIO_printf(out, "Failure for:\n");
        print_cert(out, ctx->current_cert);
    }
    switch (ctx->error) {
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_CERT_UNTRUSTED: {
        print_certs(out, "Non-trusted certs", ctx->untrusted);
        STACK_OF(X509) *trusted = ctx->store == NULL ? NULL : X509_STORE_get1_all_certs(ctx->store);
        print_certs(out, "Certs in trust store", trusted);
        sk_X509_pop_free(trusted, X509_free);
        break;
    }
    }
    char *text = NULL;
    long len = BIO_get_mem_data(out, &text);
    ERR_raise(ERR_LIB_X509, X509_R_CERTIFICATE_VERIFICATION_FAILED);
    if (len > 0)
        ERR_add_error_data(1,
                           BIO_write(out, "", 1) == 1 ? (BIO_get_mem_data(out, &text), text) : "");
    BIO_free(out);
    return 0;
}
