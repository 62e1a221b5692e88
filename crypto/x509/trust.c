/* Whether a certificate is trusted for a kind of use: by settings that stand beside it in its file,
 * or without such since it is self-signed and in the store. */
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>
#include <stdatomic.h>

#include "crypto/base/raise.h"
#include "crypto/x509/aux.h"
#include "crypto/x509/vfy.h"

/* The flags as X509_TRUST has them. */
enum {
    NO_SS_COMPAT = (int)X509_TRUST_NO_SS_COMPAT,
    DO_SS_COMPAT = (int)X509_TRUST_DO_SS_COMPAT,
    OK_ANY_EKU = (int)X509_TRUST_OK_ANY_EKU,
    DYNAMIC = (int)X509_TRUST_DYNAMIC,
    DYNAMIC_NAME = (int)X509_TRUST_DYNAMIC_NAME,
};

/* Self-signed certificates are their own anchors. */
static int trust_compat(X509_TRUST *t, X509 *x, int flags)
{
    (void)t;
    if ((flags & NO_SS_COMPAT) != 0)
        return X509_TRUST_UNTRUSTED;
    uint32_t exts = x509_exts(x)->flags;
    return (exts & EXFLAG_INVALID) == 0 && (exts & EXFLAG_SS) != 0 ? X509_TRUST_TRUSTED
                                                                   : X509_TRUST_UNTRUSTED;
}

static bool names_use(STACK_OF(ASN1_OBJECT) * uses, int id, int flags)
{
    for (int i = 0; i < sk_ASN1_OBJECT_num(uses); i++) {
        int nid = OBJ_obj2nid(sk_ASN1_OBJECT_value(uses, i));
        if (nid == id || (nid == NID_anyExtendedKeyUsage && (flags & OK_ANY_EKU) != 0))
            return true;
    }
    return false;
}

/* By the extended key usages that were accepted or rejected beside the certificate. */
static int trust_use(int id, X509 *x, int flags)
{
    const x509_aux *aux = x->aux;
    if (aux != NULL && aux->reject != NULL && names_use(aux->reject, id, flags))
        return X509_TRUST_REJECTED;
    if (aux != NULL && aux->trust != NULL)
        /* What isn't named among several uses is rejected. */
        return names_use(aux->trust, id, flags) ? X509_TRUST_TRUSTED : X509_TRUST_REJECTED;
    return (flags & DO_SS_COMPAT) != 0 ? trust_compat(NULL, x, flags) : X509_TRUST_UNTRUSTED;
}

/* One use; any use counts, and without settings self-signed ones are trusted. */
static int trust_use_or_any(X509_TRUST *t, X509 *x, int flags)
{
    return trust_use(t->arg1, x, flags | DO_SS_COMPAT | OK_ANY_EKU);
}

/* One use, by its name alone. */
static int trust_named_use(X509_TRUST *t, X509 *x, int flags)
{
    return trust_use(t->arg1, x, flags & ~(DO_SS_COMPAT | OK_ANY_EKU));
}

/* clang-format off */
#define TEXT(t) (char[]){t}
static X509_TRUST standard[] = {
    {X509_TRUST_COMPAT, 0, trust_compat, TEXT("compatible"), 0, NULL},
    {X509_TRUST_SSL_CLIENT, 0, trust_use_or_any, TEXT("SSL Client"), NID_client_auth, NULL},
    {X509_TRUST_SSL_SERVER, 0, trust_use_or_any, TEXT("SSL Server"), NID_server_auth, NULL},
    {X509_TRUST_EMAIL, 0, trust_use_or_any, TEXT("S/MIME email"), NID_email_protect, NULL},
    {X509_TRUST_OBJECT_SIGN, 0, trust_use_or_any, TEXT("Object Signer"), NID_code_sign, NULL},
    {X509_TRUST_OCSP_SIGN, 0, trust_named_use, TEXT("OCSP responder"), NID_OCSP_sign, NULL},
    {X509_TRUST_OCSP_REQUEST, 0, trust_named_use, TEXT("OCSP request"), NID_ad_OCSP, NULL},
    {X509_TRUST_TSA, 0, trust_use_or_any, TEXT("TSA server"), NID_time_stamp, NULL},
};
/* clang-format on */
enum { STANDARD = sizeof(standard) / sizeof(standard[0]) };

