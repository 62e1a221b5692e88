/* openssl cms: openssl-cms(1). Its options; what they make it do is in cms_work.c. */
#include "apps/cms.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <stdlib.h>
#include <string.h>

#include "apps/certio.h"
#include "apps/commands.h"
#include "apps/keyio.h"
#include "apps/verify_options.h"

/* Of the operations the last one given counts; parties and what is said of them stand in the order
 * given. */
static const char *operation, *ignored, *cipher_name, *wrap_name, *digest_name, *passin, *secret,
    *secret_id, *content_type, *nameopt, *wrap_flag;
static struct opt_list parties;
static bool stream, indef, binary, crlfeol, asciicrlf, debug_decrypt, cades, nodetach, nocerts,
    noattr, nosmimecap, no_content_verify, no_attr_verify, nosigs, noverify, nointern, keyid, text,
    receipt_all, receipt_first;
static enum opt_format unused_form; /* of an option that has no meaning */
static struct cms_job job = {.in_format = FORMAT_SMIME,
                             .out_format = FORMAT_SMIME,
                             .receipt_format = FORMAT_SMIME,
                             .receipts_of = -1};

/* clang-format off */
const struct opt cms_options[] = {
    OPT_HELP_ROW,
    {NULL, OPT_SECTION, NULL, "General"},
    {"in", OPT_INFILE, &job.in, "Input file"},
    {"out", OPT_OUTFILE, &job.out, "Output file"},
    {"config", OPT_CONF_LOAD, NULL, "Load a configuration file (this may load modules)"},
    {NULL, OPT_SECTION, NULL, "Operation"},
    {"encrypt", OPT_NAME, &operation, "Encrypt message"},
    {"decrypt", OPT_NAME, &operation, "Decrypt encrypted message"},
    {"sign", OPT_NAME, &operation, "Sign message"},
    {"verify", OPT_NAME, &operation, "Verify signed message"},
    {"resign", OPT_NAME, &operation, "Resign a signed message"},
    {"sign_receipt", OPT_NAME, &operation, "Generate a signed receipt for a message"},
    {"verify_receipt", OPT_INFILE, &job.receipt, "Verify receipts; exit if receipt signatures do not verify"},
    {"digest_create", OPT_NAME, &operation, "Create a CMS \"DigestedData\" object"},
    {"digest_verify", OPT_NAME, &operation, "Verify a CMS \"DigestedData\" object and output it"},
    {"compress", OPT_NAME, &operation, "Create a CMS \"CompressedData\" object"},
    {"uncompress", OPT_NAME, &operation, "Uncompress a CMS \"CompressedData\" object"},
    {"EncryptedData_encrypt", OPT_NAME, &operation, "Create CMS \"EncryptedData\" object using symmetric key"},
    {"EncryptedData_decrypt", OPT_NAME, &operation, "Decrypt CMS \"EncryptedData\" object using symmetric key"},
    {"data_create", OPT_NAME, &operation, "Create a CMS \"Data\" object"},
    {"data_out", OPT_NAME, &operation, "Copy CMS \"Data\" object to output"},
    {"cmsout", OPT_NAME, &operation, "Output CMS structure"},
    {NULL, OPT_SECTION, NULL, "File format"},
    {"inform", OPT_SMIME_FORM, &job.in_format, "Input format SMIME (default), PEM or DER"},
    {"outform", OPT_SMIME_FORM, &job.out_format, "Output format SMIME (default), PEM or DER"},
    {"rctform", OPT_PEM_DER, &job.receipt_format, "Receipt file format"},
    {"stream", OPT_FLAG, &stream, "Enable CMS streaming"},
    {"indef", OPT_FLAG, &indef, "Same as -stream"},
    {"noindef", OPT_NAME, &ignored, "Disable CMS streaming"},
    {"binary", OPT_FLAG, &binary, "Treat input as binary: do not translate to canonical form"},
    {"crlfeol", OPT_FLAG, &crlfeol, "Use CRLF as EOL termination instead of LF only"},
    {"asciicrlf", OPT_FLAG, &asciicrlf, "Perform CRLF canonicalisation when signing"},
    {NULL, OPT_SECTION, NULL, "Keys and passwords"},
    {"pwri_password", OPT_TEXT, &job.password, "Specific password for recipient"},
    {"secretkey", OPT_TEXT, &secret, "Use specified hex-encoded key to decrypt/encrypt recipients or content"},
    {"secretkeyid", OPT_TEXT, &secret_id, "Identity of the -secretkey for CMS \"KEKRecipientInfo\" object"},
    {"inkey", OPT_CONF, &parties, "Input private key (if not signer or recipient)"},
    {"passin", OPT_TEXT, &passin, "Input file pass phrase source"},
    {"keyopt", OPT_CONF, &parties, "Set public key parameters as n:v pairs"},
    {"keyform", OPT_FORMAT, &job.key_format, "Input private key format (ENGINE, other values ignored)"},
    {"engine", OPT_ENGINE, NULL, "Use engine e, possibly a hardware device"},
    OPT_PROVIDER_ROWS,
    OPT_RAND_ROWS,
    {NULL, OPT_SECTION, NULL, "Encryption and decryption"},
    {"originator", OPT_TEXT, &job.originator, "Originator certificate file"},
    {"recip", OPT_CONF_INFILE, &parties, "Recipient cert file"},
    {"cert...", OPT_SMIME_FORM, &unused_form, "Recipient certs (optional; used only when encrypting)"},
    {"*", OPT_ANY, &cipher_name, "The encryption algorithm to use (any supported cipher)"},
    {"wrap", OPT_TEXT, &wrap_name, "Key wrap algorithm to use when encrypting with key agreement"},
    {"aes128-wrap", OPT_NAME, &wrap_flag, "Use AES128 to wrap key"},
    {"aes192-wrap", OPT_NAME, &wrap_flag, "Use AES192 to wrap key"},
    {"aes256-wrap", OPT_NAME, &wrap_flag, "Use AES256 to wrap key"},
    {"des3-wrap", OPT_NAME, &wrap_flag, "Use 3DES-EDE to wrap key"},
    {"debug_decrypt", OPT_FLAG, &debug_decrypt, "Disable MMA protection, return error if no recipient found (see doc)"},
    {NULL, OPT_SECTION, NULL, "Signing"},
    {"md", OPT_TEXT, &digest_name, "Digest algorithm to use"},
    {"signer", OPT_CONF, &parties, "Signer certificate input file"},
    {"certfile", OPT_INFILE, &job.cert_file, "Other certificates file"},
    {"cades", OPT_FLAG, &cades, "Include signingCertificate attribute (CAdES-BES)"},
    {"nodetach", OPT_FLAG, &nodetach, "Use opaque signing"},
    {"nocerts", OPT_FLAG, &nocerts, "Don't include signer's certificate when signing"},
    {"noattr", OPT_FLAG, &noattr, "Don't include any signed attributes"},
    {"nosmimecap", OPT_FLAG, &nosmimecap, "Omit the SMIMECapabilities attribute"},
    {"receipt_request_all", OPT_FLAG, &receipt_all, "When signing, create a receipt request for all recipients"},
    {"receipt_request_first", OPT_FLAG, &receipt_first, "When signing, create a receipt request for first recipient"},
    {"receipt_request_from", OPT_LIST, &job.receipts_from, "Create signed receipt request with specified email address"},
    {"receipt_request_to", OPT_LIST, &job.receipts_to, "Create signed receipt targeted to specified address"},
    {NULL, OPT_SECTION, NULL, "Verification"},
    {"signer", OPT_CONF, &parties, "Signer certificate(s) output file"},
    {"content", OPT_INFILE, &job.content, "Supply or override content for detached signature"},
    {"no_content_verify", OPT_FLAG, &no_content_verify, "Do not verify signed content signatures"},
    {"no_attr_verify", OPT_FLAG, &no_attr_verify, "Do not verify signed attribute signatures"},
    {"nosigs", OPT_FLAG, &nosigs, "Don't verify message signature"},
    {"noverify", OPT_FLAG, &noverify, "Don't verify signers certificate"},
    {"nointern", OPT_FLAG, &nointern, "Don't search certificates in message for signer"},
    {"cades", OPT_FLAG, &cades, "Check signingCertificate (CAdES-BES)"},
    {"verify_retcode", OPT_FLAG, &job.verify_code, "Exit non-zero on verification failure"},
    {"CAfile", OPT_INFILE, &job.trusted.file, "Trusted certificates file"},
    {"CApath", OPT_DIR, &job.trusted.path, "Trusted certificates directory"},
    {"CAstore", OPT_URI, &job.trusted.store, "Trusted certificates store URI"},
    {"no-CAfile", OPT_FLAG, &job.trusted.no_file, "Do not load the default certificates file"},
    {"no-CApath", OPT_FLAG, &job.trusted.no_path, "Do not load certificates from the default certificates directory"},
    {"no-CAstore", OPT_FLAG, &job.trusted.no_store, "Do not load certificates from the default certificates store"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"keyid", OPT_FLAG, &keyid, "Use subject key identifier"},
    {"econtent_type", OPT_TEXT, &content_type, "OID for external content"},
    {"text", OPT_FLAG, &text, "Include or delete text MIME headers"},
    {"certsout", OPT_OUTFILE, &job.certs_out, "Certificate output file"},
    {"to", OPT_TEXT, &job.to, "To address"},
    {"from", OPT_TEXT, &job.from, "From address"},
    {"subject", OPT_TEXT, &job.subject, "Subject"},
    {NULL, OPT_SECTION, NULL, "Printing"},
    {"noout", OPT_FLAG, &job.noout, "For the -cmsout operation do not output the parsed CMS structure"},
    {"print", OPT_FLAG, &job.prints, "For the -cmsout operation print out all fields of the CMS structure"},
    {"nameopt", OPT_TEXT, &nameopt, "For the -print option specifies various strings printing options"},
    {"receipt_request_print", OPT_FLAG, &job.prints_request, "Print CMS Receipt Request"},
    OPT_VERIFY_ROWS,
    {0},
};
/* clang-format on */

