/* openssl pkcs12 without -export: keys and certificates in PEM on the output, what the file is made
 * of (-info) on standard error. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>
#include <string.h>

#include "apps/certio.h"
#include "apps/keyio.h"
#include "apps/pkcs12.h"

#define O pkcs12_options

/* ---- Attributes ---- */

static void print_octets(BIO *out, const unsigned char *p, int len)
{
    for (int i = 0; i < len; i++)
        BIO_printf(out, "%02X ", p[i]);
}

static void print_value(BIO *out, const ASN1_TYPE *value)
{
    const ASN1_STRING *s = value->value.asn1_string;
    char *text;
    switch (value->type) {
    case V_ASN1_BMPSTRING:
        text = OPENSSL_uni2asc(s->data, s->length);
        if (text != NULL)
            BIO_printf(out, "%s\n", text);
        else
            BIO_printf(out, "(null)\n");
        OPENSSL_free(text);
        break;
    case V_ASN1_UTF8STRING:
        BIO_printf(out, "%.*s\n", s->length, (const char *)s->data);
        break;
    case V_ASN1_OCTET_STRING:
    case V_ASN1_BIT_STRING:
        print_octets(out, s->data, s->length);
        BIO_printf(out, "\n");
        break;
    default:
        BIO_printf(out, "<Unsupported tag %d>\n", value->type);
    }
}

static void print_attribute(BIO *out, X509_ATTRIBUTE *a)
{
    const ASN1_OBJECT *type = X509_ATTRIBUTE_get0_object(a);
    int nid = OBJ_obj2nid(type), n = X509_ATTRIBUTE_count(a);
    BIO_printf(out, "    ");
    if (nid == NID_undef) {
        i2a_ASN1_OBJECT(out, type);
        BIO_printf(out, ": ");
    } else {
        BIO_printf(out, "%s: ", OBJ_nid2ln(nid));
    }
    if (n == 0)
        BIO_printf(out, "<No Values>\n");
    for (int i = 0; i < n; i++)
        print_value(out, X509_ATTRIBUTE_get0_type(a, i));
}

static void print_attributes(BIO *out, const STACK_OF(X509_ATTRIBUTE) * attrs, const char *title)
{
    int n = sk_X509_ATTRIBUTE_num(attrs);
    if (n <= 0) {
        BIO_printf(out, "%s: <No Attributes>\n", title);
        return;
    }
    BIO_printf(out, "%s\n", title);
    for (int i = 0; i < n; i++)
        print_attribute(out, sk_X509_ATTRIBUTE_value(attrs, i));
}

static void print_bag_attributes(BIO *out, const PKCS12_SAFEBAG *bag)
{
    print_attributes(out, PKCS12_SAFEBAG_get0_attrs(bag), "Bag Attributes");
}

/* ---- Algorithms, on standard error ---- */

static void print_oid(const ASN1_OBJECT *oid)
{
    BIO *err = BIO_new_fp(stderr, BIO_NOCLOSE);
    if (err != NULL)
        i2a_ASN1_OBJECT(err, oid);
    BIO_free(err);
}

static void *parameter(const X509_ALGOR *alg, const ASN1_ITEM *item)
{
    const void *value;
    int type;
    X509_ALGOR_get0(NULL, &type, &value, alg);
    return type == V_ASN1_SEQUENCE ? ASN1_item_unpack(value, item) : NULL;
}

static int nid_of(const X509_ALGOR *alg)
{
    const ASN1_OBJECT *oid;
    X509_ALGOR_get0(&oid, NULL, NULL, alg);
    return OBJ_obj2nid(oid);
}

static bool print_pbkdf2(const X509_ALGOR *kdf)
{
    PBKDF2PARAM *p = parameter(kdf, ASN1_ITEM_rptr(PBKDF2PARAM));
    if (p == NULL)
        return false;
    int prf = p->prf != NULL ? nid_of(p->prf) : NID_hmacWithSHA1;
    fprintf(stderr, ", Iteration %ld, PRF %s", ASN1_INTEGER_get(p->iter), OBJ_nid2sn(prf));
    PBKDF2PARAM_free(p);
    return true;
}

