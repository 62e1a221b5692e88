/* Certificates, keys, chains, CAs' names, groups of Diffie-Hellman: from memory and from files. */
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <string.h>

#include "fuzz/api/api.h"

static long control(struct api_owner o, int number, long larg, void *parg)
{
    if (o.ssl == NULL && o.ctx == NULL)
        return 0;
    return o.ssl != NULL ? SSL_ctrl(o.ssl, number, larg, parg)
                         : SSL_CTX_ctrl(o.ctx, number, larg, parg);
}

/* ---- what files hold ---- */

static void write_kind(BIO *out, unsigned kind, size_t which)
{
    X509 *cert = which % (IDENTITIES + 1) == IDENTITIES
                     ? identity_ca()
                     : identity_cert((enum identity)(which % (IDENTITIES + 1)));
    EVP_PKEY *key = identity_key((enum identity)(which % IDENTITIES));
    unsigned char secret[] = "ssssss"; /* what callbacks.c answers */
    switch (kind) {
    case 0:
        PEM_write_bio_X509(out, cert);
        break;
    case 1:
        PEM_write_bio_X509(out, cert);
        PEM_write_bio_X509(out, identity_ca());
        break;
    case 2:
        i2d_X509_bio(out, cert);
        break;
    case 3:
        PEM_write_bio_PrivateKey(out, key, NULL, NULL, 0, NULL, NULL);
        break;
    case 4:
        i2d_PrivateKey_bio(out, key);
        break;
    default:
        PEM_write_bio_PrivateKey_traditional(out, key, EVP_aes_128_cbc(), secret, 6, NULL, NULL);
    }
}

/* file fN KIND WHICH: as above, one after the other with `and`; KIND "hex" or "text": what the line
 * has. */
static void file(struct api *a)
{
    size_t i = (size_t)(api_number(a) % SLOTS);
    const char *kind = api_text(a);
    if (kind != NULL && strcmp(kind, "hex") == 0) {
        struct bytes b = api_bytes(a);
        api_fill(i, b.ptr != NULL ? b.ptr : (const unsigned char *)"", b.len);
    } else if (kind != NULL && strcmp(kind, "text") == 0) {
        const char *text = a->at < a->end ? a->at + 1 : a->end;
        char copy[2000];
        size_t n = (size_t)(a->end - text) < sizeof(copy) ? (size_t)(a->end - text) : sizeof(copy);
        for (size_t at = 0; at < n; at++) /* a line's end, which the line can't hold */
            copy[at] = (char)(text[at] == '|' ? '\n' : text[at]);
        api_fill(i, copy, n);
    } else {
        BIO *out = BIO_new(BIO_s_mem());
        char *bytes = NULL;
        for (unsigned n = 0; kind != NULL && n < 4 && out != NULL; n++) {
            write_kind(out, (unsigned)strtoul(kind, NULL, 0), (size_t)api_number(a));
            kind = api_text(a);
        }
        long len = out != NULL ? BIO_get_mem_data(out, &bytes) : 0;
        api_fill(i, len > 0 ? bytes : "", len > 0 ? (size_t)len : 0);
        BIO_free(out);
    }
}

/* ---- certificates and keys ---- */

static void use_cert(struct api *a)
{
    struct api_owner o = api_owner(a);
    X509 *x = api_cert(a);
    if (o.ssl != NULL) {
        if (SSL_use_certificate(o.ssl, x) == 1)
            fuzz_must(SSL_get_certificate(o.ssl) == x, "another certificate");
        else
            api_said(a, false, "a certificate");
    } else if (o.ctx != NULL) {
        if (SSL_CTX_use_certificate(o.ctx, x) == 1)
            fuzz_must(SSL_CTX_get0_certificate(o.ctx) == x, "another certificate");
        else
            api_said(a, false, "a certificate");
    }
}

static void use_key(struct api *a)
{
    struct api_owner o = api_owner(a);
    EVP_PKEY *key = api_key(a);
    if (o.ssl != NULL) {
        if (SSL_use_PrivateKey(o.ssl, key) == 1)
            fuzz_must(SSL_get_privatekey(o.ssl) == key, "another key");
        else
            api_said(a, false, "a key");
    } else if (o.ctx != NULL) {
        if (SSL_CTX_use_PrivateKey(o.ctx, key) == 1)
            fuzz_must(SSL_CTX_get0_privatekey(o.ctx) == key, "another key");
        else
            api_said(a, false, "a key");
    }
}

static void check_key(struct api *a)
{
    struct api_owner o = api_owner(a);
    int r = o.ssl != NULL   ? SSL_check_private_key(o.ssl)
            : o.ctx != NULL ? SSL_CTX_check_private_key(o.ctx)
                            : 1;
    api_said(a, r == 1, "a key that doesn't match");
}

