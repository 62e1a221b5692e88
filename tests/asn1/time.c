/* asn1_time  Times: what is taken and what is refused, in all forms, sums and differences. */
#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <openssl/x509.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/check.h"
#include "tests/suite.h"

static const char *const texts[] = {
    "500101000000Z",
    "491231235959Z",
    "20500101000000Z",
    "20491231235959Z",
    "19500101000000Z",
    "19491231235959Z",
    "0001010000Z",
    "000101000000+0000",
    "000101000000+1300",
    "000101000000-1159",
    "000101000000-1260",
    "0001010000-0100",
    "200229000000Z",
    "210229000000Z",
    "20000229000000Z",
    "19000229000000Z",
    "20000101000000.5Z",
    "20000101000000.Z",
    "20000101000000.1234567890123456789Z",
    "200001010000.5Z",
    "2000010100Z",
    "200001010000Z",
    "20000101000000.55-0130",
    "20000101000000.-0130",
    "200001010000005Z",
    "200001016000Z",
    "200001012400Z",
    "20000101240000Z",
    "20000101235960Z",
    "20000100000000Z",
    "20001301000000Z",
    "20000001000000Z",
    "20000101000000",
    "20000101000000Z ",
    " 20000101000000Z",
    "20000101000000ZZ",
    "20000101000000z",
    "00001231235959Z",
    "99991231235959Z",
    "",
    "Z",
    "+",
    "0",
    "20000431000000Z",
    "20000430000000Z",
    "20000631000000Z",
    "20000931000000Z",
    "20001131000000Z",
    "2000010100000aZ",
    "0001010000",
    "000101000000",
    "000101000000.5Z",
    "000101000000+01",
    "000101000000+01000",
    "000101000000+0a00",
    "18000101000000Z",
    "20000101000000-0000",
    "20040229120000Z",
    "20000101000000+",
    "991231235959Z",
    "20241130053000+0530",
    "700101000000Z",
    "20380119031407Z",
    "19700101000000Z",
};
#define N_TEXTS (sizeof(texts) / sizeof(texts[0]))

static void say_time(const ASN1_TIME *t)
{
    if (t == NULL)
        say(" NULL");
    else
        say(" %d/%lx '%.*s'", t->type, (unsigned long)t->flags, t->length,
            t->data != NULL ? (const char *)t->data : "");
    say_errors();
}

static void say_tm(const ASN1_TIME *t, bool named)
{
    struct tm tm;
    memset(&tm, 7, sizeof(tm));
    int r = ASN1_TIME_to_tm(t, &tm);
    say(" tm %d", r);
    if (r == 1)
        say(" %d-%d-%d %d:%d:%d %d", tm.tm_year, tm.tm_mon, tm.tm_mday, tm.tm_hour, tm.tm_min,
            tm.tm_sec, tm.tm_isdst);
    if (r == 1 && named)
        say(" %d %d", tm.tm_wday, tm.tm_yday);
    say_errors();
}

static void say_prints(BIO *b, const ASN1_TIME *t)
{
    say(" %d", ASN1_TIME_print(b, t));
    say_bio(b);
    for (unsigned long flags = 0; flags < 18; flags += flags == 2 ? 14 : 1) {
        say(" %d", ASN1_TIME_print_ex(b, t, flags));
        say_bio(b);
    }
    say(" %d", ASN1_UTCTIME_print(b, t));
    say_bio(b);
    say(" %d", ASN1_GENERALIZEDTIME_print(b, t));
    say_bio(b);
    say_errors();
}

static void say_others(ASN1_TIME *t)
{
    static const time_t at[] = {0, 946684800, 1000000000, 2147483647};
    say(" check %d%d%d", ASN1_TIME_check(t), ASN1_UTCTIME_check(t), ASN1_GENERALIZEDTIME_check(t));
    for (size_t i = 0; i < sizeof(at) / sizeof(at[0]); i++) {
        time_t when = at[i];
        say(" %d %d %d", ASN1_TIME_cmp_time_t(t, when), ASN1_UTCTIME_cmp_time_t(t, when),
            X509_cmp_time(t, &when));
    }
    ASN1_GENERALIZEDTIME *g = ASN1_TIME_to_generalizedtime(t, NULL), *into = ASN1_TIME_new();
    say_time(g);
    say(" %d", ASN1_TIME_to_generalizedtime(t, &into) == into);
    say_time(into);
    ASN1_STRING_free(g);
    ASN1_STRING_free(into);
    say(" normal %d", ASN1_TIME_normalize(t));
    say_time(t);
}

