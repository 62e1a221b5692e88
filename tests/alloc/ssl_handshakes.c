/* The handshakes of tests/ssl/shapes.c without memory, those that aren't among the other
 * scenarios: who fails says why. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <string.h>

#include "tests/alloc/alloc.h"
#include "tests/check.h"
#include "tests/ssl/shapes.h"

static void drop(void)
{
    shapes_free();
    identity_free();
}

static const struct shape *named(const char *name)
{
    size_t i = 0;
    while (i < SHAPES && strcmp(tls_shapes[i].name, name) != 0)
        i++;
    return &tls_shapes[i];
}

/* What shapes share is made in the first run, which has memory, and stays. */
static bool connection(const char *name)
{
    static bool once;
    const struct shape *shape = named(name);
    struct link l;
    if (!once)
        once = OPENSSL_atexit(drop);
    bool ok = shape_open(&l, shape);
    if (ok) {
        ok = shape_run(&l, shape) && link_say(&l, CLIENT, "hello", 5) &&
             link_say(&l, SERVER, "hello, too", 10);
        for (int end = CLIENT; end <= SERVER; end++)
            check(l.error[end] != SSL_ERROR_SSL || l.first[end] != 0, "%s fails without a word",
                  end == CLIENT ? "client" : "server");
    }
    link_close(&l);
    return ok;
}

static bool retry(void)
{
    return connection("1.3 retry");
}

static bool psk_alone(void)
{
    return connection("1.3 ticket, no DHE");
}

static bool early_data(void)
{
    return connection("1.3 early data");
}

static bool key_updates(void)
{
    return connection("1.3 key updates");
}

static bool post_auth(void)
{
    return connection("1.3 certificate afterwards");
}

static bool by_id(void)
{
    return connection("1.2 id");
}

static bool psk12(void)
{
    return connection("1.2 PSK");
}

static bool renegotiation(void)
{
    return connection("1.2 renegotiation");
}

const struct scenario scenarios_ssl_handshakes[] = {
    {"HelloRetryRequest", retry, ABSORBS},
    {"PSK without a key exchange", psk_alone, ABSORBS},
    {"early data", early_data, ABSORBS},
    {"key updates", key_updates, ABSORBS},
    {"client certificate afterwards", post_auth, ABSORBS},
    {"session by id", by_id, ABSORBS},
    {"PSK of TLS 1.2", psk12, ABSORBS},
    {"renegotiation", renegotiation, ABSORBS},
    {NULL, NULL, 0},
};
