/* openssl list: the algorithms, in the order in which the library walks them. Each is shown by its
 * names, its provider and, with -verbose, the parameters it takes and gives. */
#include "apps/list.h"

#include <openssl/decoder.h>
#include <openssl/encoder.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/provider.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "apps/app.h"

bool list_verbose;
const char *list_select;

/* ---- One algorithm ---- */

struct names {
    const char *v[32];
    size_t n;
};

static void add_name(const char *name, void *arg)
{
    struct names *names = arg;
    if (names->n < sizeof(names->v) / sizeof(names->v[0]))
        names->v[names->n++] = name;
}

static int by_name(const void *a, const void *b)
{
    return strcasecmp(*(const char *const *)a, *(const char *const *)b);
}

static bool is_wanted(const struct names *names)
{
    bool wanted = list_select == NULL;
    for (size_t i = 0; i < names->n && !wanted; i++)
        wanted = strcasecmp(names->v[i], list_select) == 0;
    return wanted;
}

/* "SHA1 @ default", "{ 1.2.3, SHA1 } @ default", and of what has more to tell "(output=der)". */
static void print_names(struct names *names, const OSSL_PROVIDER *provider, const char *properties)
{
    const char *from = provider != NULL ? OSSL_PROVIDER_get0_name(provider) : "default";
    qsort(names->v, names->n, sizeof(names->v[0]), by_name);
    printf(names->n == 1 ? "" : "{");
    for (size_t i = 0; i < names->n; i++)
        printf("%s%s%s", i == 0 ? "" : ",", names->n == 1 ? "" : " ", names->v[i]);
    printf("%s @ %s", names->n == 1 ? "" : " }", from);
    if (properties != NULL)
        printf(" (%s)", properties);
    putchar('\n');
}

void list_params(const char *heading, const OSSL_PARAM *p)
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
    if (p == NULL)
        return;
    if (p->key == NULL) {
        printf("    Empty list of %s (!!!)\n", heading);
        return;
    }
    printf("    %s:\n", heading);
    for (; p->key != NULL; p++) {
        printf("      %s: %s", p->key, types[p->data_type]);
        if (p->data_size == 0)
            printf(" (arbitrary size)\n");
        else
            printf(" (max %zu bytes large)\n", p->data_size);
    }
}

/* Defines whether -propquery, if it is given, lets an algorithm of TYPE be fetched. */
#define MATCHES(TYPE)                                                              \
    static bool TYPE##_matches(const TYPE *a)                                      \
    {                                                                              \
        if (common.propquery == NULL)                                              \
            return true;                                                           \
        ERR_set_mark();                                                            \
        TYPE *fetched = TYPE##_fetch(NULL, TYPE##_get0_name(a), common.propquery); \
        ERR_pop_to_mark();                                                         \
        TYPE##_free(fetched);                                                      \
        return fetched != NULL;                                                    \
    }

MATCHES(EVP_MD)
MATCHES(EVP_CIPHER)
MATCHES(EVP_MAC)
MATCHES(EVP_KDF)
MATCHES(EVP_RAND)
MATCHES(EVP_KEYEXCH)
MATCHES(EVP_SIGNATURE)
MATCHES(EVP_ASYM_CIPHER)
MATCHES(EVP_KEM)
MATCHES(EVP_KEYMGMT)

/* How many of the kind were shown. */
static size_t shown;

