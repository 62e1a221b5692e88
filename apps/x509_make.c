#include "apps/x509_make.h"

#include <openssl/bn.h>
#include <openssl/conf.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <stdlib.h>
#include <string.h>

#include "apps/certio.h"
#include "apps/certsign.h"
#include "apps/keyio.h"
#include "apps/vfyopt.h"

struct x509_make x509_make;
#define m x509_make

static bool complain(const char *what)
{
    fprintf(stderr, "%s\n", what);
    return false;
}

bool x509_make_options_agree(void)
{
    if (m.new &&m.in != NULL)
        return complain("The -in option cannot be used with -new");
    if (m.new &&m.key == NULL && m.force_pubkey == NULL)
        return complain("The -new option requires using the -key or -force_pubkey option");
    if (m.new &&m.subject == NULL)
        return complain("The -new option requires a subject to be set using -subj");
    if (m.ca != NULL && m.key != NULL)
        return complain("Cannot use both -key/-signkey and -CA option");
    if (m.to_req && m.key == NULL)
        return complain("Must specify request signing key using -key");
    return true;
}

void x509_made_free(struct x509_made *made)
{
    X509_free(made->cert);
    X509_free(made->ca);
    X509_REQ_free(made->req);
    EVP_PKEY_free(made->key);
}

/* ---- Where it comes from ---- */

/* -req: the request, whose signature must be right. */
static bool load_request(struct x509_made *made, enum opt_format format)
{
    made->req = req_load(m.in, format, "certificate request input");
    if (made->req == NULL)
        return false;
    EVP_PKEY *key = X509_REQ_get0_pubkey(made->req);
    if (key == NULL)
        return complain("Error unpacking public key from CSR");
    int r = vfyopt_verify(made->req, key, &m.vfyopt);
    if (r <= 0) {
        complain(r < 0 ? "Error while verifying certificate request self-signature"
                       : "Certificate request self-signature did not match the contents");
        print_errors();
        return false;
    }
    BIO *err = BIO_new_fp(stderr, BIO_NOCLOSE);
    BIO_puts(err, "Certificate request self-signature ok\n");
    cert_print_name(err, "subject=", X509_REQ_get_subject_name(made->req), NAME_DEFAULT);
    BIO_free(err);
    return true;
}

static bool copies(int nid)
{
    bool all = strcmp(m.copy_extensions, "copyall") == 0;
    return all || (nid != NID_subject_key_identifier && nid != NID_authority_key_identifier);
}

/* -copy_extensions: of the request. */
static bool copy_extensions(struct x509_made *made)
{
    STACK_OF(X509_EXTENSION) *exts = X509_REQ_get_extensions(made->req);
    bool ok = true;
    for (int i = 0; ok && i < sk_X509_EXTENSION_num(exts); i++) {
        X509_EXTENSION *e = sk_X509_EXTENSION_value(exts, i);
        if (copies(OBJ_obj2nid(X509_EXTENSION_get_object(e))))
            ok = X509_add_ext(made->cert, e, -1);
    }
    sk_X509_EXTENSION_pop_free(exts, X509_EXTENSION_free);
    return ok;
}

static bool set_subject(struct x509_made *made)
{
    X509_NAME *name = NULL;
    bool ok = true;
    if (m.subject != NULL) {
        name = cert_parse_name(m.subject, MBSTRING_ASC, true, "subject");
        ok = name != NULL && X509_set_subject_name(made->cert, name);
    } else if (made->req != NULL) {
        ok = X509_set_subject_name(made->cert, X509_REQ_get_subject_name(made->req));
    }
    X509_NAME_free(name);
    return ok;
}

static bool set_key(struct x509_made *made)
{
    if (m.force_pubkey != NULL) {
        EVP_PKEY *key = key_load(KEY_PUBLIC, m.force_pubkey, FORMAT_UNDEFINED, NULL,
                                 "explicitly set public key");
        bool ok = key != NULL && X509_set_pubkey(made->cert, key);
        EVP_PKEY_free(key);
        return ok;
    }
    if (made->req != NULL)
        return X509_set_pubkey(made->cert, X509_REQ_get0_pubkey(made->req));
    return made->key == NULL || m.ca != NULL || X509_set_pubkey(made->cert, made->key);
}

/* ---- Serial numbers ---- */

