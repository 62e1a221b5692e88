/* Engines without memory. */
#include <openssl/bio.h>
#include <openssl/conf.h>
#include <openssl/dh.h>
#include <openssl/dsa.h>
#include <openssl/ec.h>
#include <openssl/engine.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/rsa.h>

#include "tests/alloc/alloc.h"

static bool engine(void)
{
    ENGINE *e = ENGINE_new();
    bool ok = e != NULL && ENGINE_set_id(e, "alloc") == 1 && ENGINE_set_name(e, "alloc") == 1 &&
              ENGINE_set_flags(e, ENGINE_FLAGS_BY_ID_COPY) == 1 && ENGINE_add(e) == 1;
    if (ok) {
        ENGINE *copy = ENGINE_by_id("alloc");
        ok = copy != NULL;
        ENGINE_free(copy);
        ENGINE_remove(e);
    }
    ENGINE_free(e);
    return ok;
}

/* Keys that have their method from one. */
static bool keys(void)
{
    ENGINE *e = ENGINE_new();
    RSA *rsa = NULL;
    DSA *dsa = NULL;
    DH *dh = NULL;
    EC_KEY *ec = NULL, *copy = NULL;
    bool ok = e != NULL && ENGINE_set_RSA(e, RSA_PKCS1_OpenSSL()) == 1 &&
              ENGINE_set_DSA(e, DSA_OpenSSL()) == 1 && ENGINE_set_DH(e, DH_OpenSSL()) == 1 &&
              ENGINE_set_EC(e, EC_KEY_OpenSSL()) == 1 &&
              ENGINE_set_default_string(e, "RSA,EC") == 1 && (rsa = RSA_new()) != NULL &&
              (dsa = DSA_new_method(e)) != NULL && (dh = DH_new_method(e)) != NULL &&
              (ec = EC_KEY_new()) != NULL && EC_KEY_get0_engine(ec) == e &&
              (copy = EC_KEY_dup(ec)) != NULL;
    EC_KEY_free(copy);
    EC_KEY_free(ec);
    DH_free(dh);
    DSA_free(dsa);
    RSA_free(rsa);
    if (e != NULL) {
        ENGINE_unregister_RSA(e);
        ENGINE_unregister_EC(e);
    }
    ENGINE_free(e);
    return ok;
}

/* "dynamic" with all its settings, and no such file; then a configuration that names it. */
static bool dynamic(void)
{
    static const char file[] = "openssl_conf = top\n[top]\nengines = all\n[all]\ndynamic = one\n"
                               "[one]\nSO_PATH = /none\nDIR_ADD = /none\nID = none\ninit = 0\n";
    ENGINE *e = ENGINE_by_id("dynamic");
    CONF *conf = NCONF_new(NULL);
    BIO *in = BIO_new_mem_buf(file, -1);
    long line;
    bool ok = e != NULL && ENGINE_ctrl_cmd_string(e, "ID", "none", 0) == 1 &&
              ENGINE_ctrl_cmd_string(e, "DIR_ADD", "/none", 0) == 1 &&
              ENGINE_ctrl_cmd_string(e, "LOAD", NULL, 0) == 0 && conf != NULL && in != NULL &&
              NCONF_load_bio(conf, in, &line) > 0 && CONF_modules_load(conf, NULL, 0) > 0;
    CONF_modules_unload(1);
    NCONF_free(conf);
    BIO_free(in);
    ENGINE_free(e);
    return ok;
}

static int digests(ENGINE *e, const EVP_MD **md, const int **nids, int nid)
{
    static const int all[] = {NID_sha256};
    (void)e;
    if (md == NULL) {
        *nids = all;
        return 1;
    }
    *md = nid == NID_sha256 ? EVP_sha512_256() : NULL;
    return *md != NULL;
}

static int ciphers(ENGINE *e, const EVP_CIPHER **cipher, const int **nids, int nid)
{
    static const int all[] = {NID_aes_128_cbc};
    (void)e;
    if (cipher == NULL) {
        *nids = all;
        return 1;
    }
    *cipher = nid == NID_aes_128_cbc ? EVP_camellia_128_cbc() : NULL;
    return *cipher != NULL;
}

/* Contexts at work for one, and their copies. */
static bool algorithms(void)
{
    static const unsigned char zeros[16];
    ENGINE *e = ENGINE_new();
    EVP_MD_CTX *md = EVP_MD_CTX_new(), *md_copy = EVP_MD_CTX_new();
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new(), *c_copy = EVP_CIPHER_CTX_new();
    bool ok = e != NULL && md != NULL && md_copy != NULL && c != NULL && c_copy != NULL &&
              ENGINE_set_digests(e, digests) == 1 && ENGINE_set_ciphers(e, ciphers) == 1 &&
              ENGINE_register_digests(e) == 1 && ENGINE_set_default_ciphers(e) == 1 &&
              EVP_DigestInit_ex(md, EVP_sha256(), e) == 1 && EVP_MD_CTX_copy_ex(md_copy, md) == 1 &&
              EVP_CipherInit_ex(c, EVP_aes_128_cbc(), NULL, zeros, zeros, 1) == 1 &&
              EVP_CIPHER_CTX_get_nid(c) == NID_camellia_128_cbc &&
              EVP_CIPHER_CTX_copy(c_copy, c) == 1;
    EVP_CIPHER_CTX_free(c_copy);
    EVP_CIPHER_CTX_free(c);
    EVP_MD_CTX_free(md_copy);
    EVP_MD_CTX_free(md);
    if (e != NULL) {
        ENGINE_unregister_digests(e);
        ENGINE_unregister_ciphers(e);
    }
    ENGINE_free(e);
    return ok;
}

static EVP_PKEY_ASN1_METHOD *kind;

static int kinds(ENGINE *e, EVP_PKEY_ASN1_METHOD **m, const int **nids, int nid)
{
    static const int all[] = {NID_id_GostR3410_2001};
    (void)e;
    if (m == NULL) {
        *nids = all;
        return 1;
    }
    *m = nid == all[0] ? kind : NULL;
    return *m != NULL;
}

/* A key of a kind of its. */
static bool kinds_of_keys(void)
{
    static unsigned char bytes[3];
    ENGINE *e = ENGINE_new();
    EVP_PKEY *key = EVP_PKEY_new();
    kind = EVP_PKEY_asn1_new(NID_id_GostR3410_2001, 0, "KIND", "kind");
    bool with = e != NULL && kind != NULL && ENGINE_set_pkey_asn1_meths(e, kinds) == 1;
    bool ok = with && key != NULL && ENGINE_set_default_pkey_asn1_meths(e) == 1 &&
              EVP_PKEY_set_type_str(key, "KIND", -1) == 1 &&
              EVP_PKEY_assign(key, NID_id_GostR3410_2001, bytes) == 1;
    EVP_PKEY_free(key);
    if (with)
        ENGINE_unregister_pkey_asn1_meths(e);
    else
        EVP_PKEY_asn1_free(kind);
    ENGINE_free(e);
    return ok;
}

const struct scenario scenarios_engine[] = {
    {"ENGINE_new, by_id", engine, 0},
    {"keys of engines", keys, 0},
    {"the engine dynamic", dynamic, ABSORBS},
    {"digests and ciphers of engines", algorithms, 0},
    {"kinds of keys of engines", kinds_of_keys, 0},
    {NULL, NULL, 0},
};
