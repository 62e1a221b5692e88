#include "apps/ca_crl.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <stdlib.h>

#include "apps/ca_revoke.h"
#include "apps/conffile.h"
#include "apps/keyio.h"

static bool complain(const char *what)
{
    fprintf(stderr, "%s\n", what);
    return false;
}

/* How long until the next one; all zero: -crl_nextupdate tells. */
struct due {
    long days, hours, seconds;
};

static bool find_due(const struct ca_crl *c, const CONF *conf, const char *section, struct due *due)
{
    *due = (struct due){c->days, c->hours, c->seconds};
    if (due->days == 0 && due->hours == 0 && due->seconds == 0) {
        due->days = conf_number(conf, section, "default_crl_days", 0);
        due->hours = conf_number(conf, section, "default_crl_hours", 0);
    }
    return c->next_update != NULL || due->days != 0 || due->hours != 0 || due->seconds != 0 ||
           complain("cannot lookup how long until the next CRL is issued");
}

static bool set_times(const struct ca_crl *c, const struct due *due, X509_CRL *crl)
{
    ASN1_TIME *t = ASN1_TIME_new();
    bool ok = t != NULL;
    if (ok && (c->last_update != NULL ? !ASN1_TIME_set_string_X509(t, c->last_update)
                                      : X509_gmtime_adj(t, 0) == NULL))
        ok = complain("error setting CRL lastUpdate");
    ok = ok && X509_CRL_set1_lastUpdate(crl, t);
    if (ok && (c->next_update != NULL
                   ? !ASN1_TIME_set_string_X509(t, c->next_update)
                   : X509_time_adj_ex(t, (int)due->days, due->hours * 60 * 60 + due->seconds,
                                      NULL) == NULL))
        ok = complain("error setting CRL nextUpdate");
    ok = ok && X509_CRL_set1_nextUpdate(crl, t);
    ASN1_TIME_free(t);
    return ok;
}

static bool add_revoked(X509_CRL *crl, const struct ca_db *db, bool *extended)
{
    for (size_t i = 0; i < db->n; i++) {
        bool more = false;
        if (db->rows[i].field[CA_TYPE][0] != 'R')
            continue;
        X509_REVOKED *entry = ca_revoked(&db->rows[i], &more);
        if (entry == NULL || !X509_CRL_add0_revoked(crl, entry)) {
            X509_REVOKED_free(entry);
            return false;
        }
        *extended |= more;
    }
    X509_CRL_sort(crl);
    return true;
}

static bool add_extensions(X509_CRL *crl, CONF *conf, const char *name, const BIGNUM *number,
                           const struct ca_policy *how)
{
    X509V3_CTX ctx;
    X509V3_set_ctx(&ctx, how->ca, NULL, NULL, crl, 0);
    X509V3_set_nconf(&ctx, conf);
    if (name != NULL && !X509V3_EXT_CRL_add_nconf(conf, &ctx, name, crl)) {
        fprintf(stderr, "Error adding CRL extensions from section %s\n", name);
        return false;
    }
    if (number == NULL)
        return true;
    ASN1_INTEGER *n = BN_to_ASN1_INTEGER(number, NULL);
    bool ok = n != NULL && X509_CRL_add1_ext_i2d(crl, NID_crl_number, n, 0, 0) == 1;
    ASN1_INTEGER_free(n);
    return ok;
}

static bool check_section(CONF *conf, const char *name)
{
    X509V3_CTX ctx;
    X509V3_set_ctx_test(&ctx);
    X509V3_set_nconf(&ctx, conf);
    if (name == NULL || X509V3_EXT_add_nconf(conf, &ctx, name, NULL))
        return true;
    fprintf(stderr, "Error checking CRL extension section %s\n", name);
    return false;
}

static bool write_crl(const struct ca_crl *c, X509_CRL *crl)
{
    BIO *out = key_open_out(c->out, false);
    bool ok = out != NULL && PEM_write_bio_X509_CRL(out, crl) && BIO_flush(out) == 1;
    BIO_free_all(out);
    return ok;
}

bool ca_make_crl(const struct ca_crl *c, CONF *conf, const char *section, const struct ca_db *db,
                 const struct ca_policy *how)
{
    const char *name = c->extensions != NULL ? c->extensions
                                             : conf_text(conf, section, "crl_extensions"),
               *file = conf_text(conf, section, "crlnumber");
    struct due due;
    BIGNUM *number = NULL;
    bool extended = name != NULL || file != NULL;
    if (!check_section(conf, name)) {
        print_errors();
        return false;
    }
    if (file != NULL && (number = ca_number_load(file, false)) == NULL)
        return complain("error while loading CRL number");
    X509_CRL *crl = X509_CRL_new();
    bool ok = crl != NULL && find_due(c, conf, section, &due);
    if (ok && c->verbose)
        fprintf(stderr, "making CRL\n");
    ok = ok && X509_CRL_set_issuer_name(crl, X509_get_subject_name(how->ca)) &&
         set_times(c, &due, crl) && add_revoked(crl, db, &extended);
    if (ok && c->verbose)
        fprintf(stderr, "signing CRL\n");
    ok = ok && add_extensions(crl, conf, name, number, how) &&
         (!extended || X509_CRL_set_version(crl, X509_CRL_VERSION_2)) &&
         (number == NULL || (BN_add_word(number, 1) && ca_number_save(file, number))) &&
         cert_sign_crl(crl, how->key, how->digest, how->sigopt) && write_crl(c, crl);
    if (!ok)
        print_errors();
    X509_CRL_free(crl);
    BN_free(number);
    return ok;
}
