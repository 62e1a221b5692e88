/* openssl passwd: openssl-passwd(1). */
#include <openssl/crypto.h>
#include <openssl/rand.h>
#include <stdlib.h>
#include <string.h>

#include "apps/app.h"
#include "apps/commands.h"
#include "apps/crypt.h"

static const char *in_name, *salt_text;
static bool no_verify, from_stdin, quiet, table, reverse, sha512, sha256, apr1, md5, aix;

const struct opt passwd_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {NULL, OPT_SECTION, NULL, "Input"},
    {"in", OPT_INFILE, &in_name, "Read passwords from file"},
    {"noverify", OPT_FLAG, &no_verify, "Never verify when reading password from terminal"},
    {"stdin", OPT_FLAG, &from_stdin, "Read passwords from stdin"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"quiet", OPT_FLAG, &quiet, "No warnings"},
    {"table", OPT_FLAG, &table, "Format output as table"},
    {"reverse", OPT_FLAG, &reverse, "Switch table columns"},
    {NULL, OPT_SECTION, NULL, "Cryptographic"},
    {"salt", OPT_TEXT, &salt_text, "Use provided salt"},
    {"6", OPT_FLAG, &sha512, "SHA512-based password algorithm"},
    {"5", OPT_FLAG, &sha256, "SHA256-based password algorithm"},
    {"apr1", OPT_FLAG, &apr1, "MD5-based password algorithm, Apache variant"},
    {"1", OPT_FLAG, &md5, "MD5-based password algorithm"},
    {"aixmd5", OPT_FLAG, &aix, "AIX MD5-based password algorithm"},
    OPT_RAND_ROWS,
    OPT_PROVIDER_ROWS,
    {NULL, OPT_SECTION, NULL, "Parameters"},
    {"password", OPT_PARAM, NULL, "Password text to digest (optional)"},
    {0},
};

struct scheme {
    const bool *chosen;
    const char *magic;
    bool (*hash)(const char *magic, const char *salt, const char *password, char out[CRYPT_MAX]);
    size_t salt_len, password_max;
};

static const struct scheme schemes[] = {
    {&md5, "1", crypt_md5, 8, 256},     {&apr1, "apr1", crypt_md5, 8, 256},
    {&aix, "", crypt_md5, 8, 256},      {&sha256, "5", crypt_sha, 16, 256},
    {&sha512, "6", crypt_sha, 16, 256},
};

/* The one that is chosen, MD5 by default; NULL if more than one is. */
static const struct scheme *choose(void)
{
    const struct scheme *found = NULL;
    for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++)
        if (*schemes[i].chosen) {
            if (found != NULL)
                return NULL;
            found = &schemes[i];
        }
    return found != NULL ? found : &schemes[0];
}

static bool random_salt(char *out, size_t len)
{
    static const char alphabet[] =
        "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    unsigned char bytes[16];
    if (RAND_bytes(bytes, (int)len) <= 0)
        return false;
    for (size_t i = 0; i < len; i++)
        out[i] = alphabet[bytes[i] & 63];
    out[len] = '\0';
    return true;
}

static bool one(const struct scheme *s, char *password)
{
    char salt[17], hash[CRYPT_MAX];
    if (strlen(password) > s->password_max) {
        if (!quiet)
            fprintf(stderr, "Warning: truncating password to %zu characters\n", s->password_max);
        password[s->password_max] = '\0';
    }
    if (salt_text == NULL && !random_salt(salt, s->salt_len)) {
        print_errors();
        return false;
    }
    if (!s->hash(s->magic, salt_text != NULL ? salt_text : salt, password, hash))
        return false;
    if (table && !reverse)
        printf("%s\t%s\n", password, hash);
    else if (table)
        printf("%s\t%s\n", hash, password);
    else
        printf("%s\n", hash);
    return true;
}

static bool each_line(const struct scheme *s, FILE *in)
{
    char *line = NULL;
    size_t size = 0;
    bool ok = true;
    while (ok && getline(&line, &size, in) >= 0) {
        line[strcspn(line, "\r\n")] = '\0';
        ok = one(s, line);
    }
    if (line != NULL)
        OPENSSL_cleanse(line, size);
    free(line);
    return ok;
}

static bool prompted(const struct scheme *s)
{
    char password[1024];
    bool verify = !no_verify && !from_stdin;
    bool ok = pass_prompt("Password: ", verify, password, sizeof(password)) && one(s, password);
    OPENSSL_cleanse(password, sizeof(password));
    return ok;
}

int passwd_main(int argc, char **argv)
{
    int i = opt_parse(argc, argv, "[options] [password]", passwd_options);
    if (i <= 0)
        return opt_exit(i);
    const struct scheme *s = choose();
    if (s == NULL || (in_name != NULL && from_stdin) ||
        ((in_name != NULL || from_stdin) && i != argc)) {
        if (in_name != NULL && from_stdin)
            fprintf(stderr, "%s: Can't combine -in and -stdin\n", app_name);
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    FILE *in = NULL;
    bool ok = common_start();
    if (ok && (in_name != NULL || from_stdin)) {
        in = open_in(in_name);
        ok = in != NULL && each_line(s, in);
        close_in(in);
    } else if (ok && i == argc) {
        ok = prompted(s);
    } else {
        for (; ok && i < argc; i++)
            ok = one(s, argv[i]);
    }
    return ok && common_end() ? EXIT_SUCCESS : EXIT_FAILURE;
}
