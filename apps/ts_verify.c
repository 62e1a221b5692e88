/* openssl ts -verify: responses and tokens, by a request, data or a digest. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/x509.h>
#include <string.h>

#include "apps/certfiles.h"
#include "apps/ts.h"

/* ---- Certificates that are not trusted ---- */

static void warn(const char *file, const X509 *cert)
{
    char *subject = X509_NAME_oneline(X509_get_subject_name(cert), NULL, 0);
    const char *what = NULL;
    if (X509_cmp_current_time(X509_get0_notBefore(cert)) > 0)
        what = "not yet valid";
    else if (X509_cmp_current_time(X509_get0_notAfter(cert)) < 0)
        what = "has expired";
    if (what != NULL)
        fprintf(stderr, "Warning: certificate from '%s' with subject '%s' %s\n", file, subject,
                what);
    if ((X509_get_extension_flags((X509 *)cert) & EXFLAG_CA) == 0)
        fprintf(stderr, "Warning: certificate from '%s' with subject '%s' is not a CA cert\n", file,
                subject);
    OPENSSL_free(subject);
}

/* Files, with commas and spaces between. */
static STACK_OF(X509) * load_untrusted(const char *files)
{
    STACK_OF(X509) *certs = sk_X509_new_null();
    char *names = OPENSSL_strdup(files), *rest = names;
    bool ok = certs != NULL && names != NULL;
    for (char *name; ok && (name = strsep(&rest, ", \t\r\n\v\f")) != NULL;) {
        const int before = sk_X509_num(certs);
        ok = *name == '\0' || cert_files_add(name, "extra untrusted certs",
                                             "any extra untrusted certs", certs, NULL);
        for (int i = before; ok && i < sk_X509_num(certs); i++)
            warn(name, sk_X509_value(certs, i));
    }
    OPENSSL_free(names);
    if (ok)
        return certs;
    sk_X509_pop_free(certs, X509_free);
    return NULL;
}

/* ---- What is verified by what ---- */

static bool by_data(TS_VERIFY_CTX *ctx, const char *file)
{
    TS_VERIFY_CTX_set_flags(ctx, TS_VFY_VERSION | TS_VFY_SIGNER | TS_VFY_DATA);
    return TS_VERIFY_CTX_set_data(ctx, BIO_new_file(file, "rb")) != NULL;
}

static bool by_digest(TS_VERIFY_CTX *ctx, const char *hex)
{
    long len;
    unsigned char *digest = OPENSSL_hexstr2buf(hex, &len);
    TS_VERIFY_CTX_set_flags(ctx, TS_VFY_VERSION | TS_VFY_SIGNER | TS_VFY_IMPRINT);
    if (digest == NULL)
        fprintf(stderr, "invalid digest string\n");
    return digest != NULL && TS_VERIFY_CTX_set_imprint(ctx, digest, len) != NULL;
}

static bool by_request(TS_VERIFY_CTX *ctx, const char *file)
{
    BIO *in = BIO_new_file(file, "rb");
    TS_REQ *req = in != NULL ? d2i_TS_REQ_bio(in, NULL) : NULL;
    const bool ok = req != NULL && TS_REQ_to_TS_VERIFY_CTX(req, ctx) != NULL;
    TS_REQ_free(req);
    BIO_free(in);
    return ok;
}

static bool set_up(TS_VERIFY_CTX *ctx, const struct ts_request *o, X509_VERIFY_PARAM *param)
{
    const struct ca_sources none = {NULL, NULL, NULL, true, true, true};
    struct ca_sources from = none;
    from.file = o->trusted.file;
    from.path = o->trusted.path;
    from.store = o->trusted.store;
    if (!(o->data != NULL     ? by_data(ctx, o->data)
          : o->digest != NULL ? by_digest(ctx, o->digest)
                              : by_request(ctx, o->queryfile)))
        return false;
    TS_VERIFY_CTX_add_flags(ctx, TS_VFY_SIGNATURE);
    X509_STORE *store = TS_VERIFY_CTX_set_store(ctx, X509_STORE_new());
    if (store == NULL || !store_fill(store, &from) ||
        (param != NULL && !X509_STORE_set1_param(store, param)))
        return false;
    return o->untrusted == NULL ||
           TS_VERIFY_CTX_set_certs(ctx, load_untrusted(o->untrusted)) != NULL;
}

bool ts_verify(const struct ts_request *o, X509_VERIFY_PARAM *param)
{
    BIO *in = BIO_new_file(o->in, "rb");
    PKCS7 *token = in != NULL && o->token_in ? d2i_PKCS7_bio(in, NULL) : NULL;
    TS_RESP *response = in != NULL && !o->token_in ? d2i_TS_RESP_bio(in, NULL) : NULL;
    TS_VERIFY_CTX *ctx = token != NULL || response != NULL ? TS_VERIFY_CTX_new() : NULL;
    const bool ok =
        ctx != NULL && set_up(ctx, o, param) &&
        (token != NULL ? TS_RESP_verify_token(ctx, token) : TS_RESP_verify_response(ctx, response));
    TS_VERIFY_CTX_free(ctx);
    TS_RESP_free(response);
    PKCS7_free(token);
    BIO_free(in);
    return ok;
}