static bool misuse(const char *message)
{
    fprintf(stderr, "%s\n", message);
    opt_summary_hint();
    return false;
}

static bool misuse_of(const char *message, const char *value, bool hint)
{
    fprintf(stderr, "%s %s\n", message, value);
    if (hint)
        opt_summary_hint();
    print_errors();
    return false;
}

/* ---- What the options say together ---- */

static enum cms_operation chosen(void)
{
    static const struct {
        const char *name;
        enum cms_operation op;
    } names[] = {
        {"encrypt", CMS_ENCRYPT},
        {"decrypt", CMS_DECRYPT},
        {"sign", CMS_SIGN},
        {"resign", CMS_RESIGN},
        {"verify", CMS_VERIFY},
        {"sign_receipt", CMS_SIGN_RECEIPT},
        {"digest_create", CMS_DIGEST_CREATE},
        {"digest_verify", CMS_DIGEST_VERIFY},
        {"compress", CMS_COMPRESS},
        {"uncompress", CMS_UNCOMPRESS},
        {"EncryptedData_encrypt", CMS_ENCRYPTED_ENCRYPT},
        {"EncryptedData_decrypt", CMS_ENCRYPTED_DECRYPT},
        {"data_create", CMS_DATA_CREATE},
        {"data_out", CMS_DATA_OUT},
        {"cmsout", CMS_OUT},
    };
    for (size_t i = 0; operation != NULL && i < sizeof(names) / sizeof(names[0]); i++)
        if (strcmp(names[i].name, operation) == 0)
            return names[i].op;
    return job.receipt != NULL ? CMS_VERIFY_RECEIPT : CMS_NO_OPERATION;
}

