/* What programs of the field lean on, beside the manual pages' letter. */
#include <openssl/err.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

/* ---- nginx asks for the session in its callback for a host, and for the host in it ---- */

struct seen {
    unsigned calls;
    bool session, host;
    int version;
};

static int see_session(SSL *s, int *alert, void *arg)
{
    struct seen *seen = arg;
    (void)alert;
    const SSL_SESSION *session = SSL_get_session(s);
    seen->calls++;
    seen->session = session != NULL;
    if (session != NULL) {
        seen->host = SSL_SESSION_get0_hostname(session) != NULL;
        seen->version = SSL_SESSION_get_protocol_version(session);
    }
    return SSL_TLSEXT_ERR_OK;
}

static int tag;

static int tag_session(SSL *s, int *alert, void *arg)
{
    (void)alert;
    return SSL_SESSION_set_ex_data(SSL_get_session(s), *(int *)arg, &tag)
               ? SSL_TLSEXT_ERR_OK
               : SSL_TLSEXT_ERR_ALERT_FATAL;
}

void test_ssl_session_in_callback(void)
{
    int index = SSL_SESSION_get_ex_new_index(0, NULL, NULL, NULL, NULL);
    for (int version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        check_context("session in the callback for a host, %x", (unsigned)version);
        SSL_CTX *client = identity_ctx(0, version, version, ID_P256);
        SSL_CTX *server = identity_ctx(1, version, version, ID_P256);
        struct seen seen = {0};
        struct link l;
        SSL_CTX_set_tlsext_servername_callback(server, see_session);
        SSL_CTX_set_tlsext_servername_arg(server, &seen);
        if (check(link_open(&l, client, server), "open")) {
            SSL_set_tlsext_host_name(l.ssl[CLIENT], "host.test");
            check(link_handshake(&l), "handshake");
            check(seen.calls == 1 && seen.session && !seen.host && seen.version == version,
                  "a session of its own: %u calls, session %d, host %d, version %x", seen.calls,
                  seen.session, seen.host, (unsigned)seen.version);
            link_close(&l);
        }
        SSL_CTX_set_tlsext_servername_callback(server, tag_session);
        SSL_CTX_set_tlsext_servername_arg(server, &index);
        if (check(link_open(&l, client, server), "open")) {
            SSL_set_tlsext_host_name(l.ssl[CLIENT], "host.test");
            check(link_handshake(&l), "handshake");
            check(SSL_SESSION_get_ex_data(SSL_get_session(l.ssl[SERVER]), index) == &tag,
                  "what the callback put into the session is still there");
            link_close(&l);
        }
        SSL_CTX_free(client);
        SSL_CTX_free(server);
    }
}

/* ---- SSL_sendfile, where no BIO has the kernel encrypt ---- */

static void check_no_sendfile(SSL *s, int reason, const char *when)
{
    ossl_ssize_t r = SSL_sendfile(s, 0, 0, 1, 0);
    int error = SSL_get_error(s, (int)r), why = ERR_GET_REASON(ERR_peek_error());
    check(r == -1 && error == SSL_ERROR_SSL && why == reason, "%s: %d, error %d, reason %d", when,
          (int)r, error, why);
    ERR_clear_error();
}

