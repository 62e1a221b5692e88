/* Engines: ENGINE_new(3). The list of those that a program makes itself or that are loaded from
 * shared objects, and which of them does what where none is named. */
#ifndef OPENSSL_ENGINE_H
#define OPENSSL_ENGINE_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_ENGINE_H
#endif

#include <openssl/opensslconf.h>

#ifndef OPENSSL_NO_ENGINE
#ifndef OPENSSL_NO_DEPRECATED_1_1_0
#include <openssl/bn.h>
#include <openssl/dh.h>
#include <openssl/dsa.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/ui.h>
#endif
#include <openssl/engineerr.h>
#include <openssl/symhacks.h>
#include <openssl/types.h>
#include <openssl/x509.h>

ASSAY_API_BEGIN

/* Kinds of algorithms. */
#define ENGINE_METHOD_RSA             (unsigned int)0x0001
#define ENGINE_METHOD_DSA             (unsigned int)0x0002
#define ENGINE_METHOD_DH              (unsigned int)0x0004
#define ENGINE_METHOD_RAND            (unsigned int)0x0008
#define ENGINE_METHOD_CIPHERS         (unsigned int)0x0040
#define ENGINE_METHOD_DIGESTS         (unsigned int)0x0080
#define ENGINE_METHOD_PKEY_METHS      (unsigned int)0x0200
#define ENGINE_METHOD_PKEY_ASN1_METHS (unsigned int)0x0400
#define ENGINE_METHOD_EC              (unsigned int)0x0800
#define ENGINE_METHOD_ALL             (unsigned int)0xFFFF
#define ENGINE_METHOD_NONE            (unsigned int)0x0000

/* The control function answers questions about commands itself; ENGINE_by_id gives a copy; not
 * among those that are registered all at once. */
#define ENGINE_FLAGS_MANUAL_CMD_CTRL (int)0x0002
#define ENGINE_FLAGS_BY_ID_COPY      (int)0x0004
#define ENGINE_FLAGS_NO_REGISTER_ALL (int)0x0008

/* What a command takes: a number, a string, nothing, or only what C can give. */
#define ENGINE_CMD_FLAG_NUMERIC  (unsigned int)0x0001
#define ENGINE_CMD_FLAG_STRING   (unsigned int)0x0002
#define ENGINE_CMD_FLAG_NO_INPUT (unsigned int)0x0004
#define ENGINE_CMD_FLAG_INTERNAL (unsigned int)0x0008

/* Commands of every engine; questions about commands; the first of an engine's own. */
#define ENGINE_CTRL_SET_LOGSTREAM         1
#define ENGINE_CTRL_SET_PASSWORD_CALLBACK 2
#define ENGINE_CTRL_HUP                   3
#define ENGINE_CTRL_SET_USER_INTERFACE    4
#define ENGINE_CTRL_SET_CALLBACK_DATA     5
#define ENGINE_CTRL_LOAD_CONFIGURATION    6
#define ENGINE_CTRL_LOAD_SECTION          7
#define ENGINE_CTRL_HAS_CTRL_FUNCTION     10
#define ENGINE_CTRL_GET_FIRST_CMD_TYPE    11
#define ENGINE_CTRL_GET_NEXT_CMD_TYPE     12
#define ENGINE_CTRL_GET_CMD_FROM_NAME     13
#define ENGINE_CTRL_GET_NAME_LEN_FROM_CMD 14
#define ENGINE_CTRL_GET_NAME_FROM_CMD     15
#define ENGINE_CTRL_GET_DESC_LEN_FROM_CMD 16
#define ENGINE_CTRL_GET_DESC_FROM_CMD     17
#define ENGINE_CTRL_GET_CMD_FLAGS         18
#define ENGINE_CTRL_CHIL_SET_FORKCHECK    100
#define ENGINE_CTRL_CHIL_NO_LOCKING       101
#define ENGINE_CMD_BASE                   200

