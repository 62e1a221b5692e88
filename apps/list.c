/* openssl list: openssl-list(1), for what this library has; -implementations is our own: each
 * primitive's rows, and which of them this machine uses. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/provider.h>
#include <openssl/rand.h>
#include <stdlib.h>
#include <string.h>

#include "apps/app.h"
#include "apps/commands.h"

static bool one_column, verbose, commands, standard_commands, digest_cmds, digest_algs, kdf_algs,
    rand_instances, rand_gens, mac_algs, cipher_cmds, cipher_algs, providers, disabled,
    implementations;
static const char *select_name, *options_of;

const struct opt list_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {NULL, OPT_SECTION, NULL, "Output"},
    {"1", OPT_FLAG, &one_column, "List in one column"},
    {"verbose", OPT_FLAG, &verbose, "Verbose listing"},
    {"select", OPT_TEXT, &select_name, "Select a single algorithm"},
    {"commands", OPT_FLAG, &commands, "List of standard commands"},
    {"standard-commands", OPT_FLAG, &standard_commands, "List of standard commands"},
    {"digest-commands", OPT_FLAG, &digest_cmds, "List of message digest commands (deprecated)"},
    {"digest-algorithms", OPT_FLAG, &digest_algs, "List of message digest algorithms"},
    {"kdf-algorithms", OPT_FLAG, &kdf_algs,
     "List of key derivation and pseudo random function algorithms"},
    {"random-instances", OPT_FLAG, &rand_instances,
     "List the primary, public and private random number generator details"},
    {"random-generators", OPT_FLAG, &rand_gens, "List of random number generators"},
    {"mac-algorithms", OPT_FLAG, &mac_algs, "List of message authentication code algorithms"},
    {"cipher-commands", OPT_FLAG, &cipher_cmds, "List of cipher commands (deprecated)"},
    {"cipher-algorithms", OPT_FLAG, &cipher_algs, "List of symmetric cipher algorithms"},
    {"providers", OPT_FLAG, &providers, "List of provider information"},
    {"disabled", OPT_FLAG, &disabled, "List of disabled features"},
    {"options", OPT_TEXT, &options_of, "List options for specified command"},
    {"implementations", OPT_FLAG, &implementations,
     "List of each primitive's implementations and the one in use"},
    OPT_PROVIDER_ROWS,
    {0},
};

/* One kind of algorithm: how EVP walks it. The callbacks get the object as void *. */
struct names {
    const char *v[32];
    size_t n;
};

static void add_name(const char *name, void *arg)
{
    struct names *names = arg;
    if (names->n < 32)
        names->v[names->n++] = name;
}

static int by_name(const void *a, const void *b)
{
    return strcasecmp(*(const char *const *)a, *(const char *const *)b);
}

/* "  SHA1 @ default", "  { 1.2.3, SHA1 } @ default". */
static void print_names(struct names *names, const OSSL_PROVIDER *provider)
{
    const char *from = provider != NULL ? OSSL_PROVIDER_get0_name(provider) : "default";
    qsort(names->v, names->n, sizeof(names->v[0]), by_name);
    if (names->n == 1) {
        printf("  %s @ %s\n", names->v[0], from);
        return;
    }
    printf("  {");
    for (size_t i = 0; i < names->n; i++)
        printf("%s %s", i == 0 ? "" : ",", names->v[i]);
    printf(" } @ %s\n", from);
}

static void print_params(const char *heading, const OSSL_PARAM *p)
{
    static const char *const types[] = {
        [OSSL_PARAM_INTEGER] = "integer",
        [OSSL_PARAM_UNSIGNED_INTEGER] = "unsigned integer",
        [OSSL_PARAM_REAL] = "real",
        [OSSL_PARAM_UTF8_STRING] = "UTF8 encoded string",
        [OSSL_PARAM_OCTET_STRING] = "octet string",
        [OSSL_PARAM_UTF8_PTR] = "pointer to a UTF8 encoded string",
        [OSSL_PARAM_OCTET_PTR] = "pointer to an octet string",
    };
    if (p == NULL || p->key == NULL)
        return;
    printf("    %s:\n", heading);
    for (; p->key != NULL; p++) {
        printf("      %s: %s", p->key, types[p->data_type]);
        if (p->data_size == 0)
            printf(" (arbitrary size)\n");
        else
            printf(" (max %zu bytes large)\n", p->data_size);
    }
}

static bool is_wanted(bool matches)
{
    return select_name == NULL || matches;
}

static void list_mac(EVP_MAC *mac, void *arg)
{
    struct names names = {.n = 0};
    (void)arg;
    if (!is_wanted(select_name != NULL && EVP_MAC_is_a(mac, select_name)))
        return;
    EVP_MAC_names_do_all(mac, add_name, &names);
    print_names(&names, EVP_MAC_get0_provider(mac));
    if (verbose) {
        print_params("retrievable operation parameters", EVP_MAC_gettable_ctx_params(mac));
        print_params("settable operation parameters", EVP_MAC_settable_ctx_params(mac));
    }
}