static STACK_OF(X509_TRUST) * added; /* as X509_TRUST_add has it, for one thread */

static int default_trust(int id, X509 *x, int flags)
{
    return trust_use(id, x, flags);
}

typedef int (*default_fn)(int, X509 *, int);
static _Atomic(default_fn) by_default = default_trust;

int (*X509_TRUST_set_default(int (*trust)(int, X509 *, int)))(int, X509 *, int)
{
    return atomic_exchange(&by_default, trust);
}

int X509_check_trust(X509 *x, int id, int flags)
{
    /* Where none is asked for: any use that isn't rejected, or trusted since it is self-signed. */
    if (id == X509_TRUST_DEFAULT)
        return trust_use(NID_anyExtendedKeyUsage, x, flags | DO_SS_COMPAT);
    int i = X509_TRUST_get_by_id(id);
    if (i < 0)
        return atomic_load(&by_default)(id, x, flags);
    X509_TRUST *t = X509_TRUST_get0(i);
    return t->check_trust(t, x, flags);
}

/* ---- The kinds ---- */

int X509_TRUST_get_count(void)
{
    int n = sk_X509_TRUST_num(added);
    return STANDARD + (n > 0 ? n : 0);
}

X509_TRUST *X509_TRUST_get0(int idx)
{
    if (idx < 0)
        return NULL;
    return idx < STANDARD ? &standard[idx] : sk_X509_TRUST_value(added, idx - STANDARD);
}

int X509_TRUST_get_by_id(int id)
{
    if (id >= X509_TRUST_MIN && id <= X509_TRUST_MAX)
        return id - X509_TRUST_MIN;
    for (int i = 0; i < sk_X509_TRUST_num(added); i++)
        if (sk_X509_TRUST_value(added, i)->trust == id)
            return STANDARD + i;
    return -1;
}

int X509_TRUST_set(int *t, int trust)
{
    if (X509_TRUST_get_by_id(trust) < 0)
        return FAIL(ERR_LIB_X509, X509_R_INVALID_TRUST);
    *t = trust;
    return 1;
}

static void free_kind(X509_TRUST *t)
{
    if ((t->flags & DYNAMIC_NAME) != 0)
        OPENSSL_free(t->name);
    if ((t->flags & DYNAMIC) != 0)
        OPENSSL_free(t);
}

int X509_TRUST_add(int id, int flags, int (*ck)(X509_TRUST *, X509 *, int), const char *name,
                   int arg1, void *arg2)
{
    int i = X509_TRUST_get_by_id(id);
    X509_TRUST *t = i < 0 ? OPENSSL_zalloc(sizeof(*t)) : X509_TRUST_get0(i);
    char *copy = OPENSSL_strdup(name);
    if (t == NULL || copy == NULL)
        goto memory;
    if (i < 0) {
        t->flags = DYNAMIC;
        if ((added == NULL && (added = sk_X509_TRUST_new_null()) == NULL) ||
            sk_X509_TRUST_push(added, t) <= 0)
            goto memory;
    }
    if ((t->flags & DYNAMIC_NAME) != 0)
        OPENSSL_free(t->name);
    t->name = copy;
    t->flags &= DYNAMIC;
    t->flags |= (flags & ~DYNAMIC) | DYNAMIC_NAME;
    t->trust = id;
    t->check_trust = ck;
    t->arg1 = arg1;
    t->arg2 = arg2;
    return 1;
memory:
    OPENSSL_free(copy);
    if (i < 0)
        OPENSSL_free(t);
    return FAIL(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
}

void X509_TRUST_cleanup(void)
{
    sk_X509_TRUST_pop_free(added, free_kind);
    added = NULL;
}

int X509_TRUST_get_flags(const X509_TRUST *t)
{
    return t->flags;
}

char *X509_TRUST_get0_name(const X509_TRUST *t)
{
    return t->name;
}

int X509_TRUST_get_trust(const X509_TRUST *t)
{
    return t->trust;
}
