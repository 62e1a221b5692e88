/* ASN.1. So far: the types of functions that read and write DER, d2i_X509(3). */
#ifndef OPENSSL_ASN1_H
#define OPENSSL_ASN1_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_ASN1_H
#endif

#include <openssl/asn1err.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/e_os2.h>
#include <openssl/safestack.h>
#include <openssl/types.h>

ASSAY_API_BEGIN

/* d2i takes an object off the front of `*in`, of so many bytes, and moves it on; i2d gives the
 * length, and writes to `*out` unless out is NULL. */
typedef void *d2i_of_void(void **, const unsigned char **, long);
typedef int i2d_of_void(const void *, unsigned char **);

ASSAY_API_END

#endif
