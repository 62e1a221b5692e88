/* RSA and RSA-PSS through EVP_PKEY: what OpenSSL 3.0 made is understood, what is made is understood
 * by the public half of the same key, and what a key is restricted to is kept. */
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <string.h>

#include "tests/check.h"
#include "tests/rsa/keys.h"
#include "tests/suite.h"

/* Made by OpenSSL 3.0 with rsa_2048, of the message below. */
/* clang-format off */
static const char pkcs1_sha256[] =
    "776d072e36e131ea0da274f102bc609e80ee4c79e5e8261f83f35be1c2de95efd571da25928ecec8435c4952"
    "727d44a9dd5149e577d35b10386cad902ce26fc7f9dd8c74f158a0de2cb6d92e44b282eaaba797be5735c729"
    "5419123232f4368c13528e9e3b4f4d521505392aede1513de71cd758847a0b2b4afb9293efb8d7226ee8b56b"
    "16f2505a8b8309dce790015f42f096e626ce640b2aeb90d22f69b806bf110b2dfb1f0bd70f7f5d6173095c0b"
    "0d04d9e4fd217936f30453c1ac04b8615c7938ac57c2b37c69e7980783e4c5ccff672e2769e525733e004b39"
    "c2d1643b659307f873b1b8c82700a8bd4cf487e9919ec08ceae395f36b98214e81e675ff";

static const char pss_sha384_17_sha1[] =
    "7fea9fe4706247b0f2fa6844e800dd768228eb0258d9e09d913ab0df3b944e9c0602c8a4ca4e360cfd253f0c"
    "2e1d388fefbcd7a1ef34b6dfbb871d7d559b8e3ac046659d5156131068f678eb3cead2f3ac7545da38770631"
    "9fee296f3430f9ab1253f068be188f71ebafbfe9bee43be0e502f76e6e0152f6327a135d46163ff58e50545e"
    "1b3428990b6dd4150f141d0ae81581ca361543628602ad0dced9909158dff78428b34ae109f69f9e76d67776"
    "2f957cd3ffad1e7f88a27f9f980d2d5aa307185590d40b006c5023916871d7de2230869df0baf370746b05f1"
    "308cc7b1b4ddb0c901647d4b689a3575460315d8a4f94d86a1c428540d07036020424e8a";

static const char x931_sha1[] =
    "1951739b29ed5c169f95947ca63066518484ddf1433f3e9a2330f0e7b4fe28ce582dbe29896db0e11e1415bc"
    "d5a3c629c7fea4fbd4a1c4206463a9398223b66ceda0670bc590ee5e9d165217424422ccd0d3ac2dd6f41ef0"
    "2ce8a1efe678f74233f23995eebee923a98f232aa6ff8a47fd3ba9168e987e113c1e0a96e9fec0fa6a3ec441"
    "1e52c17928145169acb3e1743d5d581e7c723cd2bef59c0e09a66d24c79c7851bacfc333adf331812321831c"
    "bea1c355c1a2901db7e888ac91ec8af2b8ea9c7597e9a826bb74dbe37366eabf0357b86b51b7feb498f07040"
    "4e7073d2595a92889d4071c6654bece1357fbcaecff254f8ff53fa48b2d0a300e9b7f29f";

static const char oaep_sha256_sha1[] =
    "45a433906ad3c463592ea1aef2e29c8195a14af42fe00268df1d5481793bfc2cd44ccc58ce6c31f533dbb7e4"
    "862368272d80b6438964536b6476075e51362a63fdacdc7d27b2d834e2e63db1f816e7e6b12c9a7a92166914"
    "ee5130221e3b39dcb15486020a2d761a98f7086f405349aca8a313b597c4f9ecde288468f5bece370e6d6579"
    "90c13e42d538d60d50b9931f9dd82b806d4005b7453ac83cc77fd68f9f1e1df334fbf8ab44f7a74475ca9321"
    "8885c9510f24cbdef7401db5e4af10c8c205f6601a2d388fe790156e359da40ed5e89c7bea8b80276d73637c"
    "f0aea503f643549af8bac9d7e8bcef0d8471c928d15960b3e6b03222a40506898c4e6585";