/* -CAserial, or the name of -CA with .srl instead of what is behind its last dot. */
static char *serial_file(void)
{
    if (m.ca_serial != NULL)
        return OPENSSL_strdup(m.ca_serial);
    const char *dot = strrchr(m.ca, '.');
    size_t len = dot == NULL ? strlen(m.ca) : (size_t)(dot - m.ca);
    char *name = OPENSSL_malloc(len + 5);
    if (name != NULL) {
        memcpy(name, m.ca, len);
        memcpy(name + len, ".srl", 5);
    }
    return name;
}

static bool read_serial(const char *file, BIGNUM **n)
{
    char text[100] = "";
    FILE *f = fopen(file, "r");
    if (f == NULL)
        return false;
    size_t len = fread(text, 1, sizeof(text) - 1, f);
    fclose(f);
    text[len] = '\0';
    return BN_hex2bn(n, text) > 0;
}

/* The next number of the file, which is kept there. */
static bool serial_from_file(ASN1_INTEGER *serial)
{
    char *file = serial_file(), *hex = NULL;
    BIGNUM *n = NULL;
    bool kept = file != NULL && read_serial(file, &n), ok = file != NULL;
    if (ok && kept)
        ok = BN_add_word(n, 1) && BN_to_ASN1_INTEGER(n, serial) != NULL;
    else if (ok)
        ok = cert_random_serial(serial) && (n = ASN1_INTEGER_to_BN(serial, NULL)) != NULL;
    if (ok && (kept || m.ca_create_serial)) {
        FILE *f = fopen(file, "w");
        ok = f != NULL && (hex = BN_bn2hex(n)) != NULL && fprintf(f, "%s\n", hex) > 0;
        if (f != NULL)
            ok &= fclose(f) == 0;
        if (!ok)
            fprintf(stderr, "Unable to write serial number to %s\n", file);
    }
    OPENSSL_free(hex);
    OPENSSL_free(file);
    BN_free(n);
    return ok;
}

static bool set_serial(struct x509_made *made, bool is_new)
{
    ASN1_INTEGER *serial = NULL;
    bool ok = true;
    if (m.serial != NULL) {
        serial = s2i_ASN1_INTEGER(NULL, m.serial);
        if (serial == NULL)
            return complain("Error parsing serial number");
    } else if (m.ca != NULL) {
        ok = (serial = ASN1_INTEGER_new()) != NULL && serial_from_file(serial);
    } else if (is_new) {
        ok = (serial = ASN1_INTEGER_new()) != NULL && cert_random_serial(serial);
    }
    ok = ok && (serial == NULL || X509_set_serialNumber(made->cert, serial));
    ASN1_INTEGER_free(serial);
    return ok;
}

/* ---- Extensions ---- */

static bool add_from_file(struct x509_made *made, X509V3_CTX *ctx)
{
    CONF *conf = NCONF_new(NULL);
    long line = -1;
    const char *section = m.section;
    if (conf == NULL || NCONF_load(conf, m.extfile, &line) <= 0) {
        fprintf(stderr, "Error loading extensions from %s\n", m.extfile);
        print_errors();
        NCONF_free(conf);
        return false;
    }
    if (section == NULL && (section = NCONF_get_string(conf, "default", "extensions")) == NULL)
        section = "default";
    ERR_clear_error();
    X509V3_set_nconf(ctx, conf);
    bool ok = X509V3_EXT_add_nconf(conf, ctx, section, made->cert);
    if (!ok) {
        fprintf(stderr, "Error adding extensions from section %s\n", section);
        print_errors();
    }
    NCONF_free(conf);
    return ok;
}

/* Those of -extfile; then the signature. */
static bool extend_and_sign(struct x509_made *made, const char *digest)
{
    X509V3_CTX ctx;
    X509 *issuer = m.ca != NULL ? made->ca : made->cert;
    X509V3_set_ctx(&ctx, issuer, made->cert, NULL, NULL, X509V3_CTX_REPLACE);
    return (m.extfile == NULL || add_from_file(made, &ctx)) &&
           cert_sign(made->cert, made->key, digest, &m.sigopt, &ctx);
}

/* ---- Signing ---- */

