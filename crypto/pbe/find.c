/* Which cipher, digest and derivation an algorithm of encryption by a passphrase stands for:
 * EVP_PBE_CipherInit(3). A const table, and before it what the program adds. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/pbe/pbe.h"

struct pbe {
    int type, nid, cipher, digest;
    EVP_PBE_KEYGEN *keygen;
    EVP_PBE_KEYGEN_EX *keygen_ex;
};

#define PBES1  PKCS5_PBE_keyivgen, PKCS5_PBE_keyivgen_ex
#define PBES2  PKCS5_v2_PBE_keyivgen, PKCS5_v2_PBE_keyivgen_ex
#define PKCS12 PKCS12_PBE_keyivgen, PKCS12_PBE_keyivgen_ex
#define SCRYPT PKCS5_v2_scrypt_keyivgen, PKCS5_v2_scrypt_keyivgen_ex
#define NONE   NULL, NULL

/* In OpenSSL's order, which EVP_PBE_get shows. */
static const struct pbe known[] = {
    {EVP_PBE_TYPE_OUTER, NID_pbeWithMD2AndDES_CBC, NID_des_cbc, NID_md2, PBES1},
    {EVP_PBE_TYPE_OUTER, NID_pbeWithMD5AndDES_CBC, NID_des_cbc, NID_md5, PBES1},
    {EVP_PBE_TYPE_OUTER, NID_pbeWithSHA1AndRC2_CBC, NID_rc2_64_cbc, NID_sha1, PBES1},
    {EVP_PBE_TYPE_OUTER, NID_id_pbkdf2, -1, -1, pbe_pbkdf2, pbe_pbkdf2_ex},
    {EVP_PBE_TYPE_OUTER, NID_pbe_WithSHA1And128BitRC4, NID_rc4, NID_sha1, PKCS12},
    {EVP_PBE_TYPE_OUTER, NID_pbe_WithSHA1And40BitRC4, NID_rc4_40, NID_sha1, PKCS12},
    {EVP_PBE_TYPE_OUTER, NID_pbe_WithSHA1And3_Key_TripleDES_CBC, NID_des_ede3_cbc, NID_sha1,
     PKCS12},
    {EVP_PBE_TYPE_OUTER, NID_pbe_WithSHA1And2_Key_TripleDES_CBC, NID_des_ede_cbc, NID_sha1, PKCS12},
    {EVP_PBE_TYPE_OUTER, NID_pbe_WithSHA1And128BitRC2_CBC, NID_rc2_cbc, NID_sha1, PKCS12},
    {EVP_PBE_TYPE_OUTER, NID_pbe_WithSHA1And40BitRC2_CBC, NID_rc2_40_cbc, NID_sha1, PKCS12},
    {EVP_PBE_TYPE_OUTER, NID_pbes2, -1, -1, PBES2},
    {EVP_PBE_TYPE_OUTER, NID_pbeWithMD2AndRC2_CBC, NID_rc2_64_cbc, NID_md2, PBES1},
    {EVP_PBE_TYPE_OUTER, NID_pbeWithMD5AndRC2_CBC, NID_rc2_64_cbc, NID_md5, PBES1},
    {EVP_PBE_TYPE_OUTER, NID_pbeWithSHA1AndDES_CBC, NID_des_cbc, NID_sha1, PBES1},
    {EVP_PBE_TYPE_PRF, NID_hmacWithSHA1, -1, NID_sha1, NONE},
    {EVP_PBE_TYPE_PRF, NID_hmac_md5, -1, NID_md5, NONE},
    {EVP_PBE_TYPE_PRF, NID_hmac_sha1, -1, NID_sha1, NONE},
    {EVP_PBE_TYPE_PRF, NID_hmacWithMD5, -1, NID_md5, NONE},
    {EVP_PBE_TYPE_PRF, NID_hmacWithSHA224, -1, NID_sha224, NONE},
    {EVP_PBE_TYPE_PRF, NID_hmacWithSHA256, -1, NID_sha256, NONE},
    {EVP_PBE_TYPE_PRF, NID_hmacWithSHA384, -1, NID_sha384, NONE},
    {EVP_PBE_TYPE_PRF, NID_hmacWithSHA512, -1, NID_sha512, NONE},
    {EVP_PBE_TYPE_PRF, NID_id_HMACGostR3411_94, -1, NID_id_GostR3411_94, NONE},
    {EVP_PBE_TYPE_PRF, NID_id_tc26_hmac_gost_3411_2012_256, -1, NID_id_GostR3411_2012_256, NONE},
    {EVP_PBE_TYPE_PRF, NID_id_tc26_hmac_gost_3411_2012_512, -1, NID_id_GostR3411_2012_512, NONE},
    {EVP_PBE_TYPE_PRF, NID_hmacWithSHA512_224, -1, NID_sha512_224, NONE},
    {EVP_PBE_TYPE_PRF, NID_hmacWithSHA512_256, -1, NID_sha512_256, NONE},
    {EVP_PBE_TYPE_KDF, NID_id_pbkdf2, -1, -1, pbe_pbkdf2, pbe_pbkdf2_ex},
    {EVP_PBE_TYPE_KDF, NID_id_scrypt, -1, -1, SCRYPT},
};

#define KNOWN (sizeof(known) / sizeof(known[0]))

/* ---- What a program adds ---- */

struct added {
    struct pbe pbe;
    struct added *next;
};

static _Atomic(struct added *) added;

