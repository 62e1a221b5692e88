/* Elliptic curves over prime fields, and their keys: EC_GROUP_new(3), EC_POINT_new(3),
 * EC_KEY_new(3), ECDSA_sign(3). Functions that return int give 1, or 0 with an error raised, unless
 * it is said otherwise. A BN_CTX may be NULL; it isn't used. Fields have at most 576 bits. */
#ifndef OPENSSL_EC_H
#define OPENSSL_EC_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_EC_H
#endif

#include <openssl/opensslconf.h>
#include <openssl/types.h>
#include <string.h>

/* SEC 1, 2.3.3: the first byte of a point, without y's lowest bit. */
typedef enum {
    POINT_CONVERSION_COMPRESSED = 2,   /* x */
    POINT_CONVERSION_UNCOMPRESSED = 4, /* x and y */
    POINT_CONVERSION_HYBRID = 6        /* x and y, and the bit of y */
} point_conversion_form_t;

ASSAY_API_BEGIN

/* ---- EVP_PKEY_CTX: the controls of EC, EVP_PKEY_CTX_set_ec_paramgen_curve_nid(3) ---- */

/* How a curve is written: by its parameters, or by its OID. */
#define OPENSSL_EC_EXPLICIT_CURVE 0x000
#define OPENSSL_EC_NAMED_CURVE    0x001

/* What is derived: the secret, or the output of a KDF. */
#define EVP_PKEY_ECDH_KDF_NONE  1
#define EVP_PKEY_ECDH_KDF_X9_63 2
#define EVP_PKEY_ECDH_KDF_X9_62 EVP_PKEY_ECDH_KDF_X9_63

#define EVP_PKEY_CTRL_EC_PARAMGEN_CURVE_NID (EVP_PKEY_ALG_CTRL + 1)
#define EVP_PKEY_CTRL_EC_PARAM_ENC          (EVP_PKEY_ALG_CTRL + 2)
#define EVP_PKEY_CTRL_EC_ECDH_COFACTOR      (EVP_PKEY_ALG_CTRL + 3)
#define EVP_PKEY_CTRL_EC_KDF_TYPE           (EVP_PKEY_ALG_CTRL + 4)
#define EVP_PKEY_CTRL_EC_KDF_MD             (EVP_PKEY_ALG_CTRL + 5)
#define EVP_PKEY_CTRL_GET_EC_KDF_MD         (EVP_PKEY_ALG_CTRL + 6)
#define EVP_PKEY_CTRL_EC_KDF_OUTLEN         (EVP_PKEY_ALG_CTRL + 7)
#define EVP_PKEY_CTRL_GET_EC_KDF_OUTLEN     (EVP_PKEY_ALG_CTRL + 8)
#define EVP_PKEY_CTRL_EC_KDF_UKM            (EVP_PKEY_ALG_CTRL + 9)
#define EVP_PKEY_CTRL_GET_EC_KDF_UKM        (EVP_PKEY_ALG_CTRL + 10)

/* For new keys and parameters: the curve, and how it is to be written. 1, or 0, -1 or -2 as
 * EVP_PKEY_CTX_ctrl gives. */
int EVP_PKEY_CTX_set_ec_paramgen_curve_nid(EVP_PKEY_CTX *ctx, int nid);
int EVP_PKEY_CTX_set_ec_param_enc(EVP_PKEY_CTX *ctx, int param_enc);

/* For ECDH: cofactor mode 1, 0, or -1 for what the key says; the KDF, its digest, how many bytes it
 * gives, and the user keying material, which becomes the library's; get0's stays so, and its length
 * is the result. */
int EVP_PKEY_CTX_set_ecdh_cofactor_mode(EVP_PKEY_CTX *ctx, int cofactor_mode);
int EVP_PKEY_CTX_get_ecdh_cofactor_mode(EVP_PKEY_CTX *ctx);
int EVP_PKEY_CTX_set_ecdh_kdf_type(EVP_PKEY_CTX *ctx, int kdf);
int EVP_PKEY_CTX_get_ecdh_kdf_type(EVP_PKEY_CTX *ctx);
int EVP_PKEY_CTX_set_ecdh_kdf_md(EVP_PKEY_CTX *ctx, const EVP_MD *md);
int EVP_PKEY_CTX_get_ecdh_kdf_md(EVP_PKEY_CTX *ctx, const EVP_MD **md);
int EVP_PKEY_CTX_set_ecdh_kdf_outlen(EVP_PKEY_CTX *ctx, int len);
int EVP_PKEY_CTX_get_ecdh_kdf_outlen(EVP_PKEY_CTX *ctx, int *len);
int EVP_PKEY_CTX_set0_ecdh_kdf_ukm(EVP_PKEY_CTX *ctx, unsigned char *ukm, int len);
#ifndef OPENSSL_NO_DEPRECATED_3_0
OSSL_DEPRECATEDIN_3_0 int EVP_PKEY_CTX_get0_ecdh_kdf_ukm(EVP_PKEY_CTX *ctx, unsigned char **ukm);
#endif

/* ---- End of EVP_PKEY_CTX ---- */

/* The name that EVP knows the curve by, or NULL. */
const char *OSSL_EC_curve_nid2name(int nid);

