/* openssl verify: openssl-verify(1). */
#include <errno.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/storeerr.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "apps/app.h"
#include "apps/certfiles.h"
#include "apps/commands.h"
#include "apps/store.h"
#include "apps/tls_options.h"
#include "apps/verify_options.h"
#include "apps/verify_policy.h"
#include "apps/vfyopt.h"

static bool verbose, show_chain, crl_download, no_engine;
static struct ca_sources ca;
static struct opt_list trusted_files, untrusted_files, crl_files, name_options, vfyopts;
static unsigned long name_flags;

/* clang-format off */
const struct opt verify_options_table[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"engine", OPT_ENGINE, &no_engine, "Use engine, possibly a hardware device"},
    {"verbose", OPT_FLAG, &verbose,
     "Print extra information about the operations being performed."},
    {"nameopt", OPT_LIST, &name_options, "Certificate subject/issuer name printing options"},
    {NULL, OPT_SECTION, NULL, "Certificate chain"},
    {"trusted", OPT_IN_LIST, &trusted_files, "A file of trusted certificates"},
    {"CAfile", OPT_INFILE, &ca.file, "A file of trusted certificates"},
    {"CApath", OPT_DIR, &ca.path, "A directory of files with trusted certificates"},
    {"CAstore", OPT_URI, &ca.store, "URI to a store of trusted certificates"},
    {"no-CAfile", OPT_FLAG, &ca.no_file, "Do not load the default trusted certificates file"},
    {"no-CApath", OPT_FLAG, &ca.no_path,
     "Do not load trusted certificates from the default directory"},
    {"no-CAstore", OPT_FLAG, &ca.no_store,
     "Do not load trusted certificates from the default certificates store"},
    {"untrusted", OPT_IN_LIST, &untrusted_files, "A file of untrusted certificates"},
    {"CRLfile", OPT_IN_LIST, &crl_files,
     "File containing one or more CRL's (in PEM format) to load"},
    {"crl_download", OPT_FLAG, &crl_download,
     "Try downloading CRL information for certificates via their CDP entries"},
    {"show_chain", OPT_FLAG, &show_chain, "Display information about the certificate chain"},
    OPT_VERIFY_ROWS,
    {"vfyopt", OPT_LIST, &vfyopts, "Verification parameter in n:v form"},
    OPT_PROVIDER_ROWS,
    {NULL, OPT_SECTION, NULL, "Parameters"},
    {"cert", OPT_PARAM, NULL, "Certificate(s) to verify (optional; stdin used otherwise)"},
    {0},
};
/* clang-format on */

/* ---- Files ---- */

struct material {
    STACK_OF(X509) * trusted, *untrusted;
    STACK_OF(X509_CRL) * crls;
};

static bool read_material(struct material *m)
{
    bool ok = true;
    if (trusted_files.n > 0)
        m->trusted = sk_X509_new_null();
    if (untrusted_files.n > 0)
        m->untrusted = sk_X509_new_null();
    if (crl_files.n > 0)
        m->crls = sk_X509_CRL_new_null();
    for (size_t i = 0; ok && i < untrusted_files.n; i++)
        ok = cert_files_add(untrusted_files.v[i], "certs of untrusted certificates",
                            "any untrusted certificates", m->untrusted, NULL);
    for (size_t i = 0; ok && i < trusted_files.n; i++)
        ok = cert_files_add(trusted_files.v[i], "certs of trusted certificates",
                            "any trusted certificates", m->trusted, NULL);
    for (size_t i = 0; ok && i < crl_files.n; i++)
        ok = cert_files_add(crl_files.v[i], "other CRLs", "any other CRLs", NULL, m->crls);
    return ok;
}

static X509 *read_target(const char *file)
{
    STACK_OF(X509) *certs = sk_X509_new_null();
    X509 *x = NULL;
    if (certs != NULL && cert_files_add(file, "certificate file", "certificate file", certs, NULL))
        x = sk_X509_shift(certs);
    else
        fprintf(stderr, "Unable to load certificate file\n");
    sk_X509_pop_free(certs, X509_free);
    return x;
}

/* ---- Verifying ---- */

