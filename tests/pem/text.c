/* PEM text: what is read as what, in the cases where OpenSSL 3.0 was asked; headers and encryption.
 */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

#define B "-----BEGIN A-----\n"
#define E "-----END A-----\n"

/* reason 0: it is read, and has this name, header and so many bytes, "abcabc...". */
static const struct {
    const char *text;
    int reason;
    const char *name, *header;
    long len;
} texts[] = {
    {B "YWJj\n" E, 0, "A", "", 3},
    {B "YWJj\r\n-----END A-----\r\n", 0, "A", "", 3},
    {B "\nYWJj\n" E, 0, "A", "", 3},
    {B "YW\nJj\n" E, 0, "A", "", 3},
    {B "Y W J j\n" E, 0, "A", "", 3},
    {B "YW Jj\nYWJj\n" E, 0, "A", "", 6},
    {B "YWJj   \t\n" E, 0, "A", "", 3},
    {B "YQ==\n" E, 0, "A", "", 1},
    {B "YR==\n" E, 0, "A", "", 1},
    {B "YWJj\nYQ=\n=\n" E, 0, "A", "", 4},
    {B "YWJj\n-----END A-----", 0, "A", "", 3},
    {"-----BEGIN -----\nYWJj\n-----END -----\n", 0, "", "", 3},
    {"before\nit\n-----BEGIN A----\n" B "YWJj\n" E "after", 0, "A", "", 3},
    {"\xef\xbb\xbf" B "YWJj\n" E, 0, "A", "", 3},
    {B "Foo: bar\nBaz: x\n\nYWJj\n" E, 0, "A", "Foo: bar\nBaz: x\n", 3},
    {B "Foo: bar\n  more\n\nYWJj\n" E, 0, "A", "Foo: bar\n  more\n", 3},
    {B "Foo\n\nYWJj\n" E, 0, "A", "Foo\n", 3},
    {"", PEM_R_NO_START_LINE, NULL, NULL, 0},
    {"hello\nworld\n", PEM_R_NO_START_LINE, NULL, NULL, 0},
    {" " B "YWJj\n" E, PEM_R_NO_START_LINE, NULL, NULL, 0},
    {B, PEM_R_BAD_END_LINE, NULL, NULL, 0},
    {B "YWJj", PEM_R_BAD_END_LINE, NULL, NULL, 0},
    {B "YWJj\n  " E, PEM_R_BAD_END_LINE, NULL, NULL, 0},
    {B "YWJj\n-----END B-----\n", PEM_R_BAD_END_LINE, NULL, NULL, 0},
    {B "YWJj\n-----END A----- more\n", PEM_R_BAD_END_LINE, NULL, NULL, 0},
    {B "YWJj-----END A-----\n", PEM_R_BAD_END_LINE, NULL, NULL, 0},
    {B "YWJj\n-----END A----", PEM_R_BAD_END_LINE, NULL, NULL, 0},
    {B "Foo: a\n\nYWJj\n\n" E, PEM_R_BAD_END_LINE, NULL, NULL, 0},
    {B "Foo: a\n\n\nYWJj\n" E, PEM_R_BAD_END_LINE, NULL, NULL, 0},
    {B "\nFoo: bar\n\nYWJj\n" E, PEM_R_BAD_END_LINE, NULL, NULL, 0},
    {B "YWJj\n \n\nYWJj\n" E, PEM_R_BAD_END_LINE, NULL, NULL, 0},
#ifndef ASSAY_TWIN /* OpenSSL doesn't say why, or takes the dashes for the end */
    {B E, PEM_R_BAD_BASE64_DECODE, NULL, NULL, 0},
    {B "YWJj----\n" E, PEM_R_BAD_BASE64_DECODE, NULL, NULL, 0},
    {B "Foo: bar\nYWJj\n" E, PEM_R_BAD_BASE64_DECODE, NULL, NULL, 0},
#endif
    {B "YWJ\n" E, PEM_R_BAD_BASE64_DECODE, NULL, NULL, 0},
    {B "YWI=Y\n" E, PEM_R_BAD_BASE64_DECODE, NULL, NULL, 0},
    {B "YWJj=\n" E, PEM_R_BAD_BASE64_DECODE, NULL, NULL, 0},
    {B "Y===\n" E, PEM_R_BAD_BASE64_DECODE, NULL, NULL, 0},
    {B "YWJjYQ==\nYWJj\n" E, PEM_R_BAD_BASE64_DECODE, NULL, NULL, 0},
    {B "YWJ!\n" E, PEM_R_BAD_BASE64_DECODE, NULL, NULL, 0},
};

