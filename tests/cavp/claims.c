#include "tests/cavp/cavp.h"

#define SHA(name, algorithm)                                              \
    {"hashes/SHA2", name "LongMsg.rsp", "MD", cavp_hash, algorithm},      \
        {"hashes/SHA2", name "ShortMsg.rsp", "MD", cavp_hash, algorithm}, \
    {                                                                     \
        "hashes/SHA2", name "Monte.rsp", "MD", cavp_monte, algorithm      \
    }
#define SHA3(name, algorithm)                                             \
    {"hashes/SHA3", name "*Msg.rsp", "MD", cavp_hash, algorithm},         \
    {                                                                     \
        "hashes/SHA3", name "Monte.rsp", "MD", cavp_monte_sha3, algorithm \
    }
#define SHAKE(name)                                                     \
    {"hashes/SHAKE", name "Monte.rsp", "Output", cavp_monte_xof, name}, \
    {                                                                   \
        "hashes/SHAKE", name "*.rsp", "Output", cavp_xof, name          \
    }

#define FOLDER     "ciphers/AES/"
#define RSA_FOLDER "asymmetric/RSA"

const struct cavp_claim cavp_claims[] = {
    {"hashes/MD5", "*.txt", "MD", cavp_hash, "MD5"},
    {"hashes/SHA1", "*Msg.rsp", "MD", cavp_hash, "SHA1"},
    {"hashes/SHA1", "*Monte.rsp", "MD", cavp_monte, "SHA1"},
    SHA("SHA224", "SHA224"),
    SHA("SHA256", "SHA256"),
    SHA("SHA384", "SHA384"),
    SHA("SHA512", "SHA512"),
    SHA("SHA512_224", "SHA512-224"),
    SHA("SHA512_256", "SHA512-256"),
    SHA3("SHA3_224", "SHA3-224"),
    SHA3("SHA3_256", "SHA3-256"),
    SHA3("SHA3_384", "SHA3-384"),
    SHA3("SHA3_512", "SHA3-512"),
    SHAKE("SHAKE128"),
    SHAKE("SHAKE256"),
    {"hashes/ripemd160", "*.txt", "MD", cavp_hash, "RIPEMD160"},
    {"hashes/SM3", "*.txt", "MD", cavp_hash, "SM3"},
    {"hashes/blake2", "blake2b.txt", "MD", cavp_hash, "BLAKE2B-512"},
    {"hashes/blake2", "blake2s.txt", "MD", cavp_hash, "BLAKE2S-256"},
    {"HMAC", "*-md5.txt", "MD", cavp_hmac, "MD5"},
    {"HMAC", "*-sha1.txt", "MD", cavp_hmac, "SHA1"},
    {"HMAC", "*-sha224.txt", "MD", cavp_hmac, "SHA224"},
    {"HMAC", "*-sha256.txt", "MD", cavp_hmac, "SHA256"},
    {"HMAC", "*-sha384.txt", "MD", cavp_hmac, "SHA384"},
    {"HMAC", "*-sha512.txt", "MD", cavp_hmac, "SHA512"},
    {"CMAC", "*-aes*.txt", "tag", cavp_cmac, "AES-%u-CBC"},
    {"poly1305", "*.txt", "tag", cavp_poly1305, "POLY1305"},
    {FOLDER "ECB", "ECB*.rsp", "ct", cavp_block, "AES-%u-ECB"},
    {FOLDER "CBC", "CBC*.rsp", "ct", cavp_block, "AES-%u-CBC"},
    {FOLDER "CFB", "CFB128*.rsp", "ct", cavp_stream, "AES-%u-CFB"},
    {FOLDER "CFB", "CFB8*.rsp", "ct", cavp_stream, "AES-%u-CFB8"},
    {FOLDER "CFB", "CFB1[A-Z]*.rsp", "ct", cavp_bits, "AES-%u-CFB1"},
    {FOLDER "OFB", "OFB*.rsp", "ct", cavp_stream, "AES-%u-OFB"},
    {FOLDER "CTR", "aes-*-ctr.txt", "ct", cavp_stream, "AES-%u-CTR"},
    {FOLDER "XTS/tweak-128hexstr", "*.rsp", "ct", cavp_xts, "AES-%u-XTS"},
    {FOLDER "XTS/tweak-dataunitseqno", "*.rsp", "ct", cavp_xts, "AES-%u-XTS"},
    {FOLDER "GCM", "gcm*.rsp", "tag", cavp_gcm, "AES-%u-GCM"},
    {FOLDER "CCM", "*.rsp", "ct", cavp_ccm, "AES-%u-CCM"},
    {FOLDER "OCB3", "*.txt", "ct", cavp_ocb, "AES-%u-OCB"},
    {FOLDER "SIV", "*.txt", "ct", cavp_siv, "AES-%u-SIV"},
    {"ciphers/SM4", "*-ecb.txt", "ct", cavp_block, "SM4-ECB"},
    {"ciphers/SM4", "*-cbc.txt", "ct", cavp_block, "SM4-CBC"},
    {"ciphers/SM4", "*-ctr.txt", "ct", cavp_stream, "SM4-CTR"},
    {"ciphers/SM4", "*-cfb.txt", "ct", cavp_stream, "SM4-CFB"},
    {"ciphers/SM4", "*-ofb.txt", "ct", cavp_stream, "SM4-OFB"},
    {"ciphers/ChaCha20", "*.txt", "ct", cavp_chacha20, "ChaCha20"},
    {"ciphers/ChaCha20Poly1305", "*.txt", "ct", cavp_chapoly, "ChaCha20-Poly1305"},
    {"keywrap", "kwp_*.txt", "ct", cavp_wrap, "AES-%u-WRAP-PAD"},
    {"keywrap/kwtestvectors", "KW_*_inv.txt", "ct", cavp_wrap, "AES-%u-WRAP-INV"},
    {"keywrap/kwtestvectors", "KWP_*_inv.txt", "ct", cavp_wrap, "AES-%u-WRAP-PAD-INV"},
    {"keywrap/kwtestvectors", "KW_*.txt", "ct", cavp_wrap, "AES-%u-WRAP"},
    {"keywrap/kwtestvectors", "KWP_*.txt", "ct", cavp_wrap, "AES-%u-WRAP-PAD"},
    {"KDF", "hkdf*.txt", "OKM", cavp_hkdf, "HKDF"},
    {"KDF", "*-HKDF-*.txt", "OKM", cavp_hkdf, "HKDF"},
    {"KDF", "*-PBKDF2-SHA1.txt", "DERIVED_KEY", cavp_pbkdf2, "SHA1"},
    {"KDF", "scrypt.txt", "DERIVED_KEY", cavp_scrypt, "SCRYPT"},
    {"KDF", "ansx963*.txt", "key_data", cavp_x963, "X963KDF"},
    {"KDF", "*-KBKDF-CTR.txt", "KO", cavp_kbkdf, "KBKDF"},
    {"asymmetric/ECDSA/FIPS_186-2", "KeyPair.rsp", "d", cavp_ec_keypair, "EC"},
    {"asymmetric/ECDSA/FIPS_186-2", "PKV.rsp", "Result", cavp_ec_public, "EC"},
    {"asymmetric/ECDSA/FIPS_186-2", "SigVer.rsp", "Result", cavp_ecdsa_verify, "ECDSA"},
    {"asymmetric/ECDSA/FIPS_186-2", "SigGen.*", "S", cavp_ecdsa_sign, "ECDSA"},
    {"asymmetric/ECDSA/FIPS_186-3", "KeyPair.rsp", "d", cavp_ec_keypair, "EC"},
    {"asymmetric/ECDSA/FIPS_186-3", "PKV.rsp", "Result", cavp_ec_public, "EC"},
    {"asymmetric/ECDSA/FIPS_186-3", "SigVer.rsp", "Result", cavp_ecdsa_verify, "ECDSA"},
    {"asymmetric/ECDSA/FIPS_186-3", "SigGen.*", "S", cavp_ecdsa_sign, "ECDSA"},
    {"asymmetric/ECDSA/SECP256K1", "SigGen.txt", "S", cavp_ecdsa_sign, "ECDSA"},
    {"asymmetric/ECDH", "*_NOKC_ZZOnly_*.fax", "Result", cavp_ecdh, "ECDH"},
    {"asymmetric/ECDH", "*_KDFConcat_NOKC_*.fax", "Result", cavp_ecdh_concat, "ECDH"},
    {"asymmetric/ECDH", "brainpool.txt", "x_Z", cavp_ecdh_pair, "ECDH"},
    {"asymmetric/DSA/FIPS_186-2", "Sig*.rsp", "S", cavp_dsa_verify, "DSA"},
    {"asymmetric/DSA/FIPS_186-2", "SigGen.txt", "S", cavp_dsa_verify, "DSA"},
    {"asymmetric/DSA/FIPS_186-2", "KeyPair.rsp", "Y", cavp_ffc_keypair, "DSA"},
    {"asymmetric/DSA/FIPS_186-2", "PQG*.rsp", "c", cavp_dsa_params, "DSA"},
    {"asymmetric/DSA/FIPS_186-3", "Sig*.rsp", "S", cavp_dsa_verify, "DSA"},
    {"asymmetric/DSA/FIPS_186-3", "SigGen.txt", "S", cavp_dsa_verify, "DSA"},
    {"asymmetric/DSA/FIPS_186-3", "KeyPair.rsp", "Y", cavp_ffc_keypair, "DSA"},
    {"asymmetric/DSA/FIPS_186-3", "PQGVer.rsp", "c", cavp_dsa_params, "DSA"},
    {"asymmetric/DSA/FIPS_186-3", "PQGGen.rsp", "counter", cavp_dsa_params, "DSA"},
    {"asymmetric/DH", "RFC5114.txt", "Z", cavp_dh, "DH"},
    {"asymmetric/DH", "KAS*.fax", "Z", cavp_dh, "DH"},
    {RSA_FOLDER "/FIPS_186-2", "KeyGenRSA.rsp", "Xq", cavp_rsa_x931, "X9.31"},
    {RSA_FOLDER "/FIPS_186-2", "SigGen15*", "S", cavp_rsa_sign, "pkcs1"},
    {RSA_FOLDER "/FIPS_186-2", "SigGenPSS*", "S", cavp_rsa_sign, "pss"},
    {RSA_FOLDER "/FIPS_186-2", "SigGenRSA*", "S", cavp_rsa_sign, "x931"},
    {RSA_FOLDER "/FIPS_186-2", "SigVer15*", "Result", cavp_rsa_verify, "pkcs1"},
    {RSA_FOLDER "/FIPS_186-2", "SigVerPSS*", "Result", cavp_rsa_verify, "pss"},
    {RSA_FOLDER "/FIPS_186-2", "SigVerRSA*", "Result", cavp_rsa_verify, "x931"},
    {RSA_FOLDER, "SigVer15EMTest.txt", "Result", cavp_rsa_verify, "pkcs1"},
    {RSA_FOLDER, "oaep-label.txt", "OAEPLabel", cavp_rsa_label, "oaep"},
    {RSA_FOLDER, "pkcs1v15crypt-*.txt", "# Encryption", cavp_rsa_decrypt, "pkcs1"},
    {RSA_FOLDER, "pkcs1v15sign-*.txt", "# Signature", cavp_rsa_listed, "pkcs1"},
    {RSA_FOLDER "/oaep-custom", "oaep-*.txt", "# Encryption", cavp_rsa_decrypt, "oaep"},
    {RSA_FOLDER "/pkcs-1v2-1d2-vec", "oaep-vect.txt", "# Encryption", cavp_rsa_decrypt, "oaep"},
    {RSA_FOLDER "/pkcs-1v2-1d2-vec", "pss-vect.txt", "# Signature", cavp_rsa_listed, "pss"},
    {0},
};