#ifndef OPENSSL_NO_EC
#include <openssl/asn1.h>
#include <openssl/ecerr.h>
#include <openssl/params.h>
#include <openssl/symhacks.h>
#ifndef OPENSSL_NO_DEPRECATED_1_1_0
#include <openssl/bn.h>
#endif
#ifndef OPENSSL_NO_STDIO
#include <stdio.h>
#endif

#ifndef OPENSSL_ECC_MAX_FIELD_BITS
#define OPENSSL_ECC_MAX_FIELD_BITS 661
#endif

#ifndef OPENSSL_NO_DEPRECATED_3_0
typedef struct ec_method_st EC_METHOD;
#endif
typedef struct ec_group_st EC_GROUP;
typedef struct ec_point_st EC_POINT;
typedef struct ecpk_parameters_st ECPKPARAMETERS;
typedef struct ec_parameters_st ECPARAMETERS;

/* ---- Methods ---- */

#ifndef OPENSSL_NO_DEPRECATED_3_0
/* One for all curves over prime fields and one for those over binary fields, of which only the type
 * of field can be asked: NID_X9_62_prime_field or NID_X9_62_characteristic_two_field. */
OSSL_DEPRECATEDIN_3_0 const EC_METHOD *EC_GFp_simple_method(void);
OSSL_DEPRECATEDIN_3_0 const EC_METHOD *EC_GFp_mont_method(void);
OSSL_DEPRECATEDIN_3_0 const EC_METHOD *EC_GFp_nist_method(void);
OSSL_DEPRECATEDIN_3_0 const EC_METHOD *EC_GFp_nistp224_method(void);
OSSL_DEPRECATEDIN_3_0 const EC_METHOD *EC_GFp_nistp256_method(void);
OSSL_DEPRECATEDIN_3_0 const EC_METHOD *EC_GFp_nistp521_method(void);
OSSL_DEPRECATEDIN_3_0 const EC_METHOD *EC_GF2m_simple_method(void);
OSSL_DEPRECATEDIN_3_0 const EC_METHOD *EC_GROUP_method_of(const EC_GROUP *group);
OSSL_DEPRECATEDIN_3_0 const EC_METHOD *EC_POINT_method_of(const EC_POINT *point);
OSSL_DEPRECATEDIN_3_0 int EC_METHOD_get_field_type(const EC_METHOD *meth);

/* A group without a curve, for EC_GROUP_set_curve. */
OSSL_DEPRECATEDIN_3_0 EC_GROUP *EC_GROUP_new(const EC_METHOD *meth);
OSSL_DEPRECATEDIN_3_0 void EC_GROUP_clear_free(EC_GROUP *group);
#endif

/* ---- Groups: a curve, a generator, its order and cofactor ---- */

/* A named curve by its NID; the curve y^2 = x^3 + a x + b over p, or y^2 + x y = x^3 + a x^2 + b
 * over the polynomial p of three or five terms, without a generator; from parameters as
 * EVP_PKEY-EC(7) has them. NULL on failure. */
EC_GROUP *EC_GROUP_new_by_curve_name(int nid);
EC_GROUP *EC_GROUP_new_by_curve_name_ex(OSSL_LIB_CTX *libctx, const char *propq, int nid);
EC_GROUP *EC_GROUP_new_curve_GFp(const BIGNUM *p, const BIGNUM *a, const BIGNUM *b, BN_CTX *ctx);
EC_GROUP *EC_GROUP_new_curve_GF2m(const BIGNUM *p, const BIGNUM *a, const BIGNUM *b, BN_CTX *ctx);
EC_GROUP *EC_GROUP_new_from_params(const OSSL_PARAM params[], OSSL_LIB_CTX *libctx,
                                   const char *propq);
void EC_GROUP_free(EC_GROUP *group);
int EC_GROUP_copy(EC_GROUP *dst, const EC_GROUP *src);
EC_GROUP *EC_GROUP_dup(const EC_GROUP *src);

/* The generator, on the curve; its order, odd and at least 5; the cofactor, NULL or 0 to have it
 * computed. What get0 gives is the group's; NULL or 0 if it isn't set. */
int EC_GROUP_set_generator(EC_GROUP *group, const EC_POINT *generator, const BIGNUM *order,
                           const BIGNUM *cofactor);
const EC_POINT *EC_GROUP_get0_generator(const EC_GROUP *group);
int EC_GROUP_get_order(const EC_GROUP *group, BIGNUM *order, BN_CTX *ctx);
const BIGNUM *EC_GROUP_get0_order(const EC_GROUP *group);
int EC_GROUP_order_bits(const EC_GROUP *group);
int EC_GROUP_get_cofactor(const EC_GROUP *group, BIGNUM *cofactor, BN_CTX *ctx);
const BIGNUM *EC_GROUP_get0_cofactor(const EC_GROUP *group);
const BIGNUM *EC_GROUP_get0_field(const EC_GROUP *group);
BN_MONT_CTX *EC_GROUP_get_mont_data(const EC_GROUP *group);

/* The curve; out of the numbers asked for those that are NULL are left out. */
int EC_GROUP_set_curve(EC_GROUP *group, const BIGNUM *p, const BIGNUM *a, const BIGNUM *b,
                       BN_CTX *ctx);
