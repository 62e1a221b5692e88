/* SRP-6a, passwords proved without being shown: RFC 5054 (and RFC 2945), with SHA-1. Deprecated, as
 * the whole of it is in OpenSSL 3: SRP_Calc_B(3), SRP_create_verifier(3), SRP_VBASE_new(3). */
#ifndef OPENSSL_SRP_H
#define OPENSSL_SRP_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_SRP_H
#endif

#include <openssl/opensslconf.h>

#ifndef OPENSSL_NO_SRP
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/safestack.h>
#include <stdio.h>
#include <string.h>

ASSAY_API_BEGIN

#ifndef OPENSSL_NO_DEPRECATED_3_0

/* ---- Groups: RFC 5054, appendix A ---- */

#define SRP_MINIMAL_N 1024

/* A generator and a safe prime, by their size's name. */
typedef struct SRP_gN_st {
    char *id;
    const BIGNUM *g;
    const BIGNUM *N;
} SRP_gN;
SKM_DEFINE_STACK_OF_INTERNAL(SRP_gN, SRP_gN, SRP_gN)
#define sk_SRP_gN_num(sk)                 ASSAY_SK_num(SRP_gN, sk)
#define sk_SRP_gN_value(sk, idx)          ASSAY_SK_value(SRP_gN, SRP_gN, sk, idx)
#define sk_SRP_gN_new(cmp)                ASSAY_SK_new(SRP_gN, cmp)
#define sk_SRP_gN_new_null()              ASSAY_SK_new_null(SRP_gN)
#define sk_SRP_gN_new_reserve(cmp, n)     ASSAY_SK_new_reserve(SRP_gN, cmp, n)
#define sk_SRP_gN_reserve(sk, n)          ASSAY_SK_reserve(SRP_gN, sk, n)
#define sk_SRP_gN_free(sk)                ASSAY_SK_free(SRP_gN, sk)
#define sk_SRP_gN_zero(sk)                ASSAY_SK_zero(SRP_gN, sk)
#define sk_SRP_gN_delete(sk, i)           ASSAY_SK_delete(SRP_gN, SRP_gN, sk, i)
#define sk_SRP_gN_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(SRP_gN, SRP_gN, sk, ptr)
#define sk_SRP_gN_push(sk, ptr)           ASSAY_SK_push(SRP_gN, sk, ptr)
#define sk_SRP_gN_unshift(sk, ptr)        ASSAY_SK_unshift(SRP_gN, sk, ptr)
#define sk_SRP_gN_pop(sk)                 ASSAY_SK_pop(SRP_gN, SRP_gN, sk)
#define sk_SRP_gN_shift(sk)               ASSAY_SK_shift(SRP_gN, SRP_gN, sk)
#define sk_SRP_gN_pop_free(sk, freefunc)  ASSAY_SK_pop_free(SRP_gN, sk, freefunc)
#define sk_SRP_gN_insert(sk, ptr, idx)    ASSAY_SK_insert(SRP_gN, sk, ptr, idx)
#define sk_SRP_gN_set(sk, idx, ptr)       ASSAY_SK_set(SRP_gN, SRP_gN, sk, idx, ptr)
#define sk_SRP_gN_find(sk, ptr)           ASSAY_SK_find(SRP_gN, sk, ptr)
#define sk_SRP_gN_find_ex(sk, ptr)        ASSAY_SK_find_ex(SRP_gN, sk, ptr)
#define sk_SRP_gN_find_all(sk, ptr, pnum) ASSAY_SK_find_all(SRP_gN, sk, ptr, pnum)
#define sk_SRP_gN_sort(sk)                ASSAY_SK_sort(SRP_gN, sk)
#define sk_SRP_gN_is_sorted(sk)           ASSAY_SK_is_sorted(SRP_gN, sk)
#define sk_SRP_gN_dup(sk)                 ASSAY_SK_dup(SRP_gN, sk)
#define sk_SRP_gN_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(SRP_gN, sk, copyfunc, freefunc)
#define sk_SRP_gN_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(SRP_gN, sk, cmp)
/* The group "1024", "1536", "2048", "3072", "4096", "6144" or "8192" (NULL too), or NULL. Not to be
 * freed, nor written to. */
