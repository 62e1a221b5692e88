/* What certificates are good for: X509_check_purpose(3), "CERTIFICATE EXTENSIONS" in
 * openssl-verification-options(1). */
#include <openssl/err.h>
#include <openssl/objects.h>

#include "crypto/base/raise.h"
#include "crypto/x509v3/ids.h"

/* ---- Each purpose: 0; 1; for CAs, what X509_check_ca has; 2: by a type that isn't quite right
 * ----
 */

static bool forbids_usage(const struct x509_ext_cache *c, uint32_t any_of)
{
    return (c->key_usage & any_of) == 0;
}

static bool forbids_purpose(const struct x509_ext_cache *c, uint32_t any_of)
{
    return (c->xkey_usage & any_of) == 0;
}

static bool forbids_ns_type(const struct x509_ext_cache *c, uint32_t any_of)
{
    return (c->flags & EXFLAG_NSCERT) && (c->ns_type & any_of) == 0;
}

/* A CA; one by Netscape's type alone must be of this type. */
static int check_ca(const struct x509_ext_cache *c, uint32_t ns_type)
{
    int ca = x509_exts_check_ca(c);
    return ca != 5 || (c->ns_type & ns_type) ? ca : 0;
}

static int check_ssl_client(const X509_PURPOSE *p, const X509 *x, int ca)
{
    const struct x509_ext_cache *c = x509_exts(x);
    (void)p;
    if (forbids_purpose(c, XKU_SSL_CLIENT))
        return 0;
    if (ca)
        return check_ca(c, NS_SSL_CA) != 0;
    return !forbids_usage(c, KU_DIGITAL_SIGNATURE | KU_KEY_AGREEMENT) &&
           !forbids_ns_type(c, NS_SSL_CLIENT);
}

static int check_ssl_server(const X509_PURPOSE *p, const X509 *x, int ca)
{
    const struct x509_ext_cache *c = x509_exts(x);
    (void)p;
    if (forbids_purpose(c, XKU_SSL_SERVER | XKU_SGC))
        return 0;
    if (ca)
        return check_ca(c, NS_SSL_CA) != 0;
    return !forbids_ns_type(c, NS_SSL_SERVER) &&
           !forbids_usage(c, KU_DIGITAL_SIGNATURE | KU_KEY_ENCIPHERMENT | KU_KEY_AGREEMENT);
}

static int check_ns_ssl_server(const X509_PURPOSE *p, const X509 *x, int ca)
{
    int ret = check_ssl_server(p, x, ca);
    if (ret == 0 || ca)
        return ret;
    return !forbids_usage(x509_exts(x), KU_KEY_ENCIPHERMENT);
}

static int check_smime(const struct x509_ext_cache *c, int ca, uint32_t usage)
{
    if (forbids_purpose(c, XKU_SMIME))
        return 0;
    if (ca)
        return check_ca(c, NS_SMIME_CA);
    if (forbids_ns_type(c, NS_SMIME | NS_SSL_CLIENT) || forbids_usage(c, usage))
        return 0;
    return forbids_ns_type(c, NS_SMIME) ? 2 : 1;
}

static int check_smime_sign(const X509_PURPOSE *p, const X509 *x, int ca)
{
    (void)p;
    return check_smime(x509_exts(x), ca, KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION);
}

static int check_smime_encrypt(const X509_PURPOSE *p, const X509 *x, int ca)
{
    (void)p;
    return check_smime(x509_exts(x), ca, KU_KEY_ENCIPHERMENT);
}

static int check_crl_sign(const X509_PURPOSE *p, const X509 *x, int ca)
{
    const struct x509_ext_cache *c = x509_exts(x);
    (void)p;
    return ca ? x509_exts_check_ca(c) : !forbids_usage(c, KU_CRL_SIGN);
}

static int check_any(const X509_PURPOSE *p, const X509 *x, int ca)
{
    (void)p, (void)x, (void)ca;
    return 1;
}

/* More is asked of an OCSP responder where its answer is verified. */
static int check_ocsp_helper(const X509_PURPOSE *p, const X509 *x, int ca)
{
    (void)p;
    return ca ? x509_exts_check_ca(x509_exts(x)) : 1;
}

/* RFC 3161, 2.3: timeStamping alone, critical; and keys that sign and do nothing else. */
static int check_timestamp_sign(const X509_PURPOSE *p, const X509 *x, int ca)
{
    const struct x509_ext_cache *c = x509_exts(x);
    const uint32_t sign = KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION;
    (void)p;
    if (ca)
        return x509_exts_check_ca(c);
    if ((c->flags & EXFLAG_KUSAGE) && ((c->key_usage & ~sign) != 0 || (c->key_usage & sign) == 0))
        return 0;
    return c->xkey_usage == XKU_TIMESTAMP && (c->critical >> EXT_EXT_KEY_USAGE & 1) != 0;
}

/* ---- Their table ---- */

