/* EVP_MD: names, properties, contexts, methods of a program's own, bad input. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/provider.h>
#include <stdio.h>
#include <string.h>

#include "crypto/evp/md.h"
#include "crypto/evp/name.h"
#include "tests/check.h"
#include "tests/gen.h"
#include "tests/suite.h"

/* Runs `use` while the legacy provider is loaded too. */
static void with_legacy(void (*use)(void))
{
    OSSL_PROVIDER *standard = OSSL_PROVIDER_load(NULL, "default");
    OSSL_PROVIDER *legacy = OSSL_PROVIDER_load(NULL, "legacy");
    use();
    OSSL_PROVIDER_unload(legacy);
    OSSL_PROVIDER_unload(standard);
}

static void found(const char *name, void *md)
{
    check(EVP_MD_fetch(NULL, name, NULL) == md, "%s is another digest", name);
    check(EVP_MD_is_a(md, name), "is_a %s", name);
}

/* The table is in order, and knows every name of every row. */
static void find_all(void)
{
    for (const struct evp_md_st *const *row = md_rows; *row != NULL; row++)
        EVP_MD_names_do_all(*row, found, (void *)*row);
}

/* What the legacy provider has is known by name, but can't be used before it is loaded. */
static void refused(void)
{
    uint8_t md[EVP_MAX_MD_SIZE];
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    ERR_clear_error();
    check(EVP_get_digestbyname("md4") == EVP_md4(), "known by name");
    check(!EVP_DigestInit_ex(c, EVP_md4(), NULL), "not used");
    check(ERR_GET_REASON(ERR_get_error()) == ERR_R_UNSUPPORTED &&
              ERR_GET_REASON(ERR_get_error()) == EVP_R_INITIALIZATION_ERROR,
          "the reasons");
    check(!EVP_Digest("", 0, md, NULL, EVP_md4(), NULL), "nor in one call");
    check(EVP_MD_fetch(NULL, "MD4", NULL) == NULL, "not fetched");
    ERR_clear_error();
    EVP_MD_CTX_free(c);
}

/* A name that was found is found again in letters of either case, and what looks like it isn't:
 * other characters that differ as capitals do, a character less, a character more. */
static void find_again(const struct md_name *n)
{
    char name[80];
    size_t len = strlen(n->name);
    check(md_name_find(n->name) == n && md_name_find(n->name) == n, "again: %s", n->name);
    for (size_t i = 0; i < len; i++) {
        snprintf(name, sizeof(name), "%s", n->name);
        bool letter = (name[i] >= 'a' && name[i] <= 'z') || (name[i] >= 'A' && name[i] <= 'Z');
        name[i] ^= 0x20;
        check((md_name_find(name) == n) == letter, "%s with another case at %zu", n->name, i);
        name[i] = (char)(n->name[i] ^ 0x80);
        check(md_name_find(name) == NULL, "%s with another character at %zu", n->name, i);
    }
    snprintf(name, sizeof(name), "%s0", n->name);
    check(md_name_find(name) != n, "%s", name);
    name[len - 1] = '\0';
    check(md_name_find(name) != n, "%s", name);
}

void test_md_names(void)
{
    refused();
    check_context("md names");
    for (size_t i = 1; i < md_names_count; i++)
        check(name_compare(md_names[i - 1].name, strlen(md_names[i - 1].name), md_names[i].name) <
                  0,
              "%s before %s", md_names[i - 1].name, md_names[i].name);
    with_legacy(find_all);
    for (const struct evp_md_st *const *row = md_rows; *row != NULL; row++)
        check((*row)->state_size <= DIGEST_STATE_MAX, "%s: a state too large", (*row)->name);
    for (size_t i = 0; i < md_names_count; i++) {
        const struct md_name *n = &md_names[i];
        check(EVP_get_digestbyname(n->name) == n->legacy, "by name: %s", n->name);
        check(n->fetched == NULL || n->legacy == NULL || n->legacy->row == n->fetched,
              "%s means two digests", n->name);
    }
    for (size_t i = 0; i < md_names_count; i++)
        find_again(&md_names[i]);
    check(EVP_MD_fetch(NULL, "ShA2-256", NULL) == EVP_MD_fetch(NULL, "sha-256", NULL), "case");
    check(strcmp(EVP_MD_get0_name(EVP_sha256()), "SHA256") == 0, "name of EVP_sha256");
    check(strcmp(EVP_MD_get0_name(EVP_MD_fetch(NULL, "SHA256", NULL)), "SHA2-256") == 0,
          "name of the fetched one");
}