void test_ssl_sendfile(void)
{
    check_context("SSL_sendfile");
    SSL_CTX *client = identity_ctx(0, TLS1_2_VERSION, TLS1_3_VERSION, ID_P256);
    SSL_CTX *server = identity_ctx(1, TLS1_2_VERSION, TLS1_3_VERSION, ID_P256);
    SSL *s = SSL_new(client);
    check_no_sendfile(s, SSL_R_UNINITIALIZED, "neither client nor server");
    SSL_free(s);
    struct link l;
    if (check(link_open(&l, client, server), "open")) {
        check(link_handshake(&l), "handshake");
        check_no_sendfile(l.ssl[SERVER], SSL_R_UNINITIALIZED, "open");
        SSL_shutdown(l.ssl[SERVER]);
        check_no_sendfile(l.ssl[SERVER], SSL_R_PROTOCOL_IS_SHUTDOWN, "shut");
        link_close(&l);
    }
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

/* ---- the group of a session, after resumption too ---- */

void test_ssl_group_of_resumed(void)
{
    for (int version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        check_context("group of a resumed session, %x", (unsigned)version);
        SSL_CTX *client = identity_ctx(0, version, version, ID_P256);
        SSL_CTX *server = identity_ctx(1, version, version, ID_P256);
        SSL_SESSION *session = NULL;
        SSL_CTX_set1_groups_list(client, "P-384:P-256");
        for (int round = 0; round < 2; round++) {
            struct link l;
            if (!check(link_open(&l, client, server), "open"))
                continue;
            if (session != NULL)
                SSL_set_session(l.ssl[CLIENT], session);
            check(link_handshake(&l) && link_say(&l, SERVER, "x", 1), "handshake");
            for (int end = CLIENT; end <= SERVER; end++) {
                long group = SSL_get_negotiated_group(l.ssl[end]);
                check(SSL_session_reused(l.ssl[end]) == round, "resumed or not");
                check(group == NID_secp384r1, "group %ld at %d", group, end);
            }
            SSL_SESSION_free(session);
            session = SSL_get1_session(l.ssl[CLIENT]);
            SSL_shutdown(l.ssl[CLIENT]);
            link_close(&l);
        }
        SSL_SESSION_free(session);
        SSL_CTX_free(client);
        SSL_CTX_free(server);
    }
}

/* ---- what has come of the peer's chain: the leaf and its CA in a client's, the CA
 * in a server's ---- */

void test_ssl_peer_chain(void)
{
    for (int version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        check_context("the peer's chain, %x", (unsigned)version);
        SSL_CTX *client = identity_ctx(0, version, version, ID_P256);
        SSL_CTX *server = identity_ctx(1, version, version, ID_P256);
        SSL_CTX_set_verify(server, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, NULL);
        X509_STORE_add_cert(SSL_CTX_get_cert_store(server), identity_ca());
        struct link l;
        if (check(link_open(&l, client, server), "open")) {
            check(link_handshake(&l), "handshake");
            X509 *peer = SSL_get0_peer_certificate(l.ssl[SERVER]);
            check(peer != NULL && X509_cmp(peer, identity_cert(ID_P256)) == 0, "the client's leaf");
            int of_client = sk_X509_num(SSL_get_peer_cert_chain(l.ssl[SERVER]));
            int of_server = sk_X509_num(SSL_get_peer_cert_chain(l.ssl[CLIENT]));
            check(of_client == 1 && of_server == 2, "%d of the client, %d of the server", of_client,
                  of_server);
            link_close(&l);
        }
        SSL_CTX_free(client);
        SSL_CTX_free(server);
    }
}

/* ---- a server's processes open each other's tickets, if their context is from before the fork
 * ---- */

static SSL_SESSION *fetch_session(SSL_CTX *client, SSL_CTX *server, SSL_SESSION *old, int *reused)
{
    SSL_SESSION *session = NULL;
    struct link l;
    if (!link_open(&l, client, server))
        return NULL;
    if (old != NULL)
        SSL_set_session(l.ssl[CLIENT], old);
    if (link_handshake(&l) && link_say(&l, SERVER, "x", 1))
        session = SSL_get1_session(l.ssl[CLIENT]);
    *reused = SSL_session_reused(l.ssl[CLIENT]);
    SSL_shutdown(l.ssl[CLIENT]);
    link_close(&l);
    return session;
}

/* A child makes the session, and hands it on in DER. */
static SSL_SESSION *session_of_child(SSL_CTX *client, SSL_CTX *server)
{
    unsigned char der[4096];
    const unsigned char *p = der;
    int ends[2], reused;
    if (!check(pipe(ends) == 0, "pipe"))
        return NULL;
    pid_t pid = fork();
    if (pid == 0) {
        SSL_SESSION *session = fetch_session(client, server, NULL, &reused);
        unsigned char *to = der;
        int len = i2d_SSL_SESSION(session, NULL);
        if (len <= 0 || len > (int)sizeof(der) || i2d_SSL_SESSION(session, &to) != len)
            _exit(1);
        _exit(write(ends[1], der, (size_t)len) != len);
    }
    int status = -1;
    close(ends[1]);
    ssize_t n = read(ends[0], der, sizeof(der));
    close(ends[0]);
    check(pid > 0 && waitpid(pid, &status, 0) == pid && status == 0, "the child: %d", status);
    return n > 0 ? d2i_SSL_SESSION(NULL, &p, (long)n) : NULL;
}

void test_ssl_tickets_of_fork(void)
{
    for (int version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        check_context("tickets between processes, %x", (unsigned)version);
        SSL_CTX *client = identity_ctx(0, version, version, ID_P256);
        SSL_CTX *server = identity_ctx(1, version, version, ID_P256);
        SSL_SESSION *session = session_of_child(client, server);
        int reused = 0;
        if (check(session != NULL, "the child's session")) {
            SSL_SESSION_free(fetch_session(client, server, session, &reused));
            check(reused, "resumed here");
        }
        SSL_SESSION_free(session);
        SSL_CTX_free(client);
        SSL_CTX_free(server);
    }
}
