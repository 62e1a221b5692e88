#include "apps/x509_show.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "apps/certio.h"

struct x509_show x509_show;

static bool show_text(BIO *out, X509 *x)
{
    return X509_print_ex(out, x, x509_show.name_flags, x509_show.cert_flags) > 0;
}

static bool show_issuer(BIO *out, X509 *x)
{
    cert_print_name(out, "issuer=", X509_get_issuer_name(x), x509_show.name_flags);
    return true;
}

static bool show_subject(BIO *out, X509 *x)
{
    cert_print_name(out, "subject=", X509_get_subject_name(x), x509_show.name_flags);
    return true;
}

static bool show_serial(BIO *out, X509 *x)
{
    BIO_puts(out, "serial=");
    return i2a_ASN1_INTEGER(out, X509_get0_serialNumber(x)) > 0 && BIO_puts(out, "\n") > 0;
}

static bool show_next_serial(BIO *out, X509 *x)
{
    BIGNUM *n = ASN1_INTEGER_to_BN(X509_get0_serialNumber(x), NULL);
    ASN1_INTEGER *next = n == NULL || !BN_add_word(n, 1) ? NULL : BN_to_ASN1_INTEGER(n, NULL);
    bool ok = next != NULL && i2a_ASN1_INTEGER(out, next) > 0 && BIO_puts(out, "\n") > 0;
    BN_free(n);
    ASN1_INTEGER_free(next);
    return ok;
}

static bool show_strings(BIO *out, STACK_OF(OPENSSL_STRING) * all)
{
    for (int i = 0; i < sk_OPENSSL_STRING_num(all); i++)
        BIO_printf(out, "%s\n", sk_OPENSSL_STRING_value(all, i));
    X509_email_free(all);
    return true;
}

static bool show_email(BIO *out, X509 *x)
{
    return show_strings(out, X509_get1_email(x));
}

static bool show_ocsp_uri(BIO *out, X509 *x)
{
    return show_strings(out, X509_get1_ocsp(x));
}

static bool show_alias(BIO *out, X509 *x)
{
    int len;
    const unsigned char *alias = X509_alias_get0(x, &len);
    if (alias == NULL)
        return BIO_puts(out, "<No Alias>\n") > 0;
    return BIO_printf(out, "%.*s\n", len, (const char *)alias) > 0;
}

static bool show_subject_hash(BIO *out, X509 *x)
{
    return BIO_printf(out, "%08lx\n", X509_subject_name_hash(x)) > 0;
}

static bool show_subject_hash_old(BIO *out, X509 *x)
{
    return BIO_printf(out, "%08lx\n", X509_subject_name_hash_old(x)) > 0;
}

static bool show_issuer_hash(BIO *out, X509 *x)
{
    return BIO_printf(out, "%08lx\n", X509_issuer_name_hash(x)) > 0;
}

static bool show_issuer_hash_old(BIO *out, X509 *x)
{
    return BIO_printf(out, "%08lx\n", X509_issuer_name_hash_old(x)) > 0;
}

static bool show_purpose(BIO *out, X509 *x)
{
    BIO_puts(out, "Certificate purposes:\n");
    for (int i = 0; i < X509_PURPOSE_get_count(); i++) {
        const X509_PURPOSE *p = X509_PURPOSE_get0(i);
        for (int ca = 0; ca < 2; ca++) {
            int r = X509_check_purpose(x, X509_PURPOSE_get_id(p), ca);
            BIO_printf(out, "%s%s : ", X509_PURPOSE_get0_name(p), ca ? " CA" : "");
            if (r == 0 || r == 1)
                BIO_puts(out, r ? "Yes\n" : "No\n");
            else
                BIO_printf(out, "Yes (WARNING code=%d)\n", r);
        }
    }
    return true;
}

static bool show_modulus(BIO *out, X509 *x)
{
    EVP_PKEY *key = X509_get0_pubkey(x);
    BIGNUM *n = NULL;
    if (key == NULL) {
        fprintf(stderr, "Error getting public key\n");
        print_errors();
        return false;
    }
    BIO_puts(out, "Modulus=");
    if (EVP_PKEY_is_a(key, "RSA") || EVP_PKEY_is_a(key, "RSA-PSS"))
        EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_N, &n);
    else if (EVP_PKEY_is_a(key, "DSA"))
        EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_PUB_KEY, &n);
    if (n != NULL)
        BN_print(out, n);
    else
        BIO_puts(out, "No modulus for this public key type");
    BN_free(n);
    return BIO_puts(out, "\n") > 0;
}

static bool show_pubkey(BIO *out, X509 *x)
{
    EVP_PKEY *key = X509_get0_pubkey(x);
    if (key != NULL)
        return PEM_write_bio_PUBKEY(out, key);
    fprintf(stderr, "Error getting public key\n");
    print_errors();
    return false;
}

