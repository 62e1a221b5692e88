#include "apps/certsign.h"

#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <string.h>

/* ---- Signing ---- */

static bool set_option(EVP_PKEY_CTX *ctx, const char *option)
{
    char *name = OPENSSL_strdup(option), *value = name == NULL ? NULL : strchr(name, ':');
    if (value != NULL)
        *value++ = '\0';
    bool ok = name != NULL && EVP_PKEY_CTX_ctrl_str(ctx, name, value) > 0;
    if (!ok)
        fprintf(stderr, "parameter error \"%s\"\n", option);
    OPENSSL_free(name);
    return ok;
}

/* Keys like Ed25519 have a digest of their own and take no other. */
static bool takes_digest(EVP_PKEY *key)
{
    char name[64];
    return EVP_PKEY_get_default_digest_name(key, name, sizeof(name)) != 2 ||
           strcmp(name, "UNDEF") != 0;
}

EVP_MD_CTX *cert_signer(EVP_PKEY *key, const char *digest, const struct opt_list *sigopt)
{
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    EVP_PKEY_CTX *pkey;
    bool ok = ctx != NULL && EVP_DigestSignInit_ex(ctx, &pkey, takes_digest(key) ? digest : NULL,
                                                   NULL, NULL, key, NULL) > 0;
    for (size_t i = 0; ok && i < sigopt->n; i++)
        ok = set_option(pkey, sigopt->v[i]);
    if (ok)
        return ctx;
    print_errors();
    EVP_MD_CTX_free(ctx);
    return NULL;
}

/* "none", and what a self-signed certificate has no need of. */
static bool is_empty(X509_EXTENSION *e)
{
    return ASN1_STRING_length(X509_EXTENSION_get_data(e)) <= 2;
}

/* Takes an empty one out; adds the default where there was none, unless that is empty or not
 * wanted. */
static bool adapt(X509 *cert, X509V3_CTX *ctx, int nid, const char *value, bool wanted)
{
    int at = X509_get_ext_by_NID(cert, nid, -1);
    if (at >= 0 && is_empty(X509_get_ext(cert, at)))
        X509_EXTENSION_free(X509_delete_ext(cert, at));
    if (at >= 0 || !wanted)
        return true;
    X509_EXTENSION *e = X509V3_EXT_nconf_nid(NULL, ctx, nid, value);
    bool ok = e != NULL && (is_empty(e) || X509_add_ext(cert, e, -1));
    X509_EXTENSION_free(e);
    return ok;
}

static bool add_key_identifiers(X509 *cert, const EVP_PKEY *key, X509V3_CTX *ctx)
{
    if (X509_get_ext_count(cert) == 0)
        return true;
    X509V3_set_nconf(ctx, NULL);
    ERR_set_mark();
    bool self = X509_check_private_key(cert, key);
    ERR_pop_to_mark();
    return X509_set_version(cert, X509_VERSION_3) &&
           adapt(cert, ctx, NID_subject_key_identifier, "hash", true) &&
           adapt(cert, ctx, NID_authority_key_identifier, "keyid, issuer", !self);
}

/* Ends what cert_signer began. */
static bool signed_with(EVP_MD_CTX *ctx, int result)
{
    if (ctx != NULL && result <= 0)
        print_errors();
    EVP_MD_CTX_free(ctx);
    return result > 0;
}

bool cert_sign(X509 *cert, EVP_PKEY *key, const char *digest, const struct opt_list *sigopt,
               X509V3_CTX *v3)
{
    if (!add_key_identifiers(cert, key, v3)) {
        print_errors();
        return false;
    }
    EVP_MD_CTX *ctx = cert_signer(key, digest, sigopt);
    return signed_with(ctx, ctx == NULL ? 0 : X509_sign_ctx(cert, ctx));
}

bool cert_sign_request(X509_REQ *req, EVP_PKEY *key, const char *digest,
                       const struct opt_list *sigopt)
{
    EVP_MD_CTX *ctx = cert_signer(key, digest, sigopt);
    return signed_with(ctx, ctx == NULL ? 0 : X509_REQ_sign_ctx(req, ctx));
}

bool cert_sign_crl(X509_CRL *crl, EVP_PKEY *key, const char *digest, const struct opt_list *sigopt)
{
    EVP_MD_CTX *ctx = cert_signer(key, digest, sigopt);
    return signed_with(ctx, ctx == NULL ? 0 : X509_CRL_sign_ctx(crl, ctx));
}

/* ---- Serial numbers ---- */

bool cert_random_serial(ASN1_INTEGER *serial)
{
    BIGNUM *n = BN_new();
    bool ok = n != NULL && BN_rand(n, 159, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) &&
              BN_to_ASN1_INTEGER(n, serial) != NULL;
    BN_free(n);
    return ok;
}

/* ---- Extensions of requests ---- */

bool cert_copy_kind(const char *text, enum cert_copy *kind)
{
    static const char *const names[] = {
        [COPY_NONE] = "none", [COPY_MISSING] = "copy", [COPY_ALL] = "copyall"};
    for (int i = COPY_NONE; i <= COPY_ALL; i++)
        if (strcmp(text, names[i]) == 0) {
            *kind = (enum cert_copy)i;
            return true;
        }
    return false;
}

static bool is_key_identifier(const ASN1_OBJECT *o)
{
    int nid = OBJ_obj2nid(o);
    return nid == NID_subject_key_identifier || nid == NID_authority_key_identifier;
}

static bool copy_one(X509 *cert, X509_EXTENSION *e, enum cert_copy kind)
{
    const ASN1_OBJECT *o = X509_EXTENSION_get_object(e);
    int at = X509_get_ext_by_OBJ(cert, o, -1);
    if (kind == COPY_MISSING && (at >= 0 || is_key_identifier(o)))
        return true;
    for (; at >= 0; at = X509_get_ext_by_OBJ(cert, o, -1))
        X509_EXTENSION_free(X509_delete_ext(cert, at));
    return X509_add_ext(cert, e, -1);
}

bool cert_copy_extensions(X509 *cert, const X509_REQ *req, enum cert_copy kind)
{
    if (kind == COPY_NONE)
        return true;
    STACK_OF(X509_EXTENSION) *all = X509_REQ_get_extensions((X509_REQ *)(uintptr_t)req);
    bool ok = true;
    for (int i = 0; ok && i < sk_X509_EXTENSION_num(all); i++)
        ok = copy_one(cert, sk_X509_EXTENSION_value(all, i), kind);
    sk_X509_EXTENSION_pop_free(all, X509_EXTENSION_free);
    return ok;
}
