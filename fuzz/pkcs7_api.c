/* What programs do with PKCS #7, for a fuzzer: messages made, signed, encrypted, digested, streamed
 * and taken apart, in whatever order the input says (fuzz/calls/calls.h), by keys of its own.
 *   out/fuzz/pkcs7_api FILE... */
#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/pkcs7.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "fuzz/calls/calls.h"
#include "fuzz/calls/keys.h"
#include "fuzz/fuzz.h"

static PKCS7 *p7;
static BIO *content; /* of a message that hasn't it in itself */
static BIO *chain;
static bool streamed;  /* BER is written, which is DER when it was read */
static bool malformed; /* an attribute isn't DER, and may not be read again */

static const char *const texts[] = {
    "abc",
    "",
    "first\nsecond\r\nthird",
    "Content-Type: text/plain\r\n\r\nhello\r\n",
    "Content-Type: text/html\r\n\r\n<p>hello",
};

static BIO *text(long i)
{
    return BIO_new_mem_buf(CALLS_ONE_OF(texts, i), -1);
}

static const int types[] = {NID_pkcs7_data,
                            NID_pkcs7_signed,
                            NID_pkcs7_digest,
                            NID_pkcs7_enveloped,
                            NID_pkcs7_signedAndEnveloped,
                            NID_pkcs7_encrypted,
                            NID_undef};

static const EVP_MD *digest(long i)
{
    const EVP_MD *const all[] = {NULL, EVP_sha256(), EVP_sha1(), EVP_md5(), EVP_sha3_256()};
    return CALLS_ONE_OF(all, i);
}

static const EVP_CIPHER *cipher(long i)
{
    const EVP_CIPHER *const all[] = {EVP_aes_128_cbc(),     EVP_des_ede3_cbc(), EVP_aes_256_ctr(),
                                     EVP_aes_128_ecb(),     EVP_aes_128_gcm(),  EVP_enc_null(),
                                     EVP_camellia_256_cbc()};
    return CALLS_ONE_OF(all, i);
}

static PKCS7_SIGNER_INFO *signer(long i)
{
    STACK_OF(PKCS7_SIGNER_INFO) *all = p7 != NULL ? PKCS7_get_signer_info(p7) : NULL;
    const int n = sk_PKCS7_SIGNER_INFO_num(all);
    return n > 0 ? sk_PKCS7_SIGNER_INFO_value(all, (int)((unsigned long)i % (unsigned)n)) : NULL;
}

static void replace(PKCS7 *by)
{
    BIO_free_all(chain);
    chain = NULL;
    PKCS7_free(p7);
    p7 = by;
}

static void open_program(void)
{
    p7 = NULL;
    content = chain = NULL;
    streamed = malformed = false;
}

static void close_program(void)
{
    replace(NULL);
    BIO_free(content);
}

/* ---- Read and written ---- */

/* form: DER, DER out of a FILE, PEM, S/MIME, S/MIME into one that is there. */
static bool call_read(const struct called *c)
{
    BIO *in = calls_in(c);
    FILE *f = c->n > 0 ? fmemopen((void *)c->bytes, c->n, "r") : NULL;
    PKCS7 *got = NULL, *old = PKCS7_new_ex(NULL, "provider=default");
    BIO_free(content);
    content = NULL;
    switch (c->with[0]) {
    case 0:
        got = in != NULL ? d2i_PKCS7_bio(in, NULL) : NULL;
        break;
    case 1:
        got = f != NULL ? d2i_PKCS7_fp(f, NULL) : NULL;
        break;
    case 2:
        got = in != NULL ? PEM_read_bio_PKCS7(in, NULL, NULL, NULL) : NULL;
        break;
    case 3:
        got = in != NULL ? SMIME_read_PKCS7(in, &content) : NULL;
        break;
    default:
        got = in != NULL && old != NULL ? SMIME_read_PKCS7_ex(in, &content, &old) : NULL;
        old = got != NULL ? NULL : old;
    }
    const bool ok = got != NULL || ERR_peek_error() != 0 || c->n == 0;
    PKCS7_free(old);
    BIO_free(in);
    if (f != NULL)
        fclose(f);
    replace(got);
    return ok;
}

