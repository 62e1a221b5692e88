/* Streams and S/MIME over an item. */
#include <openssl/asn1t.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/suite.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* As pkcs7.h has them. */
enum { TEXT = 0x1, DETACHED = 0x40, BINARY = 0x80, REUSE_DIGEST = 0x8000, ASCIICRLF = 0x80000 };

typedef struct message_st {
    ASN1_OBJECT *object;
    ASN1_OCTET_STRING *content;
    ASN1_INTEGER *after;
} MESSAGE;

static int stream(int operation, ASN1_VALUE **pval, const ASN1_ITEM *it, void *exarg)
{
    MESSAGE *m = (MESSAGE *)*pval;
    ASN1_STREAM_ARG *arg = exarg;
    (void)it;
    switch (operation) {
    case ASN1_OP_STREAM_PRE:
        if (m->content == NULL)
            m->content = ASN1_OCTET_STRING_new();
        m->content->flags |= ASN1_STRING_FLAG_NDEF;
        arg->boundary = &m->content->data;
        arg->ndef_bio = arg->out;
        return 1;
    case ASN1_OP_DETACHED_PRE:
        arg->ndef_bio = arg->out;
        return 1;
    case ASN1_OP_STREAM_POST:
    case ASN1_OP_DETACHED_POST:
        return ASN1_INTEGER_set(m->after, 99);
    default:
        return 1;
    }
}

ASN1_NDEF_SEQUENCE_cb(MESSAGE, stream) =
    {
        ASN1_SIMPLE(MESSAGE, object, ASN1_OBJECT),
        ASN1_NDEF_EXP_OPT(MESSAGE, content, ASN1_OCTET_STRING_NDEF, 0),
        ASN1_SIMPLE(MESSAGE, after, ASN1_INTEGER),
} ASN1_NDEF_SEQUENCE_END_cb(MESSAGE, MESSAGE)

        static MESSAGE
    * new_message(void)
{
    MESSAGE *m = (MESSAGE *)ASN1_item_new(MESSAGE_it());
    m->object = OBJ_nid2obj(NID_pkcs7_data);
    ASN1_INTEGER_set(m->after, 5);
    return m;
}

static void free_message(MESSAGE *m)
{
    ASN1_item_free((ASN1_VALUE *)m, MESSAGE_it());
}

/* What is in a memory BIO, the random part of boundaries left out; it is emptied. */
static void say_mime(BIO *b)
{
    char *text;
    long len = BIO_get_mem_data(b, &text);
    for (long i = 0; i + 36 <= len; i++)
        if (memcmp(text + i, "----", 4) == 0 && strspn(text + i + 4, "0123456789ABCDEF") == 32)
            memset(text + i + 4, 'x', 32);
    say_bio(b);
    say_errors();
}

static const char *const texts[] = {
    "", "one line", "line one\nline two \r\n\n\nend", "spaces  \n \n\r\n\n", "trailing\r\r\n\r",
};

void test_asn1_crlf_copy(void)
{
    static const int flags[] = {0, TEXT, BINARY, ASCIICRLF, TEXT | ASCIICRLF, BINARY | ASCIICRLF};
    char longer[3000];
    transcript_begin("crlf_copy");
    memset(longer, 'a', sizeof(longer));
    longer[1500] = '\n';
    longer[2999] = '\0';
    for (size_t f = 0; f < COUNT(flags); f++)
        for (size_t t = 0; t <= COUNT(texts); t++) {
            BIO *in = BIO_new_mem_buf(t < COUNT(texts) ? texts[t] : longer, -1);
            BIO *out = BIO_new(BIO_s_mem());
            say("\n%x %d", (unsigned)flags[f], SMIME_crlf_copy(in, out, flags[f]));
            say_bio(out);
            BIO_free(in);
            BIO_free(out);
        }
    transcript_end("a204f07d0b887352ec15dfca8fe47214d9e5bc74ae4eb3c16ed5208361ea14e7");
}

