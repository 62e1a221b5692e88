/* Policies of a path, by the algorithm of RFC 5280, 6.1 and its names: X509_policy_check. */
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>

#include "crypto/obj/object.h"
#include "crypto/x509/policy_tree.h"

static const uint8_t any_oid[] = {0x55, 0x1d, 0x20, 0};

/* 6.1.2. Certificate i is of depth i in the tree; 0 is the trust anchor. */
struct state {
    STACK_OF(X509) * certs;   /* the leaf first, the anchor last */
    int n;                    /* without the anchor */
    struct policy_exts *exts; /* [i - 1]: of certificate i */
    X509_POLICY_TREE *tree;   /* valid_policy_tree; NULL: empty */
    long explicit_policy, inhibit_any, policy_mapping;
};

static X509 *cert_at(const struct state *s, int i)
{
    return sk_X509_value(s->certs, s->n - i);
}

static bool is_self_issued(const struct state *s, int i)
{
    return (x509_exts(cert_at(s, i))->flags & EXFLAG_SI) != 0;
}

static void drop_tree(struct state *s)
{
    X509_policy_tree_free(s->tree);
    s->tree = NULL;
}

/* The k-th of a node's expected_policy_set; false behind the last. */
static bool expected(const X509_POLICY_NODE *node, size_t *k, struct slice *oid)
{
    if (node->mapping == NULL) {
        *oid = node->oid;
        return (*k)++ == 0;
    }
    for (; *k < node->mappings; ++*k)
        if (policy_equal(node->mapping[*k].issuer, node->oid)) {
            *oid = node->mapping[(*k)++].subject;
            return true;
        }
    return false;
}

static bool expects(const X509_POLICY_NODE *node, struct slice policy)
{
    struct slice oid;
    size_t k = 0;
    while (expected(node, &k, &oid))
        if (policy_equal(oid, policy))
            return true;
    return false;
}

/* ---- 6.1.3 (d): the policies of a certificate ---- */

/* (1): one policy under each node that expects it, or else under anyPolicy. */
static bool add_policy(struct state *s, int i, const struct policy_item *item)
{
    X509_POLICY_TREE *t = s->tree;
    STACK_OF(X509_POLICY_NODE) *above = t->level[i - 1].nodes;
    POLICYINFO *info;
    bool matched = false;
    if (!policy_info(t, item, &info))
        return false;
    for (int j = 0; j < sk_X509_POLICY_NODE_num(above); j++) {
        X509_POLICY_NODE *node = sk_X509_POLICY_NODE_value(above, j);
        if (!policy_work(t, 1 + node->mappings))
            return false;
        if (!expects(node, item->oid))
            continue;
        matched = true;
        if (policy_node_add(t, i, node, item->oid, info) == NULL)
            return false;
    }
    X509_POLICY_NODE *any = t->level[i - 1].any;
    return matched || any == NULL || policy_node_add(t, i, any, item->oid, info) != NULL;
}

static bool has_child(X509_POLICY_TREE *t, int i, const X509_POLICY_NODE *parent, struct slice oid)
{
    STACK_OF(X509_POLICY_NODE) *nodes = t->level[i].nodes;
    for (int j = 0; j < sk_X509_POLICY_NODE_num(nodes); j++) {
        const X509_POLICY_NODE *node = sk_X509_POLICY_NODE_value(nodes, j);
        if (node->parent == parent && policy_equal(node->oid, oid))
            return true;
    }
    return false;
}

