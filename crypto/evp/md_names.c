/* The names of all digests and the objects behind them. */
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <string.h>

#include "crypto/evp/md.h"
#include "crypto/evp/name.h"
#include "crypto/obj/obj_name.h"
#include "crypto/provider/provider.h"

/* EVP_md_null: hashes nothing to nothing. */
static void null_init(void *state)
{
    (void)state;
}

static void null_update(void *state, const uint8_t *in, size_t len)
{
    (void)state;
    (void)in;
    (void)len;
}

static void null_final(void *state, uint8_t *out, size_t out_len)
{
    (void)state;
    (void)out;
    (void)out_len;
}

static const struct evp_md_st digest_null = {
    .name = "NULL", .init = null_init, .update = null_update, .final = null_final};

const struct evp_md_st *const md_rows[] = {
    &digest_sha3_512,
    &digest_blake2s256,
    &digest_sm3,
    &digest_sha3_256,
    &digest_sha3_224,
    &digest_sha384,
    &digest_sha512,
    &digest_sha512_224,
    &digest_shake256,
    &digest_sha256,
    &digest_sha1,
    &digest_sha3_384,
    &digest_shake128,
    &digest_md5_sha1,
    &digest_ripemd160,
    &digest_md5,
    &digest_sha224,
    &digest_blake2b512,
    &digest_sha512_256,
    &digest_keccak_kmac128,
    &digest_keccak_kmac256,
    &digest_null,
    &digest_md4,
    &digest_whirlpool,
    NULL,
};

/* What EVP_sha256() and its like give: the row under its object's short name. */
static const struct evp_md_st legacy_md5 = {.name = "MD5", .row = &digest_md5};
static const struct evp_md_st legacy_md5_sha1 = {.name = "MD5-SHA1", .row = &digest_md5_sha1};
static const struct evp_md_st legacy_sha1 = {.name = "SHA1", .row = &digest_sha1};
static const struct evp_md_st legacy_sha224 = {.name = "SHA224", .row = &digest_sha224};
static const struct evp_md_st legacy_sha256 = {.name = "SHA256", .row = &digest_sha256};
static const struct evp_md_st legacy_sha384 = {.name = "SHA384", .row = &digest_sha384};
static const struct evp_md_st legacy_sha512 = {.name = "SHA512", .row = &digest_sha512};
static const struct evp_md_st legacy_sha512_224 = {.name = "SHA512-224", .row = &digest_sha512_224};
static const struct evp_md_st legacy_sha512_256 = {.name = "SHA512-256", .row = &digest_sha512_256};
static const struct evp_md_st legacy_sha3_224 = {.name = "SHA3-224", .row = &digest_sha3_224};
static const struct evp_md_st legacy_sha3_256 = {.name = "SHA3-256", .row = &digest_sha3_256};
static const struct evp_md_st legacy_sha3_384 = {.name = "SHA3-384", .row = &digest_sha3_384};
static const struct evp_md_st legacy_sha3_512 = {.name = "SHA3-512", .row = &digest_sha3_512};
static const struct evp_md_st legacy_shake128 = {.name = "SHAKE128", .row = &digest_shake128};
static const struct evp_md_st legacy_shake256 = {.name = "SHAKE256", .row = &digest_shake256};
static const struct evp_md_st legacy_blake2b512 = {.name = "BLAKE2b512", .row = &digest_blake2b512};
static const struct evp_md_st legacy_blake2s256 = {.name = "BLAKE2s256", .row = &digest_blake2s256};
static const struct evp_md_st legacy_md4 = {.name = "MD4", .row = &digest_md4};
static const struct evp_md_st legacy_ripemd160 = {.name = "RIPEMD160", .row = &digest_ripemd160};
static const struct evp_md_st legacy_whirlpool = {.name = "whirlpool", .row = &digest_whirlpool};
static const struct evp_md_st legacy_sm3 = {.name = "SM3", .row = &digest_sm3};
static const struct evp_md_st legacy_null = {.name = "UNDEF", .row = &digest_null};

const EVP_MD *EVP_md5(void)
{
    return &legacy_md5;
}

const EVP_MD *EVP_md5_sha1(void)
{
    return &legacy_md5_sha1;
}

const EVP_MD *EVP_sha1(void)
{
    return &legacy_sha1;
}

const EVP_MD *EVP_sha224(void)
{
    return &legacy_sha224;
}

