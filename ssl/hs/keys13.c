/* The secrets of a TLS 1.3 handshake as it goes along (RFC 8446, 7.1). */
#include <openssl/crypto.h>

#include "ssl/hs/hs.h"

static bool internal(SSL *s)
{
    return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
}

/* Derive-Secret(from, label, transcript so far), told to the key log. */
static bool derive(SSL *s, const struct secret *from, const char *label, const char *log,
                   struct secret *out)
{
    uint8_t hash[EVP_MAX_MD_SIZE];
    size_t len;
    if (!transcript_hash(&s->hs->transcript, hash, &len) ||
        !tls13_derive(s->hs->md, from, label, slice_of(hash, len), out))
        return internal(s);
    if (log != NULL)
        keylog(s, log, out->bytes, out->len);
    return true;
}

/* From the PSK, or from zeros; after ClientHello where there is early data. */
bool hs13_early_secrets(SSL *s)
{
    struct hs *h = s->hs;
    const SSL_SESSION *psk = h->psk;
    struct slice ikm =
        psk != NULL ? slice_of(psk->master_key, psk->master_key_len) : slice_of(NULL, 0);
    if (!tls13_extract(h->md, slice_of(NULL, 0), ikm, &h->early))
        return internal(s);
    h->has_early_secret = true;
    return true;
}

bool hs13_early_traffic(SSL *s)
{
    struct hs *h = s->hs;
    return derive(s, &h->early, "c e traffic", "CLIENT_EARLY_TRAFFIC_SECRET", &h->client_early) &&
           derive(s, &h->early, "e exp master", "EARLY_EXPORTER_SECRET", &s->early_exporter);
}

bool hs13_handshake_secrets(SSL *s)
{
    struct hs *h = s->hs;
    struct slice shared = slice_of(h->shared_secret.ptr, h->shared_secret.len);
    if (!h->has_early_secret && !hs13_early_secrets(s))
        return false;
    if (!tls13_next_secret(h->md, &h->early, shared, &h->handshake))
        return internal(s);
    build_free(&h->shared_secret);
    return derive(s, &h->handshake, "c hs traffic", "CLIENT_HANDSHAKE_TRAFFIC_SECRET",
                  &h->client_hs) &&
           derive(s, &h->handshake, "s hs traffic", "SERVER_HANDSHAKE_TRAFFIC_SECRET",
                  &h->server_hs);
}

bool hs13_application_secrets(SSL *s)
{
    struct hs *h = s->hs;
    if (!tls13_next_secret(h->md, &h->handshake, slice_of(NULL, 0), &h->master))
        return internal(s);
    return derive(s, &h->master, "c ap traffic", "CLIENT_TRAFFIC_SECRET_0", &h->client_app) &&
           derive(s, &h->master, "s ap traffic", "SERVER_TRAFFIC_SECRET_0", &h->server_app) &&
           derive(s, &h->master, "exp master", "EXPORTER_SECRET", &s->exporter);
}

bool hs13_resumption_secret(SSL *s)
{
    return derive(s, &s->hs->master, "res master", NULL, &s->resumption);
}

bool hs13_use_secret(SSL *s, const struct secret *secret, bool for_writing)
{
    struct protect *p = protect_tls13(s->cipher, secret->bytes, secret->len, for_writing);
    if (p == NULL)
        return internal(s);
    if (for_writing ? !record_set_write(s, p) : !record_set_read(s, p))
        return internal(s);
    return true;
}

/* 4.4.4: verify_data of this end's or the peer's Finished, from the transcript as it stands. */
bool hs13_finished(SSL *s, const struct secret *base, uint8_t *out, size_t *len)
{
    uint8_t hash[EVP_MAX_MD_SIZE];
    if (!transcript_hash(&s->hs->transcript, hash, len) ||
        !tls13_finished(s->hs->md, base, slice_of(hash, *len), out))
        return internal(s);
    return true;
}

/* 4.4.3: 64 spaces, a context, a zero, the transcript's hash. */
bool hs_verify_content13(SSL *s, bool by_server, struct builder *out)
{
    static const char contexts[2][34] = {"TLS 1.3, client CertificateVerify",
                                         "TLS 1.3, server CertificateVerify"};
    uint8_t hash[EVP_MAX_MD_SIZE];
    size_t len;
    uint8_t *spaces = build_room(out, 64);
    if (spaces == NULL || !transcript_hash(&s->hs->transcript, hash, &len))
        return internal(s);
    memset(spaces, ' ', 64);
    build_bytes(out, contexts[by_server], sizeof(contexts[0]));
    build_bytes(out, hash, len);
    return !out->failed || internal(s);
}

/* Both ends' Finished. */
bool hs13_send_finished(SSL *s)
{
    struct builder b;
    size_t len;
    const struct secret *base = s->is_server ? &s->hs->server_hs : &s->hs->client_hs;
    if (!hs13_finished(s, base, s->own_finished, &len))
        return false;
    s->own_finished_len = (uint8_t)len;
    hs_begin(s, &b, SSL3_MT_FINISHED);
    build_bytes(&b, s->own_finished, len);
    return hs_end(s, &b, SSL3_MT_FINISHED, true);
}

bool hs13_take_finished(SSL *s, struct slice body)
{
    size_t len;
    const struct secret *base = s->is_server ? &s->hs->client_hs : &s->hs->server_hs;
    if (!hs13_finished(s, base, s->peer_finished, &len))
        return false;
    if (body.len != len)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_DIGEST_LENGTH);
    if (CRYPTO_memcmp(body.ptr, s->peer_finished, len) != 0)
        return FATAL(s, SSL_AD_DECRYPT_ERROR, SSL_R_DIGEST_CHECK_FAILED);
    s->peer_finished_len = (uint8_t)len;
    return true;
}