/* A command of an engine's. */
typedef struct ENGINE_CMD_DEFN_st {
    unsigned int cmd_num;
    const char *cmd_name;
    const char *cmd_desc;
    unsigned int cmd_flags;
} ENGINE_CMD_DEFN;

typedef int (*ENGINE_GEN_FUNC_PTR)(void);
typedef int (*ENGINE_GEN_INT_FUNC_PTR)(ENGINE *);
typedef int (*ENGINE_CTRL_FUNC_PTR)(ENGINE *, int, long, void *, void (*f)(void));
typedef int (*ENGINE_SSL_CLIENT_CERT_PTR)(ENGINE *, SSL *ssl, STACK_OF(X509_NAME) * ca_dn,
                                          X509 **pcert, EVP_PKEY **pkey, STACK_OF(X509) * *pother,
                                          UI_METHOD *ui_method, void *callback_data);
typedef EVP_PKEY *(*ENGINE_LOAD_KEY_PTR)(ENGINE *, const char *, UI_METHOD *ui_method,
                                         void *callback_data);
/* With an object to be given: that of the NID. Without: the NIDs, and how many. */
typedef int (*ENGINE_CIPHERS_PTR)(ENGINE *, const EVP_CIPHER **, const int **, int);
typedef int (*ENGINE_DIGESTS_PTR)(ENGINE *, const EVP_MD **, const int **, int);
typedef int (*ENGINE_PKEY_METHS_PTR)(ENGINE *, EVP_PKEY_METHOD **, const int **, int);
typedef int (*ENGINE_PKEY_ASN1_METHS_PTR)(ENGINE *, EVP_PKEY_ASN1_METHOD **, const int **, int);

#ifndef OPENSSL_NO_DEPRECATED_3_0

/* ---- References ---- */

