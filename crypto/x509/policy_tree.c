/* The valid policy tree's nodes, and the functions by which programs look at them;
 * X509_policy_tree_get0_policies and others of openssl/x509_vfy.h. */
#include "crypto/x509/policy_tree.h"
#include "crypto/x509v3/names.h"

#include <openssl/asn1.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>

#include "crypto/obj/object.h"

X509_POLICY_TREE *policy_tree_new(int levels)
{
    X509_POLICY_TREE *t = OPENSSL_zalloc(sizeof(*t));
    if (t == NULL)
        return NULL;
    t->level = OPENSSL_zalloc((size_t)levels * sizeof(*t->level));
    t->authority = sk_X509_POLICY_NODE_new_null();
    t->user = sk_X509_POLICY_NODE_new_null();
    t->extra = sk_X509_POLICY_NODE_new_null();
    t->infos = sk_POLICYINFO_new_null();
    bool ok = t->level != NULL && t->authority != NULL && t->user != NULL && t->extra != NULL &&
              t->infos != NULL;
    for (t->levels = 0; ok && t->levels < levels; t->levels++) {
        t->level[t->levels].nodes = sk_X509_POLICY_NODE_new_null();
        ok = t->level[t->levels].nodes != NULL;
    }
    if (!ok) {
        X509_policy_tree_free(t);
        return NULL;
    }
    return t;
}

static void free_node(X509_POLICY_NODE *n)
{
    if (n == NULL)
        return;
    ASN1_OBJECT_free(n->policy);
    OPENSSL_free(n);
}

void X509_policy_tree_free(X509_POLICY_TREE *t)
{
    if (t == NULL)
        return;
    for (int i = 0; i < t->levels; i++) {
        sk_X509_POLICY_NODE_pop_free(t->level[i].nodes, free_node);
        free_node(t->level[i].any);
    }
    sk_X509_POLICY_NODE_free(t->authority);
    sk_X509_POLICY_NODE_free(t->user);
    sk_X509_POLICY_NODE_pop_free(t->extra, free_node);
    sk_POLICYINFO_pop_free(t->infos, POLICYINFO_free);
    OPENSSL_free(t->level);
    OPENSSL_free(t);
}

bool policy_work(X509_POLICY_TREE *t, size_t n)
{
    t->work += n;
    return t->work <= POLICY_WORK_MAX;
}

bool policy_info(X509_POLICY_TREE *t, const struct policy_item *item, POLICYINFO **info)
{
    *info = NULL;
    /* An identifier and nothing behind it: tags, lengths and it. */
    if (item->whole.len <= item->oid.len + 4)
        return true;
    const unsigned char *at = item->whole.ptr;
    *info = d2i_POLICYINFO(NULL, &at, (long)item->whole.len);
    if (*info == NULL || sk_POLICYINFO_push(t->infos, *info) <= 0) {
        POLICYINFO_free(*info);
        return false;
    }
    return true;
}

X509_POLICY_NODE *policy_node_add(X509_POLICY_TREE *t, int level, X509_POLICY_NODE *parent,
                                  struct slice oid, POLICYINFO *info)
{
    if (t->nodes >= POLICY_NODES_MAX)
        return NULL;
    X509_POLICY_NODE *n = OPENSSL_zalloc(sizeof(*n));
    if (n == NULL || (n->policy = object_of(oid)) == NULL)
        goto fail;
    n->oid = slice_of(n->policy->data, (size_t)n->policy->length);
    n->qualifiers = info != NULL ? info->qualifiers : NULL;
    n->parent = parent;
    n->critical = level >= 0 && t->level[level].critical;
    if (level >= 0 && policy_is_any(oid))
        t->level[level].any = n;
    else if (sk_X509_POLICY_NODE_push(level < 0 ? t->extra : t->level[level].nodes, n) <= 0)
        goto fail;
    if (parent != NULL)
        parent->children++;
    t->nodes++;
    return n;
fail:
    free_node(n);
    return NULL;
}

