/* openssl list: openssl-list(1), for what this library has; -implementations is our own: each
 * primitive's rows, and which of them this machine uses. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/engine.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/provider.h>
#include <openssl/rand.h>
#include <openssl/store.h>
#include <stdlib.h>
#include <string.h>

#include "apps/app.h"
#include "apps/commands.h"
#include "apps/list.h"

static bool one_column, commands, standard_commands, digest_cmds, digest_algs, kdf_algs,
    rand_instances, rand_gens, mac_algs, cipher_cmds, cipher_algs, encoders, decoders, key_managers,
    exchanges, kems, signatures, asym_ciphers, key_algs, key_methods, loaders, providers, engines,
    disabled, objects, implementations;
static const char *options_of;

const struct opt list_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {NULL, OPT_SECTION, NULL, "Output"},
    {"1", OPT_FLAG, &one_column, "List in one column"},
    {"verbose", OPT_FLAG, &list_verbose, "Verbose listing"},
    {"select", OPT_TEXT, &list_select, "Select a single algorithm"},
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
    {"encoders", OPT_FLAG, &encoders, "List of encoding methods"},
    {"decoders", OPT_FLAG, &decoders, "List of decoding methods"},
    {"key-managers", OPT_FLAG, &key_managers, "List of key managers"},
    {"key-exchange-algorithms", OPT_FLAG, &exchanges, "List of key exchange algorithms"},
    {"kem-algorithms", OPT_FLAG, &kems, "List of key encapsulation mechanism algorithms"},
    {"signature-algorithms", OPT_FLAG, &signatures, "List of signature algorithms"},
    {"asymcipher-algorithms", OPT_FLAG, &asym_ciphers, "List of asymmetric cipher algorithms"},
    {"public-key-algorithms", OPT_FLAG, &key_algs, "List of public key algorithms"},
    {"public-key-methods", OPT_FLAG, &key_methods, "List of public key methods"},
    {"store-loaders", OPT_FLAG, &loaders, "List of store loaders"},
    {"providers", OPT_FLAG, &providers, "List of provider information"},
    {"engines", OPT_FLAG, &engines, "List of loaded engines"},
    {"disabled", OPT_FLAG, &disabled, "List of disabled features"},
    {"options", OPT_TEXT, &options_of, "List options for specified command"},
    {"objects", OPT_FLAG, &objects, "List built in objects (OID<->name mappings)"},
    {"implementations", OPT_FLAG, &implementations,
     "List of each primitive's implementations and the one in use"},
    OPT_PROVIDER_ROWS,
    {0},
};

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

static void list_provider(OSSL_PROVIDER *provider)
{
    const char *name = NULL, *version = NULL, *build = NULL;
    int status = 0;
    OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_ptr(OSSL_PROV_PARAM_NAME, (char **)(uintptr_t)&name, 0),
        OSSL_PARAM_construct_utf8_ptr(OSSL_PROV_PARAM_VERSION, (char **)(uintptr_t)&version, 0),
        OSSL_PARAM_construct_int(OSSL_PROV_PARAM_STATUS, &status),
        OSSL_PARAM_construct_utf8_ptr(OSSL_PROV_PARAM_BUILDINFO, (char **)(uintptr_t)&build, 0),
        OSSL_PARAM_construct_end()};
    printf("  %s\n", OSSL_PROVIDER_get0_name(provider));
    if (!OSSL_PROVIDER_get_params(provider, params))
        return;
    if (name != NULL)
        printf("    name: %s\n", name);
    if (version != NULL)
        printf("    version: %s\n", version);
    printf("    status: %s\n", status ? "active" : "inactive");
    if (list_verbose && build != NULL)
        printf("    build info: %s\n", build);
    if (list_verbose)
        list_params("gettable provider parameters", OSSL_PROVIDER_gettable_params(provider));
}

enum { PROVIDERS_MAX = 100 };

struct providers {
    OSSL_PROVIDER *v[PROVIDERS_MAX];
    size_t n;
};

static int add_provider(OSSL_PROVIDER *provider, void *arg)
{
    struct providers *all = arg;
    if (all->n < PROVIDERS_MAX)
        all->v[all->n++] = provider;
    return 1;
}

static int by_provider_name(const void *a, const void *b)
{
    return strcmp(OSSL_PROVIDER_get0_name(*(OSSL_PROVIDER *const *)a),
                  OSSL_PROVIDER_get0_name(*(OSSL_PROVIDER *const *)b));
}

static void list_providers(void)
{
    struct providers all = {.n = 0};
    puts("Providers:");
    OSSL_PROVIDER_do_all(NULL, add_provider, &all);
    qsort(all.v, all.n, sizeof(all.v[0]), by_provider_name);
    for (size_t i = 0; i < all.n; i++)
        list_provider(all.v[i]);
}

static void first_name(const char *name, void *first)
{
    if (*(const char **)first == NULL)
        *(const char **)first = name;
}

static void print_loader(OSSL_STORE_LOADER *loader, void *arg)
{
    const char *name = NULL;
    (void)arg;
    OSSL_STORE_LOADER_names_do_all(loader, first_name, &name);
    printf("  %s @ %s\n", name, OSSL_PROVIDER_get0_name(OSSL_STORE_LOADER_get0_provider(loader)));
}

static void list_loaders(void)
{
    puts("Provided STORE LOADERs:");
    OSSL_STORE_LOADER_do_all_provided(NULL, print_loader, NULL);
}

static void list_engines(void)
{
    puts("Engines:");
    for (ENGINE *e = ENGINE_get_first(); e != NULL; e = ENGINE_get_next(e))
        puts(ENGINE_get_id(e));
}

/* "SN = long name, 1.2.3"; the long name is left out where it is the short one. */
static void print_object(const ASN1_OBJECT *o, int nid)
{
    const char *sn = OBJ_nid2sn(nid), *ln = OBJ_nid2ln(nid);
    char oid[256] = "";
    int len = OBJ_obj2txt(oid, sizeof(oid), o, 1);
    const char *comma = len > 0 ? ", " : "";
    if (len == 0)
        printf("# None-OID object: ");
    if (len == 0 || strcmp(sn, ln) != 0)
        printf(len == 0 ? "%s, %s\n" : "%s = %s%s%s\n", sn, ln, comma, oid);
    else
        printf("%s = %s\n", sn, oid);
}

