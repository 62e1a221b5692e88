/* Object identifiers: their numbers (NID), short and long names. */
#ifndef OPENSSL_OBJ_MAC_H
#define OPENSSL_OBJ_MAC_H

#define NID_undef 0

#define NID_sha224 675
#define NID_sha256 672
#define NID_sha224WithRSAEncryption 671
#define NID_sha256WithRSAEncryption 668

#endif
