/* openssl dgst: openssl-dgst(1), digests, MACs and signatures. */
#include <errno.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/provider.h>
#include <stdlib.h>
#include <string.h>

#include "apps/app.h"
#include "apps/commands.h"
#include "apps/dgst_sign.h"
#include "apps/keyio.h"

static bool list, colons, coreutils, hex, binary, fips_fingerprint;
static const char *out_name, *digest_name, *hmac_key, *mac_name;
static struct opt_list macopts;
static long xoflen;
static struct dgst_signing signing;

const struct opt dgst_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"list", OPT_FLAG, &list, "List digests"},
    {"engine", OPT_ENGINE, NULL, "Use engine e, possibly a hardware device"},
    {"passin", OPT_TEXT, &signing.passin, "Input file pass phrase source"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"c", OPT_FLAG, &colons, "Print the digest with separating colons"},
    {"r", OPT_FLAG, &coreutils, "Print the digest in coreutils format"},
    {"out", OPT_OUTFILE, &out_name, "Output to filename rather than stdout"},
    {"keyform", OPT_FORMAT, &signing.key_format, "Key file format (ENGINE, other values ignored)"},
    {"hex", OPT_FLAG, &hex, "Print as hex dump"},
    {"binary", OPT_FLAG, &binary, "Print in binary form"},
    {"xoflen", OPT_POSITIVE, &xoflen,
     "Output length for XOF algorithms. To obtain the maximum security strength set this to 32 (or "
     "greater) for SHAKE128, and 64 (or greater) for SHAKE256"},
    {NULL, OPT_SECTION, NULL, "Signing"},
    {"sign", OPT_TEXT, &signing.sign, "Sign digest using private key"},
    {"verify", OPT_TEXT, &signing.verify, "Verify a signature using public key"},
    {"prverify", OPT_TEXT, &signing.prverify, "Verify a signature using private key"},
    {"sigopt", OPT_LIST, &signing.options, "Signature parameter in n:v form"},
    {"signature", OPT_INFILE, &signing.signature, "File with signature to verify"},
    {"hmac", OPT_TEXT, &hmac_key, "Create hashed MAC with key"},
    {"mac", OPT_TEXT, &mac_name, "Create MAC (not necessarily HMAC)"},
    {"macopt", OPT_LIST, &macopts, "MAC algorithm parameters in n:v form or key"},
    {"*", OPT_ANY, &digest_name, "Any supported digest"},
    {"fips-fingerprint", OPT_FLAG, &fips_fingerprint,
     "Compute HMAC with the key used in OpenSSL-FIPS fingerprint"},
    OPT_RAND_ROWS,
    OPT_PROVIDER_ROWS,
    {NULL, OPT_SECTION, NULL, "Parameters"},
    {"file", OPT_PARAM, NULL, "Files to digest (optional; default is stdin)"},
    {0},
};

/* What is computed over each file: one of the two, or a signature. */
struct job {
    EVP_MD *md;
    EVP_MAC_CTX *mac;
    char label[128];       /* "SHA2-256", "HMAC-SHA1" */
    char stdin_label[128]; /* which OpenSSL has without the "HMAC-" */
};

static bool job_digest(struct job *j, FILE *in, unsigned char *out, size_t *len)
{
    static unsigned char buf[1 << 16];
    unsigned n = 0;
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    bool ok = c != NULL && EVP_DigestInit_ex(c, j->md, NULL);
    for (size_t got; ok && (got = fread(buf, 1, sizeof(buf), in)) > 0;)
        ok = EVP_DigestUpdate(c, buf, got);
    if (ok && xoflen > 0)
        ok = EVP_DigestFinalXOF(c, out, *len = (size_t)xoflen);
    else if (ok && (ok = EVP_DigestFinal_ex(c, out, &n)))
        *len = n;
    EVP_MD_CTX_free(c);
    return ok;
}

