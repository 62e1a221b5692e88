/* Keys in DER and PEM without memory. */
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/decoder.h>
#include <openssl/encoder.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/ui.h>
#include <string.h>

#include "crypto/der/der.h"
#include "crypto/pkey/print.h"
#include "tests/alloc/alloc.h"
#include "tests/pem/blob_samples.h"
#include "tests/pem/samples.h"

static char secret[] = "secret";

static bool pem_private(void)
{
    BIO *in = BIO_new_mem_buf(sample_private, -1);
    EVP_PKEY *key = in != NULL ? PEM_read_bio_PrivateKey(in, NULL, NULL, NULL) : NULL;
    BIO *out = key != NULL ? BIO_new(BIO_s_mem()) : NULL;
    bool ok = out != NULL && PEM_write_bio_PrivateKey(out, key, NULL, NULL, 0, NULL, NULL) == 1 &&
              PEM_write_bio_PUBKEY(out, key) == 1 && EVP_PKEY_print_private(out, key, 0, NULL) == 1;
    BIO_free(in);
    BIO_free(out);
    EVP_PKEY_free(key);
    return ok;
}

static bool pem_encrypted(void)
{
    BIO *in = BIO_new_mem_buf(sample_encrypted[4].pem, -1);
    EVP_PKEY *key = in != NULL ? PEM_read_bio_PrivateKey(in, NULL, NULL, secret) : NULL;
    BIO *out = key != NULL ? BIO_new(BIO_s_mem()) : NULL;
    bool ok = out != NULL &&
              i2d_PKCS8PrivateKey_bio(out, key, EVP_aes_128_cbc(), NULL, 0, NULL, secret) == 1;
    BIO_free(in);
    BIO_free(out);
    EVP_PKEY_free(key);
    return ok;
}

static bool der(void)
{
    BIO *b = BIO_new(BIO_s_mem());
    EVP_PKEY *key = b != NULL ? EVP_PKEY_Q_keygen(NULL, NULL, "ED25519") : NULL, *read = NULL;
    unsigned char *made = NULL;
    bool ok = key != NULL && i2d_PrivateKey_bio(b, key) == 1 && i2d_PUBKEY(key, &made) == 44 &&
              (read = d2i_PrivateKey_bio(b, NULL)) != NULL;
    OPENSSL_free(made);
    EVP_PKEY_free(read);
    EVP_PKEY_free(key);
    BIO_free(b);
    return ok;
}

static bool objects(void)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "X25519"), *back = NULL;
    PKCS8_PRIV_KEY_INFO *info = key != NULL ? EVP_PKEY2PKCS8(key) : NULL, *opened = NULL;
    X509_SIG *sig =
        info != NULL ? PKCS8_encrypt(-1, EVP_aes_128_cbc(), secret, 6, NULL, 0, 1, info) : NULL;
    bool ok = sig != NULL && (opened = PKCS8_decrypt(sig, secret, 6)) != NULL &&
              (back = EVP_PKCS82PKEY(opened)) != NULL;
    X509_SIG_free(sig);
    PKCS8_PRIV_KEY_INFO_free(info);
    PKCS8_PRIV_KEY_INFO_free(opened);
    EVP_PKEY_free(back);
    EVP_PKEY_free(key);
    return ok;
}

static int put_text(const void *x, unsigned char **out)
{
    if (out != NULL)
        memcpy(*out, x, 3);
    return 3;
}

static bool text(void)
{
    static unsigned char pass[] = "pass";
    BIO *b = BIO_new(BIO_s_mem());
    char *name = NULL, *header = NULL;
    unsigned char *data = NULL, *again = NULL;
    long len;
    bool ok =
        b != NULL && PEM_write_bio(b, "A", "Foo: bar\n", (const unsigned char *)"abc", 3) > 0 &&
        PEM_ASN1_write_bio(put_text, "B", b, "abc", EVP_aes_128_cbc(), pass, 4, NULL, NULL) == 1 &&
        PEM_read_bio(b, &name, &header, &data, &len) == 1 &&
        PEM_bytes_read_bio(&again, &len, NULL, "B", b, NULL, pass) == 1;
    OPENSSL_free(name);
    OPENSSL_free(header);
    OPENSSL_free(data);
    OPENSSL_free(again);
    BIO_free(b);
    return ok;
}

