/* What programs do with PKCS #12, for a fuzzer: files made bag by bag or at once, opened, changed
 * and taken apart, in whatever order the input says (fuzz/calls/calls.h), with keys of its own.
 *   out/fuzz/pkcs12_api FILE... */
#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <string.h>

#include "fuzz/calls/calls.h"
#include "fuzz/calls/keys.h"
#include "fuzz/derive.h"
#include "fuzz/fuzz.h"

static PKCS12 *p12;
static STACK_OF(PKCS12_SAFEBAG) * bags;
static STACK_OF(PKCS7) * safes;

enum { FEW = 3 }; /* iterations */

static const char *pass(long i)
{
    static const char *const all[] = {"secret", NULL, "", "other", "pa\xc3\xa4"};
    return CALLS_ONE_OF(all, i);
}

static int pass_len(long i)
{
    return pass(i) != NULL ? (int)strlen(pass(i)) : 0;
}

static int pbe(long i)
{
    static const int all[] = {
        NID_pbe_WithSHA1And3_Key_TripleDES_CBC, NID_aes_128_cbc,          -1,
        NID_pbe_WithSHA1And128BitRC2_CBC,       NID_pbeWithMD5AndDES_CBC, NID_sha1};
    return CALLS_ONE_OF(all, i);
}

static void open_program(void)
{
    p12 = NULL;
    bags = NULL;
    safes = NULL;
}

static void close_program(void)
{
    PKCS12_free(p12);
    sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
    sk_PKCS7_pop_free(safes, PKCS7_free);
}

static void replace(PKCS12 *by)
{
    PKCS12_free(p12);
    p12 = by;
}

/* ---- Files ---- */

static bool call_read(const struct called *c)
{
    FILE *f = c->n > 0 && c->with[0] ? fmemopen((void *)c->bytes, c->n, "r") : NULL;
    BIO *in = calls_in(c);
    PKCS12 *got = f != NULL ? d2i_PKCS12_fp(f, NULL) : in != NULL ? d2i_PKCS12_bio(in, NULL) : NULL;
    const bool ok = got != NULL || ERR_peek_error() != 0 || c->n == 0;
    if (f != NULL)
        fclose(f);
    BIO_free(in);
    replace(got);
    return ok;
}

static bool call_again(const struct called *c)
{
    unsigned char *der = NULL, *second = NULL;
    const int n = p12 != NULL ? i2d_PKCS12(p12, &der) : 0;
    const unsigned char *p = der;
    PKCS12 *back = n > 0 ? d2i_PKCS12(NULL, &p, n) : NULL;
    if (back != NULL) {
        calls_must(i2d_PKCS12(back, &second) == n && memcmp(der, second, (size_t)n) == 0,
                   "it isn't the same again");
        replace(back);
    }
    OPENSSL_free(der);
    OPENSSL_free(second);
    (void)c;
    return true;
}

static bool call_write(const struct called *c)
{
    BIO *out = calls_out();
    char *memory = NULL;
    size_t size = 0;
    FILE *f = open_memstream(&memory, &size);
    if (p12 != NULL && out != NULL && c->with[0] == 0)
        i2d_PKCS12_bio(out, p12);
    if (p12 != NULL && f != NULL && c->with[0] == 1)
        i2d_PKCS12_fp(f, p12);
    if (f != NULL)
        fclose(f);
    free(memory);
    BIO_free(out);
    return true;
}

/* Opened by a passphrase; what has to come out, if anything has. */
static bool open_file(long p, const EVP_PKEY *key, X509 *cert)
{
    EVP_PKEY *got = NULL;
    X509 *own = NULL;
    STACK_OF(X509) *others = NULL;
    const int r = PKCS12_parse(p12, pass(p), &got, &own, &others);
    fuzz_must(r == 1 || (got == NULL && own == NULL && others == NULL),
              "there is something after a failure");
    if (key != NULL)
        calls_must(r == 1 && EVP_PKEY_eq(key, got) == 1, "not the key that was put in");
    if (cert != NULL)
        calls_must(r == 1 && own != NULL && X509_cmp(cert, own) == 0,
                   "not the certificate that was put in");
    EVP_PKEY_free(got);
    X509_free(own);
    sk_X509_pop_free(others, X509_free);
    return r == 1;
}

