/* The tests that are plain functions: they use tests/check.h, take nothing and leave nothing. Each
 * is declared here, by its file, and has a row in suite.c. */
#ifndef ASSAY_TESTS_SUITE_H
#define ASSAY_TESTS_SUITE_H

struct test {
    const char *name; /* "base/err": the folder and the file, and the function where it has more */
    void (*run)(void);
};

/* In suite.c; ends with a null name. */
extern const struct test suite[];

/* base/, rand/ */
void test_mem(void);
void test_secure_heap(void);
void test_ex_data(void);
void test_thread(void);
void test_strings(void);
void test_gmtime(void);
void test_provider(void);
void test_init(void);
void test_version(void);
void test_err(void);
void test_obj(void);
void test_obj_text(void);
void test_obj_create(void);
void test_obj_bsearch(void);
void test_lhash(void);
void test_obj_name(void);
void test_params(void);
void test_regs(void);
void test_rand(void);
void test_rand_file(void);
void test_drbg(void);
void test_drbg_secrets(void);

/* bn/ */
void test_bn_errors(void);
void test_bn_text(void);
void test_bn_width(void);
void test_bn_object(void);
void test_bn_prime(void);
void test_bn_prime_inside(void);
void test_bn_modp(void);
void test_bn_recp(void);
void test_bn_blinding(void);
void test_bn_nist(void);
void test_bn_gf2m(void);
void test_bn_gf2m_edges(void);
void test_bn_x931(void);
void test_bn_nonce(void);
void test_bn_print(void);
void test_bn_secrets(void);

/* rsa/ */
void test_rsa_pad(void);
void test_rsa_oaep(void);
void test_rsa_sign_pad(void);
void test_rsa_tls(void);
void test_rsa_power(void);
void test_rsa_fault(void);
void test_rsa_bad_key(void);
void test_rsa_secrets(void);
void test_rsa_gen_secrets(void);
void test_rsa_implicit(void);
void test_rsa_gen(void);
void test_rsa_object(void);
void test_rsa_x931(void);
void test_rsa_setup_blinding(void);
void test_rsa_check(void);
void test_rsa_pkey_sign(void);
void test_rsa_pkey_crypt(void);
void test_rsa_pkey_pss(void);

/* pkey/ */
void test_pkey_object(void);
void test_pkey_x25519(void);
void test_pkey_ed25519(void);
void test_pkey_mlkem(void);
void test_pkey_kdf(void);
void test_pkey_mac(void);
void test_pkcs12(void);
void test_pkcs12_legacy(void);
void test_pkcs12_pbe(void);
void test_pkey_ctrl(void);
void test_pkey_hostile(void);
void test_pkey_ecx448(void);
void test_pkey_fetch(void);
void test_pkey_mlkem_coding(void);
void test_pkey_sign_final(void);
void test_pkey_envelope(void);

/* mac/, kdf/ */
void test_mac(void);
void test_hmac_interfaces(void);
void test_mac_bad_input(void);
void test_mac_ct(void);
void test_kdf(void);
void test_pbkdf2_definition(void);
void test_kdf_bad_input(void);
void test_kdf_x942_parts(void);

/* ec/ */
void test_ec_curves(void);
void test_ec_prime(void);
void test_ec_prime_even(void);
void test_ecdsa(void);
void test_ecdsa_secrets(void);
void test_dsa(void);
void test_dsa_bad(void);
void test_dsa_der(void);
void test_dsa_parameters(void);
void test_dsa_secrets(void);
void test_dsa_method(void);
void test_dh_method(void);
void test_dsa_pkey(void);
void test_dh_pkey(void);
void test_dh_groups(void);
void test_dh(void);
void test_dh_bad(void);
void test_dh_der(void);
void test_dh_secrets(void);