static bool numbers(void)
{
    struct builder b;
    BIGNUM *n = BN_new(), *back = BN_new();
    BIO *out = BIO_new(BIO_s_mem());
    build_init(&b);
    bool ok = n != NULL && back != NULL && out != NULL && BN_set_bit(n, 200) == 1;
    if (ok)
        der_put_bignum(&b, n);
    struct slice s = slice_of(b.ptr, b.len);
    ok = ok && !b.failed && der_get_bignum(&s, back) && print_number(out, "n:", n, 0);
    build_free(&b);
    BN_free(n);
    BN_free(back);
    BIO_free(out);
    return ok;
}

/* Microsoft's forms of the key in that PEM: through each and back. RC4 is the legacy provider's. */
static bool blobs_of(const char *pem)
{
    OSSL_LIB_CTX *ctx = OSSL_LIB_CTX_new();
    OSSL_PROVIDER *legacy = ctx != NULL ? OSSL_PROVIDER_load(ctx, "legacy") : NULL;
    OSSL_PROVIDER *own = legacy != NULL ? OSSL_PROVIDER_load(ctx, "default") : NULL;
    BIO *in = BIO_new_mem_buf(pem, -1), *out = BIO_new(BIO_s_mem());
    EVP_PKEY *key =
        in != NULL && out != NULL ? PEM_read_bio_PrivateKey(in, NULL, NULL, NULL) : NULL;
    EVP_PKEY *back[3] = {NULL};
    bool ok = own != NULL && key != NULL && i2b_PrivateKey_bio(out, key) > 0 &&
              (back[0] = b2i_PrivateKey_bio(out)) != NULL && i2b_PublicKey_bio(out, key) > 0 &&
              (back[1] = b2i_PublicKey_bio(out)) != NULL &&
              i2b_PVK_bio_ex(out, key, 2, NULL, secret, ctx, NULL) > 0 &&
              (back[2] = b2i_PVK_bio_ex(out, NULL, secret, ctx, NULL)) != NULL;
    for (size_t i = 0; i < 3; i++)
        EVP_PKEY_free(back[i]);
    EVP_PKEY_free(key);
    BIO_free(out);
    BIO_free(in);
    if (own != NULL)
        OSSL_PROVIDER_unload(own);
    if (legacy != NULL)
        OSSL_PROVIDER_unload(legacy);
    OSSL_LIB_CTX_free(ctx);
    return ok;
}

static bool blobs_rsa(void)
{
    return blobs_of(blob_rsa_pem);
}

static bool blobs_dsa(void)
{
    return blobs_of(blob_dsa_pem);
}

static bool encode(void)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "X25519"), *back = NULL;
    OSSL_ENCODER_CTX *e = key != NULL ? OSSL_ENCODER_CTX_new_for_pkey(key, EVP_PKEY_KEYPAIR, "PEM",
                                                                      "PrivateKeyInfo", NULL)
                                      : NULL;
    OSSL_DECODER_CTX *d =
        OSSL_DECODER_CTX_new_for_pkey(&back, NULL, NULL, NULL, EVP_PKEY_KEYPAIR, NULL, NULL);
    unsigned char *data = NULL;
    size_t len;
    const unsigned char *p;
    bool ok = e != NULL && d != NULL && OSSL_ENCODER_CTX_set_cipher(e, "AES-128-CBC", NULL) == 1 &&
              OSSL_ENCODER_CTX_set_passphrase(e, (const unsigned char *)secret, 6) == 1 &&
              OSSL_DECODER_CTX_set_passphrase(d, (const unsigned char *)secret, 6) == 1 &&
              OSSL_ENCODER_to_data(e, &data, &len) == 1 && (p = data) != NULL &&
              OSSL_DECODER_from_data(d, &p, &len) == 1;
    OPENSSL_free(data);
    OSSL_ENCODER_CTX_free(e);
    OSSL_DECODER_CTX_free(d);
    EVP_PKEY_free(back);
    EVP_PKEY_free(key);
    return ok;
}

/* A constructor that wants the key's numbers, and one that gives the key to write. */
static int take_key(const OSSL_PARAM params[], void *arg)
{
    EVP_PKEY **key = arg;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, "RSA", NULL);
    int ok = ctx != NULL && EVP_PKEY_fromdata_init(ctx) == 1 &&
             EVP_PKEY_fromdata(ctx, key, EVP_PKEY_KEYPAIR, (OSSL_PARAM *)params) == 1;
    EVP_PKEY_CTX_free(ctx);
    return ok;
}

