#include <dirent.h>
#include <errno.h>
#include <openssl/crypto.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "apps/app.h"
#include "apps/rehash.h"

enum { NO_ID = 1 << 20 };

char *rehash_path(const char *dir, const char *name)
{
    size_t len = strlen(dir), size = len + strlen(name) + 2;
    char *path = OPENSSL_malloc(size);
    if (path != NULL)
        snprintf(path, size, "%s%s%s", dir, len > 0 && dir[len - 1] == '/' ? "" : "/", name);
    return path;
}

int rehash_by_name(const void *a, const void *b)
{
    return strcmp((*(struct dirent *const *)a)->d_name, (*(struct dirent *const *)b)->d_name);
}

/* ---- The list ---- */

static bool is_of(const struct rehash_entry *e, enum rehash_kind kind, uint32_t hash)
{
    return e->kind == kind && e->hash == hash;
}

static struct rehash_entry *find(const struct rehash_links *links, enum rehash_kind kind,
                                 uint32_t hash, const char *file)
{
    for (size_t i = 0; i < links->n; i++)
        if (is_of(&links->v[i], kind, hash) && strcmp(links->v[i].file, file) == 0)
            return &links->v[i];
    return NULL;
}

/* The one of this file, made if there is none; NULL if memory is refused. */
static struct rehash_entry *entry_of(struct rehash_links *links, enum rehash_kind kind,
                                     uint32_t hash, const char *file)
{
    struct rehash_entry *e = find(links, kind, hash, file);
    if (e != NULL)
        return e;
    if (links->n == links->room) {
        size_t room = links->room == 0 ? 64 : 2 * links->room;
        struct rehash_entry *more = OPENSSL_realloc(links->v, room * sizeof(*more));
        if (more == NULL) {
            links->refused = true;
            return NULL;
        }
        links->v = more;
        links->room = room;
    }
    e = &links->v[links->n];
    *e = (struct rehash_entry){kind, hash, OPENSSL_strdup(file), false, {0}, NO_ID};
    if (e->file == NULL) {
        links->refused = true;
        return NULL;
    }
    links->n++;
    return e;
}

void rehash_add_link(struct rehash_links *links, enum rehash_kind kind, uint32_t hash,
                     const char *target, long id)
{
    struct rehash_entry *e = entry_of(links, kind, hash, target);
    if (e != NULL && e->id == NO_ID)
        e->id = id;
}

bool rehash_add_file(struct rehash_links *links, enum rehash_kind kind, uint32_t hash,
                     const char *file, const unsigned char *digest)
{
    for (size_t i = 0; i < links->n; i++) {
        const struct rehash_entry *e = &links->v[i];
        if (is_of(e, kind, hash) && e->wanted && memcmp(e->digest, digest, sizeof(e->digest)) == 0)
            return false;
    }
    struct rehash_entry *e = entry_of(links, kind, hash, file);
    if (e != NULL) {
        e->wanted = true;
        memcpy(e->digest, digest, sizeof(e->digest));
    }
    return true;
}

/* ---- The directory ---- */

struct writer {
    const char *dir;
    bool removing, verbose;
    int errors;
};

static void link_name(char name[32], const struct rehash_entry *e, long id)
{
    snprintf(name, 32, "%08x.%s%ld", e->hash, e->kind == REHASH_CRL ? "r" : "", id);
}

static void remove_link(struct writer *w, const char *path)
{
    if (unlink(path) == 0 || errno == ENOENT)
        return;
    fprintf(stderr, "%s: Can't unlink %s, %s\n", app_name, path, strerror(errno));
    w->errors++;
}

static void drop(struct writer *w, const struct rehash_entry *e)
{
    char name[32];
    link_name(name, e, e->id);
    if (w->verbose)
        printf("unlink %s\n", name);
    char *path = rehash_path(w->dir, name);
    if (path != NULL)
        remove_link(w, path);
    OPENSSL_free(path);
}

static void make(struct writer *w, const struct rehash_entry *e, long id)
{
    char name[32];
    link_name(name, e, id);
    if (w->verbose)
        printf("link %s -> %s\n", e->file, name);
    char *path = rehash_path(w->dir, name);
    if (path != NULL) {
        remove_link(w, path);
        if (symlink(e->file, path) != 0) {
            fprintf(stderr, "%s: Can't symlink %s, %s\n", app_name, e->file, strerror(errno));
            w->errors++;
        }
    }
    OPENSSL_free(path);
}

/* Numbers below that of the files are kept, whatever their links lead to. */
static bool is_kept(const struct rehash_links *links, const struct rehash_entry *like, long id,
                    long wanted)
{
    for (size_t i = 0; id < wanted && i < links->n; i++)
        if (is_of(&links->v[i], like->kind, like->hash) && links->v[i].id == id)
            return true;
    return false;
}

/* All of one kind and hash, of which v[first] comes first. */
static void write_hash(struct writer *w, const struct rehash_links *links, size_t first)
{
    const struct rehash_entry *like = &links->v[first];
    long wanted = 0, next = 0;
    for (size_t i = first; i < links->n; i++)
        wanted += is_of(&links->v[i], like->kind, like->hash) && links->v[i].wanted;
    for (size_t i = first; i < links->n; i++) {
        const struct rehash_entry *e = &links->v[i];
        if (!is_of(e, like->kind, like->hash))
            continue;
        if (e->id < wanted) {
            make(w, e, e->id);
        } else if (e->wanted) {
            while (is_kept(links, like, next, wanted))
                next++;
            make(w, e, next++);
        } else if (w->removing) {
            drop(w, e);
        }
    }
}

/* The order of hashes in which OpenSSL's tells of them: by its buckets, the newest first. */
static size_t bucket_of(const struct rehash_entry *e)
{
    return (e->hash + (uint32_t)e->kind) % 257;
}

static bool is_first(const struct rehash_links *links, size_t i)
{
    for (size_t k = 0; k < i; k++)
        if (is_of(&links->v[k], links->v[i].kind, links->v[i].hash))
            return false;
    return true;
}

int rehash_write(struct rehash_links *links, const char *dir, bool removing, bool verbose)
{
    struct writer w = {dir, removing, verbose, links->refused ? 1 : 0};
    for (size_t bucket = 0; bucket < 257; bucket++)
        for (size_t i = links->n; i-- > 0;)
            if (bucket_of(&links->v[i]) == bucket && is_first(links, i))
                write_hash(&w, links, i);
    for (size_t i = 0; i < links->n; i++)
        OPENSSL_free(links->v[i].file);
    OPENSSL_free(links->v);
    return w.errors;
}