void policy_node_drop(X509_POLICY_TREE *t, int level, X509_POLICY_NODE *node)
{
    if (t->level[level].any == node)
        t->level[level].any = NULL;
    else
        sk_X509_POLICY_NODE_delete_ptr(t->level[level].nodes, node);
    if (node->parent != NULL)
        node->parent->children--;
    free_node(node);
}

void policy_tree_prune(X509_POLICY_TREE *t, int level)
{
    for (; level >= 0; level--) {
        STACK_OF(X509_POLICY_NODE) *nodes = t->level[level].nodes;
        for (int i = sk_X509_POLICY_NODE_num(nodes) - 1; i >= 0; i--) {
            X509_POLICY_NODE *n = sk_X509_POLICY_NODE_value(nodes, i);
            if (n->children > 0)
                continue;
            sk_X509_POLICY_NODE_delete(nodes, i);
            if (n->parent != NULL)
                n->parent->children--;
            free_node(n);
        }
        if (t->level[level].any != NULL && t->level[level].any->children == 0)
            policy_node_drop(t, level, t->level[level].any);
    }
}

bool policy_level_is_empty(const X509_POLICY_TREE *t, int level)
{
    return t->level[level].any == NULL && sk_X509_POLICY_NODE_num(t->level[level].nodes) == 0;
}

/* ---- What programs see ---- */

int X509_policy_tree_level_count(const X509_POLICY_TREE *t)
{
    return t == NULL ? 0 : t->levels;
}

X509_POLICY_LEVEL *X509_policy_tree_get0_level(const X509_POLICY_TREE *t, int i)
{
    return t == NULL || i < 0 || i >= t->levels ? NULL : &t->level[i];
}

STACK_OF(X509_POLICY_NODE) * X509_policy_tree_get0_policies(const X509_POLICY_TREE *t)
{
    return t == NULL ? NULL : t->authority;
}

STACK_OF(X509_POLICY_NODE) * X509_policy_tree_get0_user_policies(const X509_POLICY_TREE *t)
{
    if (t == NULL)
        return NULL;
    STACK_OF(X509_POLICY_NODE) *nodes = t->any_user ? t->authority : t->user;
    return sk_X509_POLICY_NODE_num(nodes) > 0 ? nodes : NULL;
}

int X509_policy_level_node_count(X509_POLICY_LEVEL *level)
{
    return level == NULL ? 0 : (level->any != NULL) + sk_X509_POLICY_NODE_num(level->nodes);
}

X509_POLICY_NODE *X509_policy_level_get0_node(const X509_POLICY_LEVEL *level, int i)
{
    if (level == NULL)
        return NULL;
    if (level->any != NULL && i-- == 0)
        return level->any;
    return sk_X509_POLICY_NODE_value(level->nodes, i);
}

const ASN1_OBJECT *X509_policy_node_get0_policy(const X509_POLICY_NODE *node)
{
    return node == NULL ? NULL : node->policy;
}

STACK_OF(POLICYQUALINFO) * X509_policy_node_get0_qualifiers(const X509_POLICY_NODE *node)
{
    return node == NULL ? NULL : node->qualifiers;
}

const X509_POLICY_NODE *X509_policy_node_get0_parent(const X509_POLICY_NODE *node)
{
    return node == NULL ? NULL : node->parent;
}

void X509_POLICY_NODE_print(BIO *out, X509_POLICY_NODE *node, int indent)
{
    BIO_printf(out, "%*sPolicy: ", indent, "");
    i2a_ASN1_OBJECT(out, node->policy);
    BIO_printf(out, "\n%*s%s\n", indent + 2, "", node->critical ? "Critical" : "Non Critical");
    if (node->qualifiers != NULL)
        policy_qualifiers_print(out, node->qualifiers, indent + 2);
    else
        BIO_printf(out, "%*sNo Qualifiers", indent + 2, "");
    BIO_puts(out, "\n");
}
