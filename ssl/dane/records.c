/* The TLSA records of a connection. */
#include <limits.h>
#include <openssl/crypto.h>
#include <openssl/x509.h>

#include "ssl/dane/dane.h"

/* ---- of a connection ---- */

SSL_DANE *dane_of(SSL *s)
{
    if (s->dane != NULL)
        return s->dane;
    s->dane = OPENSSL_zalloc(sizeof(*s->dane));
    if (s->dane == NULL)
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    else
        s->dane->depth = s->dane->pkix_depth = -1;
    return s->dane;
}

bool dane_init(SSL *s)
{
    unsigned long flags = s->session_ctx->dane.flags;
    if (flags == 0)
        return true;
    if (dane_of(s) == NULL)
        return false;
    s->dane->flags = flags;
    return true;
}

void dane_forget(SSL *s)
{
    SSL_DANE *dane = s->dane;
    if (dane == NULL)
        return;
    X509_free(dane->cert);
    dane->cert = NULL;
    dane->matched = NULL;
    dane->depth = dane->pkix_depth = -1;
}

static void tlsa_free(struct dane_record *r)
{
    if (r == NULL)
        return;
    OPENSSL_free(r->data);
    EVP_PKEY_free(r->key);
    OPENSSL_free(r);
}

static void free_item(void *item)
{
    tlsa_free(item);
}

void dane_free(SSL *s)
{
    if (s->dane == NULL)
        return;
    dane_forget(s);
    OPENSSL_sk_pop_free(s->dane->records, free_item);
    sk_X509_pop_free(s->dane->certs, X509_free);
    OPENSSL_free(s->dane);
    s->dane = NULL;
}

/* ---- a record ---- */

/* A whole certificate or key must be one, and nothing after it. Those of DANE-TA are of use beyond
 * the comparison: to build a chain with, to check the signature of its last. */
static int check_full(SSL_DANE *dane, struct dane_record *r)
{
    const unsigned char *p = r->data, *end = p + r->len;
    if (r->selector == SELECTOR_SPKI) {
        r->key = d2i_PUBKEY(NULL, &p, (long)r->len);
        if (r->key == NULL || p != end)
            return FAIL(ERR_LIB_SSL, SSL_R_DANE_TLSA_BAD_PUBLIC_KEY);
        if (r->usage != DANE_TA) {
            EVP_PKEY_free(r->key);
            r->key = NULL;
        }
        return 1;
    }
    X509 *cert = d2i_X509(NULL, &p, (long)r->len);
    if (cert == NULL || p != end || X509_get0_pubkey(cert) == NULL) {
        X509_free(cert);
        return FAIL(ERR_LIB_SSL, SSL_R_DANE_TLSA_BAD_CERTIFICATE);
    }
    if (r->usage != DANE_TA) {
        X509_free(cert);
        return 1;
    }
    if ((dane->certs == NULL && (dane->certs = sk_X509_new_null()) == NULL) ||
        !sk_X509_push(dane->certs, cert)) {
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
        X509_free(cert);
        return -1;
    }
    return 1;
}

/* Those that say the most come first: by usage, selector, strength; of equals the newest. */
static int place(const SSL_DANE *dane, const struct dane_record *r)
{
    const uint8_t *strength = dane->digests->strength;
    int n = OPENSSL_sk_num(dane->records), i = 0;
    for (; i < n; i++) {
        const struct dane_record *other = OPENSSL_sk_value(dane->records, i);
        if (other->usage != r->usage) {
            if (other->usage < r->usage)
                break;
        } else if (other->selector != r->selector) {
            if (other->selector < r->selector)
                break;
        } else if (strength[other->matching] <= strength[r->matching]) {
            break;
        }
    }
    return i;
}

/* The number is known; the record isn't looked into yet. 0: unusable. */
static int check(const SSL_DANE *dane, uint8_t usage, uint8_t selector, uint8_t matching,
                 const unsigned char *data, size_t len)
{
    if (len > INT_MAX)
        return FAIL(ERR_LIB_SSL, SSL_R_DANE_TLSA_BAD_DATA_LENGTH);
    if (usage > DANE_EE)
        return FAIL(ERR_LIB_SSL, SSL_R_DANE_TLSA_BAD_CERTIFICATE_USAGE);
    if (selector > SELECTOR_SPKI)
        return FAIL(ERR_LIB_SSL, SSL_R_DANE_TLSA_BAD_SELECTOR);
    if (matching != MATCHING_FULL) {
        if (matching > dane->digests->max || dane->digests->md[matching] == NULL)
            return FAIL(ERR_LIB_SSL, SSL_R_DANE_TLSA_BAD_MATCHING_TYPE);
        if (len != (size_t)EVP_MD_get_size(dane->digests->md[matching]))
            return FAIL(ERR_LIB_SSL, SSL_R_DANE_TLSA_BAD_DIGEST_LENGTH);
    }
    return data != NULL || FAIL(ERR_LIB_SSL, SSL_R_DANE_TLSA_NULL_DATA);
}