/* evp/ */
void test_md_names(void);
void test_md_properties(void);
void test_md_context(void);
void test_md_methods(void);
void test_md_bad_input(void);
void test_bad_base(void);
void test_bad_digest(void);
void test_bad_kdf(void);
void test_bad_cipher(void);
void test_bad_tag(void);
void test_cipher(void);
void test_cipher_errors(void);
void test_cipher_names(void);
void test_cipher_legacy(void);
void test_cipher_random_key(void);
void test_diff_low(void);
void test_pem_des(void);
void test_cipher_des_wrap(void);
void test_cipher_overlap(void);
void test_cipher_tls(void);
void test_cipher_methods(void);
void test_cipher_encode(void);
void test_cipher_secrets(void);
void test_diff_cipher(void);

/* der/ */
void test_builder(void);
void test_der(void);

/* pem/ */
void test_pem_text(void);
void test_pem_keys(void);
void test_pem_damaged(void);
void test_pem_objects(void);
void test_pem_encode(void);
void test_pkey_print(void);

/* bio/ */
void test_bio(void);
void test_bio_mem(void);
void test_bio_file(void);
void test_bio_scripts(void);
void test_bio_sock(void);
void test_bio_connect(void);
void test_bio_dgram(void);
void test_bio_filters(void);
void test_comp(void);
void test_stack(void);

/* x509/ */
void test_x509_pkits(void);
void test_x509_param(void);
void test_x509_hostile(void);
void test_x509_name(void);
void test_x509_build(void);
void test_x509_delta(void);
void test_x509_odds(void);
void test_x509_files(void);
void test_x509_slices(void);

/* asn1/ */
void test_asn1_answers(void);
void test_asn1_numbers(void);
void test_asn1_bits(void);
void test_asn1_string(void);
void test_asn1_type(void);
void test_asn1_headers(void);
void test_asn1_callbacks(void);
void test_asn1_unwritable(void);
void test_asn1_nesting(void);
void test_asn1_long_header(void);
void test_asn1_ndef(void);
void test_asn1_kept(void);
void test_asn1_copies(void);
void test_asn1_algor(void);
void test_asn1_crlf_copy(void);
void test_asn1_stream(void);
void test_asn1_mime_write(void);
void test_asn1_mime_read(void);
void test_asn1_mime_text(void);
void test_asn1_spki(void);
void test_asn1_strings(void);
void test_asn1_time(void);
void test_asn1_time_days(void);
void test_asn1_generate(void);
void test_asn1_stable(void);
void test_asn1_text(void);
void test_asn1_sign(void);
void test_asn1_sign_unready(void);
void test_asn1_item_print(void);
void test_asn1_item_print_enumerated(void);
void test_asn1_text_lines(void);
void test_ec_api(void);
void test_ec_pkey(void);
void test_ec_pkey_known(void);
void test_ec_pkey_bad(void);
void test_ec_method(void);
void test_ec_secrets(void);
void test_ec_differential(void);

/* conf/ */
void test_conf_text(void);
void test_conf_long(void);
void test_conf_files(void);
void test_conf_ask(void);
void test_conf_table(void);
void test_conf_list(void);
void test_conf_modules(void);
void test_conf_builtin(void);

/* ui/ */
void test_ui_process(void);
void test_ui_strings(void);
void test_ui_data(void);
void test_ui_default(void);
void test_ui_terminal(void);

/* x509v3/ */
void test_x509v3_text(void);
void test_x509v3_print(void);
void test_x509v3_flags(void);
void test_x509v3_stale(void);
void test_x509v3_issued(void);
void test_x509v3_purposes(void);
void test_x509v3_hosts(void);
void test_x509v3_emails(void);
void test_x509v3_addresses(void);
void test_x509v3_peername(void);
void test_x509v3_syntax(void);
void test_x509v3_sections(void);
void test_x509v3_names(void);
void test_x509v3_pairs(void);
void test_x509v3_add(void);
void test_x509v3_methods(void);
void test_x509v3_lists(void);
/* engine/ */
void test_engine_list(void);
void test_engine_use(void);
void test_engine_ctrl(void);

#endif
