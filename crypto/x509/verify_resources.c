/* Autonomous systems and addresses along a chain: what a certificate has, its issuer has too, or
 * inherits it; the last one has all it needs by itself. RFC 3779, 2.3 and 3.3.
 *
 * A walk goes from the leaf to the root with what is claimed: what the last certificate had that
 * had something, or what a caller gives. As with OpenSSL nothing is claimed, and so nothing is
 * checked, where the leaf has no such extension. */
#include <openssl/err.h>
#include <openssl/x509v3.h>

#include "crypto/asn1/asn1.h"
#include "crypto/base/raise.h"
#include "crypto/x509/vfy.h"
#include "crypto/x509v3/resources.h"
#include "crypto/x509v3/types.h"

struct walk;

struct kind {
    ASN1_ITEM_EXP *type;
    enum x509_ext_id id;
    bool (*is_canonical)(ASN1_VALUE *extension);
    /* Of what is claimed, in the certificates from that one on: 1, 0, or -1 out of memory. */
    int (*check)(const struct walk *w, ASN1_VALUE *claimed, int from);
};

struct walk {
    X509_STORE_CTX *ctx; /* who hears of errors; NULL: the first one decides */
    STACK_OF(X509) * chain;
    const struct kind *kind;
    int n;
    ASN1_VALUE **extensions; /* of each certificate; NULL: it has none */
};

static bool fails(const struct walk *w, int depth, int error)
{
    return w->ctx != NULL && verify_fails(w->ctx, sk_X509_value(w->chain, depth), depth, error);
}

static void close_walk(struct walk *w)
{
    for (int i = 0; w->extensions != NULL && i < w->n; i++)
        ASN1_item_free(w->extensions[i], ASN1_ITEM_ptr(w->kind->type));
    OPENSSL_free(w->extensions);
}

/* All of the extensions: 1, 0 if one can't be read, -1 out of memory. */
static int open_walk(struct walk *w)
{
    w->extensions = OPENSSL_zalloc((size_t)w->n * sizeof(*w->extensions));
    if (w->extensions == NULL) {
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
        return -1;
    }
    for (int i = 0; i < w->n; i++) {
        const struct x509_ext_cache *e = x509_exts(sk_X509_value(w->chain, i));
        struct slice value = e->value[w->kind->id];
        if ((e->bad >> w->kind->id & 1) != 0) {
            if (!fails(w, i, X509_V_ERR_INVALID_EXTENSION))
                return 0;
        } else if (value.ptr != NULL) {
            w->extensions[i] = asn1_get_item(&value, ASN1_ITEM_ptr(w->kind->type));
            if (w->extensions[i] == NULL)
                return -1;
        }
    }
    return 1;
}

/* ---- Autonomous systems: two sets of numbers ---- */

static bool is_inherited(const ASIdentifierChoice *choice)
{
    return choice != NULL && choice->type == ASIdentifierChoice_inherit;
}

/* NULL: nothing, since there is none or it is inherited. */
static const ASIdOrRanges *numbers_of(const ASIdentifierChoice *choice)
{
    return choice == NULL || is_inherited(choice) ? NULL : choice->u.asIdsOrRanges;
}

/* What the certificate above has of it. */
static bool climb_numbers(const struct walk *w, int depth, const ASIdOrRanges **claim,
                          const ASIdentifierChoice *choice)
{
    const ASIdOrRanges *claimed = *claim, *above = numbers_of(choice);
    if (is_inherited(choice))
        return true;
    bool fit = claimed == NULL || (above != NULL && as_list_contains(above, claimed));
    if (fit || above == NULL)
        *claim = above;
    return fit || fails(w, depth, X509_V_ERR_UNNESTED_RESOURCE);
}

