/* PKCS #12 (RFC 7292): PKCS12_parse(3), PKCS12_create(3), and the encryption of private keys,
 * PKCS8_encrypt(3). */
#ifndef OPENSSL_PKCS12_H
#define OPENSSL_PKCS12_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_PKCS12_H
#endif

#include <openssl/bio.h>
#include <openssl/core.h>
#include <openssl/pkcs12err.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>

ASSAY_API_BEGIN

#define PKCS12_DEFAULT_ITER   PKCS5_DEFAULT_ITER
#define PKCS12_MAC_KEY_LENGTH 20
#define PKCS12_SALT_LEN       8

#define PKCS12_key_gen          PKCS12_key_gen_utf8
#define PKCS12_add_friendlyname PKCS12_add_friendlyname_utf8

/* What PKCS12_create may say of a key: it encrypts, or signs alone. */
#define KEY_EX  0x10
#define KEY_SIG 0x80

#define PKCS12_ERROR 0
#define PKCS12_OK    1

/* ---- Types: PFX, MacData, SafeBag, and what a bag holds; d2i_X509(3) ---- */

typedef struct PKCS12_MAC_DATA_st PKCS12_MAC_DATA;
typedef struct PKCS12_st PKCS12;
typedef struct PKCS12_SAFEBAG_st PKCS12_SAFEBAG;
typedef struct pkcs12_bag_st PKCS12_BAGS;

SKM_DEFINE_STACK_OF_INTERNAL(PKCS12_SAFEBAG, PKCS12_SAFEBAG, PKCS12_SAFEBAG)
#define sk_PKCS12_SAFEBAG_num(sk)             ASSAY_SK_num(PKCS12_SAFEBAG, sk)
#define sk_PKCS12_SAFEBAG_value(sk, idx)      ASSAY_SK_value(PKCS12_SAFEBAG, PKCS12_SAFEBAG, sk, idx)
#define sk_PKCS12_SAFEBAG_new(cmp)            ASSAY_SK_new(PKCS12_SAFEBAG, cmp)
#define sk_PKCS12_SAFEBAG_new_null()          ASSAY_SK_new_null(PKCS12_SAFEBAG)
#define sk_PKCS12_SAFEBAG_new_reserve(cmp, n) ASSAY_SK_new_reserve(PKCS12_SAFEBAG, cmp, n)
#define sk_PKCS12_SAFEBAG_reserve(sk, n)      ASSAY_SK_reserve(PKCS12_SAFEBAG, sk, n)
#define sk_PKCS12_SAFEBAG_free(sk)            ASSAY_SK_free(PKCS12_SAFEBAG, sk)
#define sk_PKCS12_SAFEBAG_zero(sk)            ASSAY_SK_zero(PKCS12_SAFEBAG, sk)
#define sk_PKCS12_SAFEBAG_delete(sk, i)       ASSAY_SK_delete(PKCS12_SAFEBAG, PKCS12_SAFEBAG, sk, i)
#define sk_PKCS12_SAFEBAG_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(PKCS12_SAFEBAG, PKCS12_SAFEBAG, sk, ptr)
#define sk_PKCS12_SAFEBAG_push(sk, ptr)          ASSAY_SK_push(PKCS12_SAFEBAG, sk, ptr)
#define sk_PKCS12_SAFEBAG_unshift(sk, ptr)       ASSAY_SK_unshift(PKCS12_SAFEBAG, sk, ptr)
#define sk_PKCS12_SAFEBAG_pop(sk)                ASSAY_SK_pop(PKCS12_SAFEBAG, PKCS12_SAFEBAG, sk)
#define sk_PKCS12_SAFEBAG_shift(sk)              ASSAY_SK_shift(PKCS12_SAFEBAG, PKCS12_SAFEBAG, sk)
#define sk_PKCS12_SAFEBAG_pop_free(sk, freefunc) ASSAY_SK_pop_free(PKCS12_SAFEBAG, sk, freefunc)
#define sk_PKCS12_SAFEBAG_insert(sk, ptr, idx)   ASSAY_SK_insert(PKCS12_SAFEBAG, sk, ptr, idx)
#define sk_PKCS12_SAFEBAG_set(sk, idx, ptr) \
    ASSAY_SK_set(PKCS12_SAFEBAG, PKCS12_SAFEBAG, sk, idx, ptr)
