/* RSAPrivateKey and RSAPublicKey as ASN.1 items, over the library's own decoder and encoder. They
 * are printed by templates. */
#include <openssl/asn1t.h>
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/rsa.h>

#include "crypto/asn1/extern.h"
#include "crypto/asn1/item_print.h"

typedef struct prime_info {
    BIGNUM *r, *d, *t;
} RSA_PRIME_INFO;
DEFINE_STACK_OF(RSA_PRIME_INFO)

typedef struct rsa_fields {
    int32_t version;
    BIGNUM *n, *e, *d, *p, *q, *dmp1, *dmq1, *iqmp;
    STACK_OF(RSA_PRIME_INFO) * prime_infos;
} RSA_FIELDS;

/* clang-format off */
ASN1_SEQUENCE(RSA_PRIME_INFO) = {
    ASN1_SIMPLE(RSA_PRIME_INFO, r, CBIGNUM),
    ASN1_SIMPLE(RSA_PRIME_INFO, d, CBIGNUM),
    ASN1_SIMPLE(RSA_PRIME_INFO, t, CBIGNUM),
} static_ASN1_SEQUENCE_END(RSA_PRIME_INFO)

ASN1_SEQUENCE(RSA_FIELDS) = {
    ASN1_EMBED(RSA_FIELDS, version, INT32),
    ASN1_SIMPLE(RSA_FIELDS, n, BIGNUM),
    ASN1_SIMPLE(RSA_FIELDS, e, BIGNUM),
    ASN1_SIMPLE(RSA_FIELDS, d, CBIGNUM),
    ASN1_SIMPLE(RSA_FIELDS, p, CBIGNUM),
    ASN1_SIMPLE(RSA_FIELDS, q, CBIGNUM),
    ASN1_SIMPLE(RSA_FIELDS, dmp1, CBIGNUM),
    ASN1_SIMPLE(RSA_FIELDS, dmq1, CBIGNUM),
    ASN1_SIMPLE(RSA_FIELDS, iqmp, CBIGNUM),
    ASN1_SEQUENCE_OF_OPT(RSA_FIELDS, prime_infos, RSA_PRIME_INFO),
} static_ASN1_SEQUENCE_END(RSA_FIELDS)

ASN1_SEQUENCE(RSA_PUBLIC_FIELDS) = {
    ASN1_SIMPLE(RSA_FIELDS, n, BIGNUM),
    ASN1_SIMPLE(RSA_FIELDS, e, BIGNUM),
} static_ASN1_SEQUENCE_END_name(RSA_FIELDS, RSA_PUBLIC_FIELDS)
    /* clang-format on */

    static int rsa_new(ASN1_VALUE * *pval, const ASN1_ITEM *it)
{
    (void)it;
    *pval = (ASN1_VALUE *)RSA_new();
    return *pval != NULL;
}

static void rsa_free(ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    (void)it;
    RSA_free((RSA *)*pval);
    *pval = NULL;
}

static bool is_private(const ASN1_ITEM *it)
{
    return it == ASN1_ITEM_rptr(RSAPrivateKey);
}

static int rsa_d2i(ASN1_VALUE **pval, const unsigned char **in, long len, const ASN1_ITEM *it,
                   int tag, int aclass, char opt, ASN1_TLC *ctx)
{
    struct slice whole;
    RSA **rsa = (RSA **)pval;
    (void)ctx;
    int next = asn1_extern_next(&whole, in, len, tag, aclass, opt);
    if (next <= 0)
        return next;
    const unsigned char *p = whole.ptr;
    long n = (long)whole.len;
    return (is_private(it) ? d2i_RSAPrivateKey(rsa, &p, n) : d2i_RSAPublicKey(rsa, &p, n)) != NULL;
}

static int rsa_i2d(const ASN1_VALUE **pval, unsigned char **out, const ASN1_ITEM *it, int tag,
                   int aclass)
{
    const RSA *rsa = (const RSA *)*pval;
    (void)tag, (void)aclass;
    return is_private(it) ? i2d_RSAPrivateKey(rsa, out) : i2d_RSAPublicKey(rsa, out);
}

static int rsa_print(BIO *out, const ASN1_VALUE *key, int indent, const ASN1_ITEM *it,
                     const ASN1_ITEM *fields, const ASN1_PCTX *pctx)
{
    unsigned char *der = NULL;
    int len = rsa_i2d(&key, &der, it, -1, 0);
    const unsigned char *p = der;
    ASN1_VALUE *value = len > 0 ? ASN1_item_d2i(NULL, &p, len, fields) : NULL;
    int ok = value != NULL && asn1_print_fields(out, value, indent, fields, pctx);
    ASN1_item_free(value, fields);
    if (len > 0)
        OPENSSL_clear_free(der, (size_t)len);
    return ok;
}

static int print_private(BIO *out, const ASN1_VALUE **pval, int indent, const char *fname,
                         const ASN1_PCTX *pctx)
{
    (void)fname;
    return rsa_print(out, *pval, indent, ASN1_ITEM_rptr(RSAPrivateKey), RSA_FIELDS_it(), pctx);
}

static int print_public(BIO *out, const ASN1_VALUE **pval, int indent, const char *fname,
                        const ASN1_PCTX *pctx)
{
    (void)fname;
    return rsa_print(out, *pval, indent, ASN1_ITEM_rptr(RSAPublicKey), RSA_PUBLIC_FIELDS_it(),
                     pctx);
}

static const ASN1_EXTERN_FUNCS private_functions = {
    .app_data = &asn1_prints_fields,
    .asn1_ex_new = rsa_new,
    .asn1_ex_free = rsa_free,
    .asn1_ex_d2i = rsa_d2i,
    .asn1_ex_i2d = rsa_i2d,
    .asn1_ex_print = print_private,
};

static const ASN1_EXTERN_FUNCS public_functions = {
    .app_data = &asn1_prints_fields,
    .asn1_ex_new = rsa_new,
    .asn1_ex_free = rsa_free,
    .asn1_ex_d2i = rsa_d2i,
    .asn1_ex_i2d = rsa_i2d,
    .asn1_ex_print = print_public,
};

IMPLEMENT_EXTERN_ASN1(RSAPrivateKey, V_ASN1_SEQUENCE, private_functions)
IMPLEMENT_EXTERN_ASN1(RSAPublicKey, V_ASN1_SEQUENCE, public_functions)
