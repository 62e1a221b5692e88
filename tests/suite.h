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
void test_self_test(void);
void test_provider_life(void);
void test_provider_choice(void);
void test_provider_core(void);
void test_provider_digest(void);
void test_provider_cipher(void);
void test_provider_keys(void);
void test_provider_key_signature(void);
void test_provider_key_exchange(void);
void test_provider_key_cipher(void);
void test_provider_key_coding(void);
void test_provider_key_store(void);
void test_provider_mac(void);
void test_provider_kdf(void);
void test_provider_rand(void);
void test_init(void);
void test_version(void);
void test_err(void);
void test_obj(void);
void test_obj_text(void);
void test_obj_create(void);
void test_obj_bsearch(void);
void test_lhash(void);
void test_obj_name(void);
void test_trace(void);
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
void test_bn_long(void);
void test_bn_gf2m(void);
void test_bn_gf2m_edges(void);
void test_bn_x931(void);
void test_bn_nonce(void);
void test_bn_print(void);
void test_bn_secrets(void);

/* rsa/ */
void test_rsa_items(void);
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
void test_cms_empty(void);
void test_cms_encrypt(void);
void test_cms_others(void);
void test_cms_receipts(void);
void test_cms_sign(void);
void test_crmf_template(void);
void test_crmf_controls(void);
void test_crmf_publication(void);
void test_crmf_changed(void);
void test_crmf_nothing(void);
void test_crmf_numbers(void);
void test_crmf_popo(void);
void test_crmf_popo_input(void);
void test_crmf_popo_private(void);
void test_crmf_pbm(void);
void test_crmf_pbm_bounds(void);
void test_crmf_pbm_new(void);
void test_crmf_encrypted(void);
void test_crmf_encrypted_keys(void);
void test_crmf_apart(void);
void test_pkcs7_empty(void);
void test_pkcs7_encrypt(void);
void test_pkcs7_messages(void);
void test_pkcs7_sign(void);
void test_pkcs7_stream(void);
void test_pkcs12_legacy(void);
void test_pkcs12_pbe(void);
void test_ocsp_files(void);
void test_ocsp_request(void);
void test_ocsp_response(void);
void test_ocsp_extensions(void);
void test_ocsp_validity(void);
void test_http_request(void);
void test_http_response(void);
void test_http_url(void);
void test_http_session(void);
void test_http_server(void);
void test_ess_names(void);
void test_ess_changed(void);
void test_cmp_enroll(void);
void test_cmp_statuses(void);
void test_cmp_confirm(void);
void test_cmp_poll(void);
void test_cmp_general(void);
void test_cmp_secrets(void);
void test_cmp_unprotected(void);
void test_cmp_trust(void);
void test_cmp_popo(void);
void test_cmp_replay(void);
void test_cmp_options(void);
void test_cmp_status(void);
void test_cmp_log(void);
void test_cmp_nothing(void);
void test_cmp_template(void);
void test_cmp_http(void);
void test_cmp_search(void);
void test_cmp_by_request(void);
void test_ts_request(void);
void test_ts_info(void);
void test_ts_status(void);
void test_ts_asked(void);
void test_ts_settings(void);
void test_ts_callbacks(void);
void test_ts_stricter(void);
void test_ts_verify_request(void);
void test_ts_verify_flags(void);
void test_ts_verify_changed(void);
void test_ts_verify_tokens(void);
void test_ts_verify_messages(void);
void test_ts_verify_stricter(void);
void test_ts_conf_lines(void);
void test_ts_conf_files(void);
void test_ct_files(void);
void test_ct_fields(void);
void test_ct_validate(void);
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
void test_mac_key_by_params(void);
void test_mac_ct(void);
void test_kdf(void);
void test_pbkdf2_definition(void);
void test_kdf_bad_input(void);
void test_kdf_x942_parts(void);

/* ec/ */
void test_ec_curves(void);
void test_ec_prime(void);
void test_ec_prime_even(void);
void test_ec_binary(void);
void test_ec_binary_api(void);
void test_sm2(void);
void test_sm2_secrets(void);
void test_sm2_api(void);
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
void test_pem_lines(void);
void test_pem_keys(void);
void test_pem_damaged(void);
void test_pem_objects(void);
void test_pem_encode(void);
void test_pem_blobs(void);
void test_txt_db(void); /* conf/ */
void test_pem_chain(void);
void test_pem_encoders(void);
void test_pkey_print(void);

/* bio/ */
void test_bio(void);
void test_bio_mem(void);
void test_bio_file(void);
void test_bio_scripts(void);
void test_bio_printf(void);
void test_bio_log(void);
void test_pem_programs(void);
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
void test_x509_older(void);
void test_x509_verdicts(void);
void test_x509_dane(void);
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
void test_asn1_any(void);
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
void test_ec_params(void);
void test_pkey_foreign(void);
void test_pkey_odds(void);
void test_pem_forms(void);
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

