/* key_share: the ephemeral public keys of TLS 1.3 (RFC 8446, 4.2.8). */
#include "ssl/ext/ext.h"

#include "ssl/hs/hs.h"

/* -- client -- */

/* Of a KEM the two ends' shares differ in length. */
static bool is_hybrid(const struct group *group)
{
    return group->client_share_len != group->server_share_len;
}

/* A hybrid is sent with the first group that isn't one, for servers that don't know it. */
static size_t groups_to_share(const SSL *s, const struct group *out[2])
{
    if (s->hs->retry_group != 0) {
        out[0] = group_by_code(s->hs->retry_group);
        return out[0] != NULL ? 1 : 0;
    }
    uint16_t ours[GROUPS_MAX];
    size_t all = groups_ours(s, TLS1_3_VERSION, ours), n = 0;
    for (size_t i = 0; i < all && n < 2; i++) {
        const struct group *group = group_by_code(ours[i]);
        if (group == NULL || (n == 1 && is_hybrid(group)))
            continue;
        out[n++] = group;
        if (n == 1 && !is_hybrid(group))
            break;
    }
    return n;
}

static void forget_shares(struct hs *hs)
{
    while (hs->shares_n > 0)
        share_free(&hs->shares[--hs->shares_n]);
}

static enum ext_sent build_offer(SSL *s, struct builder *out)
{
    const struct group *groups[2];
    struct hs *hs = s->hs;
    /* 4.1.2: a retry for its cookie alone has the same shares again. */
    bool is_same = hs->hello_retried && hs->retry_group == 0 && hs->shares_n > 0;
    size_t n = is_same ? hs->shares_n : groups_to_share(s, groups);
    if (n == 0) {
        (void)FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_NO_SUITABLE_GROUPS);
        return EXT_FAIL;
    }
    if (!is_same)
        forget_shares(hs);
    size_t list = build_open(out, 2);
    for (size_t i = 0; i < n; i++) {
        build_uint(out, is_same ? hs->shares[i].group->code : groups[i]->code, 2);
        size_t share = build_open(out, 2);
        if (is_same ? !share_put(&hs->shares[i], out)
                    : !share_make(groups[i], &hs->shares[i], out)) {
            (void)conn_fatal(s, SSL_AD_INTERNAL_ERROR);
            return EXT_FAIL;
        }
        hs->shares_n = i + 1;
        build_close(out, share, 2);
    }
    build_close(out, list, 2);
    return EXT_SENT;
}

static bool was_offered(const SSL *s, uint16_t group)
{
    for (size_t i = 0; i < s->hs->shares_n; i++)
        if (s->hs->shares[i].group->code == group)
            return true;
    return false;
}

static bool is_ours(const SSL *s, uint16_t group)
{
    uint16_t ours[GROUPS_MAX];
    size_t n = groups_ours(s, TLS1_3_VERSION, ours);
    for (size_t i = 0; i < n; i++)
        if (ours[i] == group)
            return true;
    return false;
}

/* 4.2.8: the group "corresponds to a group which was provided in supported_groups" and "does not
 * correspond to a group which was provided in key_share", or illegal_parameter. */
static bool parse_retry(SSL *s, struct slice body)
{
    uint16_t group;
    if (!read_u16(&body, &group) || body.len > 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    if (was_offered(s, group) || !is_ours(s, group))
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_KEY_SHARE);
    s->hs->retry_group = group;
    return true;
}

static bool parse_answer(SSL *s, struct slice body)
{
    uint16_t group;
    struct slice share;
    if (!read_u16(&body, &group))
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    if (!was_offered(s, group))
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_KEY_SHARE);
    if (!read_vector(&body, 2, &share) || body.len > 0 || share.len == 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    s->hs->server_share_group = group;
    s->hs->server_share = share;
    s->group = group;
    return true;
}

/* -- server -- */
static bool next_share(struct slice *list, uint16_t *group, struct slice *share)
{
    struct slice rest = *list;
    if (!read_u16(&rest, group) || !read_vector(&rest, 2, share) || share->len == 0)
        return false;
    *list = rest;
    return true;
}

/* 4.2.8: no group twice, none that isn't in supported_groups. A bit for each possible group, taken
 * away when its share is seen, keeps this linear. */
