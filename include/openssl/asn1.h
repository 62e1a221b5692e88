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

/* An object without anything in it; with copies of its parts; away with it, unless it is one of
 * OBJ_nid2obj's. */
ASN1_OBJECT *ASN1_OBJECT_new(void);
ASN1_OBJECT *ASN1_OBJECT_create(int nid, unsigned char *data, int len, const char *sn,
                                const char *ln);
void ASN1_OBJECT_free(ASN1_OBJECT *a);

/* OBJ_obj2txt by name. The contents of a dotted OID of num characters (-1: up to the end) into out
 * (NULL: nowhere): how many bytes, or 0 with the reason raised. */
int i2t_ASN1_OBJECT(char *buf, int buf_len, const ASN1_OBJECT *a);
int a2d_ASN1_OBJECT(unsigned char *out, int olen, const char *buf, int num);

/* The module oid_section of config(5), which OPENSSL_load_builtin_modules adds too. */
void ASN1_add_oid_module(void);

ASSAY_API_END

#endif
