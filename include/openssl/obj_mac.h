/* Object identifiers: their numbers (NID), short and long names. */
#ifndef OPENSSL_OBJ_MAC_H
#define OPENSSL_OBJ_MAC_H

#define NID_undef 0

#define NID_md5                         4
#define NID_md5WithRSAEncryption        8
#define NID_sha1                        64
#define NID_sha1WithRSAEncryption       65
#define NID_md5_sha1                    114
#define NID_sha384WithRSAEncryption     669
#define NID_sha512WithRSAEncryption     670
#define NID_sha384                      673
#define NID_sha512                      674
#define NID_sha512_224                  1094
#define NID_sha512_256                  1095
#define NID_sha512_224WithRSAEncryption 1145
#define NID_sha512_256WithRSAEncryption 1146

#define NID_sha224                  675
#define NID_sha256                  672
#define NID_sha224WithRSAEncryption 671
#define NID_sha256WithRSAEncryption 668

#define NID_sha3_224 1096
#define NID_sha3_256 1097
#define NID_sha3_384 1098
#define NID_sha3_512 1099
#define NID_shake128 1100
#define NID_shake256 1101
#define NID_RSA_SHA3_224 1116
#define NID_RSA_SHA3_256 1117
#define NID_RSA_SHA3_384 1118
#define NID_RSA_SHA3_512 1119
#define NID_blake2b512 1056
#define NID_blake2s256 1057

#endif
