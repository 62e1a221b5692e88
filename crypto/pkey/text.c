/* Keys as text: EVP_PKEY_print_private(3). */
#include <openssl/bio.h>
#include <openssl/core_dispatch.h>
#include <openssl/evp.h>

#include "crypto/pkey/asn1_method.h"

/* What to say of kinds that can't be printed. */
static int unsupported(BIO *out, const EVP_PKEY *key, int indent, const char *part)
{
    const char *name = key->row != NULL ? key->row->name : "unknown";
    return BIO_printf(out, "%*s%s algorithm \"%s\" unsupported\n", indent, "", part, name) > 0;
}

/* A program's own. */
static int print_foreign(BIO *out, const EVP_PKEY *key, int selection, int indent, const char *part,
                         ASN1_PCTX *pctx)
{
    const EVP_PKEY_ASN1_METHOD *m = asn1_method_of(key->row);
    int (*how)(BIO *, const EVP_PKEY *, int, ASN1_PCTX *) =
        selection == EVP_PKEY_KEYPAIR      ? m->priv_print
        : selection == EVP_PKEY_PUBLIC_KEY ? m->pub_print
                                           : m->param_print;
    return how != NULL ? how(out, key, indent, pctx) : unsupported(out, key, indent, part);
}

static int print(BIO *out, const EVP_PKEY *key, int selection, int indent, const char *part,
                 ASN1_PCTX *pctx)
{
    if (indent > 128)
        indent = 128;
    if (asn1_method_of(key->row) != NULL)
        return print_foreign(out, key, selection, indent, part, pctx);
    if (key->key == NULL || key->row->coding == NULL || key->row->coding->print == NULL)
        return unsupported(out, key, indent, part);
    return key->row->coding->print(out, key->key, selection, indent);
}

int EVP_PKEY_print_public(BIO *out, const EVP_PKEY *pkey, int indent, ASN1_PCTX *pctx)
{
    return print(out, pkey, EVP_PKEY_PUBLIC_KEY, indent, "Public Key", pctx);
}

int EVP_PKEY_print_private(BIO *out, const EVP_PKEY *pkey, int indent, ASN1_PCTX *pctx)
{
    return print(out, pkey, EVP_PKEY_KEYPAIR, indent, "Private Key", pctx);
}

int EVP_PKEY_print_params(BIO *out, const EVP_PKEY *pkey, int indent, ASN1_PCTX *pctx)
{
    return print(out, pkey, EVP_PKEY_KEY_PARAMETERS, indent, "Parameters", pctx);
}

static int print_fp(FILE *fp, const EVP_PKEY *key, int indent, ASN1_PCTX *pctx,
                    int (*to_bio)(BIO *, const EVP_PKEY *, int, ASN1_PCTX *))
{
    BIO *b = BIO_new_fp(fp, BIO_NOCLOSE);
    int ret = b != NULL ? to_bio(b, key, indent, pctx) : 0;
    BIO_free(b);
    return ret;
}

int EVP_PKEY_print_public_fp(FILE *fp, const EVP_PKEY *pkey, int indent, ASN1_PCTX *pctx)
{
    return print_fp(fp, pkey, indent, pctx, EVP_PKEY_print_public);
}

int EVP_PKEY_print_private_fp(FILE *fp, const EVP_PKEY *pkey, int indent, ASN1_PCTX *pctx)
{
    return print_fp(fp, pkey, indent, pctx, EVP_PKEY_print_private);
}

int EVP_PKEY_print_params_fp(FILE *fp, const EVP_PKEY *pkey, int indent, ASN1_PCTX *pctx)
{
    return print_fp(fp, pkey, indent, pctx, EVP_PKEY_print_params);
}