int EC_GROUP_get_curve(const EC_GROUP *group, BIGNUM *p, BIGNUM *a, BIGNUM *b, BN_CTX *ctx);
#ifndef OPENSSL_NO_DEPRECATED_3_0
OSSL_DEPRECATEDIN_3_0 int EC_GROUP_set_curve_GFp(EC_GROUP *group, const BIGNUM *p, const BIGNUM *a,
                                                 const BIGNUM *b, BN_CTX *ctx);
OSSL_DEPRECATEDIN_3_0 int EC_GROUP_get_curve_GFp(const EC_GROUP *group, BIGNUM *p, BIGNUM *a,
                                                 BIGNUM *b, BN_CTX *ctx);
OSSL_DEPRECATEDIN_3_0 int EC_GROUP_set_curve_GF2m(EC_GROUP *group, const BIGNUM *p, const BIGNUM *a,
                                                  const BIGNUM *b, BN_CTX *ctx);
OSSL_DEPRECATEDIN_3_0 int EC_GROUP_get_curve_GF2m(const EC_GROUP *group, BIGNUM *p, BIGNUM *a,
                                                  BIGNUM *b, BN_CTX *ctx);
#endif

/* Bits of p, or the polynomial's degree; NID_X9_62_prime_field or
 * NID_X9_62_characteristic_two_field. */
int EC_GROUP_get_degree(const EC_GROUP *group);
int EC_GROUP_get_field_type(const EC_GROUP *group);

/* Of a binary field, NID_X9_62_tpBasis for a trinomial, NID_X9_62_ppBasis for a pentanomial, else
 * 0; and the exponents between the degree and 0, the smallest first, where the polynomial is of
 * that kind. */
int EC_GROUP_get_basis_type(const EC_GROUP *group);
int EC_GROUP_get_trinomial_basis(const EC_GROUP *group, unsigned int *k);
int EC_GROUP_get_pentanomial_basis(const EC_GROUP *group, unsigned int *k1, unsigned int *k2,
                                   unsigned int *k3);

/* What is told and written of it: its NID, OPENSSL_EC_NAMED_CURVE or _EXPLICIT_CURVE, the form of
 * points, the seed that b was made from. set_seed returns its length, 1 for none, 0 on failure. */
void EC_GROUP_set_curve_name(EC_GROUP *group, int nid);
int EC_GROUP_get_curve_name(const EC_GROUP *group);
void EC_GROUP_set_asn1_flag(EC_GROUP *group, int flag);
int EC_GROUP_get_asn1_flag(const EC_GROUP *group);
void EC_GROUP_set_point_conversion_form(EC_GROUP *group, point_conversion_form_t form);
point_conversion_form_t EC_GROUP_get_point_conversion_form(const EC_GROUP *group);
size_t EC_GROUP_set_seed(EC_GROUP *group, const unsigned char *p, size_t len);
unsigned char *EC_GROUP_get0_seed(const EC_GROUP *group);
size_t EC_GROUP_get_seed_len(const EC_GROUP *group);

/* Checks: all of it; 4 a^3 + 27 b^2 isn't 0. cmp: 0 if they are the same, 1 if not, -1 if that
 * can't be said. check_named_curve: the NID of the named curve that this is, or NID_undef. */
int EC_GROUP_check(const EC_GROUP *group, BN_CTX *ctx);
int EC_GROUP_check_discriminant(const EC_GROUP *group, BN_CTX *ctx);
int EC_GROUP_cmp(const EC_GROUP *a, const EC_GROUP *b, BN_CTX *ctx);
int EC_GROUP_check_named_curve(const EC_GROUP *group, int nist_only, BN_CTX *ctx);

/* The named curves: fills at most nitems of r, returns how many there are. */
typedef struct {
    int nid;
    const char *comment;
} EC_builtin_curve;
size_t EC_get_builtin_curves(EC_builtin_curve *r, size_t nitems);

/* "P-256" and its like; NULL or NID_undef. */
const char *EC_curve_nid2nist(int nid);
int EC_curve_nist2nid(const char *name);

/* ECPKParameters (RFC 3279, 2.3.5) in DER. */
EC_GROUP *d2i_ECPKParameters(EC_GROUP **group, const unsigned char **in, long len);
int i2d_ECPKParameters(const EC_GROUP *group, unsigned char **out);
#define d2i_ECPKParameters_bio(bp, x) ASN1_d2i_bio_of(EC_GROUP, NULL, d2i_ECPKParameters, bp, x)
#define i2d_ECPKParameters_bio(bp, x) ASN1_i2d_bio_of(EC_GROUP, i2d_ECPKParameters, bp, x)
#define d2i_ECPKParameters_fp(fp, x) \
    (EC_GROUP *)ASN1_d2i_fp(NULL, (d2i_of_void *)d2i_ECPKParameters, (fp), (void **)(x))
#define i2d_ECPKParameters_fp(fp, x) \
    ASN1_i2d_fp((i2d_of_void *)i2d_ECPKParameters, (fp), (void *)(x))

/* The same and ECParameters as objects: items to read and to write them by, and groups of them. The
 * functions that take parameters of a group fill params, or a new object if it is NULL: what they
 * give back, NULL with an error. ECPKPARAMETERS is the name or all parameters, as
 * EC_GROUP_set_asn1_flag has it. */