/* clang-format off */
static const X509_PURPOSE standard[] = {
    {X509_PURPOSE_SSL_CLIENT, X509_TRUST_SSL_CLIENT, 0, check_ssl_client, (char *)"SSL client",
     (char *)"sslclient", NULL},
    {X509_PURPOSE_SSL_SERVER, X509_TRUST_SSL_SERVER, 0, check_ssl_server, (char *)"SSL server",
     (char *)"sslserver", NULL},
    {X509_PURPOSE_NS_SSL_SERVER, X509_TRUST_SSL_SERVER, 0, check_ns_ssl_server,
     (char *)"Netscape SSL server", (char *)"nssslserver", NULL},
    {X509_PURPOSE_SMIME_SIGN, X509_TRUST_EMAIL, 0, check_smime_sign, (char *)"S/MIME signing",
     (char *)"smimesign", NULL},
    {X509_PURPOSE_SMIME_ENCRYPT, X509_TRUST_EMAIL, 0, check_smime_encrypt,
     (char *)"S/MIME encryption", (char *)"smimeencrypt", NULL},
    {X509_PURPOSE_CRL_SIGN, X509_TRUST_COMPAT, 0, check_crl_sign, (char *)"CRL signing",
     (char *)"crlsign", NULL},
    {X509_PURPOSE_ANY, X509_TRUST_DEFAULT, 0, check_any, (char *)"Any Purpose", (char *)"any",
     NULL},
    {X509_PURPOSE_OCSP_HELPER, X509_TRUST_COMPAT, 0, check_ocsp_helper, (char *)"OCSP helper",
     (char *)"ocsphelper", NULL},
    {X509_PURPOSE_TIMESTAMP_SIGN, X509_TRUST_TSA, 0, check_timestamp_sign,
     (char *)"Time Stamp signing", (char *)"timestampsign", NULL},
};
/* clang-format on */
#define STANDARD (int)(sizeof(standard) / sizeof(standard[0]))

/* What programs have added or changed; X509_PURPOSE_add(3) isn't for threads. */
static STACK_OF(X509_PURPOSE) * added;
static X509_PURPOSE *changed[X509_PURPOSE_MAX];

int X509_PURPOSE_get_count(void)
{
    return STANDARD + (added != NULL ? sk_X509_PURPOSE_num(added) : 0);
}

X509_PURPOSE *X509_PURPOSE_get0(int idx)
{
    if (idx < 0)
        return NULL;
    if (idx >= STANDARD)
        return sk_X509_PURPOSE_value(added, idx - STANDARD);
    return changed[idx] != NULL ? changed[idx] : (X509_PURPOSE *)&standard[idx];
}

int X509_PURPOSE_get_by_id(int id)
{
    if (id >= X509_PURPOSE_MIN && id <= X509_PURPOSE_MAX)
        return id - X509_PURPOSE_MIN;
    for (int i = 0; i < sk_X509_PURPOSE_num(added); i++)
        if (sk_X509_PURPOSE_value(added, i)->purpose == id)
            return STANDARD + i;
    return -1;
}

int X509_PURPOSE_get_by_sname(const char *sname)
{
    for (int i = 0; i < X509_PURPOSE_get_count(); i++)
        if (strcmp(X509_PURPOSE_get0(i)->sname, sname) == 0)
            return i;
    return -1;
}

int X509_PURPOSE_set(int *p, int purpose)
{
    if (X509_PURPOSE_get_by_id(purpose) == -1)
        return FAIL(ERR_LIB_X509V3, X509V3_R_INVALID_PURPOSE);
    *p = purpose;
    return 1;
}

static void purpose_free(X509_PURPOSE *p)
{
    if (p == NULL)
        return;
    OPENSSL_free(p->name);
    OPENSSL_free(p->sname);
    OPENSSL_free(p);
}

/* A new purpose, with copies of its names; NULL without memory. */
static X509_PURPOSE *purpose_new(const char *name, const char *sname)
{
    X509_PURPOSE *p = OPENSSL_zalloc(sizeof(*p));
    if (p == NULL)
        return NULL;
    p->name = OPENSSL_strdup(name);
    p->sname = OPENSSL_strdup(sname);
    if (p->name != NULL && p->sname != NULL)
        return p;
    purpose_free(p);
    return NULL;
}

/* Puts a purpose in the place of one that is there, or behind them. */
static bool place(X509_PURPOSE *p)
{
    int at = X509_PURPOSE_get_by_id(p->purpose);
    if (at >= 0 && at < STANDARD) {
        purpose_free(changed[at]);
        changed[at] = p;
        return true;
    }
    if (at >= STANDARD) {
        purpose_free(X509_PURPOSE_get0(at));
        sk_X509_PURPOSE_set(added, at - STANDARD, p);
        return true;
    }
    if (added == NULL)
        added = sk_X509_PURPOSE_new_null();
    return added != NULL && sk_X509_PURPOSE_push(added, p) > 0;
}

int X509_PURPOSE_add(int id, int trust, int flags,
                     int (*ck)(const X509_PURPOSE *, const X509 *, int), const char *name,
                     const char *sname, void *arg)
{
    X509_PURPOSE *p = purpose_new(name, sname);
    if (p == NULL)
        return FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    p->purpose = id;
    p->trust = trust;
    p->flags = (flags & ~X509_PURPOSE_DYNAMIC) | X509_PURPOSE_DYNAMIC_NAME;
    p->check_purpose = ck;
    p->usr_data = arg;
    if (place(p))
        return 1;
    purpose_free(p);
    return FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
}

void X509_PURPOSE_cleanup(void)
{
    sk_X509_PURPOSE_pop_free(added, purpose_free);
    added = NULL;
    for (int i = 0; i < STANDARD; i++) {
        purpose_free(changed[i]);
        changed[i] = NULL;
    }
}

char *X509_PURPOSE_get0_name(const X509_PURPOSE *xp)
{
    return xp->name;
}

char *X509_PURPOSE_get0_sname(const X509_PURPOSE *xp)
{
    return xp->sname;
}

int X509_PURPOSE_get_trust(const X509_PURPOSE *xp)
{
    return xp->trust;
}

int X509_PURPOSE_get_id(const X509_PURPOSE *xp)
{
    return xp->purpose;
}

int X509_check_purpose(X509 *x, int id, int ca)
{
    if (x509_exts(x)->flags & EXFLAG_INVALID)
        return -1;
    if (id == -1)
        return 1;
    const X509_PURPOSE *p = X509_PURPOSE_get0(X509_PURPOSE_get_by_id(id));
    return p != NULL ? p->check_purpose(p, x, ca) : -1;
}