static STACK_OF(X509) * chain_of(struct api *a)
{
    STACK_OF(X509) *chain = sk_X509_new_null();
    for (unsigned long long n = api_number(a) % 4; chain != NULL && n > 0; n--) {
        X509 *x = api_cert(a);
        if (sk_X509_push(chain, x) > 0)
            X509_up_ref(x);
    }
    return chain;
}

static void cert_and_key(struct api *a)
{
    struct api_owner o = api_owner(a);
    X509 *x = api_cert(a);
    EVP_PKEY *key = api_key(a);
    int override = (int)api_number(a);
    STACK_OF(X509) *chain = chain_of(a);
    int r = o.ssl != NULL   ? SSL_use_cert_and_key(o.ssl, x, key, chain, override)
            : o.ctx != NULL ? SSL_CTX_use_cert_and_key(o.ctx, x, key, chain, override)
                            : 1;
    api_said(a, r == 1, "a certificate and its key");
    sk_X509_pop_free(chain, X509_free);
}

/* As DER, of an identity or what the line has. */
static void cert_der(struct api *a)
{
    struct api_owner o = api_owner(a);
    struct bytes b = api_bytes(a);
    unsigned char *der = NULL;
    int n = b.len > 0 ? (int)b.len : i2d_X509(api_cert(a), &der), r = 1;
    const unsigned char *from = b.len > 0 ? b.ptr : der;
    if (o.ssl != NULL && n > 0)
        r = SSL_use_certificate_ASN1(o.ssl, from, n);
    else if (o.ctx != NULL && n > 0)
        r = SSL_CTX_use_certificate_ASN1(o.ctx, n, from);
    api_said(a, r == 1, "a certificate in DER");
    OPENSSL_free(der);
}

static void key_der(struct api *a)
{
    static const int types[] = {EVP_PKEY_EC, EVP_PKEY_RSA, EVP_PKEY_ED25519};
    struct api_owner o = api_owner(a);
    int type = types[api_number(a) % 3];
    bool as_rsa = api_number(a) != 0;
    struct bytes b = api_bytes(a);
    unsigned char *der = NULL;
    int n = b.len > 0 ? (int)b.len : i2d_PrivateKey(api_key(a), &der), r = 1;
    const unsigned char *from = b.len > 0 ? b.ptr : der;
    if (n > 0 && o.ssl != NULL)
        r = as_rsa ? SSL_use_RSAPrivateKey_ASN1(o.ssl, from, n)
                   : SSL_use_PrivateKey_ASN1(type, o.ssl, from, n);
    else if (n > 0 && o.ctx != NULL)
        r = as_rsa ? SSL_CTX_use_RSAPrivateKey_ASN1(o.ctx, from, n)
                   : SSL_CTX_use_PrivateKey_ASN1(type, o.ctx, from, n);
    api_said(a, r == 1, "a key in DER");
    OPENSSL_free(der);
}

static void use_rsa(struct api *a)
{
    struct api_owner o = api_owner(a);
    RSA *rsa = EVP_PKEY_get1_RSA(identity_key(ID_RSA));
    if (o.ssl != NULL && rsa != NULL)
        api_said(a, SSL_use_RSAPrivateKey(o.ssl, rsa) == 1, "an RSA key");
    else if (o.ctx != NULL && rsa != NULL)
        api_said(a, SSL_CTX_use_RSAPrivateKey(o.ctx, rsa) == 1, "an RSA key");
    RSA_free(rsa);
}

/* from-file OWNER WHAT FILE TYPE: a certificate, a key, an RSA key. */
static void from_file(struct api *a)
{
    static int (*const of_ssl[])(SSL *, const char *, int) = {
        SSL_use_certificate_file, SSL_use_PrivateKey_file, SSL_use_RSAPrivateKey_file};
    static int (*const of_ctx[])(SSL_CTX *, const char *, int) = {
        SSL_CTX_use_certificate_file, SSL_CTX_use_PrivateKey_file, SSL_CTX_use_RSAPrivateKey_file};
    struct api_owner o = api_owner(a);
    size_t what = (size_t)(api_number(a) % 3);
    const char *path = api_path(a);
    int type = (int)api_number(a), r = 1;
    if (path != NULL && o.ssl != NULL)
        r = of_ssl[what](o.ssl, path, type);
    else if (path != NULL && o.ctx != NULL)
        r = of_ctx[what](o.ctx, path, type);
    api_said(a, r == 1, "out of a file");
}

static void certs_clear(struct api *a)
{
    SSL *s = api_ssl(a);
    if (s != NULL)
        SSL_certs_clear(s);
}

