/* twin     The tests that need the public interface alone, built beside the system's headers and
 * libcrypto: a failure here is an expectation that is not OpenSSL's. */
#include <stddef.h>
#include <stdio.h>

#include "tests/check.h"
#include "tests/suite.h"

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
    {"rsa/oaep", test_rsa_oaep},
    {"dh/pkey", test_dh_pkey},
    {"dsa/pkey", test_dsa_pkey},
    {"pem/text", test_pem_text},
    {"pem/objects", test_pem_objects},
    {"pem/encode", test_pem_encode},
    {"conf/text", test_conf_text},
    {"conf/long", test_conf_long},
    {"conf/files", test_conf_files},
    {"conf/ask", test_conf_ask},
    {"conf/table", test_conf_table},
    {"conf/list", test_conf_list},
    {"conf/modules", test_conf_modules},
    {"conf/builtin", test_conf_builtin},
    {"base/obj_text", test_obj_text},
    {"engine/list", test_engine_list},
    {"engine/use", test_engine_use},
    {"engine/ctrl", test_engine_ctrl},

    {"base/obj_name", test_obj_name},

    {"ui/process", test_ui_process},
    {"ui/strings", test_ui_strings},
    {"ui/data", test_ui_data},
    {"ui/default", test_ui_default},
    {"base/obj_bsearch", test_obj_bsearch},
};

int main(void)
{
    for (size_t i = 0; i < sizeof(twins) / sizeof(twins[0]); i++) {
        check_context("%s", twins[i].name);
        twins[i].run();
    }
    printf("%lu checks, %lu failed\n", checks_done, checks_failed);
    return checks_failed != 0;
}