static bool signs(void)
{
    return job.op == CMS_SIGN || job.op == CMS_RESIGN || job.op == CMS_SIGN_RECEIPT;
}

static unsigned flags_of(void)
{
    const struct {
        bool set;
        unsigned flag;
    } all[] = {
        {stream || indef, CMS_STREAM},
        {binary, CMS_BINARY},
        {crlfeol, CMS_CRLFEOL},
        {asciicrlf, CMS_ASCIICRLF},
        {debug_decrypt, CMS_DEBUG_DECRYPT},
        {cades, CMS_CADES},
        {nocerts, CMS_NOCERTS},
        {noattr, CMS_NOATTR},
        {nosmimecap, CMS_NOSMIMECAP},
        {no_content_verify, CMS_NO_CONTENT_VERIFY},
        {no_attr_verify, CMS_NO_ATTR_VERIFY},
        {nosigs, CMS_NOSIGS},
        {noverify, CMS_NO_SIGNER_CERT_VERIFY},
        {nointern, CMS_NOINTERN},
        {keyid, CMS_USE_KEYID},
        {text, CMS_TEXT},
        {signs() && job.op != CMS_SIGN_RECEIPT && !nodetach, CMS_DETACHED},
    };
    unsigned flags = 0;
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
        flags |= all[i].set ? all[i].flag : 0;
    return flags;
}