static void list_kdf(EVP_KDF *kdf, void *arg)
{
    struct names names = {.n = 0};
    (void)arg;
    if (!is_wanted(select_name != NULL && EVP_KDF_is_a(kdf, select_name)))
        return;
    EVP_KDF_names_do_all(kdf, add_name, &names);
    print_names(&names, EVP_KDF_get0_provider(kdf));
    if (verbose) {
        print_params("retrievable operation parameters", EVP_KDF_gettable_ctx_params(kdf));
        print_params("settable operation parameters", EVP_KDF_settable_ctx_params(kdf));
    }
}

static void list_rand(EVP_RAND *rand, void *arg)
{
    struct names names = {.n = 0};
    (void)arg;
    if (!is_wanted(select_name != NULL && EVP_RAND_is_a(rand, select_name)))
        return;
    EVP_RAND_names_do_all(rand, add_name, &names);
    print_names(&names, EVP_RAND_get0_provider(rand));
    if (verbose) {
        print_params("retrievable operation parameters", EVP_RAND_gettable_ctx_params(rand));
        print_params("settable operation parameters", EVP_RAND_settable_ctx_params(rand));
    }
}

static void list_md(EVP_MD *md, void *arg)
{
    struct names names = {.n = 0};
    (void)arg;
    if (!is_wanted(select_name != NULL && EVP_MD_is_a(md, select_name)))
        return;
    EVP_MD_names_do_all(md, add_name, &names);
    print_names(&names, EVP_MD_get0_provider(md));
    if (verbose) {
        print_params("retrievable algorithm parameters", EVP_MD_gettable_params(md));
        print_params("retrievable operation parameters", EVP_MD_gettable_ctx_params(md));
        print_params("settable operation parameters", EVP_MD_settable_ctx_params(md));
    }
}

static void list_cipher(EVP_CIPHER *cipher, void *arg)
{
    struct names names = {.n = 0};
    (void)arg;
    if (!is_wanted(select_name != NULL && EVP_CIPHER_is_a(cipher, select_name)))
        return;
    EVP_CIPHER_names_do_all(cipher, add_name, &names);
    print_names(&names, EVP_CIPHER_get0_provider(cipher));
    if (verbose) {
        print_params("retrievable algorithm parameters", EVP_CIPHER_gettable_params(cipher));
        print_params("retrievable operation parameters", EVP_CIPHER_gettable_ctx_params(cipher));
        print_params("settable operation parameters", EVP_CIPHER_settable_ctx_params(cipher));
    }
}

/* "  RSA-SHA1 => SHA1", "  SHA1": the legacy names, each object by its own name alone. */
static void legacy_md(const EVP_MD *md, const char *from, const char *to, void *arg)
{
    (void)arg;
    if (md != NULL && strcmp(from, EVP_MD_get0_name(md)) == 0)
        printf("  %s\n", from);
    else if (md == NULL)
        printf("  %s => %s\n", from != NULL ? from : "<undefined>",
               to != NULL ? to : "<undefined>");
}

static void legacy_cipher(const EVP_CIPHER *cipher, const char *from, const char *to, void *arg)
{
    (void)arg;
    if (cipher != NULL && strcmp(from, EVP_CIPHER_get0_name(cipher)) == 0)
        printf("  %s\n", from);
    else if (cipher == NULL)
        printf("  %s => %s\n", from != NULL ? from : "<undefined>",
               to != NULL ? to : "<undefined>");
}

static void list_digests(void)
{
    puts("Legacy:");
    EVP_MD_do_all_sorted(legacy_md, NULL);
    puts("Provided:");
    EVP_MD_do_all_provided(NULL, list_md, NULL);
}

static void list_ciphers(void)
{
    puts("Legacy:");
    EVP_CIPHER_do_all_sorted(legacy_cipher, NULL);
    puts("Provided:");
    EVP_CIPHER_do_all_provided(NULL, list_cipher, NULL);
}

static void list_macs(void)
{
    puts("Provided MACs:");
    EVP_MAC_do_all_provided(NULL, list_mac, NULL);
}

static void list_kdfs(void)
{
    puts("Provided KDFs and PDFs:");
    EVP_KDF_do_all_provided(NULL, list_kdf, NULL);
}

static void list_rands(void)
{
    puts("Provided RNGs and seed sources:");
    EVP_RAND_do_all_provided(NULL, list_rand, NULL);
}

static void print_instance(const char *name, EVP_RAND_CTX *c)
{
    static const char *const states[] = {"uninitialised", "ready", "error"};
    char cipher[64] = "";
    if (c == NULL)
        return;
    EVP_RAND *rand = EVP_RAND_CTX_get0_rand(c);
    int state = EVP_RAND_get_state(c);
    OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_DRBG_PARAM_CIPHER, cipher, sizeof(cipher)),
        OSSL_PARAM_construct_end()};
    printf("%s:\n  %s @ default\n  state = %s\n", name, EVP_RAND_get0_name(rand),
           state >= 0 && state <= 2 ? states[state] : "unknown");
    if (EVP_RAND_CTX_get_params(c, params) && cipher[0] != '\0')
        printf("  cipher: '%s'\n", cipher);
}

