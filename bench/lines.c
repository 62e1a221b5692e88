#include "bench/lines.h"

/* clang-format off */
#define ALL {16, 64, 256, 1350, 8192, 16384, 1 << 20, SIZE_END}
#define FEW {16, 64, 256, 1350, 16384, SIZE_END} /* one block or byte after another: soon flat */
#define ONE {0, SIZE_END}
#define RECORDS {64, 1350, 16384, SIZE_END}

const struct bench_line bench_lines[] = {
    /* name                   table      bound  sizes         goals         group, uneven */
    {"SHA-1",                 "sha1",     1.89,  ALL,          1.0, 1.0, 1.0, "Digests", 0},
    {"SHA-256",               "sha256",   2.0,   ALL,          1.0, 1.0, 1.0, 0, 0},
    {"SHA-512",               "sha512",   0,     ALL,          1.0, 1.0, 1.0, 0, 0},
    {"SHA3-256",              "keccak",   0,     ALL,          1.0, 1.0, 1.0, 0, 0},
    {"SHAKE128",              "keccak",   0,     ALL,          1.0, 1.0, 1.0, 0, 0},
    {"MD5",                   "md5",      0,     ALL,          1.0, 1.0, 1.0, 0, 0},
    {"RIPEMD-160",             "ripemd160",0,     {1024, 16384, SIZE_END}, 1.0, 1.0, 1.2, 0, 0},
    {"SM3",                    "sm3",      0,     {1024, 16384, SIZE_END}, 0.7, 1.0, 0.7, 0, 0},
    {"BLAKE2b",               "blake2b",  0,     ALL,          1.0, 1.0, 1.0, 0, 0},
    {"BLAKE2s",               "blake2s",  0,     ALL,          1.0, 1.0, 1.0, 0, 0},
    {"SHA-256-one-shot",      NULL,       2.0,   {16, SIZE_END}, 3.0, 1.0, 1.0, 0, 0},

    {"HMAC-SHA-256",          NULL,       2.0,   ALL,          1.0, 1.0, 1.0, "MACs", 0},
    {"HMAC-SHA-256-one-shot", NULL,       2.0,   {16, SIZE_END}, 3.0, 1.0, 1.0, 0, 0},
    {"HMAC-SHA-512",          NULL,       0,     FEW,          1.0, 1.0, 1.0, 0, 0},
    {"CMAC-AES-128",          NULL,       0,     ALL,          1.0, 1.0, 1.0, 0, 0},
    {"GMAC-AES-128",          NULL,       0,     ALL,          1.0, 1.0, 1.0, 0, 0},
    {"KMAC-128",              NULL,       0,     FEW,          1.0, 1.0, 1.0, 0, 0},
    {"Poly1305",              "poly1305", 0,     ALL,          1.0, 1.0, 1.0, 0, 0},
    {"SipHash",               NULL,       0,     FEW,          1.0, 1.0, 1.0, 0, 0},

    {"AES-128-GCM",           "aes",      0.156, ALL,          2.0, 1.0, 2.3, "AEADs", 0},
    {"AES-256-GCM",           "aes",      0.219, ALL,          2.0, 1.0, 2.3, 0, 0},
    {"AES-128-GCM-new-key",   NULL,       0,     {16, SIZE_END}, 2.0, 1.0, 1.0, 0, 0},
    {"ChaCha20-Poly1305",     NULL,       0.47,  ALL,          1.0, 1.0, 1.0, 0, 0},
    {"AES-128-CCM",           "aes",      1.94,  ALL,          1.0, 1.0, 1.0, 0, 0},

    {"AES-128-CTR",           "aes",      0.156, ALL,          1.0, 1.0, 1.5, "Ciphers", 0},
    {"AES-256-CTR",           "aes",      0.219, ALL,          1.0, 1.0, 1.5, 0, 0},
    {"AES-128-ECB",           "aes",      0.156, ALL,          1.0, 1.0, 1.5, 0, 0},
    {"AES-128-CBC-encrypt",   "aes",      0,     ALL,          1.0, 1.0, 1.0, 0, 0},
    {"AES-128-CBC-decrypt",   "aes",      0.156, ALL,          1.0, 1.0, 1.5, 0, 0},
    {"AES-128-CFB",           NULL,       0,     FEW,          1.0, 1.0, 1.0, 0, 0},
    {"AES-128-CFB8",          NULL,       0,     FEW,          1.0, 1.0, 1.0, 0, 0},
    {"AES-128-CFB1",          NULL,       0,     {16, 64, SIZE_END}, 1.0, 1.0, 1.0, 0, 0},
    {"AES-128-OFB",           NULL,       0,     FEW,          1.0, 1.0, 1.0, 0, 0},
    {"AES-128-XTS",           NULL,       0.156, ALL,          1.0, 1.0, 1.0, 0, 0},
    {"AES-256-XTS",           "aes",      0.219, ALL,          1.0, 1.0, 1.0, 0, 0},
    {"AES-256-WRAP",          NULL,       0,     {16, 64, 256, SIZE_END}, 1.0, 1.0, 1.0, 0, 0},
    {"ChaCha20",              "chacha20", 0.47,  ALL,          1.0, 1.0, 1.0, 0, 0},
    /* Chained blocks in constant time, beside tables that aren't. */
    {"DES-EDE3-CBC-encrypt",   "des",      0,     {1024, 16384, SIZE_END}, 0.9, 1.0, 0.9, 0, 0},
    {"DES-EDE3-CBC-decrypt",   "des",      0,     {1024, 16384, SIZE_END}, 1.0, 1.0, 8.0, 0, 0},
    {"CAMELLIA-128-CBC-encrypt","camellia", 0,     {1024, 16384, SIZE_END}, 0.6, 1.0, 0.6, 0, 0},
    {"CAMELLIA-128-CBC-decrypt","camellia", 0,     {1024, 16384, SIZE_END}, 1.0, 1.0, 4.0, 0, 0},
    {"ARIA-128-CBC-encrypt",   "aria",     0,     {1024, 16384, SIZE_END}, 1.0, 1.0, 1.0, 0, 0},
    {"ARIA-128-CBC-decrypt",   "aria",     0,     {1024, 16384, SIZE_END}, 1.0, 1.0, 4.0, 0, 0},
    {"SM4-CBC-encrypt",        "sm4",      0,     {1024, 16384, SIZE_END}, 0.9, 1.0, 0.9, 0, 0},
    {"SM4-CBC-decrypt",        "sm4",      0,     {1024, 16384, SIZE_END}, 1.0, 1.0, 4.0, 0, 0},

    {"HKDF-SHA-256",          NULL,       0,     ONE,          3.0, 1.0, 1.0, "Key derivation, randomness", 0},
    {"TLS13-KDF",             NULL,       0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"TLS1-PRF",              NULL,       0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"PBKDF2-SHA-1-1000",     NULL,       0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"PBKDF2-SHA-256-1000",   NULL,       0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"scrypt-1024-8-1",       "scrypt",   0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"RAND_bytes",            NULL,       0,     {16, 8192, SIZE_END}, 1.0, 1.0, 1.0, 0, 0},

    {"RSA-2048-sign",         "words",    0,     ONE,          1.0, 1.0, 1.0, "RSA", 0},
    {"RSA-2048-verify",       "words",    0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"RSA-3072-sign",         "words",    0,     ONE,          1.8, 1.0, 1.0, 0, 0},
    {"RSA-3072-verify",       "words",    0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"RSA-4096-sign",         "words",    0,     ONE,          1.8, 1.0, 1.0, 0, 0},
    {"RSA-4096-verify",       "words",    0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"RSA-2048-keygen",       NULL,       0,     ONE,          2.0, 1.0, 1.0, 0, 4},

    {"P-256-sign",            "p256",     0,     ONE,          1.0, 1.0, 1.0, "NIST's curves", 0},
    {"P-256-verify",          "p256",     0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"P-256-derive",          "p256",     0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"P-256-keygen",          "p256",     0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"P-384-sign",            "p384",     0,     ONE,          3.0, 1.0, 1.0, 0, 0},
    {"P-384-verify",          "p384",     0,     ONE,          3.0, 1.0, 1.0, 0, 0},
    {"P-384-derive",          "p384",     0,     ONE,          3.0, 1.0, 1.0, 0, 0},
    {"P-384-keygen",          "p384",     0,     ONE,          3.0, 1.0, 1.0, 0, 0},
    {"P-521-sign",            "p521",     0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"P-521-verify",          "p521",     0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"P-521-derive",          "p521",     0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"P-521-keygen",          "p521",     0,     ONE,          1.0, 1.0, 1.0, 0, 0},

    {"SM2-sign",              NULL,       0,     ONE,          1.0, 1.0, 1.0, "SM2", 0},
    {"SM2-verify",            NULL,       0,     ONE,          1.0, 1.0, 1.0, 0, 0},

    {"X25519-derive",         "curve25519", 0,   ONE,          1.0, 1.0, 1.0, "Curve25519, Curve448", 0},
    {"X25519-keygen",         "curve25519", 0,   ONE,          2.0, 1.0, 1.0, 0, 0},
    {"Ed25519-sign",          "curve25519", 0,   ONE,          2.0, 1.0, 1.0, 0, 0},
    {"Ed25519-verify",        "curve25519", 0,   ONE,          1.0, 1.0, 1.0, 0, 0},
    {"X448-derive",           "curve448", 0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"X448-keygen",           "curve448", 0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"Ed448-sign",            "curve448", 0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"Ed448-verify",          "curve448", 0,     ONE,          1.0, 1.0, 1.0, 0, 0},

    {"FFDHE-2048-derive",     "words",    0,     ONE,          1.0, 1.0, 1.0, "FFDHE, ML-KEM", 0},
    {"FFDHE-2048-keygen",     "words",    0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"ML-KEM-768-keygen",     "mlkem",    0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"ML-KEM-768-encaps",     "mlkem",    0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"ML-KEM-768-decaps",     "mlkem",    0,     ONE,          1.0, 1.0, 1.0, 0, 0},

    {"PEM-RSA-2048",          NULL,       0,     ONE,          5.0, 1.0, 1.0, "Private keys read", 0},
    {"PEM-P-256",             NULL,       0,     ONE,          5.0, 1.0, 1.0, 0, 0},
    {"DER-RSA-2048",          NULL,       0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"DER-P-256",             NULL,       0,     ONE,          1.0, 1.0, 1.0, 0, 0},

    {"BIO-mem",               NULL,       0,     {16, 1350, 16384, SIZE_END}, 1.0, 1.0, 1.0, "BIO", 0},
    {"X509-parse",            NULL,       0,     ONE,         25.0, 1.0, 1.0, "Certificates", 0},
    {"X509-parse-and-key-ECDSA",NULL,     0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"X509-parse-and-key-RSA",NULL,       0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"CA-bundle-load",        NULL,       0,     ONE,          6.0, 1.0, 1.0, 0, 0},
    {"Chain-of-1-ECDSA",      NULL,       0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"Chain-of-3-ECDSA",      NULL,       0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"Signatures-of-3-ECDSA", NULL,       0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"Chain-of-1-RSA",        NULL,       0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"Chain-of-3-RSA",        NULL,       0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"Signatures-of-3-RSA",   NULL,       0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"Store-in-two-threads",  NULL,       0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"Store-in-one-thread",   NULL,       0,     ONE,          1.0, 1.0, 1.0, 0, 0},

    {"TLS13-ECDSA-X25519",    NULL,       0,     ONE,          2.0, 1.0, 1.0, "TLS handshakes", 0},
    {"TLS13-ECDSA-X25519-verified",NULL,  0,     ONE,          2.0, 1.0, 1.0, 0, 0},
    {"TLS13-ECDSA-X25519MLKEM768",NULL,   0,     ONE,          2.0, 1.0, 1.0, 0, 0},
    {"TLS13-RSA-X25519",      NULL,       0,     ONE,          1.4, 1.0, 1.0, 0, 0},
    {"TLS13-RSA-X25519MLKEM768",NULL,     0,     ONE,          1.4, 1.0, 1.0, 0, 0},
    {"TLS12-ECDSA-X25519",    NULL,       0,     ONE,          2.0, 1.0, 1.0, 0, 0},
    {"TLS12-RSA-X25519",      NULL,       0,     ONE,          1.4, 1.0, 1.0, 0, 0},
    {"TLS13-resumed",         NULL,       0,     ONE,          2.0, 1.0, 1.0, 0, 0},
    {"TLS12-resumed-by-ticket",NULL,      0,     ONE,          2.0, 1.0, 1.0, 0, 0},
    {"TLS12-resumed-by-id",   NULL,       0,     ONE,          2.0, 1.0, 1.0, 0, 0},
    {"TLS13-in-two-threads",  NULL,       0,     ONE,          2.0, 1.0, 1.0, 0, 0},
    {"TLS13-in-one-thread",   NULL,       0,     ONE,          2.0, 1.0, 1.0, 0, 0},
    {"TLS13-AES-128-GCM",     NULL,       0,     RECORDS,      1.5, 1.5, 2.0, "TLS data", 0},
    {"TLS13-AES-256-GCM",     NULL,       0,     RECORDS,      1.5, 1.5, 2.0, 0, 0},
    /* Most of a long record is the cipher, which is as fast there. */
    {"TLS13-ChaCha20-Poly1305",NULL,      0,     RECORDS,      1.5, 1.5, 2.0, 0, 0},

    {"EVP_MD_fetch",          NULL,       0,     ONE,         10.0, 1.0, 1.0, "Found by name", 0},
    {"EVP_CIPHER_fetch",      NULL,       0,     ONE,         10.0, 1.0, 1.0, 0, 0},
    {"EVP_MAC_fetch",         NULL,       0,     ONE,         10.0, 1.0, 1.0, 0, 0},
    {"EVP_KDF_fetch",         NULL,       0,     ONE,         10.0, 1.0, 1.0, 0, 0},
    {"OBJ_txt2nid",           NULL,       0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {"Program-start",         NULL,       0,     ONE,          1.0, 1.0, 1.0, 0, 0},
    {0},
};

#define APART "Apart-in-two-threads", "Apart-in-one-thread"

/* A verification takes at most 1.1 times its signatures. Two threads do twice as much as one, but for
 * starting the second and waiting for it; of what the machine's CPUs have in common the library
 * knows nothing, so the bound is two threads that share nothing. */
const struct bench_within bench_within[] = {
    {"Chain-of-1-ECDSA",     "Signatures-of-1-ECDSA", 1 / 1.1, NULL, NULL},
    {"Chain-of-3-ECDSA",     "Signatures-of-3-ECDSA", 1 / 1.1, NULL, NULL},
    {"Chain-of-1-RSA",       "Signatures-of-1-RSA",   1 / 1.1, NULL, NULL},
    {"Chain-of-3-RSA",       "Signatures-of-3-RSA",   1 / 1.1, NULL, NULL},
    {"Store-in-two-threads", "Store-in-one-thread",   0.975, APART},
    {"TLS13-in-two-threads", "TLS13-in-one-thread",   0.925, APART},
    {0},
};