/* It is the same when it was written and read, as DER and as BER. */
static bool call_again(const struct called *c)
{
    unsigned char *der = NULL, *second = NULL;
    if (p7 == NULL)
        return true;
    int n = i2d_PKCS7(p7, &der);
    if (n > 0) {
        const unsigned char *at = der;
        PKCS7 *back = d2i_PKCS7(NULL, &at, n);
        calls_must((back != NULL && at == der + n) || malformed,
                   "what is written isn't read again");
        if (back != NULL) {
            calls_must((i2d_PKCS7(back, &second) == n && memcmp(der, second, (size_t)n) == 0) ||
                           streamed || malformed,
                       "it isn't the same again");
            replace(back);
            streamed = false;
        }
    }
    OPENSSL_free(der);
    OPENSSL_free(second);
    (void)c;
    return true;
}

static bool call_copy(const struct called *c)
{
    (void)c;
    PKCS7 *copy = p7 != NULL ? PKCS7_dup(p7) : NULL;
    if (copy != NULL)
        replace(copy);
    return true;
}

/* form, data, flags. */
static bool call_write(const struct called *c)
{
    char *memory = NULL;
    size_t size = 0;
    BIO *out = calls_out(), *in = text(c->with[1]), *filter = NULL;
    FILE *f = open_memstream(&memory, &size);
    const int flags = (int)c->with[2];
    streamed |= (flags & PKCS7_STREAM) != 0 || c->with[0] == 6;
    bool ready = p7 != NULL && out != NULL && in != NULL && f != NULL;
    switch (ready ? c->with[0] : -1) {
    case 0:
        i2d_PKCS7_bio(out, p7);
        break;
    case 1:
        i2d_PKCS7_fp(f, p7);
        break;
    case 2:
        PEM_write_bio_PKCS7(out, p7);
        break;
    case 3:
        i2d_PKCS7_bio_stream(out, p7, in, flags);
        break;
    case 4:
        PEM_write_bio_PKCS7_stream(out, p7, in, flags);
        break;
    case 5:
        SMIME_write_PKCS7(out, p7, in, flags);
        break;
    case 6:
        if ((filter = BIO_new_PKCS7(out, p7)) != NULL) {
            BIO_write(filter, "abc", 3);
            (void)BIO_flush(filter);
        }
        while (filter != NULL && filter != out) {
            BIO *next = BIO_pop(filter);
            BIO_free(filter);
            filter = next;
        }
        break;
    case 7:
        PKCS7_print_ctx(out, p7, 2, NULL);
        break;
    default:
        break;
    }
    BIO_free(in);
    BIO_free(out);
    if (f != NULL)
        fclose(f);
    free(memory);
    return true;
}

/* ---- Whole messages ---- */

static STACK_OF(X509) * certificates(long which)
{
    STACK_OF(X509) *certs = sk_X509_new_null();
    for (int i = 0; certs != NULL && i < CALLS_KEYS; i++)
        if (which >> i & 1)
            sk_X509_push(certs, calls_cert(i));
    return certs;
}

/* A message that was just signed is verified, and gives its text. */
static void verify_own(PKCS7 *made, long which, int flags)
{
    STACK_OF(X509) *certs = certificates(1L << which);
    BIO *in = flags & PKCS7_DETACHED ? text(0) : NULL, *out = BIO_new(BIO_s_mem());
    char got[8];
    flags = (flags & PKCS7_NOCERTS ? PKCS7_NOINTERN : 0) | PKCS7_NOVERIFY;
    if (certs != NULL && out != NULL) {
        calls_must(PKCS7_verify(made, certs, NULL, in, out, flags) == 1, "it isn't verified");
        calls_must(BIO_read(out, got, sizeof(got)) == 3 && memcmp(got, "abc", 3) == 0,
                   "its text isn't what was signed");
    }
    sk_X509_free(certs);
    BIO_free(in);
    BIO_free(out);
}

