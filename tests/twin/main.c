/* twin     The tests that need the public interface alone, built beside the system's headers and
 * libcrypto: a failure here is an expectation that is not OpenSSL's. */
#include <stddef.h>
#include <stdio.h>

#include "tests/check.h"
#include "tests/suite.h"

/* A row a line, so that lists merge. */
/* clang-format off */
/* clang-format off: a record a line */
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
    {"x509/pkits", test_x509_pkits},
    {"x509/param", test_x509_param},
    {"x509/name", test_x509_name},
    {"x509/build", test_x509_build},
    {"x509/delta", test_x509_delta},
    {"x509/odds", test_x509_odds},
    {"asn1/strings", test_asn1_strings},
    {"asn1/time", test_asn1_time},
    {"asn1/generate", test_asn1_generate},
    {"asn1/stable", test_asn1_stable},
    {"asn1/text", test_asn1_text},
    {"asn1/sign", test_asn1_sign},
    {"asn1/item_print", test_asn1_item_print},
    {"pem/encode", test_pem_encode},
    {"asn1/answers", test_asn1_answers},
    {"asn1/numbers", test_asn1_numbers},
    {"asn1/bits", test_asn1_bits},
    {"asn1/string", test_asn1_string},
    {"asn1/type", test_asn1_type},
    {"asn1/headers", test_asn1_headers},
    {"asn1/callbacks", test_asn1_callbacks},
    {"asn1/unwritable", test_asn1_unwritable},
    {"asn1/nesting", test_asn1_nesting},
    {"asn1/long_header", test_asn1_long_header},
    {"asn1/ndef", test_asn1_ndef},
    {"asn1/kept", test_asn1_kept},
    {"asn1/copies", test_asn1_copies},
    {"asn1/algor", test_asn1_algor},
    {"asn1/crlf_copy", test_asn1_crlf_copy},
    {"asn1/stream", test_asn1_stream},
    {"asn1/mime_write", test_asn1_mime_write},
    {"asn1/mime_read", test_asn1_mime_read},
    {"asn1/mime_text", test_asn1_mime_text},
    {"asn1/spki", test_asn1_spki},
    {"conf/text", test_conf_text},
    {"conf/long", test_conf_long},
    {"conf/files", test_conf_files},
    {"conf/ask", test_conf_ask},
    {"conf/table", test_conf_table},
    {"conf/list", test_conf_list},
    {"conf/modules", test_conf_modules},
    {"conf/builtin", test_conf_builtin},
    {"base/obj_text", test_obj_text},
    {"base/obj_bsearch", test_obj_bsearch},
    {"bio/scripts", test_bio_scripts},
    {"bio/sock", test_bio_sock},
    {"bio/connect", test_bio_connect},
    {"bio/dgram", test_bio_dgram},
    {"bio/filters", test_bio_filters},
    {"base/obj_name", test_obj_name},
    {"engine/list", test_engine_list},
    {"engine/use", test_engine_use},
    {"engine/ctrl", test_engine_ctrl},
    {"ui/process", test_ui_process},
    {"ui/strings", test_ui_strings},
    {"ui/data", test_ui_data},
    {"ui/default", test_ui_default},
    {"ui/terminal", test_ui_terminal},
    {"x509v3/text", test_x509v3_text},
    {"x509v3/print", test_x509v3_print},
    {"x509v3/flags", test_x509v3_flags},
    {"x509v3/stale", test_x509v3_stale},
    {"x509v3/issued", test_x509v3_issued},
    {"x509v3/purposes", test_x509v3_purposes},
    {"x509v3/hosts", test_x509v3_hosts},
    {"x509v3/emails", test_x509v3_emails},
    {"x509v3/addresses", test_x509v3_addresses},
    {"x509v3/peername", test_x509v3_peername},
    {"x509v3/syntax", test_x509v3_syntax},
    {"x509v3/sections", test_x509v3_sections},
    {"x509v3/names", test_x509v3_names},
    {"x509v3/pairs", test_x509v3_pairs},
    {"x509v3/add", test_x509v3_add},
    {"x509v3/methods", test_x509v3_methods},
    {"x509v3/lists", test_x509v3_lists},
    {"bio/comp", test_comp},
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
