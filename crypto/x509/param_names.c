/* X509_VERIFY_PARAM: the names that a certificate has to be for; X509_VERIFY_PARAM_set_flags(3). */
#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <stdio.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/x509/vfy.h"

static void free_string(char *s)
{
    OPENSSL_free(s);
}

/* A name's length, one zero at its end left out; len 0: it ends with a zero. false if there is a
 * zero inside it, where what another party sees may differ. */
static bool name_length(const char *name, size_t *len)
{
    if (*len == 0)
        *len = strlen(name);
    else if (*len > 1 && name[*len - 1] == '\0')
        --*len;
    return memchr(name, 0, *len) == NULL;
}

int X509_VERIFY_PARAM_add1_host(X509_VERIFY_PARAM *p, const char *name, size_t len)
{
    if (name == NULL)
        return 1;
    if (!name_length(name, &len))
        return 0;
    if (len == 0)
        return 1;
    char *copy = OPENSSL_strndup(name, len);
    if (copy == NULL)
        return 0;
    if ((p->hosts == NULL && (p->hosts = sk_OPENSSL_STRING_new_null()) == NULL) ||
        sk_OPENSSL_STRING_push(p->hosts, copy) <= 0) {
        OPENSSL_free(copy);
        if (sk_OPENSSL_STRING_num(p->hosts) == 0) {
            sk_OPENSSL_STRING_free(p->hosts);
            p->hosts = NULL;
        }
        return 0;
    }
    return 1;
}

int X509_VERIFY_PARAM_set1_host(X509_VERIFY_PARAM *p, const char *name, size_t len)
{
    size_t checked = len;
    if (name != NULL && !name_length(name, &checked))
        return 0;
    sk_OPENSSL_STRING_pop_free(p->hosts, free_string);
    p->hosts = NULL;
    return X509_VERIFY_PARAM_add1_host(p, name, len);
}

char *X509_VERIFY_PARAM_get0_host(X509_VERIFY_PARAM *p, int idx)
{
    return sk_OPENSSL_STRING_value(p->hosts, idx);
}

void X509_VERIFY_PARAM_set_hostflags(X509_VERIFY_PARAM *p, unsigned int flags)
{
    p->hostflags = flags;
}

unsigned int X509_VERIFY_PARAM_get_hostflags(const X509_VERIFY_PARAM *p)
{
    return p->hostflags;
}

char *X509_VERIFY_PARAM_get0_peername(const X509_VERIFY_PARAM *p)
{
    return p->peername;
}

void X509_VERIFY_PARAM_move_peername(X509_VERIFY_PARAM *to, X509_VERIFY_PARAM *from)
{
    char *name = from != NULL ? from->peername : NULL;
    if (to->peername != name) {
        OPENSSL_free(to->peername);
        to->peername = name;
    }
    if (from != NULL)
        from->peername = NULL;
}

int X509_VERIFY_PARAM_set1_email(X509_VERIFY_PARAM *p, const char *email, size_t len)
{
    char *copy = NULL;
    if (email != NULL) {
        if (len != 0 && memchr(email, 0, len) != NULL)
            return 0;
        copy = len == 0 ? OPENSSL_strdup(email) : OPENSSL_strndup(email, len);
        if (copy == NULL)
            return 0;
    }
    OPENSSL_free(p->email);
    p->email = copy;
    return 1;
}

char *X509_VERIFY_PARAM_get0_email(X509_VERIFY_PARAM *p)
{
    return p->email;
}

int X509_VERIFY_PARAM_set1_ip(X509_VERIFY_PARAM *p, const unsigned char *ip, size_t len)
{
    if (len != 0 && len != 4 && len != 16)
        return 0;
    unsigned char *copy = NULL;
    if (ip != NULL && len != 0) {
        copy = OPENSSL_memdup(ip, len);
        if (copy == NULL)
            return 0;
    }
    OPENSSL_free(p->ip);
    p->ip = copy;
    p->ip_len = copy != NULL ? len : 0;
    return 1;
}

int X509_VERIFY_PARAM_set1_ip_asc(X509_VERIFY_PARAM *p, const char *text)
{
    ASN1_OCTET_STRING *ip = a2i_IPADDRESS(text);
    if (ip == NULL)
        return 0;
    int ok =
        X509_VERIFY_PARAM_set1_ip(p, ASN1_STRING_get0_data(ip), (size_t)ASN1_STRING_length(ip));
    ASN1_OCTET_STRING_free(ip);
    return ok;
}

char *X509_VERIFY_PARAM_get1_ip_asc(X509_VERIFY_PARAM *p)
{
    char text[40] = "";
    size_t at = 0;
    if (p->ip == NULL)
        return NULL;
    if (p->ip_len == 4) {
        snprintf(text, sizeof(text), "%d.%d.%d.%d", p->ip[0], p->ip[1], p->ip[2], p->ip[3]);
        return OPENSSL_strdup(text);
    }
    for (size_t i = 0; i < p->ip_len; i += 2)
        at += (size_t)snprintf(text + at, sizeof(text) - at, "%s%X", i > 0 ? ":" : "",
                               (unsigned)(p->ip[i] << 8 | p->ip[i + 1]));
    return OPENSSL_strdup(text);
}
