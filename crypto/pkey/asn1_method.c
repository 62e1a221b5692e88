/* EVP_PKEY_ASN1_METHOD(3): the list of the library's own kinds of keys and of a program's, and the
 * rows of the latter. */
#include "crypto/pkey/asn1_method.h"

#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <string.h>
#include <strings.h>

#include "crypto/base/cleanup.h"
#include "crypto/base/raise.h"
#include "crypto/engine/engine.h"
#include "crypto/evp/name.h"
#include "crypto/pkey/added.h"

/* Those that are no aliases of others are rows; by number. */
#define OWN(nid, fl, text, name)                                                         \
    {                                                                                    \
        .id = (nid), .base_id = (nid), .flags = (fl), .info = (char *)(uintptr_t)(text), \
        .pem = (char *)(uintptr_t)(name)                                                 \
    }
#define ALIAS(nid, of)                                         \
    {                                                          \
        .id = (nid), .base_id = (of), .flags = ASN1_PKEY_ALIAS \
    }
static const EVP_PKEY_ASN1_METHOD own[] = {
    OWN(EVP_PKEY_RSA, ASN1_PKEY_SIGPARAM_NULL, "Assay's RSA", "RSA"),
    ALIAS(EVP_PKEY_RSA2, EVP_PKEY_RSA),
    OWN(EVP_PKEY_DH, 0, "Assay's PKCS #3 DH", "DH"),
    ALIAS(EVP_PKEY_DSA2, EVP_PKEY_DSA),
    ALIAS(EVP_PKEY_DSA1, EVP_PKEY_DSA),
    ALIAS(EVP_PKEY_DSA4, EVP_PKEY_DSA),
    ALIAS(EVP_PKEY_DSA3, EVP_PKEY_DSA),
    OWN(EVP_PKEY_DSA, 0, "Assay's DSA", "DSA"),
    OWN(EVP_PKEY_EC, 0, "Assay's EC", "EC"),
    OWN(EVP_PKEY_RSA_PSS, ASN1_PKEY_SIGPARAM_NULL, "Assay's RSA-PSS", "RSA-PSS"),
    OWN(EVP_PKEY_DHX, 0, "Assay's X9.42 DH", "X9.42 DH"),
    OWN(EVP_PKEY_X25519, 0, "Assay's X25519", "X25519"),
    OWN(EVP_PKEY_X448, 0, "Assay's X448", "X448"),
    OWN(EVP_PKEY_ED25519, 0, "Assay's ED25519", "ED25519"),
    OWN(EVP_PKEY_ED448, 0, "Assay's ED448", "ED448"),
    ALIAS(EVP_PKEY_SM2, EVP_PKEY_EC),
};
enum { OWNS = sizeof(own) / sizeof(own[0]) };

/* A program's, which stay its own, and what EVP_PKEY_asn1_add_alias made. */
static added_list added, aliases;

static const EVP_PKEY_ASN1_METHOD *find_added(int id)
{
    const EVP_PKEY_ASN1_METHOD *m = added_find(&added, id);
    return m != NULL ? m : added_find(&aliases, id);
}

/* ---- Making ---- */

