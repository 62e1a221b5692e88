/* Ciphers by name, and what a cipher tells of itself. A fetch is a search in a sorted table, or the
 * second time a look where the first one ended: nothing is counted, locked or allocated, so that
 * up_ref and free have nothing to do. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/params.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "crypto/base/cleanup.h"
#include "crypto/cipher/rows.h"
#include "crypto/evp/cipher_foreign.h"
#include "crypto/evp/md.h"
#include "crypto/evp/name.h"
#include "crypto/obj/obj_name.h"
#include "crypto/provider/provider.h"

const struct cipher_name *cipher_name_find(const char *name)
{
    static struct name_memo memo;
    return name_find(&memo, cipher_names, cipher_names_len, sizeof(cipher_names[0]), name);
}

static const EVP_CIPHER *row_by_name(const char *name)
{
    const struct cipher_name *found = cipher_name_find(name);
    return found != NULL ? found->row : NULL;
}

/* What isn't simply the row, which belongs to one of `own`. */
static EVP_CIPHER *fetch_slowly(OSSL_LIB_CTX *ctx, const EVP_CIPHER *row, unsigned own,
                                const char *algorithm, const char *properties)
{
    struct foreign_algorithm a;
    EVP_CIPHER *cipher = NULL;
    switch (fetch_from(ctx, own, OSSL_OP_CIPHER, algorithm, properties, &a)) {
    case FETCHED_OWN:
        return (EVP_CIPHER *)(uintptr_t)row;
    case FETCHED_FOREIGN:
        cipher = cipher_foreign_new(&a);
        break;
    case FETCHED_NOTHING:
        break;
    }
    if (cipher == NULL)
        fetch_unsupported(ctx, algorithm, properties);
    return cipher;
}

EVP_CIPHER *EVP_CIPHER_fetch(OSSL_LIB_CTX *ctx, const char *algorithm, const char *properties)
{
    if (algorithm == NULL)
        return NULL;
    const EVP_CIPHER *row = row_by_name(algorithm);
    unsigned own = row == NULL ? 0 : row->provider != 0 ? row->provider : PROVIDER_DEFAULT;
    if (fetch_own(ctx, own, properties))
        return (EVP_CIPHER *)(uintptr_t)row;
    return fetch_slowly(ctx, row, own, algorithm, properties);
}

/* Those that were not fetched have none. */
const OSSL_PROVIDER *EVP_CIPHER_get0_provider(const EVP_CIPHER *cipher)
{
    const struct cipher_foreign *f = cipher_foreign(cipher);
    if (f != NULL)
        return &f->method.provider->provider;
    bool fetched = cipher->row == NULL && cipher->methods == NULL;
    unsigned bit = cipher->provider != 0 ? cipher->provider : PROVIDER_DEFAULT;
    return fetched ? provider_of(NULL, bit) : NULL;
}

int EVP_CIPHER_up_ref(EVP_CIPHER *cipher)
{
    struct cipher_foreign *f = cipher_foreign(cipher);
    if (f != NULL)
        cipher_foreign_hold(f);
    return 1;
}

void EVP_CIPHER_free(EVP_CIPHER *cipher)
{
    struct cipher_foreign *f = cipher_foreign(cipher);
    if (f != NULL)
        cipher_foreign_drop(f);
}

/* ---- Ciphers that programs add: a list that only grows ---- */

struct added {
    const EVP_CIPHER *cipher;
    const char *name;
    struct added *next;
};

static _Atomic(struct added *) added_ciphers;

static const EVP_CIPHER *legacy_of(const EVP_CIPHER *row)
{
    for (const EVP_CIPHER *const *c = cipher_legacy; *c != NULL; c++)
        if ((*c)->row == row)
            return *c;
    return NULL;
}

