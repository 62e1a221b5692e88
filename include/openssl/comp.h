/* Compression (RFC 3749), without zlib: there is one method, and it refuses every block. TLS must
 * not compress anyway (RFC 7525, section 3.3). */
#ifndef OPENSSL_COMP_H
#define OPENSSL_COMP_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_COMP_H
#endif

#include <openssl/opensslconf.h>

#ifndef OPENSSL_NO_COMP
#include <openssl/comperr.h>
#include <openssl/crypto.h>

ASSAY_API_BEGIN

/* The method for zlib's format: its type is NID_undef, which says that it isn't there. */
COMP_METHOD *COMP_zlib(void);
#ifndef OPENSSL_NO_DEPRECATED_1_1_0
#define COMP_zlib_cleanup() \
    while (0)               \
    continue
#endif
int COMP_get_type(const COMP_METHOD *meth);
const char *COMP_get_name(const COMP_METHOD *meth);

/* A context for a method, or NULL; what its method is. */
COMP_CTX *COMP_CTX_new(COMP_METHOD *meth);
void COMP_CTX_free(COMP_CTX *ctx);
const COMP_METHOD *COMP_CTX_get_method(const COMP_CTX *ctx);
int COMP_CTX_get_type(const COMP_CTX *comp);
/* ilen bytes into at most olen: how many they are then; -1 if the method can't. */
int COMP_compress_block(COMP_CTX *ctx, unsigned char *out, int olen, unsigned char *in, int ilen);
int COMP_expand_block(COMP_CTX *ctx, unsigned char *out, int olen, unsigned char *in, int ilen);

ASSAY_API_END

#endif
#endif
