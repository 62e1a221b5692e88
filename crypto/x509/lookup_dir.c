/* Directories whose files are named by the hash of a subject (hash.0, hash.1, ...) or of a CRL's
 * issuer (hash.r0, ...), read when a name is looked for: X509_LOOKUP_hash_dir(3). */
#include <openssl/err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "crypto/base/raise.h"
#include "crypto/x509/vfy.h"

/* How many CRLs of a hash have been read: those that come later are read when next asked for. */
struct seen {
    struct seen *next;
    unsigned long hash;
    int n;
};

struct dir {
    struct dir *next;
    struct seen *crls;
    int type; /* X509_FILETYPE_* */
    char path[];
};

struct dirs {
    struct dir *first;
    CRYPTO_RWLOCK *lock; /* for `crls` */
};

static int dirs_new(X509_LOOKUP *l)
{
    struct dirs *d = OPENSSL_zalloc(sizeof(*d));
    if (d == NULL || (d->lock = CRYPTO_THREAD_lock_new()) == NULL) {
        OPENSSL_free(d);
        return FAIL(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
    }
    l->data = d;
    return 1;
}

static void dirs_free(X509_LOOKUP *l)
{
    struct dirs *all = l->data;
    for (struct dir *d = all->first, *next; d != NULL; d = next) {
        next = d->next;
        for (struct seen *s = d->crls, *after; s != NULL; s = after) {
            after = s->next;
            OPENSSL_free(s);
        }
        OPENSSL_free(d);
    }
    CRYPTO_THREAD_lock_free(all->lock);
    OPENSSL_free(all);
}

/* Adds a directory at the end, unless it is there. */
static bool add_dir(struct dirs *all, const char *path, size_t len, int type)
{
    struct dir **at = &all->first;
    for (; *at != NULL; at = &(*at)->next)
        if (strlen((*at)->path) == len && memcmp((*at)->path, path, len) == 0)
            return true;
    struct dir *d = OPENSSL_zalloc(sizeof(*d) + len + 1);
    if (d == NULL)
        return false;
    d->type = type;
    memcpy(d->path, path, len);
    *at = d;
    return true;
}

/* Directories with ':' between them. */
static int add_dirs(struct dirs *all, const char *paths, int type)
{
    if (paths == NULL || *paths == '\0')
        return FAIL(ERR_LIB_X509, X509_R_INVALID_DIRECTORY);
    for (;;) {
        size_t len = strcspn(paths, ":");
        if (len > 0 && !add_dir(all, paths, len, type))
            return FAIL(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
        if (paths[len] == '\0')
            return 1;
        paths += len + 1;
    }
}

static int dirs_ctrl(X509_LOOKUP *l, int cmd, const char *path, long type, char **ret)
{
    (void)ret;
    if (cmd != X509_L_ADD_DIR)
        return 0;
    if (type != X509_FILETYPE_DEFAULT)
        return add_dirs(l->data, path, (int)type);
    const char *named = secure_getenv(X509_get_default_cert_dir_env());
    return add_dirs(l->data, named != NULL ? named : X509_get_default_cert_dir(),
                    X509_FILETYPE_PEM);
}

/* ---- Looking a name up ---- */

static int first_crl(struct dirs *all, const struct dir *d, unsigned long hash)
{
    int n = 0;
    CRYPTO_THREAD_read_lock(all->lock);
    for (const struct seen *s = d->crls; s != NULL; s = s->next)
        if (s->hash == hash)
            n = s->n;
    CRYPTO_THREAD_unlock(all->lock);
    return n;
}

static bool note_crls(struct dirs *all, struct dir *d, unsigned long hash, int n)
{
    struct seen *s;
    CRYPTO_THREAD_write_lock(all->lock);
    for (s = d->crls; s != NULL && s->hash != hash; s = s->next)
        ;
    if (s == NULL && (s = OPENSSL_zalloc(sizeof(*s))) != NULL) {
        s->hash = hash;
        s->next = d->crls;
        d->crls = s;
    }
    if (s != NULL && s->n < n)
        s->n = n;
    CRYPTO_THREAD_unlock(all->lock);
    return s != NULL;
}

/* Loads the files of a hash into the store; false: one can't be read. */
static bool load(X509_LOOKUP *l, struct dir *d, X509_LOOKUP_TYPE type, unsigned long hash)
{
    struct dirs *all = l->data;
    bool crl = type == X509_LU_CRL, ok = true;
    size_t size = strlen(d->path) + 32;
    char *file = OPENSSL_malloc(size);
    int n = crl ? first_crl(all, d, hash) : 0;
    if (file == NULL)
        return false;
    for (;; n++) {
        struct stat st;
        snprintf(file, size, "%s/%08lx.%s%d", d->path, hash, crl ? "r" : "", n);
        if (stat(file, &st) < 0)
            break;
        ok = crl ? X509_load_crl_file(l, file, d->type) != 0
                 : X509_load_cert_file(l, file, d->type) != 0;
        if (!ok)
            break;
    }
    OPENSSL_free(file);
    return (!crl || n == 0 || note_crls(all, d, hash, n)) && ok;
}

static int dirs_by_subject(X509_LOOKUP *l, X509_LOOKUP_TYPE type, const X509_NAME *name,
                           X509_OBJECT *ret)
{
    struct dirs *all = l->data;
    if (name == NULL)
        return 0;
    if (type != X509_LU_X509 && type != X509_LU_CRL)
        return FAIL(ERR_LIB_X509, X509_R_WRONG_LOOKUP_TYPE);
    int ok = 0;
    unsigned long hash = X509_NAME_hash_ex(name, NULL, NULL, &ok);
    if (!ok)
        return 0;
    for (struct dir *d = all->first; d != NULL; d = d->next) {
        load(l, d, type, hash);
        struct store_walk w = store_find(l->store, type, x509_name_der(name));
        const X509_OBJECT *o = store_next(&w);
        if (o != NULL) {
            ret->type = o->type;
            ret->data = o->data;
            ERR_clear_error(); /* of files that couldn't be read */
            return 1;
        }
    }
    return 0;
}

static X509_LOOKUP_METHOD dir_method = {.name = (char[]){"Load certs from files in a directory"},
                                        .constant = true,
                                        .new_item = dirs_new,
                                        .free = dirs_free,
                                        .ctrl = dirs_ctrl,
                                        .get_by_subject = dirs_by_subject};

X509_LOOKUP_METHOD *X509_LOOKUP_hash_dir(void)
{
    return &dir_method;
}