int EVP_add_cipher(const EVP_CIPHER *cipher)
{
    if (cipher == NULL)
        return 0;
    const char *name = EVP_CIPHER_get0_name(cipher);
    if (name == NULL || *name == '\0')
        return 0;
    if (EVP_get_cipherbyname(name) == cipher)
        return 1;
    struct added *a = OPENSSL_malloc(sizeof(*a));
    if (a == NULL)
        return 0;
    a->cipher = cipher;
    a->name = name;
    a->next = atomic_load(&added_ciphers);
    while (!atomic_compare_exchange_weak(&added_ciphers, &a->next, a))
        ;
    return 1;
}

void cipher_names_cleanup(void)
{
    for (struct added *a = atomic_exchange(&added_ciphers, NULL), *next; a != NULL; a = next) {
        next = a->next;
        OPENSSL_free(a);
    }
}

const EVP_CIPHER *EVP_get_cipherbyname(const char *name)
{
    if (name == NULL)
        return NULL;
    const char *by_obj_name = obj_name_added(name, OBJ_NAME_TYPE_CIPHER_METH);
    if (by_obj_name != NULL)
        return (const EVP_CIPHER *)(const void *)by_obj_name;
    for (const struct added *a = atomic_load(&added_ciphers); a != NULL; a = a->next)
        if (name_equal(a->name, name))
            return a->cipher;
    const EVP_CIPHER *row = row_by_name(name);
    if (row == NULL)
        providers_active(NULL); /* one of a provider's might have the name */
    return row != NULL ? legacy_of(row) : NULL;
}

/* ---- Lists ---- */

struct visit {
    void (*fn)(EVP_CIPHER *cipher, void *arg);
    void *arg;
};

static void visit_foreign(const struct foreign_algorithm *a, void *arg)
{
    const struct visit *v = arg;
    ERR_set_mark();
    EVP_CIPHER *cipher = cipher_foreign_new(a);
    ERR_pop_to_mark();
    if (cipher != NULL)
        v->fn(cipher, v->arg);
    EVP_CIPHER_free(cipher);
}

void EVP_CIPHER_do_all_provided(OSSL_LIB_CTX *libctx, void (*fn)(EVP_CIPHER *cipher, void *arg),
                                void *arg)
{
    for (const EVP_CIPHER *const *c = cipher_rows; *c != NULL; c++)
        if (fetch_allowed_of(libctx, (*c)->provider, NULL))
            fn((EVP_CIPHER *)(uintptr_t)*c, arg);
    struct visit v = {fn, arg};
    foreign_each(libctx, OSSL_OP_CIPHER, visit_foreign, &v);
}

/* A name and the cipher that it names, or another name of the same. */
struct entry {
    const char *name, *to;
    const EVP_CIPHER *cipher;
};

static const struct entry alias_entries[] = {{"aes128", "AES-128-CBC", NULL},
                                             {"aes128-wrap", "id-aes128-wrap", NULL},
                                             {"aes192", "AES-192-CBC", NULL},
                                             {"aes192-wrap", "id-aes192-wrap", NULL},
                                             {"aes256", "AES-256-CBC", NULL},
                                             {"aes256-wrap", "id-aes256-wrap", NULL},
                                             {"aria128", "ARIA-128-CBC", NULL},
                                             {"aria192", "ARIA-192-CBC", NULL},
                                             {"aria256", "ARIA-256-CBC", NULL},
                                             {"bf", "BF-CBC", NULL},
                                             {"blowfish", "BF-CBC", NULL},
                                             {"camellia128", "CAMELLIA-128-CBC", NULL},
                                             {"camellia192", "CAMELLIA-192-CBC", NULL},
                                             {"camellia256", "CAMELLIA-256-CBC", NULL},
                                             {"cast", "CAST5-CBC", NULL},
                                             {"cast-cbc", "CAST5-CBC", NULL},
                                             {"des", "DES-CBC", NULL},
                                             {"des-ede-ecb", "DES-EDE", NULL},
                                             {"des-ede3-ecb", "DES-EDE3", NULL},
                                             {"des3", "DES-EDE3-CBC", NULL},
                                             {"des3-wrap", "id-smime-alg-CMS3DESwrap", NULL},
                                             {"desx", "DESX-CBC", NULL},
                                             {"rc2", "RC2-CBC", NULL},
                                             {"rc2-128", "RC2-CBC", NULL},
                                             {"rc2-40", "RC2-40-CBC", NULL},
                                             {"rc2-64", "RC2-64-CBC", NULL},
                                             {"seed", "SEED-CBC", NULL},
                                             {"sm4", "SM4-CBC", NULL}};