EVP_PKEY_ASN1_METHOD *EVP_PKEY_asn1_new(int id, int flags, const char *pem_str, const char *info)
{
    EVP_PKEY_ASN1_METHOD *m = OPENSSL_zalloc(sizeof(*m));
    if (m == NULL) {
        ERR_raise(ERR_LIB_EVP, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    m->id = m->base_id = id;
    m->flags = flags | ASN1_PKEY_DYNAMIC;
    if ((info == NULL || (m->info = OPENSSL_strdup(info)) != NULL) &&
        (pem_str == NULL || (m->pem = OPENSSL_strdup(pem_str)) != NULL))
        return m;
    EVP_PKEY_asn1_free(m);
    return NULL;
}

void EVP_PKEY_asn1_copy(EVP_PKEY_ASN1_METHOD *dst, const EVP_PKEY_ASN1_METHOD *src)
{
    EVP_PKEY_ASN1_METHOD copy = *src;
    copy.id = dst->id;
    copy.base_id = dst->base_id;
    copy.flags = dst->flags;
    copy.info = dst->info;
    copy.pem = dst->pem;
    copy.names = dst->names;
    copy.parameters_name = dst->parameters_name;
    copy.row = dst->row;
    copy.coding = dst->coding;
    copy.engine = dst->engine;
    *dst = copy;
}

void EVP_PKEY_asn1_free(EVP_PKEY_ASN1_METHOD *ameth)
{
    if (ameth == NULL || (ameth->flags & ASN1_PKEY_DYNAMIC) == 0)
        return;
    OPENSSL_free(ameth->info);
    OPENSSL_free(ameth->pem);
    OPENSSL_free(ameth->names);
    OPENSSL_free(ameth->parameters_name);
    OPENSSL_free(ameth);
}

/* ---- Adding ---- */

/* "<PEM> PARAMETERS", and a list of one further name. */
static bool make_names(EVP_PKEY_ASN1_METHOD *m)
{
    static const char end[] = " PARAMETERS";
    const char *name = OBJ_nid2sn(m->id);
    size_t name_len = name != NULL ? strlen(name) : 0, pem_len = strlen(m->pem);
    if (m->names == NULL)
        m->names = OPENSSL_zalloc(name_len + 2);
    if (m->parameters_name == NULL)
        m->parameters_name = OPENSSL_zalloc(pem_len + sizeof(end));
    if (m->names == NULL || m->parameters_name == NULL)
        return FAIL(ERR_LIB_EVP, ERR_R_MALLOC_FAILURE);
    if (name_len > 0)
        memcpy(m->names, name, name_len);
    memcpy(m->parameters_name, m->pem, pem_len);
    memcpy(m->parameters_name + pem_len, end, sizeof(end));
    return true;
}

static bool is_new(const EVP_PKEY_ASN1_METHOD *m)
{
    return find_added(m->id) == NULL ||
           FAIL(ERR_LIB_EVP, EVP_R_PKEY_APPLICATION_ASN1_METHOD_ALREADY_REGISTERED);
}

int EVP_PKEY_asn1_add0(const EVP_PKEY_ASN1_METHOD *ameth)
{
    EVP_PKEY_ASN1_METHOD *m = (EVP_PKEY_ASN1_METHOD *)(uintptr_t)ameth; /* it isn't const */
    bool alias = (m->flags & ASN1_PKEY_ALIAS) != 0;
    if (alias != (m->pem == NULL))
        return FAIL(ERR_LIB_EVP, ERR_R_PASSED_INVALID_ARGUMENT);
    if (!is_new(m))
        return 0;
    if (!alias) {
        if (!make_names(m))
            return 0;
        asn1_row_fill(m);
    }
    return added_put(&added, m);
}

/* The row is filled once, since keys may be using it. */
bool asn1_method_adopt(EVP_PKEY_ASN1_METHOD *m, ENGINE *e)
{
    m->engine = e;
    if ((m->flags & ASN1_PKEY_ALIAS) != 0 || m->pem == NULL || m->row.keys != NULL)
        return true;
    if (!make_names(m))
        return false;
    asn1_row_fill(m);
    return true;
}

int EVP_PKEY_asn1_add_alias(int to, int from)
{
    EVP_PKEY_ASN1_METHOD *m = EVP_PKEY_asn1_new(from, ASN1_PKEY_ALIAS, NULL, NULL);
    if (m == NULL)
        return 0;
    m->base_id = to;
    if (is_new(m) && added_put(&aliases, m))
        return 1;
    EVP_PKEY_asn1_free(m);
    return 0;
}

void asn1_methods_cleanup(void)
{
    for (size_t i = added_count(&aliases); i-- > 0;)
        EVP_PKEY_asn1_free((EVP_PKEY_ASN1_METHOD *)(uintptr_t)added_at(&aliases, i));
    added_end(&aliases);
    added_end(&added);
}

/* ---- Looking ---- */

int EVP_PKEY_asn1_get_count(void)
{
    return OWNS + (int)(added_count(&added) + added_count(&aliases));
}

const EVP_PKEY_ASN1_METHOD *EVP_PKEY_asn1_get0(int idx)
{
    if (idx < 0)
        return NULL;
    if (idx < OWNS)
        return &own[idx];
    size_t i = (size_t)idx - OWNS, n = added_count(&added);
    return i < n ? added_at(&added, i) : added_at(&aliases, i - n);
}

static const EVP_PKEY_ASN1_METHOD *by_number(int type)
{
    const EVP_PKEY_ASN1_METHOD *m = find_added(type);
    for (size_t i = 0; m == NULL && i < OWNS; i++)
        if (own[i].id == type)
            m = &own[i];
    return m;
}

/* Aliases lead on, as often as there are methods at most. */
const EVP_PKEY_ASN1_METHOD *EVP_PKEY_asn1_find(ENGINE **pe, int type)
{
    const EVP_PKEY_ASN1_METHOD *m = by_number(type);
    for (int n = EVP_PKEY_asn1_get_count(); m != NULL && (m->flags & ASN1_PKEY_ALIAS); n--)
        m = n > 0 ? by_number(m->base_id) : NULL;
    if (pe == NULL)
        return m;
    if (m != NULL)
        type = m->id;
    *pe = engine_default(ENGINE_KIND_PKEY_ASN1, type);
    return *pe != NULL ? ENGINE_get_pkey_asn1_meth(*pe, type) : m;
}

/* In use, as the caller wants it. */
static const EVP_PKEY_ASN1_METHOD *find_str_of_engine(ENGINE **pe, const char *str, size_t len)
{
    ENGINE *e;
    const EVP_PKEY_ASN1_METHOD *m = ENGINE_pkey_asn1_find_str(&e, str, (int)len);
    if (m != NULL && !ENGINE_init(e))
        m = NULL;
    ENGINE_free(e);
    *pe = m != NULL ? e : NULL;
    return m;
}

const EVP_PKEY_ASN1_METHOD *EVP_PKEY_asn1_find_str(ENGINE **pe, const char *str, int len)
{
    size_t n = len < 0 ? strlen(str) : (size_t)len;
    const EVP_PKEY_ASN1_METHOD *of_engine = pe != NULL ? find_str_of_engine(pe, str, n) : NULL;
    if (of_engine != NULL)
        return of_engine;
    for (int i = EVP_PKEY_asn1_get_count(); i-- > 0;) {
        const EVP_PKEY_ASN1_METHOD *m = EVP_PKEY_asn1_get0(i);
        if ((m->flags & ASN1_PKEY_ALIAS) == 0 && strlen(m->pem) == n &&
            strncasecmp(m->pem, str, n) == 0)
            return m;
    }
    return NULL;
}

int EVP_PKEY_asn1_get0_info(int *ppkey_id, int *pkey_base_id, int *ppkey_flags, const char **pinfo,
                            const char **ppem_str, const EVP_PKEY_ASN1_METHOD *ameth)
{
    if (ameth == NULL)
        return 0;
    if (ppkey_id != NULL)
        *ppkey_id = ameth->id;
    if (pkey_base_id != NULL)
        *pkey_base_id = ameth->base_id;
    if (ppkey_flags != NULL)
        *ppkey_flags = ameth->flags;
    if (pinfo != NULL)
        *pinfo = ameth->info;
    if (ppem_str != NULL)
        *ppem_str = ameth->pem;
    return 1;
}

const EVP_PKEY_ASN1_METHOD *EVP_PKEY_get0_asn1(const EVP_PKEY *pkey)
{
    if (pkey->row == NULL)
        return NULL;
    const EVP_PKEY_ASN1_METHOD *m = asn1_method_of(pkey->row);
    return m != NULL ? m : EVP_PKEY_asn1_find(NULL, pkey->row->nid);
}

/* ---- Rows of what was added ---- */

static const struct pkey_row *row_of(const EVP_PKEY_ASN1_METHOD *m)
{
    return m != NULL && m->row.keys != NULL ? &m->row : NULL;
}

/* Of the engine that is the default one for the number, which goes on holding it. */
static const struct pkey_row *engine_row(int nid)
{
    ENGINE *e = engine_default(ENGINE_KIND_PKEY_ASN1, nid);
    if (e == NULL)
        return NULL;
    const struct pkey_row *row = row_of(ENGINE_get_pkey_asn1_meth(e, nid));
    ENGINE_finish(e);
    return row;
}

static const struct pkey_row *engine_row_by_name(const char *name)
{
    ENGINE *e;
    if (!engine_any(ENGINE_KIND_PKEY_ASN1))
        return NULL;
    const struct pkey_row *row = row_of(ENGINE_pkey_asn1_find_str(&e, name, (int)strlen(name)));
    ENGINE_free(e);
    return row != NULL ? row : engine_row(OBJ_sn2nid(name));
}

static const struct pkey_row *engine_row_by_oid(struct slice contents)
{
    if (!engine_any(ENGINE_KIND_PKEY_ASN1))
        return NULL;
    ASN1_OBJECT *o = ASN1_OBJECT_create(NID_undef, (unsigned char *)(uintptr_t)contents.ptr,
                                        (int)contents.len, NULL, NULL);
    const struct pkey_row *row = o != NULL ? engine_row(OBJ_obj2nid(o)) : NULL;
    ASN1_OBJECT_free(o);
    return row;
}

const struct pkey_row *asn1_row_by_nid(int nid)
{
    const EVP_PKEY_ASN1_METHOD *m = find_added(nid) != NULL ? EVP_PKEY_asn1_find(NULL, nid) : NULL;
    if (m == NULL)
        return engine_row(nid);
    return m->row.keys != NULL ? &m->row : m->id != nid ? pkey_row_by_nid(m->id) : NULL;
}

const struct pkey_row *asn1_row_by_name(const char *name)
{
    const EVP_PKEY_ASN1_METHOD *m;
    for (size_t i = 0; (m = added_at(&added, i)) != NULL; i++)
        if (m->row.keys != NULL &&
            (name_equal(m->row.name, name) || name_in_list(m->row.aliases, name)))
            return &m->row;
    return engine_row_by_name(name);
}

const struct pkey_row *asn1_row_by_oid(struct slice contents)
{
    const EVP_PKEY_ASN1_METHOD *m;
    for (size_t i = 0; (m = added_at(&added, i)) != NULL; i++)
        if (m->row.keys != NULL && m->row.oid.len > 0 &&
            slice_is(contents, m->row.oid.ptr, m->row.oid.len))
            return &m->row;
    return engine_row_by_oid(contents);
}
