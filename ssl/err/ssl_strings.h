/* The texts of TLS's errors, ended by a row of 0. */
#ifndef ASSAY_SSL_ERR_SSL_STRINGS_H
#define ASSAY_SSL_ERR_SSL_STRINGS_H

#include <openssl/err.h>

extern const ERR_STRING_DATA ssl_reasons[];

#endif
