/* Reasons of errors from ERR_LIB_OSSL_DECODER: OSSL_DECODER. In the order of their numbers. */
#ifndef OPENSSL_DECODERERR_H
#define OPENSSL_DECODERERR_H

#include <openssl/cryptoerr_legacy.h>
#include <openssl/opensslconf.h>
#include <openssl/symhacks.h>

#define OSSL_DECODER_R_MISSING_GET_PARAMS      100
#define OSSL_DECODER_R_COULD_NOT_DECODE_OBJECT 101
#define OSSL_DECODER_R_DECODER_NOT_FOUND       102

#endif
