#include "tests/suite.h"

#include <stddef.h>

const struct test suite[] = {
    {"base/err", test_err},
    {"base/obj", test_obj},
    {"base/params", test_params},
    {"base/regs", test_regs},
    {"rand/drbg", test_drbg},
    {"rand/drbg/secrets", test_drbg_secrets},
    {"mac/known", test_mac},
    {"mac/interfaces", test_hmac_interfaces},
    {"mac/bad_input", test_mac_bad_input},
    {"mac/secrets", test_mac_ct},
    {"kdf/known", test_kdf},
    {"kdf/pbkdf2", test_pbkdf2_definition},
    {"kdf/bad_input", test_kdf_bad_input},
    {"evp/md/names", test_md_names},
    {"evp/md/properties", test_md_properties},
    {"evp/md/context", test_md_context},
    {"evp/md/methods", test_md_methods},
    {"evp/md/bad_input", test_md_bad_input},
    {"evp/cipher", test_cipher},
    {"evp/cipher/errors", test_cipher_errors},
    {"evp/cipher/names", test_cipher_names},
    {"evp/cipher/overlap", test_cipher_overlap},
    {"evp/cipher/tls", test_cipher_tls},
    {"evp/cipher/methods", test_cipher_methods},
    {"evp/cipher/encode", test_cipher_encode},
    {"evp/cipher/secrets", test_cipher_secrets},
    {"evp/cipher/differential", test_diff_cipher},
    {NULL, NULL},
};