DECLARE_ASN1_ITEM(ECPKPARAMETERS)
DECLARE_ASN1_ALLOC_FUNCTIONS(ECPKPARAMETERS)
DECLARE_ASN1_ITEM(ECPARAMETERS)
DECLARE_ASN1_ALLOC_FUNCTIONS(ECPARAMETERS)
EC_GROUP *EC_GROUP_new_from_ecparameters(const ECPARAMETERS *params);
EC_GROUP *EC_GROUP_new_from_ecpkparameters(const ECPKPARAMETERS *params);
ECPARAMETERS *EC_GROUP_get_ecparameters(const EC_GROUP *group, ECPARAMETERS *params);
ECPKPARAMETERS *EC_GROUP_get_ecpkparameters(const EC_GROUP *group, ECPKPARAMETERS *params);
#ifndef OPENSSL_NO_DEPRECATED_3_0
OSSL_DEPRECATEDIN_3_0 int ECPKParameters_print(BIO *bp, const EC_GROUP *x, int off);
#ifndef OPENSSL_NO_STDIO
OSSL_DEPRECATEDIN_3_0 int ECPKParameters_print_fp(FILE *fp, const EC_GROUP *x, int off);
#endif
#endif

/* ---- Points ---- */

/* A new one is at infinity. Only points of groups of one name, or without any, go together. */
EC_POINT *EC_POINT_new(const EC_GROUP *group);
void EC_POINT_free(EC_POINT *point);
void EC_POINT_clear_free(EC_POINT *point);
int EC_POINT_copy(EC_POINT *dst, const EC_POINT *src);
EC_POINT *EC_POINT_dup(const EC_POINT *src, const EC_GROUP *group);
int EC_POINT_set_to_infinity(const EC_GROUP *group, EC_POINT *point);

/* Coordinates; only a point of the curve can be set. get leaves out what is NULL. */
int EC_POINT_set_affine_coordinates(const EC_GROUP *group, EC_POINT *p, const BIGNUM *x,
                                    const BIGNUM *y, BN_CTX *ctx);
int EC_POINT_get_affine_coordinates(const EC_GROUP *group, const EC_POINT *p, BIGNUM *x, BIGNUM *y,
                                    BN_CTX *ctx);
int EC_POINT_set_compressed_coordinates(const EC_GROUP *group, EC_POINT *p, const BIGNUM *x,
                                        int y_bit, BN_CTX *ctx);
#ifndef OPENSSL_NO_DEPRECATED_3_0
OSSL_DEPRECATEDIN_3_0 int EC_POINT_set_affine_coordinates_GFp(const EC_GROUP *group, EC_POINT *p,
                                                              const BIGNUM *x, const BIGNUM *y,
                                                              BN_CTX *ctx);
OSSL_DEPRECATEDIN_3_0 int EC_POINT_get_affine_coordinates_GFp(const EC_GROUP *group,
                                                              const EC_POINT *p, BIGNUM *x,
                                                              BIGNUM *y, BN_CTX *ctx);
OSSL_DEPRECATEDIN_3_0 int EC_POINT_set_compressed_coordinates_GFp(const EC_GROUP *group,
                                                                  EC_POINT *p, const BIGNUM *x,
                                                                  int y_bit, BN_CTX *ctx);
OSSL_DEPRECATEDIN_3_0 int EC_POINT_set_affine_coordinates_GF2m(const EC_GROUP *group, EC_POINT *p,
                                                               const BIGNUM *x, const BIGNUM *y,
                                                               BN_CTX *ctx);
OSSL_DEPRECATEDIN_3_0 int EC_POINT_get_affine_coordinates_GF2m(const EC_GROUP *group,
                                                               const EC_POINT *p, BIGNUM *x,
                                                               BIGNUM *y, BN_CTX *ctx);
OSSL_DEPRECATEDIN_3_0 int EC_POINT_set_compressed_coordinates_GF2m(const EC_GROUP *group,
                                                                   EC_POINT *p, const BIGNUM *x,
                                                                   int y_bit, BN_CTX *ctx);
/* Jacobian coordinates, over prime fields: (x / z^2, y / z^3), infinity if z is 0; z is 1 or 0
 * where they are given. */
OSSL_DEPRECATEDIN_3_0 int EC_POINT_set_Jprojective_coordinates_GFp(const EC_GROUP *group,
                                                                   EC_POINT *p, const BIGNUM *x,
                                                                   const BIGNUM *y, const BIGNUM *z,
                                                                   BN_CTX *ctx);
OSSL_DEPRECATEDIN_3_0 int EC_POINT_get_Jprojective_coordinates_GFp(const EC_GROUP *group,
                                                                   const EC_POINT *p, BIGNUM *x,
                                                                   BIGNUM *y, BIGNUM *z,
                                                                   BN_CTX *ctx);
#endif

/* Octets, as numbers, as hexadecimal. point2oct returns the length, with buf NULL that alone, or 0.
 * point2buf allocates; so does bn and point if NULL. */
size_t EC_POINT_point2oct(const EC_GROUP *group, const EC_POINT *p, point_conversion_form_t form,
                          unsigned char *buf, size_t len, BN_CTX *ctx);
int EC_POINT_oct2point(const EC_GROUP *group, EC_POINT *p, const unsigned char *buf, size_t len,
                       BN_CTX *ctx);
