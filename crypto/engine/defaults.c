/* ENGINE_add(3), ENGINE_set_default(3): the tables of table.c by their public names. */
#include <openssl/conf.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/engine/engine.h"

/* ---- RSA ---- */

int ENGINE_register_RSA(ENGINE *e)
{
    return engine_register(ENGINE_KIND_RSA, e, false);
}

void ENGINE_register_all_RSA(void)
{
    engine_register_all(ENGINE_KIND_RSA);
}

void ENGINE_unregister_RSA(ENGINE *e)
{
    engine_unregister(ENGINE_KIND_RSA, e);
}

int ENGINE_set_default_RSA(ENGINE *e)
{
    return engine_register(ENGINE_KIND_RSA, e, true);
}

ENGINE *ENGINE_get_default_RSA(void)
{
    return engine_default(ENGINE_KIND_RSA, 0);
}

/* ---- DSA ---- */

int ENGINE_register_DSA(ENGINE *e)
{
    return engine_register(ENGINE_KIND_DSA, e, false);
}

void ENGINE_register_all_DSA(void)
{
    engine_register_all(ENGINE_KIND_DSA);
}

void ENGINE_unregister_DSA(ENGINE *e)
{
    engine_unregister(ENGINE_KIND_DSA, e);
}

int ENGINE_set_default_DSA(ENGINE *e)
{
    return engine_register(ENGINE_KIND_DSA, e, true);
}

ENGINE *ENGINE_get_default_DSA(void)
{
    return engine_default(ENGINE_KIND_DSA, 0);
}

/* ---- DH ---- */

int ENGINE_register_DH(ENGINE *e)
{
    return engine_register(ENGINE_KIND_DH, e, false);
}

void ENGINE_register_all_DH(void)
{
    engine_register_all(ENGINE_KIND_DH);
}

void ENGINE_unregister_DH(ENGINE *e)
{
    engine_unregister(ENGINE_KIND_DH, e);
}

int ENGINE_set_default_DH(ENGINE *e)
{
    return engine_register(ENGINE_KIND_DH, e, true);
}

ENGINE *ENGINE_get_default_DH(void)
{
    return engine_default(ENGINE_KIND_DH, 0);
}

/* ---- EC ---- */

int ENGINE_register_EC(ENGINE *e)
{
    return engine_register(ENGINE_KIND_EC, e, false);
}

void ENGINE_register_all_EC(void)
{
    engine_register_all(ENGINE_KIND_EC);
}

void ENGINE_unregister_EC(ENGINE *e)
{
    engine_unregister(ENGINE_KIND_EC, e);
}

int ENGINE_set_default_EC(ENGINE *e)
{
    return engine_register(ENGINE_KIND_EC, e, true);
}

ENGINE *ENGINE_get_default_EC(void)
{
    return engine_default(ENGINE_KIND_EC, 0);
}

/* ---- RAND ---- */

int ENGINE_register_RAND(ENGINE *e)
{
    return engine_register(ENGINE_KIND_RAND, e, false);
}

void ENGINE_register_all_RAND(void)
{
    engine_register_all(ENGINE_KIND_RAND);
}

void ENGINE_unregister_RAND(ENGINE *e)
{
    engine_unregister(ENGINE_KIND_RAND, e);
}

int ENGINE_set_default_RAND(ENGINE *e)
{
    return engine_register(ENGINE_KIND_RAND, e, true);
}

ENGINE *ENGINE_get_default_RAND(void)
{
    return engine_default(ENGINE_KIND_RAND, 0);
}

/* ---- Ciphers ---- */

int ENGINE_register_ciphers(ENGINE *e)
{
    return engine_register(ENGINE_KIND_CIPHERS, e, false);
}

void ENGINE_register_all_ciphers(void)
{
    engine_register_all(ENGINE_KIND_CIPHERS);
}

void ENGINE_unregister_ciphers(ENGINE *e)
{
    engine_unregister(ENGINE_KIND_CIPHERS, e);
}

int ENGINE_set_default_ciphers(ENGINE *e)
{
    return engine_register(ENGINE_KIND_CIPHERS, e, true);
}

ENGINE *ENGINE_get_cipher_engine(int nid)
{
    return engine_default(ENGINE_KIND_CIPHERS, nid);
}

/* ---- Digests ---- */

int ENGINE_register_digests(ENGINE *e)
{
    return engine_register(ENGINE_KIND_DIGESTS, e, false);
}

void ENGINE_register_all_digests(void)
{
    engine_register_all(ENGINE_KIND_DIGESTS);
}

void ENGINE_unregister_digests(ENGINE *e)
{
    engine_unregister(ENGINE_KIND_DIGESTS, e);
}

int ENGINE_set_default_digests(ENGINE *e)
{
    return engine_register(ENGINE_KIND_DIGESTS, e, true);
}

ENGINE *ENGINE_get_digest_engine(int nid)
{
    return engine_default(ENGINE_KIND_DIGESTS, nid);
}

/* ---- Methods of operations with keys ---- */

int ENGINE_register_pkey_meths(ENGINE *e)
{
    return engine_register(ENGINE_KIND_PKEY, e, false);
}

