/* twin     The tests that need the public interface alone, built beside the system's headers and
 * libcrypto: a failure here is an expectation that is not OpenSSL's. */
#include <stddef.h>
#include <stdio.h>

#include "tests/check.h"
#include "tests/suite.h"

/* A row a line, so that lists merge. */
/* clang-format off */
static const struct test twins[] = {
    {"evp/bad_base", test_bad_base},
    {"evp/bad_digest", test_bad_digest},
    {"evp/bad_kdf", test_bad_kdf},
    {"evp/bad_cipher", test_bad_cipher},
    {"evp/bad_tag", test_bad_tag},
    {"bio/bio", test_bio},
    {"bio/mem", test_bio_mem},
    {"bio/file", test_bio_file},
    {"bio/stack", test_stack},
    {"bio/scripts", test_bio_scripts},
    {"bio/sock", test_bio_sock},
    {"bio/connect", test_bio_connect},
    {"bio/dgram", test_bio_dgram},
    {"bio/filters", test_bio_filters},
    {"bio/comp", test_comp},
    {"rsa/oaep", test_rsa_oaep},
    {"dh/pkey", test_dh_pkey},
    {"dsa/pkey", test_dsa_pkey},
    {"pem/text", test_pem_text},
    {"pem/objects", test_pem_objects},
    {"pem/encode", test_pem_encode},
};
/* clang-format on */

int main(void)
{
    for (size_t i = 0; i < sizeof(twins) / sizeof(twins[0]); i++) {
        check_context("%s", twins[i].name);
        twins[i].run();
    }
    printf("%lu checks, %lu failed\n", checks_done, checks_failed);
    return checks_failed != 0;
}