void test_asn1_stream(void)
{
    transcript_begin("stream");
    for (size_t t = 1; t < COUNT(texts); t++)
        for (int flags = 0; flags <= SMIME_STREAM; flags += SMIME_STREAM) {
            BIO *out = BIO_new(BIO_s_mem()), *in = BIO_new_mem_buf(texts[t], -1);
            MESSAGE *m = new_message();
            ASN1_VALUE *value = (ASN1_VALUE *)m;
            say("\n%d", i2d_ASN1_bio_stream(out, value, in, flags, MESSAGE_it()));
            char *der;
            long len = BIO_get_mem_data(out, &der);
            say_hex(der, (size_t)len);
            say_errors();
            (void)BIO_reset(out);
            BIO_free(in);
            free_message(m);
            m = new_message();
            value = (ASN1_VALUE *)m;
            in = BIO_new_mem_buf(texts[t], -1);
            say(" %d\n",
                PEM_write_bio_ASN1_stream(out, value, in, flags | BINARY, "MESSAGE", MESSAGE_it()));
            say_mime(out);
            BIO_free(in);
            BIO_free(out);
            free_message(m);
        }
    /* An item that knows nothing of streams. */
    X509_ALGOR *alg = X509_ALGOR_new();
    BIO *out = BIO_new(BIO_s_mem()), *in = BIO_new_mem_buf("text", -1);
    say(" %d", BIO_new_NDEF(out, (ASN1_VALUE *)alg, X509_ALGOR_it()) != NULL);
    say_errors();
    say(" %d", i2d_ASN1_bio_stream(out, (ASN1_VALUE *)alg, in, SMIME_STREAM, X509_ALGOR_it()));
    say_errors();
    BIO_free(in);
    BIO_free(out);
    X509_ALGOR_free(alg);
    transcript_end("075e61ddc8b2f0f6e3812e4101c995ff7532ef34829c6335ef49ab42a4f739d5");
}

static STACK_OF(X509_ALGOR) * algorithms(const int *nids, size_t n)
{
    STACK_OF(X509_ALGOR) *algs = sk_X509_ALGOR_new_null();
    for (size_t i = 0; i < n; i++) {
        X509_ALGOR *alg = X509_ALGOR_new();
        X509_ALGOR_set0(alg, OBJ_nid2obj(nids[i]), V_ASN1_UNDEF, NULL);
        sk_X509_ALGOR_push(algs, alg);
    }
    return algs;
}

void test_asn1_mime_write(void)
{
    static const int flags[] = {0,
                                SMIME_OLDMIME,
                                SMIME_CRLFEOL,
                                SMIME_STREAM,
                                DETACHED,
                                DETACHED | SMIME_OLDMIME | TEXT,
                                DETACHED | SMIME_CRLFEOL,
                                DETACHED | REUSE_DIGEST | BINARY};
    static const int nids[] = {NID_pkcs7_enveloped, NID_pkcs7_signed, NID_pkcs7_data,
                               NID_id_smime_ct_compressedData, NID_id_smime_ct_authEnvelopedData};
    static const int digests[] = {NID_sha256,
                                  NID_sha1,
                                  NID_md5,
                                  NID_whirlpool,
                                  NID_sha3_256,
                                  NID_sha512_256,
                                  NID_sha384,
                                  NID_sha512,
                                  NID_sha224,
                                  NID_ripemd160,
                                  NID_id_GostR3411_94,
                                  NID_sm3,
                                  NID_id_GostR3411_2012_256,
                                  NID_id_GostR3411_2012_512};
    transcript_begin("mime_write");
    for (size_t f = 0; f < COUNT(flags); f++)
        for (size_t n = 0; n < COUNT(nids); n++) {
            BIO *out = BIO_new(BIO_s_mem()), *in = BIO_new_mem_buf(texts[2], -1);
            MESSAGE *m = new_message();
            STACK_OF(X509_ALGOR) *algs = algorithms(digests, (f + n) % 4);
            int inner = f % 2 ? NID_id_smime_ct_receipt : NID_pkcs7_data;
            say("\n%x %zu %d", (unsigned)flags[f], n,
                SMIME_write_ASN1(out, (ASN1_VALUE *)m, in, flags[f], nids[n], inner,
                                 (f + n) % 4 == 0 && f > 3 ? NULL : algs, MESSAGE_it()));
            say_mime(out);
            sk_X509_ALGOR_pop_free(algs, X509_ALGOR_free);
            BIO_free(in);
            BIO_free(out);
            free_message(m);
        }
    for (size_t i = 0; i < COUNT(digests); i++) { /* each name, and after those before */
        BIO *out = BIO_new(BIO_s_mem());
        MESSAGE *m = new_message();
        for (size_t from = 0; from <= i; from += i > 0 ? i : 1) {
            STACK_OF(X509_ALGOR) *algs =
                algorithms(digests + from, i < 4 || from > 0 ? i - from + 1 : 2);
            BIO *in = BIO_new_mem_buf("text", -1);
            say("\n%zu %d", i,
                SMIME_write_ASN1(out, (ASN1_VALUE *)m, in, DETACHED, NID_pkcs7_signed, 0, algs,
                                 MESSAGE_it()));
            say_mime(out);
            BIO_free(in);
            sk_X509_ALGOR_pop_free(algs, X509_ALGOR_free);
        }
        BIO_free(out);
        free_message(m);
    }
    transcript_end("da8ad0462a204666881e8d041e3ea03950c50ed8b4531ed926bdf959d288b98d");
}