void ENGINE_register_all_pkey_meths(void)
{
    engine_register_all(ENGINE_KIND_PKEY);
}

void ENGINE_unregister_pkey_meths(ENGINE *e)
{
    engine_unregister(ENGINE_KIND_PKEY, e);
}

int ENGINE_set_default_pkey_meths(ENGINE *e)
{
    return engine_register(ENGINE_KIND_PKEY, e, true);
}

ENGINE *ENGINE_get_pkey_meth_engine(int nid)
{
    return engine_default(ENGINE_KIND_PKEY, nid);
}

/* ---- Kinds of keys ---- */

int ENGINE_register_pkey_asn1_meths(ENGINE *e)
{
    return engine_register(ENGINE_KIND_PKEY_ASN1, e, false);
}

void ENGINE_register_all_pkey_asn1_meths(void)
{
    engine_register_all(ENGINE_KIND_PKEY_ASN1);
}

void ENGINE_unregister_pkey_asn1_meths(ENGINE *e)
{
    engine_unregister(ENGINE_KIND_PKEY_ASN1, e);
}

int ENGINE_set_default_pkey_asn1_meths(ENGINE *e)
{
    return engine_register(ENGINE_KIND_PKEY_ASN1, e, true);
}

ENGINE *ENGINE_get_pkey_asn1_meth_engine(int nid)
{
    return engine_default(ENGINE_KIND_PKEY_ASN1, nid);
}

/* ---- Several kinds at once ---- */

static const struct {
    unsigned int flag;
    enum engine_kind kind;
} kinds[] = {{ENGINE_METHOD_CIPHERS, ENGINE_KIND_CIPHERS},
             {ENGINE_METHOD_DIGESTS, ENGINE_KIND_DIGESTS},
             {ENGINE_METHOD_RSA, ENGINE_KIND_RSA},
             {ENGINE_METHOD_DSA, ENGINE_KIND_DSA},
             {ENGINE_METHOD_DH, ENGINE_KIND_DH},
             {ENGINE_METHOD_EC, ENGINE_KIND_EC},
             {ENGINE_METHOD_RAND, ENGINE_KIND_RAND},
             {ENGINE_METHOD_PKEY_METHS, ENGINE_KIND_PKEY},
             {ENGINE_METHOD_PKEY_ASN1_METHS, ENGINE_KIND_PKEY_ASN1}};

static int register_kinds(ENGINE *e, unsigned int flags, bool as_default)
{
    if (e == NULL)
        return FAIL(ERR_LIB_ENGINE, ERR_R_PASSED_NULL_PARAMETER);
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
        if ((flags & kinds[i].flag) != 0 && !engine_register(kinds[i].kind, e, as_default))
            return 0;
    return 1;
}

int ENGINE_set_default(ENGINE *e, unsigned int flags)
{
    return register_kinds(e, flags, true);
}

int ENGINE_register_complete(ENGINE *e)
{
    return register_kinds(e, ENGINE_METHOD_ALL, false);
}

int ENGINE_register_all_complete(void)
{
    int ok = 1;
    for (ENGINE *e = ENGINE_get_first(); e != NULL; e = ENGINE_get_next(e))
        if ((e->flags & ENGINE_FLAGS_NO_REGISTER_ALL) == 0)
            ok &= ENGINE_register_complete(e);
    return ok;
}

/* An element of a list of kinds, without the space around it. */
static int add_kind(const char *name, int len, void *flags)
{
    static const struct {
        const char *name;
        unsigned int flags;
    } names[] = {
        {"ALL", ENGINE_METHOD_ALL},
        {"RSA", ENGINE_METHOD_RSA},
        {"DSA", ENGINE_METHOD_DSA},
        {"DH", ENGINE_METHOD_DH},
        {"EC", ENGINE_METHOD_EC},
        {"RAND", ENGINE_METHOD_RAND},
        {"CIPHERS", ENGINE_METHOD_CIPHERS},
        {"DIGESTS", ENGINE_METHOD_DIGESTS},
        {"PKEY", ENGINE_METHOD_PKEY_METHS | ENGINE_METHOD_PKEY_ASN1_METHS},
        {"PKEY_CRYPTO", ENGINE_METHOD_PKEY_METHS},
        {"PKEY_ASN1", ENGINE_METHOD_PKEY_ASN1_METHS},
    };
    for (size_t i = 0; name != NULL && i < sizeof(names) / sizeof(names[0]); i++)
        if (strlen(names[i].name) == (size_t)len && memcmp(names[i].name, name, (size_t)len) == 0) {
            *(unsigned int *)flags |= names[i].flags;
            return 1;
        }
    return 0;
}

int ENGINE_set_default_string(ENGINE *e, const char *def_list)
{
    unsigned int flags = 0;
    if (CONF_parse_list(def_list, ',', 1, add_kind, &flags) > 0)
        return ENGINE_set_default(e, flags);
    ERR_raise_data(ERR_LIB_ENGINE, ENGINE_R_INVALID_STRING, "str=%s", def_list);
    return 0;
}
