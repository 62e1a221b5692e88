/* use_srtp: a profile for the keys that SRTP takes from DTLS (RFC 5764, 4.1). */
#include <openssl/srtp.h>
#include <string.h>

#include "ssl/dtls.h"
#include "ssl/ext/ext.h"
#include "ssl/hs/hs.h"

static const SRTP_PROTECTION_PROFILE profiles[] = {
    {"SRTP_AES128_CM_SHA1_80", SRTP_AES128_CM_SHA1_80},
    {"SRTP_AES128_CM_SHA1_32", SRTP_AES128_CM_SHA1_32},
    {"SRTP_AEAD_AES_128_GCM", SRTP_AEAD_AES_128_GCM},
    {"SRTP_AEAD_AES_256_GCM", SRTP_AEAD_AES_256_GCM},
};

static STACK_OF(SRTP_PROTECTION_PROFILE) * ours(const SSL *s)
{
    return s->srtp != NULL ? s->srtp : s->ctx->srtp;
}

static const SRTP_PROTECTION_PROFILE *find_own(const SSL *s, uint64_t id)
{
    const STACK_OF(SRTP_PROTECTION_PROFILE) *list = ours(s);
    for (int i = 0; i < sk_SRTP_PROTECTION_PROFILE_num(list); i++)
        if (sk_SRTP_PROTECTION_PROFILE_value(list, i)->id == id)
            return sk_SRTP_PROTECTION_PROFILE_value(list, i);
    return NULL;
}

/* No master key identifiers: their vector is empty. */
static enum ext_sent build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    (void)x;
    (void)index;
    const STACK_OF(SRTP_PROTECTION_PROFILE) *list = ours(s);
    if (context != SSL_EXT_CLIENT_HELLO && s->dtls->srtp == NULL)
        return EXT_NOT_SENT;
    if (context == SSL_EXT_CLIENT_HELLO && list == NULL)
        return EXT_NOT_SENT;
    size_t mark = build_open(out, 2);
    if (context != SSL_EXT_CLIENT_HELLO)
        build_uint(out, s->dtls->srtp->id, 2);
    else
        for (int i = 0; i < sk_SRTP_PROTECTION_PROFILE_num(list); i++)
            build_uint(out, sk_SRTP_PROTECTION_PROFILE_value(list, i)->id, 2);
    build_close(out, mark, 2);
    build_u8(out, 0);
    return EXT_SENT;
}

/* The first of ours that the client has. */
static bool parse_offer(SSL *s, struct slice list)
{
    const STACK_OF(SRTP_PROTECTION_PROFILE) *own = ours(s);
    for (int i = 0; i < sk_SRTP_PROTECTION_PROFILE_num(own) && s->dtls->srtp == NULL; i++) {
        struct slice rest = list;
        uint16_t id;
        while (read_u16(&rest, &id))
            if (sk_SRTP_PROTECTION_PROFILE_value(own, i)->id == id)
                s->dtls->srtp = sk_SRTP_PROTECTION_PROFILE_value(own, i);
    }
    return true;
}

static bool parse(SSL *s, unsigned context, struct slice body, X509 *x, size_t index)
{
    (void)x;
    (void)index;
    struct slice list, mki;
    uint16_t id;
    s->dtls->srtp = NULL;
    if (!read_vector(&body, 2, &list) || list.len % 2 != 0 || !read_vector(&body, 1, &mki) ||
        body.len > 0 || (context != SSL_EXT_CLIENT_HELLO && list.len != 2))
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_SRTP_PROTECTION_PROFILE_LIST);
    if (context == SSL_EXT_CLIENT_HELLO)
        return parse_offer(s, list);
    if (mki.len > 0) /* none was offered */
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_SRTP_MKI_VALUE);
    if (ours(s) == NULL)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_NO_SRTP_PROFILES);
    if (!read_u16(&list, &id) || (s->dtls->srtp = find_own(s, id)) == NULL)
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_SRTP_PROTECTION_PROFILE_LIST);
    return true;
}

const struct ext_row ext_use_srtp = {
    TLSEXT_TYPE_use_srtp,
    SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_2_SERVER_HELLO | SSL_EXT_DTLS_ONLY,
    "use_srtp",
    build,
    parse,
    NULL,
};

/* ---- SSL_CTX_set_tlsext_use_srtp(3) ---- */

static const SRTP_PROTECTION_PROFILE *find(const char *name, size_t len)
{
    for (size_t i = 0; i < sizeof(profiles) / sizeof(profiles[0]); i++)
        if (strlen(profiles[i].name) == len && memcmp(profiles[i].name, name, len) == 0)
            return &profiles[i];
    return NULL;
}

static bool add(STACK_OF(SRTP_PROTECTION_PROFILE) * list, const char *name, size_t len)
{
    SRTP_PROTECTION_PROFILE *p = (SRTP_PROTECTION_PROFILE *)(uintptr_t)find(name, len);
    if (p == NULL)
        return FAIL(ERR_LIB_SSL, SSL_R_SRTP_UNKNOWN_PROTECTION_PROFILE);
    for (int i = 0; i < sk_SRTP_PROTECTION_PROFILE_num(list); i++)
        if (sk_SRTP_PROTECTION_PROFILE_value(list, i) == p)
            return FAIL(ERR_LIB_SSL, SSL_R_BAD_SRTP_PROTECTION_PROFILE_LIST);
    return sk_SRTP_PROTECTION_PROFILE_push(list, p) > 0 ||
           FAIL(ERR_LIB_SSL, SSL_R_SRTP_COULD_NOT_ALLOCATE_PROFILES);
}

/* 0 is success, 1 failure. */
static int set(STACK_OF(SRTP_PROTECTION_PROFILE) * *to, const char *names)
{
    STACK_OF(SRTP_PROTECTION_PROFILE) *list = sk_SRTP_PROTECTION_PROFILE_new_null();
    bool ok = list != NULL || FAIL(ERR_LIB_SSL, SSL_R_SRTP_COULD_NOT_ALLOCATE_PROFILES);
    for (const char *at = names; ok && at != NULL;) {
        const char *colon = strchr(at, ':');
        ok = add(list, at, colon != NULL ? (size_t)(colon - at) : strlen(at));
        at = colon != NULL ? colon + 1 : NULL;
    }
    if (!ok) {
        sk_SRTP_PROTECTION_PROFILE_free(list);
        return 1;
    }
    sk_SRTP_PROTECTION_PROFILE_free(*to);
    *to = list;
    return 0;
}

int SSL_CTX_set_tlsext_use_srtp(SSL_CTX *ctx, const char *names)
{
    return set(&ctx->srtp, names);
}

int SSL_set_tlsext_use_srtp(SSL *ssl, const char *names)
{
    return set(&ssl->srtp, names);
}

STACK_OF(SRTP_PROTECTION_PROFILE) * SSL_get_srtp_profiles(SSL *ssl)
{
    return ssl != NULL ? ours(ssl) : NULL;
}

SRTP_PROTECTION_PROFILE *SSL_get_selected_srtp_profile(SSL *s)
{
    return conn_is_dtls(s) ? (SRTP_PROTECTION_PROFILE *)(uintptr_t)s->dtls->srtp : NULL;
}