static bool job_mac(struct job *j, FILE *in, unsigned char *out, size_t *len)
{
    static unsigned char buf[1 << 16];
    EVP_MAC_CTX *c = EVP_MAC_CTX_dup(j->mac);
    bool ok = c != NULL;
    for (size_t got; ok && (got = fread(buf, 1, sizeof(buf), in)) > 0;)
        ok = EVP_MAC_update(c, buf, got);
    ok = ok && EVP_MAC_final(c, out, len, EVP_MAX_MD_SIZE);
    EVP_MAC_CTX_free(c);
    return ok;
}

static bool job_sign(struct job *j, FILE *in, unsigned char *out, size_t *len)
{
    (void)j;
    *len = (size_t)EVP_PKEY_get_size(signing.key);
    return dgst_sign_update(&signing, in) && EVP_DigestSignFinal(signing.ctx, out, len) > 0;
}

static void print_result(FILE *out, const struct job *j, const char *file, const unsigned char *p,
                         size_t len)
{
    if ((binary || signing.key != NULL) && !hex) {
        fwrite(p, 1, len, out);
    } else if (coreutils) {
        print_hex(out, p, len, false, '\0');
        fprintf(out, " *%s\n", file == NULL ? "stdin" : file);
    } else {
        fprintf(out, "%s(%s)= ", file == NULL ? j->stdin_label : j->label,
                file == NULL ? "stdin" : file);
        print_hex(out, p, len, false, colons ? ':' : '\0');
        fputc('\n', out);
    }
}

static size_t room_for_result(void)
{
    if (signing.key != NULL)
        return (size_t)EVP_PKEY_get_size(signing.key) + 1;
    return xoflen > EVP_MAX_MD_SIZE ? (size_t)xoflen : EVP_MAX_MD_SIZE;
}

static bool one_file(FILE *out, struct job *j, const char *file)
{
    FILE *in = file == NULL ? stdin : fopen(file, "rb");
    if (in == NULL) {
        int error = errno;
        fprintf(stderr, "%s: %s\n", file, strerror(error));
        ERR_raise_data(ERR_LIB_SYS, error, "calling fopen(%s, r)", file);
        ERR_raise(ERR_LIB_BIO, ERR_R_SYS_LIB);
        print_errors();
        return false;
    }
    if (dgst_verifies(&signing)) {
        bool right = dgst_sign_update(&signing, in) && dgst_sign_verdict(&signing, out);
        close_in(in);
        return right;
    }
    size_t len = 0, room = room_for_result();
    unsigned char *digest = malloc(room);
    bool ok = digest != NULL && (signing.key != NULL ? job_sign
                                 : j->mac != NULL    ? job_mac
                                                     : job_digest)(j, in, digest, &len);
    if (ok && ferror(in)) {
        fprintf(stderr, "Read error in %s: %s\n", file == NULL ? "stdin" : file, strerror(errno));
        ok = false;
    } else if (!ok) {
        print_errors();
    }
    if (ok)
        print_result(out, j, file, digest, len);
    free(digest);
    close_in(in);
    return ok;
}

/* MAC parameters are the -macopt ones, the digest for HMAC, and the key of -hmac. */
static bool start_mac(struct job *j, const char *name, const char *key)
{
    struct opt_list texts = macopts;
    char digest[128];
    EVP_MAC *mac = EVP_MAC_fetch(NULL, name, common.propquery);
    if (mac == NULL) {
        fprintf(stderr, "Error initializing %s context\n", name);
        print_errors();
        return false;
    }
    bool is_hmac = EVP_MAC_is_a(mac, "HMAC");
    if (is_hmac) {
        snprintf(digest, sizeof(digest), "digest:%s", EVP_MD_get0_name(j->md));
        texts.v[texts.n++] = digest;
        snprintf(j->label, sizeof(j->label), "HMAC-%s",
                 digest_name == NULL ? "SHA256" : EVP_MD_get0_name(j->md));
    } else {
        snprintf(j->label, sizeof(j->label), "%s", EVP_MAC_get0_name(mac));
        snprintf(j->stdin_label, sizeof(j->stdin_label), "%s", j->label);
    }
    j->mac = EVP_MAC_CTX_new(mac);
    OSSL_PARAM *params = params_from_texts(&texts, EVP_MAC_settable_ctx_params(mac));
    bool ok = j->mac != NULL && params != NULL && EVP_MAC_CTX_set_params(j->mac, params) &&
              EVP_MAC_init(j->mac, (const unsigned char *)key, key == NULL ? 0 : strlen(key), NULL);
    if (!ok) {
        fprintf(stderr, key == NULL ? "%s: Error generating %s key\n" : "Error setting context\n",
                app_name, name);
        print_errors();
    }
    params_free(params);
    EVP_MAC_free(mac);
    return ok;
}

