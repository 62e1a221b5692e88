/* Reasons of errors from ERR_LIB_OSSL_ENCODER: OSSL_ENCODER. In the order of their numbers. */
#ifndef OPENSSL_ENCODERERR_H
#define OPENSSL_ENCODERERR_H

#include <openssl/cryptoerr_legacy.h>
#include <openssl/opensslconf.h>
#include <openssl/symhacks.h>

#define OSSL_ENCODER_R_INCORRECT_PROPERTY_QUERY 100
#define OSSL_ENCODER_R_ENCODER_NOT_FOUND        101
#define OSSL_ENCODER_R_MISSING_GET_PARAMS       102

#endif
