/* What both sides of TLS 1.2 and below share. */
#ifndef ASSAY_SSL_HS_HS12_H
#define ASSAY_SSL_HS_HS12_H

#include "ssl/cipher/suites.h"
#include "ssl/hs/hs.h"

/* The transcript's hash: the suite's PRF in TLS 1.2, MD5 with SHA-1 below. */
bool hs12_set_hash(SSL *s);
/* The master secret of h->premaster (and h->psk12 before it), which is wiped (RFC 5246, 8.1; RFC
 * 7627). The transcript is up to and with the ClientKeyExchange. */
bool hs12_master_secret(SSL *s);
/* The key block of the session's master secret: next_read and next_write (6.3). */
bool hs12_keys(SSL *s);
void hs_count_renegotiation(SSL *s); /* a server's (run.c) */
enum hs_result hs12_send_ccs(SSL *s, struct hs_message *m);
enum hs_result hs12_take_ccs(SSL *s, struct hs_message *m);
enum hs_result hs12_send_finished(SSL *s, struct hs_message *m);
enum hs_result hs12_take_finished(SSL *s, struct hs_message *m);
enum hs_result hs12_flush(SSL *s, struct hs_message *m);
/* All handshake messages so far, which a CertificateVerify signs (7.4.8). */
enum hs_result hs12_send_certificate_verify(SSL *s, struct hs_message *m);
enum hs_result hs12_take_certificate_verify(SSL *s, struct hs_message *m);

/* -- a master secret of the program's (secret_cb.c): asks for it, where there is a callback -- */
bool hs12_ask_secret_client(SSL *s); /* of a fresh session, after the ServerHello */
bool hs12_ask_secret_server(SSL *s); /* sets s->hit and s->cipher if there is one */
/* The server takes up the secret: the change_cipher_spec comes instead of its certificate. */
enum hs_result hs12_take_ccs_early(SSL *s, struct hs_message *m);

/* -- key exchange (kx12.c) -- */
bool hs12_signs(const SSL_CIPHER *c);        /* the ServerKeyExchange is signed */
bool hs12_has_server_exchange(const SSL *s); /* there is one */
bool hs12_has_certificate(const SSL_CIPHER *c);
/* What a signature in a ServerKeyExchange covers: both randoms, the parameters. */
void hs12_signed_params(const SSL *s, struct slice params, struct builder *out);
/* Appends the parameters, making the ephemeral key. */
bool kx12_put_server_params(SSL *s, struct builder *b);
bool kx12_take_server_params(SSL *s, const struct msg_server_key_exchange *m);
/* The client's part: its bytes, and the premaster secret. */
bool kx12_put_client(SSL *s, struct builder *b);
bool kx12_take_client(SSL *s, const struct msg_client_key_exchange *m);
/* The suite that a server chooses, with the certificate that goes with it. NULL: none, nothing
 * raised. */
const SSL_CIPHER *choose12_suite(SSL *s, const struct cred **cred, const struct sigalg **alg);
/* Where there is none: the reason. A key of RSA may want no more than an algorithm. */
int choose12_why_not(SSL *s);

static inline bool hs12_uses_psk(const SSL_CIPHER *c)
{
    return (c->kx & (KX_PSK | KX_RSA_PSK | KX_DHE_PSK | KX_ECDHE_PSK)) != 0;
}

#endif
