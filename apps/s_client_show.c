/* s_client: what is shown of a connection, in the words that programs look for. */
#include <openssl/ct.h>
#include <openssl/err.h>
#include <openssl/ocsp.h>
#include <openssl/pem.h>

#include "apps/s_client.h"
#include "apps/tls_dtls.h"
#include "apps/tls_show.h"

static void show_early_data(SSL *ssl)
{
    static const char *const words[] = {
        [SSL_EARLY_DATA_NOT_SENT] = "not sent",
        [SSL_EARLY_DATA_REJECTED] = "rejected",
        [SSL_EARLY_DATA_ACCEPTED] = "accepted",
    };
    BIO_printf(client_out, "Early data was %s\n", words[SSL_get_early_data_status(ssl)]);
}

static void show_protocols(SSL *ssl)
{
    const unsigned char *p = NULL;
    unsigned len = 0;
    SSL_get0_next_proto_negotiated(ssl, &p, &len);
    if (tls_options.next_protos != NULL && len > 0)
        BIO_printf(client_out, "Next protocol: (%d) %.*s\n", OPENSSL_NPN_NEGOTIATED, (int)len,
                   (const char *)p);
    SSL_get0_alpn_selected(ssl, &p, &len);
    if (len > 0)
        BIO_printf(client_out, "ALPN protocol: %.*s\n", (int)len, (const char *)p);
    else
        BIO_puts(client_out, "No ALPN negotiated\n");
}

static void show_certificate(SSL *ssl)
{
    X509 *cert = SSL_get0_peer_certificate(ssl);
    STACK_OF(X509) *chain = SSL_get_peer_cert_chain(ssl);
    if (chain != NULL)
        tls_show_chain(client_out, chain, client_options.show_certs);
    BIO_puts(client_out, "---\n");
    if (cert == NULL) {
        BIO_puts(client_out, "no peer certificate available\n");
        return;
    }
    BIO_puts(client_out, "Server certificate\n");
    if (!client_options.show_certs)
        PEM_write_bio_X509(client_out, cert);
    tls_show_name(client_out, "subject=", X509_get_subject_name(cert));
    tls_show_name(client_out, "issuer=", X509_get_issuer_name(cert));
}

/* RFC 6962 §3.3: what came of signed timestamps, and whether they hold. */
static void show_timestamps(SSL *ssl)
{
    if (!SSL_ct_is_enabled(ssl))
        return;
    const STACK_OF(SCT) *all = SSL_get0_peer_scts(ssl);
    const CTLOG_STORE *logs = SSL_CTX_get0_ctlog_store(SSL_get_SSL_CTX(ssl));
    int n = all == NULL ? 0 : sk_SCT_num(all);
    BIO_printf(client_out, "---\nSCTs present (%d)\n", n);
    for (int i = 0; i < n; i++) {
        SCT *sct = sk_SCT_value(all, i);
        BIO_printf(client_out, "---\nSCT validation status: %s\n",
                   SCT_validation_status_string(sct));
        SCT_print(sct, client_out, 0, logs);
        BIO_puts(client_out, "\n");
    }
}

static void show_handshake(SSL *ssl)
{
    show_certificate(ssl);
    tls_show_ca_names(client_out, ssl);
    tls_show_sigalgs(client_out, ssl);
    tls_show_temp_key(client_out, ssl);
    show_timestamps(ssl);
    BIO_printf(client_out, "---\nSSL handshake has read %ju bytes and written %ju bytes\n",
               (uintmax_t)BIO_number_read(SSL_get_rbio(ssl)),
               (uintmax_t)BIO_number_written(SSL_get_wbio(ssl)));
}

void client_show(SSL *ssl, bool full)
{
    X509 *cert = SSL_get0_peer_certificate(ssl);
    const SSL_CIPHER *cipher = SSL_get_current_cipher(ssl);
    if (full)
        show_handshake(ssl);
    tls_show_verification(client_out, ssl);
    BIO_printf(client_out, "---\n%s, %s, Cipher is %s\n",
               SSL_session_reused(ssl) ? "Reused" : "New", SSL_CIPHER_get_version(cipher),
               SSL_CIPHER_get_name(cipher));
    if (cert != NULL)
        BIO_printf(client_out, "Server public key is %d bit\n",
                   EVP_PKEY_get_bits(X509_get0_pubkey(cert)));
    BIO_printf(client_out, "Secure Renegotiation IS%s supported\n",
               SSL_get_secure_renegotiation_support(ssl) ? "" : " NOT");
    BIO_puts(client_out, "Compression: NONE\nExpansion: NONE\n");
    show_protocols(ssl);
    dtls_show(client_out, ssl);
    if (SSL_version(ssl) == TLS1_3_VERSION) {
        show_early_data(ssl);
        long result = SSL_get_verify_result(ssl);
        BIO_printf(client_out, "Verify return code: %ld (%s)\n", result,
                   X509_verify_cert_error_string(result));
    } else if (SSL_get_session(ssl) != NULL) {
        SSL_SESSION_print(client_out, SSL_get_session(ssl));
    }
    tls_show_key_material(client_out, ssl);
    BIO_puts(client_out, "---\n");
    (void)BIO_flush(client_out);
}

int client_new_session(SSL *ssl, SSL_SESSION *session)
{
    const char *name = client_options.session_out;
    if (name != NULL) {
        BIO *file = BIO_new_file(name, "w");
        if (file == NULL)
            fprintf(stderr, "Error writing session file %s\n", name);
        else
            PEM_write_bio_SSL_SESSION(file, session);
        BIO_free(file);
    }
    if (SSL_version(ssl) == TLS1_3_VERSION) {
        BIO_puts(client_out, "---\nPost-Handshake New Session Ticket arrived:\n");
        SSL_SESSION_print(client_out, session);
        BIO_puts(client_out, "---\n");
    }
    return 0;
}

int client_show_status(SSL *ssl, void *arg)
{
    const unsigned char *p = NULL;
    long len = SSL_get_tlsext_status_ocsp_resp(ssl, &p);
    (void)arg;
    BIO_puts(client_out, "OCSP response: ");
    if (p == NULL) {
        BIO_puts(client_out, "no response sent\n");
        return 1;
    }
    const unsigned char *start = p;
    OCSP_RESPONSE *response = d2i_OCSP_RESPONSE(NULL, &p, len);
    if (response == NULL) {
        BIO_puts(client_out, "response parse error\n");
        BIO_dump_indent(client_out, start, (int)len, 4);
        return 0;
    }
    BIO_puts(client_out, "\n======================================\n");
    OCSP_RESPONSE_print(client_out, response, 0);
    BIO_puts(client_out, "======================================\n");
    OCSP_RESPONSE_free(response);
    return 1;
}
