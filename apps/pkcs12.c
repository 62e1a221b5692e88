/* openssl pkcs12: openssl-pkcs12(1). */
#include "apps/pkcs12.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/provider.h>
#include <stdlib.h>
#include <string.h>

#include "apps/commands.h"
#include "apps/keyio.h"

struct pkcs12_options pkcs12_options;
#define O pkcs12_options

static bool export, descert, maciter, noiter;
static long iter; /* 0: not given */
static const char *passin, *passout, *password, *passcerts, *cipher_name, *keypbe, *certpbe,
    *mac_option;

const struct opt pkcs12_options_table[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"in", OPT_INFILE, &O.in, "Input file"},
    {"out", OPT_OUTFILE, &O.out, "Output file"},
    {"passin", OPT_TEXT, &passin, "Input file pass phrase source"},
    {"passout", OPT_TEXT, &passout, "Output file pass phrase source"},
    {"password", OPT_TEXT, &password, "Set PKCS#12 import/export password source"},
    {"twopass", OPT_FLAG, &O.twopass, "Separate MAC, encryption passwords"},
    {"nokeys", OPT_FLAG, &O.nokeys, "Don't output private keys"},
    {"nocerts", OPT_FLAG, &O.nocerts, "Don't output certificates"},
    {"noout", OPT_FLAG, &O.noout, "Don't output anything, just verify PKCS#12 input"},
    {"legacy", OPT_FLAG, &O.legacy, "Use legacy encryption: 3DES_CBC for keys, RC2_CBC for certs"},
    {"engine", OPT_ENGINE, NULL, "Use engine, possibly a hardware device"},
    OPT_PROVIDER_ROWS,
    OPT_RAND_ROWS,
    {NULL, OPT_SECTION, NULL, "PKCS#12 import (parsing PKCS#12)"},
    {"info", OPT_FLAG, &O.info, "Print info about PKCS#12 structure"},
    {"nomacver", OPT_FLAG, &O.nomacver, "Don't verify integrity MAC"},
    {"clcerts", OPT_FLAG, &O.clcerts, "Only output client certificates"},
    {"cacerts", OPT_FLAG, &O.cacerts, "Only output CA certificates"},
    {"*", OPT_ANY, &cipher_name, "Any supported cipher for output encryption"},
    {"noenc", OPT_NAME, &cipher_name, "Don't encrypt private keys"},
    {"nodes", OPT_NAME, &cipher_name, "Don't encrypt private keys; deprecated"},
    {NULL, OPT_SECTION, NULL, "PKCS#12 output (export)"},
    {"export", OPT_FLAG, &export, "Create PKCS12 file"},
    {"inkey", OPT_TEXT, &O.inkey, "Private key, else read from -in input file"},
    {"certfile", OPT_INFILE, &O.certfile, "Extra certificates for PKCS12 output"},
    {"passcerts", OPT_TEXT, &passcerts, "Certificate file pass phrase source"},
    {"chain", OPT_FLAG, &O.chain, "Build and add certificate chain for EE cert,"},
    {NULL, OPT_NOTE, NULL, "which is the 1st cert from -in matching the private key (if given)"},
    {"untrusted", OPT_INFILE, &O.untrusted, "Untrusted certificates for chain building"},
    {"CAfile", OPT_INFILE, &O.ca.file, "PEM-format file of CA's"},
    {"CApath", OPT_DIR, &O.ca.path, "PEM-format directory of CA's"},
    {"CAstore", OPT_URI, &O.ca.store, "URI to store of CA's"},
    {"no-CAfile", OPT_FLAG, &O.ca.no_file, "Do not load the default certificates file"},
    {"no-CApath", OPT_FLAG, &O.ca.no_path,
     "Do not load certificates from the default certificates directory"},
    {"no-CAstore", OPT_FLAG, &O.ca.no_store,
     "Do not load certificates from the default certificates store"},
    {"name", OPT_TEXT, &O.name, "Use name as friendly name"},
    {"caname", OPT_LIST, &O.canames, "Use name as CA friendly name (can be repeated)"},
    {"CSP", OPT_TEXT, &O.csp, "Microsoft CSP name"},
    {"LMK", OPT_FLAG, &O.lmk, "Add local machine keyset attribute to private key"},
    {"keyex", OPT_NAME, &O.key_type, "Set key type to MS key exchange"},
    {"keysig", OPT_NAME, &O.key_type, "Set key type to MS key signature"},
    {"keypbe", OPT_TEXT, &keypbe, "Private key PBE algorithm (default AES-256 CBC)"},
    {"certpbe", OPT_TEXT, &certpbe,
     "Certificate PBE algorithm (default PBES2 with PBKDF2 and AES-256 CBC)"},
    {"descert", OPT_FLAG, &descert,
     "Encrypt output with 3DES (default PBES2 with PBKDF2 and AES-256 CBC)"},
    {"macalg", OPT_TEXT, &O.macalg, "Digest algorithm to use in MAC (default SHA256)"},
    {"iter", OPT_POSITIVE, &iter, "Specify the iteration count for encryption and MAC"},
    {"noiter", OPT_FLAG, &noiter, "Don't use encryption iteration"},
    {"nomaciter", OPT_NAME, &mac_option, "Don't use MAC iteration)"},
    {"maciter", OPT_FLAG, &maciter, "Unused, kept for backwards compatibility"},
    {"nomac", OPT_NAME, &mac_option, "Don't generate MAC"},
    {0},
};

