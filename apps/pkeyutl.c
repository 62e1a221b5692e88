/* openssl pkeyutl: openssl-pkeyutl(1). -encap, -decap, -secret and -kemop are OpenSSL 3.5's. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <stdlib.h>
#include <string.h>

#include "apps/app.h"
#include "apps/certio.h"
#include "apps/commands.h"
#include "apps/keyio.h"
#include "apps/pkeyutl.h"

static bool sign, verify, recover, encrypt, decrypt, derive, encap, decap;
static bool pubin, certin, rev;
static enum opt_format key_format, peer_format;
static const char *passin, *key_name, *peer_name, *sig_name, *kdf_name;
static struct opt_list options, options_passin;
static long kdf_len;

struct pkeyutl pkeyutl;

const struct opt pkeyutl_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"engine", OPT_ENGINE, NULL, "Use engine, possibly a hardware device"},
    {"sign", OPT_FLAG, &sign, "Sign input data with private key"},
    {"verify", OPT_FLAG, &verify, "Verify with public key"},
    {"encrypt", OPT_FLAG, &encrypt, "Encrypt input data with public key"},
    {"decrypt", OPT_FLAG, &decrypt, "Decrypt input data with private key"},
    {"derive", OPT_FLAG, &derive, "Derive shared secret"},
    {"encap", OPT_FLAG, &encap, "Encapsulate shared secret"},
    {"decap", OPT_FLAG, &decap, "Decapsulate shared secret"},
    {"config", OPT_CONF_LOAD, NULL, "Load a configuration file (this may load modules)"},
    {NULL, OPT_SECTION, NULL, "Input"},
    {"in", OPT_INFILE, &pkeyutl.in_name, "Input file - default stdin"},
    {"rawin", OPT_FLAG, &pkeyutl.rawin, "Indicate the input data is in raw form"},
    {"pubin", OPT_FLAG, &pubin, "Input is a public key"},
    {"inkey", OPT_TEXT, &key_name, "Input private key file"},
    {"passin", OPT_TEXT, &passin, "Input file pass phrase source"},
    {"peerkey", OPT_TEXT, &peer_name, "Peer key file used in key derivation"},
    {"peerform", OPT_KEY_FORM, &peer_format, "Peer key format (DER/PEM/P12/ENGINE)"},
    {"certin", OPT_FLAG, &certin, "Input is a cert with a public key"},
    {"rev", OPT_FLAG, &rev, "Reverse the order of the input buffer"},
    {"sigfile", OPT_INFILE, &sig_name, "Signature file (verify operation only)"},
    {"keyform", OPT_KEY_FORM, &key_format, "Private key format (ENGINE, other values ignored)"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"out", OPT_OUTFILE, &pkeyutl.out_name, "Output file - default stdout"},
    {"secret", OPT_OUTFILE, &pkeyutl.secret_name,
     "File to store secret on encapsulation or decapsulation"},
    {"asn1parse", OPT_FLAG, &pkeyutl.asn1parse,
     "parse the output as ASN.1 data to check its DER encoding and print errors"},
    {"hexdump", OPT_FLAG, &pkeyutl.hexdump, "Hex dump output"},
    {"verifyrecover", OPT_FLAG, &recover,
     "Verify RSA signature, recovering original signature input data"},
    {NULL, OPT_SECTION, NULL, "Signing/Derivation/Encapsulation"},
    {"digest", OPT_TEXT, &pkeyutl.digest,
     "Specify the digest algorithm when signing the raw input data"},
    {"pkeyopt", OPT_LIST, &options, "Public key options as opt:value"},
    {"pkeyopt_passin", OPT_LIST, &options_passin,
     "Public key option that is read as a passphrase argument opt:passphrase"},
    {"kdf", OPT_TEXT, &kdf_name, "Use KDF algorithm"},
    {"kdflen", OPT_POSITIVE, &kdf_len, "KDF algorithm output length"},
    {"kemop", OPT_TEXT, &pkeyutl.kem_operation, "KEM operation specific to the key algorithm"},
    OPT_RAND_ROWS,
    OPT_PROVIDER_ROWS,
    {0},
};

static int operation(void)
{
    return verify               ? EVP_PKEY_OP_VERIFY
           : recover            ? EVP_PKEY_OP_VERIFYRECOVER
           : encrypt            ? EVP_PKEY_OP_ENCRYPT
           : decrypt            ? EVP_PKEY_OP_DECRYPT
           : derive || kdf_name ? EVP_PKEY_OP_DERIVE
           : encap              ? EVP_PKEY_OP_ENCAPSULATE
           : decap              ? EVP_PKEY_OP_DECAPSULATE
                                : EVP_PKEY_OP_SIGN;
}

static bool complain(const char *what)
{
    fprintf(stderr, "%s: %s\n", app_name, what);
    return false;
}

static bool usage(const char *what)
{
    complain(what);
    opt_summary_hint();
    return false;
}

static bool options_agree(int op)
{
    bool signs = op == EVP_PKEY_OP_SIGN || op == EVP_PKEY_OP_VERIFY;
    if (pkeyutl.rawin && !signs)
        return usage("-rawin can only be used with -sign or -verify");
    if (pkeyutl.digest != NULL && !pkeyutl.rawin)
        return usage("-digest can only be used with -rawin");
    if (pkeyutl.rawin && rev)
        return usage("-rev cannot be used with raw input");
    if (kdf_name != NULL && kdf_len == 0)
        return usage("no KDF length given (-kdflen parameter).");
    if (kdf_name == NULL && key_name == NULL)
        return usage("no private key given (-inkey parameter).");
    if (peer_name != NULL && op != EVP_PKEY_OP_DERIVE)
        return usage("no peer key given (-peerkey parameter).");
    if (op == EVP_PKEY_OP_ENCAPSULATE && pkeyutl.secret_name == NULL)
        return usage("Encapsulation requires '-secret' argument");
    return true;
}

/* ---- The context ---- */

