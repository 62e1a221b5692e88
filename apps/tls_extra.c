/* Certificates beside the first one (-xcert and its kin, openssl-verification-options(1)): the
 * first whose chain suits the peer is used. */
#include <openssl/err.h>
#include <string.h>

#include "apps/certfiles.h"
#include "apps/certio.h"
#include "apps/keyio.h"
#include "apps/tls_options.h"
#include "apps/tls_show.h"

enum { EXTRAS_MAX = OPT_LIST_MAX / 2 };

static struct extra {
    struct tls_creds files;
    struct tls_loaded loaded;
} extras[EXTRAS_MAX];
static size_t extras_n;

/* ---- The options in their order ---- */

/* A certificate or a key where there is one already begins the next. */
static bool take(const char *name, const char *value)
{
    struct extra *e = extras_n > 0 ? &extras[extras_n - 1] : NULL;
    bool is_cert = strcmp(name, "xcert") == 0;
    if (e == NULL || (is_cert && e->files.cert != NULL)) {
        if (extras_n == EXTRAS_MAX)
            return false;
        e = &extras[extras_n++];
    }
    if (is_cert) {
        e->files.cert = value;
    } else if (strcmp(name, "xkey") == 0) {
        if (e->files.key != NULL) {
            fprintf(stderr, "%s: Key already specified\n", app_name);
            return false;
        }
        e->files.key = value;
    } else if (strcmp(name, "xchain") == 0) {
        if (e->files.chain != NULL) {
            fprintf(stderr, "%s: Chain already specified\n", app_name);
            return false;
        }
        e->files.chain = value;
    } else {
        e->files.build_chain = true;
    }
    return true;
}

bool tls_extra_parse(void)
{
    const struct opt_list *l = &tls_options.extra;
    for (size_t i = 0; i < l->n; i += 2)
        if (!take(l->v[i], l->v[i + 1]))
            return false;
    return true;
}

static bool load(struct extra *e)
{
    struct tls_loaded *to = &e->loaded;
    const char *key = e->files.key != NULL ? e->files.key : e->files.cert;
    to->cert = cert_load(e->files.cert, FORMAT_UNDEFINED, "Server Certificate");
    if (to->cert != NULL)
        to->key = key_load(KEY_PRIVATE, key, FORMAT_UNDEFINED, NULL, "server key");
    if (to->key == NULL)
        return false;
    if (e->files.chain == NULL)
        return true;
    to->chain = sk_X509_new_null();
    return to->chain != NULL &&
           cert_files_add(e->files.chain, "server chain", "server chain", to->chain, NULL);
}

/* ---- The choice ---- */

static void show_checks(int flags, unsigned suite_b)
{
    static const struct {
        const char *what;
        int flag;
    } checks[] = {
        {"Overall Validity", CERT_PKEY_VALID},
        {"Sign with EE key", CERT_PKEY_SIGN},
        {"EE signature", CERT_PKEY_EE_SIGNATURE},
        {"CA signature", CERT_PKEY_CA_SIGNATURE},
        {"EE key parameters", CERT_PKEY_EE_PARAM},
        {"CA key parameters", CERT_PKEY_CA_PARAM},
        {"Explicitly sign with EE key", CERT_PKEY_EXPLICIT_SIGN},
        {"Issuer Name", CERT_PKEY_ISSUER_NAME},
        {"Certificate Type", CERT_PKEY_CERT_TYPE},
    };
    for (size_t i = 0; i < sizeof(checks) / sizeof(checks[0]); i++)
        fprintf(stderr, "\t%s: %s\n", checks[i].what,
                (flags & checks[i].flag) != 0 ? "OK" : "NOT OK");
    if (suite_b == 0)
        fputs("\tSuite B: not tested\n", stderr);
    else
        fprintf(stderr, "\tSuite B: %s\n", (flags & CERT_PKEY_SUITEB) != 0 ? "OK" : "NOT OK");
}

static bool use(SSL *ssl, const struct extra *e)
{
    const struct tls_loaded *l = &e->loaded;
    if (SSL_use_certificate(ssl, l->cert) <= 0 || SSL_use_PrivateKey(ssl, l->key) <= 0)
        return false;
    if (e->files.build_chain)
        return SSL_build_cert_chain(ssl, 0) > 0;
    return l->chain == NULL || SSL_set1_chain(ssl, l->chain) > 0;
}

static int choose(SSL *ssl, void *arg)
{
    unsigned suite_b = (unsigned)SSL_set_cert_flags(ssl, 0) & SSL_CERT_FLAG_SUITEB_128_LOS;
    (void)arg;
    SSL_certs_clear(ssl);
    for (size_t i = 0; i < extras_n; i++) {
        const struct tls_loaded *l = &extras[i].loaded;
        BIO *err = BIO_new_fp(stderr, BIO_NOCLOSE);
        if (l->cert == NULL || err == NULL) {
            BIO_free(err);
            continue;
        }
        int flags = SSL_check_chain(ssl, l->cert, l->key, l->chain);
        BIO_printf(err, "Checking cert chain %zu:\n", i + 1);
        tls_show_name(err, "Subject: ", X509_get_subject_name(l->cert));
        BIO_free(err);
        show_checks(flags, suite_b);
        if ((flags & CERT_PKEY_VALID) != 0 && !use(ssl, &extras[i]))
            return 0;
    }
    return 1;
}

bool tls_extra_load(void)
{
    for (size_t i = 0; i < extras_n; i++)
        if (extras[i].files.cert != NULL && !load(&extras[i]))
            return false;
    return true;
}

void tls_extra_use(SSL_CTX *ctx)
{
    if (extras_n > 0)
        SSL_CTX_set_cert_cb(ctx, choose, NULL);
}

void tls_extra_end(void)
{
    for (size_t i = 0; i < extras_n; i++)
        tls_free_creds(&extras[i].loaded);
}