OSSL_DEPRECATEDIN_3_0 SRP_gN *SRP_get_default_gN(const char *id);

/* The name of the group with these numbers, or NULL. */
OSSL_DEPRECATEDIN_3_0 char *SRP_check_known_gN_param(const BIGNUM *g, const BIGNUM *N);

/* ---- The protocol's numbers: new ones, or NULL ---- */

/* The server's: B = k v + g^b and (A v^u)^b. */
OSSL_DEPRECATEDIN_3_0 BIGNUM *SRP_Calc_B_ex(const BIGNUM *b, const BIGNUM *N, const BIGNUM *g,
                                            const BIGNUM *v, OSSL_LIB_CTX *libctx,
                                            const char *propq);
OSSL_DEPRECATEDIN_3_0 BIGNUM *SRP_Calc_B(const BIGNUM *b, const BIGNUM *N, const BIGNUM *g,
                                         const BIGNUM *v);
OSSL_DEPRECATEDIN_3_0 BIGNUM *SRP_Calc_server_key(const BIGNUM *A, const BIGNUM *v, const BIGNUM *u,
                                                  const BIGNUM *b, const BIGNUM *N);

/* Both sides': u = H(PAD(A) | PAD(B)). */
OSSL_DEPRECATEDIN_3_0 BIGNUM *SRP_Calc_u_ex(const BIGNUM *A, const BIGNUM *B, const BIGNUM *N,
                                            OSSL_LIB_CTX *libctx, const char *propq);
OSSL_DEPRECATEDIN_3_0 BIGNUM *SRP_Calc_u(const BIGNUM *A, const BIGNUM *B, const BIGNUM *N);

/* The client's: x = H(s | H(user | ":" | pass)), A = g^a and (B - k g^x)^(a + u x). */
OSSL_DEPRECATEDIN_3_0 BIGNUM *SRP_Calc_x_ex(const BIGNUM *s, const char *user, const char *pass,
                                            OSSL_LIB_CTX *libctx, const char *propq);
OSSL_DEPRECATEDIN_3_0 BIGNUM *SRP_Calc_x(const BIGNUM *s, const char *user, const char *pass);
OSSL_DEPRECATEDIN_3_0 BIGNUM *SRP_Calc_A(const BIGNUM *a, const BIGNUM *N, const BIGNUM *g);
OSSL_DEPRECATEDIN_3_0 BIGNUM *SRP_Calc_client_key_ex(const BIGNUM *N, const BIGNUM *B,
                                                     const BIGNUM *g, const BIGNUM *x,
                                                     const BIGNUM *a, const BIGNUM *u,
                                                     OSSL_LIB_CTX *libctx, const char *propq);
OSSL_DEPRECATEDIN_3_0 BIGNUM *SRP_Calc_client_key(const BIGNUM *N, const BIGNUM *B, const BIGNUM *g,
                                                  const BIGNUM *x, const BIGNUM *a,
                                                  const BIGNUM *u);

/* Is the peer's number not a multiple of N? Each side must ask this of the other's. */
OSSL_DEPRECATEDIN_3_0 int SRP_Verify_A_mod_N(const BIGNUM *A, const BIGNUM *N);
OSSL_DEPRECATEDIN_3_0 int SRP_Verify_B_mod_N(const BIGNUM *B, const BIGNUM *N);

/* ---- Verifiers ---- */

/* *verifier = g^x, new, with the salt, or, if *salt is NULL, a new one. The first takes numbers and
 * gives 1 or 0; the other takes and gives texts in SRP's base64 and gives the name of the group (of
 * N and g, or, if N is NULL, the group called g), "*" for one's own, or NULL. */