void test_md_properties(void)
{
    static const struct {
        const char *query;
        int matches;
    } queries[] = {
        {"", 1},
        {" ", 1},
        {"provider=default", 1},
        {"Provider=Default", 1},
        {"provider='default'", 1},
        {"provider=\"default\", ?x=3", 1},
        {"provider!=fips", 1},
        {"provider!=default", 0},
        {"provider=legacy", 0},
        {"provider", 0},
        {"fips=yes", 0},
        {"fips", 0},
        {"fips=no", 1},
        {"?fips=yes", 1},
        {"-fips", 1},
        {"- fips", 1},
        {"fips!=yes", 1},
        {"fips!=no", 0},
        {"x=1", 0},
        {"x!=1", 0},
        {"x=-3", 0},
        {"x=no", 1},
        {"a.b=0x1f", 0},
        {"provider=default,fips!=yes", 1},
        {"provider=default,fips=yes", 0},
        /* Not well-formed: ask for nothing. */
        {"=", 1},
        {",", 1},
        {"fips=yes,", 1},
        {"fips=yes x", 1},
        {"x=1a", 1},
        {"1x=1", 1},
        {"x='a", 1},
    };
    check_context("properties");
    for (size_t i = 0; i < sizeof(queries) / sizeof(queries[0]); i++)
        check((EVP_MD_fetch(NULL, "SHA256", queries[i].query) != NULL) == queries[i].matches,
              "\"%s\"", queries[i].query);
    ERR_clear_error();
}

/* Whole, in two pieces, copied in between, and by the one-shot functions. */
static void one_digest(const struct evp_md_st *row, struct gen *g)
{
    static uint8_t msg[600];
    uint8_t want[EVP_MAX_MD_SIZE] = {0}, got[EVP_MAX_MD_SIZE];
    unsigned len = 0;
    size_t n = gen_below(g, sizeof(msg)), cut = gen_below(g, n + 1), q_len = 0;
    gen_fill(g, 7, msg, sizeof(msg));
    EVP_MD_CTX *a = EVP_MD_CTX_new(), *b = EVP_MD_CTX_new();
    check(EVP_Digest(msg, n, want, &len, row, NULL) && len == row->size, "%s", row->name);
    check(EVP_Q_digest(NULL, row->name, NULL, msg, n, got, &q_len) && q_len == len, "%s: Q",
          row->name);
    check_bytes(row->name, got, want, len);
    check(EVP_DigestInit_ex(a, row, NULL) && EVP_DigestUpdate(a, msg, cut) &&
              EVP_MD_CTX_copy_ex(b, a) && EVP_DigestUpdate(a, msg + cut, n - cut) &&
              EVP_DigestFinal_ex(a, got, &len),
          "%s: context", row->name);
    check_bytes(row->name, got, want, row->size);
    check(EVP_DigestUpdate(b, msg + cut, n - cut) && EVP_DigestFinal(b, got, NULL), "%s: copy",
          row->name);
    check_bytes(row->name, got, want, row->size);
    check(EVP_MD_CTX_get0_md(b) == NULL, "%s: reset by EVP_DigestFinal", row->name);
    check(EVP_DigestInit_ex(a, NULL, NULL) && EVP_DigestUpdate(a, msg, n) &&
              EVP_DigestFinal_ex(a, got, NULL),
          "%s: again", row->name);
    check_bytes(row->name, got, want, row->size);
    EVP_MD_CTX_free(a);
    EVP_MD_CTX_free(b);
}

/* An XOF's result in two lengths begins alike. */
static void one_xof(const EVP_MD *md)
{
    uint8_t a[200], b[200];
    unsigned len = 0;
    size_t xoflen = 77;
    OSSL_PARAM p[] = {OSSL_PARAM_construct_size_t("xoflen", &xoflen), OSSL_PARAM_construct_end()};
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    check(EVP_DigestInit_ex(c, md, NULL) && EVP_DigestUpdate(c, "abc", 3) &&
              EVP_DigestFinalXOF(c, a, sizeof(a)),
          "FinalXOF");
    check(EVP_DigestInit_ex2(c, md, p) && EVP_DigestUpdate(c, "abc", 3) &&
              EVP_DigestFinal_ex(c, b, &len) && len == 77,
          "xoflen");
    check_bytes(EVP_MD_get0_name(md), b, a, 77);
    EVP_MD_CTX_free(c);
}

