/* Which versions a connection may speak: the method's, within what the program set, without those
 * that SSL_OP_NO_TLSv1_* or the security level forbid or no suite could serve. */
#include "ssl/cipher/list.h"
#include "ssl/cipher/suites.h"
#include "ssl/hs/hs.h"

static const struct {
    int version;
    uint64_t forbids, forbids_dtls;
} versions[] = {
    {TLS1_3_VERSION, SSL_OP_NO_TLSv1_3, 0},
    {TLS1_2_VERSION, SSL_OP_NO_TLSv1_2, SSL_OP_NO_DTLSv1_2},
    {TLS1_1_VERSION, SSL_OP_NO_TLSv1_1, SSL_OP_NO_DTLSv1},
    {TLS1_VERSION, SSL_OP_NO_TLSv1, 0},
};

/* Whether the suites of the settings have one for the version. */
static bool has_suite(const SSL *s, int version)
{
    const struct cipher_list *list = s->set.all_ciphers;
    for (size_t i = 0; i < list->n; i++)
        if (list->suite[i]->version <= version && cipher_max_version(list->suite[i]) >= version)
            return true;
    return false;
}

/* What the program has set, whatever the level says. */
static bool is_set(const SSL *s, int version)
{
    int min = conn_unwire(s, s->set.min_version), max = conn_unwire(s, s->set.max_version);
    for (size_t i = 0; i < sizeof(versions) / sizeof(versions[0]); i++)
        if (versions[i].version == version)
            return version >= s->method->min_version && version <= s->method->max_version &&
                   version >= min && (s->set.max_version == 0 || version <= max) &&
                   (s->set.options &
                    (conn_is_dtls(s) ? versions[i].forbids_dtls : versions[i].forbids)) == 0 &&
                   has_suite(s, version);
    return false;
}

bool version_is_allowed(const SSL *s, int version)
{
    return is_set(s, version) &&
           security_allows(s, SSL_SECOP_VERSION, 0, conn_wire(s, version), NULL);
}

/* The highest of the versions and the lowest that is joined to it without a gap: below 1.3 a client
 * can say no more than its highest. false: none. */
static bool range(const SSL *s, bool (*has)(const SSL *s, int version), int *min, int *max)
{
    *min = *max = 0;
    for (size_t i = 0; i < sizeof(versions) / sizeof(versions[0]); i++) {
        if (has(s, versions[i].version)) {
            *min = versions[i].version;
            *max = *max == 0 ? versions[i].version : *max;
        } else if (*max != 0) {
            break;
        }
    }
    return *max != 0;
}

/* A renegotiation is of the version that there is (RFC 5246, E.1), whatever was set since. */
bool version_range(const SSL *s, int *min, int *max)
{
    if (s->established && s->renegotiating) {
        *min = *max = s->version;
        return true;
    }
    return range(s, version_is_allowed, min, max);
}

bool version_range_set(const SSL *s, int *min, int *max)
{
    return range(s, is_set, min, max);
}

/* Whether the version says TLS at all, be it with what is later in supported_versions: above SSL
 * 3.0, which is refused even so (RFC 8446, D.5), as high as it may be (RFC 5246, E.1). */
static bool says_tls(const SSL *s, uint16_t version)
{
    return conn_is_dtls(s) || version > SSL3_VERSION;
}

/* What a server answers to a ClientHello: the highest of the client's that is allowed here
 * (RFC 8446, 4.2.1); 0: none. */
int version_choose(const SSL *s, const struct msg_client_hello *hello)
{
    struct slice offered;
    int highest = conn_unwire(s, hello->version);
    if (!says_tls(s, hello->version))
        return 0;
    if (!conn_is_dtls(s) && ext_peek(hello->extensions, TLSEXT_TYPE_supported_versions, &offered)) {
        struct slice list;
        uint16_t v;
        int best = 0;
        if (!read_vector(&offered, 1, &list) || offered.len > 0)
            return 0;
        while (read_u16(&list, &v))
            if (v > best && v >= TLS1_VERSION && v <= TLS1_3_VERSION && version_is_allowed(s, v))
                best = v;
        return best;
    }
    for (size_t i = 1; i < sizeof(versions) / sizeof(versions[0]); i++)
        if (versions[i].version <= highest && version_is_allowed(s, versions[i].version))
            return versions[i].version;
    return 0;
}