OSSL_DEPRECATEDIN_3_0 int SRP_create_verifier_BN_ex(const char *user, const char *pass,
                                                    BIGNUM **salt, BIGNUM **verifier,
                                                    const BIGNUM *N, const BIGNUM *g,
                                                    OSSL_LIB_CTX *libctx, const char *propq);
OSSL_DEPRECATEDIN_3_0 int SRP_create_verifier_BN(const char *user, const char *pass, BIGNUM **salt,
                                                 BIGNUM **verifier, const BIGNUM *N,
                                                 const BIGNUM *g);
OSSL_DEPRECATEDIN_3_0 char *SRP_create_verifier_ex(const char *user, const char *pass, char **salt,
                                                   char **verifier, const char *N, const char *g,
                                                   OSSL_LIB_CTX *libctx, const char *propq);
OSSL_DEPRECATEDIN_3_0 char *SRP_create_verifier(const char *user, const char *pass, char **salt,
                                                char **verifier, const char *N, const char *g);

/* ---- A user: what a server knows of him ---- */

typedef struct SRP_user_pwd_st {
    char *id;
    BIGNUM *s;
    BIGNUM *v;
    const BIGNUM *g; /* this and N are the caller's or the store's */
    const BIGNUM *N;
    char *info;
} SRP_user_pwd;
SKM_DEFINE_STACK_OF_INTERNAL(SRP_user_pwd, SRP_user_pwd, SRP_user_pwd)
#define sk_SRP_user_pwd_num(sk)                 ASSAY_SK_num(SRP_user_pwd, sk)
#define sk_SRP_user_pwd_value(sk, idx)          ASSAY_SK_value(SRP_user_pwd, SRP_user_pwd, sk, idx)
#define sk_SRP_user_pwd_new(cmp)                ASSAY_SK_new(SRP_user_pwd, cmp)
#define sk_SRP_user_pwd_new_null()              ASSAY_SK_new_null(SRP_user_pwd)
#define sk_SRP_user_pwd_new_reserve(cmp, n)     ASSAY_SK_new_reserve(SRP_user_pwd, cmp, n)
#define sk_SRP_user_pwd_reserve(sk, n)          ASSAY_SK_reserve(SRP_user_pwd, sk, n)
#define sk_SRP_user_pwd_free(sk)                ASSAY_SK_free(SRP_user_pwd, sk)
#define sk_SRP_user_pwd_zero(sk)                ASSAY_SK_zero(SRP_user_pwd, sk)
#define sk_SRP_user_pwd_delete(sk, i)           ASSAY_SK_delete(SRP_user_pwd, SRP_user_pwd, sk, i)
#define sk_SRP_user_pwd_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(SRP_user_pwd, SRP_user_pwd, sk, ptr)
#define sk_SRP_user_pwd_push(sk, ptr)           ASSAY_SK_push(SRP_user_pwd, sk, ptr)
#define sk_SRP_user_pwd_unshift(sk, ptr)        ASSAY_SK_unshift(SRP_user_pwd, sk, ptr)
#define sk_SRP_user_pwd_pop(sk)                 ASSAY_SK_pop(SRP_user_pwd, SRP_user_pwd, sk)
#define sk_SRP_user_pwd_shift(sk)               ASSAY_SK_shift(SRP_user_pwd, SRP_user_pwd, sk)
#define sk_SRP_user_pwd_pop_free(sk, freefunc)  ASSAY_SK_pop_free(SRP_user_pwd, sk, freefunc)
#define sk_SRP_user_pwd_insert(sk, ptr, idx)    ASSAY_SK_insert(SRP_user_pwd, sk, ptr, idx)
#define sk_SRP_user_pwd_set(sk, idx, ptr)       ASSAY_SK_set(SRP_user_pwd, SRP_user_pwd, sk, idx, ptr)
#define sk_SRP_user_pwd_find(sk, ptr)           ASSAY_SK_find(SRP_user_pwd, sk, ptr)
#define sk_SRP_user_pwd_find_ex(sk, ptr)        ASSAY_SK_find_ex(SRP_user_pwd, sk, ptr)
#define sk_SRP_user_pwd_find_all(sk, ptr, pnum) ASSAY_SK_find_all(SRP_user_pwd, sk, ptr, pnum)
#define sk_SRP_user_pwd_sort(sk)                ASSAY_SK_sort(SRP_user_pwd, sk)
#define sk_SRP_user_pwd_is_sorted(sk)           ASSAY_SK_is_sorted(SRP_user_pwd, sk)
#define sk_SRP_user_pwd_dup(sk)                 ASSAY_SK_dup(SRP_user_pwd, sk)
#define sk_SRP_user_pwd_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(SRP_user_pwd, sk, copyfunc, freefunc)
#define sk_SRP_user_pwd_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(SRP_user_pwd, sk, cmp)