/* key, passphrase, how the key and the certificates are encrypted (x + 10 y), how much of it: 1
 * without a key, 2 without a certificate, 4 others, 8 no MAC, 16 a key's usage */
static bool call_create(const struct called *c)
{
    const long how = c->with[3];
    EVP_PKEY *key = how & 1 ? NULL : calls_key(c->with[0]);
    X509 *cert = how & 2 ? NULL : calls_cert(c->with[0]);
    STACK_OF(X509) *others = how & 4 ? sk_X509_new_null() : NULL;
    if (others != NULL)
        sk_X509_push(others, calls_cert(c->with[0] + 1));
    PKCS12 *made = PKCS12_create(pass(c->with[1]), how & 32 ? NULL : "name", key, cert, others,
                                 pbe(c->with[2] % 10), pbe(c->with[2] / 10), FEW,
                                 how & 8 ? -1 : FEW, how & 16 ? KEY_SIG : 0);
    const bool ok = made != NULL || ERR_peek_error() != 0;
    sk_X509_free(others);
    replace(made);
    if (made != NULL && (how & 8) == 0)
        open_file(c->with[1], key, key != NULL ? cert : NULL);
    return ok;
}

static bool call_parse(const struct called *c)
{
    return p12 == NULL ? PKCS12_parse(NULL, NULL, NULL, NULL, NULL) == 1
                       : open_file(c->with[0], NULL, NULL) || ERR_peek_error() != 0;
}

static bool call_newpass(const struct called *c)
{
    if (PKCS12_newpass(p12, pass(c->with[0]), pass(c->with[1])) != 1)
        return ERR_peek_error() != 0;
    calls_must(PKCS12_verify_mac(p12, pass(c->with[1]), -1) == 1, "the new passphrase is none");
    return true;
}

/* ---- Bags ---- */

/* It is freed if it isn't put there. */
static bool put(PKCS12_SAFEBAG *bag)
{
    if (bag != NULL && bags == NULL)
        bags = sk_PKCS12_SAFEBAG_new_null();
    if (bag != NULL && (bags == NULL || sk_PKCS12_SAFEBAG_push(bags, bag) <= 0)) {
        PKCS12_SAFEBAG_free(bag);
        return false;
    }
    return bag != NULL;
}

static PKCS12_SAFEBAG *last(void)
{
    const int n = sk_PKCS12_SAFEBAG_num(bags);
    return n > 0 ? sk_PKCS12_SAFEBAG_value(bags, n - 1) : NULL;
}

static bool call_add(const struct called *c)
{
    switch (c->with[0]) {
    case 0:
        return PKCS12_add_cert(&bags, calls_cert(c->with[1])) != NULL || ERR_peek_error() != 0;
    case 1:
        return PKCS12_add_key(&bags, calls_key(c->with[1]), (int)c->with[3], FEW, pbe(c->with[2]),
                              pass(0)) != NULL ||
               ERR_peek_error() != 0;
    case 2:
        return PKCS12_add_secret(&bags, NID_pkcs7_data, c->bytes, (int)c->n) != NULL ||
               ERR_peek_error() != 0;
    case 3:
        return put(PKCS12_SAFEBAG_create_crl(calls_crl())) || calls_refused();
    case 4:
        return put(PKCS12_SAFEBAG_create_cert(calls_cert(c->with[1]))) || calls_refused();
    case 5:
        return put(PKCS12_SAFEBAG_create_secret(NID_undef + 1, V_ASN1_UTF8STRING, c->bytes,
                                                (int)c->n)) ||
               ERR_peek_error() != 0;
    default:
        return put(PKCS12_SAFEBAG_create_secret(NID_rsa, (int)c->with[1], c->bytes, (int)c->n)) ||
               ERR_peek_error() != 0;
    }
}