#define ENTRIES_MAX 320

/* The long name of each object, its short name where that is another one, and the aliases. */
static size_t list_entries(struct entry entries[ENTRIES_MAX])
{
    size_t n = 0;
    for (const EVP_CIPHER *const *c = cipher_legacy; *c != NULL; c++) {
        entries[n++] = (struct entry){(*c)->row->description, NULL, *c};
        if (!name_equal((*c)->name, (*c)->row->description))
            entries[n++] = (struct entry){(*c)->name, NULL, *c};
    }
    memcpy(entries + n, alias_entries, sizeof(alias_entries));
    n += sizeof(alias_entries) / sizeof(alias_entries[0]);
    for (const struct added *a = atomic_load(&added_ciphers); a != NULL && n < ENTRIES_MAX;
         a = a->next)
        entries[n++] = (struct entry){a->name, NULL, a->cipher};
    return n;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct entry *)a)->name, ((const struct entry *)b)->name);
}

void EVP_CIPHER_do_all_sorted(void (*fn)(const EVP_CIPHER *ciph, const char *from, const char *to,
                                         void *x),
                              void *arg)
{
    struct entry entries[ENTRIES_MAX];
    size_t n = list_entries(entries);
    qsort(entries, n, sizeof(entries[0]), by_name);
    for (size_t i = 0; i < n; i++)
        fn(entries[i].cipher, entries[i].name, entries[i].to, arg);
}

void EVP_CIPHER_do_all(void (*fn)(const EVP_CIPHER *ciph, const char *from, const char *to,
                                  void *x),
                       void *arg)
{
    EVP_CIPHER_do_all_sorted(fn, arg);
}

/* ---- What a cipher tells ---- */

int EVP_CIPHER_is_a(const EVP_CIPHER *cipher, const char *name)
{
    if (cipher == NULL)
        return 0;
    const EVP_CIPHER *row = cipher_row(cipher);
    return name_equal(row->name, name) || name_in_list(row->aliases, name);
}

/* A name that is an object's long one only, AES-128-GCM, is listed as the object has it. */
static const char *listed_name(const EVP_CIPHER *row)
{
    bool long_only = row->nid != NID_undef && name_equal(row->name, row->description) &&
                     !name_equal(row->name, OBJ_nid2sn(row->nid));
    return long_only ? row->description : row->name;
}

int EVP_CIPHER_names_do_all(const EVP_CIPHER *cipher, void (*fn)(const char *name, void *data),
                            void *data)
{
    if (cipher->row == NULL && cipher->methods == NULL)
        name_each(listed_name(cipher), cipher->aliases, fn, data);
    return 1;
}

const char *EVP_CIPHER_get0_name(const EVP_CIPHER *cipher)
{
    return cipher->name;
}

const char *EVP_CIPHER_get0_description(const EVP_CIPHER *cipher)
{
    return cipher_row(cipher)->description;
}

int EVP_CIPHER_get_nid(const EVP_CIPHER *cipher)
{
    return cipher == NULL ? NID_undef : cipher_row(cipher)->nid;
}

int EVP_CIPHER_get_type(const EVP_CIPHER *cipher)
{
    return cipher_row(cipher)->type;
}

unsigned long EVP_CIPHER_get_flags(const EVP_CIPHER *cipher)
{
    return cipher == NULL ? 0 : cipher->flags;
}