static void list_instances(void)
{
    unsigned char byte;
    if (RAND_bytes(&byte, 1) <= 0 || RAND_priv_bytes(&byte, 1) <= 0)
        print_errors();
    print_instance("primary", RAND_get0_primary(NULL));
    print_instance("public", RAND_get0_public(NULL));
    print_instance("private", RAND_get0_private(NULL));
}

static int list_provider(OSSL_PROVIDER *provider, void *arg)
{
    const char *name = NULL, *version = NULL, *build = NULL;
    int status = 0;
    OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_ptr(OSSL_PROV_PARAM_NAME, (char **)(uintptr_t)&name, 0),
        OSSL_PARAM_construct_utf8_ptr(OSSL_PROV_PARAM_VERSION, (char **)(uintptr_t)&version, 0),
        OSSL_PARAM_construct_int(OSSL_PROV_PARAM_STATUS, &status),
        OSSL_PARAM_construct_utf8_ptr(OSSL_PROV_PARAM_BUILDINFO, (char **)(uintptr_t)&build, 0),
        OSSL_PARAM_construct_end()};
    (void)arg;
    printf("  %s\n", OSSL_PROVIDER_get0_name(provider));
    if (!OSSL_PROVIDER_get_params(provider, params))
        return 1;
    if (name != NULL)
        printf("    name: %s\n", name);
    if (version != NULL)
        printf("    version: %s\n", version);
    printf("    status: %s\n", status ? "active" : "inactive");
    if (verbose && build != NULL)
        printf("    build info: %s\n", build);
    if (verbose)
        print_params("gettable provider parameters", OSSL_PROVIDER_gettable_params(provider));
    return 1;
}

static void list_providers(void)
{
    puts("Providers:");
    OSSL_PROVIDER_do_all(NULL, list_provider, NULL);
}

static void list_disabled(void)
{
    puts("Disabled algorithms:\nIDEA\nMD2\nMDC2\nRC5\nSCTP\nSSL3\nZLIB");
}

static void list_commands(void)
{
    const char *names[64] = {0};
    for (size_t i = 0; apps[i].name != NULL && i < 63; i++)
        names[i] = apps[i].name;
    print_columns(names, one_column);
}

static void list_digest_commands(void)
{
    print_columns(digest_commands, one_column);
}

static void list_cipher_commands(void)
{
    print_columns(cipher_commands, one_column);
}

/* The default provider tells its rows by a parameter of our own. */
static void list_implementations(void)
{
    OSSL_PROVIDER *provider = OSSL_PROVIDER_load(NULL, "default");
    OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string("assay-implementations", NULL, 0),
                           OSSL_PARAM_construct_end()};
    if (provider == NULL || !OSSL_PROVIDER_get_params(provider, params))
        return;
    size_t size = params[0].return_size + 1;
    char *text = OPENSSL_zalloc(size);
    params[0] = OSSL_PARAM_construct_utf8_string("assay-implementations", text, size);
    if (text != NULL && OSSL_PROVIDER_get_params(provider, params))
        fputs(text, stdout);
    OPENSSL_free(text);
    OSSL_PROVIDER_unload(provider);
}

static bool list_options_of(const char *name)
{
    for (const struct app *a = apps; a->name != NULL; a++)
        if (strcmp(a->name, name) == 0) {
            if (a->options != NULL)
                opt_list(a->options);
            return true;
        }
    fprintf(stderr, "Invalid command '%s'; type \"help\" for a list.\n", name);
    return false;
}

int list_main(int argc, char **argv)
{
    static const struct {
        const bool *wanted;
        void (*print)(void);
    } lists[] = {
        {&commands, list_commands},
        {&standard_commands, list_commands},
        {&digest_cmds, list_digest_commands},
        {&digest_algs, list_digests},
        {&kdf_algs, list_kdfs},
        {&rand_instances, list_instances},
        {&rand_gens, list_rands},
        {&mac_algs, list_macs},
        {&cipher_cmds, list_cipher_commands},
        {&cipher_algs, list_ciphers},
        {&providers, list_providers},
        {&disabled, list_disabled},
        {&implementations, list_implementations},
    };
    int i = opt_parse(argc, argv, "[options]", list_options);
    if (i <= 0)
        return opt_exit(i);
    if (i != argc) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    if (!common_start())
        return EXIT_FAILURE;
    for (size_t k = 0; k < sizeof(lists) / sizeof(lists[0]); k++)
        if (*lists[k].wanted)
            lists[k].print();
    return options_of == NULL || list_options_of(options_of) ? EXIT_SUCCESS : EXIT_FAILURE;
}