/* key, how it is encrypted, in what bag */
static bool call_add_key(const struct called *c)
{
    PKCS8_PRIV_KEY_INFO *p8 = EVP_PKEY2PKCS8(calls_key(c->with[0]));
    PKCS12_SAFEBAG *bag = NULL;
    X509_SIG *sealed = NULL;
    if (p8 == NULL)
        return true;
    PKCS8_add_keyusage(p8, KEY_EX);
    /* -1 stands for PBES2 of a cipher that is named, which not every function takes. */
    switch (c->with[2] == 1 && pbe(c->with[1]) == -1 ? 0 : c->with[2]) {
    case 0:
        if ((bag = PKCS12_SAFEBAG_create0_p8inf(p8)) != NULL)
            p8 = NULL;
        break;
    case 1:
        bag = PKCS12_SAFEBAG_create_pkcs8_encrypt(pbe(c->with[1]), pass(0), -1, NULL, 0, FEW, p8);
        break;
    default:
        sealed = PKCS8_encrypt(pbe(c->with[1]), EVP_aes_128_cbc(), pass(0), -1, NULL, 0, FEW, p8);
        if (sealed != NULL && (bag = PKCS12_SAFEBAG_create0_pkcs8(sealed)) != NULL)
            sealed = NULL;
    }
    const bool ok = bag != NULL || ERR_peek_error() != 0;
    put(bag);
    X509_SIG_free(sealed);
    PKCS8_PRIV_KEY_INFO_free(p8);
    return ok;
}

/* which attribute, the input's bytes */
static bool call_attribute(const struct called *c)
{
    PKCS12_SAFEBAG *bag = last();
    char text[40];
    const size_t n = c->n < sizeof(text) - 1 ? c->n : sizeof(text) - 1;
    memcpy(text, c->bytes, n);
    text[n] = '\0';
    if (bag == NULL)
        return true;
    switch (c->with[0]) {
    case 0:
        PKCS12_add_localkeyid(bag, (unsigned char *)c->bytes, (int)c->n);
        return true;
    case 1:
        PKCS12_add_friendlyname_asc(bag, text, (int)n);
        break;
    case 2:
        PKCS12_add_friendlyname_utf8(bag, text, (int)n);
        break;
    case 3:
        PKCS12_add_friendlyname_uni(bag, c->bytes, (int)c->n);
        break;
    case 4:
        PKCS12_add_CSPName_asc(bag, text, (int)n);
        return true;
    case 5:
        PKCS12_add1_attr_by_NID(bag, NID_pkcs9_unstructuredName, MBSTRING_UTF8, c->bytes,
                                (int)c->n);
        return true;
    default:
        PKCS12_add1_attr_by_txt(bag, text, MBSTRING_ASC, c->bytes, (int)c->n);
        return true;
    }
    char *name = PKCS12_get_friendlyname(bag);
    OPENSSL_free(name);
    return true;
}