/* (2): anyPolicy stands for all that is expected and not yet there. */
static bool add_any(struct state *s, int i, const struct policy_item *item)
{
    X509_POLICY_TREE *t = s->tree;
    STACK_OF(X509_POLICY_NODE) *above = t->level[i - 1].nodes;
    POLICYINFO *info;
    struct slice oid;
    if (!policy_info(t, item, &info))
        return false;
    for (int j = 0; j < sk_X509_POLICY_NODE_num(above); j++) {
        X509_POLICY_NODE *node = sk_X509_POLICY_NODE_value(above, j);
        size_t k = 0;
        while (expected(node, &k, &oid)) {
            if (!policy_work(t, 1 + (size_t)sk_X509_POLICY_NODE_num(t->level[i].nodes)))
                return false;
            if (!has_child(t, i, node, oid) && policy_node_add(t, i, node, oid, info) == NULL)
                return false;
        }
        if (!policy_work(t, node->mappings))
            return false;
    }
    X509_POLICY_NODE *any = t->level[i - 1].any;
    return any == NULL || policy_node_add(t, i, any, item->oid, info) != NULL;
}

static bool add_policies(struct state *s, int i)
{
    const struct policy_exts *e = &s->exts[i - 1];
    const struct policy_item *any = NULL;
    for (size_t k = 0; k < e->items; k++) {
        if (policy_is_any(e->item[k].oid))
            any = &e->item[k];
        else if (!add_policy(s, i, &e->item[k]))
            return false;
    }
    if (any != NULL && (s->inhibit_any > 0 || (i < s->n && is_self_issued(s, i))) &&
        !add_any(s, i, any))
        return false;
    policy_tree_prune(s->tree, i - 1);
    return true;
}

/* ---- 6.1.4 (b): mappings ---- */

static const struct policy_item *find_item(const struct policy_exts *e, struct slice oid)
{
    for (size_t k = 0; k < e->items; k++)
        if (policy_equal(e->item[k].oid, oid))
            return &e->item[k];
    return NULL;
}

/* (1): a policy of the issuer's domain that is there expects the subject's from now on; one that
 * only anyPolicy covers gets a node. */
static bool map_policy(struct state *s, int i, struct slice policy)
{
    X509_POLICY_TREE *t = s->tree;
    const struct policy_exts *e = &s->exts[i - 1];
    STACK_OF(X509_POLICY_NODE) *nodes = t->level[i].nodes;
    bool found = false;
    if (!policy_work(t, 1 + (size_t)sk_X509_POLICY_NODE_num(nodes)))
        return false;
    for (int j = 0; j < sk_X509_POLICY_NODE_num(nodes); j++) {
        X509_POLICY_NODE *node = sk_X509_POLICY_NODE_value(nodes, j);
        if (!policy_equal(node->oid, policy))
            continue;
        found = true;
        node->mapping = e->mapping;
        node->mappings = e->mappings;
    }
    if (found || t->level[i].any == NULL)
        return true;
    POLICYINFO *info = NULL;
    const struct policy_item *any = find_item(e, slice_of(any_oid, sizeof(any_oid)));
    if (any != NULL && !policy_info(t, any, &info))
        return false;
    X509_POLICY_NODE *node = policy_node_add(t, i, t->level[i - 1].any, policy, info);
    if (node == NULL)
        return false;
    node->mapping = e->mapping;
    node->mappings = e->mappings;
    return true;
}

/* (2): what may not be mapped is gone. */
static void delete_policy(X509_POLICY_TREE *t, int i, struct slice policy)
{
    STACK_OF(X509_POLICY_NODE) *nodes = t->level[i].nodes;
    for (int j = sk_X509_POLICY_NODE_num(nodes) - 1; j >= 0; j--) {
        X509_POLICY_NODE *node = sk_X509_POLICY_NODE_value(nodes, j);
        if (policy_equal(node->oid, policy))
            policy_node_drop(t, i, node);
    }
}

static bool map_policies(struct state *s, int i)
{
    const struct policy_exts *e = &s->exts[i - 1];
    for (size_t k = 0; k < e->mappings; k++) {
        if (s->policy_mapping > 0) {
            if (!map_policy(s, i, e->mapping[k].issuer))
                return false;
        } else {
            if (!policy_work(s->tree, 1 + (size_t)sk_X509_POLICY_NODE_num(s->tree->level[i].nodes)))
                return false;
            delete_policy(s->tree, i, e->mapping[k].issuer);
        }
    }
    if (s->policy_mapping == 0 && e->mappings > 0)
        policy_tree_prune(s->tree, i - 1);
    return true;
}

