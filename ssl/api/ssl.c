/* SSL: made, shared, cleared, ended. */
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/x509.h>

#include "ssl/api/async.h"
#include "ssl/ct/ct.h"
#include "ssl/dane/dane.h"
#include "ssl/dtls.h"
#include "ssl/hs/hs.h"
#include "ssl/hs/pha.h"

SSL *SSL_new(SSL_CTX *ctx)
{
    if (ctx == NULL) {
        ERR_raise(ERR_LIB_SSL, SSL_R_NULL_SSL_CTX);
        return NULL;
    }
    SSL *s = OPENSSL_zalloc(sizeof(*s));
    if (s == NULL || !settings_copy(&s->set, &ctx->set)) {
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
        OPENSSL_free(s);
        return NULL;
    }
    atomic_init(&s->references, 1);
    SSL_CTX_up_ref(ctx);
    SSL_CTX_up_ref(ctx);
    s->ctx = s->session_ctx = ctx;
    s->method = ctx->method;
    s->version = s->method->max_version;
    s->client_version = s->method->version;
    s->is_server = s->method->is_server;
    s->rwstate = SSL_NOTHING;
    s->verify_result = X509_V_OK;
    s->allow_early_data = ctx->allow_early_data;
    s->allow_early_data_arg = ctx->allow_early_data_arg;
    s->shown = &hs_state_names[HS_BEFORE];
    record_init(s);
    if ((s->method->is_dtls && !dtls_new(s)) || !dane_init(s)) {
        SSL_free(s);
        return NULL;
    }
    if (!CRYPTO_new_ex_data(CRYPTO_EX_INDEX_SSL, s, &s->ex_data)) {
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
        SSL_free(s);
        return NULL;
    }
    if (!SSL_set_ct_validation_callback(s, ctx->set.ct_callback, ctx->set.ct_arg)) {
        SSL_free(s);
        return NULL;
    }
    return s;
}

int SSL_up_ref(SSL *s)
{
    atomic_fetch_add_explicit(&s->references, 1, memory_order_relaxed);
    return 1;
}

/* What was negotiated; not the session, nor what the program set. */
static void forget(SSL *s)
{
    OPENSSL_free(s->alpn_selected);
    OPENSSL_free(s->npn_selected);
    shared_u16_free(s->peer_sigalgs);
    shared_u16_free(s->peer_groups);
    sk_X509_pop_free(s->verified_chain, X509_free);
    OPENSSL_free(s->ocsp_response);
    OPENSSL_free(s->scts);
    ct_forget(s);
    sk_X509_NAME_pop_free(s->peer_ca_names, X509_NAME_free);
    OPENSSL_free(s->certificate_types);
    shared_bytes_free(s->peer_suites);
    sk_SSL_CIPHER_free(s->peer_ciphers);
    EVP_PKEY_free(s->peer_tmp);
    OPENSSL_free(s->own_tmp);
    s->peer_suites = NULL;
    s->peer_ciphers = NULL;
    s->peer_tmp = NULL;
    s->own_tmp = NULL;
    s->own_tmp_len = s->point_formats_len = 0;
    s->alpn_selected = s->npn_selected = s->ocsp_response = s->scts = s->certificate_types = NULL;
    s->alpn_selected_len = s->npn_selected_len = s->ocsp_response_len = s->scts_len = 0;
    s->certificate_types_len = 0;
    s->peer_sigalgs = s->peer_groups = NULL;
    s->verified_chain = NULL;
    s->peer_ca_names = NULL;
}

void SSL_free(SSL *s)
{
    if (s == NULL || atomic_fetch_sub_explicit(&s->references, 1, memory_order_acq_rel) > 1)
        return;
    CRYPTO_free_ex_data(CRYPTO_EX_INDEX_SSL, s, &s->ex_data);
    /* RFC 5246, 7.2.1: a connection that wasn't closed well leaves no session behind. */
    if (s->session != NULL && (s->failed || session_is_open(s)))
        SSL_CTX_remove_session(s->session_ctx, s->session);
    hs_free(s);
    forget(s);
    SSL_SESSION_free(s->session);
    record_free(s);
    dtls_free(s);
    sk_SRTP_PROTECTION_PROFILE_free(s->srtp);
    BIO_free_all(s->wbio);
    BIO_free_all(s->rbio);
    OPENSSL_free(s->hostname);
    shared_bytes_free(s->ticket_ext);
    pha_free(s);
    dane_free(s);
    async_free(s);
    settings_free(&s->set);
    SSL_CTX_free(s->ctx);
    SSL_CTX_free(s->session_ctx);
    OPENSSL_clear_free(s, sizeof(*s));
}

/* The secrets that it had agreed on, which nobody is to be told of any more. */
static void forget_secrets(SSL *s)
{
    struct secret *const secrets[] = {&s->read_traffic, &s->write_traffic, &s->exporter,
                                      &s->early_exporter, &s->resumption};
    for (size_t i = 0; i < sizeof(secrets) / sizeof(secrets[0]); i++)
        OPENSSL_cleanse(secrets[i], sizeof(*secrets[i]));
    OPENSSL_cleanse(s->own_finished, sizeof(s->own_finished));
    OPENSSL_cleanse(s->peer_finished, sizeof(s->peer_finished));
    s->own_finished_len = s->peer_finished_len = 0;
}

/* SSL_clear(3): ready for another connection with the same settings, BIOs and session. */
int SSL_clear(SSL *s)
{
    if (s->method == NULL) {
        ERR_raise(ERR_LIB_SSL, SSL_R_NO_METHOD_SPECIFIED);
        return 0;
    }
    /* One that is to be resumed, or whose connection failed, stays: the latter isn't resumed. */
    if (s->session != NULL && session_is_open(s) && !s->failed) {
        SSL_CTX_remove_session(s->session_ctx, s->session);
        SSL_SESSION_free(s->session);
        s->session = NULL;
    }
    async_forget(s);
    hs_free(s);
    pha_free(s);
    forget(s);
    dane_forget(s);
    record_clear(s);
    s->version = s->method->max_version;
    s->client_version = s->method->version;
    s->established = s->failed = s->hit = s->renegotiating = false;
    s->shutdown = 0;
    s->rwstate = SSL_NOTHING;
    s->shown = &hs_state_names[HS_BEFORE];
    s->cipher = NULL;
    s->group = 0;
    s->own_sigalg = s->peer_sigalg = NULL;
    s->own_cred = NULL;
    s->peer_max_fragment_mode = 0;
    s->record_limit_in = s->record_limit_out = 0;
    s->extended_master_secret = s->encrypt_then_mac = s->secure_renegotiation = false;
    s->ticket_expected = s->servername_acknowledged = s->certificate_asked = false;
    s->lists_untold = false;
    forget_secrets(s);
    s->key_update_pending = s->key_update_request = s->close_notify_waiting = false;
    s->hello_request = HELLO_REQUEST_NONE;
    s->new_session = false;
    s->tickets_sent = 0;
    s->ticket_nonce = 0;
    s->tickets_wanted = 0;
    s->tickets_due = false;
    s->early_state = EARLY_NONE;
    s->early_data_status = SSL_EARLY_DATA_NOT_SENT;
    s->early_data_count = 0;
    s->warnings = 0;
    s->verify_result = X509_V_OK;
    return 1;
}
