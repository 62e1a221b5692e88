/* What programs do with CMS, for a fuzzer: messages signed, encrypted, digested, streamed and taken
 * apart, in whatever order the input says (fuzz/calls/calls.h), by keys of its own.
 *   out/fuzz/cms_api FILE... */
#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <string.h>

#include "fuzz/calls/keys.h"
#include "fuzz/cms/api.h"
#include "fuzz/fuzz.h"

struct api api;

/* ---- What calls take ---- */

static const char *const texts[] = {
    "abc",
    "",
    "first\nsecond\r\nthird",
    "Content-Type: text/plain\r\n\r\nhello\r\n",
    "Content-Type: text/html\r\n\r\n<p>hello",
};

const char *api_said(long i)
{
    return CALLS_ONE_OF(texts, i);
}

BIO *api_text(long i)
{
    return BIO_new_mem_buf(api_said(i), -1);
}

bool api_is(BIO *out, const char *said)
{
    char *got = NULL;
    const long n = BIO_get_mem_data(out, &got);
    return n == (long)strlen(said) && memcmp(got, said, (size_t)n) == 0;
}

const EVP_MD *api_digest(long i)
{
    const EVP_MD *const all[] = {NULL, EVP_sha256(), EVP_sha1(), EVP_sha3_256(), EVP_sha512()};
    return CALLS_ONE_OF(all, i);
}

const EVP_CIPHER *api_cipher(long i)
{
    const EVP_CIPHER *const all[] = {EVP_aes_128_cbc(),
                                     EVP_des_ede3_cbc(),
                                     EVP_aes_256_gcm(),
                                     EVP_aes_192_cbc(),
                                     EVP_aes_128_ecb(),
                                     EVP_aes_128_ccm(),
                                     EVP_chacha20_poly1305(),
                                     EVP_enc_null(),
                                     EVP_aes_256_ctr(),
                                     EVP_aes_128_wrap(),
                                     NULL};
    return CALLS_ONE_OF(all, i);
}

struct person api_person(long i)
{
    const unsigned long who = (unsigned long)i % (PEOPLE + 1);
    return who < PEOPLE ? people[who] : (struct person){calls_key(2), calls_cert(2)};
}

STACK_OF(X509) * api_certs(long which)
{
    STACK_OF(X509) *certs = sk_X509_new_null();
    for (int i = 0; certs != NULL && i <= PEOPLE; i++)
        if (which >> i & 1)
            sk_X509_push(certs, api_person(i).cert);
    return certs;
}

CMS_SignerInfo *api_signer(long i)
{
    STACK_OF(CMS_SignerInfo) *all = api.cms != NULL ? CMS_get0_SignerInfos(api.cms) : NULL;
    const int n = sk_CMS_SignerInfo_num(all);
    return n > 0 ? sk_CMS_SignerInfo_value(all, (int)((unsigned long)i % (unsigned)n)) : NULL;
}

CMS_RecipientInfo *api_recipient(long i)
{
    STACK_OF(CMS_RecipientInfo) *all = api.cms != NULL ? CMS_get0_RecipientInfos(api.cms) : NULL;
    const int n = sk_CMS_RecipientInfo_num(all);
    return n > 0 ? sk_CMS_RecipientInfo_value(all, (int)((unsigned long)i % (unsigned)n)) : NULL;
}

CMS_ContentInfo *api_again(CMS_ContentInfo *cms)
{
    unsigned char *der = NULL;
    const int n = i2d_CMS_ContentInfo(cms, &der);
    const unsigned char *at = der;
    CMS_ContentInfo *back = n > 0 ? d2i_CMS_ContentInfo(NULL, &at, n) : NULL;
    OPENSSL_free(der);
    return back;
}

void api_replace(CMS_ContentInfo *by)
{
    CMS_ContentInfo_free(api.cms);
    api.cms = by;
}

static void open_program(void)
{
    memset(&api, 0, sizeof(api));
}

static void close_program(void)
{
    api_replace(NULL);
    CMS_ContentInfo_free(api.kept);
    BIO_free(api.content);
}

/* ---- Read and written ---- */