/* A serverinfo of either version. */
static void serverinfo(struct api *a)
{
    SSL_CTX *c = api_ctx(a);
    unsigned version = (unsigned)api_number(a);
    struct bytes b = api_bytes(a);
    if (c == NULL)
        return;
    int r = version == 0 ? SSL_CTX_use_serverinfo(c, b.ptr, b.len)
                         : SSL_CTX_use_serverinfo_ex(c, version, b.ptr, b.len);
    api_said(a, r == 1, "serverinfo");
}

/* ---- chains and stores ---- */

/* chain OWNER HOW N CERT…: 0 all, theirs; 1 all, ours; 2 one, 3 one of ours; 4 none. */
static void chain(struct api *a)
{
    struct api_owner o = api_owner(a);
    unsigned how = (unsigned)(api_number(a) % 5);
    STACK_OF(X509) *certs = chain_of(a), *is = NULL;
    X509 *first = sk_X509_value(certs, 0);
    if (how == 4) {
        control(o, SSL_CTRL_CHAIN, 0, NULL);
    } else if (how < 2) {
        if (control(o, SSL_CTRL_CHAIN, how == 0, certs) == 1 && how == 1)
            certs = NULL;
    } else if (first != NULL) {
        if (control(o, SSL_CTRL_CHAIN_CERT, how == 2, first) == 1 && how == 3)
            sk_X509_shift(certs);
    }
    control(o, SSL_CTRL_GET_CHAIN_CERTS, 0, &is);
    fuzz_must(sk_X509_num(is) < 1000, "a chain");
    sk_X509_pop_free(certs, X509_free);
}

static void extra(struct api *a)
{
    struct api_owner o = api_owner(a);
    X509 *x = api_cert(a);
    STACK_OF(X509) *is = NULL;
    X509_up_ref(x);
    if (control(o, SSL_CTRL_EXTRA_CHAIN_CERT, 0, x) != 1)
        X509_free(x);
    control(o, SSL_CTRL_GET_EXTRA_CHAIN_CERTS, (long)api_number(a), &is);
}

static void select_cert(struct api *a)
{
    struct api_owner o = api_owner(a);
    X509 *x = api_cert(a);
    if (control(o, SSL_CTRL_SELECT_CURRENT_CERT, 0, x) == 1 && o.ctx != NULL)
        fuzz_must(X509_cmp(SSL_CTX_get0_certificate(o.ctx), x) == 0, "another is current");
}

static X509_STORE *new_store(void)
{
    X509_STORE *store = X509_STORE_new();
    if (store != NULL)
        X509_STORE_add_cert(store, identity_ca());
    return store;
}

/* store OWNER HOW: verify's or the chain's, theirs or ours; 4, 5: the context's, theirs or ours. */
static void store(struct api *a)
{
    struct api_owner o = api_owner(a);
    unsigned how = (unsigned)(api_number(a) % 6);
    int number = how & 2 ? SSL_CTRL_SET_CHAIN_CERT_STORE : SSL_CTRL_SET_VERIFY_CERT_STORE;
    X509_STORE *s = new_store(), *is = NULL;
    if (how >= 4 && o.ctx != NULL) {
        if (how == 4)
            SSL_CTX_set1_cert_store(o.ctx, s);
        else
            SSL_CTX_set_cert_store(o.ctx, s);
        fuzz_must(SSL_CTX_get_cert_store(o.ctx) == s, "another store");
        if (how == 5)
            return;
    } else if (how < 4) {
        if (control(o, number, how & 1, s) == 1 && (how & 1) == 0)
            s = NULL;
        control(o, how & 2 ? SSL_CTRL_GET_CHAIN_CERT_STORE : SSL_CTRL_GET_VERIFY_CERT_STORE, 0,
                &is);
    }
    X509_STORE_free(s);
}

static void check_chain(struct api *a)
{
    SSL *s = api_ssl(a);
    bool whole = api_number(a) != 0;
    X509 *x = api_cert(a);
    EVP_PKEY *key = api_key(a);
    STACK_OF(X509) *certs = chain_of(a);
    if (s != NULL)
        SSL_check_chain(s, whole ? x : NULL, whole ? key : NULL, whole ? certs : NULL);
    sk_X509_pop_free(certs, X509_free);
}

/* ---- CAs' names ---- */

static STACK_OF(X509_NAME) * names_of(struct api *a)
{
    STACK_OF(X509_NAME) *names = sk_X509_NAME_new_null(), *copy;
    for (unsigned long long n = api_number(a) % 4; names != NULL && n > 0; n--) {
        X509_NAME *name = X509_NAME_dup(X509_get_subject_name(api_cert(a)));
        if (name == NULL || sk_X509_NAME_push(names, name) <= 0)
            X509_NAME_free(name);
    }
    copy = names != NULL ? SSL_dup_CA_list(names) : NULL;
    sk_X509_NAME_pop_free(names, X509_NAME_free);
    return copy;
}

