/* Nodes of the valid policy tree: policy_tree.c. */
#ifndef ASSAY_X509_POLICY_TREE_H
#define ASSAY_X509_POLICY_TREE_H

#include "crypto/x509/policy.h"

X509_POLICY_TREE *policy_tree_new(int levels);

/* A node on a level (below 0: on none), with the qualifiers of `info`; NULL: out of memory, or of
 * nodes. */
X509_POLICY_NODE *policy_node_add(X509_POLICY_TREE *t, int level, X509_POLICY_NODE *parent,
                                  struct slice oid, POLICYINFO *info);

/* Takes a node away, without children. */
void policy_node_drop(X509_POLICY_TREE *t, int level, X509_POLICY_NODE *node);

/* Takes away what has no children, from a level up: 6.1.3 (d) (3). */
void policy_tree_prune(X509_POLICY_TREE *t, int level);

bool policy_level_is_empty(const X509_POLICY_TREE *t, int level);

/* Counts work; false when it is too much. */
bool policy_work(X509_POLICY_TREE *t, size_t n);

/* The PolicyInformation as an object of the tree's, for its qualifiers: *info NULL if it has none.
 * false out of memory, or it is malformed. */
bool policy_info(X509_POLICY_TREE *t, const struct policy_item *item, POLICYINFO **info);

#endif