static void list_objects(void)
{
    int end = OBJ_new_nid(0);
    for (int nid = 1; nid < end; nid++) {
        const ASN1_OBJECT *o = OBJ_nid2obj(nid);
        if (o != NULL && OBJ_nid2sn(nid) != NULL)
            print_object(o, nid);
    }
    ERR_clear_error();
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

/* Without base64, which is no cipher. */
static void list_cipher_commands(void)
{
    const char *names[128] = {0};
    size_t n = 0;
    for (const char *const *c = cipher_commands; *c != NULL && n < 127; c++)
        if (strcmp(*c, "base64") != 0)
            names[n++] = *c;
    print_columns(names, one_column);
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

static void list_options_of(const char *name)
{
    for (const struct app *a = apps; a->name != NULL; a++)
        if (strcmp(a->name, name) == 0) {
            if (a->options != NULL)
                opt_list(a->options);
            return;
        }
    fprintf(stderr, "Invalid command '%s'; type \"help\" for a list.\n", name);
}

int list_main(int argc, char **argv)
{
    static const struct {
        const bool *wanted;
        void (*print)(void);
    } lists[] = {
        {&rand_instances, list_instances},
        {&rand_gens, list_rands},
        {&digest_cmds, list_digest_commands},
        {&digest_algs, list_digests},
        {&kdf_algs, list_kdfs},
        {&mac_algs, list_macs},
        {&cipher_cmds, list_cipher_commands},
        {&cipher_algs, list_ciphers},
        {&encoders, list_encoders},
        {&decoders, list_decoders},
        {&key_managers, list_key_managers},
        {&signatures, list_signatures},
        {&asym_ciphers, list_asym_ciphers},
        {&exchanges, list_exchanges},
        {&kems, list_kems},
        {&key_algs, list_key_algorithms},
        {&key_methods, list_key_methods},
        {&loaders, list_loaders},
        {&providers, list_providers},
        {&engines, list_engines},
        {&disabled, list_disabled},
        {&objects, list_objects},
        {&implementations, list_implementations},
    };
    int i = opt_parse(argc, argv, "[options]", list_options);
    if (i <= 0)
        return opt_exit(i);
    if (i != argc || argc == 1) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    if (!common_start())
        return EXIT_FAILURE;
    if (options_of != NULL)
        list_options_of(options_of);
    if (commands || standard_commands)
        list_commands();
    for (size_t k = 0; k < sizeof(lists) / sizeof(lists[0]); k++)
        if (*lists[k].wanted)
            lists[k].print();
    return EXIT_SUCCESS;
}