/* Errors after which there may be others to be shown. */
static bool goes_on(int error)
{
    static const int errors[] = {
        X509_V_ERR_NO_EXPLICIT_POLICY,
        X509_V_ERR_CERT_HAS_EXPIRED,
        X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT,
        X509_V_ERR_INVALID_CA,
        X509_V_ERR_INVALID_NON_CA,
        X509_V_ERR_PATH_LENGTH_EXCEEDED,
        X509_V_ERR_CRL_HAS_EXPIRED,
        X509_V_ERR_CRL_NOT_YET_VALID,
        X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION,
        X509_V_ERR_PATHLEN_INVALID_FOR_NON_CA,
        X509_V_ERR_PATHLEN_WITHOUT_KU_KEY_CERT_SIGN,
        X509_V_ERR_CA_BCONS_NOT_CRITICAL,
        X509_V_ERR_CA_CERT_MISSING_KEY_USAGE,
        X509_V_ERR_KU_KEY_CERT_SIGN_INVALID_FOR_NON_CA,
        X509_V_ERR_ISSUER_NAME_EMPTY,
        X509_V_ERR_SUBJECT_NAME_EMPTY,
        X509_V_ERR_EMPTY_SUBJECT_SAN_NOT_CRITICAL,
        X509_V_ERR_EMPTY_SUBJECT_ALT_NAME,
        X509_V_ERR_SIGNATURE_ALGORITHM_INCONSISTENCY,
        X509_V_ERR_AUTHORITY_KEY_IDENTIFIER_CRITICAL,
        X509_V_ERR_SUBJECT_KEY_IDENTIFIER_CRITICAL,
        X509_V_ERR_MISSING_AUTHORITY_KEY_IDENTIFIER,
        X509_V_ERR_MISSING_SUBJECT_KEY_IDENTIFIER,
        X509_V_ERR_EXTENSIONS_REQUIRE_VERSION_3,
    };
    for (size_t i = 0; i < sizeof(errors) / sizeof(errors[0]); i++)
        if (errors[i] == error)
            return true;
    return false;
}

static void print_name(FILE *out, const X509 *x)
{
    X509_NAME_print_ex_fp(out, X509_get_subject_name(x), 0, name_flags);
}

static int report(int ok, X509_STORE_CTX *ctx)
{
    int error = X509_STORE_CTX_get_error(ctx);
    X509 *x = X509_STORE_CTX_get_current_cert(ctx);
    if (ok == 0) {
        if (x != NULL) {
            print_name(stderr, x);
            fputc('\n', stderr);
        }
        fprintf(stderr, "%serror %d at %d depth lookup: %s\n",
                X509_STORE_CTX_get0_parent_ctx(ctx) != NULL ? "[CRL path] " : "", error,
                X509_STORE_CTX_get_error_depth(ctx), X509_verify_cert_error_string(error));
        if (error == X509_V_ERR_NO_EXPLICIT_POLICY)
            verify_print_policies(ctx);
        return goes_on(error);
    }
    if (error == X509_V_OK && ok == 2)
        verify_print_policies(ctx);
    if (!verbose)
        ERR_clear_error();
    return ok;
}

static void print_chain(X509_STORE_CTX *ctx)
{
    STACK_OF(X509) *chain = X509_STORE_CTX_get1_chain(ctx);
    int untrusted = X509_STORE_CTX_get_num_untrusted(ctx);
    printf("Chain:\n");
    for (int i = 0; i < sk_X509_num(chain); i++) {
        printf("depth=%d: ", i);
        print_name(stdout, sk_X509_value(chain, i));
        printf("%s\n", i < untrusted ? " (untrusted)" : "");
    }
    sk_X509_pop_free(chain, X509_free);
}

