/* openssl cmp: lists of names, passphrases, keys and certificates of files. */
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509_vfy.h>
#include <string.h>

#include "apps/certfiles.h"
#include "apps/cmp.h"
#include "apps/keyio.h"
#include "apps/verify_options.h"

static const char between[] = ", \t\r\n";

bool cmp_next(const char **list, char *item)
{
    const char *p = *list;
    if (p == NULL || *p == '\0')
        return false;
    const size_t n = strcspn(p, between);
    snprintf(item, CMP_ITEM, "%.*s", (int)n, p);
    p += n;
    *list = p + strspn(p, between);
    return true;
}

bool cmp_pass(const char *source, const char *what, char *pass, size_t size)
{
    if (source == NULL)
        return false;
    if (!pass_source(source, pass, size)) {
        fprintf(stderr, "Error getting password for %s\n", what);
        print_errors();
        fprintf(stderr, "Trying plain input string (better precede with 'pass:')\n");
        snprintf(pass, size, "%s", source);
    }
    return true;
}

EVP_PKEY *cmp_key(const char *file, const char *source, const char *what)
{
    char pass[1024];
    const bool locked = cmp_pass(source, what, pass, sizeof(pass));
    EVP_PKEY *key = key_load(KEY_PRIVATE, file, cmp.key_format, locked ? pass : NULL, what);
    OPENSSL_cleanse(pass, sizeof(pass));
    return key;
}

/* ---- Certificates ---- */

/* Of those from number `from` on. */
static bool warn_of_times(STACK_OF(X509) * certs, int from, const char *file)
{
    X509_VERIFY_PARAM *param = X509_VERIFY_PARAM_new();
    bool given, ok = param != NULL && verify_options_apply(param, &given);
    for (int i = from; ok && i < sk_X509_num(certs); i++) {
        const X509 *x = sk_X509_value(certs, i);
        const int when = X509_cmp_timeframe(param, X509_get0_notBefore(x), X509_get0_notAfter(x));
        char *name = when != 0 ? X509_NAME_oneline(X509_get_subject_name(x), NULL, 0) : NULL;
        if (when != 0)
            fprintf(stderr, "Warning: certificate from '%s' with subject '%s' %s\n", file,
                    name != NULL ? name : "", when > 0 ? "has expired" : "not yet valid");
        OPENSSL_free(name);
    }
    X509_VERIFY_PARAM_free(param);
    return ok;
}

/* All that the files have. A message tells of `opened` or of `read`. */
static STACK_OF(X509) * read_certs(const char *files, const char *opened, const char *read)
{
    char file[CMP_ITEM];
    STACK_OF(X509) *certs = sk_X509_new_null();
    bool ok = certs != NULL;
    while (ok && cmp_next(&files, file)) {
        const int before = sk_X509_num(certs);
        ok = cert_files_add(file, opened, read, certs, NULL) && warn_of_times(certs, before, file);
    }
    if (ok)
        return certs;
    sk_X509_pop_free(certs, X509_free);
    return NULL;
}

STACK_OF(X509) * cmp_certs(const char *files, const char *what)
{
    char opened[128], read[128];
    snprintf(opened, sizeof(opened), "certs of %s", what);
    snprintf(read, sizeof(read), "any %s", what);
    return read_certs(files, opened, read);
}

X509 *cmp_cert_with_chain(const char *file, const char *what, STACK_OF(X509) * *rest)
{
    *rest = sk_X509_new_null();
    if (*rest != NULL && cert_files_add(file, what, what, *rest, NULL) &&
        warn_of_times(*rest, 0, file))
        return sk_X509_shift(*rest);
    sk_X509_pop_free(*rest, X509_free);
    *rest = NULL;
    return NULL;
}

/* The names that options ask for are those of new certificates alone. */
static bool set_param(X509_STORE *store, bool for_new)
{
    X509_VERIFY_PARAM *param = X509_STORE_get0_param(store);
    bool given;
    if (!verify_options_apply(param, &given))
        return false;
    return for_new || (X509_VERIFY_PARAM_set1_host(param, NULL, 0) &&
                       X509_VERIFY_PARAM_set1_email(param, NULL, 0) &&
                       X509_VERIFY_PARAM_set1_ip(param, NULL, 0));
}

X509_STORE *cmp_store(const char *files, const char *what, bool for_new)
{
    char read[128];
    snprintf(read, sizeof(read), "any %s", what);
    STACK_OF(X509) *certs = read_certs(files, what, read);
    X509_STORE *store = certs != NULL ? X509_STORE_new() : NULL;
    bool ok = store != NULL && set_param(store, for_new);
    for (int i = 0; ok && i < sk_X509_num(certs); i++)
        ok = X509_STORE_add_cert(store, sk_X509_value(certs, i));
    sk_X509_pop_free(certs, X509_free);
    if (!ok) {
        X509_STORE_free(store);
        return NULL;
    }
    X509_STORE_set_verify_cb(store, X509_STORE_CTX_print_verify_cb);
    return store;
}

/* ---- What came ---- */

static bool write_certs(STACK_OF(X509) * certs, BIO *out)
{
    bool ok = true;
    for (int i = 0; ok && i < sk_X509_num(certs); i++) {
        X509 *x = sk_X509_value(certs, i);
        ok = cmp.cert_format == FORMAT_PEM ? PEM_write_bio_X509(out, x) : i2d_X509_bio(out, x);
    }
    return ok && BIO_flush(out) > 0;
}

bool cmp_save_certs(STACK_OF(X509) * certs, const char *file, const char *kind)
{
    const int n = certs != NULL ? sk_X509_num(certs) : 0;
    CMP_INFO("received %d %s certificate(s), saving to file '%s'", n, kind, file);
    if (n > 1 && cmp.cert_format != FORMAT_PEM)
        CMP_WARN("saving more than one certificate in non-PEM format");
    BIO *out = BIO_new(BIO_s_file());
    bool ok = out != NULL && BIO_write_filename(out, (char *)(uintptr_t)file) > 0;
    if (!ok)
        (void)CMP_FAIL("could not open file '%s' for writing", file);
    else if (!write_certs(certs, out))
        ok = CMP_FAIL("cannot write certificate to file '%s'", file);
    BIO_free(out);
    sk_X509_pop_free(certs, X509_free);
    return ok;
}
