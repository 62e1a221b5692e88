/* Groups and signature algorithms as the program names them: SSL_CTX_set1_groups(3),
 * SSL_CTX_set1_sigalgs(3). */
#include <openssl/conf.h>
#include <openssl/objects.h>
#include <string.h>

#include "ssl/api/owner.h"
#include "ssl/cred/sigalg.h"

/* ---- lists of codes ---- */

struct codes {
    uint16_t code[GROUPS_MAX]; /* SIGALGS_MAX is the same */
    size_t n;
};

static bool has(const struct codes *c, uint16_t code)
{
    for (size_t i = 0; i < c->n; i++)
        if (c->code[i] == code)
            return true;
    return false;
}

static bool put(struct codes *c, uint16_t code)
{
    if (c->n == sizeof(c->code) / sizeof(c->code[0]) || has(c, code))
        return false;
    c->code[c->n++] = code;
    return true;
}

static int keep(struct shared_u16 **to, const struct codes *c)
{
    struct shared_u16 *list = shared_u16_new(c->code, c->n);
    if (list == NULL)
        return 0;
    shared_u16_free(*to);
    *to = list;
    return 1;
}

/* ---- groups ---- */

int groups_set(struct settings *set, const int *nids, size_t n)
{
    struct codes c = {.n = 0};
    if (n == 0)
        return FAIL(ERR_LIB_SSL, SSL_R_BAD_LENGTH);
    for (size_t i = 0; i < n; i++) {
        const struct group *g = group_by_nid(nids[i]);
        if (g == NULL || !put(&c, g->code))
            return 0;
    }
    return keep(&set->groups, &c);
}

static int add_group(const char *name, int len, void *arg)
{
    const struct group *g = name != NULL ? group_by_name(name, (size_t)len) : NULL;
    if (g != NULL)
        return put(arg, g->code);
    if (name != NULL)
        ERR_raise_data(ERR_LIB_SSL, ERR_R_PASSED_INVALID_ARGUMENT, "group '%.*s' cannot be set",
                       len, name);
    return 0;
}

int groups_set_list(struct settings *set, const char *list)
{
    struct codes c = {.n = 0};
    return CONF_parse_list(list, ':', 1, add_group, &c) && keep(&set->groups, &c);
}

/* ---- signature algorithms ---- */

/* PSS is here a way to sign with any RSA key. */
static const struct sigalg *by_nids(int hash, int key)
{
    bool pss = key == EVP_PKEY_RSA_PSS;
    for (size_t i = 0; i < sigalg_table_n; i++)
        if (sigalg_table[i].hash_nid == hash && sigalg_table[i].is_pss == pss &&
            sigalg_table[i].key_nid == (pss ? EVP_PKEY_RSA : key))
            return &sigalg_table[i];
    return NULL;
}

/* Pairs of a hash and a kind of key, which may come twice. */
int sigalgs_set(struct settings *set, bool of_clients, const int *pairs, size_t n)
{
    struct codes c = {.n = 0};
    if (n % 2 != 0)
        return 0;
    if (n == 0)
        return FAIL(ERR_LIB_SSL, ERR_R_PASSED_INVALID_ARGUMENT);
    for (size_t i = 0; i < n; i += 2) {
        const struct sigalg *alg = by_nids(pairs[i], pairs[i + 1]);
        if (alg == NULL || c.n == SIGALGS_MAX)
            return 0;
        c.code[c.n++] = alg->code;
    }
    return keep(of_clients ? &set->client_sigalgs : &set->sigalgs, &c);
}

static const struct sigalg *by_scheme(const char *name, size_t len)
{
    for (size_t i = 0; i < sigalg_table_n; i++)
        if (sigalg_table[i].name != NULL && strlen(sigalg_table[i].name) == len &&
            memcmp(sigalg_table[i].name, name, len) == 0)
            return &sigalg_table[i];
    return NULL;
}

static int key_of_word(const char *word, size_t len)
{
    static const struct {
        const char *word;
        int nid;
    } words[] = {{"RSA", EVP_PKEY_RSA},
                 {"RSA-PSS", EVP_PKEY_RSA_PSS},
                 {"PSS", EVP_PKEY_RSA_PSS},
                 {"DSA", EVP_PKEY_DSA},
                 {"ECDSA", EVP_PKEY_EC}};
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (strlen(words[i].word) == len && memcmp(words[i].word, word, len) == 0)
            return words[i].nid;
    return NID_undef;
}

/* "ECDSA+SHA256" */
static const struct sigalg *by_parts(const char *name, size_t len)
{
    const char *plus = memchr(name, '+', len);
    char hash[20];
    size_t hash_len = plus != NULL ? len - (size_t)(plus + 1 - name) : 0;
    if (hash_len == 0 || hash_len >= sizeof(hash))
        return NULL;
    memcpy(hash, plus + 1, hash_len);
    hash[hash_len] = '\0';
    int key = key_of_word(name, (size_t)(plus - name)), md = OBJ_sn2nid(hash);
    if (md == NID_undef)
        md = OBJ_ln2nid(hash);
    return key != NID_undef && md != NID_undef ? by_nids(md, key) : NULL;
}

static int add_sigalg(const char *name, int len, void *arg)
{
    if (name == NULL)
        return 0;
    const struct sigalg *alg = memchr(name, '+', (size_t)len) != NULL
                                   ? by_parts(name, (size_t)len)
                                   : by_scheme(name, (size_t)len);
    return alg != NULL && put(arg, alg->code);
}

int sigalgs_set_list(struct settings *set, bool of_clients, const char *list)
{
    struct codes c = {.n = 0};
    return CONF_parse_list(list, ':', 1, add_sigalg, &c) &&
           keep(of_clients ? &set->client_sigalgs : &set->sigalgs, &c);
}
