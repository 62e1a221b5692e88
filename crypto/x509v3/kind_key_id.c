/* Subject and authority key identifiers: RFC 5280, 4.2.1.1 and 4.2.1.2. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/sha.h>
#include <string.h>

#include "crypto/asn1/asn1.h"
#include "crypto/base/raise.h"
#include "crypto/x509v3/method.h"

/* ---- AuthorityKeyIdentifier as pairs ---- */

static bool add_hex(const char *name, const ASN1_STRING *s, STACK_OF(CONF_VALUE) * *list)
{
    char *hex = OPENSSL_buf2hexstr(ASN1_STRING_get0_data(s), ASN1_STRING_length(s));
    bool ok = hex != NULL && X509V3_add_value(name, hex, list);
    OPENSSL_free(hex);
    return ok;
}

/* The identifier has no label if it is alone. */
I2V(authority_key_id_i2v)
{
    const AUTHORITY_KEYID *a = v;
    STACK_OF(CONF_VALUE) *pairs = list, *more;
    bool alone = a->issuer == NULL && a->serial == NULL;
    (void)m;
    bool ok = a->keyid == NULL || add_hex(alone ? NULL : "keyid", a->keyid, &pairs);
    if (ok && a->issuer != NULL) {
        more = i2v_GENERAL_NAMES(NULL, a->issuer, pairs);
        ok = more != NULL;
        pairs = ok ? more : pairs;
    }
    ok = ok && (a->serial == NULL || add_hex("serial", a->serial, &pairs));
    if (ok)
        return pairs;
    if (list == NULL)
        sk_CONF_VALUE_pop_free(pairs, X509V3_conf_free);
    return NULL;
}

/* ---- By text ---- */

/* SHA-1 of subjectPublicKey's bits: 4.2.1.2, method (1). */
static ASN1_OCTET_STRING *hash_of_key(const X509_PUBKEY *key)
{
    const unsigned char *bits;
    int len;
    unsigned char md[SHA_DIGEST_LENGTH];
    if (key == NULL || !X509_PUBKEY_get0_param(NULL, &bits, &len, NULL, key)) {
        ERR_raise(ERR_LIB_X509V3, X509V3_R_NO_PUBLIC_KEY);
        return NULL;
    }
    SHA1(bits, (size_t)len, md);
    ASN1_OCTET_STRING *s = asn1_string_from(V_ASN1_OCTET_STRING, slice_of(md, sizeof(md)));
    if (s == NULL)
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    return s;
}

static ASN1_OCTET_STRING *hash_of_subject(X509V3_CTX *ctx)
{
    if (ctx != NULL && ctx->flags & X509V3_CTX_TEST)
        return ASN1_OCTET_STRING_new();
    if (ctx == NULL || (ctx->subject_cert == NULL && ctx->subject_req == NULL)) {
        ERR_raise(ERR_LIB_X509V3, X509V3_R_NO_PUBLIC_KEY);
        return NULL;
    }
    return hash_of_key(ctx->subject_req != NULL ? X509_REQ_get_X509_PUBKEY(ctx->subject_req)
                                                : X509_get_X509_PUBKEY(ctx->subject_cert));
}

S2I(subject_key_id_s2i)
{
    if (strcmp(text, "none") == 0)
        return ASN1_OCTET_STRING_new();
    if (strcmp(text, "hash") != 0)
        return s2i_ASN1_OCTET_STRING((X509V3_EXT_METHOD *)m, ctx, text);
    return hash_of_subject(ctx);
}

/* How much of a part is asked for. */
enum want { WANT_NOT, WANT, WANT_ALWAYS };

static bool read_wants(STACK_OF(CONF_VALUE) * list, enum want *keyid, enum want *issuer)
{
    for (int i = 0; i < sk_CONF_VALUE_num(list); i++) {
        const CONF_VALUE *pair = sk_CONF_VALUE_value(list, i);
        enum want *want = strcmp(pair->name, "keyid") == 0    ? keyid
                          : strcmp(pair->name, "issuer") == 0 ? issuer
                                                              : NULL;
        if (strcmp(pair->name, "none") == 0)
            continue;
        if (want == NULL)
            return ERR_raise_data(ERR_LIB_X509V3, X509V3_R_UNKNOWN_OPTION, "name=%s", pair->name),
                   false;
        bool always = pair->value != NULL && strcmp(pair->value, "always") == 0;
        *want = always ? WANT_ALWAYS : WANT;
    }
    return true;
}