static bool print_scrypt(const X509_ALGOR *kdf)
{
    SCRYPT_PARAMS *p = parameter(kdf, ASN1_ITEM_rptr(SCRYPT_PARAMS));
    if (p == NULL)
        return false;
    fprintf(stderr, ", Salt length: %d, Cost(N): %ld, Block size(r): %ld, Parallelism(p): %ld",
            ASN1_STRING_length(p->salt), ASN1_INTEGER_get(p->costParameter),
            ASN1_INTEGER_get(p->blockSize), ASN1_INTEGER_get(p->parallelizationParameter));
    SCRYPT_PARAMS_free(p);
    return true;
}

static bool print_pbes2(const X509_ALGOR *alg)
{
    PBE2PARAM *p = parameter(alg, ASN1_ITEM_rptr(PBE2PARAM));
    if (p == NULL)
        return false;
    int kdf = nid_of(p->keyfunc);
    bool ok = true;
    fprintf(stderr, ", %s, %s", OBJ_nid2ln(kdf), OBJ_nid2sn(nid_of(p->encryption)));
    if (kdf == NID_id_pbkdf2)
        ok = print_pbkdf2(p->keyfunc);
    else if (kdf == NID_id_scrypt)
        ok = print_scrypt(p->keyfunc);
    PBE2PARAM_free(p);
    return ok;
}

static bool print_pbes1(const X509_ALGOR *alg)
{
    PBEPARAM *p = parameter(alg, ASN1_ITEM_rptr(PBEPARAM));
    if (p == NULL)
        return false;
    fprintf(stderr, ", Iteration %ld", ASN1_INTEGER_get(p->iter));
    PBEPARAM_free(p);
    return true;
}

static void print_algorithm(const X509_ALGOR *alg)
{
    int nid = nid_of(alg);
    fprintf(stderr, "%s", OBJ_nid2ln(nid));
    if (!(nid == NID_pbes2 ? print_pbes2(alg) : print_pbes1(alg)))
        fprintf(stderr, ", <unsupported parameters>");
    fputc('\n', stderr);
}

/* ---- Bags ---- */

static bool show_bags(BIO *out, const STACK_OF(PKCS12_SAFEBAG) * bags,
                      const struct pkcs12_passes *passes);

static void note(const char *text)
{
    if (O.info)
        fprintf(stderr, "%s", text);
}

static bool show_key(BIO *out, const PKCS8_PRIV_KEY_INFO *info, const struct pkcs12_passes *passes)
{
    EVP_PKEY *key = info != NULL ? EVP_PKCS82PKEY(info) : NULL;
    if (key == NULL)
        return false;
    print_attributes(out, PKCS8_pkey_get0_attrs(info), "Key Attributes");
    bool ok = PEM_write_bio_PrivateKey(out, key, O.cipher, NULL, 0, NULL,
                                       (void *)(uintptr_t)passes->key) == 1;
    EVP_PKEY_free(key);
    return ok;
}

static bool show_key_bag(BIO *out, const PKCS12_SAFEBAG *bag, const struct pkcs12_passes *passes)
{
    note("Key bag\n");
    if (O.nokeys)
        return true;
    print_bag_attributes(out, bag);
    return show_key(out, PKCS12_SAFEBAG_get0_p8inf(bag), passes);
}

static bool show_shrouded(BIO *out, const PKCS12_SAFEBAG *bag, const struct pkcs12_passes *passes)
{
    if (O.info) {
        const X509_ALGOR *alg;
        X509_SIG_get0(PKCS12_SAFEBAG_get0_pkcs8(bag), &alg, NULL);
        fprintf(stderr, "Shrouded Keybag: ");
        print_algorithm(alg);
    }
    if (O.nokeys)
        return true;
    print_bag_attributes(out, bag);
    PKCS8_PRIV_KEY_INFO *info = PKCS12_decrypt_skey(
        bag, passes->file, passes->file != NULL ? (int)strlen(passes->file) : 0);
    bool ok = show_key(out, info, passes);
    PKCS8_PRIV_KEY_INFO_free(info);
    return ok;
}