const EVP_MD *EVP_sha256(void)
{
    return &legacy_sha256;
}

const EVP_MD *EVP_sha384(void)
{
    return &legacy_sha384;
}

const EVP_MD *EVP_sha512(void)
{
    return &legacy_sha512;
}

const EVP_MD *EVP_sha512_224(void)
{
    return &legacy_sha512_224;
}

const EVP_MD *EVP_sha512_256(void)
{
    return &legacy_sha512_256;
}

const EVP_MD *EVP_sha3_224(void)
{
    return &legacy_sha3_224;
}

const EVP_MD *EVP_sha3_256(void)
{
    return &legacy_sha3_256;
}

const EVP_MD *EVP_sha3_384(void)
{
    return &legacy_sha3_384;
}

const EVP_MD *EVP_sha3_512(void)
{
    return &legacy_sha3_512;
}

const EVP_MD *EVP_shake128(void)
{
    return &legacy_shake128;
}

const EVP_MD *EVP_shake256(void)
{
    return &legacy_shake256;
}

const EVP_MD *EVP_blake2b512(void)
{
    return &legacy_blake2b512;
}

const EVP_MD *EVP_blake2s256(void)
{
    return &legacy_blake2s256;
}

const EVP_MD *EVP_md4(void)
{
    return &legacy_md4;
}

const EVP_MD *EVP_ripemd160(void)
{
    return &legacy_ripemd160;
}

const EVP_MD *EVP_whirlpool(void)
{
    return &legacy_whirlpool;
}

const EVP_MD *EVP_sm3(void)
{
    return &legacy_sm3;
}

const EVP_MD *EVP_md_null(void)
{
    return &legacy_null;
}