static struct cms_party *add_party(struct cms_parties *all, const char *cert, const char *key)
{
    struct cms_party *made = &all->v[all->n++];
    made->cert = cert;
    made->key = key == NULL ? cert : key;
    return made;
}

/* What is said of the party before it: of a signer that isn't complete as yet it is `next`. */
static bool add_keyopt(struct opt_list *next, const char *value)
{
    struct cms_parties *all = job.op == CMS_ENCRYPT ? &job.recipients : &job.signers;
    const bool pending = job.op != CMS_ENCRYPT && (job.signer != NULL || job.key != NULL);
    if (!pending && all->n == 0)
        return misuse("No key specified");
    struct opt_list *to = pending ? next : &all->v[all->n - 1].params;
    to->v[to->n++] = value;
    return true;
}

static void complete(struct opt_list *next)
{
    add_party(&job.signers, job.signer, job.key)->params = *next;
    next->n = 0;
    job.signer = job.key = NULL;
}

/* A key is of the signer before it, or of the one behind it if there is none; what is left over at
 * the end is in job.signer and job.key. */
static bool pair_parties(struct opt_list *next)
{
    for (size_t i = 0; i < parties.n; i += 2) {
        const char *name = parties.v[i], *value = parties.v[i + 1];
        if (strcmp(name, "keyopt") == 0) {
            if (!add_keyopt(next, value))
                return false;
            continue;
        }
        if (strcmp(name, "recip") == 0) {
            if (job.op == CMS_ENCRYPT)
                add_party(&job.recipients, value, NULL);
            else
                job.recipient = value;
            continue;
        }
        const char **at = strcmp(name, "signer") == 0 ? &job.signer : &job.key;
        if (*at != NULL) {
            if (job.signer == NULL)
                return fprintf(stderr, "Illegal -inkey without -signer\n"), false;
            complete(next);
        }
        *at = value;
    }
    return true;
}

static bool options_agree(struct opt_list *next)
{
    if (cades && noattr)
        return misuse("Incompatible options: CAdES requires signed attributes");
    if (cades && job.op == CMS_VERIFY && (no_attr_verify || nosigs || noverify))
        return misuse("Incompatible options: CAdES validation requires certs and signed attributes "
                      "validations");
    if (!signs() && job.signers.n > 0)
        return misuse("Multiple signers or keys not allowed");
    if ((job.receipts_of >= 0 || job.receipts_from.n > 0) && job.receipts_to.n == 0)
        return misuse("No Signed Receipts Recipients");
    if (job.op == CMS_SIGN || job.op == CMS_RESIGN) {
        if (job.key != NULL && job.signer == NULL)
            return misuse("Illegal -inkey without -signer");
        if (job.signer != NULL)
            complete(next);
        if (job.signers.n == 0)
            return misuse("No signer certificate specified");
    }
    if (job.op == CMS_DECRYPT && job.recipient == NULL && job.key == NULL &&
        job.secret.data == NULL && job.password == NULL)
        return misuse("No recipient certificate or key specified");
    if (job.op == CMS_ENCRYPT && job.recipients.n == 0 && job.secret.data == NULL &&
        job.password == NULL)
        return misuse("No recipient(s) certificate(s) specified");
    return job.op != CMS_NO_OPERATION ||
           misuse("No operation option (-encrypt|-decrypt|-sign|-verify|...) specified.");
}

