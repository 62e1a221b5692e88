/* Name constraints: RFC 5280, 4.2.1.10. */
#include <openssl/err.h>
#include <string.h>

#include "crypto/asn1/asn1.h"
#include "crypto/base/raise.h"
#include "crypto/x509v3/method.h"
#include "crypto/x509v3/names.h"

/* An address and its mask: of an IPv4 one that isn't both, what there is. */
static void print_address(BIO *out, const ASN1_OCTET_STRING *ip)
{
    struct slice s = asn1_string_slice(ip);
    size_t half = s.len >= 16 ? 16 : s.len >= 4 ? 4 : s.len;
    char address[IP_TEXT], mask[IP_TEXT];
    ip_address_text(slice_of(s.ptr, half), address);
    ip_address_text(slice_of(s.ptr + half, s.len - half), mask);
    BIO_printf(out, "IP:%s/%s", address, mask);
}

static void print_trees(BIO *out, const STACK_OF(GENERAL_SUBTREE) * trees, int indent,
                        const char *title)
{
    if (sk_GENERAL_SUBTREE_num(trees) > 0)
        BIO_printf(out, "%*s%s:\n", indent, "", title);
    for (int i = 0; i < sk_GENERAL_SUBTREE_num(trees); i++) {
        GENERAL_NAME *base = sk_GENERAL_SUBTREE_value(trees, i)->base;
        BIO_printf(out, "%s%*s", i > 0 ? "\n" : "", indent + 2, "");
        if (base->type == GEN_IPADD)
            print_address(out, base->d.ip);
        else
            GENERAL_NAME_print(out, base);
    }
}

I2R(name_constraints_i2r)
{
    const NAME_CONSTRAINTS *nc = v;
    (void)m;
    print_trees(out, nc->permittedSubtrees, indent, "Permitted");
    if (nc->permittedSubtrees != NULL && nc->excludedSubtrees != NULL)
        BIO_puts(out, "\n");
    print_trees(out, nc->excludedSubtrees, indent, "Excluded");
    return 1;
}

static bool add_tree(STACK_OF(GENERAL_SUBTREE) * *trees, const X509V3_EXT_METHOD *m,
                     X509V3_CTX *ctx, CONF_VALUE *pair)
{
    GENERAL_SUBTREE *tree = GENERAL_SUBTREE_new();
    if (tree == NULL)
        return FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    if (v2i_GENERAL_NAME_ex(tree->base, m, ctx, pair, 1) == NULL) {
        GENERAL_SUBTREE_free(tree);
        return false;
    }
    if (*trees == NULL)
        *trees = sk_GENERAL_SUBTREE_new_null();
    if (*trees != NULL && sk_GENERAL_SUBTREE_push(*trees, tree) > 0)
        return true;
    GENERAL_SUBTREE_free(tree);
    return FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
}

/* "permitted;kind:value". */
static bool add_constraint(NAME_CONSTRAINTS *nc, const X509V3_EXT_METHOD *m, X509V3_CTX *ctx,
                           const CONF_VALUE *pair)
{
    bool permitted = strncmp(pair->name, "permitted", 9) == 0;
    bool excluded = strncmp(pair->name, "excluded", 8) == 0;
    size_t skip = permitted ? 9 : excluded ? 8 : 0;
    if (skip == 0 || pair->name[skip] != ';' || pair->name[skip + 1] == '\0')
        return FAIL(ERR_LIB_X509V3, X509V3_R_INVALID_SYNTAX);
    CONF_VALUE rest = {NULL, pair->name + skip + 1, pair->value};
    return add_tree(permitted ? &nc->permittedSubtrees : &nc->excludedSubtrees, m, ctx, &rest);
}

V2I(name_constraints_v2i)
{
    NAME_CONSTRAINTS *nc = NAME_CONSTRAINTS_new();
    if (nc == NULL) {
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    for (int i = 0; i < sk_CONF_VALUE_num(list); i++)
        if (!add_constraint(nc, m, ctx, sk_CONF_VALUE_value(list, i))) {
            NAME_CONSTRAINTS_free(nc);
            return NULL;
        }
    return nc;
}