static const char encrypted_pkcs1[] =
    "040f792f335764a14cd7b40a86f95dec87f24d928b8925895c7fb4f00e76f3c8289f5749a2e9ac1abaf6856e"
    "8cafbd1756c232639dcd5bdc16a0d9de827914e47cad5ca5a3d8a59ddc65f52826577a6b3ac8d0f5391303a6"
    "f664e83d9a69877c49ec8a56d3c7153a3be6fc3bb743c05edc4820703d2eea169d51533061bebf19a9f8a25d"
    "e8199536dc5156aa40e7acc61f0e23e2bfe15c0d59412411963b3f41168a4a503c1dde6e57f77648c2acd051"
    "21b532d4ac31301875c54f77a40be47ffdcd6f11abc5c5d0290f8a76403bdf57aba60e478adee40fa1841d54"
    "74ca7ad3b3d9349f1a3f3f0f499506e5056f553e7cb55518250c8d4dc3c3dd2cf2ee0228";

/* A key of RSA-PSS for SHA-256, MGF1 with SHA-1, 20 bytes of salt at least, in PKCS #8; its public
 * half; a signature. */
static const char pss_key[] =
    "30820288020100301e06092a864886f70d01010a3011a00f300d060960864801650304020105000482026130"
    "82025d02010002818100ed119069ad7318e3456caf90964508c56069c6debc48d379b95d0ec20fa5d7d2f2db"
    "f3bdd67bdc4a914347cf8aa58099cfcf580a16f51817227c0c591f57c4b324451552b6918abf16b43539d09d"
    "b17852082dcb44ff4fb5bb55cc37666f903d5705fddd3fa47919f555f7956170321b5d639d598ec91cacb692"
    "cd0a0d1e87ab02030100010281804f3f93daffd47df95b77dda8a3d327ff731f690f8439841828d2e6e01083"
    "0c06c490aa864770d84f45080cb5604fbb11afda4c3ff334b37ce856377a8373bf98ce46bc7dc627f909f152"
    "bd9f17c18abcc9ea122c2dcae18e7e92f44d9fa0b4d3835fcd21f87616d8e46992b51c126631c8110a346522"
    "2165abd6a8b1cd88a6c1024100fb1256527c5e28822e7fe7e4ddf770704ac3303c77a923eef8288d19c0294e"
    "576f5b4f8660e94a0bc6aec26e05483fda9f56d54e96ae79324bc46243201e12f9024100f1b8dc353f5261e3"
    "6ad651845fb046313f0b738d6678887e8bd18dd21df361661ce9a2962f73b99b7d1a3358a3a0ee9ae11298f5"
    "3e0bb2dbb7a4ff984097b4c3024100f0875bbd803a3072af1b884c613dc9313ade8dda9004b15121daaf7ac8"
    "f689800845a1052ad8b4405de25490546d280748f9463718f22357c4f069f6c6d128f902406eb398b6121fea"
    "90ba5718d224f897cce9f096a5056ee2240268a028c06abc0a85e741fcc2129fc8640ce1c3107d1d8974d68d"
    "92932dcc65efbef307895d70fd024100af82e214f3319eff030dfe3e01586e0cafa53aaaa0ccdbda382f6677"
    "4ef7962d51ff2f3e4e91db8140c262df521a038139731da64162853992151120e2cfefcc";

static const char pss_public[] =
    "3081b0301e06092a864886f70d01010a3011a00f300d0609608648016503040201050003818d003081890281"
    "8100ed119069ad7318e3456caf90964508c56069c6debc48d379b95d0ec20fa5d7d2f2dbf3bdd67bdc4a9143"
    "47cf8aa58099cfcf580a16f51817227c0c591f57c4b324451552b6918abf16b43539d09db17852082dcb44ff"
    "4fb5bb55cc37666f903d5705fddd3fa47919f555f7956170321b5d639d598ec91cacb692cd0a0d1e87ab0203"
    "010001";

static const char pss_signature[] =
    "d047805a85893933098576808b66044d4a2efba12927896fe3e2326e3825ebeb1a908536b6cd09238f655016"
    "d1091c42a61debb826f5aca5332387565a9b9f076d575b433ac86bc585a0a3191bfb62cbde910dd0c0f99e89"
    "9d44f4ab51cd2d646ea5b87d0e33ed9af66c2f520e067d0cac2711668a9aab1c3a92b39f7ecd33cd";

/* clang-format on */

static const uint8_t message[] = {'k', 'n', 'o', 'w', 'n', ' ', 'a', 'n', 's', 'w', 'e', 'r'};
#define LEN sizeof(message)

