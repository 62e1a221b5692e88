/* A provider of the program's own: what is loaded when, which algorithm a fetch gives, errors. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/provider.h>
#include <stdio.h>
#include <string.h>

#include "tests/check.h"
#include "tests/provider/foreign.h"
#include "tests/suite.h"

static void noted(const char *want, const char *when)
{
    const char *got = foreign_notes();
    check(strcmp(got, want) == 0, "%s: noted \"%s\", not \"%s\"", when, got, want);
}

/* The last error's text, which is taken away with those before it. */
static void raised(const char *want)
{
    const char *data = "";
    char text[256];
    unsigned long e = ERR_peek_last_error_all(NULL, NULL, NULL, &data, NULL);
    snprintf(text, sizeof(text), "%s|%s", ERR_reason_error_string(e), data);
    check(strcmp(text, want) == 0, "raised: %s, not %s", text, want);
    ERR_clear_error();
}

/* ---- Life ---- */

static int list(OSSL_PROVIDER *prov, void *arg)
{
    strcat(arg, OSSL_PROVIDER_get0_name(prov));
    strcat(arg, " ");
    return 1;
}

static void listed(OSSL_LIB_CTX *ctx, const char *want)
{
    char text[100] = "";
    check(OSSL_PROVIDER_do_all(ctx, list, text) == 1, "all");
    check(strcmp(text, want) == 0, "listed: %s, not %s", text, want);
}

static void tells(OSSL_PROVIDER *prov)
{
    char *name = NULL;
    int n = 0;
    OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_ptr("name", &name, 0), OSSL_PARAM_END};
    check(OSSL_PROVIDER_get_params(prov, params) == 1 && strcmp(name, "A provider to try") == 0,
          "its name");
    noted("g", "asked");
    check(OSSL_PARAM_locate_const(OSSL_PROVIDER_gettable_params(prov), "buildinfo") != NULL,
          "what can be asked");
    check(OSSL_PROVIDER_self_test(prov) == 1, "tested");
    noted("s", "tested");
    check(OSSL_PROVIDER_get0_provider_ctx(prov) == &foreign_core, "its context");
    check(OSSL_PROVIDER_get_capabilities(prov, "OTHER", foreign_number, &n) == 1 && n == 0,
          "what it can't");
    check(OSSL_PROVIDER_get_capabilities(prov, "FOREIGN", foreign_number, &n) == 1 && n == 7,
          "what it can: %d", n);
}

void test_provider_life(void)
{
    OSSL_LIB_CTX *ctx = OSSL_LIB_CTX_new();
    foreign_notes();
    check(OSSL_PROVIDER_add_builtin(ctx, "foreign", foreign_init) == 1, "added");
    check(OSSL_PROVIDER_available(ctx, "foreign") == 0, "not loaded");
    listed(ctx, "default ");
    noted("", "added");
    OSSL_PROVIDER *prov = OSSL_PROVIDER_load(ctx, "foreign");
    noted("i", "loaded");
    check(prov == OSSL_PROVIDER_load(ctx, "foreign"), "loaded again");
    noted("", "loaded again");
    check(OSSL_PROVIDER_available(ctx, "foreign") == 1, "loaded");
    listed(ctx, "default foreign ");
    tells(prov);
    check(OSSL_PROVIDER_unload(prov) == 1 && OSSL_PROVIDER_available(ctx, "foreign") == 1,
          "once more");
    check(OSSL_PROVIDER_unload(prov) == 1 && OSSL_PROVIDER_available(ctx, "foreign") == 0,
          "unloaded");
    noted("", "unloaded");
    prov = OSSL_PROVIDER_try_load(ctx, "foreign", 1);
    noted("", "there already");
    OSSL_PROVIDER_unload(prov);
    OSSL_LIB_CTX_free(ctx);
    noted("t", "at the end");

    ctx = OSSL_LIB_CTX_new();
    OSSL_PROVIDER_add_builtin(ctx, "foreign", foreign_refuse);
    check(OSSL_PROVIDER_load(ctx, "foreign") == NULL, "it refuses");
    raised("init fail|name=foreign");
    check(OSSL_PROVIDER_load(ctx, "nowhere") == NULL, "there is none");
    raised("(null)|name=nowhere");
    OSSL_LIB_CTX_free(ctx);
}

/* ---- Which algorithm ---- */

