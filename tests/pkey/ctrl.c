/* Controls, on a kind of key that keeps what it is told: each function, number and text must come
 * as the parameter that the manual pages name. */
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/dh.h>
#include <openssl/dsa.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/kdf.h>
#include <openssl/obj_mac.h>
#include <openssl/params.h>
#include <openssl/rsa.h>
#include <stdio.h>
#include <string.h>

#include "crypto/pkey/ctrl.h"
#include "tests/check.h"
#include "tests/suite.h"

/* ---- The listener: "name=value" of the last parameter ---- */

static char heard[200];

static void hear(const OSSL_PARAM *p)
{
    int64_t i = 0;
    uint64_t u = 0;
    size_t len = p->data_size < 100 ? p->data_size : 100;
    if (p->data_type == OSSL_PARAM_UTF8_STRING)
        snprintf(heard, sizeof(heard), "%s=%.*s", p->key, (int)len, (const char *)p->data);
    else if (p->data_type == OSSL_PARAM_OCTET_STRING)
        snprintf(heard, sizeof(heard), "%s=[%.*s]", p->key, (int)len, (const char *)p->data);
    else if (OSSL_PARAM_get_int64(p, &i))
        snprintf(heard, sizeof(heard), "%s=%lld", p->key, (long long)i);
    else if (OSSL_PARAM_get_uint64(p, &u))
        snprintf(heard, sizeof(heard), "%s=%llu", p->key, (unsigned long long)u);
}

static bool listen(void *op, const OSSL_PARAM params[])
{
    (void)op;
    for (; params->key != NULL; params++)
        hear(params);
    return true;
}

static unsigned char label[] = "label";

/* Numbers are 7, texts SHA256 or a KDF's name, bytes the label. */
static bool tell(void *op, OSSL_PARAM params[])
{
    (void)op;
    const char *text =
        strcmp(params->key, OSSL_EXCHANGE_PARAM_KDF_TYPE) == 0 ? "X963KDF" : "SHA256";
    snprintf(heard, sizeof(heard), "%s", params->key);
    if (params->data_type == OSSL_PARAM_UTF8_STRING)
        return OSSL_PARAM_set_utf8_string(params, text);
    if (params->data_type == OSSL_PARAM_OCTET_PTR)
        return OSSL_PARAM_set_octet_ptr(params, label, 5);
    return OSSL_PARAM_set_int(params, 7);
}

#define TEXT(name)   OSSL_PARAM_utf8_string(name, NULL, 0)
#define OCTETS(name) OSSL_PARAM_octet_string(name, NULL, 0)
#define NUMBER(name) OSSL_PARAM_int64(name, NULL)

static const OSSL_PARAM all[] = {TEXT("digest"),
                                 TEXT("cekalg"),
                                 TEXT("properties"),
                                 OCTETS("distid"),
                                 TEXT("cipher"),
                                 OCTETS("priv"),
                                 NUMBER("size"),
                                 TEXT("pad-mode"),
                                 TEXT("saltlen"),
                                 TEXT("mgf1-digest"),
                                 TEXT("mgf1-properties"),
                                 TEXT("digest-props"),
                                 OCTETS("oaep-label"),
                                 NUMBER("bits"),
                                 NUMBER("e"),
                                 NUMBER("primes"),
                                 NUMBER("pbits"),
                                 NUMBER("qbits"),
                                 NUMBER("gindex"),
                                 OCTETS("seed"),
                                 TEXT("type"),
                                 NUMBER("safeprime-generator"),
                                 TEXT("group"),
                                 NUMBER("pad"),
                                 TEXT("kdf-type"),
                                 TEXT("kdf-digest"),
                                 NUMBER("kdf-outlen"),
                                 OCTETS("kdf-ukm"),
                                 TEXT("encoding"),
                                 NUMBER("ecdh-cofactor-mode"),
                                 TEXT("operation"),
                                 TEXT("mode"),
                                 OCTETS("key"),
                                 OCTETS("secret"),
                                 OCTETS("info"),
                                 OCTETS("salt"),
                                 OCTETS("pass"),
                                 NUMBER("n"),
                                 NUMBER("r"),
                                 NUMBER("p"),
                                 NUMBER("maxmem_bytes"),
                                 OSSL_PARAM_END};