/* key, flags, text, other certificates. Without a key: -1. */
static bool call_sign(const struct called *c)
{
    const int flags = (int)c->with[1];
    BIO *in = text(c->with[2]);
    STACK_OF(X509) *certs = certificates(c->with[3]);
    const bool keyless = c->with[0] < 0;
    PKCS7 *made = in == NULL
                      ? NULL
                      : PKCS7_sign_ex(keyless ? NULL : calls_cert(c->with[0]),
                                      keyless ? NULL : calls_key(c->with[0]), certs, in, flags,
                                      NULL, c->with[2] > 1 ? "provider=default" : NULL);
    if (made != NULL && !keyless && c->with[2] == 0 &&
        (flags & (PKCS7_STREAM | PKCS7_PARTIAL | PKCS7_TEXT)) == 0)
        verify_own(made, c->with[0] % CALLS_KEYS, flags);
    const bool ok = made != NULL || ERR_peek_error() != 0;
    BIO_free(in);
    sk_X509_free(certs);
    replace(made);
    return ok;
}

/* key, digest, flags. */
static bool call_add_signer(const struct called *c)
{
    return p7 == NULL || PKCS7_sign_add_signer(p7, calls_cert(c->with[0]), calls_key(c->with[0]),
                                               digest(c->with[1]), (int)c->with[2]) != NULL;
}

static bool call_wrong_key(const struct called *c)
{
    fuzz_must(p7 == NULL || PKCS7_sign_add_signer(p7, calls_cert(0), calls_key(1),
                                                  digest(c->with[0]), 0) == NULL,
              "a certificate goes with another's key");
    return true;
}

static bool call_final(const struct called *c)
{
    BIO *in = text(c->with[0]);
    const bool ok = p7 == NULL || in == NULL || PKCS7_final(p7, in, (int)c->with[1]) == 1;
    BIO_free(in);
    return ok;
}

/* text or -1, flags, certificates. */
static bool call_verify(const struct called *c)
{
    X509_STORE *store = X509_STORE_new();
    STACK_OF(X509) *certs = certificates(c->with[2]);
    BIO *in = c->with[0] >= 0 ? text(c->with[0]) : content, *out = BIO_new(BIO_s_mem());
    const int flags = (int)c->with[1];
    bool ok = true;
    if (store != NULL && certs != NULL && out != NULL) {
        for (int i = 0; i < sk_X509_num(certs); i++)
            X509_STORE_add_cert(store, sk_X509_value(certs, i));
        ERR_clear_error();
        ok = PKCS7_verify(p7, certs, store, in, out, flags) == 1 || ERR_peek_error() != 0;
        sk_X509_free(PKCS7_get0_signers(p7, certs, flags));
    }
    if (in != content)
        BIO_free(in);
    BIO_free(out);
    sk_X509_free(certs);
    X509_STORE_free(store);
    return ok;
}

/* certificates, cipher, flags, text. */
static bool call_encrypt(const struct called *c)
{
    const int flags = (int)c->with[2];
    const char *said = CALLS_ONE_OF(texts, c->with[3]);
    STACK_OF(X509) *certs = certificates(c->with[0]);
    BIO *in = text(c->with[3]), *out = BIO_new(BIO_s_mem());
    PKCS7 *made =
        certs != NULL && in != NULL ? PKCS7_encrypt(certs, in, cipher(c->with[1]), flags) : NULL;
    const bool ok = made != NULL || ERR_peek_error() != 0;
    if (made != NULL && out != NULL && (c->with[0] & 1) && flags == PKCS7_BINARY) {
        char *got = NULL;
        calls_must(PKCS7_decrypt(made, calls_key(0), calls_cert(0), out, 0) == 1,
                   "it isn't decrypted");
        const long n = BIO_get_mem_data(out, &got);
        calls_must(n == (long)strlen(said) && memcmp(got, said, (size_t)n) == 0,
                   "its text isn't what was encrypted");
    }
    BIO_free(in);
    BIO_free(out);
    sk_X509_free(certs);
    replace(made);
    return ok;
}

/* key, whether with its certificate, flags. */
static bool call_decrypt(const struct called *c)
{
    BIO *out = BIO_new(BIO_s_mem());
    if (out != NULL)
        PKCS7_decrypt(p7, calls_key(c->with[0]), c->with[1] ? calls_cert(c->with[0]) : NULL, out,
                      (int)c->with[2]);
    BIO_free(out);
    return true;
}

