/* The valid policy tree (RFC 5280, 6.1.2 (a)) and what goes into it. */
#ifndef ASSAY_X509_POLICY_H
#define ASSAY_X509_POLICY_H

#include "crypto/x509/vfy.h"

/* ---- What a certificate's extensions say: policy_exts.c ---- */

struct policy_item {
    struct slice oid, whole; /* policyIdentifier; the PolicyInformation */
};

struct policy_mapping {
    struct slice issuer, subject; /* OIDs of the domains */
};

struct policy_exts {
    bool present; /* certificatePolicies */
    struct policy_item *item;
    size_t items;
    struct policy_mapping *mapping;
    size_t mappings;
    long require_explicit, inhibit_mapping, inhibit_any; /* -1: not set */
};

enum policy_read { POLICY_READ, POLICY_INVALID, POLICY_NO_MEMORY };
enum policy_read policy_exts_read(struct policy_exts *p, const X509 *x);
void policy_exts_free(struct policy_exts *p);

bool policy_is_any(struct slice oid);

static inline bool policy_equal(struct slice a, struct slice b)
{
    return slice_is(a, b.ptr, b.len);
}

/* ---- The tree ---- */

struct X509_POLICY_NODE_st {
    struct slice oid; /* valid_policy: bytes of `policy` */
    ASN1_OBJECT *policy;
    STACK_OF(POLICYQUALINFO) * qualifiers; /* a PolicyInformation's of the tree, or NULL */
    X509_POLICY_NODE *parent;
    size_t children;
    const struct policy_mapping *mapping; /* expected_policy_set: the subjects of the mappings whose
                                           * issuer is this policy; NULL: itself */
    size_t mappings;
    bool critical; /* the extension that it is of */
};

struct X509_POLICY_LEVEL_st {
    STACK_OF(X509_POLICY_NODE) * nodes; /* without that of anyPolicy */
    X509_POLICY_NODE *any;              /* or NULL */
    bool critical;                      /* certificatePolicies of this level's certificate */
};

struct X509_POLICY_TREE_st {
    struct X509_POLICY_LEVEL_st *level;
    int levels;
    STACK_OF(X509_POLICY_NODE) * authority, *user, *extra; /* extra: owned, of no level */
    STACK_OF(POLICYINFO) * infos;                          /* whose qualifiers nodes have */
    bool any_user;                                         /* any policy will do */
    size_t nodes, work;
};

/* Hostile chains make trees that grow with the power of their length. */
enum { POLICY_NODES_MAX = 1000, POLICY_WORK_MAX = 1 << 22 };

#endif