/* A certificate is a client's if it has the id of a key. */
static bool show_cert(BIO *out, const PKCS12_SAFEBAG *bag, const struct pkcs12_passes *passes)
{
    (void)passes;
    bool client = PKCS12_SAFEBAG_get0_attr(bag, NID_localKeyID) != NULL;
    note("Certificate bag\n");
    if (O.nocerts || (client ? O.cacerts : O.clcerts))
        return true;
    print_bag_attributes(out, bag);
    if (PKCS12_SAFEBAG_get_bag_nid(bag) != NID_x509Certificate)
        return true;
    X509 *x = PKCS12_SAFEBAG_get1_cert(bag);
    if (x == NULL)
        return false;
    cert_print_name(out, "subject=", X509_get_subject_name(x), NAME_DEFAULT);
    cert_print_name(out, "issuer=", X509_get_issuer_name(x), NAME_DEFAULT);
    bool ok = PEM_write_bio_X509(out, x) == 1;
    X509_free(x);
    return ok;
}

/* The type goes where -info goes, the value where certificates go. */
static bool show_secret(BIO *out, const PKCS12_SAFEBAG *bag, const struct pkcs12_passes *passes)
{
    (void)passes;
    note("Secret bag\n");
    print_bag_attributes(out, bag);
    fprintf(stderr, "Bag Type: ");
    print_oid(PKCS12_SAFEBAG_get0_bag_type(bag));
    fprintf(stderr, "\nBag Value: ");
    print_value(out, PKCS12_SAFEBAG_get0_bag_obj(bag));
    return true;
}

static bool show_safes(BIO *out, const PKCS12_SAFEBAG *bag, const struct pkcs12_passes *passes)
{
    note("Safe Contents bag\n");
    print_bag_attributes(out, bag);
    return show_bags(out, PKCS12_SAFEBAG_get0_safes(bag), passes);
}

static const struct {
    int nid;
    bool (*show)(BIO *out, const PKCS12_SAFEBAG *bag, const struct pkcs12_passes *passes);
} kinds[] = {
    {NID_keyBag, show_key_bag},        {NID_pkcs8ShroudedKeyBag, show_shrouded},
    {NID_certBag, show_cert},          {NID_secretBag, show_secret},
    {NID_safeContentsBag, show_safes},
};

static bool show_bag(BIO *out, const PKCS12_SAFEBAG *bag, const struct pkcs12_passes *passes)
{
    int nid = PKCS12_SAFEBAG_get_nid(bag);
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
        if (kinds[i].nid == nid)
            return kinds[i].show(out, bag, passes);
    fprintf(stderr, "Warning unsupported bag type: ");
    print_oid(PKCS12_SAFEBAG_get0_type(bag));
    fputc('\n', stderr);
    return true;
}

static bool show_bags(BIO *out, const STACK_OF(PKCS12_SAFEBAG) * bags,
                      const struct pkcs12_passes *passes)
{
    bool ok = true;
    for (int i = 0; ok && i < sk_PKCS12_SAFEBAG_num(bags); i++)
        ok = show_bag(out, sk_PKCS12_SAFEBAG_value(bags, i), passes);
    return ok;
}

/* ---- The file ---- */

static bool show_safe(BIO *out, PKCS7 *p7, const struct pkcs12_passes *passes)
{
    STACK_OF(PKCS12_SAFEBAG) *bags = NULL;
    if (PKCS7_type_is_data(p7)) {
        note("PKCS7 Data\n");
        bags = PKCS12_unpack_p7data(p7);
    } else if (PKCS7_type_is_encrypted(p7)) {
        note("PKCS7 Encrypted data: ");
        if (O.info && p7->d.encrypted == NULL)
            fprintf(stderr, "<no data>\n");
        else if (O.info)
            print_algorithm(p7->d.encrypted->enc_data->algorithm);
        bags = PKCS12_unpack_p7encdata(p7, passes->file,
                                       passes->file != NULL ? (int)strlen(passes->file) : 0);
    } else {
        return true;
    }
    bool ok = bags != NULL && show_bags(out, bags, passes);
    sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
    return ok;
}