static bool verify_file(X509_STORE *store, const struct material *m, const char *file)
{
    const char *shown = file == NULL ? "stdin" : file;
    X509 *x = read_target(file);
    if (x == NULL)
        return false;
    if (!vfyopt_certificate(x, &vfyopts)) {
        print_errors();
        X509_free(x);
        return false;
    }
    bool ok = false;
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    if (ctx == NULL || !X509_STORE_CTX_init(ctx, store, x, m->untrusted)) {
        fprintf(stderr, "error %s: X.509 store context initialization failed\n", shown);
    } else {
        if (m->trusted != NULL)
            X509_STORE_CTX_set0_trusted_stack(ctx, m->trusted);
        if (m->crls != NULL)
            X509_STORE_CTX_set0_crls(ctx, m->crls);
        ok = X509_verify_cert(ctx) > 0 && X509_STORE_CTX_get_error(ctx) == X509_V_OK;
        if (ok) {
            printf("%s: OK\n", shown);
            if (show_chain)
                print_chain(ctx);
        } else {
            fprintf(stderr, "error %s: verification failed\n", shown);
        }
    }
    X509_STORE_CTX_free(ctx);
    print_errors();
    X509_free(x);
    return ok;
}

/* ---- The command ---- */

static bool read_name_options(void)
{
    static const struct {
        const char *name;
        unsigned long clear, set;
    } options[] = {
        {"oneline", ~0UL, XN_FLAG_ONELINE},
        {"RFC2253", ~0UL, XN_FLAG_RFC2253},
        {"multiline", ~0UL, XN_FLAG_MULTILINE},
        {"compat", ~0UL, XN_FLAG_COMPAT},
        {"utf8", ASN1_STRFLGS_ESC_MSB, ASN1_STRFLGS_UTF8_CONVERT},
    };
    name_flags = XN_FLAG_ONELINE;
    for (size_t k = 0; k < name_options.n; k++) {
        size_t i = 0, n = sizeof(options) / sizeof(options[0]);
        while (i < n && strcasecmp(options[i].name, name_options.v[k]) != 0)
            i++;
        if (i == n)
            return false;
        name_flags = (name_flags & ~options[i].clear) | options[i].set;
    }
    return true;
}

static int run(int argc, char **argv)
{
    struct material m = {0};
    X509_STORE *store = X509_STORE_new();
    X509_VERIFY_PARAM *param = X509_VERIFY_PARAM_new();
    bool ok = store != NULL && param != NULL, given = false;
    int code = EXIT_FAILURE;
    if (!ok || !verify_options_apply(param, &given))
        goto end;
    if (trusted_files.n > 0 && (ca.file != NULL || ca.path != NULL || ca.store != NULL)) {
        fprintf(stderr, "%s: Cannot use -trusted with -CAfile, -CApath or -CAstore\n", app_name);
        goto end;
    }
    if (!read_material(&m))
        goto end;
    if (trusted_files.n == 0 && !store_fill(store, &ca)) {
        print_errors();
        goto end;
    }
    X509_STORE_set_verify_cb(store, report);
    if (given)
        X509_STORE_set1_param(store, param);
    if (crl_download)
        tls_download_crls(store);
    code = EXIT_SUCCESS;
    if (argc == 0 && !verify_file(store, &m, NULL))
        code = 2;
    for (int i = 0; i < argc; i++)
        if (!verify_file(store, &m, argv[i]))
            code = 2;
end:
    X509_VERIFY_PARAM_free(param);
    X509_STORE_free(store);
    sk_X509_pop_free(m.trusted, X509_free);
    sk_X509_pop_free(m.untrusted, X509_free);
    sk_X509_CRL_pop_free(m.crls, X509_CRL_free);
    return code;
}

static void print_choices(void)
{
    fprintf(stderr, "\nRecognized certificate chain purposes:\n");
    for (int i = 0; i < X509_PURPOSE_get_count(); i++) {
        const X509_PURPOSE *p = X509_PURPOSE_get0(i);
        fprintf(stderr, "  %-15s  %s\n", X509_PURPOSE_get0_sname(p), X509_PURPOSE_get0_name(p));
    }
    fprintf(stderr, "Recognized certificate policy names:\n");
    for (int i = 0; i < X509_VERIFY_PARAM_get_count(); i++)
        fprintf(stderr, "  %s\n", X509_VERIFY_PARAM_get0_name(X509_VERIFY_PARAM_get0(i)));
}

int verify_main(int argc, char **argv)
{
    int i = opt_parse(argc, argv, "[options] [cert...]", verify_options_table);
    if (i == OPT_HELP)
        print_choices();
    if (i <= 0)
        return opt_exit(i);
    if (no_engine || !read_name_options() || !common_start())
        return EXIT_FAILURE;
    return run(argc - i, argv + i);
}