/* ---- Parts ---- */

static bool call_new(const struct called *c)
{
    PKCS7 *made = PKCS7_new();
    const bool ok = made == NULL || PKCS7_set_type(made, CALLS_ONE_OF(types, c->with[0])) == 1;
    replace(made);
    return ok;
}

static bool call_other(const struct called *c)
{
    PKCS7 *made = PKCS7_new();
    ASN1_TYPE *value = ASN1_TYPE_new();
    ASN1_OCTET_STRING *octets = ASN1_OCTET_STRING_new();
    if (made != NULL && value != NULL && octets != NULL) {
        ASN1_TYPE_set(value, V_ASN1_OCTET_STRING, octets);
        octets = NULL;
        fuzz_must(PKCS7_set0_type_other(made, c->with[0] ? NID_sha1 : NID_pkcs9, value) == 1 &&
                      PKCS7_type_is_other(made) && PKCS7_get_octet_string(made) != NULL,
                  "another type");
        value = NULL;
    }
    ASN1_OCTET_STRING_free(octets);
    ASN1_TYPE_free(value);
    replace(made);
    return true;
}

static bool call_content(const struct called *c)
{
    return p7 == NULL || PKCS7_content_new(p7, CALLS_ONE_OF(types, c->with[0])) == 1;
}

/* The message becomes the contents of a new one of a type. */
static bool call_inside(const struct called *c)
{
    PKCS7 *outer = PKCS7_new();
    bool ok = true;
    if (outer != NULL && p7 != NULL && PKCS7_set_type(outer, CALLS_ONE_OF(types, c->with[0]))) {
        if ((ok = PKCS7_set_content(outer, p7) == 1)) {
            BIO_free_all(chain);
            chain = NULL;
            p7 = outer;
            return true;
        }
    }
    PKCS7_free(outer);
    return ok;
}

static bool call_certificate(const struct called *c)
{
    return p7 == NULL || PKCS7_add_certificate(p7, calls_cert(c->with[0])) == 1;
}

static bool call_crl(const struct called *c)
{
    (void)c;
    return p7 == NULL || PKCS7_add_crl(p7, calls_crl()) == 1;
}

static bool call_recipient(const struct called *c)
{
    PKCS7_RECIP_INFO *ri = p7 != NULL ? PKCS7_add_recipient(p7, calls_cert(c->with[0])) : NULL;
    X509_ALGOR *alg = NULL;
    if (ri != NULL)
        PKCS7_RECIP_INFO_get0_alg(ri, &alg);
    fuzz_must(ri == NULL || alg != NULL, "a recipient without an algorithm");
    return ri != NULL || p7 == NULL || ERR_peek_error() != 0;
}

static bool call_cipher(const struct called *c)
{
    return p7 == NULL || PKCS7_set_cipher(p7, cipher(c->with[0])) == 1;
}

static bool call_digest(const struct called *c)
{
    const EVP_MD *md = digest(c->with[0]);
    return p7 == NULL || md == NULL || PKCS7_set_digest(p7, md) == 1;
}

static bool call_detached(const struct called *c)
{
    if (p7 == NULL)
        return true;
    if (c->with[0] == PKCS7_OP_GET_DETACHED_SIGNATURE)
        return PKCS7_get_detached(p7) != 0 || PKCS7_type_is_signed(p7) || ERR_peek_error() != 0;
    if (c->with[0] > 1)
        return PKCS7_ctrl(p7, (int)c->with[0], 0, NULL) != 0;
    const long now = PKCS7_set_detached(p7, c->with[0] == 1);
    fuzz_must(now == (PKCS7_type_is_signed(p7) && c->with[0] == 1), "not what was set");
    return PKCS7_type_is_signed(p7) || ERR_peek_error() != 0;
}