#define DER      "MA4GCSqGSIb3DQEHAQIBBQ==\n"
#define SIGNED   "Content-Type: multipart/signed; boundary=\"bb\"\n\n"
#define SIG_TYPE "Content-Type: application/pkcs7-signature\n\n"

static const char *const messages[] = {
    "",
    "\n\n",
    "Content-Type: application/pkcs7-mime\n\n" DER,
    "Content-Type: application/x-pkcs7-mime; smime-type=enveloped-data\r\n\r\n" DER,
    "MIME-Version: 1.0\nCONTENT-type:   Application/PKCS7-Mime ;\n name=\"smime.p7m\"\n\n" DER,
    "Content-Type: application/pkcs7-mime; (a comment) name=\"a;b\"\nX: y\n\n" DER,
    "Content-Type: \"application/pkcs7-mime\"\n\n" DER,
    "Content-Type: application/pkcs7-mime;\n name=a\n\n" DER,
    "no colon at all\nContent-Type: application/pkcs7-mime\n\n" DER,
    "Content-Type: application/pkcs7-mime\n\nnot base64!",
    "Content-Type: application/pkcs7-mime\n\nMAA=\n",
    "Content-Type: application/pkcs7-mime",
    "Content-Type: text/plain\n\n" DER,
    "X-Other: multipart/signed\n\n" DER,
    "Content-Type: multipart/signed\n\n--bb\na\n--bb\n" SIG_TYPE DER "--bb--\n",
    SIGNED "--bb\ncontents\nof two lines\n--bb\n" SIG_TYPE DER "\n--bb--\n",
    SIGNED "before\n--bb\ncontents \r\n\r\n--bb\n" SIG_TYPE DER "\n--bb--\nafter\n",
    SIGNED "--bb\n--bb\n" SIG_TYPE DER "--bb--\n",
    SIGNED "--bb\na\n--bb\n" SIG_TYPE DER,
    SIGNED "--bb\na\n--bb--\n",
    SIGNED "--bb\na\n--bb\nContent-Type: text/plain\n\n" DER "--bb--\n",
    SIGNED "--bb\na\n--bb\nX: y\n\n" DER "--bb--\n",
    SIGNED "--bb\na\n--bb\n" SIG_TYPE "garbage\n--bb--\n",
    SIGNED "--bb\na\n--bb\n" SIG_TYPE DER "--bb\nthird\n--bb--\n",
    SIGNED "--bbb\na\n--bb\n" SIG_TYPE DER "--bb--\n",
    "Content-Type: multipart/signed; Boundary=bb; protocol=x\n\n--bb\na\n--bb\n" SIG_TYPE DER
    "--bb--",
    "Content-Type: multipart/signed; micalg=\"a;b\"; boundary=\"b b\"\n\n--b b\na\n--b b\n" SIG_TYPE
        DER "--b b--\n",
};

void test_asn1_mime_read(void)
{
    static const int flags[] = {0, BINARY, BINARY | ASCIICRLF};
    transcript_begin("mime_read");
    for (size_t i = 0; i < COUNT(messages); i++)
        for (size_t f = 0; f < COUNT(flags); f++) {
            BIO *in = BIO_new_mem_buf(messages[i], -1), *contents = NULL;
            MESSAGE *m = (MESSAGE *)SMIME_read_ASN1_ex(in, flags[f], &contents, MESSAGE_it(), NULL,
                                                       NULL, NULL);
            say("\n%zu %x %d", i, (unsigned)flags[f], m != NULL);
            if (m != NULL)
                say(" %ld", ASN1_INTEGER_get(m->after));
            if (contents != NULL)
                say_bio(contents);
            say_errors();
            free_message(m);
            BIO_free(contents);
            BIO_free(in);
        }
    transcript_end("e1fd2ae96a2344415eb46893b435e39ad4daa7f94376ce74e29c95b7165a62a1");
}

void test_asn1_mime_text(void)
{
    static const char *const with[] = {
        "Content-Type: text/plain\r\n\r\nthe text\n",
        "content-type: TEXT/Plain; charset=x\n\nthe text",
        "Content-Type: text/html\n\nthe text",
        "Other: x\n\ntext",
        "no header",
        "",
    };
    transcript_begin("mime_text");
    for (size_t i = 0; i < COUNT(with); i++) {
        BIO *in = BIO_new_mem_buf(with[i], -1), *out = BIO_new(BIO_s_mem());
        BIO_set_mem_eof_return(in, 0);
        say("\n%zu %d", i, SMIME_text(in, out));
        say_bio(out);
        say_errors();
        BIO_free(in);
        BIO_free(out);
    }
    transcript_end("6ee449fd096da57ee24336cd11a32be1a94e7666c659de1f5cb97b239ffa5201");
}