static const struct pkey_operation listener = {.name = "LISTENER",
                                               .ctx_size = 16,
                                               .set = listen,
                                               .get = tell,
                                               .settable = all,
                                               .gettable = all};

static EVP_PKEY_CTX *context(struct pkey_row *row, int nid, int operation)
{
    static const struct pkey_keys keys = {0};
    *row = (struct pkey_row){.nid = nid,
                             .name = nid == EVP_PKEY_RSA       ? "RSA"
                                     : nid == EVP_PKEY_RSA_PSS ? "RSA-PSS"
                                                               : "OTHER",
                             .keys = &keys};
    EVP_PKEY_CTX *ctx = pkey_ctx_new(row, NULL, NULL, NULL);
    if (ctx != NULL && pkey_ctx_state(ctx, listener.ctx_size)) {
        ctx->shared = &listener;
        ctx->operation = operation;
    }
    return ctx;
}

static int reason(void)
{
    int last = ERR_GET_REASON(ERR_peek_last_error());
    ERR_clear_error();
    return last;
}

/* ---- The functions ---- */

#define OP(name) EVP_PKEY_OP_##name

static EVP_PKEY_CTX *ctx; /* of the case under way */
static const EVP_MD *md;
static char text[80];
static int number;
static unsigned char *octets;

static BIGNUM *seventeen(void)
{
    BIGNUM *n = BN_new();
    BN_set_word(n, 17);
    return n;
}

static int set1_pubexp(void)
{
    BIGNUM *n = seventeen();
    int result = EVP_PKEY_CTX_set1_rsa_keygen_pubexp(ctx, n);
    BN_free(n);
    return result;
}

static unsigned char *own(void)
{
    return OPENSSL_memdup(label, 5);
}

static const unsigned char *const abc = (const unsigned char *)"abc";