#define sk_PKCS12_SAFEBAG_find(sk, ptr)           ASSAY_SK_find(PKCS12_SAFEBAG, sk, ptr)
#define sk_PKCS12_SAFEBAG_find_ex(sk, ptr)        ASSAY_SK_find_ex(PKCS12_SAFEBAG, sk, ptr)
#define sk_PKCS12_SAFEBAG_find_all(sk, ptr, pnum) ASSAY_SK_find_all(PKCS12_SAFEBAG, sk, ptr, pnum)
#define sk_PKCS12_SAFEBAG_sort(sk)                ASSAY_SK_sort(PKCS12_SAFEBAG, sk)
#define sk_PKCS12_SAFEBAG_is_sorted(sk)           ASSAY_SK_is_sorted(PKCS12_SAFEBAG, sk)
#define sk_PKCS12_SAFEBAG_dup(sk)                 ASSAY_SK_dup(PKCS12_SAFEBAG, sk)
#define sk_PKCS12_SAFEBAG_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(PKCS12_SAFEBAG, sk, copyfunc, freefunc)
#define sk_PKCS12_SAFEBAG_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(PKCS12_SAFEBAG, sk, cmp)

DECLARE_ASN1_FUNCTIONS(PKCS12)
DECLARE_ASN1_FUNCTIONS(PKCS12_MAC_DATA)
DECLARE_ASN1_FUNCTIONS(PKCS12_SAFEBAG)
DECLARE_ASN1_FUNCTIONS(PKCS12_BAGS)
DECLARE_ASN1_ITEM(PKCS12_SAFEBAGS)
DECLARE_ASN1_ITEM(PKCS12_AUTHSAFES)
/* DER from and into BIOs and FILEs: the value, or NULL; 1 or 0. */
PKCS12 *d2i_PKCS12_bio(BIO *bp, PKCS12 **p12);
int i2d_PKCS12_bio(BIO *bp, const PKCS12 *p12);
PKCS12 *d2i_PKCS12_fp(FILE *fp, PKCS12 **p12);
int i2d_PKCS12_fp(FILE *fp, const PKCS12 *p12);

/* ---- A key and its certificates ---- */

/* Where pkey, cert, ca aren't NULL they get the first key, its certificate, the others (a new
 * stack, or at the end of the one there). pass in UTF-8; NULL and "" are tried for one another. 1
 * or 0. */
int PKCS12_parse(PKCS12 *p12, const char *pass, EVP_PKEY **pkey, X509 **cert, STACK_OF(X509) * *ca);

/* A new one of what isn't NULL. nid_*: a cipher's for PBES2, PBES1's or PKCS #12's own; 0:
 * AES-256-CBC; -1: not encrypted. iter, mac_iter 0: PKCS12_DEFAULT_ITER; mac_iter -1: no MAC.
 * keytype: KEY_EX, KEY_SIG or 0. */
PKCS12 *PKCS12_create(const char *pass, const char *name, EVP_PKEY *pkey, X509 *cert,
                      STACK_OF(X509) * ca, int nid_key, int nid_cert, int iter, int mac_iter,
                      int keytype);
PKCS12 *PKCS12_create_ex(const char *pass, const char *name, EVP_PKEY *pkey, X509 *cert,
                         STACK_OF(X509) * ca, int nid_key, int nid_cert, int iter, int mac_iter,
                         int keytype, OSSL_LIB_CTX *ctx, const char *propq);

/* Another passphrase, by the same algorithms. 1 or 0. */
int PKCS12_newpass(PKCS12 *p12, const char *oldpass, const char *newpass);

/* ---- By parts: bags, safes of bags, the whole ---- */

/* A bag of a certificate with its alias and key id, of a key (key_nid as nid_key above), of a
 * secret, at the end of *pbags, which is made if it is NULL. The bag, which is the stack's; or
 * NULL. */
PKCS12_SAFEBAG *PKCS12_add_cert(STACK_OF(PKCS12_SAFEBAG) * *pbags, X509 *cert);
PKCS12_SAFEBAG *PKCS12_add_key(STACK_OF(PKCS12_SAFEBAG) * *pbags, EVP_PKEY *key, int key_usage,
                               int iter, int key_nid, const char *pass);
