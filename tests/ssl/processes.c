/* Two processes that have made their contexts each by itself: what one gave a client, the other
 * takes if they have the same ticket keys, and only then. */
#include <openssl/err.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

enum { KEYS_LEN = 80 };

/* The server of one process; keys may be NULL, for its own. */
static bool open_process(struct link *l, int version, const unsigned char *keys)
{
    unsigned char copy[KEYS_LEN];
    SSL_CTX *client = identity_ctx(0, version, version, ID_NONE);
    SSL_CTX *server = identity_ctx(1, version, version, ID_P256);
    bool ok = client != NULL && server != NULL;
    if (ok && keys != NULL) {
        memcpy(copy, keys, KEYS_LEN);
        ok = SSL_CTX_set_tlsext_ticket_keys(server, copy, KEYS_LEN) == 1;
    }
    ok = ok && link_open(l, client, server);
    SSL_CTX_free(client); /* the connections have references */
    SSL_CTX_free(server);
    return ok;
}

/* What the other process' client got, in DER on the pipe. */
static int give_session(int to, int version, const unsigned char *keys)
{
    unsigned char *der = NULL;
    struct link l = {.step = 0};
    int len = -1;
    if (open_process(&l, version, keys) && link_handshake(&l) && link_say(&l, SERVER, "x", 1)) {
        SSL_SESSION *session = SSL_get1_session(l.ssl[CLIENT]);
        len = i2d_SSL_SESSION(session, &der);
        SSL_SESSION_free(session);
    }
    bool ok = len > 0 && write(to, der, (size_t)len) == len;
    OPENSSL_free(der);
    link_close(&l);
    return ok ? 0 : 1;
}

static SSL_SESSION *session_of_other_process(int version, const unsigned char *keys)
{
    unsigned char der[8192];
    const unsigned char *p = der;
    int ends[2], status = -1;
    if (!check(pipe(ends) == 0, "pipe"))
        return NULL;
    pid_t pid = fork();
    if (pid == 0)
        _exit(give_session(ends[1], version, keys));
    close(ends[1]);
    ssize_t n = read(ends[0], der, sizeof(der));
    close(ends[0]);
    check(pid > 0 && waitpid(pid, &status, 0) == pid && status == 0, "the other: %d", status);
    return n > 0 ? d2i_SSL_SESSION(NULL, &p, (long)n) : NULL;
}

/* `theirs` are the other process' keys, `ours` this one's. */
static void try_keys(const char *what, int version, const unsigned char *theirs,
                     const unsigned char *ours, bool resumes)
{
    struct link l = {.step = 0};
    check_context("tickets of another process, %s, %x", what, (unsigned)version);
    SSL_SESSION *session = session_of_other_process(version, theirs);
    if (check(session != NULL && SSL_SESSION_has_ticket(session), "the other's session") &&
        check(open_process(&l, version, ours), "this process")) {
        SSL_set_session(l.ssl[CLIENT], session);
        check(link_handshake(&l) && link_say(&l, CLIENT, "question", 8), "a connection: %s",
              ERR_reason_error_string(l.first[SERVER]));
        check(SSL_session_reused(l.ssl[CLIENT]) == resumes, "resumed: %d",
              SSL_session_reused(l.ssl[CLIENT]));
        check(SSL_session_reused(l.ssl[SERVER]) == resumes, "both know it");
    }
    link_close(&l);
    SSL_SESSION_free(session);
}

void test_ssl_processes(void)
{
    unsigned char keys[KEYS_LEN], other_key[KEYS_LEN], other_name[KEYS_LEN];
    for (size_t i = 0; i < KEYS_LEN; i++)
        keys[i] = other_key[i] = other_name[i] = (unsigned char)(3 * i + 1);
    other_key[KEYS_LEN - 1] ^= 1; /* the same name and another secret */
    other_name[0] ^= 1;
    identity_cert(ID_P256); /* both have the same certificate */
    static const int versions[] = {TLS1_2_VERSION, TLS1_3_VERSION};
    for (size_t i = 0; i < 2; i++) {
        try_keys("the same keys", versions[i], keys, keys, true);
        try_keys("another secret", versions[i], keys, other_key, false);
        try_keys("another name", versions[i], keys, other_name, false);
        try_keys("each its own", versions[i], NULL, NULL, false);
    }
    ERR_clear_error();
}