static void look(const STACK_OF(PKCS12_SAFEBAG) * all, int depth)
{
    for (int i = 0; i < sk_PKCS12_SAFEBAG_num(all); i++) {
        PKCS12_SAFEBAG *bag = sk_PKCS12_SAFEBAG_value(all, i);
        const int nid = PKCS12_SAFEBAG_get_nid(bag);
        fuzz_must(OBJ_obj2nid(PKCS12_SAFEBAG_get0_type(bag)) == nid, "two types");
        OPENSSL_free(PKCS12_get_friendlyname(bag));
        X509_free(PKCS12_SAFEBAG_get1_cert(bag));
        X509_CRL_free(PKCS12_SAFEBAG_get1_crl(bag));
        PKCS12_SAFEBAG_get0_bag_obj(bag);
        if (PKCS12_SAFEBAG_get0_bag_type(bag) != NULL)
            PKCS12_SAFEBAG_get_bag_nid(bag);
        PKCS12_SAFEBAG_get0_attr(bag, NID_localKeyID);
        PKCS12_get_attr(bag, NID_friendlyName);
        PKCS12_get_attr_gen(PKCS12_SAFEBAG_get0_attrs(bag), NID_friendlyName);
        PKCS8_PRIV_KEY_INFO *p8 = (PKCS8_PRIV_KEY_INFO *)PKCS12_SAFEBAG_get0_p8inf(bag);
        if (p8 != NULL)
            PKCS8_get_attr(p8, NID_key_usage);
        if (PKCS12_SAFEBAG_get0_pkcs8(bag) != NULL)
            PKCS8_PRIV_KEY_INFO_free(PKCS12_decrypt_skey(bag, pass(0), -1));
        if (depth < 20)
            look(PKCS12_SAFEBAG_get0_safes(bag), depth + 1);
    }
}

static bool call_look(const struct called *c)
{
    STACK_OF(PKCS7) *all = p12 != NULL ? PKCS12_unpack_authsafes(p12) : NULL;
    const long p = c->with[0];
    look(bags, 0);
    for (int i = 0; i < sk_PKCS7_num(all); i++) {
        PKCS7 *p7 = sk_PKCS7_value(all, i);
        STACK_OF(PKCS12_SAFEBAG) *in = PKCS12_unpack_p7data(p7);
        if (in == NULL)
            in = PKCS12_unpack_p7encdata(p7, pass(p), pass_len(p));
        look(in, 0);
        sk_PKCS12_SAFEBAG_pop_free(in, PKCS12_SAFEBAG_free);
    }
    sk_PKCS7_pop_free(all, PKCS7_free);
    return true;
}

static bool call_pack(const struct called *c)
{
    return put(PKCS12_item_pack_safebag(calls_cert(c->with[0]), ASN1_ITEM_rptr(X509),
                                        NID_x509Certificate, NID_certBag)) ||
           calls_refused();
}

/* how it is encrypted, passphrase */
static bool call_safe(const struct called *c)
{
    const int nid = c->with[0] < 0 ? 0 : pbe(c->with[0]);
    const bool ok = PKCS12_add_safe(&safes, bags, nid, FEW, pass(c->with[1])) == 1;
    sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
    bags = NULL;
    return ok;
}

static bool call_file(const struct called *c)
{
    PKCS12 *made = PKCS12_add_safes(safes, c->with[0] ? NID_sha1 : NID_undef);
    const bool ok = made != NULL || ERR_peek_error() != 0;
    replace(made);
    return ok;
}

static bool call_mac(const struct called *c)
{
    const EVP_MD *const all[] = {NULL, EVP_sha1(), EVP_sha256(), EVP_md5()};
    unsigned char salt[] = "saltsalt", mac[EVP_MAX_MD_SIZE];
    unsigned n;
    const bool own = c->with[2] != 0;
    const ASN1_OCTET_STRING *said, *salted;
    const X509_ALGOR *alg;
    const ASN1_INTEGER *iterations;
    if (p12 == NULL)
        return true;
    if (PKCS12_set_mac(p12, pass(c->with[0]), -1, own ? salt : NULL, own ? 8 : 0, (int)c->with[3],
                       CALLS_ONE_OF(all, c->with[1])) != 1)
        return ERR_peek_error() != 0;
    calls_must(PKCS12_verify_mac(p12, pass(c->with[0]), -1) == 1, "not the MAC that was set");
    calls_must(PKCS12_verify_mac(p12, "wrong", 5) == 0, "any passphrase is right");
    PKCS12_get0_mac(&said, &alg, &salted, &iterations, p12);
    fuzz_must(PKCS12_mac_present(p12) == 1 && said != NULL && salted != NULL, "no MAC");
    calls_must(!own || (ASN1_STRING_length(salted) == 8 &&
                        memcmp(ASN1_STRING_get0_data(salted), salt, 8) == 0),
               "not the salt that was set");
    PKCS12_gen_mac(p12, pass(c->with[0]), -1, mac, &n);
    return true;
}

