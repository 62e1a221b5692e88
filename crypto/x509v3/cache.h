/* What verifying a certificate needs of its extensions, decoded once into slices of its own bytes.
 *
 * x509_exts() finds every extension that this file knows in one walk, checks those that
 * X509_get_extension_flags(3) tells about, and publishes the result at x->ext_cache by
 * compare-and-swap. The struct is the only allocation, but for values in BER. It lives as long as
 * the certificate, or until a setter changes the extensions. */
#ifndef ASSAY_X509V3_CACHE_H
#define ASSAY_X509V3_CACHE_H

#include <openssl/x509v3.h>

#include "crypto/x509/cert.h"

/* The extensions that are found. */
enum x509_ext_id {
    EXT_BASIC_CONSTRAINTS,
    EXT_KEY_USAGE,
    EXT_EXT_KEY_USAGE,
    EXT_SUBJECT_KEY_ID,
    EXT_AUTHORITY_KEY_ID,
    EXT_SUBJECT_ALT_NAME,
    EXT_ISSUER_ALT_NAME,
    EXT_NAME_CONSTRAINTS,
    EXT_CERTIFICATE_POLICIES,
    EXT_POLICY_MAPPINGS,
    EXT_POLICY_CONSTRAINTS,
    EXT_INHIBIT_ANY_POLICY,
    EXT_CRL_DISTRIBUTION_POINTS,
    EXT_FRESHEST_CRL,
    EXT_AUTHORITY_INFO,
    EXT_NS_CERT_TYPE,
    EXT_PROXY_CERT_INFO,
    EXT_IP_ADDR_BLOCKS,
    EXT_AS_IDENTIFIERS,
    EXT_IDS
};

struct x509_ext_cache {
    uint32_t flags;      /* EXFLAG_*: X509_get_extension_flags(3); EXFLAG_INVALID too if one that is
                          * checked here is malformed or there twice */
    uint32_t key_usage;  /* KU_*; UINT32_MAX without the extension */
    uint32_t xkey_usage; /* XKU_*; UINT32_MAX without the extension */
    uint32_t ns_type;    /* NS_*; 0 without the extension */
    long path_len;       /* of basic constraints; -1: no limit */

    /* Of each extension: OCTET STRING's contents, the first if there are more; ptr NULL: absent.
     * What was BER is DER here, in memory of its own. */
    struct slice value[EXT_IDS];
    struct rewritten_ext *rewritten; /* that memory: crypto/x509v3/rewrite.c */
    uint32_t critical;               /* bits 1 << EXT_...: it is critical */
    uint32_t repeated;               /* there is more than one of it */
    uint32_t bad; /* malformed: its value is left in value[], and not in what follows. Not
                   * looked into here: policies, mappings, policy constraints, inhibit any,
                   * authority info */

    /* Well-formed ones, else empty with ptr NULL. */
    struct slice subject_key_id;      /* the identifier */
    struct slice authority_key_id;    /* keyIdentifier */
    struct slice authority_issuer;    /* authorityCertIssuer: contents of GeneralNames */
    struct slice authority_serial;    /* INTEGER's contents, two's complement */
    struct slice alt_names;           /* subjectAltName: contents of GeneralNames */
    struct slice permitted, excluded; /* of name constraints: contents of GeneralSubtrees */

    /* Of the fields before the extensions, as the certificate's bytes have them. */
    int signature_nid; /* of tbsCertificate.signature; NID_undef: unknown */
    struct slice signature_parameters;
    uint64_t issuer_hash;          /* x509_name_slice_hash's; 0: not known */
    bool has_times;                /* both are well-formed */
    int64_t not_before, not_after; /* seconds from 1970 */

    /* What X509_get0_subject_key_id and others hand out, made when first asked for. */
    _Atomic(ASN1_OCTET_STRING *) subject_key_object;
    _Atomic(AUTHORITY_KEYID *) authority_key_object;

    /* X509_set_proxy_flag, X509_set_proxy_pathlen change these two. */
    _Atomic bool proxy;          /* a proxy certificate: EXFLAG_PROXY, which is not in `flags` */
    _Atomic long proxy_path_len; /* -1: no limit */
};

/* The cache of a certificate, filled if it isn't yet; it stays the certificate's. Never NULL: out
 * of memory it is a constant one whose flags are EXFLAG_SET and EXFLAG_INVALID. When it is filled
 * and something is invalid, X509V3_R_INVALID_CERTIFICATE is raised, once. */
static inline const struct x509_ext_cache *x509_exts(const X509 *x);

/* The same if it has been filled, else NULL: for what can do without. */
static inline const struct x509_ext_cache *x509_exts_there(const X509 *x)
{
    return atomic_load_explicit(&((X509 *)x)->ext_cache, memory_order_acquire);
}

const struct x509_ext_cache *x509_exts_fill(const X509 *x);

static inline const struct x509_ext_cache *x509_exts(const X509 *x)
{
    const struct x509_ext_cache *there = x509_exts_there(x);
    return there != NULL ? there : x509_exts_fill(x);
}

/* Its flags, EXFLAG_PROXY among them. */
uint32_t x509_exts_flags(const struct x509_ext_cache *c);

/* Whether an extension's OID is one that verifying understands: X509_supported_extension(3). */
bool x509_ext_is_supported(struct slice oid);

/* Which extension an OID is; EXT_IDS if none of these. */
enum x509_ext_id x509_ext_id(struct slice oid);

/* ---- Readers of extensions' parts ---- */

/* A GeneralName (RFC 5280, 4.2.1.6). */
struct x509_general_name {
    int type;           /* GEN_* */
    struct slice value; /* contents under its tag; of GEN_DIRNAME, the Name as a whole element */
};

/* The next of the contents of a GeneralNames; false at the end, or where one is malformed: then
 * names->len isn't 0. */
bool x509_next_general_name(struct slice *names, struct x509_general_name *out);

/* All of the contents of a GeneralNames. */
bool x509_check_general_names(struct slice names);

/* The next GeneralSubtree: its base; minimum and maximum, INTEGERs' contents, ptr NULL if absent.
 */
struct x509_subtree {
    struct x509_general_name base;
    struct slice minimum, maximum;
};
bool x509_next_subtree(struct slice *trees, struct x509_subtree *out);

/* The next DistributionPoint (RFC 5280, 4.2.1.13). */
struct x509_dist_point {
    struct slice full_name;     /* contents of GeneralNames; ptr NULL if there is none */
    struct slice relative_name; /* contents of a RelativeDistinguishedName; ptr NULL if none */
    struct slice crl_issuer;    /* contents of GeneralNames; ptr NULL if absent */
    unsigned reasons;           /* as dp_reasons: CRLDP_ALL_REASONS if absent */
};
bool x509_next_dist_point(struct slice *points, struct x509_dist_point *out);

/* The distributionPoint field's contents, of a DistributionPoint or IssuingDistributionPoint. */
bool x509_get_dist_point_name(struct slice name, struct x509_dist_point *out);

/* ---- Questions ---- */

/* Whether `key` issuer's identifiers are what c says of its issuer: X509_V_OK or the error of
 * X509_check_akid(3). */
int x509_check_authority_key_id(const X509 *issuer, const struct x509_ext_cache *c);

/* X509_check_ca(3), without looking at anything but the cache. */
int x509_exts_check_ca(const struct x509_ext_cache *c);

#endif
