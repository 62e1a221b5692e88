/* The secrets of TLS 1.2 and below, change_cipher_spec and Finished, CertificateVerify. */
#include <openssl/crypto.h>

#include "ssl/hs/hs12.h"

enum {
    MASTER_LEN = SSL_MAX_MASTER_KEY_LENGTH,
    VERIFY_LEN = 12,
    KEY_BLOCK_MAX = 2 * (48 + 32 + 16)
};

static int internal(SSL *s)
{
    return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
}

/* RFC 5246, 5: suites that are older than TLS 1.2 have its SHA-256 there. */
static const EVP_MD *prf_hash(const SSL *s)
{
    if (s->version < TLS1_2_VERSION)
        return EVP_md5_sha1();
    return s->cipher->hash == HASH_DEFAULT ? EVP_sha256()
                                           : SSL_CIPHER_get_handshake_digest(s->cipher);
}

bool hs12_set_hash(SSL *s)
{
    s->hs->md = prf_hash(s);
    return s->hs->md != NULL && transcript_set_hash(&s->hs->transcript, s->hs->md);
}

static struct slice master_of(const SSL *s)
{
    return slice_of(s->session->master_key, s->session->master_key_len);
}

static struct slice client_random(const SSL *s)
{
    return slice_of(s->client_random, SSL3_RANDOM_SIZE);
}

static struct slice server_random(const SSL *s)
{
    return slice_of(s->server_random, SSL3_RANDOM_SIZE);
}

/* RFC 4279, 2: the other secret (zeros for plain PSK) and the PSK, each with its length. */
static bool join_psk(SSL *s)
{
    struct hs *h = s->hs;
    struct builder b;
    size_t other = (s->cipher->kx & KX_PSK) != 0 ? h->psk12_len : h->premaster_len;
    build_init_secret(&b);
    build_uint(&b, other, 2);
    uint8_t *room = build_room(&b, other);
    if (room != NULL && (s->cipher->kx & KX_PSK) != 0)
        memset(room, 0, other);
    else if (room != NULL && other > 0)
        memcpy(room, h->premaster, other);
    build_uint(&b, h->psk12_len, 2);
    build_bytes(&b, h->psk12, h->psk12_len);
    OPENSSL_clear_free(h->premaster, h->premaster_len);
    OPENSSL_clear_free(h->psk12, h->psk12_len);
    h->premaster = h->psk12 = NULL;
    h->premaster_len = h->psk12_len = 0;
    bool ok = build_take(&b, &h->premaster, &h->premaster_len);
    build_free(&b);
    return ok || internal(s);
}

bool hs12_master_secret(SSL *s)
{
    struct hs *h = s->hs;
    uint8_t hash[EVP_MAX_MD_SIZE];
    size_t len;
    if (hs12_uses_psk(s->cipher) && !join_psk(s))
        return false;
    struct slice premaster = slice_of(h->premaster, h->premaster_len);
    bool ok;
    if (s->extended_master_secret) /* RFC 7627, 4 */
        ok = transcript_hash(&h->transcript, hash, &len) &&
             tls12_prf(h->md, premaster, "extended master secret", slice_of(hash, len),
                       slice_of(NULL, 0), slice_of(NULL, 0), s->session->master_key, MASTER_LEN);
    else
        ok = tls12_prf(h->md, premaster, "master secret", client_random(s), server_random(s),
                       slice_of(NULL, 0), s->session->master_key, MASTER_LEN);
    OPENSSL_clear_free(h->premaster, h->premaster_len);
    h->premaster = NULL;
    h->premaster_len = 0;
    if (!ok)
        return internal(s);
    s->session->master_key_len = MASTER_LEN;
    s->session->extended_master_secret = s->extended_master_secret;
    keylog(s, "CLIENT_RANDOM", s->session->master_key, MASTER_LEN);
    return true;
}

/* ---- the key block (6.3) ---- */

struct key_sizes {
    size_t mac, key, iv;
};

static struct key_sizes sizes_of(const SSL *s)
{
    const SSL_CIPHER *c = s->cipher;
    const EVP_CIPHER *cipher = EVP_get_cipherbynid(SSL_CIPHER_get_cipher_nid(c));
    struct key_sizes z = {.key = cipher_bits(c->enc) / 8};
    if ((c->mac & MAC_AEAD) != 0) /* the implicit part of the nonce; ChaCha20's whole mask */
        z.iv = c->enc == ENC_CHACHA20 ? 12 : 4;
    else {
        z.mac = (size_t)EVP_MD_get_size(EVP_get_digestbynid(SSL_CIPHER_get_digest_nid(c)));
        /* from TLS 1.1 on each record has its own */
        z.iv = s->version < TLS1_1_VERSION && cipher != NULL
                   ? (size_t)EVP_CIPHER_get_iv_length(cipher)
                   : 0;
    }
    if (c->enc == ENC_NULL)
        z.key = 0;
    return z;
}