static int construct_key(OSSL_DECODER_INSTANCE *instance, const OSSL_PARAM *object, void *data)
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(object, OSSL_OBJECT_PARAM_REFERENCE);
    return p != NULL && OSSL_DECODER_export(instance, p->data, p->data_size, take_key, data) == 1;
}

static const void *construct_object(OSSL_ENCODER_INSTANCE *instance, void *data)
{
    const EVP_PKEY **key = data;
    (void)instance;
    return EVP_PKEY_get0_RSA(*key);
}

static void nothing_to_clean(void *data)
{
    (void)data;
}

static OSSL_ENCODER_CTX *encoders(const EVP_PKEY *key)
{
    OSSL_ENCODER_CTX *ctx = OSSL_ENCODER_CTX_new();
    const EVP_PKEY **data = OPENSSL_malloc(sizeof(*data));
    if (data != NULL)
        *data = key;
    if (ctx != NULL && data != NULL && OSSL_ENCODER_CTX_set_construct_data(ctx, data) == 1 &&
        OSSL_ENCODER_CTX_set_construct(ctx, construct_object) == 1 &&
        OSSL_ENCODER_CTX_set_cleanup(ctx, nothing_to_clean) == 1 &&
        OSSL_ENCODER_CTX_set_selection(ctx, EVP_PKEY_KEYPAIR) == 1 &&
        OSSL_ENCODER_CTX_set_output_type(ctx, "PEM") == 1 &&
        OSSL_ENCODER_CTX_set_cipher(ctx, "AES-128-CBC", NULL) == 1 &&
        OSSL_ENCODER_CTX_set_passphrase(ctx, (const unsigned char *)secret, 6) == 1 &&
        OSSL_ENCODER_CTX_add_encoder(
            ctx, OSSL_ENCODER_fetch(NULL, "RSA", "output=pem,structure=PrivateKeyInfo")) == 1)
        return ctx;
    if (ctx == NULL || OSSL_ENCODER_CTX_set_construct_data(ctx, NULL) == 1)
        OPENSSL_free(data);
    OSSL_ENCODER_CTX_free(ctx);
    return NULL;
}

static OSSL_DECODER_CTX *decoders(EVP_PKEY **key)
{
    OSSL_DECODER_CTX *ctx = OSSL_DECODER_CTX_new();
    if (ctx != NULL &&
        OSSL_DECODER_CTX_add_decoder(
            ctx, OSSL_DECODER_fetch(NULL, "RSA", "structure=PrivateKeyInfo")) == 1 &&
        OSSL_DECODER_CTX_add_extra(ctx, NULL, NULL) == 1 &&
        OSSL_DECODER_CTX_set_construct(ctx, construct_key) == 1 &&
        OSSL_DECODER_CTX_set_construct_data(ctx, key) == 1 &&
        OSSL_DECODER_CTX_set_passphrase(ctx, (const unsigned char *)secret, 6) == 1)
        return ctx;
    OSSL_DECODER_CTX_free(ctx);
    return NULL;
}

static bool chains(void)
{
    BIO *in = BIO_new_mem_buf(sample_kinds[0].pem, -1);
    EVP_PKEY *back = NULL, *key = in != NULL ? PEM_read_bio_PrivateKey(in, NULL, NULL, NULL) : NULL;
    OSSL_ENCODER_CTX *e = key != NULL ? encoders(key) : NULL;
    OSSL_DECODER_CTX *d = decoders(&back);
    unsigned char *data = NULL;
    size_t len;
    const unsigned char *p;
    bool ok = e != NULL && d != NULL && OSSL_ENCODER_to_data(e, &data, &len) == 1 &&
              (p = data) != NULL && OSSL_DECODER_from_data(d, &p, &len) == 1 && back != NULL;
    OPENSSL_free(data);
    OSSL_ENCODER_CTX_free(e);
    OSSL_DECODER_CTX_free(d);
    EVP_PKEY_free(back);
    EVP_PKEY_free(key);
    BIO_free(in);
    return ok;
}