/* A user without anything, or NULL; its end, with all that it owns. */
OSSL_DEPRECATEDIN_3_0 SRP_user_pwd *SRP_user_pwd_new(void);
OSSL_DEPRECATEDIN_3_0 void SRP_user_pwd_free(SRP_user_pwd *user_pwd);

/* The group, kept by pointer; the name and the remark, copied; salt and verifier, taken over. */
OSSL_DEPRECATEDIN_3_0 void SRP_user_pwd_set_gN(SRP_user_pwd *user_pwd, const BIGNUM *g,
                                               const BIGNUM *N);
OSSL_DEPRECATEDIN_3_0 int SRP_user_pwd_set1_ids(SRP_user_pwd *user_pwd, const char *id,
                                                const char *info);
OSSL_DEPRECATEDIN_3_0 int SRP_user_pwd_set0_sv(SRP_user_pwd *user_pwd, BIGNUM *s, BIGNUM *v);

/* ---- A store of users ---- */

/* A number that a file gave to its own groups, by the text it came as. */
typedef struct SRP_gN_cache_st {
    char *b64_bn;
    BIGNUM *bn;
} SRP_gN_cache;
SKM_DEFINE_STACK_OF_INTERNAL(SRP_gN_cache, SRP_gN_cache, SRP_gN_cache)
#define sk_SRP_gN_cache_num(sk)                 ASSAY_SK_num(SRP_gN_cache, sk)
#define sk_SRP_gN_cache_value(sk, idx)          ASSAY_SK_value(SRP_gN_cache, SRP_gN_cache, sk, idx)
#define sk_SRP_gN_cache_new(cmp)                ASSAY_SK_new(SRP_gN_cache, cmp)
#define sk_SRP_gN_cache_new_null()              ASSAY_SK_new_null(SRP_gN_cache)
#define sk_SRP_gN_cache_new_reserve(cmp, n)     ASSAY_SK_new_reserve(SRP_gN_cache, cmp, n)
#define sk_SRP_gN_cache_reserve(sk, n)          ASSAY_SK_reserve(SRP_gN_cache, sk, n)
#define sk_SRP_gN_cache_free(sk)                ASSAY_SK_free(SRP_gN_cache, sk)
#define sk_SRP_gN_cache_zero(sk)                ASSAY_SK_zero(SRP_gN_cache, sk)
#define sk_SRP_gN_cache_delete(sk, i)           ASSAY_SK_delete(SRP_gN_cache, SRP_gN_cache, sk, i)
#define sk_SRP_gN_cache_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(SRP_gN_cache, SRP_gN_cache, sk, ptr)
#define sk_SRP_gN_cache_push(sk, ptr)           ASSAY_SK_push(SRP_gN_cache, sk, ptr)
#define sk_SRP_gN_cache_unshift(sk, ptr)        ASSAY_SK_unshift(SRP_gN_cache, sk, ptr)
#define sk_SRP_gN_cache_pop(sk)                 ASSAY_SK_pop(SRP_gN_cache, SRP_gN_cache, sk)
#define sk_SRP_gN_cache_shift(sk)               ASSAY_SK_shift(SRP_gN_cache, SRP_gN_cache, sk)
#define sk_SRP_gN_cache_pop_free(sk, freefunc)  ASSAY_SK_pop_free(SRP_gN_cache, sk, freefunc)
#define sk_SRP_gN_cache_insert(sk, ptr, idx)    ASSAY_SK_insert(SRP_gN_cache, sk, ptr, idx)
#define sk_SRP_gN_cache_set(sk, idx, ptr)       ASSAY_SK_set(SRP_gN_cache, SRP_gN_cache, sk, idx, ptr)
#define sk_SRP_gN_cache_find(sk, ptr)           ASSAY_SK_find(SRP_gN_cache, sk, ptr)
#define sk_SRP_gN_cache_find_ex(sk, ptr)        ASSAY_SK_find_ex(SRP_gN_cache, sk, ptr)
#define sk_SRP_gN_cache_find_all(sk, ptr, pnum) ASSAY_SK_find_all(SRP_gN_cache, sk, ptr, pnum)
#define sk_SRP_gN_cache_sort(sk)                ASSAY_SK_sort(SRP_gN_cache, sk)
#define sk_SRP_gN_cache_is_sorted(sk)           ASSAY_SK_is_sorted(SRP_gN_cache, sk)
#define sk_SRP_gN_cache_dup(sk)                 ASSAY_SK_dup(SRP_gN_cache, sk)
#define sk_SRP_gN_cache_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(SRP_gN_cache, sk, copyfunc, freefunc)
#define sk_SRP_gN_cache_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(SRP_gN_cache, sk, cmp)
typedef struct SRP_VBASE_st {
    STACK_OF(SRP_user_pwd) * users_pwd;
    STACK_OF(SRP_gN_cache) * gN_cache;
    char *seed_key; /* what unknown users' salts are made from; NULL: they are refused */
    const BIGNUM *default_g;
    const BIGNUM *default_N;
} SRP_VBASE;

