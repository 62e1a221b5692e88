/* Verifier files: SRP_VBASE_init(3), openssl-srp(1). A line is six fields between tabs; a backslash
 * takes from a tab that it ends a field; '#' starts a comment. What a line is, its first letter
 * says: a user (V), or a group of the file's own (I), whose prime stands where users have their
 * verifier and whose generator stands where they have the salt. Other letters are passed over, and
 * so are users of unknown groups, and a last line that has no end. */
#include <openssl/bio.h>
#include <openssl/buffer.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/srp/srp.h"

struct line {
    char *field[DB_NUMBER];
};

/* A group of the file's: the latest comes first. */
struct group {
    struct group *next;
    const BIGNUM *g, *N;
    char id[];
};

/* ---- Reading ---- */

/* The whole file, with a zero byte at its end: SRP_NO_ERROR or what went wrong. */
static int slurp(BUF_MEM *text, const char *path)
{
    char piece[1024];
    int n;
    BIO *file = BIO_new_file(path, "r");
    if (file == NULL)
        return SRP_ERR_OPEN_FILE;
    bool ok = true;
    while (ok && (n = BIO_read(file, piece, sizeof(piece))) > 0) {
        const size_t had = text->length;
        ok = BUF_MEM_grow_clean(text, had + (size_t)n) != 0;
        if (ok)
            memcpy(text->data + had, piece, (size_t)n);
    }
    OPENSSL_cleanse(piece, sizeof(piece));
    BIO_free(file);
    const size_t len = text->length;
    ok = ok && BUF_MEM_grow_clean(text, len + 1) != 0;
    if (ok)
        text->data[len] = '\0';
    return ok ? SRP_NO_ERROR : SRP_ERR_MEMORY;
}

/* The next line, its end made a zero byte, or NULL at the end; *rest goes on. */
static char *next_line(char **rest)
{
    char *line = *rest, *end = strchr(line, '\n');
    if (end == NULL)
        return NULL;
    *end = '\0';
    *rest = end + 1;
    return line;
}

static bool is_escape(const char *p)
{
    return p[0] == '\\' && p[1] == '\t';
}

/* Of a line that ends with a newline. */
static int count_fields(const char *p)
{
    int n = 1;
    for (; *p != '\n'; p++)
        if (is_escape(p))
            p++;
        else
            n += *p == '\t';
    return n;
}

/* Cuts a line of so many fields in place. */
static void cut(struct line *l, char *p)
{
    char *out = p;
    int n = 0;
    l->field[n++] = out;
    for (; *p != '\0'; p++) {
        if (is_escape(p)) {
            *out++ = *++p;
        } else if (*p != '\t') {
            *out++ = *p;
        } else {
            *out++ = '\0';
            l->field[n++] = out;
        }
    }
    *out = '\0';
}

/* ---- Groups ---- */

/* The number of that text, kept in the store. */
static const BIGNUM *number(SRP_VBASE *vb, const char *text)
{
    for (int i = 0; i < sk_SRP_gN_cache_num(vb->gN_cache); i++) {
        const SRP_gN_cache *c = sk_SRP_gN_cache_value(vb->gN_cache, i);
        if (strcmp(c->b64_bn, text) == 0)
            return c->bn;
    }
    SRP_gN_cache *c = OPENSSL_zalloc(sizeof(*c));
    if (c != NULL && (c->b64_bn = OPENSSL_strdup(text)) != NULL &&
        (c->bn = srp_decode(text)) != NULL && sk_SRP_gN_cache_unshift(vb->gN_cache, c) > 0)
        return c->bn;
    if (c != NULL) {
        OPENSSL_free(c->b64_bn);
        BN_free(c->bn);
        OPENSSL_free(c);
    }
    return NULL;
}

static int add_group(SRP_VBASE *vb, struct group **groups, const struct line *l)
{
    const char *id = l->field[DB_srpid];
    struct group *g = OPENSSL_zalloc(sizeof(*g) + strlen(id) + 1);
    if (g == NULL)
        return SRP_ERR_MEMORY;
    memcpy(g->id, id, strlen(id) + 1);
    g->next = *groups;
    *groups = g;
    g->N = number(vb, l->field[DB_srpverifier]);
    g->g = g->N != NULL ? number(vb, l->field[DB_srpsalt]) : NULL;
    return g->g != NULL ? SRP_NO_ERROR : SRP_ERR_MEMORY;
}