size_t EC_POINT_point2buf(const EC_GROUP *group, const EC_POINT *point,
                          point_conversion_form_t form, unsigned char **pbuf, BN_CTX *ctx);
#ifndef OPENSSL_NO_DEPRECATED_3_0
OSSL_DEPRECATEDIN_3_0 BIGNUM *EC_POINT_point2bn(const EC_GROUP *group, const EC_POINT *point,
                                                point_conversion_form_t form, BIGNUM *bn,
                                                BN_CTX *ctx);
OSSL_DEPRECATEDIN_3_0 EC_POINT *EC_POINT_bn2point(const EC_GROUP *group, const BIGNUM *bn,
                                                  EC_POINT *point, BN_CTX *ctx);
#endif
char *EC_POINT_point2hex(const EC_GROUP *group, const EC_POINT *point, point_conversion_form_t form,
                         BN_CTX *ctx);
EC_POINT *EC_POINT_hex2point(const EC_GROUP *group, const char *hex, EC_POINT *point, BN_CTX *ctx);

/* r = a + b, 2 a, -a; r = [n]G + [m]q, where a term of NULLs is left out; the sum of that and many
 * such terms. cmp: 0 if equal, 1 if not, -1 on failure. */
int EC_POINT_add(const EC_GROUP *group, EC_POINT *r, const EC_POINT *a, const EC_POINT *b,
                 BN_CTX *ctx);
int EC_POINT_dbl(const EC_GROUP *group, EC_POINT *r, const EC_POINT *a, BN_CTX *ctx);
int EC_POINT_invert(const EC_GROUP *group, EC_POINT *a, BN_CTX *ctx);
int EC_POINT_is_at_infinity(const EC_GROUP *group, const EC_POINT *p);
int EC_POINT_is_on_curve(const EC_GROUP *group, const EC_POINT *point, BN_CTX *ctx);
int EC_POINT_cmp(const EC_GROUP *group, const EC_POINT *a, const EC_POINT *b, BN_CTX *ctx);
int EC_POINT_mul(const EC_GROUP *group, EC_POINT *r, const BIGNUM *n, const EC_POINT *q,
                 const BIGNUM *m, BN_CTX *ctx);
#ifndef OPENSSL_NO_DEPRECATED_3_0
OSSL_DEPRECATEDIN_3_0 int EC_POINTs_mul(const EC_GROUP *group, EC_POINT *r, const BIGNUM *n,
                                        size_t num, const EC_POINT *p[], const BIGNUM *m[],
                                        BN_CTX *ctx);

/* Points are affine, and tables of generators are constant, so that these have nothing to do; have:
 * is there such a table? */
OSSL_DEPRECATEDIN_3_0 int EC_POINT_make_affine(const EC_GROUP *group, EC_POINT *point, BN_CTX *ctx);
OSSL_DEPRECATEDIN_3_0 int EC_POINTs_make_affine(const EC_GROUP *group, size_t num,
                                                EC_POINT *points[], BN_CTX *ctx);
OSSL_DEPRECATEDIN_3_0 int EC_GROUP_precompute_mult(EC_GROUP *group, BN_CTX *ctx);
OSSL_DEPRECATEDIN_3_0 int EC_GROUP_have_precompute_mult(const EC_GROUP *group);
#endif

/* ---- Keys ---- */

/* Not to be written of a private key: the parameters, the public key. */
#define EC_PKEY_NO_PARAMETERS 0x001
#define EC_PKEY_NO_PUBKEY     0x002

/* Flags of a key. */
#define EC_FLAG_SM2_RANGE              0x0004
#define EC_FLAG_COFACTOR_ECDH          0x1000
#define EC_FLAG_CHECK_NAMED_GROUP      0x2000
#define EC_FLAG_CHECK_NAMED_GROUP_NIST 0x4000
#define EC_FLAG_CHECK_NAMED_GROUP_MASK (EC_FLAG_CHECK_NAMED_GROUP | EC_FLAG_CHECK_NAMED_GROUP_NIST)
#define EC_FLAG_NON_FIPS_ALLOW         0x0000
#define EC_FLAG_FIPS_CHECKED           0x0000

#define EC_KEY_get_ex_new_index(l, p, newf, dupf, freef) \
    CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_EC_KEY, l, p, newf, dupf, freef)

#ifndef OPENSSL_NO_DEPRECATED_3_0
/* An empty key, one with the group of that NID; a copy, in parts and whole; NULL on failure. */
OSSL_DEPRECATEDIN_3_0 EC_KEY *EC_KEY_new(void);
OSSL_DEPRECATEDIN_3_0 EC_KEY *EC_KEY_new_ex(OSSL_LIB_CTX *ctx, const char *propq);
OSSL_DEPRECATEDIN_3_0 EC_KEY *EC_KEY_new_by_curve_name(int nid);
OSSL_DEPRECATEDIN_3_0 EC_KEY *EC_KEY_new_by_curve_name_ex(OSSL_LIB_CTX *ctx, const char *propq,
                                                          int nid);
