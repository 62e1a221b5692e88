/* Configuration files that include others: ".include" of config(5). */
#include <dirent.h>
#include <errno.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "crypto/base/raise.h"
#include "crypto/bytes/builder.h"
#include "crypto/conf/conf.h"

enum { DEPTH_MAX = 64, CHUNK = 4096 };

bool conf_read_all(BIO *in, uint8_t **text, size_t *len)
{
    struct builder b;
    int n;
    build_init(&b);
    do {
        uint8_t *to = build_room(&b, CHUNK);
        n = to != NULL ? BIO_read(in, to, CHUNK) : 0;
        if (to != NULL)
            b.len -= (size_t)(CHUNK - (n > 0 ? n : 0));
    } while (n > 0);
    if (build_take(&b, text, len))
        return true;
    build_free(&b);
    return FAIL(ERR_LIB_CONF, ERR_R_MALLOC_FAILURE);
}

static bool include_file(struct conf_parser *p, const char *path)
{
    uint8_t *text;
    size_t len;
    BIO *in = BIO_new_file(path, "r");
    if (in == NULL)
        return true;
    bool ok = conf_read_all(in, &text, &len);
    BIO_free(in);
    if (!ok)
        return false;
    p->depth++;
    ok = conf_parse(p, slice_of(text, len));
    p->depth--;
    OPENSSL_free(text);
    return ok;
}

/* first, a slash, last. */
static char *join(const char *first, const char *last)
{
    size_t len = strlen(first) + strlen(last) + 2;
    char *path = OPENSSL_malloc(len);
    if (path == NULL) {
        ERR_raise(ERR_LIB_CONF, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    BIO_snprintf(path, len, "%s/%s", first, last);
    return path;
}

static bool has_suffix(const char *name)
{
    const char *dot = strrchr(name, '.');
    return dot != NULL &&
           (OPENSSL_strcasecmp(dot, ".cnf") == 0 || OPENSSL_strcasecmp(dot, ".conf") == 0);
}

static bool include_entry(struct conf_parser *p, const char *directory, const char *name)
{
    struct stat st;
    if (!has_suffix(name))
        return true;
    char *path = join(directory, name);
    bool ok = path != NULL;
    if (ok && (stat(path, &st) != 0 || !S_ISDIR(st.st_mode)))
        ok = include_file(p, path);
    OPENSSL_free(path);
    return ok;
}

static bool include_directory(struct conf_parser *p, const char *path)
{
    if (p->in_directory) {
        ERR_raise_data(ERR_LIB_CONF, CONF_R_RECURSIVE_DIRECTORY_INCLUDE, "%s", path);
        return true;
    }
    DIR *d = opendir(path);
    if (d == NULL) {
        ERR_raise_data(ERR_LIB_SYS, errno, "calling opendir(%s)", path);
        return true;
    }
    bool ok = true;
    p->in_directory = true;
    for (const struct dirent *e; ok && (e = readdir(d)) != NULL;)
        ok = include_entry(p, path, e->d_name);
    p->in_directory = false;
    closedir(d);
    return ok;
}

static bool include(struct conf_parser *p, const char *path)
{
    struct stat st;
    if (p->depth >= DEPTH_MAX) {
        ERR_raise_data(ERR_LIB_CONF, CONF_R_RECURSIVE_DIRECTORY_INCLUDE, "%s", path);
        return true;
    }
    if (stat(path, &st) != 0) {
        ERR_raise_data(ERR_LIB_SYS, errno, "calling stat(%s)", path);
        return true;
    }
    return S_ISDIR(st.st_mode) ? include_directory(p, path) : include_file(p, path);
}

bool conf_include(struct conf_parser *p, const char *path)
{
    if (path[0] == '/')
        return include(p, path);
    if (p->conf->flag_abspath)
        return FAIL(ERR_LIB_CONF, CONF_R_RELATIVE_PATH);
    const char *base = secure_getenv("OPENSSL_CONF_INCLUDE");
    if (base == NULL)
        base = p->conf->includedir;
    if (base == NULL)
        return include(p, path);
    char *whole = join(base, path);
    bool ok = whole != NULL && include(p, whole);
    OPENSSL_free(whole);
    return ok;
}
