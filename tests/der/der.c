/* The builder; DER's getters and builders, good and bad input, every OID of the table. */
#include "crypto/der/der.h"

#include <openssl/asn1err.h>
#include <openssl/crypto.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <stdio.h>
#include <string.h>

#include "crypto/obj/obj.h"
#include "tests/check.h"
#include "tests/gen.h"
#include "tests/suite.h"

#define BYTES(text)                               \
    {                                             \
        (const uint8_t *)(text), sizeof(text) - 1 \
    }
#define S(text) ((struct slice)BYTES(text))

void test_builder(void)
{
    struct builder b;
    uint8_t *out, small[4];
    size_t len, mark;
    build_init(&b);
    build_u8(&b, 7);
    mark = build_open(&b, 3);
    build_uint(&b, 0x01020304, 4);
    build_bytes(&b, NULL, 0);
    build_close(&b, mark, 3);
    check(build_take(&b, &out, &len) && len == 8, "a vector of 4 bytes");
    check_bytes("vector", out, "\7\0\0\4\1\2\3\4", 8);
    OPENSSL_free(out);
    check(build_take(&b, &out, &len) && len == 0 && out != NULL, "nothing isn't NULL");
    OPENSSL_free(out);

    build_init_secret(&b); /* grows many times over */
    for (unsigned i = 0; i < 5000; i++)
        build_uint(&b, i, 2);
    bool right = b.len == 10000 && !b.failed;
    for (unsigned i = 0; right && i < 5000; i++)
        right = b.ptr[2 * i] == i >> 8 && b.ptr[2 * i + 1] == (i & 0xff);
    check(right, "10000 bytes");
    build_free(&b);

    build_init_fixed(&b, small, sizeof(small));
    build_uint(&b, 0x01020304, 4);
    check(!b.failed && b.len == 4, "fixed room, filled");
    build_u8(&b, 5);
    check(b.failed && b.len == 4, "fixed room, exceeded");
    check(build_room(&b, 0) == NULL, "a failure sticks");
    build_free(&b);

    build_init(&b);
    mark = build_open(&b, 1);
    for (int i = 0; i < 256; i++)
        build_u8(&b, 0);
    build_close(&b, mark, 1);
    check(b.failed, "256 bytes in a vector of one length byte");
    check(!build_take(&b, &out, &len), "no bytes after a failure");
    build_free(&b);
    build_init(&b);
    build_uint(&b, 256, 1);
    check(b.failed, "256 in one byte");
    build_free(&b);
}

static void lengths(void)
{
    static const size_t tried[] = {0, 1, 127, 128, 255, 256, 65535, 65536, 70000};
    static const uint8_t zeros[70000];
    for (size_t i = 0; i < sizeof(tried) / sizeof(*tried); i++) {
        struct builder b;
        build_init(&b);
        size_t outer = der_open(&b, DER_SEQUENCE);
        der_put_octets(&b, slice_of(zeros, tried[i]));
        der_put_u64(&b, 5);
        der_close(&b, outer);
        struct slice s = slice_of(b.ptr, b.len), in, octets;
        uint64_t v;
        check(!b.failed && der_get(&s, DER_SEQUENCE, &in) && s.len == 0 &&
                  der_get_octets(&in, &octets) && octets.len == tried[i] && der_get_u64(&in, &v) &&
                  v == 5 && in.len == 0,
              "a sequence around %zu bytes", tried[i]);
        bool refused = true;
        for (size_t cut = 0; cut < b.len; cut += cut < 20 ? 1 : 997) {
            s = slice_of(b.ptr, cut);
            refused = refused && !der_get(&s, DER_SEQUENCE, &in) && s.len == cut;
        }
        check(refused, "cut short, %zu bytes", tried[i]);
        build_free(&b);
    }
}

/* What no getter takes; the getter's name says for what it is meant. */
static const struct {
    const char *why;
    struct slice der;
} bad[] = {
    {"indefinite length", BYTES("\x30\x80\x00\x00")},
    {"long form for a short length", BYTES("\x04\x81\x01\x00")},
    {"leading zero in the length", BYTES("\x04\x82\x00\x80")},
    {"length of 9 bytes", BYTES("\x04\x89\x01\x00\x00\x00\x00\x00\x00\x00\x00")},
    {"length beyond the end", BYTES("\x04\x84\xff\xff\xff\xff\x00")},
    {"reserved length", BYTES("\x04\xff\x00")},
    {"tag of two bytes", BYTES("\x1f\x22\x01\x00")},
    {"end of contents", BYTES("\x00\x00")},
    {"no length", BYTES("\x30")},
    {"empty INTEGER", BYTES("\x02\x00")},
    {"zero too many", BYTES("\x02\x02\x00\x7f")},
    {"ones too many", BYTES("\x02\x02\xff\x80")},
    {"BOOLEAN of 1", BYTES("\x01\x01\x01")},
    {"BOOLEAN of two bytes", BYTES("\x01\x02\xff\xff")},
    {"NULL with contents", BYTES("\x05\x01\x00")},
    {"BIT STRING without its count", BYTES("\x03\x00")},
    {"eight unused bits", BYTES("\x03\x02\x08\x00")},
    {"unused bits of nothing", BYTES("\x03\x01\x01")},
    {"unused bits that are set", BYTES("\x03\x02\x01\x01")},
    {"empty OID", BYTES("\x06\x00")},
    {"OID without its end", BYTES("\x06\x02\x2a\x86")},
    {"arc with a leading 80", BYTES("\x06\x03\x2a\x80\x01")},
};

