/* openssl pkcs12 -export. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <string.h>

#include "apps/certfiles.h"
#include "apps/keyio.h"
#include "apps/pkcs12.h"
#include "apps/store.h"

#define O pkcs12_options

/* What goes in: the key's certificate apart from the others. */
struct contents {
    EVP_PKEY *key;
    X509 *cert;
    STACK_OF(X509) * others;
};

/* ---- Reading ---- */

static bool load_key(struct contents *c, const char *pass)
{
    if (O.nokeys)
        return true;
    bool apart = O.inkey != NULL;
    c->key = key_load(KEY_PRIVATE, apart ? O.inkey : O.in, FORMAT_PEM, pass,
                      apart ? "private key from -inkey file" : "private key from -in file");
    return c->key != NULL;
}

/* Takes out the first certificate, or the first that is the key's. */
static bool pick_cert(struct contents *c)
{
    if (c->key == NULL)
        return true;
    for (int i = 0; i < sk_X509_num(c->others); i++) {
        ERR_clear_error();
        if (X509_check_private_key(sk_X509_value(c->others, i), c->key)) {
            c->cert = sk_X509_delete(c->others, i);
            /* Neither an id nor a name of its own. */
            return X509_keyid_set1(c->cert, NULL, 0) && X509_alias_set1(c->cert, NULL, 0);
        }
    }
    fprintf(stderr, "No cert in -in file '%s' matches private key\n",
            O.in != NULL ? O.in : "<stdin>");
    print_errors();
    return false;
}

static bool load_certs(struct contents *c)
{
    return O.nocerts || (cert_files_add(O.in, "certs of certificates from -in file",
                                        "any certificates from -in file", c->others, NULL) &&
                         pick_cert(c));
}

static bool load_extra_certs(struct contents *c)
{
    return O.certfile == NULL ||
           cert_files_add(O.certfile, "certs of extra certificates from -certfile",
                          "any extra certificates from -certfile", c->others, NULL);
}

/* ---- The chain ---- */

/* Puts the issuers of the certificate into `c`, unless they are there. */
static bool add_issuers(struct contents *c, X509 *cert, X509_STORE *store,
                        STACK_OF(X509) * untrusted)
{
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    STACK_OF(X509) *chain = NULL;
    bool ok = ctx != NULL && X509_STORE_CTX_init(ctx, store, cert, untrusted);
    if (ok && X509_verify_cert(ctx) > 0) {
        chain = X509_STORE_CTX_get1_chain(ctx);
        X509_free(sk_X509_shift(chain));
        ok = chain != NULL &&
             X509_add_certs(c->others, chain, X509_ADD_FLAG_UP_REF | X509_ADD_FLAG_NO_DUP);
    } else if (ok) {
        fprintf(stderr, "Error getting chain: %s\n",
                X509_verify_cert_error_string(X509_STORE_CTX_get_error(ctx)));
        ok = false;
    }
    sk_X509_pop_free(chain, X509_free);
    X509_STORE_CTX_free(ctx);
    return ok;
}

static bool build_chain(struct contents *c)
{
    X509 *cert = c->cert != NULL ? c->cert : sk_X509_value(c->others, 0);
    if (!O.chain)
        return true;
    STACK_OF(X509) *untrusted = sk_X509_new_null();
    X509_STORE *store = NULL;
    bool ok =
        untrusted != NULL &&
        (O.untrusted == NULL || cert_files_add(O.untrusted, "certs of untrusted certificates",
                                               "any untrusted certificates", untrusted, NULL)) &&
        (store = X509_STORE_new()) != NULL;
    if (ok && !store_fill(store, &O.ca)) {
        print_errors();
        ok = false;
    }
    ok = ok && (O.nocerts || (cert != NULL && add_issuers(c, cert, store, untrusted)));
    X509_STORE_free(store);
    sk_X509_pop_free(untrusted, X509_free);
    return ok;
}

/* ---- Writing ---- */

static bool set_ca_names(const struct contents *c)
{
    int n = sk_X509_num(c->others);
    for (size_t i = 0; i < O.canames.n && (int)i < n; i++)
        if (!X509_alias_set1(sk_X509_value(c->others, (int)i),
                             (const unsigned char *)O.canames.v[i], -1))
            return false;
    return true;
}

