/* X509_VERIFY_PARAM: sets of parameters that have names; X509_VERIFY_PARAM_set_flags(3). */
#include <openssl/x509v3.h>
#include <string.h>

#include "crypto/x509/vfy.h"

/* clang-format off */
static const X509_VERIFY_PARAM builtin[] = {
    {.name = (char[]){"default"}, .flags = X509_V_FLAG_TRUSTED_FIRST,
     .depth = 100, .auth_level = -1, .constant = true},
    {.name = (char[]){"pkcs7"}, .purpose = X509_PURPOSE_SMIME_SIGN, .trust = X509_TRUST_EMAIL,
     .depth = -1, .auth_level = -1, .constant = true},
    {.name = (char[]){"smime_sign"}, .purpose = X509_PURPOSE_SMIME_SIGN, .trust = X509_TRUST_EMAIL,
     .depth = -1, .auth_level = -1, .constant = true},
    {.name = (char[]){"ssl_client"}, .purpose = X509_PURPOSE_SSL_CLIENT,
     .trust = X509_TRUST_SSL_CLIENT, .depth = -1, .auth_level = -1, .constant = true},
    {.name = (char[]){"ssl_server"}, .purpose = X509_PURPOSE_SSL_SERVER,
     .trust = X509_TRUST_SSL_SERVER, .depth = -1, .auth_level = -1, .constant = true},
};
/* clang-format on */
enum { BUILTIN = sizeof(builtin) / sizeof(builtin[0]) };

static STACK_OF(X509_VERIFY_PARAM) * added; /* as the manual says, for one thread */

static int find_added(const char *name)
{
    for (int i = 0; i < sk_X509_VERIFY_PARAM_num(added); i++)
        if (strcmp(sk_X509_VERIFY_PARAM_value(added, i)->name, name) == 0)
            return i;
    return -1;
}

int X509_VERIFY_PARAM_add0_table(X509_VERIFY_PARAM *p)
{
    if (added == NULL && (added = sk_X509_VERIFY_PARAM_new_null()) == NULL)
        return 0;
    int i = find_added(p->name);
    if (i >= 0)
        X509_VERIFY_PARAM_free(sk_X509_VERIFY_PARAM_delete(added, i));
    return sk_X509_VERIFY_PARAM_push(added, p) > 0;
}

int X509_VERIFY_PARAM_get_count(void)
{
    int n = sk_X509_VERIFY_PARAM_num(added);
    return BUILTIN + (n > 0 ? n : 0);
}

const X509_VERIFY_PARAM *X509_VERIFY_PARAM_get0(int id)
{
    if (id < 0)
        return NULL;
    return id < BUILTIN ? &builtin[id] : sk_X509_VERIFY_PARAM_value(added, id - BUILTIN);
}

const X509_VERIFY_PARAM *X509_VERIFY_PARAM_lookup(const char *name)
{
    int n = find_added(name);
    if (n >= 0)
        return sk_X509_VERIFY_PARAM_value(added, n);
    for (size_t i = 0; i < BUILTIN; i++)
        if (strcmp(builtin[i].name, name) == 0)
            return &builtin[i];
    return NULL;
}

void X509_VERIFY_PARAM_table_cleanup(void)
{
    sk_X509_VERIFY_PARAM_pop_free(added, X509_VERIFY_PARAM_free);
    added = NULL;
}