int EVP_CIPHER_get_mode(const EVP_CIPHER *cipher)
{
    return (int)(EVP_CIPHER_get_flags(cipher) & EVP_CIPH_MODE);
}

int EVP_CIPHER_get_block_size(const EVP_CIPHER *cipher)
{
    return cipher == NULL ? 0 : cipher_row(cipher)->block_size;
}

int EVP_CIPHER_get_key_length(const EVP_CIPHER *cipher)
{
    return cipher_row(cipher)->key_len;
}

int EVP_CIPHER_get_iv_length(const EVP_CIPHER *cipher)
{
    return cipher == NULL ? 0 : cipher_row(cipher)->iv_len;
}

static int give_flag(OSSL_PARAM params[], const char *key, bool value)
{
    OSSL_PARAM *p = OSSL_PARAM_locate(params, key);
    return p == NULL || OSSL_PARAM_set_int(p, value);
}

static int give_size(OSSL_PARAM params[], const char *key, size_t value)
{
    OSSL_PARAM *p = OSSL_PARAM_locate(params, key);
    return p == NULL || OSSL_PARAM_set_size_t(p, value);
}

int EVP_CIPHER_get_params(EVP_CIPHER *cipher, OSSL_PARAM params[])
{
    if (cipher == NULL)
        return 0;
    if (cipher_foreign(cipher) != NULL)
        return cipher_foreign(cipher)->get_params(params);
    const EVP_CIPHER *row = cipher_row(cipher);
    OSSL_PARAM *mode = OSSL_PARAM_locate(params, OSSL_CIPHER_PARAM_MODE);
    return (mode == NULL || OSSL_PARAM_set_uint(mode, row->flags & EVP_CIPH_MODE)) &&
           give_size(params, OSSL_CIPHER_PARAM_KEYLEN, row->key_len) &&
           give_size(params, OSSL_CIPHER_PARAM_IVLEN, row->iv_len) &&
           give_size(params, OSSL_CIPHER_PARAM_BLOCK_SIZE, row->block_size) &&
           give_flag(params, OSSL_CIPHER_PARAM_AEAD, row->flags & EVP_CIPH_FLAG_AEAD_CIPHER) &&
           give_flag(params, OSSL_CIPHER_PARAM_CUSTOM_IV, row->flags & EVP_CIPH_CUSTOM_IV) &&
           give_flag(params, OSSL_CIPHER_PARAM_CTS, row->flags & EVP_CIPH_FLAG_CTS) &&
           give_flag(params, OSSL_CIPHER_PARAM_TLS1_MULTIBLOCK, false) &&
           give_flag(params, OSSL_CIPHER_PARAM_HAS_RAND_KEY, row->flags & EVP_CIPH_RAND_KEY);
}

const OSSL_PARAM *EVP_CIPHER_gettable_params(const EVP_CIPHER *cipher)
{
    static const OSSL_PARAM gettable[] = {
        OSSL_PARAM_uint(OSSL_CIPHER_PARAM_MODE, NULL),
        OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_KEYLEN, NULL),
        OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_IVLEN, NULL),
        OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_BLOCK_SIZE, NULL),
        OSSL_PARAM_int(OSSL_CIPHER_PARAM_AEAD, NULL),
        OSSL_PARAM_int(OSSL_CIPHER_PARAM_CUSTOM_IV, NULL),
        OSSL_PARAM_int(OSSL_CIPHER_PARAM_CTS, NULL),
        OSSL_PARAM_int(OSSL_CIPHER_PARAM_TLS1_MULTIBLOCK, NULL),
        OSSL_PARAM_int(OSSL_CIPHER_PARAM_HAS_RAND_KEY, NULL),
        OSSL_PARAM_END,
    };
    const struct cipher_foreign *f = cipher_foreign(cipher);
    if (f != NULL)
        return f->gettable_params != NULL ? f->gettable_params(f->method.provider->ctx) : NULL;
    return cipher != NULL && cipher->row == NULL && cipher->methods == NULL ? gettable : NULL;
}