static int check_numbers(const struct walk *w, ASN1_VALUE *claimed, int from)
{
    const ASIdentifiers *c = (const ASIdentifiers *)claimed;
    const ASIdOrRanges *as = numbers_of(c->asnum), *rdi = numbers_of(c->rdi);
    for (int i = from; i < w->n; i++) {
        ASIdentifiers *ids = (ASIdentifiers *)w->extensions[i];
        if (ids == NULL) {
            if ((as != NULL || rdi != NULL) && !fails(w, i, X509_V_ERR_UNNESTED_RESOURCE))
                return 0;
            continue;
        }
        if (!X509v3_asid_is_canonical(ids) && !fails(w, i, X509_V_ERR_INVALID_EXTENSION))
            return 0;
        if (!climb_numbers(w, i, &as, ids->asnum) || !climb_numbers(w, i, &rdi, ids->rdi))
            return 0;
    }
    const ASIdentifiers *root = (const ASIdentifiers *)w->extensions[w->n - 1];
    for (int i = 0; root != NULL && i < 2; i++)
        if (is_inherited(i == 0 ? root->asnum : root->rdi) &&
            !fails(w, w->n - 1, X509_V_ERR_UNNESTED_RESOURCE))
            return 0;
    return 1;
}

static bool numbers_are_canonical(ASN1_VALUE *v)
{
    return X509v3_asid_is_canonical((ASIdentifiers *)v);
}

/* ---- Addresses: a set for each family ---- */

static bool inherits(const IPAddressFamily *f)
{
    return f->ipAddressChoice->type == IPAddressChoice_inherit;
}

/* The family of a sorted list that goes before none of those asked for before; NULL: it isn't
 * there. */
static IPAddressFamily *find_family(IPAddrBlocks *blocks, int *at, const IPAddressFamily *f)
{
    int n = sk_IPAddressFamily_num(blocks);
    while (*at < n && address_family_cmp(sk_IPAddressFamily_value(blocks, *at), f) < 0)
        ++*at;
    IPAddressFamily *found = *at < n ? sk_IPAddressFamily_value(blocks, *at) : NULL;
    return found != NULL && address_family_cmp(found, f) == 0 ? found : NULL;
}

/* What the certificate above has of each family that is claimed. */
static bool climb_families(const struct walk *w, int depth, IPAddrBlocks *claim)
{
    IPAddrBlocks *blocks = (IPAddrBlocks *)w->extensions[depth];
    for (int i = 0, at = 0; i < sk_IPAddressFamily_num(claim); i++) {
        const IPAddressFamily *f = sk_IPAddressFamily_value(claim, i);
        IPAddressFamily *above = find_family(blocks, &at, f);
        if (above != NULL && inherits(above))
            continue;
        if (above != NULL && (inherits(f) || address_list_contains(above, f))) {
            sk_IPAddressFamily_set(claim, i, above);
            continue;
        }
        if (!inherits(f) && !fails(w, depth, X509_V_ERR_UNNESTED_RESOURCE))
            return false;
    }
    return true;
}

static bool claims_some(const IPAddrBlocks *claim)
{
    for (int i = 0; i < sk_IPAddressFamily_num(claim); i++)
        if (!inherits(sk_IPAddressFamily_value(claim, i)))
            return true;
    return false;
}

static bool check_families(const struct walk *w, IPAddrBlocks *claim, int from)
{
    for (int i = from; i < w->n; i++) {
        IPAddrBlocks *blocks = (IPAddrBlocks *)w->extensions[i];
        if (blocks == NULL) {
            if (claims_some(claim) && !fails(w, i, X509_V_ERR_UNNESTED_RESOURCE))
                return false;
            continue;
        }
        if (!X509v3_addr_is_canonical(blocks) && !fails(w, i, X509_V_ERR_INVALID_EXTENSION))
            return false;
        if (!climb_families(w, i, claim))
            return false;
    }
    IPAddrBlocks *root = (IPAddrBlocks *)w->extensions[w->n - 1];
    for (int i = 0, at = 0; root != NULL && i < sk_IPAddressFamily_num(claim); i++) {
        const IPAddressFamily *f = find_family(root, &at, sk_IPAddressFamily_value(claim, i));
        if (f != NULL && inherits(f) && !fails(w, w->n - 1, X509_V_ERR_UNNESTED_RESOURCE))
            return false;
    }
    return true;
}