static int add(SSL_DANE *dane, uint8_t usage, uint8_t selector, uint8_t matching,
               const unsigned char *data, size_t len)
{
    int ok = check(dane, usage, selector, matching, data, len);
    if (ok <= 0)
        return ok;
    struct dane_record *r = OPENSSL_zalloc(sizeof(*r));
    unsigned char *copy = r != NULL ? OPENSSL_malloc(len > 0 ? len : 1) : NULL;
    if (copy == NULL) {
        OPENSSL_free(r);
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
        return -1;
    }
    memcpy(copy, data, len);
    *r = (struct dane_record){
        .usage = usage, .selector = selector, .matching = matching, .data = copy, .len = len};
    if (matching == MATCHING_FULL && (ok = check_full(dane, r)) <= 0) {
        tlsa_free(r);
        return ok;
    }
    if (!OPENSSL_sk_insert(dane->records, r, place(dane, r))) {
        tlsa_free(r);
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
        return -1;
    }
    dane->usages |= UINT32_C(1) << usage;
    return 1;
}

/* ---- API ---- */

/* The first name to look for in the certificate, and if there is none yet that of SNI. */
static bool set_base_domain(SSL *s, const char *name)
{
    if (s->hostname == NULL && name != NULL && !SSL_set_tlsext_host_name(s, name))
        return FAIL(ERR_LIB_SSL, SSL_R_ERROR_SETTING_TLSA_BASE_DOMAIN);
    return X509_VERIFY_PARAM_set1_host(s->set.param, name, 0) ||
           FAIL(ERR_LIB_SSL, SSL_R_ERROR_SETTING_TLSA_BASE_DOMAIN);
}

/* The matching types are those of the context that the connection was made of, which it keeps. */
int SSL_dane_enable(SSL *s, const char *basedomain)
{
    if (s->session_ctx->dane.md == NULL)
        return FAIL(ERR_LIB_SSL, SSL_R_CONTEXT_NOT_DANE_ENABLED);
    SSL_DANE *dane = dane_of(s);
    if (dane == NULL)
        return -1;
    if (dane->records != NULL)
        return FAIL(ERR_LIB_SSL, SSL_R_DANE_ALREADY_ENABLED);
    if (!set_base_domain(s, basedomain))
        return -1;
    dane->records = OPENSSL_sk_new_null();
    if (dane->records == NULL) {
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
        return -1;
    }
    dane->depth = dane->pkix_depth = -1;
    dane->digests = &s->session_ctx->dane;
    return 1;
}

int SSL_dane_tlsa_add(SSL *s, uint8_t usage, uint8_t selector, uint8_t mtype,
                      const unsigned char *data, size_t dlen)
{
    if (s->dane == NULL || s->dane->records == NULL) {
        ERR_raise(ERR_LIB_SSL, SSL_R_DANE_NOT_ENABLED);
        return -1;
    }
    return add(s->dane, usage, selector, mtype, data, dlen);
}

/* From the last, so that equals keep their order. */
bool dane_copy(SSL *to, const SSL *from)
{
    if (from->dane == NULL)
        return true;
    int n = dane_count(from->dane);
    if (dane_of(to) == NULL)
        return false;
    to->dane->flags = from->dane->flags;
    if (n <= 0)
        return true;
    if (to->session_ctx->dane.md == NULL) /* the context was exchanged since */
        return FAIL(ERR_LIB_SSL, SSL_R_CONTEXT_NOT_DANE_ENABLED);
    to->dane->digests = &to->session_ctx->dane;
    if ((to->dane->records = OPENSSL_sk_new_reserve(NULL, n)) == NULL)
        return false;
    while (n-- > 0) {
        const struct dane_record *r = OPENSSL_sk_value(from->dane->records, n);
        if (add(to->dane, r->usage, r->selector, r->matching, r->data, r->len) <= 0)
            return false;
    }
    return true;
}

unsigned long SSL_dane_set_flags(SSL *s, unsigned long flags)
{
    unsigned long before = s->dane != NULL ? s->dane->flags : 0;
    if (dane_of(s) != NULL) /* else there is an error in the queue */
        s->dane->flags |= flags;
    return before;
}

unsigned long SSL_dane_clear_flags(SSL *s, unsigned long flags)
{
    unsigned long before = s->dane != NULL ? s->dane->flags : 0;
    if (s->dane != NULL)
        s->dane->flags &= ~flags;
    return before;
}
