/* X509_CRL_print_ex(3). */
#include <openssl/bio.h>
#include <openssl/x509v3.h>

#include "crypto/x509/crl.h"

static void print_entry(BIO *out, const X509_REVOKED *r)
{
    BIO_puts(out, "    Serial Number: ");
    i2a_ASN1_INTEGER(out, r->serial);
    BIO_puts(out, "\n        Revocation Date: ");
    ASN1_TIME_print(out, r->date);
    BIO_puts(out, "\n");
    X509V3_extensions_print(out, "CRL entry extensions", r->extensions, 0, 8);
}

int X509_CRL_print_ex(BIO *out, X509_CRL *x, unsigned long nmflag)
{
    const STACK_OF(X509_REVOKED) *revoked = x->info->revoked;
    long version = X509_CRL_get_version(x);
    BIO_puts(out, "Certificate Revocation List (CRL):\n");
    if (version >= X509_CRL_VERSION_1 && version <= X509_CRL_VERSION_2)
        BIO_printf(out, "%8sVersion %ld (0x%lx)\n", "", version + 1, (unsigned long)version);
    else
        BIO_printf(out, "%8sVersion unknown (%ld)\n", "", version);
    BIO_puts(out, "    ");
    X509_signature_print(out, x->alg, NULL);
    BIO_printf(out, "%8sIssuer: ", "");
    X509_NAME_print_ex(out, x->info->issuer, 0, nmflag);
    BIO_printf(out, "\n%8sLast Update: ", "");
    ASN1_TIME_print(out, x->info->last_update);
    BIO_printf(out, "\n%8sNext Update: ", "");
    if (x->info->next_update != NULL)
        ASN1_TIME_print(out, x->info->next_update);
    else
        BIO_puts(out, "NONE");
    BIO_puts(out, "\n");
    X509V3_extensions_print(out, "CRL extensions", x->info->extensions, 0, 8);
    BIO_puts(out, sk_X509_REVOKED_num(revoked) > 0 ? "Revoked Certificates:\n"
                                                   : "No Revoked Certificates.\n");
    for (int i = 0; i < sk_X509_REVOKED_num(revoked); i++)
        print_entry(out, sk_X509_REVOKED_value(revoked, i));
    X509_signature_print(out, x->alg, x->signature);
    return 1;
}

int X509_CRL_print(BIO *bp, X509_CRL *x)
{
    return X509_CRL_print_ex(bp, x, XN_FLAG_COMPAT);
}

int X509_CRL_print_fp(FILE *bp, X509_CRL *x)
{
    BIO *out = BIO_new_fp(bp, BIO_NOCLOSE);
    int r = out != NULL && X509_CRL_print(out, x);
    BIO_free(out);
    return r;
}