/* Each call as a function of its own. */
#define CALLS(X)                                                                                   \
    X(RSA, SIGN, 1, "pad-mode=6", EVP_PKEY_CTX_set_rsa_padding(ctx, 6))                            \
    X(RSA_PSS, VERIFY, 1, "pad-mode=6", EVP_PKEY_CTX_set_rsa_padding(ctx, 6))                      \
    X(RSA, DECRYPT, 1, "pad-mode", EVP_PKEY_CTX_get_rsa_padding(ctx, &number))                     \
    X(RSA, SIGN, 1, "saltlen=-2", EVP_PKEY_CTX_set_rsa_pss_saltlen(ctx, -2))                       \
    X(RSA, SIGN, 1, "saltlen", EVP_PKEY_CTX_get_rsa_pss_saltlen(ctx, &number))                     \
    X(RSA, ENCRYPT, -1, "", EVP_PKEY_CTX_set_rsa_pss_saltlen(ctx, 20))                             \
    X(RSA, ENCRYPT, 1, "mgf1-digest=SHA256", EVP_PKEY_CTX_set_rsa_mgf1_md(ctx, EVP_sha256()))      \
    X(RSA, ENCRYPT, 1, "mgf1-digest", EVP_PKEY_CTX_get_rsa_mgf1_md(ctx, &md))                      \
    X(RSA, ENCRYPT, 1, "mgf1-digest=X", EVP_PKEY_CTX_set_rsa_mgf1_md_name(ctx, "X", NULL))         \
    X(RSA, SIGN, 1, "mgf1-properties=y", EVP_PKEY_CTX_set_rsa_mgf1_md_name(ctx, "X", "y"))         \
    X(EC, SIGN, -1, "", EVP_PKEY_CTX_set_rsa_mgf1_md_name(ctx, "X", NULL))                         \
    X(RSA, SIGN, 1, "mgf1-digest", EVP_PKEY_CTX_get_rsa_mgf1_md_name(ctx, text, sizeof(text)))     \
    X(RSA, ENCRYPT, 1, "digest=SHA256", EVP_PKEY_CTX_set_rsa_oaep_md(ctx, EVP_sha256()))           \
    X(RSA, ENCRYPT, 1, "digest", EVP_PKEY_CTX_get_rsa_oaep_md(ctx, &md))                           \
    X(RSA, ENCRYPT, 1, "digest-props=y", EVP_PKEY_CTX_set_rsa_oaep_md_name(ctx, "X", "y"))         \
    X(RSA, DECRYPT, 1, "digest", EVP_PKEY_CTX_get_rsa_oaep_md_name(ctx, text, sizeof(text)))       \
    X(RSA, ENCRYPT, 1, "oaep-label=[label]", EVP_PKEY_CTX_set0_rsa_oaep_label(ctx, own(), 5))      \
    X(RSA, ENCRYPT, 5, "oaep-label", EVP_PKEY_CTX_get0_rsa_oaep_label(ctx, &octets))               \
    X(RSA_PSS, ENCRYPT, -1, "", EVP_PKEY_CTX_get0_rsa_oaep_label(ctx, &octets))                    \
    X(RSA, KEYGEN, 1, "bits=2048", EVP_PKEY_CTX_set_rsa_keygen_bits(ctx, 2048))                    \
    X(RSA, KEYGEN, 0, "", EVP_PKEY_CTX_set_rsa_keygen_bits(ctx, -1))                               \
    X(RSA, SIGN, -2, "", EVP_PKEY_CTX_set_rsa_keygen_bits(ctx, 2048))                              \
    X(EC, KEYGEN, -1, "", EVP_PKEY_CTX_set_rsa_keygen_bits(ctx, 2048))                             \
    X(RSA, KEYGEN, 1, "primes=3", EVP_PKEY_CTX_set_rsa_keygen_primes(ctx, 3))                      \
    X(RSA, KEYGEN, 1, "e=17", EVP_PKEY_CTX_set_rsa_keygen_pubexp(ctx, seventeen()))                \
    X(RSA, KEYGEN, 1, "e=17", set1_pubexp())                                                       \
    X(RSA, SIGN, -1, "", set1_pubexp())                                                            \
    X(RSA_PSS, KEYGEN, 1, "digest=SHA1", EVP_PKEY_CTX_set_rsa_pss_keygen_md(ctx, EVP_sha1()))      \
    X(RSA_PSS, KEYGEN, 1, "digest=X", EVP_PKEY_CTX_set_rsa_pss_keygen_md_name(ctx, "X", NULL))     \
    X(RSA, KEYGEN, -1, "", EVP_PKEY_CTX_set_rsa_pss_keygen_md_name(ctx, "X", NULL))                \
    X(RSA_PSS, KEYGEN, 1, "mgf1-digest=SHA1",                                                      \
      EVP_PKEY_CTX_set_rsa_pss_keygen_mgf1_md(ctx, EVP_sha1()))                                    \
    X(RSA_PSS, KEYGEN, 1, "mgf1-digest=X", EVP_PKEY_CTX_set_rsa_pss_keygen_mgf1_md_name(ctx, "X")) \
    X(RSA_PSS, KEYGEN, 1, "saltlen=20", EVP_PKEY_CTX_set_rsa_pss_keygen_saltlen(ctx, 20))          \
    X(DH, PARAMGEN, 1, "pbits=512", EVP_PKEY_CTX_set_dh_paramgen_prime_len(ctx, 512))              \
    X(DHX, PARAMGEN, 1, "qbits=160", EVP_PKEY_CTX_set_dh_paramgen_subprime_len(ctx, 160))          \
    X(DH, PARAMGEN, 1, "safeprime-generator=5", EVP_PKEY_CTX_set_dh_paramgen_generator(ctx, 5))    \
    X(DHX, PARAMGEN, 1, "gindex=1", EVP_PKEY_CTX_set_dh_paramgen_gindex(ctx, 1))                   \
    X(DHX, PARAMGEN, 1, "seed=[abc]", EVP_PKEY_CTX_set_dh_paramgen_seed(ctx, abc, 3))              \
    X(DH, PARAMGEN, 1, "type=fips186_4", EVP_PKEY_CTX_set_dh_paramgen_type(ctx, 2))                \
    X(DH, PARAMGEN, 0, "", EVP_PKEY_CTX_set_dh_paramgen_type(ctx, 9))                              \
    X(DH, KEYGEN, -1, "", EVP_PKEY_CTX_set_dh_paramgen_type(ctx, 2))                               \
    X(DH, KEYGEN, 1, "group=ffdhe2048", EVP_PKEY_CTX_set_dh_nid(ctx, NID_ffdhe2048))               \
    X(DHX, PARAMGEN, 1, "group=dh_2048_224", EVP_PKEY_CTX_set_dh_rfc5114(ctx, 2))                  \
    X(DHX, PARAMGEN, 1, "group=dh_2048_256", EVP_PKEY_CTX_set_dhx_rfc5114(ctx, 3))                 \
    X(DHX, PARAMGEN, 0, "", EVP_PKEY_CTX_set_dhx_rfc5114(ctx, 4))                                  \
    X(DH, DERIVE, 1, "pad=1", EVP_PKEY_CTX_set_dh_pad(ctx, 1))                                     \
    X(DHX, DERIVE, 1, "kdf-type=X942KDF-ASN1", EVP_PKEY_CTX_set_dh_kdf_type(ctx, 2))               \
    X(DHX, DERIVE, 1, "kdf-type=", EVP_PKEY_CTX_set_dh_kdf_type(ctx, 1))                           \
    X(DHX, DERIVE, -1, "kdf-type", EVP_PKEY_CTX_get_dh_kdf_type(ctx))                              \
    X(DHX, DERIVE, 1, "kdf-digest=SHA1", EVP_PKEY_CTX_set_dh_kdf_md(ctx, EVP_sha1()))              \
    X(DHX, DERIVE, 1, "kdf-digest", EVP_PKEY_CTX_get_dh_kdf_md(ctx, &md))                          \
    X(DHX, DERIVE, 1, "kdf-outlen=20", EVP_PKEY_CTX_set_dh_kdf_outlen(ctx, 20))                    \
    X(DHX, DERIVE, -2, "", EVP_PKEY_CTX_set_dh_kdf_outlen(ctx, 0))                                 \
    X(DHX, DERIVE, 1, "kdf-outlen", EVP_PKEY_CTX_get_dh_kdf_outlen(ctx, &number))                  \
    X(DHX, DERIVE, 1, "kdf-ukm=[label]", EVP_PKEY_CTX_set0_dh_kdf_ukm(ctx, own(), 5))              \
    X(DHX, DERIVE, 5, "kdf-ukm", EVP_PKEY_CTX_get0_dh_kdf_ukm(ctx, &octets))                       \
    X(DSA, PARAMGEN, 1, "pbits=1024", EVP_PKEY_CTX_set_dsa_paramgen_bits(ctx, 1024))               \
    X(DSA, PARAMGEN, 1, "qbits=160", EVP_PKEY_CTX_set_dsa_paramgen_q_bits(ctx, 160))               \
    X(DSA, PARAMGEN, 1, "digest=SHA1", EVP_PKEY_CTX_set_dsa_paramgen_md(ctx, EVP_sha1()))          \
    X(DSA, PARAMGEN, 1, "properties=y", EVP_PKEY_CTX_set_dsa_paramgen_md_props(ctx, "X", "y"))     \
    X(DSA, PARAMGEN, 1, "gindex=2", EVP_PKEY_CTX_set_dsa_paramgen_gindex(ctx, 2))                  \
    X(DSA, PARAMGEN, 1, "type=abc", EVP_PKEY_CTX_set_dsa_paramgen_type(ctx, "abc"))                \
    X(DSA, PARAMGEN, 1, "seed=[abc]", EVP_PKEY_CTX_set_dsa_paramgen_seed(ctx, abc, 3))             \
    X(DSA, SIGN, -2, "", EVP_PKEY_CTX_set_dsa_paramgen_bits(ctx, 1024))                            \
    X(EC, KEYGEN, 1, "group=secp384r1", EVP_PKEY_CTX_set_ec_paramgen_curve_nid(ctx, 715))          \
    X(EC, PARAMGEN, 1, "encoding=named_curve", EVP_PKEY_CTX_set_ec_param_enc(ctx, 1))              \
    X(EC, PARAMGEN, -2, "", EVP_PKEY_CTX_set_ec_param_enc(ctx, 5))                                 \
    X(EC, DERIVE, 1, "ecdh-cofactor-mode=-1", EVP_PKEY_CTX_set_ecdh_cofactor_mode(ctx, -1))        \
    X(EC, DERIVE, -2, "", EVP_PKEY_CTX_set_ecdh_cofactor_mode(ctx, 2))                             \
    X(EC, DERIVE, 7, "ecdh-cofactor-mode", EVP_PKEY_CTX_get_ecdh_cofactor_mode(ctx))               \
    X(EC, DERIVE, 1, "kdf-type=X963KDF", EVP_PKEY_CTX_set_ecdh_kdf_type(ctx, 2))                   \
    X(EC, DERIVE, -2, "", EVP_PKEY_CTX_set_ecdh_kdf_type(ctx, 9))                                  \
    X(EC, DERIVE, 2, "kdf-type", EVP_PKEY_CTX_get_ecdh_kdf_type(ctx))                              \
    X(EC, DERIVE, 1, "kdf-digest=SHA1", EVP_PKEY_CTX_set_ecdh_kdf_md(ctx, EVP_sha1()))             \
    X(EC, DERIVE, 1, "kdf-digest", EVP_PKEY_CTX_get_ecdh_kdf_md(ctx, &md))                         \
    X(EC, DERIVE, 1, "kdf-outlen=20", EVP_PKEY_CTX_set_ecdh_kdf_outlen(ctx, 20))                   \
    X(EC, DERIVE, 1, "kdf-outlen", EVP_PKEY_CTX_get_ecdh_kdf_outlen(ctx, &number))                 \
    X(EC, DERIVE, 1, "kdf-ukm=[label]", EVP_PKEY_CTX_set0_ecdh_kdf_ukm(ctx, own(), 5))             \
    X(EC, DERIVE, 5, "kdf-ukm", EVP_PKEY_CTX_get0_ecdh_kdf_ukm(ctx, &octets))                      \
    X(EC, SIGNCTX, 1, "digest=SHA1", EVP_PKEY_CTX_set_signature_md(ctx, EVP_sha1()))               \
    X(EC, VERIFY, 1, "digest", EVP_PKEY_CTX_get_signature_md(ctx, &md))                            \
    X(EC, DERIVE, -2, "", EVP_PKEY_CTX_set_signature_md(ctx, EVP_sha1()))                          \
    X(HMAC, KEYGEN, 1, "priv=[abc]", EVP_PKEY_CTX_set_mac_key(ctx, abc, 3))                        \
    X(HMAC, KEYGEN, 0, "", EVP_PKEY_CTX_set_mac_key(ctx, abc, -3))                                 \
    X(EC, PARAMGEN, 1, "group=P-256", EVP_PKEY_CTX_set_group_name(ctx, "P-256"))                   \
    X(EC, PARAMGEN, 1, "group", EVP_PKEY_CTX_get_group_name(ctx, text, sizeof(text)))              \
    X(RSA, DECAPSULATE, 1, "operation=RSASVE", EVP_PKEY_CTX_set_kem_op(ctx, "RSASVE"))             \
    X(EC, SIGN, 1, "distid=[abc]", EVP_PKEY_CTX_set1_id(ctx, abc, 3))                              \
    X(RSA, SIGN, 1, "pad-mode=1",                                                                  \
      EVP_PKEY_CTX_ctrl(ctx, EVP_PKEY_RSA, -1, EVP_PKEY_CTRL_RSA_PADDING, 1, NULL))                \
    X(EC, SIGN, -2, "", EVP_PKEY_CTX_ctrl(ctx, -1, -1, 999, 1, NULL))                              \
    X(EC, SIGN, -1, "", EVP_PKEY_CTX_ctrl(ctx, -1, EVP_PKEY_OP_DERIVE, 1, 1, NULL))                \
    X(EC, UNDEFINED, -1, "", EVP_PKEY_CTX_ctrl(ctx, -1, -1, 1, 1, NULL))                           \
    X(SCRYPT, DERIVE, 1, "n=16",                                                                   \
      EVP_PKEY_CTX_ctrl_uint64(ctx, -1, -1, EVP_PKEY_CTRL_SCRYPT_N, 16))                           \
    X(HMAC, KEYGEN, 1, "priv=[abc]", EVP_PKEY_CTX_str2ctrl(ctx, EVP_PKEY_CTRL_SET_MAC_KEY, "abc")) \
    X(HMAC, KEYGEN, 1, "priv=[abc]",                                                               \
      EVP_PKEY_CTX_hex2ctrl(ctx, EVP_PKEY_CTRL_SET_MAC_KEY, "616263"))                             \
    X(HMAC, KEYGEN, 0, "", EVP_PKEY_CTX_hex2ctrl(ctx, EVP_PKEY_CTRL_SET_MAC_KEY, "6z"))            \
    X(EC, SIGN, 1, "digest=SHA1", EVP_PKEY_CTX_md(ctx, -1, EVP_PKEY_CTRL_MD, "sha1"))              \
    X(EC, SIGN, 0, "", EVP_PKEY_CTX_md(ctx, -1, EVP_PKEY_CTRL_MD, "nonsense"))                     \
    X(CMAC, KEYGEN, 1, "cipher=AES-128-CBC",                                                       \
      EVP_PKEY_CTX_ctrl(ctx, -1, -1, EVP_PKEY_CTRL_CIPHER, 0,                                      \
                        (void *)(uintptr_t)EVP_aes_128_cbc()))

