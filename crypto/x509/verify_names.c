/* Names along a chain: name constraints of all issuers (RFC 5280, 4.2.1.10), and the subjects of
 * proxies (RFC 3820, 3.4). */
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>

#include "crypto/der/der.h"
#include "crypto/x509/vfy.h"

static bool has_dns_name(const struct x509_ext_cache *e)
{
    struct slice names = e->alt_names;
    struct x509_general_name g;
    while (x509_next_general_name(&names, &g))
        if (g.type == GEN_DNS)
            return true;
    return false;
}

/* Whether the common name counts as a host's. */
static bool checks_common_name(const X509_STORE_CTX *ctx, const X509 *x)
{
    unsigned flags = ctx->param->hostflags;
    if ((flags & X509_CHECK_FLAG_NEVER_CHECK_SUBJECT) != 0)
        return false;
    return (flags & X509_CHECK_FLAG_ALWAYS_CHECK_SUBJECT) != 0 || !has_dns_name(x509_exts(x));
}

/* A proxy's subject is its issuer's name and one more RDN, of one commonName. */
static bool proxy_name_fits(const X509 *x)
{
    static const uint8_t common_name[] = {0x55, 4, 3};
    struct slice subject = x509_subject_der(x), issuer = x509_issuer_der(x);
    struct slice rdns, rest, set = {0}, attribute, oid;
    if (!der_get(&subject, DER_SEQUENCE, &rdns))
        return false;
    rest = rdns;
    size_t n = 0, before = 0;
    while (rest.len > 0) {
        before = rdns.len - rest.len;
        if (!der_get(&rest, DER_SET, &set))
            return false;
        n++;
    }
    if (n < 2 || !der_get(&set, DER_SEQUENCE, &attribute) || set.len != 0 ||
        !der_get_oid(&attribute, &oid) || !slice_is(oid, common_name, sizeof(common_name)))
        return false;
    /* The name without it, as a Name. */
    struct builder b;
    build_init(&b);
    size_t mark = der_open(&b, DER_SEQUENCE);
    build_bytes(&b, rdns.ptr, before);
    der_close(&b, mark);
    bool fits = !b.failed && x509_name_slice_equal(slice_of(b.ptr, b.len), issuer);
    build_free(&b);
    return fits;
}

static int check_against(X509_STORE_CTX *ctx, X509 *x, int depth, const struct x509_ext_cache *ca)
{
    if (ca->permitted.ptr == NULL && ca->excluded.ptr == NULL)
        return X509_V_OK;
    int r = x509_constraints_check(x, ca);
    if (r == X509_V_OK && depth == 0 && checks_common_name(ctx, x))
        r = x509_constraints_check_cn(x, ca);
    return r;
}

int verify_name_constraints(X509_STORE_CTX *ctx)
{
    int last = chain_len(ctx) - 1;
    for (int i = last; i >= 0; i--) {
        X509 *x = chain_at(ctx, i);
        const struct x509_ext_cache *e = x509_exts(x);
        /* Self-issued ones in between have names of their own accord: 6.1.3 (b). */
        if (i > 0 && (e->flags & EXFLAG_SI) != 0)
            continue;
        if (e->proxy && !proxy_name_fits(x) &&
            !verify_fails(ctx, x, i, X509_V_ERR_PROXY_SUBJECT_NAME_VIOLATION))
            return 0;
        for (int j = last; j > i; j--) {
            int error = check_against(ctx, x, i, x509_exts(chain_at(ctx, j)));
            if (error != X509_V_OK && !verify_fails(ctx, x, i, error))
                return 0;
        }
    }
    return 1;
}