/* What is claimed changes on the way, so it is a copy. */
static int check_addresses(const struct walk *w, ASN1_VALUE *claimed, int from)
{
    IPAddrBlocks *claim = sk_IPAddressFamily_dup((IPAddrBlocks *)claimed);
    if (claim == NULL) {
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
        return -1;
    }
    bool ok = check_families(w, claim, from);
    sk_IPAddressFamily_free(claim);
    return ok;
}

static bool addresses_are_canonical(ASN1_VALUE *v)
{
    return X509v3_addr_is_canonical((IPAddrBlocks *)v);
}

/* ---- Whole chains ---- */

static const struct kind numbers = {ASN1_ITEM_ref(ASIdentifiers), EXT_AS_IDENTIFIERS,
                                    numbers_are_canonical, check_numbers};
static const struct kind addresses = {ASN1_ITEM_ref(IPAddrBlocks), EXT_IP_ADDR_BLOCKS,
                                      addresses_are_canonical, check_addresses};

/* From a claim up all of the chain; or, if it is NULL, from what the leaf has. */
static int check_chain(const struct kind *kind, X509_STORE_CTX *ctx, STACK_OF(X509) * chain,
                       ASN1_VALUE *claimed)
{
    struct walk w = {ctx, chain, kind, sk_X509_num(chain), NULL};
    int from = claimed != NULL ? 0 : 1, ok = open_walk(&w);
    if (ok > 0 && claimed == NULL)
        claimed = w.extensions[0];
    if (ok > 0 && claimed != NULL) {
        if (!kind->is_canonical(claimed))
            ok = fails(&w, 0, X509_V_ERR_INVALID_EXTENSION);
        if (ok > 0)
            ok = kind->check(&w, claimed, from);
    }
    close_walk(&w);
    return ok;
}

static int check_path(const struct kind *kind, X509_STORE_CTX *ctx)
{
    if (ctx == NULL || sk_X509_num(ctx->chain) <= 0 || ctx->calls.verify_cb == NULL) {
        if (ctx != NULL)
            ctx->error = X509_V_ERR_UNSPECIFIED;
        return 0;
    }
    int ok = check_chain(kind, ctx, ctx->chain, NULL);
    return ok < 0 ? verify_broken(ctx, X509_V_ERR_OUT_OF_MEM) : ok;
}

int X509v3_asid_validate_path(X509_STORE_CTX *ctx)
{
    return check_path(&numbers, ctx) > 0;
}

int X509v3_addr_validate_path(X509_STORE_CTX *ctx)
{
    return check_path(&addresses, ctx) > 0;
}

/* Whether any certificate has such an extension, well-formed or not. Most chains don't. */
static bool has_resources(const X509_STORE_CTX *ctx)
{
    for (int i = chain_len(ctx); i-- > 0;) {
        const struct slice *value = x509_exts(chain_at(ctx, i))->value;
        if (value[EXT_AS_IDENTIFIERS].ptr != NULL || value[EXT_IP_ADDR_BLOCKS].ptr != NULL)
            return true;
    }
    return false;
}

int verify_resources(X509_STORE_CTX *ctx)
{
    if (!has_resources(ctx))
        return 1;
    int ok = check_path(&numbers, ctx);
    return ok > 0 ? check_path(&addresses, ctx) : ok;
}

int X509v3_asid_validate_resource_set(STACK_OF(X509) * chain, ASIdentifiers *ext,
                                      int allow_inheritance)
{
    if (ext == NULL)
        return 1;
    if (sk_X509_num(chain) <= 0 || (!allow_inheritance && X509v3_asid_inherits(ext)))
        return 0;
    return check_chain(&numbers, NULL, chain, (ASN1_VALUE *)ext) > 0;
}

int X509v3_addr_validate_resource_set(STACK_OF(X509) * chain, IPAddrBlocks *ext,
                                      int allow_inheritance)
{
    if (ext == NULL)
        return 1;
    if (sk_X509_num(chain) <= 0 || (!allow_inheritance && X509v3_addr_inherits(ext)))
        return 0;
    return check_chain(&addresses, NULL, chain, (ASN1_VALUE *)ext) > 0;
}