static EVP_PKEY *wrapped(const char *hex)
{
    EVP_PKEY *key = EVP_PKEY_new();
    RSA *rsa = test_rsa(hex);
    check(EVP_PKEY_set1_RSA(key, rsa) == 1 && EVP_PKEY_get0_RSA(key) == rsa, "EVP_PKEY_set1_RSA");
    RSA_free(rsa);
    return key;
}

/* The public half, by way of its DER. */
static EVP_PKEY *public_half(const EVP_PKEY *key)
{
    uint8_t *der = NULL;
    int len = i2d_PUBKEY(key, &der);
    const uint8_t *p = der;
    EVP_PKEY *half = len > 0 ? d2i_PUBKEY(NULL, &p, len) : NULL;
    check(half != NULL && EVP_PKEY_eq(half, key) == 1 && p == der + len, "public half");
    OPENSSL_free(der);
    return half;
}

struct how {
    const char *digest, *padding, *salt, *mgf1;
};

static size_t params_of(const struct how *h, OSSL_PARAM *p)
{
    const struct {
        const char *name, *value;
    } all[] = {{OSSL_SIGNATURE_PARAM_PAD_MODE, h->padding},
               {OSSL_SIGNATURE_PARAM_PSS_SALTLEN, h->salt},
               {OSSL_SIGNATURE_PARAM_MGF1_DIGEST, h->mgf1}};
    size_t n = 0;
    for (size_t i = 0; i < 3; i++)
        if (all[i].value != NULL)
            p[n++] =
                OSSL_PARAM_construct_utf8_string(all[i].name, (char *)(uintptr_t)all[i].value, 0);
    p[n] = OSSL_PARAM_construct_end();
    return n;
}

static int verifies(EVP_PKEY *key, const struct how *h, const uint8_t *sig, size_t len)
{
    OSSL_PARAM p[4];
    params_of(h, p);
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    int ok = EVP_DigestVerifyInit_ex(c, NULL, h->digest, NULL, NULL, key, p) == 1
                 ? EVP_DigestVerify(c, sig, len, message, LEN)
                 : -7;
    EVP_MD_CTX_free(c);
    return ok;
}

static bool signs(EVP_PKEY *key, const struct how *h, uint8_t *sig, size_t *len)
{
    OSSL_PARAM p[4];
    params_of(h, p);
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    bool ok = EVP_DigestSignInit_ex(c, NULL, h->digest, NULL, NULL, key, p) == 1 &&
              EVP_DigestSign(c, sig, len, message, LEN) == 1;
    EVP_MD_CTX_free(c);
    return ok;
}

/* Signed by one half, verified by the other; every byte counts. */
static void both_ways(EVP_PKEY *key, EVP_PKEY *half, const struct how *h)
{
    uint8_t sig[512];
    size_t len = sizeof(sig);
    ERR_clear_error();
    check(signs(key, h, sig, &len) && len == (size_t)EVP_PKEY_get_size(key), "%s %s signs",
          h->digest, h->padding);
    check(verifies(half, h, sig, len) == 1, "%s %s verifies", h->digest, h->padding);
    sig[len / 2] ^= 4;
    check(verifies(half, h, sig, len) == 0, "%s %s: spoilt", h->digest, h->padding);
    sig[len / 2] ^= 4;
    check(verifies(half, h, sig, len - 1) == 0, "%s %s: short", h->digest, h->padding);
    ERR_clear_error();
    check(!signs(half, h, sig, &len), "%s %s: the public half signs", h->digest, h->padding);
    ERR_clear_error();
}

static void known(EVP_PKEY *key, const struct how *h, const char *hex, bool same)
{
    uint8_t want[512], got[512];
    size_t len = test_hex(want, sizeof(want), hex), n = sizeof(got);
    check(verifies(key, h, want, len) == 1, "OpenSSL's %s", h->padding);
    check(signs(key, h, got, &n) && n == len, "%s", h->padding);
    if (same)
        check_bytes(h->padding, got, want, len);
}

/* Signatures that don't decode, and one of another message: 3.0's reasons. */
static void refusals(EVP_PKEY *half)
{
    static const struct {
        int fill, reason;
    } rows[] = {{0, RSA_R_BLOCK_TYPE_IS_NOT_01}, {0x11, RSA_R_INVALID_PADDING}, {-1, 0}};
    uint8_t sig[256];
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        for (size_t j = 0; j < sizeof(sig); j++)
            sig[j] = (uint8_t)rows[i].fill;
        bool another = rows[i].fill < 0;
        if (another)
            test_hex(sig, sizeof(sig), pkcs1_sha256);
        ERR_clear_error();
        check(verifies(half, &(struct how){another ? "SHA224" : "SHA256", NULL, NULL, NULL}, sig,
                       sizeof(sig)) == 0,
              "a wrong signature");
        int first = ERR_GET_REASON(ERR_get_error()), second = ERR_GET_REASON(ERR_get_error());
        check(another ? first == RSA_R_BAD_SIGNATURE
                      : first == rows[i].reason && second == RSA_R_PADDING_CHECK_FAILED,
              "reasons %d, %d", first, second);
        ERR_clear_error();
    }
}