static void reads(void)
{
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        BIO *in = BIO_new_mem_buf(texts[i].text, -1);
        char *name, *header;
        unsigned char *data;
        long len;
        int ok = PEM_read_bio(in, &name, &header, &data, &len);
        check(ok == (texts[i].reason == 0), "%s: %d", texts[i].text, ok);
        check(ERR_GET_REASON(ERR_peek_last_error()) == texts[i].reason, "%s: reason %d",
              texts[i].text, ERR_GET_REASON(ERR_peek_last_error()));
        if (ok && texts[i].reason == 0) {
            check(strcmp(name, texts[i].name) == 0, "%s: name %s", texts[i].text, name);
            check(strcmp(header, texts[i].header) == 0, "%s: header %s", texts[i].text, header);
            check(len == texts[i].len && memcmp(data, "abcabc", (size_t)len < 3 ? 1 : 3) == 0,
                  "%s: %ld bytes", texts[i].text, len);
            OPENSSL_free(name);
            OPENSSL_free(header);
            OPENSSL_free(data);
        }
        ERR_clear_error();
        BIO_free(in);
    }
}

/* Every length round a line's and a read's, written and read; the next file is still there. */
static void round_trip(void)
{
    static unsigned char in[2000];
    for (size_t i = 0; i < sizeof(in); i++)
        in[i] = (unsigned char)(i * 7 + i / 256);
    for (long n = 1; n <= (long)sizeof(in); n += n < 200 ? 1 : 89) {
        BIO *b = BIO_new(BIO_s_mem());
        check(PEM_write_bio(b, "FIRST", "X: y\n", in, n) == (n + 2) / 3 * 4 + (n + 47) / 48,
              "%ld written", n);
        check(PEM_write_bio(b, "SECOND", NULL, in, 3) == 5, "the second");
        char *name, *header;
        unsigned char *data;
        long len;
        if (check(PEM_read_bio(b, &name, &header, &data, &len), "%ld read", n)) {
            check(strcmp(name, "FIRST") == 0 && strcmp(header, "X: y\n") == 0, "%ld: head", n);
            check(len == n && memcmp(data, in, (size_t)n) == 0, "%ld: data", n);
            OPENSSL_free(name);
            OPENSSL_free(header);
            OPENSSL_free(data);
        }
        check(PEM_bytes_read_bio(&data, &len, NULL, "SECOND", b, NULL, NULL) == 1 && len == 3,
              "the second");
        OPENSSL_free(data);
        check(PEM_bytes_read_bio(&data, &len, NULL, "SECOND", b, NULL, NULL) == 0, "no third");
        ERR_clear_error();
        BIO_free(b);
    }
}

/* One line, longer than what is read at a time; and what the flags skip. */
static void lines(void)
{
    char text[3000], *name, *header;
    unsigned char *data;
    long len;
    strcpy(text, B);
    for (int i = 0; i < 600; i++)
        strcat(text, "YWJj");
    strcat(text, "\n" E);
    BIO *in = BIO_new_mem_buf(text, -1);
    if (check(PEM_read_bio_ex(in, &name, &header, &data, &len, PEM_FLAG_SECURE) == 1, "long")) {
        check(len == 1800 && memcmp(data + 1797, "abc", 3) == 0, "%ld bytes", len);
        OPENSSL_secure_free(name);
        OPENSSL_secure_free(header);
        OPENSSL_secure_free(data);
    }
    BIO_free(in);
    static const struct {
        unsigned flags;
        int ok;
    } flags[] = {{0, 0},
                 {PEM_FLAG_ONLY_B64, 1},
                 {PEM_FLAG_EAY_COMPATIBLE, 0},
                 {PEM_FLAG_EAY_COMPATIBLE | PEM_FLAG_ONLY_B64, 0}};
    for (size_t i = 0; i < sizeof(flags) / sizeof(flags[0]); i++) {
        in = BIO_new_mem_buf(B "YWJj # remark\nYWJj\n" E, -1);
        int ok = PEM_read_bio_ex(in, &name, &header, &data, &len, flags[i].flags);
        check(ok == flags[i].ok, "flags %x: %d", flags[i].flags, ok);
        if (ok) {
            check(len == 6, "flags %x: %ld bytes", flags[i].flags, len);
            OPENSSL_free(name);
            OPENSSL_free(header);
            OPENSSL_free(data);
        }
        BIO_free(in);
    }
    in = BIO_new_mem_buf(B "YW\001Jj\n" E, -1);
    check(PEM_read_bio_ex(in, &name, &header, &data, &len, 0) == 1 && len == 3, "control");
    OPENSSL_free(name);
    OPENSSL_free(header);
    OPENSSL_free(data);
    BIO_free(in);
    ERR_clear_error();
}