/* form: DER, PEM, PEM out of a FILE, S/MIME, S/MIME into one that is there. */
static bool call_read(const struct called *c)
{
    BIO *in = calls_in(c);
    FILE *f = c->n > 0 ? fmemopen((void *)c->bytes, c->n, "r") : NULL;
    CMS_ContentInfo *got = NULL, *old = CMS_ContentInfo_new_ex(NULL, "provider=default");
    BIO_free(api.content);
    api.content = NULL;
    switch (in != NULL ? c->with[0] : -1) {
    case 0:
        got = d2i_CMS_bio(in, NULL);
        break;
    case 1:
        got = PEM_read_bio_CMS(in, NULL, NULL, NULL);
        break;
    case 2:
        got = f != NULL ? PEM_read_CMS(f, NULL, NULL, NULL) : NULL;
        break;
    case 3:
        got = SMIME_read_CMS(in, &api.content);
        break;
    case 4:
        got = old != NULL ? SMIME_read_CMS_ex(in, 0, &api.content, &old) : NULL;
        old = got != NULL ? NULL : old;
        break;
    default:
        break;
    }
    const bool ok = got != NULL || ERR_peek_error() != 0 || c->n == 0 || c->with[0] > 4;
    CMS_ContentInfo_free(old);
    BIO_free(in);
    if (f != NULL)
        fclose(f);
    api_replace(got);
    return ok || c->with[0] < 0;
}

/* It is the same when it was written and read, as DER and as BER. */
static bool call_again(const struct called *c)
{
    unsigned char *der = NULL, *second = NULL;
    (void)c;
    const int n = api.cms != NULL ? i2d_CMS_ContentInfo(api.cms, &der) : 0;
    const unsigned char *at = der;
    CMS_ContentInfo *back = n > 0 ? d2i_CMS_ContentInfo(NULL, &at, n) : NULL;
    calls_must(n <= 0 || (back != NULL && at == der + n) || api.malformed,
               "what is written isn't read again");
    if (back != NULL) {
        calls_must(
            (i2d_CMS_ContentInfo(back, &second) == n && memcmp(der, second, (size_t)n) == 0) ||
                api.streamed || api.malformed,
            "it isn't the same again");
        api_replace(back);
        api.streamed = false;
    }
    OPENSSL_free(der);
    OPENSSL_free(second);
    return true;
}

static void write_chain(BIO *out, CMS_ContentInfo *cms)
{
    BIO *filter = BIO_new_CMS(out, cms);
    if (filter != NULL) {
        BIO_write(filter, "abc", 3);
        (void)BIO_flush(filter);
    }
    while (filter != NULL && filter != out) {
        BIO *next = BIO_pop(filter);
        BIO_free(filter);
        filter = next;
    }
}

