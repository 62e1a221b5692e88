/* Keys as text: EVP_PKEY_print_private(3). */
#include <openssl/bio.h>
#include <openssl/core_dispatch.h>
#include <openssl/evp.h>

#include "crypto/pkey/pkey.h"

/* What to say of kinds that can't be printed. */
static int unsupported(BIO *out, const EVP_PKEY *key, int indent, const char *part)
{
    const char *name = key->row != NULL ? key->row->name : "unknown";
    return BIO_printf(out, "%*s%s algorithm \"%s\" unsupported\n", indent, "", part, name) > 0;
}

static int print(BIO *out, const EVP_PKEY *key, int selection, int indent, const char *part)
{
    if (indent > 128)
        indent = 128;
    if (key->key == NULL || key->row->coding == NULL || key->row->coding->print == NULL)
        return unsupported(out, key, indent, part);
    return key->row->coding->print(out, key->key, selection, indent);
}

int EVP_PKEY_print_public(BIO *out, const EVP_PKEY *pkey, int indent, ASN1_PCTX *pctx)
{
    (void)pctx;
    return print(out, pkey, EVP_PKEY_PUBLIC_KEY, indent, "Public Key");
}

int EVP_PKEY_print_private(BIO *out, const EVP_PKEY *pkey, int indent, ASN1_PCTX *pctx)
{
    (void)pctx;
    return print(out, pkey, EVP_PKEY_KEYPAIR, indent, "Private Key");
}

int EVP_PKEY_print_params(BIO *out, const EVP_PKEY *pkey, int indent, ASN1_PCTX *pctx)
{
    (void)pctx;
    return print(out, pkey, EVP_PKEY_KEY_PARAMETERS, indent, "Parameters");
}

static int print_fp(FILE *fp, const EVP_PKEY *key, int indent,
                    int (*to_bio)(BIO *, const EVP_PKEY *, int, ASN1_PCTX *))
{
    BIO *b = BIO_new_fp(fp, BIO_NOCLOSE);
    int ret = b != NULL ? to_bio(b, key, indent, NULL) : 0;
    BIO_free(b);
    return ret;
}

int EVP_PKEY_print_public_fp(FILE *fp, const EVP_PKEY *pkey, int indent, ASN1_PCTX *pctx)
{
    (void)pctx;
    return print_fp(fp, pkey, indent, EVP_PKEY_print_public);
}

int EVP_PKEY_print_private_fp(FILE *fp, const EVP_PKEY *pkey, int indent, ASN1_PCTX *pctx)
{
    (void)pctx;
    return print_fp(fp, pkey, indent, EVP_PKEY_print_private);
}

int EVP_PKEY_print_params_fp(FILE *fp, const EVP_PKEY *pkey, int indent, ASN1_PCTX *pctx)
{
    (void)pctx;
    return print_fp(fp, pkey, indent, EVP_PKEY_print_params);
}
