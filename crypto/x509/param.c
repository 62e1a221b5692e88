/* X509_VERIFY_PARAM: what is asked of a verification, and how one set of parameters passes on to
 * another; X509_VERIFY_PARAM_set_flags(3). */
#include <openssl/asn1.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/x509/vfy.h"

X509_VERIFY_PARAM *X509_VERIFY_PARAM_new(void)
{
    X509_VERIFY_PARAM *p = OPENSSL_zalloc(sizeof(*p));
    if (p == NULL)
        return NULL;
    p->depth = p->auth_level = -1;
    return p;
}

static void free_string(char *s)
{
    OPENSSL_free(s);
}

void X509_VERIFY_PARAM_free(X509_VERIFY_PARAM *p)
{
    if (p == NULL || p->constant)
        return;
    sk_ASN1_OBJECT_pop_free(p->policies, ASN1_OBJECT_free);
    sk_OPENSSL_STRING_pop_free(p->hosts, free_string);
    OPENSSL_free(p->name);
    OPENSSL_free(p->peername);
    OPENSSL_free(p->email);
    OPENSSL_free(p->ip_text);
    OPENSSL_free(p->ip);
    OPENSSL_free(p);
}

/* Puts copies of the hosts in the place of those there are. */
static bool copy_hosts(X509_VERIFY_PARAM *to, const X509_VERIFY_PARAM *from)
{
    STACK_OF(OPENSSL_STRING) *hosts = NULL;
    if (from->hosts != NULL) {
        hosts = sk_OPENSSL_STRING_new_null();
        if (hosts == NULL)
            return false;
        for (int i = 0; i < sk_OPENSSL_STRING_num(from->hosts); i++) {
            char *host = OPENSSL_strdup(sk_OPENSSL_STRING_value(from->hosts, i));
            if (host == NULL || sk_OPENSSL_STRING_push(hosts, host) <= 0) {
                OPENSSL_free(host);
                sk_OPENSSL_STRING_pop_free(hosts, free_string);
                return false;
            }
        }
    }
    sk_OPENSSL_STRING_pop_free(to->hosts, free_string);
    to->hosts = hosts;
    return true;
}

/* Whether a field passes on: `set` in the source, `free` in the target. */
static bool passes(uint32_t inherit, bool set, bool is_free)
{
    if ((inherit & X509_VP_FLAG_OVERWRITE) != 0)
        return true;
    return set && ((inherit & X509_VP_FLAG_DEFAULT) != 0 || is_free);
}

static void pass_int(uint32_t inherit, int *to, int from, int unset)
{
    if (passes(inherit, from != unset, *to == unset))
        *to = from;
}

int X509_VERIFY_PARAM_inherit(X509_VERIFY_PARAM *to, const X509_VERIFY_PARAM *from)
{
    if (from == NULL)
        return 1;
    uint32_t inherit = to->inherit | from->inherit;
    if ((inherit & X509_VP_FLAG_ONCE) != 0)
        to->inherit = 0;
    if ((inherit & X509_VP_FLAG_LOCKED) != 0)
        return 1;

    pass_int(inherit, &to->purpose, from->purpose, 0);
    pass_int(inherit, &to->trust, from->trust, X509_TRUST_DEFAULT);
    pass_int(inherit, &to->depth, from->depth, -1);
    pass_int(inherit, &to->auth_level, from->auth_level, -1);
    if ((inherit & X509_VP_FLAG_OVERWRITE) != 0 || (to->flags & X509_V_FLAG_USE_CHECK_TIME) == 0) {
        to->check_time = from->check_time; /* its flag comes with the others */
        to->flags &= ~(unsigned long)X509_V_FLAG_USE_CHECK_TIME;
    }
    if ((inherit & X509_VP_FLAG_RESET_FLAGS) != 0)
        to->flags = 0;
    to->flags |= from->flags;

    if (passes(inherit, from->policies != NULL, to->policies == NULL) &&
        !X509_VERIFY_PARAM_set1_policies(to, from->policies))
        return 0;
    if (passes(inherit, from->hostflags != 0, to->hostflags == 0))
        to->hostflags = from->hostflags;
    if (passes(inherit, from->hosts != NULL, to->hosts == NULL) && !copy_hosts(to, from))
        return 0;
    if (passes(inherit, from->email != NULL, to->email == NULL) &&
        !X509_VERIFY_PARAM_set1_email(to, from->email, 0))
        return 0;
    if (passes(inherit, from->ip != NULL, to->ip == NULL) &&
        !X509_VERIFY_PARAM_set1_ip(to, from->ip, from->ip_len))
        return 0;
    return 1;
}

