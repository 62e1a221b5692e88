/* Strings: copies with a bound, letters of the C locale, bytes as hex. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <string.h>

size_t OPENSSL_strnlen(const char *str, size_t maxlen)
{
    return strnlen(str, maxlen);
}

size_t OPENSSL_strlcpy(char *dst, const char *src, size_t siz)
{
    size_t len = strlen(src);
    if (siz > 0) {
        size_t n = len < siz ? len : siz - 1;
        memcpy(dst, src, n);
        dst[n] = '\0';
    }
    return len;
}

size_t OPENSSL_strlcat(char *dst, const char *src, size_t siz)
{
    size_t have = strnlen(dst, siz);
    return have + OPENSSL_strlcpy(dst + have, src, siz - have);
}

static int lower(char c)
{
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : (unsigned char)c;
}

int OPENSSL_strncasecmp(const char *s1, const char *s2, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        int diff = lower(s1[i]) - lower(s2[i]);
        if (diff != 0 || s1[i] == '\0')
            return diff;
    }
    return 0;
}

int OPENSSL_strcasecmp(const char *s1, const char *s2)
{
    return OPENSSL_strncasecmp(s1, s2, SIZE_MAX);
}

/* ---- Hex ---- */

int OPENSSL_hexchar2int(unsigned char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    int l = lower((char)c);
    return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

int OPENSSL_buf2hexstr_ex(char *str, size_t str_n, size_t *strlength, const unsigned char *buf,
                          size_t buflen, const char sep)
{
    static const char digits[] = "0123456789ABCDEF";
    const size_t per_byte = sep == '\0' ? 2 : 3;
    size_t len = buflen * per_byte; /* the last separator's place is the end's */
    if (sep == '\0' || buflen == 0)
        len++;
    if (strlength != NULL)
        *strlength = len;
    if (str == NULL)
        return 1;
    if (str_n < len) {
        ERR_raise(ERR_LIB_CRYPTO, CRYPTO_R_TOO_SMALL_BUFFER);
        return 0;
    }
    for (size_t i = 0; i < buflen; i++) {
        char *at = str + i * per_byte;
        at[0] = digits[buf[i] >> 4];
        at[1] = digits[buf[i] & 15];
        if (sep != '\0')
            at[2] = sep;
    }
    str[len - 1] = '\0';
    return 1;
}

char *OPENSSL_buf2hexstr(const unsigned char *buf, long buflen)
{
    if (buflen == 0)
        return OPENSSL_zalloc(1);
    size_t len;
    OPENSSL_buf2hexstr_ex(NULL, 0, &len, buf, (size_t)buflen, ':');
    char *str = OPENSSL_malloc(len);
    if (str == NULL) {
        ERR_raise(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    OPENSSL_buf2hexstr_ex(str, len, NULL, buf, (size_t)buflen, ':');
    return str;
}

/* Puts the bytes of `str` into buf, of which there may be none; *n is their number. */
static int from_hex(unsigned char *buf, size_t buf_n, size_t *n, const char *str, char sep)
{
    size_t count = 0;
    while (*str != '\0') {
        if (sep != '\0' && *str == sep) {
            str++;
            continue;
        }
        if (str[1] == '\0') {
            ERR_raise(ERR_LIB_CRYPTO, CRYPTO_R_ODD_NUMBER_OF_DIGITS);
            return 0;
        }
        int high = OPENSSL_hexchar2int((unsigned char)str[0]);
        int low = OPENSSL_hexchar2int((unsigned char)str[1]);
        if (high < 0 || low < 0) {
            ERR_raise(ERR_LIB_CRYPTO, CRYPTO_R_ILLEGAL_HEX_DIGIT);
            return 0;
        }
        if (buf != NULL) {
            if (count >= buf_n) {
                ERR_raise(ERR_LIB_CRYPTO, CRYPTO_R_TOO_SMALL_BUFFER);
                return 0;
            }
            buf[count] = (unsigned char)(high << 4 | low);
        }
        count++;
        str += 2;
    }
    *n = count;
    return 1;
}

int OPENSSL_hexstr2buf_ex(unsigned char *buf, size_t buf_n, size_t *buflen, const char *str,
                          const char sep)
{
    size_t n;
    if (!from_hex(buf, buf_n, &n, str, sep))
        return 0;
    if (buflen != NULL)
        *buflen = n;
    return 1;
}

unsigned char *OPENSSL_hexstr2buf(const char *str, long *buflen)
{
    size_t room = strlen(str) / 2, n;
    if (room == 0) {
        ERR_raise(ERR_LIB_CRYPTO, CRYPTO_R_HEX_STRING_TOO_SHORT);
        return NULL;
    }
    unsigned char *buf = OPENSSL_malloc(room);
    if (buf == NULL) {
        ERR_raise(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    if (!from_hex(buf, room, &n, str, ':')) {
        OPENSSL_free(buf);
        return NULL;
    }
    if (buflen != NULL)
        *buflen = (long)n;
    return buf;
}
