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

/* On a line: "CN=a, O=b". */
static void print_name_of(BIO *out, const char *label, const X509_NAME *name)
{
    const unsigned long flags =
        (XN_FLAG_ONELINE & ~(ASN1_STRFLGS_ESC_MSB | XN_FLAG_SPC_EQ)) | ASN1_STRFLGS_ESC_QUOTE;
    BIO_printf(out, "        %7s: ", label);
    X509_NAME_print_ex(out, name, 0, flags);
    BIO_puts(out, "\n");
}

/* What tells certificates of the same name apart. */
static void print_key_ids(BIO *out, const X509 *x)
{
    STACK_OF(X509_EXTENSION) *ids = sk_X509_EXTENSION_new_null();
    static const int nids[] = {NID_subject_key_identifier, NID_authority_key_identifier};
    for (size_t i = 0; ids != NULL && i < sizeof(nids) / sizeof(nids[0]); i++) {
        const int at = X509_get_ext_by_NID(x, nids[i], -1);
        if (at >= 0)
            sk_X509_EXTENSION_push(ids, X509_get_ext(x, at));
    }
    if (sk_X509_EXTENSION_num(ids) > 0)
        X509V3_extensions_print(out, NULL, ids, X509V3_EXT_PARSE_UNKNOWN, 8);
    sk_X509_EXTENSION_free(ids);
}

static void print_cert(BIO *out, X509 *x, bool brief)
{
    const unsigned long flags = X509_FLAG_NO_HEADER | X509_FLAG_NO_VERSION | X509_FLAG_NO_SIGNAME |
                                X509_FLAG_NO_ISSUER | X509_FLAG_NO_SUBJECT | X509_FLAG_NO_PUBKEY |
                                X509_FLAG_NO_SIGDUMP | X509_FLAG_NO_AUX | X509_FLAG_NO_ATTRIBUTES |
                                X509_FLAG_NO_IDS | X509_FLAG_NO_EXTENSIONS;
    BIO_printf(out, "    certificate\n");
    print_name_of(out, "Subject", X509_get_subject_name(x));
    if (X509_check_issued(x, x) == X509_V_OK)
        BIO_printf(out, "        self-issued\n");
    else
        print_name_of(out, " Issuer", X509_get_issuer_name(x));
    X509_print_ex(out, x, 0, flags);
    if (brief)
        print_key_ids(out, x);
    else
        X509V3_extensions_print(out, "X509v3 extensions", X509_get0_extensions(x),
                                X509V3_EXT_PARSE_UNKNOWN, 8);
}

static void print_certs(BIO *out, const char *title, STACK_OF(X509) * certs)
{
    BIO_printf(out, "%s:\n", title);
    if (sk_X509_num(certs) <= 0)
        BIO_printf(out, "    (no certificates)\n");
    for (int i = 0; i < sk_X509_num(certs); i++)
        print_cert(out, sk_X509_value(certs, i), true);
}

/* Whom the certificate should have been of. */
static void print_expected(BIO *out, X509_STORE_CTX *ctx)
{
    X509_VERIFY_PARAM *param = X509_STORE_CTX_get0_param(ctx);
    const char *host;
    char *ip;
    switch (ctx->error) {
    case X509_V_ERR_HOSTNAME_MISMATCH:
        BIO_printf(out, "Expected hostname(s) = ");
        for (int i = 0; (host = X509_VERIFY_PARAM_get0_host(param, i)) != NULL; i++)
            BIO_printf(out, "%s%s", i == 0 ? "" : ", ", host);
        BIO_puts(out, "\n");
        break;
    case X509_V_ERR_EMAIL_MISMATCH:
        if (X509_VERIFY_PARAM_get0_email(param) != NULL)
            BIO_printf(out, "Expected email address = %s\n", X509_VERIFY_PARAM_get0_email(param));
        break;
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        ip = X509_VERIFY_PARAM_get1_ip_asc(param);
        BIO_printf(out, "Expected IP address = %s\n", ip != NULL ? ip : "");
        OPENSSL_free(ip);
        break;
    default:
        break;
    }
}

/* Without the last line's end. */
static void raise_text(BIO *out)
{
    char *text = NULL;
    long len = BIO_get_mem_data(out, &text);
    ERR_raise(ERR_LIB_X509, X509_R_CERTIFICATE_VERIFICATION_FAILED);
    if (len <= 0 || BIO_write(out, "", 1) != 1)
        return;
    BIO_get_mem_data(out, &text);
    if (text[len - 1] == '\n')
        text[len - 1] = '\0';
    ERR_add_error_data(1, text);
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
    print_expected(out, ctx);
    if (ctx->current_cert != NULL) {
        BIO_printf(out, "Failure for:\n");
        print_cert(out, ctx->current_cert, false);
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
    raise_text(out);
    BIO_free(out);
    return 0;
}