static void refusals(void)
{
    for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
        struct slice s = bad[i].der, c, p;
        bool flag;
        unsigned unused;
        int nid;
        check(!der_get_integer(&s, &c) && !der_get_boolean(&s, &flag) && !der_get_null(&s) &&
                  !der_get_octets(&s, &c) && !der_get_bits_any(&s, &c, &unused) &&
                  !der_get_oid(&s, &c) && !der_get_algorithm(&s, &nid, &p) &&
                  !der_get(&s, DER_SEQUENCE, &c) && s.ptr == bad[i].der.ptr,
              "%s", bad[i].why);
    }
    struct slice s = S("\x02\x01\x80"), c;
    uint64_t v;
    check(!der_get_unsigned(&s, &c) && s.len == 3, "-128 isn't unsigned");
    s = S("\x02\x09\x01\x00\x00\x00\x00\x00\x00\x00\x00");
    check(!der_get_u64(&s, &v) && der_get_unsigned(&s, &c) && c.len == 9, "2^64");
    s = S("\x03\x02\x01\x02");
    check(!der_get_bits(&s, &c), "bits that aren't whole bytes");
    s = S("\x30\x06\x06\x01\x2a\x05\x00\x00");
    int nid;
    check(!der_get_algorithm(&s, &nid, &c), "AlgorithmIdentifier with more behind");
}

static void integers(void)
{
    static const struct {
        uint64_t v;
        struct slice der;
    } known[] = {
        {0, BYTES("\2\1\0")},
        {127, BYTES("\2\1\x7f")},
        {128, BYTES("\2\2\0\x80")},
        {256, BYTES("\2\2\1\0")},
        {UINT64_MAX, BYTES("\2\x9\0\xff\xff\xff\xff\xff\xff\xff\xff")},
    };
    for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++) {
        uint8_t room[16];
        struct builder b;
        build_init_fixed(&b, room, sizeof(room));
        der_put_u64(&b, known[i].v);
        struct slice s = slice_of(b.ptr, b.len);
        uint64_t v;
        check(slice_is(s, known[i].der.ptr, known[i].der.len), "%llu",
              (unsigned long long)known[i].v);
        check(der_get_u64(&s, &v) && v == known[i].v && s.len == 0, "and back");
    }
}

static void optionals(void)
{
    struct slice s = S("\xa0\x03\x02\x01\x05\x01\x01\xff\x05\x00"), c;
    bool present, flag;
    check(der_get_optional(&s, DER_CONSTRUCTED | 1, &c, &present) && !present, "[1] is absent");
    check(der_get_optional(&s, DER_CONSTRUCTED | 0, &c, &present) && present && c.len == 3, "[0]");
    check(der_get_boolean(&s, &flag) && flag && der_get_null(&s) && s.len == 0, "TRUE, NULL");
    s = S("\xa0\x05\x02");
    check(!der_get_optional(&s, DER_CONSTRUCTED | 0, &c, &present), "[0], cut short");
}

/* Arcs of more bits than a word has. */
static void large_arcs(void)
{
    char text[128];
    struct builder b;
    /* an arc of 128 bits (X.667) and back; one of as many bits as OID_MAX bytes have, one more */
    static const char uuid[] = "2.25.340282366920938463463374607431768211455";
    build_init(&b);
    check(oid_parse(&b, uuid, strlen(uuid)) == 0 &&
              oid_text(slice_of(b.ptr, b.len), text, sizeof(text)) == strlen(uuid) &&
              strcmp(text, uuid) == 0,
          "an arc of 128 bits");
    build_free(&b);
    uint8_t large[OID_MAX + 1];
    char digits[2000];
    memset(large, 0xff, sizeof(large));
    large[OID_MAX - 1] = 0x7f;
    size_t len = oid_text(slice_of(large, OID_MAX), digits, sizeof(digits));
    build_init(&b);
    check(len > 1200 && oid_parse(&b, digits, len) == 0 &&
              slice_is(slice_of(b.ptr, b.len), large, OID_MAX),
          "the largest arc");
    build_free(&b);
    large[OID_MAX - 1] = 0xff;
    large[OID_MAX] = 0x7f;
    check(oid_text(slice_of(large, OID_MAX + 1), digits, sizeof(digits)) == 0, "one too large");
    memset(digits, '9', sizeof(digits));
    memcpy(digits, "2.", 2);
    build_init(&b);
    check(oid_parse(&b, digits, sizeof(digits)) == ASN1_R_TOO_LARGE, "too many digits");
    build_free(&b);
}

