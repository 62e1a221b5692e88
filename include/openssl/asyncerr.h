/* Reasons of errors from ERR_LIB_ASYNC, in the order of their numbers. */
#ifndef OPENSSL_ASYNCERR_H
#define OPENSSL_ASYNCERR_H

#include <openssl/cryptoerr_legacy.h>
#include <openssl/opensslconf.h>
#include <openssl/symhacks.h>

#define ASYNC_R_FAILED_TO_SET_POOL     101
#define ASYNC_R_FAILED_TO_SWAP_CONTEXT 102
#define ASYNC_R_INVALID_POOL_SIZE      103
#define ASYNC_R_INIT_FAILED            105

#endif
