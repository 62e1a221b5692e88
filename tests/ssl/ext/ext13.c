/* Extensions of TLS 1.3: key shares and retries, PSKs, early data. */
#include <string.h>
#include <time.h>

#include <openssl/crypto.h>

#include "ssl/cipher/list.h"
#include "ssl/ext/offers.h"
#include "tests/check.h"
#include "tests/ssl/ext/ends.h"
#include "tests/suite.h"

/* -- TLS 1.3's key shares, retries -- */
static bool answer(struct pair *p, uint16_t group)
{
    static const char share[] = "a share of the server";
    p->server.s.group = p->client.hs.psk_used ? 0 : group;
    p->server.hs.own_share = (uint8_t *)(uintptr_t)share;
    p->server.hs.own_share_len = group == 0 ? 0 : sizeof share - 1;
    return pass(&p->server, &p->client, SH13, 0);
}

static void check_retry(void)
{
    struct pair p;
    if (!pair_init(&p, TLS1_3_VERSION))
        return;
    check(pass(&p.client, &p.server, CH, 0), "hello");
    p.server.hs.retry_group = 23; /* secp256r1 */
    p.server.hs.cookie = OPENSSL_memdup("cookie", 6);
    p.server.hs.cookie_len = 6;
    check(pass(&p.server, &p.client, HRR, 0), "HelloRetryRequest");
    check(p.client.hs.retry_group == 23 &&
              slice_is(slice_of(p.client.hs.cookie, p.client.hs.cookie_len), "cookie", 6),
          "what it asks for");
    p.client.hs.hello_retried = p.server.hs.hello_retried = true;
    struct slice share;
    check(pass(&p.client, &p.server, CH, 0), "the second hello");
    check(slice_is(p.server.hs.peer_cookie, "cookie", 6), "the cookie is back");
    check(ext_key_share_find(&p.server.s, 23, &share) && share.len == 65 &&
              !ext_key_share_find(&p.server.s, 29, &share),
          "the share that was asked for, alone");
    p.server.hs.retry_group = 29;
    check(!pass(&p.client, &p.server, CH, 0) && p.server.alert == SSL_AD_ILLEGAL_PARAMETER,
          "another than was asked for");
    pair_free(&p);
}

static void check_refused_retry(uint16_t group, int alert, int reason)
{
    struct pair p;
    if (!pair_init(&p, TLS1_3_VERSION))
        return;
    check(pass(&p.client, &p.server, CH, 0), "hello");
    p.server.hs.retry_group = group;
    check(!pass(&p.server, &p.client, HRR, 0), "a retry for group %u", group);
    check(p.client.alert == alert && ERR_GET_REASON(ERR_peek_last_error()) == reason,
          "alert %d, reason %d", p.client.alert, ERR_GET_REASON(ERR_peek_last_error()));
    pair_free(&p);
}

void test_ssl_ext_key_share(void)
{
    struct pair p;
    struct slice share;
    check_context("key_share");
    if (!pair_init(&p, TLS1_3_VERSION))
        return;
    check(pass(&p.client, &p.server, CH, 0), "hello");
    check(ext_key_share_find(&p.server.s, 4588, &share) && share.len == 1216, "X25519MLKEM768");
    check(ext_key_share_find(&p.server.s, 29, &share) && share.len == 32, "X25519");
    check(p.client.hs.shares_n == 2, "two shares");
    check(p.server.hs.peer_psk_dhe && !p.server.hs.peer_psk_alone, "psk_key_exchange_modes");
    check(slice_is(p.server.hs.peer_versions, "\3\4\3\3", 4), "supported_versions");
    check(answer(&p, 29) && p.client.hs.server_share_group == 29 &&
              slice_is(p.client.hs.server_share, "", 0) == false,
          "answered");
    pair_free(&p);

    const struct {
        uint16_t group;
        int alert, reason;
    } rows[] = {
        {23, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_KEY_SHARE},
        {0, SSL_AD_MISSING_EXTENSION, SSL_R_NO_SUITABLE_KEY_SHARE},
    };
    for (size_t i = 0; i < 2; i++) {
        if (!pair_init(&p, TLS1_3_VERSION))
            return;
        check(pass(&p.client, &p.server, CH, 0) && !answer(&p, rows[i].group), "refused");
        check(p.client.alert == rows[i].alert &&
                  ERR_GET_REASON(ERR_peek_last_error()) == rows[i].reason,
              "alert %d", p.client.alert);
        pair_free(&p);
    }
    check_retry();
    check_refused_retry(29, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_KEY_SHARE);   /* was sent */
    check_refused_retry(9999, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_KEY_SHARE); /* isn't ours */
    check_refused_retry(0, SSL_AD_ILLEGAL_PARAMETER, SSL_R_NO_CHANGE_FOLLOWING_HRR);
}

/* -- PSK -- */
static SSL_SESSION *found_session; /* what the server's callback finds */