/* Its key, algorithms, certificate, attributes. */
static bool call_look(const struct called *c)
{
    PKCS7_SIGNER_INFO *si = signer(c->with[0]);
    unsigned char md[EVP_MAX_MD_SIZE];
    unsigned n;
    if (p7 == NULL)
        return true;
    PKCS7_ISSUER_AND_SERIAL *ias = PKCS7_get_issuer_and_serial(p7, (int)c->with[0]);
    if (ias != NULL)
        calls_must(PKCS7_ISSUER_AND_SERIAL_digest(ias, EVP_sha256(), md, &n) == 1 && n == 32,
                   "an issuer isn't digested");
    if (si == NULL)
        return true;
    EVP_PKEY *key;
    X509_ALGOR *alg, *sig;
    PKCS7_SIGNER_INFO_get0_algs(si, &key, &alg, &sig);
    X509 *cert = PKCS7_cert_from_signer_info(p7, si);
    calls_must(cert == NULL ||
                   X509_NAME_cmp(X509_get_issuer_name(cert), si->issuer_and_serial->issuer) == 0,
               "another's certificate");
    sk_X509_ALGOR_pop_free(PKCS7_get_smimecap(si), X509_ALGOR_free);
    PKCS7_digest_from_attributes(PKCS7_get_signed_attributes(si));
    return true;
}

static bool is_sequence(const struct called *c)
{
    const unsigned char *at = c->bytes;
    ASN1_TYPE *whole = d2i_ASN1_TYPE(NULL, &at, (long)c->n);
    const bool is = whole != NULL && whole->type == V_ASN1_SEQUENCE && at == c->bytes + c->n;
    ASN1_TYPE_free(whole);
    ERR_clear_error();
    return is;
}

/* signer, which, of what type: an attribute whose value is the input's bytes, a SEQUENCE's with
 * its header. */
static bool call_attribute(const struct called *c)
{
    PKCS7_SIGNER_INFO *si = signer(c->with[0]);
    static const int nids[] = {NID_pkcs9_unstructuredName, NID_pkcs9_messageDigest,
                               NID_SMIMECapabilities, NID_pkcs9_contentType};
    static const int kinds[] = {V_ASN1_UTF8STRING, V_ASN1_OCTET_STRING, V_ASN1_SEQUENCE};
    const int nid = CALLS_ONE_OF(nids, c->with[1]), type = CALLS_ONE_OF(kinds, c->with[2]);
    ASN1_STRING *value = si != NULL ? ASN1_STRING_type_new(type) : NULL;
    if (value == NULL || !ASN1_STRING_set(value, c->bytes, (int)c->n)) {
        ASN1_STRING_free(value);
        return true;
    }
    malformed |= type == V_ASN1_SEQUENCE && !is_sequence(c);
    const bool is_signed = c->with[3] == 0;
    const bool ok = is_signed ? PKCS7_add_signed_attribute(si, nid, type, value) == 1
                              : PKCS7_add_attribute(si, nid, type, value) == 1;
    if (!ok) {
        ASN1_STRING_free(value);
        return false;
    }
    const ASN1_TYPE *got =
        is_signed ? PKCS7_get_signed_attribute(si, nid) : PKCS7_get_attribute(si, nid);
    fuzz_must(got != NULL && got->value.asn1_string == value, "not the attribute that was set");
    return true;
}

/* signer, which of S/MIME's and PKCS #9's. */
static bool call_standard(const struct called *c)
{
    PKCS7_SIGNER_INFO *si = signer(c->with[0]);
    STACK_OF(X509_ALGOR) *list = NULL;
    if (si == NULL)
        return true;
    switch (c->with[1]) {
    case 0:
        return PKCS7_add_attrib_content_type(si, NULL) == 1 ||
               PKCS7_get_signed_attribute(si, NID_pkcs9_contentType) != NULL || calls_refused();
    case 1:
        return PKCS7_add0_attrib_signing_time(si, NULL) == 1;
    case 2:
        return PKCS7_add1_attrib_digest(si, c->bytes, (int)c->n) == 1 || ERR_peek_error() != 0;
    case 3:
        list = sk_X509_ALGOR_new_null();
        if (list != NULL && PKCS7_simple_smimecap(list, NID_rc2_cbc, 40) &&
            PKCS7_simple_smimecap(list, NID_aes_128_cbc, -1) &&
            PKCS7_add_attrib_smimecap(si, list)) {
            STACK_OF(X509_ALGOR) *back = PKCS7_get_smimecap(si);
            calls_must(sk_X509_ALGOR_num(back) == 2, "not the capabilities that were set");
            sk_X509_ALGOR_pop_free(back, X509_ALGOR_free);
        }
        sk_X509_ALGOR_pop_free(list, X509_ALGOR_free);
        return true;
    case 4:
        return PKCS7_set_attributes(si, si->auth_attr) == 1 || si->auth_attr == NULL ||
               calls_refused();
    case 5:
        return PKCS7_set_signed_attributes(si, si->unauth_attr) == 1 || si->unauth_attr == NULL ||
               calls_refused();
    default:
        return si->pkey == NULL || si->auth_attr == NULL || PKCS7_SIGNER_INFO_sign(si) == 1 ||
               ERR_peek_error() != 0;
    }
}