/* ---- Options that make no sense together ---- */

static void ignored(bool given, const char *option, const char *when)
{
    if (given)
        fprintf(stderr, "Warning: %s option ignored %s\n", option, when);
}

static void warn_of_reading_options(void)
{
    static const char when[] = "with -export";
    ignored(O.info, "-info", when);
    ignored(O.nomacver, "-nomacver", when);
    ignored(O.clcerts, "-clcerts", when);
    ignored(O.cacerts, "-cacerts", when);
    if (cipher_name != NULL)
        fprintf(stderr, "Warning: output encryption option -%s ignored %s\n", cipher_name, when);
}

static void warn_of_export_options(void)
{
    static const char when[] = "without -export";
    ignored(O.inkey != NULL, "-inkey", when);
    ignored(O.certfile != NULL, "-certfile", when);
    ignored(passcerts != NULL, "-passcerts", when);
    ignored(O.chain, "-chain", when);
    ignored(O.untrusted != NULL, "-untrusted", when);
    ignored(O.ca.file != NULL, "-CAfile", when);
    ignored(O.ca.path != NULL, "-CApath", when);
    ignored(O.ca.store != NULL, "-CAstore", when);
    ignored(O.ca.no_file, "-no-CAfile", when);
    ignored(O.ca.no_path, "-no-CApath", when);
    ignored(O.ca.no_store, "-no-CAstore", when);
    ignored(O.name != NULL, "-name", when);
    ignored(O.canames.n > 0, "-caname", when);
    ignored(O.csp != NULL, "-CSP", when);
    ignored(O.lmk, "-LMK", when);
    if (O.key_type != NULL)
        fprintf(stderr, "Warning: -%s option ignored %s\n", O.key_type, when);
    ignored(keypbe != NULL, "-keypbe", when);
    ignored((certpbe != NULL || descert) && O.cert_pbe != -1, "-certpbe and -descert", when);
    ignored(O.macalg != NULL, "-macalg", when);
    ignored(O.iter != PKCS12_DEFAULT_ITER, "-iter and -noiter", when);
    ignored(O.mac_iter == 1, "-nomaciter", when);
    ignored(O.mac_iter == -1, "-nomac", when);
}

/* ---- Algorithms ---- */

static bool set_pbe(int *nid, const char *name)
{
    if (name == NULL)
        return true;
    *nid = strcmp(name, "NONE") == 0 ? -1 : OBJ_txt2nid(name);
    if (*nid != NID_undef)
        return true;
    fprintf(stderr, "Unknown PBE algorithm %s\n", name);
    opt_summary_hint();
    return false;
}

