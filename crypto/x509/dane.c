/* Matching TLSA records: RFC 6698, 2.1; RFC 7671, 5 and 9. */
#include "crypto/x509/dane.h"

#include <openssl/evp.h>
#include <openssl/x509.h>
#include <string.h>

#include "crypto/x509/vfy.h"

#define BIT(usage) (UINT32_C(1) << (usage))

void X509_STORE_CTX_set0_dane(X509_STORE_CTX *ctx, SSL_DANE *dane)
{
    ctx->dane = dane;
}

bool dane_is_on(const X509_STORE_CTX *ctx)
{
    return ctx->dane != NULL && dane_count(ctx->dane) > 0;
}

bool dane_wants_pkix(const X509_STORE_CTX *ctx)
{
    return !dane_is_on(ctx) || (ctx->dane->usages & (BIT(PKIX_TA) | BIT(PKIX_EE))) != 0;
}

/* ---- What matched ---- */

static void note(X509_STORE_CTX *ctx, struct dane_record *record, X509 *cert, int depth)
{
    SSL_DANE *dane = ctx->dane;
    X509_free(dane->cert);
    dane->cert = cert != NULL && X509_up_ref(cert) ? cert : NULL;
    dane->matched = record;
    dane->depth = depth;
}

void dane_begin(X509_STORE_CTX *ctx)
{
    note(ctx, NULL, NULL, -1);
    ctx->dane->pkix_depth = -1;
}

void dane_shorten(X509_STORE_CTX *ctx, int n)
{
    if (dane_is_on(ctx) && ctx->dane->depth >= n)
        note(ctx, NULL, NULL, -1);
}

/* ---- Matching ---- */

/* What a record is about, in DER, and its digests: made once a certificate. */
struct selected {
    unsigned char *der;
    int len; /* 0: not made yet */
};

static bool select_part(struct selected *part, const X509 *x, uint8_t selector)
{
    if (part->len == 0)
        part->len = selector == SELECTOR_CERT
                        ? i2d_X509(x, &part->der)
                        : i2d_X509_PUBKEY(X509_get_X509_PUBKEY(x), &part->der);
    return part->len > 0;
}

/* Digest agility: whether a stronger digest of the same kind of record is there, so that this one
 * doesn't count. */
static bool is_outdone(const SSL_DANE *dane, const struct dane_record *record)
{
    const uint8_t *strength = dane->digests->strength;
    int n = dane_count(dane);
    for (int i = 0; i < n && record->matching != MATCHING_FULL; i++) {
        const struct dane_record *r = dane_record(dane, i);
        if (r->usage == record->usage && r->selector == record->selector &&
            r->matching != MATCHING_FULL && strength[r->matching] > strength[record->matching])
            return true;
    }
    return false;
}

/* 1, 0, or -1 without memory. */
static int matches(const SSL_DANE *dane, const struct dane_record *record, const X509 *x,
                   struct selected parts[2])
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int len = 0;
    struct selected *part = &parts[record->selector == SELECTOR_SPKI];
    if (record->selector > SELECTOR_SPKI || record->matching > dane->digests->max ||
        is_outdone(dane, record))
        return 0;
    if (!select_part(part, x, record->selector))
        return -1;
    if (record->matching == MATCHING_FULL)
        return (size_t)part->len == record->len &&
               memcmp(part->der, record->data, record->len) == 0;
    const EVP_MD *md = dane->digests->md[record->matching];
    if (md == NULL)
        return 0;
    if (!EVP_Digest(part->der, (size_t)part->len, digest, &len, md, NULL))
        return -1;
    return len == record->len && memcmp(digest, record->data, len) == 0;
}

/* The first record among these usages that a certificate matches: 1 and *record, 0, or -1. */
static int find(const SSL_DANE *dane, const X509 *x, uint32_t usages, struct dane_record **record)
{
    struct selected parts[2] = {{NULL, 0}, {NULL, 0}};
    int n = dane_count(dane), found = 0;
    for (int i = 0; i < n && found == 0; i++) {
        *record = dane_record(dane, i);
        if ((*record)->usage <= DANE_EE && (usages & BIT((*record)->usage)) != 0)
            found = matches(dane, *record, x, parts);
    }
    OPENSSL_free(parts[SELECTOR_CERT].der);
    OPENSSL_free(parts[SELECTOR_SPKI].der);
    return found;
}

int dane_match_leaf(X509_STORE_CTX *ctx)
{
    struct dane_record *record;
    int found = find(ctx->dane, ctx->cert, BIT(DANE_EE), &record);
    bool settled = found > 0;
    if (found == 0)
        found = find(ctx->dane, ctx->cert, BIT(PKIX_EE), &record);
    if (found > 0)
        note(ctx, record, ctx->cert, 0);
    return found < 0 ? -1 : settled;
}

int dane_match_issuer(X509_STORE_CTX *ctx, int depth)
{
    struct dane_record *record;
    X509 *x = chain_at(ctx, depth);
    if (!dane_is_on(ctx) || depth == 0)
        return 0;
    int found = find(ctx->dane, x, BIT(DANE_TA), &record);
    bool settled = found > 0;
    if (found == 0 && ctx->dane->depth < 0)
        found = find(ctx->dane, x, BIT(PKIX_TA), &record);
    if (found > 0)
        note(ctx, record, x, depth);
    if (settled) {
        if (ctx->num_untrusted > depth)
            ctx->num_untrusted = depth;
        ctx->anchored = true;
    }
    return found < 0 ? -1 : settled;
}

int dane_match_key(X509_STORE_CTX *ctx)
{
    const SSL_DANE *dane = ctx->dane;
    int last = chain_len(ctx) - 1;
    int n = dane_is_on(ctx) ? dane_count(dane) : 0;
    for (int i = 0; i < n; i++) {
        struct dane_record *r = dane_record(dane, i);
        if (r->usage != DANE_TA || r->selector != SELECTOR_SPKI || r->matching != MATCHING_FULL ||
            r->key == NULL || x509_signature_by(chain_at(ctx, last), r->key) <= 0)
            continue;
        note(ctx, r, NULL, last);
        ctx->anchored = true;
        return 1;
    }
    return 0;
}

/* ---- With the store's trust ---- */

bool dane_trusts_pkix(X509_STORE_CTX *ctx, int depth)
{
    if (!dane_is_on(ctx))
        return true;
    ctx->dane->pkix_depth = depth;
    return ctx->dane->depth >= 0;
}

bool dane_lacks_match(const X509_STORE_CTX *ctx)
{
    return dane_is_on(ctx) && (!dane_wants_pkix(ctx) || ctx->dane->pkix_depth >= 0);
}