static void lower(long *v, long limit)
{
    if (limit >= 0 && limit < *v)
        *v = limit;
}

static void count_down(long *v)
{
    if (*v > 0)
        --*v;
}

/* One certificate: 6.1.3 and 6.1.4, or 6.1.5 of the last. X509_PCY_TREE_*. */
static int process(struct state *s, int i)
{
    const struct policy_exts *e = &s->exts[i - 1];
    if (!e->present)
        drop_tree(s);
    if (s->tree != NULL && !add_policies(s, i))
        return X509_PCY_TREE_INTERNAL;
    if (s->tree != NULL && policy_level_is_empty(s->tree, i))
        drop_tree(s);
    if (s->explicit_policy == 0 && s->tree == NULL)
        return X509_PCY_TREE_FAILURE;
    if (i == s->n) {
        count_down(&s->explicit_policy);
        if (e->require_explicit == 0)
            s->explicit_policy = 0;
        return X509_PCY_TREE_VALID;
    }
    if (s->tree != NULL && e->mappings > 0) {
        if (!map_policies(s, i))
            return X509_PCY_TREE_INTERNAL;
        if (policy_level_is_empty(s->tree, i))
            drop_tree(s);
    }
    if (!is_self_issued(s, i)) {
        count_down(&s->explicit_policy);
        count_down(&s->policy_mapping);
        count_down(&s->inhibit_any);
    }
    lower(&s->explicit_policy, e->require_explicit);
    lower(&s->policy_mapping, e->inhibit_mapping);
    lower(&s->inhibit_any, e->inhibit_any);
    return X509_PCY_TREE_VALID;
}

/* ---- What the path is good for: 6.1.5 (g) ---- */

/* The policies of the authority: those right under an anyPolicy, and it if it came to the leaf. */
static bool collect_authority(X509_POLICY_TREE *t)
{
    X509_POLICY_NODE *any = t->level[t->levels - 1].any;
    if (any != NULL)
        return sk_X509_POLICY_NODE_push(t->authority, any) > 0;
    for (int i = 1; i < t->levels && t->level[i - 1].any != NULL; i++) {
        STACK_OF(X509_POLICY_NODE) *nodes = t->level[i].nodes;
        for (int j = 0; j < sk_X509_POLICY_NODE_num(nodes); j++) {
            X509_POLICY_NODE *node = sk_X509_POLICY_NODE_value(nodes, j);
            if (node->parent == t->level[i - 1].any &&
                sk_X509_POLICY_NODE_push(t->authority, node) <= 0)
                return false;
        }
    }
    return true;
}

/* The node of the authority's for a policy of the user's. */
static X509_POLICY_NODE *find_authority(const X509_POLICY_TREE *t, struct slice oid)
{
    for (int i = 1; i < t->levels && t->level[i - 1].any != NULL; i++) {
        STACK_OF(X509_POLICY_NODE) *nodes = t->level[i].nodes;
        for (int j = 0; j < sk_X509_POLICY_NODE_num(nodes); j++) {
            X509_POLICY_NODE *node = sk_X509_POLICY_NODE_value(nodes, j);
            if (node->parent == t->level[i - 1].any && policy_equal(node->oid, oid))
                return node;
        }
    }
    return NULL;
}

/* Those that the user named; where anyPolicy came to the leaf, all of them. Who names none accepts
 * none where one is required: any policy has to be named, as anyPolicy. */
static bool collect_user(X509_POLICY_TREE *t, STACK_OF(ASN1_OBJECT) * policies)
{
    X509_POLICY_NODE *any = t->level[t->levels - 1].any;
    for (int i = 0; i < sk_ASN1_OBJECT_num(policies); i++) {
        const ASN1_OBJECT *o = sk_ASN1_OBJECT_value(policies, i);
        struct slice oid = slice_of(o->data, (size_t)o->length);
        if (policy_is_any(oid)) {
            t->any_user = true;
            return true;
        }
        X509_POLICY_NODE *node = find_authority(t, oid);
        if (node == NULL && any != NULL) {
            node = policy_node_add(t, -1, any->parent, oid, NULL);
            if (node == NULL)
                return false;
            node->qualifiers = any->qualifiers;
            node->critical = any->critical;
        }
        if (node != NULL && sk_X509_POLICY_NODE_push(t->user, node) <= 0)
            return false;
    }
    return true;
}

