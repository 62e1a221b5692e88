/* x509/name  X509_NAME: entries put in and taken out, text, comparison, hashes, as OpenSSL has
 * them. */
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/check.h"
#include "tests/suite.h"

static void tell(const X509_NAME *n)
{
    char *line = X509_NAME_oneline(n, NULL, 0);
    const unsigned char *der;
    size_t len;
    say("%s\n ", line);
    OPENSSL_free(line);
    for (int i = 0; i < X509_NAME_entry_count(n); i++)
        say(" %d", X509_NAME_ENTRY_set(X509_NAME_get_entry(n, i)));
    if (X509_NAME_get0_der(n, &der, &len))
        say_hex(der, len);
    say(" %08lx %08lx\n", X509_NAME_hash_ex(n, NULL, NULL, NULL), X509_NAME_hash_old(n));
    say_errors();
}

/* clang-format off */
static const struct {
    const char *field, *value;
    int type, len, loc, set;
} entries[] = {
    {"C", "US", MBSTRING_ASC, -1, -1, 0},
    {"O", "Org", MBSTRING_ASC, -1, -1, 0},
    {"OU", "U1", MBSTRING_ASC, -1, -1, 1},
    {"CN", "cn", MBSTRING_ASC, -1, -1, -1},
    {"L", "first", MBSTRING_ASC, -1, 0, 0},
    {"ST", "st", MBSTRING_ASC, -1, 1, 1},
    {"SN", "in the middle", MBSTRING_ASC, -1, 2, -1},
    {"GN", "with the first", MBSTRING_ASC, -1, 0, 1},
    {"UID", "before the first", MBSTRING_ASC, -1, 0, -1},
    {"nosuch", "x", MBSTRING_ASC, -1, -1, 0},
    {"C", "USA", MBSTRING_ASC, -1, -1, 0},
    {"CN", "", MBSTRING_ASC, -1, -1, 0},
    {"1.2.3.4", "x", MBSTRING_ASC, -1, -1, 0},
    {"CN", "/a+b,c\"\\", MBSTRING_ASC, -1, -1, 0},
    {"CN", "\0a\1b", V_ASN1_BMPSTRING, 4, -1, 0},
    {"CN", "\xc3\xa9\n", MBSTRING_UTF8, -1, -1, 0},
    {"emailAddress", "a@b", MBSTRING_UTF8, -1, 99, 0},
    {"CN", " #lead+<>;=\" ", MBSTRING_UTF8, -1, -1, 0},
    {"CN", "  many   spaces\tHERE ", MBSTRING_UTF8, -1, -1, -1},
    {"1.2.3.5", "unknown", MBSTRING_UTF8, -1, -1, 0},
    {"CN", "T61 \xe9", V_ASN1_T61STRING, -1, -1, 0},
    {"serialNumber", "chosen", -2, -1, -1, 0},
    {"DC", "example", MBSTRING_UTF8, -1, -1, 0},
    {"CN", "bad \xff utf8", MBSTRING_UTF8, -1, -1, 0},
};
/* clang-format on */

static X509_NAME *filled(bool loud)
{
    X509_NAME *n = X509_NAME_new();
    for (size_t i = 0; i < sizeof(entries) / sizeof(entries[0]); i++) {
        int ok = X509_NAME_add_entry_by_txt(n, entries[i].field, entries[i].type,
                                            (const unsigned char *)entries[i].value, entries[i].len,
                                            entries[i].loc, entries[i].set);
        if (loud) {
            say("%zu %d ", i, ok);
            tell(n);
        }
    }
    ERR_clear_error();
    return n;
}

static void entries_in_and_out(void)
{
    transcript_begin("x509_name_entries");
    X509_NAME *n = filled(true);
    X509_NAME *copy = X509_NAME_dup(n);
    say("cmp %d\n", X509_NAME_cmp(n, copy));
    while (X509_NAME_entry_count(n) > 0) {
        int at = X509_NAME_entry_count(n) / 3;
        X509_NAME_ENTRY *e = X509_NAME_delete_entry(n, at);
        say("out %d of set %d ", OBJ_obj2nid(X509_NAME_ENTRY_get_object(e)),
            X509_NAME_ENTRY_set(e));
        X509_NAME_ENTRY_free(e);
        tell(n);
        say("cmp %d %d\n", X509_NAME_cmp(n, copy), X509_NAME_cmp(copy, n));
    }
    say("%d\n", X509_NAME_delete_entry(n, 0) == NULL && X509_NAME_delete_entry(n, -1) == NULL);
    say("set %d ", X509_NAME_set(&n, copy));
    tell(n);
    X509_NAME_free(n);
    X509_NAME_free(copy);
    transcript_end("806d0a040ec43626f1ba940798a5392a12899c172c39d5630dd47433039e5a79");
}