static bool show_startdate(BIO *out, X509 *x)
{
    BIO_puts(out, "notBefore=");
    return ASN1_TIME_print_ex(out, X509_get0_notBefore(x), x509_show.date_flags) &&
           BIO_puts(out, "\n") > 0;
}

static bool show_enddate(BIO *out, X509 *x)
{
    BIO_puts(out, "notAfter=");
    return ASN1_TIME_print_ex(out, X509_get0_notAfter(x), x509_show.date_flags) &&
           BIO_puts(out, "\n") > 0;
}

static bool show_fingerprint(BIO *out, X509 *x)
{
    unsigned char md[EVP_MAX_MD_SIZE];
    unsigned int n;
    const char *name = x509_show.digest == NULL ? "SHA1" : x509_show.digest;
    const EVP_MD *digest = EVP_get_digestbyname(name);
    if (digest == NULL || !X509_digest(x, digest, md, &n)) {
        fprintf(stderr, "%s: Error computing the fingerprint\n", app_name);
        return false;
    }
    BIO_printf(out, "%s Fingerprint=", name);
    for (unsigned int i = 0; i < n; i++)
        BIO_printf(out, "%02X%c", md[i], i + 1 == n ? '\n' : ':');
    return true;
}

static bool show_ocspid(BIO *out, X509 *x)
{
    return X509_ocspid_print(out, x);
}

static bool is_listed(const char *list, const char *name)
{
    size_t len = strlen(name);
    for (const char *p = list; *p != '\0'; p += strcspn(p, ","), p += *p == ',')
        if (strncmp(p, name, len) == 0 && (p[len] == ',' || p[len] == '\0'))
            return true;
    return false;
}

static bool show_ext(BIO *out, X509 *x)
{
    STACK_OF(X509_EXTENSION) *some = sk_X509_EXTENSION_new_null();
    for (int i = 0; some != NULL && i < X509_get_ext_count(x); i++) {
        X509_EXTENSION *e = X509_get_ext(x, i);
        const char *name = OBJ_nid2sn(OBJ_obj2nid(X509_EXTENSION_get_object(e)));
        if (name != NULL && strcmp(name, "UNDEF") != 0 && is_listed(x509_show.ext, name))
            sk_X509_EXTENSION_push(some, e);
    }
    bool ok = true;
    if (sk_X509_EXTENSION_num(some) <= 0)
        fprintf(stderr, "No extensions in certificate\n");
    else
        ok = X509V3_extensions_print(out, NULL, some, 0, 0);
    sk_X509_EXTENSION_free(some);
    return ok;
}

/* What an option prints; the group: of options with the same number the last on the command line
 * counts. `dates` stands for the two before it. */
static const struct {
    const char *name;
    int group;
    bool (*show)(BIO *out, X509 *x);
} rows[] = {
    {"text", 1, show_text},
    {"issuer", 2, show_issuer},
    {"subject", 3, show_subject},
    {"serial", 4, show_serial},
    {"next_serial", 5, show_next_serial},
    {"email", 6, show_email},
    {"ocsp_uri", 7, show_ocsp_uri},
    {"alias", 8, show_alias},
    {"hash", 9, show_subject_hash},
    {"subject_hash", 9, show_subject_hash},
    {"subject_hash_old", 10, show_subject_hash_old},
    {"issuer_hash", 11, show_issuer_hash},
    {"issuer_hash_old", 12, show_issuer_hash_old},
    {"purpose", 13, show_purpose},
    {"modulus", 14, show_modulus},
    {"pubkey", 15, show_pubkey},
    {"startdate", 16, show_startdate},
    {"enddate", 17, show_enddate},
    {"fingerprint", 18, show_fingerprint},
    {"ocspid", 19, show_ocspid},
    {"ext", 20, show_ext},
};
enum { GROUPS = 21, STARTDATE = 16, ENDDATE = 17 };

bool x509_show_all(BIO *out, X509 *x, int argc, char **argv)
{
    int last[GROUPS] = {0};
    bool (*show[GROUPS])(BIO *, X509 *) = {0};
    for (int i = 1; i < argc; i++) {
        const char *name = argv[i] + (argv[i][0] == '-') + (argv[i][0] == '-' && argv[i][1] == '-');
        for (size_t r = 0; argv[i][0] == '-' && r < sizeof(rows) / sizeof(rows[0]); r++) {
            bool both = strcmp(name, "dates") == 0 &&
                        (rows[r].group == STARTDATE || rows[r].group == ENDDATE);
            if (!both && strcmp(name, rows[r].name) != 0)
                continue;
            last[rows[r].group] = i;
            show[rows[r].group] = rows[r].show;
        }
    }
    for (int i = 1; i < argc; i++)
        for (int g = 1; g < GROUPS; g++)
            if (last[g] == i && !show[g](out, x))
                return false;
    return true;
}