struct expected {
    const char *name, *properties, *provider; /* NULL: nothing */
};

static void fetched(OSSL_LIB_CTX *ctx, const struct expected *e)
{
    EVP_MD *md = EVP_MD_fetch(ctx, e->name, e->properties);
    const char *got = md != NULL ? OSSL_PROVIDER_get0_name(EVP_MD_get0_provider(md)) : "-";
    check(strcmp(got, e->provider != NULL ? e->provider : "-") == 0, "%s by %s: of %s", e->name,
          e->properties != NULL ? e->properties : "-", got);
    EVP_MD_free(md);
    if (e->provider == NULL)
        check(ERR_GET_REASON(ERR_peek_last_error()) == ERR_R_UNSUPPORTED, "%s: unsupported",
              e->name);
    ERR_clear_error();
}

static const struct expected of_two[] = {
    {"SHA256", "provider=foreign", "foreign"},
    {"sha-256", "provider=default", "default"},
    {"SHA256", "?provider=foreign", "foreign"},
    {"SHA256", "?provider=default", "default"},
    {"SHA256", "provider!=foreign", "default"},
    {"SHA256", "provider!=default", "foreign"},
    {"SHA256", "?x.kind=sum,?provider=default", "default"},
    {"SHA512", "?provider=foreign", "default"},
    {"SHA512", "provider=foreign", NULL},
    {"FOREIGN-SUM", NULL, "foreign"},
    {"foreignsum", "x.kind=sum", "foreign"},
    {"foreignsum", "x.kind", NULL},
    {"foreignsum", "x.kind=other", NULL},
    {"foreignsum", "x.kind!=other,-provider", "foreign"},
    {"1.2.3.4.5", "x.size=4", "foreign"},
    {"1.2.3.4.5", "x.size=0x4", "foreign"},
    {"1.2.3.4.5", "x.size!=5", "foreign"},
    {"1.2.3.4.5", "x.size=5", NULL},
    {"1.2.3.4.5", "x.size='4'", NULL},
    {"1.2.3.4.5", "x.other", NULL},
    {"1.2.3.4.5", "x.other=no", "foreign"},
    {"FOREIGN-SUM", "provider=default", NULL},
    {"FOREIGN-BROKEN", NULL, NULL},
    {"FOREIGN-MISTAKEN", NULL, NULL},
};

static void order(const char *first, const char *second)
{
    OSSL_LIB_CTX *ctx = OSSL_LIB_CTX_new();
    OSSL_PROVIDER_add_builtin(ctx, "foreign", foreign_init);
    OSSL_PROVIDER *a = OSSL_PROVIDER_load(ctx, first), *b = OSSL_PROVIDER_load(ctx, second);
    const struct expected e = {"SHA256", NULL, first};
    fetched(ctx, &e);
    for (size_t i = 0; i < sizeof(of_two) / sizeof(of_two[0]); i++)
        fetched(ctx, &of_two[i]);
    check(EVP_set_default_properties(ctx, "provider=foreign") == 1, "default properties");
    fetched(ctx, &of_two[0]);
    fetched(ctx, &of_two[1]);
    const struct expected by_default = {"SHA256", NULL, "foreign"}, none = {"SHA512", NULL, NULL};
    fetched(ctx, &by_default);
    fetched(ctx, &none);
    OSSL_PROVIDER_unload(a);
    OSSL_PROVIDER_unload(b);
    OSSL_LIB_CTX_free(ctx);
}

void test_provider_choice(void)
{
    order("foreign", "default");
    order("default", "foreign");
    OSSL_LIB_CTX *ctx = OSSL_LIB_CTX_new();
    OSSL_PROVIDER_add_builtin(ctx, "foreign", foreign_init);
    OSSL_PROVIDER *prov = OSSL_PROVIDER_load(ctx, "foreign");
    EVP_MD *md = EVP_MD_fetch(ctx, "FOREIGN-SUM", NULL);
    OSSL_PROVIDER_unload(prov);
    const struct expected gone = {"FOREIGN-SUM", NULL, NULL};
    fetched(ctx, &gone);
    foreign_notes();
    OSSL_LIB_CTX_free(ctx);
    noted("", "a method is held");
    check(EVP_MD_get_size(md) == 4, "it can be used");
    EVP_MD_free(md);
    noted("t", "the last is gone");
}