/* Defines `name`, which shows an algorithm of TYPE; `more` is what -verbose adds, of `a`. */
#define SHOW(name, TYPE, more)                              \
    static void name(TYPE *a, void *arg)                    \
    {                                                       \
        struct names names = {.n = 0};                      \
        (void)arg;                                          \
        TYPE##_names_do_all(a, add_name, &names);           \
        if (!is_wanted(&names) || !TYPE##_matches(a))       \
            return;                                         \
        shown++;                                            \
        printf("  ");                                       \
        print_names(&names, TYPE##_get0_provider(a), NULL); \
        if (list_verbose) {                                 \
            more;                                           \
        }                                                   \
    }

#define DESCRIPTION(TYPE)           \
    printf("    description: %s\n", \
           TYPE##_get0_description(a) != NULL ? TYPE##_get0_description(a) : "undefined")
#define GETTABLE(TYPE) list_params("retrievable algorithm parameters", TYPE##_gettable_params(a))
#define CTX_GETTABLE(TYPE) \
    list_params("retrievable operation parameters", TYPE##_gettable_ctx_params(a))
#define CTX_SETTABLE(TYPE) \
    list_params("settable operation parameters", TYPE##_settable_ctx_params(a))

SHOW(show_md, EVP_MD, DESCRIPTION(EVP_MD); GETTABLE(EVP_MD); CTX_GETTABLE(EVP_MD);
     CTX_SETTABLE(EVP_MD))
SHOW(show_cipher, EVP_CIPHER, DESCRIPTION(EVP_CIPHER); GETTABLE(EVP_CIPHER);
     CTX_GETTABLE(EVP_CIPHER); CTX_SETTABLE(EVP_CIPHER))
SHOW(show_mac, EVP_MAC, GETTABLE(EVP_MAC); CTX_GETTABLE(EVP_MAC); CTX_SETTABLE(EVP_MAC))
SHOW(show_kdf, EVP_KDF, GETTABLE(EVP_KDF); CTX_GETTABLE(EVP_KDF); CTX_SETTABLE(EVP_KDF))
SHOW(show_rand, EVP_RAND, GETTABLE(EVP_RAND); CTX_GETTABLE(EVP_RAND); CTX_SETTABLE(EVP_RAND))
SHOW(show_exchange, EVP_KEYEXCH, CTX_SETTABLE(EVP_KEYEXCH); CTX_GETTABLE(EVP_KEYEXCH))
SHOW(show_signature, EVP_SIGNATURE, CTX_SETTABLE(EVP_SIGNATURE); CTX_GETTABLE(EVP_SIGNATURE))
SHOW(show_asym_cipher, EVP_ASYM_CIPHER, CTX_SETTABLE(EVP_ASYM_CIPHER);
     CTX_GETTABLE(EVP_ASYM_CIPHER))
SHOW(show_kem, EVP_KEM, CTX_SETTABLE(EVP_KEM); CTX_GETTABLE(EVP_KEM))

static void show_key_manager(EVP_KEYMGMT *a, void *arg)
{
    struct names names = {.n = 0};
    const char *description = EVP_KEYMGMT_get0_description(a);
    (void)arg;
    EVP_KEYMGMT_names_do_all(a, add_name, &names);
    if (!is_wanted(&names) || !EVP_KEYMGMT_matches(a))
        return;
    printf("  Name: %s\n", description != NULL ? description : EVP_KEYMGMT_get0_name(a));
    printf("    Type: Provider Algorithm\n    IDs: ");
    print_names(&names, EVP_KEYMGMT_get0_provider(a), NULL);
    if (list_verbose) {
        list_params("settable key generation parameters", EVP_KEYMGMT_gen_settable_params(a));
        list_params("settable operation parameters", EVP_KEYMGMT_settable_params(a));
        list_params("retrievable operation parameters", EVP_KEYMGMT_gettable_params(a));
    }
}

/* ---- The legacy names: an alias "  RSA-SHA1 => SHA1", or an object's own name "  SHA1" ---- */

static void print_alias(const char *from, const char *to)
{
    printf("  %s => %s\n", from != NULL ? from : "<undefined>", to != NULL ? to : "<undefined>");
}

static void legacy_md(const EVP_MD *md, const char *from, const char *to, void *arg)
{
    (void)arg;
    if (md == NULL)
        print_alias(from, to);
    else
        printf("  %s\n", EVP_MD_get0_name(md));
}

static void legacy_cipher(const EVP_CIPHER *cipher, const char *from, const char *to, void *arg)
{
    (void)arg;
    bool wanted = list_select == NULL ||
                  (cipher != NULL && strcasecmp(EVP_CIPHER_get0_name(cipher), list_select) == 0);
    if (wanted && cipher == NULL)
        print_alias(from, to);
    else if (wanted)
        printf("  %s\n", EVP_CIPHER_get0_name(cipher));
}

/* ---- All of a kind ---- */

void list_digests(void)
{
    if (common.propquery == NULL) {
        puts("Legacy:");
        EVP_MD_do_all_sorted(legacy_md, NULL);
    }
    puts("Provided:");
    EVP_MD_do_all_provided(NULL, show_md, NULL);
}

void list_ciphers(void)
{
    if (common.propquery == NULL) {
        puts("Legacy:");
        EVP_CIPHER_do_all_sorted(legacy_cipher, NULL);
    }
    puts("Provided:");
    EVP_CIPHER_do_all_provided(NULL, show_cipher, NULL);
}

void list_macs(void)
{
    puts("Provided MACs:");
    EVP_MAC_do_all_provided(NULL, show_mac, NULL);
}

void list_kdfs(void)
{
    puts("Provided KDFs and PDFs:");
    EVP_KDF_do_all_provided(NULL, show_kdf, NULL);
}

void list_rands(void)
{
    puts("Provided RNGs and seed sources:");
    EVP_RAND_do_all_provided(NULL, show_rand, NULL);
}

void list_key_managers(void)
{
    EVP_KEYMGMT_do_all_provided(NULL, show_key_manager, NULL);
}

/* ---- Forms of keys ---- */

MATCHES(OSSL_ENCODER)
MATCHES(OSSL_DECODER)

static void show_encoder(OSSL_ENCODER *a, void *arg)
{
    struct names names = {.n = 0};
    (void)arg;
    OSSL_ENCODER_names_do_all(a, add_name, &names);
    if (!OSSL_ENCODER_matches(a) || !is_wanted(&names))
        return;
    printf("  ");
    print_names(&names, OSSL_ENCODER_get0_provider(a), OSSL_ENCODER_get0_properties(a));
    if (list_verbose)
        list_params("settable operation parameters", OSSL_ENCODER_settable_ctx_params(a));
}

static void show_decoder(OSSL_DECODER *a, void *arg)
{
    struct names names = {.n = 0};
    (void)arg;
    OSSL_DECODER_names_do_all(a, add_name, &names);
    if (!OSSL_DECODER_matches(a) || !is_wanted(&names))
        return;
    printf("  ");
    print_names(&names, OSSL_DECODER_get0_provider(a), OSSL_DECODER_get0_properties(a));
    if (list_verbose)
        list_params("settable operation parameters", OSSL_DECODER_settable_ctx_params(a));
}

void list_encoders(void)
{
    puts("Provided ENCODERs:");
    OSSL_ENCODER_do_all_provided(NULL, show_encoder, NULL);
}

void list_decoders(void)
{
    puts("Provided DECODERs:");
    OSSL_DECODER_do_all_provided(NULL, show_decoder, NULL);
}

static void say_if_none(void)
{
    if (shown == 0)
        puts(" -");
}

void list_exchanges(void)
{
    shown = 0;
    EVP_KEYEXCH_do_all_provided(NULL, show_exchange, NULL);
    say_if_none();
}

void list_kems(void)
{
    shown = 0;
    EVP_KEM_do_all_provided(NULL, show_kem, NULL);
    say_if_none();
}

void list_signatures(void)
{
    shown = 0;
    EVP_SIGNATURE_do_all_provided(NULL, show_signature, NULL);
    say_if_none();
}

void list_asym_ciphers(void)
{
    shown = 0;
    EVP_ASYM_CIPHER_do_all_provided(NULL, show_asym_cipher, NULL);
    say_if_none();
}

/* The library has no EVP_PKEY_ASN1_METHODs and no EVP_PKEY_METHODs: nothing follows "Legacy:",
 * which is said of all algorithms, not of a selected one. */
static void list_legacy(bool methods)
{
    if (list_select == NULL && common.propquery == NULL)
        list_legacy_keys(methods);
    puts("Provided:");
}

void list_key_algorithms(void)
{
    list_legacy(false);
    puts(" Key Managers:");
    list_key_managers();
}

void list_key_methods(void)
{
    list_legacy(true);
    puts(" Encryption:");
    list_asym_ciphers();
    puts(" Key Exchange:");
    list_exchanges();
    puts(" Signatures:");
    list_signatures();
    puts(" Key encapsulation:");
    list_kems();
}