static void functions(void)
{
    struct pkey_row row;
#define CALL(kind, operation, want, hears, call)                                           \
    do {                                                                                   \
        check_context(#call);                                                              \
        heard[0] = '\0';                                                                   \
        ctx = context(&row, EVP_PKEY_##kind, OP(operation));                               \
        int result = call;                                                                 \
        check(result == (want), "the result");                                             \
        check(strcmp(heard, hears) == 0, "%s", heard[0] != '\0' ? heard : "nothing came"); \
        EVP_PKEY_CTX_free(ctx);                                                            \
        ERR_clear_error();                                                                 \
    } while (0);
    CALLS(CALL)
#undef CALL
    check(md == EVP_sha256() && number == 7 && octets == label && strcmp(text, "SHA256") == 0,
          "what was asked for");
}

/* ---- The texts ---- */

static const struct {
    int nid, operation;
    const char *name, *value, *want; /* NULL: -2 */
} texts[] = {
    {EVP_PKEY_RSA, OP(SIGN), "rsa_padding_mode", "pss", "pad-mode=pss"},
    {EVP_PKEY_RSA, OP(SIGN), "rsa_pss_saltlen", "max", "saltlen=max"},
    {EVP_PKEY_RSA, OP(ENCRYPT), "rsa_pss_saltlen", "max", NULL},
    {EVP_PKEY_RSA_PSS, OP(SIGN), "rsa_mgf1_md", "sha256", "mgf1-digest=sha256"},
    {EVP_PKEY_RSA, OP(DECRYPT), "rsa_oaep_md", "sha256", "digest=sha256"},
    {EVP_PKEY_RSA, OP(DECRYPT), "rsa_oaep_label", "616263", "oaep-label=[abc]"},
    {EVP_PKEY_RSA, OP(KEYGEN), "rsa_keygen_bits", "1024", "bits=1024"},
    {EVP_PKEY_RSA, OP(KEYGEN), "rsa_keygen_primes", "3", "primes=3"},
    {EVP_PKEY_RSA, OP(KEYGEN), "rsa_keygen_pubexp", "0x11", "e=17"},
    {EVP_PKEY_RSA_PSS, OP(KEYGEN), "rsa_pss_keygen_md", "sha256", "digest=sha256"},
    {EVP_PKEY_RSA_PSS, OP(KEYGEN), "rsa_pss_keygen_mgf1_md", "sha1", "mgf1-digest=sha1"},
    {EVP_PKEY_RSA_PSS, OP(KEYGEN), "rsa_pss_keygen_saltlen", "20", "saltlen=20"},
    {EVP_PKEY_DSA, OP(PARAMGEN), "dsa_paramgen_bits", "1024", "pbits=1024"},
    {EVP_PKEY_DSA, OP(PARAMGEN), "dsa_paramgen_q_bits", "160", "qbits=160"},
    {EVP_PKEY_DSA, OP(PARAMGEN), "dsa_paramgen_md", "sha1", "digest=sha1"},
    {EVP_PKEY_DH, OP(PARAMGEN), "dh_paramgen_prime_len", "512", "pbits=512"},
    {EVP_PKEY_DHX, OP(PARAMGEN), "dh_paramgen_subprime_len", "160", "qbits=160"},
    {EVP_PKEY_DH, OP(PARAMGEN), "dh_paramgen_generator", "5", "safeprime-generator=5"},
    {EVP_PKEY_DH, OP(PARAMGEN), "dh_paramgen_type", "1", "type=fips186_2"},
    {EVP_PKEY_DH, OP(PARAMGEN), "dh_paramgen_type", "group", "type=group"},
    {EVP_PKEY_DHX, OP(KEYGEN), "dh_rfc5114", "1", "group=dh_1024_160"},
    {EVP_PKEY_DH, OP(KEYGEN), "dh_param", "ffdhe2048", "group=ffdhe2048"},
    {EVP_PKEY_DH, OP(DERIVE), "dh_pad", "1", "pad=1"},
    {EVP_PKEY_EC, OP(KEYGEN), "ec_paramgen_curve", "P-256", "group=P-256"},
    {EVP_PKEY_EC, OP(PARAMGEN), "ec_param_enc", "explicit", "encoding=explicit"},
    {EVP_PKEY_EC, OP(DERIVE), "ecdh_cofactor_mode", "-1", "ecdh-cofactor-mode=-1"},
    {EVP_PKEY_EC, OP(DERIVE), "ecdh_kdf_md", "sha1", "kdf-digest=sha1"},
    {EVP_PKEY_HKDF, OP(DERIVE), "md", "sha1", "digest=sha1"},
    {EVP_PKEY_HKDF, OP(DERIVE), "hexsalt", "6162", "salt=[ab]"},
    {EVP_PKEY_HKDF, OP(DERIVE), "mode", "EXTRACT_ONLY", "mode=EXTRACT_ONLY"},
    {EVP_PKEY_TLS1_PRF, OP(DERIVE), "seed", "abc", "seed=[abc]"},
    {EVP_PKEY_SCRYPT, OP(DERIVE), "N", "16", "n=16"},
    {EVP_PKEY_SCRYPT, OP(DERIVE), "maxmem_bytes", "99", "maxmem_bytes=99"},
    {EVP_PKEY_HMAC, OP(KEYGEN), "key", "abc", "priv=[abc]"},
    {EVP_PKEY_HMAC, OP(KEYGEN), "hexkey", "616263", "priv=[abc]"},
    {EVP_PKEY_CMAC, OP(KEYGEN), "cipher", "AES-128-CBC", "cipher=AES-128-CBC"},
    {EVP_PKEY_SIPHASH, OP(SIGNCTX), "digestsize", "8", "size=8"},
    {EVP_PKEY_EC, OP(SIGN), "digest", "SHA1", "digest=SHA1"}, /* by the parameter's own name */
    {EVP_PKEY_EC, OP(SIGN), "nonsense", "1", NULL},
    {EVP_PKEY_EC, OP(UNDEFINED), "digest", "SHA1", NULL},
};

static void strings(void)
{
    struct pkey_row row;
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        check_context("%s", texts[i].name);
        heard[0] = '\0';
        ctx = context(&row, texts[i].nid, texts[i].operation);
        int result = EVP_PKEY_CTX_ctrl_str(ctx, texts[i].name, texts[i].value);
        bool known = texts[i].want != NULL;
        check(result == (known ? 1 : -2), "the result");
        check(known || reason() == EVP_R_COMMAND_NOT_SUPPORTED, "the reason");
        check(strcmp(heard, known ? texts[i].want : "") == 0, "%s", heard);
        EVP_PKEY_CTX_free(ctx);
    }
    check_context("values that aren't any");
    ctx = context(&row, EVP_PKEY_DHX, OP(PARAMGEN));
    check(EVP_PKEY_CTX_ctrl_str(ctx, "dh_rfc5114", "7") == 0, "dh_rfc5114");
    check(reason() == EVP_R_INVALID_VALUE, "its reason");
    check(EVP_PKEY_CTX_ctrl_str(ctx, "pbits", "x") == 0, "pbits");
    check(EVP_PKEY_CTX_ctrl_str(ctx, "pbits", NULL) == 0, "NULL");
    check(EVP_PKEY_CTX_ctrl_str(ctx, NULL, "1") == -2, "no name");
    check(EVP_PKEY_CTX_ctrl_str(NULL, "pbits", "1") == -2, "no context");
    check(EVP_PKEY_CTX_ctrl(NULL, -1, -1, 1, 1, NULL) == -2, "no context");
    EVP_PKEY_CTX_free(ctx);
    ERR_clear_error();
}

/* Each row of the table can be reached, by its number and by its text. */
static void reachable(void)
{
    struct pkey_row row;
    check_context("the table");
    for (const struct control *c = pkey_controls; c->param != NULL; c++) {
        int nid = c->key_types[0] > 0 ? c->key_types[0] : EVP_PKEY_HMAC;
        ctx = context(&row, nid, c->operations & -c->operations);
        check(OSSL_PARAM_locate_const(all, c->param) != NULL, "%s", c->param);
        int result = c->text == NULL ? 1 : EVP_PKEY_CTX_ctrl_str(ctx, c->text, "0010");
        bool named = c->names != NULL; /* then 0010 is none of them */
        check(result == 1 || (result == 0 && named), "%s", c->text);
        if (c->kind == CONTROL_INT && c->set != 0) {
            heard[0] = '\0';
            check(EVP_PKEY_CTX_ctrl(ctx, nid, -1, c->set, 10, NULL) == 1, "%s", c->param);
            check(strncmp(heard, c->param, strlen(c->param)) == 0, "%s", heard);
        }
        EVP_PKEY_CTX_free(ctx);
    }
    ERR_clear_error();
}

void test_pkey_ctrl(void)
{
    functions();
    strings();
    reachable();
}