static bool unknown(const char *what, const char *name)
{
    fprintf(stderr, "%s: Unknown %s: %s\n", app_name, what, name);
    print_errors();
    return false;
}

static const EVP_CIPHER *find_cipher(const char *name)
{
    const EVP_CIPHER *known = EVP_get_cipherbyname(name);
    return known != NULL ? known : EVP_CIPHER_fetch(NULL, name, NULL);
}

static bool find_algorithms(void)
{
    const char *wrap = wrap_flag == NULL                       ? wrap_name
                       : strcmp(wrap_flag, "des3-wrap") == 0   ? "id-smime-alg-CMS3DESwrap"
                       : strcmp(wrap_flag, "aes128-wrap") == 0 ? "id-aes128-wrap"
                       : strcmp(wrap_flag, "aes192-wrap") == 0 ? "id-aes192-wrap"
                                                               : "id-aes256-wrap";
    if (digest_name != NULL && (job.digest = EVP_get_digestbyname(digest_name)) == NULL &&
        (job.digest = EVP_MD_fetch(NULL, digest_name, NULL)) == NULL)
        return unknown("option or message digest", digest_name);
    if (cipher_name != NULL && (job.cipher = find_cipher(cipher_name)) == NULL)
        return unknown("cipher", cipher_name);
    if (wrap != NULL && (job.wrap = find_cipher(wrap)) == NULL)
        return unknown("cipher", wrap);
    if (job.cipher == NULL && job.op == CMS_ENCRYPT)
        job.cipher = EVP_des_ede3_cbc();
    return true;
}

static bool take_hex(struct cms_bytes *to, const char *hex)
{
    return hex == NULL || (to->data = OPENSSL_hexstr2buf(hex, &to->len)) != NULL;
}

static bool take_values(void)
{
    if (!take_hex(&job.secret, secret))
        return misuse_of("Invalid key", secret, false);
    if (!take_hex(&job.secret_id, secret_id))
        return misuse_of("Invalid id", secret_id, true);
    if (content_type != NULL && (job.content_type = OBJ_txt2obj(content_type, 0)) == NULL)
        return misuse_of("Invalid OID", content_type, true);
    job.has_nameopt = nameopt != NULL;
    if (nameopt != NULL && !name_options(nameopt, &job.nameopt))
        return opt_summary_hint(), false;
    job.receipts_of = receipt_first ? 1 : receipt_all ? 0 : -1;
    return true;
}

static int run(struct opt_list *next)
{
    char pass[1024];
    if (!options_agree(next))
        return CMS_MISUSED;
    if (passin != NULL && !pass_source(passin, pass, sizeof(pass)))
        return say_failed("Error getting password"), CMS_MISUSED;
    job.pass = passin != NULL ? pass : NULL;
    int code = cms_work(&job);
    OPENSSL_cleanse(pass, sizeof(pass));
    return common_end() ? code : EXIT_FAILURE;
}

int cms_main(int argc, char **argv)
{
    struct opt_list next = {0};
    bool given = false;
    int i = opt_parse(argc, argv, "[options] [cert...]", cms_options);
    if (i <= 0)
        return opt_exit(i);
    job.op = chosen();
    job.flags = flags_of();
    X509_VERIFY_PARAM *param = X509_VERIFY_PARAM_new();
    int code = CMS_MISUSED;
    if (common_start() && take_values() && pair_parties(&next) && find_algorithms() &&
        param != NULL) {
        if (job.op != CMS_ENCRYPT && argv[i] != NULL)
            fprintf(stderr, "Warning: recipient certificate file parameters ignored for operation "
                            "other than -encrypt\n");
        for (; job.op == CMS_ENCRYPT && argv[i] != NULL && job.recipients.n < OPT_LIST_MAX; i++)
            add_party(&job.recipients, argv[i], NULL);
        if (!verify_options_apply(param, &given)) {
            print_errors();
        } else {
            job.param = given ? param : NULL;
            code = run(&next);
        }
    }
    X509_VERIFY_PARAM_free(param);
    ASN1_OBJECT_free(job.content_type);
    OPENSSL_clear_free(job.secret.data, (size_t)job.secret.len);
    OPENSSL_free(job.secret_id.data);
    return code;
}
