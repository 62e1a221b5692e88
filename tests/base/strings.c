/* Strings, hex (OPENSSL_hexstr2buf(3)) and calendar time (OPENSSL_gmtime(3)). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static void bounded(void)
{
    char buf[8];
    check(OPENSSL_strlcpy(buf, "abc", 8) == 3 && strcmp(buf, "abc") == 0, "strlcpy");
    check(OPENSSL_strlcat(buf, "defg", 5) == 7 && strcmp(buf, "abcd") == 0, "strlcat cuts");
    check(OPENSSL_strlcpy(buf, "longer than that", 8) == 16 && strcmp(buf, "longer ") == 0, "cut");
    check(OPENSSL_strlcpy(buf, "x", 0) == 1 && buf[0] == 'l', "no room at all");
    memset(buf, 'z', 8);
    check(OPENSSL_strlcat(buf, "ab", 8) == 10 && buf[7] == 'z', "no end within the room");
    check(OPENSSL_strnlen(buf, 8) == 8 && OPENSSL_strnlen("ab", 8) == 2, "strnlen");
}

static void case_blind(void)
{
    check(OPENSSL_strcasecmp("AbC", "aBc") == 0 && OPENSSL_strcasecmp("abc", "abd") < 0 &&
              OPENSSL_strcasecmp("b", "A") > 0 && OPENSSL_strcasecmp("ab", "abc") < 0,
          "strcasecmp");
    check(OPENSSL_strncasecmp("ABx", "aby", 2) == 0 && OPENSSL_strncasecmp("ABx", "aby", 3) < 0 &&
              OPENSSL_strncasecmp("a", "b", 0) == 0 && OPENSSL_strncasecmp("a", "A", 9) == 0,
          "strncasecmp");
    check(OPENSSL_strcasecmp("@", "`") != 0 && OPENSSL_strcasecmp("[", "{") != 0, "letters alone");
}

static void to_hex(void)
{
    char text[8];
    size_t n = 0;
    const unsigned char bytes[] = {0xab, 0x0d};
    check(OPENSSL_buf2hexstr_ex(NULL, 0, &n, bytes, 2, ':') && n == 6, "asks for %zu", n);
    check(!OPENSSL_buf2hexstr_ex(text, 5, &n, bytes, 2, ':') && n == 6 &&
              ERR_GET_REASON(ERR_get_error()) == CRYPTO_R_TOO_SMALL_BUFFER,
          "too small");
    check(OPENSSL_buf2hexstr_ex(text, 6, &n, bytes, 2, ':') && strcmp(text, "AB:0D") == 0, "%s",
          text);
    check(OPENSSL_buf2hexstr_ex(text, 5, NULL, bytes, 2, '\0') && strcmp(text, "AB0D") == 0, "%s",
          text);
    check(OPENSSL_buf2hexstr_ex(text, 8, &n, bytes, 0, ':') && n == 1 && text[0] == '\0', "none");
    char *s = OPENSSL_buf2hexstr(bytes, 2), *none = OPENSSL_buf2hexstr(bytes, 0);
    check(strcmp(s, "AB:0D") == 0 && none[0] == '\0', "buf2hexstr");
    OPENSSL_free(s);
    OPENSSL_free(none);
}

static void from_hex(void)
{
    static const struct {
        const char *text;
        int n, reason; /* bytes, or -1 and why */
    } cases[] = {
        {"AB:0d", 2, 0},
        {"ab0d", 2, 0},
        {"ab::0d:", 2, 0},
        {"ab:0", -1, CRYPTO_R_ODD_NUMBER_OF_DIGITS},
        {"a:b0", -1, CRYPTO_R_ILLEGAL_HEX_DIGIT},
        {"abxd", -1, CRYPTO_R_ILLEGAL_HEX_DIGIT},
        {"ab0d00", -1, CRYPTO_R_TOO_SMALL_BUFFER},
    };
    unsigned char buf[2];
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        size_t n = 0;
        int ok = OPENSSL_hexstr2buf_ex(buf, 2, &n, cases[i].text, ':');
        check(ok == (cases[i].n >= 0) && (!ok || (n == 2 && buf[0] == 0xab && buf[1] == 0x0d)),
              "%s", cases[i].text);
        check(ERR_GET_REASON(ERR_get_error()) == cases[i].reason, "%s: reason", cases[i].text);
    }
    size_t n = 0;
    check(OPENSSL_hexstr2buf_ex(NULL, 0, &n, "ab0d", '\0') && n == 2, "asks");
    check(!OPENSSL_hexstr2buf_ex(buf, 2, &n, "ab:d", '\0'), "no separator allowed");
    long len = 0;
    unsigned char *p = OPENSSL_hexstr2buf("ab:0d", &len);
    check(len == 2 && p[1] == 0x0d, "hexstr2buf");
    OPENSSL_free(p);
    check(OPENSSL_hexstr2buf("", &len) == NULL && OPENSSL_hexstr2buf("0", &len) == NULL &&
              OPENSSL_hexstr2buf("0g", &len) == NULL,
          "no bytes");
    for (int c = 1; c < 256; c++)
        check((OPENSSL_hexchar2int((unsigned char)c) >= 0) ==
                  (strchr("0123456789abcdefABCDEF", c) != NULL),
              "digit %d", c);
    check(OPENSSL_hexchar2int('9') == 9 && OPENSSL_hexchar2int('a') == 10 &&
              OPENSSL_hexchar2int('F') == 15,
          "digits");
}

