/* Calendar time in UTC: days are counted by Julian day numbers, seconds within the day. */
#include <openssl/crypto.h>

#define DAY 86400

/* The Julian day number of a date of the Gregorian calendar (Fliegel, Van Flandern, CACM 11 (1968)
 * 657), and the date of a number. */
static long to_julian(int y, int m, int d)
{
    long a = (m - 14) / 12;
    return (1461 * (y + 4800 + a)) / 4 + (367 * (m - 2 - 12 * a)) / 12 -
           (3 * ((y + 4900 + a) / 100)) / 4 + d - 32075;
}

static void from_julian(long jd, int *y, int *m, int *d)
{
    long l = jd + 68569;
    long n = (4 * l) / 146097;
    l -= (146097 * n + 3) / 4;
    long i = (4000 * (l + 1)) / 1461001;
    l -= (1461 * i) / 4 - 31;
    long j = (80 * l) / 2447;
    *d = (int)(l - (2447 * j) / 80);
    l = j / 11;
    *m = (int)(j + 2 - 12 * l);
    *y = (int)(100 * (n - 49) + i + l);
}

/* tm plus days and seconds, as a day and the second in it; 0 if before the first Julian day. */
static int add(const struct tm *tm, int days, long secs, long *day, int *sec)
{
    long d = days + secs / DAY;
    long s = secs % DAY + tm->tm_hour * 3600 + tm->tm_min * 60 + tm->tm_sec;
    if (s >= DAY) {
        d++;
        s -= DAY;
    } else if (s < 0) {
        d--;
        s += DAY;
    }
    *day = d + to_julian(tm->tm_year + 1900, tm->tm_mon + 1, tm->tm_mday);
    *sec = (int)s;
    return *day >= 0;
}

struct tm *OPENSSL_gmtime(const time_t *timer, struct tm *result)
{
    return gmtime_r(timer, result);
}

int OPENSSL_gmtime_adj(struct tm *tm, int offset_day, long offset_sec)
{
    long day;
    int sec, y, m, d;
    if (!add(tm, offset_day, offset_sec, &day, &sec))
        return 0;
    from_julian(day, &y, &m, &d);
    if (y < 1900 || y > 9999)
        return 0;
    tm->tm_year = y - 1900;
    tm->tm_mon = m - 1;
    tm->tm_mday = d;
    tm->tm_hour = sec / 3600;
    tm->tm_min = sec / 60 % 60;
    tm->tm_sec = sec % 60;
    return 1;
}

int OPENSSL_gmtime_diff(int *pday, int *psec, const struct tm *from, const struct tm *to)
{
    long from_day, to_day;
    int from_sec, to_sec;
    if (!add(from, 0, 0, &from_day, &from_sec) || !add(to, 0, 0, &to_day, &to_sec))
        return 0;
    long days = to_day - from_day;
    int secs = to_sec - from_sec;
    if (days > 0 && secs < 0) {
        days--;
        secs += DAY;
    }
    if (days < 0 && secs > 0) {
        days++;
        secs -= DAY;
    }
    if (pday != NULL)
        *pday = (int)days;
    if (psec != NULL)
        *psec = secs;
    return 1;
}
