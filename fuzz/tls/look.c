#include <openssl/ct.h>
#include <openssl/err.h>
#include <openssl/srtp.h>
#include <string.h>

#include "fuzz/tls/ends.h"

/* Names and certificates of the other end. */
static void look_at_peer(SSL *s)
{
    X509 *peer = SSL_get1_peer_certificate(s);
    STACK_OF(X509) *chain = SSL_get_peer_cert_chain(s);
    ends_must(peer == NULL || SSL_is_server(s) || sk_X509_num(chain) > 0, "a peer without a chain");
    SSL_get0_verified_chain(s);
    SSL_get_verify_result(s);
    SSL_get0_peername(s);
    SSL_get0_peer_CA_list(s);
    SSL_get_client_CA_list(s);
    SSL_get0_peer_scts(s);
    SSL_get0_dane_authority(s, NULL, NULL);
    EVP_PKEY *key = NULL;
    if (SSL_get_peer_tmp_key(s, &key))
        EVP_PKEY_free(key);
    key = NULL;
    if (SSL_get_tmp_key(s, &key))
        EVP_PKEY_free(key);
    X509_free(peer);
}

/* What was offered, and what both have. */
static void look_at_lists(SSL *s)
{
    char text[1000];
    int nid, groups[64], sign, hash;
    unsigned char raw_sign, raw_hash;
    for (int i = 0; i < SSL_get_sigalgs(s, i, &sign, &hash, &nid, &raw_sign, &raw_hash); i++)
        ends_must(nid != NID_undef || sign != NID_undef || raw_sign + raw_hash >= 0,
                  "an algorithm");
    for (int i = 0; i < SSL_get_shared_sigalgs(s, i, &sign, &hash, &nid, NULL, NULL); i++)
        ends_must(sign != NID_undef, "a shared algorithm without a key");
    int n = (int)SSL_get1_groups(s, NULL);
    if (n > 0 && n <= 64)
        SSL_get1_groups(s, groups);
    for (int i = 0; i < (int)SSL_get_shared_group(s, -1) && i < 64; i++)
        SSL_group_to_name(s, (int)SSL_get_shared_group(s, i));
    SSL_get_negotiated_group(s);
    SSL_get_signature_type_nid(s, &nid);
    SSL_get_peer_signature_type_nid(s, &nid);
    SSL_get_peer_signature_nid(s, &nid);
    SSL_get_shared_ciphers(s, text, sizeof(text));
    SSL_get_client_ciphers(s);
    sk_SSL_CIPHER_free(SSL_get1_supported_ciphers(s));
    for (int i = 0; SSL_get_cipher_list(s, i) != NULL; i++)
        continue;
    const SSL_CIPHER *c = SSL_get_current_cipher(s);
    ends_must(c == NULL || SSL_CIPHER_description(c, text, sizeof(text)) != NULL, "a suite");
    ends_must(c != NULL || !SSL_is_init_finished(s), "no suite at the end");
    SSL_get_pending_cipher(s);
}

static void look_at_values(SSL *s)
{
    unsigned char bytes[100];
    const unsigned char *at;
    unsigned len;
    const char *label = "EXPORTER-fuzz";
    SSL_get0_alpn_selected(s, &at, &len);
    SSL_get0_next_proto_negotiated(s, &at, &len);
    SSL_get_finished(s, bytes, sizeof(bytes));
    SSL_get_peer_finished(s, bytes, sizeof(bytes));
    SSL_get_server_random(s, bytes, sizeof(bytes));
    SSL_get_servername(s, TLSEXT_NAMETYPE_host_name);
    SSL_get_servername_type(s);
    SSL_get_tlsext_status_ocsp_resp(s, &at);
    SSL_get_psk_identity(s);
    SSL_get_psk_identity_hint(s);
    SSL_get_srp_username(s);
    SSL_get_early_data_status(s);
    SSL_get_secure_renegotiation_support(s);
    SSL_get_extms_support(s);
    SSL_get_key_update_type(s);
    SSL_get_current_compression(s);
    SSL_get_current_expansion(s);
    SSL_session_reused(s);
    SSL_client_version(s);
    SSL_has_pending(s);
    SSL_pending(s);
    SSL_get_rfd(s);
    SSL_get_shutdown(s);
    SSL_want(s);
    ends_must(SSL_state_string(s) != NULL && SSL_state_string_long(s) != NULL &&
                  SSL_rstate_string(s) != NULL && SSL_rstate_string_long(s) != NULL &&
                  SSL_alert_type_string_long(0x200) != NULL && SSL_get_version(s) != NULL,
              "a state without a name");
    if (SSL_is_init_finished(s))
        SSL_export_keying_material(s, bytes, 32, label, strlen(label), bytes, 10, 1);
    SSL_export_keying_material_early(s, bytes, 32, label, strlen(label), bytes, 10);
    SSL_SESSION *session = SSL_get1_session(s);
    if (session != NULL)
        SSL_SESSION_get_master_key(session, bytes, sizeof(bytes));
    SSL_SESSION_free(session);
}

/* What a connection over datagrams has beyond others; of TLS nothing. */
static void look_at_datagrams(SSL *s)
{
    struct timeval left = {0, 0};
    const bool datagrams = SSL_is_dtls(s) == 1;
    const long timer = DTLSv1_get_timeout(s, &left);
    ends_must(datagrams || timer <= 0, "a timer in TLS");
    ends_must(left.tv_sec >= 0 && left.tv_usec >= 0 && left.tv_usec < 1000000, "no time");
    ends_must(datagrams || DTLS_get_data_mtu(s) == 0, "datagrams in TLS");
    const SRTP_PROTECTION_PROFILE *profile = SSL_get_selected_srtp_profile(s);
    ends_must(profile == NULL || (datagrams && profile->name != NULL), "a profile without a name");
}

void ends_look(const struct one *o)
{
    look_at_datagrams(o->ssl);
    look_at_peer(o->ssl);
    look_at_lists(o->ssl);
    look_at_values(o->ssl);
    ERR_clear_error();
}