PKCS12_SAFEBAG *PKCS12_add_key_ex(STACK_OF(PKCS12_SAFEBAG) * *pbags, EVP_PKEY *key, int key_usage,
                                  int iter, int key_nid, const char *pass, OSSL_LIB_CTX *ctx,
                                  const char *propq);
PKCS12_SAFEBAG *PKCS12_add_secret(STACK_OF(PKCS12_SAFEBAG) * *pbags, int nid_type,
                                  const unsigned char *value, int len);

/* The bags as data (-1) or encrypted (0: pbeWithSHA1And3-KeyTripleDES-CBC), at the end of *psafes,
 * likewise. 1 or 0. */
int PKCS12_add_safe(STACK_OF(PKCS7) * *psafes, STACK_OF(PKCS12_SAFEBAG) * bags, int safe_nid,
                    int iter, const char *pass);
int PKCS12_add_safe_ex(STACK_OF(PKCS7) * *psafes, STACK_OF(PKCS12_SAFEBAG) * bags, int safe_nid,
                       int iter, const char *pass, OSSL_LIB_CTX *ctx, const char *propq);

/* A new one of the safes; an empty one. The type is NID_pkcs7_data, or 0 for the first. */
PKCS12 *PKCS12_add_safes(STACK_OF(PKCS7) * safes, int p7_nid);
PKCS12 *PKCS12_add_safes_ex(STACK_OF(PKCS7) * safes, int p7_nid, OSSL_LIB_CTX *ctx,
                            const char *propq);
PKCS12 *PKCS12_init(int mode);
PKCS12 *PKCS12_init_ex(int mode, OSSL_LIB_CTX *ctx, const char *propq);

/* Bags as data and as encrypted data, safes in a PKCS12: packed and unpacked; new, or NULL; 1 or 0.
 */
PKCS7 *PKCS12_pack_p7data(STACK_OF(PKCS12_SAFEBAG) * sk);
STACK_OF(PKCS12_SAFEBAG) * PKCS12_unpack_p7data(PKCS7 *p7);
PKCS7 *PKCS12_pack_p7encdata(int pbe_nid, const char *pass, int passlen, unsigned char *salt,
                             int saltlen, int iter, STACK_OF(PKCS12_SAFEBAG) * bags);
PKCS7 *PKCS12_pack_p7encdata_ex(int pbe_nid, const char *pass, int passlen, unsigned char *salt,
                                int saltlen, int iter, STACK_OF(PKCS12_SAFEBAG) * bags,
                                OSSL_LIB_CTX *ctx, const char *propq);
STACK_OF(PKCS12_SAFEBAG) * PKCS12_unpack_p7encdata(PKCS7 *p7, const char *pass, int passlen);
int PKCS12_pack_authsafes(PKCS12 *p12, STACK_OF(PKCS7) * safes);
STACK_OF(PKCS7) * PKCS12_unpack_authsafes(const PKCS12 *p12);

/* ---- The MAC ---- */

/* Whether there is one; what it is made of, NULLs if there is none. */
int PKCS12_mac_present(const PKCS12 *p12);
void PKCS12_get0_mac(const ASN1_OCTET_STRING **pmac, const X509_ALGOR **pmacalg,
                     const ASN1_OCTET_STRING **psalt, const ASN1_INTEGER **piter,
                     const PKCS12 *p12);

/* 1 or 0: computed, verified, its parameters set, it itself set. md_type NULL: SHA-256. */
int PKCS12_gen_mac(PKCS12 *p12, const char *pass, int passlen, unsigned char *mac,
                   unsigned int *maclen);
int PKCS12_verify_mac(PKCS12 *p12, const char *pass, int passlen);
int PKCS12_setup_mac(PKCS12 *p12, int iter, unsigned char *salt, int saltlen,
                     const EVP_MD *md_type);
int PKCS12_set_mac(PKCS12 *p12, const char *pass, int passlen, unsigned char *salt, int saltlen,
                   int iter, const EVP_MD *md_type);

/* ---- One bag ---- */

/* New ones, or NULL; those with a 0 in their names keep what they are given. */
PKCS12_SAFEBAG *PKCS12_item_pack_safebag(void *obj, const ASN1_ITEM *it, int nid1, int nid2);
PKCS12_SAFEBAG *PKCS12_SAFEBAG_create_cert(X509 *x509);
PKCS12_SAFEBAG *PKCS12_SAFEBAG_create_crl(X509_CRL *crl);
PKCS12_SAFEBAG *PKCS12_SAFEBAG_create_secret(int type, int vtype, const unsigned char *value,
                                             int len);