/* ---- Contents by a chain of BIOs ---- */

static bool call_begin(const struct called *c)
{
    BIO *sink = c->with[0] ? BIO_new(BIO_s_null()) : NULL;
    BIO_free_all(chain);
    chain = PKCS7_dataInit(p7, sink);
    if (chain == NULL)
        BIO_free(sink);
    return chain != NULL;
}

static bool call_data(const struct called *c)
{
    if (chain != NULL) {
        BIO_write(chain, c->bytes, (int)c->n);
        (void)BIO_flush(chain);
    }
    return true;
}

static bool call_end(const struct called *c)
{
    (void)c;
    const bool ok = chain == NULL || p7 == NULL || PKCS7_dataFinal(p7, chain) == 1;
    BIO_free_all(chain);
    chain = NULL;
    return ok;
}

/* key, how its signers are verified. */
static bool call_decode(const struct called *c)
{
    char part[100];
    BIO *in = c->with[2] ? calls_in(c) : NULL;
    X509_STORE *store = X509_STORE_new();
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    BIO *out =
        PKCS7_dataDecode(p7, calls_key(c->with[0]), in, c->with[1] ? calls_cert(c->with[0]) : NULL);
    const bool ok = out != NULL || ERR_peek_error() != 0;
    for (int i = 0; out != NULL && i < 1000 && BIO_read(out, part, sizeof(part)) > 0; i++)
        ;
    for (int i = 0; out != NULL && store != NULL && ctx != NULL && i < 3 && signer(i) != NULL;
         i++) {
        PKCS7_SIGNER_INFO *si = signer(i);
        X509_STORE_add_cert(store, calls_cert(c->with[0]));
        PKCS7_dataVerify(store, ctx, out, p7, si);
        PKCS7_signatureVerify(out, p7, si, calls_cert(c->with[0]));
    }
    X509_STORE_CTX_free(ctx);
    X509_STORE_free(store);
    if (out != NULL)
        BIO_free_all(out);
    else
        BIO_free(in);
    return ok;
}

static bool call_stream(const struct called *c)
{
    unsigned char **boundary;
    (void)c;
    if (p7 != NULL && PKCS7_stream(&boundary, p7) == 1) {
        fuzz_must(boundary != NULL, "no boundary");
        streamed = true;
    }
    return true;
}

static const struct call table[] = {
    {"read", call_read},
    {"again", call_again},
    {"copy", call_copy},
    {"write", call_write},
    {"sign", call_sign},
    {"add_signer", call_add_signer},
    {"wrong_key", call_wrong_key},
    {"final", call_final},
    {"verify", call_verify},
    {"encrypt", call_encrypt},
    {"decrypt", call_decrypt},
    {"new", call_new},
    {"other", call_other},
    {"content", call_content},
    {"inside", call_inside},
    {"certificate", call_certificate},
    {"crl", call_crl},
    {"recipient", call_recipient},
    {"cipher", call_cipher},
    {"digest", call_digest},
    {"detached", call_detached},
    {"look", call_look},
    {"attribute", call_attribute},
    {"standard", call_standard},
    {"begin", call_begin},
    {"data", call_data},
    {"end", call_end},
    {"decode", call_decode},
    {"stream", call_stream},
};

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    static const struct calls calls = {table, sizeof(table) / sizeof(table[0]), open_program,
                                       close_program};
    static bool begun;
    if (!begun) {
        calls_begin();
        calls_make_keys();
    }
    begun = true;
    calls_run(&calls, bytes, n);
    return 0;
}