int EVP_PBE_alg_add_type(int pbe_type, int pbe_nid, int cipher_nid, int md_nid,
                         EVP_PBE_KEYGEN *keygen)
{
    struct added *one = OPENSSL_malloc(sizeof(*one));
    if (one == NULL)
        return FAIL(ERR_LIB_EVP, ERR_R_MALLOC_FAILURE);
    one->pbe = (struct pbe){pbe_type, pbe_nid, cipher_nid, md_nid, keygen, NULL};
    one->next = atomic_load(&added);
    while (!atomic_compare_exchange_weak(&added, &one->next, one))
        ;
    return 1;
}

int EVP_PBE_alg_add(int nid, const EVP_CIPHER *cipher, const EVP_MD *md, EVP_PBE_KEYGEN *keygen)
{
    int cipher_nid = cipher != NULL ? EVP_CIPHER_get_nid(cipher) : -1;
    int md_nid = md != NULL ? EVP_MD_get_type(md) : -1;
    return EVP_PBE_alg_add_type(EVP_PBE_TYPE_OUTER, nid, cipher_nid, md_nid, keygen);
}

void EVP_PBE_cleanup(void)
{
    for (struct added *one = atomic_exchange(&added, NULL), *next; one != NULL; one = next) {
        next = one->next;
        OPENSSL_free(one);
    }
}

/* ---- Looking up ---- */

static const struct pbe *find(int type, int nid)
{
    if (nid == NID_undef)
        return NULL;
    for (const struct added *a = atomic_load(&added); a != NULL; a = a->next)
        if (a->pbe.type == type && a->pbe.nid == nid)
            return &a->pbe;
    for (size_t i = 0; i < KNOWN; i++)
        if (known[i].type == type && known[i].nid == nid)
            return &known[i];
    return NULL;
}

int EVP_PBE_find_ex(int type, int pbe_nid, int *pcnid, int *pmnid, EVP_PBE_KEYGEN **pkeygen,
                    EVP_PBE_KEYGEN_EX **pkeygen_ex)
{
    const struct pbe *pbe = find(type, pbe_nid);
    if (pbe == NULL)
        return 0;
    if (pcnid != NULL)
        *pcnid = pbe->cipher;
    if (pmnid != NULL)
        *pmnid = pbe->digest;
    if (pkeygen != NULL)
        *pkeygen = pbe->keygen;
    if (pkeygen_ex != NULL)
        *pkeygen_ex = pbe->keygen_ex;
    return 1;
}

int EVP_PBE_find(int type, int pbe_nid, int *pcnid, int *pmnid, EVP_PBE_KEYGEN **pkeygen)
{
    return EVP_PBE_find_ex(type, pbe_nid, pcnid, pmnid, pkeygen, NULL);
}

int EVP_PBE_get(int *ptype, int *ppbe_nid, size_t num)
{
    if (num >= KNOWN)
        return 0;
    if (ptype != NULL)
        *ptype = known[num].type;
    if (ppbe_nid != NULL)
        *ppbe_nid = known[num].nid;
    return 1;
}

/* ---- Keying a cipher ---- */

static int unknown_algorithm(const ASN1_OBJECT *object)
{
    char name[80];
    if (object == NULL || i2t_ASN1_OBJECT(name, sizeof(name), object) <= 0)
        snprintf(name, sizeof(name), "NULL");
    ERR_raise_data(ERR_LIB_EVP, EVP_R_UNKNOWN_PBE_ALGORITHM, "TYPE=%s", name);
    return 0;
}

int EVP_PBE_CipherInit_ex(ASN1_OBJECT *pbe_obj, const char *pass, int passlen, ASN1_TYPE *param,
                          EVP_CIPHER_CTX *ctx, int en_de, OSSL_LIB_CTX *libctx, const char *propq)
{
    const struct pbe *pbe = find(EVP_PBE_TYPE_OUTER, OBJ_obj2nid(pbe_obj));
    if (pbe == NULL)
        return unknown_algorithm(pbe_obj);
    const EVP_CIPHER *cipher = pbe->cipher != -1 ? EVP_get_cipherbynid(pbe->cipher) : NULL;
    const EVP_MD *md = pbe->digest != -1 ? EVP_get_digestbynid(pbe->digest) : NULL;
    if (pbe->cipher != -1 && cipher == NULL) {
        ERR_raise_data(ERR_LIB_EVP, EVP_R_UNKNOWN_CIPHER, "%s", OBJ_nid2sn(pbe->cipher));
        return 0;
    }
    if (pbe->digest != -1 && md == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_UNKNOWN_DIGEST);
    int len = pass == NULL ? 0 : passlen == -1 ? (int)strlen(pass) : passlen;
    if (pbe->keygen_ex != NULL)
        return pbe->keygen_ex(ctx, pass, len, param, cipher, md, en_de, libctx, propq);
    return pbe->keygen(ctx, pass, len, param, cipher, md, en_de);
}

int EVP_PBE_CipherInit(ASN1_OBJECT *pbe_obj, const char *pass, int passlen, ASN1_TYPE *param,
                       EVP_CIPHER_CTX *ctx, int en_de)
{
    return EVP_PBE_CipherInit_ex(pbe_obj, pass, passlen, param, ctx, en_de, NULL, NULL);
}

/* All of them are in the table from the start. */
void PKCS5_PBE_add(void)
{
}

void PKCS12_PBE_add(void)
{
}
