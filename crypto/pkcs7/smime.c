/* Messages as streams and as mail: SMIME_write_PKCS7(3), SMIME_read_PKCS7(3). */
#include <openssl/asn1.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>

#include "crypto/pkcs7/pkcs7.h"

BIO *BIO_new_PKCS7(BIO *out, PKCS7 *p7)
{
    return BIO_new_NDEF(out, (ASN1_VALUE *)p7, ASN1_ITEM_rptr(PKCS7));
}

int i2d_PKCS7_bio_stream(BIO *out, PKCS7 *p7, BIO *in, int flags)
{
    return i2d_ASN1_bio_stream(out, (ASN1_VALUE *)p7, in, flags, ASN1_ITEM_rptr(PKCS7));
}

int PEM_write_bio_PKCS7_stream(BIO *out, PKCS7 *p7, BIO *in, int flags)
{
    return PEM_write_bio_ASN1_stream(out, (ASN1_VALUE *)p7, in, flags, "PKCS7",
                                     ASN1_ITEM_rptr(PKCS7));
}

int SMIME_write_PKCS7(BIO *bio, PKCS7 *p7, BIO *data, int flags)
{
    STACK_OF(X509_ALGOR) *digests = pkcs7_has(p7, NID_pkcs7_signed) ? p7->d.sign->md_algs : NULL;
    return SMIME_write_ASN1_ex(bio, (ASN1_VALUE *)p7, data, flags ^ SMIME_OLDMIME,
                               OBJ_obj2nid(p7->type), NID_undef, digests, ASN1_ITEM_rptr(PKCS7),
                               p7->ctx.libctx, p7->ctx.propq);
}

PKCS7 *SMIME_read_PKCS7_ex(BIO *bio, BIO **bcont, PKCS7 **p7)
{
    const PKCS7_CTX *ctx = p7 != NULL && *p7 != NULL ? &(*p7)->ctx : NULL;
    return (PKCS7 *)SMIME_read_ASN1_ex(bio, 0, bcont, ASN1_ITEM_rptr(PKCS7), (ASN1_VALUE **)p7,
                                       ctx != NULL ? ctx->libctx : NULL,
                                       ctx != NULL ? ctx->propq : NULL);
}

PKCS7 *SMIME_read_PKCS7(BIO *bio, BIO **bcont)
{
    return SMIME_read_PKCS7_ex(bio, bcont, NULL);
}
