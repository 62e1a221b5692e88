/* DHParameter as an ASN.1 item, over the library's own decoder and encoder; printed by a template.
 */
#include <openssl/asn1t.h>
#include <openssl/bn.h>
#include <openssl/dh.h>

#include "crypto/asn1/extern.h"
#include "crypto/asn1/item_print.h"

typedef struct dh_fields {
    struct {
        BIGNUM *p, *g;
    } params;
    int32_t length;
} DH_FIELDS;

/* clang-format off */
ASN1_SEQUENCE(DH_FIELDS) = {
    ASN1_SIMPLE(DH_FIELDS, params.p, BIGNUM),
    ASN1_SIMPLE(DH_FIELDS, params.g, BIGNUM),
    ASN1_OPT_EMBED(DH_FIELDS, length, ZINT32),
} static_ASN1_SEQUENCE_END(DH_FIELDS)
    /* clang-format on */

    static int dh_new(ASN1_VALUE * *pval, const ASN1_ITEM *it)
{
    (void)it;
    *pval = (ASN1_VALUE *)DH_new();
    return *pval != NULL;
}

static void dh_free(ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    (void)it;
    DH_free((DH *)*pval);
    *pval = NULL;
}

static int dh_d2i(ASN1_VALUE **pval, const unsigned char **in, long len, const ASN1_ITEM *it,
                  int tag, int aclass, char opt, ASN1_TLC *ctx)
{
    struct slice whole;
    (void)it, (void)ctx;
    int next = asn1_extern_next(&whole, in, len, tag, aclass, opt);
    if (next <= 0)
        return next;
    const unsigned char *p = whole.ptr;
    return d2i_DHparams((DH **)pval, &p, (long)whole.len) != NULL;
}

static int dh_i2d(const ASN1_VALUE **pval, unsigned char **out, const ASN1_ITEM *it, int tag,
                  int aclass)
{
    (void)it, (void)tag, (void)aclass;
    return i2d_DHparams((const DH *)*pval, out);
}

/* The fields are the key's own while they are printed. */
static int dh_print(BIO *out, const ASN1_VALUE **pval, int indent, const char *fname,
                    const ASN1_PCTX *pctx)
{
    const DH *dh = (const DH *)*pval;
    (void)fname;
    const DH_FIELDS f = {
        .params = {(BIGNUM *)(uintptr_t)DH_get0_p(dh), (BIGNUM *)(uintptr_t)DH_get0_g(dh)},
        .length = (int32_t)DH_get_length(dh)};
    return asn1_print_fields(out, (const ASN1_VALUE *)&f, indent, DH_FIELDS_it(), pctx);
}

static const ASN1_EXTERN_FUNCS dh_functions = {
    .app_data = &asn1_prints_fields,
    .asn1_ex_new = dh_new,
    .asn1_ex_free = dh_free,
    .asn1_ex_d2i = dh_d2i,
    .asn1_ex_i2d = dh_i2d,
    .asn1_ex_print = dh_print,
};

IMPLEMENT_EXTERN_ASN1(DHparams, V_ASN1_SEQUENCE, dh_functions)