OSSL_DEPRECATEDIN_3_0 void EC_KEY_free(EC_KEY *key);
OSSL_DEPRECATEDIN_3_0 EC_KEY *EC_KEY_copy(EC_KEY *dst, const EC_KEY *src);
OSSL_DEPRECATEDIN_3_0 EC_KEY *EC_KEY_dup(const EC_KEY *src);
OSSL_DEPRECATEDIN_3_0 int EC_KEY_up_ref(EC_KEY *key);
OSSL_DEPRECATEDIN_3_0 ENGINE *EC_KEY_get0_engine(const EC_KEY *eckey); /* NULL: there are none */

/* Its parts: what is set is copied, what get0 gives is the key's. A private key below 0 or longer
 * than the order's words isn't taken; setting none takes the old one away and returns 0. */
OSSL_DEPRECATEDIN_3_0 const EC_GROUP *EC_KEY_get0_group(const EC_KEY *key);
OSSL_DEPRECATEDIN_3_0 int EC_KEY_set_group(EC_KEY *key, const EC_GROUP *group);
OSSL_DEPRECATEDIN_3_0 const BIGNUM *EC_KEY_get0_private_key(const EC_KEY *key);
OSSL_DEPRECATEDIN_3_0 int EC_KEY_set_private_key(EC_KEY *key, const BIGNUM *prv);
OSSL_DEPRECATEDIN_3_0 const EC_POINT *EC_KEY_get0_public_key(const EC_KEY *key);
OSSL_DEPRECATEDIN_3_0 int EC_KEY_set_public_key(EC_KEY *key, const EC_POINT *pub);
OSSL_DEPRECATEDIN_3_0 int EC_KEY_set_public_key_affine_coordinates(EC_KEY *key, BIGNUM *x,
                                                                   BIGNUM *y); /* and checks it */

/* EC_PKEY_*; EC_FLAG_*; the form of points; of the group: named or in full. decoded_from...: 1, 0,
 * or -1 without a group. */
OSSL_DEPRECATEDIN_3_0 unsigned EC_KEY_get_enc_flags(const EC_KEY *key);
OSSL_DEPRECATEDIN_3_0 void EC_KEY_set_enc_flags(EC_KEY *eckey, unsigned int flags);
OSSL_DEPRECATEDIN_3_0 int EC_KEY_get_flags(const EC_KEY *key);
OSSL_DEPRECATEDIN_3_0 void EC_KEY_set_flags(EC_KEY *key, int flags);
OSSL_DEPRECATEDIN_3_0 void EC_KEY_clear_flags(EC_KEY *key, int flags);
OSSL_DEPRECATEDIN_3_0 point_conversion_form_t EC_KEY_get_conv_form(const EC_KEY *key);
OSSL_DEPRECATEDIN_3_0 void EC_KEY_set_conv_form(EC_KEY *eckey, point_conversion_form_t cform);
OSSL_DEPRECATEDIN_3_0 void EC_KEY_set_asn1_flag(EC_KEY *eckey, int asn1_flag);
OSSL_DEPRECATEDIN_3_0 int EC_KEY_decoded_from_explicit_params(const EC_KEY *key);
OSSL_DEPRECATEDIN_3_0 int EC_KEY_set_ex_data(EC_KEY *key, int idx, void *arg);
OSSL_DEPRECATEDIN_3_0 void *EC_KEY_get_ex_data(const EC_KEY *key, int idx);

/* A new pair of keys for the group; all that can be checked of what is there; can keys of this
 * group sign? */
OSSL_DEPRECATEDIN_3_0 int EC_KEY_generate_key(EC_KEY *key);
OSSL_DEPRECATEDIN_3_0 int EC_KEY_check_key(const EC_KEY *key);
OSSL_DEPRECATEDIN_3_0 int EC_KEY_can_sign(const EC_KEY *eckey);
OSSL_DEPRECATEDIN_3_0 int EC_KEY_precompute_mult(EC_KEY *key, BN_CTX *ctx); /* nothing to do */

/* Octets: the public key as a point, the private one as long as the order. The buf functions
 * allocate; lengths, or 0 on failure. */
OSSL_DEPRECATEDIN_3_0 size_t EC_KEY_key2buf(const EC_KEY *key, point_conversion_form_t form,
                                            unsigned char **pbuf, BN_CTX *ctx);
OSSL_DEPRECATEDIN_3_0 int EC_KEY_oct2key(EC_KEY *key, const unsigned char *buf, size_t len,
                                         BN_CTX *ctx);
OSSL_DEPRECATEDIN_3_0 int EC_KEY_oct2priv(EC_KEY *key, const unsigned char *buf, size_t len);
OSSL_DEPRECATEDIN_3_0 size_t EC_KEY_priv2oct(const EC_KEY *key, unsigned char *buf, size_t len);
OSSL_DEPRECATEDIN_3_0 size_t EC_KEY_priv2buf(const EC_KEY *eckey, unsigned char **pbuf);

/* ECPrivateKey (RFC 5915), ECPKParameters of the key's group, and the public key's octets. *key, if
 * there, is filled; for o2i it must be, with a group. */
OSSL_DEPRECATEDIN_3_0 EC_KEY *d2i_ECPrivateKey(EC_KEY **key, const unsigned char **in, long len);
OSSL_DEPRECATEDIN_3_0 int i2d_ECPrivateKey(const EC_KEY *key, unsigned char **out);
OSSL_DEPRECATEDIN_3_0 EC_KEY *d2i_ECParameters(EC_KEY **key, const unsigned char **in, long len);
OSSL_DEPRECATEDIN_3_0 int i2d_ECParameters(const EC_KEY *key, unsigned char **out);
OSSL_DEPRECATEDIN_3_0 EC_KEY *o2i_ECPublicKey(EC_KEY **key, const unsigned char **in, long len);
OSSL_DEPRECATEDIN_3_0 int i2o_ECPublicKey(const EC_KEY *key, unsigned char **out);