static void forms(void)
{
    transcript_begin("time_forms");
    BIO *b = BIO_new(BIO_s_mem());
    for (size_t i = 0; i < N_TEXTS; i++) {
        say("%s: %d%d%d%d", texts[i], ASN1_TIME_set_string(NULL, texts[i]),
            ASN1_UTCTIME_set_string(NULL, texts[i]),
            ASN1_GENERALIZEDTIME_set_string(NULL, texts[i]),
            ASN1_TIME_set_string_X509(NULL, texts[i]));
        ASN1_TIME *t = ASN1_TIME_new();
        int r = ASN1_TIME_set_string_X509(t, texts[i]);
        say(" X509 %d", r);
        say_time(t);
        /* tm_wday of a time that isn't in UTC is that of another day with OpenSSL. */
        bool utc = strpbrk(texts[i], "+-") == NULL;
        if (r == 1) {
            say_tm(t, utc);
            say_prints(b, t);
        }
        r = ASN1_TIME_set_string(t, texts[i]);
        say(" any %d", r);
        say_time(t);
        if (r == 1) {
            say_tm(t, utc);
            say_prints(b, t);
            t->flags = ASN1_STRING_FLAG_X509_TIME;
            say(" strict %d", ASN1_TIME_check(t));
            say_prints(b, t);
            t->flags = 0;
            say_others(t);
        }
        say("\n");
        ASN1_TIME_free(t);
    }
    BIO_free(b);
    transcript_end("b4ed9e96a08a72b107920679bad1303462ac62c5a2f313224f21fab68901478b");
}

/* Not times at all. */
static void strangers(void)
{
    transcript_begin("time_strangers");
    BIO *b = BIO_new(BIO_s_mem());
    for (int type = -1; type < 30; type++) {
        ASN1_STRING *s = ASN1_STRING_type_new(type);
        for (int i = 0; i < 2; i++) {
            say("%d:", type);
            say_tm(s, true);
            say_prints(b, s);
            time_t zero = 0;
            say(" %d %d\n", X509_cmp_time(s, &zero), ASN1_TIME_compare(s, s));
            ASN1_STRING_set(s, "20200101000000Z", -1);
        }
        ASN1_STRING_free(s);
    }
    BIO_free(b);
    transcript_end("f79d73317a48906a7a35a8891d01d02084f82af5c4d42662d4245a188c4f05e5");
}

static void sums(void)
{
    static const time_t from[] = {
        0, -1, 946684799, (time_t)2524607999, (time_t)2524608000, -631152000, -631152001};
    static const struct {
        int days;
        long seconds;
    } more[] = {{0, 0},      {0, 1},       {1, 0},       {-1, 0},          {365, 86399},
                {0, 864000}, {0, -864001}, {29220, 0},   {-29220, -1},     {73050, 5},
                {100, -1},   {-25567, 0},  {2932896, 0}, {2932896, 86400}, {-25568, 0}};
    ASN1_TIME *(*const make[])(ASN1_TIME *, time_t, int, long) = {ASN1_TIME_adj, ASN1_UTCTIME_adj,
                                                                  ASN1_GENERALIZEDTIME_adj};
    transcript_begin("time_sums");
    for (size_t f = 0; f < sizeof(from) / sizeof(from[0]); f++)
        for (size_t m = 0; m < sizeof(more) / sizeof(more[0]); m++)
            for (size_t k = 0; k < 3; k++) {
                ASN1_TIME *t = make[k](NULL, from[f], more[m].days, more[m].seconds);
                say("%zu %zu %zu:", f, m, k);
                say_time(t);
                ASN1_TIME_free(t);
                t = k == 0   ? ASN1_TIME_new()
                    : k == 1 ? ASN1_UTCTIME_new()
                             : ASN1_GENERALIZEDTIME_new();
                time_t when = from[f];
                ASN1_TIME *same = X509_time_adj_ex(t, more[m].days, more[m].seconds, &when);
                say(" %d", same == t);
                if (same != NULL)
                    say_time(same);
                ASN1_TIME_free(t);
                say("\n");
            }
    ASN1_TIME *t = ASN1_TIME_set(NULL, 5);
    t->flags |= 0x300;
    say_time(ASN1_TIME_set(t, (time_t)2524608000));
    say_time(ASN1_UTCTIME_set(t, 5));
    say_time(ASN1_GENERALIZEDTIME_set(t, 5));
    say_time(ASN1_UTCTIME_set(t, (time_t)2524608000));
    ASN1_TIME_free(t);
    say_time(ASN1_TIME_set(NULL, (time_t)0x7fffffffffffffff));
    t = ASN1_TIME_set(NULL, (time_t)253402300799);
    say_time(t);
    ASN1_TIME_free(t);
    t = ASN1_TIME_set(NULL, (time_t)-62167219200);
    say_time(t);
    ASN1_TIME_free(t);
    transcript_end("4db4a97a4110cbf395320105da09dc93072e1f48caae7837d2db38f786bf1bb8");
}