/* -LMK and -CSP say more of the key, whose bag is alone in the last safe. */
static bool name_key_bag(PKCS12 *p12)
{
    STACK_OF(PKCS7) *safes = PKCS12_unpack_authsafes(p12);
    PKCS7 *last = sk_PKCS7_pop(safes), *packed = NULL;
    STACK_OF(PKCS12_SAFEBAG) *bags = last != NULL ? PKCS12_unpack_p7data(last) : NULL;
    PKCS12_SAFEBAG *bag = sk_PKCS12_SAFEBAG_value(bags, sk_PKCS12_SAFEBAG_num(bags) - 1);
    bool ok = bag != NULL && (O.csp == NULL || PKCS12_add_CSPName_asc(bag, O.csp, -1)) &&
              (!O.lmk || PKCS12_add1_attr_by_NID(bag, NID_LocalKeySet, 0, NULL, -1)) &&
              (packed = PKCS12_pack_p7data(bags)) != NULL && sk_PKCS7_push(safes, packed) > 0;
    if (!ok)
        PKCS7_free(packed);
    ok = ok && PKCS12_pack_authsafes(p12, safes);
    sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
    PKCS7_free(last);
    sk_PKCS7_pop_free(safes, PKCS7_free);
    return ok;
}

static PKCS12 *make(const struct contents *c, const struct pkcs12_passes *passes)
{
    int key_type = O.key_type == NULL ? 0 : strcmp(O.key_type, "keysig") == 0 ? KEY_SIG : KEY_EX;
    PKCS12 *p12 = PKCS12_create_ex(passes->file, O.name, c->key, c->cert, c->others, O.key_pbe,
                                   O.cert_pbe, O.iter, -1, key_type, NULL, common.propquery);
    if (p12 != NULL && c->key != NULL && (O.lmk || O.csp != NULL) && !name_key_bag(p12)) {
        PKCS12_free(p12);
        p12 = NULL;
    }
    if (p12 != NULL)
        return p12;
    fprintf(stderr, "Error creating PKCS12 structure for %s\n", O.out != NULL ? O.out : "<NULL>");
    print_errors();
    return NULL;
}

static bool set_mac(PKCS12 *p12, const struct pkcs12_passes *passes, const EVP_MD *md)
{
    if (O.mac_iter == -1 || PKCS12_set_mac(p12, passes->mac, -1, NULL, 0, O.mac_iter, md))
        return true;
    fprintf(stderr, "Error creating PKCS12 MAC; no PKCS12KDF support?\n"
                    "Use -nomac if MAC not required and PKCS12KDF support not available.\n");
    print_errors();
    return false;
}

/* The digest of -macalg; SHA-1 was the one of old. NULL after a message. */
static const EVP_MD *mac_digest(void)
{
    const char *name = O.macalg != NULL ? O.macalg : O.legacy ? "sha1" : "sha256";
    const EVP_MD *md = EVP_get_digestbyname(name);
    if (md == NULL) {
        fprintf(stderr, "%s: Unknown option or message digest: %s\n", app_name, name);
        opt_summary_hint();
    }
    return md;
}

static bool write_file(const struct contents *c, const struct pkcs12_passes *passes)
{
    PKCS12 *p12 = make(c, passes);
    const EVP_MD *md = p12 != NULL ? mac_digest() : NULL;
    BIO *out = NULL;
    bool ok = md != NULL && set_mac(p12, passes, md) && (out = key_open_out(O.out, true)) != NULL &&
              i2d_PKCS12_bio(out, p12) == 1 && BIO_flush(out) == 1;
    BIO_free_all(out);
    PKCS12_free(p12);
    return ok;
}

static bool checked_options(void)
{
    if (O.noout || (O.nokeys && O.nocerts)) {
        fprintf(stderr, "Nothing to export due to -noout or -nocerts and -nokeys\n");
        return false;
    }
    if (O.nocerts) /* said whether it is given or not */
        fprintf(stderr, "Warning: -chain option ignored with -nocerts\n");
    return true;
}

bool pkcs12_export(struct pkcs12_passes *passes)
{
    char room[1024];
    struct contents c = {.others = sk_X509_new_null()};
    bool ok = c.others != NULL && checked_options() && load_key(&c, passes->key) &&
              load_certs(&c) && build_chain(&c) && load_extra_certs(&c) && set_ca_names(&c);
    if (ok && !pkcs12_ask(passes, room, sizeof(room), "Enter Export Password:", true)) {
        print_errors();
        ok = false;
    }
    ok = ok && write_file(&c, passes);
    EVP_PKEY_free(c.key);
    X509_free(c.cert);
    sk_X509_pop_free(c.others, X509_free);
    OPENSSL_cleanse(room, sizeof(room));
    return ok;
}