int X509_VERIFY_PARAM_set1(X509_VERIFY_PARAM *to, const X509_VERIFY_PARAM *from)
{
    uint32_t inherit = to->inherit;
    to->inherit |= X509_VP_FLAG_DEFAULT;
    int ok = X509_VERIFY_PARAM_inherit(to, from);
    to->inherit = inherit;
    return ok;
}

/* ---- Plain fields ---- */

int X509_VERIFY_PARAM_set1_name(X509_VERIFY_PARAM *p, const char *name)
{
    OPENSSL_free(p->name);
    p->name = OPENSSL_strdup(name);
    return p->name != NULL;
}

const char *X509_VERIFY_PARAM_get0_name(const X509_VERIFY_PARAM *p)
{
    return p->name;
}

int X509_VERIFY_PARAM_set_flags(X509_VERIFY_PARAM *p, unsigned long flags)
{
    p->flags |= flags;
    if ((flags & X509_V_FLAG_POLICY_MASK) != 0)
        p->flags |= X509_V_FLAG_POLICY_CHECK;
    return 1;
}

int X509_VERIFY_PARAM_clear_flags(X509_VERIFY_PARAM *p, unsigned long flags)
{
    p->flags &= ~flags;
    return 1;
}

unsigned long X509_VERIFY_PARAM_get_flags(const X509_VERIFY_PARAM *p)
{
    return p->flags;
}

int X509_VERIFY_PARAM_set_inh_flags(X509_VERIFY_PARAM *p, uint32_t flags)
{
    p->inherit = flags;
    return 1;
}

uint32_t X509_VERIFY_PARAM_get_inh_flags(const X509_VERIFY_PARAM *p)
{
    return p->inherit;
}

int X509_VERIFY_PARAM_set_purpose(X509_VERIFY_PARAM *p, int purpose)
{
    return X509_PURPOSE_set(&p->purpose, purpose);
}

int X509_VERIFY_PARAM_set_trust(X509_VERIFY_PARAM *p, int trust)
{
    return X509_TRUST_set(&p->trust, trust);
}

void X509_VERIFY_PARAM_set_depth(X509_VERIFY_PARAM *p, int depth)
{
    p->depth = depth;
}

int X509_VERIFY_PARAM_get_depth(const X509_VERIFY_PARAM *p)
{
    return p->depth;
}

void X509_VERIFY_PARAM_set_auth_level(X509_VERIFY_PARAM *p, int auth_level)
{
    p->auth_level = auth_level;
}

int X509_VERIFY_PARAM_get_auth_level(const X509_VERIFY_PARAM *p)
{
    return p->auth_level;
}

void X509_VERIFY_PARAM_set_time(X509_VERIFY_PARAM *p, time_t t)
{
    p->check_time = t;
    p->flags |= X509_V_FLAG_USE_CHECK_TIME;
}

time_t X509_VERIFY_PARAM_get_time(const X509_VERIFY_PARAM *p)
{
    return p->check_time;
}

/* ---- Policies ---- */

int X509_VERIFY_PARAM_add0_policy(X509_VERIFY_PARAM *p, ASN1_OBJECT *policy)
{
    if (p->policies == NULL && (p->policies = sk_ASN1_OBJECT_new_null()) == NULL)
        return 0;
    return sk_ASN1_OBJECT_push(p->policies, policy) > 0;
}

int X509_VERIFY_PARAM_set1_policies(X509_VERIFY_PARAM *p, STACK_OF(ASN1_OBJECT) * policies)
{
    STACK_OF(ASN1_OBJECT) *copy = NULL;
    if (policies != NULL) {
        copy = sk_ASN1_OBJECT_new_null();
        if (copy == NULL)
            return 0;
        for (int i = 0; i < sk_ASN1_OBJECT_num(policies); i++) {
            ASN1_OBJECT *o = OBJ_dup(sk_ASN1_OBJECT_value(policies, i));
            if (o == NULL || sk_ASN1_OBJECT_push(copy, o) <= 0) {
                ASN1_OBJECT_free(o);
                sk_ASN1_OBJECT_pop_free(copy, ASN1_OBJECT_free);
                return 0;
            }
        }
        p->flags |= X509_V_FLAG_POLICY_CHECK;
    }
    sk_ASN1_OBJECT_pop_free(p->policies, ASN1_OBJECT_free);
    p->policies = copy;
    return 1;
}
