/* The signature algorithms, in the order in which they are offered (RFC 8446, 4.2.3; RFC 5246,
 * 7.4.1.4.1). Those without a code serve TLS 1.1 and below. */
#include "ssl/cred/sigalg.h"

#define ECDSA(code, name, openssl, hash, sig, curve, tls13)                        \
    {                                                                              \
        code, name, openssl, hash, EVP_PKEY_EC, sig, CRED_ECC, curve, false, tls13 \
    }
#define PSS_RSAE(code, name, openssl, hash)                                                        \
    {                                                                                              \
        code, name, openssl, hash, EVP_PKEY_RSA, EVP_PKEY_RSA_PSS, CRED_RSA, NID_undef, true, true \
    }
#define PSS_PSS(code, name, hash)                                                                  \
    {                                                                                              \
        code, name, NULL, hash, EVP_PKEY_RSA_PSS, EVP_PKEY_RSA_PSS, CRED_RSA_PSS, NID_undef, true, \
            true                                                                                   \
    }
#define PKCS1(code, name, openssl, hash, sig)                                           \
    {                                                                                   \
        code, name, openssl, hash, EVP_PKEY_RSA, sig, CRED_RSA, NID_undef, false, false \
    }
#define DSS(code, name, openssl, hash, sig)                                             \
    {                                                                                   \
        code, name, openssl, hash, EVP_PKEY_DSA, sig, CRED_DSA, NID_undef, false, false \
    }

const struct sigalg sigalg_table[] = {
    ECDSA(0x0403, "ecdsa_secp256r1_sha256", "ECDSA+SHA256", NID_sha256, NID_ecdsa_with_SHA256,
          NID_X9_62_prime256v1, true),
    ECDSA(0x0503, "ecdsa_secp384r1_sha384", "ECDSA+SHA384", NID_sha384, NID_ecdsa_with_SHA384,
          NID_secp384r1, true),
    ECDSA(0x0603, "ecdsa_secp521r1_sha512", "ECDSA+SHA512", NID_sha512, NID_ecdsa_with_SHA512,
          NID_secp521r1, true),
    {0x0807, "ed25519", NULL, NID_undef, EVP_PKEY_ED25519, NID_ED25519, CRED_ED25519, NID_undef,
     false, true},
    {0x0808, "ed448", NULL, NID_undef, EVP_PKEY_ED448, NID_ED448, CRED_ED448, NID_undef, false,
     true},
    PSS_PSS(0x0809, "rsa_pss_pss_sha256", NID_sha256),
    PSS_PSS(0x080a, "rsa_pss_pss_sha384", NID_sha384),
    PSS_PSS(0x080b, "rsa_pss_pss_sha512", NID_sha512),
    PSS_RSAE(0x0804, "rsa_pss_rsae_sha256", "RSA-PSS+SHA256", NID_sha256),
    PSS_RSAE(0x0805, "rsa_pss_rsae_sha384", "RSA-PSS+SHA384", NID_sha384),
    PSS_RSAE(0x0806, "rsa_pss_rsae_sha512", "RSA-PSS+SHA512", NID_sha512),
    PKCS1(0x0401, "rsa_pkcs1_sha256", "RSA+SHA256", NID_sha256, NID_sha256WithRSAEncryption),
    PKCS1(0x0501, "rsa_pkcs1_sha384", "RSA+SHA384", NID_sha384, NID_sha384WithRSAEncryption),
    PKCS1(0x0601, "rsa_pkcs1_sha512", "RSA+SHA512", NID_sha512, NID_sha512WithRSAEncryption),
    ECDSA(0x0303, NULL, "ECDSA+SHA224", NID_sha224, NID_ecdsa_with_SHA224, NID_undef, false),
    ECDSA(0x0203, NULL, "ECDSA+SHA1", NID_sha1, NID_ecdsa_with_SHA1, NID_undef, false),
    PKCS1(0x0301, NULL, "RSA+SHA224", NID_sha224, NID_sha224WithRSAEncryption),
    PKCS1(0x0201, "rsa_pkcs1_sha1", "RSA+SHA1", NID_sha1, NID_sha1WithRSAEncryption),
    DSS(0x0302, NULL, "DSA+SHA224", NID_sha224, NID_dsa_with_SHA224),
    DSS(0x0202, NULL, "DSA+SHA1", NID_sha1, NID_dsaWithSHA1),
    DSS(0x0402, NULL, "DSA+SHA256", NID_sha256, NID_dsa_with_SHA256),
    DSS(0x0502, NULL, "DSA+SHA384", NID_sha384, NID_undef),
    DSS(0x0602, NULL, "DSA+SHA512", NID_sha512, NID_undef),
};
const size_t sigalg_table_n = sizeof(sigalg_table) / sizeof(sigalg_table[0]);

/* RFC 4346, 4.7: MD5 and SHA-1 together for RSA, SHA-1 for the others. */
const struct sigalg sigalg_legacy_rsa = PKCS1(0, NULL, NULL, NID_md5_sha1, NID_undef);