/* That of keys outside of the file. */
static bool set_cipher(void)
{
    const char *name = cipher_name != NULL ? cipher_name : O.legacy ? "des3" : "aes256";
    if (strcmp(name, "noenc") == 0 || strcmp(name, "nodes") == 0)
        return true;
    O.cipher = EVP_get_cipherbyname(name);
    if (O.cipher != NULL)
        return true;
    fprintf(stderr, "%s: Unknown cipher: %s\n", app_name, name);
    opt_summary_hint();
    return false;
}

/* -iter is the MAC's too, unless it has its own. Without a MAC certificates aren't encrypted. */
static void set_iterations(void)
{
    int given = iter > 0 ? (int)iter : PKCS12_DEFAULT_ITER;
    O.iter = noiter ? 1 : given;
    O.mac_iter = mac_option == NULL ? given : strcmp(mac_option, "nomac") == 0 ? -1 : 1;
}

static bool set_algorithms(void)
{
    O.key_pbe = O.legacy ? NID_pbe_WithSHA1And3_Key_TripleDES_CBC : NID_aes_256_cbc;
    O.cert_pbe = O.legacy ? NID_pbe_WithSHA1And40BitRC2_CBC : NID_aes_256_cbc;
    if (descert)
        O.cert_pbe = NID_pbe_WithSHA1And3_Key_TripleDES_CBC;
    else if (O.mac_iter == -1)
        O.cert_pbe = -1;
    return set_pbe(&O.key_pbe, keypbe) && set_pbe(&O.cert_pbe, certpbe) && set_cipher();
}

/* -legacy is as good as "-provider legacy -provider default". */
static bool load_legacy(void)
{
    if (!O.legacy ||
        (OSSL_PROVIDER_load(NULL, "legacy") != NULL && OSSL_PROVIDER_load(NULL, "default") != NULL))
        return true;
    fprintf(stderr, "%s: unable to load provider legacy\n", app_name);
    print_errors();
    return false;
}

/* ---- Passphrases ---- */

bool pkcs12_ask(struct pkcs12_passes *p, char *room, size_t size, const char *prompt, bool twice)
{
    if (p->file == NULL && !pass_prompt(prompt, twice, room, size)) {
        fprintf(stderr, "Can't read Password\n");
        return false;
    }
    if (p->file == NULL)
        p->file = room;
    if (p->mac == NULL)
        p->mac = p->file;
    return true;
}

static bool check_passcerts(void)
{
    char pass[1024];
    bool ok = passcerts == NULL || pass_source(passcerts, pass, sizeof(pass));
    OPENSSL_cleanse(pass, sizeof(pass));
    if (!ok)
        fprintf(stderr, "Error getting certificate file password\n");
    return ok;
}

static bool run(const struct key_passes *given)
{
    char mac[1024];
    struct pkcs12_passes passes = {.file = export ? key_pass_out(given) : key_pass_in(given),
                                   .key = export ? key_pass_in(given) : key_pass_out(given)};
    if (O.twopass) {
        if (passes.file != NULL) {
            fprintf(stderr, "Option -twopass cannot be used with -pass%s or -password\n",
                    export ? "out" : "in");
            return false;
        }
        if (!pass_prompt("Enter MAC Password:", export, mac, sizeof(mac))) {
            fprintf(stderr, "Can't read Password\n");
            return false;
        }
        passes.mac = mac;
    }
    bool ok = export ? pkcs12_export(&passes) : pkcs12_show(&passes);
    OPENSSL_cleanse(mac, sizeof(mac));
    return ok;
}

int pkcs12_main(int argc, char **argv)
{
    struct key_passes given;
    int i = opt_parse(argc, argv, "[options]", pkcs12_options_table);
    if (i <= 0)
        return opt_exit(i);
    if (i != argc) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    set_iterations();
    if (!common_start() || !load_legacy() || !set_algorithms())
        return EXIT_FAILURE;
    if (export)
        warn_of_reading_options();
    else
        warn_of_export_options();
    if (password != NULL && export)
        passout = password;
    else if (password != NULL)
        passin = password;
    if (!check_passcerts() || !key_passes_get(&given, passin, passout))
        return EXIT_FAILURE;
    bool ok = run(&given);
    key_passes_wipe(&given);
    return ok && common_end() ? EXIT_SUCCESS : EXIT_FAILURE;
}
