/* ENGINE_set_id(3): what an engine is made of. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <strings.h>

#include "crypto/base/raise.h"
#include "crypto/engine/engine.h"
#include "crypto/pkey/asn1_method.h"

int ENGINE_set_id(ENGINE *e, const char *id)
{
    if (id == NULL)
        return FAIL(ERR_LIB_ENGINE, ERR_R_PASSED_NULL_PARAMETER);
    e->id = id;
    return 1;
}

int ENGINE_set_name(ENGINE *e, const char *name)
{
    if (name == NULL)
        return FAIL(ERR_LIB_ENGINE, ERR_R_PASSED_NULL_PARAMETER);
    e->name = name;
    return 1;
}

const char *ENGINE_get_id(const ENGINE *e)
{
    return e->id;
}

const char *ENGINE_get_name(const ENGINE *e)
{
    return e->name;
}

int ENGINE_set_ex_data(ENGINE *e, int idx, void *arg)
{
    return CRYPTO_set_ex_data(&e->ex_data, idx, arg);
}

void *ENGINE_get_ex_data(const ENGINE *e, int idx)
{
    return CRYPTO_get_ex_data(&e->ex_data, idx);
}

int ENGINE_set_RSA(ENGINE *e, const RSA_METHOD *rsa_meth)
{
    e->rsa = rsa_meth;
    return 1;
}

const RSA_METHOD *ENGINE_get_RSA(const ENGINE *e)
{
    return e->rsa;
}

int ENGINE_set_DSA(ENGINE *e, const DSA_METHOD *dsa_meth)
{
    e->dsa = dsa_meth;
    return 1;
}

const DSA_METHOD *ENGINE_get_DSA(const ENGINE *e)
{
    return e->dsa;
}

int ENGINE_set_EC(ENGINE *e, const EC_KEY_METHOD *ecdsa_meth)
{
    e->ec = ecdsa_meth;
    return 1;
}

const EC_KEY_METHOD *ENGINE_get_EC(const ENGINE *e)
{
    return e->ec;
}

int ENGINE_set_DH(ENGINE *e, const DH_METHOD *dh_meth)
{
    e->dh = dh_meth;
    return 1;
}

const DH_METHOD *ENGINE_get_DH(const ENGINE *e)
{
    return e->dh;
}

int ENGINE_set_RAND(ENGINE *e, const RAND_METHOD *rand_meth)
{
    e->rand = rand_meth;
    return 1;
}

const RAND_METHOD *ENGINE_get_RAND(const ENGINE *e)
{
    return e->rand;
}

int ENGINE_set_destroy_function(ENGINE *e, ENGINE_GEN_INT_FUNC_PTR destroy_f)
{
    e->destroy = destroy_f;
    return 1;
}

ENGINE_GEN_INT_FUNC_PTR ENGINE_get_destroy_function(const ENGINE *e)
{
    return e->destroy;
}

int ENGINE_set_init_function(ENGINE *e, ENGINE_GEN_INT_FUNC_PTR init_f)
{
    e->init = init_f;
    return 1;
}

ENGINE_GEN_INT_FUNC_PTR ENGINE_get_init_function(const ENGINE *e)
{
    return e->init;
}

int ENGINE_set_finish_function(ENGINE *e, ENGINE_GEN_INT_FUNC_PTR finish_f)
{
    e->finish = finish_f;
    return 1;
}

ENGINE_GEN_INT_FUNC_PTR ENGINE_get_finish_function(const ENGINE *e)
{
    return e->finish;
}

int ENGINE_set_ctrl_function(ENGINE *e, ENGINE_CTRL_FUNC_PTR ctrl_f)
{
    e->ctrl = ctrl_f;
    return 1;
}

ENGINE_CTRL_FUNC_PTR ENGINE_get_ctrl_function(const ENGINE *e)
{
    return e->ctrl;
}

int ENGINE_set_load_privkey_function(ENGINE *e, ENGINE_LOAD_KEY_PTR loadpriv_f)
{
    e->load_private = loadpriv_f;
    return 1;
}

ENGINE_LOAD_KEY_PTR ENGINE_get_load_privkey_function(const ENGINE *e)
{
    return e->load_private;
}

int ENGINE_set_load_ssl_client_cert_function(ENGINE *e, ENGINE_SSL_CLIENT_CERT_PTR loadssl_f)
{
    e->load_client_cert = loadssl_f;
    return 1;
}

ENGINE_SSL_CLIENT_CERT_PTR ENGINE_get_ssl_client_cert_function(const ENGINE *e)
{
    return e->load_client_cert;
}

int ENGINE_set_load_pubkey_function(ENGINE *e, ENGINE_LOAD_KEY_PTR loadpub_f)
{
    e->load_public = loadpub_f;
    return 1;
}

ENGINE_LOAD_KEY_PTR ENGINE_get_load_pubkey_function(const ENGINE *e)
{
    return e->load_public;
}

int ENGINE_set_ciphers(ENGINE *e, ENGINE_CIPHERS_PTR f)
{
    e->ciphers = f;
    return 1;
}

ENGINE_CIPHERS_PTR ENGINE_get_ciphers(const ENGINE *e)
{
    return e->ciphers;
}

int ENGINE_set_digests(ENGINE *e, ENGINE_DIGESTS_PTR f)
{
    e->digests = f;
    return 1;
}

ENGINE_DIGESTS_PTR ENGINE_get_digests(const ENGINE *e)
{
    return e->digests;
}

int ENGINE_set_pkey_meths(ENGINE *e, ENGINE_PKEY_METHS_PTR f)
{
    e->pkey_methods = f;
    return 1;
}

ENGINE_PKEY_METHS_PTR ENGINE_get_pkey_meths(const ENGINE *e)
{
    return e->pkey_methods;
}

int ENGINE_set_pkey_asn1_meths(ENGINE *e, ENGINE_PKEY_ASN1_METHS_PTR f)
{
    e->pkey_asn1_methods = f;
    return 1;
}

ENGINE_PKEY_ASN1_METHS_PTR ENGINE_get_pkey_asn1_meths(const ENGINE *e)
{
    return e->pkey_asn1_methods;
}

int ENGINE_set_flags(ENGINE *e, int flags)
{
    e->flags = flags;
    return 1;
}

int ENGINE_get_flags(const ENGINE *e)
{
    return e->flags;
}

int ENGINE_set_cmd_defns(ENGINE *e, const ENGINE_CMD_DEFN *defns)
{
    e->commands = defns;
    return 1;
}

const ENGINE_CMD_DEFN *ENGINE_get_cmd_defns(const ENGINE *e)
{
    return e->commands;
}

const EVP_CIPHER *ENGINE_get_cipher(ENGINE *e, int nid)
{
    const EVP_CIPHER *cipher = NULL;
    if (e->ciphers == NULL || !e->ciphers(e, &cipher, NULL, nid)) {
        ERR_raise(ERR_LIB_ENGINE, ENGINE_R_UNIMPLEMENTED_CIPHER);
        return NULL;
    }
    return cipher;
}

const EVP_MD *ENGINE_get_digest(ENGINE *e, int nid)
{
    const EVP_MD *md = NULL;
    if (e->digests == NULL || !e->digests(e, &md, NULL, nid)) {
        ERR_raise(ERR_LIB_ENGINE, ENGINE_R_UNIMPLEMENTED_DIGEST);
        return NULL;
    }
    return md;
}

const EVP_PKEY_METHOD *ENGINE_get_pkey_meth(ENGINE *e, int nid)
{
    EVP_PKEY_METHOD *m = NULL;
    if (e->pkey_methods == NULL || !e->pkey_methods(e, &m, NULL, nid)) {
        ERR_raise(ERR_LIB_ENGINE, ENGINE_R_UNIMPLEMENTED_PUBLIC_KEY_METHOD);
        return NULL;
    }
    return m;
}

const EVP_PKEY_ASN1_METHOD *ENGINE_get_pkey_asn1_meth(ENGINE *e, int nid)
{
    EVP_PKEY_ASN1_METHOD *m = NULL;
    if (e->pkey_asn1_methods == NULL || !e->pkey_asn1_methods(e, &m, NULL, nid)) {
        ERR_raise(ERR_LIB_ENGINE, ENGINE_R_UNIMPLEMENTED_PUBLIC_KEY_METHOD);
        return NULL;
    }
    return m;
}

const EVP_PKEY_ASN1_METHOD *ENGINE_get_pkey_asn1_meth_str(ENGINE *e, const char *str, int len)
{
    const int *nids = NULL;
    size_t str_len = len < 0 ? strlen(str) : (size_t)len;
    int n = engine_numbers(e, ENGINE_KIND_PKEY_ASN1, &nids);
    for (int i = 0; i < n; i++) {
        EVP_PKEY_ASN1_METHOD *m = NULL;
        if (e->pkey_asn1_methods(e, &m, NULL, nids[i]) && m != NULL && m->pem != NULL &&
            strlen(m->pem) == str_len && strncasecmp(m->pem, str, str_len) == 0)
            return m;
    }
    return NULL;
}