PKCS12_SAFEBAG *PKCS12_SAFEBAG_create0_p8inf(PKCS8_PRIV_KEY_INFO *p8);
PKCS12_SAFEBAG *PKCS12_SAFEBAG_create0_pkcs8(X509_SIG *p8);
PKCS12_SAFEBAG *PKCS12_SAFEBAG_create_pkcs8_encrypt(int pbe_nid, const char *pass, int passlen,
                                                    unsigned char *salt, int saltlen, int iter,
                                                    PKCS8_PRIV_KEY_INFO *p8inf);
PKCS12_SAFEBAG *PKCS12_SAFEBAG_create_pkcs8_encrypt_ex(int pbe_nid, const char *pass, int passlen,
                                                       unsigned char *salt, int saltlen, int iter,
                                                       PKCS8_PRIV_KEY_INFO *p8inf,
                                                       OSSL_LIB_CTX *ctx, const char *propq);

/* Its type, and that of what is in a bag of certificates, CRLs or secrets (-1: it is none). */
const ASN1_OBJECT *PKCS12_SAFEBAG_get0_type(const PKCS12_SAFEBAG *bag);
int PKCS12_SAFEBAG_get_nid(const PKCS12_SAFEBAG *bag);
const ASN1_OBJECT *PKCS12_SAFEBAG_get0_bag_type(const PKCS12_SAFEBAG *bag);
int PKCS12_SAFEBAG_get_bag_nid(const PKCS12_SAFEBAG *bag);

/* What is in it, if it is of that kind, else NULL: its own, or (get1) new; a key decrypted. */
const ASN1_TYPE *PKCS12_SAFEBAG_get0_bag_obj(const PKCS12_SAFEBAG *bag);
const PKCS8_PRIV_KEY_INFO *PKCS12_SAFEBAG_get0_p8inf(const PKCS12_SAFEBAG *bag);
const X509_SIG *PKCS12_SAFEBAG_get0_pkcs8(const PKCS12_SAFEBAG *bag);
const STACK_OF(PKCS12_SAFEBAG) * PKCS12_SAFEBAG_get0_safes(const PKCS12_SAFEBAG *bag);
X509 *PKCS12_SAFEBAG_get1_cert(const PKCS12_SAFEBAG *bag);
X509_CRL *PKCS12_SAFEBAG_get1_crl(const PKCS12_SAFEBAG *bag);
PKCS8_PRIV_KEY_INFO *PKCS12_decrypt_skey(const PKCS12_SAFEBAG *bag, const char *pass, int passlen);
PKCS8_PRIV_KEY_INFO *PKCS12_decrypt_skey_ex(const PKCS12_SAFEBAG *bag, const char *pass,
                                            int passlen, OSSL_LIB_CTX *ctx, const char *propq);

/* Attributes added: 1 or 0. */
int PKCS12_add_localkeyid(PKCS12_SAFEBAG *bag, unsigned char *name, int namelen);
int PKCS12_add_friendlyname_asc(PKCS12_SAFEBAG *bag, const char *name, int namelen);
int PKCS12_add_friendlyname_utf8(PKCS12_SAFEBAG *bag, const char *name, int namelen);
int PKCS12_add_friendlyname_uni(PKCS12_SAFEBAG *bag, const unsigned char *name, int namelen);
int PKCS12_add_CSPName_asc(PKCS12_SAFEBAG *bag, const char *name, int namelen);
int PKCS12_add1_attr_by_NID(PKCS12_SAFEBAG *bag, int nid, int type, const unsigned char *bytes,
                            int len);
int PKCS12_add1_attr_by_txt(PKCS12_SAFEBAG *bag, const char *attrname, int type,
                            const unsigned char *bytes, int len);