/* The text of `openssl ec -text`, off or 4 spaces in. */
OSSL_DEPRECATEDIN_3_0 int ECParameters_print(BIO *bp, const EC_KEY *key);
OSSL_DEPRECATEDIN_3_0 int EC_KEY_print(BIO *bp, const EC_KEY *key, int off);
#ifndef OPENSSL_NO_STDIO
OSSL_DEPRECATEDIN_3_0 int ECParameters_print_fp(FILE *fp, const EC_KEY *key);
OSSL_DEPRECATEDIN_3_0 int EC_KEY_print_fp(FILE *fp, const EC_KEY *key, int off);
#endif

/* ---- Methods of keys: what a program does instead of the library ---- */

/* The library's own; that of new keys (NULL: the library's own); that of one key. There are no
 * engines. */
OSSL_DEPRECATEDIN_3_0 const EC_KEY_METHOD *EC_KEY_OpenSSL(void);
OSSL_DEPRECATEDIN_3_0 const EC_KEY_METHOD *EC_KEY_get_default_method(void);
OSSL_DEPRECATEDIN_3_0 void EC_KEY_set_default_method(const EC_KEY_METHOD *meth);
OSSL_DEPRECATEDIN_3_0 const EC_KEY_METHOD *EC_KEY_get_method(const EC_KEY *key);
OSSL_DEPRECATEDIN_3_0 int EC_KEY_set_method(EC_KEY *key, const EC_KEY_METHOD *meth);
OSSL_DEPRECATEDIN_3_0 EC_KEY *EC_KEY_new_method(ENGINE *engine);

/* ECDH: x of [d]pub_key, through KDF if there is one; how many bytes of out were filled, or 0. */
OSSL_DEPRECATEDIN_3_0 int ECDH_compute_key(void *out, size_t outlen, const EC_POINT *pub_key,
                                           const EC_KEY *ecdh,
                                           void *(*KDF)(const void *in, size_t inlen, void *out,
                                                        size_t *outlen));
OSSL_DEPRECATEDIN_3_0 int ECDH_KDF_X9_62(unsigned char *out, size_t outlen, const unsigned char *Z,
                                         size_t Zlen, const unsigned char *sinfo, size_t sinfolen,
                                         const EVP_MD *md);
#endif

/* ---- ECDSA (FIPS 186-5) ---- */

typedef struct ECDSA_SIG_st ECDSA_SIG;

/* r and s; set0 takes them over, get0 doesn't give them away. */
ECDSA_SIG *ECDSA_SIG_new(void);
void ECDSA_SIG_free(ECDSA_SIG *sig);
void ECDSA_SIG_get0(const ECDSA_SIG *sig, const BIGNUM **pr, const BIGNUM **ps);
const BIGNUM *ECDSA_SIG_get0_r(const ECDSA_SIG *sig);
const BIGNUM *ECDSA_SIG_get0_s(const ECDSA_SIG *sig);
int ECDSA_SIG_set0(ECDSA_SIG *sig, BIGNUM *r, BIGNUM *s);

/* ECDSA-Sig-Value in DER. */
ECDSA_SIG *d2i_ECDSA_SIG(ECDSA_SIG **a, const unsigned char **in, long len);
int i2d_ECDSA_SIG(const ECDSA_SIG *a, unsigned char **out);

#ifndef OPENSSL_NO_DEPRECATED_3_0
/* Signatures of digests, in DER or as ECDSA_SIG; `type` says nothing. kinv and rp, of
 * ECDSA_sign_setup, are for one signature alone. sig holds ECDSA_size bytes. Verification: 1 right,
 * 0 wrong, -1 an error. */
OSSL_DEPRECATEDIN_3_0 ECDSA_SIG *ECDSA_do_sign(const unsigned char *dgst, int dgst_len,
                                               EC_KEY *eckey);
OSSL_DEPRECATEDIN_3_0 ECDSA_SIG *ECDSA_do_sign_ex(const unsigned char *dgst, int dgstlen,
                                                  const BIGNUM *kinv, const BIGNUM *rp,
                                                  EC_KEY *eckey);
OSSL_DEPRECATEDIN_3_0 int ECDSA_do_verify(const unsigned char *dgst, int dgst_len,
                                          const ECDSA_SIG *sig, EC_KEY *eckey);
OSSL_DEPRECATEDIN_3_0 int ECDSA_sign_setup(EC_KEY *eckey, BN_CTX *ctx, BIGNUM **kinv, BIGNUM **rp);
OSSL_DEPRECATEDIN_3_0 int ECDSA_sign(int type, const unsigned char *dgst, int dgstlen,
                                     unsigned char *sig, unsigned int *siglen, EC_KEY *eckey);
OSSL_DEPRECATEDIN_3_0 int ECDSA_sign_ex(int type, const unsigned char *dgst, int dgstlen,
                                        unsigned char *sig, unsigned int *siglen,
                                        const BIGNUM *kinv, const BIGNUM *rp, EC_KEY *eckey);