static bool shares_are_legal(const SSL *s, struct slice list)
{
    uint8_t bits[65536 / 8] = {0};
    for (size_t i = 0; i < s->peer_groups->n; i++)
        bits[s->peer_groups->v[i] >> 3] |= (uint8_t)(1u << (s->peer_groups->v[i] & 7));
    uint16_t group;
    struct slice share;
    while (next_share(&list, &group, &share)) {
        uint8_t bit = (uint8_t)(1u << (group & 7));
        if ((bits[group >> 3] & bit) == 0)
            return false;
        bits[group >> 3] &= (uint8_t)~bit;
    }
    return true;
}

/* Of a second hello "exactly" the group that was asked for (4.2.8). */
static bool is_what_was_asked(const SSL *s, struct slice list)
{
    uint16_t group;
    struct slice share;
    return s->hs->retry_group == 0 ||
           (next_share(&list, &group, &share) && group == s->hs->retry_group && list.len == 0);
}

static bool parse_offer(SSL *s, struct slice body)
{
    struct slice list, rest, share;
    uint16_t group;
    bool ok = read_vector(&body, 2, &list) && body.len == 0;
    if (ok) {
        rest = list;
        while (next_share(&rest, &group, &share))
            ;
        ok = rest.len == 0;
    }
    if (!ok)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    if (s->peer_groups == NULL) /* 9.2 */
        return FATAL(s, SSL_AD_MISSING_EXTENSION, SSL_R_MISSING_SUPPORTED_GROUPS_EXTENSION);
    if (!shares_are_legal(s, list) || (s->hs->hello_retried && !is_what_was_asked(s, list)))
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_KEY_SHARE);
    s->hs->peer_key_shares = list;
    return true;
}

bool ext_key_share_find(const SSL *s, uint16_t group, struct slice *share)
{
    struct slice list = s->hs->peer_key_shares;
    uint16_t g;
    while (next_share(&list, &g, share))
        if (g == group)
            return true;
    return false;
}

/* -- both -- */
static enum ext_sent build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    (void)x;
    (void)index;
    struct hs *hs = s->hs;
    if (context == SSL_EXT_CLIENT_HELLO)
        return build_offer(s, out);
    if (context == SSL_EXT_TLS1_3_HELLO_RETRY_REQUEST) {
        if (hs->retry_group == 0)
            return EXT_NOT_SENT;
        build_uint(out, hs->retry_group, 2);
        return EXT_SENT;
    }
    if (hs->own_share_len == 0) /* a PSK alone */
        return EXT_NOT_SENT;
    build_uint(out, s->group, 2);
    size_t share = build_open(out, 2);
    build_bytes(out, hs->own_share, hs->own_share_len);
    build_close(out, share, 2);
    return EXT_SENT;
}

static bool parse(SSL *s, unsigned context, struct slice body, X509 *x, size_t index)
{
    (void)x;
    (void)index;
    switch (context) {
    case SSL_EXT_CLIENT_HELLO:
        return parse_offer(s, body);
    case SSL_EXT_TLS1_3_HELLO_RETRY_REQUEST:
        return parse_retry(s, body);
    default:
        return parse_answer(s, body);
    }
}

static bool finish(SSL *s, unsigned context, bool was_there)
{
    if (was_there)
        return true;
    switch (context) {
    case SSL_EXT_CLIENT_HELLO:
        s->hs->peer_key_shares = slice_of(NULL, 0);
        return true;
    case SSL_EXT_TLS1_3_HELLO_RETRY_REQUEST: /* 4.1.4: it must change the hello */
        return s->hs->cookie_len > 0 ||
               FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_NO_CHANGE_FOLLOWING_HRR);
    default: /* only a PSK that was offered alone does without */
        return (s->hs->psk_used && (s->set.options & SSL_OP_ALLOW_NO_DHE_KEX) != 0) ||
               FATAL(s, SSL_AD_MISSING_EXTENSION, SSL_R_NO_SUITABLE_KEY_SHARE);
    }
}

const struct ext_row ext_key_share = {
    TLSEXT_TYPE_key_share,
    SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_3_SERVER_HELLO | SSL_EXT_TLS1_3_HELLO_RETRY_REQUEST |
        SSL_EXT_TLS1_3_ONLY,
    "key_share",
    build,
    parse,
    finish,
};