void test_rsa_pkey_sign(void)
{
    EVP_PKEY *key = wrapped(rsa_2048), *half = public_half(key);
    known(key, &(struct how){"SHA256", NULL, NULL, NULL}, pkcs1_sha256, true);
    known(key, &(struct how){"SHA384", "pss", "17", "SHA1"}, pss_sha384_17_sha1, false);
    known(key, &(struct how){"SHA384", "pss", "auto", "SHA1"}, pss_sha384_17_sha1, false);
    known(key, &(struct how){"SHA1", "x931", NULL, NULL}, x931_sha1, true);
    static const struct how ways[] = {
        {"SHA1", "pkcs1", NULL, NULL},       {"SHA512", "pkcs1", NULL, NULL},
        {"SHA3-256", "pkcs1", NULL, NULL},   {"MD5", "pkcs1", NULL, NULL},
        {"SHA512-256", "pkcs1", NULL, NULL}, {"SHA256", "pss", "digest", NULL},
        {"SHA256", "pss", "max", "SHA512"},  {"SHA224", "pss", "0", "SHA1"},
        {"SHA3-384", "pss", "5", NULL},      {"SHA256", "x931", NULL, NULL},
    };
    for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); i++)
        both_ways(key, half, &ways[i]);
    refusals(half);
    EVP_PKEY_free(key);
    EVP_PKEY_free(half);
}

/* ---- Encryption ---- */

static bool set_text(EVP_PKEY_CTX *c, const char *name, const char *value)
{
    OSSL_PARAM p[] = {OSSL_PARAM_construct_utf8_string(name, (char *)(uintptr_t)value, 0),
                      OSSL_PARAM_construct_end()};
    return EVP_PKEY_CTX_set_params(c, p) == 1;
}

static bool set_oaep(EVP_PKEY_CTX *c, const char *md, const char *mgf1, const char *label)
{
    OSSL_PARAM p[] = {OSSL_PARAM_construct_octet_string(OSSL_ASYM_CIPHER_PARAM_OAEP_LABEL,
                                                        (void *)(uintptr_t)label, strlen(label)),
                      OSSL_PARAM_construct_end()};
    return set_text(c, OSSL_ASYM_CIPHER_PARAM_PAD_MODE, "oaep") &&
           set_text(c, OSSL_ASYM_CIPHER_PARAM_OAEP_DIGEST, md) &&
           set_text(c, OSSL_ASYM_CIPHER_PARAM_MGF1_DIGEST, mgf1) &&
           EVP_PKEY_CTX_set_params(c, p) == 1;
}

static void decrypts(EVP_PKEY_CTX *c, const char *what, const uint8_t *in, size_t len)
{
    uint8_t out[512];
    size_t n = 255;
    check(EVP_PKEY_decrypt(c, out, &n, in, len) <= 0, "%s: no room", what);
    ERR_clear_error();
    check(EVP_PKEY_decrypt(c, NULL, &n, in, len) == 1 && n == 256, "%s: room", what);
    check(EVP_PKEY_decrypt(c, out, &n, in, len) == 1 && n == LEN && memcmp(out, message, n) == 0,
          "%s: decrypts", what);
}