/* "RSA-SHA2-256"; standard input's has the digest alone. */
static bool start_signing(struct job *j)
{
    if (!dgst_sign_start(&signing, digest_name))
        return false;
    const EVP_MD *md = EVP_MD_CTX_get0_md(signing.ctx);
    const char *digest = md != NULL ? EVP_MD_get0_name(md) : "";
    snprintf(j->label, sizeof(j->label), "%s-%s", EVP_PKEY_get0_type_name(signing.key), digest);
    snprintf(j->stdin_label, sizeof(j->stdin_label), "%s", digest);
    return true;
}

/* A key signs, or makes a MAC; and what is signed is one file. */
static bool options_agree(int files)
{
    bool macs = hmac_key != NULL || mac_name != NULL;
    if (!dgst_signs(&signing))
        return true;
    if (files > 1)
        fprintf(stderr, "%s: Can only sign or verify one file.\n", app_name);
    else if (macs)
        fprintf(stderr, "MAC and signing key cannot both be specified\n");
    return files <= 1 && !macs;
}

static bool start(struct job *j)
{
    memset(j, 0, sizeof(*j));
    j->md = key_digest(digest_name == NULL ? "SHA256" : digest_name);
    if (j->md == NULL)
        return false;
    if (xoflen > 0 && !(EVP_MD_get_flags(j->md) & EVP_MD_FLAG_XOF)) {
        fprintf(stderr, "Length can only be specified for XOF\n");
        return false;
    }
    snprintf(j->label, sizeof(j->label), "%s",
             digest_name == NULL ? "SHA256" : EVP_MD_get0_name(j->md));
    snprintf(j->stdin_label, sizeof(j->stdin_label), "%s", j->label);
    if (dgst_signs(&signing))
        return start_signing(j);
    /* The key of the fingerprint is public: openssl-dgst(1). */
    if (fips_fingerprint)
        return start_mac(j, "HMAC", "etaonrishdlcupfm");
    if (hmac_key != NULL)
        return start_mac(j, "HMAC", hmac_key);
    return mac_name == NULL || start_mac(j, mac_name, NULL);
}

static bool all_files(FILE *out, struct job *j, int n, char **files)
{
    if (n == 0)
        return one_file(out, j, NULL);
    bool ok = true;
    for (int i = 0; i < n; i++)
        ok = one_file(out, j, files[i]) && ok;
    return ok;
}

int dgst_main(int argc, char **argv)
{
    struct job job = {0};
    /* `openssl sha256` is `openssl dgst -sha256`. */
    const char *command = argv[0];
    OSSL_PROVIDER_available(NULL, "default"); /* it is active, whichever come after it */
    if (strcmp(command, "dgst") != 0)
        digest_name = command;
    int i = opt_parse(argc, argv, "[options] [file...]", dgst_options);
    if (i <= 0)
        return opt_exit(i);
    if (list) {
        print_digest_names(stdout);
        return EXIT_SUCCESS;
    }
    FILE *out = NULL;
    bool ok = common_start() && options_agree(argc - i) && start(&job) &&
              (out = open_out(out_name)) != NULL && all_files(out, &job, argc - i, argv + i);
    if (out != NULL)
        ok = close_out(out) && ok;
    dgst_sign_end(&signing);
    EVP_MAC_CTX_free(job.mac);
    EVP_MD_free(job.md);
    return ok && common_end() ? EXIT_SUCCESS : EXIT_FAILURE;
}