/* In the order of name_compare. */
const struct md_name md_names[] = {
    {"1.0.10118.3.0.55", &digest_whirlpool, &legacy_whirlpool, NULL},
    {"1.2.156.10197.1.401", &digest_sm3, &legacy_sm3, NULL},
    {"1.2.840.113549.2.4", &digest_md4, &legacy_md4, NULL},
    {"1.2.840.113549.2.5", &digest_md5, &legacy_md5, NULL},
    {"1.3.14.3.2.26", &digest_sha1, &legacy_sha1, NULL},
    {"1.3.36.3.2.1", &digest_ripemd160, &legacy_ripemd160, NULL},
    {"1.3.6.1.4.1.1722.12.2.1.16", &digest_blake2b512, &legacy_blake2b512, NULL},
    {"1.3.6.1.4.1.1722.12.2.2.8", &digest_blake2s256, &legacy_blake2s256, NULL},
    {"2.16.840.1.101.3.4.2.1", &digest_sha256, &legacy_sha256, NULL},
    {"2.16.840.1.101.3.4.2.10", &digest_sha3_512, &legacy_sha3_512, NULL},
    {"2.16.840.1.101.3.4.2.11", &digest_shake128, &legacy_shake128, NULL},
    {"2.16.840.1.101.3.4.2.12", &digest_shake256, &legacy_shake256, NULL},
    {"2.16.840.1.101.3.4.2.2", &digest_sha384, &legacy_sha384, NULL},
    {"2.16.840.1.101.3.4.2.3", &digest_sha512, &legacy_sha512, NULL},
    {"2.16.840.1.101.3.4.2.4", &digest_sha224, &legacy_sha224, NULL},
    {"2.16.840.1.101.3.4.2.5", &digest_sha512_224, &legacy_sha512_224, NULL},
    {"2.16.840.1.101.3.4.2.6", &digest_sha512_256, &legacy_sha512_256, NULL},
    {"2.16.840.1.101.3.4.2.7", &digest_sha3_224, &legacy_sha3_224, NULL},
    {"2.16.840.1.101.3.4.2.8", &digest_sha3_256, &legacy_sha3_256, NULL},
    {"2.16.840.1.101.3.4.2.9", &digest_sha3_384, &legacy_sha3_384, NULL},
    {"BLAKE2B-512", &digest_blake2b512, &legacy_blake2b512, NULL},
    {"blake2b512", &digest_blake2b512, &legacy_blake2b512, ""},
    {"BLAKE2S-256", &digest_blake2s256, &legacy_blake2s256, NULL},
    {"blake2s256", &digest_blake2s256, &legacy_blake2s256, ""},
    {"id-rsassa-pkcs1-v1_5-with-sha3-224", NULL, &legacy_sha3_224, "SHA3-224"},
    {"id-rsassa-pkcs1-v1_5-with-sha3-256", NULL, &legacy_sha3_256, "SHA3-256"},
    {"id-rsassa-pkcs1-v1_5-with-sha3-384", NULL, &legacy_sha3_384, "SHA3-384"},
    {"id-rsassa-pkcs1-v1_5-with-sha3-512", NULL, &legacy_sha3_512, "SHA3-512"},
    {"KECCAK-KMAC-128", &digest_keccak_kmac128, NULL, NULL},
    {"KECCAK-KMAC-256", &digest_keccak_kmac256, NULL, NULL},
    {"KECCAK-KMAC128", &digest_keccak_kmac128, NULL, NULL},
    {"KECCAK-KMAC256", &digest_keccak_kmac256, NULL, NULL},
    {"md4", &digest_md4, &legacy_md4, ""},
    {"md4WithRSAEncryption", NULL, &legacy_md4, "MD4"},
    {"md5", &digest_md5, &legacy_md5, ""},
    {"md5-sha1", &digest_md5_sha1, &legacy_md5_sha1, ""},
    {"md5WithRSAEncryption", NULL, &legacy_md5, "MD5"},
    {"NULL", &digest_null, NULL, NULL},
    {"ripemd", &digest_ripemd160, &legacy_ripemd160, "RIPEMD160"},
    {"RIPEMD-160", &digest_ripemd160, &legacy_ripemd160, NULL},
    {"ripemd160", &digest_ripemd160, &legacy_ripemd160, ""},
    {"ripemd160WithRSA", NULL, &legacy_ripemd160, "RIPEMD160"},
    {"rmd160", &digest_ripemd160, &legacy_ripemd160, "RIPEMD160"},
    {"RSA-MD4", NULL, &legacy_md4, "MD4"},
    {"RSA-MD5", NULL, &legacy_md5, "MD5"},
    {"RSA-RIPEMD160", NULL, &legacy_ripemd160, "RIPEMD160"},
    {"RSA-SHA1", NULL, &legacy_sha1, "SHA1"},
    {"RSA-SHA1-2", NULL, &legacy_sha1, "RSA-SHA1"},
    {"RSA-SHA224", NULL, &legacy_sha224, "SHA224"},
    {"RSA-SHA256", NULL, &legacy_sha256, "SHA256"},
    {"RSA-SHA3-224", NULL, &legacy_sha3_224, "SHA3-224"},
    {"RSA-SHA3-256", NULL, &legacy_sha3_256, "SHA3-256"},
    {"RSA-SHA3-384", NULL, &legacy_sha3_384, "SHA3-384"},
    {"RSA-SHA3-512", NULL, &legacy_sha3_512, "SHA3-512"},
    {"RSA-SHA384", NULL, &legacy_sha384, "SHA384"},
    {"RSA-SHA512", NULL, &legacy_sha512, "SHA512"},
    {"RSA-SHA512/224", NULL, &legacy_sha512_224, "SHA512-224"},
    {"RSA-SHA512/256", NULL, &legacy_sha512_256, "SHA512-256"},
    {"RSA-SM3", NULL, &legacy_sm3, "SM3"},
    {"SHA-1", &digest_sha1, &legacy_sha1, NULL},
    {"SHA-224", &digest_sha224, &legacy_sha224, NULL},
    {"SHA-256", &digest_sha256, &legacy_sha256, NULL},
    {"SHA-384", &digest_sha384, &legacy_sha384, NULL},
    {"SHA-512", &digest_sha512, &legacy_sha512, NULL},
    {"SHA-512/224", &digest_sha512_224, &legacy_sha512_224, NULL},
    {"SHA-512/256", &digest_sha512_256, &legacy_sha512_256, NULL},
    {"sha1", &digest_sha1, &legacy_sha1, ""},
    {"sha1WithRSAEncryption", NULL, &legacy_sha1, "SHA1"},
    {"SHA2-224", &digest_sha224, &legacy_sha224, NULL},
    {"SHA2-256", &digest_sha256, &legacy_sha256, NULL},
    {"SHA2-384", &digest_sha384, &legacy_sha384, NULL},
    {"SHA2-512", &digest_sha512, &legacy_sha512, NULL},
    {"SHA2-512/224", &digest_sha512_224, &legacy_sha512_224, NULL},
    {"SHA2-512/256", &digest_sha512_256, &legacy_sha512_256, NULL},
    {"sha224", &digest_sha224, &legacy_sha224, ""},
    {"sha224WithRSAEncryption", NULL, &legacy_sha224, "SHA224"},
    {"sha256", &digest_sha256, &legacy_sha256, ""},
    {"sha256WithRSAEncryption", NULL, &legacy_sha256, "SHA256"},
    {"sha3-224", &digest_sha3_224, &legacy_sha3_224, ""},
    {"sha3-256", &digest_sha3_256, &legacy_sha3_256, ""},
    {"sha3-384", &digest_sha3_384, &legacy_sha3_384, ""},
    {"sha3-512", &digest_sha3_512, &legacy_sha3_512, ""},
    {"sha384", &digest_sha384, &legacy_sha384, ""},
    {"sha384WithRSAEncryption", NULL, &legacy_sha384, "SHA384"},
    {"sha512", &digest_sha512, &legacy_sha512, ""},
    {"sha512-224", &digest_sha512_224, &legacy_sha512_224, ""},
    {"sha512-224WithRSAEncryption", NULL, &legacy_sha512_224, "SHA512-224"},
    {"sha512-256", &digest_sha512_256, &legacy_sha512_256, ""},
    {"sha512-256WithRSAEncryption", NULL, &legacy_sha512_256, "SHA512-256"},
    {"sha512WithRSAEncryption", NULL, &legacy_sha512, "SHA512"},
    {"SHAKE-128", &digest_shake128, &legacy_shake128, NULL},
    {"SHAKE-256", &digest_shake256, &legacy_shake256, NULL},
    {"shake128", &digest_shake128, &legacy_shake128, ""},
    {"shake256", &digest_shake256, &legacy_shake256, ""},
    {"sm3", &digest_sm3, &legacy_sm3, ""},
    {"sm3WithRSAEncryption", NULL, &legacy_sm3, "SM3"},
    {"ssl3-md5", &digest_md5, &legacy_md5, "MD5"},
    {"ssl3-sha1", &digest_sha1, &legacy_sha1, "SHA1"},
    {"whirlpool", &digest_whirlpool, &legacy_whirlpool, ""},
};