static void oaep(EVP_PKEY *key, EVP_PKEY *half)
{
    uint8_t c[512], out[512];
    size_t len = test_hex(c, sizeof(c), oaep_sha256_sha1), n = sizeof(out);
    EVP_PKEY_CTX *d = EVP_PKEY_CTX_new(key, NULL), *e = EVP_PKEY_CTX_new(half, NULL), *copy;
    check(EVP_PKEY_decrypt_init(d) == 1 && set_oaep(d, "SHA256", "SHA1", "label"), "OAEP");
    decrypts(d, "OpenSSL's OAEP", c, len);
    copy = EVP_PKEY_CTX_dup(d);
    check(copy != NULL, "copy");
    decrypts(copy, "a copy", c, len);
    EVP_PKEY_CTX_free(copy);
    c[9] ^= 1;
    check(EVP_PKEY_decrypt(d, out, &n, c, len) <= 0, "OAEP: spoilt");
    len = sizeof(c);
    check(EVP_PKEY_encrypt_init(e) == 1 && set_oaep(e, "SHA256", "SHA1", "label") &&
              EVP_PKEY_encrypt(e, c, &len, message, LEN) == 1 && len == 256,
          "OAEP: encrypts");
    decrypts(d, "our OAEP", c, len);
    check(set_oaep(d, "SHA256", "SHA1", "other"), "label");
    check(EVP_PKEY_decrypt(d, out, &n, c, len) <= 0, "OAEP: another label");
    ERR_clear_error();
    EVP_PKEY_CTX_free(d);
    EVP_PKEY_CTX_free(e);
}

static void pkcs1(EVP_PKEY *key)
{
    uint8_t c[512], out[512];
    size_t len = test_hex(c, sizeof(c), encrypted_pkcs1), n = sizeof(out);
    EVP_PKEY_CTX *d = EVP_PKEY_CTX_new(key, NULL);
    unsigned off = 0;
    OSSL_PARAM p[] = {OSSL_PARAM_construct_uint("implicit-rejection", &off),
                      OSSL_PARAM_construct_end()};
    check(EVP_PKEY_decrypt_init(d) == 1, "PKCS #1");
    decrypts(d, "OpenSSL's PKCS #1", c, len);
    c[9] ^= 1;
    check(EVP_PKEY_decrypt(d, out, &n, c, len) == 1, "implicit rejection");
    check(EVP_PKEY_CTX_set_params(d, p) == 1, "no implicit rejection");
    n = sizeof(out);
    check(EVP_PKEY_decrypt(d, out, &n, c, len) <= 0, "explicit rejection");
    c[9] ^= 1;
    decrypts(d, "explicit", c, len);
    ERR_clear_error();
    EVP_PKEY_CTX_free(d);
}

/* A premaster secret, and a random one where the version is another. */
static void tls(EVP_PKEY *key)
{
    uint8_t secret[48] = {3, 3, 7}, c[256], out[256];
    size_t len = sizeof(c), n = 47;
    unsigned version = 0x0303;
    OSSL_PARAM p[] = {
        OSSL_PARAM_construct_uint(OSSL_ASYM_CIPHER_PARAM_TLS_CLIENT_VERSION, &version),
        OSSL_PARAM_construct_end()};
    EVP_PKEY_CTX *e = EVP_PKEY_CTX_new(key, NULL), *d = EVP_PKEY_CTX_new(key, NULL);
    int padding = RSA_PKCS1_WITH_TLS_PADDING;
    OSSL_PARAM pad[] = {OSSL_PARAM_construct_int(OSSL_ASYM_CIPHER_PARAM_PAD_MODE, &padding),
                        OSSL_PARAM_construct_end()};
    check(EVP_PKEY_encrypt_init(e) == 1 && EVP_PKEY_encrypt(e, c, &len, secret, 48) == 1 &&
              EVP_PKEY_decrypt_init(d) == 1 && EVP_PKEY_CTX_set_params(d, pad) == 1,
          "TLS");
    check(EVP_PKEY_decrypt(d, out, &(size_t){256}, c, len) <= 0, "TLS: no version");
    check(EVP_PKEY_CTX_set_params(d, p) == 1 && EVP_PKEY_decrypt(d, out, &n, c, len) <= 0,
          "TLS: no room");
    n = 48;
    check(EVP_PKEY_decrypt(d, out, &n, c, len) == 1 && n == 48, "TLS: decrypts");
    check_bytes("TLS", out, secret, 48);
    version = 0x0302;
    check(EVP_PKEY_CTX_set_params(d, p) == 1 && EVP_PKEY_decrypt(d, out, &n, c, len) == 1 &&
              memcmp(out, secret, 48) != 0,
          "TLS: another version");
    ERR_clear_error();
    EVP_PKEY_CTX_free(e);
    EVP_PKEY_CTX_free(d);
}