static int find_session(SSL *s, const unsigned char *id, size_t len, SSL_SESSION **out)
{
    (void)s;
    *out = NULL;
    if (len == 4 && memcmp(id, "name", 4) == 0 && SSL_SESSION_up_ref(found_session))
        *out = found_session;
    return 1;
}

static int use_session(SSL *s, const EVP_MD *md, const unsigned char **id, size_t *len,
                       SSL_SESSION **out)
{
    (void)md;
    *id = (const unsigned char *)"name";
    *len = 4;
    *out = psk_session_of(s, (const uint8_t *)"0123456789abcdef", 16);
    return *out != NULL;
}

static void offer_psk(struct pair *p, uint8_t first_key_byte)
{
    uint8_t key[16] = "0123456789abcdef";
    key[0] = first_key_byte;
    p->client.s.set.psk_use_session = use_session;
    p->server.s.set.psk_find_session = find_session;
    found_session = psk_session_of(&p->server.s, key, sizeof key);
    check(found_session != NULL && pass(&p->client, &p->server, CH, 0), "an offer");
    p->server.hs.md = EVP_sha256();
}

void test_ssl_ext_psk(void)
{
    struct pair p;
    check_context("pre_shared_key");
    if (!pair_init(&p, TLS1_3_VERSION))
        return;
    offer_psk(&p, '0');
    check(p.client.hs.psk != NULL && p.client.hs.psk_is_external, "the client's");
    check(ext_psk_choose(&p.server.s) == HS_OK && p.server.hs.psk_used &&
              p.server.hs.psk_is_external && p.server.hs.psk == found_session &&
              p.server.hs.psk_index == 0,
          "chosen");
    p.client.s.set.options = SSL_OP_ALLOW_NO_DHE_KEX;
    check(answer(&p, 0) && p.client.hs.psk_used && p.client.hs.psk_index == 0, "answered");
    SSL_SESSION_free(found_session);
    pair_free(&p);

    if (!pair_init(&p, TLS1_3_VERSION))
        return;
    offer_psk(&p, 'x');
    check(ext_psk_choose(&p.server.s) == HS_FATAL && p.server.alert == SSL_AD_ILLEGAL_PARAMETER &&
              ERR_GET_REASON(ERR_peek_last_error()) == SSL_R_BINDER_DOES_NOT_VERIFY,
          "another key's binder");
    SSL_SESSION_free(found_session);
    pair_free(&p);

    if (!pair_init(&p, TLS1_3_VERSION))
        return;
    offer_psk(&p, '0');
    p.server.hs.md = EVP_sha384();
    check(ext_psk_choose(&p.server.s) == HS_OK && !p.server.hs.psk_used, "another hash");
    p.server.hs.psk_used = true;
    p.server.hs.psk_index = 1;
    check(!answer(&p, 29) && p.client.alert == SSL_AD_ILLEGAL_PARAMETER &&
              ERR_GET_REASON(ERR_peek_last_error()) == SSL_R_BAD_PSK_IDENTITY,
          "an identity that wasn't offered");
    SSL_SESSION_free(found_session);
    pair_free(&p);
}

/* -- early data -- */
void test_ssl_ext_early_data(void)
{
    struct pair p;
    check_context("early_data");
    if (!pair_init(&p, TLS1_3_VERSION))
        return;
    p.server.s.set.max_early_data = 16384;
    check(pass(&p.server, &p.client, TICKET, 0) && p.client.session->max_early_data == 16384,
          "in a ticket");
    p.client.s.early_state = EARLY_CONNECT;
    p.client.s.session->version = TLS1_3_VERSION;
    p.client.s.session->cipher = p.client.s.set.ciphersuites->suite[0];
    p.client.s.session->ticket = OPENSSL_memdup("ticket", 6);
    p.client.s.session->ticket_len = 6;
    p.client.s.session->ticket_lifetime = 100;
    p.client.s.session->time = time(NULL) - 10;
    check(pass(&p.client, &p.server, CH, 0), "a hello with it");
    check(p.client.hs.early_data_offered && p.server.hs.peer_early_data &&
              p.client.s.early_data_status == SSL_EARLY_DATA_REJECTED,
          "offered");
    p.server.hs.early_data_accepted = true;
    p.client.hs.psk_used = true;
    p.client.s.cipher = p.client.s.set.ciphersuites->suite[1];
    check(!pass(&p.server, &p.client, EE, 0) && p.client.alert == SSL_AD_ILLEGAL_PARAMETER,
          "accepted under another suite");
    p.client.s.cipher = p.client.s.set.ciphersuites->suite[0];
    check(pass(&p.server, &p.client, EE, 0) && p.client.hs.early_data_accepted &&
              p.client.s.early_data_status == SSL_EARLY_DATA_ACCEPTED,
          "accepted");
    p.client.hs.psk_used = false;
    check(!pass(&p.server, &p.client, EE, 0) && p.client.alert == SSL_AD_ILLEGAL_PARAMETER,
          "accepted without a PSK");
    pair_free(&p);
}