const size_t md_names_count = sizeof(md_names) / sizeof(md_names[0]);

const struct md_name *md_name_find(const char *name)
{
    static struct name_memo memo;
    return name_find(&memo, md_names, md_names_count, sizeof(md_names[0]), name);
}

const EVP_MD *EVP_get_digestbyname(const char *name)
{
    const char *added = name != NULL ? obj_name_added(name, OBJ_NAME_TYPE_MD_METH) : NULL;
    if (added != NULL)
        return (const EVP_MD *)(const void *)added;
    const struct md_name *n = name != NULL ? md_name_find(name) : NULL;
    if (name != NULL && n == NULL)
        providers_active(NULL); /* one of a provider's might have the name */
    return n != NULL ? n->legacy : NULL;
}

/* The built-in digests are there without being added; others by the names of their objects. */
int EVP_add_digest(const EVP_MD *digest)
{
    if (digest->methods == NULL)
        return 1;
    const char *sn = OBJ_nid2sn(EVP_MD_get_type(digest)), *ln = OBJ_nid2ln(EVP_MD_get_type(digest));
    return sn != NULL && ln != NULL &&
           OBJ_NAME_add(sn, OBJ_NAME_TYPE_MD_METH, (const char *)digest) &&
           OBJ_NAME_add(ln, OBJ_NAME_TYPE_MD_METH, (const char *)digest);
}

typedef void md_visit(const EVP_MD *md, const char *from, const char *to, void *x);

/* Lists the names that begin with a capital letter, or the others. */
static void list_names(int capital, md_visit *fn, void *arg)
{
    for (const struct md_name *n = md_names; n < md_names + md_names_count; n++) {
        if (n->alias_of == NULL || (n->name[0] >= 'A' && n->name[0] <= 'Z') != capital)
            continue;
        int own = n->alias_of[0] == '\0';
        fn(own ? n->legacy : NULL, n->name, own ? NULL : n->alias_of, arg);
    }
}

/* In the order of strcmp, which has capital letters first. */
void EVP_MD_do_all_sorted(md_visit *fn, void *arg)
{
    list_names(1, fn, arg);
    list_names(0, fn, arg);
}

void EVP_MD_do_all(md_visit *fn, void *arg)
{
    EVP_MD_do_all_sorted(fn, arg);
}
