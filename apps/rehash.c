/* openssl rehash: openssl-rehash(1): links by which certificates and CRLs are found in a directory:
 * HHHHHHHH.D and HHHHHHHH.rD. */
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "apps/app.h"
#include "apps/commands.h"
#include "apps/rehash.h"

static bool compat, old, keep, verbose, help;

const struct opt rehash_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"h", OPT_FLAG, &help, "Display this summary"},
    {"compat", OPT_FLAG, &compat, "Create both new- and old-style hash links"},
    {"old", OPT_FLAG, &old, "Use old-style hash to generate links"},
    {"n", OPT_FLAG, &keep, "Do not remove existing links"},
    {NULL, OPT_SECTION, NULL, "Output"},
    {"v", OPT_FLAG, &verbose, "Verbose output"},
    OPT_PROVIDER_ROWS,
    {NULL, OPT_SECTION, NULL, "Parameters"},
    {"directory", OPT_PARAM, NULL, "One or more directories to process (optional)"},
    {0},
};

static const char *const kind_names[] = {"certificate", "CRL"};

/* ---- What is in a directory ---- */

/* A link's name: 8 hexadecimal digits, a dot, r if it is a CRL's, a number. */
static bool parse_link(const char *name, enum rehash_kind *kind, uint32_t *hash, long *id)
{
    char *end;
    for (int i = 0; i < 8; i++)
        if (!isxdigit((unsigned char)name[i]))
            return false;
    if (name[8] != '.')
        return false;
    *hash = (uint32_t)strtoul(name, NULL, 16);
    const char *number = name + 9;
    *kind = *number == 'r' || *number == 'R' ? REHASH_CRL : REHASH_CERT;
    number += *kind == REHASH_CRL;
    *id = strtol(number, &end, 10) & 0xffff;
    return *end == '\0';
}

/* false: it is no link that this command makes. */
static bool take_link(struct rehash_links *links, const char *dir, const char *name)
{
    char target[4096];
    enum rehash_kind kind;
    uint32_t hash;
    long id;
    if (!parse_link(name, &kind, &hash, &id))
        return false;
    char *path = rehash_path(dir, name);
    ssize_t len = path != NULL ? readlink(path, target, sizeof(target) - 1) : -1;
    OPENSSL_free(path);
    if (len < 0)
        return false;
    target[len] = '\0';
    rehash_add_link(links, kind, hash, target, id);
    return true;
}

static bool has_extension(const char *name)
{
    static const char *const extensions[] = {"pem", "crt", "cer", "crl"};
    const char *dot = strrchr(name, '.');
    for (size_t i = 0; dot != NULL && i < sizeof(extensions) / sizeof(extensions[0]); i++)
        if (strcasecmp(dot + 1, extensions[i]) == 0)
            return true;
    return false;
}

static void add_file(struct rehash_links *links, enum rehash_kind kind, const X509_NAME *name,
                     const unsigned char *digest, const char *file)
{
    int ok;
    uint32_t hashes[2];
    size_t n = 0;
    if (compat || !old)
        hashes[n++] = (uint32_t)X509_NAME_hash_ex(name, NULL, NULL, &ok);
    if (compat || old)
        hashes[n++] = (uint32_t)X509_NAME_hash_old(name);
    for (size_t i = 0; i < n; i++)
        if (!rehash_add_file(links, kind, hashes[i], file, digest))
            fprintf(stderr, "%s: warning: skipping duplicate %s in %s\n", app_name,
                    kind_names[kind], file);
}

/* How many errors there were. */
static int take_object(struct rehash_links *links, const X509_INFO *info, const char *file)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    if (info->x509 != NULL && X509_digest(info->x509, EVP_sha1(), digest, NULL))
        add_file(links, REHASH_CERT, X509_get_subject_name(info->x509), digest, file);
    else if (info->crl != NULL && X509_CRL_digest(info->crl, EVP_sha1(), digest, NULL))
        add_file(links, REHASH_CRL, X509_CRL_get_issuer(info->crl), digest, file);
    else
        return 1; /* a key alone */
    return 0;
}

static int take_file(struct rehash_links *links, const char *dir, const char *name)
{
    int errors = 0;
    if (!has_extension(name))
        return 0;
    char *path = rehash_path(dir, name);
    BIO *in = path != NULL ? BIO_new_file(path, "r") : NULL;
    OPENSSL_free(path);
    if (in == NULL) {
        fprintf(stderr, "%s: error: skipping %s, cannot open file\n", app_name, name);
        ERR_clear_error();
        return 1;
    }
    STACK_OF(X509_INFO) *all = PEM_X509_INFO_read_bio(in, NULL, NULL, NULL);
    BIO_free(in);
    if (sk_X509_INFO_num(all) != 1)
        fprintf(stderr,
                "%s: warning: skipping %s,it does not contain exactly one certificate or CRL\n",
                app_name, name);
    else
        errors = take_object(links, sk_X509_INFO_value(all, 0), name);
    sk_X509_INFO_pop_free(all, X509_INFO_free);
    ERR_clear_error();
    return errors;
}

/* ---- The command ---- */

static int process(const char *dir)
{
    struct dirent **names;
    struct rehash_links links = {0};
    int errors = 0;
    if (access(dir, W_OK) < 0) {
        fprintf(stderr, "Skipping %s, can't write\n", dir);
        return 1;
    }
    if (verbose)
        printf("Doing %s\n", dir);
    int n = scandir(dir, &names, NULL, NULL);
    if (n < 0)
        return 0;
    qsort(names, (size_t)n, sizeof(*names), rehash_by_name);
    for (int i = 0; i < n; i++) {
        if (!take_link(&links, dir, names[i]->d_name))
            errors += take_file(&links, dir, names[i]->d_name);
        free(names[i]);
    }
    free(names);
    return errors + rehash_write(&links, dir, !keep, verbose);
}

/* Directories, ':' between. */
static int process_list(const char *list)
{
    int errors = 0;
    for (const char *p = list; *p != '\0';) {
        size_t len = strcspn(p, ":");
        char *dir = OPENSSL_strndup(p, len);
        if (dir == NULL)
            return errors + 1;
        if (len > 0)
            errors += process(dir);
        OPENSSL_free(dir);
        p += len + (p[len] == ':');
    }
    return errors;
}

int rehash_main(int argc, char **argv)
{
    char *standard[] = {argv[0], (char[]){"-help"}, NULL};
    int i = opt_parse(argc, argv, "[options] [directory...]", rehash_options), errors = 0;
    if (i <= 0)
        return EXIT_SUCCESS;
    if (help) {
        opt_parse(2, standard, "[options] [directory...]", rehash_options);
        return EXIT_SUCCESS;
    }
    if (!common_start())
        return EXIT_SUCCESS;
    const char *from = getenv(X509_get_default_cert_dir_env());
    if (i == argc)
        return process_list(from != NULL ? from : X509_get_default_cert_dir());
    for (; i < argc; i++)
        errors += process(argv[i]);
    return errors;
}
