/* ASN.1's text for a fuzzer: each file named is shown as DER, printed as values of the items that
 * programs may ask for, taken for the characters of every kind of string, for a time, for hex, and
 * for text that DER is made of. With --seeds FOLDER writes files to begin with.
 *   out/fuzz/asn1parse FILE... */
#include <openssl/asn1t.h>
#include <openssl/conf.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static BIO *nowhere;

static void must(bool ok, const char *what)
{
    if (ok)
        return;
    fprintf(stderr, "%s\n", what);
    abort();
}

static void as_der(const unsigned char *p, size_t n)
{
    for (int dump = -1; dump < 2; dump++)
        ASN1_parse_dump(nowhere, p, (long)n, dump, dump);
    const ASN1_ITEM *it;
    for (size_t i = 0; (it = ASN1_ITEM_get(i)) != NULL; i++) {
        const unsigned char *at = p;
        ASN1_VALUE *value = ASN1_item_d2i(NULL, &at, (long)n, it);
        if (value != NULL)
            ASN1_item_print(nowhere, value, 0, it, NULL);
        ASN1_item_free(value, it);
    }
    ERR_clear_error();
}

static void as_string(const unsigned char *p, int n)
{
    static const int types[] = {V_ASN1_UTF8STRING, V_ASN1_BMPSTRING, V_ASN1_UNIVERSALSTRING,
                                V_ASN1_T61STRING, V_ASN1_OCTET_STRING};
    for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
        ASN1_STRING *s = ASN1_STRING_type_new(types[i]), *back = NULL;
        unsigned char *utf8 = NULL;
        ASN1_STRING_set(s, p, n);
        for (unsigned long flags = 0; flags < 0x800; flags += 0x25)
            ASN1_STRING_print_ex(nowhere, s, flags);
        int len = ASN1_STRING_to_UTF8(&utf8, s);
        if (len >= 0) { /* what is UTF-8 can be told in 32 bits, and that in UTF-8 */
            must(ASN1_mbstring_copy(&back, utf8, len, MBSTRING_UTF8, B_ASN1_UNIVERSALSTRING) > 0,
                 "UTF-8 that isn't any");
            unsigned char *again = NULL;
            must(ASN1_STRING_to_UTF8(&again, back) == len && memcmp(again, utf8, (size_t)len) == 0,
                 "UTF-8 isn't the same again");
            OPENSSL_free(again);
        }
        OPENSSL_free(utf8);
        ASN1_STRING_free(back);
        ASN1_STRING_free(s);
    }
}

static void as_time(const unsigned char *p, int n)
{
    for (int type = V_ASN1_UTCTIME; type <= V_ASN1_GENERALIZEDTIME; type++)
        for (int strict = 0; strict < 2; strict++) {
            ASN1_TIME *t = ASN1_STRING_type_new(type);
            struct tm tm;
            ASN1_STRING_set(t, p, n);
            t->flags = strict ? ASN1_STRING_FLAG_X509_TIME : 0;
            ASN1_TIME_print(nowhere, t);
            if (ASN1_TIME_to_tm(t, &tm)) {
                ASN1_TIME *normal = ASN1_STRING_dup(t);
                must(ASN1_TIME_normalize(normal) == 1 && ASN1_TIME_compare(normal, t) == 0,
                     "a time isn't the same in another form");
                ASN1_TIME_free(normal);
            }
            ASN1_TIME_free(t);
        }
}

/* The text up to a zero byte; sections behind it, which include no files. */
static void as_text(const char *text, const char *rest, int rest_len)
{
    char buf[100];
    if (memmem(rest, (size_t)rest_len, ".include", 8) != NULL)
        return;
    BIO *in = BIO_new_mem_buf(text, -1), *sections = BIO_new_mem_buf(rest, rest_len);
    CONF *conf = NCONF_new(NULL);
    NCONF_load_bio(conf, sections, NULL);
    ASN1_TYPE_free(ASN1_generate_nconf(text, conf));
    ASN1_STRING *s = ASN1_STRING_new();
    a2i_ASN1_STRING(in, s, buf, sizeof(buf));
    ASN1_STRING_free(s);
    unsigned long mask;
    ASN1_str2mask(text, &mask);
    NCONF_free(conf);
    BIO_free(in);
    BIO_free(sections);
}

static void one_file(const char *name)
{
    enum { MOST = 1 << 16 };
    FILE *f = fopen(name, "rb");
    if (f == NULL)
        return;
    unsigned char *room = calloc(1, MOST + 1), *p = NULL;
    size_t n = room != NULL ? fread(room, 1, MOST, f) : 0;
    fclose(f);
    if (n > 0 && (p = malloc(n)) != NULL) { /* memory that ends where the file does */
        memcpy(p, room, n);
        as_der(p, n);
        as_string(p, (int)n);
        as_time(p, (int)n);
        size_t text = strlen((char *)room);
        as_text((char *)room, (char *)room + text, (int)(n - text));
        ERR_clear_error();
    }
    free(p);
    free(room);
}

static void seed(const char *folder, const char *name, const void *p, size_t n)
{
    char path[1000];
    snprintf(path, sizeof(path), "%s/%s", folder, name);
    FILE *f = fopen(path, "wb");
    must(f != NULL && fwrite(p, 1, n, f) == n && fclose(f) == 0, path);
}

static void seeds(const char *folder)
{
    static const char *const texts[] = {
        "EXP:1A,SETWRAP,BITWRAP,OCTWRAP,INTEGER:-0x12345678901234567890",
        "FORMAT:HEX,OCT:0011",
        "FORMAT:BITLIST,BITSTRING:1,5",
        "FORMAT:UTF8,IMP:3P,BMP:Gr\xc3\xbc\xc3\x9f",
        "200101000000Z",
        "20200101000000.5+0130",
        "0012\\\n34\n",
        "DIR|UTF8",
    };
    static const unsigned char der[] = {0x30, 0x80, 0x02, 0x01, 0x05, 0x06, 0x03, 0x55, 0x04,
                                        0x03, 0x24, 0x80, 0x04, 0x02, 0x00, 0x01, 0x00, 0x00,
                                        0x0a, 0x01, 0xff, 0x01, 0x01, 0xff, 0x00, 0x00};
    static const char sections[] = "SEQ:a\0[a]\nx=SET:b\ny=BOOL:TRUE\n[b]\nz=UTF8:x\n";
    char name[20];
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        snprintf(name, sizeof(name), "text%zu", i);
        seed(folder, name, texts[i], strlen(texts[i]));
    }
    seed(folder, "der", der, sizeof(der));
    seed(folder, "sections", sections, sizeof(sections) - 1);
}

int main(int argc, char **argv)
{
    nowhere = BIO_new(BIO_s_null());
    if (argc == 3 && strcmp(argv[1], "--seeds") == 0)
        seeds(argv[2]);
    else
        for (int i = 1; i < argc; i++)
            one_file(argv[i]);
    BIO_free(nowhere);
    return 0;
}