/* Of the derivation without a key; of the key. */
static EVP_PKEY_CTX *kdf_context(void)
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, kdf_name, common.propquery);
    if (ctx != NULL)
        return ctx;
    ERR_clear_error();
    fprintf(stderr, "The given KDF \"%s\" is unknown.\n", kdf_name);
    return NULL;
}

static EVP_PKEY *certified_key(void)
{
    X509 *x = cert_load_as(key_name, FORMAT_UNDEFINED, "cert of Certificate", "Certificate");
    EVP_PKEY *key = x != NULL ? X509_get_pubkey(x) : NULL;
    X509_free(x);
    return key;
}

static EVP_PKEY_CTX *key_context(int op, const char *pass)
{
    bool private = op == EVP_PKEY_OP_SIGN || op == EVP_PKEY_OP_DECRYPT ||
                   op == EVP_PKEY_OP_DERIVE || op == EVP_PKEY_OP_DECAPSULATE;
    if ((pubin || certin) && private) {
        fprintf(stderr, "A private key is needed for this operation\n");
        return NULL;
    }
    pkeyutl.key = certin && !pubin
                      ? certified_key()
                      : key_load(pubin ? KEY_PUBLIC : KEY_PRIVATE, key_name, key_format, pass,
                                 pubin ? "public key" : "private key");
    return pkeyutl.key != NULL ? EVP_PKEY_CTX_new_from_pkey(NULL, pkeyutl.key, common.propquery)
                               : NULL;
}

static int begin(EVP_PKEY_CTX *ctx, int op)
{
    switch (op) {
    case EVP_PKEY_OP_SIGN:
        return EVP_PKEY_sign_init(ctx);
    case EVP_PKEY_OP_VERIFY:
        return EVP_PKEY_verify_init(ctx);
    case EVP_PKEY_OP_VERIFYRECOVER:
        return EVP_PKEY_verify_recover_init(ctx);
    case EVP_PKEY_OP_ENCRYPT:
        return EVP_PKEY_encrypt_init(ctx);
    case EVP_PKEY_OP_DECRYPT:
        return EVP_PKEY_decrypt_init(ctx);
    case EVP_PKEY_OP_DERIVE:
        return EVP_PKEY_derive_init(ctx);
    case EVP_PKEY_OP_ENCAPSULATE:
        return EVP_PKEY_encapsulate_init(ctx, NULL);
    default:
        return EVP_PKEY_decapsulate_init(ctx, NULL);
    }
}

/* RSA has but one way to encapsulate, and no default. */
static bool begin_kem(int op)
{
    const char *kem = pkeyutl.kem_operation;
    if (op != EVP_PKEY_OP_ENCAPSULATE && op != EVP_PKEY_OP_DECAPSULATE)
        return true;
    if (kem == NULL && EVP_PKEY_is_a(pkeyutl.key, "RSA"))
        kem = "RSASVE";
    return kem == NULL || EVP_PKEY_CTX_set_kem_op(pkeyutl.ctx, kem) > 0;
}

static bool init(int op, const char *pass)
{
    pkeyutl.ctx = pkeyutl.owned = kdf_name != NULL ? kdf_context() : key_context(op, pass);
    if (pkeyutl.ctx == NULL)
        return false;
    if (pkeyutl.rawin)
        return pkeyutl_begin_message(op);
    return begin(pkeyutl.ctx, op) > 0 && begin_kem(op);
}