static void rsasve(EVP_PKEY *key, EVP_PKEY *half)
{
    uint8_t ct[256], secret[256], again[256];
    size_t ct_len = 256, len = 256, n = 256;
    EVP_PKEY_CTX *e = EVP_PKEY_CTX_new(half, NULL), *d = EVP_PKEY_CTX_new(key, NULL);
    check(EVP_PKEY_encapsulate_init(e, NULL) == 1 && EVP_PKEY_decapsulate_init(d, NULL) == 1,
          "RSASVE");
    check(EVP_PKEY_encapsulate(e, ct, &ct_len, secret, &len) <= 0, "RSASVE: no operation");
    check(!set_text(e, OSSL_KEM_PARAM_OPERATION, "RSA-KEM"), "RSASVE: another operation");
    check(set_text(e, OSSL_KEM_PARAM_OPERATION, "RSASVE") &&
              set_text(d, OSSL_KEM_PARAM_OPERATION, "RSASVE"),
          "RSASVE: operation");
    check(EVP_PKEY_encapsulate(e, ct, &ct_len, secret, &len) == 1 && len == 256 && ct_len == 256 &&
              EVP_PKEY_decapsulate(d, again, &n, ct, ct_len) == 1 && n == 256,
          "RSASVE: there and back");
    check_bytes("RSASVE", again, secret, 256);
    ct_len = 255;
    check(EVP_PKEY_encapsulate(e, ct, &ct_len, secret, &len) <= 0, "RSASVE: no room");
    ERR_clear_error();
    EVP_PKEY_CTX_free(e);
    EVP_PKEY_CTX_free(d);
}

void test_rsa_pkey_crypt(void)
{
    EVP_PKEY *key = wrapped(rsa_2048), *half = public_half(key);
    oaep(key, half);
    pkcs1(key);
    tls(key);
    rsasve(key, half);
    EVP_PKEY_free(key);
    EVP_PKEY_free(half);
}

/* ---- RSA-PSS ---- */

static EVP_PKEY *private_key(const char *hex)
{
    uint8_t der[1024], *again = NULL;
    size_t len = test_hex(der, sizeof(der), hex);
    const uint8_t *p = der;
    EVP_PKEY *key = d2i_AutoPrivateKey(NULL, &p, (long)len);
    int n = key != NULL ? i2d_PrivateKey(key, &again) : -1;
    check(n == (int)len, "written again: %d", n);
    if (n == (int)len)
        check_bytes("written again", again, der, len);
    OPENSSL_free(again);
    return key;
}

void test_rsa_pkey_pss(void)
{
    EVP_PKEY *key = private_key(pss_key), *half;
    uint8_t der[512], *again = NULL, sig[128];
    size_t len = test_hex(der, sizeof(der), pss_public);
    const uint8_t *p = der;
    half = d2i_PUBKEY(NULL, &p, (long)len);
    check(EVP_PKEY_get_id(key) == EVP_PKEY_RSA_PSS && EVP_PKEY_eq(key, half) == 1, "halves");
    check(i2d_PUBKEY(key, &again) == (int)len, "public half");
    check_bytes("public half", again, der, len);
    OPENSSL_free(again);
    test_hex(sig, sizeof(sig), pss_signature);
    check(verifies(half, &(struct how){"SHA256", NULL, NULL, NULL}, sig, 128) == 1, "OpenSSL's");
    both_ways(key, half, &(struct how){"SHA256", NULL, NULL, NULL});
    both_ways(key, half, &(struct how){"SHA256", "pss", "20", "SHA1"});
    both_ways(key, half, &(struct how){NULL, "pss", "digest", NULL});
    static const struct how forbidden[] = {
        {"SHA1", NULL, NULL, NULL},      {"SHA256", "pkcs1", NULL, NULL},
        {"SHA256", "pss", "19", NULL},   {"SHA256", "pss", NULL, "SHA256"},
        {"SHA256", "none", NULL, NULL},  {"SHA256", "pss", "-4", NULL},
        {"SHA256", "pss", "many", NULL},
    };
    for (size_t i = 0; i < sizeof(forbidden) / sizeof(forbidden[0]); i++) {
        size_t n = sizeof(sig);
        check(!signs(key, &forbidden[i], sig, &n), "forbidden way %zu signs", i);
        check(verifies(half, &forbidden[i], sig, 128) == -7, "forbidden way %zu verifies", i);
    }
    check(verifies(half, &(struct how){"SHA256", "pss", "auto", NULL}, sig, 128) == -7,
          "any length of salt");
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new(key, NULL);
    check(EVP_PKEY_encrypt_init(c) <= 0 && EVP_PKEY_verify_recover_init(c) <= 0, "signs alone");
    EVP_PKEY_CTX_free(c);
    EVP_PKEY_free(key);
    EVP_PKEY_free(half);
    ERR_clear_error();
}
