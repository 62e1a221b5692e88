/* Reasons of errors from ERR_LIB_BUF: there are none but the common ones. */
#ifndef OPENSSL_BUFFERERR_H
#define OPENSSL_BUFFERERR_H

#include <openssl/cryptoerr_legacy.h>
#include <openssl/opensslconf.h>
#include <openssl/symhacks.h>

#endif