/* Attributes told, which stay its own; friendlyName as UTF-8: new, or NULL. */
const STACK_OF(X509_ATTRIBUTE) * PKCS12_SAFEBAG_get0_attrs(const PKCS12_SAFEBAG *bag);
const ASN1_TYPE *PKCS12_SAFEBAG_get0_attr(const PKCS12_SAFEBAG *bag, int attr_nid);
ASN1_TYPE *PKCS12_get_attr_gen(const STACK_OF(X509_ATTRIBUTE) * attrs, int attr_nid);
ASN1_TYPE *PKCS8_get_attr(PKCS8_PRIV_KEY_INFO *p8, int attr_nid);
char *PKCS12_get_friendlyname(PKCS12_SAFEBAG *bag);
#ifndef OPENSSL_NO_DEPRECATED_1_1_0
OSSL_DEPRECATEDIN_1_1_0 ASN1_TYPE *PKCS12_get_attr(const PKCS12_SAFEBAG *bag, int attr_nid);

/* Names of 1.0. */
#define M_PKCS12_bag_type      PKCS12_bag_type
#define M_PKCS12_cert_bag_type PKCS12_cert_bag_type
#define M_PKCS12_crl_bag_type  PKCS12_cert_bag_type
#define PKCS12_certbag2x509    PKCS12_SAFEBAG_get1_cert
#define PKCS12_certbag2scrl    PKCS12_SAFEBAG_get1_crl
#define PKCS12_bag_type        PKCS12_SAFEBAG_get_nid
#define PKCS12_cert_bag_type   PKCS12_SAFEBAG_get_bag_nid
#define PKCS12_x5092certbag    PKCS12_SAFEBAG_create_cert
#define PKCS12_x509crl2certbag PKCS12_SAFEBAG_create_crl
#define PKCS12_MAKE_KEYBAG     PKCS12_SAFEBAG_create0_p8inf
#define PKCS12_MAKE_SHKEYBAG   PKCS12_SAFEBAG_create_pkcs8_encrypt
#endif

/* ---- Private keys, encrypted ---- */

/* The PrivateKeyInfo in an EncryptedPrivateKeyInfo by PBES2, or NULL. */
PKCS8_PRIV_KEY_INFO *PKCS8_decrypt(const X509_SIG *p8, const char *pass, int passlen);
PKCS8_PRIV_KEY_INFO *PKCS8_decrypt_ex(const X509_SIG *p8, const char *pass, int passlen,
                                      OSSL_LIB_CTX *ctx, const char *propq);

/* The other way round, with the cipher and PBKDF2. pbe_nid is its HMAC's, or -1: hmacWithSHA256;
 * salt NULL: of saltlen (0: 8) random bytes; iter 0: PKCS12_DEFAULT_ITER. */
X509_SIG *PKCS8_encrypt(int pbe_nid, const EVP_CIPHER *cipher, const char *pass, int passlen,
                        unsigned char *salt, int saltlen, int iter, PKCS8_PRIV_KEY_INFO *p8);
X509_SIG *PKCS8_encrypt_ex(int pbe_nid, const EVP_CIPHER *cipher, const char *pass, int passlen,
                           unsigned char *salt, int saltlen, int iter, PKCS8_PRIV_KEY_INFO *p8,
                           OSSL_LIB_CTX *ctx, const char *propq);

/* The same with an algorithm of PKCS5_pbe2_set and its like, which becomes the result's. */
X509_SIG *PKCS8_set0_pbe(const char *pass, int passlen, PKCS8_PRIV_KEY_INFO *p8inf,
                         X509_ALGOR *pbe);
X509_SIG *PKCS8_set0_pbe_ex(const char *pass, int passlen, PKCS8_PRIV_KEY_INFO *p8inf,
                            X509_ALGOR *pbe, OSSL_LIB_CTX *ctx, const char *propq);

/* Adds KU_* as an attribute. 1 or 0. */
int PKCS8_add_keyusage(PKCS8_PRIV_KEY_INFO *p8, int usage);

/* ---- Anything encrypted by a passphrase ---- */

/* PKCS12_pbe_crypt(3): inlen bytes encrypted (en_de 1) or decrypted (0): a new block of *datalen
 * bytes, in *data too; or NULL. */
unsigned char *PKCS12_pbe_crypt(const X509_ALGOR *algor, const char *pass, int passlen,
                                const unsigned char *in, int inlen, unsigned char **data,
                                int *datalen, int en_de);
unsigned char *PKCS12_pbe_crypt_ex(const X509_ALGOR *algor, const char *pass, int passlen,
                                   const unsigned char *in, int inlen, unsigned char **data,
                                   int *datalen, int en_de, OSSL_LIB_CTX *libctx,
                                   const char *propq);