/* form, text, flags. */
static bool call_write(const struct called *c)
{
    char *memory = NULL;
    size_t size = 0;
    BIO *out = calls_out(), *in = api_text(c->with[1]);
    FILE *f = open_memstream(&memory, &size);
    const int flags = (int)c->with[2];
    api.streamed |= (flags & CMS_STREAM) != 0 || c->with[0] == 6;
    const bool ready = api.cms != NULL && out != NULL && in != NULL && f != NULL;
    switch (ready ? c->with[0] : -1) {
    case 0:
        i2d_CMS_bio(out, api.cms);
        break;
    case 1:
        PEM_write_bio_CMS(out, api.cms);
        break;
    case 2:
        PEM_write_CMS(f, api.cms);
        break;
    case 3:
        i2d_CMS_bio_stream(out, api.cms, in, flags);
        break;
    case 4:
        PEM_write_bio_CMS_stream(out, api.cms, in, flags);
        break;
    case 5:
        SMIME_write_CMS(out, api.cms, in, flags);
        break;
    case 6:
        write_chain(out, api.cms);
        break;
    case 7:
        CMS_ContentInfo_print_ctx(out, api.cms, 2, NULL);
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

/* ---- Plain, digested, by a key ---- */

/* What opens a message of its kind, and says what is in it. */
enum opener { OPEN_DATA, OPEN_DIGESTED, OPEN_ENCRYPTED };
static int open_as(enum opener how, CMS_ContentInfo *cms, BIO *in, BIO *out, unsigned flags)
{
    return how == OPEN_DATA       ? CMS_data(cms, out, flags)
           : how == OPEN_DIGESTED ? CMS_digest_verify(cms, in, out, flags)
                                  : CMS_EncryptedData_decrypt(cms, people_kek, 16, in, out, flags);
}

/* Replaces the message; what was made plainly gives its text. */
static bool made_plainly(CMS_ContentInfo *made, enum opener how, const struct called *c)
{
    const bool ok = made != NULL || ERR_peek_error() != 0;
    BIO *out = BIO_new(BIO_s_mem());
    if (made != NULL && out != NULL && c->with[1] == CMS_BINARY) {
        calls_must(open_as(how, made, NULL, out, 0) == 1, "it isn't opened");
        calls_must(api_is(out, api_said(c->with[0])), "its text isn't what was put in");
    }
    BIO_free(out);
    api_replace(made);
    return ok;
}

/* text, flags. */
static bool call_data(const struct called *c)
{
    BIO *in = api_text(c->with[0]);
    CMS_ContentInfo *made =
        in == NULL   ? NULL
        : c->with[2] ? CMS_data_create_ex(in, (unsigned)c->with[1], NULL, "provider=default")
                     : CMS_data_create(in, (unsigned)c->with[1]);
    BIO_free(in);
    return made_plainly(made, OPEN_DATA, c);
}

/* text, flags, digest. */
static bool call_digest(const struct called *c)
{
    BIO *in = api_text(c->with[0]);
    CMS_ContentInfo *made =
        in != NULL ? CMS_digest_create(in, api_digest(c->with[2]), (unsigned)c->with[1]) : NULL;
    BIO_free(in);
    return made_plainly(made, OPEN_DIGESTED, c);
}

/* text, flags, cipher, how long the key is beyond 16. */
static bool call_encrypted(const struct called *c)
{
    const size_t len = (unsigned long)(16 + c->with[3]) % (PEOPLE_KEK + 1);
    BIO *in = api_text(c->with[0]);
    CMS_ContentInfo *made = in != NULL
                                ? CMS_EncryptedData_encrypt(in, api_cipher(c->with[2]), people_kek,
                                                            len, (unsigned)c->with[1])
                                : NULL;
    BIO_free(in);
    const struct called any = {.with = {0, ~CMS_BINARY}};
    return made_plainly(made, OPEN_ENCRYPTED, len == 16 && c->with[2] == 0 ? c : &any);
}

/* how, flags, text apart or -1. */
static bool call_open(const struct called *c)
{
    BIO *in = c->with[2] >= 0 ? api_text(c->with[2]) : NULL, *out = BIO_new(BIO_s_mem());
    const bool ok = api.cms == NULL || out == NULL ||
                    open_as((enum opener)((unsigned long)c->with[0] % 3), api.cms, in,
                            c->with[3] ? NULL : out, (unsigned)c->with[1]) == 1;
    BIO_free(in);
    BIO_free(out);
    return ok;
}

static bool call_compress(const struct called *c)
{
    BIO *in = api_text(c->with[0]);
    fuzz_must(CMS_compress(in, NID_zlib_compression, 0) == NULL && ERR_peek_error() != 0 &&
                  (api.cms == NULL || CMS_uncompress(api.cms, NULL, NULL, 0) == 0),
              "there is no compression");
    BIO_free(in);
    return true;
}

/* ---- Parts ---- */

/* kind, cipher. */
static bool call_new(const struct called *c)
{
    const EVP_CIPHER *cipher = api_cipher(c->with[1]);
    CMS_ContentInfo *made = NULL;
    bool ok = true;
    switch (c->with[0]) {
    case 0:
        made = CMS_EnvelopedData_create(cipher);
        break;
    case 1:
        made = CMS_AuthEnvelopedData_create(cipher);
        break;
    default:
        made = CMS_ContentInfo_new_ex(NULL, c->with[0] % 2 ? "provider=default" : NULL);
        if (made != NULL && c->with[0] == 3)
            ok = CMS_SignedData_init(made) == 1;
        if (made != NULL && c->with[0] == 4)
            ok = CMS_EncryptedData_set1_key(made, cipher, people_kek, 16) == 1;
    }
    ok = ok && (made != NULL || ERR_peek_error() != 0);
    api_replace(made);
    return ok;
}

/* The message is made signed or is given a key: kind, cipher or -1, length. */
static bool call_again_new(const struct called *c)
{
    if (api.cms == NULL)
        return true;
    if (c->with[0] == 0)
        return CMS_SignedData_init(api.cms) == 1;
    return CMS_EncryptedData_set1_key(api.cms, c->with[1] < 0 ? NULL : api_cipher(c->with[1]),
                                      c->with[2] ? people_kek : NULL,
                                      (unsigned long)c->with[2] % (PEOPLE_KEK + 1)) == 1;
}

static bool call_detached(const struct called *c)
{
    if (api.cms == NULL)
        return true;
    const bool ok = CMS_set_detached(api.cms, (int)c->with[0]) == 1;
    fuzz_must(!ok || CMS_is_detached(api.cms) == (c->with[0] != 0), "not what was set");
    return ok;
}

static bool call_type(const struct called *c)
{
    static const int nids[] = {NID_pkcs7_data, NID_id_smime_ct_TSTInfo, NID_id_ct_asciiTextWithCRLF,
                               NID_id_smime_ct_receipt, NID_undef};
    if (api.cms == NULL)
        return true;
    const int nid = CALLS_ONE_OF(nids, c->with[0]);
    const ASN1_OBJECT *type = nid != NID_undef ? OBJ_nid2obj(nid) : NULL;
    const bool ok = CMS_set1_eContentType(api.cms, type) == 1;
    fuzz_must(!ok || type == NULL || OBJ_cmp(CMS_get0_eContentType(api.cms), type) == 0,
              "not what was set");
    return ok;
}

static bool call_stream(const struct called *c)
{
    unsigned char **boundary = NULL;
    (void)c;
    const bool ok = api.cms == NULL || CMS_stream(&boundary, api.cms) == 1;
    api.streamed = true;
    return ok;
}

/* text or -1, flags, whether they go elsewhere, too. */
static bool call_final(const struct called *c)
{
    BIO *in = api_text(c->with[0]), *out = c->with[2] ? calls_out() : NULL;
    const bool ok = api.cms == NULL || in == NULL || (c->with[2] && out == NULL) ||
                    CMS_final(api.cms, in, out, (unsigned)c->with[1]) == 1;
    BIO_free(in);
    BIO_free(out);
    return ok;
}

/* The input's bytes through the message: 1: elsewhere, 2: finished, 4: read. */
static bool call_pass(const struct called *c)
{
    char part[100];
    BIO *sink = c->with[0] & 1 ? BIO_new(BIO_s_mem()) : NULL;
    BIO *chain = api.cms != NULL ? CMS_dataInit(api.cms, sink) : NULL;
    if (chain == NULL) {
        BIO_free(sink);
        return api.cms == NULL || ERR_peek_error() != 0;
    }
    if (c->with[0] & 4)
        while (BIO_read(chain, part, sizeof(part)) > 0)
            ;
    else
        BIO_write(chain, c->bytes, (int)c->n);
    (void)BIO_flush(chain);
    ERR_clear_error();
    const bool ok = (c->with[0] & 2) == 0 || CMS_dataFinal(api.cms, chain) == 1;
    BIO_free_all(chain);
    return ok;
}

static bool call_look(const struct called *c)
{
    (void)c;
    if (api.cms == NULL)
        return true;
    CMS_get0_type(api.cms);
    CMS_get0_eContentType(api.cms);
    ASN1_OCTET_STRING **octets = CMS_get0_content(api.cms);
    fuzz_must(CMS_is_detached(api.cms) == (octets == NULL ? -1 : *octets == NULL),
              "where it says its contents are");
    sk_X509_pop_free(CMS_get1_certs(api.cms), X509_free);
    sk_X509_CRL_pop_free(CMS_get1_crls(api.cms), X509_CRL_free);
    sk_X509_free(CMS_get0_SignerInfos(api.cms) != NULL ? CMS_get0_signers(api.cms) : NULL);
    ERR_clear_error();
    return true;
}

/* The message and the one that was kept change places. */
static bool call_swap(const struct called *c)
{
    CMS_ContentInfo *cms = api.cms;
    (void)c;
    api.cms = api.kept;
    api.kept = cms;
    return true;
}

static const struct call table[] = {
    {"read", call_read},
    {"again", call_again},
    {"write", call_write},
    {"data", call_data},
    {"digest", call_digest},
    {"encrypted", call_encrypted},
    {"open", call_open},
    {"compress", call_compress},
    {"new", call_new},
    {"init", call_again_new},
    {"detached", call_detached},
    {"type", call_type},
    {"stream", call_stream},
    {"final", call_final},
    {"pass", call_pass},
    {"look", call_look},
    {"swap", call_swap},
    {"sign", call_sign},
    {"add_signer", call_add_signer},
    {"wrong_key", call_wrong_key},
    {"pss", call_pss},
    {"resign", call_resign},
    {"verify", call_verify},
    {"signer", call_signer},
    {"attribute", call_attribute},
    {"attributes", call_attributes},
    {"capabilities", call_capabilities},
    {"certificate", call_certificate},
    {"crl", call_crl},
    {"request", call_request},
    {"receipt", call_receipt},
    {"encrypt", call_encrypt},
    {"recipient", call_recipient},
    {"key", call_key},
    {"passphrase", call_passphrase},
    {"params", call_params},
    {"decrypt", call_decrypt},
    {"by_key", call_by_key},
    {"by_passphrase", call_by_passphrase},
    {"unwrap", call_unwrap},
    {"recipients", call_recipients},
    {"shared", call_shared},
};

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    static const struct calls calls = {table, sizeof(table) / sizeof(table[0]), open_program,
                                       close_program};
    static bool begun;
    if (!begun) {
        calls_begin();
        calls_make_keys();
        people_make();
    }
    begun = true;
    calls_run(&calls, bytes, n);
    return 0;
}
