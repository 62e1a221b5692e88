/* The policies that a verification came to: openssl-verify(1), -policy_print. */
#include "apps/verify_policy.h"

#include <openssl/objects.h>
#include <openssl/x509v3.h>
#include <string.h>

static void print_text(BIO *out, const char *what, const ASN1_STRING *s)
{
    BIO_printf(out, "      %s: %.*s\n", what, ASN1_STRING_length(s), ASN1_STRING_get0_data(s));
}

static void print_notice(BIO *out, const USERNOTICE *notice)
{
    if (notice->noticeref != NULL) {
        const NOTICEREF *ref = notice->noticeref;
        print_text(out, "Organization", ref->organization);
        int n = sk_ASN1_INTEGER_num(ref->noticenos);
        BIO_printf(out, "      Number%s: ", n > 1 ? "s" : "");
        for (int i = 0; i < n; i++) {
            char *number = i2s_ASN1_INTEGER(NULL, sk_ASN1_INTEGER_value(ref->noticenos, i));
            BIO_printf(out, "%s%s", i > 0 ? ", " : "", number == NULL ? "(null)" : number);
            OPENSSL_free(number);
        }
        BIO_puts(out, "\n");
    }
    if (notice->exptext != NULL)
        print_text(out, "Explicit Text", notice->exptext);
}

static void print_node(BIO *out, const X509_POLICY_NODE *node)
{
    STACK_OF(POLICYQUALINFO) *qualifiers = X509_policy_node_get0_qualifiers(node);
    BIO_puts(out, "  Policy: ");
    i2a_ASN1_OBJECT(out, X509_policy_node_get0_policy(node));
    BIO_puts(out, "\n    Non Critical\n");
    if (sk_POLICYQUALINFO_num(qualifiers) <= 0)
        BIO_puts(out, "    No Qualifiers\n");
    for (int i = 0; i < sk_POLICYQUALINFO_num(qualifiers); i++) {
        const POLICYQUALINFO *q = sk_POLICYQUALINFO_value(qualifiers, i);
        int nid = OBJ_obj2nid(q->pqualid);
        if (nid == NID_id_qt_cps) {
            BIO_printf(out, "    CPS: %.*s\n", ASN1_STRING_length(q->d.cpsuri),
                       ASN1_STRING_get0_data(q->d.cpsuri));
        } else if (nid == NID_id_qt_unotice) {
            BIO_puts(out, "    User Notice:\n");
            print_notice(out, q->d.usernotice);
        } else {
            BIO_puts(out, "    Unknown Qualifier: ");
            i2a_ASN1_OBJECT(out, q->pqualid);
            BIO_puts(out, "\n");
        }
    }
}

static void print_nodes(BIO *out, const char *name, STACK_OF(X509_POLICY_NODE) * nodes)
{
    int n = sk_X509_POLICY_NODE_num(nodes);
    BIO_printf(out, "%s Policies:%s\n", name, n > 0 ? "" : " <empty>");
    for (int i = 0; i < n; i++)
        print_node(out, sk_X509_POLICY_NODE_value(nodes, i));
}

void verify_print_policies(X509_STORE_CTX *ctx)
{
    const X509_POLICY_TREE *tree = X509_STORE_CTX_get0_policy_tree(ctx);
    BIO *out = BIO_new_fp(stderr, BIO_NOCLOSE);
    if (out == NULL)
        return;
    BIO_printf(out, "Require explicit Policy: %s\n",
               X509_STORE_CTX_get_explicit_policy(ctx) ? "True" : "False");
    print_nodes(out, "Authority", X509_policy_tree_get0_policies(tree));
    print_nodes(out, "User", X509_policy_tree_get0_user_policies(tree));
    BIO_free(out);
}