/* ---- Headers of encryption ---- */

#define P  "Proc-Type: 4,ENCRYPTED\n"
#define IV "000102030405060708090A0B0C0D0E0F"

static const struct {
    const char *header;
    int ok, reason, cipher; /* NID */
} headers[] = {
    {"", 1, 0, 0},
    {"\n", 1, 0, 0},
    {P "DEK-Info: AES-128-CBC," IV "\n", 1, 0, NID_aes_128_cbc},
    {"Proc-Type:4, ENCRYPTED \r\nDEK-Info:\tAES-256-CBC ," IV, 1, 0, NID_aes_256_cbc},
    {"X: y\n", 0, PEM_R_NOT_PROC_TYPE, 0},
    {"Proc-Type: 4,MIC-ONLY\n", 0, PEM_R_NOT_ENCRYPTED, 0},
    {"Proc-Type: 4,ENCRYPTEDLY\n", 0, PEM_R_NOT_ENCRYPTED, 0},
    {"Proc-Type: 4,ENCRYPTED", 0, PEM_R_NOT_ENCRYPTED, 0},
    {"Proc-Type: 4,ENCRYPTED ", 0, PEM_R_SHORT_HEADER, 0},
    {P "Other: x\n", 0, PEM_R_NOT_DEK_INFO, 0},
    {P "DEK-Info: FOO-CBC," IV "\n", 0, PEM_R_UNSUPPORTED_ENCRYPTION, 0},
    {P "DEK-Info: AES-128-ECB,00\n", 0, PEM_R_UNEXPECTED_DEK_IV, 0},
    {P "DEK-Info: AES-128-CBC,00010Z\n", 0, PEM_R_BAD_IV_CHARS, 0},
    {P "DEK-Info: AES-128-CBC,0001\n", 0, PEM_R_BAD_IV_CHARS, 0},
#ifndef ASSAY_TWIN /* OpenSSL says nothing, or something else */
    {"Proc-Type: 5,ENCRYPTED\n", 0, PEM_R_NOT_PROC_TYPE, 0},
    {"Proc-Type: 4;ENCRYPTED\n", 0, PEM_R_NOT_PROC_TYPE, 0},
    {P "DEK-Info: AES-128-CBC\n", 0, PEM_R_MISSING_DEK_IV, 0},
#endif
};

static void cipher_info(void)
{
    char text[200];
    for (size_t i = 0; i < sizeof(headers) / sizeof(headers[0]); i++) {
        EVP_CIPHER_INFO info;
        snprintf(text, sizeof(text), "%s", headers[i].header);
        int ok = PEM_get_EVP_CIPHER_INFO(text, &info);
        int reason = ERR_GET_REASON(ERR_peek_last_error());
        check(ok == headers[i].ok && reason == headers[i].reason, "%s: %d, reason %d", text, ok,
              reason);
        if (ok && headers[i].cipher != 0)
            check(EVP_CIPHER_get_nid(info.cipher) == headers[i].cipher && info.iv[15] == 15,
                  "%s: the cipher", text);
        else if (ok)
            check(info.cipher == NULL, "%s: no cipher", text);
        ERR_clear_error();
    }
    char buf[PEM_BUFSIZE] = "";
    PEM_proc_type(buf, PEM_TYPE_ENCRYPTED);
    PEM_dek_info(buf, "AES-128-CBC", 2, "\x01\xff");
    check(strcmp(buf, P "DEK-Info: AES-128-CBC,01FF\n") == 0, "built: %s", buf);
}

/* Any object by functions of its own: an OCTET STRING's worth of text. */
static int put_text(const void *x, unsigned char **out)
{
    int n = (int)strlen(x);
    if (out != NULL) {
        memcpy(*out, x, (size_t)n);
        *out += n;
    }
    return n;
}

static void *get_text(void **x, const unsigned char **in, long len)
{
    (void)x;
    if (len > 0 && (*in)[0] == '!')
        return NULL;
    char *text = OPENSSL_zalloc((size_t)len + 1);
    memcpy(text, *in, (size_t)len);
    *in += len;
    return text;
}

static int says_nothing(char *buf, int size, int writing, void *u)
{
    (void)buf;
    (void)size;
    (void)writing;
    (void)u;
    return -1;
}

static int says_empty(char *buf, int size, int writing, void *u)
{
    return says_nothing(buf, size, writing, u) + 1;
}