/* srp/ */
void test_srp_known(void);
void test_srp_groups(void);
void test_srp_edges(void);
void test_srp_verifier(void);
void test_srp_file(void);
void test_srp_store(void);
void test_srp_stricter(void);
void test_srp_secrets(void);

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
void test_x509v3_ber(void);
void test_x509v3_issued(void);
void test_x509v3_self_signed(void);
void test_x509v3_purposes(void);
void test_x509v3_hosts(void);
void test_x509v3_emails(void);
void test_x509v3_addresses(void);
void test_x509v3_peername(void);
void test_x509v3_unreadable(void);
void test_x509v3_syntax(void);
void test_x509v3_sections(void);
void test_x509v3_names(void);
void test_x509v3_pairs(void);
void test_x509v3_add(void);
void test_x509v3_methods(void);
void test_x509v3_lists(void);
void test_x509v3_resources(void);
void test_x509v3_resource_paths(void);
/* engine/ */
void test_engine_list(void);
void test_engine_use(void);
void test_engine_keys(void);
void test_engine_keys_default(void);
void test_engine_ctrl(void);
void test_ssl_suites(void);
void test_ssl_cipher(void);
void test_ssl_cipher_rules(void);
void test_ssl_cipher_list(void);
void test_ssl_texts(void);
/* ssl/ */
void test_ssl_msg_hello(void);
void test_ssl_msg_certificate(void);
void test_ssl_msg_request(void);
void test_ssl_msg_ticket(void);
void test_ssl_msg_key_exchange(void);
void test_ssl_msg_extensions(void);
void test_ssl_ext_hello(void);
void test_ssl_ext_server_name(void);
void test_ssl_ext_protocols(void);
void test_ssl_ext_tls12(void);
void test_ssl_ext_renegotiation(void);
void test_ssl_ext_key_share(void);
void test_ssl_ext_status(void);
void test_ssl_ext_request(void);
void test_ssl_ext_padding(void);
void test_ssl_ext_psk(void);
void test_ssl_ext_early_data(void);
void test_ssl_ext_wrong(void);
void test_ssl_ext_damaged(void);
void test_ssl_ext_custom(void);
void test_ssl_ext_client_hello(void);
void test_ssl_ext_srp(void);

/* ssl/ */
void test_ssl_resume(void);
void test_ssl_new_ticket(void);
void test_ssl_untold_modes(void);
void test_ssl_session_secret(void);
void test_ssl_stateless(void);
void test_ssl_trace(void);
void test_ssl_check_chain(void);
void test_ssl_session_form(void);
void test_ssl_session_fields(void);
void test_ssl_session_cache(void);
void test_ssl_keys(void);
void test_ssl_protect(void);
void test_ssl_records(void);
void test_ssl_v2_hello(void);
void test_ssl_protect_cbc(void);
void test_ssl_cbc_secrets(void);
void test_ssl_tls13(void);
void test_ssl_tls12(void);
void test_ssl_steps(void);
void test_ssl_session_in_callback(void);
void test_ssl_sendfile(void);
void test_ssl_tickets_of_fork(void);
void test_ssl_peer_chain(void);
void test_ssl_group_of_resumed(void);
void test_ssl_by_bytes(void);
void test_ssl_processes(void);
void test_ssl_cut(void);
void test_ssl_flip(void);
void test_ssl_disorder(void);
void test_ssl_api_certificates(void);
void test_ssl_api_settings(void);
void test_ssl_api_connection(void);
void test_ssl_api_conf(void);
void test_ssl_api_bio(void);
void test_ssl_api_renegotiate(void);

/* store/ */
void test_store_files(void);
void test_store_uris(void);
void test_store_context(void);
void test_store_info(void);
void test_store_loader(void);

/* async/ */
void test_async_job(void);
void test_async_wait(void);

/* conf/ssl.c, engine/ */
void test_conf_ssl(void);
void test_dir(void);
void test_capabilities(void);
void test_engine_client(void);
void test_engine_default(void);
void test_engine_rand(void);
void test_engine_defaults(void);
void test_engine_digests(void);
void test_engine_ciphers(void);
void test_engine_kinds(void);
void test_ssl_states(void);
void test_ssl_client_cert(void);
void test_ssl_untrusted(void);
void test_ssl_nothing_common(void);
void test_ssl_names(void);
void test_ssl_ends(void);
void test_ssl_dane(void);
void test_ssl_dane_more(void);
void test_ssl_dane_refused(void);
void test_ssl_ct(void);
void test_ssl_ct_callback(void);
void test_ssl_ct_settings(void);
void test_ssl_ct_certificate(void);
void test_ssl_async(void);
void test_ssl_async_told(void);
void test_ssl_api_config(void);
void test_ssl_api_comp(void);
void test_ssl_api_stores(void);
void test_ssl_api_engine(void);
void test_ssl_status(void);
void test_ssl_srp(void);
void test_ssl_srp_refused(void);
void test_ssl_srp_bad_public(void);
void test_ssl_srp_settings(void);
void test_ssl_failed(void);
void test_ssl_session_gone(void);
void test_ssl_limits(void);
void test_ssl_cache_key(void);
void test_ssl_pha(void);
void test_ssl_compat(void);
void test_ssl_again(void);
void test_ssl_named_suites(void);
void test_ssl_dtls(void);
void test_ssl_dtls_hostile(void);
void test_ssl_dtls_api(void);
void test_ssl_dtls_loss(void);
void test_ssl_held_curve(void);
void test_ssl_held_suite(void);
void test_ssl_held_key(void);
void test_ssl_held_lists(void);
void test_ssl_held_not_resumable(void);
void test_ssl_held_once(void);
void test_ssl_held_told(void);
void test_ssl_held_time(void);
void test_ssl_held_early_data(void);
void test_ssl_second_handshake(void);
void test_ssl_second_hello(void);
void test_ssl_second_session(void);

#endif