/* The issuer's name and serial number. */
static bool put_issuer(AUTHORITY_KEYID *a, X509 *issuer)
{
    GENERAL_NAME *name = GENERAL_NAME_new();
    GENERAL_NAMES *names = sk_GENERAL_NAME_new_null();
    X509_NAME *dirn = X509_NAME_dup(X509_get_issuer_name(issuer));
    ASN1_INTEGER *serial = ASN1_INTEGER_dup(X509_get0_serialNumber(issuer));
    if (name != NULL && names != NULL && dirn != NULL && serial != NULL &&
        sk_GENERAL_NAME_push(names, name) > 0) {
        GENERAL_NAME_set0_value(name, GEN_DIRNAME, dirn);
        a->issuer = names;
        a->serial = serial;
        return true;
    }
    GENERAL_NAME_free(name);
    sk_GENERAL_NAME_free(names);
    X509_NAME_free(dirn);
    ASN1_INTEGER_free(serial);
    return FAIL(ERR_LIB_X509V3, X509V3_R_ISSUER_DECODE_ERROR);
}

/* The issuer's subject key identifier; one of two bytes or fewer is none. *present: it has one. */
static ASN1_OCTET_STRING *identifier_of(const X509 *issuer, bool *present)
{
    int at = X509_get_ext_by_NID(issuer, NID_subject_key_identifier, -1);
    X509_EXTENSION *ext = at >= 0 ? X509_get_ext(issuer, at) : NULL;
    ASN1_OCTET_STRING *id = ext != NULL ? X509V3_EXT_d2i(ext) : NULL;
    *present = ext != NULL;
    if (id != NULL && ASN1_STRING_length(id) > 2)
        return id;
    ASN1_OCTET_STRING_free(id);
    return NULL;
}

/* What X509V3_set_issuer_pkey gave instead of an issuer's own identifier: of a certificate that
 * signs itself by another key than its own. */
static ASN1_OCTET_STRING *hash_of_issuer_key(X509V3_CTX *ctx)
{
    X509_PUBKEY *key = NULL;
    if (!X509_PUBKEY_set(&key, ctx->issuer_pkey))
        return NULL;
    ASN1_OCTET_STRING *id = hash_of_key(key);
    X509_PUBKEY_free(key);
    return id;
}

/* How the certificate that is made and its issuer's are related. */
enum issued { BY_ANOTHER, BY_ITSELF, BY_ITSELF_WITH_ITS_KEY };

static enum issued issued(const X509V3_CTX *ctx)
{
    if (ctx->issuer_cert != ctx->subject_cert)
        return BY_ANOTHER;
    if (ctx->issuer_pkey == NULL || !X509_check_private_key(ctx->issuer_cert, ctx->issuer_pkey))
        return BY_ITSELF;
    return BY_ITSELF_WITH_ITS_KEY;
}

static bool put_key_id(AUTHORITY_KEYID *a, X509V3_CTX *ctx, enum want want, bool alone,
                       enum issued by)
{
    bool present = false;
    if (want == WANT_NOT || (by == BY_ITSELF_WITH_ITS_KEY && want != WANT_ALWAYS))
        return true;
    if (by != BY_ITSELF || (ctx->issuer_pkey == NULL && want == WANT_ALWAYS))
        a->keyid = identifier_of(ctx->issuer_cert, &present);
    if (!present && by != BY_ANOTHER && ctx->issuer_pkey != NULL)
        a->keyid = hash_of_issuer_key(ctx);
    if (a->keyid == NULL && (want == WANT_ALWAYS || (alone && by == BY_ANOTHER)))
        return FAIL(ERR_LIB_X509V3, X509V3_R_UNABLE_TO_GET_ISSUER_KEYID);
    return true;
}

static bool put_all(AUTHORITY_KEYID *a, X509V3_CTX *ctx, enum want keyid, enum want issuer)
{
    ERR_set_mark(); /* that the keys don't match is no error */
    enum issued by = issued(ctx);
    ERR_pop_to_mark();
    if (!put_key_id(a, ctx, keyid, issuer == WANT_NOT, by))
        return false;
    if (issuer == WANT_NOT || (issuer == WANT && a->keyid != NULL))
        return true;
    return put_issuer(a, ctx->issuer_cert);
}

V2I(authority_key_id_v2i)
{
    enum want keyid = WANT_NOT, issuer = WANT_NOT;
    (void)m;
    if (!read_wants(list, &keyid, &issuer))
        return NULL;
    AUTHORITY_KEYID *a = AUTHORITY_KEYID_new();
    if (a == NULL || ctx == NULL || ctx->flags & X509V3_CTX_TEST)
        return a;
    if (ctx->issuer_cert == NULL && (keyid != WANT_NOT || issuer != WANT_NOT)) {
        ERR_raise(ERR_LIB_X509V3, X509V3_R_NO_ISSUER_CERTIFICATE);
        AUTHORITY_KEYID_free(a);
        return NULL;
    }
    if (put_all(a, ctx, keyid, issuer))
        return a;
    AUTHORITY_KEYID_free(a);
    return NULL;
}
