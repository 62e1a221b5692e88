/* An authority by a configuration, which is the bytes. */
#include <openssl/err.h>
#include <openssl/pem.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "fuzz/fuzz.h"
#include "fuzz/tsa/state.h"

/* Files of their own, which have no name in a folder: a certificate, keys, both, nothing. */
enum { CERT, KEY, LOCKED, BOTH, EMPTY, FILES };
static char files[FILES][32];

static void make_file(int i, const char *variable)
{
    char *text = NULL;
    BIO *out = BIO_new(BIO_s_mem());
    if (i == CERT || i == BOTH)
        PEM_write_bio_X509(out, certs[TS_TSA]);
    if (i == KEY || i == BOTH)
        PEM_write_bio_PrivateKey(out, keys[TS_TSA], NULL, NULL, 0, NULL, NULL);
    if (i == LOCKED)
        PEM_write_bio_PrivateKey_traditional(out, keys[TS_TSA], EVP_aes_128_cbc(),
                                             (const unsigned char *)"secret", 6, NULL, NULL);
    if (i == BOTH)
        PEM_write_bio_X509(out, certs[TS_CA]);
    const long n = BIO_get_mem_data(out, &text);
    const int fd = memfd_create("ts", 0);
    fuzz_must(fd >= 0 && write(fd, text, (size_t)n) == n, "no file");
    snprintf(files[i], sizeof(files[i]), "/proc/self/fd/%d", fd);
    setenv(variable, files[i], 1);
    BIO_free(out);
}

void make_files(void)
{
    static const char *const variables[] = {"CERT", "KEY", "LOCKED", "BOTH", "EMPTY"};
    for (int i = 0; i < FILES; i++)
        make_file(i, variables[i]);
}

static const char *file_name(long i)
{
    return i < 0 ? "/nonexistent" : CALLS_ONE_OF(files, i);
}

/* Without what reads other files. */
bool call_configure(const struct called *c)
{
    long line;
    CONF *made = memmem(c->bytes, c->n, "include", 7) == NULL ? NCONF_new(NULL) : NULL;
    BIO *in = calls_in(c);
    bool ok = true;
    if (made != NULL && in != NULL && (ok = NCONF_load_bio(made, in, &line) > 0)) {
        NCONF_free(conf);
        conf = made;
        made = NULL;
    }
    NCONF_free(made);
    BIO_free(in);
    return ok;
}

static int set_serial(const char *section, const char *given)
{
    return given == NULL && TS_CONF_set_serial(conf, section, give_serial, authority);
}

static int set_key(const char *section, const char *given)
{
    return TS_CONF_set_signer_key(conf, section, given, "secret", authority);
}

#define GIVEN(name)                                                 \
    static int conf_##name(const char *section, const char *given)  \
    {                                                               \
        return TS_CONF_set_##name(conf, section, given, authority); \
    }

#define ALONE(name)                                                \
    static int conf_##name(const char *section, const char *given) \
    {                                                              \
        (void)given;                                               \
        return TS_CONF_set_##name(conf, section, authority);       \
    }

GIVEN(signer_cert)
GIVEN(certs)
GIVEN(signer_digest)
GIVEN(def_policy)
ALONE(policies)
ALONE(digests)
ALONE(accuracy)
ALONE(clock_precision_digits)
ALONE(ordering)
ALONE(tsa_name)
ALONE(ess_cert_id_chain)
ALONE(ess_cert_id_digest)

static int set_device(const char *section, const char *given)
{
    return TS_CONF_set_crypto_device(conf, section, given);
}

static const struct {
    const char *name;     /* of the line, if it is one of a file or an engine */
    const char *given[3]; /* instead of the line; a file's: by its number */
    int (*set)(const char *section, const char *given);
} settings[] = {
    {NULL, {NULL}, set_serial},
    {"signer_cert", {NULL}, conf_signer_cert},
    {"certs", {NULL}, conf_certs},
    {"signer_key", {NULL}, set_key},
    {NULL, {"sha512", "nosuch"}, conf_signer_digest},
    {NULL, {"1.2.3.4.1", "nosuch"}, conf_def_policy},
    {NULL, {NULL}, conf_policies},
    {NULL, {NULL}, conf_digests},
    {NULL, {NULL}, conf_accuracy},
    {NULL, {NULL}, conf_clock_precision_digits},
    {NULL, {NULL}, conf_ordering},
    {NULL, {NULL}, conf_tsa_name},
    {NULL, {NULL}, conf_ess_cert_id_chain},
    {NULL, {NULL}, conf_ess_cert_id_digest},
    {"crypto_device", {"builtin", "own", "nosuch"}, set_device},
};

/* Of a file that is one of those above, or an engine that is built in. */
static bool is_harmless(const char *name, const char *section)
{
    const char *value = name != NULL ? NCONF_get_string(conf, section, name) : NULL;
    bool known = value == NULL || strcmp(value, "builtin") == 0 || strcmp(value, "own") == 0;
    for (int i = 0; i < FILES; i++)
        known |= value != NULL && strcmp(value, files[i]) == 0;
    return known;
}

/* which, what is given: 1 and so on, or a file by its number; section: the one of [tsa] or "t" */
bool call_setting(const struct called *c)
{
    if (conf == NULL || authority == NULL)
        return true;
    const char *section = TS_CONF_get_tsa_section(conf, c->with[2] ? "t" : NULL);
    const char *const *texts = CALLS_ONE_OF(settings, c->with[0]).given;
    const char *name = CALLS_ONE_OF(settings, c->with[0]).name;
    const long given = (long)((unsigned long)c->with[1] % 8);
    if (section == NULL)
        return false;
    if (!is_harmless(name, section))
        return true;
    ERR_clear_error();
    const bool of_file = name != NULL && texts[0] == NULL;
    signer = -1; /* what it signs needn't verify */
    return CALLS_ONE_OF(settings, c->with[0])
                   .set(section, given == 0 ? NULL
                                 : of_file  ? file_name(given - 2)
                                            : texts[(given - 1) % 3]) == 1 ||
           (c->with[0] == 0 && given > 0) || ERR_peek_error() != 0;
}

/* what, file */
bool call_load(const struct called *c)
{
    const char *file = file_name(c->with[1]);
    if (c->with[0] == 0) {
        X509 *x = TS_CONF_load_cert(file);
        X509_free(x);
        return x != NULL;
    }
    if (c->with[0] == 1) {
        STACK_OF(X509) *all = TS_CONF_load_certs(file);
        sk_X509_pop_free(all, X509_free);
        return all != NULL;
    }
    EVP_PKEY *key = TS_CONF_load_key(file, c->with[2] ? "secret" : "wrong");
    EVP_PKEY_free(key);
    return key != NULL;
}