static void all_digests(void)
{
    struct gen g = {3};
    for (const struct evp_md_st *const *row = md_rows; *row != NULL; row++)
        for (int i = 0; i < 20; i++)
            one_digest(*row, &g);
}

void test_md_context(void)
{
    check_context("md contexts");
    with_legacy(all_digests);
    one_xof(EVP_shake128());
    one_xof(EVP_shake256());
}

/* A "digest" that adds bytes up, to see that each method is called. */
static int sum_init(EVP_MD_CTX *ctx)
{
    memset(EVP_MD_CTX_get0_md_data(ctx), 0, 4);
    return 1;
}

static int sum_update(EVP_MD_CTX *ctx, const void *data, size_t count)
{
    uint8_t *sum = EVP_MD_CTX_get0_md_data(ctx);
    for (size_t i = 0; i < count; i++)
        sum[0] = (uint8_t)(sum[0] + ((const uint8_t *)data)[i]);
    return 1;
}

static int sum_final(EVP_MD_CTX *ctx, unsigned char *md)
{
    memcpy(md, EVP_MD_CTX_get0_md_data(ctx), 4);
    return 1;
}

void test_md_methods(void)
{
    EVP_MD *md = EVP_MD_meth_new(12345, 54321);
    uint8_t got[EVP_MAX_MD_SIZE];
    unsigned len = 0;
    check_context("md methods");
    check(EVP_MD_meth_set_result_size(md, 4) && !EVP_MD_meth_set_result_size(md, 5), "set once");
    check(EVP_MD_meth_set_app_datasize(md, 4) && EVP_MD_meth_set_init(md, sum_init) &&
              EVP_MD_meth_set_update(md, sum_update) && EVP_MD_meth_set_final(md, sum_final),
          "setters");
    check(EVP_MD_get_type(md) == 12345 && EVP_MD_get_pkey_type(md) == 54321, "types");
    EVP_MD_CTX *a = EVP_MD_CTX_new(), *b = EVP_MD_CTX_new();
    check(EVP_DigestInit_ex(a, md, NULL) && EVP_DigestUpdate(a, "\1\2", 2) &&
              EVP_MD_CTX_copy_ex(b, a) && EVP_DigestUpdate(b, "\3", 1) &&
              EVP_DigestFinal_ex(a, got, &len) && len == 4,
          "sum");
    check_bytes("sum", got, "\3\0\0\0", 4);
    check(EVP_DigestFinal(b, got, NULL), "sum of the copy");
    check_bytes("sum of the copy", got, "\6\0\0\0", 4);
    check(EVP_Digest("\1\1", 2, got, &len, md, NULL), "one shot");
    check_bytes("one shot", got, "\2\0\0\0", 4);
    EVP_MD_CTX_free(a);
    EVP_MD_CTX_free(b);
    EVP_MD_meth_free(md);

    EVP_MD *copy = EVP_MD_meth_dup(EVP_sha256());
    uint8_t want[EVP_MAX_MD_SIZE];
    check(copy != NULL && EVP_Digest("abc", 3, got, &len, copy, NULL) && len == 32 &&
              EVP_Digest("abc", 3, want, NULL, EVP_sha256(), NULL),
          "a copy of SHA-256");
    check_bytes("a copy of SHA-256", got, want, 32);
    EVP_MD_meth_free(copy);
}

void test_md_bad_input(void)
{
    uint8_t out[EVP_MAX_MD_SIZE];
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    check_context("md, bad input");
    ERR_clear_error();
    check(EVP_MD_fetch(NULL, "nope", NULL) == NULL && ERR_get_error() == 0x0308010C, "fetch");
    check(EVP_MD_fetch(NULL, "RSA-SHA256", NULL) == NULL && ERR_get_error() == 0x0308010C,
          "names of signatures aren't fetched");
    check(!EVP_DigestInit_ex(c, NULL, NULL) && ERR_get_error() == 0x0300008B, "no digest set");
    check(!EVP_DigestUpdate(c, "a", 1) && !EVP_DigestFinal_ex(c, out, NULL), "before init");
    check(EVP_MD_get_size(NULL) == -1 && ERR_get_error() == 0x0300009F, "no digest");
    check(!EVP_MD_CTX_copy_ex(c, NULL) && ERR_get_error() == 0x030C0102, "copy of nothing");
    check(EVP_DigestInit_ex(c, EVP_sha256(), NULL) && !EVP_DigestFinalXOF(c, out, 5), "no XOF");
    EVP_MD_CTX_free(c);
    ERR_clear_error();
}
