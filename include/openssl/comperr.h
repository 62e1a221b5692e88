/* Reasons of errors from ERR_LIB_COMP. In the order of their numbers. */
#ifndef OPENSSL_COMPERR_H
#define OPENSSL_COMPERR_H

#include <openssl/cryptoerr_legacy.h>
#include <openssl/opensslconf.h>
#include <openssl/symhacks.h>

#ifndef OPENSSL_NO_COMP
#define COMP_R_ZLIB_DEFLATE_ERROR 99
#define COMP_R_ZLIB_INFLATE_ERROR 100
#define COMP_R_ZLIB_NOT_SUPPORTED 101
#endif

#endif