/* A new engine; one reference more; one less, and the last one destroys it. 1 or 0. */
OSSL_DEPRECATEDIN_3_0 ENGINE *ENGINE_new(void);
OSSL_DEPRECATEDIN_3_0 int ENGINE_up_ref(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 int ENGINE_free(ENGINE *e);

/* Begins to use it, which calls its init function if nobody else does; ends that. 1 or 0. */
OSSL_DEPRECATEDIN_3_0 int ENGINE_init(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 int ENGINE_finish(ENGINE *e);

/* ---- The list ---- */

/* Into it, under its id, and out of it: 1, or 0 with the reason raised. */
OSSL_DEPRECATEDIN_3_0 int ENGINE_add(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 int ENGINE_remove(ENGINE *e);
/* Engines of the list with a reference for the caller, or NULL; next and prev take the one of e. An
 * id that isn't in the list names a file, ID.so, of the folder that the environment's
 * OPENSSL_ENGINES or OPENSSL_info(OPENSSL_INFO_ENGINES_DIR) tells. */
OSSL_DEPRECATEDIN_3_0 ENGINE *ENGINE_by_id(const char *id);
OSSL_DEPRECATEDIN_3_0 ENGINE *ENGINE_get_first(void);
OSSL_DEPRECATEDIN_3_0 ENGINE *ENGINE_get_last(void);
OSSL_DEPRECATEDIN_3_0 ENGINE *ENGINE_get_next(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 ENGINE *ENGINE_get_prev(ENGINE *e);
/* Adds the built-in one, "dynamic", which becomes one that it loads: ENGINE_by_id("dynamic") has
 * commands for that. */
OSSL_DEPRECATEDIN_3_0 void ENGINE_load_builtin_engines(void);
#define ENGINE_load_dynamic() OPENSSL_init_crypto(OPENSSL_INIT_ENGINE_DYNAMIC, NULL)
/* Those that other builds of OpenSSL have: nothing is added. */
#define ENGINE_load_openssl()   OPENSSL_init_crypto(OPENSSL_INIT_ENGINE_OPENSSL, NULL)
#define ENGINE_load_cryptodev() OPENSSL_init_crypto(OPENSSL_INIT_ENGINE_CRYPTODEV, NULL)
#define ENGINE_load_rdrand()    OPENSSL_init_crypto(OPENSSL_INIT_ENGINE_RDRAND, NULL)

/* ---- What it is made of: 1, or 0 ---- */

/* The pointers are kept. */
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_id(ENGINE *e, const char *id);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_name(ENGINE *e, const char *name);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_RSA(ENGINE *e, const RSA_METHOD *rsa_meth);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_DSA(ENGINE *e, const DSA_METHOD *dsa_meth);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_EC(ENGINE *e, const EC_KEY_METHOD *ecdsa_meth);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_DH(ENGINE *e, const DH_METHOD *dh_meth);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_RAND(ENGINE *e, const RAND_METHOD *rand_meth);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_destroy_function(ENGINE *e, ENGINE_GEN_INT_FUNC_PTR destroy_f);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_init_function(ENGINE *e, ENGINE_GEN_INT_FUNC_PTR init_f);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_finish_function(ENGINE *e, ENGINE_GEN_INT_FUNC_PTR finish_f);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_ctrl_function(ENGINE *e, ENGINE_CTRL_FUNC_PTR ctrl_f);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_load_privkey_function(ENGINE *e,
                                                           ENGINE_LOAD_KEY_PTR loadpriv_f);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_load_ssl_client_cert_function(
    ENGINE *e, ENGINE_SSL_CLIENT_CERT_PTR loadssl_f);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_load_pubkey_function(ENGINE *e, ENGINE_LOAD_KEY_PTR loadpub_f);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_ciphers(ENGINE *e, ENGINE_CIPHERS_PTR f);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_digests(ENGINE *e, ENGINE_DIGESTS_PTR f);
/* Those that are made by EVP_PKEY_meth_new and EVP_PKEY_asn1_new are freed with the engine. */
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_pkey_meths(ENGINE *e, ENGINE_PKEY_METHS_PTR f);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_pkey_asn1_meths(ENGINE *e, ENGINE_PKEY_ASN1_METHS_PTR f);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_flags(ENGINE *e, int flags);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_cmd_defns(ENGINE *e, const ENGINE_CMD_DEFN *defns);

/* The same back; NULL or 0 where nothing was set. */
OSSL_DEPRECATEDIN_3_0 const char *ENGINE_get_id(const ENGINE *e);
OSSL_DEPRECATEDIN_3_0 const char *ENGINE_get_name(const ENGINE *e);
OSSL_DEPRECATEDIN_3_0 const RSA_METHOD *ENGINE_get_RSA(const ENGINE *e);
OSSL_DEPRECATEDIN_3_0 const DSA_METHOD *ENGINE_get_DSA(const ENGINE *e);
OSSL_DEPRECATEDIN_3_0 const EC_KEY_METHOD *ENGINE_get_EC(const ENGINE *e);
OSSL_DEPRECATEDIN_3_0 const DH_METHOD *ENGINE_get_DH(const ENGINE *e);
OSSL_DEPRECATEDIN_3_0 const RAND_METHOD *ENGINE_get_RAND(const ENGINE *e);
OSSL_DEPRECATEDIN_3_0 ENGINE_GEN_INT_FUNC_PTR ENGINE_get_destroy_function(const ENGINE *e);
OSSL_DEPRECATEDIN_3_0 ENGINE_GEN_INT_FUNC_PTR ENGINE_get_init_function(const ENGINE *e);
OSSL_DEPRECATEDIN_3_0 ENGINE_GEN_INT_FUNC_PTR ENGINE_get_finish_function(const ENGINE *e);
OSSL_DEPRECATEDIN_3_0 ENGINE_CTRL_FUNC_PTR ENGINE_get_ctrl_function(const ENGINE *e);
OSSL_DEPRECATEDIN_3_0 ENGINE_LOAD_KEY_PTR ENGINE_get_load_privkey_function(const ENGINE *e);
OSSL_DEPRECATEDIN_3_0 ENGINE_LOAD_KEY_PTR ENGINE_get_load_pubkey_function(const ENGINE *e);
OSSL_DEPRECATEDIN_3_0 ENGINE_SSL_CLIENT_CERT_PTR
ENGINE_get_ssl_client_cert_function(const ENGINE *e);
OSSL_DEPRECATEDIN_3_0 ENGINE_CIPHERS_PTR ENGINE_get_ciphers(const ENGINE *e);
OSSL_DEPRECATEDIN_3_0 ENGINE_DIGESTS_PTR ENGINE_get_digests(const ENGINE *e);
OSSL_DEPRECATEDIN_3_0 ENGINE_PKEY_METHS_PTR ENGINE_get_pkey_meths(const ENGINE *e);
OSSL_DEPRECATEDIN_3_0 ENGINE_PKEY_ASN1_METHS_PTR ENGINE_get_pkey_asn1_meths(const ENGINE *e);
OSSL_DEPRECATEDIN_3_0 int ENGINE_get_flags(const ENGINE *e);
OSSL_DEPRECATEDIN_3_0 const ENGINE_CMD_DEFN *ENGINE_get_cmd_defns(const ENGINE *e);

/* Its cipher, digest, method for keys or kind of keys of that NID, or NULL with the reason raised.
 */
OSSL_DEPRECATEDIN_3_0 const EVP_CIPHER *ENGINE_get_cipher(ENGINE *e, int nid);
OSSL_DEPRECATEDIN_3_0 const EVP_MD *ENGINE_get_digest(ENGINE *e, int nid);
OSSL_DEPRECATEDIN_3_0 const EVP_PKEY_METHOD *ENGINE_get_pkey_meth(ENGINE *e, int nid);
OSSL_DEPRECATEDIN_3_0 const EVP_PKEY_ASN1_METHOD *ENGINE_get_pkey_asn1_meth(ENGINE *e, int nid);

/* Its kind of keys whose PEM name that is, in any case; len bytes, or -1: to the zero. Or NULL. */
OSSL_DEPRECATEDIN_3_0 const EVP_PKEY_ASN1_METHOD *ENGINE_get_pkey_asn1_meth_str(ENGINE *e,
                                                                                const char *str,
                                                                                int len);
/* The same among the engines that are registered for kinds of keys: *pe is the one that has it, to
 * be freed by ENGINE_free, or NULL. len isn't -1. */
OSSL_DEPRECATEDIN_3_0 const EVP_PKEY_ASN1_METHOD *ENGINE_pkey_asn1_find_str(ENGINE **pe,
                                                                            const char *str,
                                                                            int len);

/* The program's own data: CRYPTO_get_ex_new_index(3). */
#define ENGINE_get_ex_new_index(l, p, newf, dupf, freef) \
    CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_ENGINE, l, p, newf, dupf, freef)
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_ex_data(ENGINE *e, int idx, void *arg);
OSSL_DEPRECATEDIN_3_0 void *ENGINE_get_ex_data(const ENGINE *e, int idx);

/* ---- Commands ---- */

/* A command by its number: what the engine's control function gives. */
OSSL_DEPRECATEDIN_3_0 int ENGINE_ctrl(ENGINE *e, int cmd, long i, void *p, void (*f)(void));
/* Whether it may be given as text. */
OSSL_DEPRECATEDIN_3_0 int ENGINE_cmd_is_executable(ENGINE *e, int cmd);
/* By its name, with arguments of C or as text: 1, also if it is optional and not there; or 0. */
OSSL_DEPRECATEDIN_3_0 int ENGINE_ctrl_cmd(ENGINE *e, const char *cmd_name, long i, void *p,
                                          void (*f)(void), int cmd_optional);
OSSL_DEPRECATEDIN_3_0 int ENGINE_ctrl_cmd_string(ENGINE *e, const char *cmd_name, const char *arg,
                                                 int cmd_optional);

/* ---- Keys ---- */

/* A key of an engine that is in use, or NULL with the reason raised. */
OSSL_DEPRECATEDIN_3_0 EVP_PKEY *ENGINE_load_private_key(ENGINE *e, const char *key_id,
                                                        UI_METHOD *ui_method, void *callback_data);
OSSL_DEPRECATEDIN_3_0 EVP_PKEY *ENGINE_load_public_key(ENGINE *e, const char *key_id,
                                                       UI_METHOD *ui_method, void *callback_data);

/* A client's certificate and key for a server that names these issuers: what the engine's function
 * gives; 0 with the reason raised if there is none. */
OSSL_DEPRECATEDIN_3_0 int ENGINE_load_ssl_client_cert(ENGINE *e, SSL *s,
                                                      STACK_OF(X509_NAME) * ca_dn, X509 **pcert,
                                                      EVP_PKEY **ppkey, STACK_OF(X509) * *pother,
                                                      UI_METHOD *ui_method, void *callback_data);

/* Makes an engine, or all in the list, do what they have of some kinds where no engine is named: a
 * list of names for them is one of ALL, RSA, DSA, DH, EC, RAND, CIPHERS, DIGESTS, PKEY, PKEY_CRYPTO
 * and PKEY_ASN1, between commas. 1, or 0 with the reason raised. */
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_default(ENGINE *e, unsigned int flags);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_default_string(ENGINE *e, const char *def_list);
OSSL_DEPRECATEDIN_3_0 int ENGINE_register_complete(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 int ENGINE_register_all_complete(void);

/* The engines that may make random bytes, or whose methods new keys of a kind get: one more, all in
 * the list; the one that does, begun; one less. An engine without such a method is left out, which
 * is no error. */
OSSL_DEPRECATEDIN_3_0 int ENGINE_register_RSA(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 void ENGINE_register_all_RSA(void);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_default_RSA(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 void ENGINE_unregister_RSA(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 int ENGINE_register_DSA(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 void ENGINE_register_all_DSA(void);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_default_DSA(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 void ENGINE_unregister_DSA(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 int ENGINE_register_DH(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 void ENGINE_register_all_DH(void);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_default_DH(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 void ENGINE_unregister_DH(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 int ENGINE_register_EC(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 void ENGINE_register_all_EC(void);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_default_EC(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 void ENGINE_unregister_EC(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 int ENGINE_register_RAND(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 void ENGINE_register_all_RAND(void);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_default_RAND(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 void ENGINE_unregister_RAND(ENGINE *e);

/* The engine that does so, in use: ENGINE_finish it; or NULL. */
OSSL_DEPRECATEDIN_3_0 ENGINE *ENGINE_get_default_RSA(void);
OSSL_DEPRECATEDIN_3_0 ENGINE *ENGINE_get_default_DSA(void);
OSSL_DEPRECATEDIN_3_0 ENGINE *ENGINE_get_default_DH(void);
OSSL_DEPRECATEDIN_3_0 ENGINE *ENGINE_get_default_EC(void);
OSSL_DEPRECATEDIN_3_0 ENGINE *ENGINE_get_default_RAND(void);

/* Likewise of ciphers, digests, methods for keys and kinds of keys, each of which (by number) has
 * its default: what EVP computes with that cipher or digest, whichever object names it, is done by
 * the engine's; keys of a kind that the library doesn't know are read and written by its method. */
OSSL_DEPRECATEDIN_3_0 int ENGINE_register_ciphers(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 void ENGINE_register_all_ciphers(void);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_default_ciphers(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 void ENGINE_unregister_ciphers(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 ENGINE *ENGINE_get_cipher_engine(int nid);
OSSL_DEPRECATEDIN_3_0 int ENGINE_register_digests(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 void ENGINE_register_all_digests(void);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_default_digests(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 void ENGINE_unregister_digests(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 ENGINE *ENGINE_get_digest_engine(int nid);
OSSL_DEPRECATEDIN_3_0 int ENGINE_register_pkey_meths(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 void ENGINE_register_all_pkey_meths(void);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_default_pkey_meths(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 void ENGINE_unregister_pkey_meths(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 ENGINE *ENGINE_get_pkey_meth_engine(int nid);
OSSL_DEPRECATEDIN_3_0 int ENGINE_register_pkey_asn1_meths(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 void ENGINE_register_all_pkey_asn1_meths(void);
OSSL_DEPRECATEDIN_3_0 int ENGINE_set_default_pkey_asn1_meths(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 void ENGINE_unregister_pkey_asn1_meths(ENGINE *e);
OSSL_DEPRECATEDIN_3_0 ENGINE *ENGINE_get_pkey_asn1_meth_engine(int nid);

/* With ENGINE_TABLE_FLAG_NOINIT only engines that are in use already are chosen. */
#define ENGINE_TABLE_FLAG_NOINIT ((unsigned int)0x0001)
OSSL_DEPRECATEDIN_3_0 unsigned int ENGINE_get_table_flags(void);
OSSL_DEPRECATEDIN_3_0 void ENGINE_set_table_flags(unsigned int flags);

#endif

/* Adds the module "engines" of configuration files; it is one of the built-in modules. */
OSSL_DEPRECATEDIN_3_0 void ENGINE_add_conf_module(void);

/* ---- Shared objects with an engine ---- */

/* The functions of the library that loads, for an object that has a libcrypto of its own. */
typedef void *(*dyn_MEM_malloc_fn)(size_t n, const char *file, int line);
typedef void *(*dyn_MEM_realloc_fn)(void *p, size_t n, const char *file, int line);
typedef void (*dyn_MEM_free_fn)(void *p, const char *file, int line);
typedef struct st_dynamic_MEM_fns {
    dyn_MEM_malloc_fn malloc_fn;
    dyn_MEM_realloc_fn realloc_fn;
    dyn_MEM_free_fn free_fn;
} dynamic_MEM_fns;
typedef struct st_dynamic_fns {
    void *static_state; /* what ENGINE_get_static_state() is there */
    dynamic_MEM_fns mem_fns;
} dynamic_fns;

/* Differs from one copy of the library in a process to another. */
void *ENGINE_get_static_state(void);

/* What the object exports: v_check answers the loader's version with its own, or 0 if they don't go
 * together; bind_engine makes of e the engine that has that id, or the object's only one if it is
 * NULL, and returns 1, or 0. */
#define OSSL_DYNAMIC_VERSION ((unsigned long)0x00030000)
#define OSSL_DYNAMIC_OLDEST  ((unsigned long)0x00030000)
typedef unsigned long (*dynamic_v_check_fn)(unsigned long ossl_version);
typedef int (*dynamic_bind_engine)(ENGINE *e, const char *id, const dynamic_fns *fns);

/* Both of them; fn is `int fn(ENGINE *e, const char *id)`. */
#define IMPLEMENT_DYNAMIC_CHECK_FN()                               \
    OPENSSL_EXPORT unsigned long v_check(unsigned long v);         \
    OPENSSL_EXPORT unsigned long v_check(unsigned long v)          \
    {                                                              \
        return v < OSSL_DYNAMIC_OLDEST ? 0 : OSSL_DYNAMIC_VERSION; \
    }
#define IMPLEMENT_DYNAMIC_BIND_FN(fn)                                                  \
    OPENSSL_EXPORT int bind_engine(ENGINE *e, const char *id, const dynamic_fns *fns); \
    OPENSSL_EXPORT int bind_engine(ENGINE *e, const char *id, const dynamic_fns *fns)  \
    {                                                                                  \
        if (fns->static_state != ENGINE_get_static_state()) {                          \
            CRYPTO_set_mem_functions(fns->mem_fns.malloc_fn, fns->mem_fns.realloc_fn,  \
                                     fns->mem_fns.free_fn);                            \
            OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, NULL);                         \
        }                                                                              \
        return fn(e, id) != 0;                                                         \
    }

#ifndef OPENSSL_NO_DEPRECATED_1_1_0
#define ENGINE_cleanup() \
    while (0)            \
    continue
#endif

ASSAY_API_END

#endif
#endif
