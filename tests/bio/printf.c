/* BIO_printf: conversions of all kinds beside a string that isn't there. */
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <stdint.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

__attribute__((format(printf, 2, 3))) static void prints(const char *want, const char *format, ...)
{
    char buf[2000];
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    BIO *b = BIO_new(BIO_s_mem());
    int n = BIO_vprintf(b, format, args), len = BIO_read(b, buf, sizeof(buf) - 1);
    buf[len > 0 ? len : 0] = '\0';
    check(n == (int)strlen(want) && strcmp(buf, want) == 0, "%s: %s", format, buf);
    n = BIO_vsnprintf(buf, sizeof(buf), format, again);
    check(n == (int)strlen(want) && strcmp(buf, want) == 0, "in memory, %s: %s", format, buf);
    BIO_free(b);
    va_end(again);
    va_end(args);
}

void test_bio_printf(void)
{
    char *volatile none = NULL; /* which the compiler doesn't see */
    char big[1200], want[1300];
    check_context("bio/printf");
    prints("a <NULL> b", "a %s b", none);
    prints("[<NULL>    ] [    <NULL>]", "[%-10s] [%10s]", none, none);
    prints("<NULL> -7 8 0x1f 017", "%s %d %u %#x %#o", none, -7, 8U, 31U, 15U);
    prints("<NULL> 00042 +1 c% x", "%s %05d %+d %c%% %s", none, 42, 1, 'c', "x");
    prints("<NULL>  ab ab    3 003", "%s %*s %-*s%3d %.*d", none, 3, "ab", 4, "ab", 3, 3, 3);
    prints("<NULL> 2147483647 18446744073709551615 9", "%s %ld %llu %zu", none, 2147483647L,
           18446744073709551615ULL, (size_t)9);
    prints("<NULL> 1.50 (null)", "%s %.2f %s", none, 1.5, "(null)");
    prints("(null)", "%s", "(null)");
    memset(big, 'x', sizeof(big) - 1);
    big[sizeof(big) - 1] = '\0';
    strcpy(want, "<NULL>");
    strcat(want, big);
    prints(want, "%s%s", none, big);
    check(BIO_snprintf(want, 4, "%s", none) == -1, "no room");
}
