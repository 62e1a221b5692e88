/* INTEGERs that are BIGNUMs and not negative; CBIGNUM for secret ones. */
#include <openssl/bn.h>

#include "crypto/asn1/item.h"

enum { PUBLIC = 0, SECRET = 1 }; /* an item's size */

static int new_number(ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    *pval = (ASN1_VALUE *)(it->size == SECRET ? BN_secure_new() : BN_new());
    return *pval != NULL;
}

static void free_number(ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    BIGNUM *n = (BIGNUM *)*pval;
    if (it->size == SECRET)
        BN_clear_free(n);
    else
        BN_free(n);
    *pval = NULL;
}

static int get_number(ASN1_VALUE **pval, const unsigned char *cont, int len, int utype,
                      char *free_cont, const ASN1_ITEM *it)
{
    (void)utype;
    (void)free_cont;
    if (*pval == NULL && !new_number(pval, it))
        return 0;
    BIGNUM *n = (BIGNUM *)*pval;
    if (BN_bin2bn(cont, len, n) == NULL) {
        free_number(pval, it);
        return 0;
    }
    if (it->size == SECRET)
        BN_set_flags(n, BN_FLG_CONSTTIME);
    return 1;
}

static int put_number(const ASN1_VALUE **pval, unsigned char *cont, int *putype,
                      const ASN1_ITEM *it)
{
    const BIGNUM *n = (const BIGNUM *)*pval;
    (void)putype;
    (void)it;
    if (n == NULL)
        return -1;
    /* A zero bit before the first that is set. */
    int len = BN_num_bits(n) / 8 + 1;
    if (cont != NULL)
        BN_bn2binpad(n, cont, len);
    return len;
}

static int print_number(BIO *out, const ASN1_VALUE **pval, const ASN1_ITEM *it, int indent,
                        const ASN1_PCTX *pctx)
{
    (void)it;
    (void)indent;
    (void)pctx;
    return BN_print(out, (const BIGNUM *)*pval) && BIO_puts(out, "\n") > 0;
}

static const ASN1_PRIMITIVE_FUNCS number = {NULL, 0,          new_number, free_number,
                                            NULL, get_number, put_number, print_number};

ASN1_ITEM_start(BIGNUM) ASN1_ITYPE_PRIMITIVE, V_ASN1_INTEGER, NULL, 0, &number, PUBLIC,
    "BIGNUM" ASN1_ITEM_end(BIGNUM)

        ASN1_ITEM_start(CBIGNUM) ASN1_ITYPE_PRIMITIVE,
    V_ASN1_INTEGER, NULL, 0, &number, SECRET, "CBIGNUM" ASN1_ITEM_end(CBIGNUM)