bool hs12_keys(SSL *s)
{
    struct hs *h = s->hs;
    struct key_sizes z = sizes_of(s);
    uint8_t block[KEY_BLOCK_MAX];
    size_t len = 2 * (z.mac + z.key + z.iv);
    struct slice mac[2], key[2], iv[2];
    if (len > sizeof(block) || !tls12_prf(h->md, master_of(s), "key expansion", server_random(s),
                                          client_random(s), slice_of(NULL, 0), block, len))
        return internal(s);
    struct slice rest = slice_of(block, len);
    bool ok = true;
    for (int i = 0; i < 2; i++) /* the client's writing first */
        ok = ok && read_slice(&rest, z.mac, &mac[i]);
    for (int i = 0; i < 2; i++)
        ok = ok && read_slice(&rest, z.key, &key[i]);
    for (int i = 0; i < 2; i++)
        ok = ok && read_slice(&rest, z.iv, &iv[i]);
    int own = s->is_server ? 1 : 0, peer = 1 - own;
    protect_free(h->next_read);
    protect_free(h->next_write);
    h->next_read = ok ? protect_tls12(s->cipher, s->version, s->encrypt_then_mac, mac[peer],
                                      key[peer], iv[peer], false)
                      : NULL;
    h->next_write = ok ? protect_tls12(s->cipher, s->version, s->encrypt_then_mac, mac[own],
                                       key[own], iv[own], true)
                       : NULL;
    OPENSSL_cleanse(block, sizeof(block));
    return (h->next_read != NULL && h->next_write != NULL) || internal(s);
}

/* ---- change_cipher_spec ---- */

enum hs_result hs12_send_ccs(SSL *s, struct hs_message *m)
{
    struct hs *h = s->hs;
    (void)m;
    if (h->next_write == NULL && !hs12_keys(s))
        return HS_FATAL;
    if (!record_put(s, SSL3_RT_CHANGE_CIPHER_SPEC, "\x01", 1))
        return internal(s);
    bool ok = record_set_write(s, h->next_write);
    h->next_write = NULL;
    return ok ? HS_OK : internal(s);
}

enum hs_result hs12_take_ccs(SSL *s, struct hs_message *m)
{
    struct hs *h = s->hs;
    (void)m;
    if (h->next_read == NULL && !hs12_keys(s))
        return HS_FATAL;
    bool ok = record_set_read(s, h->next_read);
    h->next_read = NULL;
    return ok ? HS_OK : internal(s);
}

/* ---- Finished (7.4.9) ---- */

static bool verify_data(SSL *s, bool by_server, uint8_t out[VERIFY_LEN])
{
    uint8_t hash[EVP_MAX_MD_SIZE];
    size_t len;
    return (transcript_hash(&s->hs->transcript, hash, &len) &&
            tls12_prf(s->hs->md, master_of(s), by_server ? "server finished" : "client finished",
                      slice_of(hash, len), slice_of(NULL, 0), slice_of(NULL, 0), out,
                      VERIFY_LEN)) ||
           internal(s);
}

enum hs_result hs12_send_finished(SSL *s, struct hs_message *m)
{
    struct builder b;
    (void)m;
    if (!verify_data(s, s->is_server, s->own_finished))
        return HS_FATAL;
    s->own_finished_len = VERIFY_LEN;
    hs_begin(s, &b, SSL3_MT_FINISHED);
    build_bytes(&b, s->own_finished, VERIFY_LEN);
    return hs_end(s, &b, SSL3_MT_FINISHED, true) ? HS_OK : HS_FATAL;
}

enum hs_result hs12_take_finished(SSL *s, struct hs_message *m)
{
    if (!verify_data(s, !s->is_server, s->peer_finished))
        return HS_FATAL;
    if (m->body.len != VERIFY_LEN)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_DIGEST_LENGTH);
    if (CRYPTO_memcmp(m->body.ptr, s->peer_finished, VERIFY_LEN) != 0)
        return FATAL(s, SSL_AD_DECRYPT_ERROR, SSL_R_DIGEST_CHECK_FAILED);
    s->peer_finished_len = VERIFY_LEN;
    return HS_OK;
}

enum hs_result hs12_flush(SSL *s, struct hs_message *m)
{
    (void)m;
    return hs_flush(s);
}

/* ---- CertificateVerify (7.4.8): over all messages as they stood ---- */

static struct slice messages(const SSL *s)
{
    return slice_of(s->hs->transcript.kept.ptr, s->hs->transcript.kept.len);
}

enum hs_result hs12_send_certificate_verify(SSL *s, struct hs_message *m)
{
    struct hs *h = s->hs;
    struct builder signature, b;
    (void)m;
    build_init(&signature);
    bool ok = sigalg_sign(s, h->sigalg, h->cred->key, messages(s), &signature);
    if (ok) {
        struct msg_certificate_verify v = {h->sigalg->code, slice_of(signature.ptr, signature.len)};
        hs_begin(s, &b, SSL3_MT_CERTIFICATE_VERIFY);
        msg_certificate_verify_build(&b, s->version >= TLS1_2_VERSION, &v);
        ok = hs_end(s, &b, SSL3_MT_CERTIFICATE_VERIFY, true);
        s->own_sigalg = h->sigalg;
    } else {
        conn_fatal(s, SSL_AD_INTERNAL_ERROR);
    }
    build_free(&signature);
    return ok ? HS_OK : HS_FATAL;
}

enum hs_result hs12_take_certificate_verify(SSL *s, struct hs_message *m)
{
    struct hs *h = s->hs;
    struct msg_certificate_verify v;
    bool has_algorithm = s->version >= TLS1_2_VERSION;
    if (!msg_certificate_verify_parse(m->body, has_algorithm, &v))
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    const struct sigalg *alg = sigalg_of_peer(s, v.algorithm, h->peer_key);
    if (alg == NULL)
        return HS_FATAL;
    if (!sigalg_verify(s, alg, h->peer_key, messages(s), v.signature))
        return FATAL(s, SSL_AD_DECRYPT_ERROR, SSL_R_BAD_SIGNATURE);
    s->peer_sigalg = alg;
    return HS_OK;
}