static bool set_peer(void)
{
    if (peer_name == NULL)
        return true;
    EVP_PKEY *peer = key_load(KEY_PUBLIC, peer_name, peer_format, NULL, "public key of peer key");
    bool ok = peer != NULL && EVP_PKEY_derive_set_peer(pkeyutl.ctx, peer) > 0;
    if (peer == NULL)
        fprintf(stderr, "Error reading peer key %s\n", peer_name);
    EVP_PKEY_free(peer);
    return ok || complain("Error setting up peer key");
}

/* ---- -pkeyopt and -pkeyopt_passin ---- */

static bool set_option(const char *text)
{
    const char *colon = strchr(text, ':');
    char *name = colon != NULL ? OPENSSL_strndup(text, (size_t)(colon - text)) : NULL;
    bool ok = name != NULL && EVP_PKEY_CTX_ctrl_str(pkeyutl.ctx, name, colon + 1) > 0;
    OPENSSL_free(name);
    if (!ok)
        fprintf(stderr, "%s: Can't set parameter \"%s\":\n", app_name, text);
    return ok;
}

static bool set_option_passin(const char *text)
{
    char name[128], prompt[160], value[1024];
    const char *colon = strchr(text, ':');
    size_t len = colon != NULL ? (size_t)(colon - text) : strlen(text);
    snprintf(name, sizeof(name), "%.*s", (int)len, text);
    snprintf(prompt, sizeof(prompt), "Enter %s: ", name);
    bool ok = colon != NULL ? pass_source(colon + 1, value, sizeof(value))
                            : pass_prompt(prompt, false, value, sizeof(value));
    if (!ok)
        fprintf(stderr, "failed to get '%s'\n", name);
    else if (EVP_PKEY_CTX_ctrl_str(pkeyutl.ctx, name, value) <= 0)
        ok = fprintf(stderr, "%s: Can't set parameter \"%s\":\n", app_name, name) < 0;
    OPENSSL_cleanse(value, sizeof(value));
    return ok;
}

static bool set_options(void)
{
    for (size_t i = 0; i < options.n; i++)
        if (!set_option(options.v[i]))
            return false;
    for (size_t i = 0; i < options_passin.n; i++)
        if (!set_option_passin(options_passin.v[i]))
            return false;
    return true;
}

/* ---- The work ---- */

static bool signature_given(int op)
{
    if ((op == EVP_PKEY_OP_VERIFY) == (sig_name != NULL))
        return true;
    return complain(sig_name != NULL ? "Signature file specified for non verify"
                                     : "No signature file specified for verify");
}

static bool work(int op)
{
    struct pkeyutl_bytes in = {NULL, 0}, sig = {NULL, 0};
    FILE *from = NULL;
    if (op != EVP_PKEY_OP_DERIVE && op != EVP_PKEY_OP_ENCAPSULATE &&
        (from = open_in(pkeyutl.in_name)) == NULL)
        return false;
    bool ok = (sig_name == NULL || pkeyutl_read_signature(sig_name, &sig)) &&
              (pkeyutl.rawin || from == NULL || pkeyutl_read(from, &in));
    if (ok && rev)
        pkeyutl_reverse(&in);
    if (ok)
        ok = pkeyutl.rawin ? pkeyutl_message(op, from, &sig)
             : verify      ? pkeyutl_verify(&sig, &in)
                           : pkeyutl_operate(op, &in, (size_t)kdf_len);
    if (from != NULL)
        close_in(from);
    pkeyutl_free(&in);
    pkeyutl_free(&sig);
    return ok;
}

static bool run(int op, const char *pass)
{
    bool ok = (init(op, pass) || complain("Error initializing context")) && set_peer() &&
              set_options() && signature_given(op) && work(op);
    if (!ok)
        print_errors();
    EVP_MD_CTX_free(pkeyutl.mctx);
    EVP_PKEY_CTX_free(pkeyutl.owned);
    EVP_PKEY_free(pkeyutl.key);
    return ok;
}

int pkeyutl_main(int argc, char **argv)
{
    struct key_passes passes;
    int i = opt_parse(argc, argv, "[options]", pkeyutl_options);
    if (i == OPT_ERROR)
        print_errors();
    if (i <= 0)
        return opt_exit(i);
    if (i != argc) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    int op = operation();
    if (!common_start() || !options_agree(op))
        return EXIT_FAILURE;
    bool ok = key_passes_get(&passes, passin, NULL) && run(op, key_pass_in(&passes));
    key_passes_wipe(&passes);
    return ok && common_end() ? EXIT_SUCCESS : EXIT_FAILURE;
}