static int read_all(struct state *s)
{
    for (int i = 1; i <= s->n; i++) {
        enum policy_read r = policy_exts_read(&s->exts[i - 1], cert_at(s, i));
        if (r != POLICY_READ)
            return r == POLICY_INVALID ? X509_PCY_TREE_INVALID : X509_PCY_TREE_INTERNAL;
    }
    return X509_PCY_TREE_VALID;
}

static int check(struct state *s, STACK_OF(ASN1_OBJECT) * policies)
{
    int r = read_all(s);
    if (r != X509_PCY_TREE_VALID)
        return r;
    s->tree = policy_tree_new(s->n + 1);
    if (s->tree == NULL ||
        policy_node_add(s->tree, 0, NULL, slice_of(any_oid, sizeof(any_oid)), NULL) == NULL)
        return X509_PCY_TREE_INTERNAL;
    for (int i = 1; r == X509_PCY_TREE_VALID && i <= s->n; i++) {
        uint32_t critical = x509_exts(cert_at(s, i))->critical;
        if (s->tree != NULL)
            s->tree->level[i].critical = (critical >> EXT_CERTIFICATE_POLICIES & 1) != 0;
        r = process(s, i);
    }
    if (r != X509_PCY_TREE_VALID)
        return r;
    if (s->tree != NULL && (!collect_authority(s->tree) || !collect_user(s->tree, policies)))
        return X509_PCY_TREE_INTERNAL;
    if (s->explicit_policy == 0 &&
        sk_X509_POLICY_NODE_num(X509_policy_tree_get0_user_policies(s->tree)) <= 0)
        return X509_PCY_TREE_FAILURE;
    return X509_PCY_TREE_VALID;
}

/* The nodes' mappings are of extensions that are about to go. */
static void forget_extensions(X509_POLICY_TREE *t)
{
    for (int i = 0; t != NULL && i < t->levels; i++)
        for (int j = 0; j < sk_X509_POLICY_NODE_num(t->level[i].nodes); j++)
            sk_X509_POLICY_NODE_value(t->level[i].nodes, j)->mapping = NULL;
}

int X509_policy_check(X509_POLICY_TREE **ptree, int *pexplicit_policy, STACK_OF(X509) * certs,
                      STACK_OF(ASN1_OBJECT) * policy_oids, unsigned int flags)
{
    struct state s = {.certs = certs, .n = sk_X509_num(certs) - 1};
    *ptree = NULL;
    *pexplicit_policy = 0;
    if (s.n <= 0)
        return X509_PCY_TREE_VALID; /* a trust anchor alone says nothing */
    s.explicit_policy = (flags & X509_V_FLAG_EXPLICIT_POLICY) != 0 ? 0 : s.n + 1;
    s.inhibit_any = (flags & X509_V_FLAG_INHIBIT_ANY) != 0 ? 0 : s.n + 1;
    s.policy_mapping = (flags & X509_V_FLAG_INHIBIT_MAP) != 0 ? 0 : s.n + 1;
    s.exts = OPENSSL_zalloc((size_t)s.n * sizeof(*s.exts));
    if (s.exts == NULL)
        return X509_PCY_TREE_INTERNAL;
    int r = check(&s, policy_oids);
    *pexplicit_policy = s.explicit_policy == 0;
    forget_extensions(s.tree);
    if (r == X509_PCY_TREE_VALID)
        *ptree = s.tree;
    else
        drop_tree(&s);
    for (int i = 0; i < s.n; i++)
        policy_exts_free(&s.exts[i]);
    OPENSSL_free(s.exts);
    return r;
}
