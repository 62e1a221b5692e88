/* The table of all extensions, and the two loops over it. */
#include "ssl/ext/ext.h"

#include "ssl/ext/custom.h"
#include "ssl/hs/hs.h"

/* The order is that of OpenSSL 3.0, which what stands between the two ends has seen often; what
 * looks at others comes after them. padding reckons with what follows it. */
const struct ext_row *const ext_rows[] = {
    &ext_renegotiation_info,
    &ext_server_name,
    &ext_max_fragment_length,
    &ext_srp,
    &ext_ec_point_formats,
    &ext_supported_groups,
    &ext_session_ticket,
    &ext_status_request,
    &ext_next_proto_neg,
    &ext_alpn,
    &ext_use_srtp,
    &ext_encrypt_then_mac,
    &ext_sct,
    &ext_extended_master_secret,
    &ext_signature_algorithms_cert,
    &ext_post_handshake_auth,
    &ext_signature_algorithms,
    &ext_supported_versions,
    &ext_psk_key_exchange_modes,
    &ext_key_share,
    &ext_cookie,
    &ext_early_data,
    &ext_certificate_authorities,
    &ext_padding,
    &ext_pre_shared_key,
};
const size_t ext_rows_n = sizeof ext_rows / sizeof *ext_rows;
_Static_assert(sizeof ext_rows / sizeof *ext_rows <= 64, "a bit for each");

/* Messages that ask; whatever is in another must have been asked for. A NewSessionTicket's
 * extensions answer to nothing either. */
enum {
    REQUESTS = SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_3_CERTIFICATE_REQUEST,
    UNASKED = REQUESTS | SSL_EXT_TLS1_3_NEW_SESSION_TICKET,
    MAY_BE_ABSENT = SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_2_SERVER_HELLO,
};

static int row_index(uint16_t type)
{
    for (size_t i = 0; i < ext_rows_n; i++)
        if (ext_rows[i]->type == type)
            return (int)i;
    return -1;
}

const struct ext_row *ext_row_of(uint16_t type)
{
    int i = row_index(type);
    return i < 0 ? NULL : ext_rows[i];
}

static bool has_bit(uint64_t set, const struct ext_row *row)
{
    return (set >> row_index(row->type) & 1) != 0;
}

bool ext_seen(const SSL *s, const struct ext_row *row)
{
    return has_bit(s->hs->ext_seen, row);
}

bool ext_was_sent(const SSL *s, const struct ext_row *row)
{
    return has_bit(s->hs->ext_sent, row);
}

static bool is_of_other_protocol(const SSL *s, unsigned contexts)
{
    return (contexts & (conn_is_dtls(s) ? SSL_EXT_TLS_ONLY : SSL_EXT_DTLS_ONLY)) != 0;
}

/* Whether something of these contexts stands in a message of `context` of this connection. A
 * client's hello goes by what may yet be negotiated. */
bool ext_is_relevant(const SSL *s, unsigned contexts, unsigned context, bool is_sending)
{
    if ((contexts & context) == 0 || is_of_other_protocol(s, contexts))
        return false;
    bool tls13 = conn_is_tls13(s);
    if (is_sending && context == SSL_EXT_CLIENT_HELLO) {
        int min, max;
        return (contexts & SSL_EXT_TLS1_3_ONLY) == 0 ||
               (version_range(s, &min, &max) && max >= TLS1_3_VERSION);
    }
    if ((contexts & SSL_EXT_IGNORE_ON_RESUMPTION) != 0 && s->hit)
        return false;
    return (tls13 && (contexts & SSL_EXT_TLS1_2_AND_BELOW_ONLY) == 0) ||
           (!tls13 && (contexts & SSL_EXT_TLS1_3_ONLY) == 0);
}

/* -- sending -- */
static bool build_row(SSL *s, size_t i, unsigned context, X509 *x, size_t index,
                      struct builder *out)
{
    const struct ext_row *row = ext_rows[i];
    if (row->build == NULL || !ext_is_relevant(s, row->contexts, context, true))
        return true;
    bool is_cookie = row == &ext_cookie; /* RFC 8446, 4.2: the one answer that nobody asked for */
    if ((context & UNASKED) == 0 && !ext_seen(s, row) && !is_cookie &&
        row != &ext_renegotiation_info) /* asked for by its signalling suite (RFC 5746, 3.3) */
        return true;
    size_t begin = out->len;
    build_uint(out, row->type, 2);
    size_t mark = build_open(out, 2);
    enum ext_sent sent = row->build(s, context, x, index, out);
    if (sent == EXT_FAIL)
        return false;
    if (sent == EXT_NOT_SENT) {
        if (!out->failed)
            out->len = begin;
        return true;
    }
    build_close(out, mark, 2);
    if ((context & REQUESTS) != 0)
        s->hs->ext_sent |= (uint64_t)1 << i;
    return true;
}

bool ext_build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    size_t begin = out->len, mark = build_open(out, 2);
    if ((context & REQUESTS) != 0)
        s->hs->ext_sent = s->hs->custom_sent = 0;
    if (!custom_build(s, context, x, index, out))
        return false;
    for (size_t i = 0; i < ext_rows_n; i++)
        if (!build_row(s, i, context, x, index, out))
            return false;
    if (!out->failed && out->len == mark && (context & MAY_BE_ABSENT) != 0) {
        out->len = begin;
        return true;
    }
    build_close(out, mark, 2);
    if (out->failed)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
    return true;
}