/* A value of an item in an encrypted OCTET STRING, and the other way round; new, or NULL. zbuf: its
 * encoding is wiped. */
void *PKCS12_item_decrypt_d2i(const X509_ALGOR *algor, const ASN1_ITEM *it, const char *pass,
                              int passlen, const ASN1_OCTET_STRING *oct, int zbuf);
void *PKCS12_item_decrypt_d2i_ex(const X509_ALGOR *algor, const ASN1_ITEM *it, const char *pass,
                                 int passlen, const ASN1_OCTET_STRING *oct, int zbuf,
                                 OSSL_LIB_CTX *libctx, const char *propq);
ASN1_OCTET_STRING *PKCS12_item_i2d_encrypt(X509_ALGOR *algor, const ASN1_ITEM *it, const char *pass,
                                           int passlen, void *obj, int zbuf);
ASN1_OCTET_STRING *PKCS12_item_i2d_encrypt_ex(X509_ALGOR *algor, const ASN1_ITEM *it,
                                              const char *pass, int passlen, void *obj, int zbuf,
                                              OSSL_LIB_CTX *ctx, const char *propq);

/* ---- Keys from passphrases: RFC 7292, appendix B ---- */

#define PKCS12_KEY_ID 1
#define PKCS12_IV_ID  2
#define PKCS12_MAC_ID 3

/* PKCS12_key_gen_utf8_ex(3): n bytes into `out`, for the purpose PKCS12_*_ID, of a passphrase in
 * Latin 1, as BMPString with its two zeros at the end, in UTF-8 (or Latin 1, if it isn't that);
 * passlen -1: up to a zero byte. 1 or 0. */
int PKCS12_key_gen_asc(const char *pass, int passlen, unsigned char *salt, int saltlen, int id,
                       int iter, int n, unsigned char *out, const EVP_MD *md_type);
int PKCS12_key_gen_asc_ex(const char *pass, int passlen, unsigned char *salt, int saltlen, int id,
                          int iter, int n, unsigned char *out, const EVP_MD *md_type,
                          OSSL_LIB_CTX *ctx, const char *propq);
int PKCS12_key_gen_uni(unsigned char *pass, int passlen, unsigned char *salt, int saltlen, int id,
                       int iter, int n, unsigned char *out, const EVP_MD *md_type);
int PKCS12_key_gen_uni_ex(unsigned char *pass, int passlen, unsigned char *salt, int saltlen,
                          int id, int iter, int n, unsigned char *out, const EVP_MD *md_type,
                          OSSL_LIB_CTX *ctx, const char *propq);
int PKCS12_key_gen_utf8(const char *pass, int passlen, unsigned char *salt, int saltlen, int id,
                        int iter, int n, unsigned char *out, const EVP_MD *md_type);
int PKCS12_key_gen_utf8_ex(const char *pass, int passlen, unsigned char *salt, int saltlen, int id,
                           int iter, int n, unsigned char *out, const EVP_MD *md_type,
                           OSSL_LIB_CTX *ctx, const char *propq);

/* A cipher keyed as pbeWithSHA1And...: EVP_PBE_KEYGEN of openssl/evp.h. The other does nothing. */
int PKCS12_PBE_keyivgen(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, ASN1_TYPE *param,
                        const EVP_CIPHER *cipher, const EVP_MD *md_type, int en_de);
int PKCS12_PBE_keyivgen_ex(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, ASN1_TYPE *param,
                           const EVP_CIPHER *cipher, const EVP_MD *md_type, int en_de,
                           OSSL_LIB_CTX *libctx, const char *propq);
void PKCS12_PBE_add(void);

/* ---- Text as BMPString's big-endian UTF-16 with two zero bytes at the end ---- */

/* Latin 1, or UTF-8, of asclen bytes (-1: up to a zero byte): what is given is new, and is in *uni
 * and *unilen too, if they aren't NULL. Text that isn't UTF-8 is taken as Latin 1. */
unsigned char *OPENSSL_asc2uni(const char *asc, int asclen, unsigned char **uni, int *unilen);
unsigned char *OPENSSL_utf82uni(const char *asc, int asclen, unsigned char **uni, int *unilen);
/* And back: new, with a zero at the end. */
char *OPENSSL_uni2asc(const unsigned char *uni, int unilen);
char *OPENSSL_uni2utf8(const unsigned char *uni, int unilen);

ASSAY_API_END

#endif