static void objects(void)
{
    static unsigned char pass[] = "pass";
    const EVP_CIPHER *ciphers[] = {NULL, EVP_aes_128_cbc(), EVP_aes_256_cbc(), EVP_aes_192_ctr()};
    for (size_t i = 0; i < sizeof(ciphers) / sizeof(ciphers[0]); i++) {
        BIO *b = BIO_new(BIO_s_mem());
        check(PEM_ASN1_write_bio(put_text, "TEXT", b, "some text", ciphers[i], pass, 4, NULL,
                                 NULL) == 1,
              "cipher %zu written", i);
        char *text = PEM_ASN1_read_bio(get_text, "TEXT", b, NULL, NULL, pass);
        check(text != NULL && strcmp(text, "some text") == 0, "cipher %zu read", i);
        OPENSSL_free(text);
        BIO_free(b);
    }
    BIO *b = BIO_new(BIO_s_mem());
#ifndef ASSAY_TWIN /* OpenSSL writes what nobody can read */
    check(PEM_ASN1_write_bio(put_text, "TEXT", b, "x", EVP_aes_128_gcm(), pass, 4, NULL, NULL) ==
                  0 &&
              ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_UNSUPPORTED_CIPHER,
          "GCM");
#endif
    check(PEM_ASN1_write_bio(put_text, "TEXT", b, "x", EVP_aes_128_cbc(), NULL, 0, says_nothing,
                             NULL) == 0 &&
              ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_READ_KEY,
          "no passphrase to write");
    check(PEM_ASN1_write_bio(put_text, "TEXT", b, "x", EVP_aes_128_cbc(), NULL, 0, says_empty,
                             NULL) == 0 &&
              ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_READ_KEY,
          "an empty passphrase to write");
#ifndef ASSAY_TWIN /* OpenSSL hashes them */
    ERR_clear_error();
    check(PEM_ASN1_write_bio(put_text, "TEXT", b, "x", EVP_aes_128_cbc(), pass, -1, NULL, NULL) ==
                  0 &&
              ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_READ_KEY,
          "of -1 bytes");
#endif
    PEM_ASN1_write_bio(put_text, "TEXT", b, "x", EVP_aes_128_cbc(), pass, 4, NULL, NULL);
    check(PEM_ASN1_read_bio(get_text, "TEXT", b, NULL, says_nothing, NULL) == NULL &&
              ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_BAD_PASSWORD_READ,
          "no passphrase to read");
    PEM_ASN1_write_bio(put_text, "TEXT", b, "!", NULL, NULL, 0, NULL, NULL);
    check(PEM_ASN1_read_bio(get_text, "TEXT", b, NULL, NULL, NULL) == NULL &&
              ERR_GET_REASON(ERR_peek_last_error()) == ERR_R_ASN1_LIB,
          "no object");
    BIO_free(b);
    ERR_clear_error();
}

/* Which names stand for which. */
static void names(void)
{
    static const struct {
        const char *found, *wanted;
        int ok;
    } rows[] = {
        {"X509 CERTIFICATE", "CERTIFICATE", 1},
        {"CERTIFICATE", "TRUSTED CERTIFICATE", 1},
        {"TRUSTED CERTIFICATE", "CERTIFICATE", 0},
        {"RSA PRIVATE KEY", "ANY PRIVATE KEY", 1},
        {"PRIVATE KEY", "ANY PRIVATE KEY", 1},
        {"PUBLIC KEY", "ANY PRIVATE KEY", 0},
        {"DH PARAMETERS", "PARAMETERS", 1},
        {"X9.42 DH PARAMETERS", "DH PARAMETERS", 1},
        {"NEW CERTIFICATE REQUEST", "CERTIFICATE REQUEST", 1},
        {"FOO PRIVATE KEY", "ANY PRIVATE KEY", 0},
        {"CMS", "PKCS7", 0},
        {"EC PARAMETERS", "DH PARAMETERS", 0},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        BIO *b = BIO_new(BIO_s_mem());
        unsigned char *data = NULL;
        char *name = NULL;
        long len;
        PEM_write_bio(b, rows[i].found, NULL, (const unsigned char *)"x", 1);
        int ok = PEM_bytes_read_bio(&data, &len, &name, rows[i].wanted, b, NULL, NULL);
        check(ok == rows[i].ok, "%s for %s: %d", rows[i].found, rows[i].wanted, ok);
        check(!ok || strcmp(name, rows[i].found) == 0, "%s: %s", rows[i].found, name);
        OPENSSL_free(data);
        OPENSSL_free(name);
        BIO_free(b);
        ERR_clear_error();
    }
}

void test_pem_text(void)
{
    check_context("pem/text");
    reads();
    round_trip();
    lines();
    cipher_info();
    objects();
    names();
}