/* -- receiving -- */
struct found {
    struct slice body[64], custom[CUSTOM_MAX];
    uint64_t rows, customs;
};

static bool set_once(uint64_t *set, size_t bit)
{
    bool was = (*set >> bit & 1) != 0;
    *set |= (uint64_t)1 << bit;
    return !was;
}

/* RFC 8446, 4.2: an answer to what was not asked is unsupported_extension. A cookie needs no
 * asking, and renegotiation_info may be asked for by a cipher suite. */
static bool is_unasked(const SSL *s, unsigned context, int row, int custom)
{
    if ((context & UNASKED) != 0)
        return false;
    if (row < 0)
        return custom < 0 || (s->hs->custom_sent >> custom & 1) == 0;
    return !ext_was_sent(s, ext_rows[row]) && ext_rows[row] != &ext_cookie &&
           ext_rows[row] != &ext_renegotiation_info;
}

/* One of the block: where it belongs. */
static bool sort_one(SSL *s, unsigned context, uint16_t type, struct slice body, bool is_last,
                     struct found *found)
{
    /* A program's own goes first: it may be signed_certificate_timestamp. */
    int custom = custom_find(s, type), row = custom < 0 ? row_index(type) : -1;
    if (is_unasked(s, context, row, custom))
        return FATAL(s, SSL_AD_UNSUPPORTED_EXTENSION, SSL_R_UNSOLICITED_EXTENSION);
    if (row < 0 && custom < 0)
        return true;
    const struct ext_row *known = ext_row_of(type); /* may be the program's all the same */
    unsigned contexts = (known != NULL ? known->contexts : 0u) |
                        (custom >= 0 ? s->set.creds->custom[custom].context : 0u);
    bool is_new =
        row >= 0 ? set_once(&found->rows, (size_t)row) : set_once(&found->customs, (size_t)custom);
    if (!is_new || (contexts & context) == 0 || is_of_other_protocol(s, contexts) ||
        (type == TLSEXT_TYPE_psk && context == SSL_EXT_CLIENT_HELLO && !is_last))
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_EXTENSION);
    if (row >= 0)
        found->body[row] = body;
    else
        found->custom[custom] = body;
    return true;
}

static bool sort_block(SSL *s, unsigned context, struct slice block, struct found *found)
{
    uint16_t type;
    struct slice body;
    while (msg_extensions_next(&block, &type, &body)) {
        if (s->tlsext_debug != NULL)
            s->tlsext_debug(s, !s->is_server, type, body.ptr, (int)body.len, s->tlsext_debug_arg);
        if (!sort_one(s, context, type, body, block.len == 0, found))
            return false;
    }
    return block.len == 0 || FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION);
}

/* The bits of what is relevant alone stay: the others are as if they weren't there. */
static void keep_relevant(const SSL *s, unsigned context, struct found *found)
{
    for (size_t i = 0; i < ext_rows_n; i++)
        if (!ext_is_relevant(s, ext_rows[i]->contexts, context, false))
            found->rows &= ~((uint64_t)1 << i);
    for (size_t i = 0; i < s->set.creds->custom_n && i < CUSTOM_MAX; i++)
        if (!ext_is_relevant(s, s->set.creds->custom[i].context, context, false))
            found->customs &= ~((uint64_t)1 << i);
}

static bool parse_rows(SSL *s, unsigned context, const struct found *found, X509 *x, size_t index)
{
    for (size_t i = 0; i < ext_rows_n; i++)
        if ((found->rows >> i & 1) != 0 && ext_rows[i]->parse != NULL &&
            !ext_rows[i]->parse(s, context, found->body[i], x, index))
            return false;
    for (size_t i = 0; i < CUSTOM_MAX; i++)
        if ((found->customs >> i & 1) != 0 &&
            !custom_parse(s, i, context, found->custom[i], x, index))
            return false;
    return true;
}

static bool finish_rows(SSL *s, unsigned context, const struct found *found)
{
    for (size_t i = 0; i < ext_rows_n; i++)
        if (ext_rows[i]->finish != NULL &&
            ext_is_relevant(s, ext_rows[i]->contexts, context, false) &&
            !ext_rows[i]->finish(s, context, (found->rows >> i & 1) != 0))
            return false;
    return true;
}

bool ext_parse(SSL *s, unsigned context, struct slice block, X509 *x, size_t index)
{
    struct found found;
    found.rows = found.customs = 0;
    if (!sort_block(s, context, block, &found))
        return false;
    keep_relevant(s, context, &found);
    if ((context & REQUESTS) != 0) {
        s->hs->ext_seen = found.rows;
        s->hs->custom_seen = found.customs;
    }
    return parse_rows(s, context, &found, x, index) && finish_rows(s, context, &found);
}

bool ext_peek(struct slice block, uint16_t type, struct slice *body)
{
    return msg_extensions_find(block, type, body);
}