void test_strings(void)
{
    bounded();
    case_blind();
    to_hex();
    from_hex();
    ERR_clear_error();
}

static int is(const struct tm *tm, int y, int mon, int d, int h, int min, int s)
{
    return tm->tm_year + 1900 == y && tm->tm_mon + 1 == mon && tm->tm_mday == d &&
           tm->tm_hour == h && tm->tm_min == min && tm->tm_sec == s;
}

/* Days over four centuries, as the C library counts them. */
static void against_libc(void)
{
    const time_t start = (time_t)-2208988800LL; /* 1900-01-01 */
    struct tm first, tm, want;
    gmtime_r(&start, &first);
    for (int day = 0; day < 146097 * 2; day += 61) {
        time_t t = start + (time_t)day * 86400 + day % 86400;
        int days, secs;
        tm = first;
        check(OPENSSL_gmtime_adj(&tm, day, day % 86400) && gmtime_r(&t, &want) == &want &&
                  is(&tm, want.tm_year + 1900, want.tm_mon + 1, want.tm_mday, want.tm_hour,
                     want.tm_min, want.tm_sec),
              "day %d", day);
        check(OPENSSL_gmtime_diff(&days, &secs, &first, &want) && days == day &&
                  secs == day % 86400,
              "difference of day %d", day);
    }
}

void test_gmtime(void)
{
    const time_t leap = 951782400; /* 2000-02-29 */
    struct tm tm = {0}, later = {0};
    int days = 0, secs = 0;
    if (sizeof(time_t) >= 8)
        against_libc();
    check(OPENSSL_gmtime(&leap, &tm) == &tm && is(&tm, 2000, 2, 29, 0, 0, 0), "leap day");
    check(OPENSSL_gmtime_adj(&tm, 1, -1) && is(&tm, 2000, 2, 29, 23, 59, 59), "a second less");
    check(OPENSSL_gmtime_adj(&tm, -365, 86401 * 2) && is(&tm, 1999, 3, 4, 0, 0, 1), "a year back");
    OPENSSL_gmtime(&leap, &tm);
    OPENSSL_gmtime(&leap, &later);
    OPENSSL_gmtime_adj(&later, 0, -3600);
    check(OPENSSL_gmtime_diff(&days, &secs, &tm, &later) && days == 0 && secs == -3600, "%d %d",
          days, secs);
    OPENSSL_gmtime_adj(&later, -28, 0);
    check(OPENSSL_gmtime_diff(&days, &secs, &tm, &later) && days == -28 && secs == -3600 &&
              OPENSSL_gmtime_diff(&days, &secs, &later, &tm) && days == 28 && secs == 3600 &&
              OPENSSL_gmtime_diff(NULL, NULL, &later, &tm),
          "both of one sign: %d %d", days, secs);
    tm = (struct tm){
        .tm_year = 8099, .tm_mon = 11, .tm_mday = 31, .tm_hour = 23, .tm_min = 59, .tm_sec = 59};
    check(!OPENSSL_gmtime_adj(&tm, 0, 1) && tm.tm_year == 8099, "after the year 9999");
    tm = (struct tm){.tm_mday = 1};
    check(!OPENSSL_gmtime_adj(&tm, 0, -1) && tm.tm_mday == 1, "before 1900");
}
