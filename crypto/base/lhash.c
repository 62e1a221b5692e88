/* Hash tables: OPENSSL_LH_COMPFUNC(3). Chains in a power of two of buckets, which are twice as many
 * whenever there are two elements a bucket, and half as many below the load that a table is set to.
 */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/lhash.h>
#include <stdint.h>
#include <string.h>

enum { BUCKETS_MIN = 16, UP_LOAD = 2 * LH_LOAD_MULT };

struct lhash_node_st {
    void *data;
    OPENSSL_LH_NODE *next;
    unsigned long hash;
};

struct lhash_st {
    OPENSSL_LH_NODE **buckets;
    size_t n_buckets;
    unsigned long items, down_load;
    OPENSSL_LH_HASHFUNC hash;
    OPENSSL_LH_COMPFUNC compare;
    unsigned walks; /* calls of doall that are under way: the buckets stay */
    int errors;
};

unsigned long OPENSSL_LH_strhash(const char *c)
{
    uint32_t h = 0; /* small, so that it is the same where a long has 32 bits */
    for (; c != NULL && *c != '\0'; c++)
        h = (h ^ (unsigned char)*c) * 16777619u;
    return h ^ h >> 15;
}

static int compare_strings(const void *a, const void *b)
{
    return strcmp(a, b);
}

static unsigned long hash_string(const void *s)
{
    return OPENSSL_LH_strhash(s);
}

OPENSSL_LHASH *OPENSSL_LH_new(OPENSSL_LH_HASHFUNC h, OPENSSL_LH_COMPFUNC c)
{
    OPENSSL_LHASH *lh = OPENSSL_zalloc(sizeof(*lh));
    OPENSSL_LH_NODE **buckets = OPENSSL_zalloc(BUCKETS_MIN * sizeof(*buckets));
    if (lh == NULL || buckets == NULL) {
        OPENSSL_free(lh);
        OPENSSL_free(buckets);
        return NULL;
    }
    lh->buckets = buckets;
    lh->n_buckets = BUCKETS_MIN;
    lh->down_load = LH_LOAD_MULT;
    lh->hash = h != NULL ? h : hash_string;
    lh->compare = c != NULL ? c : compare_strings;
    return lh;
}

void OPENSSL_LH_flush(OPENSSL_LHASH *lh)
{
    for (size_t i = 0; lh != NULL && i < lh->n_buckets; i++) {
        for (OPENSSL_LH_NODE *n = lh->buckets[i], *next; n != NULL; n = next) {
            next = n->next;
            OPENSSL_free(n);
        }
        lh->buckets[i] = NULL;
    }
    if (lh != NULL)
        lh->items = 0;
}

void OPENSSL_LH_free(OPENSSL_LHASH *lh)
{
    if (lh == NULL)
        return;
    OPENSSL_LH_flush(lh);
    OPENSSL_free(lh->buckets);
    OPENSSL_free(lh);
}

/* ---- Buckets ---- */

static OPENSSL_LH_NODE **bucket(const OPENSSL_LHASH *lh, unsigned long hash)
{
    return &lh->buckets[hash & (lh->n_buckets - 1)];
}

/* Without memory the table stays as it is, only slower. */
static void set_buckets(OPENSSL_LHASH *lh, size_t n)
{
    OPENSSL_LH_NODE **old = lh->buckets, **buckets = OPENSSL_zalloc(n * sizeof(*buckets));
    size_t old_n = lh->n_buckets;
    if (buckets == NULL) {
        lh->errors++;
        return;
    }
    lh->buckets = buckets;
    lh->n_buckets = n;
    for (size_t i = 0; i < old_n; i++)
        for (OPENSSL_LH_NODE *node = old[i], *next; node != NULL; node = next) {
            OPENSSL_LH_NODE **head = bucket(lh, node->hash);
            next = node->next;
            node->next = *head;
            *head = node;
        }
    OPENSSL_free(old);
}

static void fit_buckets(OPENSSL_LHASH *lh)
{
    size_t n = lh->n_buckets;
    if (lh->walks > 0)
        return;
    if (lh->items >= n * (UP_LOAD / LH_LOAD_MULT) && n <= SIZE_MAX / 4 / sizeof(*lh->buckets))
        set_buckets(lh, 2 * n);
    else if (n > BUCKETS_MIN && lh->items * LH_LOAD_MULT / n < lh->down_load / 2)
        set_buckets(lh, n / 2);
}

/* Where the pointer to that element's node is, or would be. */
static OPENSSL_LH_NODE **find(OPENSSL_LHASH *lh, const void *data, unsigned long hash)
{
    OPENSSL_LH_NODE **at = bucket(lh, hash);
    while (*at != NULL && ((*at)->hash != hash || lh->compare((*at)->data, data) != 0))
        at = &(*at)->next;
    return at;
}

/* ---- Elements ---- */

