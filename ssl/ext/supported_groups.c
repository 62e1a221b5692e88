/* supported_groups: curves, finite fields and hybrids in order of preference (RFC 8446, 4.2.7). */
#include "ssl/ext/ext.h"

#include "ssl/hs/hs.h"

static bool contains(const uint16_t *list, size_t n, uint16_t v)
{
    for (size_t i = 0; i < n; i++)
        if (list[i] == v)
            return true;
    return false;
}

/* Ours for every version from TLS 1.2 and 1.3 that may come out, each list's order kept: both come
 * from one list, of which each version leaves some out. */
static size_t offered_groups(const SSL *s, uint16_t out[GROUPS_MAX])
{
    uint16_t old[GROUPS_MAX];
    int min, max;
    if (!version_range(s, &min, &max))
        return 0;
    if (max < TLS1_3_VERSION)
        return groups_ours(s, max, out);
    size_t n = groups_ours(s, TLS1_3_VERSION, out);
    size_t olds = min < TLS1_3_VERSION ? groups_ours(s, TLS1_2_VERSION, old) : 0;
    size_t at = 0; /* in out: what comes before is settled */
    for (size_t i = 0; i < olds; i++) {
        if (contains(out, n, old[i])) {
            while (at < n && out[at] != old[i])
                at++;
            at++;
        } else if (n < GROUPS_MAX) {
            at = at > n ? n : at;
            memmove(out + at + 1, out + at, (n - at) * sizeof *out);
            out[at++] = old[i];
            n++;
        }
    }
    return n;
}

static enum ext_sent build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    (void)x;
    (void)index;
    uint16_t groups[GROUPS_MAX];
    size_t n;
    if (context == SSL_EXT_CLIENT_HELLO) {
        if (!ext_offers_ec(s))
            return EXT_NOT_SENT;
        n = offered_groups(s, groups);
        if (n == 0) {
            (void)FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_NO_SUITABLE_GROUPS);
            return EXT_FAIL;
        }
    } else {
        /* For a client's next connection, where there is one that this server likes better. */
        n = groups_ours(s, s->version, groups);
        if (context != SSL_EXT_TLS1_3_ENCRYPTED_EXTENSIONS || n == 0 || groups[0] == s->group ||
            s->group == 0)
            return EXT_NOT_SENT;
    }
    size_t list = build_open(out, 2);
    for (size_t i = 0; i < n; i++)
        build_uint(out, groups[i], 2);
    build_close(out, list, 2);
    return EXT_SENT;
}

/* What a server says is for later connections (4.2.7: clients "MUST NOT act upon any information
 * found in" it before the handshake is done); some say it in a TLS 1.2 ServerHello too. */
static bool parse(SSL *s, unsigned context, struct slice body, X509 *x, size_t index)
{
    (void)x;
    (void)index;
    if (context == SSL_EXT_TLS1_2_SERVER_HELLO)
        return true;
    struct slice list;
    if (!read_vector(&body, 2, &list) || body.len > 0 || list.len == 0 || list.len % 2 != 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION);
    if (context != SSL_EXT_CLIENT_HELLO)
        return true;
    struct shared_u16 *groups = ext_read_u16s(list);
    if (groups == NULL)
        return conn_fatal(s, SSL_AD_INTERNAL_ERROR);
    shared_u16_free(s->peer_groups);
    s->peer_groups = groups;
    return true;
}

static bool finish(SSL *s, unsigned context, bool was_there)
{
    if (context == SSL_EXT_CLIENT_HELLO && !was_there) {
        shared_u16_free(s->peer_groups);
        s->peer_groups = NULL;
    }
    return true;
}

const struct ext_row ext_supported_groups = {
    TLSEXT_TYPE_supported_groups,
    SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_3_ENCRYPTED_EXTENSIONS | SSL_EXT_TLS1_2_SERVER_HELLO,
    "supported_groups",
    build,
    parse,
    finish,
};
