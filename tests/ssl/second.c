/* Second times: a handshake on a connection that had one, a second ClientHello, a session that is
 * used again. What the first left behind must not count. Public interface alone. */
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <string.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

static SSL_CTX *ctx[2];
static struct link l;
static SSL_SESSION *last; /* that the client was given */

static int keep(SSL *s, SSL_SESSION *n)
{
    (void)s;
    SSL_SESSION_free(last);
    last = n;
    return 1;
}

static void begin(int client_max, int server_max)
{
    ctx[CLIENT] = identity_ctx(0, TLS1_2_VERSION, client_max, ID_NONE);
    ctx[SERVER] = identity_ctx(1, TLS1_2_VERSION, server_max, ID_P256);
    SSL_CTX_set_session_cache_mode(ctx[CLIENT], SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
    SSL_CTX_sess_set_new_cb(ctx[CLIENT], keep);
    SSL_CTX_set_session_id_context(ctx[SERVER], (const unsigned char *)"tests", 5);
    SSL_CTX_set_options(ctx[SERVER], SSL_OP_ALLOW_CLIENT_RENEGOTIATION);
}

static void join(SSL_SESSION *session)
{
    check(link_open(&l, ctx[CLIENT], ctx[SERVER]), "link_open");
    if (session != NULL)
        SSL_set_session(l.ssl[CLIENT], session);
}

static void part(void)
{
    for (int e = CLIENT; e <= SERVER; e++) /* the session stays good */
        SSL_set_shutdown(l.ssl[e], SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
    link_close(&l);
    ERR_clear_error();
}

static void end(void)
{
    for (int e = CLIENT; e <= SERVER; e++) {
        SSL_CTX_free(ctx[e]);
        ctx[e] = NULL;
    }
    SSL_SESSION_free(last);
    last = NULL;
}

/* The session of a connection for the host, NULL for none. */
static SSL_SESSION *first_session(const char *host)
{
    join(NULL);
    if (host != NULL)
        SSL_set_tlsext_host_name(l.ssl[CLIENT], host);
    check(link_handshake(&l) && link_say(&l, SERVER, "data", 4), "a first session");
    SSL_SESSION *n = last;
    last = NULL;
    part();
    return n;
}

/* ---- renegotiation ---- */

static void renegotiate(enum end from)
{
    SSL_renegotiate(l.ssl[from]);
    link_note(&l, from, SSL_do_handshake(l.ssl[from]));
    link_carry(&l, from);
    for (int i = 0; i < 4; i++) {
        link_read(&l, from == CLIENT ? SERVER : CLIENT);
        link_read(&l, from);
    }
}

/* A client that begins wants it in full. */
static void check_renegotiated(enum end from)
{
    unsigned char key[SSL_MAX_MASTER_KEY_LENGTH];
    for (int e = CLIENT; e <= SERVER; e++) {
        check(SSL_is_init_finished(l.ssl[e]), "the handshake has ended");
        check(from == SERVER || !SSL_session_reused(l.ssl[e]), "in full");
        check(SSL_SESSION_get_master_key(SSL_get_session(l.ssl[e]), key, sizeof(key)) ==
                  sizeof(key),
              "a master secret");
        check(SSL_version(l.ssl[e]) == TLS1_2_VERSION, "the version");
    }
    check(link_say(&l, CLIENT, "data", 4) && link_say(&l, SERVER, "data", 4), "data");
}

static void after_resumption(enum end from)
{
    check_context("ssl/second after a resumption, by %d", (int)from);
    begin(TLS1_2_VERSION, TLS1_2_VERSION);
    SSL_SESSION *n = first_session(NULL);
    join(n);
    check(link_handshake(&l) && SSL_session_reused(l.ssl[SERVER]), "resumed");
    renegotiate(from);
    check_renegotiated(from);
    part();
    SSL_SESSION_free(n);
    end();
}

/* The read that meets a server's wish begins the handshake, and gives what came behind the wish. */
static void at_a_wish(const char *behind)
{
    char got[32] = "";
    check_context("ssl/second wish%s%s", *behind ? ", then " : "", behind);
    begin(TLS1_2_VERSION, TLS1_2_VERSION);
    join(NULL);
    check(link_handshake(&l), "handshake");
    unsigned before = l.parcels[CLIENT];
    SSL_renegotiate(l.ssl[SERVER]);
    link_note(&l, SERVER, SSL_do_handshake(l.ssl[SERVER]));
    if (*behind)
        link_note(&l, SERVER, SSL_write(l.ssl[SERVER], behind, (int)strlen(behind)));
    link_carry(&l, SERVER);
    int n = SSL_read(l.ssl[CLIENT], got, sizeof(got) - 1);
    check(*behind ? n == (int)strlen(behind) && strcmp(got, behind) == 0 : n < 0, "read %d", n);
    link_note(&l, CLIENT, n);
    link_carry(&l, CLIENT);
    check(l.parcels[CLIENT] == before + 1, "the ClientHello is out");
    for (int i = 0; i < 4; i++) {
        link_read(&l, SERVER);
        link_read(&l, CLIENT);
    }
    check_renegotiated(SERVER);
    part();
    end();
}

/* Whatever the ends could speak else, or are let to since. */
static void of_same_version(enum end from, bool raised)
{
    check_context("ssl/second version, by %d%s", (int)from, raised ? ", raised" : "");
    begin(TLS1_3_VERSION, raised ? TLS1_3_VERSION : TLS1_2_VERSION);
    join(NULL);
    if (raised)
        SSL_set_max_proto_version(l.ssl[CLIENT], TLS1_2_VERSION);
    check(link_handshake(&l), "handshake");
    if (raised)
        SSL_set_max_proto_version(l.ssl[CLIENT], TLS1_3_VERSION);
    renegotiate(from);
    check_renegotiated(from);
    part();
    end();
}

/* RFC 7627: what was bound to its handshake isn't followed by what isn't. */
static void without_master_secret(enum end who)
{
    check_context("ssl/second extended master secret, %d", (int)who);
    begin(TLS1_2_VERSION, TLS1_2_VERSION);
    join(NULL);
    check(link_handshake(&l), "handshake");
    SSL_set_options(l.ssl[who], SSL_OP_NO_EXTENDED_MASTER_SECRET);
    renegotiate(CLIENT);
    check(l.sent[SERVER] == SSL_AD_HANDSHAKE_FAILURE &&
              ERR_GET_REASON(l.first[SERVER]) == SSL_R_INCONSISTENT_EXTMS,
          "refused: %d", l.sent[SERVER]);
    link_close(&l);
    end();
}

/* ---- a certificate that isn't the suite's ---- */

/* ServerHello's suite becomes the RSA one: nothing that is signed tells. */
static void exchange_suite(struct link *link, enum end from, struct parcel *p)
{
    (void)link;
    for (size_t i = 0; from == SERVER && i + 1 < p->len && i < 200; i++)
        if (p->bytes[i] == 0xc0 && p->bytes[i + 1] == 0x2b) {
            p->bytes[i + 1] = 0x2f;
            return;
        }
}

static void wrong_certificate(void)
{
    check_context("ssl/second suite");
    begin(TLS1_2_VERSION, TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(ctx[CLIENT],
                            "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256");
    join(NULL);
    l.hook = exchange_suite;
    check(!link_handshake(&l), "an EC key for an RSA suite");
    link_refused(&l, CLIENT, SSL_AD_ILLEGAL_PARAMETER, SSL_R_WRONG_CERTIFICATE_TYPE);
    link_close(&l);
    ERR_clear_error();
    end();
}

void test_ssl_second_handshake(void)
{
    for (int from = CLIENT; from <= SERVER; from++) {
        after_resumption((enum end)from);
        of_same_version((enum end)from, false);
        of_same_version((enum end)from, true);
        without_master_secret((enum end)from);
    }
    at_a_wish("");
    at_a_wish("what was under way");
    wrong_certificate();
}

/* ---- a second ClientHello ---- */

static int names, protocols;
static int count_name(SSL *s, int *alert, void *arg)
{
    (void)s, (void)alert, (void)arg;
    names++;
    return SSL_TLSEXT_ERR_OK;
}

static int take_first(SSL *s, const unsigned char **out, unsigned char *out_len,
                      const unsigned char *in, unsigned int in_len, void *arg)
{
    (void)s, (void)in_len, (void)arg;
    protocols++;
    *out = in + 1;
    *out_len = in[0];
    return SSL_TLSEXT_ERR_OK;
}

static int make_cookie(SSL *s, unsigned char *cookie, size_t *len)
{
    (void)s;
    cookie[0] = 'c';
    *len = 1;
    return 1;
}

static int take_cookie(SSL *s, const unsigned char *cookie, size_t len)
{
    (void)s;
    return len == 1 && cookie[0] == 'c';
}

/* The X25519 shares of the client's hellos. */
static unsigned char shares[2][32];
static unsigned shares_n;
static void keep_shares(struct link *link, enum end from, struct parcel *p)
{
    static const unsigned char extension[] = {0, 51, 0, 38, 0, 36, 0, 29, 0, 32};
    (void)link;
    for (size_t i = 0; from == CLIENT && i + sizeof(extension) + 32 <= p->len; i++)
        if (memcmp(p->bytes + i, extension, sizeof(extension)) == 0 && shares_n < 2)
            memcpy(shares[shares_n++], p->bytes + i + sizeof(extension), 32);
}

static void client_speaks(void)
{
    (void)SSL_do_handshake(l.ssl[CLIENT]);
    ERR_clear_error();
    while (link_carry(&l, CLIENT))
        ;
}

/* Both hellos meet an SSL of their own. */
static void stateless_rounds(void)
{
    SSL *s = SSL_new(ctx[SERVER]);
    BIO *in = SSL_get_rbio(l.ssl[SERVER]), *out = SSL_get_wbio(l.ssl[SERVER]);
    BIO_up_ref(in);
    BIO_up_ref(out);
    SSL_set_bio(s, in, out);
    client_speaks();
    check(SSL_stateless(s) == 0, "a cookie is sent");
    SSL_free(s);
    while (link_carry(&l, SERVER))
        ;
    client_speaks();
    int r = SSL_stateless(l.ssl[SERVER]);
    if (r == -1) /* a change_cipher_spec came before */
        r = SSL_stateless(l.ssl[SERVER]);
    check(r == 1, "and taken");
    ERR_clear_error();
}

static void names_again(bool stateless, bool other_group)
{
    const unsigned char *name;
    unsigned int len;
    check_context("ssl/second hello%s%s", stateless ? ", stateless" : "",
                  other_group ? ", another group" : "");
    begin(TLS1_3_VERSION, TLS1_3_VERSION);
    SSL_CTX_set1_groups_list(ctx[CLIENT], "X25519:P-256");
    SSL_CTX_set1_groups_list(ctx[SERVER], other_group ? "P-256" : "X25519");
    SSL_CTX_set_tlsext_servername_callback(ctx[SERVER], count_name);
    SSL_CTX_set_alpn_select_cb(ctx[SERVER], take_first, NULL);
    SSL_CTX_set_stateless_cookie_generate_cb(ctx[SERVER], make_cookie);
    SSL_CTX_set_stateless_cookie_verify_cb(ctx[SERVER], take_cookie);
    names = protocols = 0;
    shares_n = 0;
    join(NULL);
    l.hook = keep_shares;
    SSL_set_tlsext_host_name(l.ssl[CLIENT], "a.example");
    SSL_set_alpn_protos(l.ssl[CLIENT], (const unsigned char *)"\2h2", 3);
    if (stateless)
        stateless_rounds();
    check(link_handshake(&l), "handshake");
    int hellos = stateless || other_group ? 2 : 1;
    check(names == hellos && protocols == hellos, "asked %d, %d", names, protocols);
    for (int e = CLIENT; e <= SERVER; e++) {
        SSL_get0_alpn_selected(l.ssl[e], &name, &len);
        check(len == 2 && memcmp(name, "h2", 2) == 0, "the protocol");
    }
    const char *host = SSL_get_servername(l.ssl[SERVER], TLSEXT_NAMETYPE_host_name);
    check(host != NULL && strcmp(host, "a.example") == 0, "the host");
    if (stateless && !other_group) /* RFC 8446, 4.1.2 */
        check(shares_n == 2 && memcmp(shares[0], shares[1], 32) == 0, "the same share again");
    part();
    end();
}

/* Sessions that serve once: what the first hello spent isn't there for the second. */
static void spent_by_first(void)
{
    check_context("ssl/second hello, spent");
    begin(TLS1_3_VERSION, TLS1_3_VERSION);
    SSL_CTX_set1_groups_list(ctx[CLIENT], "X25519:P-256");
    SSL_CTX_set_max_early_data(ctx[SERVER], 1000);
    SSL_SESSION *n = first_session(NULL);
    SSL_CTX_set1_groups_list(ctx[SERVER], "P-256");
    join(n);
    check(link_handshake(&l), "handshake");
    check(!SSL_session_reused(l.ssl[SERVER]), "in full");
    part();
    SSL_SESSION_free(n);
    end();
}

void test_ssl_second_hello(void)
{
    for (int i = 0; i < 4; i++)
        names_again((i & 2) != 0, (i & 1) != 0);
    spent_by_first();
}

/* ---- early data for a host that the server doesn't answer to ---- */

static void early_data(const char *first, const char *then, bool answers, bool goes)
{
    size_t n = 0;
    unsigned char got[8];
    check_context("ssl/second early data %s, %s", first != NULL ? first : "-",
                  then != NULL ? then : "-");
    begin(TLS1_3_VERSION, TLS1_3_VERSION);
    SSL_CTX_set_max_early_data(ctx[SERVER], 1000);
    if (answers)
        SSL_CTX_set_tlsext_servername_callback(ctx[SERVER], count_name);
    SSL_SESSION *session = first_session(first);
    check((SSL_SESSION_get0_hostname(session) != NULL) == answers, "the session's host");
    join(session);
    if (then != NULL)
        SSL_set_tlsext_host_name(l.ssl[CLIENT], then);
    int r = SSL_write_early_data(l.ssl[CLIENT], "early", 5, &n);
    check(r == goes, "written: %d", r);
    if (!goes)
        check(ERR_GET_REASON(ERR_peek_error()) == SSL_R_INCONSISTENT_EARLY_DATA_SNI, "why");
    while (link_carry(&l, CLIENT))
        ;
    if (goes)
        check(SSL_read_early_data(l.ssl[SERVER], got, sizeof(got), &n) ==
                      SSL_READ_EARLY_DATA_SUCCESS &&
                  n == 5 && memcmp(got, "early", 5) == 0,
              "read");
    part();
    SSL_SESSION_free(session);
    end();
}

/* ---- an external PSK, and the ticket that comes of it ---- */

static SSL_SESSION *external(SSL *s)
{
    static const unsigned char key[32] = {1, 2, 3}, aes[2] = {0x13, 0x01};
    SSL_SESSION *n = SSL_SESSION_new();
    SSL_SESSION_set1_master_key(n, key, sizeof(key));
    SSL_SESSION_set_cipher(n, SSL_CIPHER_find(s, aes));
    SSL_SESSION_set_protocol_version(n, TLS1_3_VERSION);
    return n;
}

static int use_external(SSL *s, const EVP_MD *md, const unsigned char **id, size_t *len,
                        SSL_SESSION **out)
{
    (void)md;
    *id = (const unsigned char *)"me";
    *len = 2;
    *out = external(s);
    return 1;
}

static int find_external(SSL *s, const unsigned char *id, size_t len, SSL_SESSION **out)
{
    *out = len == 2 && memcmp(id, "me", 2) == 0 ? external(s) : NULL;
    return 1;
}

static void external_then_ticket(void)
{
    check_context("ssl/second external PSK");
    begin(TLS1_3_VERSION, TLS1_3_VERSION);
    SSL_CTX_set_ciphersuites(ctx[SERVER], "TLS_AES_128_GCM_SHA256");
    SSL_CTX_set_verify(ctx[SERVER], SSL_VERIFY_PEER, NULL);
    SSL_CTX_set_psk_use_session_callback(ctx[CLIENT], use_external);
    SSL_CTX_set_psk_find_session_callback(ctx[SERVER], find_external);
    join(NULL);
    check(link_handshake(&l) && link_say(&l, SERVER, "data", 4), "handshake");
    check(SSL_get_verify_result(l.ssl[CLIENT]) == X509_V_OK, "nothing was wrong: %ld",
          SSL_get_verify_result(l.ssl[CLIENT]));
    check(SSL_get_sigalgs(l.ssl[SERVER], 0, NULL, NULL, NULL, NULL, NULL) == 0 &&
              SSL_get_shared_sigalgs(l.ssl[SERVER], 0, NULL, NULL, NULL, NULL, NULL) == 0,
          "no algorithms where nothing is signed");
    SSL_SESSION *n = last;
    last = NULL;
    part();
    check(n != NULL, "a ticket");
    SSL_CTX_set_psk_use_session_callback(ctx[CLIENT], NULL);
    join(n);
    check(link_handshake(&l) && SSL_session_reused(l.ssl[SERVER]), "resumed by the ticket");
    part();
    SSL_SESSION_free(n);
    end();
}

void test_ssl_second_session(void)
{
    early_data(NULL, "a.example", false, true);
    early_data("a.example", "a.example", false, true);
    early_data("a.example", "a.example", true, true);
    early_data("a.example", "b.example", true, false);
    early_data("a.example", NULL, true, false);
    external_then_ticket();
}