void *OPENSSL_LH_insert(OPENSSL_LHASH *lh, void *data)
{
    lh->errors = 0;
    unsigned long hash = lh->hash(data);
    OPENSSL_LH_NODE **at = find(lh, data, hash);
    if (*at != NULL) {
        void *before = (*at)->data;
        (*at)->data = data;
        return before;
    }
    OPENSSL_LH_NODE *node = OPENSSL_malloc(sizeof(*node));
    if (node == NULL) {
        lh->errors++;
        return NULL;
    }
    *node = (OPENSSL_LH_NODE){data, NULL, hash};
    *at = node;
    lh->items++;
    fit_buckets(lh);
    lh->errors = 0; /* it is in, whether or not the buckets grew */
    return NULL;
}

void *OPENSSL_LH_delete(OPENSSL_LHASH *lh, const void *data)
{
    lh->errors = 0;
    OPENSSL_LH_NODE **at = find(lh, data, lh->hash(data)), *node = *at;
    if (node == NULL)
        return NULL;
    void *out = node->data;
    *at = node->next;
    OPENSSL_free(node);
    lh->items--;
    fit_buckets(lh);
    lh->errors = 0;
    return out;
}

/* Several threads may look at once, so that nothing is written: 3.0 clears the errors with a lock
 * of the caller's in mind. */
void *OPENSSL_LH_retrieve(OPENSSL_LHASH *lh, const void *data)
{
    if (lh->errors != 0)
        lh->errors = 0;
    OPENSSL_LH_NODE *node = *find(lh, data, lh->hash(data));
    return node != NULL ? node->data : NULL;
}

int OPENSSL_LH_error(OPENSSL_LHASH *lh)
{
    return lh->errors;
}

/* ---- All of them ---- */

void OPENSSL_LH_doall_arg(OPENSSL_LHASH *lh, OPENSSL_LH_DOALL_FUNCARG func, void *arg)
{
    if (lh == NULL)
        return;
    lh->walks++;
    for (size_t i = 0; i < lh->n_buckets; i++)
        for (OPENSSL_LH_NODE *n = lh->buckets[i], *next; n != NULL; n = next) {
            next = n->next; /* func may delete this one */
            func(n->data, arg);
        }
    lh->walks--;
}

struct plain {
    OPENSSL_LH_DOALL_FUNC func;
};

static void call_plain(void *data, void *arg)
{
    ((struct plain *)arg)->func(data);
}

void OPENSSL_LH_doall(OPENSSL_LHASH *lh, OPENSSL_LH_DOALL_FUNC func)
{
    struct plain plain = {func};
    OPENSSL_LH_doall_arg(lh, call_plain, &plain);
}

unsigned long OPENSSL_LH_num_items(const OPENSSL_LHASH *lh)
{
    return lh != NULL ? lh->items : 0;
}

unsigned long OPENSSL_LH_get_down_load(const OPENSSL_LHASH *lh)
{
    return lh->down_load;
}

void OPENSSL_LH_set_down_load(OPENSSL_LHASH *lh, unsigned long down_load)
{
    lh->down_load = down_load;
}

/* ---- Statistics ---- */

static unsigned length(const OPENSSL_LH_NODE *n)
{
    unsigned len = 0;
    for (; n != NULL; n = n->next)
        len++;
    return len;
}

void OPENSSL_LH_stats_bio(const OPENSSL_LHASH *lh, BIO *out)
{
    BIO_printf(out, "num_items             = %lu\n", lh->items);
    BIO_printf(out, "num_nodes             = %zu\n", lh->n_buckets);
    BIO_printf(out, "num_alloc_nodes       = %zu\n", lh->n_buckets);
}

void OPENSSL_LH_node_stats_bio(const OPENSSL_LHASH *lh, BIO *out)
{
    for (size_t i = 0; i < lh->n_buckets; i++)
        BIO_printf(out, "node %6zu -> %3u\n", i, length(lh->buckets[i]));
}

void OPENSSL_LH_node_usage_stats_bio(const OPENSSL_LHASH *lh, BIO *out)
{
    unsigned long used = 0, n = lh->n_buckets;
    for (size_t i = 0; i < n; i++)
        used += lh->buckets[i] != NULL;
    BIO_printf(out, "%lu nodes used out of %lu\n", used, n);
    BIO_printf(out, "%lu items\n", lh->items);
    if (used > 0)
        BIO_printf(out, "load %lu.%02lu  actual load %lu.%02lu\n", lh->items / n,
                   lh->items % n * 100 / n, lh->items / used, lh->items % used * 100 / used);
}

static void to_file(const OPENSSL_LHASH *lh, FILE *fp,
                    void (*print)(const OPENSSL_LHASH *lh, BIO *out))
{
    BIO *out = BIO_new_fp(fp, BIO_NOCLOSE);
    if (out != NULL)
        print(lh, out);
    BIO_free(out);
}

void OPENSSL_LH_stats(const OPENSSL_LHASH *lh, FILE *fp)
{
    to_file(lh, fp, OPENSSL_LH_stats_bio);
}

void OPENSSL_LH_node_stats(const OPENSSL_LHASH *lh, FILE *fp)
{
    to_file(lh, fp, OPENSSL_LH_node_stats_bio);
}

void OPENSSL_LH_node_usage_stats(const OPENSSL_LHASH *lh, FILE *fp)
{
    to_file(lh, fp, OPENSSL_LH_node_usage_stats_bio);
}
