/* openssl smime: openssl-smime(1). Its options; what they make it do is in smime_work.c. */
#include "apps/smime.h"

#include <openssl/evp.h>
#include <stdlib.h>
#include <string.h>

#include "apps/commands.h"
#include "apps/keyio.h"
#include "apps/verify_options.h"

/* Of the operations the last one given counts; -signer and -inkey stand in the order given. */
static const char *operation, *ignored, *cipher_name, *digest_name, *passin;
static struct opt_list signers;
static bool stream, indef, nointern, nodetach, noattr, binary, nocerts, nosigs, noverify, text,
    nosmimecap, nochain, crlfeol;
static struct smime smime = {.in_format = FORMAT_SMIME, .out_format = FORMAT_SMIME};

/* clang-format off */
const struct opt smime_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"in", OPT_INFILE, &smime.in, "Input file"},
    {"inform", OPT_SMIME_FORM, &smime.in_format, "Input format SMIME (default), PEM or DER"},
    {"out", OPT_OUTFILE, &smime.out, "Output file"},
    {"outform", OPT_SMIME_FORM, &smime.out_format, "Output format SMIME (default), PEM or DER"},
    {"inkey", OPT_CONF, &signers, "Input private key (if not signer or recipient)"},
    {"keyform", OPT_FORMAT, &smime.key_format, "Input private key format (ENGINE, other values ignored)"},
    {"engine", OPT_ENGINE, NULL, "Use engine, possibly a hardware device"},
    {"stream", OPT_FLAG, &stream, "Enable CMS streaming"},
    {"indef", OPT_FLAG, &indef, "Same as -stream"},
    {"noindef", OPT_NAME, &ignored, "Disable CMS streaming"},
    {"config", OPT_CONF_LOAD, NULL, "Load a configuration file (this may load modules)"},
    {NULL, OPT_SECTION, NULL, "Action"},
    {"encrypt", OPT_NAME, &operation, "Encrypt message"},
    {"decrypt", OPT_NAME, &operation, "Decrypt encrypted message"},
    {"sign", OPT_NAME, &operation, "Sign message"},
    {"resign", OPT_NAME, &operation, "Resign a signed message"},
    {"verify", OPT_NAME, &operation, "Verify signed message"},
    {NULL, OPT_SECTION, NULL, "Signing/Encryption"},
    {"passin", OPT_TEXT, &passin, "Input file pass phrase source"},
    {"md", OPT_TEXT, &digest_name, "Digest algorithm to use when signing or resigning"},
    {"*", OPT_ANY, &cipher_name, "Any supported cipher"},
    {"pk7out", OPT_NAME, &operation, "Output PKCS#7 structure"},
    {"nointern", OPT_FLAG, &nointern, "Don't search certificates in message for signer"},
    {"nodetach", OPT_FLAG, &nodetach, "Use opaque signing"},
    {"noattr", OPT_FLAG, &noattr, "Don't include any signed attributes"},
    {"binary", OPT_FLAG, &binary, "Don't translate message to text"},
    {"signer", OPT_CONF, &signers, "Signer certificate file"},
    {"content", OPT_INFILE, &smime.content, "Supply or override content for detached signature"},
    {"nocerts", OPT_FLAG, &nocerts, "Don't include signers certificate when signing"},
    {NULL, OPT_SECTION, NULL, "Verification/Decryption"},
    {"nosigs", OPT_FLAG, &nosigs, "Don't verify message signature"},
    {"noverify", OPT_FLAG, &noverify, "Don't verify signers certificate"},
    {"certfile", OPT_INFILE, &smime.cert_file, "Other certificates file"},
    {"recip", OPT_INFILE, &smime.recipient, "Recipient certificate file for decryption"},
    {NULL, OPT_SECTION, NULL, "Email"},
    {"to", OPT_TEXT, &smime.to, "To address"},
    {"from", OPT_TEXT, &smime.from, "From address"},
    {"subject", OPT_TEXT, &smime.subject, "Subject"},
    {"text", OPT_FLAG, &text, "Include or delete text MIME headers"},
    {"nosmimecap", OPT_FLAG, &nosmimecap, "Omit the SMIMECapabilities attribute"},
    {NULL, OPT_SECTION, NULL, "Certificate chain"},
    {"CApath", OPT_DIR, &smime.trusted.path, "Trusted certificates directory"},
    {"CAfile", OPT_INFILE, &smime.trusted.file, "Trusted certificates file"},
    {"CAstore", OPT_URI, &smime.trusted.store, "Trusted certificates store URI"},
    {"no-CAfile", OPT_FLAG, &smime.trusted.no_file, "Do not load the default certificates file"},
    {"no-CApath", OPT_FLAG, &smime.trusted.no_path, "Do not load certificates from the default certificates directory"},
    {"no-CAstore", OPT_FLAG, &smime.trusted.no_store, "Do not load certificates from the default certificates store"},
    {"nochain", OPT_FLAG, &nochain, "set PKCS7_NOCHAIN so certificates contained in the message are not used as untrusted CAs"},
    {"crlfeol", OPT_FLAG, &crlfeol, "Use CRLF as EOL termination instead of LF only"},
    OPT_RAND_ROWS,
    OPT_VERIFY_ROWS,
    OPT_PROVIDER_ROWS,
    {NULL, OPT_SECTION, NULL, "Parameters"},
    {"cert", OPT_PARAM, NULL, "Recipient certs, used when encrypting"},
    {0},
};
/* clang-format on */

/* What OpenSSL's ends with when options are wrong is 0, for all that openssl-smime(1) says. */
enum { MISUSED = 0 };