static void object_identifiers(void)
{
    static const struct {
        const char *text;
        struct slice contents;
    } known[] = {
        {"1.2.840.113549.1.1.1", BYTES("\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01")},
        {"2.5.4.3", BYTES("\x55\x04\x03")},
        {"2.999.3", BYTES("\x88\x37\x03")}, /* X.690, 8.19.5 */
        {"0.39", BYTES("\x27")},
    };
    char text[128];
    struct builder b;
    for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++) {
        build_init(&b);
        check(oid_parse(&b, known[i].text, strlen(known[i].text)) == 0 &&
                  slice_is(slice_of(b.ptr, b.len), known[i].contents.ptr, known[i].contents.len) &&
                  oid_text(known[i].contents, text, sizeof(text)) == strlen(known[i].text) &&
                  strcmp(text, known[i].text) == 0,
              "%s", known[i].text);
        check(oid_text(known[i].contents, text, strlen(known[i].text)) == 0, "no room for the end");
        build_free(&b);
    }
    static const struct {
        const char *text;
        int reason;
    } malformed[] = {
        {"", ASN1_R_FIRST_NUM_TOO_LARGE},         {"1", ASN1_R_MISSING_SECOND_NUMBER},
        {"1.", ASN1_R_MISSING_SECOND_NUMBER},     {"3.1", ASN1_R_FIRST_NUM_TOO_LARGE},
        {"1.40", ASN1_R_SECOND_NUMBER_TOO_LARGE}, {"1.2.x", ASN1_R_INVALID_DIGIT},
        {"1,2", ASN1_R_INVALID_SEPARATOR},        {"a.b", ASN1_R_FIRST_NUM_TOO_LARGE},
    };
    for (size_t i = 0; i < sizeof(malformed) / sizeof(*malformed); i++) {
        build_init(&b);
        const char *t = malformed[i].text;
        check(oid_parse(&b, t, strlen(t)) == malformed[i].reason, "'%s' isn't an OID", t);
        build_free(&b);
    }
    large_arcs();
    size_t tried = 0;
    for (int nid = 1; (size_t)nid < obj_rows_n; nid++) {
        char dotted[80];
        const ASN1_OBJECT *o = OBJ_nid2obj(nid);
        if (o == NULL || OBJ_length(o) == 0)
            continue;
        OBJ_obj2txt(dotted, sizeof(dotted), o, 1);
        int back = 0;
        build_init(&b);
        der_put_nid(&b, nid);
        struct slice s = slice_of(b.ptr, b.len);
        bool read = !b.failed && der_get_nid(&s, &back) && s.len == 0;
        check(read && back == OBJ_txt2nid(dotted), "NID %d, %s: %d", nid, dotted, back);
        build_free(&b);
        tried++;
    }
    check(tried > 500, "%zu OIDs", tried);
    build_init(&b);
    der_put_nid(&b, NID_undef);
    check(b.failed, "no OID, no DER");
    build_free(&b);
}

/* Random mutations of a good element: whatever is read again is the same DER as was read. */
static void mutations(void)
{
    static const uint8_t good[] = {0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86,
                                   0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00};
    for (size_t at = 0; at < sizeof(good); at++)
        for (unsigned byte = 0; byte < 256; byte++) {
            uint8_t *copy = OPENSSL_malloc(sizeof(good)); /* so that ASan sees its end */
            int nid;
            struct slice parameters;
            if (copy == NULL)
                return;
            memcpy(copy, good, sizeof(good));
            copy[at] = (uint8_t)byte;
            struct slice s = slice_of(copy, sizeof(good));
            if (der_get_algorithm(&s, &nid, &parameters) && nid != NID_undef) {
                struct builder b;
                build_init(&b);
                size_t mark = der_open(&b, DER_SEQUENCE);
                der_put_nid(&b, nid);
                build_slice(&b, parameters);
                der_close(&b, mark);
                check(b.len == sizeof(good) - s.len && memcmp(b.ptr, copy, b.len) == 0,
                      "byte %zu as %02x", at, byte);
                build_free(&b);
            }
            OPENSSL_free(copy);
        }
}

void test_der(void)
{
    lengths();
    refusals();
    integers();
    optionals();
    object_identifiers();
    mutations();
}