static bool call_init(const struct called *c)
{
    PKCS12 *made = PKCS12_init(c->with[0] ? NID_pkcs7_signed : NID_pkcs7_data);
    const bool ok = made != NULL || ERR_peek_error() != 0;
    replace(made);
    if (made != NULL && safes != NULL)
        PKCS12_pack_authsafes(made, safes);
    return ok;
}

/* ---- Strings and keys ---- */

static bool call_text(const struct called *c)
{
    char text[100];
    const size_t n = c->n < sizeof(text) - 1 ? c->n : sizeof(text) - 1;
    memcpy(text, c->bytes, n);
    text[n] = '\0';
    unsigned char *uni = NULL, *second = NULL;
    int uni_len = 0, second_len = 0;
    if (OPENSSL_asc2uni(text, (int)n, &uni, &uni_len) != NULL)
        OPENSSL_free(OPENSSL_uni2asc(uni, uni_len));
    OPENSSL_free(uni);
    if (OPENSSL_utf82uni(text, (int)n, &second, &second_len) != NULL)
        OPENSSL_free(OPENSSL_uni2utf8(second, second_len));
    OPENSSL_free(second);
    OPENSSL_free(OPENSSL_uni2asc(c->bytes, (int)c->n));
    OPENSSL_free(OPENSSL_uni2utf8(c->bytes, (int)c->n));
    return true;
}

/* id, length, digest: the three forms of a passphrase in ASCII give the same */
static bool call_derive(const struct called *c)
{
    unsigned char salt[] = "salt", ascii[64] = {0}, utf8[64] = {0}, uni[64] = {0}, *wide = NULL;
    const EVP_MD *const all[] = {EVP_sha1(), EVP_sha256(), EVP_md5()};
    const int id = (int)c->with[0], n = (int)((unsigned long)c->with[1] % sizeof(ascii));
    const EVP_MD *md = CALLS_ONE_OF(all, c->with[2]);
    int wide_len = 0;
    if (OPENSSL_asc2uni("secret", -1, &wide, &wide_len) == NULL)
        return true;
    const int r = PKCS12_key_gen_asc("secret", -1, salt, 4, id, FEW, n, ascii, md);
    const int s = PKCS12_key_gen_utf8("secret", -1, salt, 4, id, FEW, n, utf8, md);
    const int t = PKCS12_key_gen_uni(wide, wide_len, salt, 4, id, FEW, n, uni, md);
    calls_must(r == s && s == t && memcmp(ascii, utf8, 64) == 0 && memcmp(utf8, uni, 64) == 0,
               "three keys of one passphrase");
    OPENSSL_free(wide);
    return r == 1 || ERR_peek_error() != 0;
}

static const struct call table[] = {
    {"read", call_read},     {"again", call_again},     {"write", call_write},
    {"create", call_create}, {"parse", call_parse},     {"newpass", call_newpass},
    {"add", call_add},       {"add_key", call_add_key}, {"attribute", call_attribute},
    {"look", call_look},     {"pack", call_pack},       {"safe", call_safe},
    {"file", call_file},     {"mac", call_mac},         {"init", call_init},
    {"text", call_text},     {"derive", call_derive},
};

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    static const struct calls calls = {table, sizeof(table) / sizeof(table[0]), open_program,
                                       close_program};
    static bool begun;
    if (!begun) {
        calls_begin();
        calls_make_keys();
        derive_cheaply();
        OSSL_PROVIDER_load(NULL, "legacy");
        OSSL_PROVIDER_load(NULL, "default");
    }
    begun = true;
    calls_run(&calls, bytes, n);
    return 0;
}
