/* The openssl tool: finds the command and runs it. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <stdlib.h>
#include <string.h>

#include "apps/app.h"
#include "apps/commands.h"

const struct app apps[] = {
    {"asn1parse", asn1parse_main, asn1parse_options},
    {"ca", ca_main, ca_options},
    {"ciphers", ciphers_main, ciphers_options},
    {"cmp", cmp_main, cmp_options},
    {"cms", cms_main, cms_options},
    {"crl", crl_main, crl_options},
    {"crl2pkcs7", crl2pkcs7_main, crl2pkcs7_options},
    {"dgst", dgst_main, dgst_options},
    {"dhparam", dhparam_main, dhparam_options},
    {"dsa", dsa_main, dsa_options},
    {"dsaparam", dsaparam_main, dsaparam_options},
    {"ec", ec_main, ec_options},
    {"ecparam", ecparam_main, ecparam_options},
    {"enc", enc_main, enc_options},
    {"engine", engine_main, engine_options},
    {"errstr", errstr_main, errstr_options},
    {"gendsa", gendsa_main, gendsa_options},
    {"genpkey", genpkey_main, genpkey_options},
    {"genrsa", genrsa_main, genrsa_options},
    {"help", help_main, NULL},
    {"info", info_main, info_options},
    {"kdf", kdf_main, kdf_options},
    {"list", list_main, list_options},
    {"mac", mac_main, mac_options},
    {"nseq", nseq_main, nseq_options},
    {"ocsp", ocsp_main, ocsp_options},
    {"passwd", passwd_main, passwd_options},
    {"pkcs12", pkcs12_main, pkcs12_options_table},
    {"pkcs7", pkcs7_main, pkcs7_options},
    {"pkcs8", pkcs8_main, pkcs8_options},
    {"pkey", pkey_main, pkey_options},
    {"pkeyparam", pkeyparam_main, pkeyparam_options},
    {"pkeyutl", pkeyutl_main, pkeyutl_options},
    {"prime", prime_main, prime_options},
    {"rand", rand_main, rand_options},
    {"rehash", rehash_main, rehash_options},
    {"req", req_main, req_options},
    {"rsa", rsa_main, rsa_options},
    {"s_client", s_client_main, s_client_options},
    {"s_server", s_server_main, s_server_options},
    {"s_time", s_time_main, s_time_options},
    {"sess_id", sess_id_main, sess_id_options},
    {"smime", smime_main, smime_options},
    {"speed", speed_main, speed_options},
    {"spkac", spkac_main, spkac_options},
    {"storeutl", storeutl_main, storeutl_options},
    {"ts", ts_main, ts_options},
    {"verify", verify_main, verify_options_table},
    {"version", version_main, version_options},
    {"x509", x509_main, x509_options},
    {0},
};

static bool is_one_of(const char *name, const char *const *names)
{
    for (; *names != NULL; names++)
        if (strcmp(*names, name) == 0)
            return true;
    return false;
}

int help_main(int argc, char **argv)
{
    const char *names[sizeof(apps) / sizeof(apps[0])] = {0};
    if (argc > 1) {
        char *help[] = {argv[1], (char[]){"-help"}, NULL};
        return app_run(2, help);
    }
    for (size_t i = 0; apps[i].name != NULL; i++)
        names[i] = apps[i].name;
    puts("help:\n\nStandard commands");
    print_columns(names, false);
    puts("Message Digest commands (see the `dgst' command for more details)");
    print_columns(digest_commands, false);
    puts("Cipher commands (see the `enc' command for more details)");
    print_columns(cipher_commands, false);
    return EXIT_SUCCESS;
}

int app_run(int argc, char **argv)
{
    for (const struct app *a = apps; a->name != NULL; a++)
        if (strcmp(a->name, argv[0]) == 0)
            return a->main(argc, argv);
    if (is_one_of(argv[0], digest_commands))
        return dgst_main(argc, argv);
    if (is_one_of(argv[0], cipher_commands))
        return enc_main(argc, argv);
    fprintf(stderr, "Invalid command '%s'; type \"help\" for a list.\n", argv[0]);
    return EXIT_FAILURE;
}

int main(int argc, char **argv)
{
    /* A configuration that can't be used is none. */
    OPENSSL_init_crypto(OPENSSL_INIT_LOAD_CONFIG | OPENSSL_INIT_ENGINE_ALL_BUILTIN, NULL);
    ERR_clear_error();
    if (argc < 2) {
        char *help[] = {(char[]){"help"}, NULL};
        return app_run(1, help);
    }
    for (char *p = argv[1]; strncmp(p, "--", 2) == 0; p += 2)
        argv[1] = p + 2; /* --help and --version are help and version */
    return app_run(argc - 1, argv + 1);
}
