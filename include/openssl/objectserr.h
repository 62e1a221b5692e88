/* Reasons of errors from ERR_LIB_OBJ: object identifiers. In the order of their numbers. */
#ifndef OPENSSL_OBJECTSERR_H
#define OPENSSL_OBJECTSERR_H

#include <openssl/cryptoerr_legacy.h>
#include <openssl/opensslconf.h>
#include <openssl/symhacks.h>

#define OBJ_R_UNKNOWN_NID         101
#define OBJ_R_OID_EXISTS          102
#define OBJ_R_UNKNOWN_OBJECT_NAME 103

#endif