static bool show_all(BIO *out, const PKCS12 *p12, const struct pkcs12_passes *passes)
{
    STACK_OF(PKCS7) *safes = PKCS12_unpack_authsafes(p12);
    bool ok = safes != NULL;
    for (int i = 0; ok && i < sk_PKCS7_num(safes); i++)
        ok = show_safe(out, sk_PKCS7_value(safes, i), passes);
    sk_PKCS7_pop_free(safes, PKCS7_free);
    if (!ok) {
        fprintf(stderr, "Error outputting keys and certificates\n");
        print_errors();
    }
    return ok;
}

static void print_mac(const PKCS12 *p12)
{
    const ASN1_OCTET_STRING *mac, *salt;
    const X509_ALGOR *alg;
    const ASN1_INTEGER *iter;
    const ASN1_OBJECT *oid;
    PKCS12_get0_mac(&mac, &alg, &salt, &iter, p12);
    X509_ALGOR_get0(&oid, NULL, NULL, alg);
    fprintf(stderr, "MAC: ");
    print_oid(oid);
    fprintf(stderr, ", Iteration %ld\n", iter != NULL ? ASN1_INTEGER_get(iter) : 1L);
    fprintf(stderr, "MAC length: %d, salt length: %d\n", ASN1_STRING_length(mac),
            salt != NULL ? ASN1_STRING_length(salt) : 0);
}

/* Files of old versions took the passphrase's bytes as Latin 1: *old gets what it was then, in
 * UTF-8. */
static bool verifies_as_latin1(PKCS12 *p12, const char *pass, char **old)
{
    int len = 0;
    unsigned char *bmp = OPENSSL_asc2uni(pass, -1, NULL, &len);
    *old = bmp != NULL ? OPENSSL_uni2utf8(bmp, len) : NULL;
    OPENSSL_free(bmp);
    return *old != NULL && PKCS12_verify_mac(p12, *old, -1);
}

/* An empty passphrase may stand for none. */
static bool verify_mac(PKCS12 *p12, struct pkcs12_passes *passes, char **old)
{
    EVP_KDF *kdf = EVP_KDF_fetch(NULL, "PKCS12KDF", common.propquery);
    if (!PKCS12_mac_present(p12))
        fprintf(stderr, "Warning: MAC is absent!\n");
    if (kdf == NULL) {
        fprintf(stderr, "Error verifying PKCS12 MAC; no PKCS12KDF support.\n"
                        "Use -nomacver if MAC verification is not required.\n");
        return false;
    }
    EVP_KDF_free(kdf);
    if (passes->mac[0] == '\0' && PKCS12_verify_mac(p12, NULL, 0)) {
        if (!O.twopass)
            passes->file = NULL;
        return true;
    }
    if (PKCS12_verify_mac(p12, passes->mac, -1) || !PKCS12_mac_present(p12))
        return true;
    if (!verifies_as_latin1(p12, passes->mac, old)) {
        fprintf(stderr, "Mac verify error: invalid password?\n");
        return false;
    }
    fprintf(stderr, "Warning: using broken algorithm\n");
    if (!O.twopass)
        passes->file = *old;
    return true;
}

static PKCS12 *read_file(void)
{
    BIO *in = key_open_in(O.in);
    PKCS12 *p12 = in != NULL ? d2i_PKCS12_bio(in, NULL) : NULL;
    if (in != NULL && p12 == NULL)
        print_errors();
    BIO_free_all(in);
    return p12;
}

bool pkcs12_show(struct pkcs12_passes *passes)
{
    char room[1024], *old = NULL;
    PKCS12 *p12 = read_file();
    BIO *out = NULL;
    bool ok =
        p12 != NULL && pkcs12_ask(passes, room, sizeof(room), "Enter Import Password:", false);
    if (ok && O.info && PKCS12_mac_present(p12))
        print_mac(p12);
    ok = ok && (O.nomacver || verify_mac(p12, passes, &old));
    ok = ok && (out = key_open_out(O.out, true)) != NULL;
    if (O.noout)
        O.nokeys = O.nocerts = true;
    ok = ok && show_all(out, p12, passes) && BIO_flush(out) == 1;
    BIO_free_all(out);
    PKCS12_free(p12);
    OPENSSL_free(old);
    OPENSSL_cleanse(room, sizeof(room));
    return ok;
}
