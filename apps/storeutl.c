/* openssl storeutl: openssl-storeutl(1). */
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/store.h>
#include <openssl/ui.h>
#include <openssl/x509v3.h>
#include <stdlib.h>

#include "apps/app.h"
#include "apps/certio.h"
#include "apps/commands.h"
#include "apps/keyio.h"

static bool certs, keys, crls, recurse, text, no_out;
static const char *subject, *issuer, *serial, *fingerprint, *alias, *pass_in, *out_name,
    *digest_name;

const struct opt storeutl_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"*", OPT_ANY, &digest_name, "Any supported digest"},
    {"engine", OPT_ENGINE, NULL, "Use engine, possibly a hardware device"},
    {NULL, OPT_SECTION, NULL, "Search"},
    {"certs", OPT_FLAG, &certs, "Search for certificates only"},
    {"keys", OPT_FLAG, &keys, "Search for keys only"},
    {"crls", OPT_FLAG, &crls, "Search for CRLs only"},
    {"subject", OPT_TEXT, &subject, "Search by subject"},
    {"issuer", OPT_TEXT, &issuer, "Search by issuer and serial, issuer name"},
    {"serial", OPT_TEXT, &serial, "Search by issuer and serial, serial number"},
    {"fingerprint", OPT_TEXT, &fingerprint, "Search by public key fingerprint, given in hex"},
    {"alias", OPT_TEXT, &alias, "Search by alias"},
    {"r", OPT_FLAG, &recurse, "Recurse through names"},
    {NULL, OPT_SECTION, NULL, "Input"},
    {"passin", OPT_TEXT, &pass_in, "Input file pass phrase source"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"out", OPT_OUTFILE, &out_name, "Output file - default stdout"},
    {"text", OPT_FLAG, &text, "Print a text form of the objects"},
    {"noout", OPT_FLAG, &no_out, "No PEM output, just status"},
    OPT_PROVIDER_ROWS,
    {NULL, OPT_SECTION, NULL, "Parameters"},
    {"uri", OPT_PARAM, NULL, "URI of the store object"},
    {0},
};

/* ---- What to search for ---- */

static int expected;
static OSSL_STORE_SEARCH *search;
static X509_NAME *name; /* the search's */
static ASN1_INTEGER *number;
static unsigned char *bytes;
static EVP_MD *digest;

static bool refuse(const char *why)
{
    fprintf(stderr, "%s: %s\n", app_name, why);
    ERR_clear_error();
    return false;
}

static bool find_digest(void)
{
    if (digest_name == NULL || (digest = EVP_MD_fetch(NULL, digest_name, common.propquery)) != NULL)
        return true;
    fprintf(stderr, "%s: Unknown option or message digest: %s\n", app_name, digest_name);
    ERR_clear_error();
    opt_summary_hint();
    return false;
}

static bool search_by_name(void)
{
    name = cert_parse_name(subject, MBSTRING_UTF8, true, "subject");
    search = name == NULL ? NULL : OSSL_STORE_SEARCH_by_name(name);
    return search != NULL;
}

static bool search_by_serial(void)
{
    if (issuer == NULL || serial == NULL)
        return refuse("both -issuer and -serial must be given.");
    name = cert_parse_name(issuer, MBSTRING_UTF8, true, "issuer");
    if (name == NULL)
        return false;
    number = s2i_ASN1_INTEGER(NULL, serial);
    if (number == NULL)
        return refuse("can't parse serial number argument.");
    search = OSSL_STORE_SEARCH_by_issuer_serial(name, number);
    return search != NULL;
}

static bool search_by_fingerprint(void)
{
    long len = 0;
    bytes = OPENSSL_hexstr2buf(fingerprint, &len);
    if (bytes == NULL)
        return refuse("can't parse fingerprint argument.");
    search = OSSL_STORE_SEARCH_by_key_fingerprint(digest, bytes, (size_t)len);
    return search != NULL;
}

static bool make_search(void)
{
    int types = certs + keys + crls, criteria = (subject != NULL) +
                                                (issuer != NULL || serial != NULL) +
                                                (fingerprint != NULL) + (alias != NULL);
    if (types > 1)
        return refuse("only one search type can be given.");
    expected = certs  ? OSSL_STORE_INFO_CERT
               : keys ? OSSL_STORE_INFO_PKEY
               : crls ? OSSL_STORE_INFO_CRL
                      : 0;
    if (criteria > 1)
        return refuse("criterion already given.");
    if (subject != NULL)
        return search_by_name();
    if (issuer != NULL || serial != NULL)
        return search_by_serial();
    if (fingerprint != NULL)
        return search_by_fingerprint();
    if (alias != NULL)
        search = OSSL_STORE_SEARCH_by_alias(alias);
    return alias == NULL || search != NULL;
}

static void end_search(void)
{
    OSSL_STORE_SEARCH_free(search);
    X509_NAME_free(name);
    ASN1_INTEGER_free(number);
    OPENSSL_free(bytes);
    EVP_MD_free(digest);
}

/* ---- What is found ---- */

static bool show_key(BIO *out, OSSL_STORE_INFO *info)
{
    EVP_PKEY *key = OSSL_STORE_INFO_get0_PKEY(info);
    return (!text || EVP_PKEY_print_private(out, key, 0, NULL) > 0) &&
           (no_out || PEM_write_bio_PrivateKey(out, key, NULL, NULL, 0, NULL, NULL));
}