/* The group of that name: of the file's own, or of RFC 5054's. */
static bool find(const struct group *groups, const char *id, const BIGNUM **g, const BIGNUM **N)
{
    while (groups != NULL && strcmp(groups->id, id) != 0)
        groups = groups->next;
    const SRP_gN *known = groups == NULL ? SRP_get_default_gN(id) : NULL;
    if (groups == NULL && known == NULL)
        return false;
    *g = groups != NULL ? groups->g : known->g;
    *N = groups != NULL ? groups->N : known->N;
    return true;
}

/* ---- Users ---- */

static int add_user(SRP_VBASE *vb, const struct group *groups, const struct line *l)
{
    const BIGNUM *g = NULL, *N = NULL;
    if (!find(groups, l->field[DB_srpgN], &g, &N))
        return SRP_NO_ERROR;
    SRP_user_pwd *u = SRP_user_pwd_new();
    if (u == NULL)
        return SRP_ERR_MEMORY;
    SRP_user_pwd_set_gN(u, g, N);
    int code = SRP_ERR_MEMORY;
    if (SRP_user_pwd_set1_ids(u, l->field[DB_srpid], l->field[DB_srpinfo]))
        code = SRP_user_pwd_set0_sv(u, srp_decode(l->field[DB_srpsalt]),
                                    srp_decode(l->field[DB_srpverifier]))
                   ? SRP_NO_ERROR
                   : SRP_ERR_VBASE_BN_LIB;
    if (code == SRP_NO_ERROR && sk_SRP_user_pwd_unshift(vb->users_pwd, u) <= 0)
        code = SRP_ERR_MEMORY;
    if (code != SRP_NO_ERROR)
        SRP_user_pwd_free(u);
    return code;
}

/* ---- The file ---- */

/* Every line must have its fields before any counts. */
static bool complete(const char *p)
{
    while (strchr(p, '\n') != NULL) {
        if (*p != '#' && count_fields(p) != DB_NUMBER)
            return false;
        p = strchr(p, '\n') + 1;
    }
    return true;
}

static int take(SRP_VBASE *vb, struct group **groups, char *text)
{
    struct line l = {0};
    int code = SRP_NO_ERROR;
    for (char *p; code == SRP_NO_ERROR && (p = next_line(&text)) != NULL;) {
        if (*p == '#')
            continue;
        cut(&l, p);
        if (l.field[DB_srptype][0] == DB_SRP_INDEX)
            code = add_group(vb, groups, &l);
        else if (l.field[DB_srptype][0] == DB_SRP_VALID)
            code = add_user(vb, *groups, &l);
    }
    return code;
}

/* Unknown users are of the file's last group, or of the longest. */
static void set_default(SRP_VBASE *vb, const struct group *groups)
{
    const SRP_gN *longest = SRP_get_default_gN(NULL);
    vb->default_g = groups != NULL ? groups->g : longest->g;
    vb->default_N = groups != NULL ? groups->N : longest->N;
}

int SRP_VBASE_init(SRP_VBASE *vb, char *verifier_file)
{
    struct group *groups = NULL;
    BUF_MEM *text = BUF_MEM_new();
    int code = text != NULL ? slurp(text, verifier_file) : SRP_ERR_MEMORY;
    if (code == SRP_NO_ERROR)
        code = strlen(text->data) + 1 == text->length && complete(text->data)
                   ? take(vb, &groups, text->data)
                   : SRP_ERR_VBASE_INCOMPLETE_FILE;
    if (code == SRP_NO_ERROR && vb->seed_key != NULL)
        set_default(vb, groups);
    while (groups != NULL) {
        struct group *next = groups->next;
        OPENSSL_free(groups);
        groups = next;
    }
    BUF_MEM_free(text);
    return code;
}