static bool misuse(const char *message)
{
    fprintf(stderr, "%s\n", message);
    opt_summary_hint();
    return false;
}

/* ---- What the options say together ---- */

static enum smime_operation chosen(void)
{
    static const struct {
        const char *name;
        enum smime_operation op;
    } names[] = {
        {"encrypt", SMIME_ENCRYPT}, {"decrypt", SMIME_DECRYPT}, {"sign", SMIME_SIGN},
        {"resign", SMIME_RESIGN},   {"verify", SMIME_VERIFY},   {"pk7out", SMIME_PK7OUT},
    };
    for (size_t i = 0; operation != NULL && i < sizeof(names) / sizeof(names[0]); i++)
        if (strcmp(names[i].name, operation) == 0)
            return names[i].op;
    return SMIME_NONE;
}

static bool signs(const struct smime *s)
{
    return s->op == SMIME_SIGN || s->op == SMIME_RESIGN;
}

static int flags_of(const struct smime *s)
{
    const struct {
        bool set;
        int flag;
    } all[] = {
        {stream || indef, PKCS7_STREAM}, {nointern, PKCS7_NOINTERN},
        {noattr, PKCS7_NOATTR},          {binary, PKCS7_BINARY},
        {nocerts, PKCS7_NOCERTS},        {nosigs, PKCS7_NOSIGS},
        {noverify, PKCS7_NOVERIFY},      {text, PKCS7_TEXT},
        {nosmimecap, PKCS7_NOSMIMECAP},  {nochain, PKCS7_NOCHAIN},
        {crlfeol, PKCS7_CRLFEOL},        {signs(s) && !nodetach, PKCS7_DETACHED},
    };
    int flags = 0;
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
        flags |= all[i].set ? all[i].flag : 0;
    return flags;
}

static void add_pair(struct smime *s, const char *cert, const char *key)
{
    s->signers.v[s->signers.n].cert = cert;
    s->signers.v[s->signers.n++].key = key == NULL ? cert : key;
}

/* A key is of the signer before it, or of the one behind it if there is none; what is left over at
 * the end is in s->signer and s->key. */
static bool pair_signers(struct smime *s)
{
    for (size_t i = 0; i < signers.n; i += 2) {
        const char **value = strcmp(signers.v[i], "signer") == 0 ? &s->signer : &s->key;
        if (*value != NULL) {
            if (s->signer == NULL) {
                fprintf(stderr, "%s: ", app_name);
                return misuse("Must have -signer before -inkey");
            }
            add_pair(s, s->signer, s->key);
            s->signer = s->key = NULL;
        }
        *value = signers.v[i + 1];
    }
    return true;
}

static bool options_agree(struct smime *s)
{
    if (!signs(s) && s->signers.n > 0)
        return misuse("Multiple signers or keys not allowed");
    if (signs(s)) {
        if (s->key != NULL && s->signer == NULL)
            return misuse("Illegal -inkey without -signer");
        if (s->signer != NULL)
            add_pair(s, s->signer, s->key);
        if (s->signers.n == 0)
            return misuse("No signer certificate specified");
    }
    if (s->op == SMIME_DECRYPT && s->recipient == NULL && s->key == NULL)
        return misuse("No recipient certificate or key specified");
    if (s->op == SMIME_ENCRYPT && *s->recipients == NULL)
        return misuse("No recipient(s) certificate(s) specified");
    return s->op != SMIME_NONE || misuse("No operation (-encrypt|-sign|...) specified");
}

static bool unknown(const char *what, const char *name)
{
    fprintf(stderr, "%s: Unknown %s: %s\n", app_name, what, name);
    opt_summary_hint();
    return false;
}

/* Known by name are those of providers that aren't loaded too. */
static bool find_algorithms(struct smime *s)
{
    if (digest_name != NULL && (s->digest = EVP_get_digestbyname(digest_name)) == NULL &&
        (s->digest = EVP_MD_fetch(NULL, digest_name, NULL)) == NULL)
        return unknown("option or message digest", digest_name);
    if (cipher_name != NULL && (s->cipher = EVP_get_cipherbyname(cipher_name)) == NULL &&
        (s->cipher = EVP_CIPHER_fetch(NULL, cipher_name, NULL)) == NULL)
        return unknown("cipher", cipher_name);
    return true;
}

static int run(void)
{
    char pass[1024];
    if (!options_agree(&smime))
        return MISUSED;
    if (passin != NULL && !pass_source(passin, pass, sizeof(pass)))
        return say_failed("Error getting password"), MISUSED;
    smime.pass = passin != NULL ? pass : NULL;
    int code = smime_work(&smime);
    OPENSSL_cleanse(pass, sizeof(pass));
    return common_end() ? code : EXIT_FAILURE;
}

int smime_main(int argc, char **argv)
{
    bool given = false;
    int i = opt_parse(argc, argv, "[options] [cert...]", smime_options);
    if (i <= 0)
        return MISUSED;
    smime.recipients = argv + i;
    smime.op = chosen();
    smime.flags = flags_of(&smime);
    if (!pair_signers(&smime) || !common_start() || !find_algorithms(&smime))
        return MISUSED;
    X509_VERIFY_PARAM *param = X509_VERIFY_PARAM_new();
    int code = MISUSED;
    if (param == NULL || !verify_options_apply(param, &given)) {
        opt_summary_hint();
    } else {
        smime.param = given ? param : NULL;
        code = run();
    }
    X509_VERIFY_PARAM_free(param);
    return code;
}