static bool show_public_key(BIO *out, OSSL_STORE_INFO *info)
{
    EVP_PKEY *key = OSSL_STORE_INFO_get0_PUBKEY(info);
    return (!text || EVP_PKEY_print_public(out, key, 0, NULL) > 0) &&
           (no_out || PEM_write_bio_PUBKEY(out, key));
}

static bool show_parameters(BIO *out, OSSL_STORE_INFO *info)
{
    EVP_PKEY *key = OSSL_STORE_INFO_get0_PARAMS(info);
    return (!text || EVP_PKEY_print_params(out, key, 0, NULL) > 0) &&
           (no_out || PEM_write_bio_Parameters(out, key));
}

static bool show_cert(BIO *out, OSSL_STORE_INFO *info)
{
    X509 *cert = OSSL_STORE_INFO_get0_CERT(info);
    return (!text || X509_print(out, cert)) && (no_out || PEM_write_bio_X509(out, cert));
}

static bool show_crl(BIO *out, OSSL_STORE_INFO *info)
{
    X509_CRL *crl = OSSL_STORE_INFO_get0_CRL(info);
    return (!text || X509_CRL_print(out, crl)) && (no_out || PEM_write_bio_X509_CRL(out, crl));
}

static const struct {
    int type;
    const char *label;
    bool (*show)(BIO *out, OSSL_STORE_INFO *info);
} kinds[] = {
    {OSSL_STORE_INFO_PARAMS, "Parameters", show_parameters},
    {OSSL_STORE_INFO_PUBKEY, "Public key", show_public_key},
    {OSSL_STORE_INFO_PKEY, "Pkey", show_key},
    {OSSL_STORE_INFO_CERT, "Certificate", show_cert},
    {OSSL_STORE_INFO_CRL, "CRL", show_crl},
};

static bool walk(const char *uri, UI_METHOD *ui, struct key_prompt *prompt, BIO *out, int indent);

static bool show(OSSL_STORE_INFO *info, UI_METHOD *ui, struct key_prompt *prompt, BIO *out,
                 int indent)
{
    int type = OSSL_STORE_INFO_get_type(info);
    if (type == OSSL_STORE_INFO_NAME) {
        const char *uri = OSSL_STORE_INFO_get0_NAME(info);
        const char *about = OSSL_STORE_INFO_get0_NAME_description(info);
        printf("Name: %s\n", uri);
        if (about != NULL)
            printf("%s\n", about);
        return !recurse || walk(uri, ui, prompt, out, indent + 2);
    }
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
        if (kinds[i].type == type) {
            printf("%s\n", kinds[i].label);
            fflush(stdout);
            return kinds[i].show(out, info);
        }
    return refuse("!!! Unknown code");
}

static bool prepare(OSSL_STORE_CTX *store)
{
    if (expected != 0 && !OSSL_STORE_expect(store, expected)) {
        print_errors();
        return false;
    }
    if (search == NULL)
        return true;
    if (!OSSL_STORE_supports_search(store, OSSL_STORE_SEARCH_get_type(search)))
        return refuse("the store scheme doesn't support the given search criteria.");
    if (OSSL_STORE_find(store, search))
        return true;
    print_errors();
    return false;
}

/* All of a store, each with its number; false if anything of it failed. */
static bool walk(const char *uri, UI_METHOD *ui, struct key_prompt *prompt, BIO *out, int indent)
{
    OSSL_STORE_CTX *store =
        OSSL_STORE_open_ex(uri, NULL, common.propquery, ui, prompt, NULL, NULL, NULL);
    if (store == NULL) {
        fprintf(stderr, "Couldn't open file or uri %s\n", uri);
        print_errors();
        return false;
    }
    bool ready = prepare(store), ok = ready;
    int n = 0;
    while (ready && !OSSL_STORE_eof(store)) {
        OSSL_STORE_INFO *info = OSSL_STORE_load(store);
        if (info == NULL) {
            if (ERR_peek_error() != 0) /* not just the end */
                ok = false;
            print_errors();
            continue;
        }
        printf("%*s%d: ", indent, "", n++);
        ok = show(info, ui, prompt, out, indent) && ok;
        (void)BIO_flush(out);
        OSSL_STORE_INFO_free(info);
    }
    if (ready)
        BIO_printf(out, "%*sTotal found: %d\n", indent, "", n);
    (void)BIO_flush(out);
    return OSSL_STORE_close(store) && ok;
}

int storeutl_main(int argc, char **argv)
{
    int i = opt_parse(argc, argv, "[options] uri", storeutl_options);
    if (i <= 0)
        return opt_exit(i);
    if (argc - i != 1) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    struct key_passes pass = {0};
    BIO *out = NULL;
    UI_METHOD *ui = UI_UTIL_wrap_read_pem_callback(key_prompt_cb, 0);
    bool ok = ui != NULL && common_start() && find_digest() && make_search() &&
              key_passes_get(&pass, pass_in, NULL) && (out = key_open_out(out_name, false)) != NULL;
    if (ok) {
        struct key_prompt prompt = {key_pass_in(&pass), argv[i]};
        ok = walk(argv[i], ui, &prompt, out, 0);
    } else {
        print_errors();
    }
    BIO_free_all(out);
    end_search();
    UI_destroy_method(ui);
    key_passes_wipe(&pass);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