OSSL_DEPRECATEDIN_3_0 SRP_VBASE *SRP_VBASE_new(char *seed_key);
OSSL_DEPRECATEDIN_3_0 void SRP_VBASE_free(SRP_VBASE *vb);

/* Takes the users of a verifier file in: one of the codes below. */
OSSL_DEPRECATEDIN_3_0 int SRP_VBASE_init(SRP_VBASE *vb, char *verifier_file);

#define SRP_NO_ERROR                  0
#define SRP_ERR_VBASE_INCOMPLETE_FILE 1
#define SRP_ERR_VBASE_BN_LIB          2
#define SRP_ERR_OPEN_FILE             3
#define SRP_ERR_MEMORY                4

/* The fields of its lines, and their first field's letters. */
#define DB_srptype     0
#define DB_srpverifier 1
#define DB_srpsalt     2
#define DB_srpid       3
#define DB_srpgN       4
#define DB_srpinfo     5
#undef DB_NUMBER
#define DB_NUMBER 6

#define DB_SRP_INDEX   'I'
#define DB_SRP_VALID   'V'
#define DB_SRP_REVOKED 'R'
#define DB_SRP_MODIF   'v'

/* Takes one user over. */
OSSL_DEPRECATEDIN_3_0 int SRP_VBASE_add0_user(SRP_VBASE *vb, SRP_user_pwd *user_pwd);

/* A copy of the user, to be freed; of one who isn't there what looks like it, if there is a seed,
 * or NULL. */
OSSL_DEPRECATEDIN_3_0 SRP_user_pwd *SRP_VBASE_get1_by_user(SRP_VBASE *vb, char *username);

#endif /* OPENSSL_NO_DEPRECATED_3_0 */

/* The user in the store, who stays there, or NULL. */
#ifndef OPENSSL_NO_DEPRECATED_1_1_0
OSSL_DEPRECATEDIN_1_1_0 SRP_user_pwd *SRP_VBASE_get_by_user(SRP_VBASE *vb, char *username);
#endif

ASSAY_API_END

#endif
#endif