#define BYTES_ONLY "EVP's XTS takes whole bytes"
#define COUNTER    "KBKDF of OpenSSL 3.0 has a counter of 32 bits in front of the fixed input"

const struct cavp_exception cavp_exceptions[] = {
    {FOLDER "XTS/tweak-128hexstr", "DataUnitLen", "130", BYTES_ONLY},
    {FOLDER "XTS/tweak-128hexstr", "DataUnitLen", "140", BYTES_ONLY},
    {FOLDER "XTS/tweak-128hexstr", "DataUnitLen", "250", BYTES_ONLY},
    {FOLDER "XTS/tweak-dataunitseqno", "DataUnitLen", "130", BYTES_ONLY},
    {FOLDER "XTS/tweak-dataunitseqno", "DataUnitLen", "140", BYTES_ONLY},
    {FOLDER "XTS/tweak-dataunitseqno", "DataUnitLen", "250", BYTES_ONLY},
    {"KDF", "CTRLOCATION", "AFTER_FIXED", COUNTER},
    {"KDF", "CTRLOCATION", "MIDDLE_FIXED", COUNTER},
    {"KDF", "RLEN", "8_BITS", COUNTER},
    {"KDF", "RLEN", "16_BITS", COUNTER},
    {"KDF", "RLEN", "24_BITS", COUNTER},
    {"KDF", "PRF", "CMAC_TDES2", "no 3DES"},
    {"KDF", "PRF", "CMAC_TDES3", "no 3DES"},
    {0},
};
