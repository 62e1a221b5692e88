/* -dane_tlsa_domain, -dane_tlsa_rrdata, -dane_ee_no_namechecks: TLSA records as text (RFC 6698
 * §2.2) into a connection. */
#include <openssl/err.h>
#include <stdlib.h>
#include <string.h>

#include "apps/tls_options.h"

struct tlsa {
    uint8_t usage, selector, matching;
    unsigned char *data;
    size_t len;
};

static bool read_byte(const char **p, uint8_t *out)
{
    char *end;
    unsigned long v = strtoul(*p, &end, 10);
    if (end == *p || v > 255 || strchr(" \t\n", *end) == NULL)
        return false;
    *out = (uint8_t)v;
    *p = end + strspn(end, " \t\n");
    return true;
}

static int hex_digit(char c)
{
    return c >= '0' && c <= '9'                     ? c - '0'
           : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
                                                    : -1;
}

/* Digits in pairs with white space anywhere among them. */
static bool read_hex(const char *p, struct tlsa *t)
{
    size_t digits = 0;
    t->data = OPENSSL_zalloc(strlen(p) / 2 + 1);
    if (t->data == NULL)
        return false;
    for (; *p != '\0'; p++) {
        int v = hex_digit(*p);
        if (v < 0 && strchr(" \t\n\r\v\f", *p) != NULL)
            continue;
        if (v < 0)
            return false;
        t->data[digits / 2] = (unsigned char)(t->data[digits / 2] << 4 | v);
        digits++;
    }
    t->len = digits / 2;
    return digits > 0 && digits % 2 == 0;
}

/* The name of the field that can't be read, or NULL. */
static const char *parse(const char *text, struct tlsa *t)
{
    return !read_byte(&text, &t->usage)      ? "usage"
           : !read_byte(&text, &t->selector) ? "selector"
           : !read_byte(&text, &t->matching) ? "mtype"
           : !read_hex(text, t)              ? "data"
                                             : NULL;
}

/* 1: taken; 0: of no use, after a warning; -1: nothing more can be taken. */
static int add(SSL *ssl, const char *text)
{
    struct tlsa t = {0};
    const char *bad = parse(text, &t);
    int result = 0;
    if (bad != NULL) {
        fprintf(stderr, "%s: warning: bad TLSA %s field in: %s\n", app_name, bad, text);
    } else {
        result = SSL_dane_tlsa_add(ssl, t.usage, t.selector, t.matching, t.data, t.len);
        if (result <= 0) {
            print_errors();
            fprintf(stderr, "%s: warning: %s TLSA rrdata: %s\n", app_name,
                    result == 0 ? "unusable" : "error loading", text);
        }
    }
    OPENSSL_free(t.data);
    return result;
}

bool tls_use_dane(SSL *ssl, const struct tls_dane *dane)
{
    const char *failed = NULL;
    int taken = 0;
    if (dane->domain == NULL && dane->records.n == 0)
        return true;
    if (dane->domain == NULL)
        failed = "DANE TLSA authentication requires the -dane_tlsa_domain option.";
    else if (SSL_dane_enable(ssl, dane->domain) <= 0)
        failed = "Error enabling DANE TLSA authentication.";
    else if (dane->records.n == 0)
        failed = "DANE TLSA authentication requires at least one -dane_tlsa_rrdata option.";
    for (size_t i = 0; failed == NULL && i < dane->records.n; i++) {
        int result = add(ssl, dane->records.v[i]);
        taken += result > 0;
        if (result < 0)
            break;
    }
    if (failed == NULL && taken == 0)
        failed = "Failed to import any TLSA records.";
    if (failed != NULL) {
        fprintf(stderr, "%s: %s\n", app_name, failed);
        return false;
    }
    if (dane->no_ee_names)
        SSL_dane_set_flags(ssl, DANE_FLAG_NO_DANE_EE_NAMECHECKS);
    return true;
}