static void looked_up(void)
{
    transcript_begin("x509_name_lookup");
    X509_NAME *n = filled(false);
    char text[40];
    static const int nids[] = {NID_commonName, NID_organizationName, NID_title, 99999};
    for (size_t i = 0; i < sizeof(nids) / sizeof(nids[0]); i++) {
        int at = -1, steps = 0;
        while ((at = X509_NAME_get_index_by_NID(n, nids[i], at)) >= 0 && steps++ < 20)
            say("%d ", at);
        say("end %d;", at);
        for (int room = -1; room <= 12; room++) {
            memset(text, '#', sizeof(text));
            text[30] = '\0';
            say(" %d", X509_NAME_get_text_by_NID(n, nids[i], text, room));
            say(" %s", text);
        }
        say(" %d\n", X509_NAME_get_text_by_NID(n, nids[i], NULL, 0));
    }
    for (int size = 0; size < 300; size += size < 30 ? 1 : 9) {
        char line[300];
        memset(line, 0, sizeof(line));
        say("%d %d %s\n", size, X509_NAME_oneline(n, line, size) != NULL, line);
    }
    say("%s\n", X509_NAME_oneline(NULL, text, 6));
    ERR_clear_error(); /* of the unknown NID, unless nobody has added any */
    X509_NAME_free(n);
    transcript_end("01ab1797301b917b66fe82d2fd1817e40a0677d60bf75499812495cedd4abe6a");
}

static void printed(void)
{
    static const unsigned long flags[] = {
        XN_FLAG_COMPAT,
        XN_FLAG_RFC2253,
        XN_FLAG_ONELINE,
        XN_FLAG_MULTILINE,
        XN_FLAG_SEP_COMMA_PLUS | XN_FLAG_FN_OID,
        XN_FLAG_SEP_SPLUS_SPC | XN_FLAG_FN_NONE,
        XN_FLAG_SEP_COMMA_PLUS | XN_FLAG_FN_LN | XN_FLAG_FN_ALIGN,
        XN_FLAG_SEP_CPLUS_SPC | XN_FLAG_FN_ALIGN | XN_FLAG_SPC_EQ,
        XN_FLAG_SEP_MULTILINE | XN_FLAG_DN_REV,
        XN_FLAG_SPC_EQ,
        XN_FLAG_FN_LN,
        9UL << 16,
        XN_FLAG_SEP_COMMA_PLUS | ASN1_STRFLGS_SHOW_TYPE,
        XN_FLAG_ONELINE & ~(unsigned long)ASN1_STRFLGS_ESC_MSB,
        XN_FLAG_RFC2253 | ASN1_STRFLGS_DUMP_ALL,
        XN_FLAG_SEP_MULTILINE | ASN1_STRFLGS_UTF8_CONVERT,
    };
    transcript_begin("x509_name_print");
    X509_NAME *names[] = {filled(false), X509_NAME_new()};
    BIO *out = BIO_new(BIO_s_mem());
    for (size_t n = 0; n < 2; n++)
        for (size_t i = 0; i < sizeof(flags) / sizeof(flags[0]); i++) {
            say("%lx: %d ", flags[i], X509_NAME_print_ex(out, names[n], (int)i - 2, flags[i]));
            say_bio(out);
            say("\n");
        }
    say("%d ", X509_NAME_print(out, names[0], 16));
    say_bio(out);
    BIO_free(out);
    X509_NAME_free(names[0]);
    X509_NAME_free(names[1]);
    transcript_end("fbe23f6d9e7805f4305370c36e06bb903a759a45d1e52dd4c106082c5d0085a5");
}

/* One value with any tag: whether it is taken, and its hashes. */
static void values(void)
{
    static const struct {
        const char *bytes;
        unsigned char len;
    } contents[] = {
        {"AbCd", 4},
        {"", 0},
        {" ", 1},
        {" a  b\t\n\v\f\rc ", 12},
        {"\xff\xff", 2},
        {"\xed\xa0\x80", 3},
        {"\xf4\x90\x80\x80", 4},
        {"\xc0\x80", 2},
        {"\xef\xbf\xbf", 3},
        {"\xf0\x9f\x98\x80", 4},
        {"\0a\0B", 4},
        {"\xd8\0", 2},
        {"\0\0\0A", 4},
        {"\0\x11\0\0", 4},
        {"\0\0\xd8\0", 4},
        {"\xe9\xff", 2},
        {"\xc3\xa9", 2},
        {"a\0b", 3},
        {"\x05\0", 2},
        {"1 2", 3},
        {"\x08\0", 2},
        {"\0", 1},
        {"\x03\xf8", 2},
    };
    transcript_begin("x509_name_values");
    for (int tag = 0; tag < 256; tag++) {
        if ((tag & 0x1f) == 0x1f || ((tag & 0x20) != 0 && tag < 0x80 && tag != 0x30))
            continue; /* constructed strings aren't DER */
        for (size_t i = 0; i < sizeof(contents) / sizeof(contents[0]); i++) {
            unsigned char der[40] = {0x30, 0, 0x31, 0, 0x30, 0, 6, 3, 0x55, 4, 3},
                          n = contents[i].len;
            const unsigned char *p = der;
            der[1] = (unsigned char)(n + 11);
            der[3] = (unsigned char)(n + 9);
            der[5] = (unsigned char)(n + 7);
            der[11] = (unsigned char)tag;
            der[12] = n;
            memcpy(der + 13, contents[i].bytes, n);
            X509_NAME *name = d2i_X509_NAME(NULL, &p, n + 13);
            say("%02x %zu ", tag, i);
            if (name != NULL)
                tell(name);
            else
                say("no %s\n", ERR_reason_error_string(ERR_peek_error()));
            ERR_clear_error();
            X509_NAME_free(name);
        }
    }
    transcript_end("24b5f96aab5c2d6db5bf5d6f24444064e2fa64094f6b2d8266931ed32a0c5b0e");
}

void test_x509_name(void)
{
    entries_in_and_out();
    looked_up();
    printed();
    values();
}