static void differences(void)
{
    transcript_begin("time_differences");
    for (size_t i = 0; i < N_TEXTS; i++)
        for (size_t j = 0; j < N_TEXTS; j++) {
            ASN1_TIME *a = ASN1_TIME_new(), *b = ASN1_TIME_new();
            int days = 7, seconds = 7;
            if (ASN1_TIME_set_string(a, texts[i]) && ASN1_TIME_set_string(b, texts[j])) {
                int r = ASN1_TIME_diff(&days, &seconds, a, b);
                say("%zu %zu: %d %d %d %d\n", i, j, r, days, seconds, ASN1_TIME_compare(a, b));
            }
            ASN1_TIME_free(a);
            ASN1_TIME_free(b);
        }
    transcript_end("ebfeb4cd884dc6b764d48c07b592cfafc21f9ab9bcd08c36713ad43cec098365");
}

/* What is so by the standards or the manual page, whoever's library it is. */
static void now(void)
{
    int days = 7, seconds = 7;
    check(ASN1_TIME_diff(&days, &seconds, NULL, NULL) == 1 && days == 0 && seconds <= 1,
          "now and now");
    ASN1_TIME *t = X509_gmtime_adj(NULL, 3600);
    check(t != NULL && ASN1_TIME_diff(&days, &seconds, NULL, t) == 1 && days == 0 &&
              seconds >= 3590 && seconds <= 3601,
          "an hour from now: %d days, %d seconds", days, seconds);
    check(X509_cmp_current_time(t) == 1 && X509_cmp_time(t, NULL) == 1, "it is later than now");
    check(X509_gmtime_adj(t, -3600) == t && X509_cmp_current_time(t) == -1, "it is earlier");
    ASN1_TIME_free(t);
    t = ASN1_TIME_to_generalizedtime(NULL, NULL);
    check(t != NULL && t->type == V_ASN1_GENERALIZEDTIME && t->length == 15, "now in general");
    ASN1_TIME_free(t);
}

/* The days of the week and the year in another way, and of times that aren't in UTC too. */
void test_asn1_time_days(void)
{
    static const time_t day = 86400;
    ASN1_TIME *t = ASN1_TIME_new();
    for (time_t at = -631152000; at < 2145916800; at += 3 * day + 1) {
        struct tm got, want;
        check(ASN1_TIME_set(t, at) != NULL && ASN1_TIME_to_tm(t, &got) == 1 &&
                  OPENSSL_gmtime(&at, &want) != NULL && got.tm_wday == want.tm_wday &&
                  got.tm_yday == want.tm_yday,
              "the names of day %ld", (long)(at / day));
    }
    static const struct {
        const char *text;
        int wday, yday;
    } known[] = {{"000101000000+1200", 5, 364},
                 {"19991231235959-0001", 6, 0},
                 {"00000101000000Z", 6, 0},
                 {"00001231000000Z", 0, 365},
                 {"99991231235959Z", 5, 364}};
    for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
        struct tm tm;
        check(ASN1_TIME_set_string(t, known[i].text) == 1 && ASN1_TIME_to_tm(t, &tm) == 1 &&
                  tm.tm_wday == known[i].wday && tm.tm_yday == known[i].yday,
              "the names of %s", known[i].text);
    }
    ASN1_TIME_free(t);
}

void test_asn1_time(void)
{
    forms();
    strangers();
    if (sizeof(time_t) == 8)
        sums();
    differences();
    now();
}