/* A PEM of each of these, and what it becomes. */
static bool kinds(void)
{
    bool ok = true;
    for (size_t i = 0; ok && i < sizeof(sample_kinds) / sizeof(sample_kinds[0]); i++) {
        BIO *in = BIO_new_mem_buf(sample_kinds[i].pem, -1), *out = BIO_new(BIO_s_mem());
        EVP_PKEY *key = in != NULL ? PEM_read_bio_PrivateKey(in, NULL, NULL, NULL) : NULL;
        unsigned char *der = NULL, *public = NULL;
        ok = out != NULL && key != NULL && i2d_PrivateKey(key, &der) > 0 &&
             PEM_write_bio_PUBKEY(out, key) == 1 &&
             (EVP_PKEY_get_id(key) != EVP_PKEY_DSA || i2d_PublicKey(key, &public) > 0);
        OPENSSL_free(der);
        OPENSSL_free(public);
        EVP_PKEY_free(key);
        BIO_free(in);
        BIO_free(out);
    }
    return ok;
}

static int answer(UI *ui, UI_STRING *s)
{
    enum UI_string_types type = UI_get_string_type(s);
    return type != UIT_PROMPT && type != UIT_VERIFY ? 1 : UI_set_result(ui, s, "passphrase") >= 0;
}

static bool dialogue(void)
{
    UI_METHOD *ui = UI_create_method("one answer");
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "X25519");
    unsigned char *out = NULL;
    size_t len = 0;
    OSSL_ENCODER_CTX *ctx = NULL;
    bool ok = ui != NULL && key != NULL && UI_method_set_reader(ui, answer) == 0 &&
              (ctx = OSSL_ENCODER_CTX_new_for_pkey(key, EVP_PKEY_KEYPAIR, "DER", "PrivateKeyInfo",
                                                   NULL)) != NULL &&
              OSSL_ENCODER_CTX_set_cipher(ctx, "AES-128-CBC", NULL) == 1 &&
              OSSL_ENCODER_CTX_set_passphrase_ui(ctx, ui, NULL) == 1 &&
              OSSL_ENCODER_to_data(ctx, &out, &len) == 1;
    OSSL_ENCODER_CTX_free(ctx);
    OPENSSL_free(out);
    EVP_PKEY_free(key);
    UI_destroy_method(ui);
    return ok;
}

/* A key sealed by an algorithm of PKCS #12, a signature and name constraints of old. */
static bool older(void)
{
    int nid = NID_pbe_WithSHA1And3_Key_TripleDES_CBC;
    BIO *in = BIO_new_mem_buf(sample_kinds[0].pem, -1), *out = BIO_new(BIO_s_mem());
    EVP_PKEY *key = in != NULL ? PEM_read_bio_PrivateKey(in, NULL, NULL, NULL) : NULL;
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    unsigned char text[2000];
    unsigned int len;
    bool ok = out != NULL && key != NULL && ctx != NULL &&
              PEM_write_bio_PKCS8PrivateKey_nid(out, key, nid, NULL, 0, NULL, secret) == 1 &&
              PEM_SignInit(ctx, (EVP_MD *)EVP_sha256()) == 1 && PEM_SignUpdate(ctx, text, 0) == 1 &&
              PEM_SignFinal(ctx, text, &len, key) == 1;
    EVP_MD_CTX_free(ctx);
    EVP_PKEY_free(key);
    BIO_free(in);
    BIO_free(out);
    return ok;
}

const struct scenario scenarios_pem[] = {
    {"OSSL_ENCODER_CTX_set_passphrase_ui", dialogue, 0},
    {"OSSL_ENCODER, OSSL_DECODER", encode, 0},
    {"OSSL_ENCODER, OSSL_DECODER: chains", chains, 0},
    {"keys of all kinds in PEM", kinds, 0},
    {"keys in PEM: read, written, printed", pem_private, 0},
    {"keys in PEM and DER, encrypted", pem_encrypted, 0},
    {"an RSA key in Microsoft's forms", blobs_rsa, 0},
    {"a DSA key in Microsoft's forms", blobs_dsa, 0},
    {"keys in DER", der, 0},
    {"PKCS #8 objects", objects, 0},
    {"PEM of any kind", text, 0},
    {"numbers in DER and as text", numbers, 0},
    {"sealed and signed as of old", older, 0},
    {NULL, NULL, 0},
};