/* -badsig: the last byte of the signature, in a certificate read again. */
static bool corrupt(struct x509_made *made)
{
    unsigned char *der = NULL;
    int len = i2d_X509(made->cert, &der);
    if (len <= 0)
        return false;
    der[len - 1] ^= 1;
    const unsigned char *p = der;
    X509 *bad = d2i_X509(NULL, &p, len);
    OPENSSL_free(der);
    if (bad == NULL)
        return false;
    X509_free(made->cert);
    made->cert = bad;
    return true;
}

static bool load_issuer(struct x509_made *made, const char *pass)
{
    if (m.ca == NULL)
        return true;
    made->ca = cert_load(m.ca, m.ca_format, "CA certificate");
    if (made->ca == NULL)
        return false;
    made->key = key_load(KEY_PRIVATE, m.ca_key != NULL ? m.ca_key : m.ca, m.ca_key_format, pass,
                         "CA private key");
    if (made->key == NULL)
        return false;
    if (X509_check_private_key(made->ca, made->key))
        return true;
    complain("CA certificate and CA private key do not match");
    print_errors();
    return false;
}

static bool set_validity(X509 *x)
{
    return m.preserve_dates ||
           (X509_gmtime_adj(X509_getm_notBefore(x), 0) != NULL &&
            X509_time_adj_ex(X509_getm_notAfter(x),
                             m.days == NULL ? 30 : (int)strtol(m.days, NULL, 10), 0, NULL) != NULL);
}

/* A certificate that is new or signed anew. */
static bool make(struct x509_made *made, bool is_new, const char *pass, const char *digest)
{
    if (is_new && (made->cert = X509_new()) == NULL)
        return false;
    while (m.clear_extensions && X509_get_ext_count(made->cert) > 0)
        X509_EXTENSION_free(X509_delete_ext(made->cert, 0));
    if (!set_subject(made) || !set_key(made) || !load_issuer(made, pass))
        return false;
    if (made->key == NULL)
        return complain("We need a private key to sign with, use -key or -CAkey or -CA with "
                        "private key");
    const X509 *issuer = made->ca != NULL ? made->ca : made->cert;
    if (is_new && made->req != NULL && m.copy_extensions != NULL && !m.clear_extensions &&
        strcmp(m.copy_extensions, "none") != 0 && !copy_extensions(made))
        return false;
    return X509_set_issuer_name(made->cert, X509_get_subject_name(issuer)) &&
           set_serial(made, is_new) && set_validity(made->cert) && extend_and_sign(made, digest) &&
           (!m.bad_signature || corrupt(made));
}

bool x509_make_all(struct x509_made *made, enum opt_format in_format, const char *pass,
                   const char *digest)
{
    bool is_new = m.new || m.req;
    if (m.key != NULL &&
        (made->key = key_load(KEY_PRIVATE, m.key, m.key_format, pass, "private key")) == NULL)
        return false;
    if (m.req && !load_request(made, in_format))
        return false;
    if (!is_new && (made->cert = cert_load(m.in, in_format, "certificate")) == NULL)
        return false;
    if (!is_new && m.to_req)
        return set_subject(made) && set_key(made) && set_validity(made->cert);
    if (!is_new && m.key == NULL && m.ca == NULL)
        return true;
    return make(made, is_new, pass, digest);
}

/* -copy_extensions: of the certificate, into the request. */
static bool request_extensions(struct x509_made *made)
{
    if (m.copy_extensions == NULL || strcmp(m.copy_extensions, "none") == 0)
        return true;
    STACK_OF(X509_EXTENSION) *some = sk_X509_EXTENSION_new_null();
    bool ok = some != NULL;
    for (int i = 0; ok && i < X509_get_ext_count(made->cert); i++) {
        X509_EXTENSION *e = X509_get_ext(made->cert, i);
        if (copies(OBJ_obj2nid(X509_EXTENSION_get_object(e))))
            ok = sk_X509_EXTENSION_push(some, e) > 0;
    }
    ok = ok && (sk_X509_EXTENSION_num(some) == 0 || X509_REQ_add_extensions(made->req, some));
    sk_X509_EXTENSION_free(some);
    return ok;
}

bool x509_make_request(struct x509_made *made, const char *digest)
{
    X509_REQ_free(made->req);
    made->req = X509_to_X509_REQ(made->cert, NULL, NULL);
    return made->req != NULL && request_extensions(made) &&
           cert_sign_request(made->req, made->key, digest, &m.sigopt);
}