static void ca_names(struct api *a)
{
    struct api_owner o = api_owner(a);
    bool of_clients = api_number(a) != 0;
    STACK_OF(X509_NAME) *names = names_of(a);
    X509 *x = api_cert(a);
    if (o.ssl != NULL) {
        (of_clients ? SSL_set_client_CA_list : SSL_set0_CA_list)(o.ssl, names);
        api_said(a, SSL_add_client_CA(o.ssl, x) && SSL_add1_to_CA_list(o.ssl, x), "a CA's name");
        SSL_get0_CA_list(o.ssl);
        SSL_get_client_CA_list(o.ssl);
    } else if (o.ctx != NULL) {
        (of_clients ? SSL_CTX_set_client_CA_list : SSL_CTX_set0_CA_list)(o.ctx, names);
        api_said(a, SSL_CTX_add_client_CA(o.ctx, x) && SSL_CTX_add1_to_CA_list(o.ctx, x),
                 "a CA's name");
        SSL_CTX_get0_CA_list(o.ctx);
        SSL_CTX_get_client_CA_list(o.ctx);
    } else {
        sk_X509_NAME_pop_free(names, X509_NAME_free);
    }
}

static void ca_files(struct api *a)
{
    const char *path = api_path(a);
    if (path == NULL)
        return;
    STACK_OF(X509_NAME) *names = SSL_load_client_CA_file(path);
    api_said(a, names != NULL, "a file of CAs");
    if (names == NULL)
        names = sk_X509_NAME_new_null();
    if (names != NULL) {
        api_said(a, SSL_add_file_cert_subjects_to_stack(names, path) == 1, "a file of CAs");
        api_said(a, SSL_add_dir_cert_subjects_to_stack(names, path) == 1, "a folder of CAs");
        api_said(a, SSL_add_store_cert_subjects_to_stack(names, path) == 1, "a store of CAs");
    }
    sk_X509_NAME_pop_free(names, X509_NAME_free);
}

static void client_types(struct api *a)
{
    struct api_owner o = api_owner(a);
    struct bytes b = api_bytes(a);
    control(o, SSL_CTRL_SET_CLIENT_CERT_TYPES, (long)b.len, b.ptr);
}

/* ---- Diffie-Hellman ---- */

static void tmp_dh(struct api *a)
{
    static const char *const names[] = {"ffdhe2048", "ffdhe3072", "modp_1536"};
    struct api_owner o = api_owner(a);
    const char *name = names[api_number(a) % 3];
    bool as_dh = api_number(a) != 0;
    EVP_PKEY *params = NULL;
    EVP_PKEY_CTX *k = EVP_PKEY_CTX_new_from_name(NULL, "DH", NULL);
    if (k == NULL || EVP_PKEY_paramgen_init(k) <= 0 || EVP_PKEY_CTX_set_group_name(k, name) <= 0 ||
        EVP_PKEY_paramgen(k, &params) <= 0 || (o.ssl == NULL && o.ctx == NULL)) {
        EVP_PKEY_free(params);
        params = NULL;
    }
    EVP_PKEY_CTX_free(k);
    if (params != NULL && as_dh) {
        DH *dh = EVP_PKEY_get1_DH(params);
        api_said(a, control(o, SSL_CTRL_SET_TMP_DH, 0, dh) == 1, "a group");
        DH_free(dh);
        EVP_PKEY_free(params);
    } else if (params != NULL) {
        int r = o.ssl != NULL ? SSL_set0_tmp_dh_pkey(o.ssl, params)
                              : SSL_CTX_set0_tmp_dh_pkey(o.ctx, params);
        api_said(a, r == 1, "a group");
        if (r != 1)
            EVP_PKEY_free(params);
    }
}

static void tmp_ecdh(struct api *a)
{
    struct api_owner o = api_owner(a);
    EC_KEY *key = EC_KEY_new_by_curve_name((int)api_number(a));
    control(o, SSL_CTRL_SET_TMP_ECDH, 0, key);
    EC_KEY_free(key);
}

static const struct call rows[] = {
    {"file", file},
    {"use-cert", use_cert},
    {"use-key", use_key},
    {"check-key", check_key},
    {"cert-and-key", cert_and_key},
    {"cert-der", cert_der},
    {"key-der", key_der},
    {"use-rsa", use_rsa},
    {"from-file", from_file},
    {"certs-clear", certs_clear},
    {"serverinfo", serverinfo},
    {"chain", chain},
    {"extra", extra},
    {"select-cert", select_cert},
    {"store", store},
    {"check-chain", check_chain},
    {"ca-names", ca_names},
    {"ca-files", ca_files},
    {"client-types", client_types},
    {"tmp-dh", tmp_dh},
    {"tmp-ecdh", tmp_ecdh},
};
const struct calls calls_creds = {rows, sizeof(rows) / sizeof(rows[0])};