OSSL_DEPRECATEDIN_3_0 int ECDSA_verify(int type, const unsigned char *dgst, int dgstlen,
                                       const unsigned char *sig, int siglen, EC_KEY *eckey);
OSSL_DEPRECATEDIN_3_0 int ECDSA_size(const EC_KEY *eckey);

/* A copy of a method, or one that can do nothing; its functions, set and told. */
OSSL_DEPRECATEDIN_3_0 EC_KEY_METHOD *EC_KEY_METHOD_new(const EC_KEY_METHOD *meth);
OSSL_DEPRECATEDIN_3_0 void EC_KEY_METHOD_free(EC_KEY_METHOD *meth);
OSSL_DEPRECATEDIN_3_0 void EC_KEY_METHOD_set_init(
    EC_KEY_METHOD *meth, int (*init)(EC_KEY *key), void (*finish)(EC_KEY *key),
    int (*copy)(EC_KEY *dest, const EC_KEY *src),
    int (*set_group)(EC_KEY *key, const EC_GROUP *grp),
    int (*set_private)(EC_KEY *key, const BIGNUM *priv_key),
    int (*set_public)(EC_KEY *key, const EC_POINT *pub_key));
OSSL_DEPRECATEDIN_3_0 void EC_KEY_METHOD_set_keygen(EC_KEY_METHOD *meth,
                                                    int (*keygen)(EC_KEY *key));
OSSL_DEPRECATEDIN_3_0 void EC_KEY_METHOD_set_compute_key(
    EC_KEY_METHOD *meth, int (*ckey)(unsigned char **psec, size_t *pseclen, const EC_POINT *pub_key,
                                     const EC_KEY *ecdh));
OSSL_DEPRECATEDIN_3_0 void EC_KEY_METHOD_set_sign(
    EC_KEY_METHOD *meth,
    int (*sign)(int type, const unsigned char *dgst, int dlen, unsigned char *sig,
                unsigned int *siglen, const BIGNUM *kinv, const BIGNUM *r, EC_KEY *eckey),
    int (*sign_setup)(EC_KEY *eckey, BN_CTX *ctx_in, BIGNUM **kinvp, BIGNUM **rp),
    ECDSA_SIG *(*sign_sig)(const unsigned char *dgst, int dgst_len, const BIGNUM *in_kinv,
                           const BIGNUM *in_r, EC_KEY *eckey));
OSSL_DEPRECATEDIN_3_0 void EC_KEY_METHOD_set_verify(
    EC_KEY_METHOD *meth,
    int (*verify)(int type, const unsigned char *dgst, int dgst_len, const unsigned char *sigbuf,
                  int sig_len, EC_KEY *eckey),
    int (*verify_sig)(const unsigned char *dgst, int dgst_len, const ECDSA_SIG *sig,
                      EC_KEY *eckey));
OSSL_DEPRECATEDIN_3_0 void EC_KEY_METHOD_get_init(
    const EC_KEY_METHOD *meth, int (**pinit)(EC_KEY *key), void (**pfinish)(EC_KEY *key),
    int (**pcopy)(EC_KEY *dest, const EC_KEY *src),
    int (**pset_group)(EC_KEY *key, const EC_GROUP *grp),
    int (**pset_private)(EC_KEY *key, const BIGNUM *priv_key),
    int (**pset_public)(EC_KEY *key, const EC_POINT *pub_key));
OSSL_DEPRECATEDIN_3_0 void EC_KEY_METHOD_get_keygen(const EC_KEY_METHOD *meth,
                                                    int (**pkeygen)(EC_KEY *key));
OSSL_DEPRECATEDIN_3_0 void EC_KEY_METHOD_get_compute_key(
    const EC_KEY_METHOD *meth, int (**pck)(unsigned char **psec, size_t *pseclen,
                                           const EC_POINT *pub_key, const EC_KEY *ecdh));
OSSL_DEPRECATEDIN_3_0 void EC_KEY_METHOD_get_sign(
    const EC_KEY_METHOD *meth,
    int (**psign)(int type, const unsigned char *dgst, int dlen, unsigned char *sig,
                  unsigned int *siglen, const BIGNUM *kinv, const BIGNUM *r, EC_KEY *eckey),
    int (**psign_setup)(EC_KEY *eckey, BN_CTX *ctx_in, BIGNUM **kinvp, BIGNUM **rp),
    ECDSA_SIG *(**psign_sig)(const unsigned char *dgst, int dgst_len, const BIGNUM *in_kinv,
                             const BIGNUM *in_r, EC_KEY *eckey));
OSSL_DEPRECATEDIN_3_0 void EC_KEY_METHOD_get_verify(
    const EC_KEY_METHOD *meth,
    int (**pverify)(int type, const unsigned char *dgst, int dgst_len, const unsigned char *sigbuf,
                    int sig_len, EC_KEY *eckey),
    int (**pverify_sig)(const unsigned char *dgst, int dgst_len, const ECDSA_SIG *sig,
                        EC_KEY *eckey));
#endif

#define EVP_EC_gen(curve) EVP_PKEY_Q_keygen(NULL, NULL, "EC", (char *)(strstr(curve, "")))
#endif

ASSAY_API_END

#endif
